/** The ladder, compared with figures calculated by hand and with the results of `evaluate` for each approach. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEvaluation,
  compareEvaluations,
  costAtShare,
  createScenario,
  evaluate,
  ladder,
  type Rung,
  withField,
} from '../../../src/core/index.ts';
import type { Amount, Approach, Scenario, ScenarioInput, Technique } from '../../../src/core/types.ts';
import { runs } from '../../harness/runs.ts';
import { knownFeatures, rareFeatures, scenarios } from '../../oracle/arbitraries.ts';
import { evaluationOf, pairMarks } from '../evaluation/marks.ts';

/** An approach of a technique. Its `setupUsd` contains `hours` of work at $90 each. */
const rungInput = (
  technique: Technique,
  successRate: Amount,
  thousandCallsUsd: number,
  setupUsd: number,
  hours?: number,
): ScenarioInput['approaches'][number] => ({
  id: technique,
  technique,
  successRate,
  maxAttempts: 2,
  failureUsd: 0.4,
  rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 },
  otherUsdPerRequest: thousandCallsUsd / 1000,
  setup: [
    ...(hours === undefined ? [] : [{ label: 'work', quantity: hours, unit: 'h', usdPerUnit: 90 }]),
    { label: 'other', usd: setupUsd - (hours ?? 0) * 90 },
  ],
});

/** Six approaches, in another order than that of the ladder. */
const approaches = [
  rungInput('few-shot', 0.77, 2.89, 0),
  rungInput('fine-tuned', 235 / 300, 0.031, 3631, 24),
  rungInput('zero-shot', 197 / 300, 0.17, 0),
  { ...rungInput('rag', 0.86, 5.19, 3600, 40), monthly: [{ label: 'index', usd: 70 }] },
  rungInput('rag-fine-tuned', null, 0.57, 7231, 64),
  rungInput('optimised-prompt', 0.82, 2.29, 1440, 16),
];
const scenario = createScenario({
  startsOn: '2026-01-01',
  requestsPerMonth: 250_000,
  growthPerMonth: 0.04,
  approaches,
});

const rung = (rungs: readonly Rung[], id: string): Rung => rungs.find((each) => each.id === id) as Rung;

describe('ladder', () => {
  it('orders the rungs by effort, and gives the cost and the work of each', () => {
    const rungs = ladder(scenario, { bar: 0.8 });
    expect(
      rungs.map(({ id, usdPerThousandAccepted: usd, workHours, effort }) => [
        id,
        usd && Number(usd.toFixed(2)),
        workHours,
        effort,
      ]),
    ).toEqual([
      ['zero-shot', 47.38, null, 'low'],
      ['few-shot', 24.71, null, 'medium'],
      ['optimised-prompt', 15.66, 16, 'medium'],
      ['rag', 13.76, 40, null],
      ['fine-tuned', 18.82, 24, 'high'],
      ['rag-fine-tuned', null, 64, 'high'],
    ]);
    expect(rungs.map(({ setupUsd }) => setupUsd)).toEqual([0, 0, 1440, 3600, 3631, 7231]);
    expect(rung(rungs, 'rag').fixedUsdPerMonth).toBe(70);
    // 250,000 requests, each of which gets an answer; 86 % of the first attempts and of the second ones are accepted.
    expect(rung(rungs, 'rag').fixedUsdPerThousandAccepted).toBeCloseTo(70 / 250, 12);
    expect(rung(rungs, 'rag').attemptsFixedUsdPerThousandAccepted).toBeCloseTo(
      70 / (250 * (1 - 0.14 ** 2)),
      12,
    );
    expect(rung(rungs, 'zero-shot').fixedUsdPerThousandAccepted).toBe(0);
  });

  it('puts a prompt without a stated technique before a tuned model, because it needs no tuning', () => {
    const equalShares = createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 250_000,
      approaches: [rungInput('fine-tuned', 0.93, 0.031, 3631), rungInput('other', 0.93, 2.89, 0)],
    });
    expect(ladder(equalShares, { bar: 0.8 }).map(({ id, isFirst }) => [id, isFirst])).toEqual([
      ['other', true],
      ['fine-tuned', false],
    ]);
  });

  it('marks the first rung that reaches the bar, and none if no share does', () => {
    expect(ladder(scenario, { bar: 0.8 }).find(({ isFirst }) => isFirst)?.id).toBe('optimised-prompt');
    expect(ladder(scenario, { bar: 0.82 }).find(({ isFirst }) => isFirst)?.id).toBe('optimised-prompt');
    expect(ladder(scenario, { bar: 0.821 }).find(({ isFirst }) => isFirst)?.id).toBe('rag');
    expect(ladder(scenario, { bar: 0.9 }).some(({ isFirst }) => isFirst)).toBe(false);
  });

  it('gives the set-up of the next rung, its difference in accepted answers, and its payback', () => {
    const { next } = rung(ladder(scenario, { bar: 0.8 }), 'optimised-prompt');
    expect(next).toMatchObject({
      id: 'rag',
      setupUsd: 3600,
      shareDifference: 0.04,
      differenceInterval: null,
    });
    expect(next?.usdPerThousandDifference).toBeCloseTo(-1.91 + 0.28, 2);
    // Month 1 saves $1.91 on each 1,000 of 250,000 answers, less $70 for the index. Traffic rises by 4 % a month.
    let [savedUsd, month] = [0, 0];
    for (; savedUsd < 3600; month += 1) savedUsd += 250 * 1.04 ** month * 1.9063 - 70;
    expect(next?.verdict).toMatchObject({ kind: 'after' });
    const months = next?.verdict && 'months' in next.verdict ? next.verdict.months : Number.NaN;
    expect(months).toBeGreaterThan(month - 1);
    expect(months).toBeLessThanOrEqual(month);
    expect(rung(ladder(scenario, { bar: 0.8 }), 'rag-fine-tuned').next).toBeNull();
  });

  it('gives no cost for a rung of unknown share, but gives the share from which the rung would be the cheapest', () => {
    const rungs = ladder(scenario, { bar: 0.8 });
    const unknown = rung(rungs, 'rag-fine-tuned');
    expect(unknown).toMatchObject({
      basis: 'unknown',
      shareAccepted: null,
      usdPerThousandAccepted: null,
      attemptsUsdPerThousandAccepted: null,
      clearsBar: null,
      isFirst: false,
    });
    expect(unknown.usdPerThousandCalls).toBeCloseTo(0.57, 12);
    const fromShare = unknown.cheapestFromShare as number;
    expect(fromShare).toBeCloseTo(0.82, 2);
    const usdAt = (share: number): number =>
      costAtShare(scenario, { approach: 'rag-fine-tuned', share }).usdPerThousandAccepted as number;
    const cheapest = (rung(rungs, 'rag').usdPerThousandAccepted as number) + 70 / 250;
    expect(usdAt(fromShare)).toBeLessThanOrEqual(cheapest);
    expect(usdAt(fromShare - 1e-6)).toBeGreaterThan(cheapest);
    expect(rung(rungs, 'fine-tuned').next).toMatchObject({
      shareDifference: null,
      usdPerThousandDifference: null,
      verdict: null,
    });
  });

  it('counts the hosting of a rung of unknown share: a model that is paid only by the hour is not the cheapest at any share', () => {
    const hosted = createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        rungInput('few-shot', 0.9, 1, 0),
        {
          ...rungInput('fine-tuned', null, 0, 0),
          failureUsd: null,
          monthly: [{ label: 'machine', usd: 900 }],
        },
      ],
    });
    const atPrice = (usd: number): number | null | undefined =>
      ladder(withField(hosted, 'approaches[1].monthly[0].usd', usd), { bar: 0.8 })[1]?.cheapestFromShare;
    // The prompt costs $5.10: 1.1 attempts, and a repair of every hundredth request. The machine costs $9 per 1,000.
    expect(atPrice(900)).toBeNull();
    // At $255 a month, the machine has to give 50,000 answers: with two attempts, from a share of 29.3 %.
    expect(atPrice(255)).toBeCloseTo(1 - Math.sqrt(0.5), 9);
    expect(costAtShare(hosted, { approach: 'fine-tuned', share: 0.5 })).toEqual({
      usdPerThousandAccepted: 0,
      fixedUsdPerThousandAccepted: 12,
      attemptsUsdPerThousandAccepted: 0,
      attemptsFixedUsdPerThousandAccepted: 12,
    });
  });

  it('takes no rung that is switched off at the start as the first, the next or the cheapest one', () => {
    const endingOn = (ids: readonly string[], availableUntil: string) =>
      createScenario({
        ...scenario,
        approaches: approaches.map((each) => (ids.includes(each.id) ? { ...each, availableUntil } : each)),
      });
    const ended = ladder(endingOn(['optimised-prompt', 'rag'], '2026-01-01'), { bar: 0.8 });
    expect(rung(ended, 'optimised-prompt')).toMatchObject({
      clearsBar: true,
      isFirst: false,
      endsAtMonths: 0,
    });
    expect(ended.some(({ isFirst }) => isFirst)).toBe(false);
    expect(rung(ended, 'few-shot').next?.id).toBe('fine-tuned');
    // Without the two rungs that have ended, the cheapest rung is the tuned one, which costs more than they do.
    const fromShare = rung(ended, 'rag-fine-tuned').cheapestFromShare as number;
    expect(fromShare).toBeLessThan(
      rung(ladder(scenario, { bar: 0.8 }), 'rag-fine-tuned').cheapestFromShare as number,
    );
    const unknownEnded = ladder(endingOn(['rag-fine-tuned'], '2025-06-01'), { bar: 0.8 });
    expect(rung(unknownEnded, 'rag-fine-tuned')).toMatchObject({
      cheapestFromShare: null,
      availableUntil: '2025-06-01',
    });
    // One day of service is enough.
    const later = ladder(endingOn(['optimised-prompt'], '2026-01-02'), { bar: 0.8 });
    expect(rung(later, 'optimised-prompt').isFirst).toBe(true);
  });

  it('treats a success rate of 1, the default, as unknown, also if a difference refers to it', () => {
    const [base, ...others] = approaches;
    const { successRate: _, ...unmeasured } = base as { successRate?: unknown; id: string };
    const difference = { differenceTo: 'few-shot', p10: -0.2, p50: -0.1, p90: 0 };
    // Replaces the tuned model of the scenario, the first of `others`.
    const tuned = { ...rungInput('fine-tuned', difference, 1, 0) };
    const rungs = ladder(
      createScenario({
        startsOn: '2026-01-01',
        requestsPerMonth: 1,
        approaches: [unmeasured as ScenarioInput['approaches'][number], tuned, ...others.slice(1)],
      }),
      { bar: 0.5 },
    );
    expect(rung(rungs, 'few-shot').shareAccepted).toBeNull();
    expect(rung(rungs, 'fine-tuned').shareAccepted).toBeNull();
  });

  it('says which shares an evaluation measured, with their intervals, and which rung may miss the bar', () => {
    const { first, second } = pairMarks(60, 20, 5, 15);
    const comparisons = compareEvaluations(evaluationOf({ 'few-shot': second, 'optimised-prompt': first }), {
      baseline: 'few-shot',
      score: 'exact',
    });
    const measured = createScenario({
      ...scenario,
      approaches: [
        rungInput('few-shot', 0.65, 2.89, 0),
        rungInput('optimised-prompt', { differenceTo: 'few-shot', p10: 0.1, p50: 0.15, p90: 0.2 }, 2.29, 0),
        rungInput('rag', { p10: 0.7, p50: 0.86, p90: 0.9 }, 5.19, 0),
        rungInput('fine-tuned', 0.7, 1, 0),
      ],
    } as ScenarioInput);
    const rungs = ladder(measured, { bar: 0.75, comparisons });
    expect(rungs.map(({ basis }) => basis)).toEqual(['measured', 'measured', 'entered', 'entered']);
    expect(rungs[1]?.shareInterval).toEqual(comparisons[1]?.shareInterval);
    expect(rungs[1]?.shareRange).toBeNull();
    expect(rungs[0]?.next?.differenceInterval).toEqual({
      low: comparisons[1]?.toBaseline?.low,
      high: comparisons[1]?.toBaseline?.high,
    });
    expect(rungs[1]?.next?.differenceInterval).toBeNull();
    expect(rungs[2]?.shareRange).toEqual({ p10: 0.7, p50: 0.86, p90: 0.9 });
    expect(rungs.map(({ mayMissBar }) => mayMissBar)).toEqual([false, true, true, false]);
    // The scenario has another success rate than the evaluation, so its share counts as entered.
    const rungsAtOtherRate = ladder(withField(measured, 'approaches[0].successRate', 0.8), {
      bar: 0.75,
      comparisons,
    });
    expect(rungsAtOtherRate[0]).toMatchObject({ basis: 'entered', shareInterval: null });
  });

  it('shows no interval, not even the interval of all answers, for a share that is calculated as the share of the baseline plus a difference', () => {
    const marks = {
      'few-shot': '1'.repeat(80) + '0'.repeat(20),
      'optimised-prompt': '1'.repeat(20) + '.'.repeat(80),
    };
    const comparisons = compareEvaluations(evaluationOf(marks), { baseline: 'few-shot', score: 'exact' });
    const plain = createScenario({
      ...scenario,
      approaches: [rungInput('few-shot', 0.5, 2.89, 0), rungInput('optimised-prompt', 0.5, 2.29, 0)],
    } as ScenarioInput);
    const rungs = ladder(applyEvaluation(plain, comparisons), { bar: 0.83, comparisons });
    expect(rungs[1]?.basis).toBe('measured');
    expect(rungs[1]?.shareAccepted).toBeCloseTo(0.8, 2);
    expect(comparisons[1]?.shareInterval?.low).toBeGreaterThan(0.83);
    expect(rungs[1]?.shareInterval).toBeNull();
  });

  it('refuses a bar that is no share, and an unknown approach', () => {
    for (const bar of [-0.1, 1.1, Number.NaN]) expect(() => ladder(scenario, { bar })).toThrow(RangeError);
    expect(() => costAtShare(scenario, { approach: 'nobody', share: 0.5 })).toThrow(RangeError);
  });

  it('agrees with `evaluate` in random scenarios: costs, first rung, set-up and payback of the next', () => {
    const bars = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(scenarios([...knownFeatures, ...rareFeatures]), bars, (input, bar) => {
        const random = createScenario(input);
        const rungs = ladder(random, { bar });
        const results = evaluate(random).approaches;
        expect(rungs.map(({ id }) => id).sort()).toEqual(random.approaches.map(({ id }) => id).sort());
        for (const checked of rungs) {
          const result = results[random.approaches.findIndex(({ id }) => id === checked.id)];
          const usd = result?.usdPerAcceptedAnswer ?? null;
          const share = checked.shareAccepted;
          if (share !== null) {
            expect(checked.usdPerThousandAccepted).toBe(usd === null ? null : usd * 1000);
            const { usdPerThousandAccepted: usdAtShare } = costAtShare(random, {
              approach: checked.id,
              share,
            });
            if (usd === null) expect(usdAtShare).toBeNull();
            else expect(usdAtShare).toBeCloseTo(usd * 1000, 6);
          }
          expect(checked.setupUsd).toBe(result?.setup.totalUsd);
          expect(checked.clearsBar).toBe(share === null ? null : share >= bar);
        }
        const isServed = ({ id }: Rung): boolean => {
          const until = random.approaches.find((each) => each.id === id)?.availableUntil;
          return until === undefined || until > random.startsOn;
        };
        const first = rungs.findIndex(
          (each) => isServed(each) && each.shareAccepted !== null && each.shareAccepted >= bar,
        );
        expect(rungs.findIndex(({ isFirst }) => isFirst)).toBe(first);
        rungs.forEach((below, i) => {
          const above = rungs.slice(i + 1).find(isServed);
          expect(below.next?.id).toBe(above?.id);
          if (!above) return;
          expect(below.next?.setupUsd).toBe(above.setupUsd);
          const expected = verdictAfterSetup(random, below.id, above.id);
          if (expected && below.next?.verdict) expectSameVerdict(below.next.verdict, expected);
        });
      }),
      { numRuns: runs(5, 400) },
    );
  });
});

/**
 * The verdict of `evaluate` on the approach `above` against `below` without the set-up of `below`. `null` if `below` is retrained,
 * because the cost of retraining depends on the set-up, or if a set-up is unknown.
 */
function verdictAfterSetup(scenario: Scenario, below: string, above: string) {
  const approach = scenario.approaches.find(({ id }) => id === below) as Approach;
  if (approach.retrain || evaluate(scenario).approaches.some(({ setup }) => setup.totalUsd === null))
    return null;
  const { training: _, ...rest } = approach;
  const others = scenario.approaches.filter(({ id }) => id !== below);
  const result = evaluate(
    createScenario({ ...scenario, approaches: [{ ...rest, setup: [] }, ...others] } as ScenarioInput),
  );
  return result.comparisons.find(({ id }) => id === above)?.verdict ?? null;
}

type Verdict = NonNullable<NonNullable<Rung['next']>['verdict']>;

function expectSameVerdict(actual: Verdict, expected: Verdict): void {
  expect(actual.kind).toBe(expected.kind);
  if ('months' in actual && 'months' in expected) expect(actual.months).toBeCloseTo(expected.months, 5);
}
