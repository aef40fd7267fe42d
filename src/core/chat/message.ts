/**
 * Reads one message in the format of OpenAI (chat, responses), Anthropic or Gemini: its role, the texts that a model
 * reads, and its other content. It never throws.
 */
import { isRecord, type Json, textOrEmpty, textOrJson } from '../json-values.ts';

/** Kinds of content whose tokens cannot be counted from the message. `item` = stored by the provider, or encrypted. */
export type UncountedContent = 'image' | 'audio' | 'video' | 'file' | 'item';

/** The readable content of one message. */
export interface MessageRead {
  /** The role; `assistant` for Gemini's `model`. A message without a role has the role of its item type, or `user`. */
  readonly role: string;
  /** `null` if the message has no name. */
  readonly name: string | null;
  /** The texts (parts of the content, names and arguments of calls, other strings), which are counted separately. None is empty. */
  readonly texts: readonly string[];
  /** The message as text for display: one part per line, calls as `name(arguments)`. */
  readonly displayText: string;
  /** The number of times that each kind of content without countable tokens occurs; absent = 0. */
  readonly uncounted: Readonly<Partial<Record<UncountedContent, number>>>;
  /** Whether the message only refers to content that the provider has stored. Such a message counts no tokens. */
  readonly isReference: boolean;
}

/** A part of a message: its texts to count, and its text for display. */
interface Piece {
  readonly texts: readonly string[];
  readonly displayText: string;
}

/** Records that the message has content of this kind, whose tokens cannot be counted. */
type Note = (kind: UncountedContent) => void;

/** Maximum nesting of parts (a tool result contains parts); real messages stay far below it. */
const maxDepth = 8;

/** Keys of a message that are read by name elsewhere in this file, or that have no tokens, such as ids. */
const keysReadElsewhere = new Set([
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

/** Reads one message. A message of an unknown form gives no texts. */
export function readMessage(message: Json): MessageRead {
  const uncounted: Partial<Record<UncountedContent, number>> = {};
  const pieces = piecesOfMessage(message, (kind) => {
    uncounted[kind] = (uncounted[kind] ?? 0) + 1;
  });
  const role = typeof message.role === 'string' ? message.role : roleOfItem(message.type);
  const { item, ...others } = uncounted;
  return {
    role: role === 'model' ? 'assistant' : role,
    // A message without a role is an item such as a call. Its `name` is the name of the function.
    name: (typeof message.role === 'string' && textOrEmpty(message.name)) || null,
    texts: [...pieces.flatMap(({ texts }) => texts), ...otherTexts(message)],
    displayText: pieces.map(({ displayText }) => displayText).join('\n'),
    uncounted,
    isReference: pieces.length === 0 && item !== undefined && Object.keys(others).length === 0,
  };
}

/** All other strings of a chat message, such as `tool_call_id`: OpenAI's published rule counts the tokens of every value. */
function otherTexts(message: Json): readonly string[] {
  if (typeof message.role !== 'string') return [];
  return Object.entries(message).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' && !keysReadElsewhere.has(key) ? [value] : [],
  );
}

/** The texts in `content` that a model reads; none is empty. */
export function textsOf(content: unknown): readonly string[] {
  return piecesOf(content, () => {}).flatMap(({ texts }) => texts);
}

/** The pieces of a message: its content, its reasoning and refusal, and its calls. */
function piecesOfMessage(message: Json, note: Note): readonly Piece[] {
  const calls = [message.tool_calls, message.function_call].flat().filter(isRecord).map(callPiece);
  const additions = [message.reasoning_content, message.refusal].flatMap(textPiece);
  const content = message.content ?? message.parts;
  const hasNoContent = content === undefined || content === null;
  // In OpenAI's responses, calls, their results and reasoning are items next to messages. An item without `content` is itself read
  // as content.
  const contentPieces =
    hasNoContent && (calls.length || additions.length)
      ? []
      : piecesOf(hasNoContent ? message : content, note);
  // A request has only an id for audio that the assistant spoke, so the tokens of the audio cannot be counted.
  if (isRecord(message.audio)) note('audio');
  // Reasoning, compacted content and the input of a hosted tool are encrypted in the request, or absent.
  const isItem = typeof message.role !== 'string' && roleOfItem(message.type) === 'assistant';
  const isEncrypted = typeof message.encrypted_content === 'string';
  if (isEncrypted ? !hasNoContent : isItem && !contentPieces.length) note('item');
  return [...contentPieces, ...additions, ...calls];
}

/** The role of an item of OpenAI's responses, which has a type (such as a call or its result) instead of a role. */
function roleOfItem(type: unknown): string {
  const itemType = textOrEmpty(type);
  if (itemType.endsWith('_output')) return 'tool';
  return itemType.endsWith('_call') || itemType === 'reasoning' ? 'assistant' : 'user';
}

function textPiece(text: unknown): readonly Piece[] {
  return typeof text === 'string' && text !== '' ? [{ texts: [text], displayText: text }] : [];
}

function callPiece(call: Json): Piece {
  const calledFunction = isRecord(call.function) ? call.function : isRecord(call.custom) ? call.custom : call;
  return pieceOfCall(calledFunction.name, calledFunction.arguments ?? calledFunction.input);
}

/** The piece of a call from its name and its arguments, which are given as text or as values. */
function pieceOfCall(nameValue: unknown, argumentsValue: unknown): Piece {
  const [name, values] = [textOrEmpty(nameValue), textOrJson(argumentsValue)];
  return { texts: [name, values].filter(Boolean), displayText: `${name}(${values})` };
}

/** The pieces of content in any of the formats; `note` is called for content without text. */
function piecesOf(content: unknown, note: Note, depth = 0): readonly Piece[] {
  if (typeof content === 'string') return textPiece(content);
  if (depth > maxDepth) return [];
  if (Array.isArray(content)) return content.flatMap((part) => piecesOf(part, note, depth + 1));
  if (!isRecord(content)) return [];
  const innerContent = documentContent(content);
  if (innerContent !== null) return piecesOf(innerContent, note, depth + 1);
  const kind = contentKind(content);
  if (kind) {
    note(kind);
    return [];
  }
  for (const key of ['text', 'refusal', 'thinking', 'code'] as const) {
    if (typeof content[key] === 'string') return textPiece(content[key]);
  }
  // Encrypted content: its tokens cannot be counted.
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
    if (isRecord(call)) return [pieceOfCall(call.name, call.args ?? call.response ?? call.arguments)];
  }
  const { executableCode, codeExecutionResult, output, summary } = content;
  const nested =
    content.content ?? content.parts ?? output ?? executableCode ?? codeExecutionResult ?? summary;
  return piecesOf(nested, note, depth + 1);
}

/** The text or content of an Anthropic document; `null` for other parts and for files. */
function documentContent({ type, source }: Json): unknown {
  if (type !== 'document' || !isRecord(source)) return null;
  if (source.type === 'text') return source.data ?? null;
  return source.type === 'content' ? (source.content ?? null) : null;
}

/** Part types without text, of OpenAI's chat and responses and of Anthropic. */
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

/** The kind of a part without text; `null` for a part with text. */
function contentKind(part: Json): UncountedContent | null {
  const data = part.inlineData ?? part.inline_data ?? part.fileData ?? part.file_data;
  if (isRecord(data)) {
    const [mediaType] = textOrEmpty(data.mimeType ?? data.mime_type).split('/');
    return mediaType === 'image' || mediaType === 'audio' || mediaType === 'video' ? mediaType : 'file';
  }
  const type = textOrEmpty(part.type);
  return Object.hasOwn(contentTypes, type) ? (contentTypes[type] ?? null) : null;
}

/** Whether a value is a message of this role. */
export function isRole(message: unknown, role: string): boolean {
  return isRecord(message) && message.role === role;
}
