/**
 * A row of tabs with the keyboard support of the ARIA pattern: arrows, Home and End move the focus and select at
 * once.
 */
import { html, type TemplateResult } from 'lit';

/** One tab. `content` is its label. */
interface Tab {
  readonly id: string;
  readonly content: TemplateResult | string;
}

/** A row of tabs. Ids of tabs are `<name>-tab-<id>`, the panel is `<name>-panel`. */
export interface Tabs {
  readonly name: string;
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The id of the selected tab. */
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** The index of the tab that a key moves to. `null` for any other key. Arrow keys wrap around at the ends. */
function tabOfKey(key: string, index: number, count: number, isRightToLeft: boolean): number | null {
  const step = isRightToLeft ? -1 : 1;
  if (key === 'ArrowRight') return (index + step + count) % count;
  if (key === 'ArrowLeft') return (index - step + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** The selected tab that each row of tabs has last scrolled to. */
const shownTabs = new WeakMap<Element, Element>();

/** How much of the next tab is visible beside the selected one. */
const neighbourPx = 32;

/**
 * Scrolls each row of tabs in `root` until its selected tab is visible, if another tab was selected since the last call. The page itself
 * does not scroll. Call it after each rendering.
 */
export function showSelectedTabs(root: ParentNode): void {
  for (const row of root.querySelectorAll('[role=tablist]')) {
    const tab = row.querySelector('[aria-selected=true]');
    if (!tab || shownTabs.get(row) === tab) continue;
    shownTabs.set(row, tab);
    // The row scrolls in the next frame, because a selected tab becomes bold and therefore wider.
    requestAnimationFrame(() => {
      const [rowBox, { left, right }] = [row, tab].map((each) => each.getBoundingClientRect()) as [
        DOMRect,
        DOMRect,
      ];
      row.scrollLeft +=
        Math.min(0, left - neighbourPx - rowBox.left) + Math.max(0, right + neighbourPx - rowBox.right);
    });
  }
}

/** The row of tabs. */
export function tabList({ name, label, tabs, chosen, choose }: Tabs): TemplateResult {
  const press = (event: KeyboardEvent): void => {
    const row = event.currentTarget as HTMLElement;
    const index = tabs.findIndex(({ id }) => id === chosen);
    const nextIndex = tabOfKey(event.key, index, tabs.length, getComputedStyle(row).direction === 'rtl');
    const tab = nextIndex === null ? undefined : tabs[nextIndex];
    if (!tab || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(tab.id);
    row.querySelectorAll<HTMLElement>('[role=tab]')[nextIndex ?? 0]?.focus();
  };
  return html`<div
    class="tabs ${name}"
    role="tablist"
    aria-label=${label}
    @keydown=${press}
  >
    ${tabs.map(
      ({ id, content }) =>
        html`<button
          type="button"
          role="tab"
          part="tab${id === chosen ? ' tab-selected' : ''}"
          id="${name}-tab-${id}"
          aria-controls="${name}-panel"
          aria-selected=${id === chosen ? 'true' : 'false'}
          tabindex=${id === chosen ? '0' : '-1'}
          @click=${() => choose(id)}
        >
          ${content}
        </button>`,
    )}
  </div>`;
}
