/** p-values in the sentences of every language. */
import { expect, it } from 'vitest';
import type { Messages } from '../../src/i18n/messages.ts';

const files = import.meta.glob<{ readonly messages: Messages } | { readonly english: Messages }>(
  '../../src/i18n/*/index.ts',
  { eager: true },
);

it.each(Object.entries(files))('a p-value below 0.001 has no equals sign: %s', (_, file) => {
  const { evaluation } = 'english' in file ? file.english : file.messages;
  const { scoreTest, signTest } = evaluation;
  for (const test of [scoreTest, signTest]) {
    expect(test('0.03')).toContain('p\u00a0=\u00a00.03');
    expect(test('<\u00a00.001')).toContain('p\u00a0<\u00a00.001');
  }
});
