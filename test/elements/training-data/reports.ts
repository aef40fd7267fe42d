/** Training files and their reports, for tests of `<ft-training-data>`. */
import { createTrainingInspection } from '../../../src/core/training/inspection.ts';
import type { TrainingOptions, TrainingReport } from '../../../src/core/training/report-types.ts';
import { trainingHostIds } from '../../../src/elements/training-data/readiness.ts';
import { chat } from '../../files/files.ts';

/** A count of words instead of tokens, which is enough for these tests. */
const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * Examples that share few words, so that none is a near duplicate of another: the words have numbers made with primes. `from` is the
 * number of the first example.
 */
export function flawlessLines(examples: number, from = 0): readonly string[] {
  return Array.from({ length: examples }, (_, index) => {
    const words = Array.from(
      { length: 12 },
      (_, word) => `w${((from + index) * 7919 + word * 104729) % 99991}`,
    );
    return chat(words.join(' '), `Bay ${(from + index) % 7} for ${words[0]}`);
  });
}

/** The report of lines, for the hosts of the element. */
export function reportOf(
  lines: readonly string[],
  options: Partial<TrainingOptions> & { readonly validation?: readonly string[] } = {},
): TrainingReport {
  const { validation, ...inspectionOptions } = options;
  const inspection = createTrainingInspection({ count, hosts: trainingHostIds, ...inspectionOptions });
  for (const line of lines) inspection.add(line);
  if (validation) {
    const validationInspection = createTrainingInspection({
      count,
      ...inspectionOptions,
      role: 'validation',
    });
    for (const line of validation) validationInspection.add(line);
    inspection.merge(validationInspection);
  }
  return inspection.report();
}

/** A line of OpenAI chat with these messages. */
export const messages = (...turns: readonly (readonly [role: string, content: string])[]): string =>
  JSON.stringify({ messages: turns.map(([role, content]) => ({ role, content })) });
