/** Recognises the format of a training file from its lines. */
import { examplesIn } from './example-splitter.ts';
import { trainingFormats } from './formats/registry.ts';
import { formatsOf, parseExample } from './parse.ts';
import type { TrainingFormatId, TrainingMethod } from './types.ts';

/** The most frequent format of a file, and how many examples do not have it. */
export interface TrainingFormatGuess {
  /** `null`: no example has the shape of a known format. */
  readonly format: TrainingFormatId | null;
  /** Share of all examples, unreadable ones included, that have the shape of the format: 0–1. Below 1, the file is mixed or broken. */
  readonly confidence: number;
  /** The most frequent training method of the examples in the format; `null` without a format. */
  readonly method: TrainingMethod | null;
  /** Examples of other formats, by format; each is counted once, under the first format whose shape it has. */
  readonly others: Readonly<Partial<Record<TrainingFormatId, number>>>;
  /** Examples in no known format, or that are not JSON objects. */
  readonly unknown: number;
}

/**
 * The format of a file. The caller may pass all of its lines or only the first ones. The file may be JSON Lines or one JSON array. If
 * several formats fit the same number of examples, the result is the first of the registry: a chat without tools is `openai-chat`, not
 * `trl-messages`.
 */
export function detectTrainingFormat(lines: Iterable<string>): TrainingFormatGuess {
  /** Number of examples that fit each format. */
  const examplesByFormat = new Map<TrainingFormatId, number>();
  const methodsByFormat = new Map<TrainingFormatId, Map<TrainingMethod, number>>();
  /** Number of examples for each list of fitting formats. Even a long file has few different lists. */
  const groups = new Map<string, { readonly ids: readonly TrainingFormatId[]; examples: number }>();
  let examples = 0;
  for (const { text } of examplesIn(lines)) {
    examples += 1;
    const value = parseExample(text);
    const formats = value === null ? [] : formatsOf(value);
    for (const format of formats) {
      examplesByFormat.set(format.id, (examplesByFormat.get(format.id) ?? 0) + 1);
      const counts = methodsByFormat.get(format.id) ?? new Map<TrainingMethod, number>();
      const method = value === null ? format.method : (format.read(value)?.method ?? format.method);
      methodsByFormat.set(format.id, counts.set(method, (counts.get(method) ?? 0) + 1));
    }
    const ids = formats.map(({ id }) => id);
    const group = groups.get(ids.join()) ?? { ids, examples: 0 };
    group.examples += 1;
    groups.set(ids.join(), group);
  }
  const format = commonestOf(examplesByFormat);
  const others: Partial<Record<TrainingFormatId, number>> = {};
  let unknown = 0;
  for (const { ids, examples: groupSize } of groups.values()) {
    const [firstId] = ids;
    if (firstId === undefined) unknown += groupSize;
    else if (format === null || !ids.includes(format)) others[firstId] = (others[firstId] ?? 0) + groupSize;
  }
  return {
    format,
    confidence: format === null ? 0 : (examplesByFormat.get(format) ?? 0) / examples,
    method: format === null ? null : commonestOf(methodsByFormat.get(format) ?? new Map()),
    others,
    unknown,
  };
}

/** Formats in the order of the registry, which decides between formats with the same count. */
const formatOrder: readonly string[] = Object.keys(trainingFormats);

/**
 * The key with the highest count. If several have it: the format that is first in the registry, or the training method that occurred
 * first. `null` if there are no keys.
 */
function commonestOf<K extends string>(counts: ReadonlyMap<K, number>): K | null {
  let commonest: K | null = null;
  for (const [key, count] of counts) {
    const highest = commonest === null ? 0 : (counts.get(commonest) ?? 0);
    if (count > highest || (count === highest && commonest !== null && rank(key) < rank(commonest)))
      commonest = key;
  }
  return commonest;
}

/** The position of a format in the registry. All training methods have the same rank. */
function rank(key: string): number {
  const at = formatOrder.indexOf(key);
  return at < 0 ? formatOrder.length : at;
}
