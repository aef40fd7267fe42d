/** Result files written by the tools themselves. The tests are skipped if the files are not in `../shared/cases/files`. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareEvaluations } from '../../../src/core/evaluation/compare.ts';
import { readEvaluation } from '../../../src/files/evaluation/read-evaluation.ts';

const folder = new URL('../../../../shared/cases/files/', import.meta.url);
const read = (file: string) => readEvaluation(readFileSync(new URL(file, folder)), { name: file });

describe.skipIf(!existsSync(folder))('readEvaluation with real files', () => {
  it('reads promptfoo 0.121.20: four cases of two approaches', async () => {
    const evaluation = await read('promptfoo/out.json');
    expect(evaluation).toMatchObject({
      format: 'promptfoo',
      problems: [],
      grades: ['success', 'score', 'exact'],
    });
    expect(evaluation.cases.map(({ id, input, expected }) => [id, input, expected])).toEqual([
      ['0', 'Lamps, 40 kg', 'Bay 7'],
      ['1', 'Damp rice', 'Bay 2'],
      ['2', 'Bicycles', 'Bay 4'],
      ['3', 'Books, two crates', 'Bay 5'],
    ]);
    for (const score of ['grader', 'exact'] as const)
      expect(compareEvaluations(evaluation, { baseline: 'base', score })).toMatchObject([
        { approach: 'base', accepted: 2, answers: 4, tokens: { input: 56, output: 4 } },
        {
          approach: 'tuned',
          accepted: 4,
          tokens: { input: 21 },
          toBaseline: { pairs: 4, counts: { both: 2, firstOnly: 2, secondOnly: 0, neither: 0 } },
        },
      ]);
  });

  it.each(['inspect/log_formats.json', 'inspect/log_formats.eval'])('reads %s: one sample', async (file) => {
    const evaluation = await read(file);
    expect(evaluation).toMatchObject({
      format: 'inspect',
      approaches: [{ id: 'ollama/llama3.1' }],
      cases: [
        { id: '1', expected: ' Yes', runs: [{ actual: 'No', grade: 'I', tokens: { input: 66, output: 2 } }] },
      ],
      problems: [],
    });
    expect(evaluation.cases).toHaveLength(1);
  });

  it('reads a streaming log of Inspect: two cases of two epochs, and the share 0.75, which the log’s own report states', async () => {
    const evaluation = await read('inspect/log_streaming.eval');
    const [comparison] = compareEvaluations(evaluation, {
      baseline: evaluation.approaches[0]?.id ?? '',
      score: 'grader',
    });
    expect(comparison).toMatchObject({ cases: 2, answers: 4, shareAccepted: 0.75 });
  });

  it('reads a log of version 3, which stores each message once', async () => {
    expect(await read('inspect/log_message_deduplication.eval')).toMatchObject({
      cases: [
        {
          id: '0',
          input: 'Guess the number',
          expected: '42.7',
          runs: [{ actual: 'done', grade: 0, latencyMs: 449 }],
        },
      ],
    });
  });

  it('reads a cancelled log of Inspect whose three samples were scored', async () => {
    const evaluation = await read('inspect/popularity.json');
    expect(evaluation.problems).toEqual([{ place: '', code: 'log-status', params: { status: 'cancelled' } }]);
    const [comparison] = compareEvaluations(evaluation, { baseline: 'openai/gpt-4o-mini', score: 'grader' });
    expect(comparison).toMatchObject({ answers: 3, accepted: 2, latency: { meanMs: 911 } });
  });

  it('reads a test run of DeepEval: one case, which failed one of two metrics', async () => {
    expect(await read('deepeval/test_run_sample.json')).toMatchObject({
      format: 'deepeval',
      cases: [{ id: 'sample_test_case', expected: null, runs: [{ actual: '{...}', grade: false }] }],
      grades: ['success', 'Answer Relevancy', 'Faithfulness'],
    });
  });

  it.each(['foundry-qa/qa.jsonl', 'tinker-chat/conversations.jsonl', 'foundry-rft/countdown_valid_15.jsonl'])(
    'does not take %s, which has no results, for an evaluation',
    async (file) => {
      const { format, cases, columns, problems } = await read(file);
      expect({ format, cases }).toEqual({ format: null, cases: [] });
      expect(columns.length).toBeGreaterThan(0);
      expect(problems).toEqual([{ place: '', code: 'unknown-format', params: {} }]);
    },
  );
});
