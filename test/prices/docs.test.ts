/** docs/prices.md in step with the catalogue: every recorded conflict and gap is on the page. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/prices/index.ts';
import type { CatalogModel, Remarks } from '../../src/prices/types.ts';

/** The remarks of a row, and those of its offers. */
const all = <K extends 'conflicts' | 'gaps'>(row: CatalogModel, key: K) =>
  [row, row.base, row.tuned].flatMap(
    (part: Remarks | null): readonly unknown[] => part?.[key] ?? [],
  ) as unknown as NonNullable<Remarks[K]>[number][];

const page = readFileSync('docs/prices.md', 'utf8');
const lines = page.split('\n');

describe('docs/prices.md', () => {
  it('lists every conflict with its values and the value in use', () => {
    for (const model of catalog.models)
      for (const { what, values, used } of all(model, 'conflicts')) {
        const listed = values.map(({ value, source }) => `${value} (${source})`).join('; ');
        const row = lines.find((line) => line.startsWith(`| ${what} | ${listed} | ${used} | `));
        // The last cell names the models, or all of a provider at once.
        expect(row?.split(' | ').at(-1), `${model.id}: ${what}`).toContain(model.provider);
      }
  });

  it('lists every gap', () => {
    for (const { id, gaps = [] } of catalog.providers)
      for (const gap of gaps) expect(page, id).toContain(`| ${gap} |`);
    for (const row of catalog.models)
      for (const gap of all(row, 'gaps')) expect(page, row.id).toContain(`| ${gap} |`);
  });

  it('lists no conflict and no gap that was resolved', () => {
    const tables = lines.slice(lines.indexOf('## Conflicts'));
    const cells = tables
      .filter((text) => text.startsWith('| '))
      .map((text) => text.slice(2, text.indexOf(' |')));
    const known = new Set([
      'What',
      'Not found',
      ...catalog.models.flatMap((row) => [
        ...all(row, 'conflicts').map(({ what }) => what),
        ...all(row, 'gaps'),
      ]),
      ...catalog.providers.flatMap(({ gaps = [] }) => gaps),
    ]);
    expect(cells.filter((text) => !known.has(text))).toEqual([]);
    expect(cells.length).toBeGreaterThan(20);
  });
});
