/**
 * Reads one message as OpenAI (chat, responses), Anthropic and Gemini write it: its role, the texts that a model reads,
 * and what it holds besides text. It never throws.
 */
import { asJson, isRecord, type Json, textOr } from '../json-values.ts';

/** Kinds of content without text tokens that anyone could count from a message. `item` is stored by the provider. */
export type UncountedContent = 'image' | 'audio' | 'video' | 'file' | 'item';

/** One message. */
export interface MessageRead {
  /** As it is written, but `assistant` for Gemini's `model`; without one, what its kind says, else `user`. */
  readonly role: string;
  /** Null where the message has none. */
  readonly name: string | null;
  /** What counts, each apart: parts of the content, names and arguments of calls, other strings. None is empty. */
  readonly texts: readonly string[];
  /** What a model reads of it, for people: one part a line, calls as `name(arguments)`: the only text where there is one. */
  readonly shown: string;
  /** How often each kind occurs; kinds that do not occur are absent. */
  readonly uncounted: Readonly<Partial<Record<UncountedContent, number>>>;
  /** It only points at what the provider has stored, and is no message by itself. */
  readonly stored: boolean;
}

/** A part of a message: its texts, and what people see of them. */
interface Piece {
  readonly texts: readonly string[];
  readonly shown: string;
}

type Note = (kind: UncountedContent) => void;

/** Parts nest (a tool result holds parts of its own); deeper than this nothing real goes. */
const deepest = 8;

/** What of a message is read apart, or only says what it is. */
const readApart = new Set([
  'role',
  'name',
  'content',
  'parts',
  'refusal',
  'reasoning_content',
  'encrypted_content',
  'type',
  'id',
  'status',
  'model',
  'stop_reason',
  'stop_sequence',
]);

/** Reads a message. */
export function readMessage(message: Json): MessageRead {
  const uncounted: Partial<Record<UncountedContent, number>> = {};
  const pieces = piecesOfMessage(message, (kind) => {
    uncounted[kind] = (uncounted[kind] ?? 0) + 1;
  });
  const role = typeof message.role === 'string' ? message.role : roleOfItem(message.type);
  const { item, ...others } = uncounted;
  return {
    role: role === 'model' ? 'assistant' : role,
    // A call that stands alone has a name too: that of what is called.
    name: (typeof message.role === 'string' && textOr(message.name)) || null,
    texts: [...pieces.flatMap(({ texts }) => texts), ...otherTexts(message)],
    shown: pieces.map(({ shown }) => shown).join('\n'),
    uncounted,
    stored: pieces.length === 0 && item !== undefined && Object.keys(others).length === 0,
  };
}

/** All other strings of a chat message, `tool_call_id` among them: the published rule counts every value. */
function otherTexts(message: Json): readonly string[] {
  if (typeof message.role !== 'string') return [];
  return Object.entries(message).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' && !readApart.has(key) ? [value] : [],
  );
}

/** The texts a model reads in `content`, none of them empty. */
export function textsOf(content: unknown): readonly string[] {
  return piecesOf(content, () => {}).flatMap(({ texts }) => texts);
}

function piecesOfMessage(message: Json, note: Note): readonly Piece[] {
  const calls = [message.tool_calls, message.function_call].flat().filter(isRecord).map(callPiece);
  const beside = [message.reasoning_content, message.refusal].flatMap(textPiece);
  const content = message.content ?? message.parts;
  const alone = content === undefined || content === null;
  // OpenAI's responses list calls, their results and thoughts beside messages: an item is its own content.
  const said = alone && (calls.length || beside.length) ? [] : piecesOf(alone ? message : content, note);
  // What an assistant said aloud is referred to by an id: its tokens are not in the body.
  if (isRecord(message.audio)) note('audio');
  // What it thought or left out is in the body as a cipher, or not at all; so is what a hosted tool was asked.
  const isItem = typeof message.role !== 'string' && roleOfItem(message.type) === 'assistant';
  const isCipher = typeof message.encrypted_content === 'string';
  if (isCipher ? !alone : isItem && !said.length) note('item');
  return [...said, ...beside, ...calls];
}

/** OpenAI's responses list calls and their results beside messages, without a role. */
function roleOfItem(type: unknown): string {
  const name = textOr(type);
  if (name.endsWith('_output')) return 'tool';
  return name.endsWith('_call') || name === 'reasoning' ? 'assistant' : 'user';
}

function textPiece(text: unknown): readonly Piece[] {
  return typeof text === 'string' && text !== '' ? [{ texts: [text], shown: text }] : [];
}

function callPiece(call: Json): Piece {
  const called = isRecord(call.function) ? call.function : isRecord(call.custom) ? call.custom : call;
  return calling(called.name, called.arguments ?? called.input);
}

/** A call: name and arguments, which come as text or as values. */
function calling(named: unknown, given: unknown): Piece {
  const [name, values] = [textOr(named), asJson(given)];
  return { texts: [name, values].filter(Boolean), shown: `${name}(${values})` };
}

/** Content in any of the three forms as pieces; what has no text is noted. */
function piecesOf(content: unknown, note: Note, depth = 0): readonly Piece[] {
  if (typeof content === 'string') return textPiece(content);
  if (depth > deepest) return [];
  if (Array.isArray(content)) return content.flatMap((part) => piecesOf(part, note, depth + 1));
  if (!isRecord(content)) return [];
  const inside = documentContent(content);
  if (inside !== null) return piecesOf(inside, note, depth + 1);
  const kind = contentKind(content);
  if (kind) {
    note(kind);
    return [];
  }
  for (const key of ['text', 'refusal', 'thinking', 'code'] as const) {
    if (typeof content[key] === 'string') return textPiece(content[key]);
  }
  // A cipher, of which nobody knows the tokens.
  if (typeof content.encrypted_content === 'string' || content.type === 'redacted_thinking') note('item');
  switch (content.type) {
    case 'mcp_call':
      return [callPiece(content), ...piecesOf(content.output, note, depth + 1)];
    case 'mcp_list_tools':
      note('item');
      return [];
    case 'tool_use':
    case 'mcp_tool_use':
    case 'server_tool_use':
    case 'function_call':
    case 'custom_tool_call':
      return [callPiece(content)];
  }
  for (const key of ['functionCall', 'function_call', 'functionResponse', 'function_response'] as const) {
    const call = content[key];
    if (isRecord(call)) return [calling(call.name, call.args ?? call.response ?? call.arguments)];
  }
  const { executableCode, codeExecutionResult, output, summary } = content;
  const nested =
    content.content ?? content.parts ?? output ?? executableCode ?? codeExecutionResult ?? summary;
  return piecesOf(nested, note, depth + 1);
}

/** What Anthropic's documents hold as text or as content of their own; null for other parts and for files. */
function documentContent({ type, source }: Json): unknown {
  if (type !== 'document' || !isRecord(source)) return null;
  if (source.type === 'text') return source.data ?? null;
  return source.type === 'content' ? (source.content ?? null) : null;
}

/** Types of parts that hold no text, by provider: OpenAI's chat and responses, Anthropic's. */
const contentTypes: Readonly<Record<string, UncountedContent>> = {
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
  item_reference: 'item',
};

/** What kind of uncounted content a part of a message is; null for one with text. */
function contentKind(part: Json): UncountedContent | null {
  const data = part.inlineData ?? part.inline_data ?? part.fileData ?? part.file_data;
  if (isRecord(data)) {
    const [family] = textOr(data.mimeType ?? data.mime_type).split('/');
    return family === 'image' || family === 'audio' || family === 'video' ? family : 'file';
  }
  const type = textOr(part.type);
  return Object.hasOwn(contentTypes, type) ? (contentTypes[type] ?? null) : null;
}
