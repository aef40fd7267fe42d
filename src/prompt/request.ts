/**
 * Reads the body of a request to OpenAI (chat, responses), Anthropic or Gemini as parts of a prompt.
 * It knows where the three keep their messages; it counts nothing and keeps nothing.
 */
import { type MessageRead, readMessage } from '../core/chat/message.ts';
import { asJson, isRecord, type Json, textOr } from '../core/json-values.ts';
import type { PromptPart } from './parts.ts';
import { sumCounts, type UncountedCounts, uncountedOutsideMessages } from './parts.ts';

// Finds the value in what people copy: JSON, an object as Python and JavaScript write it, the data of a curl command.
// It knows no providers and never throws.

/** Far enough in a text to see what it is. */
const maxStartUnits = 2000;

/** The object or list that a text is; null for one that is none. `keys` are those that make it worth reading. */
function parseCopied(text: string, keys: readonly string[]): unknown {
  const data = curlData(text) ?? text;
  const start = data.slice(0, maxStartUnits);
  if (/^\s*\{/.test(start)) return parse(data) ?? (hasKey(start, keys) ? parse(asJsonText(data)) : null);
  return /^\s*\[\s*\{/.test(start) && hasKey(start, keys) ? (parse(data) ?? parse(asJsonText(data))) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function hasKey(start: string, keys: readonly string[]): boolean {
  return keys.some((key) => new RegExp(`\\b${key}['"]?\\s*:`).test(start));
}

/**
 * Of Python and JavaScript: texts in any quotes, comments, Python's words, bare keys, commas at the end of a list. A quote
 * that is never closed takes all there is, so that nothing is read from it twice.
 */
const nonJsonSyntax =
  /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"?|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'?|(?:#|\/\/)[^\n]*|\b[A-Za-z_]\w*\b(?=\s*:)|\b(?:True|False|None)\b|,(?=\s*[}\]])/g;

const jsonLiterals: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  ',': '',
};

/** A literal of Python or JavaScript as JSON, where it has nothing but values; else a text that is no JSON either. */
function asJsonText(text: string): string {
  return text.replaceAll(nonJsonSyntax, (found) => {
    if (/^['"]/.test(found))
      return quoted(/^(?:'''|""")/.test(found) ? found.slice(3, -3) : found.slice(1, -1));
    if (/^[#/]/.test(found)) return '';
    return Object.hasOwn(jsonLiterals, found) ? (jsonLiterals[found] as string) : `"${found}"`;
  });
}

/** What stands between quotes of any kind, between JSON's. */
function quoted(inside: string): string {
  const json = inside.replaceAll(/\\([\s\S])|["\n\r\t]/g, (found, escaped?: string) => {
    if (escaped === undefined) return JSON.stringify(found).slice(1, -1);
    return escaped === "'" ? "'" : escaped === '\n' ? '' : found;
  });
  return `"${json}"`;
}

/** What a curl command sends, its shell's quotes taken away; null for any other text. */
function curlData(text: string): string | null {
  if (!/^\s*(?:[$%>]\s*)?curl\s/.test(text.slice(0, maxStartUnits))) return null;
  const option = /\s(?:-d|--data(?:-raw|-binary|-ascii)?|--json)[\s=]*(['"]|@-\s*<<-?\s*['"]?(\w+)['"]?)/;
  const found = option.exec(text);
  if (!found) return null;
  const data = text.slice(found.index + found[0].length);
  if (found[2]) return data.split(new RegExp(`\\n\\s*${found[2]}\\s*(?:\\n|$)`))[0] ?? null;
  if (found[1] === '"') {
    const inside = /^[^"\\]*(?:\\[\s\S][^"\\]*)*/.exec(data)?.[0] ?? '';
    return inside.replaceAll(/\\(["\\$`])/g, '$1');
  }
  // No escape is known between single quotes: one is put in by leaving them.
  const inside = /^[^']*(?:'(?:\\'|"'")'[^']*)*/.exec(data)?.[0] ?? '';
  return inside.replaceAll(/'(?:\\'|"'")'/g, "'");
}

/** A request as parts. */
export interface ReadRequest {
  readonly provider: 'OpenAI' | 'Anthropic' | 'Gemini';
  /** The model the body names; null where it names none. */
  readonly model: string | null;
  readonly parts: readonly PromptPart[];
  /** What it holds that is not counted, in all. */
  readonly uncounted: UncountedCounts;
}

/** The parts of a request body; null for text that is none. Never throws. */
export function readRequest(text: string): ReadRequest | null {
  const parsed = requestBody(text);
  if (!parsed) return null;
  // A line of a batch file carries its request as `body`, `params` or `request`.
  const body = [parsed.body, parsed.params, parsed.request].find(isRecord) ?? parsed;
  const read = openai(body) ?? gemini(body);
  if (!read) return null;
  const { provider } = read;
  const parts = [
    ...toolsParts(body.tools ?? body.functions),
    ...read.system.filter(isOwn).map(systemPart),
    ...turnParts(read.turns.filter(isOwn)),
  ];
  if (!parts.length) return null;
  const uncounted = sumCounts([
    ...[...read.system, ...read.turns].map((turn) => turn.uncounted),
    uncountedOutsideMessages(body),
  ]);
  return { provider, model: typeof body.model === 'string' ? body.model : null, parts, uncounted };
}

/** False for what only points at something the provider has stored: that is no message of this body. */
function isOwn({ stored }: MessageRead): boolean {
  return !stored;
}

interface ProviderRead {
  readonly provider: ReadRequest['provider'];
  readonly system: readonly MessageRead[];
  readonly turns: readonly MessageRead[];
}

/** OpenAI's two forms and Anthropic's, which differ in where the system text stands. */
function openai(body: Json): ProviderRead | null {
  const list = Array.isArray(body.messages) ? body.messages : Array.isArray(body.input) ? body.input : null;
  // Plenty of JSON has a text called “input”; a request names its model too.
  const alone =
    typeof body.input === 'string' && 'model' in body ? [{ role: 'user', content: body.input }] : null;
  const messages = (list ?? alone)?.filter(isRecord);
  if (!messages?.length || !messages.some((message) => 'role' in message || 'type' in message)) return null;
  const all = messages.map(readMessage);
  const above = separateSystem(body.system ?? body.instructions);
  const opening = all.findIndex((turn) => turn.role !== 'system' && turn.role !== 'developer');
  const end = opening < 0 ? all.length : opening;
  return {
    provider: isAnthropic(body, messages) ? 'Anthropic' : 'OpenAI',
    system: [...above, ...all.slice(0, end)],
    turns: all.slice(end),
  };
}

function gemini(body: Json): ProviderRead | null {
  const contents = typeof body.contents === 'string' ? [{ parts: [{ text: body.contents }] }] : body.contents;
  if (!Array.isArray(contents)) return null;
  return {
    provider: 'Gemini',
    system: separateSystem(body.systemInstruction ?? body.system_instruction),
    turns: contents.filter(isRecord).map(readMessage),
  };
}

/** A system text that stands beside the messages. One that is empty is none, unlike a message that is. */
function separateSystem(content: unknown): readonly MessageRead[] {
  const read = readMessage({ role: 'system', content });
  return read.texts.length || Object.keys(read.uncounted).length ? [read] : [];
}

function isAnthropic(body: Json, messages: readonly Json[]): boolean {
  if ('system' in body || 'anthropic_version' in body || /claude/i.test(textOr(body.model))) return true;
  const blocks = messages.flatMap((message) => (Array.isArray(message.content) ? message.content : []));
  return blocks.some(
    (block) => isRecord(block) && (block.type === 'tool_use' || block.type === 'tool_result'),
  );
}

function toolsParts(tools: unknown): readonly PromptPart[] {
  const text = Array.isArray(tools) && tools.length ? asJson(tools, 2) : '';
  return text === '' ? [] : [{ part: 'tools', text, fixed: true }];
}

function systemPart(message: MessageRead): PromptPart {
  return { part: 'system', ...messageOf(message), fixed: true };
}

/** What a part has of its message. */
function messageOf({ role, name, texts, shown, uncounted }: MessageRead): Omit<PromptPart, 'part' | 'fixed'> {
  const empty = Object.keys(uncounted).length === 0;
  const asShown = texts.length === 1 ? texts[0] === shown : texts.length === 0 && !empty;
  return {
    role,
    ...(name ? { name } : {}),
    text: shown,
    ...(asShown ? {} : { sent: { texts, shown } }),
    ...(empty ? {} : { uncounted }),
  };
}

/** Roles that name a part. Any other is text of whoever wrote the request, and what a part is called leaves the page. */
const roles: readonly string[] = ['system', 'developer', 'user', 'assistant', 'tool', 'function'];

/**
 * Turns as parts: the last of the user varies, and so does what follows it. Turns before it are taken for examples, the
 * same on every request; where they are a conversation the reader moves the divider up.
 */
function turnParts(turns: readonly MessageRead[]): readonly PromptPart[] {
  const last = turns.findLastIndex((turn) => turn.role === 'user');
  return turns.map((turn, index) => {
    const fixed = index < last;
    const part = roles.includes(turn.role) ? turn.role : 'message';
    return { part: fixed ? 'examples' : part, ...messageOf(turn), fixed };
  });
}

/** Keys by which the body of a request, or a message, can be told from other values. */
const keys = ['messages', 'input', 'contents', 'role', 'content', 'model'];

/** The body of a request in a text, or messages alone; null for any other text. */
function requestBody(text: string): Json | null {
  const value = parseCopied(text, keys);
  if (isRecord(value)) return value;
  if (!Array.isArray(value) || !value.every(isMessage)) return null;
  return value.every(({ parts }) => Array.isArray(parts)) ? { contents: value } : { messages: value };
}

function isMessage(value: unknown): value is Json {
  return isRecord(value) && typeof value.role === 'string' && ('content' in value || 'parts' in value);
}
