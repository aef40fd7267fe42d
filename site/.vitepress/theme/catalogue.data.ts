/** The rows of the table of prices, from the catalogue of the packed library at the time of the build. */
import { catalog, STALE_AFTER_DAYS } from 'ft-breakeven/prices.js';

/** One offer of one model. Prices are in dollars per 1,000,000 tokens; `null` means not published. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly kind: 'base' | 'tuned';
  readonly input: number | null;
  readonly cached: number | null;
  readonly output: number | null;
  /** The training price per 1,000,000 tokens, of the first kind of training that is billed by the token. */
  readonly training: number | null;
  /** The hosting price in dollars per hour, of the first kind of hosting. */
  readonly hosting: number | null;
  readonly asOf: string | null;
  /** `asOf` as exact as the source gives it: a day, a month, a year, or "about" a day that follows from other dates. */
  readonly date: string;
  readonly source: string;
  readonly confidence: string;
  /** Sentences about dates of service, other prices, notes, sources that disagree, assumptions and figures that were not found. */
  readonly remarks: readonly string[];
}

export interface Table {
  readonly rows: readonly Row[];
  readonly compiledOn: string | null;
  /** A price is called stale if its date is more than this number of days ago. */
  readonly staleAfterDays: number;
}

export declare const data: Table;

type Model = (typeof catalog.models)[number];
type Offer = NonNullable<Model['tuned']> | NonNullable<Model['base']>;

const providers = new Map(catalog.providers.map(({ id, name }) => [id, name]));

export default {
  load(): Table {
    const rows = catalog.models.flatMap((model) => [
      ...(model.base ? [rowOf(model, model.base, 'base')] : []),
      ...(model.tuned ? [rowOf(model, model.tuned, 'tuned')] : []),
    ]);
    return { rows, compiledOn: catalog.compiledOn, staleAfterDays: STALE_AFTER_DAYS };
  },
};

function rowOf(model: Model, offer: Offer, kind: Row['kind']): Row {
  const [price] = offer.prices;
  const training = 'training' in offer ? offer.training.find((each) => 'usdPerMTok' in each) : undefined;
  return {
    id: model.id,
    name: model.name,
    provider: providers.get(model.provider) ?? model.provider,
    kind,
    input: price.inputUsdPerMTok,
    cached: price.cachedInputUsdPerMTok,
    output: price.outputUsdPerMTok,
    training: training && 'usdPerMTok' in training ? training.usdPerMTok : null,
    hosting: offer.hosting?.[0]?.usdPerHour ?? null,
    asOf: price.asOf,
    date: dateOf(price),
    source: price.source,
    confidence: price.confidence,
    remarks: [...sentences(offer), ...remarks(offer), ...remarks(model)],
  };
}

function dateOf({ asOf, asOfPrecision }: Offer['prices'][number]): string {
  if (asOf === null) return 'undated';
  switch (asOfPrecision) {
    case 'month':
      return asOf.slice(0, 'YYYY-MM'.length);
    case 'year':
      return asOf.slice(0, 'YYYY'.length);
    case 'inferred':
      return `about ${asOf}`;
    default:
      return asOf;
  }
}

/** Sentences about the dates and the other prices of an offer. */
function sentences(offer: Offer): string[] {
  const found: string[] = [];
  const later = offer.prices.slice(1).filter(({ from }) => from);
  for (const { from, inputUsdPerMTok, outputUsdPerMTok } of later)
    found.push(`From ${from}: $${inputUsdPerMTok} in, $${outputUsdPerMTok} out.`);
  const [{ until, untilAtLeast }] = offer.prices;
  if (until) found.push(`This price is promotional until ${until}${untilAtLeast ? ' at least' : ''}.`);
  if ('training' in offer) {
    if (offer.closedToNewSince) found.push(`Closed to new customers since ${offer.closedToNewSince}.`);
    if (offer.closedToUnusedSince) {
      const { day, days } = offer.closedToUnusedSince;
      found.push(
        `Since ${day}, closed to customers who have not used a tuned model in the past ${days} days.`,
      );
    }
    if (offer.trainableUntil)
      found.push(
        offer.trainableAtLeast
          ? `Training is promised until ${offer.trainableUntil} at least.`
          : `No training from ${offer.trainableUntil} on.`,
      );
    for (const each of offer.training.slice(0, 4))
      found.push(
        'usdPerMTok' in each
          ? `Training, ${each.label}: ${each.usdPerMTok === null ? 'price not found' : `$${each.usdPerMTok} per 1M tokens`} (${each.source}).`
          : `Training, ${each.label}: $${each.usdPerHour} an hour for each of ${each.machines} machines (${each.source}).`,
      );
  }
  if (offer.availableUntil) found.push(`No service from ${offer.availableUntil} on.`);
  for (const each of (offer.hosting ?? []).slice(0, 3))
    found.push(
      `Hosting, ${each.label}: ${each.usdPerHour === null ? 'price not found' : `$${each.usdPerHour} an hour`} (${each.source}).`,
    );
  return found;
}

function remarks({
  notes = [],
  conflicts = [],
  assumptions = [],
  gaps = [],
}: Pick<Model, 'notes' | 'conflicts' | 'assumptions' | 'gaps'>): string[] {
  return [
    ...notes,
    ...conflicts.map(
      ({ what, values, used }) =>
        `Sources disagree on ${what}: ${values.map(({ value, source }) => `${value} (${source})`).join('; ')}. Used: ${used}.`,
    ),
    ...assumptions.map(({ sentence }) => sentence),
    ...gaps,
  ];
}
