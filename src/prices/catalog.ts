/**
 * A price catalogue: a frozen table and its look-up functions. A page makes its own catalogue with `createCatalog`; there is no
 * global catalogue.
 */
import type { IsoDate } from '../core/types.ts';
import { type ApproachOptions, type ApproachPrices, approachFromModel } from './approach.ts';
import { frozenCopy } from './refresh.ts';
import { isServedOn } from './service.ts';
import type { Catalog, CatalogModel, Fee, Machine, Provider } from './types.ts';

/** Models of one provider, for a picker. */
export interface ProviderModels {
  readonly provider: Provider;
  readonly models: readonly CatalogModel[];
}

/** The conditions that every model of a list meets. */
export interface ModelFilter {
  /** `true`: tunable models; `false`: models with a base price; absent: both. */
  readonly tunable?: boolean;
  /** Only models that are served on this day and, for `tunable: true`, can be trained on it. */
  readonly on?: IsoDate;
}

/** A catalogue and its look-up functions. */
export interface PriceCatalog {
  readonly catalog: Catalog;
  /** The row with exactly this `provider/model` id, else `null`. It is never a row with a similar name. */
  findModel(id: string): CatalogModel | null;
  /** Price fields to spread into an approach; `null` if the id is unknown or the model has no such offer. */
  approachFor(id: string, options?: ApproachOptions): ApproachPrices | null;
  /** Rows grouped by provider, in the order of the table; providers without a match are left out. */
  models(filter?: ModelFilter): readonly ProviderModels[];
}

/**
 * The part of a catalogue with which the origins of prices are found: its table, with the providers' price pages, and the look-up of a
 * model.
 */
export type PricePages = Pick<PriceCatalog, 'catalog' | 'findModel'>;

/** The parts of a catalogue other than its rows; all optional. */
export interface CatalogParts {
  readonly compiledOn?: IsoDate | null;
  /** Names and price pages; a provider that is missing here is displayed by its id. */
  readonly providers?: readonly Provider[];
  readonly machines?: readonly Machine[];
  readonly fees?: readonly Fee[];
}

/**
 * A catalogue of `rows`, which are copied and frozen deeply. A later row replaces an earlier one with the same id, so
 * `createCatalog([...catalog.models, mine], catalog)` extends a catalogue and `createCatalog([mine])` replaces it.
 */
export function createCatalog(rows: readonly CatalogModel[], parts: CatalogParts = {}): PriceCatalog {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const providersById = new Map((parts.providers ?? []).map((provider) => [provider.id, provider]));
  for (const { provider } of byId.values()) {
    if (!providersById.has(provider))
      providersById.set(provider, { id: provider, name: provider, pricingUrl: '' });
  }
  const catalog: Catalog = frozenCopy({
    compiledOn: parts.compiledOn ?? null,
    providers: [...providersById.values()],
    models: [...byId.values()],
    machines: parts.machines ?? [],
    fees: parts.fees ?? [],
  });
  const frozenById = new Map(catalog.models.map((row) => [row.id, row]));
  const findModel = (id: string): CatalogModel | null => frozenById.get(id) ?? null;
  return {
    catalog,
    findModel,
    approachFor(id, options) {
      const model = findModel(id);
      return model && approachFromModel(model, options);
    },
    models(filter = {}) {
      return catalog.providers
        .map((provider) => ({
          provider,
          models: catalog.models.filter((row) => row.provider === provider.id && matches(row, filter)),
        }))
        .filter((group) => group.models.length > 0);
    },
  };
}

function matches(model: CatalogModel, { tunable, on }: ModelFilter): boolean {
  const isOffered = (isTuned: boolean): boolean =>
    on === undefined ? model[isTuned ? 'tuned' : 'base'] !== null : isServedOn(model, on, isTuned);
  return tunable === undefined ? isOffered(false) || isOffered(true) : isOffered(tunable);
}
