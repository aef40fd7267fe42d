/** Token prices beside the usual ones: of batches, and above a number of tokens. Those in force and those to come alike. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Rates, TokenRates } from '../../../core/types.ts';
import { restoring } from '../../../prices/lookup.ts';
import { amountField, type FormView, type Placed } from '../form-view.ts';
import { type RateKey, rateField } from './prices.ts';

const keys: readonly RateKey[] = [
  'inputUsdPerMTok',
  'cachedInputUsdPerMTok',
  'cacheWriteUsdPerMTok',
  'outputUsdPerMTok',
];

/** The factor of batch prices, where they are one. `path` is that of the rates, `listed` what the catalogue has there. */
export function batchFactor(
  view: FormView,
  one: Placed,
  path: string,
  { batch }: Rates,
  listed: Rates | undefined,
): TemplateResult | typeof nothing {
  if (!batch || !('multiplier' in batch)) return nothing;
  const { text } = view.words;
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
export function furtherSets(
  view: FormView,
  one: Placed,
  path: string,
  { batch, tiers }: Rates,
  listed: Rates | undefined,
): TemplateResult {
  const { text, number } = view.words;
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
export function rateSet(
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
