/** The value of `<ft-training-data>` in the header of its fold. */
import type { FoldSummary } from '../common/summary-controller.ts';
import type { Sentence } from '../common/wording/names.ts';
import type { FilesController } from './files-controller.ts';
import type { UseOffer } from './use.ts';
import type { FileWording } from './wording.ts';

/** The value for the files and the offer to use them (`null` without a scenario). */
export function foldSummary(
  { reading, inspectedFiles, code }: Pick<FilesController, 'reading' | 'inspectedFiles' | 'code'>,
  offer: UseOffer | null,
  { text, write }: Pick<FileWording, 'text' | 'write'>,
): FoldSummary {
  if (reading) return { summary: text.summaryReading(reading.file.name), use: 'reading' };
  if (!inspectedFiles || !code) return { summary: null, use: 'none' };
  const { report } = inspectedFiles;
  const { claim, rest } = text.summaryRead(
    write(report.examples),
    report.examples,
    write(report.billedTokens),
  );
  const sentenceWith = (endText: string): Sentence => ({ claim, rest: rest + endText });
  if (!offer) return { summary: sentenceWith(''), use: 'read' };
  if (offer.kind === 'obstacle' && offer.obstacle === 'same') {
    const approachName = offer.approach?.label || offer.approach?.id || '';
    return { summary: sentenceWith(text.summaryUsed(approachName)), use: 'used' };
  }
  return {
    summary: sentenceWith(code.isNotReady(report) ? text.summaryNotReady : text.summaryUnused),
    use: 'read',
  };
}
