/**
 * `ft-breakeven/prices.js`: the dated price catalogue and the functions over it.
 * Importing has no effect; hosts extend or replace the catalogue with `createCatalog`.
 */
import { createCatalog } from './catalog.ts';
import { withRefreshed } from './refresh.ts';
import { shippedProviders, shippedRows } from './rows/index.ts';
import { machines } from './rows/own-gpu.ts';
import { refreshed } from './rows/refreshed.ts';
import { googleFees } from './rows/vertex.ts';

const shipped = /* @__PURE__ */ createCatalog(/* @__PURE__ */ withRefreshed(shippedRows, refreshed), {
  compiledOn: '2026-11-24',
  providers: shippedProviders,
  machines,
  fees: googleFees,
});

/** The shipped table: frozen deeply, plain JSON. */
export const catalog = shipped.catalog;
/** The row with exactly this `provider/model` id, else `null`; never one with a similar name. */
export const findModel = shipped.findModel;
/** Price fields to spread into an approach; `null` for an unknown id and for an offer the model does not have. */
export const approachFor = shipped.approachFor;
/** Rows grouped by provider, for a picker. */
export const models = shipped.models;

export type { ApproachOptions, ApproachPrices, Rated } from './approach.ts';
export { approachFromModel, DEFAULT_UTILISATION } from './approach.ts';
export type { CatalogParts, ModelFilter, PriceCatalog, ProviderModels } from './catalog.ts';
export { createCatalog } from './catalog.ts';
export { ageInDays, isStale, STALE_AFTER_DAYS } from './stale.ts';
export type * from './types.ts';
