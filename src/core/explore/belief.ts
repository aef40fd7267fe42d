/**
 * What a belief `{p10, p50, p90}` says about values in between and beyond (model page, section 7).
 * Knows the kind and range of a field, not where in a scenario it stands.
 */

import type { Field } from '../scenario/fields.ts';
import type { Amount, Belief } from '../scenario/types.ts';

/** The 90th percentile of the standard normal. */
export const z90 = 1.2815515655446004;

/** How far above a bound that is not itself allowed a draw stays. */
const leastAbove = 1e-6;

interface Scale {
  readonly to: (value: number) => number;
  readonly from: (scaled: number) => number;
}

const identity: Scale = { to: (x) => x, from: (x) => x };
const log: Scale = { to: Math.log, from: Math.exp };
const logit: Scale = { to: (x) => Math.log(x / (1 - x)), from: (x) => 1 / (1 + Math.exp(-x)) };

/** The scale of the side of a belief that reaches from p50 to `end`. */
function scaleOf(kind: Field['kind'], { p10, p50 }: Belief, end: number): Scale {
  if (kind === 'growth') return identity;
  if (kind !== 'share') return p10 > 0 ? log : identity;
  // The logit does not reach 0 and 1, so a side that touches one of them moves evenly.
  return Math.min(p50, end) > 0 && Math.max(p50, end) < 1 ? logit : identity;
}

/**
 * The value at z standard deviations: `f⁻¹(f(p50) + z·s)`, with s fitted apart on either side so that z = ±1.28…
 * gives p90 and p10 exactly; held inside the field's range. f is logit for shares, identity for growth, log for
 * amounts whose p10 is positive, else identity.
 */
export function drawerOf(
  field: Pick<Field, 'kind' | 'min' | 'max'> & Partial<Pick<Field, 'minExclusive'>>,
  belief: Belief,
): (z: number) => number {
  const { p10, p50, p90 } = belief;
  if (p10 === p90) return () => p50;
  const below = scaleOf(field.kind, belief, p10);
  const above = scaleOf(field.kind, belief, p90);
  const [middleBelow, middleAbove] = [below.to(p50), above.to(p50)];
  const down = (middleBelow - below.to(p10)) / z90;
  const up = (above.to(p90) - middleAbove) / z90;
  const min = field.minExclusive ? Math.min(p10, field.min + leastAbove) : field.min;
  return (z) => {
    const value = z < 0 ? below.from(middleBelow + z * down) : above.from(middleAbove + z * up);
    return Math.min(field.max, Math.max(min, value));
  };
}
