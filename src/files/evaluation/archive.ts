/** Reads the JSON files of a zip archive, which are compressed by deflate or zstd. fflate and fzstd are loaded with the first archive. */
import { parseJson } from '../../core/json-values.ts';

/** The JSON files of an archive, and the names of the files that could not be read. */
export interface Archive {
  /** The values of its JSON files by their names. If several files have one name, the last one counts. */
  readonly entries: ReadonlyMap<string, unknown>;
  /** Names of files that are not JSON, or whose bytes are broken. */
  readonly broken: readonly string[];
  /** Whether the archive ends within a file. */
  readonly isCut: boolean;
}

/** Zip's number for zstd (APPNOTE 6.3.10), which Inspect uses since version 0.3.206 (2026-04-15). */
const zstdMethod = 93;

/** Number of bytes of the archive that are decompressed at a time. */
const chunkBytes = 1024 * 1024;

/** Reads the JSON files for whose names `wanted` returns true. */
export async function readArchive(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Archive> {
  const [{ Unzip, UnzipInflate, UnzipPassThrough }, { Decompress }] = await Promise.all([
    import('fflate'),
    import('fzstd'),
  ]);
  const entries = new Map<string, unknown>();
  const broken: string[] = [];
  /** Names of the files that have begun but not ended. */
  const open = new Set<string>();

  /** Passes the bytes of a file that is compressed by zstd through fzstd. */
  class UnzipZstd {
    static readonly compression = zstdMethod;
    ondata: (error: Error | null, data: Uint8Array, final: boolean) => void = () => {};
    readonly #stream = new Decompress((data, final) => this.ondata(null, data, final ?? false));

    push(data: Uint8Array, final: boolean): void {
      try {
        this.#stream.push(data, final);
      } catch (error) {
        this.ondata(error as Error, data, final);
      }
    }
  }

  const decoders = [UnzipInflate, UnzipPassThrough, UnzipZstd];
  const unzip = new Unzip((file) => {
    const { name } = file;
    if (!wanted(name)) return;
    if (!decoders.some(({ compression }) => compression === file.compression)) {
      broken.push(name);
      return;
    }
    const decoder = new TextDecoder();
    let text = '';
    let hasFailed = false;
    open.add(name);
    file.ondata = (error, data, final) => {
      if (hasFailed) return;
      if (error) {
        hasFailed = true;
        open.delete(name);
        broken.push(name);
        return;
      }
      text += decoder.decode(data, { stream: !final });
      if (!final) return;
      open.delete(name);
      const value = parseJson(text);
      if (value === undefined) broken.push(name);
      else entries.set(name, value);
    };
    file.start();
  });
  for (const decoder of decoders) unzip.register(decoder);
  let isCut = false;
  try {
    for (let from = 0; from < bytes.length; from += chunkBytes)
      unzip.push(bytes.subarray(from, from + chunkBytes), from + chunkBytes >= bytes.length);
  } catch {
    // The archive ends within a file, or its bytes are broken: what was read before stays.
    isCut = true;
  }
  return { entries, broken: [...broken, ...open], isCut: isCut || open.size > 0 };
}
