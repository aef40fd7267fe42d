/** Joins messages of the user or the assistant that follow each other, in the lists of messages of every format. */
import { isRecord, type Json } from '../json-values.ts';
import { roleOfSpeaker } from './formats/sharegpt.ts';
import { resultsIn } from './formats/vertex-gemini.ts';

/** The role, the content and the tool calls of a message of any format. */
interface Joinable {
  readonly role: 'user' | 'assistant';
  /** The key of the content in the message. */
  readonly key: 'content' | 'parts' | 'value';
  readonly content: string | readonly unknown[] | null;
  /** The tool calls of the message, which come after its content. */
  readonly calls: readonly unknown[];
}

/** The keys whose values are lists of messages in some format. */
const listKeys = ['messages', 'prompt', 'completion', 'chosen', 'rejected', 'conversations', 'contents'];

/**
 * The example with each of its lists of messages replaced by the result of `mend`; the same object if no list changed. OpenAI's
 * preferences have the messages of the prompt in `input`.
 */
export function withLists(value: Json, mend: (messages: readonly unknown[]) => readonly unknown[]): Json {
  let mended = value;
  for (const key of listKeys) {
    const messages = value[key];
    if (!Array.isArray(messages)) continue;
    const mendedMessages = mend(messages);
    if (mendedMessages !== messages) mended = { ...mended, [key]: mendedMessages };
  }
  const { input } = value;
  if (!isRecord(input)) return mended;
  const mendedInput = withLists(input, mend);
  return mendedInput === input ? mended : { ...mended, input: mendedInput };
}

/** Whether the parsed line of an example has neighbours that `joinedMessages` joins. */
export const hasJoinable = (value: Json): boolean => withLists(value, joinedMessages) !== value;

/**
 * The messages, with neighbours of the same speaker joined; the same list if nothing changed. Messages that differ in anything but
 * their content and their calls, such as a name or a weight, are not joined. A text and a list of parts are not joined either, and
 * neither are calls and a text after them.
 */
export function joinedMessages(messages: readonly unknown[]): readonly unknown[] {
  const joined: unknown[] = [];
  for (const message of messages) {
    const joinedMessage = joinedPair(joined.at(-1), message);
    if (joinedMessage === null) joined.push(message);
    else joined[joined.length - 1] = joinedMessage;
  }
  return joined.length === messages.length ? messages : joined;
}

/** Two messages as one; `null` if they cannot be joined. */
function joinedPair(first: unknown, second: unknown): Json | null {
  const [before, after] = [first, second].map(asJoinable);
  if (!before || !after || before.role !== after.role || before.key !== after.key) return null;
  if (['weight', 'train'].some((key) => weightOf(first, key) !== weightOf(second, key))) return null;
  if (before.calls.length > 0 && after.content !== null) return null;
  const content = joinedContent(before.content, after.content);
  if (content === undefined) return null;
  const calls = [...before.calls, ...after.calls];
  return {
    ...(first as Json),
    ...(content !== null && { [before.key]: content }),
    ...(before.key === 'content' && calls.length > 0 && { tool_calls: calls }),
    ...(before.key === 'parts' && { parts: [...((content ?? []) as readonly unknown[]), ...calls] }),
  };
}

/** The value of `weight` or `train` as a number: whether the message is learned. An absent key means that it is. */
const weightOf = (message: unknown, key: string): number => Number((message as Json)[key] ?? 1);

/** Two texts with a blank line between them, or the parts of two lists; `undefined` if one is a text and the other a list. */
function joinedContent(
  first: Joinable['content'],
  second: Joinable['content'],
): Joinable['content'] | undefined {
  if (first === null || second === null) return first ?? second;
  if (typeof first === 'string') return typeof second === 'string' ? `${first}\n\n${second}` : undefined;
  return typeof second === 'string' ? undefined : [...first, ...second];
}

/** A message that can be joined with its neighbours; `null` for any other value. */
function asJoinable(message: unknown): Joinable | null {
  if (!isRecord(message)) return null;
  const hasOnly = (...keys: readonly string[]): boolean =>
    Object.keys(message).every((key) => keys.includes(key));
  if ('parts' in message) return hasOnly('role', 'parts') ? geminiTurn(message) : null;
  if ('from' in message) return hasOnly('from', 'value') ? sharegptTurn(message) : null;
  return hasOnly('role', 'content', 'weight', 'train', 'tool_calls') ? chatMessage(message) : null;
}

function chatMessage({ role, content = null, tool_calls: calls = [] }: Json): Joinable | null {
  if (role !== 'user' && role !== 'assistant') return null;
  if (!Array.isArray(calls) || !(content === null || typeof content === 'string' || Array.isArray(content)))
    return null;
  return { role, key: 'content', content, calls };
}

/** A turn of Gemini. A turn with the results of calls has the role of the user too, but is not joined with others. */
function geminiTurn(turn: Json): Joinable | null {
  const { role, parts } = turn;
  if (!Array.isArray(parts) || (role !== 'user' && role !== 'model') || resultsIn(turn)) return null;
  const firstCall = parts.findIndex((part) => isRecord(part) && 'functionCall' in part);
  const callsStart = firstCall < 0 ? parts.length : firstCall;
  return {
    role: role === 'model' ? 'assistant' : 'user',
    key: 'parts',
    content: callsStart === 0 ? null : parts.slice(0, callsStart),
    calls: parts.slice(callsStart),
  };
}

/** A turn of ShareGPT. A turn has either a text or a call, so a turn with a call is not joined. */
function sharegptTurn({ from, value }: Json): Joinable | null {
  const role = from === 'function_call' ? null : roleOfSpeaker(from);
  if ((role !== 'user' && role !== 'assistant') || typeof value !== 'string') return null;
  return { role, key: 'value', content: value, calls: [] };
}
