/**
 * Reads the body of a request to OpenAI (chat, responses), Anthropic or Gemini as parts of a prompt. The text may be JSON, a
 * Python or JavaScript object, a call of a client library in one of these languages, or a curl command, as people copy it.
 */
import { type MessageRead, readMessage } from '../core/chat/message.ts';
import { isRecord, type Json, textOrEmpty, textOrJson } from '../core/json-values.ts';
import { callArguments, isCall, maxStartUnits } from './call.ts';
import { asJsonText } from './literals.ts';
import type { PromptPart } from './parts.ts';
import { sumCounts, type UncountedCounts, uncountedOutsideMessages } from './parts.ts';

/** A request, read as parts of a prompt. */
export interface ReadRequest {
  readonly provider: 'OpenAI' | 'Anthropic' | 'Gemini';
  /** The model that the body names; null if it names none. */
  readonly model: string | null;
  /** The largest number of tokens of an answer that the body allows; null if it states none. */
  readonly maxTokens: number | null;
  readonly parts: readonly PromptPart[];
  /** Content of the whole request that is not counted. */
  readonly uncounted: UncountedCounts;
}

/** Reads the request in a text; null for text that is not a request. Never throws. */
export function readRequest(text: string): ReadRequest | null {
  const parsed = requestBody(text);
  if (!parsed) return null;
  // A line of a batch file contains its request as `body`, `params` or `request`.
  const body = [parsed.body, parsed.params, parsed.request].find(isRecord) ?? parsed;
  const providerRequest = readOpenAiOrAnthropic(body) ?? readGemini(body);
  if (!providerRequest) return null;
  const { provider } = providerRequest;
  const parts = [
    ...toolsParts(body.tools ?? body.functions),
    ...providerRequest.system.filter(isInBody).map(systemPart),
    ...turnParts(providerRequest.turns.filter(isInBody)),
  ];
  if (!parts.length) return null;
  const uncounted = sumCounts([
    ...[...providerRequest.system, ...providerRequest.turns].map((turn) => turn.uncounted),
    uncountedOutsideMessages(body),
  ]);
  const model = typeof body.model === 'string' ? body.model : null;
  return { provider, model, maxTokens: maxTokensOf(body), parts, uncounted };
}

/** Whether a text is a call of a client library that cannot be read, for example because one of its values is a variable. */
export const isUnreadCall = (text: string): boolean => isCall(text) && readRequest(text) === null;

/** Whether one of these parts is a call that cannot be read (`isUnreadCall`). */
export const hasUnreadCall = (parts: readonly PromptPart[]): boolean =>
  parts.some(({ text }) => isUnreadCall(text));

/** The maximum number of tokens of an answer, in any of the places where the providers expect it. */
function maxTokensOf(body: Json): number | null {
  const config = [body.generationConfig, body.generation_config].find(isRecord) ?? {};
  const limits = [
    body.max_tokens,
    body.max_completion_tokens,
    body.max_output_tokens,
    config.maxOutputTokens,
    config.max_output_tokens,
  ];
  return limits.find((limit): limit is number => typeof limit === 'number' && limit > 0) ?? null;
}

/** Whether a message is in the body itself, and is not a reference to an item that the provider has stored. */
function isInBody({ isReference }: MessageRead): boolean {
  return !isReference;
}

/** The messages of a body: the system messages before the conversation, then its turns. */
interface ProviderRequest {
  readonly provider: ReadRequest['provider'];
  readonly system: readonly MessageRead[];
  readonly turns: readonly MessageRead[];
}

/** Reads OpenAI's two formats and Anthropic's format, which differ in the place of the system text. */
function readOpenAiOrAnthropic(body: Json): ProviderRequest | null {
  const messageList = Array.isArray(body.messages)
    ? body.messages
    : Array.isArray(body.input)
      ? body.input
      : null;
  // Much other JSON has a text called “input”; a request also names its model.
  const singleInput =
    typeof body.input === 'string' && 'model' in body ? [{ role: 'user', content: body.input }] : null;
  const messages = (messageList ?? singleInput)?.filter(isRecord);
  if (!messages?.length || !messages.some((message) => 'role' in message || 'type' in message)) return null;
  const allMessages = messages.map(readMessage);
  const systemBefore = systemOutsideMessages(body.system ?? body.instructions);
  const firstTurn = allMessages.findIndex((turn) => turn.role !== 'system' && turn.role !== 'developer');
  const systemCount = firstTurn < 0 ? allMessages.length : firstTurn;
  return {
    provider: isAnthropic(body, messages) ? 'Anthropic' : 'OpenAI',
    system: [...systemBefore, ...allMessages.slice(0, systemCount)],
    turns: allMessages.slice(systemCount),
  };
}

/** Reads Gemini’s format. */
function readGemini(body: Json): ProviderRequest | null {
  const contents = typeof body.contents === 'string' ? [{ parts: [{ text: body.contents }] }] : body.contents;
  if (!Array.isArray(contents)) return null;
  return {
    provider: 'Gemini',
    system: systemOutsideMessages(body.systemInstruction ?? body.system_instruction),
    turns: contents
      .map((each) => (typeof each === 'string' ? { parts: [{ text: each }] } : each))
      .filter(isRecord)
      .map(readMessage),
  };
}

/** The system text outside the message list, as a message; an empty list if there is none or it is empty. */
function systemOutsideMessages(content: unknown): readonly MessageRead[] {
  const systemMessage = readMessage({ role: 'system', content });
  return systemMessage.texts.length || Object.keys(systemMessage.uncounted).length ? [systemMessage] : [];
}

/** Whether a body with messages is for Anthropic: it has fields or blocks that only Anthropic has, or names a Claude model. */
function isAnthropic(body: Json, messages: readonly Json[]): boolean {
  if ('system' in body || 'anthropic_version' in body || /claude/i.test(textOrEmpty(body.model))) return true;
  const blocks = messages.flatMap((message) => (Array.isArray(message.content) ? message.content : []));
  return blocks.some(
    (block) => isRecord(block) && (block.type === 'tool_use' || block.type === 'tool_result'),
  );
}

/** The tool definitions as a part; empty if there are none. */
function toolsParts(tools: unknown): readonly PromptPart[] {
  const text = Array.isArray(tools) && tools.length ? textOrJson(tools, 2) : '';
  return text === '' ? [] : [{ part: 'tools', text, fixed: true }];
}

function systemPart(message: MessageRead): PromptPart {
  return { part: 'system', ...messageOf(message), fixed: true };
}

/** The fields of a part that come from its message. */
function messageOf({
  role,
  name,
  texts,
  displayText: shown,
  uncounted,
}: MessageRead): Omit<PromptPart, 'part' | 'fixed'> {
  const isAllCounted = Object.keys(uncounted).length === 0;
  const isAsShown = texts.length === 1 ? texts[0] === shown : texts.length === 0 && !isAllCounted;
  return {
    role,
    ...(name ? { name } : {}),
    text: shown,
    ...(isAsShown ? {} : { sent: { texts, shown } }),
    ...(isAllCounted ? {} : { uncounted }),
  };
}

/**
 * Roles that may become the kind of a part. Other roles may not: a request can have any text as a role, also a private one, and events
 * contain the kind of each part.
 */
const roles: readonly string[] = ['system', 'developer', 'user', 'assistant', 'tool', 'function'];

/**
 * Turns as parts. The last user turn and all turns after it vary. Earlier turns count as examples, which are the same on every
 * request. If the earlier turns are a conversation instead, the user can move the divider up.
 */
function turnParts(turns: readonly MessageRead[]): readonly PromptPart[] {
  const lastUser = turns.findLastIndex((turn) => turn.role === 'user');
  return turns.map((turn, index) => {
    const fixed = index < lastUser;
    const part = roles.includes(turn.role) ? turn.role : 'message';
    return { part: fixed ? 'examples' : part, ...messageOf(turn), fixed };
  });
}

/** Keys that distinguish a request body or a message from other values. */
const requestKeys = ['messages', 'input', 'contents', 'role', 'content', 'model'];

/** The request body in a text; a list of messages alone becomes a body. Null for any other text. */
function requestBody(text: string): Json | null {
  const call = callArguments(text);
  const value = call === null ? parseCopied(text, requestKeys) : parse(asJsonText(call));
  if (isRecord(value)) return withConfig(value);
  if (call !== null) return null;
  if (!Array.isArray(value) || !value.every(isMessage)) return null;
  return value.every(({ parts }) => Array.isArray(parts)) ? { contents: value } : { messages: value };
}

/** The arguments of a call as a body. Google's client library has all settings of a request in `config`. */
function withConfig(value: Json): Json {
  return 'contents' in value && isRecord(value.config)
    ? { ...value.config, ...value, generationConfig: value.config }
    : value;
}

function isMessage(value: unknown): value is Json {
  return isRecord(value) && typeof value.role === 'string' && ('content' in value || 'parts' in value);
}

/**
 * The object or list that is written in a text; null for any other text. Text that is not plain JSON is read only if one of
 * `keys` is near its start.
 */
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

/** The data that a curl command sends, without the shell's quotes; null for any other text. */
function curlData(text: string): string | null {
  // The command may be copied together with the prompt of the shell (`$`, `%` or `>`).
  if (!/^\s*(?:[$%>]\s*)?curl\s/.test(text.slice(0, maxStartUnits))) return null;
  // An option for data: its value is in quotes, or in a here-document (`@- <<EOF`), whose end word is the second group.
  const option = /\s(?:-d|--data(?:-raw|-binary|-ascii)?|--json)[\s=]*(['"]|@-\s*<<-?\s*['"]?(\w+)['"]?)/;
  const optionMatch = option.exec(text);
  if (!optionMatch) return null;
  const data = text.slice(optionMatch.index + optionMatch[0].length);
  if (optionMatch[2]) return data.split(new RegExp(`\\n\\s*${optionMatch[2]}\\s*(?:\\n|$)`))[0] ?? null;
  if (optionMatch[1] === '"') {
    // In double quotes, the shell removes a backslash before a quote, a backslash, a dollar sign or a backtick.
    const inside = /^[^"\\]*(?:\\[\s\S][^"\\]*)*/.exec(data)?.[0] ?? '';
    return inside.replaceAll(/\\(["\\$`])/g, '$1');
  }
  // A string in single quotes has no escapes in a shell: a quote inside it is written as `'\''` or `'"'"'`.
  const inside = /^[^']*(?:'(?:\\'|"'")'[^']*)*/.exec(data)?.[0] ?? '';
  return inside.replaceAll(/'(?:\\'|"'")'/g, "'");
}
