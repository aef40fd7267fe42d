/**
 * Simulates evaluations whose true shares are known, and measures how often each interval contains the truth and how often each test
 * is wrong. The tables in docs/evaluation.md have the results.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../../src/core/evaluation/bootstrap.ts';
import { casesForMean } from '../../../src/core/evaluation/cases-needed.ts';
import type { ShareRange } from '../../../src/core/evaluation/comparison-types.ts';
import { mean, meanInterval, standardError } from '../../../src/core/evaluation/standard-error.ts';
import { createRandom, normalQuantile, type Random } from '../../../src/core/explore/sampling.ts';
import {
  casesNeeded,
  compareEvaluations,
  differenceFromTotals,
  type Interval,
  mcnemarTest,
  type PairedCounts,
  pairedDifference,
  wilsonInterval,
} from '../../../src/core/index.ts';
import { twoSidedPValue } from '../../../src/core/student-t.ts';
import { runs } from '../../harness/runs.ts';
import { evaluationOf, pairMarks } from './marks.ts';
import { bonettPrice, waldPaired } from './other-methods.ts';

const isInside = (value: number, { low, high }: { readonly low: number; readonly high: number }): boolean =>
  value >= low - 1e-12 && value <= high + 1e-12;

/** The number of accepted cases in a random sample. */
const draw = (random: Random, cases: number, share: number): number => {
  let count = 0;
  for (let i = 0; i < cases; i++) if (random() < share) count += 1;
  return count;
};

/** Draws a number of cases, and counts their pairs of outcomes. */
const drawPairs = (random: Random, cases: number, shares: PairedCounts): PairedCounts => {
  const counts = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  for (let i = 0; i < cases; i++) {
    const at = random();
    if (at < shares.both) counts.both += 1;
    else if (at < shares.both + shares.firstOnly) counts.firstOnly += 1;
    else if (at < shares.both + shares.firstOnly + shares.secondOnly) counts.secondOnly += 1;
    else counts.neither += 1;
  }
  return counts;
};

/** Shares of pairs: the first approach is better by 10 points, or by 3 points where few cases differ, or equal. */
const pairs = {
  'ten points': { both: 0.55, firstOnly: 0.2, secondOnly: 0.1, neither: 0.15 },
  'three points': { both: 0.85, firstOnly: 0.05, secondOnly: 0.02, neither: 0.08 },
  equal: { both: 0.5, firstOnly: 0.15, secondOnly: 0.15, neither: 0.2 },
} as const;

/** Whether an interval for the counts of a random sample contains the true difference. */
const isDifferenceInside =
  (
    cases: number,
    shares: PairedCounts,
    interval: (counts: PairedCounts) => { readonly low: number; readonly high: number },
  ) =>
  (random: Random): boolean =>
    isInside(shares.firstOnly - shares.secondOnly, interval(drawPairs(random, cases, shares)));

const tango = (counts: PairedCounts) => pairedDifference(counts);
const tango80 = (counts: PairedCounts) => pairedDifference(counts, { confidence: 0.8 });
const fromTotals =
  (confidence: number) =>
  ({ both, firstOnly, secondOnly, neither }: PairedCounts) =>
    differenceFromTotals(
      both + firstOnly,
      both + secondOnly,
      both + firstOnly + secondOnly + neither,
      confidence,
    );
const newcombe = (counts: PairedCounts) => pairedDifference(counts, { method: 'newcombe' });

/**
 * The marks of two approaches with repeats. For each approach and case, the chance of a right answer is 1 (35 % of the cases), 0
 * (15 %) or a random share.
 */
const drawRepeats = (random: Random, cases: number, repeats: number): { base: string[]; tune: string[] } => {
  const marks = { base: Array<string>(repeats).fill(''), tune: Array<string>(repeats).fill('') };
  for (let i = 0; i < cases; i++) {
    for (const name of ['base', 'tune'] as const) {
      const kind = random();
      const share = kind < 0.35 ? 1 : kind < 0.5 ? 0 : random();
      marks[name] = marks[name].map((text) => text + (random() < share ? '1' : '0'));
    }
  }
  return marks;
};

/** The true share of right answers in `drawRepeats`. */
const repeatedShare = 0.35 + 0.5 * 0.5;

/** Two equal approaches on 50 cases with 4 repeats each: their marks and their comparisons. */
const compareRepeats = (random: Random) => {
  const marks = drawRepeats(random, 50, 4);
  return {
    marks,
    comparisons: compareEvaluations(evaluationOf(marks), { baseline: 'base', score: 'exact' }),
  };
};

/** Four equal approaches on 100 cases. */
const compareEqual = (random: Random) => {
  const marks = Object.fromEntries(
    ['base', 'one', 'two', 'three'].map((id) => [id, drawMarks(random, 100, 0.7)]),
  );
  return compareEvaluations(evaluationOf(marks), { baseline: 'base', score: 'exact' });
};

/** Differences of scores with a long tail to one side; their mean is 0.1. */
const drawScores = (random: Random, count: number): readonly number[] =>
  Array.from({ length: count }, () => -0.1 * Math.log(random()));

const isMeanInside =
  (count: number, interval: (values: readonly number[]) => Interval | null) =>
  (random: Random): boolean =>
    isInside(0.1, interval(drawScores(random, count)) ?? { low: 1, high: 0 });

const studentT = (values: readonly number[]) => meanInterval(values, 0.95);
const bca = (values: readonly number[]) => bootstrapInterval(values, { resamples: 1000 });
const percentile = (values: readonly number[]) =>
  bootstrapInterval(values, { resamples: 1000, method: 'percentile' });

/**
 * Whether the interval of the mean contains 0, for 20 clusters of 5 values. The values vary within a cluster as much as the clusters vary
 * among each other.
 */
const isClusterMeanInside =
  (interval: (values: readonly number[], clusters: readonly number[]) => Interval | null) =>
  (random: Random): boolean => {
    const normal = (): number => normalQuantile(random());
    const values = Array.from({ length: 20 }, normal).flatMap((shared) =>
      Array.from({ length: 5 }, () => shared + normal()),
    );
    return isInside(
      0,
      interval(
        values,
        values.map((_, at) => Math.floor(at / 5)),
      ) ?? { low: 1, high: 0 },
    );
  };

const isInRange = (value: number, range: ShareRange | null | undefined): boolean =>
  isInside(value, { low: range?.p10 ?? 1, high: range?.p90 ?? 0 });

/**
 * A row of a table in docs/evaluation.md, and whether its event happens in one simulated evaluation. `divisor` reduces the number of
 * simulations if one takes long.
 */
type Simulated = readonly [label: string, happens: (random: Random) => boolean, divisor?: number];

/** How often an interval of 95 % contains the truth. */
const coverages: readonly Simulated[] = [
  ['Wilson, 20 cases, 90 % accepted', (random) => isInside(0.9, wilsonInterval(draw(random, 20, 0.9), 20))],
  [
    'Wilson, 100 cases, 75 % accepted',
    (random) => isInside(0.75, wilsonInterval(draw(random, 100, 0.75), 100)),
  ],
  [
    'Wilson, 300 cases, 66 % accepted',
    (random) => isInside(0.66, wilsonInterval(draw(random, 300, 0.66), 300)),
  ],
  ['Tango, 20 cases, ten points', isDifferenceInside(20, pairs['ten points'], tango)],
  ['Tango, 100 cases, ten points', isDifferenceInside(100, pairs['ten points'], tango)],
  ['Tango, 100 cases, three points', isDifferenceInside(100, pairs['three points'], tango)],
  ['Tango, 300 cases, three points', isDifferenceInside(300, pairs['three points'], tango)],
  ['Newcombe, 20 cases, ten points', isDifferenceInside(20, pairs['ten points'], newcombe)],
  ['Newcombe, 100 cases, three points', isDifferenceInside(100, pairs['three points'], newcombe)],
  [
    'Wald (not offered), 20 cases, ten points',
    isDifferenceInside(20, pairs['ten points'], (c) => waldPaired(c, 0.95)),
  ],
  [
    'Wald (not offered), 100 cases, three points',
    isDifferenceInside(100, pairs['three points'], (c) => waldPaired(c, 0.95)),
  ],
  [
    'Bonett and Price (not offered), 20 cases, ten points',
    isDifferenceInside(20, pairs['ten points'], (c) => bonettPrice(c, 0.95)),
  ],
  [
    'Wilson with effective answers, 50 cases of 4 repeats',
    (random) =>
      isInside(repeatedShare, compareRepeats(random).comparisons[1]?.shareInterval ?? { low: 1, high: 0 }),
    4,
  ],
  [
    'Wilson on all rows (not offered), 50 cases of 4 repeats',
    (random) => {
      const { marks } = compareRepeats(random);
      return isInside(repeatedShare, wilsonInterval(marks.tune.join('').replaceAll('0', '').length, 200));
    },
    4,
  ],
  [
    'Tango with effective cases, 50 cases of 4 repeats',
    (random) => {
      const { low, high } = compareRepeats(random).comparisons[1]?.toBaseline ?? {};
      return isInside(0, { low: low as number, high: high as number });
    },
    4,
  ],
  ['Student’s t of mean scores, 10 pairs, skewed', isMeanInside(10, studentT)],
  ['bootstrap (BCa, not used for so few), 10 pairs, skewed', isMeanInside(10, bca)],
  ['bootstrap (BCa) of mean scores, 20 pairs, skewed', isMeanInside(20, bca), 2],
  ['bootstrap (percentile), 20 pairs, skewed', isMeanInside(20, percentile), 2],
  ['bootstrap (BCa) of mean scores, 100 pairs, skewed', isMeanInside(100, bca), 4],
  ['bounds from totals, 20 cases, ten points', isDifferenceInside(20, pairs['ten points'], fromTotals(0.95))],
  [
    'bounds from totals, 300 cases, three points',
    isDifferenceInside(300, pairs['three points'], fromTotals(0.95)),
  ],
  [
    'Student’s t, clustered, 20 clusters of 5 values',
    isClusterMeanInside((values, clusters) => meanInterval(values, 0.95, { clusters })),
  ],
  [
    'bootstrap (BCa), clustered, 20 clusters of 5 values',
    isClusterMeanInside((values, clusters) => bootstrapInterval(values, { clusters, resamples: 1000 })),
    2,
  ],
  ['Student’s t of all values (not used), 20 clusters of 5 values', isClusterMeanInside(studentT)],
];

/** How often a range from P10 to P90, which enters the calculation, contains the truth; it should be 80 %. */
const ranges: readonly Simulated[] = [
  [
    'range of a share, 20 cases, 90 % accepted',
    (random) => isInside(0.9, wilsonInterval(draw(random, 20, 0.9), 20, 0.8)),
  ],
  [
    'range of a share, 100 cases, 75 % accepted',
    (random) => isInside(0.75, wilsonInterval(draw(random, 100, 0.75), 100, 0.8)),
  ],
  [
    'range of a share, 300 cases, 66 % accepted',
    (random) => isInside(0.66, wilsonInterval(draw(random, 300, 0.66), 300, 0.8)),
  ],
  ['range of a difference, 20 cases, ten points', isDifferenceInside(20, pairs['ten points'], tango80)],
  ['range of a difference, 100 cases, ten points', isDifferenceInside(100, pairs['ten points'], tango80)],
  ['range of a difference, 100 cases, three points', isDifferenceInside(100, pairs['three points'], tango80)],
  ['range of a difference, 300 cases, three points', isDifferenceInside(300, pairs['three points'], tango80)],
  [
    'range of a share, 50 cases of 4 repeats',
    (random) => isInRange(repeatedShare, compareRepeats(random).comparisons[1]?.shareRange),
    4,
  ],
  [
    'range of a difference, 50 cases of 4 repeats',
    (random) => isInRange(0, compareRepeats(random).comparisons[1]?.toBaseline?.range),
    4,
  ],
  [
    'range of a difference from totals, 100 cases, ten points',
    isDifferenceInside(100, pairs['ten points'], fromTotals(0.8)),
  ],
];

/** Whether McNemar's test rejects at 5 % that two equal approaches are equal. */
const rejects =
  (cases: number, variant: 'exact' | 'midP') =>
  (random: Random): boolean => {
    const { firstOnly, secondOnly } = drawPairs(random, cases, pairs.equal);
    return mcnemarTest(firstOnly, secondOnly)[variant] <= 0.05;
  };

/** The p value of the paired t test, as `compareEvaluations` calculates it. */
const tTest = (differences: readonly number[]): number =>
  twoSidedPValue(mean(differences) / (standardError(differences) as number), differences.length - 1);

/** Differences between two scores from the same long-tailed distribution. The distribution of the differences is symmetric. */
const drawEqualScores = (random: Random, count: number): readonly number[] => {
  const others = drawScores(random, count);
  return drawScores(random, count).map((score, at) => score - (others[at] as number));
};

/** How often a difference is claimed where there is none; at most 5 % is allowed. */
const sizes: readonly Simulated[] = [
  ['exact McNemar, 50 cases', rejects(50, 'exact')],
  ['exact McNemar, 300 cases', rejects(300, 'exact')],
  ['mid-P McNemar, 50 cases', rejects(50, 'midP')],
  ['mid-P McNemar, 300 cases', rejects(300, 'midP')],
  [
    'sign test, 50 cases of 4 repeats',
    (random) => (compareRepeats(random).comparisons[1]?.toBaseline?.p ?? 1) <= 0.05,
    4,
  ],
  ['paired t test, 20 pairs', (random) => tTest(drawEqualScores(random, 20)) <= 0.05],
  ['paired t test, 100 pairs', (random) => tTest(drawEqualScores(random, 100)) <= 0.05],
  [
    'paired t test, 20 pairs, skewed differences',
    (random) => tTest(drawScores(random, 20).map((score) => score - 0.1)) <= 0.05,
  ],
  [
    'paired t test, 100 pairs, skewed differences',
    (random) => tTest(drawScores(random, 100).map((score) => score - 0.1)) <= 0.05,
  ],
  [
    'any of three comparisons, with Holm',
    (random) => compareEqual(random).some(({ toBaseline }) => /better|worse/.test(toBaseline?.word ?? '')),
    4,
  ],
  [
    'any of three comparisons, without Holm (not offered)',
    (random) => compareEqual(random).some(({ toBaseline }) => (toBaseline?.p ?? 1) <= 0.05),
    4,
  ],
];

/** Right (`1`) or wrong for each case. */
const drawMarks = (random: Random, cases: number, share: number): string =>
  Array.from({ length: cases }, () => (random() < share ? '1' : '0')).join('');

/**
 * Whether a simulated evaluation shows that an approach is better than the baseline, if it is better by ten points. `others` are the ids
 * of further approaches, which are as good as the baseline.
 */
const findsTenPoints =
  (cases: number, others: readonly string[]) =>
  (random: Random): boolean => {
    const { both, firstOnly, secondOnly, neither } = drawPairs(random, cases, pairs['ten points']);
    const { first, second } = pairMarks(both, firstOnly, secondOnly, neither);
    const share = pairs['ten points'].both + pairs['ten points'].secondOnly;
    const rest = Object.fromEntries(others.map((id) => [id, drawMarks(random, cases, share)]));
    const evaluation = evaluationOf({ base: second, tune: first, ...rest });
    return (
      compareEvaluations(evaluation, { baseline: 'base', score: 'exact' })[1]?.toBaseline?.word === 'better'
    );
  };

/** The number of cases that are needed to show a difference of ten points, if this number of comparisons is made. */
const casesForTenPoints = (tests: number): number => {
  const { firstOnly, secondOnly } = pairs['ten points'];
  return casesNeeded({ firstOnly, secondOnly, alpha: 0.05 / tests }) as number;
};

/** Whether a simulated evaluation shows that a mean score is better, if it is higher by half a standard deviation of the differences. */
const findsHalfDeviation =
  (cases: number) =>
  (random: Random): boolean => {
    const grades = Array.from({ length: cases }, () => 0.45 + 0.1 * normalQuantile(random()));
    const evaluation = evaluationOf({ base: '1'.repeat(cases), tune: '1'.repeat(cases) }, (approach, at) => ({
      grade: approach === 'base' ? 0.4 : (grades[at] as number),
    }));
    return (
      compareEvaluations(evaluation, { baseline: 'base', score: 'grader' })[1]?.toBaseline?.word === 'better'
    );
  };

/** The chances of a right answer of two approaches that answer each case three times; all answers are independent. */
const repeatedChances = { tune: 0.7, base: 0.6 } as const;

/** The marks of three repeats of each case, with the chances of `repeatedChances`. */
const drawThreeRepeats = (random: Random, cases: number) => ({
  base: Array.from({ length: 3 }, () => drawMarks(random, cases, repeatedChances.base)),
  tune: Array.from({ length: 3 }, () => drawMarks(random, cases, repeatedChances.tune)),
});

/** The number of needed cases, as an evaluation of many cases with three repeats states it. */
const neededWithRepeats = (): number => {
  const evaluation = evaluationOf(drawThreeRepeats(createRandom(2026, 'many cases'), 20_000));
  const [, tune] = compareEvaluations(evaluation, { baseline: 'base', score: 'exact' });
  return tune?.toBaseline?.needed?.cases ?? 0;
};

/** Whether a simulated evaluation with three repeats of each case shows the difference. */
const findsWithRepeats =
  (cases: number) =>
  (random: Random): boolean => {
    const evaluation = evaluationOf(drawThreeRepeats(random, cases));
    const [, tune] = compareEvaluations(evaluation, { baseline: 'base', score: 'exact' });
    return tune?.toBaseline?.word === 'better';
  };

/** How often the needed number of cases shows the difference, which should be 80 %. */
const powers: readonly Simulated[] = [
  ['one comparison', findsTenPoints(casesForTenPoints(1), []), 4],
  ['two comparisons', findsTenPoints(casesForTenPoints(2), ['other']), 4],
  ['two comparisons, cases for one (not offered)', findsTenPoints(casesForTenPoints(1), ['other']), 4],
  ['four comparisons', findsTenPoints(casesForTenPoints(4), ['two', 'three', 'four']), 4],
  ['three repeats of each case', findsWithRepeats(neededWithRepeats()), 4],
  [
    'mean scores, half a standard deviation',
    findsHalfDeviation(casesForMean({ difference: 0.5, deviation: 1, power: 0.8, alpha: 0.05 }) as number),
    4,
  ],
];

const page = readFileSync('docs/evaluation.md', 'utf8');

/** The percentage that the page states for a row, as a share. */
const shareOnPage = (label: string): number => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${label} |`));
  return Number(/([\d.]+) %\s*\|\s*$/.exec(row ?? '')?.[1] ?? Number.NaN) / 100;
};

/** The share of the simulations in which the event of a row happens, and the number of simulations. */
const measure = ([label, happens, divisor = 1]: Simulated): {
  readonly share: number;
  readonly count: number;
} => {
  const random = createRandom(2026, label);
  const count = Math.ceil(runs(200, 4000) / divisor);
  let times = 0;
  for (let i = 0; i < count; i++) if (happens(random)) times += 1;
  return { share: times / count, count };
};

/** Four standard errors of the difference between this simulation and the one on the page, which had 4,000 runs / `divisor`. */
const allowed = (share: number, count: number, divisor = 1): number =>
  4 * Math.sqrt(Math.max(0.01, share * (1 - share)) * (1 / count + divisor / 4000)) + 0.0005;

/**
 * The kinds of figures in docs/evaluation.md, each with the bound that it has for every method in use. A `lower` bound is a
 * minimum, an `upper` bound a maximum. `errors`: the number of standard errors of 4,000 runs by which a figure may miss the bound,
 * because the true share is at the bound.
 */
const kinds = [
  { kind: 'coverage', rows: coverages, side: 'lower', bound: 0.9, errors: 0 },
  { kind: 'coverage of ranges', rows: ranges, side: 'lower', bound: 0.74, errors: 0 },
  { kind: 'size', rows: sizes, side: 'upper', bound: 0.05, errors: 2 },
  { kind: 'power', rows: powers, side: 'lower', bound: 0.8, errors: 2 },
] as const;

describe.each(kinds)('the $kind in docs/evaluation.md', ({ kind, rows, side, bound, errors }) => {
  it.each(rows)('agrees with a simulation: %s', (...row) => {
    const simulated = row as unknown as Simulated;
    const [label, , divisor] = simulated;
    const { share, count } = measure(simulated);
    const onPage = shareOnPage(label);
    if (process.env.PRINT) console.log(`${kind} | ${label} | ${(100 * share).toFixed(1)} % |`);
    expect(Math.abs(share - onPage), `${share}, on the page ${onPage}`).toBeLessThanOrEqual(
      allowed(onPage, count, divisor),
    );
  });

  it(`keeps the ${side} bound of ${100 * bound} % for every method in use`, () => {
    for (const [label, , divisor = 1] of rows.filter(
      ([name]) => !/not offered|not used|percentile|mid-P|skewed differences/.test(name),
    )) {
      const distance = side === 'lower' ? shareOnPage(label) - bound : bound - shareOnPage(label);
      expect(distance, label).toBeGreaterThanOrEqual(
        -errors * Math.sqrt((bound * (1 - bound) * divisor) / 4000),
      );
    }
  });
});
