/**
 * Counts the tokens of chat messages and tool definitions, including the tokens that the chat format adds (docs/model.md, section
 * 8). The caller passes the tokenizer as `count`. Malformed messages and tools never throw.
 */

import { isRecord, type Json, textOrEmpty, textOrJson } from '../json-values.ts';
import { readMessage } from './message.ts';
import { type ChatFamily, type ChatOverhead, chatOverhead } from './overheads.ts';

/** Counts the tokens of a text: a whole number ≥ 0. */
export type Count = (text: string) => number;

/** One message in a provider's format: `role`, `content` (text or parts), optionally `name` and `tool_calls`. */
export type ChatMessage = Readonly<Record<string, unknown>>;

/** The options of `countChatTokens`. */
export interface ChatCountOptions {
  readonly count: Count;
  /** Tool definitions in the form of OpenAI, Anthropic or Gemini. */
  readonly tools?: readonly unknown[];
  /** Family of the chat format, or a tokenizer id. Default `o200k`. */
  readonly family?: ChatFamily | (string & {});
}

/** Maximum nesting of tool properties; real tools stay far below it. */
const maxDepth = 8;

/**
 * Tokens of a whole request: messages, tools and the start of the reply. Without messages and tools, only the start of the reply
 * counts. Rule: OpenAI's cookbook for `o200k` and `cl100k`; an estimate for other families (see `chatOverheads`).
 */
export function countChatTokens(messages: readonly ChatMessage[], options: ChatCountOptions): number {
  const overhead = chatOverhead(options.family ?? 'o200k');
  let tokens = overhead.reply;
  for (const message of messages) tokens += countMessageTokens(message, options.count, overhead);
  return tokens + countToolTokens(options.tools ?? [], options.count, overhead);
}

/**
 * Tokens of one message: its role, its name, each of its texts (see `readMessage`) and the chat format. The published rule
 * does not cover messages with several texts or with calls. A message that only refers to content stored by the provider counts as 0.
 */
function countMessageTokens(message: unknown, count: Count, overhead: ChatOverhead): number {
  if (!isRecord(message)) return overhead.perMessage;
  const { role, name, texts, isReference } = readMessage(message);
  if (isReference) return 0;
  return texts.reduce((sum, text) => sum + count(text), countAround(role, name, count, overhead));
}

/** Tokens of a message apart from its texts: markers, role and name. */
export function countAround(role: string, name: string | null, count: Count, overhead: ChatOverhead): number {
  const nameTokens = name === null ? 0 : overhead.perName + count(name);
  return overhead.perMessage + (overhead.countsRole ? count(role) : 0) + nameTokens;
}

/**
 * Tokens of tool definitions; 0 without functions (the tokens of hosted tools, such as a web search, are not public).
 * Nested properties count like other properties; the published rule does not cover them.
 */
export function countToolTokens(tools: readonly unknown[], count: Count, overhead: ChatOverhead): number {
  const rules = overhead.tools;
  let tokens = 0;
  const functions = tools.flatMap(functionsOf);
  for (const definition of functions) {
    tokens +=
      rules.perFunction + count(`${textOrEmpty(definition.name)}:${withoutFullStop(definition.description)}`);
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
    tokens +=
      perProperty + count(`${name}:${typeName(property.type)}:${withoutFullStop(property.description)}`);
    if (Array.isArray(property.enum)) {
      tokens += perEnum;
      for (const item of property.enum) tokens += perEnumItem + count(enumText(item));
    }
    const inner = [...propertiesOf(property), ...propertiesOf(property.items)];
    if (inner.length && depth < maxDepth) tokens += countProperties(inner, count, overhead, depth + 1);
  }
  return tokens;
}

/** The functions of a tool definition: nested (OpenAI chat), flat (OpenAI responses, Anthropic) or in a list (Gemini). */
function functionsOf(tool: unknown): readonly Json[] {
  if (!isRecord(tool)) return [];
  const declarations = tool.functionDeclarations ?? tool.function_declarations;
  if (Array.isArray(declarations)) return declarations.filter(isRecord);
  if (isRecord(tool.function)) return [tool.function];
  return typeof tool.name === 'string' && !isHosted(tool) ? [tool] : [];
}

/** Whether the provider runs the tool, such as a web search: it has its own type and no input schema. */
export function isHosted({ type, input_schema: schema }: Json): boolean {
  return typeof type === 'string' && type !== 'function' && type !== 'custom' && !isRecord(schema);
}

function propertiesOf(schema: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(schema) && isRecord(schema.properties) ? Object.entries(schema.properties) : [];
}

/** A description without its last full stop, which providers leave out of the prompt. */
function withoutFullStop(value: unknown): string {
  return textOrEmpty(value).replace(/\.$/, '');
}

/** The type of a property as text; several types are joined by `or`. */
function typeName(value: unknown): string {
  return Array.isArray(value) ? value.map(textOrEmpty).join(' or ') : textOrEmpty(value);
}

/** An item of an enumeration as text; `null` is a valid item. */
function enumText(item: unknown): string {
  return item === null ? 'null' : textOrJson(item);
}
