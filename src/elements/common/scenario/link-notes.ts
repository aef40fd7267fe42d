/** What a link says about a calculation besides its scenario and the compared approach. */
import type { Scenario } from '../../../core/types.ts';

/** The notes of a link. A scenario has no place for them, because they change no figure. */
export interface LinkNotes {
  /** The places of the approaches whose token counts are estimates, counted from 0: `01` means the first two. Absent if there are none. */
  readonly estimated?: string;
  /** The number of examples in the training file. Absent if it is unknown. */
  readonly examples?: number;
}

/** The notes of each scenario that was read from a link, from embed code or from the storage of the tab. */
export const notesRead = new WeakMap<Scenario, LinkNotes>();
