/**
 * A second, slow calculation of costs and verdicts for the tests. It follows sections 3–5 of docs/model.md, is written from its
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

/** The number of the last month of the projection, counted from the start: a hundred years. */
const LAST_MONTH = 1200;

const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/**
 * A corner of the curves at time `t`, in months: the cumulative costs of both approaches in dollars, the dollars that the
 * candidate has saved (`saved`) and has cost more (`lost`) until then, and the difference of the two (`net`). Payments that both
 * approaches make are in the costs, but neither saved nor lost. If there are several corners at `t`, the last one includes the
 * payments due at `t`.
 */
interface Corner {
  readonly t: number;
  readonly baseline: number;
  readonly candidate: number;
  readonly saved: number;
  readonly lost: number;
  readonly net: number;
  /** Requests of the baseline from the start until `t`. */
  readonly requests: number;
}

/** A window of time from 0 to `end`, in months. */
interface Window {
  readonly end: number;
  /** Whether the service of the candidate ends on its date. If not, the candidate serves until the end of the window. */
  readonly hasEndOfService: boolean;
}

/** The requests of a month inside the horizon, counted from 1. */
const requestsOf = (scenario: ScenarioInput, month: number, missing: Missing): number => {
  const list = scenario.monthlyRequests;
  if (list) {
    const i = Math.min(month, list.length) - 1;
    return amountOf(list[i], 0, missing, `monthlyRequests[${i}]`);
  }
  const first = amountOf(scenario.requestsPerMonth, 0, missing, 'requestsPerMonth');
  if (month === 1) return first;
  return (
    first *
    (1 + amountOf(scenario.growthPerMonth as Amount | undefined, 0, missing, 'growthPerMonth')) ** (month - 1)
  );
};

const horizonOf = (scenario: ScenarioInput): number => scenario.horizonMonths ?? 24;
/** The time in months at which the training of an approach is closed; infinite if it never is. */
const trainingEndOf = (scenario: ScenarioInput, approach: ApproachInput): number =>
  approach.trainableUntil === undefined
    ? Number.POSITIVE_INFINITY
    : monthsFrom(scenario.startsOn, approach.trainableUntil);
const pathOf = (scenario: ScenarioInput, approach: ApproachInput): string =>
  `approaches[${scenario.approaches.indexOf(approach)}]`;
/** The months until an approach serves its first request. */
const leadOf = (approach: ApproachInput, path: string, missing: Missing): number =>
  amountOf(approach.leadMonths as Amount | undefined, 0, missing, `${path}.leadMonths`);
/** The time in months at which the service of an approach ends; infinite if it never does. */
const serviceEndOf = (scenario: ScenarioInput, approach: ApproachInput): number =>
  approach.availableUntil === undefined
    ? Number.POSITIVE_INFINITY
    : monthsFrom(scenario.startsOn, approach.availableUntil);

/** The requests of any month of the projection. After the horizon, growth stops and a decline continues. */
const projectedRequests = (scenario: ScenarioInput, month: number, missing: Missing): number => {
  const horizon = horizonOf(scenario);
  const last = requestsOf(scenario, Math.min(month, horizon), missing);
  if (month <= horizon || scenario.monthlyRequests || last === 0) return last;
  const growth = amountOf(scenario.growthPerMonth as Amount | undefined, 0, missing, 'growthPerMonth');
  return last * Math.min(1, 1 + growth) ** (month - horizon);
};

const changeTimes = new WeakMap<ApproachInput, readonly number[]>();

/** The times in months at which the prices of an approach change, in the order of its list. Calculated once for each approach. */
const changesOf = (scenario: ScenarioInput, approach: ApproachInput): readonly number[] => {
  if (!approach.rateChanges?.length) return [];
  const knownTimes = changeTimes.get(approach);
  if (knownTimes) return knownTimes;
  const times = approach.rateChanges.map(({ from }) => monthsFrom(scenario.startsOn, from as string));
  changeTimes.set(approach, times);
  return times;
};

/** Rates in force just before time t, and their path. */
const ratesAt = (
  scenario: ScenarioInput,
  approach: ApproachInput,
  t: number,
): { rates: NonNullable<ApproachInput['rates']>; path: string } => {
  let current = { index: -1, from: Number.NEGATIVE_INFINITY };
  changesOf(scenario, approach).forEach((from, index) => {
    if (from < t && from >= current.from) current = { index, from };
  });
  const change = approach.rateChanges?.[current.index];
  return change
    ? { rates: change.rates ?? {}, path: `${pathOf(scenario, approach)}.rateChanges[${current.index}].rates` }
    : { rates: approach.rates ?? {}, path: `${pathOf(scenario, approach)}.rates` };
};

/** The months from the last training to the start of a month. 0 before the first training. */
const ageOf = (scenario: ScenarioInput, approach: ApproachInput, month: number, missing: Missing): number => {
  // If the success rate does not fall, neither the age nor the lead time matters.
  if ((approach.successDropPerMonth ?? 0) === 0) return 0;
  let trained = leadOf(approach, pathOf(scenario, approach), missing);
  const everyMonths = approach.retrain?.everyMonths ?? Number.POSITIVE_INFINITY;
  const start = month - 1;
  const end = trainingEndOf(scenario, approach);
  while (trained + everyMonths <= start + 1e-9 * start && trained + everyMonths < end) trained += everyMonths;
  return Number.isNaN(trained) ? Number.NaN : Math.max(0, start - trained);
};

/** Whether the success rate changes no cost: there is one attempt, and a failure costs nothing. */
const hasFreeFailures = ({ maxAttempts = 1, failureUsd, failureApproach }: ApproachInput): boolean =>
  maxAttempts === 1 && failureApproach === undefined && failureUsd === 0;

/** A calculated cost of a request, with the values on which it depends. */
interface CachedCost {
  readonly requests: number;
  readonly drift: number;
  readonly age: number;
  readonly ratesPath: string;
  readonly cost: RequestCost;
}

/**
 * The last costs that were calculated for each approach, because consecutive months of a projection mostly have equal costs.
 * Four are enough, because an approach serves either all requests, the share of a candidate, or the remaining share. A search in a
 * longer list would take longer than the calculation.
 */
const recentCosts = new WeakMap<object, CachedCost[]>();
const maxRecentCosts = 4;

/**
 * The cost of a request at a moment inside a month, if the approach serves this share of the requests. After the window, growth
 * and rises stop, and declines continue.
 */
export const requestAt = (
  scenario: ScenarioInput,
  approach: ApproachInput,
  t: number,
  missing: Missing,
  share = 1,
): RequestCost => {
  const month = Math.floor(t) + 1;
  const { rates, path: ratesPath } = ratesAt(scenario, approach, t);
  const requests = projectedRequests(scenario, month, missing) * share;
  const drift = driftOf(scenario, approach, month, missing);
  const age = hasFreeFailures(approach) ? 0 : ageOf(scenario, approach, month, missing);
  const failureApproach =
    approach.failureApproach === undefined
      ? undefined
      : scenario.approaches.find(({ id }) => id === approach.failureApproach);
  const recent = recentCosts.get(approach) ?? [];
  const cached = recent.find(
    (entry) =>
      entry.requests === requests &&
      entry.drift === drift &&
      entry.age === age &&
      entry.ratesPath === ratesPath,
  );
  if (cached && !failureApproach) return cached.cost;
  const failureRequestUsd =
    failureApproach && (() => requestAt(scenario, failureApproach, t, missing).requestUsd);
  const conditions = {
    requests,
    drift,
    rates,
    ratesPath,
    age,
    ...(failureRequestUsd ? { failureRequestUsd } : {}),
  };
  const cost = requestCost(approach, pathOf(scenario, approach), conditions, missing);
  // Only known costs are kept, because an unknown amount has to be noted each time.
  if (!failureApproach && !Number.isNaN(cost.requestUsd)) {
    recentCosts.set(approach, [
      { requests, drift, age, ratesPath, cost },
      ...recent.slice(0, maxRecentCosts - 1),
    ]);
  }
  return cost;
};

/** The factor on token rates in a month. After the window a rise stops, and a fall continues. */
const driftOf = (
  scenario: ScenarioInput,
  approach: ApproachInput,
  month: number,
  missing: Missing,
): number => {
  const perYear = approach.ratesChangePerYear as Amount | undefined;
  if (perYear === undefined || perYear === 0) return 1;
  const drift = amountOf(perYear, 0, missing, `${pathOf(scenario, approach)}.ratesChangePerYear`);
  const last = drift < 0 ? month : Math.min(month, horizonOf(scenario));
  return last === 1 ? 1 : (1 + drift) ** ((last - 1) / 12);
};

/** The moments at which any price changes. */
const priceChanges = (scenario: ScenarioInput): readonly number[] =>
  scenario.approaches.flatMap((approach) => changesOf(scenario, approach));

/** Dollars of a request in the first month. If a price changes in that month, this is the mean over its days. */
export const firstRequestUsd = (scenario: ScenarioInput, approach: ApproachInput): number => {
  const ends = [0, ...priceChanges(scenario).filter((t) => t > 0 && t < 1), 1].sort((x, y) => x - y);
  return ends.slice(1).reduce((sum, to, i) => {
    const from = ends[i] as number;
    return to === from
      ? sum
      : sum + (to - from) * requestAt(scenario, approach, (from + to) / 2, new Set()).requestUsd;
  }, 0);
};

/** Dollars per month of an approach at a moment if it serves this share of the requests. */
const usdPerMonthAt = (
  scenario: ScenarioInput,
  approach: ApproachInput,
  t: number,
  share: number,
  missing: Missing,
): number => {
  if (share === 0) return 0;
  const path = pathOf(scenario, approach);
  const month = Math.floor(t) + 1;
  const requests = projectedRequests(scenario, month, missing) * share;
  const cost = requestAt(scenario, approach, t, missing, share);
  const hosting = hostingUsd(approach, path, requests, cost, missing);
  const minimum = amountOf(
    approach.monthlyMinimumUsd as Amount | undefined,
    0,
    missing,
    `${path}.monthlyMinimumUsd`,
  );
  let topUpUsd = 0;
  if (minimum > 0) {
    // The cost of the whole month, as the sum over the periods between price changes.
    const ends = [month - 1, ...priceChanges(scenario).filter((c) => c > month - 1 && c < month), month];
    ends.sort((x, y) => x - y);
    let usd = hosting;
    for (let i = 1; i < ends.length; i++) {
      const [from, to] = [ends[i - 1] as number, ends[i] as number];
      if (to > from)
        usd +=
          (to - from) * requests * requestAt(scenario, approach, (from + to) / 2, missing, share).requestUsd;
    }
    topUpUsd = Math.max(0, minimum - usd);
  }
  return (
    requests * cost.requestUsd +
    hosting +
    linesUsd(approach, path, missing) +
    (Number.isNaN(minimum) ? minimum : topUpUsd)
  );
};

/** The share of a month's requests that a candidate serves; before it serves, the share with which it begins. */
const shareOf = (
  scenario: ScenarioInput,
  approach: ApproachInput,
  month: number,
  missing: Missing,
): number => {
  const { trafficShare } = approach;
  if (Array.isArray(trafficShare)) {
    const lead = leadOf(approach, pathOf(scenario, approach), new Set());
    const served = Number.isNaN(lead) ? month : Math.max(month, Math.floor(lead) + 1);
    return trafficShare[Math.min(served, trafficShare.length) - 1] as number;
  }
  return amountOf(
    trafficShare as Amount | undefined,
    1,
    missing,
    `${pathOf(scenario, approach)}.trafficShare`,
  );
};

/** Dollars per month of all requests: the candidate serves its share, and the baseline serves the remaining requests. */
const allUsdPerMonthAt = (
  scenario: ScenarioInput,
  approach: ApproachInput,
  t: number,
  missing: Missing,
): number => {
  const baseline = scenario.approaches[0] as ApproachInput;
  const share = approach === baseline ? 1 : shareOf(scenario, approach, Math.floor(t) + 1, missing);
  return (
    usdPerMonthAt(scenario, approach, t, share, missing) +
    usdPerMonthAt(scenario, baseline, t, 1 - share, missing)
  );
};

/** The moments at which an approach retrains, and the dollars due at each, with the paths of the amounts that are unknown. */
const retrainings = (
  scenario: ScenarioInput,
  approach: ApproachInput,
  until: number,
  missing: Missing,
): { t: number; usd: number; lacks: Missing }[] => {
  const everyMonths = approach.retrain?.everyMonths;
  // There is no training on or after the day on which training ends.
  const end = Math.min(until, trainingEndOf(scenario, approach));
  if (approach.retrain === undefined || everyMonths === undefined) return [];
  const path = pathOf(scenario, approach);
  const usd = (note: Missing): number => {
    const share = approach.retrain?.share as Amount | undefined;
    if (share === undefined) return trainingUsd(approach, path, note);
    return amountOf(share, 0, note, `${path}.retrain.share`) * setupUsd(approach, path, note);
  };
  const events: { t: number; usd: number; lacks: Missing }[] = [];
  const lacks: Missing = new Set();
  const unknown: Missing = new Set();
  const lead = leadOf(approach, path, unknown);
  // The lead time does not matter if retraining is free, or if no retraining is due before the end for any lead time.
  if (Number.isNaN(lead) && everyMonths < end && usd(new Set()) !== 0)
    for (const unknownPath of unknown) missing.add(unknownPath);
  for (let k = 1; lead + k * everyMonths < end; k++)
    events.push({ t: lead + k * everyMonths, usd: usd(lacks), lacks });
  return events;
};

/** The corners of both curves from 0 to the end of the window. Each event has a corner before its payments and one after them. */
const cornersOf = (
  scenario: ScenarioInput,
  candidate: ApproachInput,
  window: Window,
  missing: Missing,
): Corner[] => {
  const baseline = scenario.approaches[0] as ApproachInput;
  const lead = candidate === baseline ? 0 : leadOf(candidate, pathOf(scenario, candidate), missing);
  const endsAt =
    window.hasEndOfService && candidate !== baseline
      ? serviceEndOf(scenario, candidate)
      : Number.POSITIVE_INFINITY;
  const candidateRetrainings = retrainings(scenario, candidate, Math.min(window.end, endsAt), missing);
  const baselineRetrainings = retrainings(scenario, baseline, window.end, missing);
  const [baselineEvents, candidateEvents] = [baselineRetrainings, candidateRetrainings].map(
    (events) => new Map(events.map((event) => [event.t, event])),
  ) as [Map<number, (typeof baselineRetrainings)[0]>, Map<number, (typeof baselineRetrainings)[0]>];
  const note = (paths: Missing): void => {
    for (const path of paths) missing.add(path);
  };
  const isServedAt = (t: number): boolean => t >= lead && t < endsAt;
  // The costs of both can only differ while the candidate serves requests. At other times they need not be known.
  const canDifferAt = (t: number): boolean =>
    candidate !== baseline && isServedAt(t) && shareOf(scenario, candidate, Math.floor(t) + 1, missing) !== 0;

  const cuts = new Set<number>([lead, endsAt]);
  for (let month = 0; month <= window.end; month++) cuts.add(month);
  for (const event of [...candidateRetrainings, ...baselineRetrainings]) cuts.add(event.t);
  for (const t of priceChanges(scenario)) cuts.add(t);
  const axis = [...cuts].filter((t) => t >= 0 && t <= window.end).sort((a, b) => a - b);

  // The dollars that are due at `t`. `shared` is a retraining of the baseline that both sides pay, because the baseline still serves
  // requests.
  const dueAt = (t: number): { baseline: number; candidate: number; shared: number } => {
    let [baselineDue, candidateDue] = [0, 0];
    if (t === 0) {
      baselineDue += setupUsd(baseline, pathOf(scenario, baseline), missing);
      candidateDue += setupUsd(candidate, pathOf(scenario, candidate), missing);
    }
    const candidateEvent = candidateEvents.get(t);
    if (candidateEvent) note(candidateEvent.lacks);
    candidateDue += candidateEvent?.usd ?? 0;
    const baselineEvent = baselineEvents.get(t);
    if (!baselineEvent) return { baseline: baselineDue, candidate: candidateDue, shared: 0 };
    const isShared =
      candidate !== baseline &&
      (!isServedAt(t) || shareOf(scenario, candidate, Math.floor(t) + 1, missing) < 1);
    if (isShared) return { baseline: baselineDue, candidate: candidateDue, shared: baselineEvent.usd };
    note(baselineEvent.lacks);
    baselineDue += baselineEvent.usd;
    return { baseline: baselineDue, candidate: candidateDue, shared: 0 };
  };

  const corners: Corner[] = [];
  let [baselineSumUsd, candidateSumUsd, saved, lost, net, requests, previousT] = [0, 0, 0, 0, 0, 0, 0];
  const addDifference = (baselineUsd: number, candidateUsd: number, months: number): void => {
    net += (baselineUsd - candidateUsd) * months;
    if (isEqual(baselineUsd, candidateUsd)) return;
    saved += Math.max(0, baselineUsd - candidateUsd) * months;
    lost += Math.max(0, candidateUsd - baselineUsd) * months;
  };
  for (const t of axis) {
    if (t > previousT) {
      const midpoint = (previousT + t) / 2;
      const canDiffer = canDifferAt(midpoint);
      const noted = canDiffer ? missing : new Set<string>();
      const baselineUsdPerMonth = allUsdPerMonthAt(scenario, baseline, midpoint, noted);
      const candidateUsdPerMonth = isServedAt(midpoint)
        ? allUsdPerMonthAt(scenario, candidate, midpoint, noted)
        : baselineUsdPerMonth;
      baselineSumUsd += baselineUsdPerMonth * (t - previousT);
      candidateSumUsd += candidateUsdPerMonth * (t - previousT);
      if (canDiffer) addDifference(baselineUsdPerMonth, candidateUsdPerMonth, t - previousT);
      requests += projectedRequests(scenario, Math.floor(midpoint) + 1, new Set()) * (t - previousT);
      // Before the payments due at t.
      corners.push({ t, baseline: baselineSumUsd, candidate: candidateSumUsd, saved, lost, net, requests });
    }
    const due = dueAt(t);
    baselineSumUsd += due.baseline + due.shared;
    candidateSumUsd += due.candidate + due.shared;
    addDifference(due.baseline, due.candidate, 1);
    corners.push({ t, baseline: baselineSumUsd, candidate: candidateSumUsd, saved, lost, net, requests });
    previousT = t;
  }
  return corners;
};

/** Whether the dollars saved equal the dollars lost at a corner. */
const isEven = (c: Corner): boolean => isEqual(c.saved, c.lost);
const savesAtLeastZero = (c: Corner): boolean => c.saved >= c.lost || isEven(c);
const savesMoreThanZero = (c: Corner): boolean => c.saved > c.lost && !isEven(c);
const savingUsd = (c: Corner): number => c.saved - c.lost;

/** The time at which the saving is 0 on the line between two corners. */
const zeroBetween = (before: Corner, after: Corner): number => {
  if (after.t === before.t || isEven(after)) return after.t;
  if (isEven(before)) return before.t;
  return before.t + ((after.t - before.t) * -savingUsd(before)) / (savingUsd(after) - savingUsd(before));
};

/** A payback as the verdict states it; times in months from the start. */
interface Crossing {
  readonly months: number;
  readonly requests: number;
  readonly firstAheadMonths: number;
  readonly aheadUntilMonths: number | null;
}

/** The payback: the first moment after which the saving is never below 0. `null` if the saving is below 0 at the end. */
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

/** The last moment at which the saving is above 0, for a saving that is below 0 at the end. `null` if it is never above 0. */
const aheadUntil = (corners: readonly Corner[]): number | null => {
  let i = corners.length - 1;
  while (i >= 0 && !savesMoreThanZero(corners[i] as Corner)) i--;
  if (i < 0) return null;
  const next = corners[i + 1];
  if (!next || next.t === (corners[i] as Corner).t) return (corners[i] as Corner).t;
  return zeroBetween(corners[i] as Corner, next);
};

/** The first moment between the end of the window and the end of service at which the saving falls below 0, or `null`. */
const fallsBehindAt = (scenario: ScenarioInput, candidate: ApproachInput): number | null => {
  const horizon = horizonOf(scenario);
  const endsAt = serviceEndOf(scenario, candidate);
  if (endsAt <= horizon) return null;
  const missing: Missing = new Set();
  const corners = cornersOf(scenario, candidate, { end: LAST_MONTH, hasEndOfService: false }, missing);
  if (missing.size > 0) return null;
  const last = corners.findLastIndex(({ t }) => t === horizon);
  // A retraining that is due at the end of the window belongs to the projection.
  const from = corners.findIndex(({ t }) => t === horizon);
  const i = corners.findIndex((c, k) => k > from && !savesAtLeastZero(c));
  if (i < 0) return null;
  const months = i <= last ? horizon : zeroBetween(corners[i - 1] as Corner, corners[i] as Corner);
  return months <= endsAt ? months : null;
};

/** Whether a candidate can be compared with the baseline, because both leave the same share of requests unanswered or repair them. */
const answersAlike = (scenario: ScenarioInput, candidate: ApproachInput, missing: Missing): boolean => {
  const isAnyAgeing = scenario.approaches.some((approach) => (approach.successDropPerMonth ?? 0) !== 0);
  const months = Array.from({ length: isAnyAgeing ? LAST_MONTH : 1 }, (_, i) => i + 1);
  return hasEqualOutput(
    [scenario.approaches[0] as ApproachInput, candidate].map((approach) => ({
      approach,
      basePath: pathOf(scenario, approach),
      ages: (lacks: Missing) => months.map((month) => ageOf(scenario, approach, month, lacks)),
    })),
    missing,
  );
};

/** The verdict. For `never`, the reason `several` stands for a reason that `reasonOf` has not looked for yet. */
const judge = (
  scenario: ScenarioInput,
  candidate: ApproachInput,
): { verdict: Verdict; crossing: Crossing | null } => {
  if (trainingEndOf(scenario, candidate) <= 0) {
    return { verdict: { kind: 'never', reason: 'not-trainable', aheadUntilMonths: null }, crossing: null };
  }
  const horizon = horizonOf(scenario);
  const missing: Missing = new Set();
  const corners = cornersOf(scenario, candidate, { end: horizon, hasEndOfService: true }, missing);
  answersAlike(scenario, candidate, missing);
  if (missing.size > 0) return { verdict: { kind: 'incomplete', missing: [...missing] }, crossing: null };
  const never = (reason: NeverReason): { verdict: Verdict; crossing: null } => ({
    verdict: { kind: 'never', reason, aheadUntilMonths: aheadUntil(corners) },
    crossing: null,
  });
  const verdictOf = (
    kind: 'after' | 'retired-first' | 'beyond-horizon',
    crossing: Crossing,
  ): { verdict: Verdict; crossing: Crossing | null } => {
    // The verdict states the number of requests until the payback, so these must be known.
    const uncounted: Missing = new Set();
    for (let month = 1; month < crossing.months + 1; month++) projectedRequests(scenario, month, uncounted);
    if (uncounted.size > 0)
      return { verdict: { kind: 'incomplete', missing: [...uncounted] }, crossing: null };
    const endsOn = kind === 'retired-first' ? { endsOn: candidate.availableUntil } : {};
    return { verdict: { kind, ...crossing, days: Number.NaN, date: '', ...endsOn } as Verdict, crossing };
  };

  if (corners.every(isEven)) return never('no-difference');
  if (corners.every(savesAtLeastZero) && savesMoreThanZero(corners.at(-1) as Corner)) {
    const aheadUntilMonths = fallsBehindAt(scenario, candidate);
    return {
      verdict: { kind: 'immediately', aheadUntilMonths },
      crossing: { months: 0, requests: 0, firstAheadMonths: 0, aheadUntilMonths },
    };
  }
  const endsAt = serviceEndOf(scenario, candidate);
  const inWindow = lastCrossing(corners);
  if (inWindow && inWindow.months <= Math.max(endsAt, 0))
    return verdictOf('after', { ...inWindow, aheadUntilMonths: fallsBehindAt(scenario, candidate) });

  const withoutEnd =
    lastCrossing(cornersOf(scenario, candidate, { end: horizon, hasEndOfService: false }, missing)) ??
    lastCrossing(cornersOf(scenario, candidate, { end: LAST_MONTH, hasEndOfService: false }, missing));
  // Some amounts are only needed after the window.
  if (missing.size > 0) return { verdict: { kind: 'incomplete', missing: [...missing] }, crossing: null };
  if (withoutEnd && withoutEnd.months > endsAt) return verdictOf('retired-first', withoutEnd);
  if (withoutEnd && endsAt > horizon) return verdictOf('beyond-horizon', withoutEnd);
  return never('several');
};

/** The change that removes each reason of the verdict `never`, in the order in which the reasons are tried. */
const removals: readonly [NeverReason, (scenario: ScenarioInput, candidate: number) => ScenarioInput][] =
  (() => {
    const change = (
      scenario: ScenarioInput,
      indices: readonly number[],
      patch: Partial<ApproachInput>,
    ): ScenarioInput => {
      const approaches = scenario.approaches.map((approach, i) =>
        indices.includes(i) ? { ...approach, ...patch } : approach,
      );
      return { ...scenario, approaches } as ScenarioInput;
    };
    const withBaselineFields =
      (...fields: (keyof ApproachInput)[]) =>
      (scenario: ScenarioInput, candidate: number): ScenarioInput =>
        change(
          scenario,
          [candidate],
          Object.fromEntries(
            fields.map((field) => [field, (scenario.approaches[0] as ApproachInput)[field]]),
          ),
        );
    return [
      ['caching', (scenario, i) => change(scenario, [0, i], { cache: undefined })],
      [
        'quality',
        (scenario, i) => change(scenario, [0, i], { successRate: 1, maxAttempts: 1, successDropPerMonth: 0 }),
      ],
      [
        'fixed-costs',
        (scenario, i) => change(scenario, [i], { monthly: [], hosting: undefined, monthlyMinimumUsd: 0 }),
      ],
      ['retraining', (scenario, i) => change(scenario, [i], { retrain: undefined })],
      ['rates', withBaselineFields('rates', 'rateChanges', 'ratesChangePerYear')],
      ['tokens', withBaselineFields('prefixTokens', 'variableTokens', 'outputTokens', 'reasoningTokens')],
      ['other', withBaselineFields('otherUsdPerRequest')],
      ['set-up', (scenario, i) => change(scenario, [i], { setup: [], training: undefined })],
      [
        'decline',
        (scenario, i) => {
          const withoutDrift = change(scenario, [0, i], { ratesChangePerYear: 0 });
          const missing: Missing = new Set();
          const months = Array.from({ length: horizonOf(scenario) }, (_, m) =>
            requestsOf(scenario, m + 1, missing),
          );
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

/** The figures of a candidate compared with the baseline. An amount that depends on an unknown one is NaN. */
export interface OracleComparison {
  readonly verdict: Verdict;
  /** Dollars that the candidate saves until the horizon, less its extra set-up. */
  readonly netUsd: number;
  /** The candidate's set-up less the baseline's, in dollars. */
  readonly setupUsd: number;
  /** The net present value: like `netUsd`, with each month's saving discounted to the start. */
  readonly npvUsd: number;
  /** Months until the discounted savings cover the extra set-up. `null` if they do not until the horizon. */
  readonly discountedPaybackMonths: number | null;
}

/** The cumulative cost of an approach in dollars, at the start (index 0) and at the end of each month of the horizon. */
export const cumulativeUsd = (scenario: ScenarioInput, index: number): number[] => {
  const corners = cornersOf(
    scenario,
    scenario.approaches[index] as ApproachInput,
    { end: horizonOf(scenario), hasEndOfService: true },
    new Set(),
  );
  return monthEnds(scenario, corners).map((c) => c.candidate);
};

/** The last corner of the start and of the end of each month. */
const monthEnds = (scenario: ScenarioInput, corners: readonly Corner[]): Corner[] =>
  Array.from(
    { length: horizonOf(scenario) + 1 },
    (_, month) => corners.findLast((c) => c.t === month) as Corner,
  );

/** The comparison of one approach with the baseline. */
export const compare = (scenario: ScenarioInput, index: number): OracleComparison => {
  const candidate = scenario.approaches[index] as ApproachInput;
  const { verdict } = judge(scenario, candidate);
  const missing: Missing = new Set();
  // A candidate that cannot be trained has a verdict, although it may not be comparable.
  const isComparable = answersAlike(scenario, candidate, new Set());
  const corners = cornersOf(
    scenario,
    candidate,
    { end: horizonOf(scenario), hasEndOfService: true },
    missing,
  );
  const netsUsd = monthEnds(scenario, corners).map((c) => c.net);
  const rate = amountOf(scenario.discountPerYear as Amount | undefined, 0, missing, 'discountPerYear');
  const discounted: number[] = [];
  netsUsd.forEach((value, m) => {
    const flow = value - (netsUsd[m - 1] ?? 0);
    discounted.push((discounted[m - 1] ?? 0) + flow * (1 + rate) ** (-m / 12));
  });
  // A saving inside a month is discounted by the same factor as the saving of the whole month.
  let [presentUsd, previousNet] = [0, 0];
  const present = corners.map(({ t, net }) => {
    presentUsd += (net - previousNet) * (1 + rate) ** (-Math.ceil(t) / 12);
    previousNet = net;
    return { t, usd: presentUsd };
  });
  let discountedPaybackMonths: number | null = null;
  if ((present.at(-1)?.usd as number) >= 0) {
    const last = present.findLastIndex(({ usd }) => usd < 0);
    const [low, high] = [present[last], present[last + 1]];
    discountedPaybackMonths = low && high ? low.t + ((high.t - low.t) * -low.usd) / (high.usd - low.usd) : 0;
  }
  return {
    verdict:
      verdict.kind === 'never' ? { ...verdict, reason: reasonOf(scenario, index, verdict.reason) } : verdict,
    netUsd: isComparable ? (netsUsd.at(-1) as number) : Number.NaN,
    setupUsd:
      setupUsd(candidate, pathOf(scenario, candidate), missing) -
      setupUsd(scenario.approaches[0] as ApproachInput, 'approaches[0]', missing),
    npvUsd: isComparable ? (discounted.at(-1) as number) : Number.NaN,
    discountedPaybackMonths,
  };
};

/**
 * The reason that `judge` has given, if it is certain. Otherwise the first reason whose removal alone turns the verdict `never` into
 * a payback.
 */
const reasonOf = (scenario: ScenarioInput, index: number, judged: NeverReason): NeverReason => {
  if (judged === 'no-difference' || judged === 'not-trainable') return judged;
  const unchanged = JSON.stringify(scenario);
  for (const [reason, without] of removals) {
    const changed = without(scenario, index);
    // If there is nothing to remove, such as a cache, the verdict stays the same.
    if (JSON.stringify(changed) === unchanged) continue;
    const { kind } = judge(changed, changed.approaches[index] as ApproachInput).verdict;
    if (kind !== 'never' && kind !== 'incomplete') return reason;
  }
  return 'several';
};
