/**
 * The distribution of payback and net over the ranges of a scenario: many draws, each run through the same ledger as the
 * best guess (docs/model.md, section 7). The same seed gives the same draws.
 */

import { accountOf } from '../cost/account.ts';
import type { Curve } from '../cost/curve.ts';
import { isKnown, isPayback, paybackMonths } from '../cost/verdict.ts';
import { isBelief, orNull } from '../scenario/amount.ts';
import { pathById, rangeGroup } from '../scenario/path-parts.ts';
import type { Scenario } from '../scenario/types.ts';
import { runToEnd, type Steps } from '../work.ts';
import {
  createRandom,
  createSample,
  normalQuantile,
  quantile,
  type Random,
  type Sample,
  valueByZ,
} from './sampling.ts';
import type { Quantiles, SimulatedComparison, Simulation } from './types.ts';
import { amountPaths, createWorkingCopy, type WorkingCopy } from './working-copy.ts';

const monthsPerYear = 12;

/** The results of all draws of one candidate. */
interface CandidateDraws {
  readonly index: number;
  /** Draws whether the candidate reaches its quality; `null` if that is certain. */
  readonly works: (() => boolean) | null;
  /** Months; Infinity = never. */
  readonly paybacks: Sample;
  readonly nets: Sample;
  /** The net after 12 months, or at the end of a shorter window. */
  readonly yearNets: Sample;
  readonly setups: Sample;
  /**
   * One sample per month: the cumulative cost of the candidate, divided by the cumulative cost of the baseline if the month has a
   * ratio (`ratioMonths`).
   */
  readonly bands: readonly Sample[];
  /** Number of draws that pay back inside the window. */
  inWindow: number;
  /** Number of draws that pay back within 12 months. */
  withinYear: number;
  /** Whether the verdict or a cost is unknown; the candidate is then left out of the result. */
  unknown: boolean;
}

/** The draws of the candidate at `index`, before the first draw. */
function noDraws(
  index: number,
  copy: WorkingCopy,
  bestBaselineUsd: readonly number[],
  seed: number,
): CandidateDraws {
  const { horizonMonths: horizon } = copy.scenario;
  return {
    index,
    works: worksOf(index, copy, seed),
    paybacks: createSample(),
    nets: createSample(),
    yearNets: createSample(),
    setups: createSample(),
    bands: Array.from({ length: horizon + 1 }, createSample),
    inWindow: 0,
    withinYear: 0,
    // The verdict can be known although the baseline's cost is not: if the candidate never serves. Without that cost there is no band.
    unknown:
      !isKnown(copy.findingOf(index)) ||
      !Number.isFinite(bestBaselineUsd[horizon]) ||
      Number.isNaN(copy.chance(index)),
  };
}

/**
 * A function that draws whether the candidate reaches its quality; `null` if that is certain. It has a random stream of its
 * own, so that a change of the probability does not change any other draw.
 */
function worksOf(index: number, copy: WorkingCopy, seed: number): CandidateDraws['works'] {
  const path = `approaches[${index}].worksWithProbability`;
  const chanceParameter = copy.parameter(path);
  if (chanceParameter?.amount === 1) return null;
  const random = createRandom(seed, `${pathById(path, copy.scenario)} works`);
  return () => random() < copy.chance(index);
}

/** The baseline's cumulative dollars at the end of each month. */
function baselineUsd(copy: WorkingCopy): readonly number[] {
  const costs = copy.costs(0);
  return accountOf(costs, costs, copy.traffic()).cumulative;
}

/**
 * For each month, whether its band is a ratio to the baseline's cost. At the start, the band is an amount, because only the set-up
 * has been paid. `bestBaselineUsd` is the baseline's cumulative cost at its best guess.
 */
function ratioMonths(bestBaselineUsd: readonly number[]): readonly boolean[] {
  return bestBaselineUsd.map((usd, month) => month > 0 && usd > 0);
}

/**
 * Adds the result of one draw to a candidate. `baseline` is the cumulative cost of the baseline in this draw, or `null` if the
 * band has enough values.
 */
function addDraw(
  candidate: CandidateDraws,
  copy: WorkingCopy,
  ratios: readonly boolean[],
  baseline: readonly number[] | null,
): void {
  const { index, bands, works } = candidate;
  const savingCurve = copy.savingCurve(index);
  const finding = copy.findingOf(index, savingCurve);
  if (!isKnown(finding) || !Number.isFinite(savingCurve.atMonth[savingCurve.atMonth.length - 1])) {
    candidate.unknown = true;
    return;
  }
  const extraSetupUsd = copy.costs(index).plan.setupUsd - copy.costs(0).plan.setupUsd;
  const { atMonth, months, isInWindow } =
    works && !works()
      ? resultOfFailure(extraSetupUsd, savingCurve)
      : {
          atMonth: savingCurve.atMonth,
          months: paybackMonths(finding) ?? Number.POSITIVE_INFINITY,
          isInWindow: isPayback(finding),
        };
  candidate.paybacks.add(months);
  candidate.nets.add(atMonth[atMonth.length - 1] as number);
  candidate.yearNets.add(atMonth[Math.min(monthsPerYear, atMonth.length - 1)] as number);
  candidate.setups.add(extraSetupUsd);
  if (isInWindow) candidate.inWindow += 1;
  if (months <= monthsPerYear) candidate.withinYear += 1;
  if (!baseline) return;
  for (let month = 0; month < bands.length; month++) {
    const baselineCost = baseline[month] as number;
    const candidateCost = baselineCost - (atMonth[month] as number);
    // Without traffic, both cost nothing, and the ratio is 1.
    (bands[month] as Sample).add(
      ratios[month] ? (baselineCost > 0 ? candidateCost / baselineCost : 1) : candidateCost,
    );
  }
}

/** The result for a candidate that does not reach its quality: it has paid its set-up, and then pays the baseline's costs. */
function resultOfFailure(
  extraSetupUsd: number,
  { atMonth }: Curve,
): { readonly atMonth: readonly number[]; readonly months: number; readonly isInWindow: boolean } {
  return {
    atMonth: atMonth.map(() => -extraSetupUsd),
    months: extraSetupUsd < 0 ? 0 : Number.POSITIVE_INFINITY,
    isInWindow: extraSetupUsd < 0,
  };
}

/** The mean; `null` for no values. */
function meanOf(values: Float64Array): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** P10, P50 and P90; `null` for never (Infinity). */
function quantiles(sample: Float64Array): Quantiles {
  return {
    p10: orNull(quantile(sample, 0.1)),
    p50: orNull(quantile(sample, 0.5)),
    p90: orNull(quantile(sample, 0.9)),
  };
}

/** A function that calculates the summary of the draws so far, in one step per month of the band. */
function summaryOf(
  { index, paybacks, nets, yearNets, setups, bands, inWindow, withinYear }: CandidateDraws,
  draws: number,
  copy: WorkingCopy,
  bestBaselineUsd: readonly number[],
): () => Steps<SimulatedComparison> {
  const ratios = ratioMonths(bestBaselineUsd);
  return function* () {
    const months = paybacks.first(draws);
    const net = nets.first(draws);
    const band = { p10: [] as number[], p90: [] as number[] };
    for (const [month, values] of bands.entries()) {
      const sample = values.first(draws);
      const factor = ratios[month] ? (bestBaselineUsd[month] as number) : 1;
      band.p10.push(factor * quantile(sample, 0.1));
      band.p90.push(factor * quantile(sample, 0.9));
      yield;
    }
    return {
      id: copy.scenario.approaches[index]?.id ?? '',
      neverShare: months.filter((each) => each === Number.POSITIVE_INFINITY).length / draws,
      histogram: histogramOf(months, copy.scenario.horizonMonths),
      paybackMonths: quantiles(months),
      netUsd: quantiles(net),
      meanPaybackMonths: meanOf(months.filter(Number.isFinite)),
      meanNetUsd: meanOf(net) as number,
      netAfterYearUsd: quantiles(yearNets.first(draws)),
      setupUsd: quantiles(setups.first(draws)),
      paysBackWithinYear: withinYear / draws,
      paysBackInWindow: inWindow / draws,
      band,
    };
  };
}

/** Numbers of paybacks inside the window, in at most 24 equal bins. A payback on an edge is in the bin before it. */
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

/**
 * Maximum number of band values of a candidate; further draws do not change the band. With the maximum number of candidates,
 * all bands take 32 MB. The maximum is the same for any number of candidates, so adding a candidate changes no figure of another.
 */
const maxBandValues = 570_000;

/** Draws between two pauses. They take some tenths of a millisecond, or more with many approaches over many months. */
const drawsPerStep = 10;

/** A simulation that a caller can run in slices: it continues where it stopped. */
export interface RunningSimulation {
  /** Adds `draws` draws, and returns a summary of all draws so far. Two calls of 500 give the same summary as one call of 1,000. */
  readonly run: (draws: number) => Simulation;
}

/** The number of draws and the seed of the random numbers. */
export interface SimulationOptions {
  /** Whole, from 0; 10,000 unless given. */
  readonly draws?: number;
  /** Any finite number; 1 unless given. */
  readonly seed?: number;
}

/** Sets a parameter to its value at z, a number of standard deviations. */
type Mover = (z: number) => void;

/** A quantity that is drawn: the parameters that it moves, and its own random numbers. */
interface Quantity {
  readonly movers: Mover[];
  readonly random: Random;
}

/**
 * The uncertain quantities of a scenario. Each has a random stream of its own, named after the quantity. So an approach that
 * is added, removed or moved does not change the draws of another.
 */
function quantitiesOf(copy: WorkingCopy, seed: number): readonly Quantity[] {
  const { scenario } = copy;
  const quantities = new Map<string, Quantity>();
  for (const path of amountPaths(
    scenario,
    scenario.approaches.map((_, i) => i),
  )) {
    const parameter = copy.parameter(path);
    if (!parameter || !isBelief(parameter.amount)) continue;
    const { difference, vary } = parameter;
    const valueAtZ = difference
      ? valueByZ({ kind: 'growth', min: -1, max: 1 }, difference)
      : valueByZ(parameter.field, parameter.amount);
    const set = vary ?? parameter.set;
    const name = rangeGroup(parameter.amount, path, scenario);
    const quantity = quantities.get(name) ?? { movers: [], random: createRandom(seed, name) };
    quantity.movers.push((z) => set(valueAtZ(z)));
    quantities.set(name, quantity);
  }
  return [...quantities.values()];
}

/** All draws of a scenario, to which more can be added. */
interface Drawing {
  readonly add: (draws: number) => void;
  /** A function that calculates the summary of the draws so far; draws that are added later do not change it. */
  readonly summary: () => () => Steps<readonly SimulatedComparison[]>;
}

function drawingOf(scenario: Scenario, seed: number): Drawing {
  if (!Number.isFinite(seed)) throw new RangeError('A seed is a finite number');
  const copy = createWorkingCopy(scenario);
  // The copy has its best guesses until the first draw.
  const bestBaselineUsd = baselineUsd(copy);
  const ratios = ratioMonths(bestBaselineUsd);
  const quantities = quantitiesOf(copy, seed);
  const candidates = scenario.approaches.slice(1).map((_, i) => noDraws(i + 1, copy, bestBaselineUsd, seed));
  const maxBandDraws = Math.floor(maxBandValues / bestBaselineUsd.length);
  let drawCount = 0;

  const draw = (): void => {
    for (const { movers, random } of quantities) {
      const z = normalQuantile(random());
      for (const move of movers) move(z);
    }
    const baseline = drawCount < maxBandDraws ? baselineUsd(copy) : null;
    for (const candidate of candidates) if (!candidate.unknown) addDraw(candidate, copy, ratios, baseline);
    drawCount += 1;
  };
  return {
    add(draws) {
      if (!Number.isInteger(draws) || draws < 0) throw new RangeError('Draws are counted in whole numbers');
      for (let i = 0; i < draws; i++) draw();
    },
    summary() {
      const summaries = candidates
        .filter(({ unknown }) => drawCount > 0 && !unknown)
        .map((candidate) => summaryOf(candidate, drawCount, copy, bestBaselineUsd));
      return function* () {
        const comparisons: SimulatedComparison[] = [];
        for (const steps of summaries) comparisons.push(yield* steps());
        return comparisons;
      };
    },
  };
}

/**
 * Starts a simulation. Candidates whose verdict is `incomplete` are left out of its comparisons, because an amount is
 * unknown. Without ranges and without candidates that can fail, every draw gives the best guess.
 */
export function createSimulation(
  scenario: Scenario,
  { seed = 1 }: Pick<SimulationOptions, 'seed'> = {},
): RunningSimulation {
  const drawing = drawingOf(scenario, seed);
  let drawCount = 0;
  return {
    run(draws) {
      drawing.add(draws);
      drawCount += draws;
      // Samples only grow, so a summary is calculated when it is read. A slice that is not shown needs none.
      const summary = drawing.summary();
      let comparisons: readonly SimulatedComparison[] | undefined;
      return {
        draws: drawCount,
        seed,
        get comparisons() {
          comparisons ??= runToEnd(summary());
          return comparisons;
        },
      };
    },
  };
}

/** All draws at once: `createSimulation(scenario, { seed }).run(draws)`. */
export function simulate(
  scenario: Scenario,
  { draws = 10_000, seed = 1 }: SimulationOptions = {},
): Simulation {
  return createSimulation(scenario, { seed }).run(draws);
}

/** `simulate` in steps: first steps of a few draws, then one step per month of each band. */
export function* simulationSteps(
  scenario: Scenario,
  { draws = 10_000, seed = 1 }: SimulationOptions = {},
): Steps<Simulation> {
  const drawing = drawingOf(scenario, seed);
  for (let drawsLeft = draws; drawsLeft > 0; drawsLeft -= drawsPerStep) {
    drawing.add(Math.min(drawsLeft, drawsPerStep));
    yield;
  }
  return { draws, seed, comparisons: yield* drawing.summary()() };
}
