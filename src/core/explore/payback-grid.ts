/**
 * The payback of a candidate at other volumes and other numbers of saved prompt tokens, as a grid and as lines of equal
 * payback.
 */

import { evaluate } from '../cost/evaluate.ts';
import { type Finding, isKnown, paybackMonths } from '../cost/verdict.ts';
import { best } from '../scenario/amount.ts';
import { withField } from '../scenario/scenario.ts';
import type { Approach, Scenario } from '../scenario/types.ts';
import type { Lever } from './types.ts';
import { createWorkingCopy } from './working-copy.ts';

/** A point of a line: `x` is the requests in month 1, `y` the saved tokens. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** The payback in months at each volume and number of tokens saved. */
export interface PaybackGrid {
  readonly kind: 'grid';
  /** Requests in month 1, rising. */
  readonly requests: readonly number[];
  /** Input tokens that the candidate saves on each request, rising. */
  readonly tokens: readonly number[];
  /** `months[i][j]` at `requests[i]` and `tokens[j]`. Paybacks past the window are projected; Infinity = never. */
  readonly months: readonly (readonly number[])[];
  /** The payback in months at any volume and number of tokens inside the grid, calculated exactly. */
  readonly monthsAt: (requests: number, tokens: number) => number;
  /** The scenario's own numbers. They lie inside the grid if both are above 0; `requests` is then one of the grid's volumes. */
  readonly present: { readonly requests: number; readonly tokens: number };
}

/**
 * The reason why there is no grid: a needed amount is unknown, or a list of months begins with a month without requests, so
 * that it cannot be scaled to another volume.
 */
export type NoGrid =
  | { readonly kind: 'missing'; readonly paths: readonly Lever[] }
  | { readonly kind: 'empty-first-month' };

/** The number of steps between the volumes, and between the numbers of saved tokens. */
const volumeSteps = 64;
const tokenSteps = 24;
/** Factors from the scenario's own numbers down to the lower edges of the grid, and up to its upper edges. */
const downFactor = 10;
const upFactor = 20;

/** Numbers from `low` to `high`, evenly spaced on a log scale; there is one more than `steps`. */
const logSpaced = (low: number, high: number, steps: number): readonly number[] =>
  Array.from({ length: steps + 1 }, (_, i) => low * (high / low) ** (i / steps));

/** Like `logSpaced`, with `middle` as one of its values if it is between `low` and `high`. */
function logSpacedAround(middle: number, low: number, high: number, steps: number): readonly number[] {
  if (middle <= low || middle >= high) return logSpaced(low, high, steps);
  const first = Math.round((steps * Math.log(middle / low)) / Math.log(high / low));
  const stepsBefore = Math.min(Math.max(first, 1), steps - 1);
  return [
    ...logSpaced(low, middle, stepsBefore).slice(0, -1),
    ...logSpaced(middle, high, steps - stepsBefore),
  ];
}

const inputTokens = ({ prefixTokens, variableTokens }: Approach): number =>
  best(prefixTokens) + best(variableTokens);

/**
 * The grid around the scenario's own numbers: 65 volumes by 25 numbers of saved tokens, both evenly spaced on a log scale. The
 * number of saved tokens is varied by the length of the baseline's prefix, so that caching still counts. `index` is the index of
 * the candidate, above 0.
 */
export function paybackGrid(scenario: Scenario, index: number): PaybackGrid | NoGrid {
  const baseline = scenario.approaches[0] as Approach;
  const candidate = scenario.approaches[index] as Approach;
  const unknownPaths = [0, index].flatMap((at) => unknownTokens(scenario, at));
  if (unknownPaths.length > 0) return { kind: 'missing', paths: unknownPaths };
  const copy = createWorkingCopy(scenario);
  if (!isKnown(copy.findingOf(index))) return missingAmounts(scenario, candidate.id);
  const volume = copy.parameter('requestsPerMonth') ?? copy.parameter('monthlyRequests');
  const prefix = copy.parameter('approaches[0].prefixTokens');
  if (!volume || !prefix) return { kind: 'empty-first-month' };

  const savedTokens = inputTokens(baseline) - inputTokens(candidate);
  // The length of the baseline's prefix at which the candidate saves no tokens.
  const prefixWithoutSaving = prefix.now - savedTokens;
  const middle = {
    requests: volume.now > 0 ? volume.now : 10_000,
    tokens: savedTokens > 0 ? savedTokens : 500,
  };
  const requests = logSpacedAround(
    middle.requests,
    Math.min(Math.max(middle.requests / downFactor, 1), middle.requests),
    Math.min(Math.max(middle.requests * upFactor, 1e3), volume.field.max),
    volumeSteps,
  );
  const maxTokens = prefix.field.max - Math.max(prefixWithoutSaving, 0);
  const tokens = logSpaced(
    Math.max(1, middle.tokens / downFactor, -prefixWithoutSaving),
    Math.min(middle.tokens * upFactor, maxTokens),
    tokenSteps,
  );
  const months: number[][] = [];
  for (const q of requests) {
    volume.set(q);
    const column: number[] = [];
    for (const count of tokens) {
      prefix.set(prefixWithoutSaving + count);
      const finding = copy.findingOf(index);
      // An unknown price that does not matter at the scenario's own numbers, because tokens or traffic are 0, may matter here.
      if (!isKnown(finding))
        return missingAmounts(
          scenarioAt(scenario, q, Math.min(prefixWithoutSaving + count, prefix.field.max)),
          candidate.id,
        );
      column.push(paybackMonthsIn(finding));
    }
    months.push(column);
  }
  const monthsAt = (q: number, count: number): number => {
    volume.set(q);
    prefix.set(Math.max(prefixWithoutSaving + count, 0));
    return paybackMonthsIn(copy.findingOf(index));
  };
  return {
    kind: 'grid',
    requests,
    tokens,
    months,
    monthsAt,
    present: { requests: volume.now, tokens: savedTokens },
  };
}

/** Months to the payback; Infinity = never. */
function paybackMonthsIn(finding: Finding): number {
  return paybackMonths(finding) ?? Number.POSITIVE_INFINITY;
}

/** The paths of an approach's input tokens that are not known. */
function unknownTokens({ approaches }: Scenario, at: number): readonly Lever[] {
  return (['prefixTokens', 'variableTokens'] as const)
    .filter((key) => approaches[at]?.[key] === null)
    .map((key) => `approaches[${at}].${key}`);
}

/** No grid, because the verdict on the candidate needs unknown amounts: their paths. */
function missingAmounts(scenario: Scenario, candidate: string): NoGrid {
  const verdict = evaluate(scenario).comparisons.find(({ id }) => id === candidate)?.verdict;
  return { kind: 'missing', paths: verdict && 'missing' in verdict ? verdict.missing : [] };
}

/** The scenario with the requests and the prefix of a grid point. A list of months stays, because it already has traffic. */
function scenarioAt(scenario: Scenario, requests: number, prefix: number): Scenario {
  const withRequests = scenario.monthlyRequests
    ? scenario
    : withField(scenario, 'requestsPerMonth', requests);
  return withField(withRequests, 'approaches[0].prefixTokens', prefix);
}

/** Number of halvings of an interval on a log scale: the result is exact to a thousandth of the step between two rows. */
const halvings = 10;

/** The value from which `pays` is true, by bisection on a log scale. `pays` is false at `low` and true at `high`. */
function firstPaying(low: number, high: number, pays: (value: number) => boolean): number {
  let [from, to] = [low, high];
  for (let i = 0; i < halvings; i += 1) {
    const middle = Math.sqrt(from * to);
    if (pays(middle)) to = middle;
    else from = middle;
  }
  return to;
}

/**
 * At each volume, the number of saved tokens from which the candidate pays back within `months`, also with every larger number on the
 * grid; found by bisection. `null` if the largest number on the grid does not pay back, 0 if one saved token is enough.
 */
export function minTokensSaved(grid: PaybackGrid, months: number): readonly (number | null)[] {
  const { tokens, requests, monthsAt } = grid;
  const [lowest = 1] = tokens;
  return grid.months.map((column, i) => {
    const pays = (count: number): boolean => monthsAt(requests[i] ?? 1, count) <= months;
    // The lowest row that pays back together with all rows above it. With caching, a separate range of lower rows may pay back too.
    let row = column.length;
    while (row > 0 && (column[row - 1] ?? Number.POSITIVE_INFINITY) <= months) row -= 1;
    const upper = tokens[row];
    if (upper === undefined) return null;
    const lower = tokens[row - 1];
    if (lower !== undefined) return firstPaying(lower, upper, pays);
    const oneOrLess = Math.min(1, lowest);
    return pays(oneOrLess) ? 0 : firstPaying(oneOrLess, lowest, pays);
  });
}

/**
 * A line of equal payback, as points in rising volume, from one edge of the grid to another. `minTokens` is the result of
 * `minTokensSaved` for the same months.
 */
export function contour(
  grid: PaybackGrid,
  months: number,
  minTokens: readonly (number | null)[] = minTokensSaved(grid, months),
): readonly GridPoint[] {
  const { requests, tokens, monthsAt } = grid;
  const [bottom = 1, aboveBottom = 2] = tokens;
  const top = tokens[tokens.length - 1] ?? 1;
  /** The volume at which `count` tokens just pay back, between two volumes of which one pays back. */
  const volumeFor = (low: number, high: number, count: number): number => {
    const pays = (volume: number): boolean => monthsAt(volume, count) <= months;
    return pays(low) ? low : pays(high) ? firstPaying(low, high, pays) : high;
  };
  const points: GridPoint[] = [];
  minTokens.forEach((y, i) => {
    const x = requests[i] ?? 1;
    const previous = i === 0 ? undefined : (minTokens[i - 1] ?? null);
    const previousVolume = requests[i - 1] ?? x;
    const last = points[points.length - 1];
    const yOnGrid = y === null || y < bottom ? null : y;
    // The points at which the line enters through the top of the grid and leaves through the bottom.
    if (y !== null && previous === null) points.push({ x: volumeFor(previousVolume, x, top), y: top });
    const from = points[points.length - 1] ?? last;
    // At the bottom, `x` is 0 until the volume is calculated below.
    const to =
      yOnGrid === null
        ? y !== null && from && from.y > bottom
          ? { x: 0, y: bottom }
          : null
        : { x, y: yOnGrid };
    if (!to) return;
    // Where the line is steep, its points are spaced by tokens instead of by volumes.
    if (from) {
      const steps = Math.floor(Math.abs(Math.log(from.y / to.y)) / (3 * Math.log(aboveBottom / bottom)));
      for (let k = 1; k <= steps; k += 1) {
        const yBetween = from.y * (to.y / from.y) ** (k / (steps + 1));
        points.push({ x: volumeFor(from.x, x, yBetween), y: yBetween });
      }
    }
    points.push(to.x === 0 ? { x: volumeFor(previousVolume, x, bottom), y: bottom } : to);
  });
  return points;
}
