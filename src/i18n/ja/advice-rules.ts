/** Japanese texts of the rules of the advice: when a rule holds, and what it says. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { ja, say } from './grammar.ts';

type Advice = Messages['advice'];

/** "回答の 12% に…が必要です". */
const shareOf =
  (what: string, rest: string) =>
  ({ share }: { readonly share: string }) =>
    say`${what}の${figure(share)}${rest}`;

/** A difference with its interval. */
export const withInterval = ({
  difference,
  low,
  high,
}: {
  readonly difference: string;
  readonly low: string;
  readonly high: string;
}) => say`${figure(difference)}（95% 区間は${`${low}〜${high}`}）`;

/** Says that a training or a service ended on the first day of the calculation or before it: "…は、開始日の 8 か月前に終了しています". */
const ended =
  (what: string) =>
  ({ months }: { readonly months: string }, { months: monthCount }: { readonly months: number }) =>
    monthCount === 0
      ? say`${what}は、${figure('開始日')}に終了しています`
      : say`${what}は、開始日の${figure(months)}前に終了しています`;

/** The rules that speak for or against something. */
export const reasons: Advice['reasons'] = {
  'pays-back': {
    when: () =>
      'チューニング済みモデルが計算期間内に投資を回収できる（プロンプトのモデルの提供終了後だけの場合を除く）',
    says: ({ months }, values) =>
      values.months === 0
        ? say`ファインチューニングは${figure('すぐに')}投資を回収できます。最初から費用が少ないためです`
        : say`ファインチューニングは${figure(months)}で投資を回収できます`,
  },
  'pays-back-later': {
    when: () =>
      'ファインチューニングの投資回収が計算期間より後になる（プロンプトのモデルの提供終了後だけの場合を除く）',
    says: ({ months, horizon }) =>
      say`ファインチューニングの投資回収は${figure(months)}後で、計算期間の${horizon}より後になります`,
  },
  'ends-first': {
    when: () => 'チューニング済みモデルの提供が、投資を回収する前に終了する',
    says: ({ end }) => say`チューニング済みモデルの提供は${figure(end)}後、投資を回収する前に終了します`,
  },
  'never-pays': {
    when: () => 'ファインチューニングが投資を回収できない',
    says: ({ horizon }) =>
      say`ファインチューニングは、計算期間の${figure(horizon)}でも、その後でも投資を回収できません`,
  },
  'not-trainable': {
    when: () => '開始日の時点でモデルのトレーニングの受付が終了している',
    says: ended('モデルのトレーニングの受付'),
  },
  'switched-off': {
    when: () => 'チューニング済みモデルの提供が、開始日以前に終了する',
    says: ended('チューニング済みモデルの提供'),
  },
  'both-not-trainable': {
    when: () => '開始日の時点で、検索を併用するモデルのトレーニングの受付が終了している',
    says: ended('検索を併用するモデルのトレーニングの受付'),
  },
  'both-switched-off': {
    when: () => '検索を併用するチューニング済みモデルの提供が、開始日以前に終了する',
    says: ended('検索を併用するチューニング済みモデルの提供'),
  },
  'cheaper-answers': {
    when: (limit) => ja`チューニング済みモデルの合格回答 1,000 件の費用が、プロンプトの${limit}未満`,
    says: ({ tuned, prompt }) =>
      say`合格回答 1,000 件の費用は、ファインチューニングで${figure(tuned)}、プロンプトで${figure(prompt)}です`,
  },
  'dearer-answers': {
    when: (limit) => ja`チューニング済みモデルの合格回答 1,000 件の費用が、プロンプトの${limit}を超える`,
    says: ({ tuned, prompt }) =>
      say`合格回答 1,000 件の費用は、プロンプトで${figure(prompt)}、ファインチューニングで${figure(tuned)}です`,
  },
  'rag-dearer': {
    when: (limit) => ja`検索を使う合格回答 1,000 件の費用が、プロンプトの${limit}を超える`,
    says: ({ rag, prompt }) =>
      say`合格回答 1,000 件の費用は、検索ありで${figure(rag)}、プロンプトで${figure(prompt)}です`,
  },
  'untested-model-cheaper': {
    when: (limit) => ja`別のモデルでの同じプロンプトの費用が、現在の${limit}以下（回答の質は未測定）`,
    says: ({ other, prompt }, _values, otherModel) =>
      say`同じプロンプトの 1,000 回の試行の費用は、${otherModel ?? '別のモデル'}では${figure(prompt)}ではなく${figure(other)}です。その回答は測定していません`,
  },
  'too-slow': {
    when: () => 'プロンプトの回答は遅すぎ、チューニング済みモデルの回答は間に合う',
    says: ({ prompt, tuned, limit }) =>
      say`回答時間は、プロンプトが${figure(prompt)}、チューニング済みモデルが${figure(tuned)}で、上限は${limit}です`,
  },
  'tuned-too-slow': {
    when: () => 'チューニング済みモデルの回答が遅すぎる',
    says: ({ tuned, limit }) =>
      say`チューニング済みモデルの回答時間は${figure(tuned)}で、上限は${figure(limit)}です`,
  },
  'may-not-be-sent': {
    when: () => 'トレーニングのためにプロバイダーへ送信できる例がない',
    says: ({ share }) =>
      say`プロバイダーへ送信できる例は${figure(share)}です。残るのは自分のマシンでのトレーニングだけです`,
  },
  'file-ready': {
    when: (limit) => ja`トレーニングファイルに${limit} 件以上の例があり、拒否される行がない`,
    says: ({ examples }) => say`ファイルがあります：${figure(examples)} 件の例、拒否される行なし`,
  },
  'refused-lines': {
    when: () => 'トレーニングファイルに拒否される行がある',
    says: ({ lines }) => say`トレーニングファイルの${figure(lines)} 行がプロバイダーに拒否されます`,
  },
  'leaked-cases': {
    when: () => '検証ファイルのケースがトレーニングファイルにも含まれている',
    says: ({ cases }) =>
      say`検証のケースのうち${figure(cases)} 件がトレーニングファイルにも含まれ、検証になりません`,
  },
  'prompt-reaches-bar': {
    when: () => 'プロンプトが基準に達する',
    says: ({ share, bar }) => say`プロンプトの回答の合格率は${figure(share)}で、設定した基準は${bar}です`,
  },
  'good-enough': {
    when: () =>
      'プロンプトが基準に達し、十分に速く、測定した差の下端でもファインチューニングが投資を回収できることを示す測定がない',
    says: ({ share, bar }) =>
      say`プロンプトの回答の合格率は${figure(share)}で、設定した基準は${bar}です。ファインチューニングが投資を回収できることを示す測定はありません`,
  },
  'prompt-misses-bar': {
    when: () => 'プロンプトが基準に達しない',
    says: ({ share, bar }) =>
      say`プロンプトの回答の合格率は${figure(share)}にとどまり、設定した基準は${bar}です`,
  },
  'tuned-alone-reaches-bar': {
    when: () => 'チューニング済みモデルが基準に達し、プロンプトは達しない',
    says: ({ tuned, prompt, bar }) =>
      say`チューニング済みモデルは${figure(tuned)}で設定した基準（${bar}）に達し、プロンプトは${figure(prompt)}で達しません`,
  },
  'tuned-misses-bar': {
    when: () => 'チューニング済みモデルが基準に達しない',
    says: ({ tuned, bar }) =>
      say`チューニング済みモデルの回答の合格率は${figure(tuned)}にとどまり、設定した基準は${bar}です`,
  },
  'better-shown': {
    when: () => '同じケースで、チューニング済みモデルの合格率がプロンプトより高いことが示されている',
    says: (texts) => [
      ...say`チューニング済みモデルの合格率のほうが高くなっています：`,
      ...withInterval(texts),
    ],
  },
  'worse-shown': {
    when: () =>
      'チューニング済みモデルの合格率がプロンプトより低いことが示され、基準に達するかどうかもわかっていない',
    says: (texts) => [
      ...say`チューニング済みモデルの合格率のほうが低くなっています：`,
      ...withInterval(texts),
    ],
  },
  'worse-over-bar': {
    when: () => 'チューニング済みモデルの合格率がプロンプトより低いことが示されているが、基準には達する',
    says: (texts) => [
      ...say`チューニング済みモデルは設定した基準に達しますが、合格率はプロンプトより低くなっています：`,
      ...withInterval(texts),
    ],
  },
  'no-difference-shown': {
    when: () => 'チューニング済みモデルとプロンプトの差が、測定したケースでは示されていない',
    says: (texts) => [
      ...say`${texts.pairs} 件のケースでは、チューニング済みモデルとプロンプトの優劣を判別できません：`,
      ...withInterval(texts),
    ],
  },
  'surely-pays': {
    when: () =>
      '測定した差の下端でも、ファインチューニングが投資を回収できる（プロンプトのモデルの提供終了後だけの場合を除く）',
    says: ({ low }) =>
      say`測定した差の下端である${figure(low)} ポイントでも、ファインチューニングは投資を回収できます`,
  },
  'may-not-pay': {
    when: () => 'ファインチューニングは投資を回収できるが、測定した差の下端では回収できない',
    says: ({ low }) =>
      say`測定した差の下端である${figure(low)} ポイントでは、ファインチューニングは期間内に投資を回収できません`,
  },
  'rag-alone-reaches-bar': {
    when: () => '検索が基準に達し、プロンプトは達しない',
    says: ({ rag, prompt, bar }) =>
      say`検索は${figure(rag)}で設定した基準（${bar}）に達し、プロンプトは${figure(prompt)}で達しません`,
  },
  'rag-misses-bar': {
    when: () => '検索が基準に達しない',
    says: ({ rag, bar }) => say`検索を使う回答の合格率は${figure(rag)}にとどまり、設定した基準は${bar}です`,
  },
  'both-alone-reach-bar': {
    when: () => '測定した中で、検索を併用するチューニング済みモデルだけが基準に達する',
    says: ({ both, bar }) =>
      say`測定した中で設定した基準（${bar}）に達するのは、検索を併用するチューニング済みモデルだけです：${figure(both)}`,
  },
  'other-model-reaches-bar': {
    when: () => '別のモデルでのプロンプトが基準に達し、合格回答の費用が少ない',
    says: ({ share, bar, other, prompt }) =>
      say`別のモデルは${figure(share)}で設定した基準（${bar}）に達し、合格回答 1,000 件の費用は${prompt}ではなく${figure(other)}です`,
  },
  'few-prompts-tried': {
    when: (limit) => ja`試したプロンプトが${limit} 個未満`,
    says: ({ prompts }) => say`これまでに試したのは${figure(prompts)}です`,
  },
  'too-few-examples': {
    when: () => 'トレーニング用の例が、チューニング済みモデルのプロバイダーが受け付ける件数より少ない',
    says: ({ examples, limit }) =>
      say`例は${figure(examples)} 件です。チューニング済みモデルのプロバイダーは${limit} 件未満を拒否します`,
  },
  'rules-change': {
    when: (limit) => ja`ラベルやルールが年に${limit} 回以上変わる`,
    says: ({ changes, usd }) =>
      usd === ''
        ? say`ラベルやルールは${figure(changes)}変わり、そのたびに新しいトレーニングが必要です`
        : say`ラベルやルールは${figure(changes)}変わり、新しいトレーニングのたびに${figure(usd)}かかります`,
  },
  'rules-stay': {
    when: () => 'ラベルやルールの変更が年 1 回以下',
    says: ({ changes }) =>
      say`ラベルやルールの変更は${figure(changes)}で、新しいトレーニングはあまり必要ありません`,
  },
  'needs-deployment': {
    when: () => 'チューニング済みモデルの、リクエスト以外の月額費用がプロンプトより高い',
    says: ({ tuned, prompt }) =>
      say`最初のリクエストの前にかかる月額費用は、チューニング済みモデルが${figure(tuned)}、プロンプトが${prompt}です`,
  },
  'many-prompts-tried': {
    when: (limit) => ja`試したプロンプトが${limit} 個以上`,
    says: ({ prompts }) => say`すでに${figure(prompts)}を試しています`,
  },
  inconsistent: {
    when: (limit) => ja`入力の${limit}以上で、送り直すと回答が変わる`,
    says: shareOf('入力', 'は、送り直すと回答が変わります'),
  },
  'examples-do-not-fit': {
    when: () => 'タスクに必要な例が、プロンプトと回答に加えるとモデルのコンテキストに収まらない',
    says: ({ examples, each, context, room }) =>
      room === ''
        ? say`${figure(each)}の例${figure(ja`${examples} 件`)}は、プロンプトと回答に加えると、${context}のコンテキストに収まりません`
        : say`${figure(each)}の例${figure(ja`${examples} 件`)}は、プロンプトと回答がコンテキストに残す${room}に収まりません`,
  },
  'examples-fit': {
    when: () => 'タスクに必要な例が、プロンプトと回答に加えてもモデルのコンテキストに収まる',
    says: ({ examples, each, room }) =>
      say`${figure(each)}の例${figure(ja`${examples} 件`)}は、プロンプトと回答がコンテキストに残す${room}に収まります`,
  },
  'own-tone': {
    when: (limit) => ja`回答の${limit}以上に独自の文体や口調が必要`,
    says: shareOf('回答', 'に独自の口調が必要です'),
  },
  'own-terms': {
    when: (limit) => ja`回答の${limit}以上に専門分野の用語が必要`,
    says: shareOf('回答', 'に専門分野の用語が必要です'),
  },
  'broken-format': {
    when: (limit) => ja`回答の${limit}以上で形式が崩れる`,
    says: shareOf('回答', 'で形式が崩れます'),
  },
  'niche-knowledge': {
    when: (limit) => ja`回答の${limit}以上に、モデルが持たない知識が必要`,
    says: shareOf('回答', 'に、モデルが持たない知識が必要です'),
  },
  'own-format': {
    when: (limit) => ja`回答の${limit}以上に、特殊な出力形式が必要`,
    says: shareOf('回答', 'に特殊な形式が必要です'),
  },
  'rare-task': {
    when: (limit) => ja`リクエストの${limit}以上が、公開されているテキストのどれにも似ていない`,
    says: shareOf('リクエスト', 'は、公開されているテキストのどれにも似ていません'),
  },
  faster: {
    when: (limit) => ja`チューニング済みモデルの所要時間が、プロンプトの${limit}以下`,
    says: ({ tuned, prompt }) =>
      say`チューニング済みモデルの回答時間は、${figure(prompt)}ではなく${figure(tuned)}です`,
  },
  slower: {
    when: (limit) => ja`チューニング済みモデルの所要時間が、プロンプトの${limit}以上`,
    says: ({ tuned, prompt }) =>
      say`回答時間は、チューニング済みモデルが${figure(tuned)}、プロンプトが${figure(prompt)}です`,
  },
  'cheaper-calls': {
    when: (limit) => ja`チューニング済みモデルの 1 回の試行の費用が、プロンプトの${limit}未満`,
    says: ({ tuned, prompt }) => say`1,000 回の試行の費用は${figure(prompt)}ではなく${figure(tuned)}です`,
  },
  'dearer-calls': {
    when: (limit) => ja`チューニング済みモデルの 1 回の試行の費用が、プロンプトの${limit}を超える`,
    says: ({ tuned, prompt }) =>
      say`1,000 回の試行の費用は、プロンプトで${figure(prompt)}、ファインチューニングで${figure(tuned)}です`,
  },
  'shorter-prompt': {
    when: (limit) => ja`チューニング済みモデルのプロンプトのトークン数が、現在のプロンプトの${limit}以下`,
    says: ({ tuned, prompt }) =>
      say`チューニング済みモデルに必要なプロンプトは、${figure(prompt)}ではなく${figure(tuned)}です`,
  },
  'takes-time': {
    when: (limit) => ja`チューニング済みモデルの稼働が、開始の${limit}後以降`,
    says: ({ months }) => say`チューニング済みモデルの稼働は${figure(months)}後からです`,
  },
  'ends-in-window': {
    when: () => 'チューニング済みモデルの提供が計算期間内に終了する',
    says: ({ end, horizon }) =>
      say`チューニング済みモデルの提供は、計算期間${horizon}のうち${figure(end)}で終了し、その後は新しいトレーニングが必要です`,
  },
  'thin-data': {
    when: (limit) => ja`トレーニング用の例が${limit} 件未満`,
    says: ({ examples, limit }) =>
      say`データが少なめです：例は${figure(examples)} 件。改善が見られるのは通常${limit}〜100 件からです`,
  },
  'much-data': {
    when: (limit) => ja`トレーニング用の例が${limit} 件以上`,
    says: ({ examples }) =>
      say`例は${figure(examples)} 件あります。最良の結果のために推奨されるのは 500 件以上です`,
  },
  'repeated-examples': {
    when: (limit) => ja`例の${limit}以上が、ほかの例の繰り返し`,
    says: ({ share }) =>
      say`例の${figure(share)}がほかの例の繰り返しで、ファイルの多様性は件数ほど高くありません`,
  },
  'unreviewed-examples': {
    when: (limit) => ja`ファイルの例のうち、確認済みのものが${limit}未満`,
    says: ({ reviewed, examples }) =>
      say`確認済みの例は${figure(examples)} 件中${figure(reviewed)} 件だけです`,
  },
  'mixed-system-prompts': {
    when: () => 'システムプロンプトのある例とない例が混在している',
    says: ({ examples }) =>
      say`例のうち${figure(examples)} 件にはシステムプロンプトがなく、ほかの例にはあります`,
  },
  'facts-change': {
    when: (limit) => ja`回答の${limit}以上に、変化する事実が必要`,
    says: shareOf('回答', 'に変化する事実が必要です。検索では見つかりますが、トレーニングでは得られません'),
  },
  'facts-and-style': {
    when: (limit) => ja`回答の${limit}以上に変化する事実が必要で、${limit}以上に独自の文体が必要`,
    says: ({ facts, style }) =>
      say`回答の${figure(facts)}に変化する事実が、${figure(style)}に独自の文体が必要です`,
  },
};

/** The lines of the table of trade-offs. */
export const tradeOffs: Advice['tradeOffs'] = {
  'prompt-tokens': '1 回のプロンプトトークン',
  'response-time': '回答時間',
  'accepted-share': '合格率',
  consistency: '回答の一貫性',
  'cost-of-calls': '1,000 回の試行（月額費用を含む）',
  'set-up': '初期費用',
  'change-of-rules': 'ルールの変更',
  'data-needed': '必要な確認済みの例（最少件数）',
  'time-to-start': '稼働までの期間',
  infrastructure: 'リクエスト以外の月額費用',
  'tied-to': '依存先',
  'end-of-service': '提供終了',
};

/** The prompting techniques. */
export const techniques: Advice['techniques'] = {
  'zero-shot': 'タスクの説明だけ',
  'clear-instructions': '明確な指示',
  'system-prompt': 'システムプロンプト',
  'few-shot': '例をもう 1 件',
  'output-format': '出力形式の固定',
  'chain-of-thought': '段階的な思考',
};
