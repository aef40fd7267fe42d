/** Whether each host accepts a training file, the sentence that sums this up, and the reasons for that sentence. */
import { limitOf } from '../../core/training/hosts/limits.ts';
import { trainingHosts } from '../../core/training/hosts/rows.ts';
import type { HostProblem, TrainingHost, TrainingHostId } from '../../core/training/hosts/types.ts';
import type { TrainingReport } from '../../core/training/report-types.ts';
import type { FileStart } from '../../files/file-start.ts';
import type { WriteSummary } from '../../files/written-file.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Sentence } from '../common/wording/names.ts';

/** Hosts that train on files now, in the order of the sentence: hosts of the most used format first. */
export const trainingHostIds: readonly TrainingHostId[] = (
  ['openai', 'azure', 'together', 'fireworks', 'bedrock', 'vertex'] as const
).filter((id) => (trainingHosts[id] as TrainingHost).endedBy === undefined);

/**
 * How a host treats a file. `ready`: it accepts the file. `convert`: it accepts the file in another format. `few`: it requires more
 * examples. `refused`: it refuses the file for another reason. `method`: it does not train by this method, or no longer at all.
 */
export type HostState = 'ready' | 'convert' | 'few' | 'refused' | 'method';

/**
 * Rules on how a file is written and named. A converted file keeps them: examples that cannot keep them are left out and listed, and
 * every host accepts the name under which the file is saved.
 */
const conversionRules: ReadonlySet<HostProblem['rule']> = new Set([
  'format',
  'roles',
  'alternation',
  'system-first',
  'extra-keys',
  'one-answer',
  'one-format',
  'file-name',
]);

/**
 * If a file has fewer examples, the sentence says that they are few. Source: OpenAI's guide to supervised fine-tuning, read in
 * June 2026, which promises “improvements from 50–100” examples.
 */
const fewBelow = 100;

/** The part of a report on which the sentence depends. */
export type JudgedReport = Pick<
  TrainingReport,
  'examples' | 'method' | 'format' | 'refusedLines' | 'findings' | 'hosts' | 'leaks'
> & {
  /** Absent if a text was read and not a file. Whether the text is an array then follows from the findings alone. */
  readonly file?: Pick<FileStart, 'notation'>;
};

/** The part of a report on which the states of the hosts depend. */
type HostedReport = Pick<TrainingReport, 'hosts' | 'examples' | 'method'>;

/** The state of a host for a report; `null` if the report was made without this host. */
export function hostState({ hosts, examples, method }: HostedReport, id: TrainingHostId): HostState | null {
  const problems = hosts[id];
  if (!problems) return null;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.some(({ rule }) => rule === 'method' || rule === 'ended')) return 'method';
  const isOtherFormat = errors.some(({ rule }) => rule === 'format');
  const minimum = (method && limitOf('minimum-examples', trainingHosts[id], method)) ?? 1;
  // A file that has too few examples before the conversion stays in the state `few` if one example or more remains.
  const required = examples < minimum ? 1 : minimum;
  // A conversion into another format solves the problems of `conversionRules`, but no others. It leaves out each example whose speakers
  // do not take turns, for example because of results of tools. If fewer examples remain than the host requires, that problem is not solved.
  const isSolved = ({ rule, params }: HostProblem): boolean =>
    conversionRules.has(rule) && !(rule === 'alternation' && examples - Number(params.count) < required);
  const remainingErrors = isOtherFormat ? errors.filter((problem) => !isSolved(problem)) : errors;
  if (remainingErrors.length === 0) return isOtherFormat ? 'convert' : 'ready';
  return remainingErrors.every(({ rule }) => rule === 'minimum-examples') ? 'few' : 'refused';
}

/** The hosts of a report in one state. */
export function hostsIn(report: HostedReport, state: HostState): readonly TrainingHostId[] {
  return trainingHostIds.filter((id) => hostState(report, id) === state);
}

/** The minimum numbers of examples of the hosts, ascending, each once. */
function minimumsOf(report: JudgedReport, hosts: readonly TrainingHostId[]): readonly number[] {
  const minimums = hosts.flatMap((id) =>
    (report.hosts[id] ?? [])
      .filter(({ rule }) => rule === 'minimum-examples')
      .map(({ params }) => Number(params.value)),
  );
  return [...new Set(minimums)].sort((a, b) => a - b);
}

/** The number of validation examples whose input is also in the training file; 0 without a validation file. */
function leakCount({ leaks }: Pick<TrainingReport, 'leaks'>): number {
  return leaks?.examples ?? 0;
}

/** Whether no host should train on the file as it is: it must be mended, or there are leaks. */
export function isNotReady(report: JudgedReport): boolean {
  return leakCount(report) > 0 || mustBeMended(report);
}

/** Whether hosts would refuse lines of the file or, because of the way it is written, the whole file. */
export function mustBeMended(report: JudgedReport): boolean {
  return report.refusedLines > 0 || isArray(report) || has(report, 'utf-16') || has(report, 'mixed-formats');
}

/** Whether the examples are elements of one JSON array, although hosts expect each example on its own line. */
function isArray(report: JudgedReport): boolean {
  return has(report, 'array') && report.file?.notation !== 'lines';
}

function has(report: JudgedReport, rule: string): boolean {
  return countOf(report, rule) > 0;
}

/** How often a rule is broken. */
function countOf({ findings }: JudgedReport, rule: string): number {
  return findings.find((finding) => finding.rule === rule)?.count ?? 0;
}

/** The sentence that sums up a file: the first sentence in this function whose condition is true. `write` formats a whole number. */
export function sentenceOf(
  report: JudgedReport,
  text: Messages['trainingData'],
  write: (count: number) => string,
): Sentence {
  const { examples, refusedLines: refused } = report;
  const leaks = leakCount(report);
  const namesOf = (hosts: readonly TrainingHostId[]) => hosts.map((id) => text.hosts[id]);
  if (examples === 0 && report.format === null && !isArray(report)) return text.nothing;
  if (has(report, 'utf-16')) return text.notUtf8;
  if (isArray(report)) return text.notLines;
  if (refused + leaks > 0) return text.notReady(write(refused), refused, write(leaks), leaks);
  const mixedCount = countOf(report, 'mixed-formats');
  if (mixedCount > 0) return text.mixedFormats(write(mixedCount), mixedCount);
  const [ready, convert, few, refuse] = (['ready', 'convert', 'few', 'refused'] as const).map((state) =>
    hostsIn(report, state),
  ) as [TrainingHostId[], TrainingHostId[], TrainingHostId[], TrainingHostId[]];
  if (few.length > 0) {
    const minimums = minimumsOf(report, few).map(write);
    return text.tooFew(namesOf(few), write(examples), examples, minimums, namesOf(ready));
  }
  if (ready.length > 0)
    return examples < fewBelow
      ? text.thin(write(examples), examples)
      : text.ready(namesOf(ready), namesOf(convert), namesOf(refuse));
  if (convert.length > 0) return text.needsConversion(namesOf(convert));
  return refuse.length > 0 ? text.refusedEverywhere : text.ownCode;
}

/** The sentences that give the reasons for the sentence that sums up a file. `mended` says what the fixes did; `null` without fixes. */
export function reasonsOf(
  report: JudgedReport & Pick<TrainingReport, 'overLimit' | 'lineCount'>,
  mended: Pick<WriteSummary, 'removed' | 'changed' | 'written' | 'read'> | null,
  text: Messages['trainingData'],
  write: (count: number) => string,
): readonly string[] {
  const { examples, overLimit, findings, lineCount } = report;
  const sumOf = (isCounted: (rule: string) => boolean): number =>
    findings.reduce((sum, { rule, count }) => sum + (isCounted(rule) ? count : 0), 0);
  const mendedSentence = mended
    ? [text.mended(write(mended.removed), write(mended.changed), write(mended.written), write(mended.read))]
    : [];
  if (examples === 0) return mendedSentence;
  if (isNotReady(report)) {
    const problemCount = sumOf(() => true);
    return [...mendedSentence, text.problems(write(problemCount), problemCount, write(lineCount), lineCount)];
  }
  const privateCount = sumOf((rule) => rule === 'secret' || rule === 'personal-data');
  return [
    ...mendedSentence,
    text.enough(write(examples), examples),
    ...(overLimit > 0 ? [text.longerThanLimit(write(overLimit), overLimit)] : []),
    ...(privateCount > 0 ? [text.private(write(privateCount), privateCount)] : []),
  ];
}
