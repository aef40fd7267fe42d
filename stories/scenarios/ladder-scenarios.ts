/** A ladder of six approaches with the results of an evaluation on 300 cases; the counts of accepted answers are invented. */

import type { Comparison, Evaluation } from '../../src/core/index.ts';
import { applyEvaluation, compareEvaluations, createScenario } from '../../src/core/index.ts';
import type { Scenario, ScenarioInput, Technique } from '../../src/core/types.ts';

const caseCount = 300;

/** For each approach, the number of accepted answers (`accepted`), and the number of cases that few-shot gets right and this approach gets wrong (`lost`). */
const results: Readonly<Record<string, { readonly accepted: number; readonly lost: number }>> = {
  'few-shot': { accepted: 231, lost: 0 },
  'zero-shot': { accepted: 197, lost: 44 },
  'optimised-prompt': { accepted: 246, lost: 14 },
  rag: { accepted: 258, lost: 17 },
  'fine-tuned': { accepted: 235, lost: 26 },
};

/**
 * Whether an approach gets a case right. Few-shot gets the first 231 right. Another approach gets the first `lost` of these wrong, and
 * enough of the following ones right to have its number of accepted answers.
 */
function isAccepted(id: string, at: number): boolean {
  const { accepted, lost } = results[id] ?? { accepted: 0, lost: 0 };
  const [first] = Object.values(results);
  const base = first?.accepted ?? 0;
  return at < base ? at >= lost : at < accepted + lost;
}

const evaluation: Evaluation = {
  approaches: Object.keys(results).map((id) => ({ id, label: id })),
  cases: Array.from({ length: caseCount }, (_, at) => ({
    id: String(at),
    input: `ticket ${at}`,
    expected: 'yes',
    runs: Object.keys(results).map((approach) => ({
      approach,
      outcome: 'answered' as const,
      actual: isAccepted(approach, at) ? 'yes' : 'no',
    })),
  })),
  problems: [],
  format: null,
};

/** The comparisons of the evaluation with few-shot as the baseline. */
export const ladderComparisons: readonly Comparison[] = compareEvaluations(evaluation, {
  baseline: 'few-shot',
  score: 'exact',
});

/** An approach with these costs of 1,000 attempts, hours of engineering, and other set-up. */
const rung = (
  technique: Technique,
  label: string,
  model: string,
  thousandCallsUsd: number,
  hours: number,
  otherSetupUsd: number,
  rest: object = {},
): ScenarioInput['approaches'][number] => ({
  id: technique,
  label,
  technique,
  model,
  successRate: null,
  maxAttempts: 2,
  failureUsd: 0.4,
  rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 },
  otherUsdPerRequest: thousandCallsUsd / 1000,
  setup: [
    ...(hours ? [{ label: 'Engineering', quantity: hours, unit: 'h', usdPerUnit: 90 }] : []),
    ...(otherSetupUsd ? [{ label: 'Other', usd: otherSetupUsd }] : []),
  ],
  ...rest,
});

const sonnet = 'anthropic/claude-sonnet-5-5';
const micro = 'bedrock/amazon-nova-micro';

/** The six approaches before anything was measured. */
export const unmeasuredLadder: Scenario = createScenario({
  startsOn: '2026-11-27',
  requestsPerMonth: 250_000,
  growthPerMonth: 0.04,
  approaches: [
    rung('few-shot', 'Few-shot', sonnet, 2.89, 0, 0),
    rung('fine-tuned', 'Fine-tuned', micro, 0.031, 24, 1471),
    rung('zero-shot', 'Zero-shot', 'openai/gpt-6-luna', 0.17, 0, 0),
    rung('optimised-prompt', 'Optimised prompt', sonnet, 2.29, 16, 0),
    rung('rag', 'RAG', sonnet, 5.19, 40, 0, { monthly: [{ label: 'Index', usd: 70 }] }),
    rung('rag-fine-tuned', 'RAG + fine-tuned', micro, 0.57, 64, 1471, {
      monthly: [{ label: 'Index', usd: 70 }],
    }),
  ],
});

/** The same approaches with the measured shares of accepted answers; RAG + fine-tuned was not measured. */
export const measuredLadder: Scenario = applyEvaluation(unmeasuredLadder, ladderComparisons);
