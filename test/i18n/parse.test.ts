/** Tests how typed amounts and ranges are read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../src/controllers/languages.ts';
import { messages as german } from '../../src/i18n/de/index.ts';
import { english } from '../../src/i18n/en/index.ts';
import type { NumberWords } from '../../src/i18n/number-words.ts';
import { factorsOf, parseAmount, parseCost, parseNumber, ungrouped } from '../../src/i18n/parse.ts';

addLanguage('de', german);

const range = (p10: number, p50: number, p90: number) => ({ p10, p50, p90, isRange: true });

describe('a typed amount', () => {
  it.each([
    ['200k', 200_000],
    ['1.5M', 1_500_000],
    ['250,000', 250_000],
    ['$0.40', 0.4],
    ['−5', -5],
    ['1e6', 1_000_000],
    ['93 %', 93],
    ['800 × 900', 720_000],
    ['800*900', 720_000],
    ['800 x 900', 720_000],
    ['1.2k×0.1', 120],
    ['2 million', 2_000_000],
    ['$2.5T', 2.5e12],
  ])('%s is read as %s', (text, value) => {
    expect(parseAmount(text)?.p50).toBe(value);
  });

  it.each([
    ['200k – 300k', 250_000, range(200_000, 250_000, 300_000)],
    ['200k-300k', null, range(200_000, 250_000, 300_000)],
    ['250k (200k-300k)', null, range(200_000, 250_000, 300_000)],
    ['±20 %', 250_000, range(200_000, 250_000, 300_000)],
    ['200-300k', null, range(200_000, 250_000, 300_000)],
    ['$1 – 2M', null, range(1_000_000, 1_500_000, 2_000_000)],
    ['500 to 2k', null, range(500, 1250, 2000)],
    ['10 ± 2', null, range(8, 10, 12)],
    ['200k to 300k', 1, range(200_000, 250_000, 300_000)],
  ])('“%s”, with the best guess %s, is a range', (text, bestGuess, expected) => {
    expect(parseAmount(text, 'en', bestGuess)).toEqual(expected);
  });

  it.each([
    '',
    'lots',
    '800 ×',
    '× 900',
    '8x',
    '2 x y',
    '1e400',
    '300k – 200k',
    '5 (6 – 7)',
    '±20 %',
    '1.2.3',
    'NaN',
    'Infinity',
    '--5',
  ])('“%s” is not a number', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  it.each([
    ['en', '1,234.5', 1234.5],
    ['en', '1,500k', 1_500_000],
    ['en', '1,234,567', 1_234_567],
    ['en', '250 000', 250_000],
    ['en', '1_000_000', 1_000_000],
    ['en', '-1,000', -1000],
    ['en', '$1,000.25', 1000.25],
    ['de', '1.234,5', 1234.5],
    ['de', '0,35', 0.35],
    ['de', '1,5M', 1_500_000],
    ['de', '1,5 Mio.', 1_500_000],
    ['de', '200 Tsd.', 200_000],
    ['de', '2 Mrd', 2_000_000_000],
    ['de', '0,35 $', 0.35],
    ['fr', '1\u202f234,5', 1234.5],
    ['fr', '1 234,5', 1234.5],
    ['fr', '1.5', 1.5],
    ['de-CH', '1’234.5', 1234.5],
    ['de-CH', "1'234.5", 1234.5],
    ['en-IN', '12,34,567.5', 1_234_567.5],
    ['en-IN', '1,234', 1234],
    ['ar-EG', '١٬٢٣٤٫٥', 1234.5],
    ['ar', '١٬٢٣٤٫٥', 1234.5],
    ['ar', '-\u200e١٢٪', -12],
    ['en', '१,२३४', 1234],
    ['ja', '１，２３４．５', 1234.5],
    ['ja', '９３％', 93],
    ['pt-BR', 'US$ 1.234,5', 1234.5],
    ['fr', '45 US$', 45],
  ])('in the locale %s, typed as “%s”, is %s', (locale, typed, value) => {
    expect(parseNumber(typed, locale)).toBe(value);
  });

  it.each([
    ['en', '0,35'],
    ['en', '1,5'],
    ['en', '0,350'],
    ['en', '12,34,567'],
    ['en', '1,2345'],
    ['en', '1234,567'],
    ['en', '1,5k'],
    ['en', '1,234,5'],
    ['en', '1,234 567'],
    ['en', '1 5'],
    ['en', '1.234,5'],
    ['en', '0.123,456'],
    ['de', '0.35'],
    ['de', '1.5'],
    ['de', '1.5M'],
    ['de', '1,234.5'],
    ['fr', '1 5'],
    ['fr', '1.234,5'],
    ['en-IN', '1,5'],
  ])(
    'in the locale %s, typed as “%s”, is null, because a separator is where the locale has none',
    (locale, typed) => {
      expect(parseNumber(typed, locale)).toBeNull();
      expect(parseAmount(typed, locale)).toBeNull();
    },
  );

  it.each(['1,5 – 2,5', '±0,5', '10 ± 0,5', '2 (1,5 – 2,5)', '1,5 – 2', '1 to 2,5', '1,5 ± 20 %'])(
    'in English, “%s” is not a range, because a comma is where English has none',
    (typed) => {
      expect(parseAmount(typed, 'en', 2)).toBeNull();
    },
  );

  it.each([
    ['de', '1,5 – 2,5', range(1.5, 2, 2.5)],
    ['de', '1.500-2.500', range(1500, 2000, 2500)],
    ['de', '1.500 bis 2.500', range(1500, 2000, 2500)],
    ['de', '1 – 2 Mio.', range(1_000_000, 1_500_000, 2_000_000)],
    ['en', '1,500 to 2,500', range(1500, 2000, 2500)],
    ['en', '1e-5 - 3e-5', range(1e-5, 2e-5, 3e-5)],
    ['en', '-3 - -1', range(-3, -2, -1)],
    ['en', '1..3', range(1, 2, 3)],
  ])('in the locale %s, typed as “%s”, is a range', (locale, typed, expected) => {
    const amount = parseAmount(typed, locale);
    expect(amount?.isRange).toBe(true);
    expect(amount?.p10).toBe(expected.p10);
    expect(amount?.p50).toBeCloseTo(expected.p50, 12);
    expect(amount?.p90).toBe(expected.p90);
  });

  it('is read back from the number format of each language', () => {
    const locales = [
      'en',
      'de',
      'fr',
      'es',
      'pt-PT',
      'pl',
      'sv',
      'de-CH',
      'de-AT',
      'en-IN',
      'hi',
      'ja',
      'ar-EG',
      'fa',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.double({ min: 0, max: 1e12, noNaN: true }),
        (locale, value) => {
          const rounded = Number(value.toPrecision(9));
          const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(rounded);
          expect(parseNumber(written, locale), `${locale} ${written}`).toBeCloseTo(rounded, 9);
        },
      ),
    );
  });

  it('loses the separators that group digits, and keeps the decimal sign', () => {
    expect(ungrouped('1,234,5.6')).toBe('12345.6');
    expect(ungrouped('1.234,5', 'de')).toBe('1234,5');
    expect(ungrouped('1\u202f234,5', 'fr')).toBe('1234,5');
  });

  it('is rejected if the text is longer than any amount', () => {
    expect(parseAmount('-'.repeat(1e6))).toBeNull();
  });

  it('is a finite number or null for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const amount = parseAmount(text);
        if (amount) {
          expect(Number.isFinite(amount.p10) && Number.isFinite(amount.p90)).toBe(true);
          expect(amount.p10).toBeLessThanOrEqual(amount.p90);
        }
      }),
    );
  });
});

/** Made-up words, one set for each kind of script, under the codes of languages that the package does not have. */
const madeUp: Readonly<Record<string, NumberWords>> = {
  ca: { scale: { cënt: 100, 'grand cënt': 1e4 }, to: ['à'], at: ['contre', 'à'], per: ['chaque'] },
  yue: { scale: { 千: 1e3, 万: 1e4, 億: 1e8 }, to: ['〜', 'から'], at: ['各'], per: ['毎'] },
  ur: { scale: { ألف: 1e3, مليون: 1e6 }, to: ['إلى'], at: ['بسعر', 'بـ'], per: ['لكل'] },
};

describe('the words of a language that has been added', () => {
  for (const [code, numberWords] of Object.entries(madeUp)) addLanguage(code, { ...english, numberWords });

  it.each([
    ['ca', '2 cënt', 200],
    ['ca', '2 CENT', 200],
    ['ca', '1,5 grand  cent', 15_000],
    ['ca-AD', '2 cent.', 200],
    ['ca', '2k', 2000],
    ['yue', '20万', 200_000],
    ['yue', '２０ 万', 200_000],
    ['yue-HK', '1.5億', 150_000_000],
    ['ur', '200 ألف', 200_000],
    ['ur', '٢٠٠ الف', 200_000],
    ['ur-IN', '١٫٥ مليون', 1_500_000],
    ['ur', '1.5مليون', 1_500_000],
    ['en', '2 cent', null],
    ['en', '2 Mio', null],
    ['de', '20万', null],
    ['yue', '2 Mio', null],
    ['ca', '2 centaines', null],
  ])('in %s, "%s" is %s', (locale, typed, value) => {
    expect(parseNumber(typed, locale)).toBe(value);
  });

  it.each([
    ['ca', '200 à 300', range(200, 250, 300)],
    ['ca', '200 a 300', range(200, 250, 300)],
    ['ca', '2 to 4 cent', range(200, 300, 400)],
    ['yue', '200万〜300万', range(2e6, 2.5e6, 3e6)],
    ['yue', '20~30万', null],
    ['yue', '20から30万', range(2e5, 2.5e5, 3e5)],
    ['ur', '٢٠٠ إلى ٣٠٠ ألف', range(2e5, 2.5e5, 3e5)],
    ['ur', '200 الى 300', range(200, 250, 300)],
    ['en', '200 à 300', null],
  ])('in %s, "%s" is the range %j', (locale, typed, expected) => {
    expect(parseAmount(typed, locale)).toEqual(expected);
  });

  it.each([
    ['ca', '35 h à 45', 35, 'h', 45],
    ['ca', '2 cent exemples a 3 $ chaque exemple', 200, 'exemples', 3],
    ['ca', '2 $ chaque modèle', null, 'modèle', 2],
    ['ca', "30 heures d'équipe contre 45", 30, "heures d'équipe", 45],
    ['yue', '35 時間 × 45', 35, '時間', 45],
    ['yue', '35時間×45', 35, '時間', 45],
    ['yue', '2千件×3', 2000, '件', 3],
    ['yue', '２万 件 各 3', 20_000, '件', 3],
    ['yue', '2毎ガイド', null, 'ガイド', 2],
    ['yue', '2/件', null, '件', 2],
    ['ur', '35 ساعة بسعر 45', 35, 'ساعة', 45],
    ['ur', '35 ساعة بـ45', 35, 'ساعة', 45],
    ['ur', '٢ ألف مثال × ٣', 2000, 'مثال', 3],
    ['ur', '2 $ لكل مثال', null, 'مثال', 2],
  ])('in %s, "%s" is a cost per unit', (locale, typed, quantity, unit, usd) => {
    const cost = parseCost(typed, locale);
    expect(cost?.quantity?.p50 ?? null).toBe(quantity);
    expect([cost?.unit, cost?.usdPerUnit.p50]).toEqual([unit, usd]);
  });

  it.each([
    ['ca', '35 contrejour 45'],
    ['yue', '2万'],
    ['yue', '20〜30万'],
    ['ur', '200 ألف'],
  ])('in %s, "%s" is no cost per unit', (locale, typed) => {
    expect(parseCost(typed, locale)).toBeNull();
  });

  it('are replaced if the language is added again', () => {
    addLanguage('fy', { ...english, numberWords: { scale: { oud: 10 }, to: [], at: [], per: [] } });
    expect(parseNumber('2 oud', 'fy')).toBe(20);
    addLanguage('fy', { ...english, numberWords: { scale: { nieuw: 10 }, to: ['..?'], at: [], per: [] } });
    expect([parseNumber('2 oud', 'fy'), parseNumber('2 nieuw', 'fy')]).toEqual([null, 20]);
    expect(parseAmount('2..?4', 'fy')).toEqual(range(2, 3, 4));
  });
});

describe('the factors of a product', () => {
  it.each([
    ['800 × 900', [800, 900]],
    ['1,000*2', [1000, 2]],
    ['2 x 3 x 4', [2, 3, 4]],
    ['800', null],
    ['6 × many', null],
  ])('in “%s” are %s', (typed, factors) => {
    expect(factorsOf(typed)).toEqual(factors);
  });

  it.each([
    ['2 Mio x 3', [2e6, 3]],
    ['5 Tsd. x 3', [5000, 3]],
  ])('in “%s”, typed in German, are %s', (typed, factors) => {
    expect(factorsOf(typed, 'de')).toEqual(factors);
  });
});

describe('a typed cost per unit', () => {
  it.each([
    ['35 h at 45', 35, 'h', 45],
    ['35h @ $45', 35, 'h', 45],
    ['800 examples × $2', 800, 'examples', 2],
    ['2k examples at $3', 2000, 'examples', 3],
    ['5 meetings at 100', 5, 'meetings', 100],
    ['3 bn tokens at 2', 3e9, 'tokens', 2],
    ['5 männer at 3', 5, 'männer', 3],
    ['10 k-fold runs at 3', 10, 'k-fold runs', 3],
    ['30 h at $45 an hour', 30, 'h', 45],
    ['$2 per example', null, 'example', 2],
    ['2/label', null, 'label', 2],
    ['$0.50 an example', null, 'example', 0.5],
  ])('is read from “%s”', (typed, quantity, unit, usd) => {
    const cost = parseCost(typed);
    expect(cost?.quantity?.p50 ?? null).toBe(quantity);
    expect([cost?.unit, cost?.usdPerUnit.p50]).toEqual([unit, usd]);
  });

  it.each([
    ['35 h zu 45,50', 35, 'h', 45.5],
    ['2.000 Beispiele zu 3', 2000, 'Beispiele', 3],
    ['2 $ pro Beispiel', null, 'Beispiel', 2],
    ['2 $ je Beispiel', null, 'Beispiel', 2],
    ['800 Beispiele zu 2 $ je Beispiel', 800, 'Beispiele', 2],
    ['800 Beispiele zu je 2 $', 800, 'Beispiele', 2],
  ])('may be typed in German: “%s”', (typed, quantity, unit, usd) => {
    const cost = parseCost(typed, 'de');
    expect(cost?.quantity?.p50 ?? null).toBe(quantity);
    expect([cost?.unit, cost?.usdPerUnit.p50]).toEqual([unit, usd]);
  });

  it('may have ranges', () => {
    expect(parseCost('20-50 h at 45')?.quantity).toEqual(range(20, 35, 50));
  });

  it.each([
    '120',
    '$3,600',
    '200k',
    '10-20',
    '10 ± 2',
    'at 45',
    'h at 45',
    '35 h at',
    '2k × 3',
    '2 m x 3',
    '',
  ])('is not read from “%s”', (typed) => {
    expect(parseCost(typed)).toBeNull();
  });

  it('is not read from a long text of repeated pieces, and this takes little time', () => {
    expect(parseCost(`${'1 a '.repeat(2000)}at`)).toBeNull();
  });
});
