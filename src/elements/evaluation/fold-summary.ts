/** The value of `<ft-evaluation>` in the header of its fold. */
import type { FoldSummary } from '../common/summary-controller.ts';
import { type ComparedView, sentenceOf } from './sentences.ts';
import type { EvaluationWording } from './wording.ts';

/** The value for the file that is being read (`null` = none) and the results. `alone`: there is no scenario, or the results have no figure for it. */
export function foldSummary(
  reading: string | null,
  view: ComparedView | null,
  use: 'used' | 'unused' | 'alone',
  wording: EvaluationWording,
): FoldSummary {
  const { text } = wording;
  if (reading !== null) return { summary: text.reading(reading), use: 'reading' };
  if (!view) return { summary: null, use: 'none' };
  const { claim } = sentenceOf(view, wording);
  const rest = { used: text.summaryUsed, unused: text.summaryUnused, alone: '' }[use];
  return { summary: { claim, rest }, use: use === 'used' ? 'used' : 'read' };
}
