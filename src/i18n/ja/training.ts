/** Japanese messages about a training file, one per code. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

type Params = Readonly<Record<string, string | number>>;

/** A message by its number for a reader, from 1; `index` starts at 0. */
const message = ({ index }: Params): string => ja`${Number(index) + 1} 番目のメッセージ`;

/** Code of a problem → its message, made from the problem's `params`. */
export const training: Messages['training'] = {
  array: ({ bracket }) =>
    bracket === undefined
      ? 'JSON 配列です。例は 1 件ごとに別の行でなければなりません。'
      : 'JSON 配列の一部です。JSON Lines では全体を括弧で囲みません。',
  'data-type': () => 'JSON オブジェクトではありません。',
  'invalid-json': () => '有効な JSON ではありません。',
  'trailing-comma': () => '例の後にコンマがあります。行はコンマで区切りません。',
  'missing-messages-list': () => 'メッセージのリストがありません。',
  'example-missing-assistant-message': () => 'アシスタントのメッセージがありません。',
  'missing-side': () => '2 つの回答の一方がありません。',
  'last-not-assistant': () => '最後のメッセージがアシスタントのものではありません。',
  'message-missing-key': (p) => ja`${message(p)}にロールまたは内容がありません。`,
  'message-unrecognized-key': (p) => ja`${message(p)}に不明なキーがあります。`,
  'message-type': (p) => ja`${message(p)}がオブジェクトではありません。`,
  'missing-content': (p) => ja`${message(p)}に内容がありません。`,
  'unrecognized-role': (p) =>
    p.role === ''
      ? ja`${message(p)}にロールがありません。`
      : ja`${message(p)}のロール「${p.role}」は不明です。`,
  weight: (p) => ja`${message(p)}の重みが 0 でも 1 でもありません。`,
  'weight-role': (p) => ja`${message(p)}に重みがありますが、アシスタントのものではありません。`,
  'tool-calls': (p) => ja`${message(p)}のツール呼び出しに、ID、名前、引数のいずれかがありません。`,
  'tool-call-id': (p) =>
    ja`${message(p)}に対応するツール呼び出しがありません。tool_call_id が不足しています。`,
  tools: () => 'ツールが、名前を持つ関数のリストではありません。',
  'too-few-examples': ({ examples, minimum }) =>
    ja`例が ${examples} 件です。ジョブには ${minimum} 件以上が必要です。`,
  'file-size': () => 'ファイルエンドポイントの上限である 512\u00a0MB を超えています。',
};
