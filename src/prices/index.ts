/**
 * `ft-breakeven/prices.js`: the price catalogue, its look-up functions, and `createCatalog` to extend or replace it.
 * Importing it has no side effect.
 */
import { shipped } from './shipped.ts';

/** The built-in table: deeply frozen, plain JSON. */
export const catalog = shipped.catalog;
/** The row with exactly this `provider/model` id, else `null`. It is never a row with a similar name. */
export const findModel = shipped.findModel;
/** Price fields to spread into an approach; `null` if the id is unknown or the model has no such offer. */
export const approachFor = shipped.approachFor;
/** Rows grouped by provider, for a picker. */
export const models = shipped.models;

export type { ApproachOptions, ApproachPrices, Rated } from './approach.ts';
export { approachFromModel, confidenceOf, DEFAULT_UTILISATION } from './approach.ts';
export type { CatalogParts, ModelFilter, PriceCatalog, ProviderModels } from './catalog.ts';
export { createCatalog } from './catalog.ts';
export type {
  GenaiConditionalPrices,
  GenaiOptions,
  GenaiPrice,
  GenaiProvider,
  GenaiTokenPrices,
} from './genai-prices.ts';
export { fromGenaiPrices } from './genai-prices.ts';
export type { ModelsByService } from './models-by-service.ts';
export { modelsByService } from './models-by-service.ts';
export type { Effect, OtherReading } from './readings.ts';
export { effectsOf, withReading } from './readings.ts';
export type { Remark, RemarkKind } from './remark.ts';
export { remarksOn } from './remarks.ts';
export type { ServiceState } from './service.ts';
export { ENDING_WITHIN_DAYS, serviceOn } from './service.ts';
export { ageInDays, isStale, STALE_AFTER_DAYS } from './stale.ts';
export type * from './types.ts';
