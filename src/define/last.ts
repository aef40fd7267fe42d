/**
 * The last file that the browser build loads. Registers `<ft-paper>`, and registers `<ft-training-data>` as soon as the page contains
 * one outside of calculators, which load theirs themselves. Pages do not import this file.
 */
import './paper.ts';

/** The `<ft-training-data>` elements of the page; the list is updated by the browser. `null` on a server, which has no page. */
const onPage = typeof document === 'undefined' ? null : document.getElementsByTagName('ft-training-data');

/** Loads the element. A failure is not handled, because the browser reports it and the calculator does not need the element. */
const load = (): Promise<unknown> => import('./training-data.ts');

if (onPage === null || onPage.length > 0) void load();
else {
  const observer = new MutationObserver(() => {
    if (onPage.length === 0) return;
    observer.disconnect();
    void load();
  });
  observer.observe(document, { childList: true, subtree: true });
}
