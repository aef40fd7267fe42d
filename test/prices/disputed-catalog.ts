/** The catalogue with one change: values that a publisher has replaced count as other values, as if sources disagreed. */
import { catalog, createCatalog } from '../../src/prices/index.ts';
import type { Conflict, Remarks } from '../../src/prices/types.ts';

const withoutRevisions = <Part extends Remarks>(part: Part): Part => {
  if (part.conflicts === undefined) return part;
  const conflicts = part.conflicts.map(({ what, values, used }): Conflict => ({ what, values, used }));
  return { ...part, conflicts };
};

/** The pages of that catalogue. */
export const disputedPages = createCatalog(
  catalog.models.map(({ base, tuned, ...row }) => ({
    ...row,
    base: base && withoutRevisions(base),
    tuned: tuned && withoutRevisions(tuned),
  })),
  catalog,
);
