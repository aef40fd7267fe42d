/** Random scenarios with every feature at once, compared with the oracle: one batch of `npm run differential`. */
import fc from 'fast-check';
import { features, rareFeatures, scenarios } from './arbitraries.ts';
import { type Difference, differencesOf } from './differences.ts';

/** A scenario in which figures differ; seed and path find it again. */
export interface Finding {
  readonly seed: number;
  readonly path: string;
  readonly scenario: unknown;
  readonly differences: readonly Difference[];
}

const every = [...features, ...rareFeatures];
const known = scenarios(every.filter((feature) => feature !== 'unknown amounts'));
const withUnknown = scenarios(every);

/** Whether the scenarios of a seed may lack an amount: those of every fourth seed. */
const mayLack = (seed: number): boolean => seed % 4 === 0;

/** Compares the scenarios of a seed: the first `count` of them, or the one at `path`. */
export const compareBatch = (seed: number, count: number, path?: string): readonly Finding[] => {
  const unknown = mayLack(seed);
  const drawn = fc.sample(unknown ? withUnknown : known, {
    seed,
    ...(path === undefined ? { numRuns: count } : { numRuns: 1, path }),
  });
  return drawn.flatMap((scenario, i) => {
    const differences = differencesOf(scenario, { unknown });
    return differences.length === 0 ? [] : [{ seed, path: path ?? String(i), scenario, differences }];
  });
};
