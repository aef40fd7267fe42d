/** Chinese messages about a training file, one per code. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

type Params = Readonly<Record<string, string | number>>;

/** The number of a message for a reader, from 1; `index` starts at 0. */
const nth = ({ index }: Params): number => Number(index) + 1;

/** Code of a problem → its message, made from the problem's `params`. */
export const training: Messages['training'] = {
  array: ({ bracket }) =>
    bracket === undefined
      ? '这是 JSON 数组：每个示例需要单独一行。'
      : '这是 JSON 数组的一部分：JSON Lines 外面没有方括号。',
  'data-type': () => '不是 JSON 对象。',
  'invalid-json': () => '不是有效的 JSON。',
  'trailing-comma': () => '示例后有逗号；各行之间不用逗号分隔。',
  'missing-messages-list': () => '没有消息列表。',
  'example-missing-assistant-message': () => '没有助手消息。',
  'missing-side': () => '缺少两个回答之一。',
  'last-not-assistant': () => '最后一条消息不是助手的。',
  'message-missing-key': (p) => spaced`第${nth(p)}条消息没有角色或没有内容。`,
  'message-unrecognized-key': (p) => spaced`第${nth(p)}条消息有未知的键。`,
  'message-type': (p) => spaced`第${nth(p)}条消息不是对象。`,
  'missing-content': (p) => spaced`第${nth(p)}条消息没有内容。`,
  'unrecognized-role': (p) =>
    p.role === ''
      ? spaced`第${nth(p)}条消息没有角色。`
      : spaced`第${nth(p)}条消息的角色“${p.role ?? ''}”未知。`,
  weight: (p) => spaced`第${nth(p)}条消息的权重既不是 0 也不是 1。`,
  'weight-role': (p) => spaced`第${nth(p)}条消息有权重，但不是助手的消息。`,
  'tool-calls': (p) => spaced`第${nth(p)}条消息的工具调用缺少 ID、名称或参数。`,
  'tool-call-id': (p) => spaced`第${nth(p)}条消息没有对应的工具调用：缺少 tool_call_id。`,
  tools: () => '工具不是带名称的函数的列表。',
  'too-few-examples': ({ examples = '', minimum = '' }) =>
    spaced`${examples}个示例；一个作业至少需要${minimum}个。`,
  'file-size': () => '超过 512\u00a0MB，即文件端点的上限。',
};
