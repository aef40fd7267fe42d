/** Writes `dist/prices.json`, the catalogue as data, from the built `dist/prices/index.js`. Run by the build. */
import { writeFileSync } from 'node:fs';

const { catalog } = await import(new URL('../dist/prices/index.js', import.meta.url).href);
writeFileSync(new URL('../dist/prices.json', import.meta.url), `${JSON.stringify(catalog, null, 2)}\n`);
