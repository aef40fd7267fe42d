/** What a link says about a calculation besides its scenario and the compared approach. */
import type { Scenario } from '../../../core/types.ts';

/** The notes of a link. A scenario has no place for them, because they change no figure. */
export interface LinkNotes {
  /** The indices of the approaches with estimated token counts: `01` means the first two. Absent if every count is exact. */
  readonly estimated?: string;
  /** The number of examples in the training file. Absent if it is unknown. */
  readonly examples?: number;
}

/** Whether a text of indices, such as `01`, contains this one. A scenario has at most eight approaches, so each index is one digit. */
export const hasIndex = (indices: unknown, index: number): boolean => `${indices}`.includes(`${index}`);

/** The notes of each scenario that was read from a link, from embed code or from the storage of the tab. */
export const notesRead = new WeakMap<Scenario, LinkNotes>();
