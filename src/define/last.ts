/**
 * The last file that the browser build loads: registers `<ft-paper>` and, once the page has one, `<ft-training-data>`, which is no
 * part of the calculator. It is not imported by pages.
 */
import './paper.ts';

/** The elements of a document, now and later. On a server there is no page to wait for. */
const onPage = typeof document === 'undefined' ? null : document.getElementsByTagName('ft-training-data');

/** The browser reports a file that does not load; the calculator does not need it. */
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
