/**
 * A price catalogue as a value: the frozen table and the functions over it. Hosts make their own with `createCatalog`;
 * there is no global catalogue to change.
 */
import type { IsoDate } from '../core/types.ts';
import { type ApproachOptions, type ApproachPrices, approachFromModel } from './approach.ts';
import { frozenCopy } from './refresh.ts';
import type { Catalog, CatalogModel, Fee, Machine, Offer, Provider } from './types.ts';

/** Models of one provider, for a picker. */
export interface ProviderModels {
  readonly provider: Provider;
  readonly models: readonly CatalogModel[];
}

export interface ModelFilter {
  /** `true`: can be tuned; `false`: can be prompted as it is; absent: either. */
  readonly tunable?: boolean;
  /** Only what is served on that day and, for `tunable: true`, can still be trained. */
  readonly on?: IsoDate;
}

/** A catalogue and what can be asked of it. */
export interface PriceCatalog {
  readonly catalog: Catalog;
  /** The row with exactly this `provider/model` id, else `null`; never one with a similar name. */
  findModel(id: string): CatalogModel | null;
  /** Price fields to spread into an approach; `null` for an unknown id and for an offer the model does not have. */
  approachFor(id: string, options?: ApproachOptions): ApproachPrices | null;
  /** Rows grouped by provider, in the order of the table; providers without a match are left out. */
  models(filter?: ModelFilter): readonly ProviderModels[];
}

/** What goes with the rows; all optional. */
export interface CatalogParts {
  readonly compiledOn?: IsoDate | null;
  /** A provider that is missing here is shown by its id. */
  readonly providers?: readonly Provider[];
  readonly machines?: readonly Machine[];
  readonly fees?: readonly Fee[];
}

/**
 * A catalogue over `rows`, which are copied and frozen deeply. A later row replaces an earlier one with the same id,
 * so `createCatalog([...catalog.models, mine], catalog)` extends, and `createCatalog([mine])` replaces.
 */
export function createCatalog(rows: readonly CatalogModel[], parts: CatalogParts = {}): PriceCatalog {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const known = new Map((parts.providers ?? []).map((provider) => [provider.id, provider]));
  for (const { provider } of byId.values()) {
    if (!known.has(provider)) known.set(provider, { id: provider, name: provider, pricingUrl: '' });
  }
  const catalog: Catalog = frozenCopy({
    compiledOn: parts.compiledOn ?? null,
    providers: [...known.values()],
    models: [...byId.values()],
    machines: parts.machines ?? [],
    fees: parts.fees ?? [],
  });
  const frozen = new Map(catalog.models.map((row) => [row.id, row]));
  const findModel = (id: string): CatalogModel | null => frozen.get(id) ?? null;
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

function matches({ base, tuned }: CatalogModel, { tunable, on }: ModelFilter): boolean {
  const promptable = base !== null && served(base, on);
  const trainable =
    tuned !== null &&
    served(tuned, on) &&
    (on === undefined || tuned.trainableUntil === undefined || on < tuned.trainableUntil);
  if (tunable === undefined) return promptable || trainable;
  return tunable ? trainable : promptable;
}

function served({ availableFrom, availableUntil }: Offer, on: IsoDate | undefined): boolean {
  if (on === undefined) return true;
  return (
    (availableFrom === undefined || availableFrom <= on) &&
    (availableUntil === undefined || on < availableUntil)
  );
}
