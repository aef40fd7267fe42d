/** Prices that are announced or expected: from a day on another set holds. Each has its day, and its prices as chips. */
import { html, type nothing, type TemplateResult } from 'lit';
import { dateRange, nodeAt } from '../../../core/scenario/fields.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Approach, IsoDate, RateChange, Scenario } from '../../../core/types.ts';
import { shifted } from '../fields/date-text.ts';
import { eachEntry, type FormView, type Placed } from '../form-view.ts';
import { removal } from '../removal.ts';
import { dateField } from './date-part.ts';
import { batchFactor, furtherSets, rateSet } from './rate-sets.ts';

/** Every change, in the order they were given; `listed` are those of the catalogue of the same day. */
export function rateChanges(view: FormView, one: Placed, listed: readonly RateChange[]): TemplateResult {
  const list = `${one.path}.rateChanges`;
  const { rateChanges: changes } = one.approach;
  return html`${eachEntry(view, list, changes, (change, index) =>
    changeRow(view, one, `${list}[${index}]`, index, change, counterpart(change, index, listed)),
  )}`;
}

/** The change of the catalogue on that day, else the one that came from the same place. */
function counterpart(
  { from, rates }: RateChange,
  index: number,
  listed: readonly RateChange[],
): RateChange | undefined {
  const inPlace = listed[index];
  return (
    listed.find((one) => one.from === from) ??
    (rates.source !== undefined && inPlace?.rates.source === rates.source ? inPlace : undefined)
  );
}

function changeRow(
  view: FormView,
  one: Placed,
  path: string,
  index: number,
  { from, rates }: RateChange,
  listed: RateChange | undefined,
): TemplateResult {
  const { text, date } = view.words;
  const name = text.perApproach(one.approach.label, text.changes(date(from)));
  return html`<div class="change fields">
    ${dateField(view, `${path}.from`, {
      label: text.newPrices,
      longLabel: text.perApproach(one.approach.label, text.newPricesFrom),
      value: from,
      was: listed?.from,
      end: removal(view, text.removeThis(name), `${one.path}.rateChanges`, index),
    })}
    ${batchFactor(view, one, `${path}.rates`, rates, listed?.rates)}
    ${rateSet(view, one, `${path}.rates`, '', rates, listed?.rates)}
    ${furtherSets(view, one, `${path}.rates`, rates, listed?.rates)}
  </div>`;
}

/** Adds a change a year on that changes nothing yet: today's prices, to be typed over. */
export function addRateChange(view: FormView, one: Placed): TemplateResult | typeof nothing | '' {
  const { text } = view.words;
  const list = `${one.path}.rateChanges`;
  const { length } = one.approach.rateChanges;
  const node = nodeAt(list);
  if (node?.node === 'list' && length >= node.max) return '';
  const add = (): void => {
    view.change((scenario) => withField(scenario, `${list}[${length}]`, nextChange(scenario, one.approach)));
    view.focus(`data-path="${list}[${length}].from"`);
  };
  return html`<button
    type="button"
    class="action add"
    data-add=${list}
    aria-label=${text.perApproach(one.approach.label, text.addNewPrices)}
    @click=${add}
  >${text.addNewPrices}</button>`;
}

function nextChange({ startsOn }: Scenario, { rates, rateChanges: changes }: Approach): RateChange {
  const latest = [...changes].sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  const { source: _source, asOf: _asOf, ...own } = latest?.rates ?? rates;
  return { from: aYearOn(latest?.from ?? startsOn), rates: own };
}

function aYearOn(date: IsoDate): IsoDate {
  return date.slice(0, 4) < dateRange.max.slice(0, 4) ? shifted(date, 0, 12) : date;
}
