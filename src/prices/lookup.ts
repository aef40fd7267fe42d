/** Finds what the catalogue lists for the model of an approach, and for exactly the offers by which it is priced. */

import { bestGuess } from '../core/scenario/amount.ts';
import { isTuned } from '../core/scenario/field-lookup.ts';
import { withField } from '../core/scenario/scenario.ts';
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
import { offerNamed, offerTaken } from './approach.ts';
import type { ApproachPrices, HostingOffer, PriceCatalog, TrainingOffer } from './index.ts';
import { keptEpochs } from './switch-offer.ts';

type PriceLookup = Pick<PriceCatalog, 'approachFor' | 'findModel'>;

/** Offers of one model: how it is trained, what it is hosted on. */
export interface Offers {
  readonly training?: TrainingOffer | undefined;
  readonly hosting?: HostingOffer | undefined;
}

/** Every way the catalogue knows to train and to host the approach's model, for its technique. */
export function offersOf(
  { model, technique }: Approach,
  catalog: Pick<PriceCatalog, 'findModel'>,
): { readonly training: readonly TrainingOffer[]; readonly hosting: readonly HostingOffer[] } {
  const row = model === undefined ? null : catalog.findModel(model);
  const tuned = isTuned(technique);
  return {
    training: (tuned && row?.tuned?.training) || [],
    hosting: (tuned ? row?.tuned : row?.base)?.hosting ?? [],
  };
}

/** The offers that training and hosting of the approach are, or those with the given ids; absent where none is. */
export function offersTaken(
  approach: Approach,
  catalog: Pick<PriceCatalog, 'findModel'>,
  ids: { readonly training?: string; readonly hosting?: string } = {},
): Offers {
  const { training, hosting } = offersOf(approach, catalog);
  const withId = <T extends { readonly id: string }>(offers: readonly T[], id: string) =>
    offers.find((offer) => offer.id === id);
  return {
    training:
      ids.training === undefined ? offerTaken(training, approach.training) : withId(training, ids.training),
    hosting: ids.hosting === undefined ? offerTaken(hosting, approach.hosting) : withId(hosting, ids.hosting),
  };
}

/** The offers of a new model that are called as those of the former one were: a full tune stays a full tune. */
export function offersNamed(approach: Approach, catalog: Pick<PriceCatalog, 'findModel'>): Offers {
  const { training, hosting } = offersOf(approach, catalog);
  return {
    training: offerNamed(training, approach.training) ?? training[0],
    hosting: offerNamed(hosting, approach.hosting) ?? hosting[0],
  };
}

/**
 * What the catalogue says of an approach's model today, for its technique, its training tokens, and the offers it is
 * priced by, else the usual ones; `former` is the offer that its epochs came from. `null` without a model, for a model the catalogue does not know, and where it has no
 * such offer.
 */
export function listed(
  approach: Approach,
  catalog: PriceLookup,
  offers: Offers = offersTaken(approach, catalog),
  former: TrainingOffer | undefined = offers.training,
): ApproachPrices | null {
  const { model, technique, training } = approach;
  if (model === undefined) return null;
  const epochs = keptEpochs(training, former, offers.training);
  return catalog.approachFor(model, {
    tuned: isTuned(technique),
    ...(training && 'tokens' in training && { tokens: bestGuess(training.tokens) }),
    ...(epochs !== undefined && { epochs }),
    ...(offers.training && { training: offers.training.id }),
    ...(offers.hosting && { hosting: offers.hosting.id }),
  });
}

/** Prices of the catalogue that an approach's own can be held against: each is there only where it is of the same day. */
export interface Comparable {
  readonly rates: Rates | undefined;
  readonly rateChanges: readonly Approach['rateChanges'][number][];
  readonly training: Training | undefined;
  readonly hosting: Hosting | undefined;
  readonly monthly: readonly CostLine[];
  readonly availableUntil: IsoDate | undefined;
  readonly trainableUntil: IsoDate | undefined;
}

/**
 * What restoring would restore: the catalogue's figures of the very offers and days that the approach's came from.
 * Older ones, as a link holds them, are pinned and not overridden.
 */
export function comparable(approach: Approach, catalog: PriceLookup): Comparable {
  const prices = listed(approach, catalog);
  const taken = offersTaken(approach, catalog);
  const sameDay = prices !== null && prices.rates.asOf === approach.rates.asOf;
  const of = <T extends Training | Hosting>(own: T | undefined, theirs: T | undefined) =>
    own && theirs && own.asOf === theirs.asOf ? theirs : undefined;
  return {
    rates: sameDay ? prices.rates : undefined,
    rateChanges: sameDay ? prices.rateChanges : [],
    training: taken.training && of(approach.training, prices?.training),
    hosting: taken.hosting && of(approach.hosting, prices?.hosting),
    monthly: (prices?.monthly ?? []).filter(({ label, asOf }) =>
      approach.monthly.some((line) => line.label === label && line.asOf === asOf),
    ),
    availableUntil: sameDay ? prices.availableUntil : undefined,
    trainableUntil: sameDay ? prices.trainableUntil : undefined,
  };
}

/** What restores a listed price where it was typed over, for `amountField`. */
export function restoring(path: string, value: Amount | undefined, price: Amount | undefined) {
  const was = bestGuess(price);
  return {
    was: was !== null && was !== bestGuess(value) ? was : null,
    edit: (scenario: Scenario, typed: Amount | undefined) =>
      withField(scenario, path, typed === undefined ? (price ?? null) : typed),
  };
}
