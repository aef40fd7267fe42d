/** The registry of formats of result files, compared with the table of docs/evaluation.md. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { resultFormats } from '../../../../src/files/evaluation/formats/registry.ts';

it('the registry has each format under its own id', () => {
  expect(Object.values(resultFormats).map(({ id }) => id)).toEqual(Object.keys(resultFormats));
});

it('the registry has the formats of the table in docs/evaluation.md', () => {
  const doc = readFileSync('docs/evaluation.md', 'utf8');
  const table = doc.slice(doc.indexOf('| format |'), doc.indexOf('- *Grades.*'));
  const rows = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, id]) => id);
  expect(rows.sort()).toEqual(Object.keys(resultFormats).sort());
});
