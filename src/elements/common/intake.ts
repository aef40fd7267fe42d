/** The files in a drop or a paste. */
import type { FileSource } from '../../files/source.ts';

/** A file to read, with its name and size. */
export interface GivenFile {
  readonly name: string;
  readonly source: FileSource;
  readonly bytes: number;
}

/** The content of a drop or a paste. `folder`: a folder, which cannot be read. */
export type Intake =
  | { readonly kind: 'files'; readonly files: readonly GivenFile[] }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'none' };

/** A file of the browser as a file to read. */
export function givenFile(file: File): GivenFile {
  return { name: file.name, source: file, bytes: file.size };
}

/** A text as a file to read. */
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
