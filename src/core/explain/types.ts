/** The lines of the working of a figure (its calculation, step by step). Types only. */
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
  /** The costs of the approach as if it served all requests. */
  readonly alone: Costs;
  /** The result of the approach, with the figures of this month. */
  readonly result: ApproachResult;
}

/** One operand of a working line. */
export interface Operand {
  /** The symbol of the operand in the formula (`P`, `r_in`): the symbol in docs/model.md, if there is one. */
  readonly symbol: string;
  /**
   * The meaning of the operand: the path of a field (`rates.inputUsdPerMTok`), the label of another step, or a name such as
   * `daysPerMonth`. The path of a price can be the label of a step of the section `prices` too. It then names two values:
   *
   * - In the step with this label, the operand has the listed price of the field.
   * - In all other steps, the operand has the value of the step with this label: the price after the batch discount.
   *
   * Steps with the label `month.…` have the price after changes during the month and the yearly change. Prices of training and
   * hosting have no step in `prices`, so their operands have the listed price.
   */
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
  /** The id of the approach that the line belongs to; absent if it belongs to none. */
  readonly approach?: string;
  /** Stable name of the figure (`attempt.inputUsd`), which views translate. */
  readonly label: string;
  /**
   * The formula that combines the operands: their symbols, numbers, `+ - · / ^ ( )` and the functions `max`, `floor`, `ceil`,
   * `exp`, `npv`, `irr`. `''` if the value has no formula.
   */
  readonly formula: string;
  readonly operands: readonly Operand[];
  readonly value: number | string | null;
  readonly unit: string;
}
