/** Finds other offers of the catalogue for the model of an approach: at other hosts, and other deployments at the same host. */
import { isTuned } from '../core/scenario/technique.ts';
import type { Approach, IsoDate } from '../core/types.ts';
import type { PriceCatalog } from './index.ts';
import { hostName, offersOf, offersUsed } from './lookup.ts';
import { modelRow } from './model-row.ts';
import { isServedOn } from './service.ts';
import { adoptModel, withHostingOffer } from './switch-model.ts';
import type { CatalogModel } from './types.ts';

/** One other offer. */
export interface Alternative {
  readonly kind: 'host' | 'deployment';
  /** Name of the other host or deployment. */
  readonly name: string;
  /** Name of the present host or deployment. */
  readonly now: string;
  /** The approach with the prices of the offer. */
  readonly approach: Approach;
}

/** The parts of a catalogue in which alternatives are found. */
export type AlternativePrices = Pick<PriceCatalog, 'catalog' | 'approachFor' | 'findModel'>;

/**
 * The alternatives to the offer that an approach uses, for a new customer on a day: other hosts that serve the same model (and train it,
 * if the approach is tuned), and the other deployments at the present host. Empty for a model that is not in the catalogue.
 */
export function alternativesTo(
  approach: Approach,
  on: IsoDate,
  prices: AlternativePrices,
): readonly Alternative[] {
  const model = modelRow(approach, prices);
  if (!model) return [];
  return [...otherHosts(approach, model, on, prices), ...otherDeployments(approach, prices)];
}

/** The same model at other hosts. */
function otherHosts(
  approach: Approach,
  model: CatalogModel,
  on: IsoDate,
  prices: AlternativePrices,
): readonly Alternative[] {
  const { models } = prices.catalog;
  const nameOf = ({ provider }: CatalogModel) => hostName(prices.catalog, provider);
  const needsTuning = isTuned(approach.technique);
  return models
    .filter((row) => row !== model && isSameModel(row, model) && isOpen(row, on, needsTuning))
    .map((row) => ({
      kind: 'host',
      name: nameOf(row),
      now: nameOf(model),
      approach: adoptModel(approach, row.id, prices),
    }));
}

/** Whether a new customer can begin on a day: the model is served and, if it is to be tuned, can be trained by every customer. */
function isOpen(row: CatalogModel, on: IsoDate, needsTuning: boolean): boolean {
  const closedSince = needsTuning ? row.tuned?.closedToNewSince : undefined;
  return isServedOn(row, on, needsTuning) && (closedSince === undefined || on < closedSince);
}

/** The other deployments of the model at its present host. */
function otherDeployments(approach: Approach, prices: AlternativePrices): readonly Alternative[] {
  const { hosting: present } = offersUsed(approach, prices);
  if (!present) return [];
  return offersOf(approach, prices)
    .hosting.filter((offer) => offer !== present && !offer.temporary)
    .map(({ id, label }) => ({
      kind: 'deployment',
      name: label,
      now: present.label,
      approach: withHostingOffer(approach, id, prices),
    }));
}

/** Whether two rows are the same model at two hosts. Their ids are then equal after the name of the host. */
export function isSameModel(one: CatalogModel, other: CatalogModel): boolean {
  return nameAtHost(one) === nameAtHost(other);
}

/** The part of a catalogue id after the host: `qwen3-8b` of `tinker/qwen3-8b`. */
function nameAtHost({ id, provider }: CatalogModel): string {
  return id.slice(provider.length + 1);
}
