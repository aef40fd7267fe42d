/**
 * What comes out of the explorations: solving, flips, sensitivity, simulation, volume, working
 * (model page, sections 6 and 7). Types only.
 */
import type { IsoDate } from '../scenario/types.ts';

/**
 * A lever is a path into the scenario (`requestsPerMonth`, `approaches[0].cache.hitRate`).
 * A path that does not start with a scenario field is read inside the candidate (`prefixTokens`).
 * `rates` is all token prices of an approach together, scheduled ones included, as a multiple of today's (now 1).
 */
export type Lever = string;

export interface Threshold {
  readonly value: number;
  readonly side: 'at-least' | 'at-most';
}

/**
 * One change that alone would make a candidate pay back, in full precision; the view rounds to `side`.
 * `withLever` puts it into the scenario. For `monthlyRequests` it is the first month, the others keeping their ratio.
 */
export interface Flip extends Threshold {
  readonly lever: Lever;
  /** Today's value. */
  readonly now: number | IsoDate;
  /** For dates (`availableUntil`) the date the value stands for. */
  readonly date?: IsoDate;
  /** |value - now| / |now|; what the list is sorted by. */
  readonly relativeChange: number;
}

/** One bar of the tornado. `null` payback = never. */
export interface SensitivityBar {
  readonly lever: Lever;
  /** All levers moved together (a `sharedAs` group has several). */
  readonly levers: readonly Lever[];
  readonly low: { readonly input: number; readonly value: number | null };
  readonly high: { readonly input: number; readonly value: number | null };
  /** Payback months, or net dollars at the horizon when the best guess does not pay back: the same for every bar. */
  readonly measure: 'payback-months' | 'net-usd';
  readonly best: number | null;
}

export interface Quantiles {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface SimulatedComparison {
  readonly id: string;
  /** `null` in a quantile = never. */
  readonly paybackMonths: Quantiles;
  readonly netUsd: Quantiles;
  readonly setupUsd: Quantiles;
  /** Shares of draws that pay back within 12 months, inside the window, and neither there nor in its projection. */
  readonly paysBackWithinYear: number;
  readonly paysBackInWindow: number;
  readonly neverShare: number;
  /** Cumulative cost of the candidate, best-guess baseline × P10/P90 of the ratio; index = month 0 … horizon. */
  readonly band: { readonly p10: readonly number[]; readonly p90: readonly number[] };
  /** Counts of paybacks in equal bins over the window. */
  readonly histogram: { readonly binMonths: number; readonly counts: readonly number[] };
}

export interface Simulation {
  readonly draws: number;
  readonly seed: number;
  /** One a candidate; those whose verdict is `incomplete` are left out. */
  readonly comparisons: readonly SimulatedComparison[];
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

/** One operand of a working line. */
export interface Operand {
  /** Its sign in the formula, as on the model page where it has one there (`P`, `r_in`). */
  readonly symbol: string;
  /** What it is: a field (`prefixTokens`, `rates.inputUsdPerMTok`) or another step's label. */
  readonly label: string;
  readonly value: number | string | null;
  /** `tokens`, `usd`, `usd/MTok`, `share`, `months`, … */
  readonly unit: string;
  readonly source?: string;
  readonly asOf?: IsoDate;
}

/** One line of the working of a figure. */
export interface Step {
  /** Section of the working: `prices`, `hit-rate`, `request`, `set-up`, `payback`, … */
  readonly section: string;
  /** The approach it belongs to, where it belongs to one. */
  readonly approach?: string;
  /** Stable name of the figure (`attempt.inputUsd`), which views translate. */
  readonly label: string;
  /**
   * How the operands combine: their symbols, numbers, `+ - · / ^ ( )` and the functions `max`, `floor`, `ceil`, `exp`,
   * `npv`, `irr`, `discountedPayback`. `''` where the value is not a number that is worked out.
   */
  readonly formula: string;
  readonly operands: readonly Operand[];
  readonly value: number | string | null;
  readonly unit: string;
}
