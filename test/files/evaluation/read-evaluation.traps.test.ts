/**
 * Tests the properties of each tool's result files that would change the figures if the reader overlooked them (docs/evaluation.md,
 * "Result files"). The subject of each title is the tool.
 */
import { describe, expect, it } from 'vitest';
import { compareEvaluations } from '../../../src/core/evaluation/compare.ts';
import { joinEvaluations } from '../../../src/core/evaluation/join.ts';
import { readEvaluation } from '../../../src/files/evaluation/read-evaluation.ts';
import type { ReadEvaluation } from '../../../src/files/evaluation/read-types.ts';
import {
  evalsEvent,
  inspectHead,
  inspectJson,
  inspectSample,
  lines,
  lmEvalLine,
  promptfooJson,
  promptfooRow,
} from './result-files.ts';
import { zipOf } from './zip.ts';

/** The id of each case, and the approach, outcome and grade of each of its runs, as a table that a person can check. */
const runsOf = ({ cases }: ReadEvaluation) =>
  cases.map(({ id, runs }) => [
    id,
    ...runs.map(({ approach, outcome, grade }) => [approach, outcome, grade]),
  ]);

/** The numbers of runs of the first approach that are not counted as answers, by their kind. */
const notAnswers = (evaluation: ReadEvaluation, score: 'grader' | 'exact' = 'grader') =>
  compareEvaluations(evaluation, { baseline: evaluation.approaches[0]?.id ?? '', score })[0]?.notAnswers;

describe('promptfoo', () => {
  it('has several approaches in one file, paired by the number of the test', async () => {
    const evaluation = await readEvaluation(
      promptfooJson([
        { test: 0, prompt: 0, success: false },
        { test: 1, prompt: 1 },
        { test: 1, prompt: 0 },
        { test: 0, prompt: 1 },
      ]),
    );
    expect(evaluation.approaches.map(({ id }) => id)).toEqual(['base', 'tuned']);
    expect(runsOf(evaluation)).toEqual([
      ['0', ['base', 'answered', false], ['tuned', 'answered', true]],
      ['1', ['tuned', 'answered', true], ['base', 'answered', true]],
    ]);
  });

  it('numbers the repeats of a test as separate tests, but they are one case', async () => {
    const evaluation = await readEvaluation(
      promptfooJson([
        { test: 0, prompt: 0, input: 'rice' },
        { test: 1, prompt: 0, input: 'rice', success: false },
        { test: 2, prompt: 0, input: 'lamps' },
      ]),
    );
    expect(runsOf(evaluation)).toEqual([
      ['0', ['base', 'answered', true], ['base', 'answered', false]],
      ['2', ['base', 'answered', true]],
    ]);
  });

  it('replays answers from its cache, for which neither tokens nor latency were measured', async () => {
    const evaluation = await readEvaluation(
      promptfooJson([
        { test: 0, prompt: 0, tokenUsage: { cached: 54, total: 54 } },
        { test: 1, prompt: 0, cached: true },
        { test: 2, prompt: 0 },
      ]),
    );
    expect(notAnswers(evaluation)).toEqual({ error: 0, replayed: 2, cancelled: 0, unscored: 0 });
    expect(evaluation.cases[0]?.runs[0]).not.toHaveProperty('latencyMs');
    expect(evaluation.cases[2]?.runs[0]).toMatchObject({ latencyMs: 702, tokens: { input: 50, output: 4 } });
  });

  it('distinguishes an error from a wrong answer, and only the wrong answer counts as an answer', async () => {
    const evaluation = await readEvaluation(
      promptfooJson([
        { test: 0, prompt: 0, success: false, failureReason: 2, output: null },
        { test: 1, prompt: 0, success: false },
      ]),
    );
    expect(notAnswers(evaluation)).toEqual({ error: 1, replayed: 0, cancelled: 0, unscored: 0 });
  });

  it('marks every answer of a test without assertions as passed, and this is not read as a grade', async () => {
    const row = { ...promptfooRow({ test: 0, prompt: 0 }), testCase: {}, gradingResult: null };
    const evaluation = await readEvaluation(lines(row, row));
    expect(evaluation.cases[0]?.runs[0]).not.toHaveProperty('grade');
    expect(notAnswers(evaluation)).toMatchObject({ unscored: 2 });
    expect(notAnswers(evaluation, 'exact')).toMatchObject({ unscored: 0 });
  });

  const csv = (rows: string): string =>
    `text,expected,[base] short,Status,Score,Named Scores,Grader Reason,Comment,[tuned] short,Status,Score,Named Scores,Grader Reason,Comment\n${rows}`;

  it('repeats headers for each approach in CSV, and quotes cells that look like formulas', async () => {
    const evaluation = await readEvaluation(
      csv(
        '"Lamps, 40 kg",Bay 7,\'=Bay 5,FAIL,0.00,,,,Bay 7,PASS,1.00,,,\nRice,Bay 2,oops,ERROR,0.00,,,,Bay 2,PASS,1.00,,,\n',
      ),
    );
    expect(evaluation.format).toBe('promptfoo-csv');
    expect(evaluation.approaches.map(({ label }) => label)).toEqual(['base · short', 'tuned · short']);
    expect(evaluation.cases[0]).toMatchObject({
      input: 'Lamps, 40 kg',
      expected: 'Bay 7',
      runs: [
        { actual: '=Bay 5', grade: false },
        { actual: 'Bay 7', grade: true },
      ],
    });
    expect(evaluation.cases[1]?.runs[0]).toMatchObject({ outcome: 'error' });
    expect(evaluation.cases[1]?.runs[0]).not.toHaveProperty('latencyMs');
  });

  it('writes the grade into the cell of the answer in older CSV files', async () => {
    const evaluation = await readEvaluation(
      'text,[base] short,[tuned] short\nrice,[FAIL] (0.40) Bay 9,[PASS] (1.00) Bay 2\nlamps,[PASS] (1.00) Bay 7,[ERROR] timeout\n',
      { mapping: { grade: 'Score' } },
    );
    expect(runsOf(evaluation)).toEqual([
      [null, ['base · short', 'answered', 0.4], ['tuned · short', 'answered', 1]],
      [null, ['base · short', 'answered', 1], ['tuned · short', 'error', undefined]],
    ]);
    expect(evaluation.cases[0]?.runs.map(({ actual }) => actual)).toEqual(['Bay 9', 'Bay 2']);
  });

  it('has a table instead of results in version 2', async () => {
    const output = (text: string, pass: boolean) => ({ text, pass, score: pass ? 1 : 0, latencyMs: 5 });
    const evaluation = await readEvaluation(
      JSON.stringify({
        results: {
          version: 2,
          results: [{ vars: { text: 'rice' }, success: true }],
          table: {
            head: {
              vars: ['text'],
              prompts: [
                { label: 'a', provider: 'x' },
                { label: 'b', provider: 'x' },
              ],
            },
            body: [{ vars: ['rice'], outputs: [output('Bay 2', true), output('Bay 9', false)] }],
          },
        },
      }),
    );
    expect(runsOf(evaluation)).toEqual([[null, ['a', 'answered', true], ['b', 'answered', false]]]);
    expect(evaluation.cases[0]).toMatchObject({ input: 'rice' });
  });
});

describe('openai/evals', () => {
  it('may write its report before the events, and mix the events of the samples', async () => {
    const evaluation = await readEvaluation(
      lines(
        { spec: { completion_fns: ['acme-1'], eval_name: 'bays' } },
        { final_report: { accuracy: 0.5, boostrap_std: 0.2 } },
        evalsEvent('s.1', 'match', { correct: false, expected: 'Bay 2', picked: null, sampled: 'Bay 9' }),
        evalsEvent('s.0', 'sampling', { prompt: [{ role: 'user', content: 'lamps' }], sampled: ['Bay 7'] }),
        evalsEvent('s.1', 'sampling', { prompt: 'rice', sampled: ['Bay 9'], usage: { prompt_tokens: 9 } }),
        evalsEvent('s.0', 'match', { correct: true, expected: ['Bay 7', 'Bay seven'], sampled: 'Bay 7' }),
      ),
    );
    expect(evaluation.format).toBe('openai-evals-log');
    expect(evaluation.cases).toEqual([
      {
        id: 's.1',
        input: 'rice',
        expected: 'Bay 2',
        runs: [
          expect.objectContaining({
            actual: 'Bay 9',
            grade: false,
            tokens: expect.objectContaining({ input: 9 }),
          }),
        ],
      },
      {
        id: 's.0',
        input: 'lamps',
        expected: ['Bay 7', 'Bay seven'],
        runs: [expect.objectContaining({ approach: 'acme-1', actual: 'Bay 7', grade: true })],
      },
    ]);
  });
});

describe('Inspect', () => {
  it('writes C for correct, even if the answers are letters of choices', async () => {
    const evaluation = await readEvaluation(
      inspectJson(['C', 'I', 'P', 'N', 0.25, { a: 'C' }].map((value, index) => inspectSample(index, value))),
    );
    const [comparison] = compareEvaluations(evaluation, { baseline: 'acme/one', score: 'grader' });
    expect(comparison).toMatchObject({ answers: 5, meanScore: (1 + 0 + 0.5 + 0 + 0.25) / 5 });
    expect(evaluation.grades).toEqual(['match', 'match.a']);
  });

  it('may write an archive in place of JSON, compressed by deflate or by zstd', async () => {
    // Made by the program zstd 1.5 at level 19.
    const zstd = {
      head: 'KLUv/SR8NQMA8gYWF4BrG2pPjYIkAh3brAUjcUV4/0Qlm6CDURS9EAaAAIRjXqnhlp1eqjnRZdU5pvNiATerZ4Q17bGjqXLML63uEOYZffiY3s27r4/5fk5dH9OA+cVUN34OBQMAsRIGVJD+YEIBDBEu+Q==',
      sample:
        'KLUv/WShADUGAIJLIxlweQMo8YqSLZ1JlMjJX0UMsqFPeKaq//cCm0FAkoyox3idATiV9c2uX3lht2ZfEdamlVMPK+kDp7DfdOcpr9s2QXDaqecRNnzrhGIRriSPvj6HurKkl9XnRB+yVq0/NmvFIaorr+MEWwdFKxT7/C71z2bdbIQyMtWaJMnrhkU4wp+c13E10Z68CDuStRUAODd1ZQipdgDQrdNYtKXVQEYX8KGG9UsdiCPDgJiK1wBRgi560hdm2IRm8IXckDwlSiFQT6sA/2k=',
    };
    const evaluation = await readEvaluation(
      zipOf([
        { name: 'header.json', content: Uint8Array.from(Buffer.from(zstd.head, 'base64')), method: 93 },
        {
          name: 'samples/lamps_epoch_1.json',
          content: Uint8Array.from(Buffer.from(zstd.sample, 'base64')),
          method: 93,
        },
        { name: 'samples/rice_epoch_1.json', content: inspectSample('rice', 'I') },
        { name: 'summaries.json', content: [] },
      ]),
    );
    expect(evaluation.format).toBe('inspect');
    expect(evaluation.problems).toEqual([]);
    expect(runsOf(evaluation)).toEqual([
      ['lamps', ['acme/one', 'answered', 'C']],
      ['rice', ['acme/one', 'answered', 'I']],
    ]);
    // Since version 0.3.184, input tokens exclude the cached ones.
    expect(evaluation.cases[0]?.runs[0]).toMatchObject({
      latencyMs: 1250,
      tokens: { input: 140, cached: 100, output: 4 },
    });
  });

  it('may write an archive whose compression cannot be read; the problem names the command that converts it', async () => {
    const evaluation = await readEvaluation(
      zipOf([
        { name: 'header.json', content: inspectHead() },
        { name: 'samples/a_epoch_1.json', content: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), method: 93 },
        { name: 'samples/b_epoch_1.json', content: Uint8Array.of(1, 2, 3, 4), method: 98 },
        { name: 'samples/c_epoch_1.json', content: inspectSample('c', 'C') },
      ]),
    );
    expect(evaluation.problems).toEqual(
      ['a', 'b'].map((name) => ({
        place: `samples/${name}_epoch_1.json`,
        code: 'archive-entry',
        params: { command: 'inspect log convert LOG.eval --to json --output-dir json' },
      })),
    );
    expect(runsOf(evaluation)).toEqual([['c', ['acme/one', 'answered', 'C']]]);
  });

  it('writes one row for each epoch of a sample; these rows are repeats of one case', async () => {
    const evaluation = await readEvaluation(
      inspectJson([
        inspectSample(1, 'C'),
        inspectSample(2, 'C'),
        inspectSample(1, 'I', { epoch: 2 }),
        inspectSample(2, 'C', { epoch: 2 }),
      ]),
    );
    expect(compareEvaluations(evaluation, { baseline: 'acme/one', score: 'grader' })[0]).toMatchObject({
      cases: 2,
      answers: 4,
      shareAccepted: 0.75,
    });
  });

  it('stores long texts apart from the members that refer to them', async () => {
    const evaluation = await readEvaluation(
      inspectJson([
        inspectSample(1, 'C', {
          input: 'attachment://0123456789abcdef0123456789abcdef',
          attachments: { '0123456789abcdef0123456789abcdef': 'a long question' },
        }),
      ]),
    );
    expect(evaluation.cases[0]?.input).toBe('a long question');
  });

  it('stores each message once in version 3, and the first and last messages of the store are not question and answer', async () => {
    const message = (role: string, content: string): object => ({ role, content });
    const evaluation = await readEvaluation(
      inspectJson(
        [
          inspectSample(1, 'C', {
            message_pool: [
              message('system', 'You are a clerk of the harbour.'),
              message('user', 'Which bay for parcel 1?'),
              message('assistant', 'I look it up.'),
              message('user', 'Please proceed to the best of your judgement.'),
            ],
            events: [
              { event: 'model', input: [], input_refs: [[0, 2]], output: { completion: 'I look it up.' } },
              { event: 'model', input: [], input_refs: [[0, 4]], output: { completion: 'Bay 7' } },
            ],
          }),
        ],
        { logVersion: 3 },
      ),
    );
    expect(evaluation.problems).toEqual([]);
    expect(evaluation.cases).toMatchObject([
      {
        id: '1',
        input: 'Which bay for parcel 1?',
        runs: [{ actual: 'Bay 7', outcome: 'answered', grade: 'C' }],
      },
    ]);
  });

  it('may have been cancelled: samples with scores are counted, and the others are reported as cancelled', async () => {
    const samples = [inspectSample(1, 'C'), inspectSample(2, 'C', { scores: {} })];
    const evaluation = await readEvaluation(inspectJson(samples, { status: 'cancelled' }));
    expect(notAnswers(evaluation)).toEqual({ error: 0, replayed: 0, cancelled: 1, unscored: 0 });
    expect(evaluation.problems).toEqual([{ place: '', code: 'log-status', params: { status: 'cancelled' } }]);
    expect(notAnswers(await readEvaluation(inspectJson(samples)))).toMatchObject({
      cancelled: 0,
      unscored: 1,
    });
  });

  it.each([
    ['0.3.183', { read: 100, input: 140 }, null],
    ['0.3.183', { read: 0, input: 140 }, 140],
    ['0.3.183', { read: 150, input: 140 }, 290],
    ['0.3.184', { read: 100, input: 140 }, 240],
  ])(
    'may include cached tokens in the input before version 0.3.184, and never includes them since: version %s (%j)',
    async (version, { read, input }, expectedInput) => {
      const usage = { input_tokens: input, output_tokens: 4, input_tokens_cache_read: read };
      const evaluation = await readEvaluation(
        inspectJson([inspectSample(1, 'C', { model_usage: { 'acme/one': usage } })], { version }),
      );
      expect(evaluation.cases[0]?.runs[0]?.tokens?.input).toBe(expectedInput);
      expect(evaluation.problems.map(({ code }) => code)).toEqual(
        expectedInput === null ? ['cached-unclear'] : [],
      );
    },
  );

  it('lists the tokens of judges together with the tokens of the model, and only the model’s tokens are read', async () => {
    const usage = (tokens: number) => ({ input_tokens: tokens, output_tokens: 4 });
    const evaluation = await readEvaluation(
      inspectJson([
        inspectSample(1, 'C', { model_usage: { 'judge/big': usage(900), 'acme/one': usage(40) } }),
      ]),
    );
    expect(evaluation.cases[0]?.runs[0]?.tokens?.input).toBe(40);
  });

  it('has samples with errors, which are not counted as answers', async () => {
    const evaluation = await readEvaluation(
      inspectJson([
        inspectSample(1, 'C'),
        inspectSample(2, 'I', { error: { message: 'out of memory' }, scores: {} }),
      ]),
    );
    expect(notAnswers(evaluation)).toMatchObject({ error: 1, unscored: 0 });
  });
});

describe('lm-eval', () => {
  const file = lines(
    lmEvalLine(0, 0, 'strict-match'),
    lmEvalLine(0, 1, 'flexible-extract'),
    lmEvalLine(1, 1, 'strict-match'),
    lmEvalLine(1, 1, 'flexible-extract'),
  );

  it('has a line for each filter of a document, and only the lines of one filter are read', async () => {
    const strict = await readEvaluation(file, { name: 'samples_gsm8k_2026.jsonl' });
    expect(strict.format).toBe('lm-eval');
    expect(runsOf(strict)).toEqual([
      ['0', ['samples_gsm8k_2026', 'answered', 0]],
      ['1', ['samples_gsm8k_2026', 'answered', 1]],
    ]);
    expect(strict.grades).toEqual(['exact_match (strict-match)', 'exact_match (flexible-extract)']);
    expect(strict.problems).toEqual([
      { place: '', code: 'one-filter', params: { filter: 'strict-match', filters: 2 } },
    ]);
    const flexible = await readEvaluation(file, { mapping: { grade: 'exact_match (flexible-extract)' } });
    expect(flexible.cases[0]?.runs.map(({ grade }) => grade)).toEqual([1]);
  });

  it('names a metric with its filter, and in older files without the filter', async () => {
    const evaluation = await readEvaluation(
      lines(
        lmEvalLine(0, 0, 'none', { metrics: ['acc'], 'acc,none': 1 }),
        lmEvalLine(1, 0, 'none', { metrics: ['acc'], acc: 0 }),
      ),
    );
    expect(runsOf(evaluation).map(([, run]) => run)).toEqual([
      ['results', 'answered', 1],
      ['results', 'answered', 0],
    ]);
  });

  it('also writes a file that has only totals, from which no case is read', async () => {
    const evaluation = await readEvaluation(
      JSON.stringify({
        results: { gsm8k: { 'exact_match,none': 0.4 } },
        config: { model: 'hf' },
        'n-shot': {},
      }),
    );
    expect(evaluation).toMatchObject({ format: null, cases: [], problems: [{ code: 'totals-only' }] });
  });
});

describe('Ragas', () => {
  const head = 'user_input,response,reference,faithfulness,answer_relevancy';

  it('has no ids, and a judge that gives no score leaves its cell empty', async () => {
    const evaluation = await readEvaluation(`${head}\nrice,Bay 2,Bay 2,1.0,0.9\nlamps,Bay 9,Bay 7,,0.3\n`, {
      name: 'base.csv',
    });
    expect(evaluation.format).toBe('ragas');
    expect(evaluation.grades).toEqual(['faithfulness', 'answer_relevancy']);
    expect(evaluation.cases).toMatchObject([
      { id: null, input: 'rice', expected: 'Bay 2', runs: [{ approach: 'base', grade: 1 }] },
      { id: null, input: 'lamps', expected: 'Bay 7', runs: [{ outcome: 'unscored' }] },
    ]);
  });

  it('has rows in the order of completion, so the rows of two files are paired by their input', async () => {
    const fileOf = async (name: string, ...rows: readonly string[]) => ({
      name,
      evaluation: await readEvaluation([head, ...rows].join('\n'), { name }),
    });
    const evaluation = joinEvaluations([
      await fileOf(
        'base.csv',
        'rice,Bay 1,Bay 2,0.1,0.9',
        'lamps,Bay 7,Bay 7,0.7,0.9',
        'tea,Bay 3,Bay 3,1,1',
      ),
      await fileOf(
        'tuned.csv',
        'lamps,Bay 9,Bay 7,0.2,0.9',
        'tea,Bay 3,Bay 3,0.8,1',
        'rice,Bay 2,Bay 2,0.9,0.9',
      ),
    ]);
    expect(
      evaluation.cases.map(({ input, expected, runs }) => [
        input,
        expected,
        ...runs.map(({ approach, actual, grade }) => [approach, actual, grade]),
      ]),
    ).toEqual([
      ['rice', 'Bay 2', ['base', 'Bay 1', 0.1], ['tuned', 'Bay 2', 0.9]],
      ['lamps', 'Bay 7', ['base', 'Bay 7', 0.7], ['tuned', 'Bay 9', 0.2]],
      ['tea', 'Bay 3', ['base', 'Bay 3', 1], ['tuned', 'Bay 3', 0.8]],
    ]);
  });
});

describe('DeepEval', () => {
  it('states the cost of the judge, which is not read as a cost of the model', async () => {
    const evaluation = await readEvaluation(
      JSON.stringify({
        hyperparameters: { model: 'acme-1' },
        testCases: [
          {
            name: 'lamps',
            input: 'lamps',
            expectedOutput: 'Bay 7',
            actualOutput: 'Bay 7',
            success: true,
            metricsData: [{ name: 'G-Eval', score: 0.8, threshold: 0.5, success: true, evaluationCost: 0.3 }],
            completionTime: 1.5,
          },
          { name: 'rice', input: 'rice', success: false, metricsData: [] },
        ],
      }),
    );
    expect(evaluation.format).toBe('deepeval');
    expect(evaluation.cases).toMatchObject([
      { id: 'lamps', expected: 'Bay 7', runs: [{ approach: 'acme-1', grade: true, latencyMs: 1500 }] },
      { id: 'rice', runs: [{ outcome: 'error' }] },
    ]);
    expect(JSON.stringify(evaluation.cases)).not.toContain('0.3');
  });
});

describe('Braintrust', () => {
  it('has spans inside a case, which are not read as cases, and input tokens that include cached ones', async () => {
    const event = (id: string, parents: readonly string[], fields: object) => ({
      id,
      span_id: id,
      root_span_id: parents[0] ?? id,
      span_parents: parents,
      input: 'lamps',
      output: 'Bay 7',
      expected: 'Bay 7',
      scores: { exact: 1 },
      metadata: { model: 'acme-1' },
      metrics: {
        prompt_tokens: 100,
        prompt_cached_tokens: 60,
        completion_tokens: 9,
        completion_reasoning_tokens: 5,
        start: 10,
        end: 12.5,
      },
      ...fields,
    });
    const evaluation = await readEvaluation(
      lines(
        event('a', [], { origin: { id: 'case-1' } }),
        event('b', ['a'], { scores: {}, input: 'a step' }),
        event('c', [], { origin: { id: 'case-2' }, scores: { exact: null } }),
      ),
    );
    expect(evaluation.format).toBe('braintrust');
    expect(evaluation.cases).toMatchObject([
      {
        id: 'case-1',
        runs: [{ grade: 1, latencyMs: 2500, tokens: { input: 100, cached: 60, output: 4, reasoning: 5 } }],
      },
      { id: 'case-2', runs: [{ outcome: 'unscored' }] },
    ]);
  });
});

describe('any tool', () => {
  it('may shuffle its cases before it numbers them, so rows are paired by their input if the ids disagree', async () => {
    const evaluation = await readEvaluation(
      lines(
        { id: 1, input: 'rice', expected: 'Bay 2', actual: 'Bay 2', approach: 'a' },
        { id: 2, input: 'lamps', expected: 'Bay 7', actual: 'Bay 7', approach: 'a' },
        { id: 1, input: 'lamps', expected: 'Bay 7', actual: 'Bay 9', approach: 'b' },
        { id: 2, input: 'rice', expected: 'Bay 2', actual: 'Bay 2', approach: 'b' },
      ),
    );
    expect(evaluation.problems.map(({ code }) => code)).toContain('paired-by-input');
    expect(evaluation.cases.map(({ input, runs }) => [input, ...runs.map(({ actual }) => actual)])).toEqual([
      ['rice', 'Bay 2', 'Bay 2'],
      ['lamps', 'Bay 7', 'Bay 9'],
    ]);
  });
});
