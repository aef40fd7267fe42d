/**
 * Helpers for tests and stories of elements that read files: they drop, choose and paste as a person does, and do not wait until the
 * files are read.
 */
import { inside } from './element.ts';

/** Files and a text as a browser passes them to a page. */
export function transferOf(files: readonly File[], text = ''): DataTransfer {
  const transfer = new DataTransfer();
  if (text) transfer.setData('text/plain', text);
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** Whether an element is reading files. */
export const isReading = (element: Element): boolean => inside(element, '[role=progressbar]') !== null;

/** Drops files on an element. */
export function dropOn(element: Element, ...files: readonly File[]): void {
  const dataTransfer = transferOf(files);
  inside(element, '.part')?.dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
  );
}

/** Chooses files in the dialog of an element, and returns its input. */
export function chooseInDialog(element: Element, ...files: readonly File[]): HTMLInputElement {
  const input = inside<HTMLInputElement>(element, 'input[type=file]');
  if (!input) throw new Error('No input for files');
  input.files = transferOf(files).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return input;
}

/** The event that a paste of this data fires. */
export function pasteOf(clipboardData: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  // Firefox empties the data of an event that a script makes.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return event;
}

/** Pastes a text where an element accepts files. */
export function pasteOn(element: Element, text: string): void {
  inside(element, '.drop, .file')?.dispatchEvent(pasteOf(transferOf([], text)));
}
