/** The use of an evaluation in a scenario, and the difference in success rates at which the candidate no longer pays back. */
import { describe, expect, it } from 'vitest';
import { paybackMonths } from '../../../src/core/cost/verdict.ts';
import { ladder, totalUsdPerThousandAccepted } from '../../../src/core/decision/ladder.ts';
import { createScenario, evaluate, withField } from '../../../src/core/index.ts';
import { dateAt } from '../../../src/core/scenario/calendar.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { linkedComparisons, offerOf, paybackLimit } from '../../../src/elements/evaluation/use.ts';
import { comparisonsOf } from './comparisons.ts';

const scenario = exampleScenario('2026-11-26');
const [fewShot = '', tuned = ''] = scenario.approaches.map(({ id }) => id);
const comparisons = comparisonsOf({ both: 205, candidateOnly: 30, baselineOnly: 26, neither: 39 });
const links = { base: fewShot, tuned };

describe('the offer', () => {
  it('takes the success rates as a rate and a difference to it, tokens and latency, and lists every figure that changes', () => {
    const offer = offerOf(scenario, comparisons, links);
    const changes = offer?.changes.filter(({ approach }) => approach.id === tuned) ?? [];
    expect(changes.map(({ quantity }) => quantity)).toEqual([
      'success',
      'input',
      'output',
      'firstToken',
      'speed',
      'accepted',
    ]);
    expect(changes[0]?.after).toMatchObject({ differenceTo: fewShot, p50: expect.closeTo(4 / 300) });
    expect(changes[1]?.after).toBe(240);
  });

  it('has the cost of 1,000 accepted answers that the ladder shows: with monthly costs, and unknown while the share is unknown', () => {
    const hosted = createScenario({
      ...scenario,
      approaches: scenario.approaches.map((approach, index) =>
        index === 1
          ? { ...approach, successRate: 1, hosting: { usdPerHour: 2, hoursPerMonth: 700, machines: 1 } }
          : approach,
      ),
    } as Parameters<typeof createScenario>[0]);
    const offer = offerOf(hosted, comparisons, links);
    const [accepted] =
      offer?.changes.filter(({ approach, quantity }) => approach.id === tuned && quantity === 'accepted') ??
      [];
    const rung = ladder(offer?.scenario ?? hosted, { bar: 0.8 }).find(({ id }) => id === tuned);
    expect(rung?.fixedUsdPerThousandAccepted).toBeGreaterThan(1);
    expect(accepted).toMatchObject({ before: null, after: rung && totalUsdPerThousandAccepted(rung) });
  });

  it('changes a success rate that nobody entered only if one was measured, and then from an unknown rate', () => {
    const unrated = createScenario({
      ...scenario,
      approaches: scenario.approaches.map((approach) => ({ ...approach, successRate: 1 })),
    } as Parameters<typeof createScenario>[0]);
    const rates = (offer: ReturnType<typeof offerOf>) =>
      offer?.changes
        .filter(({ quantity }) => quantity === 'success')
        .map(({ approach, before }) => [approach.id, before]);
    const oneLinked = { base: fewShot, tuned: null };
    const offer = offerOf(unrated, comparisons, oneLinked);
    expect(rates(offer)).toEqual([[fewShot, null]]);
    expect(offerOf(offer?.scenario ?? null, comparisons, oneLinked)?.changes).toEqual([]);
    const scores = comparisonsOf(
      { both: 20, candidateOnly: 9, baselineOnly: 5, neither: 6 },
      { score: 'edit-similarity' },
    );
    expect(rates(offerOf(unrated, scores, links))).toEqual([]);
  });

  it('has nothing for the calculation if mean scores are compared, without tokens', () => {
    const scores = comparisonsOf(
      { both: 20, candidateOnly: 9, baselineOnly: 5, neither: 6 },
      { score: 'edit-similarity' },
    );
    const noTokens = { input: null, cached: null, output: null, reasoning: null };
    const withoutTokens = scores.map((each) => ({ ...each, tokens: noTokens, latency: null }));
    expect(offerOf(scenario, withoutTokens, links)).toMatchObject({ changes: [], isEmpty: true });
    expect(offerOf(scenario, scores, links)?.isEmpty).toBe(false);
  });

  it('does not exist without a scenario or a link, and lists no change once it was used', () => {
    expect(offerOf(null, comparisons, links)).toBeNull();
    expect(offerOf(scenario, comparisons, { base: null, tuned: null })).toBeNull();
    const after = offerOf(scenario, comparisons, links)?.scenario ?? null;
    expect(offerOf(after, comparisons, links)?.changes).toEqual([]);
  });

  it('takes the success rate of the candidate, not its difference, if the baseline is not in the scenario', () => {
    expect(linkedComparisons(comparisons, { base: null, tuned })[0]?.toBaseline?.range).toBeNull();
    const after = offerOf(scenario, comparisons, { base: null, tuned })?.scenario.approaches[1];
    expect(after?.successRate).toMatchObject({ p50: expect.closeTo(235 / 300) });
    expect(after?.successRate).not.toHaveProperty('differenceTo');
  });
});

describe('the difference at which the payback ends', () => {
  const after = offerOf(scenario, comparisons, links)?.scenario ?? scenario;
  const paysBackAt = (difference: number): boolean => {
    const rate = 231 / 300;
    const changed = {
      ...after,
      approaches: after.approaches.map((approach) =>
        approach.id === tuned ? { ...approach, successRate: rate + difference } : approach,
      ),
    };
    const kind = evaluate(changed).comparisons.find(({ id }) => id === tuned)?.verdict.kind;
    return kind === 'after' || kind === 'immediately';
  };

  it('is the one at which the verdict changes', () => {
    const limit = paybackLimit(after, fewShot, tuned);
    expect(limit?.sideWithoutPayback).toBe('below');
    expect(paysBackAt((limit?.difference ?? 0) + 1e-4)).toBe(true);
    expect(paysBackAt((limit?.difference ?? 0) - 1e-4)).toBe(false);
  });

  it('is at a larger difference if the service of the baseline ends, because a payback after that end does not count', () => {
    const verdict = evaluate(after).comparisons.find(({ id }) => id === tuned)?.verdict;
    const months = (verdict && paybackMonths(verdict)) ?? Number.NaN;
    const ending = withField(after, 'approaches[0].availableUntil', dateAt(after.startsOn, months + 1));
    const limit = paybackLimit(ending, fewShot, tuned);
    expect(limit?.difference).toBeGreaterThan(paybackLimit(after, fewShot, tuned)?.difference ?? Number.NaN);
  });

  it('does not exist if the approach is not compared with the baseline, or never pays back', () => {
    expect(paybackLimit(after, tuned, fewShot)).toBeNull();
    const withUnknownFailureCost = createScenario({
      ...after,
      approaches: after.approaches.map((approach) => ({ ...approach, failureUsd: null })),
    } as Parameters<typeof createScenario>[0]);
    expect(paybackLimit(withUnknownFailureCost, fewShot, tuned)).toBeNull();
  });
});
