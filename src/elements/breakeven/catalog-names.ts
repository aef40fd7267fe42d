/** The catalogue that the page has set, or the shipped one, and the names of its models and providers. */
import type { PriceCatalog } from '../../prices/catalog.ts';
import { shipped } from '../../prices/shipped.ts';
import { readCatalog } from '../../prices/validate.ts';
import type { ModelNames } from '../common/wording/names.ts';

const shippedNames = namesIn(shipped.catalog);

/** The names by catalogue. The names of a catalogue are always the same object, because a new object would make the views render again. */
const namesByCatalog = new WeakMap<PriceCatalog, ModelNames>();

/** The catalogue that the page has set, or the shipped catalogue if that one is `null` or invalid. */
export function pricesOf(givenCatalog: PriceCatalog | null): PriceCatalog {
  return readCatalog(givenCatalog).catalog ?? shipped;
}

/** Names of all models and providers of a catalogue, by id. `null` means the shipped catalogue. */
export function namesOf(prices: PriceCatalog | null): ModelNames {
  if (prices === null) return shippedNames;
  const names = namesByCatalog.get(prices) ?? namesIn(prices.catalog);
  namesByCatalog.set(prices, names);
  return names;
}

function namesIn({ models, providers }: PriceCatalog['catalog']): ModelNames {
  return Object.fromEntries([...models, ...providers].map(({ id, name }) => [id, name]));
}
