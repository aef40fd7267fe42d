/** The key figures of a training file that has been read or is being read. */

import { defaultEpochs, isEpochsKnown } from '../../core/training/epochs.ts';
import type { TrainingReport } from '../../core/training/report-types.ts';
import type { FileProgress, PartialReport } from '../../files/reading-progress.ts';
import { approximately, formatCompact, formatPercent, formatTokens } from '../../i18n/format.ts';
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
export interface LongestExample {
  readonly tokens: number;
  /** `null` = not known. */
  readonly line: number | null;
  readonly isExact: boolean;
}

/** The longest example of a report; `null` without examples. */
export function longestExample(
  report: Pick<TrainingReport, 'examples' | 'histogram'> &
    Partial<Pick<TrainingReport, 'tokensPerExample' | 'lines'>>,
): LongestExample | null {
  const { examples, histogram, tokensPerExample = [], lines = [] } = report;
  if (tokensPerExample.length === examples && examples > 0) {
    let longestIndex = 0;
    for (const [index, tokens] of tokensPerExample.entries())
      if (tokens > (tokensPerExample[longestIndex] as number)) longestIndex = index;
    return {
      tokens: tokensPerExample[longestIndex] as number,
      line: lines[longestIndex] ?? null,
      isExact: true,
    };
  }
  const lastBin = histogram.at(-1);
  return lastBin ? { tokens: lastBin.from, line: null, isExact: lastBin.to === lastBin.from + 1 } : null;
}

/** The figures of a file that has been read. */
export function figuresOf(report: TrainingReport, text: Text, locale: string): readonly KeyFigure[] {
  const { examples, refusedLines, billedTokensPerEpoch, epochs, billedTokens, assistantShare, limit } =
    report;
  const countText = (value: number): string => formatTokens(value, locale);
  const longest = longestExample(report);
  const { figures } = text;
  const areEpochsGiven = report.epochsReason === 'given';
  const areEpochsUnknown = !isEpochsKnown(examples, report.epochsReason);
  return [
    {
      label: figures.examples,
      value: countText(examples),
      note: refusedNote(refusedLines, text, countText),
    },
    {
      label: figures.tokens,
      value: countText(billedTokensPerEpoch),
      note: assistantShare === null ? '' : text.answers(shareText(assistantShare, locale)),
    },
    {
      label: figures.epochs,
      value: formatTokens(areEpochsUnknown ? null : epochs, locale),
      note: areEpochsGiven ? text.givenEpochs : areEpochsUnknown ? '' : text.usualFor(countText(examples)),
    },
    {
      label: figures.billed,
      value: countText(billedTokens),
      note: areEpochsUnknown ? '' : text.times(countText(billedTokensPerEpoch), countText(epochs)),
    },
    {
      label: figures.longest,
      value:
        longest === null
          ? formatTokens(null, locale)
          : figureText(countText(longest.tokens), longest.isExact),
      note:
        longest?.line == null
          ? text.limitOnly(countText(limit))
          : text.atLine(countText(longest.line), countText(limit)),
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

/** A written figure, with ≈ if it is not exact. */
const figureText = (written: string, isExact: boolean): string =>
  isExact ? written : approximately(written);

/** The figures while the file is read. Totals that are projected to the whole file have ≈. Unknown figures are dashes. */
export function figuresSoFar(
  { done, total, partial }: Pick<FileProgress, 'done' | 'total' | 'partial'>,
  text: Text,
  locale: string,
): readonly KeyFigure[] {
  const { figures } = text;
  const countText = (value: number | null): string => formatTokens(value, locale);
  const totalPerDone = total !== null && done > 0 ? total / done : null;
  const projected = (value: number | undefined): number | null =>
    totalPerDone === null || value === undefined ? null : Math.round(value * totalPerDone);
  const [examples, tokens] = [projected(partial?.examples), projected(partial?.billedTokensPerEpoch)];
  const longest = partial && longestExample(partial);
  const problems = partial && problemCount(partial);
  return [
    {
      label: figures.examplesSoFar,
      value: countText(partial?.examples ?? null),
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
          ? countText(null)
          : approximately(countText(epochsFor(partial, examples))),
      note: partial?.epochsReason === 'given' ? text.givenEpochs : text.usualEpochs,
    },
    {
      label: figures.longestSoFar,
      value: longest ? figureText(countText(longest.tokens), longest.isExact) : countText(null),
      note: partial ? text.limitOnly(countText(partial.limit)) : '',
    },
    {
      label: figures.problemsSoFar,
      value: countText(problems),
      note: partial ? refusedNote(partial.refusedLines, text, countText) : '',
    },
  ];
}

function epochsFor(partial: PartialReport | null, examples: number): number {
  return partial?.epochsReason === 'given' ? partial.epochs : defaultEpochs(examples);
}
