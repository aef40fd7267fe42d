/** Inspects a training file of any size: in workers if they are allowed, else in slices on the page. */
import type { DropReason, LinesToDrop } from '../core/training/drop.ts';
import type { TrainingOptions, TrainingReport } from '../core/training/report-types.ts';
import { abortable } from '../tokenizers/cancel.ts';
import { loadBuiltIn, packedVocabulary } from '../tokenizers/load.ts';
import type { EncodingId } from '../tokenizers/types.ts';
import { openQuestionWorker } from '../tokenizers/worker-questions.ts';
import { FileError } from './errors.ts';
import { type FileStart, startOf } from './file-start.ts';
import {
  type FileRole,
  type InspectionAnswer,
  type InspectionQuestion,
  Inspector,
  type Reports,
  type SentFile,
} from './questions.ts';
import { type FileProgress, ReadingProgress } from './reading-progress.ts';
import { turnsForPage } from './slices.ts';
import { type FileSource, sliceBytes } from './source.ts';
import { handOutSteps, maxReaders, type OpenedFile, type Step } from './steps.ts';
import { usualWorkers } from './usual-workers.ts';
import { type EverySecond, type InspectionWorker, watchedWorker } from './watched-worker.ts';

/** The options of `inspectFile`. */
export interface InspectFileOptions
  extends Omit<TrainingOptions, 'count' | 'role' | 'fileBytes' | 'withoutValidation'> {
  /** The encoding with which tokens are counted; default `o200k_base`. */
  readonly encoding?: EncodingId;
  /**
   * Counts tokens instead of the encoding. The file is then read on the page, because a function cannot be sent to a worker.
   */
  readonly count?: TrainingOptions['count'];
  /**
   * The validation file of this training file. Each of the two reports lists the examples that are also in the other file. Without
   * it, there is no validation file, so hosts that require one refuse the training file.
   */
  readonly validation?: FileSource | null;
  /** Maximum number of bytes of a line. Longer lines are skipped, and the finding `long-line` lists them. Default 32 MB. */
  readonly longest?: number;
  /**
   * Maximum number of workers; with 0, the file is read in slices on the page. Default: one less than the processor has threads, but at most
   * one for each 2 GB of the device's memory, and at least one.
   */
  readonly workers?: number;
  /** The reasons (`dropReasons`) for which `cleanFile` is to leave out lines. `drop` of the report lists these lines. Default: none. */
  readonly drop?: readonly DropReason[];
  readonly signal?: AbortSignal;
  /** Called at the beginning, a few times a second, and at the end. */
  readonly onProgress?: (progress: FileProgress) => void;
}

/** The report of a file, with its size, encoding and notation. */
export interface FileReport extends TrainingReport {
  /** The lines for `cleanFile` to leave out; `null` if no reasons were given. */
  readonly drop: LinesToDrop | null;
  readonly file: FileStart & { readonly bytes: number };
  /** The report of the validation file; `null` if none was given. */
  readonly validation: (TrainingReport & { readonly file: FileReport['file'] }) | null;
}

/** Starts a worker; `null` if workers are not allowed. */
export type OpenInspectionWorker = () => Promise<InspectionWorker | null>;

/**
 * The report of a training file. It is exactly the same for every number of workers. Rejects with a `FileError` if the file is
 * not text, cannot be read, or changes while it is read. Rejects with the signal's reason if the signal aborts first; the signal ends
 * the inspection at any moment. A worker that stops, or does not respond for a minute, is replaced once, and its parts are read
 * again. The search for duplicates in the whole file at the end has no time limit, because a busy machine can be slow.
 */
export async function inspectFile(blob: FileSource, options: InspectFileOptions = {}): Promise<FileReport> {
  const sourceOptions = {
    ...options,
    workers: options.workers ?? usualWorkers(globalThis.navigator ?? {}),
    withoutValidation: !options.validation,
  };
  const { reports, files, drop } = await inspectSources(blob, sourceOptions, openPageWorker);
  const { training, validation } = reports;
  const fileOf = (role: FileRole): FileReport['file'] => {
    const { source, start } = files.find((file) => file.role === role) as OpenedFile;
    return { ...start, bytes: source.size };
  };
  return {
    ...(training as TrainingReport),
    drop,
    file: fileOf('training'),
    validation: validation ? { ...validation, file: fileOf('validation') } : null,
  };
}

/** Starts a worker of the page. The import gives the address of its script, which only the build knows. */
async function openPageWorker(): Promise<InspectionWorker | null> {
  try {
    const { default: address } = await import('./inspection-worker.ts?worker&url');
    return await openQuestionWorker<InspectionQuestion, InspectionAnswer>(
      address,
      'ft-breakeven-inspect',
      () => import('virtual:worker-text/inspection-worker'),
    );
  } catch {
    return null;
  }
}

/** The result of an inspection of files: either the reports, or the state, which can be merged with the states of other parts. */
export interface InspectedFiles {
  /** Empty if the state was asked for. */
  readonly reports: Reports;
  /** The lines for `cleanFile` to leave out; `null` if no reasons were given or the state was asked for. */
  readonly drop: LinesToDrop | null;
  /** As JSON, because it may be large and is only passed on. `null` if the reports were asked for. */
  readonly state: string | null;
  readonly files: readonly OpenedFile[];
}

/** The options of `inspectSources`: those of `inspectFile`, and options that only the command line and tests choose. */
export interface SourceOptions extends InspectFileOptions, Pick<TrainingOptions, 'withoutValidation'> {
  /** Maximum number of workers; with 0, the file is read in slices on the page. */
  readonly workers: number;
  readonly role?: FileRole;
  /** Whether the result is the state instead of reports. */
  readonly wantsState?: boolean | undefined;
  /** Size of a part in bytes; default 4 MB. */
  readonly partBytes?: number;
  /** Calls a function each second, by which the silence of a worker is measured. Default: by a timer. */
  readonly everySecond?: EverySecond;
}

/** Inspects a file with workers of any kind. */
export async function inspectSources(
  source: FileSource,
  options: SourceOptions,
  openWorker: OpenInspectionWorker,
): Promise<InspectedFiles> {
  const { validation = null, role = 'training', wantsState = false, signal } = options;
  signal?.throwIfAborted();
  // The state of an empty file is allowed, because the file may be a part of a larger one.
  const files: OpenedFile[] = [{ role, source, start: await startOf(source, wantsState) }];
  if (validation) files.push({ role: 'validation', source: validation, start: await startOf(validation) });
  const run = new Run(files, options);
  try {
    return { ...(await abortable(run.inspect(openWorker, wantsState), signal)), files };
  } finally {
    run.close();
  }
}

/** A worker and the steps that it was given. */
interface Reader {
  readonly worker: InspectionWorker;
  /** A function for each step, which reads the bytes of the step again. */
  readonly rereads: Step['reread'][];
  /** Whether this worker has replaced one that stopped. */
  readonly isReplacement: boolean;
}

/** One inspection of one or two files. */
class Run {
  readonly #files: readonly OpenedFile[];
  readonly #options: SourceOptions;
  readonly #partBytes: number;
  readonly #encoding: EncodingId;
  /** Aborts the inspection when it has ended. */
  readonly #closing = new AbortController();
  /** Aborts if the inspection has ended or the caller aborts it. */
  readonly #signal: AbortSignal;
  readonly #workers: InspectionWorker[] = [];
  readonly #sentFiles: Readonly<Partial<Record<FileRole, SentFile>>>;
  readonly #progress: ReadingProgress;

  constructor(files: readonly OpenedFile[], options: SourceOptions) {
    this.#files = files;
    this.#options = options;
    this.#partBytes = options.partBytes ?? sliceBytes;
    this.#encoding = options.encoding ?? 'o200k_base';
    this.#sentFiles = this.#filesToSend();
    const { training, validation } = this.#sentFiles;
    this.#progress = new ReadingProgress(files, (training ?? validation)?.options, options.onProgress);
    this.#signal = AbortSignal.any([this.#closing.signal, ...(options.signal ? [options.signal] : [])]);
  }

  /** Reads the files, in workers if these can be started, and returns the reports or the state. */
  async inspect(
    openWorker: OpenInspectionWorker,
    wantsState: boolean,
  ): Promise<Omit<InspectedFiles, 'files'>> {
    this.#progress.report(true);
    const firstWorker =
      this.#options.count || this.#options.workers === 0 ? null : await this.#open(openWorker);
    this.#signal.throwIfAborted();
    if (firstWorker === null) return this.#inspectHere(wantsState);
    const steps = this.#steps();
    this.#progress.start();
    const otherStates = Array.from({ length: this.#workerCount() - 1 }, async () => {
      const worker = await this.#open(openWorker);
      return worker && this.#stateOf(await this.#readWith(worker, steps(), openWorker), openWorker);
    });
    const [reader, ...states] = await Promise.all([
      this.#readWith(firstWorker, steps(), openWorker),
      ...otherStates,
    ]);
    const mergingWorker = reader.worker;
    for (const state of states) if (state) await this.#ask(mergingWorker, { kind: 'merge', state });
    this.#progress.report(true);
    if (!wantsState) {
      const question = { kind: 'reports', dropReasons: this.#options.drop ?? [] } as const;
      const { reports = {}, linesToDrop: drop = null } = await this.#ask(mergingWorker, question);
      return { reports, drop, state: null };
    }
    const { state } = await this.#ask(mergingWorker, { kind: 'state' });
    return { reports: {}, drop: null, state: new TextDecoder().decode(state) };
  }

  close(): void {
    this.#closing.abort(new DOMException('The inspection has ended', 'AbortError'));
    for (const worker of this.#workers) worker.close();
  }

  /** The number of workers to start: at most as many as can read at the same time. */
  #workerCount(): number {
    return Math.max(1, Math.min(this.#options.workers, maxReaders(this.#files, this.#partBytes)));
  }

  /** Returns a function that is called once for each reader, and returns the steps of that reader. */
  #steps(): ReturnType<typeof handOutSteps> {
    const { offset = 0, longest } = this.#options;
    return handOutSteps(this.#files, {
      offset,
      maxLineBytes: longest,
      size: this.#partBytes,
      signal: this.#signal,
    });
  }

  /** Starts a worker and opens the files in it; `null` if workers are not allowed or the worker stops at once. */
  async #open(openWorker: OpenInspectionWorker): Promise<InspectionWorker | null> {
    const [openedWorker, packed] = await Promise.all([openWorker(), packedVocabulary(this.#encoding)]);
    if (openedWorker === null) return null;
    const worker = watchedWorker(openedWorker, this.#options.everySecond);
    this.#workers.push(worker);
    if (this.#signal.aborted) this.close();
    const start: InspectionQuestion = {
      kind: 'start',
      files: this.#sentFiles,
      encoding: this.#encoding,
      packed,
    };
    return (await worker.ask(start, this.#signal)) ? worker : null;
  }

  /** The files as a worker needs them. Options that only the page uses are left out. */
  #filesToSend(): Readonly<Partial<Record<FileRole, SentFile>>> {
    const {
      count: _count,
      signal: _signal,
      onProgress: _onProgress,
      validation: _validation,
      workers: _workers,
      longest,
      encoding: _encoding,
      offset = 0,
      fileName = null,
      role: _role,
      wantsState: _wantsState,
      partBytes: _partBytes,
      everySecond: _everySecond,
      drop: _drop,
      ...options
    } = this.#options;
    return Object.fromEntries(
      this.#files.map(({ role, source, start }, index): [FileRole, SentFile] => [
        role,
        {
          start,
          linesBefore: index === 0 ? offset : 0,
          maxLineBytes: longest,
          // The option `fileName` is the name of the first file.
          options: {
            ...options,
            fileBytes: Number.isFinite(source.size) ? source.size : null,
            fileName: index === 0 ? fileName : null,
          },
        },
      ]),
    );
  }

  /** Gives steps to a worker until there are none left. The worker has two steps at a time, so that it never waits. */
  async #readWith(
    worker: InspectionWorker,
    steps: AsyncGenerator<Step>,
    openWorker: OpenInspectionWorker,
  ): Promise<Reader> {
    let reader: Reader = { worker, rereads: [], isReplacement: false };
    let earlierAnswer: Promise<InspectionAnswer | null> | null = null;
    const finishEarlierStep = async (): Promise<boolean> => {
      // Before the second step there is no earlier one, so there are no figures to keep.
      const answer = earlierAnswer === null ? {} : await earlierAnswer;
      if (answer) this.#progress.keep(reader.rereads, answer);
      else reader = await this.#replacementOf(reader, openWorker);
      return answer !== null;
    };
    for (;;) {
      const { value: step, done } = await steps.next();
      if (done) break;
      const answer: Promise<InspectionAnswer | null> = reader.worker.ask(
        step.question,
        this.#signal,
        undefined,
        // The bytes are handed over and not copied, because the page no longer needs them and copies would fill its memory.
        [step.buffer],
      );
      answer.catch(() => {});
      reader.rereads.push(step.reread);
      // If the worker has stopped, it has lost this step too, but the worker that replaces it reads all steps again.
      const isAlive = await finishEarlierStep();
      earlierAnswer = isAlive ? answer : null;
      this.#progress.add(step.bytes);
    }
    await finishEarlierStep();
    return reader;
  }

  /** The state of a worker that has read its last step. Ends the worker. */
  async #stateOf(reader: Reader, openWorker: OpenInspectionWorker): Promise<Uint8Array> {
    let { worker } = reader;
    let answer = await worker.ask({ kind: 'state' }, this.#signal);
    if (answer === null) {
      ({ worker } = await this.#replacementOf(reader, openWorker));
      answer = await this.#ask(worker, { kind: 'state' });
    }
    worker.close();
    return answer.state as Uint8Array;
  }

  /** A new worker that has read everything that the stopped worker had read. */
  async #replacementOf(reader: Reader, openWorker: OpenInspectionWorker): Promise<Reader> {
    const failure = (): FileError => new FileError('worker-failed', { done: this.#progress.done });
    if (reader.isReplacement || this.#files.some(({ source }) => source.isStream)) throw failure();
    const worker = await this.#open(openWorker);
    if (worker === null) throw failure();
    for (const reread of reader.rereads)
      this.#progress.keep(reader.rereads, await this.#ask(worker, await reread()));
    return { ...reader, worker, isReplacement: true };
  }

  /** The answer of a worker. Rejects with a `FileError` if the worker stops. */
  async #ask(worker: InspectionWorker, question: InspectionQuestion): Promise<InspectionAnswer> {
    const answer = await worker.ask(question, this.#signal);
    if (answer === null) throw new FileError('worker-failed', { done: this.#progress.done });
    return answer;
  }

  /** Reads the files without workers, in slices on the page. */
  async #inspectHere(wantsState: boolean): Promise<Omit<InspectedFiles, 'files'>> {
    const inspector = new Inspector(turnsForPage(this.#signal));
    const count = this.#options.count ?? (await loadBuiltIn(this.#encoding)).count;
    inspector.open(this.#sentFiles, count);
    this.#progress.start();
    for await (const { bytes, question } of this.#steps()()) {
      this.#progress.keep(inspector, await inspector.answer(question));
      this.#progress.add(bytes);
    }
    this.#progress.report(true);
    return wantsState
      ? { reports: {}, drop: null, state: JSON.stringify(inspector.state()) }
      : {
          reports: inspector.reports(),
          drop: inspector.linesToDrop(this.#options.drop ?? []),
          state: null,
        };
  }
}
