/** The measurements that parts of `<ft-breakeven>` have made, for the parts that give advice. */
import type { AdviceEvidence } from '../advisor/advisor.ts';
import type { StepsEvidence } from '../next-steps/next-steps.ts';

/** The counts and the names of the training file, the comparisons of the evaluation, and the bar of the ladder. */
export type Evidence = AdviceEvidence & StepsEvidence;

/** Nothing is measured. */
export const noEvidence: Evidence = { report: null, comparisons: null, bar: null, fileNames: null };

/** The measurements that an event of a part may carry: `ft-inspect` the report, `ft-evaluate` the linked comparisons, `ft-bar` the bar. */
interface CarriedEvidence extends Pick<Partial<Evidence>, 'report' | 'bar'> {
  readonly linked?: Evidence['comparisons'];
}

/** The evidence after one of these events. The linked comparisons are taken, because they have the ids of the scenario's approaches. */
export function evidenceAfter(evidence: Evidence, event: Event): Evidence {
  const { report, linked, bar } = event as CarriedEvidence & Event;
  return {
    ...evidence,
    report: report ?? evidence.report,
    comparisons: linked ?? evidence.comparisons,
    bar: bar ?? evidence.bar,
  };
}
