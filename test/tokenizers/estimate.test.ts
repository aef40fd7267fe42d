/** Estimates compared with exact counts for different kinds of text, and with the errors that docs/tokenizers.md states. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markdownAndTypeScript } from '../../bench/tokens/corpus.mjs';
import {
  estimateFamilies,
  estimateTokenizer,
  estimateTokens,
  loadTokenizer,
  type Tokenizer,
} from '../../src/tokenizers/index.ts';
import { code, languages } from './texts.ts';

/** Bytes without a pattern, for a text in Base64. */
const bytes = Uint8Array.from({ length: 1500 }, (_, i) => (i * i * 31 + i * 7) >> 3);

test.each<[string, string]>([
  ['spaces', ' '.repeat(5000)],
  ['spaces in a text', `Name:${' '.repeat(300)}Ada`],
  ['line feeds', '\n'.repeat(5000)],
  ['lines that end in CR LF', 'one\r\ntwo three\r\n\r\n'.repeat(200)],
  ['tabs', '\t'.repeat(5000)],
  ['equals signs', '='.repeat(5000)],
  ['a rule', `# Title\n${'─'.repeat(3000)}\n`],
  ['one letter', 'a'.repeat(5000)],
  ['base64', Buffer.from(bytes).toString('base64')],
  ['emoji', 'Great 🎉🎉 we won 🏆 tonight 😂 👏'],
  ['emoji with skin tones', '👍🏽 🙏🏻 👋🏾 '.repeat(20)],
  ['camel case', 'loadTrainingExamples countPromptTokens updateMonthlyBudget '.repeat(20)],
])('the estimate of %s differs from the exact count by less than half', async (_, text) => {
  for (const [family, encoding] of [
    ['o200k', 'o200k_base'],
    ['cl100k', 'cl100k_base'],
    ['gpt2', 'r50k_base'],
  ] as const) {
    const exact = (await loadTokenizer(encoding)).count(text);
    expect(Math.abs(estimateTokens(text, family) / exact - 1), family).toBeLessThan(0.5);
  }
});

const docs = readFileSync(new URL('../../docs/tokenizers.md', import.meta.url), 'utf8');

test.each(Object.entries(estimateFamilies))(
  'docs/tokenizers.md states the error and the factor that the estimate uses for %s',
  (family, { factor, error }) => {
    const rows = docs.split('\n').filter((line) => line.startsWith(`| \`${family}\``) && line.includes('±'));
    expect(rows.map((row) => /±(\d+) %/.exec(row)?.[1])).toEqual([String(Math.round(error * 100))]);
    if (factor !== 1) expect(rows[0]).toContain(`| ${factor} |`);
  },
);

test('at least 95 % of the short texts in all languages and code are estimated within twice the stated error', async () => {
  for (const [family, encoding] of [
    ['o200k', 'o200k_base'],
    ['cl100k', 'cl100k_base'],
    ['gpt2', 'r50k_base'],
  ] as const) {
    const tokenizer = await loadTokenizer(encoding);
    const texts = [...Object.values(languages), ...Object.values(code)];
    const inside = texts.filter((text) => {
      const exact = tokenizer.count(text);
      return Math.abs(estimateTokens(text, family) / exact - 1) <= 2 * estimateFamilies[family].error;
    });
    expect(inside.length / texts.length, family).toBeGreaterThan(0.95);
  }
});

/** `count` excerpts of a text, each `length` long, at equal distances. */
const excerpts = (text: string, length: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => Math.floor((i * (text.length - length)) / count)).map((from) =>
    text.slice(from, from + length),
  );

test('at least 90 % of ordinary texts are estimated within the stated error', async () => {
  const locales = new URL('../../node_modules/axe-core/locales/', import.meta.url);
  const messages = readdirSync(locales).map((file) => readFileSync(new URL(file, locales), 'utf8'));
  // Each kind of text with its weight. The weights are nearly the same as in the measurement in docs/tokenizers.md.
  const kinds: readonly (readonly [number, readonly string[]])[] = [
    [0.5, excerpts(markdownAndTypeScript(), 1500, 300)],
    [0.3, messages.flatMap((text) => excerpts(text, 1200, 8))],
    [0.2, [...Object.values(languages), ...Object.values(code)]],
  ];
  for (const [family, encoding] of [
    ['o200k', 'o200k_base'],
    ['cl100k', 'cl100k_base'],
    ['gpt2', 'r50k_base'],
  ] as const) {
    const tokenizer = await loadTokenizer(encoding);
    const isInside = (text: string) => {
      const exact = tokenizer.count(text);
      return Math.abs(estimateTokens(text, family) - exact) <= estimateFamilies[family].error * exact;
    };
    const inside = kinds.reduce(
      (sum, [share, texts]) => sum + (share * texts.filter(isInside).length) / texts.length,
      0,
    );
    expect(inside, family).toBeGreaterThanOrEqual(0.9);
  }
});

test('an invalid family has the estimate of an unknown family', () => {
  for (const name of ['mistral', '', 'toString', '__proto__']) {
    const family = name as 'unknown';
    expect(estimateTokens('Hello there', family)).toBe(estimateTokens('Hello there', 'unknown'));
    expect(estimateTokens('', family)).toBe(0);
    expect(estimateTokenizer(family)).toMatchObject({
      id: 'estimate:unknown',
      error: estimateFamilies.unknown.error,
    });
  }
});

test('the estimate of a very long text, which uses samples, is within 5 % of the sum of the estimates of its parts', () => {
  const parts = Object.values(languages).map((text) => text.repeat(800));
  const longText = parts.join('');
  expect(longText.length).toBeGreaterThan(2_000_000);
  const sum = parts.reduce((tokens, part) => tokens + estimateTokens(part, 'o200k'), 0);
  expect(Math.abs(estimateTokens(longText, 'o200k') / sum - 1)).toBeLessThan(0.05);
});

test('an estimate never throws, is 0 for an empty text and at least 1 for any other, and is marked as an estimate', () => {
  for (const family of Object.keys(estimateFamilies) as (keyof typeof estimateFamilies)[]) {
    const tokenizer: Tokenizer = estimateTokenizer(family);
    expect(tokenizer.count('')).toBe(0);
    for (const text of [' ', '\ud800', '\0', '字', 'a'])
      expect(tokenizer.count(text)).toBeGreaterThanOrEqual(1);
    expect(tokenizer.exact).toBe(false);
    expect(tokenizer.error).toBeGreaterThan(0);
  }
});
