/**
 * What the draws of a simulation gave for one candidate, and their summary. Knows no chance and no beliefs.
 */
import { accountOf } from '../cost/ledger.ts';
import { createSample, quantile, type Sample } from './quantile.ts';
import type { Steps } from './steps.ts';
import type { Quantiles, SimulatedComparison } from './types.ts';
import type { Workbench } from './workbench.ts';

/** What the draws of one candidate gave. */
export interface Record {
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

/** Nothing noted yet for the candidate at `index`. */
export function emptyRecord(index: number, bench: Workbench, best: readonly number[]): Record {
  const { horizonMonths: horizon } = bench.scenario;
  return {
    index,
    paybacks: createSample(),
    nets: createSample(),
    setups: createSample(),
    bands: Array.from({ length: horizon + 1 }, createSample),
    inWindow: 0,
    withinYear: 0,
    // A verdict may be known where costs are not (one that never serves); then there is no band.
    unknown: bench.find(index).kind === 'unknown' || !Number.isFinite(best[horizon]),
  };
}

/** The baseline's cumulative dollars at the end of each month. */
export function baselineUsd(bench: Workbench): readonly number[] {
  const costs = bench.costs(0);
  return accountOf(costs, costs, bench.traffic()).cumulative;
}

/** Whether the band of a month is a ratio to the baseline: never at the start, where only set-up has been paid. */
function isRatio(best: readonly number[], month: number): boolean {
  return month > 0 && (best[month] as number) > 0;
}

/** Adds what one draw gives a candidate; `baseline` is null once the band has values enough. */
export function note(
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

/** The summary of the draws made so far, to be worked out whenever it is wanted; a step a month of the band. */
export function summaryOf(
  { index, paybacks, nets, setups, bands, inWindow, withinYear }: Record,
  draws: number,
  bench: Workbench,
  best: readonly number[],
): () => Steps<SimulatedComparison> {
  return function* () {
    const months = paybacks.first(draws);
    const band = { p10: [] as number[], p90: [] as number[] };
    for (const [month, values] of bands.entries()) {
      const sample = values.first(draws);
      const factor = isRatio(best, month) ? (best[month] as number) : 1;
      band.p10.push(factor * quantile(sample, 0.1));
      band.p90.push(factor * quantile(sample, 0.9));
      yield;
    }
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
