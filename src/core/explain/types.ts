/** The lines of the working of a figure (model page, section 8). Types only. */
import type { Costs } from '../cost/ledger.ts';
import type { ApproachResult } from '../cost/result-types.ts';
import type { Approach, IsoDate, Scenario } from '../scenario/types.ts';

/** An approach in the month that is explained. */
export interface MonthView {
  readonly scenario: Scenario;
  readonly approach: Approach;
  /** From 1. */
  readonly month: number;
  readonly costs: Costs;
  /** Its costs as if it served all requests. */
  readonly alone: Costs;
  /** Its result with the figures of this month. */
  readonly result: ApproachResult;
}

/** One operand of a working line. */
export interface Operand {
  /** Its sign in the formula, as on the model page where it has one there (`P`, `r_in`). */
  readonly symbol: string;
  /** The path of a field (`prefixTokens`, `rates.inputUsdPerMTok`), or the label of another step. */
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
