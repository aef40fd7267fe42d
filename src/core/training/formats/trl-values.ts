/**
 * Reads and writes messages of Hugging Face TRL, in which the arguments of tool calls are objects. A weight is read and written as
 * Axolotl's `train`; TRL itself has none.
 */
import { isRecord, type Json, jsonText, parseJson } from '../../json-values.ts';
import type { RecordLoss } from '../types.ts';

/** TRL messages in the form of OpenAI: arguments as text, `weight` in place of Axolotl's `train`. The same list if nothing differs. */
export function readTrlMessages(messages: readonly unknown[]): readonly unknown[] {
  return changeEach(messages, (message) => {
    const withWeight =
      typeof message.train === 'boolean'
        ? renameKey(message, 'train', 'weight', message.train ? 1 : 0)
        : message;
    return withArguments(withWeight, (args) => (isRecord(args) ? (jsonText(args) ?? args) : args));
  });
}

/**
 * Messages in the form of TRL. A weight is written as Axolotl's `train`, which TRL does not read: weight 0 counts as lost.
 * Arguments that are not the JSON of an object are kept as text.
 */
export function writeTrlMessages(messages: readonly unknown[], recordLoss: RecordLoss): readonly unknown[] {
  return changeEach(messages, (message) => {
    if (message.weight === 0 && message.role === 'assistant') recordLoss('weight');
    const isWeighted = message.weight === 0 || message.weight === 1;
    const withTrain = isWeighted ? renameKey(message, 'weight', 'train', message.weight === 1) : message;
    return withArguments(withTrain, (args) => {
      const value = typeof args === 'string' ? parseJson(args) : args;
      if (isRecord(value)) return value;
      recordLoss('tool-arguments');
      return args;
    });
  });
}

/** The messages after a change of each; the same list if nothing changed. */
function changeEach(messages: readonly unknown[], change: (message: Json) => Json): readonly unknown[] {
  let isChanged = false;
  const changedMessages = messages.map((message) => {
    const changed = isRecord(message) ? change(message) : message;
    isChanged ||= changed !== message;
    return changed;
  });
  return isChanged ? changedMessages : messages;
}

/** The message with another name and value for one key, at the same place. */
function renameKey(message: Json, from: string, to: string, value: unknown): Json {
  return Object.fromEntries(
    Object.entries(message).map((entry) => (entry[0] === from ? [to, value] : entry)),
  );
}

/** The message with the arguments of its tool calls changed; the same message if nothing changed. */
function withArguments(message: Json, change: (args: unknown) => unknown): Json {
  const calls: unknown = message.tool_calls;
  if (!Array.isArray(calls)) return message;
  const changedCalls = (calls as readonly unknown[]).map((call) => {
    if (!isRecord(call) || !isRecord(call.function)) return call;
    const args = change(call.function.arguments);
    return args === call.function.arguments
      ? call
      : { ...call, function: { ...call.function, arguments: args } };
  });
  return changedCalls.every((call, index) => call === calls[index])
    ? message
    : { ...message, tool_calls: changedCalls };
}

/** Whether a value is a text or a list of messages: the two forms of a prompt or an answer. */
export function isTextOrMessages(value: unknown): value is string | readonly unknown[] {
  return typeof value === 'string' || Array.isArray(value);
}

/** A prompt or an answer as messages: a text becomes one message of `role`. */
export function messagesOf(
  value: string | readonly unknown[],
  role: 'user' | 'assistant',
): readonly unknown[] {
  return typeof value === 'string' ? [{ role, content: value }] : readTrlMessages(value);
}

/** The text of a single message whose content is a text; `null` for any other messages. */
export function plainTextOf(messages: readonly unknown[]): string | null {
  const [message] = messages;
  return messages.length === 1 && isRecord(message) && typeof message.content === 'string'
    ? message.content
    : null;
}
