/**
 * Reads the body of a request to OpenAI (chat, responses), Anthropic or Gemini as parts of a prompt.
 * It knows how the three write messages; it counts nothing and keeps nothing.
 */
import type { PromptPart } from './parts.ts';

/** Content without text tokens that anyone could count here. */
export type Uncounted = 'image' | 'audio' | 'video' | 'file';

/** A request as parts. */
export interface ReadRequest {
  readonly provider: 'OpenAI' | 'Anthropic' | 'Gemini';
  /** The model the body names; null where it names none. */
  readonly model: string | null;
  readonly parts: readonly PromptPart[];
  /** How often each kind of uncounted content occurs; kinds that do not occur are absent. */
  readonly uncounted: Readonly<Partial<Record<Uncounted, number>>>;
}

type Json = Readonly<Record<string, unknown>>;
type Note = (kind: Uncounted) => void;

interface Turn {
  readonly role: string;
  readonly name?: string;
  readonly text: string;
}

/** The parts of a request body; null for text that is none. Never throws. */
export function readRequest(text: string): ReadRequest | null {
  const body = parse(text);
  if (!body) return null;
  const counts: Partial<Record<Uncounted, number>> = {};
  const note: Note = (kind) => (counts[kind] = (counts[kind] ?? 0) + 1);
  const read = openai(body, note) ?? gemini(body, note);
  if (!read) return null;
  const { provider, system, turns } = read;
  const tools = Array.isArray(body.tools) && body.tools.length ? [toolsPart(body.tools)] : [];
  const parts = [...tools, ...system.map((turn) => systemPart(turn)), ...turnParts(turns)];
  if (!parts.length) return null;
  return { provider, model: typeof body.model === 'string' ? body.model : null, parts, uncounted: counts };
}

interface Read {
  readonly provider: ReadRequest['provider'];
  readonly system: readonly Turn[];
  readonly turns: readonly Turn[];
}

/** OpenAI's two forms and Anthropic's, which differ in where the system text stands. */
function openai(body: Json, note: Note): Read | null {
  const list = Array.isArray(body.messages) ? body.messages : Array.isArray(body.input) ? body.input : null;
  // Plenty of JSON has a text called “input”; a request names its model too.
  const alone =
    typeof body.input === 'string' && 'model' in body ? [{ role: 'user', content: body.input }] : null;
  const messages = (list ?? alone)?.filter(isRecord);
  if (!messages?.length || !messages.some((message) => 'role' in message || 'type' in message)) return null;
  const all = messages.map((message) => turnOf(message, note));
  const outside = body.system ?? body.instructions;
  const above = outside === undefined ? [] : [{ role: 'system', text: textOf(outside, note) }];
  const opening = all.findIndex((turn) => turn.role !== 'system' && turn.role !== 'developer');
  const end = opening < 0 ? all.length : opening;
  return {
    provider: isAnthropic(body, messages) ? 'Anthropic' : 'OpenAI',
    system: [...above, ...all.slice(0, end)],
    turns: all.slice(end),
  };
}

function gemini(body: Json, note: Note): Read | null {
  const contents = typeof body.contents === 'string' ? [{ parts: [{ text: body.contents }] }] : body.contents;
  if (!Array.isArray(contents)) return null;
  const instruction = body.systemInstruction ?? body.system_instruction;
  const system =
    isRecord(instruction) || typeof instruction === 'string'
      ? [{ role: 'system', text: textOf(instruction, note) }]
      : [];
  return {
    provider: 'Gemini',
    system,
    turns: contents.filter(isRecord).map((content) => turnOf(content, note)),
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

function turnOf(message: Json, note: Note): Turn {
  const role = typeof message.role === 'string' ? message.role : roleOfItem(message.type);
  const calls = Array.isArray(message.tool_calls) ? message.tool_calls.filter(isRecord).map(callText) : [];
  const said = textOf(message.content ?? message.parts ?? message, note);
  const name =
    typeof message.name === 'string' && typeof message.role === 'string' ? { name: message.name } : {};
  return {
    role: role === 'model' ? 'assistant' : role,
    ...name,
    text: [said, ...calls].filter(Boolean).join('\n'),
  };
}

/** OpenAI's responses list calls and their results beside messages, without a role. */
function roleOfItem(type: unknown): string {
  return type === 'function_call' ? 'assistant' : type === 'function_call_output' ? 'tool' : 'user';
}

function callText(call: Json): string {
  const called = isRecord(call.function) ? call.function : call;
  return `${string(called.name)}(${string(called.arguments)})`;
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
  const kind = uncountedKind(content);
  if (kind) {
    note(kind);
    return '';
  }
  if (typeof content.text === 'string') return content.text;
  if (content.type === 'tool_use') return `${string(content.name)}(${JSON.stringify(content.input ?? {})})`;
  if (content.type === 'function_call') return callText(content);
  if (typeof content.output === 'string') return content.output;
  for (const key of ['functionCall', 'functionResponse']) {
    const call = content[key];
    if (isRecord(call)) return `${string(call.name)}(${JSON.stringify(call.args ?? call.response ?? {})})`;
  }
  return textOf(content.content ?? content.parts, note, depth + 1);
}

function uncountedKind(part: Json): Uncounted | null {
  const data = part.inlineData ?? part.inline_data ?? part.fileData ?? part.file_data;
  if (isRecord(data)) {
    const [family] = string(data.mimeType ?? data.mime_type).split('/');
    return family === 'image' || family === 'audio' || family === 'video' ? family : 'file';
  }
  const type = string(part.type);
  if (/image/.test(type)) return 'image';
  if (/audio/.test(type)) return 'audio';
  if (/video/.test(type)) return 'video';
  return /file|document/.test(type) ? 'file' : null;
}

function toolsPart(tools: readonly unknown[]): PromptPart {
  return { part: 'tools', text: JSON.stringify(tools, null, 2), fixed: true };
}

function systemPart({ role, name, text }: Turn): PromptPart {
  return { part: 'system', role, ...(name ? { name } : {}), text, fixed: true };
}

/**
 * Turns as parts: the last of the user varies, and so does what follows it. Turns before it are taken for examples, the
 * same on every request; where they are a conversation the reader moves the divider up.
 */
function turnParts(turns: readonly Turn[]): readonly PromptPart[] {
  const last = turns.findLastIndex((turn) => turn.role === 'user');
  return turns.map(({ role, name, text }, index) => {
    const fixed = index < last;
    return { part: fixed ? 'examples' : role, role, ...(name ? { name } : {}), text, fixed };
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

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
