/** Answers of the user against those of the data. */
import { expect, it } from 'vitest';
import { answered } from '../../../src/core/advice/questions.ts';

const data = { reviewedExamples: { value: 600, from: 'file' } } as const;

it('answers by data where data answer', () => {
  expect(answered({}, data)).toEqual({ reviewedExamples: { value: 600, from: 'file', overruled: null } });
});

it('lets the user overrule the data, and keeps what they said', () => {
  expect(answered({ reviewedExamples: 40 }, data).reviewedExamples).toEqual({
    value: 40,
    from: 'answer',
    overruled: { value: 600, from: 'file' },
  });
});

it('overrules nothing with the same number, and takes null as no answer', () => {
  expect(answered({ reviewedExamples: 600 }, data).reviewedExamples?.overruled).toBe(null);
  expect(answered({ reviewedExamples: null, bar: null }, data)).toEqual(answered({}, data));
});

it.each([
  ['bar', 1.01],
  ['bar', -0.1],
  ['promptsTried', Number.NaN],
  ['ruleChanges', 367],
  ['maxResponseMs', Number.POSITIVE_INFINITY],
] as const)('refuses %s = %d', (id, value) => {
  expect(() => answered({ [id]: value }, {})).toThrow(RangeError);
});
