/** `npm run advice`: writes the tables of docs/advice.md from the rules in `src/core/advice`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { importSource, root } from './source-module.mjs';

const { adviceTables } = await importSource('scripts/advice-tables.ts', `${root}.cache/advice`);
let page = readFileSync(`${root}docs/advice.md`, 'utf8');
for (const [name, table] of Object.entries(adviceTables()))
  page = page.replace(
    new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- end -->)`),
    (_, start, end) => `${start}\n${table}\n\n${end}`,
  );
writeFileSync(`${root}docs/advice.md`, page);
