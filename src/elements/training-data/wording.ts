/** The messages and formats with which `<ft-training-data>` writes its sentences about files. */
import type { HostProblem } from '../../core/training/hosts/types.ts';
import type { Messages } from '../../i18n/messages.ts';

/** The messages and the locale of sentences. `write` formats a whole number. */
export interface FileWording {
  readonly text: Messages['trainingData'];
  readonly locale: string;
  readonly write: (count: number) => string;
}

/** The text on a file that breaks a rule of hosts: a sentence with the limit of each host, or only the names of the hosts if the rule has no number. */
export function hostsText(
  problems: readonly HostProblem[],
  { text, write }: Omit<FileWording, 'locale'>,
): string {
  const hasLimits = problems.every(({ params }) => Number.isFinite(Number(params.value)));
  return hasLimits
    ? problems.map(({ rule, params }) => text.hostProblems[rule](writtenParams(params, write))).join(' ')
    : text.byHosts(problems.map(({ host }) => text.hosts[host]));
}

/** Numbers in the notation of the language. A share and a single example stay numbers, because messages calculate and choose words with them. */
const writtenParams = (params: HostProblem['params'], write: FileWording['write']): HostProblem['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && value > 1 ? write(value) : value,
    ]),
  );
