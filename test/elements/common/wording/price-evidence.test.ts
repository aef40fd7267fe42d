/** The texts that say how and when a price was read. */
import { describe, expect, it } from 'vitest';
import {
  priceAge,
  priceDate,
  readingNoteOf,
} from '../../../../src/elements/common/wording/price-evidence.ts';
import { remarks as text } from '../../../../src/i18n/en/remarks.ts';
import type { Confidence, DatePrecision, Evidence } from '../../../../src/prices/types.ts';

const language = { text, locale: 'en' };

describe('the text on a price', () => {
  const originWith = (confidence: Confidence, readIn?: readonly string[]): { evidence: Evidence } => ({
    evidence: {
      source: 'x',
      asOf: '2026-10-01',
      asOfPrecision: 'day',
      confidence,
      ...(readIn && { readIn }),
    },
  });
  it.each([
    ['official-copy', undefined, text.copy],
    ['price-list', undefined, ''],
    ['price-list', ['modelmeters.com'], text.restatedIn('modelmeters.com')],
    ['secondary-agreeing', ['a', 'b'], text.restatedBy('2', 2)],
    ['secondary-agreeing', ['a', 'b', 'c'], text.restatedBy('3', 3)],
    ['derived', ['a'], text.calculated],
  ] as const)(
    'says how a price of the confidence %s was read in the sources %j',
    (confidence, readIn, expected) => {
      expect(readingNoteOf(originWith(confidence, readIn), language)).toBe(expected);
    },
  );

  it.each([
    ['day', '1 Oct 2026'],
    ['inferred', text.about('1 Oct 2026')],
    ['month', 'October 2026'],
    ['year', '2026'],
  ] as const)('states the date with the precision %s', (asOfPrecision: DatePrecision, expected) => {
    const { evidence } = originWith('official-copy');
    expect(priceDate('2026-10-01', { ...evidence, asOfPrecision }, language)).toBe(expected);
  });

  it.each([
    [false, '1,327'],
    [true, text.upTo('1,327')],
  ])(
    'states the age as exactly as the date is known (the age is a maximum: %s)',
    (daysAreMaximum, expected) => {
      expect(priceAge(1327, { daysAreMaximum }, language)).toBe(expected);
    },
  );
});
