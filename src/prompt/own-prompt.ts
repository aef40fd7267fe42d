/**
 * Reads a pasted prompt as parts: instructions and examples as separate parts, or the messages of a request. Also removes the examples of
 * a prompt.
 */
import { type PromptPart, partsOf } from './parts.ts';
import { type ReadRequest, readRequest } from './request.ts';
import { sectionsOf } from './sections.ts';

/** A prompt that a user has pasted. */
export interface PastedPrompt {
  /**
   * The fixed parts, then the varying ones. In a request, the last user message and all parts after it vary. After a text, an empty user
   * message varies. A request may have no fixed part.
   */
  readonly parts: readonly PromptPart[];
  /** The request from which the prompt was read; `null` for any other text. */
  readonly request: ReadRequest | null;
}

/** The user message, which varies. */
const userPart = (text = ''): PromptPart => ({ part: 'user', text, fixed: false });

/**
 * Reads a pasted text as a prompt. A text that is not a request is the fixed start of the prompt, and each series of examples in it
 * becomes a part. `null` for an empty text.
 */
export function readOwnPrompt(text: string): PastedPrompt | null {
  if (text.trim() === '') return null;
  const request = readRequest(text);
  if (request) {
    const hasUser = request.parts.some(({ fixed }) => !fixed);
    return { parts: hasUser ? request.parts : [...request.parts, userPart()], request };
  }
  return { parts: [...systemPartsOf(text), userPart()], request: null };
}

/** A text as system parts, with its examples as parts between them. Together, the parts have the whole text and form one message. */
function systemPartsOf(text: string): readonly PromptPart[] {
  const parts: { part: string; text: string; fixed: boolean; continues?: true }[] = [];
  // Split at its end: the first part is the whole text, and is fixed.
  const [wholeText] = partsOf(text, text.length);
  const sections = sectionsOf([{ ...(wholeText as PromptPart), part: 'system' }]);
  for (const { kind, part } of sections) {
    const name = kind === 'example' ? 'examples' : 'system';
    const last = parts.at(-1);
    if (last?.part === name) last.text += part.text;
    else parts.push({ part: name, text: part.text, fixed: true, ...(last && { continues: true }) });
  }
  return parts;
}

/** The number of examples in a prompt. */
export function countExamples(parts: readonly PromptPart[]): number {
  const groups = new Set<number>();
  let ungrouped = 0;
  for (const { kind, group } of sectionsOf(parts)) {
    if (kind !== 'example') continue;
    if (group === null) ungrouped += 1;
    else groups.add(group);
  }
  return groups.size + ungrouped;
}

/**
 * A prompt without its examples, because tuning teaches them. A prompt whose fixed parts are only examples is not changed. A part that
 * continued a part of the other kind (fixed or varying) then stands alone, and no longer continues it. All other parts without examples
 * are returned as the same objects.
 */
export function withoutExamples(parts: readonly PromptPart[]): readonly PromptPart[] {
  const sections = sectionsOf(parts);
  const remaining = parts.flatMap((part, index): readonly PromptPart[] => {
    const sectionsOfPart = sections.filter((section) => section.index === index);
    if (!sectionsOfPart.some(({ kind }) => kind === 'example')) return [part];
    const text = sectionsOfPart
      .filter(({ kind }) => kind !== 'example')
      .map((section) => section.part.text)
      .join('');
    // The summary and the sent text describe the text with its examples.
    const { summary: _, sent: __, ...rest } = part;
    return text.trim() === '' ? [] : [{ ...rest, text: text.trimEnd() }];
  });
  if (!remaining.some(({ fixed }) => fixed)) return parts;
  return remaining.map((part, index) => {
    if (!part.continues || remaining[index - 1]?.fixed === part.fixed) return part;
    const { continues: _, ...rest } = part;
    return rest;
  });
}

/** The parts with another user message: the varying parts of `from` replace the varying parts of `parts`. */
export function withUserOf(parts: readonly PromptPart[], from: readonly PromptPart[]): readonly PromptPart[] {
  return [...parts.filter(({ fixed }) => fixed), ...from.filter(({ fixed }) => !fixed)];
}

/** Whether two prompts have the same user message. */
export function haveSameUser(a: readonly PromptPart[], b: readonly PromptPart[]): boolean {
  const texts = (parts: readonly PromptPart[]): string =>
    JSON.stringify(parts.filter(({ fixed }) => !fixed).map(({ text }) => text));
  return texts(a) === texts(b);
}

/** The words of a text that have at least four characters. Shorter words are left out, because most texts share them. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);

/** A text with less than this share (0 to 1) of the words of the earlier text is a new text, and not an edit of the earlier text. */
const minSharedShare = 0.5;

/** Whether a text has replaced another one, and is not an edit of it. */
export function isReplacement(text: string, earlier: string): boolean {
  // A text of which much was deleted is still the earlier text.
  if (earlier === '' || earlier.includes(text)) return false;
  const earlierWords = wordsOf(earlier);
  if (earlierWords.size === 0) return true;
  const words = wordsOf(text);
  const sharedCount = [...earlierWords].filter((word) => words.has(word)).length;
  return sharedCount < minSharedShare * earlierWords.size;
}
