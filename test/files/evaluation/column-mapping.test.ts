/** Tests how the columns of a table are guessed from their names and cells. */
import { describe, expect, it } from 'vitest';
import { approachIn, cellOf, columnsOf, guessMapping } from '../../../src/files/evaluation/column-mapping.ts';
import { readEvaluation } from '../../../src/files/evaluation/read-evaluation.ts';

/** The columns that are guessed for a row, without the roles for which no column is found. */
const guess = (row: Record<string, unknown>) => {
  const mapping = guessMapping(columnsOf([row]), [row]);
  return Object.fromEntries(Object.entries(mapping).filter(([, column]) => column !== null));
};

it.each([
  [
    {
      'Test ID': 1,
      Question: 'q',
      'Expected Answer': 'e',
      'Model Output': 'o',
      Correct: 'yes',
      'Latency (ms)': 5,
    },
    {
      id: 'Test ID',
      input: 'Question',
      expected: 'Expected Answer',
      actual: 'Model Output',
      grade: 'Correct',
      latencyMs: 'Latency (ms)',
    },
  ],
  // With a question, an answer and an output, the answer is the expected one. With a target, the answer is the actual one.
  [
    { question: 'q', answer: 'a', output: 'o' },
    { input: 'question', expected: 'answer', actual: 'output' },
  ],
  [
    { question: 'q', answer: 'a', target: 't' },
    { input: 'question', expected: 'target', actual: 'answer' },
  ],
  [
    { inputs: { question: 'q' }, outputs: { answer: 'a', reason: 'r' }, reference_outputs: { answer: 'b' } },
    { input: 'inputs.question', expected: 'reference_outputs.answer', actual: 'outputs.answer' },
  ],
  // A text is no grade, and no number of tokens.
  [
    { input: 'q', expected: 'e', actual: 'a', score: 'quite good', prompt_tokens: 'many' },
    { input: 'input', expected: 'expected', actual: 'actual' },
  ],
  [
    {
      dataset_record_id: 'rec-1',
      experiment_name: 'tuned',
      input: 'q',
      expected: 'a',
      output: 'b',
      prompt_tokens: '1650',
      prompt_cached_tokens: '1100',
    },
    {
      id: 'dataset_record_id',
      input: 'input',
      expected: 'expected',
      actual: 'output',
      approach: 'experiment_name',
      inputTokens: 'prompt_tokens',
      cachedTokens: 'prompt_cached_tokens',
    },
  ],
  // The unit of a latency is not guessed, and the number of a row is no id.
  [
    { '#': 1, index: 1, input: 'q', actual: 'a', latency: 1.2 },
    { input: 'input', actual: 'actual' },
  ],
  [{ input: 'q', note: 'n' }, { input: 'input' }],
])('the columns of %j are guessed', (row, expected) => {
  expect(guess(row)).toEqual(expected);
});

describe('columns that the user has chosen', () => {
  const row = { case_id: 'c1', user_message: 'q', expected_call: 'f()', base_call: 'g()', tuned_call: 'f()' };
  const columns = columnsOf([row]);
  const givenRoles = { id: 'case_id', input: 'user_message', expected: 'expected_call' };

  it('have only the role that the user has given them, and the roles of the other columns are guessed', () => {
    const answers = ['base_call', 'tuned_call'];
    expect(guessMapping(columns, [row], givenRoles)).toMatchObject({ ...givenRoles, actual: answers });
    // The form of the element also sends the columns of answers that were guessed before.
    const sent = { ...givenRoles, actual: ['expected_call', ...answers] };
    expect(guessMapping(columns, [row], sent).actual).toEqual(answers);
    expect(guessMapping(columns, [row], { ...givenRoles, actual: 'base_call' }).actual).toBe('base_call');
    expect(guessMapping(columns, [row], { ...givenRoles, actual: null }).actual).toBeNull();
    expect(guessMapping(columns, [row], { expected: null }).expected).toBeNull();
  });

  it('are enough to read a table whose answers are in the other columns, and are not read as answers of an approach', async () => {
    const csv = `${columns.join()}\nc1,q one,f(1),g(1),f(1)\nc2,q two,f(2),f(2),f(2)\n`;
    const evaluation = await readEvaluation(csv, { mapping: givenRoles });
    expect(evaluation.approaches.map(({ id }) => id)).toEqual(['base_call', 'tuned_call']);
    expect(evaluation.cases).toMatchObject([{ expected: 'f(1)' }, { expected: 'f(2)' }]);
  });
});

it('a column is taken as the approach only if it has few different names, each in several rows', () => {
  const rows = (models: readonly string[]) =>
    models.map((model, id) => ({ id, input: 'q', actual: 'a', model }));
  const column = (models: readonly string[]) =>
    guessMapping(['id', 'input', 'actual', 'model'], rows(models)).approach;
  expect(column(['a', 'b', 'a', 'b'])).toBe('model');
  expect(column(['a', 'b', 'c', 'd'])).toBeNull();
});

describe('names of approaches in headers', () => {
  it.each([
    ['output_base', 'base'],
    ['tuned answer', 'tuned'],
    ['response (gpt-4)', 'gpt-4'],
    ['actual.few-shot', 'few-shot'],
    ['model_output', null],
    ['output', null],
    ['outputs.reason', null],
  ])('are found: the name in “%s” is %j', (header, name) => {
    expect(approachIn(header)).toBe(name);
  });
});

it('a cell is found by a name that contains a dot, even if it is inside another object', () => {
  const row = { 'a.b': 1, c: { 'd.e': 2 }, __proto__: { f: 3 } };
  expect([cellOf(row, 'a.b'), cellOf(row, 'c.d.e'), cellOf(row, 'f'), cellOf(row, null)]).toEqual([
    1,
    2,
    undefined,
    undefined,
  ]);
});
