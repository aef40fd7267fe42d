/** Tests how typed dates are read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/i18n/format.ts';
import { readDate } from '../../src/i18n/read-date.ts';

describe('a typed date', () => {
  it.each([
    ['2027-01-05', '2027-01-05'],
    ['2027/1/5', '2027-01-05'],
    ['5 Jan 2027', '2027-01-05'],
    ['January 5, 2027', '2027-01-05'],
    ['5 sept. 2027', '2027-09-05'],
    ['1st March 2027', '2027-03-01'],
  ])('%s is read as %s', (typed, date) => {
    expect(readDate(typed, 'en')).toBe(date);
  });

  it.each([
    '',
    '1/2/2027',
    '31 Feb 2027',
    '2027-02-29',
    'Jan 2027',
    'soon',
    '5 Ju 2027',
    '5 Jan 27',
    '5 Jan Feb 2027',
    '1 2 2027',
    '1/2/27',
  ])('cannot be read from “%s”', (typed) => {
    expect(readDate(typed, 'en')).toBeNull();
  });

  it('may have the name of a month in the page’s language or in English', () => {
    expect(readDate('5 März 2027', 'de')).toBe('2027-03-05');
    expect(readDate('5 March 2027', 'de')).toBe('2027-03-05');
    expect(readDate('1er janv. 2027', 'fr')).toBe('2027-01-01');
    expect(readDate('5 aout 2027', 'fr')).toBe('2027-08-05');
  });

  it.each([
    ['1.2.2027', 'de', '2027-02-01'],
    ['01/02/2027', 'pt-BR', '2027-02-01'],
    ['1/2/2027', 'en-GB', '2027-02-01'],
    ['1/2/2027', 'en-US', '2027-01-02'],
    ['2027年2月1日', 'ja', '2027-02-01'],
    ['2027 年 2 月 1 日', 'zh-Hans', '2027-02-01'],
    ['١‏/٢‏/٢٠٢٧', 'ar-EG', '2027-02-01'],
    ['13.13.2027', 'de', null],
  ])('%s in the locale %s is %s', (typed, locale, date) => {
    expect(readDate(typed, locale)).toBe(date);
  });

  it.each([
    'en',
    'de',
    'fr',
    'es',
    'es-MX',
    'pt-BR',
    'ja',
    'zh-Hans',
    'ar',
    'ar-EG',
    'fa',
    'ja-u-ca-japanese',
  ])('is read as it is written in %s', (locale) => {
    const dates = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, fc.constantFrom('long', 'short'), (time, style) => {
        const date = time.toISOString().slice(0, 10);
        expect(readDate(formatDate(date, locale, style), locale)).toBe(date);
      }),
    );
  });
});
