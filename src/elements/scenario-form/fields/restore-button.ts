/** The button of a field that restores the value before an override. */
import { html, type TemplateResult } from 'lit';
import type { FieldLanguage } from './field-messages.ts';

/** The parts of a field that the button needs. */
interface RestorableField {
  readonly label: string;
  readonly longLabel: string;
  readonly language: FieldLanguage;
}

/** The button "was 86". `was` is the previous value as shown, and `restore` is called on a click. */
export function restoreButton(
  { label, longLabel, language: { text } }: RestorableField,
  was: string,
  restore: () => void,
): TemplateResult {
  return html`<button type="button" class="action" aria-label=${text.restore(longLabel || label, was)} @click=${restore}>${text.was(was)}</button>`;
}
