/** Says of single lines of a training file whether hosts refuse them, so that a cleaned file can leave them out. */
import { createTrainingInspection, type TrainingInspection } from './inspection.ts';
import type { TrainingFormatId } from './types.ts';

/** Lines after which a check begins anew, so that it keeps nothing of the file for long. */
const renewedAfter = 2000;

/** How to read lines. */
export interface RefusedLineOptions {
  /** Format of the file; default: the format that the line has the shape of. */
  readonly format?: TrainingFormatId | null;
}

/** A function that says whether hosts refuse a line, by the rules that `refusedLines` of a report counts. */
export function createRefusedLineCheck({ format }: RefusedLineOptions = {}): (line: string) => boolean {
  let inspection: TrainingInspection | null = null;
  let read = 0;
  return (line) => {
    if (inspection === null || read === renewedAfter) {
      inspection = createTrainingInspection({
        count: () => 0,
        format: format ?? null,
        maxProblems: 0,
        maxExamples: 0,
      });
      read = 0;
    }
    read += 1;
    const before = inspection.refusedLines;
    inspection.add(line);
    return inspection.refusedLines > before;
  };
}
