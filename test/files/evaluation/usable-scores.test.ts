/** Tests which scores are offered for which answers. */
import { expect, it } from 'vitest';
import { usableScores } from '../../../src/files/evaluation/usable-scores.ts';

const scoresOf = (expected: string | null, grade?: number) =>
  usableScores({
    approaches: [],
    cases: [
      {
        id: '1',
        input: 'q',
        expected,
        runs: [
          { approach: 'a', outcome: 'answered', actual: 'x', ...(grade === undefined ? {} : { grade }) },
        ],
      },
    ],
    problems: [],
    format: null,
  });

it.each([
  ['Bay', undefined, 'normalised'],
  ['{"team": 1}', undefined, 'json-equal'],
  ['Bay', 0.5, 'grader'],
  [null, 0.5, 'grader'],
] as const)(
  'for the expected answer %j and the grade %s, the first score is %s',
  (expected, grade, firstScore) => {
    expect(scoresOf(expected, grade)[0]).toBe(firstScore);
  },
);

it('a numeric score is offered only for expected answers with numbers, and a regex score only for regular expressions', () => {
  expect(scoresOf('Bay 7')).toContain('numeric');
  expect(scoresOf('Bay')).not.toContain('numeric');
  expect(scoresOf('Is this all?')).not.toContain('regex');
  expect(scoresOf('^Bay \\d$')).toContain('regex');
});

it('no score is offered without an expected answer and without a grade', () => {
  expect(scoresOf(null)).toEqual([]);
});
