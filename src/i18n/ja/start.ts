/** Japanese messages of the start of a calculation: the example, the user's own prompt, and what is still the example's. */
import type { Messages } from '../messages.ts';
import { figure } from '../pieces.ts';
import { ja, say } from './grammar.ts';

/** Every message of the start. */
export const start: Messages['start'] = {
  example: 'これはサンプルです。',
  useOwn: '自分のプロンプトを使用',
  inputs: {
    prompt: {
      claim: 'プロンプトを貼り付けてください',
      rest: '。費用と、ファインチューニングの投資を回収できるかどうかがわかります。',
    },
    model: (tokens) => ({
      claim: ja`プロンプトは${tokens}です。`,
      rest: '現在回答に使っているモデルを選んでください。',
    }),
    fixedTokens: () =>
      say`固定部分のトークンはどのリクエストでも同じなので、プロバイダーがキャッシュする場合があります。`,
    requests: (usd, model) => ({
      claim: ja`1,000 リクエストの費用は${usd}です`,
      rest: ja`（${model}）。リクエストは月に何件ですか？`,
    }),
    requestsAlone: { claim: '月間リクエスト数を入力してください', rest: '。その費用がわかります。' },
    warmCache: () => say`リクエストが多いほど、キャッシュからプロンプトを読み取る割合が高くなります。`,
    answers: (tokens) => say`回答の長さは${figure(tokens)} トークンと仮定しています。`,
    candidate: (usd, isFirst) => ({
      claim: isFirst ? ja`プロンプトの費用は最初の月に${usd}です。` : ja`プロンプトの費用は月${usd}です。`,
      rest: 'チューニングするモデルを選んでください。',
    }),
    perThousand: (usd, model) => say`1,000 リクエストの費用は${model}で${figure(usd)}です。`,
    setup: (name, usd, duration, isProposed) => ({
      claim: ja`${name}の初期費用は${usd}までかけられます`,
      rest: ja`。これは${isProposed ? '提案されたプロンプトを使う場合に' : ''}${duration}で節約できる額です。`,
    }),
    alike: () => say`どちらの回答も同じ品質と仮定しています。`,
    enterSetup: () => say`初期費用を入力すると、いつ回収できるかがわかります。`,
  },
  pasteHere: 'プロンプトまたはリクエストを貼り付け',
  or: 'または',
  chooseFile: 'ファイルを選択',
  take: 'このプロンプトを使用',
  startBlank: '空の状態で開始',
  blankHint: 'サンプルの数値なし',
  blank: '空の状態です。サンプルの数値は含まれていません。',
  empty:
    '空です。テキストまたはリクエストを貼り付けるか、.txt、.json、.jsonl のいずれかのファイルを選んでください。',
  unreadable: (name) => ja`${name}はテキストファイルではありません。`,
  trainingData: (examples) => ja`トレーニングデータのようです${examples && `（${examples}）`}。`,
  useAsTraining: 'トレーニングデータとして使用',
  keepAsPrompt: 'プロンプトとして使用',

  yourPrompt: '自分のプロンプト',
  fineTuned: 'ファインチューニング',
  yours: '自分の入力',
  thePrompt: 'プロンプト',
  tokens: (fixed, varying) => ja`固定 ${fixed} + 可変 ${varying} トークン`,
  allTokens: (written) => ja`${written} トークン`,
  readAs: (parts) => ja`${parts}として読み取り`,
  uncounted: (name) => `{{${name}}} のテキストは数えていません`,
  unreadCall: '呼び出しのコードをテキストとして計数',
  parts: { system: 'システム', tools: 'ツール', user: 'ユーザー' },
  examples: (written) => ja`${written} 件の例`,
  edit: '編集',
  stillExample: 'サンプルのままの項目',
  notYours: 'まだ自分の入力でない項目',
  groups: {
    models: 'モデル',
    traffic: 'トラフィック',
    user: 'ユーザーメッセージ',
    tunedPrompt: 'チューニング済みモデルのプロンプト（提案）',
    answers: '回答の長さ',
    quality: '品質',
    costs: '費用',
  },
  missing: {
    title: '未入力の項目',
    model: '現在のモデル',
    requests: '月間リクエスト数',
    candidate: 'チューニングするモデル',
    setup: '初期費用',
  },
  keepAll: 'すべて維持',
  clearAll: 'すべて消去',

  eg: (value) => `例：${value}`,
  keep: '維持',

  would: {
    payBack: (name, duration) => ja`${name}は${duration}投資を回収できる計算です`,
    atOnce: (name) => ja`${name}は最初のリクエストから安くなる計算です`,
    tooSlow: (name) => ja`${name}の投資回収には 10 年を超える期間がかかる計算です`,
    beyond: (name, duration) => ja`${name}の投資回収には${duration}かかる計算です`,
    never: (name) => ja`${name}は投資を回収できない計算です`,
    notBeforeEnd: (name, date, model) =>
      ja`${name}は、${date}に${model}の提供が終了するまでに投資を回収できない計算です`,
    switchedOff: (model, end, past) => ja`${model}の提供は${end}終了し${past ? 'ました' : 'ます'}`,
    ifYours: (because) => `（サンプルの数値がそのまま当てはまる場合）。${because && `${because}。`}`,
    ifProposed: (because) => `（提案されたプロンプトを使う場合）。${because && `${because}。`}`,
    setup: (usd, candidate, baseline, monthly) =>
      say`初期費用は${figure(usd)}、その後 1,000 リクエストの費用は${figure(baseline)}から${figure(candidate)}${monthly && ja`（月額費用${monthly}の按分額を含む）`}になる計算です。`,
    requests: (candidate, baseline, monthly) =>
      say`1,000 リクエストの費用は${figure(baseline)}から${figure(candidate)}${monthly && ja`（月額費用${monthly}の按分額を含む）`}になる計算です。`,
    withExample: '次の内訳はサンプルの数値によるものです。',
    withProposed: '次の内訳は提案されたプロンプトによるものです。',
    onlyPrompt: () => say`今のところ、自分の入力はプロンプトだけです。`,
  },

  proposed: '提案',
  proposedNote: '提案：自分のプロンプトから例を除いたもの。',
  proposedWhole: '提案：自分のプロンプト。省略できる例は認識されませんでした。',
  writeOwn: '自分で入力',
  requestNames: (settings) => ja`リクエストの指定：${settings}。`,
  maxTokens: (tokens) => `max_tokens ${tokens}`,
  useModel: (model) => ja`${model}を使用`,
  useAsOutput: (tokens) => ja`回答の長さに${tokens}を使用`,
  sharedUser: 'ユーザーメッセージはすべての方式で共通です。',
  setApart: '個別にする',
  apartUser: 'このユーザーメッセージは、この方式だけで使います。',
  shareAgain: '共通に戻す',
};
