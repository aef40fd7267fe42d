/**
 * Tokens of chat messages and tool definitions, the format around them included (model page, section 8). The caller
 * brings the tokenizer as `count`. Values are read as they come from JSON, so nothing throws.
 */

import { asJson, isRecord, type Json, textOr } from '../json-values.ts';
import { readMessage } from './message.ts';
import { type ChatFamily, type ChatOverhead, chatOverhead } from './overheads.ts';

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

/** Properties of tools nest; deeper than this nothing real goes. */
const deepest = 8;

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
 * Tokens of one message: its role, its name, each of its texts (see `readMessage`) and the format around them. The
 * published rule is silent about several texts and about calls. What the provider has stored counts as nothing.
 */
export function countMessageTokens(message: unknown, count: Count, overhead: ChatOverhead): number {
  if (!isRecord(message)) return overhead.perMessage;
  const { role, name, texts, stored } = readMessage(message);
  if (stored) return 0;
  return texts.reduce((sum, text) => sum + count(text), countAround(role, name, count, overhead));
}

/** Tokens around the texts of a message: markers, its role, its name. */
export function countAround(role: string, name: string | null, count: Count, overhead: ChatOverhead): number {
  const named = name === null ? 0 : overhead.perName + count(name);
  return overhead.perMessage + (overhead.countsRole ? count(role) : 0) + named;
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
    tokens += rules.perFunction + count(`${textOr(definition.name)}:${sentence(definition.description)}`);
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
      for (const item of property.enum) tokens += perEnumItem + count(enumText(item));
    }
    const inner = [...propertiesOf(property), ...propertiesOf(property.items)];
    if (inner.length && depth < deepest) tokens += countProperties(inner, count, overhead, depth + 1);
  }
  return tokens;
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
export function isHosted({ type, input_schema: schema }: Json): boolean {
  return typeof type === 'string' && type !== 'function' && type !== 'custom' && !isRecord(schema);
}

function propertiesOf(schema: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(schema) && isRecord(schema.properties) ? Object.entries(schema.properties) : [];
}

/** Providers render a description without its last full stop. */
function sentence(value: unknown): string {
  return textOr(value).replace(/\.$/, '');
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? value.map(textOr).join(' or ') : textOr(value);
}

/** An item of an enumeration; `null` is one too. */
function enumText(item: unknown): string {
  return item === null ? 'null' : asJson(item);
}
