/** The rows of the ranking: filtered, sorted, ranked by cost, and limited to the rows that are shown at first. */
import { difference } from '../../core/scenario/amount.ts';
import type { Scenario } from '../../core/types.ts';
import { alphabetical } from '../../i18n/alphabetical.ts';
import { openWeightsOf } from '../../prices/maker.ts';
import { promptedOn, type RankedModel } from '../../prices/ranking.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';

/** A ranked model with the names that are shown and searched. */
export interface NamedModel extends RankedModel {
  /** Unique in a ranking. */
  readonly key: string;
  readonly name: string;
  /** `null` means unknown. */
  readonly maker: string | null;
  /** The provider's name. `''` for a baseline whose model is not in the catalogue. */
  readonly host: string;
}

/** The filters of the user. The baseline always has a row, but no rank if it cannot answer this prompt. */
export interface Filters {
  /** Words, each of which is part of the model's name, maker, host or id. */
  readonly search: string;
  /** Names of a maker and of a host. `''` means all. */
  readonly maker: string;
  readonly host: string;
  /**
   * Excludes models with a context that is too small. A model of unknown size is listed, but it has no rank if the prompt may be too long
   * for it.
   */
  readonly fitting: boolean;
  /** Excludes models that are not served on the scenario's first day. */
  readonly served: boolean;
  /** Excludes models with a stale price. */
  readonly current: boolean;
  /** Excludes models that their host does not tune. */
  readonly tunable: boolean;
  /** Excludes models whose weights are not known to be published. */
  readonly open: boolean;
}

/** The initial filters. */
export const usualFilters: Filters = {
  search: '',
  maker: '',
  host: '',
  fitting: true,
  served: true,
  current: false,
  tunable: false,
  open: false,
};

/** Whether the filters exclude only the models that cannot answer this prompt. */
export function isUsual(filters: Filters): boolean {
  const names = Object.keys(usualFilters) as (keyof Filters)[];
  return (
    names.every((name) => name === 'search' || filters[name] === usualFilters[name]) && !filters.search.trim()
  );
}

/** The keys of the columns by which rows can be sorted. */
export const sortKeys = ['name', 'host', 'cost', 'context', 'asOf', 'until'] as const;
/** The key of a column by which rows can be sorted. */
export type SortKey = (typeof sortKeys)[number];

/** A column and the direction in which rows are sorted by it. */
export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Why the baseline is left out of the ranks. */
type LeftOut = 'notServed' | 'tooSmall';

/** Whether a row is left out of the ranks, because it is not known whether the prompt fits into the model. The baseline is never left out for this reason: it answers the prompt today. */
export const hasUncertainFit = ({ isBaseline, mayNotFit }: NamedModel, { fitting }: Filters): boolean =>
  fitting && mayNotFit && !isBaseline;

/** A row with its rank by cost. */
export interface RankedRow extends NamedModel {
  /** Equal costs have the same rank. `null` if the cost is unknown, or if the row is left out. */
  readonly rank: number | null;
  /** Why the baseline has no rank: it stays in the table although the filters exclude models like it. `null` for any other row. */
  readonly leftOut: LeftOut | null;
}

/** Whether a model can be used on the scenario's first day. A model without known dates can be used. */
export function isServed({ service }: RankedModel): boolean {
  return service === null || service.state === 'current' || service.state === 'ending';
}

/** The rows that pass the filters, ranked and sorted, names by the alphabet of the locale. Unknown values come last in either direction. */
export function rowsOf(
  models: readonly NamedModel[],
  filters: Filters,
  { key, descending }: Sorting,
  locale: string,
): readonly RankedRow[] {
  const passing = models
    .filter((model) => model.isBaseline || passes(model, filters))
    .map((model) => ({ ...model, leftOut: reasonToLeaveOut(model, filters) }));
  const costs = passing
    .filter((model) => model.leftOut === null && !hasUncertainFit(model, filters))
    .map(({ usdPerThousandRequests }) => usdPerThousandRequests)
    .filter((usd) => usd !== null);
  const ranked = passing.map((model) => ({
    ...model,
    rank:
      model.leftOut === null && !hasUncertainFit(model, filters)
        ? rankOf(model.usdPerThousandRequests, costs)
        : null,
  }));
  const compareNames = alphabetical(locale);
  const compare = (a: RankedRow, b: RankedRow): number => {
    const [valueA, valueB] = [sortValue(a, key), sortValue(b, key)];
    if (valueA === null || valueB === null) return Number(valueA === null) - Number(valueB === null);
    const order = typeof valueA === 'number' ? valueA - Number(valueB) : compareNames(valueA, String(valueB));
    return descending ? -order : order;
  };
  const rankOrLast = ({ rank }: RankedRow) => rank ?? passing.length + 1;
  return ranked.sort((a, b) => compare(a, b) || rankOrLast(a) - rankOrLast(b));
}

function rankOf(usd: number | null, costs: readonly number[]): number | null {
  return usd === null ? null : 1 + costs.filter((cost) => difference(cost, usd) < 0).length;
}

/** Why the filters exclude a model that cannot answer this prompt. `null` if they do not. */
function reasonToLeaveOut(row: NamedModel, { fitting, served }: Filters): LeftOut | null {
  if (served && !isServed(row)) return 'notServed';
  return fitting && row.fits === false ? 'tooSmall' : null;
}

function passes(row: NamedModel, filters: Filters): boolean {
  const { search, maker, host, current, tunable, open } = filters;
  if (reasonToLeaveOut(row, filters) !== null) return false;
  if (current && row.stale) return false;
  if (tunable && row.model?.tuned == null) return false;
  if (open && (row.model === null || openWeightsOf(row.model) === null)) return false;
  if (maker !== '' && row.maker !== maker) return false;
  if (host !== '' && row.host !== host) return false;
  const text = [row.name, row.maker, row.host, row.model?.id].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function sortValue(row: RankedRow, key: SortKey): string | number | null {
  switch (key) {
    case 'name':
      return row.name;
    case 'host':
      return row.host || null;
    case 'cost':
      return row.usdPerThousandRequests;
    case 'context':
      return row.model?.contextTokens ?? null;
    case 'asOf':
      return row.asOf;
    case 'until':
      return row.service?.until ?? null;
  }
}

/** The cheapest rows. There are several if their costs are equal, and none if no cost is known. */
export function cheapestOf(rows: readonly RankedRow[]): readonly RankedRow[] {
  return rows.filter(({ rank }) => rank === 1);
}

/** The number of rows that are shown at first. */
export const firstRowCount = 12;

/**
 * The number of rows that are shown at first while the model to tune is not chosen: on a phone, the field for this model is below the
 * ranking.
 */
export const fewRowCount = 5;

/**
 * The displayed rows: all of them, or the first `count` and the baseline. `gapCount` is the number of omitted rows before the
 * baseline, and `hiddenCount` the number of all omitted rows.
 */
export function shownRows(
  rows: readonly RankedRow[],
  showsAll: boolean,
  count = firstRowCount,
): { readonly shown: readonly RankedRow[]; readonly gapCount: number; readonly hiddenCount: number } {
  // Two more rows take less room than the button that would show them.
  if (showsAll || rows.length <= count + 2) return { shown: rows, gapCount: 0, hiddenCount: 0 };
  const baselineIndex = rows.findIndex(({ isBaseline }) => isBaseline);
  const firstRows = rows.slice(0, count);
  const pinned = baselineIndex >= count ? rows.slice(baselineIndex, baselineIndex + 1) : [];
  return {
    shown: [...firstRows, ...pinned],
    gapCount: pinned.length > 0 ? baselineIndex - count : 0,
    hiddenCount: rows.length - firstRows.length - pinned.length,
  };
}

/** The scenario's approach for a row: the baseline, or an approach with the row's model and the baseline's prompt. */
export function seriesOf(
  { isBaseline, model }: RankedModel,
  { baseline, all }: Pair,
  scenario: Scenario,
): Series | undefined {
  if (isBaseline) return baseline;
  const approach = model && promptedOn(scenario, model.id);
  return approach ? all.find(({ id }) => id === approach.id) : undefined;
}
