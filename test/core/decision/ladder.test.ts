/** The ladder, on the figures of its design and against an evaluation of each rung alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
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
import { features, rareFeatures, scenarios } from '../../oracle/arbitraries.ts';
import { evaluationOf, pairMarks } from '../evaluation/marks.ts';

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

/** The six rungs of the picture of the design, in another order. */
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

/** With unknown amounts, `evaluate` searches those that matter, which is slow; the tests above cover them. */
const known = features.filter((feature) => feature !== 'unknown amounts');

describe('ladder', () => {
  it('orders the rungs by effort, with the costs of the design', () => {
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
  });

  it('names the first rung over the bar, and none if no share reaches it', () => {
    expect(ladder(scenario, { bar: 0.8 }).find(({ isFirst }) => isFirst)?.id).toBe('optimised-prompt');
    expect(ladder(scenario, { bar: 0.82 }).find(({ isFirst }) => isFirst)?.id).toBe('optimised-prompt');
    expect(ladder(scenario, { bar: 0.821 }).find(({ isFirst }) => isFirst)?.id).toBe('rag');
    expect(ladder(scenario, { bar: 0.9 }).some(({ isFirst }) => isFirst)).toBe(false);
  });

  it('says what the next rung costs once, for how many points more, and when that is paid back', () => {
    const { next } = rung(ladder(scenario, { bar: 0.8 }), 'optimised-prompt');
    expect(next).toMatchObject({
      id: 'rag',
      setupUsd: 3600,
      shareDifference: 0.04,
      differenceInterval: null,
    });
    expect(next?.usdPerThousandDifference).toBeCloseTo(-1.91, 2);
    // $1.91 on 250,000 answers, less $70 of the index, with 4 % more traffic each month.
    let [saved, month] = [0, 0];
    for (; saved < 3600; month += 1) saved += 250 * 1.04 ** month * 1.9063 - 70;
    expect(next?.verdict).toMatchObject({ kind: 'after' });
    const months = next?.verdict && 'months' in next.verdict ? next.verdict.months : Number.NaN;
    expect(months).toBeGreaterThan(month - 1);
    expect(months).toBeLessThanOrEqual(month);
    expect(rung(ladder(scenario, { bar: 0.8 }), 'rag-fine-tuned').next).toBeNull();
  });

  it('gives a rung of unknown share no cost, only the share from which it is the cheapest', () => {
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
    const from = unknown.cheapestFromShare as number;
    expect(from).toBeCloseTo(0.82, 2);
    const at = (share: number): number =>
      costAtShare(scenario, { approach: 'rag-fine-tuned', share }).usdPerThousandAccepted as number;
    const cheapest = rung(rungs, 'rag').usdPerThousandAccepted as number;
    expect(at(from)).toBeLessThanOrEqual(cheapest);
    expect(at(from - 1e-6)).toBeGreaterThan(cheapest);
    expect(rung(rungs, 'fine-tuned').next).toMatchObject({
      shareDifference: null,
      usdPerThousandDifference: null,
      verdict: null,
    });
  });

  it('takes the default success rate of a scenario, 1, for unknown, also as the reference of a difference', () => {
    const [base, ...others] = approaches;
    const { successRate: _, ...unmeasured } = base as { successRate?: unknown; id: string };
    const difference = { differenceTo: 'few-shot', p10: -0.2, p50: -0.1, p90: 0 };
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

  it('knows which shares an evaluation measured, with their intervals, and which range may miss the bar', () => {
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
    // An evaluation whose figures are not in the scenario measured something else.
    const other = ladder(withField(measured, 'approaches[0].successRate', 0.8), { bar: 0.75, comparisons });
    expect(other[0]).toMatchObject({ basis: 'entered', shareInterval: null });
  });

  it('refuses a bar that is no share, and an unknown approach', () => {
    for (const bar of [-0.1, 1.1, Number.NaN]) expect(() => ladder(scenario, { bar })).toThrow(RangeError);
    expect(() => costAtShare(scenario, { approach: 'nobody', share: 0.5 })).toThrow(RangeError);
  });

  it('agrees with an evaluation of every scenario: costs, first rung, set-up and payback of the next', () => {
    const bars = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(scenarios([...known, ...rareFeatures]), bars, (input, bar) => {
        const random = createScenario(input);
        const rungs = ladder(random, { bar });
        const results = evaluate(random).approaches;
        expect(rungs.map(({ id }) => id).sort()).toEqual(random.approaches.map(({ id }) => id).sort());
        for (const each of rungs) {
          const own = results[random.approaches.findIndex(({ id }) => id === each.id)];
          const usd = own?.usdPerAcceptedAnswer ?? null;
          const share = each.shareAccepted;
          if (share !== null) {
            expect(each.usdPerThousandAccepted).toBe(usd === null ? null : usd * 1000);
            const { usdPerThousandAccepted: again } = costAtShare(random, { approach: each.id, share });
            if (usd === null) expect(again).toBeNull();
            else expect(again).toBeCloseTo(usd * 1000, 6);
          }
          expect(each.setupUsd).toBe(own?.setup.totalUsd);
          expect(each.clearsBar).toBe(share === null ? null : share >= bar);
        }
        const first = rungs.findIndex(({ shareAccepted }) => shareAccepted !== null && shareAccepted >= bar);
        expect(rungs.findIndex(({ isFirst }) => isFirst)).toBe(first);
        rungs.slice(1).forEach((above, i) => {
          const below = rungs[i] as Rung;
          expect(below.next?.id).toBe(above.id);
          expect(below.next?.setupUsd).toBe(above.setupUsd);
          const expected = withoutSetup(random, below.id, above.id);
          if (expected && below.next?.verdict) expectSameVerdict(below.next.verdict, expected);
        });
      }),
      { numRuns: runs(5, 400) },
    );
  });
});

/** The verdict on one approach against another whose set-up is taken away; `null` if its retraining costs depend on that set-up. */
function withoutSetup(scenario: Scenario, below: string, above: string) {
  const own = scenario.approaches.find(({ id }) => id === below) as Approach;
  if (own.retrain || evaluate(scenario).approaches.some(({ setup }) => setup.totalUsd === null)) return null;
  const { training: _, ...rest } = own;
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
