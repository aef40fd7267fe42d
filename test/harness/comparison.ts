/** Helpers for tests of `<ft-comparison>`: a calculation is pasted into it or opened from a file, and both sides are read. */
import '../../src/define/comparison.ts';
import type { FtComparison } from '../../src/elements/comparison/comparison.ts';
import { allInside, inside, placed, spaced, textOf } from './element.ts';

/** A comparison on the page. */
export function comparison(given: Partial<FtComparison>): Promise<FtComparison> {
  return placed('ft-comparison', given);
}

/** The field that a calculation is pasted into. */
export function pasteField(element: FtComparison): HTMLTextAreaElement {
  return inside(element, 'textarea') as HTMLTextAreaElement;
}

/** Replaces the text of the field. */
export async function pasteInto(element: FtComparison, text: string): Promise<void> {
  const field = pasteField(element);
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
}

/** Opens a file, as after the dialog of the browser; gives the input, whose value is empty once the file is taken. */
export function openFile(element: FtComparison, file: File): HTMLInputElement {
  const input = inside(element, 'input[type=file]') as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  return input;
}

/** Its own calculation and the pasted one; none while nothing is pasted. */
export const sides = (element: FtComparison): readonly Element[] => allInside(element, '.side');
/** The sentences of both verdicts. */
export const sentences = (element: FtComparison): readonly Element[] => allInside(element, '.sentence');
export const keyFigures = (element: FtComparison): string => textOf(element, '[part=figures]');
/** Each input that differs, with its two values. */
export const differences = (element: FtComparison): readonly string[] =>
  allInside(element, '[part=differences] tbody tr').map(({ textContent }) => spaced(textContent));
/** Why the pasted text cannot be used. */
export const refusal = (element: FtComparison): string => textOf(element, '[role=alert]');
export const announced = (element: FtComparison): string => textOf(element, '[role=status]');
