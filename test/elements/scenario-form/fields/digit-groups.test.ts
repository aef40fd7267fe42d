/** Digit separators that the form writes while the user types. */
import { describe, expect, it } from 'vitest';
import { regroup } from '../../../../src/elements/scenario-form/fields/digit-groups.ts';
import { englishFields } from '../../../../src/elements/scenario-form/fields/field-messages.ts';

describe('the digit separators that the form writes', () => {
  it.each([
    ['250,00|', '25,000|'],
    ['250,0001|', '2,500,001|'],
    ['25|,000', '25|,000'],
    ['2|,000', '2|,000'],
    ['2|0,000', '2|0,000'],
    ['2500|,000', '2,500|,000'],
    ['|50,000', '|50,000'],
    ['|0,000', '|0000'],
    ['1,23|.50', '123|.50'],
    ['12|', '12|'],
    [',|', ',|'],
  ])('follow an edit: %s becomes %s', (before, after) => {
    const { text, caret } = regroup(before.replace('|', ''), before.indexOf('|'), englishFields);
    expect(`${text.slice(0, caret)}|${text.slice(caret)}`).toBe(after);
  });
});
