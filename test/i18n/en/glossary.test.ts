/** The explanations: docs/glossary.md is made from them, and each is short. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { glossaryPage } from '../../../scripts/glossary-page.ts';
import { glossary } from '../../../src/i18n/en/glossary.ts';

it('docs/glossary.md has the explanations of the calculator (npm run glossary writes it)', () => {
  expect(readFileSync('docs/glossary.md', 'utf8')).toBe(glossaryPage());
});

it('each sentence of an explanation is shorter than 140 characters, and so fits on three lines of the form', () => {
  const sentences = [...Object.values(glossary.fields), ...Object.values(glossary.terms)].flatMap((each) => [
    ...each.means.split(/(?<=\.) /),
    ...('matters' in each ? [each.matters] : []),
  ]);
  for (const sentence of sentences) expect(sentence.length, sentence).toBeLessThan(140);
});
