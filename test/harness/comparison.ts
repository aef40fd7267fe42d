/** Helpers for tests of `<ft-comparison>`: they paste a calculation or open it from a file, and read both sides. */
import '../../src/define/comparison.ts';
import type { FtComparison } from '../../src/elements/comparison/comparison.ts';
import { allInside, inside, mounted, spaced, textOf } from './element.ts';
import { chooseInDialog } from './files.ts';

/** A comparison on the page. */
export function comparison(properties: Partial<FtComparison>): Promise<FtComparison> {
  return mounted('ft-comparison', properties);
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

/** Opens a file, as the dialog of the browser does, and returns the input, whose value becomes empty once the file is read. */
export function openFile(element: FtComparison, file: File): HTMLInputElement {
  return chooseInDialog(element, file);
}

/** The element's own calculation and the pasted calculation; empty while nothing is pasted. */
export const sides = (element: FtComparison): readonly Element[] => allInside(element, '.side');
/** The sentences of both verdicts. */
export const sentences = (element: FtComparison): readonly Element[] => allInside(element, '.sentence');
/** The key figures of both calculations. */
export const keyFigures = (element: FtComparison): string => textOf(element, '[part=figures]');
/** Each input that differs, with its two values. */
export const differences = (element: FtComparison): readonly string[] =>
  allInside(element, '[part=differences] tbody tr').map(({ textContent }) => spaced(textContent));
/** The parts that only HTML in a pasted text could make. */
export const partsFromPastedHtml = (element: FtComparison): readonly Element[] =>
  allInside(element, 'img, script, b');
/** Why the pasted text cannot be used. */
export const refusal = (element: FtComparison): string => textOf(element, '[role=alert]');
/** The text that a screen reader announces. */
export const announced = (element: FtComparison): string => textOf(element, '[role=status]');
