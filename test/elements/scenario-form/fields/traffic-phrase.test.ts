/** Numbers of requests with the words that people type after them. */
import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../../../src/controllers/languages.ts';
import {
  englishFields,
  fieldLanguage,
} from '../../../../src/elements/scenario-form/fields/field-messages.ts';
import { specAt } from '../../../../src/elements/scenario-form/fields/field-spec.ts';
import { readAmount } from '../../../../src/elements/scenario-form/fields/number-entry.ts';
import { messages as arabic } from '../../../../src/i18n/ar/index.ts';
import { messages as german } from '../../../../src/i18n/de/index.ts';
import { messages as spanish } from '../../../../src/i18n/es/index.ts';
import { messages as french } from '../../../../src/i18n/fr/index.ts';
import { messages as japanese } from '../../../../src/i18n/ja/index.ts';
import { messages as portuguese } from '../../../../src/i18n/pt-BR/index.ts';
import { messages as chinese } from '../../../../src/i18n/zh-Hans/index.ts';

const translations = {
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
  ja: japanese,
  'pt-BR': portuguese,
  'zh-Hans': chinese,
};
for (const [locale, messages] of Object.entries(translations)) addLanguage(locale, messages);

const requests = specAt('requestsPerMonth');
const current = { value: 250_000, shown: '250,000' };
const read = (typed: string, language = englishFields, isTyping = false) =>
  readAmount(typed, requests, language, current, isTyping);

describe('a number of requests', () => {
  it.each([
    ['40,000 a month', 40_000],
    ['40k requests', 40_000],
    ['40k Requests / month', 40_000],
    ['40k calls per month', 40_000],
    ['40,000 monthly', 40_000],
    ['40k monthly requests', 40_000],
    ['40k requests every month', 40_000],
    ['40k req/month', 40_000],
    ['40k reqs', 40_000],
    ['40k/mo', 40_000],
    ['40,000 a month.', 40_000],
    ['2 million requests a month', 2_000_000],
    ['200k – 300k requests', { p10: 200_000, p50: 250_000, p90: 300_000 }],
  ])('is read with the words after it: %s', (typed, value) => {
    expect(read(typed)).toEqual({ kind: 'accepted', value });
  });

  it.each([
    ['ar', '40 ألف طلب شهريًا'],
    ['de', '40.000 Anfragen im Monat'],
    ['de', '40 Tsd. pro Monat'],
    ['de', '40.000 monatliche Anfragen.'],
    ['es', '40 mil solicitudes al mes'],
    ['es', '40 mil solicitudes mensuales'],
    ['fr', '40 000 requetes par mois'],
    ['fr', '40 000 requêtes mensuelles'],
    ['fr', '40 000 appels mensuels'],
    ['ja', '4万リクエスト'],
    ['ja', '4万リクエスト。'],
    ['pt-BR', '40 mil solicitações por mês'],
    ['pt-BR', '40 mil requisições mensais'],
    ['zh-Hans', '4万次/月'],
    ['zh-Hans', '4万次请求每个月'],
    ['de', '40k requests a month'],
  ] as const)('is read with words of %s: %s', (locale, typed) => {
    const language = fieldLanguage(translations[locale], locale);
    expect(read(typed, language)).toEqual({ kind: 'accepted', value: 40_000 });
  });

  it('stays the same while its words are typed', () => {
    const phrase = '40k requests a month';
    for (let length = 3; length <= phrase.length; length += 1)
      expect([phrase.slice(0, length), read(phrase.slice(0, length), englishFields, true)]).toEqual([
        phrase.slice(0, length),
        { kind: 'accepted', value: 40_000 },
      ]);
  });

  it.each(['1000/m', '12 c', '40k requests a'])('is only read from %s while it is typed', (typed) => {
    expect(read(typed, englishFields, true)).toMatchObject({ kind: 'accepted' });
    expect(read(typed)).toMatchObject({ kind: 'refused' });
  });

  it.each(['1,000 a day', '40k apples', 'requests', '40k requests a week'])(
    'is not read from %s',
    (typed) => {
      expect(read(typed)).toMatchObject({ kind: 'refused' });
    },
  );

  it('may be in millions, although the word for a month begins with the same letter', () => {
    expect(read('40 m')).toEqual({ kind: 'accepted', value: 40_000_000 });
  });

  it('is the only kind of number that may have these words after it', () => {
    const tokens = readAmount('40k requests', specAt('approaches[0].outputTokens'), englishFields, current);
    expect(tokens).toMatchObject({ kind: 'refused' });
  });
});
