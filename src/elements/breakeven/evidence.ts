/** What the parts of `<ft-breakeven>` have measured, for the parts that advise: it is taken from their events. */
import type { AdviceEvidence } from '../advisor/advisor.ts';
import type { StepsEvidence } from '../next-steps/next-steps.ts';

/** The counts of the training file, the comparisons of the evaluation, and the bar of the ladder. */
export type Evidence = AdviceEvidence & StepsEvidence;

/** Nothing is measured. */
export const noEvidence: Evidence = { report: null, comparisons: null, bar: null };

/** The evidence after an event `ft-inspect`, `ft-evaluate` or `ft-bar`; each carries the member of the evidence that it changes. */
export function evidenceAfter(evidence: Evidence, event: Event): Evidence {
  const { report, comparisons, bar } = event as Partial<Evidence> & Event;
  return {
    report: report ?? evidence.report,
    comparisons: comparisons ?? evidence.comparisons,
    bar: bar ?? evidence.bar,
  };
}
