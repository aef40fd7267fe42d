/** Dates as people write them, and the steps of a date by keys. */
import { describe, expect, it } from 'vitest';
import { readDate, shiftedDate } from '../../../../src/elements/scenario-form/fields/date-field.ts';

describe('a typed date', () => {
  it.each([
    ['2027-01-05', '2027-01-05'],
    ['2027/1/5', '2027-01-05'],
    ['5 Jan 2027', '2027-01-05'],
    ['January 5, 2027', '2027-01-05'],
    ['5 sept. 2027', '2027-09-05'],
  ])('%s is read as %s', (typed, date) => {
    expect(readDate(typed, 'en')).toBe(date);
  });

  it.each(['', '1/2/2027', '31 Feb 2027', '2027-02-29', 'Jan 2027', 'soon', '5 Ju 2027', '5 Jan 27'])(
    'cannot be read from “%s”',
    (typed) => {
      expect(readDate(typed, 'en')).toBeNull();
    },
  );

  it('may have the name of a month in the page’s language or in English', () => {
    expect(readDate('5 März 2027', 'de')).toBe('2027-03-05');
    expect(readDate('5 March 2027', 'de')).toBe('2027-03-05');
  });

  it('moves by days and by months, at most to the end of a shorter month', () => {
    expect(shiftedDate('2027-12-31', 1, 0)).toBe('2028-01-01');
    expect(shiftedDate('2027-01-31', 0, 1)).toBe('2027-02-28');
    expect(shiftedDate('2027-03-31', 0, -1)).toBe('2027-02-28');
  });
});
