/** Japanese messages of `<ft-usage>`. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/**
 * The text of a problem. `written` is the number of its rows as text, and `count` as a number; `field` is a field or a month, and `first`
 * the place of the first row.
 */
type ProblemText = (written: string, count: number, field: string, first: string) => string;

const unused =
  (what: string): ProblemText =>
  (written, _count, field, first) =>
    ja`${written} 行${first}：${field === '' ? '' : ja`${field}が`}${what}。値は不明とします。`;

const notCounted =
  (why: string): ProblemText =>
  (written, _count, _field, first) =>
    ja`${written} 行を数えていません${first}：${why}。`;

/** Every message of the element. */
export const usage: Messages['usage'] = {
  title: '使用状況',

  drop: '使用状況のエクスポート、または完了したジョブをドロップ',
  orPaste: '、JSON を貼り付け、または',
  chooseOne: 'ファイルを選択',
  formatsAccepted:
    '対応形式：JSON、JSON Lines、CSV（サイズは問いません）、Inspect のログ（.eval）。OpenAI、Anthropic、Gemini、Bedrock の応答と使用状況レポート、OpenTelemetry、LiteLLM、Langfuse、Helicone、Braintrust、Inspect、promptfoo、および 6 社のプロバイダーのジョブを読み取れます。',
  staysHere: 'ファイルはこのページ内で読み取ります。保持するのは合計だけで、行は保持しません。',
  sample: '架空のエクスポートで試す',
  sampleName: 'made-up-usage.json',
  pastedName: '貼り付けたテキスト',
  replace: '差し替え',
  cancel: 'キャンセル',
  tooMany: (count) => ja`${count} 個のファイルがあります。1 つだけドロップするか、先に結合してください。`,

  reading: (percent) => ({ claim: `読み取り中：${percent}`, rest: '。' }),
  readingStarts: { claim: '読み取り中', rest: '。' },
  cancelled: (name) => `キャンセルしました：${name}。`,

  earlierKept: (name) => ja`引き続き${name}を使用します。`,
  fileErrors: {
    empty: (file) => ja`${file}は空です。`,
    'not-text': (file, kind) =>
      ja`${file}は読み取れません（種類：${kind}）。使用状況を JSON、JSON Lines、CSV のいずれかでエクスポートし、そのファイルをドロップしてください。`,
    unreadable: (file) => ja`${file}を読み取れません。フォルダーであるか、移動された可能性があります。`,
    changed: (file) =>
      ja`読み取り中に${file}が変更されたか、見つからなくなりました。もう一度ドロップしてください。`,
    other: (file, message) => ja`${file}を読み取れません：${message}`,
  },
  noRequests: (file, count) =>
    ja`${file}には${count} 行ありますが、既知の情報源のリクエストがなく、ジョブでもありません。表には input 列と output 列が、月別の集計には time 列が必要です。`,

  requestsIn: (count, _number, span) => ja`${count} 件のリクエスト${span === '' ? '' : `、${span}`}`,
  requestsUnknown: (span) => ja`件数不明のリクエスト${span === '' ? '' : `、${span}`}`,
  span: (from, to) => (from === to ? from : `${from}〜${to}`),
  job: (host, status, id) => [host, status, id].filter(Boolean).join('、'),
  providers: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
  },
  statuses: {
    queued: '待機中',
    running: '実行中',
    paused: '一時停止',
    succeeded: '成功',
    failed: '失敗',
    cancelled: 'キャンセル',
  },
  unknownStatus: '状態は不明',
  estimate: 'ジョブ前の見積もり',

  differences: {
    traffic: (percent, isMore) => ja`リクエスト数は${percent}${isMore ? '多く' : '少なく'}`,
    prompt: (percent, isMore) => ja`プロンプトは${percent}${isMore ? '長く' : '短く'}`,
    'hit-rate': (points, isMore) => ja`キャッシュヒット率は${points} ポイント${isMore ? '高く' : '低く'}`,
    output: (percent, isMore) => ja`回答は${percent}${isMore ? '長く' : '短く'}`,
  },
  thanAssumed: (parts) => ja`想定より、${parts.join('、')}なっています`,
  tokensRead: (prompt, output) => ja`1 リクエストあたり入力 ${prompt}、出力 ${output} トークン`,
  onRequests: (count) => ja`（${count} 件のリクエストの平均）。`,
  asAssumed: 'リクエスト数とトークン数は想定どおりです',
  askConvention: {
    claim: '入力にキャッシュされたトークンが含まれるかどうかを指定してください',
    rest: '。それまで、プロンプトは不明です。',
  },
  jobMore: (percent) => ja`ジョブの課金トークンは、見積もりより${percent}多くなりました`,
  jobFewer: (percent) => ja`ジョブの課金トークンは、見積もりより${percent}少なくなりました`,
  jobSame: 'ジョブの課金トークンは、見積もりどおりでした',
  jobTokens: (tokens) => ja`ジョブの課金トークンは ${tokens} でした`,
  jobDone: 'ジョブは成功しました',
  jobNotDone: (status) => ({
    claim: 'ジョブは成功していません',
    rest: `。状態が「${status}」のため、まだ何も使用できません。`,
  }),
  jobEstimate: 'ジョブの前の、プロバイダーによる見積もり',
  jobError: (message) => `プロバイダーのメッセージ：${message}`,
  paybackThen: (then, now) =>
    ja`。選択した行を使うと、回収期間は${then}（${then === now ? '現在と同じ' : ja`現在は${now}`}）です。`,
  paybackUsed: (then, before) => ja`。使用した行により、回収期間は${then}（使用前は${before}）です。`,
  mostEffect: (line, then, now) => ja`回収期間への影響が最も大きい行：${line}（${now}から${then}に）。`,
  otherModel: (model, isOnly) =>
    isOnly
      ? ja`${model} へのリクエストですが、この方式のモデルとは異なります。トークン数、キャッシュ、時間が異なることがあります。`
      : ja`複数のモデルへのリクエストで、最も多いのは ${model} ですが、この方式のモデルへのものはありません。トークン数、キャッシュ、時間が異なることがあります。`,
  unreadRows: (written) => ja`${written} 行を数えていません。下を参照してください。`,
  truncated: (written) => ja`${written} 件の例が、長すぎるため切り詰められました。`,

  figuresTitle: '1 リクエストあたり',
  figureColumns: { p10: 'P10', p50: '中央値', p90: 'P90', mean: '平均' },
  figures: {
    prompt: '入力',
    cached: 'キャッシュ読み取り',
    written: 'キャッシュ書き込み',
    output: '出力',
    reasoning: '推論',
    hitRate: 'キャッシュヒットのあるリクエスト',
    cachedShare: 'キャッシュから読み取った入力トークン',
    firstTokenMs: '最初のトークンまで',
    latencyMs: '最後のトークンまで',
    tokensPerSecond: 'その間の毎秒トークン数',
    usd: 'エクスポートの費用',
  },
  unknown: '不明',
  ofRequests: (count) => ja`${count} 件のリクエスト`,
  binned: '実際の各分位数は、表示値より最大で 16 分の 1 だけ大きいことがあります。',
  bucketed: (count) =>
    ja`${count} 件のリクエストは、期間ごとの合計だけがわかっているため、分位数は不明です。`,

  monthsTitle: '月間リクエスト数',
  monthsTable: '月別の表',
  month: '月',
  requestsColumn: 'リクエスト',
  dollars: '費用',
  assumed: (count) => ja`想定 ${count}`,
  assumedAttempts: (count) => ja`想定 ${count}（再試行を含む）`,
  partialMonth: '一部のみ',
  undated: (count) => ja`${count} 件のリクエストに時刻がありません。`,

  conventionTitle: '入力にキャッシュされたトークンは含まれますか？',
  conventionNote: 'これによって、各リクエストの費用が決まります。',
  sources: {
    'openai-chat': 'OpenAI チャットの応答',
    'openai-responses': 'OpenAI Responses',
    'openai-usage': 'OpenAI 使用状況レポート',
    'openai-costs': 'OpenAI コストレポート',
    anthropic: 'Anthropic メッセージ',
    'anthropic-usage': 'Anthropic 使用状況レポート',
    'anthropic-costs': 'Anthropic コストレポート',
    gemini: 'Gemini',
    bedrock: 'Bedrock Converse',
    opentelemetry: 'OpenTelemetry',
    litellm: 'LiteLLM',
    langfuse: 'Langfuse',
    helicone: 'Helicone',
    braintrust: 'Braintrust',
    inspect: 'Inspect',
    'inspect-before-0.3.184': 'Inspect 0.3.184 より前',
    promptfoo: 'promptfoo',
    rows: '通常の行',
  },
  source: '情報源',
  includes: '入力に含まれる',
  because: '理由',
  yes: 'はい',
  no: 'いいえ',
  documented: (answer) => `ドキュメントどおり：${answer}`,
  notDocumented: '不明',
  bySource: (source, asOf) => ja`${source}に記載（${asOf}に確認）`,
  byNothing: 'ドキュメントに記載がないか、場合によって異なる',
  byYou: '自分で指定',
  byProof: (count, _number, first, model) =>
    ja`${model === '' ? '' : ja`${model}の`}${count} 件のリクエストで、キャッシュの読み取りと書き込みのトークンが入力より多い${first}`,
  disproved: 'つまり、入力に含まれないことの証明',
  agrees: 'これと一致',
  row: (number) => ja`（最初は ${number} 行目）`,

  changesTitle: '変わるもの',
  jobTitle: '見積もりと実績',
  requestsOf: 'リクエストの方式',
  jobOf: 'ジョブの方式',
  takeOver: '取り込む',
  now: '現在',
  measured: '実測',
  range: '範囲',
  payback: '単独での回収期間',
  estimateColumn: '見積もり',
  actual: '実績',
  difference: '差',
  changes: {
    traffic: '月間リクエスト数',
    growth: '月間増加率',
    prompt: 'プロンプトトークン',
    'hit-rate': 'キャッシュヒット率',
    output: '出力トークン',
    latency: 'レイテンシー',
    tokens: '課金トークン',
    usd: 'ジョブの費用',
    hours: 'ジョブの時間',
  },
  fields: {
    requestsPerMonth: '月間リクエスト数',
    growthPerMonth: '月間増加率',
    prefixTokens: '固定トークン',
    variableTokens: '可変トークン',
    cache: 'キャッシュ',
    hitRate: 'キャッシュヒット率',
    variableCachedShare: '可変部分のキャッシュ率',
    outputTokens: '出力トークン',
    reasoningTokens: '推論トークン',
    firstTokenMs: '最初のトークンまで',
    tokensPerSecond: 'その後の毎秒トークン数',
    tokens: '1 エポックのトークン',
    epochs: 'エポック',
    validationTokens: '検証トークン',
    usdPerMTok: '100 万トークンの料金',
    minimumUsd: 'ジョブの最低料金',
    hours: '1 回の時間',
    usdPerHour: '時間単価',
  },
  fromTraffic: 'トラフィックから計算',
  hasCache: '使用する',
  noCache: '使用しない',
  months: (count) => ja`${count} か月分のリスト`,
  fromTo: (low, high) => `${low} – ${high}`,
  noApproach: '計算に、トレーニングする方式がありません。',
  billedTokens: '課金トークン',
  jobCost: 'ジョブの費用',
  jobTime: '時間',
  billAsk: (currency) => `請求額（${currency}）`,
  fromBill: (currencySign) => `${currencySign} の請求額`,

  use: (written, count) => (count === 1 ? '選択した行を使用' : ja`選択した ${written} 行を使用`),
  nothingTicked: '使用する行を選択してください。',
  effect: (then, date) => `使用後の回収期間：${then}${date === '' ? '' : `、${date}`}。`,
  used: '使用しました。',
  undo: '元に戻す',
  undone: '元に戻しました。',
  saveProfile: 'プロファイルを保存',
  savedProfile: (name) => ja`保存しました：${name}。含まれるのは合計だけで、ここにもう一度ドロップできます。`,
  paybacks: {
    atOnce: '即時',
    never: '回収不可',
    unknown: '不明',
    tooLate: '間に合わない',
    afterBaselineEnd: '間に合わない',
    overTenYears: '10 年超',
  },

  problemsTitle: (written) => ja`行についての ${written} 件の注記`,
  firstAt: (row) => ja`（最初は ${row} 行目）`,
  problems: {
    'not-a-row': notCounted('オブジェクトではありません'),
    'unknown-row': notCounted('このようなフィールドを持つ既知の情報源がありません'),
    'no-tokens': notCounted('トークンがありません'),
    replay: notCounted('モデルではなくツールのキャッシュによる応答です'),
    'other-call': notCounted('言語モデルへのリクエストではありません'),
    'other-model': notCounted('別のモデルです'),
    'other-currency': notCounted('金額が別の通貨です'),
    'bad-bin': notCounted('縮約したログにあり得ない行です'),
    'not-a-profile': notCounted('別のバージョンのプロファイルです'),
    'not-json': notCounted('JSON ではありません'),
    uncounted: (written) =>
      ja`${written} 行は、件数不明のリクエストのトークンです。どの平均にも含めていません。`,
    'no-time': (written) => ja`時刻のない ${written} 件のリクエストは、どの月にも含まれません。`,
    'cached-unknown': (written) =>
      ja`${written} 件のリクエストでは、キャッシュされたトークンの数が不明です。`,
    'reasoning-unclear': (written, _count, _field, first) =>
      ja`${written} 行${first}：出力に推論が含まれるかどうかが情報源に示されていません。出力は不明とします。`,
    'reasoning-above-output': (written, _count, _field, first) =>
      ja`${written} 行${first}：推論トークンが出力トークンより多くなっています。推論は不明とします。`,
    'more-pages': () => 'API の応答には、このファイルにない続きのページがあります。',
    'convention-disproved': (written, _count, field) =>
      ja`${field}の${written} 行で、キャッシュの読み取りと書き込みのトークンが入力より多くなっています。`,
    'convention-unknown': (_written, _count, field) =>
      ja`${field}の入力にキャッシュされたトークンが含まれるかどうかわからないため、プロンプトは不明です。`,
    'missing-month': (_written, _count, field) =>
      ja`エクスポートに${field}のリクエストがありません。件数は不明とします。`,
    'partial-month': (_written, _count, field) =>
      ja`エクスポートは${field}の途中で始まるか、終わっています。`,
    'several-costs': () => '複数の情報源に金額があり、同じ金額が重複している可能性があります。',
    'not-a-number': unused('数値ではありません'),
    negative: unused('負の数です'),
    'too-large': unused('大きすぎる数です'),
    'not-whole': unused('整数ではありません'),
    'not-a-time': unused('時刻ではありません'),
    'number-as-text': (written, _count, field, first) =>
      ja`${written} 行${first}：${field === '' ? '' : ja`${field}の`}数値がテキストとして書かれています。数値として読み取ります。`,
  },
  notes: {
    'partial-month': ({ month = '' }) =>
      ja`${month}は除外しています。エクスポートがその月の途中で始まるか、終わっているためです。`,
    'missing-month': ({ month = '' }) => ja`${month}のリクエスト数は不明です。`,
    undated: ({ requests = '' }) => ja`${requests} 件のリクエストには時刻がなく、どの月にも含まれません。`,
    'too-many-months': () => '数えるのは直近の 120 か月だけです。',
    'of-month': ({ month = '' }) => ja`${month}のリクエスト数です。`,
    'between-months': ({ from = '', to = '' }) =>
      ja`${from}から${to}まで。増加が続くかどうかは測定していません。`,
    'several-models': () => 'すべてのモデルのリクエストを数えています。',
    attempts: ({ attempts = '' }) =>
      ja`各行は 1 回の試行のため、1 リクエストあたりの予想試行回数の ${attempts} で割っています。`,
    'part-of-traffic': () => 'この方式が処理するのは、リクエストの一部です。',
    uncounted: () => 'リクエストの件数は不明です。',
    'no-time': () => '時刻のあるリクエストがありません。',
    'no-growth': () => '不明：増加率を求めるには 3 か月分が必要です。',
    'tokens-unknown': () => '不明。',
    'prefix-unknown': () => '固定部分が不明なため、プロンプト全体を可変として数えています。',
    'prefix-above-prompt': () => '固定部分が平均のプロンプトより長いため、全体を固定として数えています。',
    'cached-unknown': () =>
      '不明：キャッシュされたトークンの数が、エクスポートの一部のリクエストに示されていません。',
    'no-cache': () => 'キャッシュされたものはありません。',
    'below-minimum': () => 'プロバイダーは、これほど短いプレフィックスをキャッシュしません。',
    'written-unknown': () =>
      '書き込みトークンが不明なため、ヒットしないリクエストはプレフィックス全体を書き込むものとします。',
    'reasoning-in-output': () => '出力には推論トークンが含まれます。',
    'no-first-token': () => '不明：エクスポートに、最初のトークンまでの時間または速度がありません。',
    'no-difference': () => '計算と同じです。',
    'host-estimate': () => 'ジョブの前の、プロバイダーによる見積もりです。',
    'epochs-unknown': () => 'ジョブにエポック数がないため、方式の値をそのまま使います。',
    'validation-included': () => '検証トークンを含むため、別に加算しません。',
    'waiting-included': () => 'ジョブの作成から終了まで（待ち時間を含む）。',
    'no-training': () => 'この方式にはトレーニングがありません。',
    'not-succeeded': () => 'ジョブは成功していません。',
    'other-billing': () => 'この方式のトレーニングは課金方法が異なります。',
    'other-host': () =>
      'ジョブは、この方式のトレーニングとは別のプロバイダーで実行されました。その数値はここでは使えません。',
    'other-model': () =>
      'ジョブでトレーニングされたモデルは、この方式のモデルとは異なります。その数値はここでは使えません。',
    'other-method': () =>
      'ジョブのトレーニング手法は、この方式とは異なります。その数値はここでは使えません。',
    'other-weights': () =>
      'ジョブとこの方式の一方はアダプター（LoRA）を、もう一方はすべての重みをトレーニングします。ジョブの費用と時間はここでは使えません。',
    unknown: () => 'ジョブに示されていません。',
    'quantity-unknown': () => '課金された数量は不明です。',
  },

  summaryReading: (name) => ({ claim: ja`${name}を読み取り中`, rest: '' }),
  summaryUsage: (count) => ({ claim: ja`${count} 件のリクエスト`, rest: '' }),
  summaryUsageUnknown: { claim: '使用状況を読み取り済み', rest: '' },
  summaryJob: (host) => ({ claim: ja`${host}のジョブ`, rest: '' }),
  summaryUsed: '（使用中）',
  summaryUnused: '（未使用）',
};
