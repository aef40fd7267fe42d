/**
 * Random scenario inputs with plausible values and any subset of the model's features. The set-up is scaled to the saving of
 * month 1, which the oracle calculates, so that both paybacks and the verdict `never` occur.
 */
import fc from 'fast-check';
import type { Amount, ScenarioInput } from '../../src/core/types.ts';
import { requestAt } from './ledger.ts';
import { type ApproachInput, withAbsoluteSuccessRates } from './request.ts';

/** The features that a test can select, except `rareFeatures`. */
export const features = [
  'tiers',
  'batch',
  'reasoning',
  'scheduled prices',
  'drift',
  'cache with a fixed hit rate',
  'cache with a hit rate from traffic',
  'quality',
  'other dollars per request',
  'set-up lines and credits',
  'monthly lines',
  'training per token',
  'training per hour',
  'hosting on given machines',
  'hosting by load',
  'growth',
  'a list of months',
  'lead time',
  'retraining of the training part',
  'retraining of a share',
  'a service that ends',
  'end of training',
  'several approaches',
  'unknown amounts',
  'ranges',
  'discount',
] as const;

/** The features of scenarios whose amounts are all known. */
export const knownFeatures = features.filter((feature) => feature !== 'unknown amounts');

/** Features that most tests leave out, because their costs change in every month of the hundred years, which is slow. */
export const rareFeatures = [
  'a cascade',
  'a monthly minimum',
  'a rollout',
  'ageing',
  'a cached history',
  'a chance of failure',
  'a difference of success rates',
] as const;

export type Feature = (typeof features)[number] | (typeof rareFeatures)[number];
/** Members of a scenario input, or of an object in it. */
type Parts = Record<string, unknown>;

/** A number rounded to this many significant digits. */
const round = (value: number, digits: number): number => Number(value.toPrecision(digits));
/** A log-uniform number, rounded to a few digits, as users type them. */
const logUniform = (low: number, high: number, digits = 3): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map((x) => round(Math.exp(x), digits));
/** A share between `low` and `high`, in steps of 0.001. */
const share = (low = 0, high = 1): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(low * 1000), max: Math.round(high * 1000) }).map((n) => n / 1000);
const optional = <T>(arbitrary: fc.Arbitrary<T>, freq = 4): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });

/** Token prices. With `hasCache`, some of them also have prices of cached input and of cache writes. */
const rateSet = (hasCache: boolean): fc.Arbitrary<Parts> =>
  fc
    .tuple(
      logUniform(0.05, 20),
      logUniform(1, 6),
      share(0.05, 1),
      share(0.8, 1.5),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([input, outputFactor, cachedFactor, writeFactor, hasCachedPrice, hasWritePrice]) => ({
      inputUsdPerMTok: input,
      outputUsdPerMTok: round(input * outputFactor, 3),
      cachedInputUsdPerMTok: hasCache && hasCachedPrice ? round(input * cachedFactor, 3) : null,
      cacheWriteUsdPerMTok: hasCache && hasWritePrice ? round(input * writeFactor, 3) : null,
    }));

/** Batch prices: a factor on the other prices, or prices of their own. */
const batchOf = (hasCache: boolean): fc.Arbitrary<Parts> =>
  fc.oneof(
    share(0.1, 1).map((multiplier) => ({ multiplier })),
    rateSet(hasCache),
  );

/** Token prices with the tiers and batch prices that the features allow. */
const ratesOf = (has: (feature: Feature) => boolean, hasCache: boolean): fc.Arbitrary<Parts> =>
  fc
    .record({
      base: rateSet(hasCache),
      tiers: has('tiers')
        ? fc.uniqueArray(
            fc.record({
              aboveInputTokens: fc.integer({ min: 100, max: 6000 }),
              set: rateSet(hasCache),
              batch: has('batch') ? optional(batchOf(hasCache), 1) : fc.constant(undefined),
            }),
            { maxLength: 3, selector: (t) => t.aboveInputTokens },
          )
        : fc.constant<{ aboveInputTokens: number; set: Parts; batch: Parts | undefined }[]>([]),
      batch: has('batch') ? optional(batchOf(hasCache)) : fc.constant(undefined),
    })
    .map(({ base, tiers, batch }) => ({
      ...base,
      ...(batch ? { batch } : {}),
      ...(tiers.length > 0
        ? {
            tiers: [...tiers]
              .sort((a, b) => a.aboveInputTokens - b.aboveInputTokens)
              .map(({ aboveInputTokens, set, batch: tierBatch }) => ({
                aboveInputTokens,
                ...set,
                ...(tierBatch ? { batch: tierBatch } : {}),
              })),
          }
        : {}),
    }));

/** The date that is a number of days after 2026-01-01. */
const dateFrom = (days: number): string => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);

/** A cost line: the amount in dollars, or the same amount as hours at $80. */
const usdOrQuantity = (usd: fc.Arbitrary<number>): fc.Arbitrary<Parts> =>
  fc.oneof(
    usd.map((value) => ({ label: 'line', usd: value })),
    usd.map((value) => ({ label: 'hours', quantity: round(value / 80, 4), unit: 'hour', usdPerUnit: 80 })),
  );

/** An approach in which each of these features may occur. */
const approachOf = (has: (feature: Feature) => boolean, id: string): fc.Arbitrary<Parts> => {
  const hasCache = has('cache with a fixed hit rate') || has('cache with a hit rate from traffic');
  const optionalWith = <T>(feature: Feature, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    has(feature) ? optional(arbitrary, 3) : fc.constant(undefined);
  // With zero tokens, an unknown price would not matter.
  const minTokens = has('unknown amounts') ? 1 : 0;
  const cacheRules = fc.record({
    minimumTokens: fc.constantFrom(0, 1024, 2048),
    stepTokens: fc.constantFrom(1, 128),
  });
  const fixedCache = fc.tuple(cacheRules, share()).map(([rules, hitRate]): Parts => ({ ...rules, hitRate }));
  const trafficCache = fc
    .tuple(
      cacheRules,
      fc.record({
        ttlMinutes: fc.constantFrom(5, 60),
        activeHoursPerDay: fc.constantFrom(8, 24),
        caches: fc.integer({ min: 1, max: 6 }),
      }),
    )
    .map(([rules, traffic]): Parts => ({ ...rules, ...traffic, hitRate: 'from-traffic' }));
  const cache = fc.oneof(
    ...(has('cache with a fixed hit rate') ? [fixedCache] : []),
    ...(has('cache with a hit rate from traffic') ? [trafficCache] : []),
    ...(hasCache ? [] : [fc.constant(undefined)]),
  );
  const training = fc.oneof(
    ...(has('training per token')
      ? [
          fc.record({
            tokens: logUniform(1e4, 1e8),
            epochs: fc.integer({ min: 1, max: 5 }),
            usdPerMTok: logUniform(0.5, 25),
            runs: fc.integer({ min: 1, max: 3 }),
            minimumUsd: fc.constantFrom(0, 4, 50),
            validationTokens: fc.constantFrom(0, 40_000),
            validationBilled: fc.boolean(),
            evaluations: fc.integer({ min: 1, max: 4 }),
          }),
        ]
      : []),
    ...(has('training per hour')
      ? [
          fc.record({
            hours: logUniform(0.5, 100),
            usdPerHour: logUniform(1, 40),
            machines: fc.integer({ min: 1, max: 8 }),
            runs: fc.integer({ min: 1, max: 3 }),
          }),
        ]
      : []),
    ...(has('training per token') || has('training per hour') ? [] : [fc.constant(undefined)]),
  );
  const hosting = fc
    .tuple(
      logUniform(0.02, 3),
      fc.constantFrom(undefined, 720),
      fc.constantFrom(1, 1, 4),
      fc.oneof(
        ...(has('hosting on given machines')
          ? [fc.record({ machines: fc.integer({ min: 1, max: 3 }) })]
          : []),
        ...(has('hosting by load')
          ? [
              fc.record({
                tokensPerSecond: logUniform(20, 3000),
                inputTokensPerSecond: fc.option(logUniform(200, 30_000), { nil: undefined }),
                machinesPerReplica: fc.constantFrom(undefined, 1, 8),
                utilisation: share(0.1, 1),
                peakFactor: fc.constantFrom(1, 3),
              }),
            ]
          : []),
        ...(has('hosting on given machines') || has('hosting by load') ? [] : [fc.constant({ machines: 1 })]),
      ),
    )
    .map(([usdPerHour, hoursPerMonth, sharedBy, load]) => ({
      usdPerHour,
      ...(hoursPerMonth ? { hoursPerMonth } : {}),
      sharedBy,
      ...load,
    }));
  const hasHosting = has('hosting on given machines') || has('hosting by load');
  const hasRetraining = has('retraining of the training part') || has('retraining of a share');

  return fc
    .record({
      prefixTokens: fc.integer({ min: minTokens, max: 6000 }),
      variableTokens: fc.integer({ min: minTokens, max: 1500 }),
      outputTokens: fc.integer({ min: minTokens, max: 800 }),
      reasoningTokens: optionalWith('reasoning', fc.integer({ min: 0, max: 3000 })),
      rates: ratesOf(has, hasCache),
      rateChanges: optionalWith(
        'scheduled prices',
        fc.uniqueArray(fc.tuple(fc.integer({ min: -40, max: 1200 }), ratesOf(has, hasCache)), {
          maxLength: 3,
          selector: ([day]) => day,
        }),
      ),
      ratesChangePerYear: optionalWith(
        'drift',
        share(0, 0.9).map((x) => round(x - 0.6, 3)),
      ),
      cache: hasCache ? optional(cache) : fc.constant(undefined),
      batchShare: optionalWith('batch', share()),
      variableCachedShare: optionalWith('a cached history', share()),
      monthlyMinimumUsd: optionalWith('a monthly minimum', logUniform(1, 5000)),
      trafficShare: optionalWith(
        'a rollout',
        fc.oneof(share(), fc.array(fc.oneof(share(), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 6 })),
      ),
      successDropPerMonth: optionalWith('ageing', share(0, 0.2)),
      // `evaluate` assumes that the approach works.
      worksWithProbability: optionalWith('a chance of failure', share(0.1, 1)),
      failureApproach: optionalWith('a cascade', fc.integer({ min: 0, max: 4 })),
      successDifference: optionalWith('a difference of success rates', share(-0.5, 0.5)),
      successRate: optionalWith('quality', share(0.3, 1)),
      maxAttempts: optionalWith('quality', fc.integer({ min: 1, max: 4 })),
      // The cost of a failure is rarely absent, because pairs without it mostly have unequal output and no verdict.
      failureUsd:
        has('quality') || has('ageing')
          ? optional(fc.oneof({ weight: 9, arbitrary: logUniform(0.001, 0.5) }, fc.constant(0)), 15)
          : fc.constant(undefined),
      otherUsdPerRequest: optionalWith('other dollars per request', logUniform(0.00001, 0.003)),
      setup: optionalWith(
        'set-up lines and credits',
        fc.array(
          usdOrQuantity(
            fc.oneof(
              logUniform(1, 3000),
              logUniform(1, 500).map((x) => -x),
            ),
          ),
          { maxLength: 3 },
        ),
      ),
      monthly: optionalWith('monthly lines', fc.array(usdOrQuantity(logUniform(1, 300)), { maxLength: 2 })),
      training:
        has('training per token') || has('training per hour') ? optional(training) : fc.constant(undefined),
      hosting: hasHosting ? optional(hosting, 2) : fc.constant(undefined),
      leadMonths: optionalWith(
        'lead time',
        fc.oneof(
          fc.integer({ min: 0, max: 8 }),
          fc.integer({ min: 0, max: 800 }).map((n) => n / 100),
        ),
      ),
      retrain: hasRetraining
        ? optional(
            fc
              .tuple(fc.integer({ min: 1, max: 14 }), share(0, 1))
              .chain(([everyMonths, setupShare]) =>
                fc.constantFrom<Parts>(
                  ...(has('retraining of the training part') ? [{ everyMonths }] : []),
                  ...(has('retraining of a share') ? [{ everyMonths, share: setupShare }] : []),
                ),
              ),
          )
        : fc.constant(undefined),
      availableUntil: optionalWith('a service that ends', fc.integer({ min: -60, max: 1100 }).map(dateFrom)),
      trainableUntil: optionalWith('end of training', fc.integer({ min: 0, max: 2500 }).map(dateFrom)),
    })
    .map((parts) => {
      const fields = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
      if (Array.isArray(fields.rateChanges)) {
        fields.rateChanges = (fields.rateChanges as [number, Parts][])
          .sort(([a], [b]) => a - b)
          .map(([day, rates]) => ({ from: dateFrom(day), rates }));
      }
      return { id, ...fields };
    });
};

/** The fields of an approach that `withRanges` may make a range. */
const rangeFields = [
  'prefixTokens',
  'variableTokens',
  'outputTokens',
  'batchShare',
  'successRate',
  'leadMonths',
];

/** A range around a number, whose ends differ from it by `width`, a share of the number. A share stays at most 1. */
const asRange = (value: number, width: number, isShare: boolean): Amount => ({
  p10: value * (1 - width),
  p50: value,
  p90: isShare ? value + (1 - value) * width : value * (1 + width),
});

/** Replaces amounts by ranges. The width of the next range is the next number of `picks` in tenths of the amount; 0 leaves it a number. */
const withRanges = (scenario: Parts, picks: readonly number[]): Parts => {
  let next = 0;
  const nextWidth = (): number => (picks[next++ % picks.length] ?? 0) / 10;
  const approaches = (scenario.approaches as Parts[]).map((approach) => {
    const copy: Parts = { ...approach };
    for (const field of rangeFields) {
      const value = copy[field];
      const width = nextWidth();
      if (typeof value === 'number' && width > 0) {
        copy[field] = asRange(value, width, field === 'batchShare' || field === 'successRate');
      }
    }
    const rates = { ...(copy.rates as Parts) };
    const width = nextWidth();
    if (width > 0) rates.inputUsdPerMTok = asRange(rates.inputUsdPerMTok as number, width, false);
    return { ...copy, rates };
  });
  const traffic =
    typeof scenario.requestsPerMonth === 'number'
      ? { requestsPerMonth: asRange(scenario.requestsPerMonth, 0.3, false) }
      : {};
  return { ...scenario, ...traffic, approaches };
};

/** The scenario with one unknown amount, chosen by `index`, which may or may not affect the result. */
const withUnknown = (scenario: Parts, index: number): Parts => {
  const approaches = scenario.approaches as Parts[];
  const withPatch = (i: number, patch: (approach: Parts) => Parts): Parts => ({
    ...scenario,
    approaches: approaches.map((approach, j) => (j === i ? { ...approach, ...patch(approach) } : approach)),
  });
  const last = approaches.length - 1;
  const patches: (() => Parts)[] = [
    () => withPatch(0, () => ({ prefixTokens: null })),
    () => withPatch(last, () => ({ outputTokens: null })),
    () => withPatch(last, (approach) => ({ rates: { ...(approach.rates as Parts), inputUsdPerMTok: null } })),
    () => withPatch(0, (approach) => ({ rates: { ...(approach.rates as Parts), outputUsdPerMTok: null } })),
    () =>
      withPatch(last, (approach) => ({
        rates: { ...(approach.rates as Parts), cachedInputUsdPerMTok: null, cacheWriteUsdPerMTok: null },
      })),
    () => withPatch(last, () => ({ setup: [{ label: 'unknown', usd: null }] })),
    () =>
      withPatch(last, () => ({ monthly: [{ label: 'unknown', quantity: 3, unit: 'GB', usdPerUnit: null }] })),
    () => withPatch(last, () => ({ leadMonths: null })),
    () => withPatch(last, () => ({ successRate: null })),
    () => withPatch(last, () => ({ failureUsd: null })),
    () => ({ ...scenario, discountPerYear: null }),
    () => ('requestsPerMonth' in scenario ? { ...scenario, requestsPerMonth: null } : scenario),
    () =>
      withPatch(last, (approach) =>
        approach.cache ? { cache: { ...(approach.cache as Parts), hitRate: null } } : {},
      ),
    () => withPatch(0, () => ({ leadMonths: null })),
  ];
  return (patches[index % patches.length] as () => Parts)();
};

/**
 * Scenario inputs in which each of the given features may occur, and occurs in most approaches. The set-up is scaled, so that
 * paybacks range from immediately to never.
 */
export const scenarios = (allowed: readonly Feature[]): fc.Arbitrary<ScenarioInput> => {
  const has = (feature: Feature): boolean => allowed.includes(feature);
  const ids = has('several approaches') ? ['a', 'b', 'c', 'd', 'e'] : ['a', 'b'];
  return fc
    .record({
      approaches: fc.tuple(...ids.map((id) => approachOf(has, id))),
      count: fc.integer({ min: 2, max: ids.length }),
      startsOn: fc.oneof(
        fc.integer({ min: 0, max: 500 }).map(dateFrom),
        fc.constantFrom('2026-01-31', '2024-02-29', '2026-08-31', '2027-12-31'),
      ),
      horizonMonths: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 36 }) },
        fc.constantFrom(1, 119, 120),
      ),
      requestsPerMonth: fc.oneof(
        { weight: 12, arbitrary: logUniform(100, 3e6) },
        fc.constant(has('unknown amounts') ? 100 : 0),
      ),
      monthlyRequests: has('a list of months')
        ? optional(fc.array(logUniform(100, 1e6), { minLength: 1, maxLength: 30 }), 2)
        : fc.constant(undefined),
      growthPerMonth: has('growth')
        ? fc.integer({ min: -150, max: 150 }).map((n) => n / 1000)
        : fc.constant(undefined),
      discountPerYear: has('discount') ? share(0, 0.3) : fc.constant(undefined),
      setupMonths: fc.oneof(
        { weight: 8, arbitrary: fc.double({ min: 0, max: 40, noNaN: true }) },
        fc.constant(0),
      ),
      setupDraw: fc.integer({ min: 1, max: 8 }),
      picks: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 7, maxLength: 7 }),
      unknown: fc.integer({ min: 0, max: 13 }),
    })
    .map((drawn) => {
      const { monthlyRequests, growthPerMonth, discountPerYear } = drawn;
      const traffic: Parts = monthlyRequests
        ? { monthlyRequests }
        : {
            requestsPerMonth: drawn.requestsPerMonth,
            ...(growthPerMonth === undefined ? {} : { growthPerMonth }),
          };
      let scenario: Parts = {
        startsOn: drawn.startsOn,
        horizonMonths: drawn.horizonMonths,
        ...traffic,
        ...(discountPerYear === undefined ? {} : { discountPerYear }),
        approaches: withDifferences(withFailureApproaches(drawn.approaches.slice(0, drawn.count))),
      };
      scenario = withSetup(scenario, drawn.setupMonths, drawn.setupDraw);
      if (has('ranges')) scenario = withRanges(scenario, drawn.picks);
      if (has('unknown amounts')) scenario = withUnknown(scenario, drawn.unknown);
      return scenario as unknown as ScenarioInput;
    });
};

/**
 * Replaces the drawn number `failureApproach` by the id of an approach that answers the failed requests, and removes the cost of
 * a failure. To avoid cycles, only approaches at even indexes refer to approaches at odd indexes, or the reverse.
 */
const withFailureApproaches = (approaches: readonly Parts[]): Parts[] => {
  const referringParity = ((approaches[0]?.failureApproach as number | undefined) ?? 0) % 2;
  return approaches.map((approach, i) => {
    const { failureApproach: drawn, ...fields } = approach as { failureApproach?: number };
    const others = approaches.filter((_, j) => j % 2 !== i % 2);
    if (drawn === undefined || i % 2 !== referringParity || others.length === 0) return fields;
    const { failureUsd: _, ...withoutCost } = fields as Parts;
    return { ...withoutCost, failureApproach: others[drawn % others.length]?.id };
  });
};

/** Turns each drawn difference into a success rate that is a difference to the previous approach. */
const withDifferences = (approaches: readonly Parts[]): Parts[] =>
  approaches.map((approach, i) => {
    const { successDifference: p50, ...fields } = approach as { successDifference?: number };
    const previous = approaches[i - 1];
    if (p50 === undefined || !previous) return fields;
    const successRate = { differenceTo: previous.id, p10: p50 - 0.1, p50, p90: p50 + 0.1 };
    return { ...fields, successRate };
  });

/**
 * Adds a set-up line to each candidate: `months` times the difference between its cost and the baseline's in the first month. If
 * `draw` is 1, which is one case of eight, the baseline is treated as a candidate too.
 */
const withSetup = (scenario: Parts, months: number, draw: number): Parts => {
  const input = scenario as unknown as ScenarioInput;
  const withRates = withAbsoluteSuccessRates(input);
  const requestUsdOf = (i: number): number =>
    requestAt(withRates, withRates.approaches[i] as ApproachInput, 0.001, new Set()).requestUsd;
  const requests = Number(scenario.requestsPerMonth ?? (scenario.monthlyRequests as number[])[0]);
  const baselineUsd = requestUsdOf(0);
  const approaches = (scenario.approaches as Parts[]).map((approach, i) => {
    if (i === 0 && draw !== 1) return approach;
    const usd = round(Math.abs(baselineUsd - requestUsdOf(i)) * requests * months, 6);
    // A smaller amount could count as equal to 0, because the costs of the requests are much larger.
    return usd >= 1
      ? { ...approach, setup: [...((approach.setup as Parts[] | undefined) ?? []), { label: 'set-up', usd }] }
      : approach;
  });
  return { ...scenario, approaches };
};
