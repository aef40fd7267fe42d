/**
 * A helper of the entries in this folder: loads and registers the element of a part when a calculator needs it, or once the page has its
 * tag. Pages do not import this file.
 */
import { loadPart } from '../controllers/late-parts.ts';
import { folds } from '../elements/folds.ts';
import { views } from '../elements/views.ts';
import { defineView } from './view.ts';

/** For the tag of each part that is loaded late, the function that loads and registers its element. */
const loaders: Readonly<Record<string, () => void>> = {
  ...Object.fromEntries(
    [...views, ...folds].map((part) => [
      part.tag,
      () => loadPart(part.tag, part.load, (classes) => defineView(part, classes)),
    ]),
  ),
  'ft-comparison': () => loadPart('ft-comparison', () => import('./comparison.ts')),
  'ft-paper': () => loadPart('ft-paper', () => import('./paper.ts')),
  'ft-scenario-bar': () => loadPart('ft-scenario-bar', () => import('./scenario-bar.ts')),
  'ft-scenario-form': () => loadPart('ft-scenario-form', () => import('./scenario-form.ts')),
  'ft-share-bar': () => loadPart('ft-share-bar', () => import('./share-bar.ts')),
  'ft-token-counter': () => loadPart('ft-token-counter', () => import('./token-counter.ts')),
  'ft-unit-cost': () => loadPart('ft-unit-cost', () => import('./unit-cost.ts')),
};

/** The tags that were requested. */
const requestedTags = new Set<string>();

/** Loads and registers the element of a tag, unless the page has it or is loading it. */
export function loadElement(tag: string): void {
  if (requestedTags.has(tag) || customElements.get(tag)) return;
  requestedTags.add(tag);
  loaders[tag]?.();
}

/** A tag, and a live list of the elements on the page that have this tag. */
type WaitingTag = readonly [tag: string, onPage: HTMLCollectionOf<Element>];

/**
 * Loads the element of each tag that is on the page, now or later. A tag inside a shadow root is not found: the calculator loads
 * its own parts, and another element has to import the entry of the tag. A server has no page, so every element is loaded there.
 */
export function watchPage(): void {
  if (typeof document === 'undefined') {
    Object.keys(loaders).forEach(loadElement);
    return;
  }
  let waiting: readonly WaitingTag[] = Object.keys(loaders).map((tag) => [
    tag,
    document.getElementsByTagName(tag),
  ]);
  const loadPresent = (): void => {
    for (const [tag, onPage] of waiting) if (onPage.length > 0) loadElement(tag);
    waiting = waiting.filter(([, onPage]) => onPage.length === 0);
    if (waiting.length === 0) observer.disconnect();
  };
  const observer = new MutationObserver(loadPresent);
  observer.observe(document, { childList: true, subtree: true });
  loadPresent();
}
