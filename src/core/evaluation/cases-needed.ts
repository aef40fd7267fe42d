/** The number of cases that a test needs to show a difference. */
import { normalQuantile } from '../explore/sampling.ts';
import { requireWithin } from './checks.ts';
import { binomialAtMost, binomialProbability } from './distributions.ts';

/** A test of paired shares, and the power that it needs. */
export interface CasesNeededOptions {
  /** Share of the cases that only the first approach gets right, 0–1. */
  readonly firstOnly: number;
  /** Share of the cases that only the second approach gets right, 0–1. */
  readonly secondOnly: number;
  /** Probability that the test shows the difference; default 0.8. */
  readonly power?: number;
  /** Level of the test; default 0.05. */
  readonly alpha?: number;
  /** `exact` (default): the first number at which the exact McNemar test has the power. `normal`: Connor's approximation. */
  readonly method?: 'normal' | 'exact';
  /** 2 (default) for a two-sided test, 1 for a one-sided one. */
  readonly sides?: 1 | 2;
}

/**
 * If more cases than this are expected to be discordant (only one approach gets them right), the exact number is only estimated,
 * with an error of less than 0.2 %.
 */
const maxDiscordant = 1000;
/** The search for the exact number takes steps of one case, or of a 20,000th of the number if that is more. */
const searchPrecision = 20_000;

/**
 * The number of paired cases that a McNemar test needs. `exact` is a whole number. With each further case, the power of the exact
 * test may also fall a little; `exact` is the first number of cases with the wanted power. If more than 1,000 discordant cases are
 * expected, `exact` is estimated as Connor's number plus 2 / |difference|. `normal` is Connor's number (R. J. Connor, Biometrics,
 * 1987), not rounded up, as statistics programs print it. `null` if both shares are equal, because no number of cases shows a
 * difference of 0. Throws a `RangeError` if an option is out of its range, or if both shares add up to more than 1.
 */
export function casesNeeded(options: CasesNeededOptions): number | null {
  const { firstOnly, secondOnly, power = 0.8, alpha = 0.05, method = 'exact', sides = 2 } = options;
  requireWithin('firstOnly', firstOnly, 0, 1);
  requireWithin('secondOnly', secondOnly, 0, 1);
  requireWithin('firstOnly + secondOnly', firstOnly + secondOnly, 0, 1 + 1e-12);
  requireWithin('power', power, 1e-6, 1 - 1e-6);
  requireWithin('alpha', alpha, 1e-12, 0.5);
  const difference = Math.abs(firstOnly - secondOnly);
  if (difference === 0) return null;
  const normal = connorCases(firstOnly, secondOnly, power, alpha / sides);
  if (method === 'normal') return normal;
  const discordant = normal * (firstOnly + secondOnly);
  if (discordant > maxDiscordant) return wholeCases(normal + 2 / difference);
  const powerOf = exactPower(firstOnly, secondOnly, alpha, sides);
  const enoughCases = sufficientCases(powerOf, power, normal);
  // The power rises with small falls in between, so a number below `enoughCases` may have it too. With more discordant cases the falls
  // are smaller, and the search can start nearer to `enoughCases`.
  let cases = normal < 100 ? 1 : Math.floor(enoughCases * (discordant < 200 ? 0.8 : 0.95));
  const step = Math.max(1, Math.floor(enoughCases / searchPrecision));
  while (powerOf(cases) < power) cases += step;
  return cases;
}

/**
 * A number of cases with the wanted power: not always the smallest one, but near it, because the power falls only a little between
 * its rises.
 */
function sufficientCases(powerOf: (cases: number) => number, power: number, normal: number): number {
  let [low, high] = [0, Math.ceil(normal)];
  while (powerOf(high) < power) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (powerOf(middle) < power) low = middle;
    else high = middle;
  }
  return high;
}

/** Rounds up to a whole number, except a figure that is above a whole number only by a rounding error. */
function wholeCases(cases: number): number {
  return Math.ceil(cases - 1e-9);
}

/** Connor's number of cases, not rounded up; `tail` is the level of one side. */
function connorCases(firstOnly: number, secondOnly: number, power: number, tail: number): number {
  const discordant = firstOnly + secondOnly;
  const difference = firstOnly - secondOnly;
  const reach =
    -normalQuantile(tail) * Math.sqrt(discordant) +
    normalQuantile(power) * Math.sqrt(Math.max(0, discordant - difference ** 2));
  return reach ** 2 / difference ** 2;
}

/** The function from a number of cases to the power of the exact McNemar test. */
export function exactPower(
  firstOnly: number,
  secondOnly: number,
  alpha: number,
  sides: 1 | 2,
): (cases: number) => number {
  const discordant = Math.min(1, firstOnly + secondOnly);
  const share = Math.max(firstOnly, secondOnly) / (firstOnly + secondOnly);
  const rejectionProbabilities: number[] = [];
  /** The probability that a test of `m` discordant cases rejects the null hypothesis. */
  const rejectionProbability = (m: number): number => {
    const cachedProbability = rejectionProbabilities[m];
    if (cachedProbability !== undefined) return cachedProbability;
    // The largest number of cases of the rarer kind that is still significant; the search starts a little below it.
    const isSignificant = (k: number): boolean => binomialAtMost(k, m, 0.5) * sides <= alpha * (1 + 1e-12);
    let critical = Math.max(-1, Math.floor(m / 2 + (normalQuantile(alpha / sides) * Math.sqrt(m)) / 2) - 2);
    while (critical >= 0 && !isSignificant(critical)) critical -= 1;
    while (isSignificant(critical + 1)) critical += 1;
    const rarer = binomialAtMost(critical, m, 1 - share);
    const commoner = sides === 2 ? binomialAtMost(critical, m, share) : 0;
    const probability = critical < 0 ? 0 : rarer + commoner;
    rejectionProbabilities[m] = probability;
    return probability;
  };
  return (cases) => {
    const expectedDiscordant = cases * discordant;
    const reach = 9 * Math.sqrt(expectedDiscordant * (1 - discordant)) + 9;
    const [from, to] = [
      Math.max(0, Math.floor(expectedDiscordant - reach)),
      Math.min(cases, Math.ceil(expectedDiscordant + reach)),
    ];
    let probability = binomialProbability(from, cases, discordant);
    let power = 0;
    for (let m = from; m <= to; m++) {
      power += probability * rejectionProbability(m);
      // Multiplying by the ratio of two neighbouring probabilities gives the next one quickly. But a long chain of products loses
      // digits, and cannot leave 0, so some probabilities are calculated directly.
      probability =
        discordant === 1 || m % 64 === 0 || probability === 0
          ? binomialProbability(m + 1, cases, discordant)
          : (probability * ((cases - m) / (m + 1)) * discordant) / (1 - discordant);
    }
    return power;
  };
}

/** A test of a mean difference between paired scores. */
export interface MeanCases {
  /** The difference that the test has to show, in the unit of the scores. */
  readonly difference: number;
  /** Standard deviation of the difference from case to case, repeats included. */
  readonly deviation: number;
  readonly power: number;
  readonly alpha: number;
}

/**
 * The number of cases with which the paired t test shows a mean difference, as a whole number: `normalCasesForMean` plus half the
 * square of the normal quantile, because Student's t has longer tails (W. C. Guenther, The American Statistician, 1981). `null` if the
 * difference is 0.
 */
export function casesForMean(options: MeanCases): number | null {
  const normal = normalCasesForMean(options);
  return normal === null ? null : wholeCases(normal + normalQuantile(1 - options.alpha / 2) ** 2 / 2);
}

/**
 * The number of cases that show a mean difference if its standard error is known, not rounded up (E. Miller, Adding error bars to
 * evals, 2024). `null` if the difference is 0.
 */
export function normalCasesForMean({ difference, deviation, power, alpha }: MeanCases): number | null {
  if (difference === 0) return null;
  const reach = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  return ((reach * deviation) / difference) ** 2;
}

/** A share of accepted answers and the bar with which it is compared, 0–1. */
export interface ShareCases {
  readonly share: number;
  readonly bar: number;
  /** Default 0.8. */
  readonly power?: number;
  /** Default 0.05. */
  readonly alpha?: number;
}

/**
 * The number of cases that show whether a share is above or below a bar, as a whole number. The test is the two-sided test of one share
 * (normal approximation); its inversion is Wilson's interval. `null` if the share equals the bar.
 */
export function casesForShare({ share, bar, power = 0.8, alpha = 0.05 }: ShareCases): number | null {
  if (share === bar) return null;
  const reach =
    normalQuantile(1 - alpha / 2) * Math.sqrt(bar * (1 - bar)) +
    normalQuantile(power) * Math.sqrt(share * (1 - share));
  return Math.max(1, wholeCases((reach / (share - bar)) ** 2));
}
