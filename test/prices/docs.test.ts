/** docs/prices.md in step with the catalogue: every recorded conflict and gap is on the page. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/prices/index.ts';

const page = readFileSync('docs/prices.md', 'utf8');
const lines = page.split('\n');

describe('docs/prices.md', () => {
  it('lists every conflict with its values and what is used', () => {
    for (const { conflicts = [] } of catalog.models)
      for (const { what, values, used } of conflicts) {
        const line = lines.find((text) => text.startsWith(`| ${what} |`) && text.includes(`| ${used} |`));
        expect(line, what).toBeDefined();
        for (const { value, source } of values) expect(line).toContain(`${value} (${source})`);
      }
  });

  it('lists every gap', () => {
    for (const { id, gaps = [] } of catalog.models)
      for (const gap of gaps) expect(page, id).toContain(`| ${gap} |`);
  });

  it('lists no conflict and no gap that is gone', () => {
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
    ]);
    expect(cells.filter((text) => !known.has(text))).toEqual([]);
    expect(cells.length).toBeGreaterThan(20);
  });
});
