/** Writes a training file with its fixes. */
import { trainingFixes } from '../../core/training/clean.ts';
import { dropReasons } from '../../core/training/drop.ts';
import type { TrainingFormatId } from '../../core/training/types.ts';
import { inspectFile } from '../../files/inspect-file.ts';
import { cleanFile, type WrittenFile } from '../../files/written-file.ts';
import type { GivenFile } from '../common/intake.ts';
import type { FixId } from './checks.ts';
import { progressListener, type WorkOptions } from './work.ts';

/** A training file and its fixes. */
export interface FileToMend {
  readonly file: GivenFile;
  /** The validation file, whose examples the fix `leaks` leaves out of the training file. */
  readonly validation: GivenFile | null;
  readonly fixes: readonly FixId[];
  /** `null` = not known. Each line is then read as the first format whose shape it has. */
  readonly format: TrainingFormatId | null;
}

/** The training file with its fixes. To find repeated and leaked examples, the file is read once before it is written. */
export async function mendedFile(
  { file, validation, fixes, format }: FileToMend,
  work: WorkOptions,
): Promise<WrittenFile> {
  const { signal } = work;
  const chosenReasons = dropReasons.filter((reason) => fixes.includes(reason));
  const isReadBefore = chosenReasons.length > 0;
  const { drop } = isReadBefore
    ? await inspectFile(file.source, {
        validation: validation?.source ?? null,
        drop: chosenReasons,
        signal,
        onProgress: progressListener(work, { from: 0, to: 0.5 }),
      })
    : { drop: null };
  const removesAllowedKeys = fixes.includes('allowed-keys');
  return cleanFile(file.source, {
    fixes: trainingFixes.filter((fix) => fixes.includes(fix) || (fix === 'extra-keys' && removesAllowedKeys)),
    keepsAllowedKeys: !removesAllowedKeys,
    dropRefused: fixes.includes('refused'),
    drop,
    format,
    signal,
    onProgress: progressListener(work, { from: isReadBefore ? 0.5 : 0, to: 1 }),
  });
}
