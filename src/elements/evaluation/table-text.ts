/** The table of approaches as text: its cells, and the whole in Markdown, for copying. */
import type { Comparison } from '../../core/evaluation/comparison-types.ts';
import { markdownTable } from '../../i18n/markdown.ts';
import type { ComparedView } from './sentences.ts';
import {
  differenceIntervalText,
  differenceText,
  type EvaluationWording,
  intervalText,
  type Measure,
  scoreText,
  shareText,
} from './wording.ts';

/** The heads of the columns of `approachCells`. */
export function approachHeads(measure: Measure, { text }: EvaluationWording): readonly string[] {
  return [
    text.approach,
    measure === 'share' ? text.accepted : text.meanScore,
    text.confidence,
    ...(measure === 'share' ? [text.ofAnswers] : []),
  ];
}

/** The name of an approach, its share or mean score with the interval, and with shares the number of accepted answers. Unknown values are "–". */
export function approachCells(
  comparison: Comparison,
  measure: Measure,
  wording: EvaluationWording,
): readonly string[] {
  const { text, write } = wording;
  const isShare = measure === 'share';
  const value = isShare ? comparison.shareAccepted : comparison.meanScore;
  const interval = isShare ? comparison.shareInterval : comparison.scoreInterval;
  return [
    comparison.label,
    value === null ? '–' : isShare ? shareText(value, wording) : scoreText(value, wording),
    interval ? intervalText(interval, measure, wording) : '–',
    ...(isShare ? [text.ofCount(write(comparison.accepted), write(comparison.answers))] : []),
  ];
}

/** The approaches with their shares or mean scores, and their differences to the baseline. */
export function tableText({ comparisons, measure }: ComparedView, wording: EvaluationWording): string {
  const { text } = wording;
  return markdownTable(
    [...approachHeads(measure, wording), text.difference, text.confidence],
    comparisons.map((comparison) => {
      const pair = comparison.toBaseline;
      return [
        ...approachCells(comparison, measure, wording),
        pair?.difference == null ? '–' : differenceText(pair.difference, measure, wording),
        pair ? differenceIntervalText(pair, measure, wording) : '–',
      ];
    }),
    // All columns but the first have numbers.
    1,
  );
}
