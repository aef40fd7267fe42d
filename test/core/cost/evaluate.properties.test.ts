/** Properties of the results of random scenarios. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createScenario,
  encodeScenario,
  evaluate,
  type ScenarioInput,
  sensitivity,
  simulate,
  type Verdict,
} from '../../../src/core/index.ts';
import { runs } from '../../harness/runs.ts';
import { knownFeatures, scenarios } from '../../oracle/arbitraries.ts';

const featuresWithoutGrowth = knownFeatures.filter((feature) => feature !== 'growth');
const resultOf = (input: ScenarioInput) => evaluate(createScenario(input));
/** The input with changes to one of its approaches. */
const withApproach = (input: ScenarioInput, index: number, change: object): ScenarioInput => ({
  ...input,
  approaches: input.approaches.map((approach, i) => (i === index ? { ...approach, ...change } : approach)),
});
/** The input with changes to its second approach. */
const withCandidate = (input: ScenarioInput, change: object): ScenarioInput => withApproach(input, 1, change);
const monthsOf = (verdict: Verdict): number => {
  if (verdict.kind === 'immediately') return 0;
  return 'months' in verdict ? verdict.months : Number.POSITIVE_INFINITY;
};

it('A higher set-up cost never shortens the payback', () => {
  // Retraining as a share of the set-up is left out, because its cost would rise with the set-up.
  const usedFeatures = knownFeatures.filter((feature) => feature !== 'retraining of a share');
  fc.assert(
    fc.property(scenarios(usedFeatures), fc.double({ min: 0.01, max: 5000, noNaN: true }), (input, usd) => {
      const line = { label: 'more', usd };
      const moreExpensive = withCandidate(input, { setup: [...(input.approaches[1]?.setup ?? []), line] });
      const [before, after] = [input, moreExpensive].map(
        (s) => resultOf(s).comparisons[0]?.verdict as Verdict,
      );
      // If the approaches do not differ, there is no payback to compare with.
      if (before?.kind === 'never' && before.reason === 'no-difference') return;
      expect(monthsOf(after as Verdict)).toBeGreaterThanOrEqual(monthsOf(before as Verdict) * (1 - 1e-9));
    }),
    { numRuns: runs(20, 200), seed: 31 },
  );
});

it('A candidate that costs more in every month never pays back', () => {
  fc.assert(
    // Growth is left out, because at a cost of millions a few dollars are within the tolerance of equality.
    fc.property(
      scenarios(featuresWithoutGrowth),
      fc.double({ min: 1, max: 100, noNaN: true }),
      (input, usd) => {
        const [baseline] = input.approaches;
        const copy = { ...baseline, id: 'expensive', availableUntil: undefined, leadMonths: 0 };
        const expensive = { ...copy, monthly: [...(baseline?.monthly ?? []), { label: 'more', usd }] };
        const base = { ...baseline, id: 'base', leadMonths: 0 };
        const { comparisons } = resultOf({ ...input, approaches: [base, expensive] });
        expect(comparisons[0]?.verdict.kind).toBe('never');
      },
    ),
    { numRuns: runs(12, 100), seed: 32 },
  );
});

it('Prices in another currency change no verdict and no date', () => {
  const scaled = (value: unknown, key: string, factor: number): unknown => {
    if (Array.isArray(value)) return value.map((item) => scaled(item, key, factor));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          // The ends of a range (`p10`, `p90`) have the unit of their field.
          scaled(item, /^p\d0$/.test(name) ? key : name, factor),
        ]),
      );
    }
    return typeof value === 'number' && /usd/i.test(key) ? value * factor : value;
  };
  fc.assert(
    // A power of two, so that scaling itself rounds nothing.
    fc.property(scenarios(knownFeatures), fc.constantFrom(0.25, 2, 8), (input, factor) => {
      const before = resultOf(input);
      const after = resultOf(scaled(input, '', factor) as ScenarioInput);
      expect(after.comparisons.map(({ verdict }) => verdict)).toEqual(
        before.comparisons.map(({ verdict }) => verdict),
      );
      before.comparisons.forEach(({ netUsd }, i) => {
        expect(after.comparisons[i]?.netUsd).toBe(netUsd === null ? null : netUsd * factor);
      });
    }),
    { numRuns: runs(12, 100), seed: 32 },
  );
});

it('Fields without an effect on costs change no comparison', () => {
  const unused = {
    label: 'Another name',
    technique: 'fine-tuned',
    model: 'openai/gpt-4.1-mini',
    latency: { firstTokenMs: 300, tokensPerSecond: 80 },
  };
  fc.assert(
    fc.property(scenarios(knownFeatures), (input) => {
      expect(resultOf(withCandidate({ ...input, title: 'Title' }, unused)).comparisons).toEqual(
        resultOf(input).comparisons,
      );
    }),
    { numRuns: runs(15, 100), seed: 33 },
  );
});

it('A field that is set to its default gives the same results as an absent field, in every function and approach, if the default means "not used"', () => {
  const unused = {
    variableCachedShare: 0,
    successDropPerMonth: 0,
    worksWithProbability: 1,
    trafficShare: 1,
    monthlyMinimumUsd: 0,
  };
  const hosting = { usdPerHour: 2, tokensPerSecond: 400, utilisation: 0.5 };
  const unusedOfHosting = { machinesPerReplica: 1, inputTokensPerSecond: null };
  const figuresOf = (input: ScenarioInput): unknown => {
    const scenario = createScenario(input);
    const { approaches, comparisons } = evaluate(scenario);
    return [
      approaches,
      comparisons,
      simulate(scenario, { draws: 3 }).comparisons,
      scenario.approaches.slice(1).map(({ id }) => sensitivity(scenario, { candidate: id })),
    ];
  };
  /** The input with changes to both of its first approaches. */
  const withBoth = (input: ScenarioInput, change: object) =>
    withApproach(withCandidate(input, change), 0, change);
  const linkOf = (input: ScenarioInput) => encodeScenario(createScenario(input));
  fc.assert(
    fc.property(scenarios(knownFeatures), (input) => {
      const changed = withBoth(input, unused);
      expect([linkOf(changed), figuresOf(changed)]).toEqual([linkOf(input), figuresOf(input)]);
      // A link keeps each entered field of hosting, even if it is the default, so only the figures are the same.
      const [hosted, hostedChanged] = [hosting, { ...hosting, ...unusedOfHosting }].map((fields) =>
        figuresOf(withBoth(input, { hosting: fields })),
      );
      expect(hostedChanged).toEqual(hosted);
    }),
    { numRuns: runs(3, 30), seed: 36 },
  );
});

it('A traffic share of 1 gives the costs of the candidate, and a share of 0 gives the costs of the baseline', () => {
  fc.assert(
    fc.property(scenarios(knownFeatures), (input) => {
      // The last share of a list applies to all later months.
      const [unchanged, fullTraffic, noTraffic] = [{}, { trafficShare: [1, 1] }, { trafficShare: [0] }].map(
        (change) => resultOf(withCandidate(input, change)),
      );
      expect(fullTraffic?.approaches[1]?.cumulativeUsd).toEqual(unchanged?.approaches[1]?.cumulativeUsd);
      const [baselineMonths, candidateMonths] = [noTraffic?.approaches[0], noTraffic?.approaches[1]].map(
        (approach) => approach?.months.map(({ requestUsd, fixedUsd }) => [requestUsd, fixedUsd]) ?? [],
      );
      baselineMonths?.forEach((month, m) => {
        month.forEach((usd, i) => {
          const candidateUsd = candidateMonths?.[m]?.[i] as number;
          expect(Math.abs(candidateUsd - (usd as number))).toBeLessThanOrEqual(
            1e-9 * Math.abs(usd as number),
          );
        });
      });
    }),
    { numRuns: runs(20, 120), seed: 37 },
  );
});

it('A longer horizon does not change a projected payback, unless the candidate is ahead at the end of the longer horizon and falls behind later: then the payback is earlier', () => {
  // Rising traffic and rising prices stop rising at the horizon, so a longer horizon would change the costs. So the features
  // growth and drift are replaced by traffic and prices that fall (`falling`). An end of service is left out, because a
  // payback that comes after it is another verdict (`tooLate`).
  const usedFeatures = knownFeatures.filter(
    (feature) => !['growth', 'drift', 'a service that ends'].includes(feature),
  );
  const falling = fc.record({
    growthPerMonth: fc.double({ min: -0.2, max: 0, noNaN: true }),
    ratesChangePerYear: fc.double({ min: -0.9, max: 0, noNaN: true }),
  });
  let [projectedCount, earlierCount] = [0, 0];
  fc.assert(
    fc.property(
      scenarios(usedFeatures),
      falling,
      fc.integer({ min: 0, max: 119 }),
      (input, fall, moreMonths) => {
        const { monthlyRequests, horizonMonths = 24 } = input;
        const shortHorizon = {
          ...withCandidate(input, { ratesChangePerYear: fall.ratesChangePerYear }),
          ...(monthlyRequests
            ? { monthlyRequests: monthlyRequests.slice(0, horizonMonths) }
            : { growthPerMonth: fall.growthPerMonth }),
        };
        const longHorizon = { ...shortHorizon, horizonMonths: Math.min(120, horizonMonths + moreMonths) };
        const [shortComparison, longComparison] = [shortHorizon, longHorizon].map(
          (s) => resultOf(s).comparisons[0],
        );
        const [projection, verdict] = [shortComparison?.verdict, longComparison?.verdict];
        if (projection?.kind !== 'beyond-horizon' || !verdict) return;
        projectedCount += 1;
        const aheadUntilMonths = 'aheadUntilMonths' in verdict ? verdict.aheadUntilMonths : null;
        // The cumulative saving of the candidate is the same with both horizons, and crosses 0 for the last time at the projected
        // payback. If the candidate is ahead at the end of the longer horizon, and that end is before the projected payback, the
        // payback is an earlier crossing. The candidate then falls behind again after the horizon, for example at a retraining.
        if (projection.months > longHorizon.horizonMonths && (longComparison?.netUsd ?? Number.NaN) >= 0) {
          expect(['after', 'immediately']).toContain(verdict.kind);
          expect(monthsOf(verdict)).toBeLessThanOrEqual(longHorizon.horizonMonths);
          expect(aheadUntilMonths).toBeGreaterThanOrEqual(longHorizon.horizonMonths);
          expect(aheadUntilMonths).toBeLessThan(projection.months);
          earlierCount += 1;
          return;
        }
        expect(verdict.kind).toBe(projection.months > longHorizon.horizonMonths ? 'beyond-horizon' : 'after');
        expect(Math.abs(monthsOf(verdict) - projection.months)).toBeLessThan(1e-6 * projection.months);
        expect(aheadUntilMonths).toBeNull();
      },
    ),
    { numRuns: runs(150, 800), seed: 34 },
  );
  expect(projectedCount).toBeGreaterThan(runs(8, 40));
  expect(earlierCount).toBeGreaterThan(0);
});

it('If the savings shrink geometrically, the payback agrees with its closed form', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.02, max: 0.4, noNaN: true }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (shrinkRate, setupShare) => {
        const horizon = 60;
        // With the shrink rate g, the saving of month m is 100 (1-g)^(m-1), and the sum up to month m is 100 (1 - (1-g)^m) / g.
        const savedUsdUntil = (m: number): number => (100 * (1 - (1 - shrinkRate) ** m)) / shrinkRate;
        const usd = setupShare * savedUsdUntil(horizon);
        const { comparisons } = resultOf({
          startsOn: '2026-01-01',
          horizonMonths: horizon,
          requestsPerMonth: 100,
          growthPerMonth: -shrinkRate,
          approaches: [
            { id: 'a', otherUsdPerRequest: 2 },
            { id: 'b', otherUsdPerRequest: 1, setup: [{ label: 'x', usd }] },
          ],
        });
        const wholeMonths = Math.floor(
          Math.log(1 - (usd * shrinkRate) / 100) / Math.log(1 - shrinkRate) + 1e-12,
        );
        const monthFraction =
          (usd - savedUsdUntil(wholeMonths)) / (savedUsdUntil(wholeMonths + 1) - savedUsdUntil(wholeMonths));
        const months = wholeMonths + monthFraction;
        expect(Math.abs(monthsOf(comparisons[0]?.verdict as Verdict) - months)).toBeLessThan(1e-6);
      },
    ),
  );
});
