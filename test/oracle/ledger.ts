/**
 * A second, slow calculation of costs and verdicts for the tests. It follows sections 3–5 of the model page, is written from its
 * text alone and shares no code with `src/core`. It cuts the time axis at every event of the scenario, adds up the cost between
 * two events and reads every corner of the curve.
 */
import type { Amount, NeverReason, ScenarioInput, Verdict } from '../../src/core/types.ts';
import { monthsFrom } from './calendar.ts';
import {
  type ApproachInput,
  amountOf,
  hasEqualOutput,
  hostingUsd,
  linesUsd,
  type Missing,
  type RequestCost,
  requestCost,
  setupUsd,
  trainingUsd,
} from './request.ts';

/** The projection runs to this month, counted from the start. */
const LAST_MONTH = 1200;

const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/**
 * The cumulative costs at time t, in months, what the candidate has saved and cost more until then, and the net of both.
 * Payments that both share are in the costs alone. If there are several corners at t, the last one includes the payments
 * due at t.
 */
interface Corner {
  readonly t: number;
  readonly baseline: number;
  readonly candidate: number;
  readonly saved: number;
  readonly lost: number;
  readonly net: number;
  readonly requests: number;
}

/** The time from 0 to `end`, in months. */
interface Window {
  readonly end: number;
  /** Whether the candidate stops serving at its end of service. */
  readonly withEnd: boolean;
}

const requestsOf = (s: ScenarioInput, month: number, missing: Missing): number => {
  const list = s.monthlyRequests;
  if (list) {
    const i = Math.min(month, list.length) - 1;
    return amountOf(list[i], 0, missing, `monthlyRequests[${i}]`);
  }
  const first = amountOf(s.requestsPerMonth, 0, missing, 'requestsPerMonth');
  if (month === 1) return first;
  return (
    first *
    (1 + amountOf(s.growthPerMonth as Amount | undefined, 0, missing, 'growthPerMonth')) ** (month - 1)
  );
};

const horizonOf = (s: ScenarioInput): number => s.horizonMonths ?? 24;
const trainableOf = (s: ScenarioInput, a: ApproachInput): number =>
  a.trainableUntil === undefined ? Number.POSITIVE_INFINITY : monthsFrom(s.startsOn, a.trainableUntil);
const pathOf = (s: ScenarioInput, approach: ApproachInput): string =>
  `approaches[${s.approaches.indexOf(approach)}]`;
const leadOf = (a: ApproachInput, path: string, missing: Missing): number =>
  amountOf(a.leadMonths as Amount | undefined, 0, missing, `${path}.leadMonths`);
const endOf = (s: ScenarioInput, a: ApproachInput): number =>
  a.availableUntil === undefined ? Number.POSITIVE_INFINITY : monthsFrom(s.startsOn, a.availableUntil);

/** The requests of any month. After the window growth stops, and a decline continues. */
const projectedRequests = (s: ScenarioInput, month: number, missing: Missing): number => {
  const horizon = horizonOf(s);
  const last = requestsOf(s, Math.min(month, horizon), missing);
  if (month <= horizon || s.monthlyRequests || last === 0) return last;
  const growth = amountOf(s.growthPerMonth as Amount | undefined, 0, missing, 'growthPerMonth');
  return last * Math.min(1, 1 + growth) ** (month - horizon);
};

const changeTimes = new WeakMap<ApproachInput, readonly number[]>();

/** The times at which the prices of an approach change, in the order of its list. They are kept, because they never change. */
const changesOf = (s: ScenarioInput, a: ApproachInput): readonly number[] => {
  if (!a.rateChanges?.length) return [];
  const before = changeTimes.get(a);
  if (before) return before;
  const times = a.rateChanges.map(({ from }) => monthsFrom(s.startsOn, from as string));
  changeTimes.set(a, times);
  return times;
};

/** Rates in force just before time t, and their path. */
const ratesAt = (
  s: ScenarioInput,
  a: ApproachInput,
  t: number,
): { rates: NonNullable<ApproachInput['rates']>; path: string } => {
  let current = { index: -1, from: Number.NEGATIVE_INFINITY };
  changesOf(s, a).forEach((from, index) => {
    if (from < t && from >= current.from) current = { index, from };
  });
  const change = a.rateChanges?.[current.index];
  return change
    ? { rates: change.rates ?? {}, path: `${pathOf(s, a)}.rateChanges[${current.index}].rates` }
    : { rates: a.rates ?? {}, path: `${pathOf(s, a)}.rates` };
};

/** The months from the last training to the start of a month. 0 before the first training. */
const ageOf = (s: ScenarioInput, a: ApproachInput, month: number, missing: Missing): number => {
  // Without a drop the age does not matter, nor does the lead time that it is counted from.
  if ((a.successDropPerMonth ?? 0) === 0) return 0;
  let trained = leadOf(a, pathOf(s, a), missing);
  const everyMonths = a.retrain?.everyMonths ?? Number.POSITIVE_INFINITY;
  const start = month - 1;
  const end = trainableOf(s, a);
  while (trained + everyMonths <= start + 1e-9 * start && trained + everyMonths < end) trained += everyMonths;
  return Number.isNaN(trained) ? Number.NaN : Math.max(0, start - trained);
};

/** The cost of a request with the values that decide it. */
interface CachedCost {
  readonly requests: number;
  readonly drift: number;
  readonly age: number;
  readonly ratesPath: string;
  readonly cost: RequestCost;
}

/**
 * The last costs of each approach, because months of a projection that follow one another mostly have equal costs. A few are
 * enough: an approach serves all requests, a share of them or the others. A search in more would take longer than the
 * calculation.
 */
const recentCosts = new WeakMap<object, CachedCost[]>();
const maxRecentCosts = 4;

/**
 * The cost of a request at a moment inside a month, if the approach serves this share of the requests. After the window, growth
 * and rises stop, and declines continue.
 */
export const requestAt = (
  s: ScenarioInput,
  a: ApproachInput,
  t: number,
  missing: Missing,
  share = 1,
): RequestCost => {
  const month = Math.floor(t) + 1;
  const { rates, path: ratesPath } = ratesAt(s, a, t);
  const requests = projectedRequests(s, month, missing) * share;
  const drift = driftOf(s, a, month, missing);
  const age = ageOf(s, a, month, missing);
  const next =
    a.failureApproach === undefined ? undefined : s.approaches.find(({ id }) => id === a.failureApproach);
  const before = recentCosts.get(a) ?? [];
  const cached = before.find(
    (entry) =>
      entry.requests === requests &&
      entry.drift === drift &&
      entry.age === age &&
      entry.ratesPath === ratesPath,
  );
  if (cached && !next) return cached.cost;
  const failureRequest = next && (() => requestAt(s, next, t, missing).request);
  const given = { requests, drift, rates, ratesPath, age, ...(failureRequest ? { failureRequest } : {}) };
  const cost = requestCost(a, pathOf(s, a), given, missing);
  // Only known costs are kept, because an unknown amount has to be noted each time.
  if (!next && !Number.isNaN(cost.request)) {
    recentCosts.set(a, [{ requests, drift, age, ratesPath, cost }, ...before.slice(0, maxRecentCosts - 1)]);
  }
  return cost;
};

/** The factor on token rates in a month. After the window a rise stops, and a fall continues. */
const driftOf = (s: ScenarioInput, a: ApproachInput, month: number, missing: Missing): number => {
  const given = a.ratesChangePerYear as Amount | undefined;
  if (given === undefined || given === 0) return 1;
  const drift = amountOf(given, 0, missing, `${pathOf(s, a)}.ratesChangePerYear`);
  const last = drift < 0 ? month : Math.min(month, horizonOf(s));
  return last === 1 ? 1 : (1 + drift) ** ((last - 1) / 12);
};

/** The moments at which any price changes. */
const priceChanges = (s: ScenarioInput): readonly number[] => s.approaches.flatMap((a) => changesOf(s, a));

/** Dollars of a request in the first month. If a price of any approach changes in it, this is the mean over its days. */
export const firstRequestUsd = (s: ScenarioInput, a: ApproachInput): number => {
  const ends = [0, ...priceChanges(s).filter((t) => t > 0 && t < 1), 1].sort((x, y) => x - y);
  return ends.slice(1).reduce((sum, to, i) => {
    const from = ends[i] as number;
    return to === from ? sum : sum + (to - from) * requestAt(s, a, (from + to) / 2, new Set()).request;
  }, 0);
};

/** Dollars per month of an approach at a moment, if it serves this share of the requests. */
const usdPerMonthAt = (
  s: ScenarioInput,
  a: ApproachInput,
  t: number,
  share: number,
  missing: Missing,
): number => {
  if (share === 0) return 0;
  const path = pathOf(s, a);
  const month = Math.floor(t) + 1;
  const requests = projectedRequests(s, month, missing) * share;
  const cost = requestAt(s, a, t, missing, share);
  const hosting = hostingUsd(a, path, requests, cost, missing);
  const minimum = amountOf(
    a.monthlyMinimumUsd as Amount | undefined,
    0,
    missing,
    `${path}.monthlyMinimumUsd`,
  );
  let topUpUsd = 0;
  if (minimum > 0) {
    // The cost of the whole month, as the sum over the periods between price changes.
    const ends = [month - 1, ...priceChanges(s).filter((c) => c > month - 1 && c < month), month];
    ends.sort((x, y) => x - y);
    let usd = hosting;
    for (let i = 1; i < ends.length; i++) {
      const [from, to] = [ends[i - 1] as number, ends[i] as number];
      if (to > from) usd += (to - from) * requests * requestAt(s, a, (from + to) / 2, missing, share).request;
    }
    topUpUsd = Math.max(0, minimum - usd);
  }
  return (
    requests * cost.request +
    hosting +
    linesUsd(a, path, missing) +
    (Number.isNaN(minimum) ? minimum : topUpUsd)
  );
};

/** The share of a month's requests that a candidate serves. */
const shareOf = (s: ScenarioInput, a: ApproachInput, month: number, missing: Missing): number => {
  const given = a.trafficShare;
  if (Array.isArray(given)) return given[Math.min(month, given.length) - 1] as number;
  return amountOf(given as Amount | undefined, 1, missing, `${pathOf(s, a)}.trafficShare`);
};

/** Dollars per month of all requests: the candidate serves its share, and the baseline the others. */
const allUsdPerMonthAt = (s: ScenarioInput, a: ApproachInput, t: number, missing: Missing): number => {
  const baseline = s.approaches[0] as ApproachInput;
  const share = a === baseline ? 1 : shareOf(s, a, Math.floor(t) + 1, missing);
  return usdPerMonthAt(s, a, t, share, missing) + usdPerMonthAt(s, baseline, t, 1 - share, missing);
};

/** The moments at which an approach retrains, and the dollars due then, with the paths that they lack. */
const retrainings = (
  s: ScenarioInput,
  a: ApproachInput,
  until: number,
  missing: Missing,
): { t: number; usd: number; lacks: Missing }[] => {
  const everyMonths = a.retrain?.everyMonths;
  // There is no training on or after the day on which training ends.
  const end = Math.min(until, trainableOf(s, a));
  if (a.retrain === undefined || everyMonths === undefined) return [];
  const path = pathOf(s, a);
  const usd = (note: Missing): number => {
    const share = a.retrain?.share as Amount | undefined;
    if (share === undefined) return trainingUsd(a, path, note);
    return amountOf(share, 0, note, `${path}.retrain.share`) * setupUsd(a, path, note);
  };
  const found: { t: number; usd: number; lacks: Missing }[] = [];
  const lacks: Missing = new Set();
  const unknown: Missing = new Set();
  const lead = leadOf(a, path, unknown);
  // The lead time does not matter if retraining is free, or if it falls due after the end for any lead time.
  if (Number.isNaN(lead) && everyMonths < end && usd(new Set()) !== 0)
    for (const path of unknown) missing.add(path);
  for (let k = 1; lead + k * everyMonths < end; k++)
    found.push({ t: lead + k * everyMonths, usd: usd(lacks), lacks });
  return found;
};

/** The corners of both curves from 0 to the end of the window. Each event has one before its payments and one after them. */
const walk = (s: ScenarioInput, candidate: ApproachInput, window: Window, missing: Missing): Corner[] => {
  const baseline = s.approaches[0] as ApproachInput;
  const lead = candidate === baseline ? 0 : leadOf(candidate, pathOf(s, candidate), missing);
  const endsAt = window.withEnd && candidate !== baseline ? endOf(s, candidate) : Number.POSITIVE_INFINITY;
  const ownRetrainings = retrainings(s, candidate, Math.min(window.end, endsAt), missing);
  const baseRetrainings = retrainings(s, baseline, window.end, missing);
  const [baseDue, ownDue] = [baseRetrainings, ownRetrainings].map(
    (events) => new Map(events.map((event) => [event.t, event])),
  ) as [Map<number, (typeof baseRetrainings)[0]>, Map<number, (typeof baseRetrainings)[0]>];
  const note = (paths: Missing): void => {
    for (const path of paths) missing.add(path);
  };
  const servedAt = (t: number): boolean => t >= lead && t < endsAt;
  // The costs differ while the candidate serves requests. Costs that both pay are not needed for the comparison.
  const differAt = (t: number): boolean =>
    candidate !== baseline && servedAt(t) && shareOf(s, candidate, Math.floor(t) + 1, missing) !== 0;

  const cuts = new Set<number>([lead, endsAt]);
  for (let month = 0; month <= window.end; month++) cuts.add(month);
  for (const event of [...ownRetrainings, ...baseRetrainings]) cuts.add(event.t);
  for (const t of priceChanges(s)) cuts.add(t);
  const axis = [...cuts].filter((t) => t >= 0 && t <= window.end).sort((a, b) => a - b);

  const dueAt = (t: number): { baseline: number; candidate: number; shared: number } => {
    let [baselineDue, candidateDue] = [0, 0];
    if (t === 0) {
      baselineDue += setupUsd(baseline, pathOf(s, baseline), missing);
      candidateDue += setupUsd(candidate, pathOf(s, candidate), missing);
    }
    const own = ownDue.get(t);
    if (own) note(own.lacks);
    candidateDue += own?.usd ?? 0;
    const base = baseDue.get(t);
    if (!base) return { baseline: baselineDue, candidate: candidateDue, shared: 0 };
    const isShared =
      candidate !== baseline && (!servedAt(t) || shareOf(s, candidate, Math.floor(t) + 1, missing) < 1);
    if (isShared) return { baseline: baselineDue, candidate: candidateDue, shared: base.usd };
    note(base.lacks);
    baselineDue += base.usd;
    return { baseline: baselineDue, candidate: candidateDue, shared: 0 };
  };

  const corners: Corner[] = [];
  let [baseSum, candidateSum, saved, lost, net, requests, before] = [0, 0, 0, 0, 0, 0, 0];
  const compareCosts = (base: number, own: number, months: number): void => {
    net += (base - own) * months;
    if (isEqual(base, own)) return;
    saved += Math.max(0, base - own) * months;
    lost += Math.max(0, own - base) * months;
  };
  for (const t of axis) {
    if (t > before) {
      const midpoint = (before + t) / 2;
      const differ = differAt(midpoint);
      const noted = differ ? missing : new Set<string>();
      const baseRate = allUsdPerMonthAt(s, baseline, midpoint, noted);
      const ownRate = servedAt(midpoint) ? allUsdPerMonthAt(s, candidate, midpoint, noted) : baseRate;
      baseSum += baseRate * (t - before);
      candidateSum += ownRate * (t - before);
      if (differ) compareCosts(baseRate, ownRate, t - before);
      requests += projectedRequests(s, Math.floor(midpoint) + 1, new Set()) * (t - before);
      // Before the payments due at t.
      corners.push({ t, baseline: baseSum, candidate: candidateSum, saved, lost, net, requests });
    }
    const due = dueAt(t);
    baseSum += due.baseline + due.shared;
    candidateSum += due.candidate + due.shared;
    compareCosts(due.baseline, due.candidate, 1);
    corners.push({ t, baseline: baseSum, candidate: candidateSum, saved, lost, net, requests });
    before = t;
  }
  return corners;
};

const isEven = (c: Corner): boolean => isEqual(c.saved, c.lost);
const savesAtLeastZero = (c: Corner): boolean => c.saved >= c.lost || isEven(c);
const savesMoreThanZero = (c: Corner): boolean => c.saved > c.lost && !isEven(c);
const savingUsd = (c: Corner): number => c.saved - c.lost;

/** The time at which the saving is 0 on the line between two corners. */
const zeroBetween = (a: Corner, b: Corner): number => {
  if (b.t === a.t || isEven(b)) return b.t;
  if (isEven(a)) return a.t;
  return a.t + ((b.t - a.t) * -savingUsd(a)) / (savingUsd(b) - savingUsd(a));
};

interface Crossing {
  readonly months: number;
  readonly requests: number;
  readonly firstAheadMonths: number;
  readonly aheadUntilMonths: number | null;
}

/** The payback, which is the smallest t from which the saving stays at or above 0. `null` if it ends below 0. */
const lastCrossing = (corners: readonly Corner[]): Crossing | null => {
  let i = corners.length;
  while (i > 0 && savesAtLeastZero(corners[i - 1] as Corner)) i--;
  if (i === corners.length) return null;
  const after = corners[i] as Corner;
  const months = i === 0 ? 0 : zeroBetween(corners[i - 1] as Corner, after);
  const prior = corners[i - 1] ?? after;
  const width = after.t - prior.t;
  const requests =
    width === 0
      ? after.requests
      : prior.requests + ((after.requests - prior.requests) * (months - prior.t)) / width;
  const first = corners.findIndex(savesMoreThanZero);
  const firstAheadMonths =
    first < 0
      ? months
      : first === 0
        ? 0
        : zeroBetween(corners[first - 1] as Corner, corners[first] as Corner);
  return { months, requests, firstAheadMonths, aheadUntilMonths: null };
};

/** The last moment at which a saving that ends below 0 is above 0. `null` if it is never above 0. */
const aheadUntil = (corners: readonly Corner[]): number | null => {
  let i = corners.length - 1;
  while (i >= 0 && !savesMoreThanZero(corners[i] as Corner)) i--;
  if (i < 0) return null;
  const next = corners[i + 1];
  if (!next || next.t === (corners[i] as Corner).t) return (corners[i] as Corner).t;
  return zeroBetween(corners[i] as Corner, next);
};

/** The first moment between the end of the window and the end of service at which the saving falls below 0, or `null`. */
const fallsBehindAt = (s: ScenarioInput, candidate: ApproachInput): number | null => {
  const horizon = horizonOf(s);
  const endsAt = endOf(s, candidate);
  if (endsAt <= horizon) return null;
  const missing: Missing = new Set();
  const corners = walk(s, candidate, { end: LAST_MONTH, withEnd: false }, missing);
  if (missing.size > 0) return null;
  const last = corners.findLastIndex(({ t }) => t === horizon);
  // A retraining that falls due at the end of the window belongs to the projection.
  const from = corners.findIndex(({ t }) => t === horizon);
  const i = corners.findIndex((c, k) => k > from && !savesAtLeastZero(c));
  if (i < 0) return null;
  const months = i <= last ? horizon : zeroBetween(corners[i - 1] as Corner, corners[i] as Corner);
  return months <= endsAt ? months : null;
};

/** The verdict. `reasonOf` finds the reason of the verdict `never`. */
const judge = (
  s: ScenarioInput,
  candidate: ApproachInput,
): { verdict: Verdict; crossing: Crossing | null } => {
  const horizon = horizonOf(s);
  const missing: Missing = new Set();
  const corners = walk(s, candidate, { end: horizon, withEnd: true }, missing);
  const ages = s.approaches.some((a) => (a.successDropPerMonth ?? 0) !== 0);
  const months = Array.from({ length: ages ? LAST_MONTH : 1 }, (_, i) => i + 1);
  hasEqualOutput(
    [s.approaches[0] as ApproachInput, candidate].map((approach) => ({
      approach,
      basePath: pathOf(s, approach),
      ages: (lacks: Missing) => months.map((month) => ageOf(s, approach, month, lacks)),
    })),
    missing,
  );
  if (missing.size > 0) return { verdict: { kind: 'incomplete', missing: [...missing] }, crossing: null };
  const never = (reason: NeverReason): { verdict: Verdict; crossing: null } => ({
    verdict: { kind: 'never', reason, aheadUntilMonths: aheadUntil(corners) },
    crossing: null,
  });
  const verdictOf = (
    kind: 'after' | 'retired-first' | 'beyond-horizon',
    crossing: Crossing,
  ): { verdict: Verdict; crossing: Crossing | null } => {
    // The verdict names the number of requests until then.
    const uncounted: Missing = new Set();
    for (let month = 1; month < crossing.months + 1; month++) projectedRequests(s, month, uncounted);
    if (uncounted.size > 0)
      return { verdict: { kind: 'incomplete', missing: [...uncounted] }, crossing: null };
    const endsOn = kind === 'retired-first' ? { endsOn: candidate.availableUntil } : {};
    return { verdict: { kind, ...crossing, days: Number.NaN, date: '', ...endsOn } as Verdict, crossing };
  };

  if (trainableOf(s, candidate) <= 0) {
    return { verdict: { kind: 'never', reason: 'not-trainable', aheadUntilMonths: null }, crossing: null };
  }
  if (corners.every(isEven)) return never('no-difference');
  if (corners.every(savesAtLeastZero) && savesMoreThanZero(corners.at(-1) as Corner)) {
    const aheadUntilMonths = fallsBehindAt(s, candidate);
    return {
      verdict: { kind: 'immediately', aheadUntilMonths },
      crossing: { months: 0, requests: 0, firstAheadMonths: 0, aheadUntilMonths },
    };
  }
  const endsAt = endOf(s, candidate);
  const inWindow = lastCrossing(corners);
  if (inWindow && inWindow.months <= Math.max(endsAt, 0))
    return verdictOf('after', { ...inWindow, aheadUntilMonths: fallsBehindAt(s, candidate) });

  const withoutEnd =
    lastCrossing(walk(s, candidate, { end: horizon, withEnd: false }, missing)) ??
    lastCrossing(walk(s, candidate, { end: LAST_MONTH, withEnd: false }, missing));
  // An unknown amount may matter only past the window.
  if (missing.size > 0) return { verdict: { kind: 'incomplete', missing: [...missing] }, crossing: null };
  if (withoutEnd && withoutEnd.months > endsAt) return verdictOf('retired-first', withoutEnd);
  if (withoutEnd && endsAt > horizon) return verdictOf('beyond-horizon', withoutEnd);
  return never('several');
};

/** The change that removes each reason of the verdict `never`, in the order in which the reasons are tried. */
const removals: readonly [NeverReason, (s: ScenarioInput, candidate: number) => ScenarioInput][] = (() => {
  const change = (
    s: ScenarioInput,
    indices: readonly number[],
    patch: Partial<ApproachInput>,
  ): ScenarioInput => {
    const approaches = s.approaches.map((a, i) => (indices.includes(i) ? { ...a, ...patch } : a));
    return { ...s, approaches } as ScenarioInput;
  };
  const withBaselineFields =
    (...fields: (keyof ApproachInput)[]) =>
    (s: ScenarioInput, candidate: number): ScenarioInput =>
      change(
        s,
        [candidate],
        Object.fromEntries(fields.map((field) => [field, (s.approaches[0] as ApproachInput)[field]])),
      );
  return [
    ['caching', (s, i) => change(s, [0, i], { cache: undefined })],
    ['quality', (s, i) => change(s, [0, i], { successRate: 1, maxAttempts: 1, successDropPerMonth: 0 })],
    ['fixed-costs', (s, i) => change(s, [i], { monthly: [], hosting: undefined, monthlyMinimumUsd: 0 })],
    ['retraining', (s, i) => change(s, [i], { retrain: undefined })],
    ['rates', withBaselineFields('rates', 'rateChanges', 'ratesChangePerYear')],
    ['tokens', withBaselineFields('prefixTokens', 'variableTokens', 'outputTokens', 'reasoningTokens')],
    ['other', withBaselineFields('otherUsdPerRequest')],
    ['set-up', (s, i) => change(s, [i], { setup: [], training: undefined })],
    [
      'decline',
      (s, i) => {
        const withoutDrift = change(s, [0, i], { ratesChangePerYear: 0 });
        const missing: Missing = new Set();
        const months = Array.from({ length: horizonOf(s) }, (_, m) => requestsOf(s, m + 1, missing));
        // Without decline, every month has at least the traffic of the busiest month before it.
        const peaks = months.map((_, m) => Math.max(...months.slice(0, m + 1)));
        return {
          ...withoutDrift,
          requestsPerMonth: undefined,
          growthPerMonth: undefined,
          monthlyRequests: peaks,
        };
      },
    ],
  ];
})();

export interface OracleComparison {
  readonly verdict: Verdict;
  /** The net at the horizon. */
  readonly netUsd: number;
  readonly setupUsd: number;
  readonly npvUsd: number;
  readonly discountedPaybackMonths: number | null;
}

/** The cumulative cost of an approach at the end of month 0 … horizon. */
export const cumulativeUsd = (s: ScenarioInput, index: number): number[] => {
  const corners = walk(
    s,
    s.approaches[index] as ApproachInput,
    { end: horizonOf(s), withEnd: true },
    new Set(),
  );
  return monthEnds(s, corners).map((c) => c.candidate);
};

const monthEnds = (s: ScenarioInput, corners: readonly Corner[]): Corner[] =>
  Array.from({ length: horizonOf(s) + 1 }, (_, month) => corners.findLast((c) => c.t === month) as Corner);

/** The comparison of one approach with the baseline. */
export const compare = (s: ScenarioInput, index: number): OracleComparison => {
  const candidate = s.approaches[index] as ApproachInput;
  const { verdict } = judge(s, candidate);
  const missing: Missing = new Set();
  const netsUsd = monthEnds(s, walk(s, candidate, { end: horizonOf(s), withEnd: true }, missing)).map(
    (c) => c.net,
  );
  const rate = amountOf(s.discountPerYear as Amount | undefined, 0, missing, 'discountPerYear');
  const discounted: number[] = [];
  netsUsd.forEach((value, m) => {
    const flow = value - (netsUsd[m - 1] ?? 0);
    discounted.push((discounted[m - 1] ?? 0) + flow * (1 + rate) ** (-m / 12));
  });
  let discountedPaybackMonths: number | null = null;
  if ((discounted.at(-1) as number) >= 0) {
    let m = discounted.length - 1;
    while (m > 0 && (discounted[m - 1] as number) >= 0) m--;
    const [low, high] = [discounted[m - 1] ?? 0, discounted[m] as number];
    discountedPaybackMonths = m === 0 ? 0 : m - 1 + -low / (high - low);
  }
  return {
    verdict: verdict.kind === 'never' ? { ...verdict, reason: reasonOf(s, index, verdict.reason) } : verdict,
    netUsd: netsUsd.at(-1) as number,
    setupUsd:
      setupUsd(candidate, pathOf(s, candidate), missing) -
      setupUsd(s.approaches[0] as ApproachInput, 'approaches[0]', missing),
    npvUsd: discounted.at(-1) as number,
    discountedPaybackMonths,
  };
};

/** The first reason whose removal alone turns the verdict `never` into a payback. */
const reasonOf = (s: ScenarioInput, index: number, found: NeverReason): NeverReason => {
  if (found === 'no-difference' || found === 'not-trainable') return found;
  const unchanged = JSON.stringify(s);
  for (const [reason, without] of removals) {
    const changed = without(s, index);
    // A removal that changes nothing, such as that of a missing cache, cannot change the verdict.
    if (JSON.stringify(changed) === unchanged) continue;
    const { kind } = judge(changed, changed.approaches[index] as ApproachInput).verdict;
    if (kind !== 'never' && kind !== 'incomplete') return reason;
  }
  return 'several';
};
