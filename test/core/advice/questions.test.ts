/** Tests which answer counts if both the user and the data answer a question. */
import { expect, it } from 'vitest';
import { mergeAnswers } from '../../../src/core/advice/questions.ts';

const data = { reviewedExamples: { value: 600, from: 'file' } } as const;

it('the answer of the data counts if the user gives none', () => {
  expect(mergeAnswers({}, data)).toEqual({ reviewedExamples: { value: 600, from: 'file', overruled: null } });
});

it('an answer of the user overrules the data, and the overruled value is kept', () => {
  expect(mergeAnswers({ reviewedExamples: 40 }, data).reviewedExamples).toEqual({
    value: 40,
    from: 'answer',
    overruled: { value: 600, from: 'file' },
  });
});

it('an answer of the user overrules nothing if it is the same number or null', () => {
  expect(mergeAnswers({ reviewedExamples: 600 }, data).reviewedExamples?.overruled).toBe(null);
  expect(mergeAnswers({ reviewedExamples: null, bar: null }, data)).toEqual(mergeAnswers({}, data));
});

it.each([
  ['bar', 1.01],
  ['bar', -0.1],
  ['promptsTried', Number.NaN],
  ['ruleChanges', 367],
  ['maxResponseMs', Number.POSITIVE_INFINITY],
] as const)('the answer %s = %d is refused', (id, value) => {
  expect(() => mergeAnswers({ [id]: value }, {})).toThrow(RangeError);
});
