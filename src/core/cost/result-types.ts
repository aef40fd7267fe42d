/** The shape of a Result, which `evaluate` returns. Types only; every figure is defined in `docs/model.md`. */

import type { IsoDate, Scenario } from '../scenario/types.ts';

/** The cost of one attempt at a request, by billing item. `null` = unknown. */
export interface AttemptCost {
  readonly inputUsd: number | null;
  readonly cachedInputUsd: number | null;
  readonly cacheWriteUsd: number | null;
  readonly outputUsd: number | null;
  readonly otherUsd: number | null;
  readonly totalUsd: number | null;
}

/** One cost of the set-up, in dollars; `null` = unknown. */
export interface SetupLine {
  readonly label: string;
  readonly usd: number | null;
  /** The path of the cost in the approach: `training` or `setup[i]`. */
  readonly path: string;
}

/**
 * Costs of one approach in month m (`months[m-1]`), as paid. Before the end of its lead time and after its end of service, an
 * approach pays the baseline's costs. `requests · requestUsd + fixedUsd + dueUsd` is the month's cost.
 */
export interface MonthCost {
  readonly requests: number | null;
  /** Share of requests with a cache hit while the approach serves; `null` without a cache or if unknown. */
  readonly hitRate: number | null;
  /** Dollars per request, as the mean of the month. */
  readonly requestUsd: number | null;
  /** Monthly lines, hosting, and the amount by which the month is below the monthly minimum. */
  readonly fixedUsd: number | null;
  /** Retraining that falls due in the month, (m-1, m]; the set-up at t = 0 counts in `cumulativeUsd[0]`. */
  readonly dueUsd: number | null;
}

/** All costs of one approach, in dollars and at the best guess; `null` = unknown. */
export interface ApproachResult {
  readonly id: string;
  readonly cacheableTokens: number | null;
  readonly attempt: AttemptCost;
  /** Expected attempts per request. */
  readonly attempts: number | null;
  /** Dollars per request in month 1, with all expected attempts and the repair of unanswered requests. */
  readonly requestUsd: number | null;
  /** `requestUsd` ÷ the share of requests that get an answer, by an attempt or by a repair. */
  readonly usdPerAcceptedAnswer: number | null;
  /** Expected response time from measured latency; `null` if no latency is given. */
  readonly responseMs: number | null;
  readonly setup: { readonly lines: readonly SetupLine[]; readonly totalUsd: number | null };
  /** Month 1, as if the approach served from the start; in a rollout, with the share with which it begins to serve. */
  readonly month: {
    readonly requests: number | null;
    readonly inputTokens: number | null;
    readonly requestsUsd: number | null;
    readonly fixedUsd: number | null;
    readonly totalUsd: number | null;
  };
  readonly months: readonly MonthCost[];
  /** Index = month, 0 … horizon; payments due at that moment included. */
  readonly cumulativeUsd: readonly (number | null)[];
  /** The cumulative cost at the horizon. */
  readonly totalUsd: number | null;
  /** End of service in months from the start; `null` if the service does not end. */
  readonly endsAtMonths: number | null;
}

/** The reasons why a candidate never pays back; `docs/model.md`, section 4, has the rule for each. */
export type NeverReason =
  | 'not-trainable'
  | 'caching'
  | 'quality'
  | 'fixed-costs'
  | 'retraining'
  | 'rates'
  | 'tokens'
  | 'other'
  | 'set-up'
  | 'decline'
  | 'several'
  | 'no-difference';

/** The time at which a candidate pays back. */
export interface Payback {
  /** Months from the start, real-valued. */
  readonly months: number;
  /** Calendar days from the start. */
  readonly days: number;
  /** Cumulative requests until that moment, real-valued. */
  readonly requests: number;
  readonly date: IsoDate;
  /** The first moment at which the candidate has cost less than the baseline. */
  readonly firstAheadMonths: number;
  /**
   * The moment after the window at which the candidate's cumulative cost rises above the baseline's again, if the candidate is
   * still served then and nothing else changes; `null` = never.
   */
  readonly aheadUntilMonths: number | null;
}

/**
 * Whether and when a candidate pays back (docs/model.md, section 4). `missing` has the paths of the unknown amounts. For
 * `immediately`, `aheadUntilMonths` has the same meaning as in `Payback`. For `never`, `aheadUntilMonths` is the moment in the
 * window until which the candidate had cost less than the baseline; `null` = the candidate never had.
 */
export type Verdict =
  | { readonly kind: 'immediately'; readonly aheadUntilMonths: number | null }
  | ({ readonly kind: 'after' } & Payback)
  | ({ readonly kind: 'retired-first'; readonly endsOn: IsoDate } & Payback)
  | ({ readonly kind: 'beyond-horizon' } & Payback)
  | { readonly kind: 'never'; readonly reason: NeverReason; readonly aheadUntilMonths: number | null }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] };

/** A candidate compared with the baseline: its saving, set-up, verdict and returns; `null` = unknown. */
export interface Comparison {
  /** The candidate's id. */
  readonly id: string;
  /** The saving per request in month 1, without fixed costs. */
  readonly savingUsdPerRequest: number | null;
  /** The saving in month 1, fixed costs included. */
  readonly savingUsdPerMonth: number | null;
  /** The candidate's set-up minus the baseline's. */
  readonly setupUsd: number | null;
  readonly verdict: Verdict;
  /** The baseline's cumulative cost minus the candidate's, at the horizon. */
  readonly netUsd: number | null;
  /** Return on investment: `netUsd` ÷ `setupUsd`, as a fraction; `null` if the extra set-up is not positive. */
  readonly roi: number | null;
  /** Net present value of the saving. */
  readonly npvUsd: number | null;
  /** Internal rate of return of the saving, as a fraction. */
  readonly irrPerYear: number | null;
  /** Months until the discounted saving has paid back. `null` if it does not in the window, or if that is unknown. */
  readonly discountedPaybackMonths: number | null;
}

/** The result of `evaluate`: one entry per approach, and one comparison per candidate, both in the scenario's order. */
export interface Result {
  readonly scenario: Scenario;
  readonly approaches: readonly ApproachResult[];
  readonly comparisons: readonly Comparison[];
}

/**
 * A volume at which the costs of two approaches cross: the approach that is cheaper below this volume is dearer above it. At this
 * volume both cost the same, or the cost of one of them jumps because it needs one more machine.
 */
export interface Crossover {
  readonly requestsPerMonth: number;
  readonly usdPerMonth: number;
  /** Ids of the approach that is cheaper below this volume and of the one that is cheaper above it. */
  readonly below: string;
  readonly above: string;
  /** Whether no third approach is cheaper at this volume. */
  readonly onEnvelope: boolean;
}

/** The cost of a month with every approach at one volume, without set-up. */
export interface VolumeCost {
  readonly requestsPerMonth: number;
  /** One entry per approach, in order; `null` = unknown. */
  readonly usdPerMonth: readonly (number | null)[];
  /** Id of the cheapest approach; `null` if no cost is known. */
  readonly cheapest: string | null;
}

/** A corner of an approach's cumulative cost. */
export interface CostPoint {
  /** Months from the start, real-valued. */
  readonly months: number;
  readonly usd: number;
}

/** The cumulative cost of every approach at the end of a month. */
export interface CostSoFar {
  /** 0 = the start, set-up included. */
  readonly month: number;
  /** `cumulativeUsd` of each approach, in order; `null` = unknown. */
  readonly cumulativeUsd: readonly (number | null)[];
  /** Id of the approach with the lowest cumulative cost, the first if several are equal; `null` if no cost is known. */
  readonly cheapest: string | null;
}

/** A moment at which one approach's cumulative cost falls below another's. */
export interface MonthCrossover {
  /** Months from the start, real-valued. */
  readonly months: number;
  /** The cumulative cost of the approach that is cheaper from this moment. */
  readonly usd: number;
  /** Ids of the approach that is cheaper before this moment and of the one that is cheaper after it. */
  readonly before: string;
  readonly after: string;
  /** Whether no third approach is cheaper at this moment. */
  readonly onEnvelope: boolean;
}

/** A stretch of the window in which one approach has the lowest cumulative cost. */
export interface CheapestStretch {
  readonly id: string;
  readonly fromMonths: number;
  readonly untilMonths: number;
}
