/** Compares the plural rule and the list rule of each language with those of `Intl`, which come from CLDR. */
import { expect, it } from 'vitest';
import * as ar from '../../src/i18n/ar/grammar.ts';
import * as de from '../../src/i18n/de/grammar.ts';
import * as en from '../../src/i18n/en/plural.ts';
import * as es from '../../src/i18n/es/grammar.ts';
import { formatTokens } from '../../src/i18n/format.ts';
import { listFormat } from '../../src/i18n/format-list.ts';
import * as fr from '../../src/i18n/fr/grammar.ts';
import * as ja from '../../src/i18n/ja/grammar.ts';
import * as ptBr from '../../src/i18n/pt-BR/grammar.ts';
import * as zh from '../../src/i18n/zh-Hans/grammar.ts';

/** Numbers of every category of CLDR in these languages, and the numbers beside them. */
const numbers = [
  0, 0.5, 1, 1.5, 1.99, 2, 2.5, 3, 5, 10, 10.5, 11, 12, 20, 21, 99, 100, 101, 102, 103, 110, 111, 199, 200,
  1000, 1001, 1002, 1003, 1011, 50_000, 999_999, 1_000_000, 1_000_001, 1_500_000, 2_000_000, 3_000_000_000,
];

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Each language with the noun that follows a number there, and the noun's form in each category of CLDR. */
const nouns: Readonly<Record<string, readonly [noun: (count: number | null) => string, forms: Forms]>> = {
  en: [en.plural('token', 'tokens'), { one: 'token', other: 'tokens' }],
  de: [de.plural('Anfrage', 'Anfragen'), { one: 'Anfrage', other: 'Anfragen' }],
  // Whole millions (`many`) have the plural; the "de" before it belongs to the number, which `counted` writes.
  fr: [fr.plural('requête', 'requêtes'), { one: 'requête', many: 'requêtes', other: 'requêtes' }],
  es: [
    es.plural('solicitud', 'solicitudes'),
    { one: 'solicitud', many: 'solicitudes', other: 'solicitudes' },
  ],
  // A page in `pt-PT` gets the Brazilian texts and the Brazilian rule: "0 exemplo", "1,5 exemplo". In Portugal, both would be "exemplos".
  'pt-BR': [ptBr.plural('exemplo', 'exemplos'), { one: 'exemplo', many: 'exemplos', other: 'exemplos' }],
  // A counter follows the number, and the noun has one form. Chinese has no function for it.
  ja: [ja.noun('例'), { other: '例' }],
  // The dual ("طلبان") replaces the numeral 2. After a written 0, 1 or 2, and after numbers such as 1.5 or 102, the noun is singular.
  ar: [
    ar.plural(ar.nouns.request),
    { zero: 'طلب', one: 'طلب', two: 'طلب', few: 'طلبات', many: 'طلبًا', other: 'طلب' },
  ],
};

it.each(Object.entries(nouns))('a noun in %s has the form of its category in Intl', (code, [noun, forms]) => {
  const rules = new Intl.PluralRules(code);
  expect(numbers.map((count) => [count, noun(count)])).toEqual(
    numbers.map((count) => [count, forms[rules.select(count)]]),
  );
});

it.each(Object.entries(nouns))('the table has numbers of each category of %s', (code, [, forms]) => {
  const rules = new Intl.PluralRules(code);
  const used = new Set(numbers.map((count) => rules.select(count)));
  expect([...used].sort()).toEqual([...rules.resolvedOptions().pluralCategories].sort());
  expect([...used].sort()).toEqual(Object.keys(forms).sort());
});

it('a noun in Chinese has one form in Intl, so that its texts need no rule', () => {
  expect(new Intl.PluralRules('zh-Hans').resolvedOptions().pluralCategories).toEqual(['other']);
});

it.each([
  ['fr', fr.counted('requête', 'requêtes')],
  ['es', es.counted('solicitud', 'solicitudes')],
  ['pt-BR', ptBr.counted('exemplo', 'exemplos')],
] as const)(
  '"de" stands between a number and its noun in %s where Intl has the category many',
  (code, noun) => {
    const rules = new Intl.PluralRules(code);
    const withDe = numbers.filter((count) => / de \p{L}+$/u.test(noun(formatTokens(count, code), count)));
    expect(withDe).toEqual(numbers.filter((count) => rules.select(count) === 'many'));
    expect(withDe).not.toEqual([]);
  },
);

it('in Arabic, a written number is followed by the noun in the form of its category in Intl, and 1 and 2 are written without a numeral', () => {
  const rules = new Intl.PluralRules('ar');
  const [, forms] = nouns.ar ?? [];
  const count = ar.counted(ar.nouns.request);
  const written = numbers
    .filter((each) => Number.isInteger(each) && each !== 1 && each !== 2)
    .map((each) => [formatTokens(each, 'ar'), each] as const);
  expect(written.map(([text]) => count(text))).toEqual(
    written.map(([text, each]) => `${text} ${forms?.[rules.select(each)]}`),
  );
  // "1" and "2" are words here: "one request", and the dual.
  expect([count('1'), count('2')]).toEqual(['طلب واحد', 'طلبان']);
});

const names = ['Mistral', 'OpenAI', 'Together', 'Vertex'];
const lists = names.map((_, index) => names.slice(0, index + 1));

it.each([
  // English texts have no comma before "and", as in British English.
  ['en-GB', en.listed],
  ['de', de.listed],
  ['fr', fr.listed],
  ['es', es.listed],
  ['pt-BR', ptBr.listed],
  // The spaces beside Latin letters are no part of the rule.
  ['zh-Hans', (list: readonly string[]) => zh.listed(list).replaceAll(' ', '')],
  ['ar', ar.listed],
] as const)('a list in %s is written as Intl writes it', (code, listed) => {
  const format = new Intl.ListFormat(code, { type: 'conjunction' });
  expect(lists.map((list) => listed(list))).toEqual(lists.map((list) => format.format(list)));
  expect(listed([])).toBe('');
});

it('a list of two names in Japanese has "と", because a comma between them reads as a pause; longer lists are written as Intl writes them', () => {
  const format = new Intl.ListFormat('ja', { type: 'conjunction' });
  const others = lists.filter(({ length }) => length !== 2);
  expect(others.map((list) => ja.listed(list))).toEqual(others.map((list) => format.format(list)));
  expect(ja.listed(['文体', '形式'])).toBe('文体と形式');
  expect(format.format(['文体', '形式'])).toBe('文体、形式');
});

it.each([
  ['de', 'de'],
  ['en', 'en-GB'],
])('the formatter of lists in %s has no comma before the last text', (code, like) => {
  for (const type of ['conjunction', 'disjunction'] as const)
    expect(listFormat(code, type).format(names)).toBe(new Intl.ListFormat(like, { type }).format(names));
});
