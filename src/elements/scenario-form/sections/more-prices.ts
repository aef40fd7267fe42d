/** Prices that few need to see: batch, long-context tiers, what a request costs beside tokens, drift, and prices to come. */
import { html, type TemplateResult } from 'lit';
import { bestGuess } from '../../../core/scenario/range.ts';
import { comparable } from '../../../prices/lookup.ts';
import { fold } from '../fold.ts';
import { amountField, approachHeading, eachOf, type FormView, type Placed } from '../form-view.ts';
import { addRateChange, rateChanges } from './rate-changes.ts';
import { batchFactor, furtherSets } from './rate-sets.ts';

export function morePricesFold(view: FormView): TemplateResult {
  return fold(
    view,
    'more-prices',
    view.words.text.morePrices,
    summary(view),
    () => html`${eachOf(view.approaches, (one) => block(view, one))}`,
  );
}

function summary({ scenario, words }: FormView): string {
  const { text, percents } = words;
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
  const { text } = view.words;
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
