/** Tests every language of the package: it is complete, no text is left in English, and its number words are read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checkedMessages } from '../../src/controllers/checked-messages.ts';
import { addLanguage } from '../../src/controllers/languages.ts';
import { english } from '../../src/i18n/en/index.ts';
import { formatCompact, formatUsdCompact } from '../../src/i18n/format.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { parseAmount, parseCost, parseNumber } from '../../src/i18n/parse.ts';
import { withSemicolons } from '../../src/i18n/punctuation.ts';

const files = import.meta.glob<{ readonly messages: Messages }>('../../src/i18n/*/index.ts', { eager: true });
/** The messages of every language except English, by its code. */
const languages = Object.entries(files).flatMap(([file, { messages }]) => {
  const code = /i18n\/(.+)\/index/.exec(file)?.[1] ?? '';
  return code === 'en' ? [] : [[code, messages] as const];
});

/** Each text of the messages with its path; functions are left out. */
function textsOf(value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, [...path, key]));
}

/** The sign between groups of digits in a language, and the sign after a percentage with the space before it, as `Intl` writes them. */
function signsOf(code: string) {
  const group = new Intl.NumberFormat(code).formatToParts(1e6).find(({ type }) => type === 'group')?.value;
  return { group, sign: new Intl.NumberFormat(code, { style: 'percent' }).format(0).replace('0', '') };
}

/** Texts that a language may leave empty. A number whose word has a gender stays a figure, and a sentence may need fewer pieces. */
const maybeEmpty = /^(verdict\.spelled|working\.larger)\./;

it('there are at least seven languages besides English', () => {
  expect(languages.length).toBeGreaterThan(6);
});

it.each([['en', english] as const, ...languages])(
  '%s asks for accepted answers by the name of their field, where they are entered',
  (_code, { fields: { successRate } }) => {
    expect(successRate.sentence.toLowerCase()).toContain(successRate.label.toLowerCase());
  },
);

describe.each(languages)('the language %s', (code, messages) => {
  it('adds no sign to a written p-value', () => {
    const { scoreTest, signTest, totalsTest, totalsRange, why } = messages.evaluation;
    const low = 'p\u00a0<\u00a00.001';
    const high = 'p\u00a0=\u00a00.03';
    const sentences = [
      scoreTest(high),
      signTest(high),
      totalsTest(high),
      totalsRange(low, high),
      why.notConfirmed(high, '1', 1),
      why.notConfirmed(high, '3', 3),
    ];
    for (const sentence of sentences) {
      expect(sentence).toContain(high);
      expect(sentence.match(/[=<>]/g)?.join('')).toBe(sentence.includes(low) ? '<=' : '=');
    }
    expect(totalsRange(low, high)).toContain(low);
  });

  it('has no two commas side by side and no nested brackets in the sentences on missing figures', () => {
    const { notWithin, neverAnyway, bestReasons } = messages.missing;
    const reasons = Object.entries(bestReasons).map(([, write]) =>
      (write as (...figures: readonly string[]) => string)(...Array.from({ length: 6 }, () => 'X')),
    );
    for (const hasUnknownCost of [true, false]) {
      const sentences = reasons.map((rest) => neverAnyway({ claim: '', rest }, 'X', hasUnknownCost).rest);
      for (const sentence of [notWithin('X', hasUnknownCost), ...sentences])
        expect(sentence).not.toMatch(/[,،、，][\s,،、，:：.。]*[,،、，:：.。]|[(（][^)）]*[(（]/);
    }
  });

  it('has one claim for all sentences of `bestReasons`, except the one that names a day', () => {
    const { bestReasons } = messages.missing;
    const verdicts = messages.verdict.verdicts as unknown as Readonly<
      Record<string, (...figures: readonly string[]) => { readonly claim: string }>
    >;
    const names = Object.keys(bestReasons).filter((name) => name !== 'cheaperUntil');
    for (const name of names) {
      const sentence = verdicts[name]?.(...Array.from({ length: 6 }, () => 'X'));
      expect(sentence?.claim, name).toBe(messages.verdict.verdicts.noTraffic('X').claim);
    }
  });

  it('has every message', () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    expect(checkedMessages(code, messages, english)).not.toBeNull();
    expect(error).not.toHaveBeenCalled();
  });

  it('has an entry for npm and a test of its own', () => {
    expect(existsSync(`src/define/lang/${code}.ts`)).toBe(true);
    expect(existsSync(`test/i18n/${code}/index.test.ts`)).toBe(true);
    expect(readdirSync(`src/i18n/${code}`)).toEqual(
      expect.arrayContaining(readdirSync('src/i18n/de').filter((file) => file !== 'grammar.ts')),
    );
  });

  it('writes numbers and percentages in its texts as Intl does', () => {
    const { group = ',', sign } = signsOf(code);
    for (const file of readdirSync(`src/i18n/${code}`)) {
      const source = readFileSync(`src/i18n/${code}/${file}`, 'utf8')
        .replace(/\/\*\*.*?\*\//gs, '')
        .replace(/\\u([\da-f]{4})/g, (_escape, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
      // Groups of three digits, without names such as "0.3.184" and without the patterns of grammars.
      const groups = source.match(/(?<![\d.])[1-9]\d{0,2}(?:[.,’\s]\d{3})+(?![\d.])/g) ?? [];
      expect([file, groups.filter((text) => text.replaceAll(group, '').match(/\D/))]).toEqual([file, []]);
      const signs = source.match(/(?<=[\d}])[^\d\w}-]{0,2}%(?:\u200e)?(?!\w)/g) ?? [];
      expect([file, signs.filter((text) => text !== sign)]).toEqual([file, []]);
    }
  });

  it('has no English text, and no empty text in place of an English one', () => {
    const texts = new Map(textsOf(messages));
    const wrong = textsOf(english).flatMap(([path, model]) => {
      const text = texts.get(path);
      if (text === undefined || model === '' || path.startsWith('numberWords.')) return [];
      if (text === '') return maybeEmpty.test(path) ? [] : [`${path} is empty`];
      // A text of three words that is alike in both languages was not translated. Names of products are shorter.
      return text === model && model.split(/[\s+]+/).length > 2 ? [path] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('joins notes with the semicolon of the language', () => {
    addLanguage(code, messages);
    expect(messages.verdict.endNotes(['a', 'b'])).toBe(withSemicolons(['a', 'b'], code));
  });

  it('has number words that are read', () => {
    addLanguage(code, messages);
    const { scale, to, at, per } = messages.numberWords;
    for (const [word, factor] of Object.entries(scale))
      expect(parseNumber(`2 ${word}`, code), word).toBe(2 * factor);
    for (const word of to)
      expect(parseAmount(`200 ${word} 300`, code), word).toMatchObject({ p10: 200, p90: 300 });
    for (const word of at)
      expect(parseCost(`35 h ${word} 45`, code), word).toMatchObject({ unit: 'h', usdPerUnit: { p50: 45 } });
    for (const word of per)
      expect(parseCost(`2 $ ${word} h`, code), word).toMatchObject({ unit: 'h', usdPerUnit: { p50: 2 } });
    expect(parseNumber('2k', code)).toBe(2000);
  });
});

it('no text has an ordinary space between a number and its percent sign or unit, or beside the sign before a number, because a line could break there', () => {
  const sources = readdirSync('src/i18n', { recursive: true, encoding: 'utf8' });
  // The example prompts are texts of readers, not of the interface.
  const texts = sources
    .filter((file) => /\/.*(?<!-prompts)\.ts$/.test(file))
    .map((file) => `src/i18n/${file}`)
    // The English sentences on training files.
    .concat(
      'src/core/training/messages.ts',
      'src/core/training/hosts/messages.ts',
      'src/core/training/findings.ts',
    );
  const lines = texts.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const code = lines.filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line));
  expect(code.filter((line) => /[\d}] (?:%|(?:ms|MB|h)(?![\p{L}’]))|[=<] \$\{/u.test(line))).toEqual([]);
});

it.each([['en', english] as const, ...languages])(
  'the language %s reads the short numbers that it writes',
  (code, messages) => {
    addLanguage(code, messages);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 11 }), (digits, power) => {
        const value = digits * 10 ** power;
        expect(parseNumber(formatCompact(value, code), code)).toBe(value);
        expect(parseAmount(formatUsdCompact(value, code), code)?.p50).toBe(value);
      }),
    );
  },
);
