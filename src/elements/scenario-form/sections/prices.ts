/**
 * The prices of an approach as chips that can be typed over: token rates, hosting, and the fees of the catalogue.
 * A price that differs from the catalogue of the same day says what it was.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { dateRange, nodeAt } from '../../../core/scenario/field-table.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type {
  Approach,
  CostLine,
  IsoDate,
  RateChange,
  Rates,
  Scenario,
  TokenRates,
} from '../../../core/types.ts';
import { type Comparable, comparable, restoring } from '../../../prices/lookup.ts';
import { fold, removal } from '../controls.ts';
import { shifted } from '../fields/date-field.ts';
import { amountField, approachHeading, eachEntry, eachOf, type FormView, type Placed } from '../form-view.ts';
import { dateField } from './traffic.ts';

const rateNames = {
  inputUsdPerMTok: 'input',
  cachedInputUsdPerMTok: 'cached',
  cacheWriteUsdPerMTok: 'write',
  outputUsdPerMTok: 'output',
} as const;

type RateKey = keyof typeof rateNames;

/** In, out, and cached and write where the approach caches or a price is given. */
export function priceChips(view: FormView, one: Placed): TemplateResult {
  const { approach } = one;
  const prices = comparable(approach, view.catalog);
  const keys = Object.keys(rateNames) as RateKey[];
  const shown = keys.filter(
    (key) =>
      !/cache/i.test(key) || approach.rates[key] !== null || prices.rates?.[key] != null || approach.cache,
  );
  return html`<div class="chips">
    ${shown.map((key) => rateField(view, one, `${one.path}.rates`, key, approach.rates, prices.rates))}
    ${hostingChip(view, one, prices)}
    ${approach.monthly.map((line, index) => feeChip(view, one, line, index, prices))}
  </div>`;
}

/** One token rate as a chip; `prices` is what the catalogue lists in the same place, `set` what sets these prices apart. */
function rateField(
  view: FormView,
  one: Placed,
  path: string,
  key: RateKey,
  rates: TokenRates,
  prices: TokenRates | undefined,
  set = '',
): TemplateResult {
  const { text, number } = view.language;
  const label = text[rateNames[key]];
  const of = set === '' ? one.approach.label : text.perApproach(one.approach.label, set);
  const optional = /cache/i.test(key);
  const input = bestGuess(rates.inputUsdPerMTok);
  return amountField(view, `${path}.${key}`, {
    label,
    longLabel: text.priceOf(label, of),
    value: rates[key],
    decimals: 2,
    chip: true,
    placeholder: optional && input !== null ? number(input, 2) : '?',
    missing: !optional && rates[key] === null,
    ...restoring(`${path}.${key}`, rates[key], prices?.[key]),
  });
}

function hostingChip(view: FormView, one: Placed, prices: Comparable): TemplateResult | typeof nothing {
  const { hosting, label } = one.approach;
  if (!hosting) return nothing;
  const { text } = view.language;
  const path = `${one.path}.hosting.usdPerHour`;
  return amountField(view, path, {
    label: text.deployment,
    longLabel: text.feeOf(text.deployment, label),
    value: hosting.usdPerHour,
    decimals: 2,
    chip: true,
    unit: text.anHour,
    missing: hosting.usdPerHour === null,
    placeholder: '?',
    ...restoring(path, hosting.usdPerHour, prices.hosting?.usdPerHour),
  });
}

/** A monthly line of the catalogue; lines of the person's own stand under monthly costs only. */
function feeChip(
  view: FormView,
  one: Placed,
  line: CostLine,
  index: number,
  prices: Comparable,
): TemplateResult | typeof nothing {
  const { text, number } = view.language;
  if (line.source === undefined || !('quantity' in line)) return nothing;
  const path = `${one.path}.monthly[${index}].usdPerUnit`;
  const known = prices.monthly.find(({ label }) => label === line.label);
  const name = /storage/i.test(line.label) ? text.storage : line.label;
  const quantity = bestGuess(line.quantity);
  return amountField(view, path, {
    label: name,
    longLabel: text.feeOf(line.label, one.approach.label),
    value: line.usdPerUnit,
    decimals: 2,
    chip: true,
    unit: quantity === null || quantity === 1 ? text.aMonth : `× ${number(quantity)} ${text.aMonth}`,
    placeholder: '?',
    missing: line.usdPerUnit === null,
    ...restoring(path, line.usdPerUnit, known && 'usdPerUnit' in known ? known.usdPerUnit : undefined),
  });
}

// Token prices beside the usual ones: of batches, and above a number of tokens. Those in force and those to come alike.

const keys: readonly RateKey[] = [
  'inputUsdPerMTok',
  'cachedInputUsdPerMTok',
  'cacheWriteUsdPerMTok',
  'outputUsdPerMTok',
];

/** The factor of batch prices, where they are one. `path` is that of the rates, `listed` what the catalogue has there. */
function batchFactor(
  view: FormView,
  one: Placed,
  path: string,
  { batch }: Rates,
  listed: Rates | undefined,
): TemplateResult | typeof nothing {
  if (!batch || !('multiplier' in batch)) return nothing;
  const { text } = view.language;
  const factor = listed?.batch && 'multiplier' in listed.batch ? listed.batch.multiplier : undefined;
  return amountField(view, `${path}.batch.multiplier`, {
    label: text.batchFactor,
    longLabel: text.perApproach(one.approach.label, text.batchFactor),
    value: batch.multiplier,
    unit: text.times,
    ...restoring(`${path}.batch.multiplier`, batch.multiplier, factor),
  });
}

/** Batch prices of their own, and every tier, as chips. */
function furtherSets(
  view: FormView,
  one: Placed,
  path: string,
  { batch, tiers }: Rates,
  listed: Rates | undefined,
): TemplateResult {
  const { text, number } = view.language;
  const listedBatch = listed?.batch && 'inputUsdPerMTok' in listed.batch ? listed.batch : undefined;
  return html`
    ${
      batch && !('multiplier' in batch)
        ? rateSet(view, one, `${path}.batch`, text.batchRates, batch, listedBatch)
        : nothing
    }
    ${tiers.map((tier, index) =>
      rateSet(
        view,
        one,
        `${path}.tiers[${index}]`,
        text.aboveTokens(number(tier.aboveInputTokens)),
        tier,
        listed?.tiers.find(({ aboveInputTokens }) => aboveInputTokens === tier.aboveInputTokens),
      ),
    )}
  `;
}

/** One set of token prices, as chips. */
function rateSet(
  view: FormView,
  one: Placed,
  path: string,
  label: string,
  rates: TokenRates,
  listed: TokenRates | undefined,
): TemplateResult {
  const shown = keys.filter(
    (key) => !/^cache/.test(key) || rates[key] !== null || (listed?.[key] ?? null) !== null,
  );
  return html`<div class="rate-set wide">
    ${label === '' ? nothing : html`<span class="muted">${label}</span>`}
    <div class="chips">${shown.map((key) => rateField(view, one, path, key, rates, listed, label))}</div>
  </div>`;
}

// Prices that are announced or expected: from a day on another set holds. Each has its day, and its prices as chips.

/** Every change, in the order they were given; `listed` are those of the catalogue of the same day. */
function rateChanges(view: FormView, one: Placed, listed: readonly RateChange[]): TemplateResult {
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
  const { text, date } = view.language;
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
function addRateChange(view: FormView, one: Placed): TemplateResult | typeof nothing | '' {
  const { text } = view.language;
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

// Prices that few need to see: batch, long-context tiers, what a request costs beside tokens, drift, and prices to come.

export function morePricesFold(view: FormView): TemplateResult {
  return fold(
    view,
    'more-prices',
    view.language.text.morePrices,
    summary(view),
    () => html`${eachOf(view.approaches, (one) => block(view, one))}`,
  );
}

function summary({ scenario, language }: FormView): string {
  const { text, percents } = language;
  const shares = scenario.approaches.map(({ batchShare }) => bestGuess(batchShare));
  const batch = shares.every((share) => share === 0)
    ? text.interactive
    : shares.every((share) => share !== null)
      ? text.batchSummary(percents(shares))
      : text.unknown;
  const coming = scenario.approaches.some(({ rateChanges: changes }) =>
    changes.some(({ from }) => from > scenario.startsOn),
  );
  return coming ? text.batchAndChanges(batch) : batch;
}

function block(view: FormView, one: Placed): TemplateResult {
  const { text } = view.language;
  const { approach, path } = one;
  const listed = comparable(approach, view.catalog);
  const field = (name: string, label: string, rest: { unit: string; currency?: '$' }) =>
    amountField(view, `${path}.${name}`, {
      label,
      longLabel: text.perApproach(approach.label, label),
      value: approach[name as 'batchShare' | 'otherUsdPerRequest' | 'ratesChangePerYear'],
      ...rest,
    });
  return html`
    ${approachHeading(one)}
    <div class="fields">
      ${field('batchShare', text.batchShare, { unit: '%' })}
      ${batchFactor(view, one, `${path}.rates`, approach.rates, listed.rates)}
      ${field('otherUsdPerRequest', text.otherPerRequest, { currency: '$', unit: text.each })}
      ${field('ratesChangePerYear', text.drift, { unit: text.percentAYear })}
    </div>
    ${furtherSets(view, one, `${path}.rates`, approach.rates, listed.rates)}
    ${rateChanges(view, one, listed.rateChanges)}
    <div class="adds">${addRateChange(view, one)}</div>
  `;
}
