/** The ranges of measured amounts: as wide as the differences between months, and at least as wide as the sampling error. */
import { tidy } from '../scenario/amount.ts';
import type { Amount, Belief } from '../scenario/types.ts';
import { cellsByMonth, commonBins } from './derive.ts';
import type { UsageCell, UsageMeasure, UsageState } from './profile-types.ts';

/** The 90th percentile of the standard normal distribution. */
const normalP90 = 1.2815515655446004;

/** The range, or one number if its ends are equal. */
export const rangeOrNumber = (range: Belief): Amount => (range.p10 === range.p90 ? range.p50 : range);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The 10th and the 90th percentile of the monthly means. Each month has the weight of its requests. `null` without a month. */
function monthSpread(months: readonly (readonly UsageCell[])[]): readonly [low: number, high: number] | null {
  const means = months
    .map((cells) => ({
      requests: sum(cells.map((cell) => cell.requests)),
      total: sum(cells.map((cell) => cell.total)),
    }))
    .filter(({ requests }) => requests > 0)
    .map(({ requests, total }) => ({ mean: total / requests, requests }))
    .sort((a, b) => a.mean - b.mean);
  const totalRequests = sum(means.map(({ requests }) => requests));
  const quantile = (share: number): number | undefined => {
    let left = share * totalRequests;
    return means.find(({ requests }) => {
      left -= requests;
      return left <= 0;
    })?.mean;
  };
  if (means.length === 0) return null;
  return [quantile(0.1) ?? 0, quantile(0.9) ?? means.at(-1)?.mean ?? 0];
}

/** The standard error of the mean, from the bins; each bin counts with its middle. */
function standardError(cells: readonly UsageCell[]): number {
  const bins = commonBins(cells);
  const requests = sum(bins.map(({ count }) => count));
  if (requests < 2) return 0;
  const middle = ({ from, to }: { readonly from: number; readonly to: number }): number =>
    (from + to - 1) / 2;
  const mean = sum(bins.map((bin) => middle(bin) * bin.count)) / requests;
  const squares = sum(bins.map((bin) => (middle(bin) - mean) ** 2 * bin.count));
  return Math.sqrt(squares / (requests - 1) / requests);
}

/**
 * An amount of a scenario: the guess with a range as wide as the differences between the measured means of the months, and at least
 * as wide as the sampling error. `scale` is the amount for one unit of the quantity, and `max` is the upper limit of the amount. A
 * range without width becomes a number.
 */
export function measuredAmount(
  state: UsageState,
  quantity: UsageMeasure | 'prompt',
  guess: number,
  { scale = 1, max = Number.POSITIVE_INFINITY }: { readonly scale?: number; readonly max?: number } = {},
): Amount {
  const months = cellsByMonth(state, quantity);
  const cells = months.flat();
  const requests = sum(cells.map((cell) => cell.requests));
  const mean = requests > 0 ? sum(cells.map((cell) => cell.total)) / requests : 0;
  const [low, high] = monthSpread(months) ?? [mean, mean];
  const samplingError = normalP90 * standardError(cells);
  const clamped = (value: number): number => tidy(Math.min(max, Math.max(0, value)));
  const p50 = clamped(guess);
  const p10 = Math.min(p50, clamped(guess - scale * Math.max(mean - low, samplingError)));
  const p90 = Math.max(p50, clamped(guess + scale * Math.max(high - mean, samplingError)));
  return rangeOrNumber({ p10, p50, p90 });
}
