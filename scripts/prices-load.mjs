/** Reads the input of the price scripts: the catalogue's rows from source, and the installed dataset with its date. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** The file with the refreshed prices, which `npm run prices:refresh` writes. */
export const refreshedFile = fileURLToPath(new URL('../src/prices/rows/refreshed.ts', import.meta.url));

/** The file with the publication date of each version of the dataset. The package does not state its date. */
export const datesFile = fileURLToPath(new URL('genai-prices-dates.json', import.meta.url));

/** `rows`: the rows of the catalogue, with refreshed prices where there are any. `refreshed`: these prices alone. */
export async function loadRows() {
  const load = async (file) => {
    const path = fileURLToPath(new URL(`../src/prices/${file}`, import.meta.url));
    return (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
  };
  const { shippedRows } = await load('rows/index.ts');
  const { refreshed } = await load('rows/refreshed.ts');
  const { withRefreshed } = await load('refresh.ts');
  return { refreshed, rows: withRefreshed(shippedRows, refreshed) };
}

/** `calcPrice` and context sizes of the installed `@pydantic/genai-prices`, and the source and date of its prices. */
export async function loadDataset(asOf) {
  const { calcPrice, findProvider } = await import('@pydantic/genai-prices');
  const manifest = new URL('../node_modules/@pydantic/genai-prices/package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const date = asOf ?? JSON.parse(readFileSync(datesFile, 'utf8'))[version];
  if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new Error(
      `The publication date of @pydantic/genai-prices ${version} is unknown. Run npm run prices:update, or look it up (npm view @pydantic/genai-prices time) and add --as-of=YYYY-MM-DD.`,
    );
  const source = `@pydantic/genai-prices ${version}`;
  const contextWindow = ({ provider, model }) =>
    findProvider({ providerId: provider })?.models.find(({ id }) => id === model)?.context_window;
  const evidence = {
    source,
    asOf: date,
    asOfPrecision: 'day',
    confidence: 'dataset',
    readIn: ['@pydantic/genai-prices'],
  };
  return { calcPrice, contextWindow, evidence };
}
