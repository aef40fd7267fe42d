/**
 * The prices of an approach as chips that can be typed over: token rates, hosting, and the fees of the catalogue.
 * A price that differs from the catalogue of the same day says what it was.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { bestGuess } from '../../../core/scenario/range.ts';
import type { CostLine, TokenRates } from '../../../core/types.ts';
import { type Comparable, comparable, restoring } from '../../../prices/lookup.ts';
import { amountField, type FormView, type Placed } from '../form-view.ts';

const rateNames = {
  inputUsdPerMTok: 'input',
  cachedInputUsdPerMTok: 'cached',
  cacheWriteUsdPerMTok: 'write',
  outputUsdPerMTok: 'output',
} as const;
export type RateKey = keyof typeof rateNames;

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
export function rateField(
  view: FormView,
  one: Placed,
  path: string,
  key: RateKey,
  rates: TokenRates,
  prices: TokenRates | undefined,
  set = '',
): TemplateResult {
  const { text, number } = view.words;
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
  const { text } = view.words;
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
  const { text, number } = view.words;
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
