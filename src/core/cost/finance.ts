/**
 * Net present value, rate of return and payback of a list of flows (docs/model.md, section 5). The first flow is at t = 0, and
 * the periods between flows are equal. A function that takes flows returns `null` if there is no answer or a flow is not finite.
 */
import { orNull, tolerance } from '../scenario/amount.ts';

/**
 * The zero of `f` between `low` and `high`, to about the last bit. `null` if `f` has the same sign at both ends, or is NaN.
 * Ridders' method: each step evaluates the middle and the zero of an exponential curve through the ends and the middle, and at least
 * halves the interval (C. Ridders, A new algorithm for computing a single root of a real continuous function, 1979).
 */
export function bracketedRoot(f: (x: number) => number, low: number, high: number): number | null {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  // The signs are multiplied, because a product of the values could overflow or vanish.
  if (!(Math.sign(fa) * Math.sign(fb) < 0)) return null;
  let root = Number.NaN;
  for (let i = 0; i < 300; i++) {
    const middle = (a + b) / 2;
    const fMiddle = f(middle);
    const previousRoot = root;
    // The formula uses quotients of the values, because their products overflow or vanish sooner.
    const ratio = fMiddle / fa;
    root = middle + ((middle - a) * ratio) / Math.sqrt(ratio * ratio - fb / fa);
    const fRoot = f(root);
    if (Number.isNaN(fRoot)) return null;
    const precision = 2 * Number.EPSILON * Math.abs(root) + 1e-300;
    if (fRoot === 0 || Math.abs(b - a) <= precision) return root;
    // At a kink of `f`, two successive guesses can be equal although the zero is elsewhere. So the sign of `f` must change at the guess.
    const isStill = Math.abs(root - previousRoot) <= precision;
    if (isStill && f(root - 4 * precision) < 0 !== f(root + 4 * precision) < 0) return root;
    if (fMiddle < 0 !== fRoot < 0) [a, fa, b, fb] = [middle, fMiddle, root, fRoot];
    else if (fa < 0 !== fRoot < 0) [b, fb] = [root, fRoot];
    else [a, fa] = [root, fRoot];
  }
  return root;
}

/** Whether there are flows, and all of them are finite. */
function areUsable(flows: readonly number[]): boolean {
  return flows.length > 0 && flows.every(Number.isFinite);
}

function isRate(rate: number): boolean {
  return Number.isFinite(rate) && rate > -1;
}

/** The rate per month that compounds to a rate per year. */
export function monthlyRate(ratePerYear: number): number {
  return Math.expm1(Math.log1p(ratePerYear) / 12);
}

/** Net present value at a discount rate per period, > -1. */
export function npv(rate: number, flows: readonly number[]): number | null {
  if (!areUsable(flows) || !isRate(rate)) return null;
  const discount = 1 / (1 + rate);
  let value = 0;
  // Horner's scheme from the last flow: one multiplication per period and no powers.
  for (let i = flows.length - 1; i >= 0; i--) value = value * discount + (flows[i] as number);
  return orNull(value);
}

/** The number of sign changes, zeros left out. */
function signChanges(flows: readonly number[]): number {
  const signs = flows.filter((flow) => flow !== 0).map(Math.sign);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

/**
 * Internal rate of return per period: the rate at which the net present value is 0.
 * `null` unless the flows change sign exactly once; then exactly one such rate is above -1.
 */
export function irr(flows: readonly number[]): number | null {
  if (!areUsable(flows) || signChanges(flows) !== 1) return null;
  const trimmedFlows = trimmed(flows);
  const scale = Math.max(...trimmedFlows.map(Math.abs));
  const last = trimmedFlows.length - 1;
  // The search is over x = ln(1 + rate). Only the sign of the value matters, so the value is divided by the largest power in the
  // sum, and cannot overflow in a wide bracket.
  const value = (x: number): number => {
    const factor = Math.exp(-Math.abs(x));
    let sum = 0;
    for (let i = 0; i <= last; i++) {
      sum = sum * factor + (trimmedFlows[x >= 0 ? last - i : i] as number) / scale;
    }
    return sum;
  };
  for (let reach = 0.25; reach <= 512; reach *= 4) {
    const x = bracketedRoot(value, -reach, reach);
    if (x !== null) return orNull(Math.expm1(x));
  }
  return null;
}

/** The flows without the zeros at either end, which shift the time axis but do not change the rate. */
function trimmed(flows: readonly number[]): readonly number[] {
  const last = flows.findLastIndex((flow) => flow !== 0);
  return flows.slice(
    flows.findIndex((flow) => flow !== 0),
    last + 1,
  );
}

/** Cumulative sums; 0 where the money received and the money paid are equal within the tolerance. */
function cumulative(flows: readonly number[]): number[] {
  let [sum, received, paid] = [0, 0, 0];
  return flows.map((flow) => {
    sum += flow;
    if (flow > 0) received += flow;
    else paid -= flow;
    return Math.abs(sum) <= tolerance * Math.max(received, paid) ? 0 : sum;
  });
}

/**
 * Periods until the cumulative flows are at or above 0 and stay there, interpolated inside the period.
 * 0 if they are never below 0; `null` if they end below 0.
 */
export function paybackPeriod(flows: readonly number[]): number | null {
  if (!areUsable(flows)) return null;
  const sums = cumulative(flows);
  let i = sums.length - 1;
  if (!((sums[i] as number) >= 0)) return null;
  while (i > 0 && (sums[i - 1] as number) >= 0) i -= 1;
  if (i === 0) return 0;
  const [before, after] = [sums[i - 1] as number, sums[i] as number];
  return i - 1 + -before / (after - before);
}

/** Like `paybackPeriod`, with each flow discounted at `rate` per period, > -1. */
export function discountedPayback(rate: number, flows: readonly number[]): number | null {
  if (!areUsable(flows) || !isRate(rate)) return null;
  return paybackPeriod(flows.map((flow, i) => flow * (1 + rate) ** -i));
}
