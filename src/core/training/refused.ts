/** Checks whether hosts refuse a single line of a training file, so that a cleaned file can leave it out. */
import { createTrainingInspection, type TrainingInspection } from './inspection.ts';
import type { TrainingFormatId } from './types.ts';

/** Number of lines for which one inspection is used. Then a new one is made, because an inspection grows with its lines. */
const linesPerInspection = 2000;

/** The options of `createRefusedLineCheck`. */
export interface RefusedLineOptions {
  /** Format of the file; default: the format whose shape the line has. */
  readonly format?: TrainingFormatId | null;
}

/** Makes a function that says whether hosts refuse a line, by the same rules as `refusedLines` of a report. */
export function createRefusedLineCheck({ format }: RefusedLineOptions = {}): (line: string) => boolean {
  let inspection: TrainingInspection | null = null;
  let linesRead = 0;
  return (line) => {
    if (inspection === null || linesRead === linesPerInspection) {
      inspection = createTrainingInspection({
        count: () => 0,
        format: format ?? null,
        maxProblems: 0,
        maxExamples: 0,
      });
      linesRead = 0;
    }
    linesRead += 1;
    const before = inspection.refusedLines;
    inspection.add(line);
    return inspection.refusedLines > before;
  };
}
