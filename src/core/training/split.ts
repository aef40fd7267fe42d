/** Splits a training file into a training and a validation part, line by line and reproducibly. */
import { hashText, shareOf } from './hash.ts';
import { inputHash } from './input-side.ts';
import { parseExample, readExample } from './parse.ts';
import type { TrainingFormatId } from './types.ts';

/** How to split. */
export interface SplitOptions {
  /** Another seed gives another split of the same size. Default 0. */
  readonly seed?: number | string;
  /** Expected share of different inputs in the validation part, held inside 0–1; anything else counts as 0. */
  readonly validationShare: number;
  /** Format of the file; default: the format that the line has the shape of. */
  readonly format?: TrainingFormatId | null;
}

/**
 * The part of a file to which a line belongs. It depends on nothing but the seed, the share and the hash of the normalised
 * input side, so equal inputs land on one side, in any order and on any machine, whatever their answers. A larger share moves
 * lines only towards validation. A line that cannot be read is split by its text without white space around it.
 */
export function splitOf(line: string, options: SplitOptions): 'training' | 'validation' {
  const value = parseExample(line);
  const example = value && readExample(value, options.format);
  const hash = example ? inputHash(example) : hashText(line.trim());
  const drawn = shareOf(hashText(`${options.seed ?? 0}:${hash}`));
  return drawn < options.validationShare ? 'validation' : 'training';
}
