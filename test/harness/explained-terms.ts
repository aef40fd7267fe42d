/** Helpers for tests of terms that open their explanation: they find the terms of an element, and read its open explanations. */
import { allInside, spaced } from './element.ts';

/** The button inside an element that has this text and opens an explanation. Throws if no button has it. */
export function termNamed(element: Element, text: string): HTMLButtonElement {
  const term = allInside<HTMLButtonElement>(element, '.term').find(
    (button) => spaced(button.textContent) === text,
  );
  if (!term) throw new Error(`No term ${text}`);
  return term;
}

/** The texts of all terms inside an element, in their order. */
export const termsIn = (element: Element): readonly string[] =>
  allInside(element, '.term').map(({ textContent }) => spaced(textContent));

/** The box of the first open explanation of a term. Throws if none is open. */
export function explanationBox(element: Element): DOMRect {
  const [explanation] = allInside(element, '.explanation');
  if (!explanation) throw new Error('No explanation is open');
  return explanation.getBoundingClientRect();
}

/** The texts of the open explanations inside an element, with single spaces. */
export const explanationsIn = (element: Element): readonly string[] =>
  allInside(element, '.explanation').map(({ textContent }) => spaced(textContent));

/** Replaces the terms inside an element by their texts, as they are before the explanations are loaded. */
export function removeTerms(element: Element): void {
  for (const button of allInside(element, '.term')) button.replaceWith(button.textContent ?? '');
}
