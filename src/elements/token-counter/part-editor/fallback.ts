/**
 * The text an element was written with between its tags, also where its children are parsed after it.
 */

/** Calls `take` with the trimmed text: at once, and again when the page has been parsed where that is still to come. */
export function takeFallbackText(element: Element, take: (text: string) => void): void {
  const read = (): void => {
    const text = element.textContent?.trim();
    if (text) take(text);
  };
  read();
  const page = element.ownerDocument;
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', read, { once: true });
}
