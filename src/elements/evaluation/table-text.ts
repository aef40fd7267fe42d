/** The table of approaches as text in Markdown, for copying. */
import { markdownTable } from '../common/tables.ts';
import type { ComparedView } from './sentences.ts';
import { differenceText, type EvaluationWords, intervalText, scoreText, shareText } from './words.ts';

/** The approaches with their shares or mean scores, and their differences to the baseline. */
export function tableText({ comparisons, measure }: ComparedView, words: EvaluationWords): string {
  const { text, write } = words;
  const isShare = measure === 'share';
  return markdownTable(
    [
      text.approach,
      isShare ? text.accepted : text.meanScore,
      text.confidence,
      text.ofAnswers,
      text.difference,
      text.confidence,
    ],
    comparisons.map((own) => {
      const value = isShare ? own.shareAccepted : own.meanScore;
      const interval = isShare ? own.shareInterval : own.scoreInterval;
      const pair = own.toBaseline;
      return [
        own.label,
        value === null ? '–' : isShare ? shareText(value, words) : scoreText(value, words),
        interval ? intervalText(interval, measure, words) : '–',
        text.ofCount(write(own.accepted), write(own.answers)),
        pair?.difference == null ? '–' : differenceText(pair.difference, measure, words),
        pair?.low == null || pair.high === null
          ? '–'
          : [pair.low, pair.high].map((end) => differenceText(end, measure, words)).join(' – '),
      ];
    }),
    1,
  );
}
