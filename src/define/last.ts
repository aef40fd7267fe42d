/**
 * The last file that the browser build loads. Registers `<ft-paper>`, and registers the element of each fold as soon as the page
 * contains one outside of calculators, which load theirs themselves. Pages do not import this file.
 */
import './paper.ts';
import { type Fold, folds } from '../elements/folds.ts';
import { defineView } from './view.ts';

/** A fold with its elements on the page; that list is updated by the browser. `null` on a server, which has no page. */
type Waiting = readonly [Fold, HTMLCollectionOf<Element> | null];

let waiting: readonly Waiting[] = folds.map((fold) => [
  fold,
  typeof document === 'undefined' ? null : document.getElementsByTagName(fold.tag),
]);

/** Loads an element. A failure is not handled, because the browser reports it and the calculator does not need the element. */
async function load(fold: Fold): Promise<void> {
  defineView(fold, await fold.load());
}

/** Loads the elements that are on the page, and keeps the others waiting. */
function loadPresent(): void {
  const isPresent = ([, onPage]: Waiting): boolean => onPage === null || onPage.length > 0;
  for (const [fold] of waiting.filter(isPresent)) void load(fold);
  waiting = waiting.filter((each) => !isPresent(each));
}

loadPresent();
if (waiting.length > 0) {
  const observer = new MutationObserver(() => {
    loadPresent();
    if (waiting.length === 0) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
