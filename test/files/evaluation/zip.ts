/** Makes zip archives for tests, with any method of compression. */
import { deflateRawSync } from 'node:zlib';

/** A file of an archive. */
export interface ZipFile {
  readonly name: string;
  /** The value of its JSON, or bytes that are already compressed by `method`. */
  readonly content: unknown;
  /** The number of the method in zip archives. With 8, which is deflate, the content is compressed here. */
  readonly method?: number;
}

/** A number as this many bytes, the lowest byte first. */
const numberBytes = (value: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (value >>> (8 * index)) & 255);

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};

/** An archive without checksums. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  for (const { name, content, method = 8 } of files) {
    const data = content instanceof Uint8Array ? content : deflateRawSync(JSON.stringify(content));
    const nameBytes = new TextEncoder().encode(name);
    const sizes = [
      numberBytes(0, 4),
      numberBytes(data.length, 4),
      numberBytes(0, 4),
      numberBytes(nameBytes.length, 2),
      numberBytes(0, 2),
    ];
    const version = [numberBytes(20, 2), numberBytes(0, 2), numberBytes(method, 2), numberBytes(0, 4)];
    const offset = local.reduce((sum, { length }) => sum + length, 0);
    local.push(joined([numberBytes(0x04034b50, 4), ...version, ...sizes, nameBytes, data]));
    central.push(
      joined([
        numberBytes(0x02014b50, 4),
        numberBytes(20, 2),
        ...version,
        ...sizes,
        numberBytes(0, 10),
        numberBytes(offset, 4),
        nameBytes,
      ]),
    );
  }
  const [entries, directory] = [joined(local), joined(central)];
  const count = numberBytes(files.length, 2);
  return joined([
    entries,
    directory,
    numberBytes(0x06054b50, 4),
    numberBytes(0, 4),
    count,
    count,
    numberBytes(directory.length, 4),
    numberBytes(entries.length, 4),
    numberBytes(0, 2),
  ]);
}
