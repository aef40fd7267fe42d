/** Tests the order of numbers in texts from right to left. */
import { expect, it } from 'vitest';
import { formatSignedUsd, formatUsd, rightToLeft, typeset } from '../../src/i18n/format.ts';
import { formatNumber } from '../../src/i18n/format-quantity.ts';
import { parseNumber } from '../../src/i18n/parse.ts';
import { arrange, inOwnDirection, isRightToLeft } from '../../src/i18n/right-to-left.ts';
import { localeWith } from '../harness/currency.ts';

rightToLeft.arrange = arrange;

/** The text with its isolates as brackets, and with plain spaces. */
const written = (text: string): string =>
  text
    .replaceAll('\u2066', '[')
    .replaceAll('\u2068', '[')
    .replaceAll('\u2069', ']')
    .replaceAll('\u00a0', ' ');

it.each([
  [formatUsd(3631, 'ar'), '[3,631] [US$]'],
  [formatUsd(-4.5, 'ar'), '[−4.50] [US$]'],
  [formatSignedUsd(14_700, 'ar'), '[+14.7] ألف [US$]'],
  [formatSignedUsd(-14_700, 'ar'), '[−14.7] ألف [US$]'],
  [formatNumber(-12, 'ar'), '[−12]'],
  [typeset(new Intl.NumberFormat('ar', { signDisplay: 'exceptZero' }).format(2094)), '[+2,094]'],
  [formatNumber(12, 'ar'), '12'],
  [formatUsd(-5.5, 'ar-EG'), '[−٥٫٥٠] [US$]'],
  [formatUsd(3631, 'ar-EG'), '[٣٬٦٣١] [US$]'],
  [formatUsd(3631, localeWith('ar', 'AUD', 2)), '[7,262] [AU$]'],
  [formatUsd(3631, localeWith('ar', 'GBP', 2)), '[7,262] [UK£]'],
  [formatUsd(3631, localeWith('ar', 'EUR', 2)), '[7,262] €'],
  // Its full stop would be a second one at the end of a sentence.
  [formatUsd(3631, localeWith('ar', 'SAR', 2)), '[7,262] ر.س'],
  [formatUsd(-4.5, 'en'), '−$4.50'],
  [formatSignedUsd(14_700, 'de'), '+14.700 $'],
  [inOwnDirection('One (1).', 'ar'), '[One (1).]'],
  [inOwnDirection('One (1).', 'de'), 'One (1).'],
])('isolates keep each number with its sign, and each currency, in one piece: %j is %s', (text, expected) => {
  expect(written(text)).toBe(expected);
});

it('a number is read back with its isolates', () => {
  expect(parseNumber(formatUsd(-3631.25, 'ar'), 'ar')).toBe(-3631);
  expect(parseNumber(formatUsd(-3.25, 'ar-EG'), 'ar-EG')).toBe(-3.25);
  const riyals = localeWith('ar', 'SAR', 2);
  expect(parseNumber(formatUsd(3631, riyals), riyals)).toBe(7262);
});

it.each([
  ['ar', true],
  ['fa-IR', true],
  ['he', true],
  ['ur', true],
  ['ar-Latn', false],
  ['de', false],
  ['', false],
  ['x_y', false],
])('%j is written from right to left: %s', (tag, expected) => {
  expect(isRightToLeft(tag)).toBe(expected);
});
