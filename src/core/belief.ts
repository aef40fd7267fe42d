/**
 * What a belief `{p10, p50, p90}` says about values in between and beyond (model page, section 7).
 * Knows the kind and range of a field, not where in a scenario it stands.
 */
import type { Field } from './fields.ts';
import type { Amount, Belief } from './types.ts';

/** The 90th percentile of the standard normal. */
export const z90 = 1.2815515655446004;

/** Whether an amount is a belief. */
export function isBelief(amount: Amount | undefined): amount is Belief {
  return typeof amount === 'object' && amount !== null;
}

interface Scale {
  readonly to: (value: number) => number;
  readonly from: (scaled: number) => number;
}

const identity: Scale = { to: (x) => x, from: (x) => x };
const log: Scale = { to: Math.log, from: Math.exp };
const logit: Scale = { to: (x) => Math.log(x / (1 - x)), from: (x) => 1 / (1 + Math.exp(-x)) };

function scaleOf(kind: Field['kind'], { p10, p90 }: Belief): Scale {
  // Neither logit nor logarithm reaches the ends of its range, so a belief that touches one moves evenly.
  if (kind === 'share') return p10 > 0 && p90 < 1 ? logit : identity;
  return kind !== 'growth' && p10 > 0 ? log : identity;
}

/**
 * The value at z standard deviations: `f⁻¹(f(p50) + z·s)`, with s fitted apart on either side so that z = ±1.28…
 * gives p90 and p10 exactly; held inside the field's range. f is logit for shares, identity for growth, log for
 * amounts whose p10 is positive, else identity.
 */
export function drawerOf(field: Pick<Field, 'kind' | 'min' | 'max'>, belief: Belief): (z: number) => number {
  const { to, from } = scaleOf(field.kind, belief);
  const middle = to(belief.p50);
  const up = (to(belief.p90) - middle) / z90;
  const down = (middle - to(belief.p10)) / z90;
  const { min, max } = field;
  if (up === 0 && down === 0) return () => belief.p50;
  return (z) => {
    const value = from(middle + z * (z < 0 ? down : up));
    return Math.min(max, Math.max(min, value));
  };
}
