/**
 * The payback of one pair at other volumes and other numbers of prompt tokens saved, as a grid and as lines of equal
 * payback. Turns the core's workbench; knows no words and no pixels.
 */
import type { Point } from '../../controllers/chart-spec.ts';
import { best } from '../../core/amount.ts';
import { evaluate, withField } from '../../core/index.ts';
import type { Approach, Lever, Scenario } from '../../core/types.ts';
import { createWorkbench } from '../../core/workbench.ts';

export interface PaybackGrid {
  readonly kind: 'grid';
  /** Requests in month 1, rising. */
  readonly requests: readonly number[];
  /** Input tokens the candidate saves on each request, rising. */
  readonly tokens: readonly number[];
  /** `months[i][j]` at `requests[i]` and `tokens[j]`; those past the window are projected; Infinity = never. */
  readonly months: readonly (readonly number[])[];
  /** Where the scenario stands. The grid is around it where both are above zero; else it lies off the grid. */
  readonly you: { readonly requests: number; readonly tokens: number };
}

/** Why there is no grid: amounts that some of it would need, or a first month without requests to scale the others by. */
export type NoGrid =
  | { readonly kind: 'missing'; readonly paths: readonly Lever[] }
  | { readonly kind: 'empty-first-month' };

const columns = 32;
const rows = 28;
/** How far to look either way from where the user stands. */
const reach = 20;

const grid = (low: number, high: number, steps: number): readonly number[] =>
  Array.from({ length: steps + 1 }, (_, i) => low * (high / low) ** (i / steps));

const inputTokens = ({ prefixTokens, variableTokens }: Approach): number =>
  best(prefixTokens) + best(variableTokens);

/**
 * The grid around the scenario's own numbers: 33 volumes by 29 numbers of tokens, both log-spaced. Tokens saved are
 * varied by the baseline's fixed prefix, so that caching goes on counting. `index` is the candidate's, above 0.
 */
export function paybackGrid(scenario: Scenario, index: number): PaybackGrid | NoGrid {
  const baseline = scenario.approaches[0] as Approach;
  const candidate = scenario.approaches[index] as Approach;
  const untold = [0, index].flatMap((at) => unknownTokens(scenario, at));
  if (untold.length > 0) return { kind: 'missing', paths: untold };
  const bench = createWorkbench(scenario);
  if (bench.find(index).kind === 'unknown') return missingIn(scenario, candidate.id);
  const volume = bench.dial('requestsPerMonth') ?? bench.dial('monthlyRequests');
  const prefix = bench.dial('approaches[0].prefixTokens');
  if (!volume || !prefix) return { kind: 'empty-first-month' };

  const saved = inputTokens(baseline) - inputTokens(candidate);
  // The prefix that saves no token at all.
  const none = prefix.now - saved;
  const middle = { requests: volume.now > 0 ? volume.now : 10_000, tokens: saved > 0 ? saved : 500 };
  const requests = grid(
    Math.max(middle.requests / reach, 1),
    Math.min(Math.max(middle.requests * reach, 1e3), volume.field.max),
    columns,
  );
  const most = prefix.field.max - Math.max(none, 0);
  const tokens = grid(Math.max(1, middle.tokens / reach, -none), Math.min(middle.tokens * reach, most), rows);
  const months: number[][] = [];
  for (const q of requests) {
    volume.turn(q);
    const column: number[] = [];
    for (const count of tokens) {
      prefix.turn(none + count);
      const finding = bench.find(index);
      // What costs nothing here may cost an unknown amount elsewhere: a price of no tokens, of no traffic.
      if (finding.kind === 'unknown')
        return missingIn(moved(scenario, q, Math.min(none + count, prefix.field.max)), candidate.id);
      const pays = finding.kind === 'after' || finding.kind === 'beyond-horizon';
      column.push(finding.kind === 'immediately' ? 0 : pays ? finding.months : Number.POSITIVE_INFINITY);
    }
    months.push(column);
  }
  return { kind: 'grid', requests, tokens, months, you: { requests: volume.now, tokens: saved } };
}

/** The paths of an approach's input tokens that are not known. */
function unknownTokens({ approaches }: Scenario, at: number): readonly Lever[] {
  return (['prefixTokens', 'variableTokens'] as const)
    .filter((key) => approaches[at]?.[key] === null)
    .map((key) => `approaches[${at}].${key}`);
}

function missingIn(scenario: Scenario, candidate: string): NoGrid {
  const verdict = evaluate(scenario).comparisons.find(({ id }) => id === candidate)?.verdict;
  return { kind: 'missing', paths: verdict?.kind === 'incomplete' ? verdict.missing : [] };
}

/** The scenario at a place of the grid; a list of months stays, for there is traffic in it already. */
function moved(scenario: Scenario, requests: number, prefix: number): Scenario {
  const there = scenario.monthlyRequests ? scenario : withField(scenario, 'requestsPerMonth', requests);
  return withField(there, 'approaches[0].prefixTokens', prefix);
}

/**
 * The fewest tokens that pay back within `months` at each volume, interpolated; `null` where none on
 * the grid do. At the grid's lowest where all do.
 */
export function fewestTokens(
  { tokens, months: grid }: PaybackGrid,
  months: number,
): readonly (number | null)[] {
  return grid.map((column) => {
    // The lowest row from which all above pay back too: caching may make a low stretch pay by itself.
    let row = column.length;
    while (row > 0 && (column[row - 1] ?? Number.POSITIVE_INFINITY) <= months) row -= 1;
    const [lower, upper] = [column[row - 1], column[row]];
    const [from, to] = [tokens[row - 1], tokens[row]];
    if (to === undefined || upper === undefined) return null;
    if (from === undefined || lower === undefined) return to;
    // Set-up over saving: one over the payback grows evenly with the tokens, from 0 where it never pays back.
    const [slow, fast, wanted] = [1 / lower, 1 / upper, 1 / months];
    return Number.isFinite(fast) && fast > slow ? from + ((to - from) * (wanted - slow)) / (fast - slow) : to;
  });
}

/** A line of equal payback as points in rising volume, without the stretches at the grid's edge. */
export function contour(grid: PaybackGrid, months: number): readonly Point[] {
  const [least = 0] = grid.tokens;
  const points = fewestTokens(grid, months).map((y, i) => ({ x: grid.requests[i] ?? 0, y }));
  const inside = points.filter((point): point is Point => point.y !== null && point.y > least);
  // One point on the edge, so that the line meets it.
  const edge = points.find((point): point is Point => point.y === least);
  return edge && inside.length > 0 ? [...inside, edge] : inside;
}
