/** The sentences of `<ft-ladder>`: the first rung that reaches the bar, the basis of its share, and what the next one would cost. */
import type { NextRung, Rung } from '../../core/decision/ladder-types.ts';
import { figure, type Pieces } from '../../i18n/pieces.ts';
import type { Sentence } from '../common/wording/names.ts';
import { signedPoints } from '../common/wording/signed-number.ts';
import { writtenPayback } from '../common/wording/verdict-facts.ts';
import {
  amountText,
  durationText,
  fromShareText,
  type LadderWords,
  nameOf,
  percent,
  perThousandText,
  pointsText,
  shareText,
  writtenDifference,
} from './words.ts';

/** The first rung that reaches the bar; `undefined` if none does. */
export function firstRung(rungs: readonly Rung[]): Rung | undefined {
  return rungs.find(({ isFirst }) => isFirst);
}

/** The rung with the highest share; `undefined` if no share is known. */
export function closestRung(rungs: readonly Rung[]): Rung | undefined {
  return rungs.reduce<Rung | undefined>((best, rung) => {
    if (rung.shareAccepted === null) return best;
    return rung.shareAccepted > (best?.shareAccepted ?? -1) ? rung : best;
  }, undefined);
}

/** The sentence about the bar. */
export function barSentence(rungs: readonly Rung[], bar: number, words: LadderWords): Sentence {
  const { text } = words;
  const first = firstRung(rungs);
  if (first) {
    const share = shareText(first, bar, words);
    const usd = perThousandText(first.usdPerThousandAccepted, words);
    const rest =
      first.usdPerThousandAccepted === null
        ? text.reachedNoCost(share)
        : first.basis === 'measured'
          ? text.reachedMeasured(share, usd)
          : text.reachedEntered(share, usd);
    return { claim: text.reached(nameOf(first), percent(bar, words), words.isOwnBar), rest };
  }
  const closest = closestRung(rungs);
  if (!closest) return { claim: text.noShare, rest: text.noShareRest };
  return {
    claim: text.notReached(percent(bar, words), words.isOwnBar),
    rest: text.closest(nameOf(closest), shareText(closest, bar, words)),
  };
}

/** The value for the header of the fold. */
export function summaryOf(rungs: readonly Rung[], bar: number, words: LadderWords): Sentence {
  const { text } = words;
  const first = firstRung(rungs);
  const written = percent(bar, words);
  if (first)
    return {
      claim: text.summaryReached(nameOf(first)),
      rest: text.summaryReachedRest(written, first.basis === 'measured'),
    };
  if (closestRung(rungs)) return { claim: text.summaryNotReached, rest: text.summaryNotReachedRest(written) };
  return { claim: text.summaryUnknown, rest: text.summaryUnknownRest };
}

/** The basis of the first rung's share, and what the rung above it would cost. Empty if no share is known. */
export function reasons(rungs: readonly Rung[], words: LadderWords): Pieces {
  const shown = firstRung(rungs) ?? closestRung(rungs);
  if (!shown) return [];
  return [basisText(shown, words), ...nextPieces(shown, rungs, words)];
}

function basisText(rung: Rung, words: LadderWords): string {
  const { text } = words;
  const { shareInterval, shareRange, mayMissBar } = rung;
  const end = `${mayMissBar ? text.mayMiss : ''}${text.end}`;
  if (shareInterval)
    return (
      text.interval(percent(shareInterval.low, words, 'one'), percent(shareInterval.high, words, 'one')) + end
    );
  if (shareRange) return text.range(percent(shareRange.p10, words), percent(shareRange.p90, words)) + end;
  return rung.basis === 'entered' ? text.entered + end : '';
}

function nextPieces(rung: Rung, rungs: readonly Rung[], words: LadderWords): Pieces {
  const { text } = words;
  const { next } = rung;
  const above = rungs.find(({ id }) => id === next?.id);
  if (!next || !above) return [text.lastRung];
  const isMeasured = rung.basis === 'measured' && above.basis === 'measured';
  return [
    text.next(nameOf(above)),
    ...setupPieces(next, words),
    ...(next.shareDifference === null
      ? unknownPieces(above, words)
      : [...sharePieces(next, isMeasured, words), ...costPieces(rung, above, next, words)]),
    text.stop,
  ];
}

function setupPieces({ setupUsd }: NextRung, words: LadderWords): Pieces {
  const { text } = words;
  if (setupUsd === null) return [text.unknownSetup];
  return setupUsd === 0 ? [text.noSetup] : [text.costs, figure(amountText(setupUsd, words)), text.once];
}

function unknownPieces({ cheapestFromShare, usdPerThousandCalls }: Rung, words: LadderWords): Pieces {
  const { text } = words;
  if (usdPerThousandCalls === null) return [text.nextUnknown];
  const from =
    cheapestFromShare === null
      ? text.neverCheapest
      : text.cheapestFrom(fromShareText(cheapestFromShare, words));
  return [text.nextUnknown, from];
}

function sharePieces(
  { shareDifference, differenceInterval }: NextRung,
  isMeasured: boolean,
  words: LadderWords,
): Pieces {
  const { text } = words;
  if (shareDifference === null) return [];
  if (shareDifference === 0) return [text.samePoints(isMeasured)];
  return [
    text.more(isMeasured),
    figure(pointsWithUnit(shareDifference, words)),
    shareDifference > 0 ? text.morePoints : text.fewerPoints,
    differenceInterval
      ? text.pointsInterval(
          signedPoints(differenceInterval.low, words.locale),
          signedPoints(differenceInterval.high, words.locale),
        )
      : '',
  ];
}

/** The points of a difference that is not 0. If it would be written as 0, it is written as "less than 0.1". */
function pointsWithUnit(difference: number, words: LadderWords): string {
  const [written, zero, smallest] = [difference, 0, 0.001].map((each) => pointsText(each, words)) as [
    string,
    string,
    string,
  ];
  const { text } = words;
  return written === zero ? text.lessThan(text.points(smallest)) : text.points(written);
}

/** What the rung above costs more or less for an accepted answer, and whether its set-up is paid back. */
function costPieces(below: Rung, above: Rung, { verdict, setupUsd }: NextRung, words: LadderWords): Pieces {
  const { text } = words;
  const [from, to] = [below.usdPerThousandAccepted, above.usdPerThousandAccepted];
  if (from === null || to === null) return [text.costUnknown];
  const difference = writtenDifference(to, from, words.locale);
  const usd = perThousandText(Math.abs(difference), words);
  const money = difference === 0 ? text.costsSame : difference < 0 ? text.saves(usd) : text.costsMore(usd);
  // Without a set-up there is nothing to pay back.
  const payback =
    verdict && setupUsd !== null && setupUsd > 0 ? paybackText(verdict, difference < 0, words) : '';
  return [text.ifThatHolds, money, payback];
}

function paybackText(verdict: NonNullable<NextRung['verdict']>, saves: boolean, words: LadderWords): string {
  const { text } = words;
  const months = writtenPayback(verdict);
  if (typeof months === 'number') {
    const duration = durationText(months, words);
    return saves ? text.paidBack(duration) : text.butPaidBack(duration);
  }
  return {
    atOnce: saves ? text.aheadAtOnce : text.butAheadAtOnce,
    overTenYears: saves ? text.overTenYears : text.butNotPaidBack,
    tooLate: text.endsFirst,
    never: saves ? text.butNotPaidBack : text.notPaidBack,
    unknown: '',
  }[months];
}
