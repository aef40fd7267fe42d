/**
 * A prompt as a host (the page or program that embeds the element) sets it: one text or a list of parts. Each edit is a function that
 * returns a new prompt. The divider is the border between the fixed start of a prompt and the rest, which varies.
 */

import {
  divideAfter,
  nextSplit,
  type PromptPart,
  partsOf,
  placeholderIn,
  prefixOf,
  type Step,
} from './parts.ts';
import { isWithinCharacter } from './text.ts';

/** One text with the offset at which its fixed start ends (`split`), or parts that are each fixed or varying. */
export type Prompt =
  | { readonly kind: 'text'; readonly value: string; readonly split: number | null }
  | { readonly kind: 'parts'; readonly parts: readonly PromptPart[] };

/**
 * The prompt from the values that a host has set. Invalid parts and fields are dropped. A value that is not a text counts as
 * the empty text. Parts take precedence over `value`.
 */
export function promptOf(parts: unknown, value: unknown, split: unknown): Prompt {
  const usableParts = Array.isArray(parts) ? parts.filter(isPart).map(withoutInvalidFields) : [];
  if (usableParts.length) return { kind: 'parts', parts: usableParts };
  const text = typeof value === 'string' ? value : '';
  const at = typeof split === 'number' && !Number.isNaN(split) ? splitIn(text, split) : null;
  return { kind: 'text', value: text, split: at };
}

/** `offset` as a valid place in a text: whole, inside the text, and not inside a character. */
function splitIn(text: string, offset: number): number {
  const at = Math.min(Math.max(Math.round(offset), 0), text.length);
  return isWithinCharacter(text, at) ? at - 1 : at;
}

/** Whether a host has set a list with parts that `promptOf` drops, or a value that is not a list. */
export function hasInvalidParts(parts: unknown): boolean {
  return parts !== null && parts !== undefined && !(Array.isArray(parts) && parts.every(isPart));
}

/** Optional fields that must be texts. */
const textFields = ['label', 'role', 'name', 'summary', 'lang'] as const;

/** A part without its invalid optional fields; the same object if all are valid. */
function withoutInvalidFields(part: PromptPart): PromptPart {
  const invalidFields: (keyof PromptPart)[] = textFields.filter(
    (field) => part[field] !== undefined && typeof part[field] !== 'string',
  );
  if (part.sent !== undefined && !isSentMessage(part.sent)) invalidFields.push('sent');
  if (!invalidFields.length) return part;
  return { ...part, ...Object.fromEntries(invalidFields.map((field) => [field, undefined])) };
}

function isSentMessage(value: unknown): boolean {
  const { texts, shown } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof shown === 'string' && Array.isArray(texts) && texts.every((text) => typeof text === 'string');
}

function isPart(value: unknown): value is PromptPart {
  if (typeof value !== 'object' || value === null) return false;
  const { part, text } = value as Partial<Record<string, unknown>>;
  return typeof part === 'string' && typeof text === 'string';
}

/** The parts of each prompt that is one text, kept so that `partsOfPrompt` returns the same parts again. */
const partsOfTexts = new WeakMap<Prompt, readonly PromptPart[]>();

/** The parts of a prompt. The same prompt object always gives the same parts. */
export function partsOfPrompt(prompt: Prompt): readonly PromptPart[] {
  if (prompt.kind === 'parts') return prompt.parts;
  let parts = partsOfTexts.get(prompt);
  if (!parts) {
    parts = partsOf(prompt.value, prompt.split);
    partsOfTexts.set(prompt, parts);
  }
  return parts;
}

/** Whether two prompts are equal: the same text and split, or identical part objects. */
export function samePrompt(a: Prompt, b: Prompt): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.value === b.value && a.split === b.split;
  return (
    b.kind === 'parts' &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, index) => part === b.parts[index])
  );
}

/** Whether two prompts have the same texts in the same kind of prompt. Which of them are fixed does not matter. */
export function sameTexts(a: Prompt, b: Prompt): boolean {
  const texts = (prompt: Prompt): readonly string[] =>
    prompt.kind === 'text' ? [prompt.value] : prompt.parts.map(({ text }) => text);
  const [textsA, textsB] = [texts(a), texts(b)];
  return (
    a.kind === b.kind &&
    textsA.length === textsB.length &&
    textsA.every((text, index) => text === textsB[index])
  );
}

/**
 * The prompt with the text of one part replaced. The divider stays between the same parts. The summary and the language of the part
 * are left out, because they describe the old text.
 */
export function editPart(prompt: Prompt, index: number, text: string): Prompt {
  const parts = partsOfPrompt(prompt).map((part, partIndex) =>
    partIndex === index ? withOtherText(part, text) : part,
  );
  if (prompt.kind === 'parts') return { kind: 'parts', parts };
  const split = prompt.split === null ? null : (parts[0] as PromptPart).text.length;
  return { kind: 'text', value: parts.map((part) => part.text).join(''), split };
}

function withOtherText({ summary: _, lang: _lang, ...rest }: PromptPart, text: string): PromptPart {
  return { ...rest, text };
}

/** The prompt with its divider at an offset of the part `index`: the text before the offset is fixed, the text after it varies. */
export function divideAt(prompt: Prompt, index: number, offset: number): Prompt {
  const parts = partsOfPrompt(prompt);
  if (prompt.kind === 'text') {
    const lengthBefore = parts.slice(0, index).reduce((sum, part) => sum + part.text.length, 0);
    return { ...prompt, split: lengthBefore + offset };
  }
  const part = parts[index];
  if (!part) return prompt;
  // A part without text cannot be divided: it goes to the varying side.
  if (part.text === '') return { kind: 'parts', parts: divideAfter(parts, index) };
  const halves = [part.text.slice(0, offset), part.text.slice(offset)].filter(Boolean);
  const divided = [
    ...parts.slice(0, index),
    ...halves.map((text, half) =>
      half === 0 ? { ...part, text } : { ...part, text, uncounted: {}, continues: true },
    ),
    ...parts.slice(index + 1),
  ];
  return { kind: 'parts', parts: divideAfter(divided, index + (offset > 0 ? 1 : 0)) };
}

/**
 * Position of the divider as the number of parts before it; null if there is no divider. If a placeholder inside a part ends the fixed
 * start, this part is before the divider.
 */
export function dividerIndex(prompt: Prompt): number | null {
  const parts = partsOfPrompt(prompt);
  const { wholeParts, placeholder } = prefixOf(parts);
  if (placeholder) return wholeParts + 1;
  if (prompt.kind === 'text') return prompt.split === null ? null : 1;
  return parts.length > 1 ? wholeParts : null;
}

/**
 * The divider's position and its maximum: an offset in UTF-16 units in one text, or a number of parts in a list. A placeholder ends the
 * fixed start, so in a list the divider cannot be moved beyond the part that contains the first placeholder.
 */
export function dividerRange(prompt: Prompt): { readonly now: number; readonly max: number } {
  if (prompt.kind === 'text') return { now: splitOf(prompt), max: prompt.value.length };
  const { parts } = prompt;
  const { wholeParts, placeholder } = prefixOf(parts);
  const indexWithPlaceholder = parts.findIndex((part) => placeholderIn(part) !== null);
  return {
    now: placeholder ? wholeParts + 1 : wholeParts,
    max: indexWithPlaceholder < 0 ? parts.length : indexWithPlaceholder + 1,
  };
}

/** Offset at which the fixed start of one text ends: its split, else its first placeholder, else 0. */
function splitOf(prompt: Prompt & { readonly kind: 'text' }): number {
  return prompt.split ?? prefixOf(partsOfPrompt(prompt)).placeholder?.start ?? 0;
}

/**
 * The prompt with its divider moved by one step. In one text, a step is a word, a line, or to the start or the end. In a list, it is one
 * part, or to the start or the end.
 */
export function moveDivider(prompt: Prompt, step: Step, forward: boolean): Prompt {
  if (prompt.kind === 'text') {
    return { ...prompt, split: nextSplit(prompt.value, splitOf(prompt), step, forward) };
  }
  const { now, max } = dividerRange(prompt);
  const to =
    step === 'start' ? 0 : step === 'end' ? max : Math.min(Math.max(now + (forward ? 1 : -1), 0), max);
  return { kind: 'parts', parts: divideAfter(prompt.parts, to) };
}

/** The step that a key makes on the divider; null for any other key. */
export function stepOfKey(key: string): { readonly step: Step; readonly forward: boolean } | null {
  switch (key) {
    case 'ArrowUp':
      return { step: 'line', forward: false };
    case 'ArrowDown':
      return { step: 'line', forward: true };
    case 'ArrowLeft':
      return { step: 'word', forward: false };
    case 'ArrowRight':
      return { step: 'word', forward: true };
    case 'Home':
      return { step: 'start', forward: false };
    case 'End':
      return { step: 'end', forward: true };
    default:
      return null;
  }
}
