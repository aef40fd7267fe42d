/**
 * Finding where a function of one number is zero, inside a bracket. Knows nothing of the model.
 */

/**
 * The zero between `low` and `high`, where `f` has different signs, to about the last bit; `null` where the signs
 * are equal or `f` is not a number. Brent's method: inverse quadratic steps, bisection when they do not help
 * (R. P. Brent, Algorithms for Minimization without Derivatives, 1973, chapter 4).
 */
export function bracketedRoot(f: (x: number) => number, low: number, high: number): number | null {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa) || Number.isNaN(fb)) return null;
  let [c, fc] = [a, fa];
  let step = b - a;
  let former = step;
  for (let i = 0; i < 300; i++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const precision = 2 * Number.EPSILON * Math.abs(b) + 1e-300;
    const half = (c - b) / 2;
    if (Math.abs(half) <= precision || fb === 0) return b;
    if (Math.abs(former) < precision || Math.abs(fa) <= Math.abs(fb)) {
      step = half;
      former = half;
    } else {
      const s = fb / fa;
      let p: number;
      let q: number;
      if (a === c) {
        p = 2 * half * s;
        q = 1 - s;
      } else {
        const [u, v] = [fa / fc, fb / fc];
        p = s * (2 * half * u * (u - v) - (b - a) * (v - 1));
        q = (u - 1) * (v - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      p = Math.abs(p);
      if (2 * p < Math.min(3 * half * q - Math.abs(precision * q), Math.abs(former * q))) {
        former = step;
        step = p / q;
      } else {
        step = half;
        former = half;
      }
    }
    [a, fa] = [b, fb];
    b += Math.abs(step) > precision ? step : Math.sign(half) * precision;
    fb = f(b);
    if (Number.isNaN(fb)) return null;
    if (fb < 0 === fc < 0) {
      [c, fc] = [a, fa];
      step = b - a;
      former = step;
    }
  }
  return b;
}
