/** The progress of the reading of one or two files, and the figures that are known meanwhile. */
import { createTrainingInspection, type TrainingState } from '../core/training/inspection.ts';
import type { TrainingReport } from '../core/training/report-types.ts';
import type { InspectionAnswer, SentFile } from './questions.ts';
import type { OpenedFile } from './steps.ts';

/** The figures that readers send while a file is read. They send no comparisons and no lists of examples (`brief` in `inspection.ts`). */
export type PartialReport = Omit<
  TrainingReport,
  | 'duplicates'
  | 'leaks'
  | 'systemPrompts'
  | 'toolLists'
  | 'lines'
  | 'tokensPerExample'
  | 'assistantTokensPerExample'
  | 'messagesPerExample'
>;

/** The progress of the reading. */
export interface FileProgress {
  /** Number of bytes that have been read, of both files together. */
  readonly done: number;
  /** Number of bytes of both files together; `null` if unknown, for example for a stream. */
  readonly total: number | null;
  /** The mean speed since the beginning; `null` before the first part is read. */
  readonly bytesPerSecond: number | null;
  /** `null` while the speed or the total is unknown. */
  readonly secondsLeft: number | null;
  /** The figures of the training file so far; `null` before the first part is read. */
  readonly partial: PartialReport | null;
}

/** Minimum time between two calls of `onProgress` in milliseconds. `report(true)` does not wait for it. */
const progressMs = 150;

/** Counts the bytes that have been read, keeps the figures that readers have sent, and calls `onProgress`. */
export class ReadingProgress {
  readonly #files: readonly OpenedFile[];
  readonly #options: SentFile['options'] | undefined;
  readonly #onProgress: ((progress: FileProgress) => void) | undefined;
  /** The figures that each reader has sent last. */
  readonly #partials = new Map<object, TrainingState>();
  /** Number of bytes that have been read. */
  #done = 0;
  /** By `performance.now()`; `null` before the first bytes are read. */
  #startedAt: number | null = null;
  /** The time of the last call of `onProgress`, by `performance.now()`. */
  #reportedAt = 0;

  /** `options` are the options of the file whose figures are reported. */
  constructor(
    files: readonly OpenedFile[],
    options: SentFile['options'] | undefined,
    onProgress: ((progress: FileProgress) => void) | undefined,
  ) {
    this.#files = files;
    this.#options = options;
    this.#onProgress = onProgress;
  }

  /** Number of bytes that have been read. */
  get done(): number {
    return this.#done;
  }

  /** Starts the clock for the speed. */
  start(): void {
    this.#startedAt = performance.now();
  }

  /** Counts bytes that have been read. */
  add(bytes: number): void {
    this.#done += bytes;
    this.report();
  }

  /** Keeps the figures of a reader for the partial report. */
  keep(reader: object, { partial }: InspectionAnswer): void {
    if (partial) this.#partials.set(reader, partial);
  }

  /** Calls `onProgress`: always if `always` is set, else only a few times a second. */
  report(always = false): void {
    const onProgress = this.#onProgress;
    const now = performance.now();
    if (!onProgress || (!always && now - this.#reportedAt < progressMs)) return;
    this.#reportedAt = now;
    const seconds = this.#startedAt === null ? 0 : (now - this.#startedAt) / 1000;
    const total = this.#files.reduce((sum, { source }) => sum + source.size, 0);
    const isKnown = Number.isFinite(total);
    const bytesPerSecond = this.#done > 0 && seconds > 0 ? this.#done / seconds : null;
    onProgress({
      done: this.#done,
      total: isKnown ? total : null,
      bytesPerSecond,
      secondsLeft: bytesPerSecond === null || !isKnown ? null : (total - this.#done) / bytesPerSecond,
      partial: this.#partial(),
    });
  }

  /** The figures that all readers have sent so far, together; `null` before the first ones. */
  #partial(): PartialReport | null {
    if (this.#partials.size === 0) return null;
    const inspection = createTrainingInspection({ ...this.#options, count: () => 0 });
    for (const state of this.#partials.values()) inspection.merge(state);
    const {
      duplicates: _duplicates,
      leaks: _leaks,
      systemPrompts: _systemPrompts,
      toolLists: _toolLists,
      lines: _lines,
      tokensPerExample: _tokens,
      assistantTokensPerExample: _assistant,
      messagesPerExample: _messages,
      ...report
    } = inspection.report({ partial: true });
    return report;
  }
}
