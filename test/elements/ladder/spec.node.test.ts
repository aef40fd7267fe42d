/** The chart of the ladder, compared with the figures of the rungs. */
import { describe, expect, it } from 'vitest';
import { costAtShare, createScenario, ladder, type Rung } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { type CostView, ladderSpec, placedRungs, shareRangeOf } from '../../../src/elements/ladder/spec.ts';
import { english } from '../../../src/i18n/en/index.ts';
import {
  ladderComparisons,
  measuredLadder,
  unmeasuredLadder,
} from '../../../stories/scenarios/ladder-scenarios.ts';

const wording = {
  text: english.ladder,
  locale: 'en',
  approximate: false,
  isOwnBar: true,
  saysRepaired: false,
};

const specOf = (scenario: Scenario, rungs: readonly Rung[], costView: CostView = 'repaired', bar = 0.8) =>
  ladderSpec({
    rungs,
    bar,
    costView,
    shares: shareRangeOf(rungs, bar),
    costAt: (approach, share) => costAtShare(scenario, { approach, share }),
    wording,
    axisUsd: (usd) => `$${usd}`,
  });

const rungs = ladder(measuredLadder, { bar: 0.8, comparisons: ladderComparisons });
const spec = specOf(measuredLadder, rungs);

describe('the chart of the ladder', () => {
  it('has a point for each rung with a known share, at its share and cost', () => {
    const points = spec?.dots?.filter(({ shape }) => shape !== 'none') ?? [];
    const rungsOfKnownShare = rungs.filter(({ shareAccepted }) => shareAccepted !== null);
    expect(points.map(({ x, y, title }) => [title, x, y]).sort()).toEqual(
      rungsOfKnownShare
        .map(({ id, label, usdPerThousandAccepted, shareAccepted }) => [
          label,
          // The index of RAG costs $70 a month at 250,000 answers.
          (usdPerThousandAccepted ?? 0) + (id === 'rag' ? 0.28 : 0),
          shareAccepted,
        ])
        .sort(),
    );
    expect(points[0]).toMatchObject({ title: 'Optimised prompt', ringed: true, shape: 'filled' });
  });

  it('draws entered shares hollow, and a rung of unknown share as a line at its cost, never as a point', () => {
    const entered = specOf(measuredLadder, ladder(measuredLadder, { bar: 0.8 }));
    const shapes = entered?.dots?.filter(({ shape }) => shape !== 'none').map(({ shape }) => shape);
    expect(new Set(shapes)).toEqual(new Set(['hollow']));
    const unknownLines = spec?.lines.filter(({ width }) => width === 5) ?? [];
    expect(unknownLines).toHaveLength(1);
    for (const { x, y } of unknownLines[0]?.points ?? [])
      expect(x - 0.28).toBeCloseTo(
        costAtShare(measuredLadder, { approach: 'rag-fine-tuned', share: y }).usdPerThousandAccepted ??
          Number.NaN,
        9,
      );
    const name = spec?.dots?.find(({ title }) => title === 'RAG + fine-tuned');
    expect(name?.shape).toBe('none');
  });

  it('joins each rung to the next one with a higher share, and leaves out a rung with a lower share', () => {
    const fineTuned = rungs.find(({ id }) => id === 'fine-tuned');
    const stairs = spec?.lines.filter(({ width, color }) => width === 2 && color !== 'ink') ?? [];
    expect(stairs).toHaveLength(6);
    // Steps are dashed: a step passes through its rung, and a solid line would look like a part of the rung's interval.
    for (const { dash } of stairs) expect(dash).not.toEqual([]);
    for (const { dash } of spec?.lines.filter(({ width }) => width === 1.5) ?? []) expect(dash).toEqual([]);
    for (const { points } of stairs)
      for (const { y } of points) expect(y).not.toBeCloseTo(fineTuned?.shareAccepted ?? 0, 9);
  });

  it('leaves out a rung that is switched off at the start', () => {
    const rungsWithEnded = ladder(
      createScenario({
        ...measuredLadder,
        approaches: measuredLadder.approaches.map((each) =>
          ['rag', 'rag-fine-tuned'].includes(each.id)
            ? { ...each, availableUntil: measuredLadder.startsOn }
            : each,
        ),
      } as ScenarioInput),
      { bar: 0.8, comparisons: ladderComparisons },
    );
    expect(placedRungs(rungsWithEnded, 'repaired').map(({ rung }) => rung.id)).not.toContain('rag');
    expect(placedRungs(rungsWithEnded, 'repaired')).toHaveLength(4);
  });

  it('keeps all points, their intervals and the bar inside the axes, for any bar', () => {
    for (const bar of [0, 0.3, 0.8, 1]) {
      const [low, high] = shareRangeOf(rungs, bar);
      expect(low).toBeLessThan(high);
      for (const { shareAccepted, shareInterval } of rungs)
        for (const share of [
          bar,
          shareAccepted ?? bar,
          shareInterval?.low ?? bar,
          shareInterval?.high ?? bar,
        ]) {
          expect(share).toBeGreaterThanOrEqual(low);
          expect(share).toBeLessThanOrEqual(high);
        }
      const ticks = specOf(measuredLadder, rungs, 'repaired', bar)?.y.ticks(300) ?? [];
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(9);
    }
  });

  it('shows the attempts alone, and nothing without a known cost', () => {
    const attempts = specOf(measuredLadder, rungs, 'attempts');
    const rag = attempts?.dots?.find(({ title }) => title === 'RAG');
    // 1,000 attempts cost $5.19, and 86 % are accepted. Two attempts answer 1 − 0.14² of the requests.
    expect(rag?.x).toBeCloseTo(5.19 / 0.86 + 70 / (250 * (1 - 0.14 ** 2)), 9);
    expect(specOf(unmeasuredLadder, ladder(unmeasuredLadder, { bar: 0.8 }))).toBeNull();
  });
});
