/** The shape of a Result, which `evaluate` returns. Types only; every figure is defined in `docs/model.md`. */

import type { IsoDate, Scenario } from '../scenario/types.ts';

/** One attempt at a request, split by what is billed. `null` = unknown. */
export interface AttemptCost {
  readonly inputUsd: number | null;
  readonly cachedInputUsd: number | null;
  readonly cacheWriteUsd: number | null;
  readonly outputUsd: number | null;
  readonly otherUsd: number | null;
  readonly totalUsd: number | null;
}

export interface SetupLine {
  readonly label: string;
  readonly usd: number | null;
  /** Where it came from in the scenario: `training` or `setup[i]`. */
  readonly path: string;
}

/**
 * Month m of one approach (`months[m-1]`), as it is paid: before its lead time and after its end of service an
 * approach pays what the baseline pays. `requests · requestUsd + fixedUsd + dueUsd` is the month's cost.
 */
export interface MonthCost {
  readonly requests: number | null;
  /** Share of requests with a cache hit when the approach serves; `null` without a cache or when unknown. */
  readonly hitRate: number | null;
  /** Dollars of one request, the mean of the month. */
  readonly requestUsd: number | null;
  /** Monthly lines and hosting. */
  readonly fixedUsd: number | null;
  /** Retraining that falls due in the month, (m-1, m]; the set-up at t = 0 counts in `cumulativeUsd[0]`. */
  readonly dueUsd: number | null;
}

export interface ApproachResult {
  readonly id: string;
  readonly cacheableTokens: number | null;
  readonly attempt: AttemptCost;
  /** Expected attempts per request. */
  readonly attempts: number | null;
  readonly requestUsd: number | null;
  readonly usdPerAcceptedAnswer: number | null;
  /** Expected response time from measured latency; `null` where latency is not given. */
  readonly responseMs: number | null;
  readonly setup: { readonly lines: readonly SetupLine[]; readonly totalUsd: number | null };
  /** Month 1, lead time and end of service left aside. */
  readonly month: {
    readonly requests: number | null;
    readonly inputTokens: number | null;
    readonly requestsUsd: number | null;
    readonly fixedUsd: number | null;
    readonly totalUsd: number | null;
  };
  readonly months: readonly MonthCost[];
  /** Index = month, 0 … horizon; what falls due at that moment included. */
  readonly cumulativeUsd: readonly (number | null)[];
  readonly totalUsd: number | null;
  /** End of service in months from the start; `null` = none. */
  readonly endsAtMonths: number | null;
}

export type NeverReason =
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

/** When a candidate pays back. */
export interface Payback {
  /** Months from the start, real-valued. */
  readonly months: number;
  /** Calendar days from the start. */
  readonly days: number;
  /** Cumulative requests at that moment, real-valued. */
  readonly requests: number;
  readonly date: IsoDate;
  /** When the candidate was first ahead. */
  readonly firstAheadMonths: number;
}

/** Exactly one answer for each candidate (model page, section 4). */
export type Verdict =
  | { readonly kind: 'immediately' }
  | ({ readonly kind: 'after' } & Payback)
  | ({ readonly kind: 'retired-first'; readonly endsOn: IsoDate } & Payback)
  | ({ readonly kind: 'beyond-horizon' } & Payback)
  | { readonly kind: 'never'; readonly reason: NeverReason; readonly aheadUntilMonths: number | null }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] };

export interface Comparison {
  /** The candidate's id. */
  readonly id: string;
  readonly savingUsdPerRequest: number | null;
  /** Month 1, fixed costs included. */
  readonly savingUsdPerMonth: number | null;
  /** The candidate's set-up minus the baseline's. */
  readonly setupUsd: number | null;
  readonly verdict: Verdict;
  /** D at the horizon. */
  readonly netUsd: number | null;
  /** A fraction; `null` if the extra set-up is not positive. */
  readonly roi: number | null;
  readonly npvUsd: number | null;
  readonly irrPerYear: number | null;
  readonly discountedPaybackMonths: number | null;
}

export interface Result {
  readonly scenario: Scenario;
  readonly approaches: readonly ApproachResult[];
  readonly comparisons: readonly Comparison[];
}

/** The cheapest approach between two volumes, and where two approaches cost the same. */
export interface Crossover {
  readonly requestsPerMonth: number;
  readonly usdPerMonth: number;
  /** Cheaper below and above this volume. */
  readonly below: string;
  readonly above: string;
  /** True where both are the cheapest of all. */
  readonly onEnvelope: boolean;
}

export interface VolumeCost {
  readonly requestsPerMonth: number;
  /** One entry an approach, in order; `null` = unknown. */
  readonly usdPerMonth: readonly (number | null)[];
  /** Id of the cheapest; `null` when none is known. */
  readonly cheapest: string | null;
}

/** A corner of what an approach has cost so far. */
export interface CoursePoint {
  /** Months from the start, real-valued. */
  readonly months: number;
  readonly usd: number;
}

/** What every approach has cost so far at the end of a month. */
export interface CostSoFar {
  /** 0 = the start, with what is due at it. */
  readonly month: number;
  /** `cumulativeUsd` of each approach, in order; `null` = unknown. */
  readonly cumulativeUsd: readonly (number | null)[];
  /** Id of the one that has cost least, the first of equals; `null` when none is known. */
  readonly cheapest: string | null;
}

/** A moment from which one approach has cost less so far than another that had cost less until then. */
export interface MonthCrossover {
  /** Months from the start, real-valued. */
  readonly months: number;
  /** What the one that is cheaper from here on has cost. */
  readonly usd: number;
  /** Cheaper until and from this moment. */
  readonly before: string;
  readonly after: string;
  /** True where both are the cheapest of all. */
  readonly onEnvelope: boolean;
}

/** A stretch of the window over which one approach has cost least so far. */
export interface CheapestStretch {
  readonly id: string;
  readonly fromMonths: number;
  readonly untilMonths: number;
}
