/** The file of one `<ft-usage>`: reads it in slices, and keeps the earlier file in use until the new one has been read. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { UsageSourceId } from '../../core/index.ts';
import { FileError } from '../../files/errors.ts';
import type { UsageFile } from '../../files/usage-file.ts';
import { retriable } from '../../tokenizers/retriable.ts';
import type { GivenFile, Intake } from '../common/intake.ts';

const loadCode = retriable(() => import('./file-code.ts'));

/** The code for files. */
export type FileCode = Awaited<ReturnType<typeof loadCode>>;

/** A file that is being read. */
interface Reading {
  readonly file: GivenFile;
  /** 0–1; `null` = not known yet. */
  readonly share: number | null;
}

/** A file that has been read. */
export interface ReadFile {
  readonly file: GivenFile;
  readonly content: UsageFile;
}

/** Why a file could not be used. `no-requests`: the file has rows (`rows`), but no row is known to be a request. */
export type Failure =
  | { readonly kind: 'error'; readonly error: unknown; readonly name: string }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'no-requests'; readonly name: string; readonly rows: number };

/**
 * The callbacks for a reading that begins, has succeeded or has failed. A reading that is cancelled, or that finds no requests, calls neither
 * `succeeded` nor `failed`.
 */
export interface ReadingCalls {
  readonly started: (file: GivenFile) => void;
  readonly succeeded: (file: ReadFile, code: FileCode) => void;
  readonly failed: (error: unknown) => void;
}

/** Reads the file of its host, and updates the host. */
export class FileController implements ReactiveController {
  /** The file in use; `null` until one has been read. */
  fileInUse: ReadFile | null = null;
  reading: Reading | null = null;
  /** The code for files; `null` until it has been loaded with the first file. */
  code: FileCode | null = null;
  /** Why the last file could not be used; `null` = it could be used. */
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

  /** Reads one file. If another is still being read, that reading ends. */
  take(files: readonly GivenFile[]): void {
    const [file, ...others] = files;
    if (!file) return;
    if (others.length > 0) this.#fail({ kind: 'too-many', count: files.length });
    else void this.#readFile(file);
  }

  /** Reads the content of a drop or a paste. */
  takeIntake(intake: Intake): void {
    if (intake.kind === 'files') this.take(intake.files);
    else if (intake.kind === 'folder') {
      const { name } = intake;
      this.#fail({ kind: 'error', error: new FileError('unreadable', {}, { file: name }), name });
    }
  }

  /** Changes whether the input of a source includes cached tokens; `null` = as the source documents it. */
  setConvention(source: UsageSourceId, inputIncludesCached: boolean | null): void {
    if (this.fileInUse?.content.kind !== 'usage' || !this.code) return;
    const profile = this.code.withConvention(this.fileInUse.content.profile, source, inputIncludesCached);
    this.fileInUse = { ...this.fileInUse, content: { kind: 'usage', profile } };
    this.#host.requestUpdate();
  }

  /** Ends the reading; the earlier file stays in use. */
  cancel(): void {
    this.#run?.abort();
    this.#end();
  }

  async #readFile(file: GivenFile): Promise<void> {
    this.#run?.abort();
    const run = new AbortController();
    const { signal } = run;
    this.#run = run;
    this.failure = null;
    this.reading = { file, share: null };
    this.#host.requestUpdate();
    this.#calls.started(file);
    try {
      const code = await loadCode();
      this.code = code;
      const content = await code.readUsageFile(file.source, {
        signal,
        onProgress: ({ done, total }) => {
          if (signal.aborted) return;
          this.reading = { file, share: total > 0 ? done / total : null };
          this.#host.requestUpdate();
        },
      });
      if (signal.aborted) return;
      this.#end();
      if (isWithoutRequests(content)) {
        const { rows } = content.profile;
        this.#fail({ kind: 'no-requests', name: file.name, rows });
        return;
      }
      this.fileInUse = { file, content };
      this.#calls.succeeded(this.fileInUse, code);
    } catch (error) {
      if (signal.aborted) return;
      this.#end();
      this.#fail({ kind: 'error', error, name: file.name });
      this.#calls.failed(error);
    }
  }

  #fail(failure: Failure): void {
    this.failure = failure;
    this.#host.requestUpdate();
  }

  #end(): void {
    this.reading = null;
    this.#host.requestUpdate();
  }
}

/** Whether the file has no requests, no tokens of a time bucket and no dollars. */
function isWithoutRequests(content: UsageFile): content is Extract<UsageFile, { kind: 'usage' }> {
  return (
    content.kind === 'usage' &&
    content.profile.requests === 0 &&
    content.profile.usd === null &&
    content.profile.months.length === 0
  );
}
