/** Japanese messages of `<ft-training-data>`. */
import type { Messages } from '../messages.ts';
import { counted, ja, listed } from './grammar.ts';
import { checkNames, expectations, hostProblems, hostRules, losses } from './training-checks.ts';

/** The formats that the element reads. */
const formatNames = 'OpenAI チャット、選好ペア、プロンプトと補完、Gemini、Nova、ShareGPT、Alpaca';

/** Every message of the element. */
export const trainingData: Messages['trainingData'] = {
  title: 'トレーニングデータ',

  drop: 'JSONL ファイルをドロップ',
  orPaste: '、行を貼り付け、または',
  chooseOne: 'ファイルを選択',
  formatsAccepted: `対応形式：${formatNames}。サイズは問いません。2 つ目のファイルは検証ファイルとして読み取ります。`,
  staysHere:
    'ファイルはこのページ内で読み取り、どこにも送信しません。コピーしたリンクに含まれるのはファイルの件数などの数値だけで、テキストは含まれません。',
  sample: '600 件のサンプルチケットで試す',
  sampleName: 'sample-tickets.jsonl',
  pastedName: 'pasted.jsonl',
  addValidation: '検証ファイルを追加',
  removeValidation: '検証ファイルを削除',
  replace: '差し替え',
  cancel: 'キャンセル',
  cancelled: (name) => ja`${name}の読み取りをキャンセルしました。`,
  validation: '検証：',
  cleaned: '修復済み',
  formats: {
    'openai-chat': 'OpenAI チャット',
    'openai-preference': 'OpenAI 選好',
    'openai-reinforcement': 'OpenAI 強化学習',
    'vertex-gemini': 'Gemini',
    'bedrock-nova': 'Nova',
    'bedrock-nova-preference': 'Nova 選好',
    'prompt-completion': 'プロンプトと補完',
    text: 'プレーンテキスト',
    sharegpt: 'ShareGPT',
    alpaca: 'Alpaca',
    'trl-messages': 'TRL メッセージ',
    'trl-prompt-completion': 'TRL プロンプトと補完',
    'trl-preference': 'TRL 選好',
    'trl-unpaired': 'TRL ペアなし選好',
  },
  hosts: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
    mistral: 'Mistral',
  },
  hostProblems,
  hostRules,
  noFormat: '既知の形式なし',
  size: (format, size) => `${format}、${size}`,
  lineCount: counted(' 行'),

  fileErrors: {
    empty: (name) =>
      ja`${name}は 0 バイトの空のファイルです。例を保存し直し、そのファイルをここにドロップしてください。`,
    'not-text': (name, kind) =>
      ja`${name}は JSONL ではありません（種類：${kind}）。例を 1 行に 1 つの JSON オブジェクトとしてエクスポートし、そのファイルをここにドロップしてください。`,
    unreadable: (name) =>
      ja`${name}を読み取れません。フォルダーであるか、移動されたか、権限が必要な可能性があります。ファイルそのものをドロップしてください。`,
    changed: (name, done) =>
      ja`${done}を読み取った後、${name}が変更されたか、見つからなくなりました。ファイルをもう一度ドロップしてください。`,
    'worker-failed': (name, done) =>
      ja`${name}の読み取りが、${done}の後、同じ位置で 2 回停止しました。メモリが不足している可能性があります。ほかのタブを閉じ、ファイルをもう一度ドロップしてください。`,
    other: (name, reason) =>
      ja`${name}を読み取れませんでした（${reason}）。ファイルをもう一度ドロップしてください。`,
  },
  earlierKept: (name) => ja`引き続き${name}を使用しています。`,
  noLine: (line) =>
    ja`ファイルが変更されたため、${line} 行目を読み取り直せませんでした。ファイルをもう一度ドロップしてください。`,
  notSaved: (reason) =>
    `ファイルを保存できませんでした（${reason}）。もう一度試すか、別のフォルダーを選んでください。`,
  tooManyFiles: (written) =>
    ja`${written} 個のファイルがドロップされました。トレーニングファイルだけを、または検証ファイルと一緒にドロップしてください。`,

  reading: (percent) => ({ claim: `読み取り中：${percent}`, rest: '' }),
  readingStream: { claim: '読み取り中', rest: '' },
  timeLeft: (duration) => ja`、残り約 ${duration}。`,
  nothing: {
    claim: 'このファイルに例はありません',
    rest: `。既知の形式（${formatNames} など）のキーを持つ行がありません。`,
  },
  notLines: {
    claim: '準備が整っていません',
    rest: '。例が 1 つの JSON 配列になっていますが、プロバイダーが受け付けるのは 1 行に 1 件の例だけです。修復したファイルでは 1 行に 1 件になります。',
  },
  notUtf8: {
    claim: '準備が整っていません',
    rest: '。ファイルは UTF-16 ですが、プロバイダーが受け付けるのは UTF-8 だけです。修復したファイルは UTF-8 になります。',
  },
  notReady: (refused, refusedCount, leaks, leakCount) => ({
    claim: '準備が整っていません',
    rest: `。${[
      refusedCount > 0 ? `${refused} 行が拒否されます` : '',
      leakCount > 0 ? `検証の例のうち ${leaks} 件がトレーニングファイルにも含まれています` : '',
    ]
      .filter((part) => part !== '')
      .join('。また、')}。`,
  }),
  mixedFormats: (written) => ({
    claim: '準備が整っていません',
    rest: ja`。${written} 件の例の形式がほかと異なりますが、プロバイダーが受け付けるのは 1 つの形式だけです。`,
  }),
  tooFew: (hosts, written, _count, minimums, others) => ({
    claim: ja`${listed(hosts)}には例が足りません`,
    rest: ja`。例は ${written} 件で、必要なのは${minimums.map((minimum) => ja`${minimum} 件以上`).join('、')}です${
      others.length === 0 ? '' : ja`。${listed(others)}はこのファイルを受け付けます`
    }。`,
  }),
  thin: (written) => ({
    claim: '準備はできていますが、例が少なめです',
    rest: ja`（${written} 件）。改善が見られるのは通常 50〜100 件からで、500 件以上が望ましい数です。`,
  }),
  ready: (hosts, convert, refuse) => ({
    claim: ja`${listed(hosts)}で使える状態です`,
    rest:
      convert.length + refuse.length === 0
        ? '。'
        : `。${[
            convert.length > 0 ? ja`${listed(convert)}では変換が必要です（下で変換できます）` : '',
            refuse.length > 0 ? ja`${listed(refuse)}はこのままでは受け付けません` : '',
          ]
            .filter((part) => part !== '')
            .join('。')}。`,
  }),
  needsConversion: (hosts) => ({
    claim: ja`${listed(hosts)}では変換が必要です`,
    rest: '（下で変換できます）。このままのファイルを受け付けるプロバイダーはありません。',
  }),
  refusedEverywhere: {
    claim: 'このままのファイルを受け付けるプロバイダーはありません',
    rest: '。理由は下にあります。',
  },
  ownCode: {
    claim: '独自のコードでのみ使えます',
    rest: '。この種類のファイルを受け付けるプロバイダーはありません。',
  },

  enough: (written, count) =>
    count >= 500
      ? ja`例は ${written} 件で十分です。50〜100 件は少なく、500 件以上が望ましい数です。`
      : ja`例は ${written} 件です。50〜100 件は少なく、500 件以上が望ましい数です。`,
  longerThanLimit: (written) => ja`${written} 件の例が上限より長く、末尾が失われます。`,
  private: (written) => ja`${written} 件の秘密情報または個人データは、モデルに含めるべきではありません。`,
  problems: (problems, _count, all) => ja`${all} 行に ${problems} 件の問題があります。`,
  mended: (removed, changed, left, before) =>
    ja`${before} 行のうち ${removed} 行を除外し、${changed} 行を変更しました。残りは ${left} 行です。`,
  progress: (done, total, rate) =>
    ja`${total} 中 ${done}、毎秒 ${rate}。作業を続けられます。ファイルは少しずつ読み取り、保持しません。`,
  starting: '作業を続けられます。ファイルは少しずつ読み取り、保持しません。',

  figures: {
    examples: '例',
    tokens: '1 エポックのトークン',
    epochs: 'エポック',
    billed: '課金トークン',
    longest: '最長の例',
    examplesSoFar: 'ここまでの例',
    tokensSoFar: 'ここまでのトークン',
    longestSoFar: 'ここまでの最長',
    problemsSoFar: 'ここまでの問題',
  },
  noneRefused: '拒否なし',
  refused: (written) => ja`${written} 行が拒否`,
  answers: (percent) => ja`${percent}が回答`,
  usualFor: (examples) => ja`${examples} 件での標準`,
  usualEpochs: 'この件数での標準',
  givenEpochs: '指定値',
  times: (tokens, epochs) => `${tokens} × ${epochs}`,
  atLine: (line, limit) => ja`${line} 行目、上限 ${limit}`,
  limitOnly: (limit) => ja`上限 ${limit}`,
  inAll: (figure) => ja`合計${figure}`,
  anEpoch: (figure) => ja`1 エポックに${figure}`,

  histogram: '例 1 件あたりのトークン',
  logScale: '（対数目盛）。',
  spread: (half, most) => ja`例の半数は ${half} 以下、20 件中 19 件は ${most} 以下です。`,
  limit: '上限',
  limitFlag: (limit) => ja`上限 ${limit}`,
  /** The examples above the limit, and the tokens that are cut off. */
  longerLose: (written, _count, tokens) =>
    ja`上限を超える ${written} 件の例から ${tokens} トークンが失われます`,
  tokens: 'トークン',
  noneLonger: (limit) => ja`上限の ${limit} を超える例はありません。`,
  histogramTable: '例 1 件あたりのトークンの表',
  columns: { tokens: 'トークン', examples: '例', overLimit: '上限超過' },
  fromTo: (from, to) => (from === to ? from : `${from}〜${to}`),

  checksTitle: 'チェック',
  checksCount: (all, found, foundCount) =>
    foundCount === 0
      ? ja`${all} 項目のチェックで問題なし`
      : ja`${all} 項目のチェックのうち ${found} 項目で検出`,
  problem: '問題',
  problemSoFar: 'ここまでの問題',
  count: '件数',
  firstLines: '最初の行',
  fix: '修復',
  groups: {
    refused: 'プロバイダーが拒否',
    some: '一部のプロバイダーが拒否',
    distorts: '検証をゆがめる',
    private: 'モデルに含めるべきでない',
    look: '要確認',
  },
  checks: checkNames,
  overTheLimit: (limit) => ja`上限の ${limit} を超過`,
  nothingFound: (written) => ja`${written} 項目のチェックで問題なし`,
  more: (written) => ja`ほか ${written} 件`,
  moreGroups: (written) => ja`ほか ${written} グループ`,
  byHosts: (hosts) => `（${listed(hosts)}）`,
  listTitle: (check, shown) => ja`${check}：最初の${shown} か所`,
  closeList: '一覧を閉じる',
  places: {
    copies: (line, copies) => ja`${line}、${copies} 回`,
    pair: (one, other) => ja`${one}と${other}`,
    leak: (line, trainingLine) => ja`検証の ${line} 行目は ${trainingLine} 行目と同じ`,
    nearLeak: (line, trainingLine) => ja`検証の ${line} 行目は ${trainingLine} 行目に類似`,
    tokens: (line, tokens) => ja`${line}、${tokens} トークン`,
    masked: (line, mask) => `${line}：${mask}`,
    quoted: (line, name) => `${line}：「${name}」`,
  },
  leaksNotChecked: '検証データの混入：検証ファイルがないため調べていません。',
  laterChecks: 'ほぼ重複する例と検証データの混入は、ファイル全体を読み取った後に調べます。',
  nothingSoFar: 'ここまでに問題はありません。',
  compared: (percent, leaks) =>
    ja`重複${leaks ? '、検証データの混入' : ''}、矛盾する回答、通常と異なるシステムプロンプトやツールを調べた例は、全体の${percent}以上です。`,
  open: (line) => ja`${line} 行目を開く`,
  opened: (line) => ja`${line} 行目`,
  closeExample: '閉じる',
  otherLine: (line) => ja`比較のため ${line} 行目を開く`,
  cutText: (characters) => ja`この行は ${characters} 文字あり、一部だけを表示しています。`,
  maskedHere: '秘密情報と個人データは伏せ字にしています。',
  column: (column, reason) => ja`${column} 列目：${reason}。`,
  expectations,
  messageNumber: (number, reason) => ja`${number} 番目のメッセージ：${reason}。`,
  reasonOnly: (reason) => `${reason}。`,

  fixes: {
    mask: '伏せ字にする',
    keepFirst: '最初のものを残す',
    dropLeaks: 'トレーニングから除外',
    leaveOut: '除外',
    join: '結合',
    mend: '修復',
    rewrite: '行に書き直す',
    dropRefused: (written, count) => (count === 1 ? 'この行を除外' : ja`${written} 行すべてを除外`),
  },
  addExamples: '修復不可、例の追加が必要',
  fixOf: (fix, check) => `${fix}：${check}`,
  applyFixes: '提案された修復を適用',
  undoFixes: '修復を取り消す',
  applying: (percent) => ({ claim: `修復中：${percent}`, rest: '' }),

  costTitle: 'トレーニングの費用',
  costNote: (tokens) => ja`${tokens} トークン、安い順`,
  host: 'プロバイダーとモデル',
  format: '形式',
  perMTok: (sign) => `${sign} / 100 万`,
  thisFile: 'このファイル',
  toServe: '提供',
  priceRead: '料金の確認日',
  states: {
    ready: '使用可',
    convert: '要変換',
    mend: '要修復',
    refused: '拒否',
    code: 'コードから',
    unknown: '不明',
  },
  yours: '計算で使用中',
  perToken: 'トークン単位',
  byTheHour: '時間単位',
  anHour: (usd) => `${usd} / 時間`,
  aMonth: (usd) => `${usd} / 月`,
  stops: (date) => ja`${date}に終了`,
  unknownCost: '料金は不明',
  old: (date, days) => ja`${date}（${days} 日前）`,
  undated: '日付なし',
  minimum: (host, minimum, byTokens) =>
    ja`${host}の最低料金は 1 ジョブ${minimum}です。トークンだけなら${byTokens}です。`,
  validationBilled: (hosts) => ja`${listed(hosts)}では検証トークンにも課金されます。`,
  atMostEpochs: (written) => ja`${written} エポックまで`,
  takes: (duration) => ja`所要時間${duration}`,
  allOffers: (written) => ja`${written} 件すべてを表示`,
  fewerOffers: 'プロバイダーごとに 1 件を表示',
  countedWith:
    'トークンは OpenAI の o200k_base でカウントしています。ほかの開発元のモデルではテキストの分割が異なり、各プロバイダーは独自のカウントで課金します。',
  noCosts: 'カタログに、この種類のファイルのトレーニング料金はありません。',

  summaryReading: (name) => ({ claim: ja`${name}を読み取り中`, rest: '' }),
  summaryRead: (written, count, billedTokens) => ({
    claim: count === 0 ? '例が見つかりません' : ja`${written} 件の例`,
    rest: count === 0 ? '' : ja`、課金 ${billedTokens} トークン`,
  }),
  summaryUsed: (approach) => ja`（${approach}で使用中）`,
  summaryUnused: '（未使用）',
  summaryNotReady: '（準備が整っていません）',

  use: '計算に使用',
  used: '使用しました。',
  undo: '元に戻す',
  undone: '計算を元に戻しました。',
  effect: {
    job: (approach) => ja`このファイルを使うと、${approach}のトレーニング費用：`,
    jobNow: (usd) => ja`（現在 ${usd}）`,
    setup: '、初期費用：',
    setupSame: '、初期費用（変わらず）：',
    paybackSame: (duration) => ja`、回収期間は変わらず${duration}です。`,
    payback: (after, before) => ja`、回収期間は${after}（現在は${before}）になります。`,
    verdictSame: '、判定は変わりません。',
    verdict: (claim) => `、判定は「${claim}」になります。`,
    unknownJob: '不明',
  },
  blocked: {
    'no-approach': 'この計算には、ファイルを使えるチューニング済みの方式がありません。',
    'no-training': (approach) =>
      ja`${approach}にトレーニング料金がありません。フォームでモデルを選んでから、ファイルを使用してください。`,
    'unknown-speed': (approach) =>
      ja`${approach}のトレーニングは時間単位の料金ですが、マシンの速度が不明です。フォームで時間数を入力してください。`,
    notReady: '準備が整うと、ファイルを計算に使用できます。',
    same: '計算ではすでにこのトークン数を使っています。',
  },

  downloadCleaned: '修復したファイルをダウンロード',
  downloadReport: 'レポートをダウンロード',
  reportAsJson: 'JSON で',
  split: '90 : 10 に分割',
  convertTo: '変換先',
  saved: (name) => `保存しました：${name}。`,
  writing: (names, percent) => ja`${listed(names)}を書き込み中：${percent}`,
  cancelWriting: (names) => `キャンセル：${listed(names)}`,
  savingCancelled: '保存をキャンセルしました。',
  savedBoth: (one, other) => ja`保存しました：${one}と${other}。`,
  converted: (written) => ja`${written} 件の例を変換しました。`,
  notConverted: (written, count, first) =>
    ja`${written} 件の例を変換できませんでした：${first.join('、')} 行目${count > first.length ? 'など' : ''}。`,
  lost: (what, written) => ja`${written} 件の例で失われる情報：${what}`,
  losses,

  report: {
    title: (name) => ja`トレーニングファイル ${name}`,
    figures: ['数値', '値'],
    findings: ['グループ', 'チェック', '件数', '最初の箇所'],
    costs: ['プロバイダー', 'モデル', '費用', '料金の確認日'],
  },
};
