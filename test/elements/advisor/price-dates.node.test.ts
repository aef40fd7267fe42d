/** The dates of the prices beside the source of a reason. */
import { expect, it } from 'vitest';
import { advise } from '../../../src/core/advice/advise.ts';
import { adviceFacts } from '../../../src/core/advice/facts.ts';
import type { ReasonRuleId } from '../../../src/core/advice/rules.ts';
import type { AdviceReason } from '../../../src/core/advice/types.ts';
import { createScenario, type ScenarioInput } from '../../../src/core/index.ts';
import { cheapestModel } from '../../../src/elements/advisor/cheapest-model.ts';
import { pricesText } from '../../../src/elements/advisor/price-dates.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatDate } from '../../../src/i18n/format.ts';
import * as catalog from '../../../src/prices/index.ts';

const { page } = english.advice;
const priceList = 'https://example.com/prices';
const day = (date: string): string => formatDate(date, 'en', 'short');

/** The text with the price dates of a reason, in a scenario of a prompt and a tuned model whose prices have these sources and dates. */
function datesOf(
  rule: ReasonRuleId,
  prompt: { readonly source?: string; readonly asOf?: string },
  tuned: { readonly source?: string; readonly asOf?: string },
  moreOfTuned: Partial<ScenarioInput['approaches'][number]> = {},
): string {
  const scenario = createScenario({
    startsOn: '2027-01-01',
    horizonMonths: 24,
    requestsPerMonth: 100_000,
    approaches: [
      {
        id: 'prompt',
        technique: 'few-shot',
        prefixTokens: 900,
        outputTokens: 50,
        rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 4, ...prompt },
      },
      {
        id: 'tuned',
        technique: 'fine-tuned',
        prefixTokens: 90,
        outputTokens: 50,
        rates: { inputUsdPerMTok: 0.5, outputUsdPerMTok: 2, ...tuned },
        training: { tokens: 100_000, epochs: 3, usdPerMTok: 3, source: priceList, asOf: '2026-03-02' },
        ...moreOfTuned,
      },
    ],
  });
  const facts = adviceFacts({ scenario, answers: { ruleChanges: 12 } });
  const { reasonsFor, reasonsAgainst } = advise(facts);
  const reason = [...reasonsFor, ...reasonsAgainst].find((each) => each.rule === rule);
  if (!reason) throw new Error(`no reason ${rule}`);
  return pricesText(reason, { scenario, catalog, facts }, page, { text: english.remarks, locale: 'en' });
}

const september = { source: priceList, asOf: '2026-09-12' };
const november = { source: priceList, asOf: '2026-11-20' };

it('a reason has one date if all its prices have this date', () => {
  expect(datesOf('cheaper-calls', september, september)).toBe(page.pricesAsOf(day('2026-09-12')));
});

it('a reason has the oldest and the newest date of its prices if they differ', () => {
  const oldestAndNewest = page.pricesBetween(day('2026-09-12'), day('2026-11-20'));
  expect(datesOf('cheaper-calls', september, november)).toBe(oldestAndNewest);
  expect(datesOf('cheaper-calls', november, september)).toBe(oldestAndNewest);
});

it('a reason has the dates of the prices on which it rests, and of no others', () => {
  // The payback also rests on the price of the training; the cost of a new training rests only on that price.
  expect(datesOf('pays-back', september, november)).toBe(
    page.pricesBetween(day('2026-03-02'), day('2026-11-20')),
  );
  expect(datesOf('rules-change', september, november)).toBe(page.pricesAsOf(day('2026-03-02')));
  expect(datesOf('shorter-prompt', september, november)).toBe('');
});

it('a reason says that a price has no date, and leaves out prices that the user entered', () => {
  const undated = { source: priceList };
  const entered = {};
  expect(datesOf('cheaper-calls', undated, undated)).toBe(page.pricesUndated);
  expect(datesOf('cheaper-calls', september, undated)).toBe(
    page.pricesAsOf(day('2026-09-12')) + page.somePricesUndated,
  );
  expect(datesOf('cheaper-calls', september, entered)).toBe(page.pricesAsOf(day('2026-09-12')));
  expect(datesOf('cheaper-calls', entered, entered)).toBe('');
});

it('a reason whose dollars are unknown has no date', () => {
  const unknownCosts = {
    training: { tokens: 100_000, epochs: 3, usdPerMTok: null, source: priceList, asOf: '2026-03-02' },
    setup: [{ label: 'Labelling', usd: 500, source: priceList, asOf: '2026-03-02' }],
  };
  expect(datesOf('rules-change', september, september, unknownCosts)).toBe('');
});

it('a reason about a cheaper model has the date of its price, as exactly as the catalogue knows it', () => {
  const scenario = exampleScenario('2026-11-27');
  const cheaperModel = cheapestModel(scenario, catalog);
  const facts = adviceFacts({ scenario, cheaperModel });
  const rates = catalog.findModel(cheaperModel?.model ?? '')?.base?.prices[0];
  expect(rates?.asOf).toMatch(/^\d{4}-/);
  const reason: AdviceReason = {
    rule: 'untested-model-cheaper',
    figures: { prompt: { value: 2, unit: 'usd' }, other: { value: 1, unit: 'usd' } },
    source: 'calculation',
    weight: 1,
  };
  const textAt = (precision: 'day' | 'month'): string => {
    const dated = { ...rates, asOf: '2020-02-01', asOfPrecision: precision };
    const findModel = () => ({ base: { prices: [dated] } }) as never;
    const from = { scenario, catalog: { ...catalog, findModel }, facts };
    return pricesText(reason, from, page, { text: english.remarks, locale: 'en' });
  };
  expect(textAt('day')).toContain(day('2020-02-01'));
  expect(textAt('month')).toContain('February 2020');
});
