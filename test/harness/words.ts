/** Helpers for tests of words that open their explanation: they find the words of an element, and read its open explanations. */
import { allInside, spaced } from './element.ts';

/** The word inside an element that has this text and opens an explanation. Throws if no word has it. */
export function wordNamed(element: Element, text: string): HTMLButtonElement {
  const found = allInside<HTMLButtonElement>(element, '.word').find(
    (word) => spaced(word.textContent) === text,
  );
  if (!found) throw new Error(`No word ${text}`);
  return found;
}

/** The texts of all words inside an element, in their order. */
export const wordsIn = (element: Element): readonly string[] =>
  allInside(element, '.word').map(({ textContent }) => spaced(textContent));

/** The box of the first open explanation of a term. Throws if none is open. */
export function explanationBox(element: Element): DOMRect {
  const [found] = allInside(element, '.explanation');
  if (!found) throw new Error('No explanation is open');
  return found.getBoundingClientRect();
}

/** The open explanations of terms inside an element, as written. */
export const explanationsIn = (element: Element): readonly string[] =>
  allInside(element, '.explanation').map(({ textContent }) => spaced(textContent));

/** Replaces the words inside an element by their texts, as they are before the words are loaded. */
export function removeWords(element: Element): void {
  for (const word of allInside(element, '.word')) word.replaceWith(word.textContent ?? '');
}
