/**
 * Finds the origin of every price of a scenario: its part, its source and date, and the web page on which it can be checked. It also
 * finds prices that are out of date on the scenario's start date, and prices that the user typed over a price of the catalogue. A
 * scenario has one source for a whole set of prices, so a set is compared with the catalogue's figures of the same source and date.
 * If the catalogue has no such figures, for example for prices of an older link, no price counts as typed over.
 */
import { bestGuess } from '../core/scenario/amount.ts';
import { valueAt } from '../core/scenario/path-parts.ts';
import type { Amount, Approach, IsoDate, Sourced } from '../core/types.ts';
import type { PriceCatalog, PricePages } from './catalog.ts';
import { modelRow } from './model-row.ts';
import { oncePerScenario } from './once-per-scenario.ts';
import { ageInDays, isStale } from './stale.ts';
import type { Catalog, CatalogModel, Evidence } from './types.ts';

/** The part of a catalogue with which typed-over prices are found. */
type Models = Pick<PriceCatalog, 'findModel'>;

/** A known price of a part. */
interface Price {
  /** Path of the price inside the part: `tiers[0].inputUsdPerMTok`. */
  readonly key: string;
  /** The best guess; never `null`. */
  readonly usd: number;
}

/** The results of `pricesIn`. */
const pricesByPart = new WeakMap<object, readonly Price[]>();

/** Every known price inside a set of rates, a cost line, training or hosting. A minimum of 0 is not a price. */
function pricesIn(sourced: object): readonly Price[] {
  const cachedPrices = pricesByPart.get(sourced);
  if (cachedPrices) return cachedPrices;
  const prices: Price[] = [];
  const visit = (value: unknown, key: string): void => {
    // Matches the keys of prices, for example `inputUsdPerMTok`, and of the multiplier of batch prices.
    const usd = /(usd\w*|multiplier)$/i.test(key) ? bestGuess(value as Amount) : undefined;
    if (usd !== undefined) {
      if (usd !== null && !(usd === 0 && key.endsWith('minimumUsd'))) prices.push({ key, usd });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value))
        visit(member, Array.isArray(value) ? `${key}[${name}]` : key ? `${key}.${name}` : name);
    }
  };
  visit(sourced, '');
  pricesByPart.set(sourced, prices);
  return prices;
}

/** The figures of the catalogue with the source and date of one part of an approach. */
function figuresOf(approach: Approach, sourced: Sourced, models: Models): readonly Evidence[] {
  const row = modelRow(approach, models);
  const { source } = sourced;
  if (row === null || source === undefined) return [];
  return evidenceIn(row).filter(
    (figure) => sourceNames(figure).includes(source) && (figure.asOf ?? undefined) === sourced.asOf,
  );
}

/** The prices of a part that differ from the prices of its figures in the catalogue. */
function typedOverPrices(sourced: Sourced, figures: readonly Evidence[]): readonly Price[] {
  if (figures.length === 0) return [];
  const listedPrices = figures.map((figure) => new Map(pricesIn(figure).map(({ key, usd }) => [key, usd])));
  return pricesIn(sourced).filter(({ key, usd }) => !listedPrices.some((prices) => prices.get(key) === usd));
}

/**
 * Whether the user entered all prices of a part: they have no source and no date, or every price is typed over (`typedOver` has these
 * prices).
 */
function areUserPrices(sourced: Sourced, typedOver: readonly unknown[]): boolean {
  const { source, asOf } = sourced;
  return (
    (source === undefined && asOf === undefined) ||
    (typedOver.length > 0 && typedOver.length === pricesIn(sourced).length)
  );
}

/** Whether the user entered all prices of a part of an approach. */
export function hasOwnPrices(approach: Approach, sourced: Sourced, models: Models): boolean {
  return areUserPrices(sourced, typedOverPrices(sourced, figuresOf(approach, sourced, models)));
}

/** The names that a figure's source can have in a scenario: with or without the label of the offer. */
function sourceNames(figure: Evidence): readonly string[] {
  const { source } = figure;
  return 'label' in figure ? [source, `${source}, ${figure.label}`] : [source];
}

/** Whether a figure of the catalogue is of the same kind as a part of an approach, such as a fee or a training offer. */
function isOfKind({ part, from, label = '' }: Part, figure: Evidence): boolean {
  switch (part) {
    case 'rates':
      return 'outputUsdPerMTok' in figure && !('from' in figure);
    case 'rateChanges':
      return 'from' in figure && figure.from === from;
    case 'training':
      return 'defaultEpochs' in figure;
    case 'hosting':
      return 'usdPerHour' in figure && !('defaultEpochs' in figure);
    default:
      return 'label' in figure && label.startsWith(String(figure.label));
  }
}

/** Every figure of a model that has a source. Several offers may have the same source. */
function evidenceIn({ base, tuned }: CatalogModel): readonly Evidence[] {
  const served = [base, tuned].flatMap((offer): readonly Evidence[] =>
    offer ? [...offer.prices, ...(offer.hosting ?? []), ...(offer.monthly ?? [])] : [],
  );
  return [...served, ...(tuned?.training ?? [])];
}

/** A web page. Its name is the host in its address. */
export interface Page {
  readonly url: string;
  readonly name: string;
}

/** The origin of one set of prices. */
export interface PriceOrigin {
  /** Index of the approach. */
  readonly index: number;
  readonly approach: Approach;
  readonly part: 'rates' | 'rateChanges' | 'setup' | 'monthly' | 'training' | 'hosting';
  /** Path inside the approach: `rates`, `rateChanges[0].rates`, `setup[1]`. */
  readonly path: string;
  /** Label of a cost line; `''` for other parts. */
  readonly label: string;
  /** First day of a scheduled price; `null` for other parts. */
  readonly from: IsoDate | null;
  /** The source as the scenario gives it; `''` if it gives none. */
  readonly source: string;
  readonly asOf: IsoDate | null;
  /**
   * The page on which the price can be checked: the source if it has a web address, else the price page of the model's provider.
   */
  readonly page: Page | null;
  /** The evidence of the figures in the catalogue; `null` for a source or a date that the catalogue does not have. */
  readonly evidence: Evidence | null;
  /** Paths of the typed-over prices inside `path`: `inputUsdPerMTok`, `tiers[0].outputUsdPerMTok`. */
  readonly typedPaths: readonly string[];
  /** Whether the user entered the prices: they have no source and no date, or every price is typed over. */
  readonly isOwn: boolean;
  /** Age of the prices: days from their date to the scenario's start; `null` without a date. */
  readonly days: number | null;
  /**
   * Whether the real age may be lower than `days`: only the month or the year of the date is known, and `days` is counted from its first
   * day.
   */
  readonly daysAreMaximum: boolean;
  /** Whether the prices are more than 90 days old, or have a source but no date. Always false for prices that the user entered. */
  readonly stale: boolean;
}

/**
 * The origin of every part with prices, per approach: token prices, scheduled token prices, set-up and monthly costs, training, hosting.
 */
export const originsOf = oncePerScenario(({ approaches, startsOn }, pages): readonly PriceOrigin[] =>
  approaches.flatMap((approach, index) =>
    partsOf(approach).map((part): PriceOrigin => {
      const { source, asOf } = part.sourced;
      const figures = figuresOf(approach, part.sourced, pages);
      const typedPaths = typedOverPrices(part.sourced, figures).map(({ key }) => key);
      const isOwn = areUserPrices(part.sourced, typedPaths);
      const evidence = figures.find((figure) => isOfKind(part, figure)) ?? null;
      return {
        index,
        approach,
        part: part.part,
        path: part.path,
        label: part.label ?? '',
        from: part.from ?? null,
        source: source ?? '',
        asOf: asOf ?? null,
        page: pageOf(approach, part, pages),
        evidence,
        typedPaths,
        isOwn,
        days: ageInDays(asOf, startsOn),
        daysAreMaximum: evidence?.asOfPrecision === 'month' || evidence?.asOfPrecision === 'year',
        stale: !isOwn && isStale(asOf, startsOn),
      };
    }),
  ),
);

/** Whether the part of an approach has a price that is known and not 0. A price of 0 means that something else is billed. */
export function hasPrice({ approach, path }: Pick<PriceOrigin, 'approach' | 'path'>): boolean {
  const part = valueAt(approach, path);
  return (
    typeof part === 'object' &&
    part !== null &&
    pricesIn(part).some(({ key, usd }) => usd !== 0 && !key.endsWith('multiplier'))
  );
}

/** A part of an approach that has prices, with its source and date. */
type Part = Pick<PriceOrigin, 'part' | 'path'> &
  Partial<Pick<PriceOrigin, 'label' | 'from'>> & { readonly sourced: Sourced };

function partsOf({ rates, rateChanges, setup, monthly, training, hosting }: Approach): readonly Part[] {
  return [
    { part: 'rates', path: 'rates', sourced: rates },
    ...rateChanges.map(
      ({ from, rates }, i): Part => ({
        part: 'rateChanges',
        path: `rateChanges[${i}].rates`,
        from,
        sourced: rates,
      }),
    ),
    ...setup.map(
      (line, i): Part => ({ part: 'setup', path: `setup[${i}]`, label: line.label, sourced: line }),
    ),
    ...monthly.map(
      (line, i): Part => ({ part: 'monthly', path: `monthly[${i}]`, label: line.label, sourced: line }),
    ),
    ...(training ? [{ part: 'training', path: 'training', sourced: training } as const] : []),
    ...(hosting ? [{ part: 'hosting', path: 'hosting', sourced: hosting } as const] : []),
  ];
}

/** The page on which the prices of a part can be checked; `null` if it is not known. */
function pageOf(approach: Approach, { part, sourced }: Part, pages: PricePages): Page | null {
  const { source } = sourced;
  if (source === undefined) return null;
  // A web address ends before a space, a closing bracket, a comma or a semicolon.
  const urlInSource = /https?:\/\/[^\s),;]+/i.exec(source)?.[0];
  if (urlInSource !== undefined) return pageAt(urlInSource);
  // A source that the catalogue no longer lists belongs to the model's provider, unless it is the source of a cost line.
  const isCost = part === 'setup' || part === 'monthly';
  const row = isCost ? null : modelRow(approach, pages);
  const provider = providersIn(pages.catalog).get(source) ?? row?.provider;
  return pageAt(pages.catalog.providers.find(({ id }) => id === provider)?.pricingUrl ?? '');
}

/** The results of `providersIn`. */
const providersByCatalog = new WeakMap<Catalog, ReadonlyMap<string, string>>();

/** The provider of each source, under every name that the source can have in a scenario. */
function providersIn(catalog: Catalog): ReadonlyMap<string, string> {
  const cached = providersByCatalog.get(catalog);
  if (cached) return cached;
  const figures = [
    ...catalog.models.flatMap((row) => evidenceIn(row).map((figure) => [figure, row.provider] as const)),
    ...[...catalog.machines, ...catalog.fees].map((figure) => [figure, figure.provider] as const),
  ];
  const providerBySource = new Map(
    figures.flatMap(([figure, provider]) => sourceNames(figure).map((source) => [source, provider])),
  );
  providersByCatalog.set(catalog, providerBySource);
  return providerBySource;
}

/**
 * The page at a web address; `null` for any other text. The text is part of a scenario and becomes a link, so only http(s) is
 * allowed.
 */
function pageAt(url: string): Page | null {
  const host = /^https?:\/\/(?:www\.)?([\w.-]+(?::\d+)?)(?:[/?#]|$)/i.exec(url)?.[1];
  return host ? { url, name: host.toLowerCase() } : null;
}
