/** Saves files of any size: large ones as a stream to a place that the reader chooses, where the browser can, else as a blob. */
import { download } from '../common/download.ts';

/** A file that is written as a stream. */
interface SavedStream {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** `window.showSaveFilePicker` of Chromium; other browsers have none. */
type SavePicker = (options: {
  readonly suggestedName: string;
}) => Promise<{ createWritable(): Promise<SavedStream> }>;

/** Smaller files are saved like any download, without asking for a place. */
const streamedFromBytes = 64_000_000;

/** Characters after which chunks become one blob, which the browser may keep on disk. */
const blobUnits = 8_000_000;

/** A blob that grows by texts, of which few are in memory at a time. */
export class GrowingBlob {
  #whole = new Blob([], { type: 'application/jsonl' });
  #waiting: string[] = [];
  #units = 0;

  add(text: string): void {
    this.#waiting.push(text);
    this.#units += text.length;
    if (this.#units > blobUnits) this.end();
  }

  /** All texts so far. */
  end(): Blob {
    this.#whole = new Blob([this.#whole, ...this.#waiting], { type: this.#whole.type });
    this.#waiting = [];
    this.#units = 0;
    return this.#whole;
  }
}

/** Chunks of text as a blob. */
export async function blobOf(chunks: AsyncIterable<string>, signal?: AbortSignal): Promise<Blob> {
  const blob = new GrowingBlob();
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    blob.add(chunk);
  }
  return blob.end();
}

/**
 * Saves chunks under a name; `bytes` is about their size. Returns `false` if the reader closed the dialog. Call it while
 * handling a click: browsers open their dialog at no other time.
 */
export async function saveChunks(
  name: string,
  chunks: AsyncIterable<string>,
  bytes: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const { showSaveFilePicker: pick } = globalThis as { showSaveFilePicker?: SavePicker };
  if (!pick || bytes < streamedFromBytes) {
    download(name, await blobOf(chunks, signal));
    return true;
  }
  let stream: SavedStream;
  try {
    stream = await (await pick({ suggestedName: name })).createWritable();
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

/** The name of a file with a word before its ending: `tickets.jsonl` → `tickets-mended.jsonl`. */
export function nameWith(name: string, word: string, extension = 'jsonl'): string {
  return `${name.replace(/\.[^./]{1,8}$/, '') || 'training'}-${word}.${extension}`;
}
