/** The five key figures of a training file that has been read or is being read, and the formats of file sizes, of finished shares and of the time left. */

import { defaultEpochs } from '../../core/training/epochs.ts';
import type { TrainingReport } from '../../core/training/report-types.ts';
import type { FileProgress, PartialReport } from '../../files/inspect-file.ts';
import {
  approximately,
  formatCompact,
  formatPercent,
  formatTokens,
  inUnit,
  number,
} from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { problemCount } from './checks.ts';

type Text = Messages['trainingData'];

/** One figure with its label and a note below it. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** The longest example: its exact tokens and its line if the report lists all examples, else the lower edge of its bin in the histogram. */
export interface Longest {
  readonly tokens: number;
  /** `null` = not known. */
  readonly line: number | null;
  readonly isExact: boolean;
}

/** The longest example of a report; `null` without examples. */
export function longestOf(
  report: Pick<TrainingReport, 'examples' | 'histogram'> &
    Partial<Pick<TrainingReport, 'tokensPerExample' | 'lines'>>,
): Longest | null {
  const { examples, histogram, tokensPerExample = [], lines = [] } = report;
  if (tokensPerExample.length === examples && examples > 0) {
    let at = 0;
    for (const [index, tokens] of tokensPerExample.entries())
      if (tokens > (tokensPerExample[at] as number)) at = index;
    return { tokens: tokensPerExample[at] as number, line: lines[at] ?? null, isExact: true };
  }
  const last = histogram.at(-1);
  return last ? { tokens: last.from, line: null, isExact: last.to === last.from + 1 } : null;
}

/** The figures of a file that has been read. */
export function figuresOf(report: TrainingReport, text: Text, locale: string): readonly KeyFigure[] {
  const { examples, refusedLines, billedTokensPerEpoch, epochs, billedTokens, assistantShare, limit } =
    report;
  const count = (value: number): string => formatTokens(value, locale);
  const longest = longestOf(report);
  const { figures } = text;
  return [
    {
      label: figures.examples,
      value: count(examples),
      note: refusedNote(refusedLines, text, count),
    },
    {
      label: figures.tokens,
      value: count(billedTokensPerEpoch),
      note: assistantShare === null ? '' : text.answers(shareText(assistantShare, locale)),
    },
    {
      label: figures.epochs,
      value: count(epochs),
      note: report.epochsReason === 'given' ? text.givenEpochs : text.usualFor(count(examples)),
    },
    {
      label: figures.billed,
      value: count(billedTokens),
      note: text.times(count(billedTokensPerEpoch), count(epochs)),
    },
    {
      label: figures.longest,
      value: longest === null ? formatTokens(null, locale) : marked(count(longest.tokens), longest.isExact),
      note:
        longest?.line == null ? text.limitOnly(count(limit)) : text.atLine(count(longest.line), count(limit)),
    },
  ];
}

/** A share in percent, with one decimal place if it is below 10 %. */
function shareText(share: number, locale: string): string {
  return formatPercent(share, locale, share < 0.1 ? 1 : 0);
}

function refusedNote(refused: number, text: Text, write: (count: number) => string): string {
  return refused === 0 ? text.noneRefused : text.refused(write(refused), refused);
}

const marked = (written: string, isExact: boolean): string => (isExact ? written : approximately(written));

/** The figures while the file is read. Totals that are projected to the whole file have ≈. Unknown figures are dashes. */
export function figuresSoFar(
  { done, total, partial }: Pick<FileProgress, 'done' | 'total' | 'partial'>,
  text: Text,
  locale: string,
): readonly KeyFigure[] {
  const { figures } = text;
  const count = (value: number | null): string => formatTokens(value, locale);
  const scale = total !== null && done > 0 ? total / done : null;
  const projected = (value: number | undefined): number | null =>
    scale === null || value === undefined ? null : Math.round(value * scale);
  const [examples, tokens] = [projected(partial?.examples), projected(partial?.billedTokensPerEpoch)];
  const longest = partial && longestOf(partial);
  const problems = partial && problemCount(partial);
  return [
    {
      label: figures.examplesSoFar,
      value: count(partial?.examples ?? null),
      note: examples === null ? '' : text.inAll(approximately(formatCompact(examples, locale))),
    },
    {
      label: figures.tokensSoFar,
      value: formatCompact(partial?.billedTokensPerEpoch ?? null, locale),
      note: tokens === null ? '' : text.anEpoch(approximately(formatCompact(tokens, locale))),
    },
    {
      label: figures.epochs,
      value:
        examples === null || examples === 0
          ? count(null)
          : approximately(count(epochsFor(partial, examples))),
      note: partial?.epochsReason === 'given' ? text.givenEpochs : text.usualEpochs,
    },
    {
      label: figures.longestSoFar,
      value: longest ? marked(count(longest.tokens), longest.isExact) : count(null),
      note: partial ? text.limitOnly(count(partial.limit)) : '',
    },
    {
      label: figures.problemsSoFar,
      value: count(problems),
      note: partial ? refusedNote(partial.refusedLines, text, count) : '',
    },
  ];
}

function epochsFor(partial: PartialReport | null, examples: number): number {
  return partial?.epochsReason === 'given' ? partial.epochs : defaultEpochs(examples);
}

/** A size: "640 bytes", "12 kB", "1.1 MB", "500 MB", "4.9 GB"; three digits at most. */
export function formatBytes(bytes: number, locale: string): string {
  const [unit, size] =
    bytes < 1000
      ? (['byte', 1] as const)
      : bytes < 999_500
        ? (['kilobyte', 1e3] as const)
        : bytes < 999_500_000
          ? (['megabyte', 1e6] as const)
          : (['gigabyte', 1e9] as const);
  const value = bytes / size;
  return number(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: unit !== 'byte' && value < 10 ? 1 : 0,
  }).format(value);
}

/** A finished share in percent, rounded down, so that nothing is said to be done before it is. */
export function formatDone(share: number, locale: string): string {
  return formatPercent(Math.floor(share * 100) / 100, locale);
}

/** The time left, rounded up: "8 seconds", "3 minutes", "2 hours". */
export function formatSeconds(seconds: number, locale: string): string {
  const up = (value: number): number => Math.max(1, Math.ceil(value - 1e-9));
  if (seconds <= 90) return inUnit(up(seconds), 'second', locale, 0);
  return seconds <= 5400
    ? inUnit(up(seconds / 60), 'minute', locale, 0)
    : inUnit(up(seconds / 3600), 'hour', locale, 0);
}
