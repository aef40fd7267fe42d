/** One batch of `npm run differential`, which compares random scenarios that have every feature at once with the oracle. */
import fc from 'fast-check';
import { features, rareFeatures, scenarios } from './arbitraries.ts';
import { type Difference, differencesOf } from './differences.ts';

/** A scenario in which figures differ. Its seed and path reproduce it. */
export interface Finding {
  readonly seed: number;
  readonly path: string;
  readonly scenario: unknown;
  readonly differences: readonly Difference[];
}

const allFeatures = [...features, ...rareFeatures];
const withoutUnknown = scenarios(allFeatures.filter((feature) => feature !== 'unknown amounts'));
const withUnknown = scenarios(allFeatures);

/** Whether the scenarios of a seed may have unknown amounts, which is true for every fourth seed. */
const mayHaveUnknowns = (seed: number): boolean => seed % 4 === 0;

/** Compares the first `count` scenarios of a seed, or the scenario at `path`. */
export const compareBatch = (seed: number, count: number, path?: string): readonly Finding[] => {
  const unknown = mayHaveUnknowns(seed);
  const drawn = fc.sample(unknown ? withUnknown : withoutUnknown, {
    seed,
    ...(path === undefined ? { numRuns: count } : { numRuns: 1, path }),
  });
  return drawn.flatMap((scenario, i) => {
    const differences = differencesOf(scenario, { unknown });
    return differences.length === 0 ? [] : [{ seed, path: path ?? String(i), scenario, differences }];
  });
};
