/**
 * What the beliefs of a scenario say about payback and net: many draws of every belief, each run through the same
 * ledger as the best guess (model page, section 7). Knows no views, no clock and no randomness but its seed.
 */
import { drawerOf, isBelief } from './belief.ts';
import { accountOf } from './ledger.ts';
import { createSample, quantile, type Sample } from './quantile.ts';
import { createRandom, normalQuantile } from './random.ts';
import type { Quantiles, Scenario, SimulatedComparison, Simulation } from './types.ts';
import { amountPaths, createWorkbench, type Workbench } from './workbench.ts';

/** So many band values are kept at most (32 MB); from then on further draws leave the band as it is. */
const mostBandValues = 4_000_000;

/** A simulation that goes on where it stopped, so that a caller can slice it. */
export interface RunningSimulation {
  /** Adds so many draws and sums up all draws so far. The same seed gives the same numbers, however it is sliced. */
  readonly run: (draws: number) => Simulation;
}

/** Turns the dials of beliefs that move together. */
type Mover = (z: number) => void;

function moversOf(bench: Workbench): readonly Mover[] {
  const { scenario } = bench;
  const shared = new Map<string, Mover[]>();
  const movers: Mover[] = [];
  for (const path of amountPaths(
    scenario,
    scenario.approaches.map((_, i) => i),
  )) {
    const dial = bench.dial(path);
    if (!dial || !isBelief(dial.amount)) continue;
    const valueAt = drawerOf(dial.field, dial.amount);
    const move: Mover = (z) => dial.turn(valueAt(z));
    const { sharedAs } = dial.amount;
    const group = sharedAs === undefined ? undefined : shared.get(sharedAs);
    if (group) group.push(move);
    else {
      const own = [move];
      if (sharedAs !== undefined) shared.set(sharedAs, own);
      movers.push((z) => {
        for (const one of own) one(z);
      });
    }
  }
  return movers;
}

/** What the draws of one candidate gave. */
interface Record {
  readonly index: number;
  /** Months; Infinity = never. */
  readonly paybacks: Sample;
  readonly nets: Sample;
  readonly setups: Sample;
  /** Per month, the ratio of the two cumulative costs, or the candidate's where there is no ratio. */
  readonly bands: readonly Sample[];
  inWindow: number;
  withinYear: number;
  unknown: boolean;
}

/**
 * Starts a simulation. Candidates whose verdict is `incomplete` are left out of its comparisons: there is nothing
 * to draw. A scenario without beliefs gives its best guess in every draw.
 */
export function createSimulation(
  scenario: Scenario,
  options: { readonly seed?: number } = {},
): RunningSimulation {
  const { seed = 1 } = options;
  if (!Number.isFinite(seed)) throw new RangeError('A seed is a finite number');
  const bench = createWorkbench(scenario);
  const random = createRandom(seed);
  const horizon = scenario.horizonMonths;
  const best = baselineUsd(bench);
  const movers = moversOf(bench);
  const records = scenario.approaches.slice(1).map(
    (_, i): Record => ({
      index: i + 1,
      paybacks: createSample(),
      nets: createSample(),
      setups: createSample(),
      bands: Array.from({ length: horizon + 1 }, createSample),
      inWindow: 0,
      withinYear: 0,
      // A verdict may be known where costs are not (one that never serves); then there is no band.
      unknown: bench.find(i + 1).kind === 'unknown' || !Number.isFinite(best[horizon]),
    }),
  );
  const mostBands = Math.floor(mostBandValues / Math.max(1, records.length * (horizon + 1)));
  let drawn = 0;

  const draw = (): void => {
    for (const move of movers) move(normalQuantile(random()));
    const baseline = drawn < mostBands ? baselineUsd(bench) : null;
    for (const record of records) if (!record.unknown) note(record, bench, best, baseline);
    drawn += 1;
  };
  return {
    run(draws) {
      if (!Number.isInteger(draws) || draws < 0) throw new RangeError('Draws are counted in whole numbers');
      for (let i = 0; i < draws; i++) draw();
      // Samples only grow, so the sums can wait until somebody reads them: a slice that nobody shows costs nothing.
      const summaries = records
        .filter(({ unknown }) => drawn > 0 && !unknown)
        .map((record) => summaryOf(record, drawn, bench, best));
      let comparisons: readonly SimulatedComparison[] | undefined;
      return {
        draws: drawn,
        seed,
        get comparisons() {
          comparisons ??= summaries.map((summary) => summary());
          return comparisons;
        },
      };
    },
  };
}

/** All draws at once: `createSimulation(scenario, { seed }).run(draws)`. */
export function simulate(
  scenario: Scenario,
  options: { readonly draws?: number; readonly seed?: number } = {},
): Simulation {
  const { draws = 10_000, ...rest } = options;
  return createSimulation(scenario, rest).run(draws);
}

/** The baseline's cumulative dollars at the end of each month. */
function baselineUsd(bench: Workbench): readonly number[] {
  const costs = bench.costs(0);
  return accountOf(costs, costs, bench.traffic()).cumulative;
}

/** Whether the band of a month is a ratio to the baseline: never at the start, where only set-up has been paid. */
function isRatio(best: readonly number[], month: number): boolean {
  return month > 0 && (best[month] as number) > 0;
}

function note(
  record: Record,
  bench: Workbench,
  best: readonly number[],
  baseline: readonly number[] | null,
): void {
  const { index, bands } = record;
  const window = bench.window(index);
  const finding = bench.find(index, window);
  const net = window.atMonth[window.atMonth.length - 1] as number;
  if (finding.kind === 'unknown' || !Number.isFinite(net)) {
    record.unknown = true;
    return;
  }
  const inWindow = finding.kind === 'immediately' || finding.kind === 'after';
  const months =
    finding.kind === 'immediately'
      ? 0
      : finding.kind === 'after' || finding.kind === 'beyond-horizon'
        ? finding.months
        : Number.POSITIVE_INFINITY;
  record.paybacks.add(months);
  record.nets.add(net);
  record.setups.add(bench.costs(index).plan.setupUsd - bench.costs(0).plan.setupUsd);
  if (inWindow) record.inWindow += 1;
  if (months <= 12) record.withinYear += 1;
  if (!baseline) return;
  for (let month = 0; month < bands.length; month++) {
    const base = baseline[month] as number;
    const own = base - (window.atMonth[month] as number);
    // Traffic of nothing costs both nothing: they are level.
    bands[month]?.add(isRatio(best, month) ? (base > 0 ? own / base : 1) : own);
  }
}

const orNever = (value: number): number | null => (Number.isFinite(value) ? value : null);

function quantiles(sample: Float64Array): Quantiles {
  return {
    p10: orNever(quantile(sample, 0.1)),
    p50: orNever(quantile(sample, 0.5)),
    p90: orNever(quantile(sample, 0.9)),
  };
}

/** The summary of the draws made so far, to be worked out later. */
function summaryOf(
  { index, paybacks, nets, setups, bands, inWindow, withinYear }: Record,
  draws: number,
  bench: Workbench,
  best: readonly number[],
): () => SimulatedComparison {
  return () => {
    const months = paybacks.first(draws);
    const band = { p10: [] as number[], p90: [] as number[] };
    bands.forEach((values, month) => {
      const sample = values.first(draws);
      const factor = isRatio(best, month) ? (best[month] as number) : 1;
      band.p10.push(factor * quantile(sample, 0.1));
      band.p90.push(factor * quantile(sample, 0.9));
    });
    return {
      id: bench.scenario.approaches[index]?.id ?? '',
      neverShare: months.filter((at) => at === Number.POSITIVE_INFINITY).length / draws,
      histogram: histogramOf(months, bench.scenario.horizonMonths),
      paybackMonths: quantiles(months),
      netUsd: quantiles(nets.first(draws)),
      setupUsd: quantiles(setups.first(draws)),
      paysBackWithinYear: withinYear / draws,
      paysBackInWindow: inWindow / draws,
      band,
    };
  };
}

/** Paybacks inside the window, in at most 24 equal bins; what falls on an edge belongs to the bin before it. */
function histogramOf(paybacks: Float64Array, horizon: number): SimulatedComparison['histogram'] {
  const bins = Math.min(24, horizon);
  const binMonths = horizon / bins;
  const counts: number[] = new Array(bins).fill(0);
  for (const months of paybacks) {
    const bin = Math.max(0, Math.ceil(months / binMonths) - 1);
    if (bin < bins) counts[bin] = (counts[bin] as number) + 1;
  }
  return { binMonths, counts };
}
