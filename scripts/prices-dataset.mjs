/**
 * Writes `src/prices/rows/dataset-prices.ts`: the base prices of the selected models in the installed
 * `@pydantic/genai-prices`. Writes nothing if the dataset does not have a model under exactly its id.
 *
 *   npm run prices:dataset                          write
 *   npm run prices:dataset -- --as-of=2026-12-01    the publication date of the dataset, if `genai-prices-dates.json` does not list it
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { genaiLookUp, renderDataset } from './prices-compare.mjs';
import { loadDataset } from './prices-load.mjs';
import { selectedModels } from './prices-selection.mjs';

const { values } = parseArgs({ options: { 'as-of': { type: 'string' } } });
const { calcPrice, contextWindow, evidence } = await loadDataset(values['as-of']);
const file = fileURLToPath(new URL('../src/prices/rows/dataset-prices.ts', import.meta.url));
const text = renderDataset(selectedModels, genaiLookUp(calcPrice, evidence), evidence, contextWindow);
writeFileSync(file, text);
execFileSync('npx', ['biome', 'format', '--write', file], { stdio: 'ignore' });
console.log(`Wrote ${selectedModels.length} rows to ${file}. Read the diff before you commit it.`);
