/** Verdicts of scenarios that can be checked by hand. */
import { describe, expect, it } from 'vitest';
import {
  createScenario,
  evaluate,
  type Result,
  type ScenarioInput,
  type Verdict,
} from '../../../src/core/index.ts';

type ApproachInput = ScenarioInput['approaches'][number];
/** Costs $1 per request, which has a million tokens. */
const base: ApproachInput = {
  id: 'base',
  variableTokens: 1e6,
  rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 },
};
/** Costs $0.50 per request. */
const half: ApproachInput = { ...base, id: 'half', variableTokens: 5e5 };
/** A list of one cost line. */
const usd = (amount: number | null) => [{ label: 'line', usd: amount }];

/** The result for the approaches `base` and `half` with these changes. By default, there are 100 requests a month for 12 months. */
const resultOf = (
  candidate: Partial<ApproachInput>,
  baseline: Partial<ApproachInput> = {},
  settings: Partial<ScenarioInput> = {},
): Result => {
  const approaches = [
    { ...base, ...baseline },
    { ...half, ...candidate },
  ];
  const traffic = settings.monthlyRequests ? {} : { requestsPerMonth: 100 };
  const input = {
    startsOn: '2026-01-01',
    horizonMonths: 12,
    ...traffic,
    ...settings,
    approaches,
  } as ScenarioInput;
  return evaluate(createScenario(input));
};
const verdictOf = (...args: Parameters<typeof resultOf>): Verdict =>
  resultOf(...args).comparisons[0]?.verdict as Verdict;

describe('the verdict', () => {
  it('is `immediately` if the candidate has never cost more than the baseline since the start', () => {
    expect(verdictOf({})).toEqual({ kind: 'immediately', aheadUntilMonths: null });
    expect(verdictOf({ setup: usd(-10) })).toEqual({ kind: 'immediately', aheadUntilMonths: null });
  });

  it('is a payback after the months that follow from set-up ÷ monthly saving, if the saving is constant', () => {
    expect(verdictOf({ setup: usd(125) })).toEqual({
      kind: 'after',
      months: 2.5,
      days: 74,
      requests: 250,
      date: '2026-03-16',
      firstAheadMonths: 2.5,
      aheadUntilMonths: null,
    });
  });

  it('is `never` if nothing is saved, however small the set-up is compared with the costs of both approaches', () => {
    // From month 57 on, $1 is less than a billionth of the cumulative cost of either approach.
    const traffic = { requestsPerMonth: 1000, growthPerMonth: 0.2, horizonMonths: 60 };
    const verdict = verdictOf({ ...base, id: 'half', setup: usd(1) }, {}, traffic);
    expect(verdict).toMatchObject({ kind: 'never', aheadUntilMonths: null });
  });

  it('is `never` if the candidate costs more in the first month, however large the equal costs of later months are', () => {
    const rollout = { ...base, id: 'half', otherUsdPerRequest: 1, trafficShare: [0.5, 0] };
    const traffic = { requestsPerMonth: 1, growthPerMonth: 0.143, horizonMonths: 119 };
    expect(verdictOf(rollout, {}, traffic).kind).toBe('never');
  });

  it('is a payback at the end of the window if the costs are equal there for the first time', () => {
    expect(verdictOf({ setup: usd(600) })).toMatchObject({ kind: 'after', months: 12 });
  });

  it('is beyond the horizon when the payback is in the projection', () => {
    expect(verdictOf({ setup: usd(1000) })).toMatchObject({
      kind: 'beyond-horizon',
      months: 20,
      requests: 2000,
    });
    expect(verdictOf({ setup: usd(6001) })).toMatchObject({ kind: 'beyond-horizon', months: 120.02 });
    // The projection ends after a hundred years.
    expect(verdictOf({ setup: usd(60_000) })).toMatchObject({ kind: 'beyond-horizon', date: '2126-01-01' });
    expect(verdictOf({ setup: usd(60_001) }).kind).toBe('never');
  });

  it.each([6, 12, 18, 24, 36, 60, 120])(
    'is `never` with a horizon of %i months, as with any other horizon, if prices or traffic keep falling',
    (horizonMonths) => {
      // The savings of all months together never reach $3,000.
      const falling = verdictOf(
        { variableTokens: 400, rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 1 }, setup: usd(3000) },
        {
          variableTokens: 1000,
          rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 1 },
          ratesChangePerYear: -0.5,
        },
        { requestsPerMonth: 100_000, horizonMonths },
      );
      expect(falling).toMatchObject({ kind: 'never' });
      // The saving is $100 in the first month and falls by 5 % each month. All months together save $2,000.
      const settings = { growthPerMonth: -0.05, horizonMonths, requestsPerMonth: 200 };
      expect(verdictOf({ setup: usd(3000) }, {}, settings).kind).toBe('never');
      const nearlyAll = verdictOf({ setup: usd(1900) }, {}, settings);
      const months = Math.log(1 - 1900 / 2000) / Math.log(0.95);
      expect(Math.floor('months' in nearlyAll ? nearlyAll.months : Number.NaN)).toBe(Math.floor(months));
    },
  );

  it('is projected without further growth, but with the price changes after the window', () => {
    expect(verdictOf({ setup: usd(1000) }, {}, { growthPerMonth: 0.01, horizonMonths: 1 })).toMatchObject({
      kind: 'beyond-horizon',
      months: 20,
    });
    const later = [{ from: '2027-07-01', rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 1 } }];
    // The candidate saves $50 a month for 18 months, and then costs as much as the baseline.
    expect(verdictOf({ setup: usd(900), rateChanges: later })).toMatchObject({ months: 18 });
    expect(verdictOf({ setup: usd(901), rateChanges: later }).kind).toBe('never');
  });

  it('is `never` if training is no longer offered at the start', () => {
    const untrainable = { kind: 'never', reason: 'not-trainable', aheadUntilMonths: null };
    expect(verdictOf({ setup: usd(100), trainableUntil: '2025-12-31' })).toEqual(untrainable);
    expect(verdictOf({ setup: usd(100), trainableUntil: '2026-01-01' })).toEqual(untrainable);
    expect(verdictOf({ setup: usd(100), trainableUntil: '2026-01-02' }).kind).toBe('after');
    // No amount could change this verdict, so the verdict needs no amount.
    expect(verdictOf({ setup: usd(null), rates: {}, trainableUntil: '2026-01-01' })).toEqual(untrainable);
  });

  it('counts no retraining on or after the day on which training ends', () => {
    const retrain = { everyMonths: 3, share: 1 };
    // The candidate costs $100 at the start and after 3, 6 and 9 months, and saves $50 a month.
    expect(verdictOf({ setup: usd(100), retrain })).toMatchObject({ months: 4 });
    const until = (trainableUntil: string) => verdictOf({ setup: usd(100), retrain, trainableUntil });
    expect(until('2026-04-01')).toMatchObject({ kind: 'after', months: 2 });
    expect(until('2026-04-02')).toMatchObject({ kind: 'after', months: 4 });
  });

  it('gives the month in which a candidate falls behind after the window', () => {
    const later = [{ from: '2027-01-01', rates: { inputUsdPerMTok: 4, outputUsdPerMTok: 1 } }];
    // Over 12 months the candidate saves $600, so it is $500 ahead after the set-up. Then it loses $100 a month.
    expect(verdictOf({ setup: usd(100), rateChanges: later })).toMatchObject({
      kind: 'after',
      months: 2,
      aheadUntilMonths: 17,
    });
    expect(verdictOf({ rateChanges: later })).toEqual({ kind: 'immediately', aheadUntilMonths: 18 });
    expect(verdictOf({ rateChanges: later, availableUntil: '2028-01-01' })).toMatchObject({
      aheadUntilMonths: 18,
    });
    // The service of the candidate ends before it falls behind.
    expect(verdictOf({ rateChanges: later, availableUntil: '2027-06-01' })).toMatchObject({
      aheadUntilMonths: null,
    });
    expect(verdictOf({ setup: usd(100), retrain: { everyMonths: 13, share: 8 / 100 } })).toMatchObject({
      aheadUntilMonths: null,
    });
  });

  it('gives the month after the window in which a retraining puts the candidate behind', () => {
    // The candidate saves $5,000 in the first month and $50 in each later month. The set-up costs $300, and so does a retraining every 5 months.
    // So it is $4,650 − k · $50 ahead after k retrainings, and falls behind at the 94th, after 470 months.
    const shrinking = { monthlyRequests: [10_000, 100] };
    expect(
      verdictOf({ setup: usd(300), retrain: { everyMonths: 5, share: 1 } }, {}, shrinking),
    ).toMatchObject({ kind: 'after', aheadUntilMonths: 470 });
    // The candidate saves $1,200 until each retraining for $1,000, but is only $150 ahead at the end of the window.
    expect(
      verdictOf({ setup: usd(1000), retrain: { everyMonths: 24, share: 1 } }, {}, { horizonMonths: 23 }),
    ).toMatchObject({ kind: 'after', months: 20, aheadUntilMonths: 24 });
  });

  it('is `retired-first` if service ends before the payback', () => {
    expect(verdictOf({ setup: usd(125), availableUntil: '2026-03-01' })).toMatchObject({
      kind: 'retired-first',
      months: 2.5,
      endsOn: '2026-03-01',
    });
    expect(verdictOf({ setup: usd(125), availableUntil: '2026-04-01' })).toMatchObject({
      kind: 'after',
      months: 2.5,
    });
  });

  it('is `retired-first` if service ends after the window and before a projected payback', () => {
    expect(verdictOf({ setup: usd(1000), availableUntil: '2027-06-01' }).kind).toBe('retired-first');
    expect(verdictOf({ setup: usd(1000), availableUntil: '2028-06-01' }).kind).toBe('beyond-horizon');
  });

  it('is `retired-first` for a model that never serves', () => {
    expect(verdictOf({ setup: usd(125), availableUntil: '2025-06-01' })).toMatchObject({
      kind: 'retired-first',
    });
  });

  it('does not count a payback that a retraining undoes', () => {
    // The set-up is $120 and the saving $50 a month, so the candidate pays back after 2.4 months and is $80 ahead after 4. A
    // retraining for $120 then puts it $40 behind, and it pays back again after 4.8 months.
    const costly = verdictOf(
      { setup: usd(120), retrain: { everyMonths: 4, share: 1 } },
      {},
      { horizonMonths: 7 },
    );
    expect(costly).toMatchObject({ kind: 'after', firstAheadMonths: 2.4 });
    expect(costly.kind === 'after' && costly.months).toBeCloseTo(4.8, 12);
  });

  it('counts savings only after the lead time', () => {
    expect(verdictOf({ setup: usd(125), leadMonths: 1.5 })).toMatchObject({ kind: 'after', months: 4 });
  });

  it('says until when the candidate is ahead if it falls behind inside the window', () => {
    const verdict = verdictOf({ variableTokens: 5e5, ratesChangePerYear: 10 }, {}, { horizonMonths: 24 });
    expect(verdict.kind).toBe('never');
    expect(verdict.kind === 'never' && verdict.aheadUntilMonths).toBeGreaterThan(3);
  });

  it.each<[string, Partial<ApproachInput>, Partial<ApproachInput>, string[]]>([
    ['the token price', { rates: { outputUsdPerMTok: 1 } }, {}, ['approaches[1].rates.inputUsdPerMTok']],
    [
      'both prices',
      { rates: {} },
      { rates: {} },
      [0, 1].map((i) => `approaches[${i}].rates.inputUsdPerMTok`),
    ],
    [
      'a set-up line',
      { setup: [{ label: 'x', quantity: 3, usdPerUnit: null }] },
      {},
      ['approaches[1].setup[0].usdPerUnit'],
    ],
    ['the lead time', { leadMonths: null }, {}, ['approaches[1].leadMonths']],
    [
      'the hit rate',
      { prefixTokens: 1e5, rates: { ...base.rates, cachedInputUsdPerMTok: 0.1 }, cache: { hitRate: null } },
      {},
      ['approaches[1].cache.hitRate'],
    ],
    [
      'the lead time of a baseline that retrains',
      {},
      { leadMonths: null, setup: usd(5), retrain: { everyMonths: 6, share: 1 } },
      ['approaches[0].leadMonths'],
    ],
  ])('is incomplete without %s', (_, candidate, baseline, missing) => {
    expect(verdictOf(candidate, baseline)).toEqual({ kind: 'incomplete', missing });
  });

  it.each<[string, Partial<ApproachInput>]>([
    ['output price without output tokens', { rates: { inputUsdPerMTok: 1 } }],
    ['success rate with one attempt and failures that cost nothing', { successRate: null, failureUsd: 0 }],
    ['cached and write rates without a cacheable prefix', { cache: { hitRate: 0.5 } }],
    ['hit rate with equal prices for reading and writing', { prefixTokens: 100, cache: { hitRate: null } }],
  ])('needs no %s', (_, candidate) => {
    expect(verdictOf(candidate).kind).toBe('immediately');
  });

  it.each<[string, Partial<ApproachInput>, Partial<ApproachInput>, string[]]>([
    ['a candidate that leaves requests unanswered', { successRate: 0.95 }, {}, ['approaches[1].failureUsd']],
    ['a candidate that answers no request', { successRate: 0 }, {}, ['approaches[1].failureUsd']],
    ['a baseline that leaves requests unanswered', {}, { successRate: 0.95 }, ['approaches[0].failureUsd']],
    [
      'two approaches that leave different shares unanswered',
      { successRate: 0.95 },
      { successRate: 0.9 },
      ['approaches[0].failureUsd', 'approaches[1].failureUsd'],
    ],
    [
      'a cost of failures for one of the two approaches',
      { successRate: 0.95 },
      { successRate: 0.9, failureUsd: 0.1 },
      ['approaches[1].failureUsd'],
    ],
    [
      'a monthly cost that is unknown as well',
      { successRate: 0.95, monthly: usd(null) },
      {},
      ['approaches[1].monthly[0].usd', 'approaches[1].failureUsd'],
    ],
    ['a success rate that is not known', { successRate: null }, {}, ['approaches[1].successRate']],
  ])(
    'is incomplete if different shares of requests are answered and the cost of a failure is missing, as with %s',
    (_, candidate, baseline, missing) => {
      const { comparisons, approaches } = resultOf(candidate, baseline);
      expect(comparisons[0]).toMatchObject({
        verdict: { kind: 'incomplete', missing },
        savingUsdPerRequest: null,
        savingUsdPerMonth: null,
        netUsd: null,
        roi: null,
        npvUsd: null,
      });
      if (missing.length < 2) expect(approaches.every(({ requestUsd }) => requestUsd !== null)).toBe(true);
    },
  );

  it.each<[string, Partial<ApproachInput>, Partial<ApproachInput>]>([
    ['a cost of 0 for a failure', { successRate: 0.95, failureUsd: 0 }, {}],
    ['the same share left unanswered', { successRate: 0.9, maxAttempts: 2 }, { successRate: 0.99 }],
    [
      'a success rate that never falls',
      { successDropPerMonth: 0.1, retrain: { everyMonths: 1, share: 0 } },
      {},
    ],
    [
      'a cost of a failure on both sides',
      { successRate: 0.95, failureUsd: 1 },
      { successRate: 0.9, failureUsd: 1 },
    ],
  ])('is complete with %s', (_, candidate, baseline) => {
    expect(verdictOf(candidate, baseline).kind).toBe('immediately');
  });

  it('names the missing amount of a third approach that answers the requests which the candidate leaves unanswered', () => {
    const shared = {
      successRate: 0.9,
      outputTokens: 100,
      rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 },
    };
    const { comparisons } = evaluate(
      createScenario({
        startsOn: '2026-01-01',
        requestsPerMonth: 1000,
        approaches: [
          { id: 'a', ...shared, failureUsd: 0.1 },
          { id: 'b', ...shared, failureApproach: 'c' },
          { id: 'c', ...shared, failureApproach: 'd' },
          { id: 'd', outputTokens: 100, rates: { inputUsdPerMTok: 1 } },
        ],
      }),
    );
    expect(comparisons[0]?.verdict).toEqual({
      kind: 'incomplete',
      missing: ['approaches[3].rates.outputUsdPerMTok'],
    });
  });

  it('needs no lead time of a baseline that does not retrain inside the window', () => {
    const retrain = { everyMonths: 13, share: 1 };
    expect(verdictOf({}, { leadMonths: null }).kind).toBe('immediately');
    expect(verdictOf({}, { leadMonths: null, setup: usd(5), retrain }).kind).toBe('immediately');
  });

  // The price is unknown for half a month, and then $1.
  const priceUnknownAtFirst: Partial<ApproachInput> = {
    rates: { inputUsdPerMTok: null, outputUsdPerMTok: 1 },
    rateChanges: [{ from: '2026-01-16', rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } }],
  };

  it.each<[string, Partial<ApproachInput>]>([
    ['in the lead time', { leadMonths: 1 }],
    ['while a rollout has not begun', { trafficShare: [0, 1] }],
  ])('needs no cost of the baseline that the candidate also pays, %s', (_, candidate) => {
    expect(verdictOf({ ...candidate, setup: usd(125) }, priceUnknownAtFirst)).toMatchObject({
      kind: 'after',
      months: 3.5,
    });
    expect(verdictOf({ ...candidate, trafficShare: 0.01, leadMonths: 0 }, priceUnknownAtFirst)).toEqual({
      kind: 'incomplete',
      missing: ['approaches[0].rates.inputUsdPerMTok'],
    });
  });

  it('needs no cost of retraining if both approaches retrain on the same days', () => {
    const retrain = { everyMonths: 2, share: null };
    const baseline = { retrain, setup: usd(10) };
    expect(
      verdictOf({ leadMonths: 3, setup: usd(135) }, { ...baseline, trainableUntil: '2026-04-01' }),
    ).toMatchObject({ kind: 'after', months: 5.5 });
    expect(verdictOf({ leadMonths: 1, setup: usd(135) }, baseline)).toEqual({
      kind: 'incomplete',
      missing: ['approaches[0].retrain.share'],
    });
  });

  it('needs the requests before the candidate starts, because the requests until a payback include them', () => {
    const traffic = { monthlyRequests: [null, 100] };
    expect(verdictOf({ leadMonths: 1, setup: usd(125) }, {}, traffic)).toEqual({
      kind: 'incomplete',
      missing: ['monthlyRequests[0]'],
    });
    expect(verdictOf({ leadMonths: 1 }, {}, traffic).kind).toBe('immediately');
  });

  it('is incomplete without traffic', () => {
    expect(verdictOf({}, {}, { requestsPerMonth: null })).toEqual({
      kind: 'incomplete',
      missing: ['requestsPerMonth'],
    });
  });
});

describe('the reason of the verdict `never`', () => {
  const cached = { prefixTokens: 1e6, variableTokens: 0, cache: { hitRate: 1 } };
  const ratesWithCheapCache = { inputUsdPerMTok: 1, cachedInputUsdPerMTok: 0.1, outputUsdPerMTok: 1 };
  it.each<[string, Partial<ApproachInput>, Partial<ApproachInput>, Partial<ScenarioInput>]>([
    ['caching', { setup: usd(1) }, { ...cached, rates: ratesWithCheapCache }, {}],
    ['quality', { successRate: 0.5, failureUsd: 2 }, {}, {}],
    ['fixed-costs', { monthly: usd(60) }, {}, {}],
    ['fixed-costs', { hosting: { usdPerHour: 1, machines: 1 } }, {}, {}],
    ['retraining', { setup: usd(90), retrain: { everyMonths: 1, share: 1 } }, {}, {}],
    ['rates', { rates: { inputUsdPerMTok: 3, outputUsdPerMTok: 1 } }, {}, {}],
    ['tokens', { variableTokens: 2e6, rates: { inputUsdPerMTok: 0.9, outputUsdPerMTok: 1 } }, {}, {}],
    ['other', { otherUsdPerRequest: 0.6 }, {}, {}],
    ['set-up', { setup: usd(1e5) }, {}, {}],
    ['decline', {}, { monthly: usd(-20) }, { growthPerMonth: -0.5 }],
    ['decline', {}, { monthly: usd(-20) }, { monthlyRequests: [100, 10, 1] }],
    [
      'decline',
      { variableTokens: 1e6, rates: { inputUsdPerMTok: 0.5, outputUsdPerMTok: 1 } },
      { ratesChangePerYear: -0.9 },
      { horizonMonths: 24 },
    ],
    ['several', { monthly: usd(60), otherUsdPerRequest: 0.6 }, {}, {}],
    ['no-difference', { variableTokens: 1e6 }, {}, {}],
  ])('is %s', (reason, candidate, baseline, settings) => {
    expect(verdictOf(candidate, baseline, settings)).toMatchObject({ kind: 'never', reason });
  });

  it('is the first of the reasons that apply, in the order in which docs/model.md lists them', () => {
    expect(verdictOf({ successRate: 0.5, failureUsd: 1.1, setup: usd(1) })).toMatchObject({
      reason: 'quality',
    });
    expect(verdictOf({ monthly: usd(60), setup: usd(1) })).toMatchObject({ reason: 'fixed-costs' });
  });
});
