/**
 * What a prompt consists of, and how one text becomes parts: pure functions over plain values.
 * It knows no tokenizer and no DOM.
 */
import type { UncountedContent } from '../core/chat/message.ts';
import { isHosted } from '../core/chat/tokens.ts';
import { isRecord, type Json } from '../core/json-values.ts';

/** A part of a prompt. Order matters: a cache keeps what stands at the start. */
export interface PromptPart {
  /** What the part is: `system`, `examples`, `tools`, `user`, … */
  readonly part: string;
  /** Shown beside the text; default from `part`. */
  readonly label?: string;
  readonly text: string;
  /** The same on every request. */
  readonly fixed: boolean;
  /** Whose message it is, where it is one. */
  readonly role?: string;
  /** The message's `name`, which costs tokens of its own. */
  readonly name?: string;
  /** Shown in place of the text until the reader asks for it. */
  readonly summary?: string;
  /** Goes on with the text of the part before it: both are one text and one message, which was divided. */
  readonly continues?: boolean;
  /** What it holds besides text, none of which is counted. It is sent even where its text is empty. */
  readonly uncounted?: UncountedCounts;
  /** How a message that was read is sent, where that is not as the text that shows it. */
  readonly sent?: SentMessage;
}

/** A message of several texts, of calls, or of none. */
interface SentMessage {
  /** Each is sent, and counted, by itself; none for a message that is sent empty. */
  readonly texts: readonly string[];
  /** What shows them as one text. */
  readonly shown: string;
}

/** The texts of a part as they are sent; null where it is sent as its text, as it is once somebody has edited that. */
export function textsSent({ text, sent }: PromptPart): readonly string[] | null {
  return sent && sent.shown === text ? sent.texts : null;
}

/** Whether a part goes on with the one before it. */
export function continues(parts: readonly PromptPart[], index: number): boolean {
  return index > 0 && parts[index]?.continues === true;
}

/** Whether a part is there for the model: it has a text, something that is none, or is a message that is sent empty. */
export function isSent(part: PromptPart): boolean {
  return part.text !== '' || Object.keys(part.uncounted ?? {}).length > 0 || textsSent(part) !== null;
}

/** `{{name}}`, `{{ a.b }}`, `{{#each}}`: what a template fills in. */
const placeholder = /\{\{[^{}\n]{1,80}\}\}/g;

/** A placeholder in a text: UTF-16 offsets and what is between the braces. */
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

/** The first placeholder of a text; null where it has none. */
export function firstPlaceholder(text: string): Placeholder | null {
  // Asked at every key of long texts, most of which have no brace: looking for one takes a fraction of the pattern's time.
  const brace = text.indexOf('{{');
  if (brace < 0) return null;
  const start = text.slice(brace).search(placeholder);
  if (start < 0) return null;
  const from = brace + start;
  return placeholdersOf(text.slice(from, from + 100)).map((found) => shift(found, from))[0] ?? null;
}

const foundPlaceholders = new WeakMap<
  PromptPart,
  { readonly text: string; readonly found: Placeholder | null }
>();

/** The first placeholder of a part's text. A part is searched once, however long its text is and often it is asked. */
export function placeholderIn(part: PromptPart): Placeholder | null {
  const before = foundPlaceholders.get(part);
  if (before?.text === part.text) return before.found;
  const found = firstPlaceholder(part.text);
  foundPlaceholders.set(part, { text: part.text, found });
  return found;
}

function shift(found: Placeholder, by: number): Placeholder {
  return { ...found, start: found.start + by, end: found.end + by };
}

/**
 * One text as parts. With a `split` inside it, what stands before is fixed and what follows varies. Without one it is a
 * single part: fixed up to its first placeholder where it has one, else varying as a whole.
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

/** How far the fixed start of a prompt reaches: through whole parts, then up to a placeholder. */
export interface Prefix {
  /** Number of leading parts that are fixed to their end. */
  readonly wholeParts: number;
  /** Where the fixed start ends inside the next part; null where it ends between parts. */
  readonly placeholder: Placeholder | null;
}

/**
 * The prefix of a prompt: it ends at the first part that varies, or at the first placeholder, since nothing behind
 * either can be read from a cache.
 */
export function prefixOf(parts: readonly PromptPart[]): Prefix {
  for (const [index, part] of parts.entries()) {
    if (!part.fixed) return { wholeParts: index, placeholder: null };
    const found = placeholderIn(part);
    if (found) return { wholeParts: index, placeholder: found };
  }
  return { wholeParts: parts.length, placeholder: null };
}

/** The parts with the divider moved so that the first `count` are fixed and the others vary. */
export function divideAfter(parts: readonly PromptPart[], count: number): readonly PromptPart[] {
  return parts.map((part, index) =>
    part.fixed === index < count ? part : { ...part, fixed: index < count },
  );
}

/** Units by which the keyboard moves a divider inside one text. */
export type Step = 'word' | 'line' | 'start' | 'end';

/** Where a divider goes from `at`, forward or back by a step; inside the text always. */
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
  if (forward)
    return at + (/^\s*\S*/.exec(text.slice(at, at + 1000))?.[0].length || Math.min(1, text.length - at));
  return at - (/\S*\s*$/.exec(text.slice(Math.max(0, at - 1000), at))?.[0].length || Math.min(1, at));
}

// What a request holds and nobody can count from its body: pictures, tools that the provider runs, what it has stored.
// It knows how the three providers write what stands beside messages; it reads no text and no messages.

/** Kinds of what nobody can count: in messages, and beside them. */
type Uncounted = UncountedContent | 'tool' | 'schema' | 'conversation' | 'prompt' | 'cache';

/** How often each kind occurs; kinds that do not occur are absent. */
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

/** What a body asks for beside its messages: hosted tools, a schema for the answer, what the provider has stored. */
export function uncountedOutsideMessages(body: Json): UncountedCounts {
  const servers = Array.isArray(body.mcp_servers) ? body.mcp_servers.length : 0;
  return {
    tool: hostedTools(body.tools) + servers + (isRecord(body.web_search_options) ? 1 : 0),
    schema: schemas(body),
    conversation: [body.previous_response_id, body.conversation].filter(isReference).length,
    prompt: isReference(body.prompt) ? 1 : 0,
    cache: [body.cachedContent, body.cached_content].filter(isReference).length,
  };
}

/** An id, or an object with one. */
function isReference(value: unknown): boolean {
  return isRecord(value) ? typeof value.id === 'string' : typeof value === 'string' && value !== '';
}

/** Tools that the provider runs or describes: the body does not say what the model is told of them. */
function hostedTools(tools: unknown): number {
  if (!Array.isArray(tools)) return 0;
  return tools.filter(isRecord).reduce((sum, tool) => sum + hostedIn(tool), 0);
}

function hostedIn(tool: Json): number {
  if (typeof tool.type === 'string') return isHosted(tool) ? 1 : 0;
  if (typeof tool.name === 'string' || isRecord(tool.function)) return 0;
  // Gemini names each of its own by a key, beside the list of functions or alone.
  return Object.keys(tool).filter((key) => !/^function_?declarations$/i.test(key)).length;
}

/** Schemas for the answer, wherever the provider wants them. */
function schemas(body: Json): number {
  const places = [body.text, body.output_config].filter(isRecord).map(({ format }) => format);
  const formats = [body.response_format, body.output_format, ...places];
  const written = formats.filter((format) => isRecord(format) && format.type === 'json_schema').length;
  const config = body.generationConfig ?? body.generation_config;
  if (!isRecord(config)) return written;
  const keys = ['responseSchema', 'responseJsonSchema', 'response_schema', 'response_json_schema'];
  return written + (keys.some((key) => isRecord(config[key])) ? 1 : 0);
}
