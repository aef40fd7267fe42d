/** The input side of an example: what the model reads before it answers, normalised and hashed. */
import { readMessage } from '../chat/message.ts';
import { asJson, isRecord } from '../json-values.ts';
import { ExampleText } from './example-text.ts';
import type { TrainingExample } from './types.ts';

const roles: Readonly<Record<string, number>> = {
  system: 1,
  developer: 1,
  user: 2,
  assistant: 3,
  tool: 4,
  function: 4,
};
const otherRole = 5;

/** One buffer for all examples, which are read one at a time. */
const buffer = new ExampleText();

/**
 * The hash of the input side, as `hashUnits` writes it: every message before the last answer of a conversation, the prompt of a
 * preference or reinforcement example, or the whole text of a pretraining example. White space and Unicode composition are
 * normalised (see `ExampleText`); case, ids, names and weights of messages make no difference where they hold no text. An
 * example of one answer alone is its own input.
 */
export function inputHash({ method, messages, text, preferred, rejected }: TrainingExample): string {
  buffer.clear();
  if (text !== null) buffer.write(text, otherRole, null);
  const last = messages.at(-1);
  const hasAnswer =
    method === 'supervised' && messages.length > 1 && isRecord(last) && last.role === 'assistant';
  const read = hasAnswer ? messages.slice(0, -1) : messages;
  const input = read.length > 0 ? read : [...(preferred ?? []), ...(rejected ?? [])];
  for (const message of input) {
    if (!isRecord(message)) {
      buffer.write(asJson(message), otherRole, null);
      continue;
    }
    const { role, texts } = readMessage(message);
    const number = Object.hasOwn(roles, role) ? (roles[role] ?? otherRole) : otherRole;
    for (const each of texts) buffer.write(each, number, null);
  }
  return buffer.hash();
}
