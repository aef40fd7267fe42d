/**
 * Tokens of chat messages and tool definitions, the format around them included (model page, section 8).
 * It knows no tokenizer: the caller brings `count`. Values are read as they come from JSON, so none of it throws.
 */
import { type ChatFamily, type ChatOverhead, chatOverhead } from './chat-overheads.ts';

/** Tokens of a string: a whole number ≥ 0. */
export type Count = (text: string) => number;

/** One message as providers write it: `role`, `content` (text or parts), perhaps `name` and `tool_calls`. */
export type ChatMessage = Readonly<Record<string, unknown>>;

/** How to count a chat. */
export interface ChatCountOptions {
  readonly count: Count;
  /** Tool definitions in the form of OpenAI, Anthropic or Gemini. */
  readonly tools?: readonly unknown[];
  /** Whose chat format; default `o200k`. A tokenizer id is understood too. */
  readonly family?: ChatFamily | (string & {});
}

/** Text parts nest (a tool result holds parts of its own); deeper than this nothing real goes. */
const deepest = 8;

type Json = Readonly<Record<string, unknown>>;

/** An object that is not an array. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Tokens of a whole request: messages, tools and what primes the reply. An empty list of messages is the priming alone.
 * Rule: OpenAI's cookbook for `o200k` and `cl100k`; an estimate for the other families (see `chatOverheads`).
 */
export function countChatTokens(messages: readonly ChatMessage[], options: ChatCountOptions): number {
  const overhead = chatOverhead(options.family ?? 'o200k');
  let tokens = overhead.reply;
  for (const message of messages) tokens += countMessageTokens(message, options.count, overhead);
  return tokens + countToolTokens(options.tools ?? [], options.count, overhead);
}

/**
 * Tokens of one message: every string value, the text of content parts, the names and arguments of tool calls, and
 * the format around them. Ids inside tool calls link messages and never reach the model, so they do not count.
 */
export function countMessageTokens(message: unknown, count: Count, overhead: ChatOverhead): number {
  let tokens = overhead.perMessage;
  if (!isRecord(message)) return tokens;
  for (const [key, value] of Object.entries(message)) {
    if (key === 'name') tokens += overhead.perName;
    if (typeof value === 'string') {
      if (key !== 'role' || overhead.countsRole) tokens += count(value);
    } else if (key === 'content' || key === 'parts') {
      for (const text of textsOf(value)) tokens += count(text);
    } else if (key === 'tool_calls' || key === 'function_call') {
      for (const text of callTexts(value)) tokens += count(text);
    }
  }
  return tokens;
}

/**
 * Tokens of tool definitions; 0 for an empty list or one without functions (a hosted search has no public count).
 * Properties inside properties count like properties; the published rule is silent about them.
 */
export function countToolTokens(tools: readonly unknown[], count: Count, overhead: ChatOverhead): number {
  const rules = overhead.tools;
  let tokens = 0;
  const functions = tools.flatMap(functionsOf);
  for (const definition of functions) {
    tokens += rules.perFunction + count(`${text(definition.name)}:${sentence(definition.description)}`);
    const properties = propertiesOf(definition.parameters ?? definition.input_schema);
    if (properties.length) tokens += rules.propertiesOnce + countProperties(properties, count, overhead, 0);
  }
  return functions.length ? tokens + rules.once : 0;
}

function countProperties(
  properties: readonly (readonly [string, unknown])[],
  count: Count,
  overhead: ChatOverhead,
  depth: number,
): number {
  const { perProperty, perEnum, perEnumItem } = overhead.tools;
  let tokens = 0;
  for (const [name, value] of properties) {
    const property = isRecord(value) ? value : {};
    tokens += perProperty + count(`${name}:${typeName(property.type)}:${sentence(property.description)}`);
    if (Array.isArray(property.enum)) {
      tokens += perEnum;
      for (const item of property.enum) tokens += perEnumItem + count(String(item));
    }
    const inner = [...propertiesOf(property), ...propertiesOf(property.items)];
    if (inner.length && depth < deepest) tokens += countProperties(inner, count, overhead, depth + 1);
  }
  return tokens;
}

/** The strings a model reads in `content`: text parts, and what tool parts carry. Images, audio and files have none. */
export function textsOf(content: unknown, depth = 0): readonly string[] {
  if (typeof content === 'string') return [content];
  if (!Array.isArray(content) || depth > deepest) return [];
  return content.flatMap((part: unknown) => {
    if (typeof part === 'string') return [part];
    if (!isRecord(part)) return [];
    if (typeof part.text === 'string') return [part.text];
    if (typeof part.refusal === 'string') return [part.refusal];
    if (part.type === 'tool_use') return [text(part.name), json(part.input)];
    if (part.type === 'tool_result') return textsOf(part.content, depth + 1);
    if (isRecord(part.functionCall)) return [text(part.functionCall.name), json(part.functionCall.args)];
    if (isRecord(part.functionResponse))
      return [text(part.functionResponse.name), json(part.functionResponse.response)];
    return [];
  });
}

/** Names and arguments of `tool_calls` (a list) or `function_call` (one). */
function callTexts(calls: unknown): readonly string[] {
  const list = Array.isArray(calls) ? calls : [calls];
  return list.flatMap((call: unknown) => {
    if (!isRecord(call)) return [];
    const called = isRecord(call.function) ? call.function : call;
    return [called.name, called.arguments].map(json).filter(Boolean);
  });
}

/** A definition wrapped as OpenAI's chat API does, flat as its responses API and Anthropic do, or in Gemini's lists. */
function functionsOf(tool: unknown): readonly Json[] {
  if (!isRecord(tool)) return [];
  const listed = tool.functionDeclarations ?? tool.function_declarations;
  if (Array.isArray(listed)) return listed.filter(isRecord);
  if (isRecord(tool.function)) return [tool.function];
  return typeof tool.name === 'string' && !isHosted(tool) ? [tool] : [];
}

/** A tool that the provider runs, such as a web search: it has a type of its own and no parameters. */
function isHosted(tool: Json): boolean {
  return typeof tool.type === 'string' && !['function', 'custom'].includes(tool.type) && !tool.input_schema;
}

function propertiesOf(schema: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(schema) && isRecord(schema.properties) ? Object.entries(schema.properties) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Providers render a description without its last full stop. */
function sentence(value: unknown): string {
  return text(value).replace(/\.$/, '');
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? value.map(text).join(' or ') : text(value);
}

/** Nested deeper than the stack allows (a hostile file), a value counts as nothing. */
function json(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return value === undefined || value === null ? '' : JSON.stringify(value);
  } catch {
    return '';
  }
}
