/** `npm run advice`: writes the tables of docs/advice.md from the rules in `src/core/advice`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}.cache/advice`;
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'scripts/advice-tables.ts', outDir: folder },
});
const { adviceTables } = await import(pathToFileURL(`${folder}/advice-tables.js`).href);
let page = readFileSync(`${root}docs/advice.md`, 'utf8');
for (const [name, table] of Object.entries(adviceTables()))
  page = page.replace(
    new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- end -->)`),
    (_, start, end) => `${start}\n${table}\n\n${end}`,
  );
writeFileSync(`${root}docs/advice.md`, page);
