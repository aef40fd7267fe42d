/**
 * Changes an approach to another model, to another technique, or to the catalogue's present prices. Figures from the
 * catalogue are replaced. Figures that the user or the token counter entered stay.
 */
import { isTuned } from '../core/scenario/technique.ts';
import type { Approach, CostLine, Technique, Training } from '../core/types.ts';
import type { ApproachPrices, PriceCatalog } from './index.ts';
import { listedPrices, offersNamed, offersUsed } from './lookup.ts';
import { movedHosting, movedTraining, repricedHosting, repricedTraining } from './switch-offer.ts';

/** The look-up functions of a catalogue. */
type PriceLookup = Pick<PriceCatalog, 'approachFor' | 'findModel'>;

/**
 * The approach with another model of the catalogue. Token rates and their schedule, cache rules, dates, prices of training and
 * hosting, and monthly lines from the catalogue are replaced. Label, tokens, size of the training, load, quality, set-up and the
 * user's monthly lines stay. The user's hosting stays if the model has no hosting offer. The traffic fields of a cache stay, and a
 * cache that is switched off stays off. If `model` is `undefined`, or has no offer for the technique of the approach, every price
 * becomes unknown.
 */
export function adoptModel(approach: Approach, model: string | undefined, catalog: PriceLookup): Approach {
  const previous = listedPrices(approach, catalog);
  const userLines = userLinesOf(approach.monthly, previous);
  if (model === undefined) return withoutModel(approach, userLines);
  const movedApproach: Approach = { ...approach, model };
  const offers =
    model === approach.model ? offersUsed(movedApproach, catalog) : offersNamed(movedApproach, catalog);
  const previousOffers = offersUsed(approach, catalog);
  const prices = listedPrices(movedApproach, catalog, offers, previousOffers.training);
  if (prices === null) return withoutModel(approach, userLines);
  return {
    ...movedApproach,
    rates: prices.rates,
    rateChanges: prices.rateChanges,
    cache: adoptCache(approach, previous, prices),
    // Each model has its own way to switch its reasoning off, or no way.
    reasoningOff: model === approach.model ? approach.reasoningOff : undefined,
    availableUntil: prices.availableUntil,
    trainableUntil: prices.trainableUntil,
    training: movedTraining(approach.training, prices.training, previousOffers.training, offers.training),
    hosting: prices.hosting
      ? movedHosting(approach.hosting, prices.hosting, previousOffers.hosting)
      : userHostingOf(approach),
    monthly: [...prices.monthly, ...userLines],
  };
}

/**
 * The approach with the catalogue's present prices for the same offers: rates and their schedule, fees, training, hosting,
 * dates of service. All other fields stay, and so do prices for which the catalogue has no offer.
 */
export function withPresentPrices(approach: Approach, catalog: PriceLookup): Approach {
  const prices = listedPrices(approach, catalog);
  if (prices === null) return approach;
  const offers = offersUsed(approach, catalog);
  const { training, hosting } = approach;
  const isFromUser = ({ rates }: Approach['rateChanges'][number]) => rates.source === undefined;
  return {
    ...approach,
    rates: prices.rates,
    rateChanges: [...prices.rateChanges, ...approach.rateChanges.filter(isFromUser)],
    availableUntil: prices.availableUntil ?? approach.availableUntil,
    trainableUntil: prices.trainableUntil ?? approach.trainableUntil,
    training:
      training && offers.training && prices.training ? repricedTraining(training, prices.training) : training,
    hosting: hosting && offers.hosting && prices.hosting ? repricedHosting(hosting, prices.hosting) : hosting,
    monthly: [
      ...prices.monthly.map((fee) => withQuantityOf(fee, approach.monthly)),
      ...userLinesOf(approach.monthly, prices),
    ],
  };
}

/** The approach with another training offer of the same model. */
export function withTrainingOffer(approach: Approach, id: string, catalog: PriceLookup): Approach {
  const previousOffers = offersUsed(approach, catalog);
  const { training } = offersUsed(approach, catalog, { training: id });
  const prices = listedPrices(approach, catalog, { ...previousOffers, training }, previousOffers.training);
  return {
    ...approach,
    training: movedTraining(approach.training, prices?.training, previousOffers.training, training),
  };
}

/** The approach with another hosting offer of the same model. */
export function withHostingOffer(approach: Approach, id: string, catalog: PriceLookup): Approach {
  const previousOffers = offersUsed(approach, catalog);
  const prices = listedPrices(approach, catalog, offersUsed(approach, catalog, { hosting: id }));
  return { ...approach, hosting: movedHosting(approach.hosting, prices?.hosting, previousOffers.hosting) };
}

/**
 * The approach with another technique. If the approach has a model, a change between prompting and tuning also changes the prices: to the
 * prices of the model's other offer, or to unknown if the model has no such offer. Otherwise only `technique` changes.
 */
export function adoptTechnique(approach: Approach, technique: Technique, catalog: PriceLookup): Approach {
  const changedApproach: Approach = { ...approach, technique };
  if (isTuned(technique) === isTuned(approach.technique)) return changedApproach;
  if (approach.model === undefined) return changedApproach;
  const previous = listedPrices(approach, catalog);
  const userLines = userLinesOf(approach.monthly, previous);
  const strippedApproach: Approach = {
    ...changedApproach,
    monthly: userLines,
    training: isTuned(technique) ? approach.training : undefined,
  };
  return catalog.approachFor(approach.model, { tuned: isTuned(technique) })
    ? adoptModel(strippedApproach, approach.model, catalog)
    : withoutModel(strippedApproach, userLines);
}

/** The approach without a model: all prices that came with a model are unknown, not 0. */
function withoutModel(approach: Approach, userLines: readonly CostLine[]): Approach {
  return {
    ...approach,
    model: undefined,
    rates: {
      inputUsdPerMTok: null,
      cachedInputUsdPerMTok: null,
      cacheWriteUsdPerMTok: null,
      outputUsdPerMTok: null,
      tiers: [],
    },
    rateChanges: [],
    availableUntil: undefined,
    trainableUntil: undefined,
    training: approach.training && withoutPrice(approach.training),
    hosting: userHostingOf(approach),
    monthly: userLines,
  };
}

/** The training with an unknown price. */
function withoutPrice(training: Training): Training {
  const { source: _source, asOf: _asOf, ...rest } = training;
  return 'tokens' in rest ? { ...rest, usdPerMTok: null, minimumUsd: 0 } : { ...rest, usdPerHour: null };
}

/** Hosting that the user entered: it has no source. */
function userHostingOf({ hosting }: Approach): Approach['hosting'] {
  return hosting?.source === undefined ? hosting : undefined;
}

/** The lines that the user entered: lines without a source whose label differs from the labels of the fees of the previous offer. */
function userLinesOf(lines: readonly CostLine[], previous: ApproachPrices | null): readonly CostLine[] {
  const feeLabels = new Set(previous?.monthly.map(({ label }) => label));
  return lines.filter(({ label, source }) => source === undefined && !feeLabels.has(label));
}

/** A fee of the catalogue with the quantity of the approach's line of the same label. */
function withQuantityOf(fee: CostLine, lines: readonly CostLine[]): CostLine {
  const line = lines.find(({ label }) => label === fee.label);
  return line && 'quantity' in line && 'quantity' in fee ? { ...fee, quantity: line.quantity } : fee;
}

/**
 * The cache rules of the new model, with the traffic fields of the approach's cache. `undefined` if the new model has no cache rules, or if
 * the cache is switched off.
 */
function adoptCache(
  approach: Approach,
  previous: ApproachPrices | null,
  prices: ApproachPrices,
): Approach['cache'] {
  if (!prices.cache) return undefined;
  const isSwitchedOff = previous?.cache !== undefined && approach.cache === undefined;
  if (isSwitchedOff) return undefined;
  if (!approach.cache) return prices.cache;
  const { hitRate, activeHoursPerDay, caches } = approach.cache;
  return { ...prices.cache, hitRate, activeHoursPerDay, caches };
}
