/** DeepEval: the test cases of a test run. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import { isRecord, type Json, textOrEmpty } from '../../../core/json-values.ts';
import type { ResultFormat } from '../result-types.ts';
import { answerText, expectedText, inputText } from '../texts.ts';
import { latencyIn, listOf, rowsIn } from './values.ts';

/** The test run in a file. It may be inside another object, as in `.latest_run_full.json`. `null` = there is none. */
function runOf(object: Json | null): Json | null {
  for (const run of [object, object?.testRunData, object?.test_run_data])
    if (isRecord(run) && Array.isArray(run.testCases)) return run;
  return null;
}

/** Source: confident-ai/deepeval @a2e0d4c, 2026-08-22. `evaluationCost` is the cost of the judge and is not read. */
export const deepeval: ResultFormat = {
  id: 'deepeval',
  recognise: ({ object }) => runOf(object) !== null,
  read({ object }, collector) {
    const run = runOf(object) ?? {};
    const parameters = isRecord(run.hyperparameters) ? run.hyperparameters : {};
    const model = textOrEmpty(parameters.model) || null;
    const name = textOrEmpty(run.identifier) || model;
    for (const { value: test, place } of rowsIn(listOf(run.testCases), 'testCases')) {
      const actual = answerText(test.actualOutput);
      collector.add({
        id: caseId(test),
        input: inputText(test.input),
        expected: expectedText(test.expectedOutput),
        place,
        grades: gradesOf(test),
        run: {
          approach: collector.addApproach(name, model),
          actual,
          outcome: actual === null ? 'error' : 'answered',
          ...latencyIn(test.completionTime, test.runDuration),
        },
      });
    }
  },
};

function caseId({ name, order }: Json): string | null {
  if (typeof name === 'string' && name !== '') return name;
  return typeof order === 'number' ? String(order) : null;
}

/** The grades of a case: `success`, which is true if all metrics passed, and the score of each metric. */
function gradesOf({ success, metricsData }: Json): ReadonlyMap<string, Grade> {
  const metrics = listOf(metricsData).filter(isRecord);
  return new Map<string, Grade>([
    ['success', typeof success === 'boolean' ? success : null],
    ...metrics.map(
      ({ name, score }) => [textOrEmpty(name) || 'score', typeof score === 'number' ? score : null] as const,
    ),
  ]);
}
