/** The files in a drop or a paste, and which of two is the validation file. */
import type { FileSource } from '../../files/source.ts';

/** A file to read, with its name and size. */
export interface GivenFile {
  readonly name: string;
  readonly source: FileSource;
  readonly bytes: number;
}

/** What was dropped or pasted. `folder`: it is a folder, which cannot be read. */
export type Intake =
  | { readonly kind: 'files'; readonly files: readonly GivenFile[] }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'none' };

/** A file of the page as a source. */
export function givenFile(file: File): GivenFile {
  return { name: file.name, source: file, bytes: file.size };
}

/** A text as a file. */
export function givenText(text: string, name: string): GivenFile {
  return givenFile(new File([text], name));
}

/** The files of a drop or a paste; a text that is pasted or dropped counts as a file of this name. */
export function intakeOf(data: DataTransfer | null, textName: string): Intake {
  if (!data) return { kind: 'none' };
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const folder = items.map((item) => item.webkitGetAsEntry?.()).find((entry) => entry?.isDirectory);
  if (folder) return { kind: 'folder', name: folder.name };
  const files = [...data.files];
  if (files.length > 0) return { kind: 'files', files: files.map(givenFile) };
  const text = data.getData('text/plain');
  return text.trim() === '' ? { kind: 'none' } : { kind: 'files', files: [givenText(text, textName)] };
}

/** Words in the name of a validation file. */
const validationName = /(^|[^a-z])(val|valid|validation|eval|evaluation|test|dev)([^a-z]|$)/i;

/** Two files as training and validation file: by their names, else the larger one is for training. */
export function trainingFirst(
  one: GivenFile,
  other: GivenFile,
): { readonly training: GivenFile; readonly validation: GivenFile } {
  const [isOne, isOther] = [one, other].map(({ name }) => validationName.test(name));
  const swaps = isOne === isOther ? other.bytes > one.bytes : isOne;
  return swaps ? { training: other, validation: one } : { training: one, validation: other };
}
