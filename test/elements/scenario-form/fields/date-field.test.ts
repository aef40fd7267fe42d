/** The steps of a date by arrow keys. */
import { describe, expect, it } from 'vitest';
import { shiftedDate } from '../../../../src/elements/scenario-form/fields/date-field.ts';

describe('a date', () => {
  it('moves by days and by months, at most to the end of a shorter month', () => {
    expect(shiftedDate('2027-12-31', 1, 0)).toBe('2028-01-01');
    expect(shiftedDate('2027-01-31', 0, 1)).toBe('2027-02-28');
    expect(shiftedDate('2027-03-31', 0, -1)).toBe('2027-02-28');
  });
});
