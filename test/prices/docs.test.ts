/** The tables of docs/prices.md have every conflict, every assumption and every gap of the catalogue, and no others. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/prices/index.ts';
import { remarksOfRow } from './catalog-parts.ts';

const page = readFileSync('docs/prices.md', 'utf8');
const lines = page.split('\n');

describe('docs/prices.md', () => {
  it('lists every conflict with its values and the value in use', () => {
    for (const model of catalog.models)
      for (const { what, values, used } of remarksOfRow(model, 'conflicts')) {
        const listed = values.map(({ value, source }) => `${value} (${source})`).join('; ');
        const row = lines.find((line) => line.startsWith(`| ${what} | ${listed} | ${used} | `));
        // The last cell has the ids of the models (`provider/model`), or only the provider if all its models are meant.
        expect(row?.split(' | ').at(-1), `${model.id}: ${what}`).toContain(model.provider);
      }
  });

  it('lists every gap', () => {
    for (const { id, gaps = [] } of catalog.providers)
      for (const gap of gaps) expect(page, id).toContain(`| ${gap} |`);
    for (const row of catalog.models)
      for (const gap of remarksOfRow(row, 'gaps')) expect(page, row.id).toContain(`| ${gap} |`);
  });

  it('lists every assumption with its other values', () => {
    for (const row of catalog.models)
      for (const { sentence, others = [] } of remarksOfRow(row, 'assumptions')) {
        const named = others.map(({ value, source }) => (source === null ? value : `${value} (${source})`));
        const listed = named.join('; ') || '–';
        const line = lines.find((text) => text.startsWith(`| ${sentence} | ${listed} | `));
        expect(line?.split(' | ').at(-1), `${row.id}: ${sentence}`).toContain(row.id);
      }
  });

  it('lists no conflict, no assumption and no gap that the catalogue does not have', () => {
    const tables = lines.slice(lines.indexOf('## Conflicts'));
    const cells = tables
      .filter((text) => text.startsWith('| '))
      .map((text) => text.slice(2, text.indexOf(' |')));
    const heads = ['What', 'Assumed', 'Not found'];
    const recorded = new Set([
      ...heads,
      ...catalog.models.flatMap((row) => [
        ...remarksOfRow(row, 'conflicts').map(({ what }) => what),
        ...remarksOfRow(row, 'assumptions').map(({ sentence }) => sentence),
        ...remarksOfRow(row, 'gaps'),
      ]),
      ...catalog.providers.flatMap(({ gaps = [] }) => gaps),
    ]);
    expect(cells.filter((text) => !recorded.has(text))).toEqual([]);
    expect(cells.length).toBeGreaterThan(20);
  });
});
