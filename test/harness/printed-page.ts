/** Helpers for tests of the printed page: they read its text, also while printing begins, and find elements that are cut off. */
import type { Page } from './page.ts';

/**
 * Markup that defines `window.visibleText()` in a page: the visible text, shadow roots included. It is defined in the page, so that
 * a listener there can call it.
 */
export const textReader = `<script>
  window.visibleText = (node = document.body) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    if (!(node instanceof Element) || /^(STYLE|SCRIPT)$/.test(node.tagName)) return '';
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
    // A slot has no box, so its visibility is not checked.
    if (!(node instanceof HTMLSlotElement) && !node.checkVisibility()) return '';
    const children = assigned.length ? assigned : [...(node.shadowRoot ?? node).childNodes];
    return children.map((child) => window.visibleText(child)).join(' ');
  };
</script>`;

/** The visible text of a page that holds `textReader`, with single spaces. */
export async function visibleText({ page }: Page): Promise<string> {
  return String(await page.evaluate('window.visibleText()')).replaceAll(/\s+/g, ' ');
}

/**
 * Records in the page, at the event `beforeprint`, the width of the printed chart in pixels and the number of lines of the
 * printed working. The returned function reads the record, which is `null` until the page is printed.
 */
export async function recordAtPrint({
  page,
}: Page): Promise<() => Promise<{ readonly chartPx: number; readonly lines: number } | null>> {
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const paper = document.querySelector('ft-breakeven')?.shadowRoot?.querySelector('ft-paper')?.shadowRoot;
      const canvas = paper?.querySelector('ft-cost-chart')?.shadowRoot?.querySelector('canvas');
      const lines = paper?.querySelector('ft-working')?.shadowRoot?.querySelectorAll('dl > div');
      Object.assign(window, { atPrint: { chartPx: canvas?.width ?? 0, lines: lines?.length ?? 0 } });
    });
  });
  return () => page.evaluate('window.atPrint ?? null');
}

/** The tag and class of every visible element that passes the right edge of the page, and `the page` if it scrolls sideways. */
export function elementsBeyondTheEdge({ page }: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cutOff: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        const { right, width } = element.getBoundingClientRect();
        const isHidden = !element.checkVisibility() || element.closest('.visually-hidden');
        if (!isHidden && width > 0 && right > innerWidth + 1)
          cutOff.push(`${element.localName}.${element.className}`);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document.body);
    if (document.documentElement.scrollWidth > innerWidth) cutOff.push('the page');
    return cutOff;
  });
}
