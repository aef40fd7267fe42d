/** The totals of a scenario, cheapest first; an unknown total comes last. */
import type { Result } from '../../core/types.ts';

/** The total of one approach. */
export interface Total {
  readonly label: string;
  /** Dollars over the window, set-up included; `null` = unknown. */
  readonly usd: number | null;
}

/** The totals of all approaches. */
export function totalsOf({ approaches, scenario }: Result): readonly Total[] {
  return approaches
    .map(({ totalUsd }, i) => ({ label: scenario.approaches[i]?.label ?? '', usd: totalUsd }))
    .toSorted((a, b) => (a.usd ?? Number.POSITIVE_INFINITY) - (b.usd ?? Number.POSITIVE_INFINITY));
}
