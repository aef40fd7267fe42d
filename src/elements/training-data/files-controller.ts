/**
 * The files of one `<ft-training-data>`: reads a training file and its validation file with fixes and a limit, and keeps the earlier
 * files in use until the new ones have been read.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FileError } from '../../files/errors.ts';
import type { FileReport } from '../../files/inspect-file.ts';
import type { FileProgress } from '../../files/reading-progress.ts';
import type { WriteSummary } from '../../files/written-file.ts';
import { retriable } from '../../tokenizers/retriable.ts';
import type { GivenFile, Intake } from '../common/intake.ts';
import type { FixId } from './checks.ts';
import type { Failure } from './failure.ts';
import type { WorkOptions } from './work.ts';

const loadCode = retriable(() => import('./file-code.ts'));

/** The code for files. */
export type FileCode = Awaited<ReturnType<typeof loadCode>>;

/** The files to read, and how. */
export interface FilesToRead {
  readonly file: GivenFile;
  readonly validation: GivenFile | null;
  /** The fixes that are applied to the training file before it is inspected. */
  readonly fixes: readonly FixId[];
  /** The limit of tokens per example; `null` = the default limit. */
  readonly limit: number | null;
}

/** Files that are being read. */
export interface Reading extends FilesToRead {
  /** `mending`: the fixes are being applied. */
  readonly stage: 'mending' | 'inspection';
  /** The finished share of the stage, 0–1; `null` = not known yet. */
  readonly share: number | null;
  /** `null` until the inspection begins. */
  readonly progress: FileProgress | null;
}

/** Files that have been read. */
export interface InspectedFiles extends FilesToRead {
  readonly report: FileReport;
  /** The mended training file, and what was done to it; `null` without fixes. */
  readonly mended: { readonly blob: Blob; readonly summary: Readonly<WriteSummary> } | null;
}

/** The role of files that are given. `any`: one file is the validation file if a training file is in use, else the training file. */
export type FileRole = 'any' | 'training' | 'validation';

/** The callbacks for a reading that begins, has succeeded or has failed. A cancelled reading neither succeeds nor fails. */
export interface ReadingCalls {
  readonly started: (files: FilesToRead) => void;
  readonly succeeded: (files: InspectedFiles, code: FileCode) => void;
  readonly failed: (error: unknown) => void;
}

/** Reads the files of its host, and updates the host. */
export class FilesController implements ReactiveController {
  /** The files in use; `null` until files have been read. */
  inspectedFiles: InspectedFiles | null = null;
  /** The files that are being read; `null` = none. */
  reading: Reading | null = null;
  /** The code for files; `null` until it has been loaded with the first file. It is loaded before there are figures of a file. */
  code: FileCode | null = null;
  /** Why the last files could not be used; `null` = they could be used. */
  failure: Failure | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #calls: ReadingCalls;
  /** Ends the reading that began last. */
  #run: AbortController | null = null;

  constructor(host: ReactiveControllerHost, calls: ReadingCalls) {
    this.#host = host;
    this.#calls = calls;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Reads files in their roles. If other files are still being read, that reading ends. */
  take(files: readonly GivenFile[], role: FileRole): void {
    const [first, second, ...furtherFiles] = files;
    if (!first) return;
    const limit = (this.reading ?? this.inspectedFiles)?.limit ?? null;
    if (furtherFiles.length > 0) this.fail({ kind: 'too-many', count: files.length });
    else if (second) {
      const { training: file, validation } = rolesOf(first, second);
      void this.#read({ file, validation, fixes: [], limit });
    } else if (this.inspectedFiles && (role === 'validation' || (role === 'any' && !this.reading)))
      void this.#read({ ...this.inspectedFiles, validation: first });
    else void this.#read({ file: first, validation: null, fixes: [], limit });
  }

  /** Reads the content of a drop or a paste. */
  takeIntake(intake: Intake): void {
    if (intake.kind === 'files') this.take(intake.files, 'any');
    else if (intake.kind === 'folder') {
      const { name } = intake;
      this.fail({ kind: 'error', error: new FileError('unreadable', {}, { file: name }), name });
    }
  }

  /** Reads the files in use with these fixes added. */
  applyFixes(fixes: readonly FixId[]): void {
    this.#readAgain((inspected) => ({ fixes: [...new Set([...inspected.fixes, ...fixes])] }));
  }

  /** Reads the files in use without fixes. */
  undoFixes(): void {
    this.#readAgain(() => ({ fixes: [] }));
  }

  /** Reads the training file in use without its validation file. */
  removeValidation(): void {
    this.#readAgain(() => ({ validation: null }));
  }

  /** Reads the files in use with another limit of tokens per example. */
  setLimit(limit: number): void {
    if (limit !== this.inspectedFiles?.limit) this.#readAgain(() => ({ limit }));
  }

  /** Ends the reading; the earlier files stay in use. */
  cancel(): void {
    this.#run?.abort();
    this.#end();
  }

  /** Shows why files cannot be used. */
  fail(failure: Failure): void {
    this.failure = failure;
    this.#host.requestUpdate();
  }

  #readAgain(changesTo: (files: InspectedFiles) => Partial<FilesToRead>): void {
    if (this.inspectedFiles) void this.#read({ ...this.inspectedFiles, ...changesTo(this.inspectedFiles) });
  }

  /** Applies the fixes to the file, and inspects it. If this fails or is cancelled, the earlier files stay in use. */
  async #read({ file, validation, fixes, limit }: FilesToRead): Promise<void> {
    this.#run?.abort();
    const run = new AbortController();
    const { signal } = run;
    this.#run = run;
    const toRead: FilesToRead = { file, validation, fixes, limit };
    const follow = (state: Pick<Reading, 'stage' | 'share' | 'progress'>): void => {
      if (signal.aborted) return;
      this.reading = { ...toRead, ...state };
      this.#host.requestUpdate();
    };
    const isMended = fixes.length > 0;
    this.failure = null;
    follow({ stage: isMended ? 'mending' : 'inspection', share: null, progress: null });
    this.#calls.started(toRead);
    try {
      const code = await loadCode();
      this.code = code;
      const onShare = (share: number): void => follow({ stage: 'mending', share, progress: null });
      const mended = isMended ? await this.#mend(code, toRead, { signal, onShare }) : null;
      const report = await code.inspectFile(mended?.blob ?? file.source, {
        hosts: code.trainingHostIds,
        limit,
        fileName: code.usedName(toRead),
        validation: validation?.source ?? null,
        signal,
        onProgress: (progress) => {
          const { done, total } = progress;
          follow({ stage: 'inspection', share: total ? done / total : null, progress });
        },
      });
      if (signal.aborted) return;
      this.inspectedFiles = { ...toRead, report, mended };
      this.#end();
      this.#calls.succeeded(this.inspectedFiles, code);
    } catch (error) {
      if (signal.aborted) return;
      this.#end();
      this.fail({ kind: 'error', error, name: file.name });
      this.#calls.failed(error);
    }
  }

  async #mend(
    { mendedFile, blobOf }: FileCode,
    toRead: FilesToRead,
    work: WorkOptions,
  ): Promise<InspectedFiles['mended']> {
    const format = this.inspectedFiles?.file === toRead.file ? this.inspectedFiles.report.format : null;
    const writtenFile = await mendedFile({ ...toRead, format }, work);
    return { blob: await blobOf(writtenFile, work.signal), summary: writtenFile.summary };
  }

  #end(): void {
    this.reading = null;
    this.#host.requestUpdate();
  }
}

/** Parts of the name of a validation file. */
const validationName = /(^|[^a-z])(val|valid|validation|eval|evaluation|test|dev)([^a-z]|$)/i;

/** Decides which of two files is the validation file: the one whose name says so. If neither or both names say so, it is the smaller file. */
function rolesOf(
  first: GivenFile,
  second: GivenFile,
): { readonly training: GivenFile; readonly validation: GivenFile } {
  const [isFirstNamed, isSecondNamed] = [first, second].map(({ name }) => validationName.test(name));
  const isFirstForValidation = isFirstNamed === isSecondNamed ? second.bytes > first.bytes : isFirstNamed;
  return isFirstForValidation
    ? { training: second, validation: first }
    : { training: first, validation: second };
}
