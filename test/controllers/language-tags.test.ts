/** Tests which of the available languages a language tag means. */
import { expect, it } from 'vitest';
import { codeFor } from '../../src/controllers/language-tags.ts';

const codes = ['ar', 'de', 'es', 'fr', 'ja', 'pt-br', 'zh-hans'];

it.each([
  ['de', 'de'],
  ['DE-at', 'de'],
  ['de-Latn-CH-1996', 'de'],
  ['pt', 'pt-br'],
  ['pt-PT', 'pt-br'],
  ['PT-BR', 'pt-br'],
  ['zh', 'zh-hans'],
  ['zh-CN', 'zh-hans'],
  ['zh-SG', 'zh-hans'],
  ['zh-Hans-CN', 'zh-hans'],
  ['cmn', 'zh-hans'],
  ['ar-EG', 'ar'],
  ['fr-CA', 'fr'],
  ['es-419', 'es'],
  ['ja-u-ca-japanese', 'ja'],
])('the tag %s means %s', (tag, code) => {
  expect(codeFor(tag, codes)).toBe(code);
});

it.each(['zh-TW', 'zh-Hant', 'zh-HK', 'yue', 'ar-Latn', 'nl', 'gsw', ''])(
  '"%s" means none of the languages',
  (tag) => {
    expect(codeFor(tag, codes)).toBeUndefined();
  },
);

it.each(['x', 'de_DE', 'a-b-c-', 'de-', '-', 'Deutsch (Österreich)', '\u0000'])(
  '"%s", which is no valid tag, means none of the languages, unless one has the same code',
  (tag) => {
    expect(codeFor(tag, codes)).toBeUndefined();
    expect(codeFor(tag, [...codes, tag.toLowerCase()])).toBe(tag.toLowerCase());
  },
);

it.each([
  ['pt-PT', ['pt-br', 'pt-pt'], 'pt-pt'],
  ['pt', ['pt-pt', 'pt-br'], 'pt-br'],
  ['de-AT', ['de-ch', 'de'], 'de'],
  ['de-DE', ['de-at', 'de'], 'de'],
  ['sr-RS', ['sr-latn', 'sr'], 'sr'],
  ['sr-Latn-RS', ['sr', 'sr-latn'], 'sr-latn'],
  ['qab', ['qaa'], undefined],
])('the tag %s, among the languages %j, means %s', (tag, languages, code) => {
  expect(codeFor(tag, languages)).toBe(code);
});
