/**
 * Price fields of an approach: the price chips (token prices, hosting, fees), and the section of further prices (batch,
 * tiers, announced changes). A price that differs from the catalogue's price of the same day shows the catalogue's price too.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { dateRange, nodeAt } from '../../../core/scenario/field-table.ts';
import { isInside, parentOf } from '../../../core/scenario/path-parts.ts';

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
import { type ComparablePrices, comparablePrices, restorablePrice } from '../../../prices/lookup.ts';
import type { Remark } from '../../../prices/remark.ts';
import { remarksOn } from '../../../prices/remarks.ts';
import { type FormSection, removeButton } from '../controls.ts';
import { shiftedDate } from '../fields/date-field.ts';
import {
  type AmountOptions,
  amountField,
  approachHeading,
  dateField,
  eachApproach,
  eachEntry,
  type FormView,
  type PlacedApproach,
} from '../form-view.ts';

/** The message that labels each token price. */
const rateNames = {
  inputUsdPerMTok: 'input',
  cachedInputUsdPerMTok: 'cached',
  cacheWriteUsdPerMTok: 'write',
  outputUsdPerMTok: 'output',
} as const;

type RateKey = keyof typeof rateNames;

/** The token prices in the order of their chips. */
const rateKeys = Object.keys(rateNames) as readonly RateKey[];

/**
 * The chips: input, output, hosting and fees. Cached input and cache write are only shown if the approach caches or
 * their price is known.
 */
export function priceChips(view: FormView, placed: PlacedApproach): TemplateResult {
  const { approach } = placed;
  const prices = comparablePrices(approach, view.catalog);
  const marked = markedChips(view, placed);
  const shownKeys = rateKeys.filter((key) =>
    /cache/i.test(key)
      ? approach.rates[key] !== null || prices.rates?.[key] != null || approach.cache
      : !hasNoTokenPrice(approach),
  );
  return html`<div class="chips">
    ${shownKeys.map((key) => rateField(view, placed, `${placed.path}.rates`, key, approach.rates, prices.rates, { marked: marked.has(`rates.${key}`) }))}
    ${hostingChip(view, placed, prices, marked)}
    ${approach.monthly.map((line, index) => feeChip(view, placed, line, index, prices, marked))}
  </div>`;
}

/** The chips of an approach that a marked remark concerns, as paths inside the approach (`rates.inputUsdPerMTok`). */
function markedChips({ scenario, catalog }: FormView, { index }: PlacedApproach): ReadonlySet<string> {
  const markedRemarks = remarksOn(scenario, catalog).filter(
    (remark) => remark.index === index && remark.marked,
  );
  return new Set(markedRemarks.flatMap(chipsOf));
}

/** The chips of the prices that a remark concerns: for most kinds of remarks, the prices that another possible value would change. */
function chipsOf(remark: Remark): readonly string[] {
  const { kind, others } = remark;
  if (kind === 'assumption') return remark.paths.map(chipOf);
  if (kind === 'reasoning') return ['rates.outputUsdPerMTok'];
  if (kind === 'promotion') return ['rates.inputUsdPerMTok', 'rates.outputUsdPerMTok'];
  return others.flatMap(({ fields }) => Object.keys(fields)).map(chipOf);
}

/**
 * The chip of the price to which a field of an approach belongs. The rules of a cache belong to the price of cached input, because they
 * decide how many tokens are billed at this price.
 */
function chipOf(field: string): string {
  if (isInside(field, 'cache')) return 'rates.cachedInputUsdPerMTok';
  if (isInside(field, 'hosting')) return 'hosting.usdPerHour';
  // Each field of a monthly fee belongs to the chip of its unit price.
  return isInside(field, 'monthly') ? `${parentOf(field)}.usdPerUnit` : field;
}

/**
 * Whether an approach has an hourly price, and a source that gives 0 for input and output. Its chips then leave out these two token prices.
 * The section of further prices has fields for them, because some hosts bill tokens on top of the hours.
 */
function hasNoTokenPrice({ hosting, rates }: Approach): boolean {
  const { source, inputUsdPerMTok, outputUsdPerMTok } = rates;
  return hosting !== undefined && source !== undefined && inputUsdPerMTok === 0 && outputUsdPerMTok === 0;
}

/**
 * One token price as a chip. `listed` are the catalogue's prices of the same set. `set` names a set that is not the
 * standard one. `marked` means that a marked remark concerns the price.
 */
function rateField(
  view: FormView,
  placed: PlacedApproach,
  path: string,
  key: RateKey,
  rates: TokenRates,
  listed: TokenRates | undefined,
  { set = '', marked = false }: { readonly set?: string; readonly marked?: boolean } = {},
): TemplateResult {
  const { text, price, currency } = view.language;
  const label = text[rateNames[key]];
  const owner = set === '' ? placed.approach.label : text.perApproach(placed.approach.label, set);
  const isOptional = /cache/i.test(key);
  const inputUsdPerMTok = bestGuess(rates.inputUsdPerMTok);
  return amountField(view, `${path}.${key}`, {
    label,
    isMarked: marked,
    longLabel: text.priceOf(label, owner, currency.name),
    value: rates[key],
    decimals: 2,
    isChip: true,
    placeholder: isOptional && inputUsdPerMTok !== null ? price(inputUsdPerMTok) : '?',
    isMissing: !isOptional && rates[key] === null,
    ...restorablePrice(`${path}.${key}`, rates[key], listed?.[key]),
  });
}

function hostingChip(
  view: FormView,
  placed: PlacedApproach,
  prices: ComparablePrices,
  marked: ReadonlySet<string>,
): TemplateResult | typeof nothing {
  const { hosting, label } = placed.approach;
  if (!hosting) return nothing;
  const { text } = view.language;
  const path = `${placed.path}.hosting.usdPerHour`;
  return amountField(view, path, {
    label: text.deployment,
    isMarked: marked.has('hosting.usdPerHour'),
    longLabel: text.feeOf(text.deployment, label, view.language.currency.name),
    value: hosting.usdPerHour,
    decimals: 2,
    isChip: true,
    unit: text.anHour,
    isMissing: hosting.usdPerHour === null,
    placeholder: '?',
    ...restorablePrice(path, hosting.usdPerHour, prices.hosting?.usdPerHour),
  });
}

/** A monthly fee from the catalogue. The user's own fees appear only under monthly costs. */
function feeChip(
  view: FormView,
  placed: PlacedApproach,
  line: CostLine,
  index: number,
  prices: ComparablePrices,
  marked: ReadonlySet<string>,
): TemplateResult | typeof nothing {
  const { text, number } = view.language;
  if (line.source === undefined || !('quantity' in line)) return nothing;
  const path = `${placed.path}.monthly[${index}].usdPerUnit`;
  const listedLine = prices.monthly.find(({ label }) => label === line.label);
  const isStorage = /storage/i.test(line.label);
  const name = isStorage ? text.storage : line.label;
  const quantity = bestGuess(line.quantity);
  return amountField(view, path, {
    label: name,
    isMarked: marked.has(`monthly[${index}].usdPerUnit`),
    explains: isStorage ? 'storage' : null,
    longLabel: text.feeOf(name, placed.approach.label, view.language.currency.name),
    value: line.usdPerUnit,
    decimals: 2,
    isChip: true,
    unit: quantity === null || quantity === 1 ? text.aMonth : `× ${number(quantity)} ${text.aMonth}`,
    placeholder: '?',
    isMissing: line.usdPerUnit === null,
    ...restorablePrice(
      path,
      line.usdPerUnit,
      listedLine && 'usdPerUnit' in listedLine ? listedLine.usdPerUnit : undefined,
    ),
  });
}

/** The section of further prices: batch, long-context tiers, costs per request, yearly drift, price changes. */
export const morePricesSection: FormSection = {
  summary,
  body: (view) => eachApproach(view.approaches, (placed) => approachFields(view, placed)),
};

function summary({ scenario, language }: FormView): string {
  const { text, percents } = language;
  const shares = scenario.approaches.map(({ batchShare }) => bestGuess(batchShare));
  const batch = shares.every((share) => share === 0)
    ? text.interactive
    : shares.every((share) => share !== null)
      ? text.batchSummary(percents(shares))
      : text.unknown;
  const hasAnnouncedChange = scenario.approaches.some(({ rateChanges: changes }) =>
    changes.some(({ from }) => from > scenario.startsOn),
  );
  return hasAnnouncedChange ? text.batchAndChanges(batch) : batch;
}

function approachFields(view: FormView, placed: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const { approach, path } = placed;
  const listed = comparablePrices(approach, view.catalog);
  const field = (
    name: 'batchShare' | 'otherUsdPerRequest' | 'ratesChangePerYear',
    options: Pick<AmountOptions, 'label' | 'unit' | 'hasSign'>,
  ) =>
    amountField(view, `${path}.${name}`, {
      approachName: approach.label,
      value: approach[name],
      ...options,
    });
  return html`
    ${approachHeading(placed)}
    <div class="fields">
      ${field('batchShare', {})}
      ${batchFactor(view, placed, `${path}.rates`, approach.rates, listed.rates)}
      ${field('otherUsdPerRequest', { hasSign: true, unit: text.each })}
      ${field('ratesChangePerYear', { label: text.drift, unit: text.percentAYear })}
    </div>
    ${
      hasNoTokenPrice(approach)
        ? rateSet(view, placed, `${path}.rates`, text.tokensOnTop, approach.rates, listed.rates)
        : nothing
    }
    ${otherRateSets(view, placed, `${path}.rates`, approach.rates, listed.rates)}
    ${rateChanges(view, placed, listed.rateChanges)}
    <div class="adds">${addRateChange(view, placed)}</div>
  `;
}

/**
 * The field for the factor of batch prices. Nothing if the batch prices are separate. `path` is the path of the token prices, and
 * `listed` are the catalogue's.
 */
function batchFactor(
  view: FormView,
  placed: PlacedApproach,
  path: string,
  { batch }: Rates,
  listed: Rates | undefined,
): TemplateResult | typeof nothing {
  if (!batch || !('multiplier' in batch)) return nothing;
  const { text } = view.language;
  const listedFactor = listed?.batch && 'multiplier' in listed.batch ? listed.batch.multiplier : undefined;
  return amountField(view, `${path}.batch.multiplier`, {
    approachName: placed.approach.label,
    value: batch.multiplier,
    unit: text.times,
    ...restorablePrice(`${path}.batch.multiplier`, batch.multiplier, listedFactor),
  });
}

/** Separate batch prices and each tier, as chips. */
function otherRateSets(
  view: FormView,
  placed: PlacedApproach,
  path: string,
  { batch, tiers }: Rates,
  listed: Rates | undefined,
): TemplateResult {
  const { text, number } = view.language;
  const listedBatch = listed?.batch && 'inputUsdPerMTok' in listed.batch ? listed.batch : undefined;
  return html`
    ${
      batch && !('multiplier' in batch)
        ? rateSet(view, placed, `${path}.batch`, text.batchRates, batch, listedBatch)
        : nothing
    }
    ${tiers.map((tier, index) =>
      rateSet(
        view,
        placed,
        `${path}.tiers[${index}]`,
        text.aboveTokens(number(tier.aboveInputTokens), tier.aboveInputTokens),
        tier,
        listed?.tiers.find(({ aboveInputTokens }) => aboveInputTokens === tier.aboveInputTokens),
      ),
    )}
  `;
}

/** One set of token prices, as chips. */
function rateSet(
  view: FormView,
  placed: PlacedApproach,
  path: string,
  label: string,
  rates: TokenRates,
  listed: TokenRates | undefined,
): TemplateResult {
  const shownKeys = rateKeys.filter(
    (key) => !/^cache/.test(key) || rates[key] !== null || (listed?.[key] ?? null) !== null,
  );
  return html`<div class="rate-set wide">
    ${label === '' ? nothing : html`<span class="muted">${label}</span>`}
    <div class="chips">${shownKeys.map((key) => rateField(view, placed, path, key, rates, listed, { set: label }))}</div>
  </div>`;
}

/** Each announced or expected price change with its date and prices, in order. `listed` are the catalogue's changes. */
function rateChanges(view: FormView, placed: PlacedApproach, listed: readonly RateChange[]): TemplateResult {
  const listPath = `${placed.path}.rateChanges`;
  const { rateChanges: changes } = placed.approach;
  return html`${eachEntry(view, listPath, changes, (change, index) =>
    changeRow(view, placed, `${listPath}[${index}]`, index, change, listedChange(change, index, listed)),
  )}`;
}

/** The catalogue's change on the date of this change, else its change at this position if both have the same source. */
function listedChange(
  { from, rates }: RateChange,
  index: number,
  listed: readonly RateChange[],
): RateChange | undefined {
  const atSamePosition = listed[index];
  return (
    listed.find((change) => change.from === from) ??
    (rates.source !== undefined && atSamePosition?.rates.source === rates.source ? atSamePosition : undefined)
  );
}

function changeRow(
  view: FormView,
  placed: PlacedApproach,
  path: string,
  index: number,
  { from, rates }: RateChange,
  listed: RateChange | undefined,
): TemplateResult {
  const { text, date } = view.language;
  const name = text.perApproach(placed.approach.label, text.changes(date(from)));
  return html`<div class="change fields">
    ${dateField(view, `${path}.from`, {
      label: text.newPrices,
      longLabel: text.perApproach(placed.approach.label, text.newPricesFrom),
      value: from,
      was: listed?.from,
      end: removeButton(view, text.removeThis(name), `${placed.path}.rateChanges`, index),
    })}
    ${batchFactor(view, placed, `${path}.rates`, rates, listed?.rates)}
    ${rateSet(view, placed, `${path}.rates`, '', rates, listed?.rates)}
    ${otherRateSets(view, placed, `${path}.rates`, rates, listed?.rates)}
  </div>`;
}

/** The button that adds a price change a year after the last one. The user then edits a copy of the last prices. */
function addRateChange(view: FormView, placed: PlacedApproach): TemplateResult | typeof nothing | '' {
  const { text } = view.language;
  const listPath = `${placed.path}.rateChanges`;
  const { length } = placed.approach.rateChanges;
  const node = nodeAt(listPath);
  if (node?.node === 'list' && length >= node.max) return '';
  const add = (): void => {
    view.change((scenario) =>
      withField(scenario, `${listPath}[${length}]`, nextChange(scenario, placed.approach)),
    );
    view.focus(`data-path="${listPath}[${length}].from"`);
  };
  return html`<button
    type="button"
    class="action add"
    data-add=${listPath}
    aria-label=${text.perApproach(placed.approach.label, text.addNewPrices)}
    @click=${add}
  >${text.addNewPrices}</button>`;
}

/** A price change a year after the last one, or after the start of the scenario, with the same prices. */
function nextChange({ startsOn }: Scenario, { rates, rateChanges: changes }: Approach): RateChange {
  const latest = [...changes].sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  const { source: _source, asOf: _asOf, ...copiedRates } = latest?.rates ?? rates;
  return { from: aYearLater(latest?.from ?? startsOn), rates: copiedRates };
}

/** The date a year later, within the dates that a scenario may have. */
function aYearLater(date: IsoDate): IsoDate {
  return date.slice(0, 4) < dateRange.max.slice(0, 4) ? shiftedDate(date, 0, 12) : date;
}
