/**
 * Saves files of any size. A large file is streamed to a place that the user chooses, if the browser supports it; any other file is
 * saved as a blob.
 */
import { download } from '../common/download.ts';

/** A part of a file. A blob may be on disk, and is not read into memory. */
export type Chunk = string | Blob;

/** A file that is written as a stream. */
interface SavedStream {
  write(chunk: Chunk): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** `window.showSaveFilePicker` of Chromium; other browsers have none. */
type SavePicker = (options: {
  readonly suggestedName: string;
}) => Promise<{ createWritable(): Promise<SavedStream> }>;

/** Files of at least this size are streamed. Smaller ones are saved like any download, without a choice of the place. */
const streamedFromBytes = 64_000_000;

/** After this many UTF-16 units, the texts in memory become a blob, which the browser may keep on disk. */
const blobUnits = 8_000_000;

/** A blob to which texts are added. Only the latest texts are in memory. */
export class GrowingBlob {
  #blob = new Blob([], { type: 'application/jsonl' });
  /** The chunks that are not in the blob yet, and the UTF-16 units of the texts among them. */
  #waitingChunks: Chunk[] = [];
  #waitingUnits = 0;

  add(chunk: Chunk): void {
    this.#waitingChunks.push(chunk);
    if (typeof chunk === 'string') this.#waitingUnits += chunk.length;
    if (this.#waitingUnits > blobUnits) this.end();
  }

  /** Moves all texts so far into the blob, and returns it. */
  end(): Blob {
    this.#blob = new Blob([this.#blob, ...this.#waitingChunks], { type: this.#blob.type });
    this.#waitingChunks = [];
    this.#waitingUnits = 0;
    return this.#blob;
  }
}

/** Chunks as a blob. */
export async function blobOf(chunks: AsyncIterable<Chunk>, signal?: AbortSignal): Promise<Blob> {
  const blob = new GrowingBlob();
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    blob.add(chunk);
  }
  return blob.end();
}

/**
 * Saves chunks under a name; `bytes` is their approximate size. Returns `false` if the user closed the dialog. Call the function
 * while a click is handled, because browsers open the dialog at no other time.
 */
export async function saveChunks(
  name: string,
  chunks: AsyncIterable<Chunk>,
  bytes: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const { showSaveFilePicker: pickPlace } = globalThis as { showSaveFilePicker?: SavePicker };
  if (!pickPlace || bytes < streamedFromBytes) {
    download(name, await blobOf(chunks, signal));
    return true;
  }
  let stream: SavedStream;
  try {
    stream = await (await pickPlace({ suggestedName: name })).createWritable();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
  try {
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      await stream.write(chunk);
    }
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  return true;
}

/**
 * The name of a file with a word before its extension: `tickets.jsonl` → `tickets-mended.jsonl`. Every host accepts the name: a run
 * of characters that Bedrock refuses, such as spaces, becomes a dash, and letters lose their accents.
 */
export function nameWith(name: string, word: string, extension = 'jsonl'): string {
  const accepted = name
    .replace(/\.[^./]{1,8}$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${accepted || 'training'}-${word}.${extension}`;
}

/** The name under which the mended file is saved. `file` is the name of the file that was mended. */
export const mendedName = (file: string): string => nameWith(file, 'mended');
