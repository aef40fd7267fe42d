/** How many requests there are: one number and its growth, or a list of months. Knows nothing of approaches. */
import { html, nothing, type TemplateResult } from 'lit';
import { withField } from '../../../core/scenario/scenario.ts';
import type { FormerTraffic } from '../../../core/scenario/traffic-edits.ts';
import {
  formerTraffic,
  mostMonths,
  pastedMonths,
  toMonths,
  toOneNumber,
  withMonths,
} from '../../../core/scenario/traffic-edits.ts';
import { amountField, type FormView } from '../form-view.ts';

export function trafficSection(view: FormView): TemplateResult {
  const { text } = view.words;
  const list = view.scenario.monthlyRequests;
  return html`<section class="block" part="section" aria-labelledby="traffic">
    <div class="head"><h3 id="traffic">${text.traffic}</h3><span class="value">${list ? text.requestsAMonth : text.rangeMeans}</span></div>
    ${list ? months(view, list) : one(view)}
  </section>`;
}

function one(view: FormView): TemplateResult {
  const { text } = view.words;
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
      <button type="button" class="action" @click=${() => change(view, toMonths, 'monthlyRequests[0]')}>
        ${text.eachMonth}
      </button>
    </div>
  `;
}

/** Says the traffic the other way; how it was said is kept for the way back. */
function change(view: FormView, to: typeof toMonths | typeof toOneNumber, next: string): void {
  const { scenario, aside } = view;
  const former: FormerTraffic = formerTraffic(scenario, aside.traffic);
  if (view.change((now) => to(now, aside.traffic)) !== null) return;
  view.setAside({ traffic: former });
  view.focus(`data-path="${next}"`);
}

function months(view: FormView, list: readonly (number | null)[]): TemplateResult {
  const { text, number } = view.words;
  const last = list.length - 1;
  const set = (next: readonly (number | null)[], focus: string): void => {
    view.change((scenario) => withField(scenario, 'monthlyRequests', next));
    view.focus(focus);
  };
  const add = (): void => set([...list, list[last] ?? null], `data-path="monthlyRequests[${last + 1}]"`);
  const drop = (): void => set(list.slice(0, -1), last > 1 ? 'data-remove="month"' : 'data-add="month"');
  return html`
    <p class="hint">
      ${text.monthList(number(list.length))}
      <button type="button" class="action" @click=${() => change(view, toOneNumber, 'requestsPerMonth')}>
        ${text.useOneNumber}
      </button>
    </p>
    <div class="chips months" @paste=${(event: ClipboardEvent) => paste(view, list, event)}>
      ${list.map((requests, index) =>
        amountField(view, `monthlyRequests[${index}]`, {
          label: text.month(number(index + 1)),
          value: requests,
          chip: true,
          placeholder: '?',
          missing: requests === null,
        }),
      )}
    </div>
    <div class="adds">
      ${
        list.length < mostMonths
          ? html`<button type="button" class="action" data-add="month" @click=${add}>${text.addMonth}</button>`
          : nothing
      }
      ${
        last > 0
          ? html`<button type="button" class="action" data-remove="month" @click=${drop}>
              ${text.removeMonth}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** Several numbers at once fill the months from the one they are pasted into. */
function paste(view: FormView, list: readonly (number | null)[], event: ClipboardEvent): void {
  const path = (event.target as HTMLElement).dataset.path ?? '';
  const from = Number(/^monthlyRequests\[(\d+)\]$/.exec(path)?.[1] ?? Number.NaN);
  const read = (typed: string): number | null => {
    const amount = view.words.parse(typed, null);
    return amount === null || amount.ranged ? null : amount.p50;
  };
  const others = pastedMonths(event.clipboardData?.getData('text/plain') ?? '', read);
  if (others === null || Number.isNaN(from)) return;
  event.preventDefault();
  view.change((scenario) => withField(scenario, 'monthlyRequests', withMonths(list, from, others)));
}
