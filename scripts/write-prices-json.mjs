/** Writes `dist/prices.json`, the price catalogue as JSON, from the built `dist/prices/index.js`. The build runs it. */
import { writeFileSync } from 'node:fs';

const { catalog } = await import(new URL('../dist/prices/index.js', import.meta.url).href);
writeFileSync(new URL('../dist/prices.json', import.meta.url), `${JSON.stringify(catalog, null, 2)}\n`);
