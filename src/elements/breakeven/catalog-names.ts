/** The catalogue of a host or the shipped one, and the names of its models and hosts. */
import type { PriceCatalog } from '../../prices/catalog.ts';
import { shipped } from '../../prices/shipped.ts';
import { readCatalog } from '../../prices/validate.ts';
import type { ModelNames } from '../common/wording/names.ts';

const shippedNames = namesIn(shipped.catalog);

/** The names by catalogue. Each catalogue always has the same object, so that no view is rendered again for it. */
const namesByCatalog = new WeakMap<PriceCatalog, ModelNames>();

/** The catalogue of a host. For `null` or an invalid one, the shipped catalogue. */
export function pricesOf(hostCatalog: PriceCatalog | null): PriceCatalog {
  return readCatalog(hostCatalog).catalog ?? shipped;
}

/** Names of all models and hosts of a catalogue, by id. For `null`, those of the shipped catalogue. */
export function namesOf(prices: PriceCatalog | null): ModelNames {
  if (prices === null) return shippedNames;
  const names = namesByCatalog.get(prices) ?? namesIn(prices.catalog);
  namesByCatalog.set(prices, names);
  return names;
}

function namesIn({ models, providers }: PriceCatalog['catalog']): ModelNames {
  return Object.fromEntries([...models, ...providers].map(({ id, name }) => [id, name]));
}
