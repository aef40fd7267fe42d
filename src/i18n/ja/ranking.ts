/** Japanese messages of `<ft-model-ranking>`. */
import type { Messages } from '../messages.ts';
import { ja, listed } from './grammar.ts';

/** The models among which one is the cheapest: the `shown` ones, or all usual ones for this prompt. */
const among = (shown: string | null): string =>
  shown === null ? 'このプロンプトで' : ja`表示中の ${shown} 件のモデルの中で`;

/** Every message of the ranking of models. */
export const ranking: Messages['ranking'] = {
  title: 'このプロンプトのモデル別費用',

  cheapest: (names, shown) => ja`${among(shown)}最も安いのは${listed(names)}です`,
  yoursCheapest: (shown) => ja`${among(shown)}最も安いのは現在のモデルです`,
  cost: (usd) => ja`。1,000 試行あたり${usd}です。`,
  costAgainst: (usd, own, name) => ja`。1,000 試行あたり${usd}です（${name}では${own}）。`,
  leftOut: {
    notServed: (date) => ja`現在のモデルは${date}に提供されていないため、順位に含みません。`,
    tooSmall: () => '現在のモデルはコンテキストがこのプロンプトには足りないため、順位に含みません。',
  },
  noneFits: '条件に合うほかのモデルはありません',
  unknown: '数値が不足しているため、費用はまだわかりません。',
  requestsMissing: (isCached) =>
    `月間リクエスト数を入力すると、最も安いモデルがわかります。${isCached ? 'リクエストが多いほど、キャッシュからプロンプトを読み取る割合が高くなります。' : ''}`,
  conditions: (fixed, varying, output, requests) =>
    ja`固定 ${fixed}、可変 ${varying}、出力 ${output} トークン、1 か月目に ${requests} 件のリクエスト。キャッシュ、料金の段階、ホスティングを含みます。各リクエストへの回答は 1 回です。`,
  sameTokens:
    'どのモデルもこのトークン数で計算しています。同じ文章でも、分割のしかたはモデルによって異なることがあります。',
  costOnly: '費用だけの比較です。ほかのモデルの回答の品質はわかりません。',
  borrowed: '比較したモデルの合格率は、入力するまでは現在のプロンプトと同じ値です。',

  search: '検索',
  searchBy: 'モデル、開発元、プロバイダーで検索',
  maker: '開発元',
  allMakers: 'すべての開発元',
  host: 'プロバイダー',
  allHosts: 'すべてのプロバイダー',
  fitting: (tokens) => ja`${tokens} トークンに対応`,
  fittingUnknown: 'プロンプトの長さに対応',
  served: (date) => ja`${date}に提供中`,
  current: (days) => ja`${days} 日以内の料金`,
  tunable: 'チューニング可能',
  open: '重みを公開',
  makerAndHost: (maker, host) => `${maker} · ${host}`,
  clear: '条件を消去',
  shown: (shown, all) => (shown === all ? ja`${all} 件のモデル` : ja`${all} 件中 ${shown} 件のモデル`),

  rank: '順位',
  place: (rank) => rank,
  model: 'モデル',
  perThousand: '1,000 試行',
  perMonth: '月間',
  context: 'コンテキスト',
  asOf: '料金の日付',
  until: '提供終了',
  action: '比較',

  yours: '現在のモデル',
  toTune: 'チューニング対象',
  ownPrices: '独自の料金',
  tooSmall: (tokens) => ja`コンテキストが ${tokens} トークンで足りません`,
  ended: (date) => ja`${date}に終了`,
  endsOn: (date) => ja`${date}に提供終了`,
  coming: '提供開始前',
  stale: (days) => ja`料金は ${days} 日前のもの`,
  undated: '料金に日付なし',
  changesOn: (date) => ja`${date}に料金変更`,
  notRead: '未確認',
  aMonth: (usd) => `${usd} / 月`,

  compare: '比較',
  compareThis: (name, host) => `比較：${name}、${host}`,
  compared: '比較中',
  comparedThis: (name, host) => `比較中：${name}、${host}`,
  today: '現在',
  added: (label) => ja`${label}を追加しました。「元に戻す」で削除できます。`,
  full: (count) =>
    ja`1 つの計算に含められる方式は ${count} つまでです。別のモデルを比較するには、1 つ削除してください。`,

  downloadCsv: 'CSV をダウンロード',
  downloadMarkdown: 'Markdown をダウンロード',

  more: (count) => ja`ほか ${count} 件のモデルを表示`,
  thenYours: (count) => ja`ほか ${count} 件のモデルと、現在のモデル`,

  assumed:
    'このプロバイダーがキャッシュする最短のプロンプトは公開されていません。仮定した最小値で計算しています。',
  otherwise: (name, tokens, usd) =>
    tokens === '0'
      ? ja`${name}：長さを問わずキャッシュされるなら${usd}。`
      : ja`${name}：${tokens} トークンからキャッシュされるなら${usd}。`,
};
