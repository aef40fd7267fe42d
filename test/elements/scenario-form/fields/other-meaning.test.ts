/** Texts that may have been meant in another way than they are used. */
import { describe, expect, it } from 'vitest';
import { englishFields } from '../../../../src/elements/scenario-form/fields/field-messages.ts';
import { specAt } from '../../../../src/elements/scenario-form/fields/field-spec.ts';
import { meantPercentage } from '../../../../src/elements/scenario-form/fields/other-meaning.ts';

describe('a fraction in a field of percentages', () => {
  const success = specAt('approaches[0].successRate');
  it.each([
    ['0.5', success, '50'],
    ['.93', success, '93'],
    ['0.5 %', success, null],
    ['1', success, null],
    ['0', success, null],
    ['0.5-0.7', success, null],
    ['0.5', specAt('requestsPerMonth'), null],
  ])('%s may have been meant as a percentage: %s', (typed, spec, percentage) => {
    const entered: string[] = [];
    const offer = meantPercentage(typed, spec, englishFields, (number) => entered.push(number));
    expect(offer?.shown ?? null).toBe(percentage && `${percentage}\u00a0%`);
    offer?.use();
    expect(entered).toEqual(percentage === null ? [] : [percentage]);
  });
});
