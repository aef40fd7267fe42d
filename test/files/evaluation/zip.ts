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
const field = (value: number, bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 255);

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** An archive without checksums. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  for (const { name, content, method = 8 } of files) {
    const data = content instanceof Uint8Array ? content : deflateRawSync(JSON.stringify(content));
    const label = new TextEncoder().encode(name);
    const sizes = [field(0, 4), field(data.length, 4), field(0, 4), field(label.length, 2), field(0, 2)];
    const version = [field(20, 2), field(0, 2), field(method, 2), field(0, 4)];
    const offset = local.reduce((sum, { length }) => sum + length, 0);
    local.push(joined([field(0x04034b50, 4), ...version, ...sizes, label, data]));
    central.push(
      joined([
        field(0x02014b50, 4),
        field(20, 2),
        ...version,
        ...sizes,
        field(0, 10),
        field(offset, 4),
        label,
      ]),
    );
  }
  const [entries, directory] = [joined(local), joined(central)];
  const count = field(files.length, 2);
  return joined([
    entries,
    directory,
    field(0x06054b50, 4),
    field(0, 4),
    count,
    count,
    field(directory.length, 4),
    field(entries.length, 4),
    field(0, 2),
  ]);
}
