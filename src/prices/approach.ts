/** Turns a row of the catalogue into the price fields of an approach, and finds the offer that an approach uses. */
import { startValueAt } from '../core/scenario/field-lookup.ts';
import { fieldAt } from '../core/scenario/field-table.ts';
import { tokensPerHour } from '../core/training/speed.ts';
import type {
  Amount,
  BatchRates,
  Cache,
  CostLine,
  Hosting,
  HourTraining,
  IsoDate,
  RateChange,
  Rates,
  Sourced,
  TokenTraining,
  Training,
} from '../core/types.ts';
import type {
  CacheRules,
  CatalogModel,
  Confidence,
  Evidence,
  HostingOffer,
  MonthlyFee,
  PlainRates,
  PriceSet,
  TrainingOffer,
} from './types.ts';

/** Maximum length of the text of a source in a scenario, in UTF-16 units. */
const maxSourceLength: number = /* @__PURE__ */ fieldAt('approaches[].rates.source')?.max ?? 0;

type AnyOffer = Evidence & Pick<TrainingOffer | HostingOffer, 'id' | 'label'>;

/**
 * The source and date of an offer, as a scenario has them. A scenario has no field for the chosen offer. So if a row has several
 * offers, the source ends with the label of the offer: "Price list, Full, supervised".
 */
function sourceOfOffer({ source, asOf, label }: AnyOffer, offers: readonly AnyOffer[]): Sourced {
  const withLabel = `${source}, ${label}`;
  const text = offers.length > 1 && withLabel.length <= maxSourceLength ? withLabel : source;
  return asOf === null ? { source: text } : { source: text, asOf };
}

/** The offer whose label is at the end of the source of a training or deployment; `undefined` if there is none. */
export function offerNamed<T extends AnyOffer>(
  offers: readonly T[],
  used: Training | Hosting | undefined,
): T | undefined {
  const named = offers.filter(({ label }) => used?.source?.endsWith(`, ${label}`));
  return named.sort((a, b) => b.label.length - a.label.length)[0];
}

/**
 * The offer that a training or deployment uses, among the offers of its model. It is the offer whose label the source names, else
 * the first offer with the same price, else the only offer if the price has a source. `undefined` if none matches, as for a price
 * that a user typed.
 */
export function offerUsed<T extends TrainingOffer | HostingOffer>(
  offers: readonly T[],
  used: Training | Hosting | undefined,
): T | undefined {
  if (!used) return undefined;
  const unit = 'usdPerHour' in used ? 'usdPerHour' : 'usdPerMTok';
  const offersOfSameUnit = offers.filter((offer) => unit in offer);
  const price = (piece: object) => (piece as Partial<Record<string, unknown>>)[unit];
  return (
    offerNamed(offersOfSameUnit, used) ??
    offersOfSameUnit.find((offer) => price(offer) === price(used)) ??
    (offers.length === 1 && used.source !== undefined ? offersOfSameUnit[0] : undefined)
  );
}

/** A part of an approach, as plain data of a scenario. `confidenceOf` returns the confidence of its figures. */
export type Rated<T> = T;

/** The confidence of each part. It is not a property of the part, because a scenario accepts only fields. */
const confidences = new WeakMap<object, Confidence>();

/**
 * The confidence of the figures of a part: the rates, the training, the hosting or a monthly line that `approachFor` has
 * returned. The whole result of `approachFor` has the confidence of its rates. `null` for any other object, also for a copy,
 * because the figures of a copy may have been changed.
 */
export function confidenceOf(part: object): Confidence | null {
  return confidences.get(part) ?? null;
}

/** The price fields of an approach. Spread them: `{ id, …, ...approachFor(model, { tuned: true }) }`. */
export interface ApproachPrices {
  readonly model: string;
  readonly rates: Rated<Rates>;
  readonly rateChanges: readonly RateChange[];
  readonly cache?: Cache;
  readonly training?: Rated<TokenTraining> | Rated<HourTraining>;
  readonly hosting?: Rated<Hosting>;
  readonly monthly: readonly Rated<CostLine>[];
  readonly availableUntil?: IsoDate;
  readonly trainableUntil?: IsoDate;
  /** @deprecated Use `rates.source`. A spread and JSON leave this out. */
  readonly source: string;
  /** @deprecated Use `rates.asOf`, which is absent where this is `null`. A spread and JSON leave this out. */
  readonly asOf: IsoDate | null;
  /** @deprecated Use `confidenceOf(prices)`. A spread and JSON leave this out. */
  readonly confidence: Confidence;
}

/** The offers of a model to take, and the amount of training. */
export interface ApproachOptions {
  /** `true` = prices of the tuned model, its training, hosting and storage; default: prices of the base model. */
  readonly tuned?: boolean;
  /** Id of a training offer; default: the first. */
  readonly training?: string;
  /** Id of a hosting offer; default: the first. */
  readonly hosting?: string;
  /** Training tokens of one epoch; default: unknown. */
  readonly tokens?: number | null;
  /** Epochs; default: the provider's default, else 3. */
  readonly epochs?: number;
}

/** The start value of a field of an approach. */
const startValue = (path: string): number => startValueAt(`approaches[].${path}`);

/**
 * The preset utilisation of a machine, 0–1. It is below 1, because throughput is measured at full load, which is rare in daily
 * work.
 */
export const DEFAULT_UTILISATION: number = /* @__PURE__ */ startValue('hosting.utilisation');

/**
 * Price fields of an approach from one row; `null` if the row has no such offer (not tunable, or no base price), or no
 * training or hosting offer with the given id.
 */
export function approachFromModel(model: CatalogModel, options: ApproachOptions = {}): ApproachPrices | null {
  const offer = options.tuned ? model.tuned : model.base;
  if (offer === null) return null;
  const trainings = options.tuned && model.tuned ? model.tuned.training : [];
  const training = pick(trainings, options.training);
  const deployments = offer.hosting ?? [];
  const hosting = pick(deployments, options.hosting);
  if (training === null || hosting === null) return null;

  const [now, ...scheduled] = offer.prices;
  const trainableUntil = options.tuned ? model.tuned?.trainableUntil : undefined;
  const prices: Omit<ApproachPrices, keyof RatesEvidence> = {
    model: model.id,
    rates: withConfidence(toRates(now), now),
    rateChanges: scheduled.flatMap((set) =>
      set.from === undefined ? [] : [{ from: set.from, rates: toRates(set) }],
    ),
    ...(offer.cache && { cache: toCache(offer.cache) }),
    ...(training && { training: toTraining(training, trainings, options) }),
    ...(hosting && { hosting: toHosting(hosting, deployments) }),
    monthly: (offer.monthly ?? []).map(toLine),
    ...(offer.availableUntil && { availableUntil: offer.availableUntil }),
    ...(trainableUntil && { trainableUntil }),
  };
  return withEvidence(withConfidence(prices, now), now);
}

/** The offer with the id, or the first offer if no id is given. `undefined` if there are no offers, `null` if the id is unknown. */
function pick<T extends { readonly id: string }>(
  offers: readonly T[],
  id: string | undefined,
): T | undefined | null {
  if (id === undefined) return offers[0];
  return offers.find((offer) => offer.id === id) ?? null;
}

type RatesEvidence = Pick<ApproachPrices, 'source' | 'asOf' | 'confidence'>;

/** Adds the evidence of the rates under its deprecated names. They are not enumerable, because a scenario has no such fields. */
function withEvidence<T extends object>(
  prices: T,
  { source, asOf, confidence }: RatesEvidence,
): T & RatesEvidence {
  return Object.defineProperties(prices, {
    source: { value: source },
    asOf: { value: asOf },
    confidence: { value: confidence },
  }) as T & RatesEvidence;
}

/** Records the confidence of a part, for `confidenceOf`, and returns the part. */
function withConfidence<T extends object>(part: T, { confidence }: Evidence): Rated<T> {
  confidences.set(part, confidence);
  return part;
}

/** The source and date of a figure, as a scenario has them. */
function sourceOf({ source, asOf }: Evidence): Sourced {
  return asOf === null ? { source } : { source, asOf };
}

function tokenRates(set: PlainRates): PlainRates {
  return {
    inputUsdPerMTok: set.inputUsdPerMTok,
    cachedInputUsdPerMTok: set.cachedInputUsdPerMTok,
    cacheWriteUsdPerMTok: set.cacheWriteUsdPerMTok,
    outputUsdPerMTok: set.outputUsdPerMTok,
  };
}

function toRates(set: PriceSet): Rates {
  return {
    ...tokenRates(set),
    tiers: (set.tiers ?? []).map((tier) => ({
      aboveInputTokens: tier.aboveInputTokens,
      ...tokenRates(tier),
    })),
    ...(set.batch && { batch: toBatch(set.batch) }),
    ...sourceOf(set),
  };
}

function toBatch(batch: NonNullable<PriceSet['batch']>): BatchRates {
  return 'multiplier' in batch ? { multiplier: batch.multiplier } : tokenRates(batch);
}

function toCache({ minimumTokens, stepTokens, ttlMinutes }: CacheRules): Cache {
  const [activeHoursPerDay, caches] = [startValue('cache.activeHoursPerDay'), startValue('cache.caches')];
  return { hitRate: 'from-traffic', minimumTokens, stepTokens, ttlMinutes, activeHoursPerDay, caches };
}

function toTraining(
  offer: TrainingOffer,
  offers: readonly TrainingOffer[],
  { tokens = null, epochs: givenEpochs }: ApproachOptions,
): Rated<TokenTraining> | Rated<HourTraining> {
  const runs = startValue('training.runs');
  const epochs = givenEpochs ?? offer.defaultEpochs ?? startValue('training.epochs');
  if ('usdPerHour' in offer) {
    const hours: Amount =
      tokens === null || offer.tokensPerSecond === null
        ? null
        : (tokens * epochs) / tokensPerHour(offer.tokensPerSecond);
    return withConfidence(
      {
        hours,
        usdPerHour: offer.usdPerHour,
        machines: offer.machines,
        runs,
        ...sourceOfOffer(offer, offers),
      },
      offer,
    );
  }
  return withConfidence(
    {
      tokens,
      epochs,
      usdPerMTok: offer.usdPerMTok,
      runs,
      minimumUsd: offer.minimumUsd ?? startValue('training.minimumUsd'),
      validationTokens: startValue('training.validationTokens'),
      validationBilled: offer.validationBilled ?? false,
      evaluations: startValue('training.evaluations'),
      ...sourceOfOffer(offer, offers),
    },
    offer,
  );
}

/**
 * The hosting of an offer. A scenario counts all GPUs of a replica as one machine, and `usdPerHour` is the price of this machine. If the
 * number of GPUs is unknown, the number of machines of a replica is unknown too.
 */
function toHosting(offer: HostingOffer, offers: readonly HostingOffer[]): Rated<Hosting> {
  const source = sourceOfOffer(offer, offers);
  const [hoursPerMonth, sharedBy] = [startValue('hosting.hoursPerMonth'), startValue('hosting.sharedBy')];
  const common = { usdPerHour: offer.usdPerHour, hoursPerMonth, sharedBy, ...source };
  return withConfidence(
    offer.tokensPerSecond === undefined
      ? { ...common, machines: startValue('hosting.machines') }
      : {
          ...common,
          tokensPerSecond: offer.tokensPerSecond,
          ...(offer.gpus === null && { machinesPerReplica: null }),
          utilisation: DEFAULT_UTILISATION,
          peakFactor: startValue('hosting.peakFactor'),
        },
    offer,
  );
}

function toLine(fee: MonthlyFee): Rated<CostLine> {
  const label = fee.assumedQuantity ? `${fee.label} (${fee.quantity} ${fee.unit} assumed)` : fee.label;
  return withConfidence(
    { label, quantity: fee.quantity, unit: fee.unit, usdPerUnit: fee.usdPerUnit, ...sourceOf(fee) },
    fee,
  );
}
