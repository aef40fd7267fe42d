/** The hash of the input of an example. The input is the text that the model reads before it answers. */
import { readMessage } from '../chat/message.ts';
import { isRecord, textOrEmpty, textOrJson } from '../json-values.ts';
import { ExampleText } from './example-text.ts';
import { digitsOf, hashOfText, type Lanes, newLanes } from './hash.ts';
import type { TrainingExample } from './types.ts';

/** The number that stands in a hash for the roles `system` and `developer`. */
export const systemRole = 1;

const roleNumbers: ReadonlyMap<string, number> = new Map([
  ['system', systemRole],
  ['developer', systemRole],
  ['user', 2],
  ['assistant', 3],
  ['tool', 4],
  ['function', 4],
]);

/** The numbers that stand in a hash for texts without a known role. */
export const otherRoles = { unknown: 5, pretraining: 6, rejected: 7 } as const;

/** The number of a role in a hash: `system` and `developer` share one number, as do `tool` and `function`. */
export function roleNumber(role: string): number {
  return roleNumbers.get(role) ?? otherRoles.unknown;
}

/** Index of the answer of a supervised conversation: the last message, if the assistant wrote it; otherwise -1. */
export function answerIndexOf({ method, messages }: TrainingExample): number {
  const last = messages.at(-1);
  return method === 'supervised' && isRecord(last) && last.role === 'assistant' ? messages.length - 1 : -1;
}

/** The texts of a message that enter a hash. A value that is not a message enters the hash as JSON. */
export function hashedTexts(message: unknown): readonly string[] {
  return isRecord(message) ? readMessage(message).texts : [textOrJson(message)];
}

/** The last list of tools as JSON, and its hash. Most files repeat one list. */
let lastTools: { readonly json: string; readonly hash: Lanes } | null = null;

/** The hash of a list of tools. It does not depend on the order of keys. `null` for an empty list, as for an example without tools. */
export function toolsHash(tools: unknown): Lanes | null {
  if (!Array.isArray(tools) || tools.length === 0) return null;
  const json = textOrJson(tools);
  // A list that is too deeply nested has the JSON ''.
  if (lastTools?.json !== json || json === '')
    lastTools = { json, hash: hashOfText(sortedJson(tools), newLanes()) };
  return lastTools.hash;
}

/** A value as JSON with the keys of every object in the order of their characters; `''` if it is too deeply nested. */
function sortedJson(value: unknown): string {
  const withSortedKeys = (_key: string, each: unknown): unknown =>
    isRecord(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each;
  try {
    return JSON.stringify(value, withSortedKeys);
  } catch {
    return '';
  }
}

/** Sets lanes to the start of the hash of an input: the hash of the tools, which are a part of the input, or 0 without tools. */
export function startInput(tools: Lanes | null, into: Lanes): Lanes {
  into.fill(0);
  if (tools) into.set(tools);
  return into;
}

const lanes = newLanes();
/** One buffer for all examples, which are read one at a time. */
const buffer = new ExampleText();

/**
 * The hash of the input, as 22 digits. The input is every message before the last answer of a conversation, the prompt of a
 * preference or reinforcement example, or the whole text of a pretraining example. The definitions of tools are a part of the input
 * too. White space and Unicode composition are normalised (see `ExampleText`). Ids, names and weights of messages are not part of
 * the hash. If an example has only answers, its answers count as its input. The inspection finds leaks and contradictions by the
 * same hash.
 */
export function inputHash(example: TrainingExample): string {
  buffer.clear();
  const { messages, text, preferred, rejected } = example;
  const answerIndex = answerIndexOf(example);
  const promptMessages = answerIndex > 0 ? messages.slice(0, answerIndex) : messages;
  const input = promptMessages.length > 0 ? promptMessages : [...(preferred ?? []), ...(rejected ?? [])];
  for (const message of input) {
    const role = isRecord(message) ? roleNumber(textOrEmpty(message.role)) : otherRoles.unknown;
    for (const each of hashedTexts(message)) buffer.write(each, role, null);
  }
  if (text !== null) buffer.write(text, otherRoles.pretraining, null);
  return digitsOf(buffer.continueHash(startInput(toolsHash(example.tools), lanes), 0));
}
