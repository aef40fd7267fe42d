/** The section of traffic: one number with growth, or a list of months. */

import { html, nothing, type TemplateResult } from 'lit';
import type { PreviousTraffic } from '../../../core/scenario/edits.ts';
import {
  maxMonths,
  pastedMonths,
  toMonths,
  toOneNumber,
  trafficToRestore,
  withMonths,
} from '../../../core/scenario/edits.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import { keepButton } from '../controls.ts';
import { amountField, type FormView } from '../form-view.ts';

/** The section of traffic. */
export function trafficSection(view: FormView): TemplateResult {
  const { text } = view.language;
  const list = view.scenario.monthlyRequests;
  const note = list ? text.requestsAMonth : keepButton(view, ['requestsPerMonth', 'growthPerMonth']);
  return html`<section class="block" part="section" aria-labelledby="traffic">
    <div class="head"><h3 id="traffic" part="title">${text.traffic}</h3><span class="value">${note ?? view.termButton('range', text.range)}</span></div>
    ${note ? nothing : view.below('range')}
    ${list ? monthList(view, list) : oneNumber(view)}
  </section>`;
}

function oneNumber(view: FormView): TemplateResult {
  const { text } = view.language;
  return html`
    <div class="fields">
      ${amountField(view, 'requestsPerMonth', {
        label: text.requests,
        value: view.scenario.requestsPerMonth,
        unit: text.aMonth,
      })}
      ${amountField(view, 'growthPerMonth', {
        label: text.growth,
        value: view.scenario.growthPerMonth,
        unit: text.percentAMonth,
      })}
    </div>
    <div class="adds">
      <button type="button" class="action" @click=${() => switchTraffic(view, toMonths, 'monthlyRequests[0]')}>
        ${text.eachMonth}
      </button>
    </div>
  `;
}

/**
 * Switches between one number and a list of months. The previous notation is stored, so that the user can switch
 * back.
 */
function switchTraffic(
  view: FormView,
  convert: typeof toMonths | typeof toOneNumber,
  focusPath: string,
): void {
  const { scenario, pending } = view;
  const previousTraffic: PreviousTraffic = trafficToRestore(scenario, pending.previousTraffic);
  if (view.change((current) => convert(current, pending.previousTraffic)) !== null) return;
  view.setPending({ previousTraffic });
  view.focus(`data-path="${focusPath}"`);
}

function monthList(view: FormView, list: readonly (number | null)[]): TemplateResult {
  const { text, number } = view.language;
  const lastIndex = list.length - 1;
  const setMonths = (months: readonly (number | null)[], focusAttribute: string): void => {
    view.change((scenario) => withField(scenario, 'monthlyRequests', months));
    view.focus(focusAttribute);
  };
  const addMonth = (): void =>
    setMonths([...list, list[lastIndex] ?? null], `data-path="monthlyRequests[${lastIndex + 1}]"`);
  const removeLast = (): void =>
    setMonths(list.slice(0, -1), lastIndex > 1 ? 'data-remove="month"' : 'data-add="month"');
  return html`
    <p class="hint">
      ${text.monthList(number(list.length), list.length)}
      <button type="button" class="action" @click=${() => switchTraffic(view, toOneNumber, 'requestsPerMonth')}>
        ${text.useOneNumber}
      </button>
    </p>
    <div class="chips months">
      ${list.map((requests, index) =>
        amountField(view, `monthlyRequests[${index}]`, {
          label: text.month(number(index + 1)),
          explains: null,
          value: requests,
          isChip: true,
          placeholder: '?',
          isMissing: requests === null,
          paste: (event) => pasteMonths(view, list, index, event),
        }),
      )}
    </div>
    <div class="adds">
      ${
        list.length < maxMonths
          ? html`<button type="button" class="action" data-add="month" @click=${addMonth}>${text.addMonth}</button>`
          : nothing
      }
      ${
        lastIndex > 0
          ? html`<button type="button" class="action" data-remove="month" @click=${removeLast}>
              ${text.removeMonth}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** If several numbers are pasted into a month, fills the months from that one on. */
function pasteMonths(
  view: FormView,
  list: readonly (number | null)[],
  month: number,
  event: ClipboardEvent,
): void {
  const read = (typed: string): number | null => {
    const amount = view.language.parse(typed, null);
    return amount === null || amount.isRange ? null : amount.p50;
  };
  const pasted = pastedMonths(event.clipboardData?.getData('text/plain') ?? '', read);
  if (pasted === null) return;
  event.preventDefault();
  view.change((scenario) => withField(scenario, 'monthlyRequests', withMonths(list, month, pasted)));
}
