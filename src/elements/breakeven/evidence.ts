/** The measurements of parts of `<ft-breakeven>`, and the names of the files that they have read, for the parts that give advice or steps. */
import type { AdviceEvidence } from '../advisor/advisor.ts';
import type { StepsEvidence } from '../next-steps/next-steps.ts';

/**
 * The counts of a training file, the names of the training files, the comparisons of an evaluation, and the share of answers that must be
 * accepted (`bar`), which the user sets in `<ft-ladder>`.
 */
export type PartEvidence = AdviceEvidence & StepsEvidence;

/** Nothing is measured. */
export const noEvidence: PartEvidence = { report: null, comparisons: null, bar: null, fileNames: null };

/**
 * The evidence that an event of a part may carry: `ft-inspect` a report, `ft-bar` the bar, and `ft-evaluate` two lists of comparisons.
 * `comparisons` has the ids of the evaluation files, `linked` those of the scenario's approaches; only `linked` is used here.
 */
interface CarriedEvidence extends Pick<Partial<PartEvidence>, 'report' | 'bar'> {
  readonly linked?: PartEvidence['comparisons'];
}

/** The evidence after one of these events. */
export function evidenceAfter(evidence: PartEvidence, event: Event): PartEvidence {
  const { report, linked, bar } = event as CarriedEvidence & Event;
  return {
    ...evidence,
    report: report ?? evidence.report,
    comparisons: linked ?? evidence.comparisons,
    bar: bar ?? evidence.bar,
  };
}
