/** The event with which a part of `<ft-breakeven>` gives the value in the header of its fold. */
import type { Sentence } from './wording/names.ts';

/**
 * The state of the file of a part: there is none, it is being read, it has been read, or its figures are in the calculation.
 */
export type FileUse = 'none' | 'reading' | 'read' | 'used';

/** The value that a part shows in the header of its fold has changed, or the state of the file of the part (`use`). */
export class FtSummaryEvent extends Event {
  static readonly eventName = 'ft-summary';
  constructor(summary: Sentence | null, use: FileUse) {
    super(FtSummaryEvent.eventName, { bubbles: true, composed: false });
    this.summary = summary;
    this.use = use;
  }
  /** `null` = the part has no value yet. */
  readonly summary: Sentence | null;
  readonly use: FileUse;
}

declare global {
  interface HTMLElementEventMap {
    'ft-summary': FtSummaryEvent;
  }
}
