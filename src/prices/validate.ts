/**
 * Checks whether the value that a host gave as a price catalogue is one. It tries everything once, so that nothing throws
 * later while a person works.
 */
import type { PriceCatalog } from './index.ts';

/** `error` = why the catalogue cannot be used, and the shipped one takes its place; `null` = it can. */
export interface CatalogReading {
  /** `null` = the shipped one. */
  readonly catalog: PriceCatalog | null;
  readonly error: unknown;
}

const shipped: CatalogReading = { catalog: null, error: null };
const read = new WeakMap<object, CatalogReading>();

/** The catalogue to use in place of what was given. Never throws; a catalogue is asked once. */
export function readCatalog(given: unknown): CatalogReading {
  if (given === null || given === undefined) return shipped;
  if (typeof given !== 'object' && typeof given !== 'function')
    return unusable(new TypeError('No catalogue'));
  const known = read.get(given);
  if (known) return known;
  const reading = tried(given as PriceCatalog);
  read.set(given, reading);
  return reading;
}

function tried(catalog: PriceCatalog): CatalogReading {
  try {
    ask(catalog);
    return { catalog, error: null };
  } catch (error) {
    return unusable(error);
  }
}

const unusable = (error: unknown): CatalogReading => ({
  catalog: null,
  error: error ?? new TypeError('No catalogue'),
});

/** Throws where an answer is none. */
function ask(prices: PriceCatalog): void {
  const { catalog } = prices;
  const named = [
    ...catalog.providers.map(({ id }) => id),
    ...catalog.models.flatMap(({ id, name }) => [id, name]),
  ];
  for (const { provider, models: rows } of prices.models()) {
    named.push(provider.name);
    for (const { id, name } of rows) {
      named.push(id, name);
      prices.findModel(id);
      for (const tuned of [false, true]) prices.approachFor(id, { tuned });
    }
  }
  prices.findModel('');
  prices.approachFor('');
  if (!named.every((name) => typeof name === 'string'))
    throw new TypeError('A catalogue names what it lists');
}
