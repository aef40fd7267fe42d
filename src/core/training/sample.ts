/** Estimates the totals of a training file from a random sample of its lines, with intervals. */
import { criticalT } from '../student-t.ts';
import { mix32 } from './hash.ts';
import { createTrainingInspection } from './inspection.ts';
import type { TrainingOptions, TrainingReport } from './report-types.ts';

/** The options of a sample. */
export interface SampleOptions extends TrainingOptions {
  /** Share of the lines that is read, above 0 and at most 1. */
  readonly rate: number;
  /** Decides which lines are read; a whole number. Default 1. */
  readonly seed?: number;
}

/** A total with its 95 % confidence interval. */
export interface EstimatedTotal {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Totals of a whole file; each is `null` if fewer than two lines with an example were sampled. */
export interface TrainingSample {
  /** Lines of the file that are not blank. */
  readonly lines: number;
  readonly sampledLines: number;
  readonly examples: EstimatedTotal | null;
  readonly tokens: EstimatedTotal | null;
  readonly assistantTokens: EstimatedTotal | null;
  readonly billedTokensPerEpoch: EstimatedTotal | null;
  /** The report of the sampled lines alone; its counts are those of the sample. Line numbers are those of the file. */
  readonly report: TrainingReport;
}

/** The quantile of the standard normal distribution for a two-sided interval of 95 %. */
const z = 1.959964;

/** A sample of a file that is fed line by line. */
export interface RunningSample {
  /** The next line, without its line feed. */
  add(line: string): void;
  /** The totals of all lines added so far. */
  totals(): TrainingSample;
}

/**
 * Reads a random sample of the lines. The number of a line and the seed decide whether it is read, so that the samples of
 * several parts of a file together are the sample of the file.
 *
 * Tokens are estimated as the tokens per character of the sample times the characters of the file. The length of a line is
 * known without parsing it, and nearly determines its tokens. The interval is that of a ratio estimator with Student's t and the
 * finite-population correction (Cochran, Sampling Techniques, 1977, §6.3). For the number of examples it is Wilson's interval
 * with the same correction. With a rate of 1, totals are exact.
 */
export function sampleInspection(lines: Iterable<string>, options: SampleOptions): TrainingSample {
  const sample = createTrainingSample(options);
  for (const line of lines) sample.add(line);
  return sample.totals();
}

/** Like `sampleInspection`, for lines that arrive one by one, such as those of a file that is larger than memory. */
export function createTrainingSample(options: SampleOptions): RunningSample {
  const { rate, seed = 1, ...rest } = options;
  const share = rate > 0 ? Math.min(1, rate) : 1;
  const inspection = createTrainingInspection({ ...rest, maxExamples: Number.POSITIVE_INFINITY });
  const lengths: number[] = [];
  const numbers: number[] = [];
  let number = options.offset ?? 0;
  let all = 0;
  let characters = 0;
  return {
    add(line) {
      number += 1;
      if (line.trim() === '') return;
      all += 1;
      characters += line.length;
      if (mix32(mix32(number ^ Math.imul(seed, 0x9e3779b1)) + seed) >= share * 2 ** 32) return;
      lengths.push(line.length);
      numbers.push(number);
      inspection.add(line, number);
    },
    totals() {
      const report = inspection.report();
      const exampleAt = new Map(report.lines.map((line, index) => [line, index]));
      const valuesOf = (valueAt: (index: number) => number): readonly number[] =>
        numbers.map((line) => {
          const index = exampleAt.get(line);
          return index === undefined ? 0 : valueAt(index);
        });
      const total = (valueAt: (index: number) => number): EstimatedTotal | null =>
        totalByRatio(valuesOf(valueAt), lengths, all, characters);
      return {
        lines: all,
        sampledLines: lengths.length,
        examples: totalOfShare(exampleAt.size, lengths.length, all),
        tokens: total((index) => report.tokensPerExample[index] ?? 0),
        assistantTokens: total((index) => report.assistantTokensPerExample[index] ?? 0),
        billedTokensPerEpoch: total((index) => Math.min(report.limit, report.tokensPerExample[index] ?? 0)),
        report,
      };
    },
  };
}

/** The total of a value for the whole file, estimated by its ratio to a size (the line length) whose total is known. */
function totalByRatio(
  values: readonly number[],
  sizes: readonly number[],
  all: number,
  allSizes: number,
): EstimatedTotal | null {
  const read = values.length;
  const sizesRead = sizes.reduce((sum, size) => sum + size, 0);
  if (read < 2 || sizesRead === 0) return null;
  const sum = values.reduce((before, value) => before + value, 0);
  if (read === all) return rounded(sum, sum, sum);
  const ratio = sum / sizesRead;
  const value = ratio * allSizes;
  let squares = 0;
  for (let at = 0; at < read; at += 1)
    squares += ((values[at] as number) - ratio * (sizes[at] as number)) ** 2;
  const variance = (1 - read / all) * (squares / (read - 1) / read) * (allSizes / (sizesRead / read)) ** 2;
  const reach = criticalT(0.95, read - 1) * Math.sqrt(variance);
  return rounded(value, Math.max(0, value - reach), value + reach);
}

/** The number of lines with a property, from the share of the sampled lines that have it. */
function totalOfShare(having: number, read: number, all: number): EstimatedTotal | null {
  if (read < 2) return null;
  if (read === all) return rounded(having, having, having);
  const share = having / read;
  // The finite-population correction: the sample counts as if it were larger.
  const size = (read * (all - 1)) / (all - read);
  const squared = z ** 2 / size;
  const centre = (share + squared / 2) / (1 + squared);
  const reach = (Math.sqrt((share * (1 - share)) / size + (squared / size) * 0.25) * z) / (1 + squared);
  return rounded(
    share * all,
    Math.max(having, (centre - reach) * all),
    Math.min(all - read + having, (centre + reach) * all),
  );
}

/** Rounds to whole numbers; the ends of the interval are rounded outwards. */
function rounded(value: number, low: number, high: number): EstimatedTotal {
  return { value: Math.round(value), low: Math.floor(low), high: Math.ceil(high) };
}
