/**
 * Which prices somebody typed over. A scenario holds numbers and one source for a whole set of them, so a set is
 * compared with the catalogue's figures of the same source and day. Where the catalogue has none of these, as for the
 * prices of an older link, nothing is known to be typed over, and the scenario's own word stands. No markup, no words.
 */
import type { Amount, Approach, Sourced } from '../core/types.ts';
import type { CatalogModel, Evidence, PriceCatalog } from './index.ts';

/** All that is asked of a catalogue here. */
export type Models = Pick<PriceCatalog, 'findModel'>;

/** A price and where it stands inside the figure that carries the source: `tiers[0].inputUsdPerMTok`. */
export interface Price {
  readonly key: string;
  /** The best guess; never `null`. */
  readonly usd: number;
}

/** Every known price inside a set of rates, a cost line, training or hosting. A minimum of nothing is no price. */
export function pricesIn(sourced: object): readonly Price[] {
  const found: Price[] = [];
  const visit = (value: unknown, key: string): void => {
    const usd = /(usd\w*|multiplier)$/i.test(key) ? bestGuess(value as Amount) : undefined;
    if (usd !== undefined) {
      if (usd !== null && !(usd === 0 && key.endsWith('minimumUsd'))) found.push({ key, usd });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value))
        visit(member, Array.isArray(value) ? `${key}[${name}]` : key ? `${key}.${name}` : name);
    }
  };
  visit(sourced, '');
  return found;
}

function bestGuess(amount: Amount | undefined): number | null {
  return typeof amount === 'object' ? (amount?.p50 ?? null) : (amount ?? null);
}

/** The prices of one sourced part of an approach that its source does not print. */
export function enteredIn({ model }: Approach, sourced: Sourced, models: Models): readonly Price[] {
  const row = model === undefined ? null : models.findModel(model);
  const { source } = sourced;
  if (row === null || source === undefined) return [];
  const printed = evidenceIn(row)
    .filter((figure) => sourceNames(figure).includes(source) && (figure.asOf ?? undefined) === sourced.asOf)
    .map((figures) => new Map(pricesIn(figures).map(({ key, usd }) => [key, usd])));
  if (printed.length === 0) return [];
  return pricesIn(sourced).filter(({ key, usd }) => !printed.some((prices) => prices.get(key) === usd));
}

/** What a figure's source is called in a scenario: one of several offers is named after it. */
export function sourceNames(figure: Evidence): readonly string[] {
  const { source } = figure;
  return 'label' in figure ? [source, `${source}, ${figure.label}`] : [source];
}

/** Every figure of a model that carries a source. Two offers may carry the same: a price is printed if one prints it. */
export function evidenceIn({ base, tuned }: CatalogModel): readonly Evidence[] {
  const served = [base, tuned].flatMap((offer): readonly Evidence[] =>
    offer ? [...offer.prices, ...(offer.hosting ?? []), ...(offer.monthly ?? [])] : [],
  );
  return [...served, ...(tuned?.training ?? [])];
}
