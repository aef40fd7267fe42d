/** Japanese messages of `<ft-prompt-parts>`. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** Every message of the parts of a prompt. */
export const promptParts: Messages['promptParts'] = {
  title: 'プロンプトの構成',
  noPrompt:
    'プロンプトはまだありません。「プロンプト」に貼り付けると、ここに各部分とその費用が表示されます。',

  costs: (name, usd) => ja`プロンプトの費用（${name}）は月${usd}です`,
  costsUnknown: (name) => ja`プロンプトの費用（${name}）は不明です`,
  split: (fixed, _fixedCount, varying) =>
    ja`。${fixed} トークンはどのリクエストでも同じで、${varying} トークンは変わります。`,
  calculated: (fixed, varying) =>
    ja`これはテキストのトークン数です。計算には別の値（固定 ${fixed} + 可変 ${varying} トークン）を使います。`,
  examples: (count, _examples, usd) => ja`うち ${count} 件の例の費用は${usd}です。`,

  prompt: '対象のプロンプト',
  compareWith: '比較対象',
  noComparison: 'なし',

  tableTitle: '各部分のトークンと費用',
  part: '部分',
  tokens: 'トークン',
  perMonth: '月額',
  removed: '除いた場合',
  paysFrom: '採算ライン',
  exampleNumber: (n) => ja`例 ${n}`,
  outputFormat: '出力形式',
  afterPlaceholder: 'プレースホルダー以降',
  reasoning: '推論',
  points: (points) => ja`+${points} ポイント`,
  atOnce: '即時',
  /** If no rise of the share of accepted answers pays for the part. */
  noRise: '上昇しても不可',
  needed: '必須',
  several: (first, last, count) => ja`${first}〜${last}（${count} 個の部分）`,
  note: '月額：その部分のトークンの費用。除いた場合：その部分を除き、合格率が変わらないときの月間費用の変化。',
  paysNote:
    '採算ライン：その部分のトークン費用に見合う合格率の上昇。実際にそれだけ上昇するかどうかはわかりません。',

  reorder: (names) => ja`${names}はどのリクエストでも同じですが、変わるテキストの後に置かれています`,
  reorderSaves: (usd) => ja`。先頭に移すと、月${usd}安くなります。`,
  reorderNothing: '。先頭に移しても、キャッシュされる量は増えないため、費用は変わりません。',
  reorderCosts: (usd) => ja`。先頭に移すと、月${usd}高くなります。`,
  reorderUnknown: '。先頭に移した場合の節約額は不明です。',
  move: '先頭に移動',
  moved: (usd) => ja`先頭に移動しました：月${usd}の節約。`,
  undo: '元に戻す',

  trial: (name, without) => ja`${name}は、このプロンプトから${without}を除いたものです。`,
  trialMeasured: (points, low, high, paysFrom) =>
    ja`除いたテキストによる合格率の変化は${points} ポイント（95% 区間は${`${low}〜${high}`}）で、${paysFrom}。`,
  trialPays: {
    from: (rise) => ja`採算ラインは${rise}です`,
    atOnce: '合格率が上がらなくても採算が取れます',
    never: '合格率がどれだけ上がっても採算が取れません',
    unknown: '採算ラインは不明です',
  },
  trialUnpaired: (points) =>
    ja`除いたテキストによる合格率の変化は${points} ポイントですが、同じケースで測定したものではありません。`,
  trialUnmeasured: '両方を同じモデルで測定した評価はありません。',
  trialWords: {
    pays: '除いたテキストは採算が取れます。',
    'does-not-pay': '除いたテキストは採算が取れません。',
    'not-shown': '除いたテキストの採算が取れるかどうかは示されていません。',
  },

  comparison: (name, usd) => ja`プロンプトの費用（${name}）は月${usd}になります`,
  comparedMore: (usd, difference) => ja`。${usd}高くなります（${difference} トークン）。`,
  comparedLess: (usd, difference) => ja`。${usd}安くなります（${difference} トークン）。`,
  comparedSame: '。費用は同じです。',
  comparedUnknown: (name) => ja`プロンプトの費用（${name}）は不明です。`,
  samePrices: 'どちらも、この方式の料金と合格率で計算しています。',
  changesTitle: '相違点',
  kinds: { removed: '削除', added: '追加', moved: '移動' },

  summary: (usd) => ja`月${usd}`,
  summaryRest: (parts) => ja`（${parts} 個の部分）`,
};
