/** Prices that few need to see: batch, long-context tiers, what a request costs beside tokens, and drift. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TokenRates } from '../../core/types.ts';
import { fold } from './fold.ts';
import { comparable } from './listing.ts';
import { rateField } from './price-chips.ts';
import { bestGuess } from './range.ts';
import { amountField, approachHeading, eachOf, type FormView, type Placed } from './view.ts';

export function morePricesFold(view: FormView): TemplateResult {
  const { text, percents } = view.words;
  const shares = view.scenario.approaches.map(({ batchShare }) => bestGuess(batchShare));
  const summary = shares.every((share) => share === 0)
    ? text.interactive
    : shares.every((share) => share !== null)
      ? text.batchSummary(percents(shares))
      : text.unknown;
  return fold(
    view,
    'more-prices',
    text.morePrices,
    summary,
    () => html`${eachOf(view.approaches, (one) => block(view, one))}`,
  );
}

function block(view: FormView, one: Placed): TemplateResult {
  const { text, number } = view.words;
  const { approach, path } = one;
  const prices = comparable(approach, view.catalog).rates;
  const { batch, tiers } = approach.rates;
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
      ${
        batch && 'multiplier' in batch
          ? amountField(view, `${path}.rates.batch.multiplier`, {
              label: text.batchFactor,
              longLabel: text.perApproach(approach.label, text.batchFactor),
              value: batch.multiplier,
              unit: text.times,
            })
          : nothing
      }
      ${field('otherUsdPerRequest', text.otherPerRequest, { currency: '$', unit: text.each })}
      ${field('ratesChangePerYear', text.drift, { unit: text.percentAYear })}
    </div>
    ${
      batch && !('multiplier' in batch)
        ? set(
            view,
            one,
            `${path}.rates.batch`,
            text.batchRates,
            batch,
            prices?.batch && 'inputUsdPerMTok' in prices.batch ? prices.batch : undefined,
          )
        : nothing
    }
    ${tiers.map((tier, index) =>
      set(
        view,
        one,
        `${path}.rates.tiers[${index}]`,
        text.aboveTokens(number(tier.aboveInputTokens)),
        tier,
        prices?.tiers[index],
      ),
    )}
  `;
}

/** One more set of token prices, as chips. */
function set(
  view: FormView,
  one: Placed,
  path: string,
  label: string,
  rates: TokenRates,
  prices: TokenRates | undefined,
): TemplateResult {
  return html`<div class="rate-set">
    <span class="muted">${label}</span>
    <div class="chips">
      ${(
        ['inputUsdPerMTok', 'cachedInputUsdPerMTok', 'cacheWriteUsdPerMTok', 'outputUsdPerMTok'] as const
      ).map((key) =>
        rates[key] === null && prices?.[key] == null && /^cache/.test(key)
          ? nothing
          : rateField(view, one, path, key, rates, prices),
      )}
    </div>
  </div>`;
}
