/** Reads the messages of an example, which are in OpenAI's form, as turns that other formats can write. */
import { isRecord, type Json } from '../../json-values.ts';
import type { RecordLoss, TrainingExample } from '../types.ts';

/** One message that can be written in any format. */
export interface Turn {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  /** Text, or parts. */
  readonly content: string | readonly unknown[] | null;
  readonly calls: readonly ToolCall[];
  /** The id of the call that a message of the role `tool` answers; `null` for other roles. */
  readonly answeredCallId: string | null;
}

/** A call of a tool. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON text. */
  readonly args: string;
}

const roles: Readonly<Record<string, Turn['role']>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  assistant: 'assistant',
  tool: 'tool',
};

/** The keys of a message that `turnOf` reads. */
const keysOfTurn = ['role', 'content', 'weight', 'name', 'tool_calls', 'tool_call_id'];

/**
 * The conversation that a supervised format writes. A supervised example gives its messages, with weight 0 on answers that are not
 * learned. A preference example gives the prompt and the better answer. `null` if the example has no answer to learn.
 */
export function conversationOf(example: TrainingExample, recordLoss: RecordLoss): readonly unknown[] | null {
  if (example.method === 'supervised') return withZeroWeights(example.messages, example.learnedFrom);
  if (example.method !== 'preference' || example.preferred === null) {
    recordLoss('method');
    return null;
  }
  recordLoss(example.rejected === null ? 'label' : 'rejected-answer');
  return [...withZeroWeights(example.messages, example.messages.length), ...example.preferred];
}

/** Whether a message is by the assistant. */
export function isAnswer(message: unknown): boolean {
  return isRecord(message) && message.role === 'assistant';
}

/** The messages with weight 0 on each answer before `from`; the same list if there is none. */
function withZeroWeights(messages: readonly unknown[], from: number): readonly unknown[] {
  const isUnlearned = (message: unknown, index: number): boolean => index < from && isAnswer(message);
  if (from === 0 || !messages.some(isUnlearned)) return messages;
  return messages.map((message, index) =>
    isUnlearned(message, index) ? { ...(message as Json), weight: 0 } : message,
  );
}

/** Messages as turns, for a format without weights, names and other keys of messages. `null` if that is impossible. */
export function turnsOf(messages: readonly unknown[], recordLoss: RecordLoss): readonly Turn[] | null {
  const turns: Turn[] = [];
  for (const message of messages) {
    const turn = turnOf(message, recordLoss);
    if (turn === null) return null;
    turns.push(turn);
  }
  return turns;
}

/** A message as a turn; `null` if that is impossible. */
function turnOf(message: unknown, recordLoss: RecordLoss): Turn | null {
  if (!isRecord(message) || typeof message.role !== 'string') return nullBecause('unreadable', recordLoss);
  const role = Object.hasOwn(roles, message.role) ? roles[message.role] : undefined;
  if (role === undefined) return nullBecause('roles', recordLoss);
  if (message.function_call != null) return nullBecause('tool-calls', recordLoss);
  noteKeys(message, recordLoss);
  const calls = message.tool_calls == null ? [] : callsOf(message.tool_calls);
  const content = message.content ?? null;
  const isContent = typeof content === 'string' || Array.isArray(content);
  if (calls === null || (!isContent && (content !== null || calls.length === 0)))
    return nullBecause('unreadable', recordLoss);
  const answeredCallId =
    role === 'tool' && typeof message.tool_call_id === 'string' ? message.tool_call_id : null;
  if (role === 'tool' && answeredCallId === null) return nullBecause('unreadable', recordLoss);
  return { role, content: isContent ? (content as string | unknown[]) : null, calls, answeredCallId };
}

/** Records what a turn cannot hold of a message: the role `developer`, a name, a weight of 0 and other keys. */
function noteKeys(message: Json, recordLoss: RecordLoss): void {
  if (message.role === 'developer') recordLoss('developer-role');
  if (message.name != null) recordLoss('name');
  if (message.weight === 0 && message.role === 'assistant') recordLoss('weight');
  for (const key in message)
    if (!keysOfTurn.includes(key) && message[key] !== null) {
      recordLoss('message-keys');
      return;
    }
}

/** The tool calls of a message; `null` if one of them is not a complete call of a function. */
function callsOf(value: unknown): readonly ToolCall[] | null {
  if (!Array.isArray(value)) return null;
  const calls: ToolCall[] = [];
  for (const call of value as readonly unknown[]) {
    const calledFunction = isRecord(call) ? call.function : null;
    if (!isRecord(call) || typeof call.id !== 'string' || !isRecord(calledFunction)) return null;
    if (typeof calledFunction.name !== 'string' || typeof calledFunction.arguments !== 'string') return null;
    calls.push({ id: call.id, name: calledFunction.name, args: calledFunction.arguments });
  }
  return calls;
}

/** Records the reason why a conversion is impossible. Always returns `null`, which is then the result of the conversion. */
export function nullBecause(reason: Parameters<RecordLoss>[0], recordLoss: RecordLoss): null {
  recordLoss(reason);
  return null;
}

/**
 * Separates the system turns from the others. A loss is recorded if there are several system turns, or if the only one is not the
 * first turn.
 */
export function splitSystem(
  turns: readonly Turn[],
  recordLoss: RecordLoss,
): { readonly system: readonly Turn[]; readonly rest: readonly Turn[] } {
  const system = turns.filter(({ role }) => role === 'system');
  if (system.length > 1 || (system.length === 1 && turns[0]?.role !== 'system'))
    recordLoss('system-messages');
  return { system, rest: turns.filter(({ role }) => role !== 'system') };
}

/** The texts of a content; `null` if it has a part that is not text. */
function textsOfContent(content: Turn['content'], recordLoss: RecordLoss): readonly string[] | null {
  if (content === null) return [];
  if (typeof content === 'string') return [content];
  const texts: string[] = [];
  for (const part of content) {
    if (!isRecord(part) || typeof part.text !== 'string') return nullBecause('media', recordLoss);
    texts.push(part.text);
  }
  return texts;
}

/** A content as one text, each part on a line of its own; `null` if it has a part that is not text. */
export function oneText(content: Turn['content'], recordLoss: RecordLoss): string | null {
  const texts = textsOfContent(content, recordLoss);
  if (texts !== null && texts.length > 1) recordLoss('content-parts');
  return texts === null ? null : texts.join('\n');
}

/** Whether every second turn, and no other, is by the assistant. The other turns are by the user or are results of tools. */
export function alternates(turns: readonly Turn[]): boolean {
  return turns.every(({ role }, index) => (role === 'assistant') === (index % 2 === 1));
}

/** The id of the nth call of an example in formats without ids, counted from 1. */
export function callId(nth: number): string {
  return `call_${nth}`;
}

/** Records a loss if an id of a tool call or result differs from the id that `callId` gives it by its position. */
export function noteCallIds(turns: readonly Turn[], recordLoss: RecordLoss): void {
  let callCount = 0;
  let resultCount = 0;
  for (const turn of turns) {
    const hasOtherId = turn.calls.some(({ id }) => id !== callId(++callCount));
    if (hasOtherId || (turn.answeredCallId !== null && turn.answeredCallId !== callId(++resultCount))) {
      recordLoss('tool-call-ids');
      return;
    }
  }
}

/** Whether messages have the form of Amazon's Converse API: a schema version, or parts without a type. */
export function isConverse({ schemaVersion, messages }: Json): boolean {
  if (!Array.isArray(messages) || messages.length === 0) return false;
  return typeof schemaVersion === 'string' || messages.every(hasUntypedParts);
}

/** Whether the content of a message is a list of parts without a type. */
function hasUntypedParts(message: unknown): boolean {
  if (!isRecord(message)) return false;
  const parts: unknown = message.content;
  if (!Array.isArray(parts)) return Array.isArray(message.candidates);
  return parts.length > 0 && parts.every((part) => isRecord(part) && !('type' in part));
}

/** Whether every call of a tool has its arguments as the given type: text in OpenAI's format, an object in TRL. */
export function hasArguments(messages: readonly unknown[], kind: 'string' | 'object'): boolean {
  return messages.every(
    (message) =>
      !isRecord(message) ||
      !Array.isArray(message.tool_calls) ||
      message.tool_calls.every(
        (call) => !isRecord(call) || !isRecord(call.function) || typeof call.function.arguments === kind,
      ),
  );
}

/** A tool definition in the form of OpenAI. */
export function functionTool(definition: Json): Json {
  return { type: 'function', function: definition };
}

/** The functions of tool definitions in the form of OpenAI; `null` if one has another form, or if `tools` is not a list. */
export function functionsOf(tools: unknown): readonly Json[] | null {
  if (!Array.isArray(tools)) return null;
  const functions: Json[] = [];
  for (const tool of tools as readonly unknown[]) {
    if (!isRecord(tool) || tool.type !== 'function' || !isRecord(tool.function)) return null;
    if (Object.keys(tool).length > 2) return null;
    functions.push(tool.function);
  }
  return functions;
}
