/** The label of a field: a label of its input, or a word that opens an explanation. */
import { html, nothing, type TemplateResult } from 'lit';
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
 * The label of a field. With an explanation, the label is a button, which cannot be inside a label element. It then names the input
 * by `labelledBy`, and a click beside the word still moves the focus to the input. `sample` stands before the text.
 */
export function fieldLabel(
  field: LabelledField,
  sample: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { label, longLabel, explained, language } = field;
  if (explained === null) return html`<label for="value">${sample}<span>${label}</span></label>`;
  const toggle = (event: Event): void => {
    event.stopPropagation();
    field.dispatchEvent(new ExplainEvent());
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !field.explained) return;
    // A dialog around the calculator stays open.
    event.preventDefault();
    toggle(event);
  };
  return html`<span class="label" @click=${() => field.focus()}>${sample}<button
    type="button"
    class="word"
    aria-label=${language.text.explanationOf(longLabel || label)}
    aria-expanded=${explained}
    @click=${toggle}
    @keydown=${close}
  ><span id="label">${label}</span></button></span>`;
}

/** The id of the text that names the input, if no label element and no long label does. */
export function labelledBy({ explained, longLabel }: LabelledField): string | typeof nothing {
  return explained === null || longLabel !== '' ? nothing : 'label';
}
