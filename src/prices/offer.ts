/**
 * Which offer of a row a training or a deployment of a scenario was taken from. A scenario has no field for it: where a
 * row has several offers, the source that goes along names the one. Pure; knows no approach.
 */
import type { Hosting, Sourced, Training } from '../core/types.ts';
import type { Evidence, HostingOffer, TrainingOffer } from './types.ts';

/** Longest source a scenario takes. */
const longest = 500;

type AnyOffer = Evidence & Pick<TrainingOffer | HostingOffer, 'id' | 'label'>;

/** Source and date of an offer, as they go into a scenario: "Price list, Full, supervised" where others stand beside it. */
export function sourcedAs({ source, asOf, label }: AnyOffer, offers: readonly AnyOffer[]): Sourced {
  const both = `${source}, ${label}`;
  const named = offers.length > 1 && both.length <= longest ? both : source;
  return asOf === null ? { source: named } : { source: named, asOf };
}

/** The offer that the source names; `undefined` where it names none. */
export function offerNamed<T extends AnyOffer>(
  offers: readonly T[],
  taken: Training | Hosting | undefined,
): T | undefined {
  const named = offers.filter(({ label }) => taken?.source?.endsWith(`, ${label}`));
  return named.sort((a, b) => b.label.length - a.label.length)[0];
}

/**
 * The offer of its own row that a training or deployment is: the one its source names, else the first at the same
 * price, else the only one if the price came from somewhere. `undefined` where it is nobody's: a price of one's own,
 * or an older one that says too little.
 */
export function offerTaken<T extends TrainingOffer | HostingOffer>(
  offers: readonly T[],
  taken: Training | Hosting | undefined,
): T | undefined {
  if (!taken) return undefined;
  const unit = 'usdPerHour' in taken ? 'usdPerHour' : 'usdPerMTok';
  const alike = offers.filter((offer) => unit in offer);
  const price = (piece: object) => (piece as Partial<Record<string, unknown>>)[unit];
  return (
    offerNamed(alike, taken) ??
    alike.find((offer) => price(offer) === price(taken)) ??
    (offers.length === 1 && taken.source !== undefined ? alike[0] : undefined)
  );
}
