/** The sentence of `<ft-evaluation>`, which claims no more than the interval allows, and the grey line below it. */
import type { Comparison, PairedComparison } from '../../core/evaluation/comparison-types.ts';
import { numberFormat } from '../../i18n/format.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { Sentence } from '../common/wording/names.ts';
import {
  differenceText,
  differenceWithUnit,
  type EvaluationWording,
  type Measure,
  pEquation,
  scoreText,
  shareText,
} from './wording.ts';

/** The figures of all approaches, and of the two that the sentence compares. */
export interface ComparedView {
  readonly comparisons: readonly Comparison[];
  readonly baseline: Comparison;
  /** `null` = there is only one approach. */
  readonly candidate: Comparison | null;
  readonly measure: Measure;
}

/** The measure, baseline and candidate of a set of comparisons; `null` if the baseline is not among them. */
export function comparedView(
  comparisons: readonly Comparison[],
  baselineId: string,
  candidateId: string | null,
): ComparedView | null {
  const comparisonOf = (id: string | null): Comparison | null =>
    comparisons.find(({ approach }) => approach === id) ?? null;
  const baseline = comparisonOf(baselineId);
  if (!baseline) return null;
  return { comparisons, baseline, candidate: comparisonOf(candidateId), measure: baseline.measure };
}

/** The sentence on the difference of the compared pair. If there is only one approach, on its share or mean score. */
export function sentenceOf(
  { baseline, candidate, measure }: ComparedView,
  wording: EvaluationWording,
): Sentence {
  const { sentence } = wording.text;
  if (baseline.answers === 0 && (candidate?.answers ?? 0) === 0) return sentence.unscored;
  const pair = candidate?.toBaseline;
  if (!candidate || !pair) return singleSentence(baseline, measure, wording);
  if (pair.pairs === 0) return sentence.unpaired;
  return pairSentence(pair, [candidate.label, baseline.label], wording);
}

function pairSentence(
  pair: PairedComparison,
  [candidateName, baselineName]: readonly [string, string],
  wording: EvaluationWording,
): Sentence {
  const { text, write } = wording;
  const { sentence } = text;
  const { measure, pairs } = pair;
  const difference = differenceWithUnit(pair.difference ?? 0, measure, wording);
  if (pair.word === 'too-few-cases')
    return {
      claim: sentence.tooFew(candidateName, baselineName, write(pairs), pairs),
      rest: sentence.tooFewRest(difference),
    };
  const rest =
    pair.low === null || pair.high === null
      ? sentence.noInterval(difference)
      : sentence.difference(difference, intervalOf(pair, wording));
  if (pair.word === 'no-difference-shown')
    return { claim: sentence.alike(candidateName, baselineName, write(pairs), pairs), rest };
  return { claim: claimOf(pair, [candidateName, baselineName], wording), rest };
}

/** The claim for a difference between an approach and the baseline that the results confirm. */
function claimOf(
  { measure, word }: PairedComparison,
  [name, baselineName]: readonly [string, string],
  { text: { sentence } }: EvaluationWording,
): string {
  if (measure === 'share')
    return word === 'better' ? sentence.better(name, baselineName) : sentence.worse(name, baselineName);
  return word === 'better' ? sentence.higher(name, baselineName) : sentence.lower(name, baselineName);
}

function intervalOf({ low, high, measure }: PairedComparison, wording: EvaluationWording): string {
  const [from, to] = [low ?? 0, high ?? 0].map((end) => differenceText(end, measure, wording)) as [
    string,
    string,
  ];
  return wording.text.interval(from, to);
}

function singleSentence(comparison: Comparison, measure: Measure, wording: EvaluationWording): Sentence {
  const { text, write, locale } = wording;
  const { sentence } = text;
  const { stop } = punctuationOf(locale);
  const { label, cases, shareAccepted, shareInterval, meanScore, scoreInterval } = comparison;
  if (measure === 'score' && meanScore !== null) {
    const { claim } = sentence.singleScore(scoreText(meanScore, wording), label, write(cases), cases);
    if (!scoreInterval) return { claim, rest: stop };
    const [low, high] = [scoreInterval.low, scoreInterval.high].map((end) => scoreText(end, wording)) as [
      string,
      string,
    ];
    return { claim, rest: sentence.end(text.interval(low, high)) };
  }
  const { claim } = sentence.single(shareText(shareAccepted ?? 0, wording), label, write(cases), cases);
  if (!shareInterval) return { claim, rest: stop };
  const [low, high] = [shareInterval.low, shareInterval.high].map((end) => shareText(end, wording, 1)) as [
    string,
    string,
  ];
  return { claim, rest: sentence.end(text.interval(low, high)) };
}

/** The significance level of the tests. It corresponds to intervals of 95 %. */
const testLevel = 0.05;

/** The sentences of the grey line below the claim: why a difference is not confirmed, how many cases would confirm one, and which other differences are confirmed. */
export function reasonsOf(
  { comparisons, baseline, candidate }: ComparedView,
  wording: EvaluationWording,
): readonly string[] {
  const { text, write } = wording;
  const pair = candidate?.toBaseline;
  if (!candidate || !pair)
    return comparisons.length === 1 && baseline.answers > 0 ? [text.why.addSecond] : [];
  const needed = pair.needed;
  const isConfirmed = pair.word === 'better' || pair.word === 'worse';
  const leavesOutZero = (pair.low !== null && pair.low > 0) || (pair.high !== null && pair.high < 0);
  const testCount = comparisons.filter(({ toBaseline }) => toBaseline?.adjustedP != null).length;
  return [
    ...(pair.totals ? [text.why.totals, ...pairingsText(pair.totals.shown, isConfirmed, wording)] : []),
    ...(pair.word === 'no-difference-shown' && leavesOutZero && pair.adjustedP !== null
      ? [text.why.notConfirmed(pEquation(pair.adjustedP, wording), write(testCount), testCount)]
      : []),
    ...(pair.word === 'no-difference-shown' &&
    !leavesOutZero &&
    pair.low !== null &&
    pair.adjustedP !== null &&
    pair.adjustedP <= testLevel
      ? [text.why.testAlone(pEquation(pair.adjustedP, wording))]
      : []),
    ...(needed && !isConfirmed
      ? [
          text.why.needed(
            write(needed.cases),
            needed.cases,
            neededText(needed.difference, pair.measure, wording),
          ),
        ]
      : []),
    ...comparisons
      .filter(({ approach }) => approach !== candidate.approach)
      .flatMap(({ label, toBaseline }) =>
        toBaseline && (toBaseline.word === 'better' || toBaseline.word === 'worse') && toBaseline.low !== null
          ? [
              text.why.other(
                claimOf(toBaseline, [label, baseline.label], wording),
                differenceWithUnit(toBaseline.difference ?? 0, toBaseline.measure, wording),
                intervalOf(toBaseline, wording),
              ),
            ]
          : [],
      ),
  ];
}

/**
 * For results that consist only of totals: says whether every way to pair the answers case by case shows a difference, some ways do, or
 * none does. Empty if every way does, but the adjusted p value does not confirm the difference: another sentence then says so.
 */
function pairingsText(
  pairings: NonNullable<PairedComparison['totals']>['shown'],
  isConfirmed: boolean,
  { text: { why } }: EvaluationWording,
): readonly string[] {
  if (pairings === 'in-every-pairing') return isConfirmed ? [why.totalsEvery] : [];
  return [pairings === 'in-some-pairings' ? why.totalsOpen : why.totalsNone];
}

/** The difference that the needed number of cases would show: "3 points", or "0.03". */
function neededText(difference: number, measure: Measure, { text, locale }: EvaluationWording): string {
  const written = numberFormat(locale, { maximumFractionDigits: 2 }).format(
    measure === 'share' ? difference * 100 : difference,
  );
  return measure === 'share' ? text.points(written) : written;
}
