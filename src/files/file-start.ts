/** Recognises, from the first bytes of a file, whether it is text, its encoding, and how its examples are written. */
import { mayBeArray } from '../core/training/array-reader.ts';
import { FileError } from './errors.ts';
import { bytesOf, type FileSource } from './source.ts';

/** Encodings that are read. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The properties of a training file that its first bytes show. */
export interface FileStart {
  readonly encoding: FileEncoding;
  readonly byteOrderMark: boolean;
  /**
   * How the examples are written. `lines`: one example on each line. `array`: either the file is one JSON array, or it has objects that
   * are written on several lines each.
   */
  readonly notation: 'lines' | 'array';
}

/** Maximum number of bytes that are examined. */
const startBytes = 64 * 1024;

/**
 * The signatures (first bytes) of other kinds of files, each with the name of the kind as it is written in a sentence. A dot stands for
 * any byte. Source: the formats' specifications, RFC 8878 for zstd.
 */
const signatures: readonly (readonly [kind: string, start: string])[] = [
  ['a PDF', '%PDF-'],
  ['a zip archive, such as .xlsx or .docx', 'PK\x03\x04'],
  ['a zip archive', 'PK\x05\x06'],
  ['a gzip archive', '\x1f\x8b'],
  ['a bzip2 archive', 'BZh'],
  ['an xz archive', '\xfd7zXZ'],
  ['a zstd archive', '\x28\xb5\x2f\xfd'],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c'],
  ['a RAR archive', 'Rar!\x1a'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a WebP image or a WAV sound', 'RIFF'],
  ['a TIFF image', 'II*\0'],
  ['a video', '....ftyp'],
  ['a Parquet file', 'PAR1'],
  ['an Arrow file', 'ARROW1'],
  ['an Arrow stream', '\xff\xff\xff\xff'],
  ['a SQLite database', 'SQLite format 3\0'],
  ['an old Office document', '\xd0\xcf\x11\xe0'],
  ['a NumPy file', '\x93NUMPY'],
  ['a program', '\x7fELF'],
  ['a program', 'MZ'],
];

/**
 * The start of a file. Rejects with a `FileError` if the file is empty, is not text or cannot be read. With `mayBeEmpty`, an empty file is
 * no error; it counts as UTF-8 with the notation `lines`.
 */
export async function startOf(source: FileSource, mayBeEmpty = false): Promise<FileStart> {
  const bytes = await bytesOf(source, 0, Math.min(source.size, startBytes));
  if (mayBeEmpty && bytes.length === 0) return { encoding: 'utf-8', byteOrderMark: false, notation: 'lines' };
  return readStart(bytes, source.name);
}

/**
 * Recognises the start of a file by its first bytes; `file` is its name, for errors. Throws a `FileError` if the file is empty or is not
 * text. UTF-16 is recognised by its byte order mark. Without one, it is recognised if many bytes at even positions, or many at odd
 * positions, are 0: in UTF-16, one of the two bytes of each Latin letter is 0.
 */
export function readStart(bytes: Uint8Array, file?: string): FileStart {
  if (bytes.length === 0) throw new FileError('empty', {}, { file });
  const encoding = encodingOf(bytes);
  const byteOrderMark = encoding !== 'utf-8' ? hasUtf16Mark(bytes) : startsWith(bytes, '\xef\xbb\xbf');
  if (encoding === 'utf-8') {
    const kind = kindOf(bytes);
    if (kind !== null) throw new FileError('not-text', { kind }, { file });
  }
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, startBytes)).trimStart();
  const kind = markupKind(text);
  if (kind !== null) throw new FileError('not-text', { kind }, { file });
  return { encoding, byteOrderMark, notation: mayBeArray(text) ? 'array' : 'lines' };
}

/** The kind of a text that begins like HTML (`a web page`) or XML (`an XML file`); `null` for any other text. */
export function markupKind(text: string): string | null {
  const start = /^\s*<(!doctype html|html|\?xml)/i.exec(text)?.[1];
  return start === undefined ? null : start.startsWith('?') ? 'an XML file' : 'a web page';
}

/** Whether a text begins like JSON: with a bracket or a brace. Files of results or of usage that begin otherwise are read as tables. */
export function beginsLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let at = 0; at < start.length; at += 1)
    if (start[at] !== '.' && bytes[at] !== start.charCodeAt(at)) return false;
  return true;
}

/** The kind of a file that is not text, as in `signatures`; `null` for text. */
function kindOf(bytes: Uint8Array): string | null {
  const known = signatures.find(([, start]) => startsWith(bytes, start));
  if (known) return known[0];
  // The only control characters of text are usually tabs and line ends. A file with more than 5 % other control characters is binary.
  const examined = bytes.subarray(0, startBytes);
  let controls = 0;
  for (const byte of examined)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  return controls * 20 > examined.length ? 'a binary file' : null;
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return startsWith(bytes, '\xff\xfe') || startsWith(bytes, '\xfe\xff');
}

function encodingOf(bytes: Uint8Array): FileEncoding {
  if (startsWith(bytes, '\xff\xfe')) return 'utf-16le';
  if (startsWith(bytes, '\xfe\xff')) return 'utf-16be';
  const examined = bytes.subarray(0, 1024);
  if (examined.length < 4) return 'utf-8';
  const zerosAt = (parity: number): number =>
    examined.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [evenZeros, oddZeros] = [zerosAt(0), zerosAt(1)];
  const minZeros = examined.length * 0.35;
  if (oddZeros > minZeros && evenZeros === 0) return 'utf-16le';
  return evenZeros > minZeros && oddZeros === 0 ? 'utf-16be' : 'utf-8';
}
