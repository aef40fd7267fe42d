/** docs/prices.md in step with the catalogue: every recorded conflict and gap is on the page. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/prices/index.ts';

const page = readFileSync('docs/prices.md', 'utf8');
const lines = page.split('\n');

describe('docs/prices.md', () => {
  it('lists every conflict with its values and the value in use', () => {
    for (const { id, conflicts = [] } of catalog.models)
      for (const { what, values, used } of conflicts) {
        const listed = values.map(({ value, source }) => `${value} (${source})`).join('; ');
        const row = lines.find((line) => line.startsWith(`| ${what} | ${listed} | ${used} | `));
        // The last cell names the models, or all of a provider at once.
        expect(row?.split(' | ').at(-1), `${id}: ${what}`).toContain(id.split('/')[0]);
      }
  });

  it('lists every gap', () => {
    for (const { id, gaps = [] } of [...catalog.providers, ...catalog.models])
      for (const gap of gaps) expect(page, id).toContain(`| ${gap} |`);
  });

  it('lists no conflict and no gap that was resolved', () => {
    const tables = lines.slice(lines.indexOf('## Conflicts'));
    const cells = tables
      .filter((text) => text.startsWith('| '))
      .map((text) => text.slice(2, text.indexOf(' |')));
    const known = new Set([
      'What',
      'Not found',
      ...catalog.models.flatMap(({ conflicts = [], gaps = [] }) => [
        ...conflicts.map(({ what }) => what),
        ...gaps,
      ]),
      ...catalog.providers.flatMap(({ gaps = [] }) => gaps),
    ]);
    expect(cells.filter((text) => !known.has(text))).toEqual([]);
    expect(cells.length).toBeGreaterThan(20);
  });
});
