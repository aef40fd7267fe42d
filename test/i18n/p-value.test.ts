/** p-values in the sentences of every language. */
import { expect, it } from 'vitest';
import type { Messages } from '../../src/i18n/messages.ts';

const files = import.meta.glob<{ readonly messages: Messages } | { readonly english: Messages }>(
  '../../src/i18n/*/index.ts',
  { eager: true },
);

it.each(Object.entries(files))('a sentence adds no sign to a written p-value: %s', (_, file) => {
  const { evaluation } = 'english' in file ? file.english : file.messages;
  const { scoreTest, signTest, totalsTest, totalsRange, why } = evaluation;
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
