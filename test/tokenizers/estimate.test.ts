/** What estimates are made of: runs, encoded bytes and emoji, and the errors that docs/tokenizers.md states. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { estimateFamilies, estimateTokens, loadTokenizer } from '../../src/tokenizers/index.ts';
import { code, languages } from './texts.ts';

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
])('the tokens of %s are estimated within half of what they are', async (_, text) => {
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
  'the error that docs/tokenizers.md states for %s is the one in use',
  (family, { factor, error }) => {
    const rows = docs.split('\n').filter((line) => line.startsWith(`| \`${family}\``) && line.includes('±'));
    expect(rows.map((row) => /±(\d+) %/.exec(row)?.[1])).toEqual([String(Math.round(error * 100))]);
    if (factor !== 1) expect(rows[0]).toContain(`| ${factor} |`);
  },
);

test('short texts of every language and of code are estimated within twice the stated error nineteen times in twenty', async () => {
  for (const [family, encoding] of [
    ['o200k', 'o200k_base'],
    ['cl100k', 'cl100k_base'],
    ['gpt2', 'r50k_base'],
  ] as const) {
    const tokenizer = await loadTokenizer(encoding);
    const all = [...Object.values(languages), ...Object.values(code)];
    const inside = all.filter((text) => {
      const exact = tokenizer.count(text);
      return Math.abs(estimateTokens(text, family) / exact - 1) <= 2 * estimateFamilies[family].error;
    });
    expect(inside.length / all.length, family).toBeGreaterThan(0.95);
  }
});
