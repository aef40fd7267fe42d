/** The list of all places of a finding: a list box of any length, of which few rows are in the page at a time. */
import { html, type TemplateResult } from 'lit';
import type { CheckRow } from './checks.ts';
import type { ChecksView, OpenList } from './checks-view.ts';
import { placeText } from './places.ts';
import { placeRowPx, visiblePlaceCount } from './places-size.ts';
import { rowWindow } from './virtual-rows.ts';

/** The list. Arrow keys, Page Up, Page Down, Home and End mark another row; Enter and Space open the example of the marked row. */
export function placesList(
  { key, rule, places }: CheckRow,
  checkName: string,
  openList: OpenList,
  view: ChecksView,
): TemplateResult {
  const { trainingData: text } = view.messages;
  const count = places.length;
  const { active, scrolledRows } = openList;
  const latestList = (): OpenList => view.openList() ?? openList;
  const { from, to, before, after } = rowWindow(count, scrolledRows, visiblePlaceCount);
  const idOf = (index: number): string => `place-${index}`;
  const open = (index: number): void => {
    const place = places[index];
    if (place) view.toggleExample(key, rule, place);
  };
  const markByKey = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const { active } = latestList();
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + visiblePlaceCount,
      PageUp: active - visiblePlaceCount,
      Home: 0,
      End: count - 1,
    };
    const { [event.key]: target } = targets;
    if (target === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (target === undefined) {
      open(active);
      return;
    }
    const index = Math.min(count - 1, Math.max(0, target));
    // The list scrolls as little as needed to show the whole row.
    const rowTop = index * placeRowPx;
    const minScrollTop = rowTop + placeRowPx - list.clientHeight;
    list.scrollTop = Math.max(minScrollTop, Math.min(rowTop, list.scrollTop));
    view.moveList({ key, active: index, scrolledRows: list.scrollTop / placeRowPx });
  };
  const storeScroll = (event: Event): void => {
    const { scrollTop } = event.currentTarget as HTMLElement;
    view.moveList({ ...latestList(), scrolledRows: scrollTop / placeRowPx });
  };
  return html`<div class="places">
    <div
      class="places-box"
      role="listbox"
      tabindex="0"
      aria-label=${text.listTitle(checkName, view.write(count))}
      aria-activedescendant=${idOf(Math.min(to - 1, Math.max(from, active)))}
      @scroll=${storeScroll}
      @keydown=${markByKey}
    >
      <svg class="room" width="1" height=${before * placeRowPx} aria-hidden="true"></svg>
      ${places.slice(from, to).map((place, offset) => {
        const index = from + offset;
        return html`<div
          class=${index === active ? 'place-row active' : 'place-row'}
          role="option"
          id=${idOf(index)}
          aria-selected=${index === active}
          aria-setsize=${count}
          aria-posinset=${index + 1}
          @click=${() => {
            view.moveList({ ...latestList(), active: index });
            open(index);
          }}
        >${placeText(rule, place, text, view.write)}</div>`;
      })}
      <svg class="room" width="1" height=${after * placeRowPx} aria-hidden="true"></svg>
    </div>
    <button type="button" class="action" @click=${() => view.toggleList(key)}>${text.closeList}</button>
  </div>`;
}
