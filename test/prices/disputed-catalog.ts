/** The catalogue with one change: if a publisher has replaced its own value, the old value is still a possible one, as if two sources disagreed. */
import { catalog, createCatalog } from '../../src/prices/index.ts';
import type { Conflict, Remarks } from '../../src/prices/types.ts';

const withoutRevisions = <Part extends Remarks>(part: Part): Part => {
  if (part.conflicts === undefined) return part;
  const conflicts = part.conflicts.map(({ what, values, used }): Conflict => ({ what, values, used }));
  return { ...part, conflicts };
};

/** The changed catalogue, for functions that take `PricePages`. */
export const disputedPages = createCatalog(
  catalog.models.map(({ base, tuned, ...row }) => ({
    ...row,
    base: base && withoutRevisions(base),
    tuned: tuned && withoutRevisions(tuned),
  })),
  catalog,
);
