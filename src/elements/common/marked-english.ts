/** Marks the parts of a text that are English in every language, so that a screen reader speaks them as English. */
import { html, type TemplateResult } from 'lit';

/** The text with each of its parts from `english` in an element with `lang="en"`, which runs from left to right. Parts that the text does not have are ignored. */
export function markedEnglish(
  text: string,
  english: readonly string[],
): string | readonly (string | TemplateResult)[] {
  if (english.length === 0) return text;
  // The longest come first, because some contain others.
  const patterns = english
    .toSorted((a, b) => b.length - a.length)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return text
    .split(new RegExp(`(${patterns.join('|')})`))
    .map((part, i) => (i % 2 ? html`<span lang="en" dir="ltr">${part}</span>` : part));
}
