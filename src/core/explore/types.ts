/** The results of the explorations: solving, flips, sensitivity and simulation (docs/model.md, sections 6 and 7). Types only. */
import type { IsoDate } from '../scenario/types.ts';

/**
 * A lever is a path into the scenario (`requestsPerMonth`, `approaches[0].cache.hitRate`). A path that does not start with a
 * scenario field is inside the candidate (`prefixTokens`). `rates` means all token prices of an approach together, scheduled prices
 * included, as a factor on today's prices (today: 1).
 */
export type Lever = string;

/** A threshold: a condition holds from this value upwards (`at-least`) or downwards (`at-most`). */
export interface Threshold {
  readonly value: number;
  readonly side: 'at-least' | 'at-most';
}

/**
 * One change that alone would make a candidate pay back, in full precision. A view that rounds the value rounds it up for
 * `at-least` and down for `at-most`, so that the rounded value pays back too. `withLever` applies it to the scenario. For
 * `monthlyRequests`, the value is the requests of the first month; the other months keep their ratio to the first.
 */
export interface Flip extends Threshold {
  readonly lever: Lever;
  /** Today's value. */
  readonly now: number | IsoDate;
  /** For dates (`availableUntil`), the value as a date. */
  readonly date?: IsoDate;
  /** |value - now| / |now|; for a share that is 0 now, the new share. Flips are sorted by this number. */
  readonly relativeChange: number;
}

/** One bar of the sensitivity chart. A `null` payback = never. */
export interface SensitivityBar {
  readonly lever: Lever;
  /** All levers moved together (a `sharedAs` group has several). */
  readonly levers: readonly Lever[];
  /** The low end of the range: the value of the lever, and the measure at that value. */
  readonly low: { readonly input: number; readonly value: number | null };
  /** The high end of the range. */
  readonly high: { readonly input: number; readonly value: number | null };
  /**
   * Months to the payback, or net dollars at the horizon if the best guess never pays back or pays back at once. The same for
   * every bar.
   */
  readonly measure: 'payback-months' | 'net-usd';
  /** The measure at the best guess. */
  readonly best: number | null;
}

/** The 10th, 50th and 90th percentile of the draws. */
export interface Quantiles {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** The draws of one candidate, summarised; shares are from 0 to 1. */
export interface SimulatedComparison {
  readonly id: string;
  /** `null` in a quantile = never. */
  readonly paybackMonths: Quantiles;
  readonly netUsd: Quantiles;
  /** The net after 12 months, or at the end of a shorter window. */
  readonly netAfterYearUsd: Quantiles;
  readonly setupUsd: Quantiles;
  /** Mean payback of the draws that pay back; `null` if none does. */
  readonly meanPaybackMonths: number | null;
  /** Mean net of all draws: with a skewed range, a candidate can lose money on average although its best guess wins. */
  readonly meanNetUsd: number;
  /** Share of draws that pay back within 12 months. */
  readonly paysBackWithinYear: number;
  /** Share of draws that pay back inside the window. */
  readonly paysBackInWindow: number;
  /** Share of draws that never pay back within the service of the candidate, not even after the window. */
  readonly neverShare: number;
  /**
   * Cumulative cost of the candidate at month 0 … horizon (the index): the baseline's best guess times P10 or P90 of the ratio
   * between the two costs. At the start, or if that best guess is not above 0, the band is P10 or P90 of the candidate's own cost.
   */
  readonly band: { readonly p10: readonly number[]; readonly p90: readonly number[] };
  /** Counts of paybacks in equal bins over the window. */
  readonly histogram: { readonly binMonths: number; readonly counts: readonly number[] };
}

/** The result of `simulate`; the same scenario, draws and seed give the same result. */
export interface Simulation {
  readonly draws: number;
  readonly seed: number;
  /** One comparison for each candidate; those whose verdict is `incomplete` are left out. */
  readonly comparisons: readonly SimulatedComparison[];
}
