/** Which answer counts if both the user and the data answer a question. */
import { expect, it } from 'vitest';
import { answered } from '../../../src/core/advice/questions.ts';

const data = { reviewedExamples: { value: 600, from: 'file' } } as const;

it('takes the answer of the data if the user gives none', () => {
  expect(answered({}, data)).toEqual({ reviewedExamples: { value: 600, from: 'file', overruled: null } });
});

it('lets the user overrule the data, and keeps the overruled value', () => {
  expect(answered({ reviewedExamples: 40 }, data).reviewedExamples).toEqual({
    value: 40,
    from: 'answer',
    overruled: { value: 600, from: 'file' },
  });
});

it('overrules nothing if the number is the same or null', () => {
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
