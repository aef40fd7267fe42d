/** Estimates the totals of a training file from a random sample of its lines, with intervals. */
import { criticalT } from '../student-t.ts';
import type { FindingRule } from './findings.ts';
import { mix32 } from './hash.ts';
import type { HostRuleId } from './hosts/types.ts';
import { createTrainingInspection, type ExampleSums, type LineInspection } from './inspection.ts';
import type { TrainingOptions, TrainingReport } from './report-types.ts';

/** The options of a sample. */
export interface SampleOptions extends Omit<TrainingOptions, 'count'> {
  /** Counts the tokens of a text. Default: tokens are not counted, and every figure that needs them is `null`. */
  readonly count?: TrainingOptions['count'] | null;
  /**
   * Share of the lines that is read, above 0 and at most 1. Lines that are longer than the mean of the lines so far are read more often,
   * in proportion to their length.
   */
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

/**
 * Totals of a whole file. A total is `null` if fewer than two lines were sampled. It is also `null` if some lines were not sampled,
 * and fewer than two of the sampled lines were drawn by chance.
 */
export interface TrainingSample {
  /** Number of lines of the file, without blank lines and lines that are too long to read. For a JSON array, the number of its examples. */
  readonly lines: number;
  readonly sampledLines: number;
  readonly examples: EstimatedTotal | null;
  readonly tokens: EstimatedTotal | null;
  readonly assistantTokens: EstimatedTotal | null;
  readonly billedTokensPerEpoch: EstimatedTotal | null;
  /**
   * The report of the sampled lines alone. It counts the sample, not the file, and has a larger share of long lines than the file.
   * Its line numbers are lines of the file. Notes of a reader (`note`) are about all lines. If not all lines are sampled, no
   * finding or problem depends on the number of examples of the file.
   */
  readonly report: TrainingReport;
}

/** The options of a sample whose tokens are counted. */
type CountedOptions = SampleOptions & Pick<TrainingOptions, 'count'>;

/** The figures of a report that are unknown if tokens are not counted. */
const tokenFigures = [
  'tokens',
  'assistantTokens',
  'assistantShare',
  'truncatedTokens',
  'overLimit',
  'tokensPerExample',
  'assistantTokensPerExample',
  'billedTokensPerEpoch',
  'billedTokensByHost',
  'billedTokens',
  'histogram',
  'quantiles',
] as const satisfies readonly (keyof TrainingReport)[];

/** Findings that need the tokens of an example. */
const tokenRules: ReadonlySet<string> = new Set(['over-limit', 'answer-cut', 'host-maximum-tokens']);

/** The report of a sample whose tokens were not counted. */
export type UncountedReport = {
  readonly [Key in keyof TrainingReport]: Key extends (typeof tokenFigures)[number]
    ? null
    : TrainingReport[Key];
};

/** Like `TrainingSample`, if tokens were not counted: all totals except the number of examples are `null`. */
export interface UncountedSample extends Omit<TrainingSample, 'report'> {
  readonly report: UncountedReport;
}

/** A sample with or without counted tokens. */
type AnySample = TrainingSample | UncountedSample;

const sumNames: readonly (keyof ExampleSums)[] = [
  'examples',
  'tokens',
  'assistantTokens',
  'billedTokensPerEpoch',
];

/** The quantile of the standard normal distribution for a two-sided interval of 95 %. */
const z = 1.959964;

/** A sample of a file that is fed line by line, like an inspection. */
export interface RunningSample<Sample = TrainingSample> extends LineInspection {
  /** The totals of all lines added so far. */
  totals(): Sample;
}

/**
 * Reads a random sample of the lines. The number of a line, its size, the mean size of the lines so far and the seed decide whether
 * it is read.
 *
 * A few long lines may contain much of a file, so a line that is longer than the mean is read with a larger probability, in
 * proportion to its size. Each read line stands for the lines that had the same probability (Hájek's estimator). Tokens are
 * estimated as the tokens per byte of UTF-8 of the sample times the bytes of the file. The size of a line is known without parsing
 * it, and nearly determines its tokens: a Chinese character has more tokens than a Latin letter, but also more bytes. The interval
 * of this ratio estimator uses Student's t, the variance of a Poisson sample (Särndal, Swensson and Wretman, Model Assisted Survey
 * Sampling, 1992, §3.5 and §5.6) and the jackknife. If few lines decide the variance, Student's t has fewer degrees of freedom
 * (`degreesOfFreedom`). If few lines have many more tokens per byte than the others, the interval reaches further up
 * (`tForSkewness`). It is still too narrow if such lines are not longer than the others, and so rare that a sample may have none:
 * for example, if 3 % of the lines have four times the tokens of the others, and fewer than about 300 lines are sampled.
 *
 * The number of examples is estimated from the lines that are read whatever their size: its interval is Wilson's with the
 * finite-population correction. With a rate of 1, totals are exact.
 */
export function sampleInspection(lines: Iterable<string>, options: CountedOptions): TrainingSample;
export function sampleInspection(lines: Iterable<string>, options: SampleOptions): AnySample;
export function sampleInspection(lines: Iterable<string>, options: SampleOptions): AnySample {
  const sample = createTrainingSample(options);
  for (const line of lines) sample.add(line);
  return sample.totals();
}

/** Like `sampleInspection`, for lines that arrive one by one, as from a file that is larger than memory. */
export function createTrainingSample(options: CountedOptions): RunningSample;
export function createTrainingSample(options: SampleOptions): RunningSample<AnySample>;
export function createTrainingSample(options: SampleOptions): RunningSample<AnySample> {
  const { rate, seed = 1, count = null, ...inspectionOptions } = options;
  const baseProbability = rate > 0 ? Math.min(1, rate) : 1;
  const inspection = createTrainingInspection({ ...inspectionOptions, count: count ?? (() => 0) });
  /** The size of each sampled line, in bytes of UTF-8 (`utf8Size`), and the probability with which it is read. */
  const sizes: number[] = [];
  const probabilities: number[] = [];
  /** The sampled lines that are read whatever their size, and their number of examples. */
  const anySize = { lines: 0, examples: 0 };
  /** The amount that each sampled line adds to each sum. A line that is an array may have several examples. */
  const added: Record<keyof ExampleSums, number[]> = {
    examples: [],
    tokens: [],
    assistantTokens: [],
    billedTokensPerEpoch: [],
  };
  let line = options.offset ?? 0;
  /** The number by which a line is drawn: the number of the line, or a larger one if several examples of an array begin on one line. */
  let drawNumber = line;
  let lineCount = 0;
  let totalSize = 0;
  return {
    add(text, at = line + 1) {
      line = at;
      // An array reader adds the brackets of an array as an empty array on line 1. Such a line, and a blank line, is always read
      // and never part of the sample.
      if (text.trim() === '' || (text === '[]' && at === 1)) {
        inspection.add(text, at);
        return;
      }
      drawNumber = Math.max(drawNumber + 1, at);
      lineCount += 1;
      const size = utf8Size(text);
      totalSize += size;
      const probability = Math.min(1, baseProbability * Math.max(1, (size * lineCount) / totalSize));
      const drawn = mix32(mix32(drawNumber ^ Math.imul(seed, 0x9e3779b1)) + seed) / 2 ** 32;
      if (drawn >= probability) {
        // The inspection still counts the line, and the byte order mark at its start.
        inspection.add(text.startsWith('\uFEFF') ? '\uFEFF' : '', at);
        return;
      }
      sizes.push(size);
      probabilities.push(probability);
      const before = inspection.sums;
      inspection.add(text, at);
      const after = inspection.sums;
      for (const name of sumNames) added[name].push(after[name] - before[name]);
      if (drawn >= baseProbability) return;
      anySize.lines += 1;
      anySize.examples += after.examples - before.examples;
    },
    seek(before) {
      line = before;
      drawNumber = Math.max(drawNumber, before);
      inspection.seek(before);
    },
    note: inspection.note,
    noteBytes: inspection.noteBytes,
    totals() {
      const report = inspection.report();
      const total = (name: keyof ExampleSums): EstimatedTotal | null =>
        totalByRatio(added[name], { sizes, probabilities, lineCount, totalSize });
      const totalIfCounted = (name: keyof ExampleSums): EstimatedTotal | null =>
        count === null ? null : total(name);
      const hasOneAtMost = added.examples.every((examples) => examples <= 1);
      const isWhole = sizes.length === lineCount;
      const sampleReport = isWhole ? report : withoutFileFindings(report);
      const totals = {
        lines: lineCount,
        sampledLines: sizes.length,
        examples:
          hasOneAtMost && !isWhole
            ? totalOfShare(anySize.examples, anySize.lines, lineCount)
            : total('examples'),
        tokens: totalIfCounted('tokens'),
        assistantTokens: totalIfCounted('assistantTokens'),
        billedTokensPerEpoch: totalIfCounted('billedTokensPerEpoch'),
      };
      return count === null
        ? { ...totals, report: withoutTokens(sampleReport) }
        : { ...totals, report: sampleReport };
    },
  };
}

/** A report without the figures and findings that need counted tokens. */
function withoutTokens(report: TrainingReport): UncountedReport {
  return {
    ...report,
    ...(Object.fromEntries(tokenFigures.map((name) => [name, null])) as Pick<
      UncountedReport,
      (typeof tokenFigures)[number]
    >),
    findings: report.findings.filter(({ rule }) => !tokenRules.has(rule)),
  };
}

/** Rules that depend on the number of examples of a file, which a sample of its lines does not have. */
const countRules = [
  'too-few-examples',
  'few-examples',
  'many-examples',
  'host-minimum-examples',
  'host-advised-examples',
  'host-maximum-examples',
  'host-maximum-media-examples',
  // If no number of epochs is given, it depends on the number of examples.
  'host-maximum-epochs',
  'host-maximum-validation-examples',
  'host-maximum-validation-share',
] as const satisfies readonly (FindingRule | `host-${HostRuleId}`)[];

/** A report without the findings and problems that depend on the number of examples of the whole file. */
function withoutFileFindings(report: TrainingReport): TrainingReport {
  const leftOut: ReadonlySet<string> = new Set(
    countRules.filter((rule) => rule !== 'host-maximum-epochs' || report.epochsReason !== 'given'),
  );
  return {
    ...report,
    problems: report.problems.filter(({ code }) => !leftOut.has(code)),
    problemCounts: Object.fromEntries(
      Object.entries(report.problemCounts).filter(([code]) => !leftOut.has(code)),
    ),
    hosts: Object.fromEntries(
      Object.entries(report.hosts).map(([host, problems]) => [
        host,
        problems.filter(({ rule }) => !leftOut.has(`host-${rule}`)),
      ]),
    ),
    findings: report.findings.filter(({ rule }) => !leftOut.has(rule)),
  };
}

/** To estimate the size of a text, one character in this many is read. Reading all would take longer than everything else. */
const charactersPerReading = 16;

/**
 * The approximate number of bytes of a text in UTF-8, estimated from every sixteenth character. It depends on the text alone, so a
 * line has the same size in every part of a file.
 */
function utf8Size(text: string): number {
  let size = text.length;
  for (let at = charactersPerReading / 2; at < text.length; at += charactersPerReading) {
    const code = text.charCodeAt(at);
    // Half of a surrogate pair has two bytes.
    if (code >= 0x80)
      size += charactersPerReading * (code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2);
  }
  return size;
}

/** The sampled lines, and the lines of the file. */
interface SampledLines {
  readonly sizes: readonly number[];
  readonly probabilities: readonly number[];
  readonly lineCount: number;
  readonly totalSize: number;
}

/**
 * The total of a value for the whole file, estimated from the ratio of the values of the sampled lines to their sizes, because the
 * total size of all lines is known. A line that is read with the probability 1/3 counts three times. `null` if fewer than two lines
 * were read. Also `null` if some lines were not read, and fewer than two of the read lines were drawn by chance.
 */
function totalByRatio(
  values: readonly number[],
  { sizes, probabilities, lineCount, totalSize }: SampledLines,
): EstimatedTotal | null {
  const sum = (numbers: readonly number[]): number => numbers.reduce((before, each) => before + each, 0);
  if (values.length < 2) return null;
  if (values.length === lineCount) return roundedTotal(sum(values), sum(values), sum(values));
  const weightedSum = (numbers: readonly number[]): number =>
    sum(numbers.map((each, at) => each / (probabilities[at] as number)));
  const estimatedSize = weightedSum(sizes);
  const ratio = weightedSum(values) / estimatedSize;
  const value = ratio * totalSize;
  let drawnCount = 0;
  let squares = 0;
  let cubes = 0;
  let fourths = 0;
  for (let at = 0; at < values.length; at += 1) {
    const size = sizes[at] as number;
    const probability = probabilities[at] as number;
    // A line that is read in any case adds nothing to the variance.
    if (probability >= 1) continue;
    drawnCount += 1;
    // The jackknife: how much the ratio changes if this line is left out. Each size is at least 1, because blank lines are not sampled.
    const residual = ((values[at] as number) - ratio * size) / probability;
    const change = (residual / (estimatedSize - size / probability)) * Math.sqrt(1 - probability);
    squares += change ** 2;
    cubes += change ** 3;
    fourths += change ** 4;
  }
  if (drawnCount < 2) return null;
  const deviation = totalSize * Math.sqrt(((drawnCount - 1) / drawnCount) * squares);
  const skewness = squares === 0 ? 0 : cubes / drawnCount / (squares / drawnCount) ** 1.5;
  const kurtosis = squares === 0 ? 0 : fourths / drawnCount / (squares / drawnCount) ** 2;
  const t = criticalT(0.95, degreesOfFreedom(kurtosis, drawnCount));
  const below = Math.max(t, tForSkewness(t, skewness, drawnCount));
  const above = Math.max(t, tForSkewness(t, -skewness, drawnCount));
  return roundedTotal(value, Math.max(0, value - below * deviation), value + above * deviation);
}

/**
 * The skewness and the excess kurtosis of a sample are multiplied by this factor, because a sample has less of both than its file if few
 * lines cause them. In simulations, intervals of 300 lines then contain the total as often as they should for most distributions.
 */
const sampleFactor = 1.5;

/**
 * The degrees of freedom of the variance of `count` values with this kurtosis (3 = normal), by Satterthwaite: 2n / (kurtosis − 1), at most
 * n − 1. If few values decide the variance, it is known only roughly, and the interval has to be wider.
 */
function degreesOfFreedom(kurtosis: number, count: number): number {
  const excess = sampleFactor * Math.max(0, kurtosis - 3);
  return Math.min(count - 1, (2 * count) / (excess + 2));
}

/**
 * Student's t for a mean of skewed values, by the cubic transformation of P. Hall (On the removal of skewness by transformation,
 * 1992): by how many standard errors the mean of `count` values with this skewness may be above the true mean.
 */
function tForSkewness(t: number, skewness: number, count: number): number {
  const a = (sampleFactor * skewness) / Math.sqrt(count);
  return Math.abs(a) < 1e-9 ? t : (3 / a) * (Math.cbrt(1 + a * (t - a / 6)) - 1);
}

/** The number of lines with a property, from the share of the sampled lines that have it. */
function totalOfShare(withProperty: number, sampledCount: number, lineCount: number): EstimatedTotal | null {
  if (sampledCount < 2) return null;
  const share = withProperty / sampledCount;
  // The finite-population correction: the sample counts as if it were larger.
  const size = (sampledCount * (lineCount - 1)) / (lineCount - sampledCount);
  const squared = z ** 2 / size;
  const centre = (share + squared / 2) / (1 + squared);
  const reach = (Math.sqrt((share * (1 - share)) / size + (squared / size) * 0.25) * z) / (1 + squared);
  return roundedTotal(
    share * lineCount,
    Math.max(withProperty, (centre - reach) * lineCount),
    Math.min(lineCount - sampledCount + withProperty, (centre + reach) * lineCount),
  );
}

/** Rounds to whole numbers; the ends of the interval are rounded outwards. */
function roundedTotal(value: number, low: number, high: number): EstimatedTotal {
  return { value: Math.round(value), low: Math.floor(low), high: Math.ceil(high) };
}
