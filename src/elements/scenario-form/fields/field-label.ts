/** The label of a field: a label of its input, or a button that opens an explanation. */
import { html, nothing, type TemplateResult } from 'lit';
import { termButton } from '../../common/explained-terms.ts';
import { ExplainEvent } from './explain-event.ts';
import type { FieldLanguage } from './field-messages.ts';

/** The parts of a field that its label needs. */
interface LabelledField extends HTMLElement {
  readonly label: string;
  readonly longLabel: string;
  readonly explained: boolean | null;
  readonly language: FieldLanguage;
}

/**
 * The label of a field. With an explanation, the label is a button, which cannot be inside a label element. `labelledBy` then makes the
 * button's text the name of the input, and a click beside the button still moves the focus to the input. `sample` stands before the text.
 */
export function fieldLabel(
  field: LabelledField,
  sample: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { label, longLabel, explained, language } = field;
  if (explained === null) return html`<label part="label" for="value">${sample}<span>${label}</span></label>`;
  return html`<span class="label" part="label" @click=${() => field.focus()}>${sample}${termButton({
    text: html`<span id="label">${label}</span>`,
    name: language.text.explanationOf(longLabel || label),
    isOpen: explained,
    toggle: () => field.dispatchEvent(new ExplainEvent()),
  })}</span>`;
}

/**
 * The value of the input's `aria-labelledby`: the id of the text in the button. `nothing` if a label element or the long label names
 * the input.
 */
export function labelledBy({ explained, longLabel }: LabelledField): string | typeof nothing {
  return explained === null || longLabel !== '' ? nothing : 'label';
}
