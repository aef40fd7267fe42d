/** The text input of a number field for the range of an uncertain amount, such as "200k – 300k". */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldLanguage } from './field-messages.ts';

/** The text input for a range. If it is empty, its placeholder offers to add a range. */
export function rangeTextInput(options: {
  /** The text in the input: what the user is typing, else the formatted range. */
  readonly shown: string;
  /** Name of the field. */
  readonly name: string;
  /** Whether the text in this input is refused. */
  readonly isRefused: boolean;
  /** Whether the field shows a refusal of the range or of the number. The refusal then describes this input for screen readers. */
  readonly showsRefusal: boolean;
  readonly language: FieldLanguage;
  /** Handles a typed text. */
  readonly readTyped: (event: InputEvent) => void;
  /** Is called when the user has left the input or pressed Enter after an edit. */
  readonly commit: () => void;
  /** Is called when the input loses the focus. */
  readonly leave: () => void;
}): TemplateResult {
  const { shown, language } = options;
  const { text } = language;
  return html`<input
    id="range"
    class=${shown ? '' : 'offer'}
    type="text"
    autocomplete="off"
    spellcheck="false"
    size=${Math.max(text.rangeOffer.length, shown.length)}
    aria-label=${text.rangeOf(options.name)}
    aria-invalid=${options.isRefused ? 'true' : nothing}
    aria-describedby=${options.showsRefusal ? 'refusal' : nothing}
    placeholder=${text.rangeOffer}
    .value=${live(shown)}
    @input=${options.readTyped}
    @change=${options.commit}
    @blur=${options.leave}
  />`;
}
