/** Tests that numbers inside messages are written as the region of the page writes them. */
import { afterAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/controllers/nearest-language.ts';
import '../../src/define/lang/ar.ts';
import '../../src/define/lang/de.ts';
import '../../src/define/lang/es.ts';
import '../../src/define/lang/fr.ts';
import '../../src/define/lang/pt-BR.ts';
import { formatPercent, percent, typeset } from '../../src/i18n/format.ts';
import { formatNumber } from '../../src/i18n/format-quantity.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { percentSignOf, regionalMessages } from '../../src/i18n/regional-messages.ts';

const englishSign = percent.sign;
afterAll(() => {
  percent.sign = englishSign;
});

/** The messages that elements with this tag show. */
function messagesFor(tag: string): Messages {
  const language = registry.find(tag);
  if (!language) throw new Error(`No messages for ${tag}`);
  return language.messages;
}

/** Each text of the messages that is not a function, with its path. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
}

describe.each([
  'de',
  'de-CH',
  'de-AT',
  'es',
  'es-MX',
  'pt-BR',
  'pt-PT',
  'fr',
  'fr-CA',
  'fr-CH',
  'ar',
  'ar-EG',
])('the messages for %s', (tag) => {
  it('have the numbers of Intl in their texts', () => {
    const there = messagesFor(tag);
    // Arabic has a word for a thousand.
    const thousand = tag.startsWith('ar') ? 'ألف' : formatNumber(1000, tag);
    expect(there.ranking.cost('X')).toContain(thousand);
    expect(there.ranking.costAgainst('X', 'Y', 'Z')).toContain(thousand);
    expect(there.advice.questions.bar).toContain(formatNumber(100, tag));
    expect(there.evaluation.thresholdHelp).toContain(formatNumber(1, tag));
    expect(there.form.noPercentButRange).toContain(formatPercent(0.2, tag));
  });
});

it('a text for Switzerland has no group of the German kind, and no space before a percent sign', () => {
  const texts = textsOf(messagesFor('de-CH'));
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter(([, text]) => /\d\.\d{3}(?!\d)/.test(text) && !/0\.3\.184/.test(text))).toEqual([]);
  expect(texts.filter(([, text]) => /\d\s%/.test(text))).toEqual([]);
});

it('a text for Egypt has no Western digit except in names, codes and typed examples', () => {
  const texts = textsOf(messagesFor('ar-EG')).filter(([path]) => !path.startsWith('.numberWords'));
  expect(texts.length).toBeGreaterThan(1000);
  const names = /[A-Za-z][-@_]?\d+\w*|\d+[A-Za-z]\w*|0\.3\.184/g;
  expect(texts.filter(([, text]) => /[0-9]/.test(text.replace(names, '')))).toEqual([]);
});

it('figures, names of models and names with digits in a message keep their form', () => {
  const { attributeProblems, trainingData, form } = messagesFor('ar-EG');
  expect(attributeProblems.negative('Gemini 2.5 Flash')).toMatch(/Gemini 2\.5 Flash.*٠/);
  expect(trainingData.countedWith).toContain('o200k_base');
  expect(form.use('7.5')).toContain('7.5');
});

it('a year has no group separator', () => {
  const texts = (tag: string) => textsOf(messagesFor(tag)).map(([, text]) => text);
  expect(texts('es-MX').filter((text) => text.includes('2023'))).not.toEqual([]);
  expect(texts('es-MX').filter((text) => text.includes('2,023'))).toEqual([]);
});

it.each(['de', 'de-DE', 'pt-BR', 'ar-AE'])('%s has the messages as they are', (tag) => {
  const code = ['de', 'pt-BR', 'ar'].find((each) => tag.startsWith(each)) ?? '';
  const messages = messagesFor(code);
  expect(regionalMessages(messages, code, tag)).toBe(messages);
});

it.each(['de', 'fr', 'es', 'pt-BR', 'pt-PT', 'ja', 'zh-CN', 'de-CH', 'ar', 'ar-EG'])(
  'a percentage in %s is the one of Intl',
  (tag) => {
    expect(`${formatNumber(95, tag)}${percentSignOf(tag)}`).toBe(
      typeset(new Intl.NumberFormat(tag, { style: 'percent' }).format(0.95)),
    );
  },
);

it.each(['en', 'en-GB', 'tr'])('a percentage in %s has a no-break space before its sign', (tag) => {
  expect(percentSignOf(tag)).toBe('\u00a0%');
});
