/** The result files of one `<ft-evaluation>`: reads them, compares their approaches, and lists cases, in a worker. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ScoreId } from '../../core/evaluation/scores/scores.ts';
import type {
  CaseSet,
  ComparedFiles,
  CompareSettings,
  EvaluationOverview,
  FileSummary,
  ListedCase,
  ProblemGroup,
} from '../../files/evaluation/evaluation-questions.ts';
import { evaluationReader } from '../../files/evaluation/evaluation-reader.ts';
import type { ColumnMapping } from '../../files/evaluation/read-types.ts';
import { bytesOf } from '../../files/source.ts';
import type { GivenFile, Intake } from '../common/intake.ts';
import type { ComparedPair } from './choices.ts';
import { keepMapping, keptMapping } from './kept-mappings.ts';

/** A file that has been read. */
export interface ReadFile {
  /** The number by which the worker knows the file. */
  readonly number: number;
  readonly file: GivenFile;
  readonly summary: FileSummary;
}

/** Why the last file could not be used. `stopped`: the worker failed. */
export type EvaluationFailure =
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'stopped'; readonly name: string }
  | { readonly kind: 'no-results'; readonly name: string; readonly problems: readonly ProblemGroup[] };

/** The choices of the user. */
export interface EvaluationChoices extends ComparedPair {
  readonly score: ScoreId;
  /** `null` = mean scores are compared, if the score has degrees. */
  readonly threshold: number | null;
  /** The difference between two shares or mean scores, 0–1, for which the element states how many cases are needed to show it. */
  readonly difference: number;
}

/** Results that have been compared, and the choices for this comparison. */
export interface ComparedResults extends ComparedFiles {
  readonly choices: EvaluationChoices;
  /** The comparisons that the calculation uses. Their baseline is that of the calculation, even if the user looks at a comparison with another one. */
  readonly forUse: ComparedFiles['comparisons'];
}

/** The listed cases of a set. */
export interface CaseList {
  readonly set: CaseSet;
  readonly cases: readonly ListedCase[];
}

/** The callbacks of the host. */
export interface EvaluationCalls {
  /** The pair that is compared after files were read. */
  readonly pairOf: (overview: EvaluationOverview) => Promise<ComparedPair | null>;
  /** Returns the baseline of the comparisons that the calculation uses. `chosenBaseline` is the one at which the user looks. */
  readonly baselineForUse: (chosenBaseline: string) => string;
  readonly started: (name: string) => void;
  /** Approaches were compared; `isNew`: for the first time after files were read. */
  readonly compared: (results: ComparedResults, isNew: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/** The first number of listed cases, and how many more are listed each time. */
const casesAtFirst = 2;
const furtherCases = 10;

/** Scores with degrees, for which a threshold makes sense. */
const scoresWithDegrees: readonly ScoreId[] = ['grader', 'edit-similarity', 'token-f1', 'rouge-l', 'chrf'];

/** Whether a score has degrees between 0 and 1. */
export const isGraded = (score: ScoreId): boolean => scoresWithDegrees.includes(score);

/** Reads the files, compares their approaches, and updates the host after each step. */
export class EvaluationController implements ReactiveController {
  files: readonly ReadFile[] = [];
  /** The name of the file that is being read; `null` = none. */
  readingName: string | null = null;
  failure: EvaluationFailure | null = null;
  /** The file whose columns the user has to choose; `null` = none. */
  fileToMap: ReadFile | null = null;
  /** Whether no answers were found in the columns that the user has chosen for `fileToMap`. */
  lacksAnswersInColumns = false;
  overview: EvaluationOverview | null = null;
  results: ComparedResults | null = null;
  /** The mean similarity of each approach's answers to the expected answers, 0–1. `null` until it is calculated. */
  similarity: Readonly<Record<string, number | null>> | null = null;
  caseList: CaseList | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #calls: EvaluationCalls;
  readonly #reader = evaluationReader();
  #choices: EvaluationChoices | null = null;
  #lastNumber = 0;
  /** Ends the last reading. */
  #readingAbort: AbortController | null = null;
  /** Counts comparisons, so that an older answer does not replace a newer one. */
  #comparisonCount = 0;
  /** Whether `compared` or `failed` will be called for the last comparison. */
  #isComparing = false;
  /** The baseline of the last comparison for the calculation. */
  #baselineForUse: string | null = null;

  constructor(host: ReactiveControllerHost, calls: EvaluationCalls) {
    this.#host = host;
    this.#calls = calls;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Reads files. `replace`: the earlier files are no longer used, once the new ones have been read. */
  take(intake: Intake, replace = false): void {
    if (intake.kind === 'files') void this.#read(intake.files, replace);
    else if (intake.kind === 'folder') this.#fail({ kind: 'unreadable', name: intake.name });
  }

  /** Reads a file again with these columns. */
  remap({ file, number, summary }: ReadFile, mapping: ColumnMapping): void {
    keepMapping(summary.columns, mapping);
    void this.#read([file], false, { replaces: number, mapping });
  }

  /** Ends the reading; the earlier files stay in use. */
  cancel(): void {
    this.#readingAbort?.abort();
    this.readingName = null;
    this.#host.requestUpdate();
  }

  /** Compares again with other choices. */
  choose(choices: Partial<EvaluationChoices>): void {
    if (!this.#choices) return;
    const newChoices = { ...this.#choices, ...choices };
    if (newChoices.candidate === newChoices.baseline)
      newChoices.candidate =
        this.overview?.approaches.find(({ id }) => id !== newChoices.baseline)?.id ?? null;
    this.#choices = newChoices;
    void this.#compare(false);
  }

  /** Compares again if the calculation has another baseline than at the last comparison. Returns whether a comparison is running. */
  refresh(): boolean {
    const choices = this.#choices;
    if (choices && this.results && this.#calls.baselineForUse(choices.baseline) !== this.#baselineForUse)
      void this.#compare(false);
    return this.#isComparing;
  }

  /** Lists the worst cases of a set. */
  listCases(set: CaseSet): void {
    void this.#listCases(set, casesAtFirst);
  }

  /** Lists more cases of the set. */
  listMore(): void {
    if (this.caseList) void this.#listCases(this.caseList.set, this.caseList.cases.length + furtherCases);
  }

  /** Every scored answer as CSV; `null` without files. */
  async table(): Promise<Blob | null> {
    return this.#choices && this.#reader.ask({ kind: 'table', settings: settingsOf(this.#choices) });
  }

  /**
   * Reads files one after the other, and compares. `again`: a file is read again with another mapping, and replaces the file of the number
   * `replaces`.
   */
  async #read(
    newFiles: readonly GivenFile[],
    replace: boolean,
    again: { readonly replaces: number; readonly mapping: ColumnMapping } | null = null,
  ): Promise<void> {
    this.#readingAbort?.abort();
    this.#readingAbort = new AbortController();
    const { signal } = this.#readingAbort;
    this.failure = null;
    const earlierFiles = replace ? [] : this.files.filter(({ number }) => number !== again?.replaces);
    const filesRead: ReadFile[] = [];
    try {
      for (const file of newFiles) {
        this.readingName = file.name;
        this.#host.requestUpdate();
        this.#calls.started(file.name);
        const number = this.#nextNumber();
        const summary = await this.#readFile(file, number, again?.mapping ?? null, signal);
        filesRead.push({ number, file, summary });
      }
      this.readingName = null;
      await this.#settle(filesRead, earlierFiles, again !== null, signal);
    } catch (error) {
      if (signal.aborted) return;
      const name = this.readingName ?? newFiles[0]?.name ?? '';
      this.readingName = null;
      this.#fail({ kind: isFileError(error) ? 'unreadable' : 'stopped', name });
      this.#calls.failed(error);
    }
  }

  #nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  async #readFile(
    { name, source }: GivenFile,
    number: number,
    mapping: ColumnMapping | null,
    signal: AbortSignal,
  ): Promise<FileSummary> {
    const ask = async (columns: ColumnMapping): Promise<FileSummary> => {
      const bytes = (await bytesOf(source, 0, source.size)) as Uint8Array<ArrayBuffer>;
      return this.#reader.ask(
        { kind: 'read', file: number, name, bytes, options: { mapping: columns } },
        signal,
      );
    };
    const summary = await ask(mapping ?? {});
    // A table with the same columns is read as the user has chosen before.
    const earlierMapping = mapping ? null : keptMapping(summary.columns);
    return earlierMapping ? ask(earlierMapping) : summary;
  }

  /** Uses the files that have cases, and compares. `isRemapped`: the user has chosen their columns. */
  async #settle(
    filesRead: readonly ReadFile[],
    earlierFiles: readonly ReadFile[],
    isRemapped: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const usableFiles = filesRead.filter(({ summary }) => summary.cases > 0);
    const refusedFile = filesRead.find(({ summary }) => summary.cases === 0);
    const isTable =
      refusedFile !== undefined &&
      refusedFile.summary.columns.length > 1 &&
      refusedFile.summary.problems.some(({ code }) => code === 'unknown-format');
    this.fileToMap = isTable ? refusedFile : null;
    this.lacksAnswersInColumns = isTable && isRemapped;
    if (refusedFile && !this.fileToMap)
      this.failure = {
        kind: 'no-results',
        name: refusedFile.file.name,
        problems: refusedFile.summary.problems,
      };
    if (usableFiles.length === 0) {
      this.#host.requestUpdate();
      return;
    }
    const files = [...earlierFiles, ...usableFiles];
    const overview = await this.#reader.ask(
      { kind: 'keep', files: files.map(({ number }) => number) },
      signal,
    );
    const pair = await this.#calls.pairOf(overview);
    if (signal.aborted) return;
    this.files = files;
    this.overview = overview;
    this.#choices = this.#choicesFor(overview, pair);
    await this.#compare(true);
  }

  /** The earlier choices where they still fit, else the initial ones. `pair` is compared at first. */
  #choicesFor(overview: EvaluationOverview, pair: ComparedPair | null): EvaluationChoices | null {
    const [score] = overview.scores;
    if (!pair) return null;
    const earlierChoices = this.#choices;
    const hasApproach = (id: string | null | undefined): boolean =>
      overview.approaches.some((approach) => approach.id === id);
    const keepsPair =
      earlierChoices && hasApproach(earlierChoices.baseline) && hasApproach(earlierChoices.candidate);
    return {
      ...(keepsPair ? { baseline: earlierChoices.baseline, candidate: earlierChoices.candidate } : pair),
      score:
        earlierChoices && overview.scores.includes(earlierChoices.score)
          ? earlierChoices.score
          : (score ?? 'grader'),
      threshold: earlierChoices?.threshold ?? null,
      difference: earlierChoices?.difference ?? 0.03,
    };
  }

  async #compare(isNew: boolean): Promise<void> {
    const choices = this.#choices;
    if (!choices) return;
    this.#comparisonCount += 1;
    const comparisonNumber = this.#comparisonCount;
    const baseline = this.#calls.baselineForUse(choices.baseline);
    this.#baselineForUse = baseline;
    this.#isComparing = true;
    try {
      const settings = settingsOf(choices);
      const answer = await this.#reader.ask({ kind: 'compare', settings });
      const { comparisons: forUse } =
        baseline === choices.baseline
          ? answer
          : await this.#reader.ask({ kind: 'compare', settings: { ...settings, baseline } });
      if (comparisonNumber !== this.#comparisonCount) return;
      this.#isComparing = false;
      this.results = { ...answer, choices, forUse };
      if (isNew) this.similarity = null;
      this.#host.requestUpdate();
      this.#calls.compared(this.results, isNew);
      await this.#listCases(firstSet(answer, this.caseList?.set), casesAtFirst);
      if (comparisonNumber !== this.#comparisonCount || !isNew) return;
      const similarity = await this.#reader.ask({ kind: 'similarity' });
      if (comparisonNumber !== this.#comparisonCount) return;
      this.similarity = similarity;
      this.#host.requestUpdate();
    } catch (error) {
      if (comparisonNumber !== this.#comparisonCount) return;
      this.#isComparing = false;
      this.#fail({ kind: 'stopped', name: this.files[0]?.file.name ?? '' });
      this.#calls.failed(error);
    }
  }

  async #listCases(set: CaseSet, count: number): Promise<void> {
    const choices = this.#choices;
    if (!choices) return;
    const cases = await this.#reader.ask({ kind: 'cases', settings: settingsOf(choices), set, count });
    if (choices !== this.#choices) return;
    this.caseList = { set, cases };
    this.#host.requestUpdate();
  }

  #fail(failure: EvaluationFailure): void {
    this.failure = failure;
    this.#host.requestUpdate();
  }
}

const isFileError = (error: unknown): boolean => error instanceof Error && error.name === 'FileError';

/** The set that is shown: the chosen one, else the first that has cases. */
function firstSet({ sets }: ComparedFiles, chosen: CaseSet | undefined): CaseSet {
  if (chosen && sets[chosen] > 0) return chosen;
  return (['lost', 'won', 'both-wrong'] as const).find((set) => sets[set] > 0) ?? 'lost';
}

function settingsOf({ threshold, ...choices }: EvaluationChoices): CompareSettings {
  const { score, baseline, candidate, difference } = choices;
  return { score, baseline, candidate, difference, ...(threshold === null ? {} : { threshold }) };
}
