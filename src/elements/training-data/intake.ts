/** Which of two files is the validation file. */
import type { GivenFile } from '../common/intake.ts';

/** Words in the name of a validation file. */
const validationName = /(^|[^a-z])(val|valid|validation|eval|evaluation|test|dev)([^a-z]|$)/i;

/** Decides which of two files is the validation file: the one whose name says so; if neither or both names do, the smaller one. */
export function trainingFirst(
  first: GivenFile,
  second: GivenFile,
): { readonly training: GivenFile; readonly validation: GivenFile } {
  const [isFirstNamed, isSecondNamed] = [first, second].map(({ name }) => validationName.test(name));
  const isFirstForValidation = isFirstNamed === isSecondNamed ? second.bytes > first.bytes : isFirstNamed;
  return isFirstForValidation
    ? { training: second, validation: first }
    : { training: first, validation: second };
}
