/** The tree of tests mirrors `src`. Each test file has the path and the name of its source. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Tests that belong to no single source file, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'core/evaluation/published.test.ts': 'recalculates cases published by others, with all of the statistics',
  'core/model-doc.test.ts': 'recalculates the examples of docs/model.md',
  'core/published.test.ts': 'recalculates cases published by others, with all of core',
  'elements/announcements.test.ts': 'listens to every live region of a calculator',
  'elements/bad-input.test.ts': 'gives the same extreme scenarios to every element',
  'elements/common/styles.test.ts': 'reads the styles of every element',
  'elements/every-language.test.ts': 'gives every language of the package to a calculator',
  'elements/exported-parts.test.ts': 'styles the parts of every element',
  'elements/inherited-text.test.ts': 'puts every element into a text with another style',
  'elements/languages.test.ts': 'gives another language to every element',
  'elements/large-text.test.ts': 'gives larger text to a calculator',
  'elements/scenario-form/every-field.test.ts': 'looks for every field of a scenario in the form',
  'elements/script-text.test.ts': 'puts a script into every name that elements show',
  'elements/text-spacing.test.ts': 'gives other spacing of text to a calculator',
  'elements/touch.test.ts': 'shows a calculator on a touch screen',
  'elements/nothing-given.test.ts': 'gives nothing to every element',
  'elements/right-to-left.test.ts': 'lays every element out from right to left',
  'elements/theme-guides.test.ts': 'gives the themes of docs/theming.md to a calculator',
  'elements/widths.test.ts': 'shows a calculator at many widths',
  'elements/theme-media.test.ts': 'looks for motion in a calculator, and shows it on paper',
  'elements/theme-tokens.test.ts':
    'compares the custom properties of the manifest with the styles of every element',
  'elements/pseudo-language.test.ts': 'gives a pseudo-language to every element',
  'i18n/grammar.test.ts': 'compares the grammar of every language with Intl',
  'i18n/languages.test.ts': 'tests every language of the package',
  'i18n/wording.test.ts': 'contains the English wording of every area',
  'prices/docs.test.ts': 'compares docs/prices.md with the catalogue',
  'prices/sources.test.ts': 'compares the price research with the rows of every provider',
};

const folders = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const tests = folders
  .filter((folder) => existsSync(`test/${folder}`))
  .flatMap((folder) =>
    readdirSync(`test/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `${folder}/${file}`),
  );

/** The source of a test file. `a/b.test.ts` and `a/b.<part>.test.ts` test `a/b.ts`; the part is a subject or `browser`. */
const sourceOf = (test: string): string => test.replace(/(?:\.[\w-]+)*\.test\.ts$/, '.ts');

it('the name of a test gives its source, with and without the part that it tests', () => {
  expect(
    [
      'core/cost/evaluate.test.ts',
      'core/cost/evaluate.oracle.test.ts',
      'tokenizers/load.browser.test.ts',
    ].map(sourceOf),
  ).toEqual(['core/cost/evaluate.ts', 'core/cost/evaluate.ts', 'tokenizers/load.ts']);
  expect(existsSync('src/core/cost/oracle.ts')).toBe(false);
  expect(tests.length).toBeGreaterThan(100);
});

it('every test file except the exceptions has the name of a source file', () => {
  const withoutSource = tests.filter((test) => !(test in exceptions) && !existsSync(`src/${sourceOf(test)}`));
  expect(withoutSource).toEqual([]);
});

it('every exception is a test file without a source file of its name', () => {
  const stale = Object.keys(exceptions).filter(
    (test) => !tests.includes(test) || existsSync(`src/${sourceOf(test)}`),
  );
  expect(stale).toEqual([]);
});
