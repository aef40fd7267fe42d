/** Scenarios and evidence for the advice. The success rates of their approaches come from evaluations of 300 cases. */
import {
  applyEvaluation,
  type Comparison,
  compareEvaluations,
  createScenario,
  type Evaluation,
} from '../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../src/core/types.ts';
import type { AdviceEvidence } from '../../src/elements/advisor/advisor.ts';
import type { StepsEvidence } from '../../src/elements/next-steps/next-steps.ts';
import { workedExample } from './view-scenarios.ts';

/** For each approach, whether it gets a case right, by the number of the case. */
type RightCases = Readonly<Record<string, (at: number) => boolean>>;

/** Comparisons with the first approach on 300 cases. The tuned models answer twice as fast. */
export function comparisonsOf(approaches: RightCases): readonly Comparison[] {
  const ids = Object.keys(approaches);
  const evaluation: Evaluation = {
    approaches: ids.map((id) => ({ id, label: id })),
    cases: Array.from({ length: 300 }, (_, at) => ({
      id: String(at),
      input: `Ticket ${at}`,
      expected: 'yes',
      runs: Object.entries(approaches).map(([approach, isRight]) => ({
        approach,
        outcome: 'answered' as const,
        actual: isRight(at) ? 'yes' : 'no',
        latencyMs: approach.includes('tuned') ? 610 : 1310,
      })),
    })),
    problems: [],
    format: null,
  };
  return compareEvaluations(evaluation, { baseline: ids[0] ?? '', score: 'exact' });
}

/** The tuned model gets 220 cases right that the prompt also gets right, and 15 others. */
const comparisons = comparisonsOf({
  'few-shot': (at) => at < 231,
  'fine-tuned': (at) => at < 220 || (at >= 231 && at < 246),
});

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

/** A scenario with its measured success rates, and the evidence for the advice. */
interface MeasuredAdvice {
  readonly scenario: Scenario;
  readonly evidence: AdviceEvidence;
}

const measuredIn = (scenario: Scenario, approaches: RightCases): MeasuredAdvice => {
  const measured = comparisonsOf(approaches);
  return {
    scenario: applyEvaluation(scenario, measured),
    evidence: { ...adviceEvidence, comparisons: measured },
  };
};

/** Zero-shot on a cheaper model gets as many cases right as the few-shot prompt. */
export const cheaperModelAdvice = measuredIn(workedExample, {
  'few-shot': (at) => at < 250,
  'fine-tuned': (at) => at < 220 || (at >= 250 && at < 265),
  'zero-shot': (at) => at >= 46,
});

const [prompt, tuned] = workedExample.approaches;

/** Only RAG with a tuned model gets more than 80 % of the cases right. */
export const ragTunedAdvice = measuredIn(
  createScenario({
    ...workedExample,
    approaches: [
      prompt,
      { ...prompt, id: 'rag', label: 'RAG', technique: 'rag', prefixTokens: 3400 },
      tuned,
      {
        ...tuned,
        id: 'rag-tuned',
        label: 'RAG + fine-tuned',
        technique: 'rag-fine-tuned',
        prefixTokens: 1300,
      },
    ],
  } as ScenarioInput),
  {
    'few-shot': (at) => at < 190,
    rag: (at) => at < 200,
    'fine-tuned': (at) => at >= 80,
    'rag-tuned': (at) => at >= 30,
  },
);
