/**
 * The sentences of `<ft-ladder>`: the first rung (approach) that reaches the bar (the share that must be accepted), the basis of its share,
 * and the cost of the next rung.
 */

import { hasEnded } from '../../core/cost/ended.ts';
import { isOnlyAfterBaselineEnd } from '../../core/cost/verdict.ts';
import { totalUsdPerThousandAccepted } from '../../core/decision/ladder.ts';
import type { NextRung, Rung } from '../../core/decision/ladder-types.ts';
import { formatDate } from '../../i18n/format.ts';
import { figure, type Pieces, paragraphText } from '../../i18n/pieces.ts';
import type { Sentence } from '../common/wording/names.ts';
import { signedPoints } from '../common/wording/signed-number.ts';
import { writtenPayback } from '../common/wording/verdict-facts.ts';
import {
  amountText,
  basisOf,
  durationText,
  fromShareText,
  type LadderWording,
  nameOf,
  percent,
  perThousandText,
  pointsText,
  shareText,
  writtenDifference,
} from './wording.ts';

/** The first rung that reaches the bar; `undefined` if none does. */
export function firstAtBar(rungs: readonly Rung[]): Rung | undefined {
  return rungs.find(({ isFirst }) => isFirst);
}

/** The rung in service with the highest share; `undefined` if no share of such a rung is known. */
export function closestToBar(rungs: readonly Rung[]): Rung | undefined {
  return rungs.reduce<Rung | undefined>((best, rung) => {
    if (rung.shareAccepted === null || hasEnded(rung)) return best;
    return rung.shareAccepted > (best?.shareAccepted ?? -1) ? rung : best;
  }, undefined);
}

/** The sentence about the first rung that reaches the bar. It also names rungs of less effort that reach the bar but are no longer served. */
export function barSentence(rungs: readonly Rung[], bar: number, wording: LadderWording): Sentence {
  const { text, locale } = wording;
  const { claim, rest } = servedSentence(rungs, bar, wording);
  const firstIndex = rungs.findIndex(({ isFirst }) => isFirst);
  const endedTexts = (firstIndex < 0 ? rungs : rungs.slice(0, firstIndex)).flatMap((rung) =>
    rung.clearsBar && hasEnded(rung) && rung.availableUntil !== null
      ? [text.doesNotCount(nameOf(rung), formatDate(rung.availableUntil, locale))]
      : [],
  );
  return { claim, rest: paragraphText([rest, ...endedTexts]) };
}

/** The sentence about the rungs in service. */
function servedSentence(rungs: readonly Rung[], bar: number, wording: LadderWording): Sentence {
  const { text } = wording;
  const first = firstAtBar(rungs);
  if (first) {
    const share = shareText(first, bar, wording);
    const costUsd = totalUsdPerThousandAccepted(first);
    const fixedUsd = first.fixedUsdPerThousandAccepted;
    const amount = perThousandText(costUsd, wording);
    const costText = wording.saysRepaired ? text.repaired(amount) : amount;
    const costWithFixedPart = fixedUsd
      ? text.ofItFixed(costText, perThousandText(fixedUsd, wording))
      : costText;
    const rest =
      costUsd === null
        ? text.reachedNoCost(share)
        : first.basis === 'measured'
          ? text.reachedMeasured(share, costWithFixedPart)
          : text.reachedEntered(share, costWithFixedPart, basisOf(first, wording));
    return { claim: text.reached(nameOf(first), percent(bar, wording), wording.isOwnBar), rest };
  }
  const closest = closestToBar(rungs);
  if (lacksShares(rungs)) return { claim: text.noShare, rest: text.noShareRest };
  return {
    claim: text.notReached(percent(bar, wording), wording.isOwnBar),
    rest: closest ? text.closest(nameOf(closest), shareText(closest, bar, wording)) : text.stop,
  };
}

/** Whether no rung can reach the bar before a share is entered: some rungs are in service, but none of their shares is known. */
const lacksShares = (rungs: readonly Rung[]): boolean => !closestToBar(rungs) && !rungs.every(hasEnded);

/** The value for the header of the fold. */
export function summaryOf(rungs: readonly Rung[], bar: number, wording: LadderWording): Sentence {
  const { text } = wording;
  const first = firstAtBar(rungs);
  const barText = percent(bar, wording);
  if (first)
    return {
      claim: text.summaryReached(nameOf(first)),
      rest: text.summaryReachedRest(barText, basisOf(first, wording)),
    };
  if (!lacksShares(rungs))
    return { claim: text.summaryNotReached, rest: text.summaryNotReachedRest(barText) };
  return { claim: text.summaryUnknown, rest: text.summaryUnknownRest };
}

/**
 * The basis of the share of the rung that the sentence names (the first that reaches the bar, else the closest), and what the next rung
 * would cost. Empty if no share is known.
 */
export function basisAndNext(rungs: readonly Rung[], wording: LadderWording): Pieces {
  const shown = firstAtBar(rungs) ?? closestToBar(rungs);
  if (!shown) return [];
  return [basisText(shown, wording), ...nextPieces(shown, rungs, wording)];
}

function basisText(rung: Rung, wording: LadderWording): string {
  const { text } = wording;
  const { shareInterval, shareRange, mayMissBar } = rung;
  const endText = `${mayMissBar ? text.mayMiss : ''}${text.end}`;
  if (shareInterval)
    return (
      text.interval(percent(shareInterval.low, wording, 'one'), percent(shareInterval.high, wording, 'one')) +
      endText
    );
  if (rung.basis === 'entered' && basisOf(rung, wording) === 'example') return text.ofExample + endText;
  if (shareRange)
    return text.range(percent(shareRange.p10, wording), percent(shareRange.p90, wording)) + endText;
  return rung.basis === 'entered' ? text.entered + endText : '';
}

/** The pieces about the next rung: its set-up, the difference of its share and of its cost, and the payback. */
function nextPieces(rung: Rung, rungs: readonly Rung[], wording: LadderWording): Pieces {
  const { text } = wording;
  const { next } = rung;
  const above = rungs.find(({ id }) => id === next?.id);
  if (!next || !above) return [text.lastRung];
  const bases = [rung, above].map((each) => basisOf(each, wording));
  // The basis of the less reliable of the two shares.
  const basis = (['example', 'entered'] as const).find((each) => bases.includes(each)) ?? 'measured';
  return [
    text.next(nameOf(above)),
    ...setupPieces(next, wording),
    ...(next.shareDifference === null
      ? unknownPieces(above, wording)
      : [...sharePieces(next, basis, wording), ...costPieces(rung, above, next, wording)]),
    text.stop,
  ];
}

function setupPieces({ setupUsd }: NextRung, wording: LadderWording): Pieces {
  const { text } = wording;
  if (setupUsd === null) return [text.unknownSetup];
  return setupUsd === 0 ? [text.noSetup] : [text.costs, figure(amountText(setupUsd, wording)), text.once];
}

/** The pieces about a next rung whose share is unknown. */
function unknownPieces({ cheapestFromShare, usdPerThousandCalls }: Rung, wording: LadderWording): Pieces {
  const { text } = wording;
  if (usdPerThousandCalls === null) return [text.nextUnknown];
  const from =
    cheapestFromShare === null
      ? text.neverCheapest
      : text.cheapestFrom(fromShareText(cheapestFromShare, wording));
  return [text.nextUnknown, from];
}

/** The difference between the share of the next rung and the share of this rung. */
function sharePieces(
  { shareDifference, differenceInterval }: NextRung,
  basis: ReturnType<typeof basisOf>,
  wording: LadderWording,
): Pieces {
  const { text } = wording;
  if (shareDifference === null) return [];
  if (shareDifference === 0) return [text.samePoints(basis)];
  return [
    text.more(basis),
    figure(pointsWithUnit(shareDifference, wording)),
    shareDifference > 0 ? text.morePoints : text.fewerPoints,
    differenceInterval
      ? text.pointsInterval(
          signedPoints(differenceInterval.low, wording.locale),
          signedPoints(differenceInterval.high, wording.locale),
        )
      : '',
  ];
}

/** The percentage points of a difference that is not 0. A difference that would be rounded to 0 is written as "less than 0.1". */
function pointsWithUnit(difference: number, wording: LadderWording): string {
  const [written, zero, smallest] = [difference, 0, 0.001].map((each) => pointsText(each, wording)) as [
    string,
    string,
    string,
  ];
  const { text } = wording;
  return written === zero ? text.lessThan(text.points(smallest)) : text.points(written);
}

/** The additional or saved cost of the next rung (`above`) per 1,000 accepted answers, and whether its set-up is paid back. */
function costPieces(below: Rung, above: Rung, next: NextRung, wording: LadderWording): Pieces {
  const { text } = wording;
  const { verdict, setupUsd } = next;
  const [belowUsd, aboveUsd] = [totalUsdPerThousandAccepted(below), totalUsdPerThousandAccepted(above)];
  if (belowUsd === null || aboveUsd === null) return [text.costUnknown];
  const differenceUsd = writtenDifference(aboveUsd, belowUsd, wording.locale);
  const amount = perThousandText(Math.abs(differenceUsd), wording);
  const differenceText =
    differenceUsd === 0 ? text.costsSame : differenceUsd < 0 ? text.saves(amount) : text.costsMore(amount);
  // Without a set-up there is nothing to pay back.
  const payback =
    verdict && setupUsd !== null && setupUsd > 0
      ? setupPaybackText(verdict, below, differenceUsd < 0, wording)
      : '';
  const hasFixedCosts = [below, above].some(({ fixedUsdPerThousandAccepted: fixed }) => fixed !== 0);
  return [text.ifThatHolds, differenceText, includedText(hasFixedCosts, wording), payback];
}

/** Says which costs the difference to the next rung includes. */
function includedText(hasFixedCosts: boolean, { text, saysRepaired }: LadderWording): string {
  if (saysRepaired) return hasFixedCosts ? text.fixedAndRepairsIncluded : text.repairsIncluded;
  return hasFixedCosts ? text.fixedIncluded : '';
}

/** Says whether and when the set-up of the next rung is paid back. `saves`: accepted answers cost less on the next rung than on `below`. */
function setupPaybackText(
  verdict: NonNullable<NextRung['verdict']>,
  below: Rung,
  saves: boolean,
  wording: LadderWording,
): string {
  const { text } = wording;
  if (isOnlyAfterBaselineEnd(verdict, below.endsAtMonths)) return text.belowEndsFirst;
  const payback = writtenPayback(verdict);
  if (typeof payback === 'number') {
    const duration = durationText(payback, wording);
    return saves ? text.paidBack(duration) : text.butPaidBack(duration);
  }
  return {
    atOnce: saves ? text.aheadAtOnce : text.butAheadAtOnce,
    overTenYears: text.overTenYears,
    tooLate: saves ? text.endsFirst : text.notPaidBack,
    never: saves ? text.butNotPaidBack : text.notPaidBack,
    unknown: '',
  }[payback];
}
