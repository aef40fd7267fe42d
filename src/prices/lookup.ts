/** Finds the catalogue's prices for the model of an approach, and for the training and hosting offers that it uses. */

import { bestGuess } from '../core/scenario/amount.ts';
import { withField } from '../core/scenario/scenario.ts';
import { isTuned } from '../core/scenario/technique.ts';
import type {
  Amount,
  Approach,
  CostLine,
  Hosting,
  IsoDate,
  Rates,
  Scenario,
  Training,
} from '../core/types.ts';
import { type ApproachPrices, offerNamed, offerUsed } from './approach.ts';
import type { PriceCatalog } from './catalog.ts';
import { modelRow } from './model-row.ts';
import { keptEpochs } from './switch-offer.ts';
import type { HostingOffer, TrainingOffer } from './types.ts';

type PriceLookup = Pick<PriceCatalog, 'approachFor' | 'findModel'>;

/** A training and a hosting offer of one model. */
export interface Offers {
  readonly training?: TrainingOffer | undefined;
  readonly hosting?: HostingOffer | undefined;
}

/** All training and hosting offers for the approach's model and technique. */
export function offersOf(
  approach: Approach,
  catalog: Pick<PriceCatalog, 'findModel'>,
): { readonly training: readonly TrainingOffer[]; readonly hosting: readonly HostingOffer[] } {
  const row = modelRow(approach, catalog);
  const usesTuned = isTuned(approach.technique);
  return {
    training: (usesTuned && row?.tuned?.training) || [],
    hosting: (usesTuned ? row?.tuned : row?.base)?.hosting ?? [],
  };
}

/** The name of the host with this id; the id if the catalogue has none. */
export const hostName = ({ providers }: Pick<PriceCatalog['catalog'], 'providers'>, id: string): string =>
  providers.find((provider) => provider.id === id)?.name ?? id;

/** The training and the hosting offer that the approach uses, or the offers with the given ids; `undefined` if none matches. */
export function offersUsed(
  approach: Approach,
  catalog: Pick<PriceCatalog, 'findModel'>,
  ids: { readonly training?: string; readonly hosting?: string } = {},
): Offers {
  const { training, hosting } = offersOf(approach, catalog);
  const withId = <T extends { readonly id: string }>(offers: readonly T[], id: string) =>
    offers.find((offer) => offer.id === id);
  return {
    training:
      ids.training === undefined ? offerUsed(training, approach.training) : withId(training, ids.training),
    hosting: ids.hosting === undefined ? offerUsed(hosting, approach.hosting) : withId(hosting, ids.hosting),
  };
}

/**
 * For an approach that was given another model: the offers of this model with the labels of the previous offers, else its first
 * offers. So a full tune remains a full tune.
 */
export function offersNamed(approach: Approach, catalog: Pick<PriceCatalog, 'findModel'>): Offers {
  const { training, hosting } = offersOf(approach, catalog);
  return {
    training: offerNamed(training, approach.training) ?? training[0],
    hosting: offerNamed(hosting, approach.hosting) ?? hosting[0],
  };
}

/**
 * The catalogue's present prices for the model, technique and training tokens of an approach, and for `offers`: by default the offers
 * that the approach uses. The first offer replaces an absent one. `previous` is the training offer from which the epochs of the approach
 * were taken. `null` if the approach has no model, or the catalogue has no such model or offer.
 */
export function listedPrices(
  approach: Approach,
  catalog: PriceLookup,
  offers: Offers = offersUsed(approach, catalog),
  previous: TrainingOffer | undefined = offers.training,
): ApproachPrices | null {
  const { model, technique, training } = approach;
  if (model === undefined) return null;
  const epochs = keptEpochs(training, previous, offers.training);
  return catalog.approachFor(model, {
    tuned: isTuned(technique),
    ...(training && 'tokens' in training && { tokens: bestGuess(training.tokens) }),
    ...(epochs !== undefined && { epochs }),
    ...(offers.training && { training: offers.training.id }),
    ...(offers.hosting && { hosting: offers.hosting.id }),
  });
}

/**
 * The catalogue's prices that can be compared with the prices of an approach, because they have the same dates.
 */
export interface ComparablePrices {
  readonly rates: Rates | undefined;
  readonly rateChanges: readonly Approach['rateChanges'][number][];
  readonly training: Training | undefined;
  readonly hosting: Hosting | undefined;
  readonly monthly: readonly CostLine[];
  readonly availableUntil: IsoDate | undefined;
  readonly trainableUntil: IsoDate | undefined;
}

/**
 * The catalogue's prices that may replace prices that the user typed over: prices of the same offers with the same dates. If a price of the
 * approach has another date, as in an older link, the catalogue's price is not returned.
 */
export function comparablePrices(approach: Approach, catalog: PriceLookup): ComparablePrices {
  const prices = listedPrices(approach, catalog);
  const offers = offersUsed(approach, catalog);
  const isSameDay = prices !== null && prices.rates.asOf === approach.rates.asOf;
  const listedIfSameDay = <T extends Training | Hosting>(used: T | undefined, listed: T | undefined) =>
    used && listed && used.asOf === listed.asOf ? listed : undefined;
  return {
    rates: isSameDay ? prices.rates : undefined,
    rateChanges: isSameDay ? prices.rateChanges : [],
    training: offers.training && listedIfSameDay(approach.training, prices?.training),
    hosting: offers.hosting && listedIfSameDay(approach.hosting, prices?.hosting),
    monthly: (prices?.monthly ?? []).filter(({ label, asOf }) =>
      approach.monthly.some((line) => line.label === label && line.asOf === asOf),
    ),
    availableUntil: isSameDay ? prices.availableUntil : undefined,
    trainableUntil: isSameDay ? prices.trainableUntil : undefined,
  };
}

/**
 * How a field of the form with the value `value` shows and restores its listed price `price`. `was`: the listed price to show beside the
 * field; `null` if it is unknown or equals the value. `edit`: sets the price that the user typed, or the listed price if `typed` is `undefined`.
 */
export function restorablePrice(path: string, value: Amount | undefined, price: Amount | undefined) {
  const listed = bestGuess(price);
  return {
    was: listed !== null && listed !== bestGuess(value) ? listed : null,
    edit: (scenario: Scenario, typed: Amount | undefined) =>
      withField(scenario, path, typed === undefined ? (price ?? null) : typed),
  };
}
