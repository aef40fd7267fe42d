/** Tests the punctuation with which elements put texts together. */
import { expect, it } from 'vitest';
import { asList, punctuationOf, withCommas, withSemicolons } from '../../src/i18n/punctuation.ts';

it.each([
  ['en', 'a, b'],
  ['de-AT', 'a, b'],
  ['fr', 'a, b'],
  ['ar-EG', 'a، b'],
  ['ja', 'a、b'],
  ['zh-Hans-CN', 'a，b'],
])('clauses in %s are "%s"', (locale, text) => {
  expect(withCommas(['a', 'b'], locale)).toBe(text);
});

it.each([
  ['en', 'a, b'],
  ['fr', 'a, b'],
  ['ar-EG', 'a، b'],
  ['ja', 'a、b'],
  ['zh-Hans-CN', 'a、b'],
])('a list in %s is "%s"', (locale, text) => {
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
])('texts with semicolons in %s are "%s"', (locale, text) => {
  expect(withSemicolons(['a, b', 'c'], locale)).toBe(text);
});
