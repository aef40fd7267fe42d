/** The messages and formats with which `<ft-training-data>` writes its sentences about files. */
import type { HostProblem } from '../../core/training/hosts/types.ts';
import type { Messages } from '../../i18n/messages.ts';

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
  const hasLimits = problems.every(({ params }) => Number.isFinite(Number(params.value)));
  return hasLimits
    ? problems.map((problem) => text.hostProblems[problem.rule](writtenParams(problem, write))).join(' ')
    : text.byHosts(problems.map(({ host }) => text.hosts[host]));
}

/**
 * The parameters with numbers in the notation of the language. A message calculates with a share, and chooses the singular by the number
 * of a single example, so these two stay numbers.
 */
function writtenParams({ rule, params }: HostProblem, write: FileWording['write']): HostProblem['params'] {
  const staysNumber = (name: string, value: number): boolean =>
    name === 'value' ? rule === 'maximum-validation-share' : name === 'examples' && value === 1;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Number.isFinite(Number(value)) && !staysNumber(name, Number(value)) ? write(Number(value)) : value,
    ]),
  );
}
