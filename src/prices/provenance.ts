/**
 * Where every price of a scenario comes from, as data: the part it belongs to, its source and date, the page to check it
 * on, whether it is too old on the scenario's start date, and which of its prices were typed over.
 */
import { bestGuess } from '../core/scenario/amount.ts';
import type { Amount, Approach, IsoDate, Scenario, Sourced } from '../core/types.ts';
import type { Catalog, CatalogModel, Evidence, PriceCatalog } from './index.ts';
import { ageInDays, isStale } from './stale.ts';

// Prices that a person typed over. A scenario has one source for a whole set of prices, so a set is compared with the
// catalogue's figures of the same source and day. Where the catalogue has none of these, as for the prices of an older
// link, no price counts as typed over.

/** The part of a catalogue that is needed to find prices typed over. */
type Models = Pick<PriceCatalog, 'findModel'>;

/** A price and its path inside the figure that has the source: `tiers[0].inputUsdPerMTok`. */
interface Price {
  readonly key: string;
  /** The best guess; never `null`. */
  readonly usd: number;
}

/** Every known price inside a set of rates, a cost line, training or hosting. A minimum of 0 is not a price. */
function pricesIn(sourced: object): readonly Price[] {
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

/** The prices of one sourced part of an approach that its source does not print. */
function enteredIn({ model }: Approach, sourced: Sourced, models: Models): readonly Price[] {
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
function sourceNames(figure: Evidence): readonly string[] {
  const { source } = figure;
  return 'label' in figure ? [source, `${source}, ${figure.label}`] : [source];
}

/** Every figure of a model that carries a source. Two offers may carry the same: a price is printed if one prints it. */
function evidenceIn({ base, tuned }: CatalogModel): readonly Evidence[] {
  const served = [base, tuned].flatMap((offer): readonly Evidence[] =>
    offer ? [...offer.prices, ...(offer.hosting ?? []), ...(offer.monthly ?? [])] : [],
  );
  return [...served, ...(tuned?.training ?? [])];
}

/** The part of a catalogue that is needed here: the price pages of the providers, and the models. */
export type PricePages = Pick<PriceCatalog, 'catalog' | 'findModel'>;

/** A web page, named by its host. */
export interface Page {
  readonly url: string;
  readonly name: string;
}

/** The origin of one set of prices. */
export interface PriceOrigin {
  /** The approach, by its index. */
  readonly index: number;
  readonly approach: Approach;
  readonly part: 'rates' | 'rateChanges' | 'setup' | 'monthly' | 'training' | 'hosting';
  /** Inside the approach: `rates`, `rateChanges[0].rates`, `setup[1]`. */
  readonly path: string;
  /** What a cost line is called; `''` for other parts. */
  readonly label: string;
  /** First day of a scheduled price; `null` for other parts. */
  readonly from: IsoDate | null;
  /** What was read, in its own words; `''` without a source. */
  readonly source: string;
  readonly asOf: IsoDate | null;
  /** Where to look it up: the source where it is an address, else the page of the model's provider. */
  readonly page: Page | null;
  /** Keys of the prices that are not the source's, inside `path`: `inputUsdPerMTok`, `tiers[0].outputUsdPerMTok`. */
  readonly entered: readonly string[];
  /** The person's own: without source or date, or with every price typed over. */
  readonly isOwn: boolean;
  /** Days from its date to the scenario's start; `null` without a date. */
  readonly days: number | null;
  /** More than 90 days old, or sourced and undated. The person's own prices are as old as that person says. */
  readonly stale: boolean;
}

/** Every part that holds prices, in order: token rates first, then scheduled ones, costs, training and hosting. */
export function originsOf({ approaches, startsOn }: Scenario, pages: PricePages): readonly PriceOrigin[] {
  return approaches.flatMap((approach, index) =>
    partsOf(approach).map((part): PriceOrigin => {
      const { source, asOf } = part.sourced;
      const entered = enteredIn(approach, part.sourced, pages).map(({ key }) => key);
      const isOwn =
        (source === undefined && asOf === undefined) ||
        (entered.length > 0 && entered.length === pricesIn(part.sourced).length);
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
        entered,
        isOwn,
        days: ageInDays(asOf, startsOn),
        stale: !isOwn && isStale(asOf, startsOn),
      };
    }),
  );
}

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

function pageOf(
  { model }: Approach,
  { part, sourced }: Part,
  { catalog, findModel }: PricePages,
): Page | null {
  const { source } = sourced;
  if (source === undefined) return null;
  const own = /https?:\/\/[^\s),;]+/i.exec(source)?.[0];
  if (own !== undefined) return pageAt(own);
  // A source the catalogue no longer has is of the model's provider; a cost of the person's own is on none of its pages.
  const isCost = part === 'setup' || part === 'monthly';
  const row = model === undefined || isCost ? null : findModel(model);
  const provider = providersIn(catalog).get(source) ?? row?.provider;
  return pageAt(catalog.providers.find(({ id }) => id === provider)?.pricingUrl ?? '');
}

const providers = new WeakMap<Catalog, ReadonlyMap<string, string>>();

/** The provider of each source, by every name that the source has in a scenario. */
function providersIn(catalog: Catalog): ReadonlyMap<string, string> {
  const known = providers.get(catalog);
  if (known) return known;
  const figures = [
    ...catalog.models.flatMap((row) => evidenceIn(row).map((figure) => [figure, row.provider] as const)),
    ...[...catalog.machines, ...catalog.fees].map((figure) => [figure, figure.provider] as const),
  ];
  const found = new Map(
    figures.flatMap(([figure, provider]) => sourceNames(figure).map((source) => [source, provider])),
  );
  providers.set(catalog, found);
  return found;
}

/** The page at a web address; `null` for any other text: it came with a scenario, and becomes a link. */
export function pageAt(url: string): Page | null {
  const host = /^https?:\/\/(?:www\.)?([\w.-]+(?::\d+)?)(?:[/?#]|$)/i.exec(url)?.[1];
  return host ? { url, name: host.toLowerCase() } : null;
}
