/** Japanese names of the checks of a training file, of the rules of hosts and their problems, of losses, and of faults in JSON. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

type TrainingData = Messages['trainingData'];

/** The name of every check, as a noun phrase. */
export const checkNames: TrainingData['checks'] = {
  array: '例ごとの行ではなく 1 つの JSON 配列',
  'data-type': 'JSON オブジェクトではない',
  'invalid-json': '壊れた JSON',
  'trailing-comma': '例の後のコンマ',
  'missing-messages-list': 'メッセージのリストがない',
  'example-missing-assistant-message': 'アシスタントの回答がない',
  'last-not-assistant': '最後がアシスタントのメッセージではない',
  'message-missing-key': 'ロールまたは内容のないメッセージ',
  'message-unrecognized-key': 'メッセージ内の不明なキー',
  'message-type': 'オブジェクトではないメッセージ',
  'missing-content': '内容のないメッセージ',
  'unrecognized-role': '不明なロール',
  weight: '0 と 1 以外の重み',
  'weight-role': '別のロールのメッセージの重み',
  'tool-calls': '不完全なツール呼び出し',
  'tool-call-id': '呼び出しの ID がないツールの結果',
  tools: '関数のリストではないツール',
  'too-few-examples': '例が少なすぎる',
  'file-size': 'ファイルサイズ',
  'other-format': '別の形式の行',
  'replacement-character': 'U+FFFD に化けた文字',
  'lone-surrogate': '片方だけのサロゲートペア',
  mojibake: '誤った文字コードで読まれたテキスト',
  'byte-order-mark-inside': 'テキスト内のバイトオーダーマーク（BOM）',
  'system-not-first': 'システムメッセージが先頭にない',
  'same-role-twice': '同じロールの連続',
  'starts-with-assistant': 'アシスタントから始まる会話',
  'last-not-user': '最後がユーザーのメッセージではない',
  'blank-content': '空のテキスト',
  'tool-arguments': 'JSON オブジェクトではないツールの引数',
  'unknown-tool': '定義されていないツールの呼び出し',
  'undefined-tools': '定義のないツール呼び出し',
  'unmatched-tool-result': '呼び出しのないツールの結果',
  'unanswered-tool-call': '結果のないツール呼び出し',
  'reserved-word': 'チャット形式のマーカー',
  'extra-keys': '余分な列',
  'over-limit': '上限超過',
  'answer-cut': '上限を超えた位置の回答',
  secret: 'シークレットキー（要失効）',
  'personal-data': '個人データ',
  refusal: '拒否する回答',
  boilerplate: '言語モデルの決まり文句',
  'answer-language': '別の言語での回答',
  'mixed-formats': '1 つのファイルに複数の形式',
  'few-examples': '例が少ない',
  'many-examples': '例が非常に多い',
  'exact-duplicates': '完全な重複',
  'near-duplicates': 'ほぼ重複',
  'conflicting-answers': '同じ入力に異なる回答',
  leaks: '検証ファイルにもある',
  'near-leaks': '検証ファイルにほぼ同じものがある',
  'rare-system-prompt': '異なるシステムプロンプト',
  'missing-system-prompt': 'システムプロンプトなし',
  'rare-tools': '異なるツール',
  'mixed-output': 'JSON ではない回答',
  'label-imbalance': '回答の分布の偏り',
  'rare-language': '少数の言語',
  'utf-16': 'UTF-8 ではなく UTF-16',
  'invalid-utf8': 'UTF-8 ではないバイト',
  'long-line': '長すぎて読み取れない行',
};

/** For each rule of hosts, the name of a breach of it. */
export const hostRules: TrainingData['hostRules'] = {
  ended: 'トレーニングの受付終了',
  method: '提供されていない種類のトレーニング',
  format: '別の形式',
  'minimum-examples': '例が少なすぎる',
  'maximum-examples': '例が多すぎる',
  'advised-examples': '推奨より少ない例',
  'maximum-bytes': '大きすぎる',
  'maximum-tokens': '上限を超える長さ',
  roles: '受け付けられないロール',
  'answer-roles': '回答では受け付けられないロール',
  alternation: 'ユーザーとアシスタントが交互ではない',
  'system-first': 'システムメッセージが先頭にない',
  answer: '学習する回答がない',
  'one-answer': '各側の回答が 1 つではない',
  'last-user': '最後がユーザーのメッセージではない',
  'reserved-words': '予約語',
  'other-reserved-words': '検証ツールが拒否する語',
  'needs-keys': '必要なキーがない',
  'extra-keys': '余分な列',
  'text-only': '画像、音声、ファイル',
  'text-only-model': '1 つのモデルが受け付けない画像、音声、ファイル',
  'maximum-media-examples': '画像、音声、ファイルを含む例が多すぎる',
  'maximum-epochs': 'プロバイダーの上限を超えるエポック数',
  'maximum-images': '画像が多すぎる',
  'maximum-videos': '動画が多すぎる',
  'one-format': '1 つのファイルに複数の形式',
  'byte-order-mark': 'バイトオーダーマーク（BOM）なし',
  'file-name': '受け付けられないファイル名',
  'validation-file': '検証ファイルがない',
  'maximum-validation-examples': '検証の例が多すぎる',
  'maximum-validation-bytes': '検証ファイルが大きすぎる',
  'maximum-validation-share': '検証ファイルがトレーニングファイルに対して大きすぎる',
};

/** The sentence for each problem with a host. */
export const hostProblems: TrainingData['hostProblems'] = {
  ended: (p) =>
    ja`${String(p.name)}は、ファイルによるモデルのトレーニングを終了しています（遅くとも${String(p.value)}）。`,
  method: (p) => ja`${String(p.name)}は、この種類のトレーニングを提供していません。`,
  format: (p) => ja`${String(p.name)}が読み取るのは別の形式です。ファイルを変換してください。`,
  'minimum-examples': (p) => ja`例は ${p.examples} 件です。${p.name} は ${p.value} 件未満を拒否します。`,
  'maximum-examples': (p) =>
    ja`例は ${p.examples} 件です。${p.name} が受け付けるのは ${p.value} 件までです。`,
  'advised-examples': (p) => ja`例は ${p.examples} 件です。${p.name} は ${p.value} 件以上を推奨しています。`,
  'maximum-bytes': (p) =>
    ja`ファイルは ${p.bytes} バイトです。${p.name} が受け付けるのは ${p.value} バイトまでです。`,
  'maximum-tokens': (p) => ja`${p.value} トークンを超えています。${p.name} では残りが切り捨てられます。`,
  roles: (p) => ja`${p.name} が受け付けないロールです。`,
  'answer-roles': (p) => ja`${p.name} が回答では受け付けないロールです。`,
  alternation: (p) =>
    ja`${p.name} では、ユーザーから始めて、ユーザーとアシスタントが交互でなければなりません。`,
  'system-first': (p) => ja`${p.name} では、システムメッセージが先頭でなければなりません。`,
  answer: () => '学習するアシスタントのメッセージがありません。',
  'one-answer': (p) => ja`${p.name} が受け付けるアシスタントのメッセージは、各側に 1 つだけです。`,
  'last-user': () => '最後のメッセージがユーザーのものではありません。',
  'reserved-words': (p) => ja`${p.name} の予約語です。ジョブは失敗します。`,
  'other-reserved-words': (p) => ja`${p.name} の検証ツールが拒否する語です。`,
  'needs-keys': (p) => ja`${p.name} ではキー ${p.value} が必要です。`,
  'extra-keys': (p) => ja`形式にないキーです。${p.name} はこのようなキーを拒否します。`,
  'text-only': (p) => ja`画像、音声、またはファイルです。${p.name} がここで受け付けるのはテキストだけです。`,
  'text-only-model': (p) =>
    ja`画像、音声、またはファイルです。${p.name} の ${p.value} が受け付けるのはテキストだけです。`,
  'maximum-media-examples': (p) =>
    ja`画像、音声、動画、またはファイルを含む例が ${p.examples} 件あります。${p.name} が受け付けるのは ${p.value} 件までです。`,
  'maximum-epochs': (p) =>
    ja`${p.epochs} エポックです。${p.name} で指定できるのは ${p.value} エポックまでです。`,
  'maximum-images': (p) =>
    ja`画像が多すぎます。${p.name} が受け付けるのは、1 件の例に ${p.value} 件までです。`,
  'maximum-videos': (p) =>
    ja`動画が多すぎます。${p.name} が受け付けるのは、1 件の例に ${p.value} 件までです。`,
  'one-format': (p) => ja`1 つのファイルに複数の形式があります。${p.name} はこのようなファイルを拒否します。`,
  'byte-order-mark': (p) =>
    ja`ファイルにバイトオーダーマーク（BOM）がありません。${p.name} ではかつて必須でした。`,
  'file-name': (p) => ja`${p.name} はこのファイル名を受け付けません。`,
  'validation-file': (p) => ja`この種類のトレーニングには、${p.name} では検証ファイルが必要です。`,
  'maximum-validation-examples': (p) =>
    ja`検証ファイルの例は ${p.examples} 件です。${p.name} が受け付けるのは ${p.value} 件までです。`,
  'maximum-validation-bytes': (p) =>
    ja`検証ファイルは ${p.bytes} バイトです。${p.name} が受け付けるのは ${p.value} バイトまでです。`,
  'maximum-validation-share': (p) =>
    ja`検証ファイルが ${p.name} の上限を超えています。上限はトレーニングファイルの ${Number(p.value) * 100}\u00a0% です。`,
};

/** The sentence for each loss of a conversion, and for each reason why an example cannot be converted. */
export const losses: TrainingData['losses'] = {
  weight: 'どの回答を学習するか：変換先の形式に重みがないか、トレーニングプログラムが重みを読み取りません。',
  name: '発言者の名前。',
  'developer-role': 'ロール「developer」は「system」になります。',
  'system-messages': '複数のシステムメッセージは 1 つにまとまるか、1 つが先頭に移ります。',
  'system-merged': 'システムのテキストはプロンプトの一部になります。',
  'tool-call-ids': 'ツール呼び出しの ID：結果と呼び出しの対応は順序で決まります。',
  'tool-arguments': 'オブジェクトの JSON ではない引数は、テキストのまま残ります。',
  tools: 'ツールの定義。',
  'content-parts': '複数のテキスト部分は 1 つのテキストになります。',
  'message-keys': 'メッセージのその他のキー。',
  'extra-keys': 'グレーダー用のフィールドなど、例のその他のキー。',
  layout: '「instruction」と「input」の境界など、表記の細部。',
  'rejected-answer': '組のうち、劣るほうの回答。',
  label: '良い回答であることを示すラベル。',
  'prompt-border': 'プロンプトと補完の境界。',
  method: '変換先の形式には、例にないもの（回答、劣る回答、またはグレーダー）が必要です。',
  turns: '変換先の形式では、1 往復だけ、または各側に 1 つのメッセージだけが許されます。',
  alternation: 'ユーザーとアシスタントが、変換先の形式が求めるように交互になっていません。',
  roles: '変換先の形式にないロール。',
  media: '画像、音声、またはファイル。',
  'tool-calls': 'ツール呼び出し、またはその結果。',
  unreadable: '例が、その形式の構造になっていません。',
};

/** What was expected at the place of a fault in JSON. */
export const expectations: TrainingData['expectations'] = {
  value: '値が必要です',
  key: '引用符で囲んだキーが必要です',
  colon: 'コロンが必要です',
  'comma-or-brace': 'コンマまたは閉じ波括弧が必要です。テキスト内の引用符の前にはバックスラッシュが必要です',
  'comma-or-bracket': 'コンマまたは閉じ角括弧が必要です',
  quote: 'テキストに閉じ引用符がありません',
  escape: 'JSON のエスケープシーケンスではありません',
  'escaped-control': '改行などの制御文字はエスケープが必要です',
  digit: '数字が必要です',
  end: '例はここで終わりですが、その後に文字があります',
};
