/** The worked example with an evaluation of 300 cases: 231 answers of the prompt and 235 of the tuned model are accepted. */
import { applyEvaluation, compareEvaluations, type Evaluation } from '../../src/core/index.ts';
import type { AdviceEvidence } from '../../src/elements/advisor/advisor.ts';
import type { StepsEvidence } from '../../src/elements/next-steps/next-steps.ts';
import { workedExample } from './view-scenarios.ts';

const ids = workedExample.approaches.slice(0, 2).map(({ id }) => id);

/** Whether an answer is accepted. The tuned model gets 220 cases right that the prompt also gets right, and 15 others. */
const isAccepted = (at: number, isTuned: boolean): boolean =>
  isTuned ? at < 220 || (at >= 231 && at < 246) : at < 231;

const evaluation: Evaluation = {
  approaches: ids.map((id) => ({ id, label: id })),
  cases: Array.from({ length: 300 }, (_, at) => ({
    id: String(at),
    input: `Ticket ${at}`,
    expected: 'yes',
    runs: ids.map((approach, i) => ({
      approach,
      outcome: 'answered' as const,
      actual: isAccepted(at, i === 1) ? 'yes' : 'no',
      latencyMs: i === 1 ? 610 : 1310,
    })),
  })),
  problems: [],
  format: null,
};

const comparisons = compareEvaluations(evaluation, { baseline: ids[0] ?? '', score: 'exact' });

/** The worked example with the measured success rates. */
export const measuredAdvice = applyEvaluation(workedExample, comparisons);

/** The comparisons, and the counts of a training file of 600 examples. */
export const adviceEvidence: AdviceEvidence & StepsEvidence = {
  comparisons,
  bar: null,
  report: {
    examples: 600,
    refusedLines: 0,
    quantiles: [{ share: 0.5, value: 344, width: 1 }],
    findings: {},
    validation: null,
    billedTokensPerEpoch: 208_332,
    epochs: 3,
    method: 'supervised',
  },
};
