/**
 * What the beliefs of a scenario say about payback and net: many draws of every belief, each run through the same
 * ledger as the best guess (model page, section 7). Knows no views, no clock and no randomness but its seed.
 */

import { isBelief } from '../scenario/range.ts';
import type { Scenario } from '../scenario/types.ts';
import { drawerOf } from './belief.ts';
import { createRandom, normalQuantile } from './sampling.ts';
import { baselineUsd, emptyRecord, note, summaryOf } from './simulation-record.ts';
import { finished, type Steps } from './steps.ts';
import type { SimulatedComparison, Simulation } from './types.ts';
import { amountPaths, createWorkbench, type Workbench } from './workbench.ts';

/** So many band values are kept at most (32 MB); from then on further draws leave the band as it is. */
const mostBandValues = 4_000_000;

/** Draws between two pauses: some tenths of a millisecond, more for many approaches over many months. */
const drawsPerStep = 10;

/** A simulation that goes on where it stopped, so that a caller can slice it. */
export interface RunningSimulation {
  /** Adds so many draws and sums up all draws so far. The same seed gives the same numbers, however it is sliced. */
  readonly run: (draws: number) => Simulation;
}

export interface SimulationOptions {
  /** Whole, from 0; 10,000 unless given. */
  readonly draws?: number;
  /** Any finite number; 1 unless given. */
  readonly seed?: number;
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

/** Draws made and to be made. */
interface Drawing {
  readonly add: (draws: number) => void;
  /** The summary of the draws made so far, to be worked out whenever it is wanted. */
  readonly summary: () => () => Steps<readonly SimulatedComparison[]>;
}

function drawingOf(scenario: Scenario, seed: number): Drawing {
  if (!Number.isFinite(seed)) throw new RangeError('A seed is a finite number');
  const bench = createWorkbench(scenario);
  const random = createRandom(seed);
  const best = baselineUsd(bench);
  const movers = moversOf(bench);
  const records = scenario.approaches.slice(1).map((_, i) => emptyRecord(i + 1, bench, best));
  const mostBands = Math.floor(mostBandValues / Math.max(1, records.length * best.length));
  let drawn = 0;

  const draw = (): void => {
    for (const move of movers) move(normalQuantile(random()));
    const baseline = drawn < mostBands ? baselineUsd(bench) : null;
    for (const record of records) if (!record.unknown) note(record, bench, best, baseline);
    drawn += 1;
  };
  return {
    add(draws) {
      if (!Number.isInteger(draws) || draws < 0) throw new RangeError('Draws are counted in whole numbers');
      for (let i = 0; i < draws; i++) draw();
    },
    summary() {
      const summaries = records
        .filter(({ unknown }) => drawn > 0 && !unknown)
        .map((record) => summaryOf(record, drawn, bench, best));
      return function* () {
        const comparisons: SimulatedComparison[] = [];
        for (const steps of summaries) comparisons.push(yield* steps());
        return comparisons;
      };
    },
  };
}

/**
 * Starts a simulation. Candidates whose verdict is `incomplete` are left out of its comparisons: there is nothing
 * to draw. A scenario without beliefs gives its best guess in every draw.
 */
export function createSimulation(
  scenario: Scenario,
  { seed = 1 }: Pick<SimulationOptions, 'seed'> = {},
): RunningSimulation {
  const drawing = drawingOf(scenario, seed);
  let drawn = 0;
  return {
    run(draws) {
      drawing.add(draws);
      drawn += draws;
      // Samples only grow, so the sums can wait until somebody reads them: a slice that nobody shows costs nothing.
      const summary = drawing.summary();
      let comparisons: readonly SimulatedComparison[] | undefined;
      return {
        draws: drawn,
        seed,
        get comparisons() {
          comparisons ??= finished(summary());
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

/** `simulate` in steps: some draws each, then a month of a band each. */
export function* simulationSteps(
  scenario: Scenario,
  { draws = 10_000, seed = 1 }: SimulationOptions = {},
): Steps<Simulation> {
  const drawing = drawingOf(scenario, seed);
  for (let left = draws; left > 0; left -= drawsPerStep) {
    drawing.add(Math.min(left, drawsPerStep));
    yield;
  }
  return { draws, seed, comparisons: yield* drawing.summary()() };
}
