/** The training file that is inspected, saved and trained on, and its name. */
import type { FileSource } from '../../files/source.ts';
import type { GivenFile } from '../common/intake.ts';
import type { FixId } from './checks.ts';
import { mendedName } from './save.ts';

/** The training file in use: the mended file if fixes were applied, else the file as given. */
export function usedSource({
  file,
  mended,
}: {
  readonly file: GivenFile;
  readonly mended: { readonly blob: Blob } | null;
}): FileSource {
  return mended?.blob ?? file.source;
}

/** The name under which the training file is used: the name of the mended file if fixes are applied, else the name as given. */
export function usedName({
  file,
  fixes,
}: {
  readonly file: GivenFile;
  readonly fixes: readonly FixId[];
}): string {
  return fixes.length > 0 ? mendedName(file.name) : file.name;
}
