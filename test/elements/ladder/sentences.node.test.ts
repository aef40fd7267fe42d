/** The sentences of the ladder, compared with the figures of the rungs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NextRung } from '../../../src/core/decision/ladder-types.ts';
import { createScenario, evaluate, ladder, type Rung, withField } from '../../../src/core/index.ts';
import type { Approach, Scenario, ScenarioInput } from '../../../src/core/types.ts';
import type { PresetId } from '../../../src/elements/common/scenario/preset-of.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import {
  barSentence,
  basisAndNext,
  closestToBar,
  firstAtBar,
  summaryOf,
} from '../../../src/elements/ladder/sentences.ts';
import {
  fromShareText,
  perThousandText,
  shareText,
  writtenDifference,
} from '../../../src/elements/ladder/wording.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { approximately, formatDate } from '../../../src/i18n/format.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import * as prices from '../../../src/prices/index.ts';
import {
  ladderComparisons,
  measuredLadder,
  unmeasuredLadder,
} from '../../../stories/scenarios/ladder-scenarios.ts';
import { localeWith } from '../../harness/currency.ts';
import { runs } from '../../harness/runs.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

const { ladder: text } = english;
const wording = { text, locale: 'en', approximate: false, isOwnBar: true, saysRepaired: false };
const measuredRungs = (bar: number): Rung[] =>
  ladder(measuredLadder, { bar, comparisons: ladderComparisons });
const sentenceText = (rungs: readonly Rung[], bar: number): string => {
  const { claim, rest } = barSentence(rungs, bar, wording);
  return claim + rest;
};
const reasonText = (rungs: readonly Rung[]): string => plainText(basisAndNext(rungs, wording));

/**
 * Dollars of 1,000 accepted answers, calculated from the whole cost of a month in which the approach serves every request. `share` is
 * the share of its attempts that is accepted, from 0 to 1. `null` if the cost is unknown.
 */
function usdPerThousandFromMonth(scenario: Scenario, id: string, share: number): number | null {
  const approach = scenario.approaches.find((each) => each.id === id) as Approach;
  const others = scenario.approaches.filter((each) => each !== approach);
  const approaches = [{ ...approach, successRate: share, trafficShare: 1 }, ...others];
  const month = evaluate(createScenario({ ...scenario, horizonMonths: 1, approaches } as ScenarioInput))
    .approaches[0]?.month;
  const isRepaired = approach.failureUsd !== null || approach.failureApproach !== undefined;
  const answered = isRepaired ? 1 : 1 - (1 - share) ** approach.maxAttempts;
  if (!month?.requests || month.totalUsd === null) return null;
  return (1000 * month.totalUsd) / (month.requests * answered);
}

/** The lowest of these costs among the rungs of known share; `Infinity` if none is known. */
const cheapestUsd = (scenario: Scenario, rungs: readonly Rung[]): number =>
  Math.min(
    ...rungs.flatMap(({ id, shareAccepted }) =>
      shareAccepted === null ? [] : (usdPerThousandFromMonth(scenario, id, shareAccepted) ?? []),
    ),
  );

/** Amounts that differ by less are equal. */
const roundingUsd = 1e-7;

/** The preset with a tuned model whose share is unknown and whose failures are not repaired. */
function hostedPreset(id: PresetId): Scenario {
  const preset = presetsIn(english).find((each) => each.id === id);
  const presetScenario = preset?.scenario('2026-12-01', prices) as Scenario;
  const [prompt, tuned] = presetScenario.approaches;
  return createScenario({
    ...presetScenario,
    approaches: [
      { ...prompt, successRate: 0.97, failureUsd: null },
      { ...tuned, successRate: 1, failureUsd: null },
    ],
  } as ScenarioInput);
}

describe('the sentences of the ladder', () => {
  it.each(['own-gpu', 'hosted-by-the-hour'] as const)(
    'call a hosted model the cheapest only from the share at which its whole month costs less: %s',
    (id) => {
      const scenario = hostedPreset(id);
      const rungs = ladder(scenario, { bar: 0.8 });
      const tuned = rungs.at(-1) as Rung;
      const fromShare = tuned.cheapestFromShare;
      const cheapest = cheapestUsd(scenario, rungs);
      if (fromShare === null) {
        expect(reasonText(rungs)).toContain(text.neverCheapest);
        expect(usdPerThousandFromMonth(scenario, tuned.id, 1)).toBeGreaterThan(cheapest);
      } else {
        expect(reasonText(rungs)).toContain(text.cheapestFrom(fromShareText(fromShare, wording)));
        expect(usdPerThousandFromMonth(scenario, tuned.id, fromShare)).toBeLessThanOrEqual(
          cheapest + roundingUsd,
        );
        expect(usdPerThousandFromMonth(scenario, tuned.id, fromShare - 0.001)).toBeGreaterThan(cheapest);
      }
    },
  );

  it('name the monthly costs in the cost of a rung, and in a difference that includes them', () => {
    const rungs = measuredRungs(0.85);
    const costText = text.ofItFixed('$14.04', '$0.28');
    expect(sentenceText(rungs, 0.85)).toContain(text.reachedMeasured('86.0\u00a0%', costText));
    const scenario = withField(hostedPreset('own-gpu'), 'approaches[1].successRate', 0.97);
    const hosted = ladder(scenario, { bar: 0.8 });
    const [firstUsd, nextUsd] = hosted.map((each) => usdPerThousandFromMonth(scenario, each.id, 0.97)) as [
      number,
      number,
    ];
    const claim = nextUsd < firstUsd ? text.saves : text.costsMore;
    const difference = perThousandText(Math.abs(writtenDifference(nextUsd, firstUsd)), wording);
    expect(reasonText(hosted)).toContain(claim(difference) + text.fixedIncluded);
  });

  it('name the first rung that reaches the bar, with its share and cost', () => {
    expect(sentenceText(measuredRungs(0.8), 0.8)).toBe(
      text.reached('Optimised prompt', '80\u00a0%', true) + text.reachedMeasured('82.0\u00a0%', '$15.66'),
    );
    expect(sentenceText(measuredRungs(0.9), 0.9)).toBe(
      text.notReached('90\u00a0%', true) + text.closest('RAG', '86.0\u00a0%'),
    );
    expect(sentenceText(ladder(unmeasuredLadder, { bar: 0.8 }), 0.8)).toBe(text.noShare + text.noShareRest);
  });

  it('say whether the share may still lie below the bar, and give the set-up, the difference and the payback of the next rung', () => {
    const reasons = reasonText(measuredRungs(0.8));
    expect(reasons).toContain(text.interval('77.3\u00a0%', '85.9\u00a0%') + text.mayMiss);
    expect(reasons).toContain(`${text.next('RAG')}${text.costs}$3,600${text.once}`);
    expect(reasons).toContain(`${text.more('measured')}${text.points('4.0')}${text.morePoints}`);
    expect(reasons).toContain(text.saves('$1.62') + text.fixedIncluded + text.paidBack('8 months'));
    const estimated = plainText(basisAndNext(measuredRungs(0.8), { ...wording, approximate: true }));
    expect(estimated).toContain(text.paidBack(approximately('8\u00a0months')));
  });

  it('say that a cost of the next rung is not known, and give a limit instead of a difference that would be written as 0', () => {
    const rungs = measuredRungs(0.8);
    const firstRung = firstAtBar(rungs);
    const withUnknownCost = rungs.map((rung) =>
      rung.id === firstRung?.next?.id ? { ...rung, usdPerThousandAccepted: null } : rung,
    );
    expect(reasonText(withUnknownCost)).toContain(text.costUnknown);
    const closeRungs = rungs.map((rung) =>
      rung === firstRung && rung.next ? { ...rung, next: { ...rung.next, shareDifference: 0.0002 } } : rung,
    );
    expect(reasonText(closeRungs)).toContain(text.lessThan(text.points('0.1')) + text.morePoints);
  });

  it('call a share one of the example as long as it is one', () => {
    const rungs = ladder(measuredLadder, { bar: 0.76 });
    const firstRung = firstAtBar(rungs);
    const ofExample = { ...wording, borrowed: new Set([`${firstRung?.id}.successRate`]) };
    expect(barSentence(rungs, 0.76, ofExample).rest).toContain(
      text.reachedEntered('77\u00a0%', '$24.71', 'example'),
    );
    expect(summaryOf(rungs, 0.76, ofExample).rest).toBe(text.summaryReachedRest('76\u00a0%', 'example'));
    expect(plainText(basisAndNext(rungs, ofExample))).toContain(text.ofExample);
  });

  it('call a share entered if no evaluation measured it', () => {
    const rungs = ladder(measuredLadder, { bar: 0.76 });
    expect(sentenceText(rungs, 0.76)).toContain(text.reachedEntered('77\u00a0%', '$24.71', 'entered'));
    expect(
      reasonText(ladder(withField(measuredLadder, 'approaches[0].successRate', 0.85), { bar: 0.8 })),
    ).toContain(text.entered);
    expect(summaryOf(rungs, 0.76, wording).rest).toBe(text.summaryReachedRest('76\u00a0%', 'entered'));
    expect(summaryOf(measuredRungs(0.8), 0.8, wording).rest).toBe(
      text.summaryReachedRest('80\u00a0%', 'measured'),
    );
    expect(summaryOf(measuredRungs(0.9), 0.9, wording).claim).toBe(text.summaryNotReached);
    expect(summaryOf(ladder(unmeasuredLadder, { bar: 0.8 }), 0.8, wording).claim).toBe(text.summaryUnknown);
  });

  it('say that the share of the next rung is not known, and from which share on it would be the cheapest', () => {
    const rungs = measuredRungs(0.78);
    const fineTuned = ladder(
      createScenario({
        ...measuredLadder,
        approaches: measuredLadder.approaches.filter(({ id }) =>
          ['few-shot', 'fine-tuned', 'rag-fine-tuned'].includes(id),
        ),
      } as ScenarioInput),
      { bar: 0.78, comparisons: ladderComparisons },
    );
    expect(firstAtBar(fineTuned)?.id).toBe('fine-tuned');
    const fromShare = fineTuned.at(-1)?.cheapestFromShare ?? Number.NaN;
    expect(reasonText(fineTuned)).toContain(
      text.nextUnknown + text.cheapestFrom(fromShareText(fromShare, wording)),
    );
    expect(rungs.at(-1)?.next).toBeNull();
  });

  it('say the same as the verdict about a set-up that is paid back after more than ten years, even if the answers cost more', () => {
    const rungs = measuredRungs(0.8);
    const firstRung = firstAtBar(rungs);
    const reasonWith = (verdict: object, difference: number, endsAtMonths: number | null = null) =>
      reasonText(
        rungs.map((rung) =>
          rung.id === firstRung?.next?.id
            ? { ...rung, usdPerThousandAccepted: (firstRung.usdPerThousandAccepted ?? 0) + difference }
            : rung === firstRung && rung.next
              ? { ...rung, endsAtMonths, next: { ...rung.next, verdict } as unknown as NextRung }
              : rung,
        ),
      );
    const late = { kind: 'beyond-horizon', months: 200 };
    expect(reasonWith(late, 1)).toContain(text.overTenYears);
    expect(reasonWith(late, -1)).toContain(text.overTenYears);
    const retired = { kind: 'retired-first' };
    expect(reasonWith(retired, 1)).toContain(text.notPaidBack);
    expect(reasonWith(retired, -1)).toContain(text.endsFirst);
    const after = { kind: 'after', months: 5, firstAheadMonths: 5 };
    expect(reasonWith(after, -1, 4)).toContain(text.belowEndsFirst);
    expect(reasonWith(after, -1, 6)).not.toContain(text.belowEndsFirst);
  });

  it('skip a rung that is switched off at the start, and say so if it reaches the bar', () => {
    const endingOn = (availableUntil: string | undefined, ids: readonly string[]) =>
      ladder(
        createScenario({
          ...measuredLadder,
          approaches: measuredLadder.approaches.map((each) =>
            ids.includes(each.id) ? { ...each, availableUntil } : each,
          ),
        } as ScenarioInput),
        { bar: 0.8, comparisons: ladderComparisons },
      );
    const { startsOn } = measuredLadder;
    const firstRung = firstAtBar(endingOn(undefined, [])) as Rung;
    const doesNotCount = text.doesNotCount(firstRung.label, formatDate(startsOn, 'en'));
    const skipped = endingOn(startsOn, [firstRung.id]);
    const secondRung = firstAtBar(skipped) as Rung;
    expect(secondRung.id).not.toBe(firstRung.id);
    expect(sentenceText(skipped, 0.8)).toMatch(
      new RegExp(`^${text.reached(secondRung.label, '80\u00a0%', true)}.*${doesNotCount}$`),
    );
    const allIds = measuredLadder.approaches.map(({ id }) => id);
    const allEnded = endingOn(startsOn, allIds);
    expect(sentenceText(allEnded, 0.8)).toContain(text.notReached('80\u00a0%', true) + text.stop);
    expect(sentenceText(allEnded, 0.8)).toContain(doesNotCount);
    expect(summaryOf(allEnded, 0.8, wording).claim).toBe(text.summaryNotReached);
    // A rung whose share is too low is not named while it is served, so its end changes no sentence.
    const lowEnded = endingOn(startsOn, ['zero-shot']);
    expect(sentenceText(lowEnded, 0.8)).toBe(sentenceText(endingOn(undefined, []), 0.8));
  });

  it('claim nothing that contradicts the rungs, for any scenario', () => {
    const bars = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(scenarios(features), bars, (input, bar) => {
        const scenario = createScenario(input);
        const rungs = ladder(scenario, { bar });
        const sentence = sentenceText(rungs, bar);
        const endedIds = scenario.approaches
          .filter(({ availableUntil }) => availableUntil !== undefined && availableUntil <= scenario.startsOn)
          .map(({ id }) => id);
        const firstRung = rungs.find(
          ({ id, shareAccepted }) => !endedIds.includes(id) && shareAccepted !== null && shareAccepted >= bar,
        );
        expect(firstAtBar(rungs)?.id).toBe(firstRung?.id);
        const allTexts = sentence + reasonText(rungs);
        expect(allTexts).not.toMatch(/NaN|Infinity|undefined|null/);
        const shown = firstRung ?? closestToBar(rungs);
        const next = rungs.find(({ id }) => id === shown?.next?.id);
        if (!shown?.next || next?.shareAccepted == null) {
          expect(allTexts).not.toContain(text.ifThatHolds);
          return;
        }
        const [shownUsd, nextUsd] = [shown, next].map(
          ({ usdPerThousandAccepted, fixedUsdPerThousandAccepted }) =>
            usdPerThousandAccepted === null || fixedUsdPerThousandAccepted === null
              ? null
              : usdPerThousandAccepted + fixedUsdPerThousandAccepted,
        ) as [number | null, number | null];
        for (const [{ id, shareAccepted }, usd] of [
          [shown, shownUsd],
          [next, nextUsd],
        ] as const) {
          const independentUsd =
            usd === null ? null : usdPerThousandFromMonth(scenario, id, shareAccepted ?? 0);
          if (independentUsd !== null && usd !== null)
            expect(Math.abs(independentUsd - usd)).toBeLessThanOrEqual(1e-9 * Math.abs(independentUsd));
        }
        const isCheaper = shownUsd !== null && nextUsd !== null && writtenDifference(nextUsd, shownUsd) < 0;
        const usd = perThousandText(Math.abs(writtenDifference(nextUsd ?? 0, shownUsd ?? 0)), wording);
        expect(allTexts.includes(text.saves(usd))).toBe(isCheaper);
        const { verdict, setupUsd } = shown.next;
        const hasPayback = shownUsd !== null && nextUsd !== null && setupUsd !== null && setupUsd > 0;
        const saysNotPaidBack = [text.notPaidBack, text.butNotPaidBack].some((clause) =>
          allTexts.includes(clause),
        );
        if (saysNotPaidBack) expect(['never', 'retired-first']).toContain(verdict?.kind);
        if (hasPayback && verdict?.kind === 'never') expect(saysNotPaidBack).toBe(true);
        if (!hasPayback) expect(saysNotPaidBack).toBe(false);
      }),
      { numRuns: runs(40, 400) },
    );
  });
});

describe('the figures of the ladder', () => {
  it('are never rounded up to a bar that they do not reach', () => {
    const [rung] = measuredRungs(0.8);
    const below = { ...(rung as Rung), shareAccepted: 0.79998, clearsBar: false };
    expect(shareText(below, 0.8, wording)).toBe('79.9\u00a0%');
    expect(shareText({ ...below, shareAccepted: 0.8, clearsBar: true }, 0.8, wording)).toBe('80.0\u00a0%');
    expect(fromShareText(0.81901, wording)).toBe('82.0\u00a0%');
  });

  it('have differences that add up as written', () => {
    expect(writtenDifference(15.664, 24.716)).toBeCloseTo(-9.06, 9);
    expect(writtenDifference(0.031, 0.012)).toBeCloseTo(0.019, 12);
    const yen = localeWith('en', 'JPY', 100);
    expect(writtenDifference(4.504, 4.006, yen) * 100).toBeCloseTo(49, 9);
    expect(perThousandText(null, wording)).toBe('–');
    expect(perThousandText(1234.5, wording)).toBe('$1,235');
    expect(perThousandText(0.031, { ...wording, approximate: true })).toContain('≈');
  });
});
