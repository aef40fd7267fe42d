/** The messages and formats with which `<ft-training-data>` writes its sentences about files, and texts that its table and its reports share. */
import type { HostProblem } from '../../core/training/hosts/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { CostRow } from './cost-rows.ts';

/** The messages and the locale of sentences. `write` formats a whole number. */
export interface FileWording {
  readonly text: Messages['trainingData'];
  readonly locale: string;
  readonly write: (count: number) => string;
}

/** For one rule: a sentence with the limit of each host whose rule the file breaks. If the rule has no number, only the names of these hosts. */
export function hostsText(
  problems: readonly HostProblem[],
  { text, write }: Omit<FileWording, 'locale'>,
): string {
  const hasLimits = problems.every(({ params }) => typeof params.value === 'number');
  return hasLimits
    ? problems.map((problem) => text.hostProblems[problem.rule](writtenParams(problem, write))).join(' ')
    : text.byHosts(problems.map(({ host }) => text.hosts[host]));
}

/**
 * The parameters with numbers in the notation of the language. Two kinds stay numbers: shares, because messages write them as
 * percentages, and a single example, because messages then choose the singular.
 */
function writtenParams({ params }: HostProblem, write: FileWording['write']): HostProblem['params'] {
  const isWritten = (name: string, value: string | number): value is number =>
    typeof value === 'number' && value >= 1 && !(name === 'examples' && value === 1);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isWritten(name, value) ? write(value) : value]),
  );
}

/** For an offer whose host trains fewer epochs than the file has: their number. Empty for any other offer. */
export function epochsText(
  { fewerEpochs }: Pick<CostRow, 'fewerEpochs'>,
  text: Messages['trainingData'],
  write: FileWording['write'],
): readonly string[] {
  return fewerEpochs === null ? [] : [text.atMostEpochs(write(fewerEpochs), fewerEpochs)];
}
