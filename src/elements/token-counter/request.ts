/**
 * Reads the body of a request to OpenAI (chat, responses), Anthropic or Gemini as parts of a prompt.
 * It knows how the three write messages; it counts nothing and keeps nothing.
 */
import type { PromptPart } from './parts.ts';
import {
  besideMessages,
  contentKind,
  isRecord,
  sumOf,
  type Uncounted,
  type UncountedCounts,
} from './uncounted.ts';

/** A request as parts. */
export interface ReadRequest {
  readonly provider: 'OpenAI' | 'Anthropic' | 'Gemini';
  /** The model the body names; null where it names none. */
  readonly model: string | null;
  readonly parts: readonly PromptPart[];
  /** What it holds that is not counted, in all. */
  readonly uncounted: UncountedCounts;
}

type Json = Readonly<Record<string, unknown>>;
type Note = (kind: Uncounted) => void;

interface Turn {
  readonly role: string;
  readonly name?: string;
  readonly text: string;
  readonly uncounted: UncountedCounts;
}

/** The parts of a request body; null for text that is none. Never throws. */
export function readRequest(text: string): ReadRequest | null {
  const parsed = parse(text);
  if (!parsed) return null;
  // A line of a batch file carries its request as `body`, `params` or `request`.
  const body = [parsed.body, parsed.params, parsed.request].find(isRecord) ?? parsed;
  const read = openai(body) ?? gemini(body);
  if (!read) return null;
  const { provider } = read;
  const [system, turns] = [read.system, read.turns].map((each) => each.filter(isMessage)) as [Turn[], Turn[]];
  const defined = body.tools ?? body.functions;
  const tools = Array.isArray(defined) && defined.length ? [toolsPart(defined)] : [];
  const parts = [...tools, ...system.map((turn) => systemPart(turn)), ...turnParts(turns)];
  if (!parts.length) return null;
  const uncounted = sumOf([
    ...[...read.system, ...read.turns].map((turn) => turn.uncounted),
    besideMessages(body),
  ]);
  return { provider, model: typeof body.model === 'string' ? body.model : null, parts, uncounted };
}

interface Read {
  readonly provider: ReadRequest['provider'];
  readonly system: readonly Turn[];
  readonly turns: readonly Turn[];
}

/** OpenAI's two forms and Anthropic's, which differ in where the system text stands. */
function openai(body: Json): Read | null {
  const list = Array.isArray(body.messages) ? body.messages : Array.isArray(body.input) ? body.input : null;
  // Plenty of JSON has a text called “input”; a request names its model too.
  const alone =
    typeof body.input === 'string' && 'model' in body ? [{ role: 'user', content: body.input }] : null;
  const messages = (list ?? alone)?.filter(isRecord);
  if (!messages?.length || !messages.some((message) => 'role' in message || 'type' in message)) return null;
  const all = messages.map(turnOf);
  const outside = body.system ?? body.instructions;
  const above = outside === undefined ? [] : [turnOf({ role: 'system', content: outside })];
  const opening = all.findIndex((turn) => turn.role !== 'system' && turn.role !== 'developer');
  const end = opening < 0 ? all.length : opening;
  return {
    provider: isAnthropic(body, messages) ? 'Anthropic' : 'OpenAI',
    system: [...above, ...all.slice(0, end)],
    turns: all.slice(end),
  };
}

function gemini(body: Json): Read | null {
  const contents = typeof body.contents === 'string' ? [{ parts: [{ text: body.contents }] }] : body.contents;
  if (!Array.isArray(contents)) return null;
  const instruction = body.systemInstruction ?? body.system_instruction;
  const system =
    isRecord(instruction) || typeof instruction === 'string'
      ? [turnOf({ role: 'system', content: instruction })]
      : [];
  return {
    provider: 'Gemini',
    system,
    turns: contents.filter(isRecord).map(turnOf),
  };
}

function isAnthropic(body: Json, messages: readonly Json[]): boolean {
  if ('system' in body || 'anthropic_version' in body || /claude/i.test(String(body.model ?? '')))
    return true;
  const blocks = messages.flatMap((message) => (Array.isArray(message.content) ? message.content : []));
  return blocks.some(
    (block) => isRecord(block) && (block.type === 'tool_use' || block.type === 'tool_result'),
  );
}

/** False for what only points at something the provider has stored: that is no message of this body. */
function isMessage({ text, uncounted }: Turn): boolean {
  const { item = 0, ...others } = uncounted;
  return text !== '' || item === 0 || Object.keys(others).length > 0;
}

function turnOf(message: Json): Turn {
  const counts: Partial<Record<Uncounted, number>> = {};
  const note: Note = (kind) => (counts[kind] = (counts[kind] ?? 0) + 1);
  const role = typeof message.role === 'string' ? message.role : roleOfItem(message.type);
  const calls = Array.isArray(message.tool_calls) ? message.tool_calls.filter(isRecord).map(callText) : [];
  const said = textOf(message.content ?? message.parts ?? (calls.length ? '' : message), note);
  // What an assistant said aloud is referred to by an id: its tokens are not in the body.
  if (isRecord(message.audio)) note('audio');
  // What it thought or left out is in the body as a cipher.
  if (typeof message.encrypted_content === 'string' && !said) note('item');
  const name =
    typeof message.name === 'string' && typeof message.role === 'string' ? { name: message.name } : {};
  return {
    role: role === 'model' ? 'assistant' : role,
    ...name,
    text: [said, ...calls].filter(Boolean).join('\n'),
    uncounted: counts,
  };
}

/** OpenAI's responses list calls and their results beside messages, without a role. */
function roleOfItem(type: unknown): string {
  const name = string(type);
  if (name.endsWith('_output')) return 'tool';
  return name.endsWith('_call') || name === 'reasoning' ? 'assistant' : 'user';
}

function callText(call: Json): string {
  const called = isRecord(call.function) ? call.function : isRecord(call.custom) ? call.custom : call;
  return calling(called.name, called.arguments ?? called.input);
}

/** A call as a model reads it: name and arguments, which come as text or as values. */
function calling(name: unknown, given: unknown): string {
  return `${string(name)}(${typeof given === 'string' ? given : JSON.stringify(given ?? {})})`;
}

/** The text of content in any of the three forms; what has none is noted. */
function textOf(content: unknown, note: Note, depth = 0): string {
  if (typeof content === 'string') return content;
  if (depth > 8) return '';
  if (Array.isArray(content)) {
    return content
      .map((part) => textOf(part, note, depth + 1))
      .filter(Boolean)
      .join('\n');
  }
  if (!isRecord(content)) return '';
  const inside = documentText(content);
  if (inside !== null) return textOf(inside, note, depth + 1);
  const kind = contentKind(content);
  if (kind) {
    note(kind);
    return '';
  }
  for (const key of ['text', 'refusal', 'thinking', 'code'] as const) {
    if (typeof content[key] === 'string') return content[key];
  }
  switch (content.type) {
    case 'tool_use':
    case 'server_tool_use':
      return calling(content.name, content.input);
    case 'function_call':
    case 'custom_tool_call':
      return callText(content);
  }
  for (const key of ['functionCall', 'function_call', 'functionResponse', 'function_response'] as const) {
    const call = content[key];
    if (isRecord(call)) return calling(call.name, call.args ?? call.response ?? call.arguments);
  }
  const { executableCode, codeExecutionResult, output, summary } = content;
  const nested =
    content.content ?? content.parts ?? output ?? executableCode ?? codeExecutionResult ?? summary;
  return textOf(nested, note, depth + 1);
}

/** What Anthropic's documents hold as text or as content of their own; null for other parts and for files. */
function documentText({ type, source }: Json): unknown {
  if (type !== 'document' || !isRecord(source)) return null;
  if (source.type === 'text') return source.data ?? null;
  return source.type === 'content' ? (source.content ?? null) : null;
}

function toolsPart(tools: readonly unknown[]): PromptPart {
  return { part: 'tools', text: JSON.stringify(tools, null, 2), fixed: true };
}

function systemPart(turn: Turn): PromptPart {
  return { part: 'system', ...messageOf(turn), fixed: true };
}

/** What a part has of its message. */
function messageOf({
  role,
  name,
  text,
  uncounted,
}: Turn): Pick<PromptPart, 'role' | 'name' | 'text' | 'uncounted'> {
  return { role, ...(name ? { name } : {}), text, ...(Object.keys(uncounted).length ? { uncounted } : {}) };
}

/**
 * Turns as parts: the last of the user varies, and so does what follows it. Turns before it are taken for examples, the
 * same on every request; where they are a conversation the reader moves the divider up.
 */
function turnParts(turns: readonly Turn[]): readonly PromptPart[] {
  const last = turns.findLastIndex((turn) => turn.role === 'user');
  return turns.map((turn, index) => {
    const fixed = index < last;
    return { part: fixed ? 'examples' : turn.role, ...messageOf(turn), fixed };
  });
}

/** Text that opens with a brace and parses; nothing else is worth parsing. */
function parse(text: string): Json | null {
  if (!/^\s*\{/.test(text.slice(0, 1000))) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
