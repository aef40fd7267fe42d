/** Tests that several evaluations are joined into one. */
import { expect, it } from 'vitest';
import { joinEvaluations } from '../../../src/core/evaluation/join.ts';
import type { Evaluation } from '../../../src/core/evaluation/types.ts';

const evaluationOf = (
  approach: string,
  cases: readonly [id: string | null, input: string][],
  fields: Partial<Evaluation> = {},
): Evaluation => ({
  approaches: [{ id: approach, label: approach }],
  cases: cases.map(([id, input]) => ({
    id,
    input,
    expected: 'x',
    runs: [{ approach, outcome: 'answered', actual: `${approach} ${input}` }],
  })),
  problems: [],
  format: 'own',
  ...fields,
});

/** The input of each case, and the approaches that have a run of the case. */
const shape = ({ cases }: Evaluation) =>
  cases.map(({ input, runs }) => [input, ...runs.map(({ approach }) => approach)]);

it('joinEvaluations pairs the cases of two files by id and input, in any order', () => {
  const joined = joinEvaluations([
    {
      name: 'base',
      evaluation: evaluationOf('base', [
        ['1', 'rice'],
        ['2', 'lamps'],
      ]),
    },
    {
      name: 'tuned',
      evaluation: evaluationOf('tuned', [
        ['2', 'lamps'],
        ['1', 'rice'],
      ]),
    },
  ]);
  expect(joined.approaches.map(({ id }) => id)).toEqual(['base', 'tuned']);
  expect(joined.format).toBe('own');
  expect(shape(joined)).toEqual([
    ['rice', 'base', 'tuned'],
    ['lamps', 'base', 'tuned'],
  ]);
});

it('joinEvaluations keeps two runs of one model apart if they have a common case', () => {
  const joined = joinEvaluations([
    { name: 'before', evaluation: evaluationOf('acme-1', [['1', 'rice']]) },
    { name: 'after', evaluation: evaluationOf('acme-1', [['1', 'rice']]) },
  ]);
  expect(joined.approaches).toEqual([
    { id: 'acme-1 · before', label: 'acme-1 · before' },
    { id: 'acme-1 · after', label: 'acme-1 · after' },
  ]);
  expect(shape(joined)).toEqual([['rice', 'acme-1 · before', 'acme-1 · after']]);
});

it('joinEvaluations keeps files of one model apart if they have a common case, also if its line breaks differ', () => {
  const joined = joinEvaluations([
    { name: 'before', evaluation: evaluationOf('acme-1', [['1', 'rice\nor lamps']]) },
    { name: 'after', evaluation: evaluationOf('acme-1', [['1', 'rice\r\nor lamps']]) },
  ]);
  expect(joined.approaches.map(({ id }) => id)).toEqual(['acme-1 · before', 'acme-1 · after']);
});

it('joinEvaluations treats files of one model without a common case as parts of one approach', () => {
  const joined = joinEvaluations([
    { name: 'part 1', evaluation: evaluationOf('acme-1', [['1', 'rice']]) },
    { name: 'part 2', evaluation: evaluationOf('acme-1', [['2', 'lamps']], { format: 'inspect' }) },
  ]);
  expect(joined.approaches.map(({ id }) => id)).toEqual(['acme-1']);
  expect(joined).toMatchObject({ format: null, cases: [{ input: 'rice' }, { input: 'lamps' }] });
});

it('joinEvaluations names the file of each problem, and pairs the cases of all files again', () => {
  const problems = [
    { place: 'line 3', code: 'not-json', params: {} },
    { place: '', code: 'paired-by-input', params: {} },
  ];
  const joined = joinEvaluations([
    { name: 'a.jsonl', evaluation: evaluationOf('a', [['x1', 'rice']], { problems }) },
    { name: 'b.jsonl', evaluation: evaluationOf('b', [['y9', 'rice']]) },
  ]);
  expect(joined.problems.map(({ code, place }) => [code, place])).toEqual([
    ['not-json', 'a.jsonl: line 3'],
    ['paired-by-input', ''],
  ]);
});

it('joinEvaluations leaves a single file as it is, and makes an empty evaluation of no files', () => {
  const evaluation = evaluationOf('a', [['1', 'rice']]);
  expect(joinEvaluations([{ name: 'a', evaluation }])).toBe(evaluation);
  expect(joinEvaluations([])).toEqual({ approaches: [], cases: [], problems: [], format: null });
});
