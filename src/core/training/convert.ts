/** Converts an example of one file format into another, and lists everything that is lost. */
import { isRecord, type Json } from '../json-values.ts';
import { isKnownKey, pick } from './formats/keys.ts';
import { trainingFormats } from './formats/registry.ts';
import type { ConversionLoss, TrainingExample, TrainingFormat, TrainingFormatId } from './types.ts';

/** The formats of a conversion. */
export interface ConversionPair {
  readonly from: TrainingFormatId;
  readonly to: TrainingFormatId;
}

/** A converted example. */
export interface ConvertedExample {
  /** The value of a line in the target's format. `null` if the conversion is impossible; `lost` then has the reasons. */
  readonly example: Json | null;
  /**
   * The losses, or the reasons why there is no conversion, in alphabetical order and without repetition. Empty if nothing is lost:
   * the line, converted back, then trains the model in the same way.
   */
  readonly lost: readonly ConversionLoss[];
}

/**
 * Converts the parsed value of a line. A conversion loses nothing if the same messages, tools and answers are learned. So these are
 * not losses: another order of keys, a text instead of a list with one part, a missing key instead of `null`, no `weight` instead
 * of 1, and other spacing in the JSON of a call's arguments. Within one format the example is returned unchanged.
 */
export function convertTrainingExample(example: unknown, { from, to }: ConversionPair): ConvertedExample {
  const readResult = isRecord(example) ? trainingFormats[from].read(example) : null;
  if (readResult === null || !isRecord(example)) return { example: null, lost: ['unreadable'] };
  if (from === to) return { example, lost: [] };
  const lost = new Set<ConversionLoss>();
  const recordLoss = (loss: ConversionLoss): void => {
    lost.add(loss);
  };
  const target = trainingFormats[to];
  const converted = target.write(withoutForeignParts(target, readResult, recordLoss), recordLoss);
  const codes = [...lost].sort();
  return {
    example: converted,
    lost: converted === null ? codes.filter((code) => obstacles.has(code)) : codes,
  };
}

/** Losses that make a conversion impossible. */
const obstacles: ReadonlySet<ConversionLoss> = new Set([
  'method',
  'turns',
  'alternation',
  'roles',
  'media',
  'tool-calls',
  'unreadable',
]);

/** The example without the keys and details of notation that the target format does not have. */
function withoutForeignParts(
  target: TrainingFormat,
  example: TrainingExample,
  recordLoss: (loss: ConversionLoss) => void,
): TrainingExample {
  const { extra, layout } = example;
  if (layout?.matters) recordLoss('layout');
  const isCarried = (key: string): boolean => !target.keys.includes(key) && isKnownKey(target, key);
  const isAllCarried = extra === null || Object.keys(extra).every(isCarried);
  if (!isAllCarried) recordLoss('extra-keys');
  return { ...example, layout: null, extra: isAllCarried ? extra : pick(extra, isCarried) };
}
