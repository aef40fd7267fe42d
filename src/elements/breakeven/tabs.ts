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

/** Scrolls the row of tabs until the whole tab is visible. The page itself does not scroll. */
function scrollIntoRow({ target }: Event): void {
  const tab = (target as Element).closest('[role=tab]');
  // It scrolls in the next frame, because a selected tab becomes bold and therefore wider.
  requestAnimationFrame(() => tab?.scrollIntoView({ inline: 'nearest', block: 'nearest' }));
}

/** The row of tabs. */
export function tabList({ name, label, tabs, chosen, choose }: Tabs): TemplateResult {
  const press = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const index = tabs.findIndex(({ id }) => id === chosen);
    const next = tabOfKey(event.key, index, tabs.length, getComputedStyle(list).direction === 'rtl');
    const tab = next === null ? undefined : tabs[next];
    if (!tab || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(tab.id);
    list.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus();
  };
  return html`<div
    class="tabs ${name}"
    role="tablist"
    aria-label=${label}
    @keydown=${press}
    @click=${scrollIntoRow}
    @focusin=${scrollIntoRow}
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
