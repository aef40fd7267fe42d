/**
 * Refreshes the catalogue's base prices from the installed `@pydantic/genai-prices`.
 *
 *   npm run prices:refresh                             print what would change
 *   npm run prices:refresh -- --write [id …]           write src/prices/rows/refreshed.ts (only these ids, if any)
 *   npm run prices:refresh -- --as-of=2026-12-01       the publication date of the dataset, if `genai-prices-dates.json` does not list it
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describePlan, genaiLookUp, planRefresh, renderRefreshed } from './prices-compare.mjs';
import { loadDataset, loadRows, refreshedFile } from './prices-load.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, 'as-of': { type: 'string' } },
});
const { calcPrice, evidence } = await loadDataset(values['as-of']);
const { rows, refreshed } = await loadRows();
const unknown = positionals.filter((id) => !rows.some((row) => row.id === id));
if (unknown.length > 0) throw new Error(`Not in the catalogue: ${unknown.join(', ')}`);

const plan = planRefresh(rows, genaiLookUp(calcPrice, evidence), { ids: positionals });
console.log(`${evidence.source} of ${evidence.asOf}\n${describePlan(plan).join('\n')}`);

const takenCount = plan.filter(({ action }) => action === 'take').length;
if (values.write && takenCount > 0) {
  writeFileSync(refreshedFile, renderRefreshed(plan, refreshed));
  execFileSync('npx', ['biome', 'format', '--write', refreshedFile], { stdio: 'ignore' });
  console.log(`\nPrices written to ${refreshedFile}: ${takenCount}. Read the diff before you commit it.`);
} else {
  console.log(
    `\nPrices to take: ${takenCount}. ${values.write ? 'Nothing written.' : 'Write with --write.'}`,
  );
}
