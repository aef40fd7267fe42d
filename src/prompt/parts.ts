/**
 * The parts of a prompt, its placeholders, its fixed prefix, and the content that cannot be counted.
 */
import type { UncountedContent } from '../core/chat/message.ts';
import { isHosted } from '../core/chat/tokens.ts';
import { isRecord, type Json } from '../core/json-values.ts';

/** A part of a prompt. Order matters: only the start of a prompt can be cached. */
export interface PromptPart {
  /** Kind of the part: `system`, `examples`, `tools`, `user`, … */
  readonly part: string;
  /** Label of the text; if absent, the label is made from `part`. */
  readonly label?: string;
  readonly text: string;
  /** Language of the text and its summary (BCP 47), until the user edits the text. If absent, the language of the page. */
  readonly lang?: string;
  /** True if the part is the same on every request. */
  readonly fixed: boolean;
  /** The role, if the part is a message. */
  readonly role?: string;
  /** The message's `name`, which costs tokens of its own. */
  readonly name?: string;
  /** Shown in place of the text until the user opens it. */
  readonly summary?: string;
  /**
   * Whether the part continues the text of the previous part. The two are then one text and one message, with the divider between
   * them.
   */
  readonly continues?: boolean;
  /** Content other than text. It is not counted. A part with such content is sent even if its text is empty. */
  readonly uncounted?: UncountedCounts;
  /** The texts of a message from a request, if they differ from the text that is shown. */
  readonly sent?: SentMessage;
}

/** A message from a request with several texts, with tool calls, or with no text. */
interface SentMessage {
  /** The texts, each sent and counted separately; an empty list for a message that is sent empty. */
  readonly texts: readonly string[];
  /** The one text that the editor shows for them. */
  readonly shown: string;
}

/** The separate texts that a part sends; null if it sends `text`. A part whose text was edited sends `text` too. */
export function textsSent({ text, sent }: PromptPart): readonly string[] | null {
  return sent && sent.shown === text ? sent.texts : null;
}

/** Whether a part continues the text of the part before it. */
export function continues(parts: readonly PromptPart[], index: number): boolean {
  return index > 0 && parts[index]?.continues === true;
}

/** Whether a part reaches the model: with text, with other content, or as an explicitly empty message. */
export function isSent(part: PromptPart): boolean {
  return part.text !== '' || Object.keys(part.uncounted ?? {}).length > 0 || textsSent(part) !== null;
}

/** A placeholder of a template: `{{name}}`, `{{ a.b }}`, `{{#each}}`. */
const placeholder = /\{\{[^{}\n]{1,80}\}\}/g;

/** A placeholder in a text: its offsets in UTF-16 units, and its name between the braces. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The placeholders of a text, in order. */
export function placeholdersOf(text: string): readonly Placeholder[] {
  return Array.from(text.matchAll(placeholder), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0].slice(2, -2).trim(),
  }));
}

/** The first placeholder of a text; null if it has none. */
export function firstPlaceholder(text: string): Placeholder | null {
  // Runs at every key press. Most texts have no brace, and searching for one is much faster than matching the pattern.
  const brace = text.indexOf('{{');
  if (brace < 0) return null;
  const start = text.slice(brace).search(placeholder);
  if (start < 0) return null;
  const from = brace + start;
  // A placeholder has at most 84 UTF-16 units.
  return placeholdersOf(text.slice(from, from + 100)).map((found) => shift(found, from))[0] ?? null;
}

/** The first placeholder found in each part, with the text that was searched. */
const foundPlaceholders = new WeakMap<
  PromptPart,
  { readonly text: string; readonly found: Placeholder | null }
>();

/** The first placeholder of a part's text; null if it has none. Each part is searched once. */
export function placeholderIn(part: PromptPart): Placeholder | null {
  const earlier = foundPlaceholders.get(part);
  if (earlier?.text === part.text) return earlier.found;
  const found = firstPlaceholder(part.text);
  foundPlaceholders.set(part, { text: part.text, found });
  return found;
}

function shift(found: Placeholder, by: number): Placeholder {
  return { ...found, start: found.start + by, end: found.end + by };
}

/**
 * One text as parts. With a `split` (an offset in UTF-16 units) there are two parts: the text before the split is fixed, the text
 * after it varies. Without a split there is one part. It is fixed if it has a placeholder, which then ends the fixed start;
 * else it varies.
 */
export function partsOf(value: string, split: number | null): readonly PromptPart[] {
  const at = split === null ? null : Math.min(Math.max(Math.round(split), 0), value.length);
  if (at === null || Number.isNaN(at)) {
    const varying = { part: 'prompt', text: value, fixed: false };
    const found = placeholderIn(varying);
    if (!found) return [varying];
    const fixed = { ...varying, fixed: true };
    foundPlaceholders.set(fixed, { text: value, found });
    return [fixed];
  }
  return [
    { part: 'fixed', text: value.slice(0, at), fixed: true },
    { part: 'user', text: value.slice(at), fixed: false, continues: true },
  ];
}

/** The fixed start of a prompt: a number of whole parts, then the next part up to a placeholder. */
export interface Prefix {
  /** Number of leading parts that are fixed to their end. */
  readonly wholeParts: number;
  /** The placeholder at which the fixed start ends inside the next part; null if the fixed start ends between parts. */
  readonly placeholder: Placeholder | null;
}

/**
 * The prefix of a prompt. It ends at the first part that varies, or at the first placeholder: text after either cannot
 * be read from a cache.
 */
export function prefixOf(parts: readonly PromptPart[]): Prefix {
  for (const [index, part] of parts.entries()) {
    if (!part.fixed) return { wholeParts: index, placeholder: null };
    const found = placeholderIn(part);
    if (found) return { wholeParts: index, placeholder: found };
  }
  return { wholeParts: parts.length, placeholder: null };
}

/** Whether a prompt has text that varies: in a part that varies, or from a placeholder on. */
export function hasVaryingText(parts: readonly PromptPart[]): boolean {
  return parts.some((part) => (part.fixed ? placeholderIn(part) !== null : part.text !== ''));
}

/** The parts with the divider moved so that the first `count` are fixed and the others vary. */
export function divideAfter(parts: readonly PromptPart[], count: number): readonly PromptPart[] {
  return parts.map((part, index) =>
    part.fixed === index < count ? part : { ...part, fixed: index < count },
  );
}

/** Distances by which the keyboard moves a divider inside one text. */
export type Step = 'word' | 'line' | 'start' | 'end';

/** The offset of a divider after a step from `at`, from 0 to the length of the text. */
export function nextSplit(text: string, at: number, step: Step, forward: boolean): number {
  if (step === 'start') return 0;
  if (step === 'end') return text.length;
  if (step === 'line') {
    if (forward) {
      const feed = text.indexOf('\n', at);
      return feed < 0 ? text.length : feed + 1;
    }
    return at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
  }
  // A step of a word covers the white space before the word and the word itself (backwards: in the other order), at most 1,000 units.
  if (forward)
    return at + (/^\s*\S*/.exec(text.slice(at, at + 1000))?.[0].length || Math.min(1, text.length - at));
  return at - (/\S*\s*$/.exec(text.slice(Math.max(0, at - 1000), at))?.[0].length || Math.min(1, at));
}

/** Kinds of content whose tokens cannot be counted from a request body, in messages or outside them. */
type Uncounted = UncountedContent | 'tool' | 'schema' | 'conversation' | 'prompt' | 'cache';

/** The number of times that each kind occurs; kinds that do not occur are absent. */
export type UncountedCounts = Readonly<Partial<Record<Uncounted, number>>>;

/** The sum of several counts. */
export function sumCounts(all: readonly UncountedCounts[]): UncountedCounts {
  const sum: Partial<Record<Uncounted, number>> = {};
  for (const counts of all) {
    for (const [kind, count] of Object.entries(counts) as [Uncounted, number][]) {
      if (count > 0) sum[kind] = (sum[kind] ?? 0) + count;
    }
  }
  return sum;
}

/**
 * Uncounted content of a request body outside its messages: hosted tools, output schemas, and content the provider has
 * stored.
 */
export function uncountedOutsideMessages(body: Json): UncountedCounts {
  const servers = Array.isArray(body.mcp_servers) ? body.mcp_servers.length : 0;
  return {
    tool: countHostedTools(body.tools) + servers + (isRecord(body.web_search_options) ? 1 : 0),
    schema: countSchemas(body),
    conversation: [body.previous_response_id, body.conversation].filter(isReference).length,
    prompt: isReference(body.prompt) ? 1 : 0,
    cache: [body.cachedContent, body.cached_content].filter(isReference).length,
  };
}

/** Whether a value refers to stored content: an id, or an object with one. */
function isReference(value: unknown): boolean {
  return isRecord(value) ? typeof value.id === 'string' : typeof value === 'string' && value !== '';
}

/** Number of tools that the provider runs or describes. The text that the model gets for these tools is not in the body. */
function countHostedTools(tools: unknown): number {
  if (!Array.isArray(tools)) return 0;
  return tools.filter(isRecord).reduce((sum, tool) => sum + countHostedIn(tool), 0);
}

/** Number of hosted tools in one entry of the list of tools. */
function countHostedIn(tool: Json): number {
  if (typeof tool.type === 'string') return isHosted(tool) ? 1 : 0;
  if (typeof tool.name === 'string' || isRecord(tool.function)) return 0;
  // Gemini writes each of its own tools as a key, alone or next to a list of functions.
  return Object.keys(tool).filter((key) => !/^function_?declarations$/i.test(key)).length;
}

/** Number of output schemas, in any of the places where the providers expect them. */
function countSchemas(body: Json): number {
  const places = [body.text, body.output_config].filter(isRecord).map(({ format }) => format);
  const formats = [body.response_format, body.output_format, ...places];
  const schemaCount = formats.filter((format) => isRecord(format) && format.type === 'json_schema').length;
  const config = body.generationConfig ?? body.generation_config;
  if (!isRecord(config)) return schemaCount;
  const keys = ['responseSchema', 'responseJsonSchema', 'response_schema', 'response_json_schema'];
  return schemaCount + (keys.some((key) => isRecord(config[key])) ? 1 : 0);
}
