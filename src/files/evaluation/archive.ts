/**
 * Reads the JSON files of a zip archive. They may be compressed by deflate or zstd, or not at all. fflate and fzstd are loaded with the
 * first archive.
 */
import { parseJson } from '../../core/json-values.ts';

/** The JSON files of an archive, and the names of the files that could not be read. */
export interface Archive {
  /** The values of its JSON files by their names. If several files have one name, the last one counts. */
  readonly entries: ReadonlyMap<string, unknown>;
  /**
   * Names of files that could not be read: their text is not JSON, their bytes are broken, their compression is not known, or the archive
   * ends within them.
   */
  readonly brokenNames: readonly string[];
  /** Whether the archive ends within a file, or its bytes are broken. */
  readonly isCut: boolean;
}

/** Zip's number for zstd (APPNOTE 6.3.10), which Inspect uses since version 0.3.206 (2026-04-15). */
const zstdMethod = 93;

/** Number of bytes of the archive that are decompressed at a time. */
const chunkBytes = 1024 * 1024;

/** Reads the JSON files for whose names `isWanted` returns true. */
export async function readArchive(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<Archive> {
  const [{ Unzip, UnzipInflate, UnzipPassThrough }, { Decompress }] = await Promise.all([
    import('fflate'),
    import('fzstd'),
  ]);
  const entries = new Map<string, unknown>();
  const brokenNames: string[] = [];
  /** Names of the files that have begun but not ended. */
  const openNames = new Set<string>();

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
    if (!isWanted(name)) return;
    if (!decoders.some(({ compression }) => compression === file.compression)) {
      brokenNames.push(name);
      return;
    }
    const decoder = new TextDecoder();
    let text = '';
    let hasFailed = false;
    openNames.add(name);
    file.ondata = (error, data, final) => {
      if (hasFailed) return;
      if (error) {
        hasFailed = true;
        openNames.delete(name);
        brokenNames.push(name);
        return;
      }
      text += decoder.decode(data, { stream: !final });
      if (!final) return;
      openNames.delete(name);
      const value = parseJson(text);
      if (value === undefined) brokenNames.push(name);
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
  return { entries, brokenNames: [...brokenNames, ...openNames], isCut: isCut || openNames.size > 0 };
}
