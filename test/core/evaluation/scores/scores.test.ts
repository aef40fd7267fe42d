/** Tests the scores. published.test.ts compares them with figures of other tools. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScoreId, type ScoreOptions, scores } from '../../../../src/core/index.ts';

/** Scores, each with an expected answer, an actual answer, the value and, if needed, the options. */
const cases: readonly (readonly [ScoreId, string, string, number | null, ScoreOptions?])[] = [
  ['exact', 'yes', 'yes', 1],
  ['exact', 'yes', 'Yes', 0],
  ['exact', 'yes', 'yes ', 0],
  ['normalised', 'Paris', ' the PARIS. ', 1],
  ['normalised', '3.14', '314', 0],
  ['normalised', '5', '-5', 0],
  ['json-equal', '{"a":1,"b":[1,2]}', '{ "b": [1, 2], "a": 1.0 }', 1],
  ['json-equal', '[1,2]', '[2,1]', 0],
  ['json-equal', '{"a":1}', '{"a":1,"b":2}', 0],
  ['json-equal', '{"a":1}', '{"toString":1}', 0],
  ['json-equal', '1', '"1"', 0],
  ['json-equal', 'null', '{', 0],
  ['json-equal', '{broken', '{}', null],
  ['regex', '^bay \\d+$', 'bay 3', 1],
  ['regex', '^bay \\d+$', 'Bay 3', 0],
  ['regex', '^bay \\d+$', 'Bay 3', 1, { flags: 'iu' }],
  ['regex', '(', 'x', null],
  ['regex', 'x', 'x', null, { flags: 'nonsense' }],
  ['numeric', '1000', 'It costs $1,000.', 1],
  ['numeric', '3.14', '3.1', 0],
  ['numeric', '3.14', '3.1', 1, { tolerance: 0.05 }],
  ['numeric', '200', '199', 1, { relativeTolerance: 0.01 }],
  ['numeric', '-5', 'minus: −5', 1],
  ['numeric', '2', '1 + 1 = 2', 1],
  ['numeric', '3', '5-3', 1],
  ['numeric', '1e3', '1000', 1],
  ['numeric', '7', 'seven', 0],
  ['numeric', 'seven', '7', null],
  ['edit-similarity', 'this is a test', 'this is a test!', 14 / 15],
  ['edit-similarity', '😀', '😁', 0],
  ['edit-similarity', '', '', 1],
  ['edit-similarity', '', 'abc', 0],
  ['token-f1', 'Beyoncé and Bruno Mars', 'Beyonce', 0],
  ['token-f1', 'rain go away', 'rain rain go away', 6 / 7],
  ['token-f1', 'the', 'a', 1],
  ['token-f1', 'the', 'cat', 0],
  ['rouge-l', 'testing one two', 'testing two', 0.8],
  ['rouge-l', 'grüße aus köln', 'Grüße aus Köln!', 1],
  ['rouge-l', 'testing one two', '', 0],
  ['rouge-l', '東京都', '東京', 0.8],
  ['chrf', 'abc', 'a b c', 1],
  ['chrf', 'abcdefg', 'hijklmnop', 0],
  ['chrf', 'abc', '', 0],
  ['grader', '', '', 1, { grade: 'C' }],
  ['grader', '', '', 0, { grade: false }],
  ['grader', '', '', 0.25, { grade: 0.25 }],
  ['grader', '', '', 1, { grade: 'PASS' }],
  ['grader', '', '', null, { grade: 85 }],
  ['grader', '', '', null, { grade: 'constructor' }],
  ['grader', '', '', null],
];

const textScores = Object.entries(scores).filter(([id]) => id !== 'grader');

describe('scores', () => {
  it.each(
    cases.map(
      ([id, expected, actual, score, options = {}]) => [id, expected, actual, score, options] as const,
    ),
  )('%s of %j and %j is %s (options: %j)', (id, expected, actual, score, options) => {
    const value = scores[id](expected, actual, options);
    if (score === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(score, 12);
  });

  it.each(textScores)('%s is from 0 to 1 or null for any texts, and throws nothing', (_, score) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (expected, actual) => {
        const value = score(expected, actual);
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(textScores)(
    '%s is null if the answer or the expected answer is missing; of several expected answers, the best match counts',
    (id, score) => {
      expect(score('1', null)).toBeNull();
      expect(score(null, '1')).toBeNull();
      expect(score([], '1')).toBeNull();
      expect(score(['2', '1'], '1'), id).toBe(1);
    },
  );

  it('compares deeply nested JSON', () => {
    const nested = (value: number): string => `${'['.repeat(3000)}${value}${']'.repeat(3000)}`;
    expect(scores['json-equal'](nested(1), nested(1))).toBe(1);
    expect(scores['json-equal'](nested(1), nested(2))).toBe(0);
  });
});
