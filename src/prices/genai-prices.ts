/** Turns the public data format of genai-prices (github.com/pydantic/genai-prices) into a price catalogue. */
import type { IsoDate } from '../core/types.ts';
import { createCatalog, type PriceCatalog } from './catalog.ts';
import { assumedCacheRules, rates } from './rows/build.ts';
import type { CatalogModel, Evidence, PlainTier, PriceSet, Provider } from './types.ts';

/** Dollars per 1,000,000 tokens: one price, or a base price and the price that replaces it above a number of input tokens. */
export type GenaiPrice =
  | number
  | { readonly base: number; readonly tiers: readonly { readonly start: number; readonly price: number }[] };

/** Token prices of one model. Other units, such as images or searches, are ignored. */
export interface GenaiTokenPrices {
  readonly input_mtok?: GenaiPrice | null;
  readonly cache_read_mtok?: GenaiPrice | null;
  readonly cache_write_mtok?: GenaiPrice | null;
  readonly output_mtok?: GenaiPrice | null;
}

/** Prices that apply from a day on, at a time of day, or always. */
export interface GenaiConditionalPrices {
  readonly constraint?: { readonly start_date?: IsoDate; readonly start_time?: string } | null;
  readonly prices: GenaiTokenPrices;
}

/** One provider of the data, which is an array of providers. Only these fields are read. */
export interface GenaiProvider {
  readonly id: string;
  readonly name?: string | null;
  readonly pricing_urls?: readonly string[] | null;
  readonly models: readonly {
    readonly id: string;
    readonly name?: string | null;
    readonly context_window?: number | null;
    readonly deprecated?: boolean | null;
    readonly prices: GenaiTokenPrices | readonly GenaiConditionalPrices[];
  }[];
}

/** Facts that the data does not contain. */
export interface GenaiOptions {
  /**
   * Day of the data. Prices that start on a later day become scheduled prices. Absent: the prices are undated, and count as
   * stale; every price with a first day is then a scheduled price.
   */
  readonly asOf?: IsoDate;
  /** The source named at every price; default `genai-prices`. */
  readonly source?: string;
}

/**
 * A catalogue of the models in `data` that have a price per input and output token. Ids are `provider/model` exactly as in
 * the data. Deprecated models and prices for a time of day are left out. A value that is used and does not fit the format throws
 * a `TypeError` with its place. Only an invalid address of a price page is ignored.
 */
export function fromGenaiPrices(
  data: readonly GenaiProvider[],
  { asOf, source = 'genai-prices' }: GenaiOptions = {},
): PriceCatalog {
  if (asOf !== undefined && !isDate(asOf)) throw formatError('asOf', 'a date');
  const evidence: Evidence = {
    source,
    asOf: asOf ?? null,
    asOfPrecision: asOf === undefined ? 'undated' : 'day',
    confidence: 'dataset',
  };
  const providers: Provider[] = [];
  const rows = checkedList(data, 'data').flatMap((entry, i) => {
    const place = `data[${i}]`;
    const { id, name, pricing_urls: urls, models } = checkedRecord(entry, place);
    const provider = checkedText(id, `${place}.id`);
    const [pricingUrl = ''] =
      urls === undefined || urls === null ? [] : checkedList(urls, `${place}.pricing_urls`);
    providers.push({
      id: provider,
      name: checkedText(name ?? provider, `${place}.name`),
      pricingUrl: typeof pricingUrl === 'string' ? pricingUrl : '',
    });
    return checkedList(models, `${place}.models`).flatMap((model, k) =>
      rowOf(model, provider, evidence, `${place}.models[${k}]`),
    );
  });
  return createCatalog(rows, { compiledOn: asOf ?? null, providers });
}

/** The row of one model. Empty if the model is deprecated or has no price per token. */
function rowOf(value: unknown, provider: string, evidence: Evidence, place: string): CatalogModel[] {
  const { id, name, context_window: context, deprecated, prices } = checkedRecord(value, place);
  const model = checkedText(id, `${place}.id`);
  if (deprecated === true) return [];
  const [first, ...later] = setsOf(prices, evidence, `${place}.prices`);
  if (first === undefined) return [];
  return [
    {
      id: `${provider}/${model}`,
      provider,
      name: checkedText(name ?? model, `${place}.name`),
      ...(context === undefined || context === null
        ? {}
        : { contextTokens: checkedAmount(context, `${place}.context_window`) }),
      base: {
        prices: [first, ...later],
        ...(first.cachedInputUsdPerMTok === null ? {} : { cache: assumedCacheRules }),
      },
      tuned: null,
    },
  ];
}

/**
 * The price set that applies on the day of the evidence, then the scheduled sets, earliest first. Empty if no set applies on that day, or if
 * there is no price per token. If the evidence has no date, the set without a first day applies.
 */
function setsOf(prices: unknown, evidence: Evidence, place: string): readonly PriceSet[] {
  if (!Array.isArray(prices)) {
    const set = setOf(checkedRecord(prices, place), evidence, place);
    return set ? [set] : [];
  }
  const sets = prices.flatMap((entry, i) => {
    const entryPlace = `${place}[${i}]`;
    const { constraint, prices: conditional } = checkedRecord(entry, entryPlace);
    const condition =
      constraint === undefined || constraint === null ? {} : checkedRecord(constraint, entryPlace);
    // Prices for a time of day are left out.
    if (condition.start_time !== undefined && condition.start_time !== null) return [];
    const { start_date: start } = condition;
    const from =
      start === undefined || start === null ? '' : checkedText(start, `${entryPlace}.constraint.start_date`);
    if (from !== '' && !isDate(from)) throw formatError(`${entryPlace}.constraint.start_date`, 'a date');
    const set = setOf(checkedRecord(conditional, `${entryPlace}.prices`), evidence, `${entryPlace}.prices`);
    return set ? [{ from, set }] : [];
  });
  const inForce = sets
    .filter(({ from }) => from <= (evidence.asOf ?? ''))
    .sort(byDay)
    .at(-1);
  const scheduled = sets.filter(({ from }) => from > (evidence.asOf ?? '')).sort(byDay);
  return inForce ? [inForce.set, ...scheduled.map(({ from, set }) => ({ ...set, from }))] : [];
}

const byDay = (a: { readonly from: string }, b: { readonly from: string }): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : 0;

/** The keys of token prices in the data, in the order of the arguments of `rates`. */
const priceKeys = ['input_mtok', 'cache_read_mtok', 'cache_write_mtok', 'output_mtok'] as const;

/** The price set of one object of prices; `null` without a price per input and output token. */
function setOf(
  prices: Readonly<Record<string, unknown>>,
  evidence: Evidence,
  place: string,
): PriceSet | null {
  const [input, cached, write, output] = priceKeys.map((key) => priceOf(prices[key], `${place}.${key}`));
  if (!input || !output) return null;
  const tokenPrices = [input, cached, write, output];
  const starts = [...new Set(tokenPrices.flatMap((price) => [...(price?.tiers.keys() ?? [])]))].sort(
    (a, b) => a - b,
  );
  const figures = (start: number | null) => {
    const [inputUsd = null, cachedUsd = null, writeUsd = null, outputUsd = null] = tokenPrices.map((price) =>
      priceAbove(price ?? null, start),
    );
    return rates(inputUsd, cachedUsd, writeUsd, outputUsd);
  };
  const tiers = starts.map((start): PlainTier => ({ aboveInputTokens: start, ...figures(start) }));
  return { ...figures(null), ...(tiers.length > 0 ? { tiers } : {}), ...evidence };
}

/** A price in dollars per 1,000,000 tokens, and the prices that replace it, by the number of input tokens above which they apply. */
interface Price {
  readonly base: number;
  readonly tiers: ReadonlyMap<number, number>;
}

function priceOf(value: unknown, place: string): Price | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return { base: checkedAmount(value, place), tiers: new Map() };
  const { base, tiers } = checkedRecord(value, place);
  return {
    base: checkedAmount(base, `${place}.base`),
    tiers: new Map(
      checkedList(tiers, `${place}.tiers`).map((tier, i) => {
        const { start, price } = checkedRecord(tier, `${place}.tiers[${i}]`);
        return [
          checkedAmount(start, `${place}.tiers[${i}].start`),
          checkedAmount(price, `${place}.tiers[${i}].price`),
        ];
      }),
    ),
  };
}

/**
 * The price above `start` input tokens, or the base price if `start` is `null`. If no tier begins at `start`, the next lower tier applies,
 * else the base price.
 */
function priceAbove(price: Price | null, start: number | null): number | null {
  if (price === null || start === null) return price?.base ?? null;
  const reached = [...price.tiers.keys()].filter((tierStart) => tierStart <= start);
  return reached.length === 0 ? price.base : (price.tiers.get(Math.max(...reached)) ?? price.base);
}

function formatError(place: string, what: string): TypeError {
  return new TypeError(`genai-prices: ${place} is not ${what}`);
}

// Each of the next four functions returns the value with its type, or throws a `TypeError` that names the place.

function checkedRecord(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw formatError(place, 'an object');
  return value as Readonly<Record<string, unknown>>;
}

function checkedList(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw formatError(place, 'a list');
  return value;
}

function checkedText(value: unknown, place: string): string {
  if (typeof value !== 'string' || value === '') throw formatError(place, 'a text');
  return value;
}

function checkedAmount(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw formatError(place, 'a number of 0 or more');
  return value;
}

function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
  );
}
