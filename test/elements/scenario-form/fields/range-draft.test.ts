/** Ranges as people type them. */
import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../../../src/controllers/languages.ts';
import {
  englishFields,
  fieldLanguage,
} from '../../../../src/elements/scenario-form/fields/field-messages.ts';
import { specAt, specInCurrency } from '../../../../src/elements/scenario-form/fields/field-spec.ts';
import {
  nextRangeDraft,
  readRange,
  readUnknownRange,
  type ShownRange,
} from '../../../../src/elements/scenario-form/fields/range-draft.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { messages as chinese } from '../../../../src/i18n/zh-Hans/index.ts';
import { localeWith } from '../../../harness/currency.ts';

const requests = specAt('requestsPerMonth');

/** Reads the first text that a user types into the text field of a range. */
function readFirst(
  text: string,
  current: ShownRange & { readonly shownNumber: string },
  spec = requests,
  language = englishFields,
) {
  return readRange(nextRangeDraft(text, current, null), spec, language, current);
}

describe('a text typed into the text field of a range', () => {
  const volume = { value: 250_000, text: '', shownNumber: '250,000' };

  it.each([
    ['200k – 300k', { p10: 200_000, p50: 250_000, p90: 300_000 }],
    ['±20%', { p10: 200_000, p50: 250_000, p90: 300_000 }],
    ['20%', { p10: 200_000, p50: 250_000, p90: 300_000 }],
    ['', 250_000],
  ])('is read as the range around 250,000: %s', (text, value) => {
    expect(readFirst(text, volume)).toEqual({ kind: 'accepted', value });
  });

  it.each(['300k – 400k', 'wide', '5'])('is refused as the range around 250,000: %s', (text) => {
    expect(readFirst(text, volume)).toEqual({
      kind: 'refused',
      message: 'A range around 250,000, like 200k – 300k or ±20\u00a0%. Still no range.',
    });
    expect(readFirst(text, { ...volume, text: '200k – 300k' })).toEqual({
      kind: 'refused',
      message: 'A range around 250,000, like 200k – 300k or ±20\u00a0%. Still using 200k – 300k.',
    });
  });

  it.each([
    ['approaches[0].successRate', 0.93, '93\u00a0%', '88 – 98', '±5\u00a0%'],
    ['approaches[0].successRate', 1, '100\u00a0%', '80 – 100', ''],
    ['growthPerMonth', 0, '0\u00a0%', '0 – 10', ''],
    ['growthPerMonth', -0.02, '−2\u00a0%', '−2.4 – −1.6', '±20\u00a0%'],
    ['approaches[0].rates.inputUsdPerMTok', 0.4349999, '$0.435', '0.35 – 0.52', '±20\u00a0%'],
  ])('is refused with ranges that the field accepts: %s of %s', (path, p50, shown, ends, shareText) => {
    const current = { value: p50, text: '', shownNumber: shown };
    const spec = specAt(path);
    const { rangeAround, stillNoRange } = english.form;
    expect(readFirst('wide', current, spec)).toEqual({
      kind: 'refused',
      message: `${rangeAround(shown, ends, shareText)} ${stillNoRange}`,
    });
    for (const text of shareText === '' ? [ends] : [ends, shareText])
      expect(readFirst(text, current, spec)).toMatchObject({ kind: 'accepted', value: { p50 } });
  });

  it('is refused in Chinese without a space after the full-width stop', () => {
    const current = { value: { p10: 1, p50: 2, p90: 3 }, text: '1 – 3', shownNumber: '2' };
    const { form } = chinese;
    addLanguage('zh-Hans', chinese);
    expect(readFirst('x', current, requests, fieldLanguage(chinese, 'zh-Hans'))).toEqual({
      kind: 'refused',
      message: `${form.rangeAround('2', '1.6 – 2.4', '±20%')}${form.stillUsing('1 – 3')}`,
    });
  });
});

describe('a range of an unknown number', () => {
  const unknownRange = { value: null, text: '', shownNumber: '' };
  const firstDraft = nextRangeDraft('2', unknownRange, null);

  it('is used when it is complete, and its middle moves with it', () => {
    const entries = ['2', '2 – ', '2 – 4', '2 – 40'].map((text) => {
      const value = text === '2 – 40' ? { p10: 2, p50: 3, p90: 4 } : null;
      const current = { ...unknownRange, value };
      return readRange(nextRangeDraft(text, current, firstDraft), requests, englishFields, current);
    });
    expect(entries).toEqual([
      { kind: 'accepted', value: null },
      { kind: 'accepted', value: null },
      { kind: 'accepted', value: { p10: 2, p50: 3, p90: 4 } },
      { kind: 'accepted', value: { p10: 2, p50: 21, p90: 40 } },
    ]);
  });

  it.each([
    ['5', { kind: 'accepted', value: 5 }],
    ['', { kind: 'accepted', value: null }],
    ['wide', { kind: 'refused' }],
  ])('is read as a number or refused once the user has left it: “%s”', (text, entry) => {
    const draft = nextRangeDraft(text, unknownRange, null);
    expect(readUnknownRange(draft, requests, englishFields, false)).toMatchObject(entry);
  });
});

describe('a range that is typed as it is shown', () => {
  const spec = specInCurrency(specAt('approaches[0].rates.inputUsdPerMTok'), 0.9217);
  const euros = fieldLanguage(english, localeWith('en', 'EUR', 0.9217));
  const value = { p10: 0.3999999, p50: 0.4349999, p90: 0.4999999, sharedAs: 'x' };
  const price = { value, text: '0.36868 – 0.46085', shownNumber: '€0.40094' };

  it('is stored as before, although it is shown rounded', () => {
    expect(euros.range(value, spec)).toBe(price.text);
    expect(readFirst(price.text, price, spec, euros)).toEqual({ kind: 'accepted', value });
    const storedRange = { value: { p10: 200_123, p50: 250_000, p90: 300_456 }, text: '200k – 300k' };
    expect(readFirst('200k – 300k', { ...storedRange, shownNumber: '250,000' })).toEqual({
      kind: 'accepted',
      value: storedRange.value,
    });
  });

  it('may have the shown number as one of its ends', () => {
    expect(readFirst('0.40094 – 0.5', price, spec, euros)).toMatchObject({
      value: { p10: value.p50, p50: value.p50 },
    });
    expect(readFirst('0.3 – 0.40094', price, spec, euros)).toMatchObject({
      value: { p50: value.p50, p90: value.p50 },
    });
  });

  it.each([
    ['200k – 310k', { p10: 200_123, p90: 310_000 }],
    ['210k – 300k', { p10: 210_000, p90: 300_456 }],
    ['200,000 – 300,123', { p10: 200_123, p90: 300_123 }],
  ])('keeps the stored end that does not change: %s', (text, ends) => {
    const current = {
      value: { p10: 200_123, p50: 250_000, p90: 300_456 },
      text: '200k – 300k',
      shownNumber: '250,000',
    };
    expect(readFirst(text, current)).toMatchObject({ value: { p50: 250_000, ...ends } });
  });

  it.each(['±20 %', '± 50k', '20%'])('has exactly the written distance from the number: %s', (text) => {
    const value = { p10: 200_123, p50: 250_000, p90: 300_456 };
    expect(readFirst(text, { value, text: '200k – 300k', shownNumber: '250,000' })).toEqual({
      kind: 'accepted',
      value: { p10: 200_000, p50: 250_000, p90: 300_000 },
    });
  });

  it('keeps the ends that were stored before the first key was pressed, and messages name the current range', () => {
    const firstDraft = nextRangeDraft('0.36868 – 0.5', price, null);
    const current = { value: { ...value, p90: 0.5 }, text: 'now', shownNumber: price.shownNumber };
    const readNext = (text: string) =>
      readRange(nextRangeDraft(text, current, firstDraft), spec, euros, current);
    expect(readNext(price.text)).toEqual({ kind: 'accepted', value });
    expect(readNext('0.4 – 0.46085')).toMatchObject({ value: { p90: value.p90 } });
    expect(readNext('x')).toMatchObject({ message: expect.stringContaining(english.form.stillUsing('now')) });
  });

  it('begins again if a number was typed in between, which has moved the range', () => {
    const firstDraft = nextRangeDraft('0.3 – 0.5', price, null);
    const moved = { value: { ...value, p50: 0.45 }, text: 'moved', shownNumber: '€0.41477' };
    expect(nextRangeDraft('0.3', moved, firstDraft).before).toBe(moved);
    expect(nextRangeDraft('0.3', price, firstDraft).before).toBe(price);
  });
});
