/**
 * Checks whether a value that a page gave is a usable price catalogue. Each function of the catalogue is called, so that errors are
 * found before the catalogue is used.
 */
import type { PriceCatalog } from './index.ts';

/** The result of the check. `error` = why the catalogue cannot be used; `null` = it can be used. */
export interface CatalogReading {
  /** `null` = use the built-in catalogue. */
  readonly catalog: PriceCatalog | null;
  readonly error: unknown;
}

const shippedReading: CatalogReading = { catalog: null, error: null };
const readings = new WeakMap<object, CatalogReading>();

/**
 * The result of checking a value; `null` and `undefined` mean the built-in catalogue. Never throws; each catalogue is
 * checked once.
 */
export function readCatalog(value: unknown): CatalogReading {
  if (value === null || value === undefined) return shippedReading;
  if (typeof value !== 'object' && typeof value !== 'function')
    return unusableReading(new TypeError('No catalogue'));
  const cached = readings.get(value);
  if (cached) return cached;
  const reading = readingOf(value as PriceCatalog);
  readings.set(value, reading);
  return reading;
}

function readingOf(catalog: PriceCatalog): CatalogReading {
  try {
    callEveryFunction(catalog);
    return { catalog, error: null };
  } catch (error) {
    return unusableReading(error);
  }
}

const unusableReading = (error: unknown): CatalogReading => ({
  catalog: null,
  error: error ?? new TypeError('No catalogue'),
});

/** Throws if a function throws or a name is not a text. */
function callEveryFunction(prices: PriceCatalog): void {
  const { catalog } = prices;
  const names = [
    ...catalog.providers.map(({ id }) => id),
    ...catalog.models.flatMap(({ id, name }) => [id, name]),
  ];
  for (const { provider, models: rows } of prices.models()) {
    names.push(provider.name);
    for (const { id, name } of rows) {
      names.push(id, name);
      prices.findModel(id);
      for (const tuned of [false, true]) prices.approachFor(id, { tuned });
    }
  }
  prices.findModel('');
  prices.approachFor('');
  if (!names.every((name) => typeof name === 'string'))
    throw new TypeError('A provider or model of the catalogue has no name');
}
