/** The event that says that results were compared. It carries figures and names of approaches, and no text of the cases. */
import type { Comparison } from '../../core/evaluation/comparison-types.ts';
import type { ScoreId } from '../../core/evaluation/scores/scores.ts';

/** The settings with which the answers were compared. */
export interface EvaluatedBy {
  readonly score: ScoreId;
  /** `null` = mean scores are compared, or every score is 0 or 1. */
  readonly threshold: number | null;
  /** Id of the baseline among the approaches of the files. */
  readonly baseline: string;
}

/**
 * Results were compared. This happens after a file was read, and after the user changed the score, the threshold, the baseline, or the
 * approach of the calculation to which an approach of the files is linked.
 */
export class FtEvaluateEvent extends Event {
  static readonly eventName = 'ft-evaluate';
  constructor(comparisons: readonly Comparison[], by: EvaluatedBy, linked: readonly Comparison[] = []) {
    super(FtEvaluateEvent.eventName, { bubbles: true, composed: false });
    this.comparisons = comparisons;
    this.by = by;
    this.linked = linked;
  }
  /** One for each approach of the files. */
  readonly comparisons: readonly Comparison[];
  readonly by: EvaluatedBy;
  /** The comparisons of approaches that are linked to an approach of the calculation, with the ids of the calculation. */
  readonly linked: readonly Comparison[];
}

declare global {
  interface HTMLElementEventMap {
    'ft-evaluate': FtEvaluateEvent;
  }
}
