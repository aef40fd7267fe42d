/** The data in a link besides the scenario and the compared approach. */
import type { Scenario } from '../../../core/types.ts';

/** The link parameters. They are not part of a scenario, because they do not change its figures. */
export interface LinkParameters {
  /** The indices of the approaches with estimated token counts: `01` means the first two. Absent if every count is exact. */
  readonly estimated?: string;
  /** The number of examples in the training file. Absent if it is unknown. */
  readonly examples?: number;
  /** The number that stands for the values that are still those of an example, in digits (see `borrowedNumber`). Absent if there are none. */
  readonly borrowed?: string;
}

/** Whether a text of indices, such as `01`, contains an index. A scenario has at most eight approaches, so each index is one digit. */
export const hasIndex = (indices: unknown, index: number): boolean => `${indices}`.includes(`${index}`);

/** The link parameters of each scenario that was read from a link, embed code or the tab's storage. */
export const parametersRead = new WeakMap<Scenario, LinkParameters>();
