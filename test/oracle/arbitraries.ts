/**
 * Random scenario inputs for the oracle, with any subset of the model's features. Values are plausible, and the set-up is
 * scaled to the saving of month 1, which the oracle calculates, so that paybacks and nevers both occur.
 */
import fc from 'fast-check';
import type { Amount, ScenarioInput } from '../../src/core/types.ts';
import { requestAt } from './ledger.ts';
import { type ApproachInput, withOwnRates } from './request.ts';

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
  'end of service',
  'end of training',
  'several approaches',
  'unknown amounts',
  'ranges',
  'discount',
] as const;

/** Features that most scenarios do not use. Costs that change in every month for a hundred years make the oracle slow. */
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
type Parts = Record<string, unknown>;

const round = (value: number, digits: number): number => Number(value.toPrecision(digits));
/** A number, evenly distributed on a log scale and rounded to a few digits, as users type them. */
const spread = (low: number, high: number, digits = 3): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map((x) => round(Math.exp(x), digits));
const share = (low = 0, high = 1): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(low * 1000), max: Math.round(high * 1000) }).map((n) => n / 1000);
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 4): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });

const rateSet = (withCached: boolean): fc.Arbitrary<Parts> =>
  fc
    .tuple(spread(0.05, 20), spread(1, 6), share(0.05, 1), share(0.8, 1.5), fc.boolean(), fc.boolean())
    .map(([input, outFactor, cached, write, ownCached, ownWrite]) => ({
      inputUsdPerMTok: input,
      outputUsdPerMTok: round(input * outFactor, 3),
      cachedInputUsdPerMTok: withCached && ownCached ? round(input * cached, 3) : null,
      cacheWriteUsdPerMTok: withCached && ownWrite ? round(input * write, 3) : null,
    }));

const batchOf = (cached: boolean): fc.Arbitrary<Parts> =>
  fc.oneof(
    share(0.1, 1).map((multiplier) => ({ multiplier })),
    rateSet(cached),
  );

const ratesOf = (on: (f: Feature) => boolean, cached: boolean): fc.Arbitrary<Parts> =>
  fc
    .record({
      base: rateSet(cached),
      tiers: on('tiers')
        ? fc.uniqueArray(
            fc.record({
              aboveInputTokens: fc.integer({ min: 100, max: 6000 }),
              set: rateSet(cached),
              batch: on('batch') ? maybe(batchOf(cached), 1) : fc.constant(undefined),
            }),
            { maxLength: 3, selector: (t) => t.aboveInputTokens },
          )
        : fc.constant<{ aboveInputTokens: number; set: Parts; batch: Parts | undefined }[]>([]),
      batch: on('batch') ? maybe(batchOf(cached)) : fc.constant(undefined),
    })
    .map(({ base, tiers, batch }) => ({
      ...base,
      ...(batch ? { batch } : {}),
      ...(tiers.length > 0
        ? {
            tiers: [...tiers]
              .sort((a, b) => a.aboveInputTokens - b.aboveInputTokens)
              .map(({ aboveInputTokens, set, batch: own }) => ({
                aboveInputTokens,
                ...set,
                ...(own ? { batch: own } : {}),
              })),
          }
        : {}),
    }));

/** A date, given as a number of days from 2026-01-01. */
const dateFrom = (days: number): string => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);

const usdOrQuantity = (usd: fc.Arbitrary<number>): fc.Arbitrary<Parts> =>
  fc.oneof(
    usd.map((value) => ({ label: 'line', usd: value })),
    usd.map((value) => ({ label: 'hours', quantity: round(value / 80, 4), unit: 'hour', usdPerUnit: 80 })),
  );

const approachOf = (on: (f: Feature) => boolean, id: string): fc.Arbitrary<Parts> => {
  const cached = on('cache with a fixed hit rate') || on('cache with a hit rate from traffic');
  const when = <T>(feature: Feature, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    on(feature) ? maybe(arbitrary, 3) : fc.constant(undefined);
  // Zero tokens at an unknown price cost 0, so an unknown price matters only with tokens.
  const least = on('unknown amounts') ? 1 : 0;
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
    ...(on('cache with a fixed hit rate') ? [fixedCache] : []),
    ...(on('cache with a hit rate from traffic') ? [trafficCache] : []),
    ...(cached ? [] : [fc.constant(undefined)]),
  );
  const training = fc.oneof(
    ...(on('training per token')
      ? [
          fc.record({
            tokens: spread(1e4, 1e8),
            epochs: fc.integer({ min: 1, max: 5 }),
            usdPerMTok: spread(0.5, 25),
            runs: fc.integer({ min: 1, max: 3 }),
            minimumUsd: fc.constantFrom(0, 4, 50),
            validationTokens: fc.constantFrom(0, 40_000),
            validationBilled: fc.boolean(),
            evaluations: fc.integer({ min: 1, max: 4 }),
          }),
        ]
      : []),
    ...(on('training per hour')
      ? [
          fc.record({
            hours: spread(0.5, 100),
            usdPerHour: spread(1, 40),
            machines: fc.integer({ min: 1, max: 8 }),
            runs: fc.integer({ min: 1, max: 3 }),
          }),
        ]
      : []),
    ...(on('training per token') || on('training per hour') ? [] : [fc.constant(undefined)]),
  );
  const hosting = fc
    .tuple(
      spread(0.02, 3),
      fc.constantFrom(undefined, 720),
      fc.constantFrom(1, 1, 4),
      fc.oneof(
        ...(on('hosting on given machines') ? [fc.record({ machines: fc.integer({ min: 1, max: 3 }) })] : []),
        ...(on('hosting by load')
          ? [
              fc.record({
                tokensPerSecond: spread(20, 3000),
                inputTokensPerSecond: fc.option(spread(200, 30_000), { nil: undefined }),
                machinesPerReplica: fc.constantFrom(undefined, 1, 8),
                utilisation: share(0.1, 1),
                peakFactor: fc.constantFrom(1, 3),
              }),
            ]
          : []),
        ...(on('hosting on given machines') || on('hosting by load') ? [] : [fc.constant({ machines: 1 })]),
      ),
    )
    .map(([usdPerHour, hoursPerMonth, sharedBy, load]) => ({
      usdPerHour,
      ...(hoursPerMonth ? { hoursPerMonth } : {}),
      sharedBy,
      ...load,
    }));
  const hosted = on('hosting on given machines') || on('hosting by load');
  const retrains = on('retraining of the training part') || on('retraining of a share');

  return fc
    .record({
      prefixTokens: fc.integer({ min: least, max: 6000 }),
      variableTokens: fc.integer({ min: least, max: 1500 }),
      outputTokens: fc.integer({ min: least, max: 800 }),
      reasoningTokens: when('reasoning', fc.integer({ min: 0, max: 3000 })),
      rates: ratesOf(on, cached),
      rateChanges: when(
        'scheduled prices',
        fc.uniqueArray(fc.tuple(fc.integer({ min: -40, max: 1200 }), ratesOf(on, cached)), {
          maxLength: 3,
          selector: ([day]) => day,
        }),
      ),
      ratesChangePerYear: when(
        'drift',
        share(0, 0.9).map((x) => round(x - 0.6, 3)),
      ),
      cache: cached ? maybe(cache) : fc.constant(undefined),
      batchShare: when('batch', share()),
      variableCachedShare: when('a cached history', share()),
      monthlyMinimumUsd: when('a monthly minimum', spread(1, 5000)),
      trafficShare: when(
        'a rollout',
        fc.oneof(share(), fc.array(fc.oneof(share(), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 6 })),
      ),
      successDropPerMonth: when('ageing', share(0, 0.2)),
      // `evaluate` assumes that the approach works.
      worksWithProbability: when('a chance of failure', share(0.1, 1)),
      failureApproach: when('a cascade', fc.integer({ min: 0, max: 4 })),
      successDifference: when('a difference of success rates', share(-0.5, 0.5)),
      successRate: when('quality', share(0.3, 1)),
      maxAttempts: when('quality', fc.integer({ min: 1, max: 4 })),
      // Seldom absent: without it most pairs are at unequal output.
      failureUsd:
        on('quality') || on('ageing')
          ? maybe(fc.oneof({ weight: 9, arbitrary: spread(0.001, 0.5) }, fc.constant(0)), 15)
          : fc.constant(undefined),
      otherUsdPerRequest: when('other dollars per request', spread(0.00001, 0.003)),
      setup: when(
        'set-up lines and credits',
        fc.array(
          usdOrQuantity(
            fc.oneof(
              spread(1, 3000),
              spread(1, 500).map((x) => -x),
            ),
          ),
          { maxLength: 3 },
        ),
      ),
      monthly: when('monthly lines', fc.array(usdOrQuantity(spread(1, 300)), { maxLength: 2 })),
      training:
        on('training per token') || on('training per hour') ? maybe(training) : fc.constant(undefined),
      hosting: hosted ? maybe(hosting, 2) : fc.constant(undefined),
      leadMonths: when(
        'lead time',
        fc.oneof(
          fc.integer({ min: 0, max: 8 }),
          fc.integer({ min: 0, max: 800 }).map((n) => n / 100),
        ),
      ),
      retrain: retrains
        ? maybe(
            fc
              .tuple(fc.integer({ min: 1, max: 14 }), share(0, 1))
              .chain(([everyMonths, part]) =>
                fc.constantFrom<Parts>(
                  ...(on('retraining of the training part') ? [{ everyMonths }] : []),
                  ...(on('retraining of a share') ? [{ everyMonths, share: part }] : []),
                ),
              ),
          )
        : fc.constant(undefined),
      availableUntil: when('end of service', fc.integer({ min: -60, max: 1100 }).map(dateFrom)),
      trainableUntil: when('end of training', fc.integer({ min: 0, max: 2500 }).map(dateFrom)),
    })
    .map((parts) => {
      const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
      if (Array.isArray(given.rateChanges)) {
        given.rateChanges = (given.rateChanges as [number, Parts][])
          .sort(([a], [b]) => a - b)
          .map(([day, rates]) => ({ from: dateFrom(day), rates }));
      }
      return { id, ...given };
    });
};

/** Paths, inside an approach, of the amounts that may be a range. */
const uncertain = [
  'prefixTokens',
  'variableTokens',
  'outputTokens',
  'batchShare',
  'successRate',
  'leadMonths',
];

const asBelief = (value: number, width: number, isShare: boolean): Amount => ({
  p10: value * (1 - width),
  p50: value,
  p90: isShare ? value + (1 - value) * width : value * (1 + width),
});

const withBeliefs = (s: Parts, picks: readonly number[]): Parts => {
  let next = 0;
  const width = (): number => (picks[next++ % picks.length] ?? 0) / 10;
  const approaches = (s.approaches as Parts[]).map((a) => {
    const copy: Parts = { ...a };
    for (const field of uncertain) {
      const value = copy[field];
      const by = width();
      if (typeof value === 'number' && by > 0) {
        copy[field] = asBelief(value, by, field === 'batchShare' || field === 'successRate');
      }
    }
    const rates = { ...(copy.rates as Parts) };
    const by = width();
    if (by > 0) rates.inputUsdPerMTok = asBelief(rates.inputUsdPerMTok as number, by, false);
    return { ...copy, rates };
  });
  const traffic =
    typeof s.requestsPerMonth === 'number'
      ? { requestsPerMonth: asBelief(s.requestsPerMonth, 0.3, false) }
      : {};
  return { ...s, ...traffic, approaches };
};

/** The input with one amount unknown; some of these amounts matter, some do not. */
const withUnknown = (s: Parts, where: number): Parts => {
  const approaches = s.approaches as Parts[];
  const at = (i: number, patch: (a: Parts) => Parts): Parts => ({
    ...s,
    approaches: approaches.map((a, j) => (j === i ? { ...a, ...patch(a) } : a)),
  });
  const last = approaches.length - 1;
  const patches: (() => Parts)[] = [
    () => at(0, () => ({ prefixTokens: null })),
    () => at(last, () => ({ outputTokens: null })),
    () => at(last, (a) => ({ rates: { ...(a.rates as Parts), inputUsdPerMTok: null } })),
    () => at(0, (a) => ({ rates: { ...(a.rates as Parts), outputUsdPerMTok: null } })),
    () =>
      at(last, (a) => ({
        rates: { ...(a.rates as Parts), cachedInputUsdPerMTok: null, cacheWriteUsdPerMTok: null },
      })),
    () => at(last, () => ({ setup: [{ label: 'unknown', usd: null }] })),
    () => at(last, () => ({ monthly: [{ label: 'unknown', quantity: 3, unit: 'GB', usdPerUnit: null }] })),
    () => at(last, () => ({ leadMonths: null })),
    () => at(last, () => ({ successRate: null })),
    () => at(last, () => ({ failureUsd: null })),
    () => ({ ...s, discountPerYear: null }),
    () => ('requestsPerMonth' in s ? { ...s, requestsPerMonth: null } : s),
    () => at(last, (a) => (a.cache ? { cache: { ...(a.cache as Parts), hitRate: null } } : {})),
    () => at(0, () => ({ leadMonths: null })),
  ];
  return (patches[where % patches.length] as () => Parts)();
};

/**
 * Scenario inputs in which each of the given features may occur, and occurs in most approaches.
 * The set-up is scaled, so that its payback ranges from at once to never.
 */
export const scenarios = (on: readonly Feature[]): fc.Arbitrary<ScenarioInput> => {
  const has = (feature: Feature): boolean => on.includes(feature);
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
        { weight: 12, arbitrary: spread(100, 3e6) },
        fc.constant(has('unknown amounts') ? 100 : 0),
      ),
      monthlyRequests: has('a list of months')
        ? maybe(fc.array(spread(100, 1e6), { minLength: 1, maxLength: 30 }), 2)
        : fc.constant(undefined),
      growthPerMonth: has('growth')
        ? fc.integer({ min: -150, max: 150 }).map((n) => n / 1000)
        : fc.constant(undefined),
      discountPerYear: has('discount') ? share(0, 0.3) : fc.constant(undefined),
      setupMonths: fc.oneof(
        { weight: 8, arbitrary: fc.double({ min: 0, max: 40, noNaN: true }) },
        fc.constant(0),
      ),
      setupOn: fc.integer({ min: 1, max: 8 }),
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
      let s: Parts = {
        startsOn: drawn.startsOn,
        horizonMonths: drawn.horizonMonths,
        ...traffic,
        ...(discountPerYear === undefined ? {} : { discountPerYear }),
        approaches: differing(cascaded(drawn.approaches.slice(0, drawn.count))),
      };
      s = withSetup(s, drawn.setupMonths, drawn.setupOn);
      if (has('ranges')) s = withBeliefs(s, drawn.picks);
      if (has('unknown amounts')) s = withUnknown(s, drawn.unknown);
      return s as unknown as ScenarioInput;
    });
};

/**
 * The number of the approach that answers what another leaves over, as an id and without a price for it. Only approaches of
 * one parity have one, and only of the other parity, so that there are no circles.
 */
const cascaded = (approaches: readonly Parts[]): Parts[] => {
  const odd = (approaches[0]?.failureApproach as number | undefined) ?? 0;
  return approaches.map((a, i) => {
    const { failureApproach: drawn, ...own } = a as { failureApproach?: number };
    const others = approaches.filter((_, j) => j % 2 !== i % 2);
    if (drawn === undefined || i % 2 !== odd % 2 || others.length === 0) return own;
    const { failureUsd: _, ...free } = own as Parts;
    return { ...free, failureApproach: others[drawn % others.length]?.id };
  });
};

/** The success rates that were drawn as differences, each to the approach before it. */
const differing = (approaches: readonly Parts[]): Parts[] =>
  approaches.map((a, i) => {
    const { successDifference: p50, ...own } = a as { successDifference?: number };
    const before = approaches[i - 1];
    if (p50 === undefined || !before) return own;
    const successRate = { differenceTo: before.id, p10: p50 - 0.1, p50, p90: p50 + 0.1 };
    return { ...own, successRate };
  });

/** Adds a set-up line worth a number of months of the first month's saving. */
const withSetup = (s: Parts, months: number, on: number): Parts => {
  const input = s as unknown as ScenarioInput;
  const plain = withOwnRates(input);
  const price = (i: number): number =>
    requestAt(plain, plain.approaches[i] as ApproachInput, 0.001, new Set()).request;
  const requests = Number(s.requestsPerMonth ?? (s.monthlyRequests as number[])[0]);
  const base = price(0);
  const approaches = (s.approaches as Parts[]).map((a, i) => {
    if (i === 0 && on !== 1) return a;
    const usd = round(Math.abs(base - price(i)) * requests * months, 6);
    // A smaller amount could be within the tolerance of the traffic's cost.
    return usd >= 1
      ? { ...a, setup: [...((a.setup as Parts[] | undefined) ?? []), { label: 'set-up', usd }] }
      : a;
  });
  return { ...s, approaches };
};
