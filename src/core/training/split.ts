/** Splits a training file into a training and a validation part, line by line and reproducibly. */
import { hashText, shareOf } from './hash.ts';
import { inputHash } from './input-hash.ts';
import { parseExample, readExample } from './parse.ts';
import type { TrainingFormatId } from './types.ts';

/** The options of `splitOf`. */
export interface SplitOptions {
  /** Another seed gives another split of the same size. Default 0. */
  readonly seed?: number | string;
  /** Expected share of the distinct inputs that are in the validation part: 0 or less = none, 1 or more = all, NaN = none. */
  readonly validationShare: number;
  /** Format of the file; default: the format whose shape the line has. */
  readonly format?: TrainingFormatId | null;
}

/**
 * The part to which a line belongs. It depends only on the seed, the share and the hash of the normalised input. So equal inputs
 * are in the same part on every machine, in any order and with any answers. A larger share moves lines only from the training part
 * to the validation part. A line that cannot be read is assigned by the hash of its trimmed text.
 */
export function splitOf(line: string, options: SplitOptions): 'training' | 'validation' {
  const value = parseExample(line);
  const example = value && readExample(value, options.format);
  const hash = example ? inputHash(example) : hashText(line.trim());
  const drawn = shareOf(hashText(`${options.seed ?? 0}:${hash}`));
  return drawn < options.validationShare ? 'validation' : 'training';
}
