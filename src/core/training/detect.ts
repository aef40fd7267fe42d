/** Recognises the format of a training file from its lines. */
import { examplesIn } from './example-splitter.ts';
import { trainingFormats } from './formats/registry.ts';
import { formatsOf, parseExample } from './parse.ts';
import type { TrainingFormatId, TrainingMethod } from './types.ts';

/** The format that most examples of a file have. */
export interface TrainingFormatGuess {
  /** `null`: no line has the shape of a known format. */
  readonly format: TrainingFormatId | null;
  /** Share of all examples, unreadable ones included, that have the shape of the format: 0–1. Below 1, the file is mixed or broken. */
  readonly confidence: number;
  /** How the format trains; `null` without a format. */
  readonly method: TrainingMethod | null;
  /** Examples of other formats, by format; each is counted once, under the first format whose shape it has. */
  readonly others: Readonly<Partial<Record<TrainingFormatId, number>>>;
  /** Examples in no known format, or that are not JSON objects. */
  readonly unknown: number;
}

/**
 * The format of a file given by its lines, or by its first lines, as JSON Lines or as one JSON array. Where several formats
 * fit equally many examples it is the first of the registry: a chat without tools is `openai-chat`, not `trl-messages`.
 */
export function detectTrainingFormat(lines: Iterable<string>): TrainingFormatGuess {
  const fits = new Map<TrainingFormatId, number>();
  const methods = new Map<TrainingFormatId, Map<TrainingMethod, number>>();
  /** Number of examples by the formats that fit them: few different lists, whatever the number of lines. */
  const groups = new Map<string, { readonly ids: readonly TrainingFormatId[]; examples: number }>();
  let examples = 0;
  for (const { text } of examplesIn(lines)) {
    examples += 1;
    const value = parseExample(text);
    const formats = value === null ? [] : formatsOf(value);
    for (const format of formats) {
      fits.set(format.id, (fits.get(format.id) ?? 0) + 1);
      const counts = methods.get(format.id) ?? new Map<TrainingMethod, number>();
      const method = value === null ? format.method : (format.read(value)?.method ?? format.method);
      methods.set(format.id, counts.set(method, (counts.get(method) ?? 0) + 1));
    }
    const ids = formats.map(({ id }) => id);
    const group = groups.get(ids.join()) ?? { ids, examples: 0 };
    group.examples += 1;
    groups.set(ids.join(), group);
  }
  const format = mostOf(fits);
  const others: Partial<Record<TrainingFormatId, number>> = {};
  let unknown = 0;
  for (const { ids, examples: size } of groups.values()) {
    const [first] = ids;
    if (first === undefined) unknown += size;
    else if (format === null || !ids.includes(format)) others[first] = (others[first] ?? 0) + size;
  }
  return {
    format,
    confidence: format === null ? 0 : (fits.get(format) ?? 0) / examples,
    method: format === null ? null : mostOf(methods.get(format) ?? new Map()),
    others,
    unknown,
  };
}

/** Formats in the order of the registry, which decides between equals. */
const order: readonly string[] = Object.keys(trainingFormats);

/** The key with the largest count; between equals the earlier one of the registry, then of the alphabet. */
function mostOf<K extends string>(counts: ReadonlyMap<K, number>): K | null {
  let most: K | null = null;
  for (const [key, count] of counts) {
    const best = most === null ? 0 : (counts.get(most) ?? 0);
    if (count > best || (count === best && most !== null && rank(key) < rank(most))) most = key;
  }
  return most;
}

function rank(key: string): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}
