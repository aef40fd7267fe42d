/**
 * Helpers for tests and stories of `<ft-number-field>` and `<ft-date-field>`: they put a field on a page or find it in a form,
 * type into it, and read its input, range and notes.
 */
import '../../src/define/scenario-form.ts';
import type { FtDateField } from '../../src/elements/scenario-form/fields/date-field.ts';
import type { FieldEditEvent } from '../../src/elements/scenario-form/fields/field-edit-event.ts';
import type { FtNumberField } from '../../src/elements/scenario-form/fields/number-field.ts';
import type { FtScenarioForm } from '../../src/elements/scenario-form/scenario-form.ts';
import { focusedIn, inside, mounted } from './element.ts';

type Field = FtNumberField | FtDateField;

/**
 * A field on the page, and the values that it reports to its form. An edit of `undefined` means that the user restores the
 * previous value. A button follows the field, so that the Tab key moves to it. From the last control of a page, the key would move into the
 * browser's own window, and Firefox would report late, or not at all, that the field is left.
 */
export async function fieldOf<K extends 'ft-number-field' | 'ft-date-field'>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): Promise<{ readonly field: HTMLElementTagNameMap[K]; readonly edits: readonly unknown[] }> {
  const field = await mounted(tag, properties);
  document.body.append(document.createElement('button'));
  const edits: unknown[] = [];
  field.addEventListener('ft-field-edit', (event) => void edits.push((event as FieldEditEvent).value));
  return { field, edits };
}

/** The first field of a path in a form. Throws if there is none. */
export function fieldAt(form: FtScenarioForm, path: string): FtNumberField {
  const field = inside<FtNumberField>(form, `[data-path="${path}"]`);
  if (!field) throw new Error(`No field ${path}`);
  return field;
}

/** The input that holds the value. */
export const inputOf = (field: Field): HTMLInputElement => inside(field, '#value') as HTMLInputElement;
/** The input that holds the range; null if the field has no range, or shows its restore button instead. */
export const rangeOf = (field: Field): HTMLInputElement | null => inside(field, '#range');
/** Whether the input of the value has the focus. */
export const hasFocus = (field: Field): boolean => focusedIn(field) === inputOf(field);

/** Sets the text of the field, and sends the event that a browser sends. */
export async function enter(field: Field, text: string): Promise<void> {
  await field.updateComplete;
  inputOf(field).value = text;
  inputOf(field).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await field.updateComplete;
}

/** The label before the value, with the line sample and the space beside it. */
export const labelOf = (field: Field): HTMLElement => inside(field, 'label, .label') as HTMLElement;
/** The button of a field's label, which opens the explanation. Throws if the label has none. */
export function explanationButtonOf(field: Field): HTMLButtonElement {
  const button = inside<HTMLButtonElement>(field, '.term');
  if (!button) throw new Error(`${field.label} has no explanation`);
  return button;
}
/** Whether the label of a field opens an explanation. */
export const isExplained = (field: Field): boolean => inside(field, '.term') !== null;
/** The unit after the value, as written; null if there is none. */
export const unitOf = (field: Field): string | null => inside(field, '#unit')?.textContent ?? null;
/** The percent sign beside the value. */
export const percentSignOf = (field: Field): HTMLElement =>
  inside(field, '#unit-before, #unit') as HTMLElement;
/** The first note below the value, which may be a refusal; null if there is none. */
export const noteOf = (field: Field): string | null => inside(field, '.note')?.textContent ?? null;
/** Why the typed text is refused; null if it is accepted. */
export const refusalOf = (field: Field): string | null => refusalLine(field)?.textContent ?? null;
/** The line with the reason; null if nothing is refused. */
export const refusalLine = (field: Field): HTMLElement | null => inside(field, '.refusal');
/** The button that restores the previous value; null if nothing was overridden. */
export const restoreButton = (field: Field): HTMLButtonElement | null => inside(field, '.action');

/** The row with the label, the value and its range. */
export const rowOf = (field: Field): HTMLElement => inside(field, '.row') as HTMLElement;
/** The frame around the value and its unit. */
export const frameOf = (field: Field): HTMLElement => inside(field, '.box') as HTMLElement;
/** The part beside the value that holds the range or the restore button. */
export const rangeCell = (field: Field): HTMLElement => inside(field, '.range') as HTMLElement;
