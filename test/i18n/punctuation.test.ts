/** Tests the punctuation with which elements put texts together. */
import { describe, expect, it, vi } from 'vitest';
import { checkedMessages } from '../../src/controllers/checked-messages.ts';
import { addLanguage } from '../../src/controllers/languages.ts';
import { registry } from '../../src/controllers/nearest-language.ts';
import { english } from '../../src/i18n/en/index.ts';
import { formatPercent } from '../../src/i18n/format.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { asList, punctuationOf, withCommas, withSemicolons } from '../../src/i18n/punctuation.ts';

const files = import.meta.glob<{ readonly messages: Messages }>('../../src/i18n/*/index.ts', { eager: true });
for (const [file, { messages }] of Object.entries(files))
  if (messages) addLanguage(/i18n\/(.+)\/index/.exec(file)?.[1] ?? '', messages);

it('a language without its own signs is incomplete', () => {
  const { punctuation: _, ...messages } = english;
  const error = vi.spyOn(console, 'error').mockReturnValue();
  expect(checkedMessages('nl', messages, english)).toBeNull();
  expect(error.mock.calls).toEqual([[expect.stringContaining('punctuation is missing')]]);
});

it('a language that a page adds has its own signs', () => {
  addLanguage('hy', { ...english, punctuation: { ...english.punctuation, stop: '։', sentences: '։ ' } });
  expect(punctuationOf('hy-AM').stop).toBe('։');
});

it('English, and a language that was not added, have English signs', () => {
  expect([punctuationOf('en-GB'), punctuationOf('fa')]).toEqual([english.punctuation, english.punctuation]);
});

it.each([
  ['en', 'a, b'],
  ['de-AT', 'a, b'],
  ['fr', 'a, b'],
  ['ar-EG', 'a، b'],
  ['ja', 'a、b'],
  ['zh-Hans-CN', 'a，b'],
])('clauses in %s are joined as "%s"', (locale, text) => {
  expect(withCommas(['a', 'b'], locale)).toBe(text);
});

it.each([
  ['en', 'a, b'],
  ['fr', 'a, b'],
  ['ar-EG', 'a، b'],
  ['ja', 'a、b'],
  ['zh-Hans-CN', 'a、b'],
])('a list in %s is joined as "%s"', (locale, text) => {
  expect(asList(['a', 'b'], locale)).toBe(text);
});

it.each([
  ['en', ': .'],
  ['fr-CA', '\u00a0: .'],
  ['ar', ': .'],
  ['ja', '：。'],
  ['zh', '：。'],
])('a colon and a full stop in %s are "%s"', (locale, text) => {
  const { colon, stop } = punctuationOf(locale);
  expect(colon + stop).toBe(text);
});

it.each([
  ['en', '. '],
  ['fr', '. '],
  ['ja', '。'],
  ['zh-Hans', '。'],
])('two sentences in %s have "%s" between them', (locale, between) => {
  expect(punctuationOf(locale).sentences).toBe(between);
});

it.each([
  ['en', 'a, b; c'],
  ['fr', 'a, b\u202f; c'],
  ['ar', 'a, b؛ c'],
  ['ja', 'a, b；c'],
  ['zh-Hans', 'a, b；c'],
])('texts in %s are joined by semicolons as "%s"', (locale, text) => {
  expect(withSemicolons(['a, b', 'c'], locale)).toBe(text);
});

describe('the signs of a language of a page', () => {
  const own = { ...english.punctuation, stop: '!' };

  it('are its own if `Intl` knows the code of the language', () => {
    addLanguage('sw-x-house', { ...english, punctuation: own });
    expect(registry.find('sw-x-house')?.locale).toBe('sw-x-house');
    expect(punctuationOf('sw-x-house')).toEqual(own);
  });

  it('are the English ones if `Intl` does not know it', () => {
    addLanguage('qtx', { ...english, punctuation: own });
    expect(registry.find('qtx')?.locale).toBe('en');
    expect(punctuationOf('en')).toEqual(english.punctuation);
  });
});

// `Intl` writes marks of direction between the Arabic number and its sign; the texts of this package isolate the number instead.
it.each(['de', 'es', 'fr', 'ja', 'pt-BR', 'zh-Hans'])(
  'a percentage in %s has a space where `Intl` has one',
  (code) => {
    const inIntl = new Intl.NumberFormat(code, { style: 'percent' }).format(0.93);
    expect(formatPercent(0.93, code).replace(/\s/u, '_')).toBe(inIntl.replace(/\s/u, '_'));
  },
);
