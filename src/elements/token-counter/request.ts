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
  const parsed = parse(text);
  if (!parsed) return null;
  // A line of a batch file carries its request as `body`, `params` or `request`.
  const body = [parsed.body, parsed.params, parsed.request].find(isRecord) ?? parsed;
  const counts: Partial<Record<Uncounted, number>> = {};
  const note: Note = (kind) => (counts[kind] = (counts[kind] ?? 0) + 1);
  const read = openai(body, note) ?? gemini(body, note);
  if (!read) return null;
  const { provider, system, turns } = read;
  const defined = body.tools ?? body.functions;
  const tools = Array.isArray(defined) && defined.length ? [toolsPart(defined)] : [];
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
  const said = textOf(message.content ?? message.parts ?? (calls.length ? '' : message), note);
  // What an assistant said aloud is referred to by an id: its tokens are not in the body.
  if (isRecord(message.audio)) note('audio');
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
  const kind = uncountedKind(content);
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

/** Types of parts that hold no text, by provider: OpenAI's chat and responses, Anthropic's. */
const uncountedTypes: Readonly<Record<string, Uncounted>> = {
  image_url: 'image',
  input_image: 'image',
  computer_screenshot: 'image',
  image: 'image',
  input_audio: 'audio',
  audio: 'audio',
  video_url: 'video',
  input_video: 'video',
  video: 'video',
  file: 'file',
  input_file: 'file',
  document: 'file',
  container_upload: 'file',
};

function uncountedKind(part: Json): Uncounted | null {
  const data = part.inlineData ?? part.inline_data ?? part.fileData ?? part.file_data;
  if (isRecord(data)) {
    const [family] = string(data.mimeType ?? data.mime_type).split('/');
    return family === 'image' || family === 'audio' || family === 'video' ? family : 'file';
  }
  const type = string(part.type);
  return Object.hasOwn(uncountedTypes, type) ? (uncountedTypes[type] ?? null) : null;
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
