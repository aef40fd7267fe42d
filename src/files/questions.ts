/** The questions to a worker that inspects parts of a training file, and the class that answers them. */

import { type DropReason, type LinesToDrop, linesToDrop } from '../core/training/drop.ts';
import {
  createTrainingInspection,
  type TrainingInspection,
  type TrainingState,
} from '../core/training/inspection.ts';
import type { TrainingOptions, TrainingReport } from '../core/training/report-types.ts';
import { buildEncoding } from '../tokenizers/built-in.ts';
import type { EncodingId } from '../tokenizers/types.ts';
import type { PackedVocabulary } from '../tokenizers/vocabulary.ts';
import type { FileStart } from './file-start.ts';
import { InspectionFeed, type LinesPart } from './inspection-feed.ts';

/** Whether a file is the training file or the validation file. */
export type FileRole = 'training' | 'validation';

/** Options of an inspection that can be sent to a worker. */
type SentOptions = Omit<TrainingOptions, 'count' | 'role' | 'offset'>;

/** The properties of a file that a worker needs. */
export interface SentFile {
  readonly start: FileStart;
  /** Number of lines before the first byte, if the file is a part of a larger one. */
  readonly linesBefore: number;
  /** Maximum number of bytes of a line; `undefined` means the default. */
  readonly maxLineBytes: number | undefined;
  readonly options: SentOptions;
}

/** A question to the worker. */
export type InspectionQuestion =
  | {
      readonly kind: 'start';
      readonly files: Readonly<Partial<Record<FileRole, SentFile>>>;
      readonly encoding: EncodingId;
      readonly packed: PackedVocabulary;
    }
  /** Inspects a part of whole lines; parts come in ascending order. */
  | { readonly kind: 'part'; readonly role: FileRole; readonly part: LinesPart }
  /** Inspects the next slice of a file that is read in order; `isLast`: nothing follows. */
  | { readonly kind: 'slice'; readonly role: FileRole; readonly bytes: Uint8Array; readonly isLast: boolean }
  /** Asks for the state of all files, as UTF-8 JSON. */
  | { readonly kind: 'state' }
  /** Merges the state of another worker. */
  | { readonly kind: 'merge'; readonly state: Uint8Array }
  /** Asks for the reports, and for the lines that a cleaned file is to leave out for these reasons. */
  | { readonly kind: 'reports'; readonly dropReasons: readonly DropReason[] };

/** Reports by file. */
export type Reports = Readonly<Partial<Record<FileRole, TrainingReport>>>;

/** An answer of the worker. */
export interface InspectionAnswer {
  /**
   * The state of the first file so far, with only the figures that are shown while a file is read. An answer about a part or slice
   * has it, unless an answer in the last `partialMs` milliseconds had it.
   */
  readonly partial?: TrainingState;
  readonly state?: Uint8Array;
  readonly reports?: Reports;
  /** `null` if the question gave no reasons. */
  readonly linesToDrop?: LinesToDrop | null;
}

/** Minimum time between two answers with a partial state, in milliseconds. */
const partialMs = 400;

/** An open file with its inspection. */
interface OpenFile {
  readonly options: SentOptions;
  readonly inspection: TrainingInspection;
  readonly feed: InspectionFeed;
}

/**
 * Answers the questions about a training file, a validation file or both. `pause` is awaited between steps of a few milliseconds;
 * if it rejects, the reading stops.
 */
export class Inspector {
  readonly #pause: () => Promise<void> | void;
  readonly #files = new Map<FileRole, OpenFile>();
  /** The time of the last answer with a partial state, by `performance.now()`. */
  #partialAt = 0;
  #hasMerged = false;

  constructor(pause: () => Promise<void> | void = () => {}) {
    this.#pause = pause;
  }

  /** Opens the files; `count` counts the tokens of a text. The question `start` does the same with a built-in encoding. */
  open(files: Readonly<Partial<Record<FileRole, SentFile>>>, count: TrainingOptions['count']): void {
    for (const [role, { start, linesBefore, maxLineBytes, options }] of Object.entries(files) as [
      FileRole,
      SentFile,
    ][]) {
      const inspection = createTrainingInspection({ ...options, role, count, offset: linesBefore });
      this.#files.set(role, {
        options,
        inspection,
        feed: new InspectionFeed(inspection, start, { linesBefore, maxLineBytes }),
      });
    }
  }

  /** The answer to a question. */
  async answer(question: InspectionQuestion): Promise<InspectionAnswer> {
    switch (question.kind) {
      case 'start': {
        const { count } = await buildEncoding(question.encoding, question.packed);
        this.open(question.files, count);
        return {};
      }
      case 'part':
        return this.#read(this.#file(question.role).feed.addPart(question.part));
      case 'slice': {
        const { feed } = this.#file(question.role);
        await this.#run(feed.add(question.bytes));
        return this.#read(question.isLast ? feed.end() : []);
      }
      case 'state':
        return { state: new TextEncoder().encode(JSON.stringify(this.state())) };
      case 'merge': {
        const state = JSON.parse(new TextDecoder().decode(question.state)) as TrainingState;
        this.#firstFile().inspection.merge(state);
        return {};
      }
      case 'reports':
        return { reports: this.reports(), linesToDrop: this.linesToDrop(question.dropReasons) };
    }
  }

  /** One state of all files. Call it after the last part: parts that are read later would be missing from the result. */
  state(): TrainingState {
    return this.#mergedInspection().state();
  }

  /** The report of each file, with the examples that are in both files. Like `state`, call it after the last part. */
  reports(): Reports {
    const merged = this.#mergedInspection();
    const reports: Partial<Record<FileRole, TrainingReport>> = {};
    // The report of the second file is made from the merged state, so nothing more is counted.
    for (const [role, { inspection, options }] of this.#files)
      reports[role] = (
        inspection === merged
          ? merged
          : createTrainingInspection({ ...options, role, count: () => 0 }, merged.state())
      ).report();
    return reports;
  }

  /** The lines that a cleaned training file is to leave out; `null` if there are no reasons. */
  linesToDrop(reasons: readonly DropReason[]): LinesToDrop | null {
    return reasons.length === 0 ? null : linesToDrop(this.#mergedInspection(), reasons);
  }

  /** The inspection of the first file. The inspection of the other file is merged into it. */
  #mergedInspection(): TrainingInspection {
    const { inspection } = this.#firstFile();
    if (!this.#hasMerged)
      for (const [, other] of this.#files)
        if (other.inspection !== inspection) inspection.merge(other.inspection);
    this.#hasMerged = true;
    return inspection;
  }

  #file(role: FileRole): OpenFile {
    const file = this.#files.get(role);
    if (!file) throw new Error(`No ${role} file`);
    return file;
  }

  #firstFile(): OpenFile {
    return this.#file(this.#files.has('training') ? 'training' : 'validation');
  }

  /** Does the steps of reading. The answer has the partial state if the last one was sent some time ago. */
  async #read(steps: Iterable<void>): Promise<InspectionAnswer> {
    await this.#run(steps);
    const now = performance.now();
    if (now - this.#partialAt < partialMs) return {};
    this.#partialAt = now;
    return { partial: this.#firstFile().inspection.state({ brief: true }) };
  }

  async #run(steps: Iterable<void>): Promise<void> {
    for (const _ of steps) await this.#pause();
  }
}
