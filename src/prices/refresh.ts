/** Replaces base prices of the hand-checked rows by newer prices, which the script `npm run prices:refresh` writes. */
import type { CatalogModel, PriceSet } from './types.ts';

/** Base prices by model id: first the price set that applies now, then scheduled price sets. */
export type Refreshed = Readonly<Record<string, readonly [PriceSet, ...PriceSet[]]>>;

/**
 * The rows, in which newer prices of `refreshed` replace the base prices. The rest of a row (cache rules, dates, tuning) stays. The batch
 * discount and the scheduled prices of a row also stay if the newer source has none.
 */
export function withRefreshed(rows: readonly CatalogModel[], refreshed: Refreshed): readonly CatalogModel[] {
  return rows.map((row) => {
    const prices = Object.hasOwn(refreshed, row.id) ? refreshed[row.id] : undefined;
    if (row.base === null || prices === undefined || !isNewer(prices[0], row.base.prices[0])) return row;
    const { batch } = row.base.prices[0];
    const keepBatch = (set: PriceSet): PriceSet => (batch && !set.batch ? { ...set, batch } : set);
    const [first, ...newScheduled] = prices;
    const rowScheduled = row.base.prices.filter(
      ({ from }) => from !== undefined && from > (first.asOf ?? ''),
    );
    const later = newScheduled.length > 0 ? newScheduled.map(keepBatch) : rowScheduled;
    return { ...row, base: { ...row.base, prices: [keepBatch(first), ...later] } };
  });
}

/** Whether `a` was read after `b`; an undated figure is the oldest. */
function isNewer(a: Pick<PriceSet, 'asOf'>, b: Pick<PriceSet, 'asOf'>): boolean {
  return (a.asOf ?? '') > (b.asOf ?? '');
}

/** A deeply frozen copy of plain data without cycles. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  const copy: T & object = { ...value };
  for (const key of Object.keys(copy) as (keyof T)[]) copy[key] = frozenCopy(copy[key]);
  return Object.freeze(copy);
}
