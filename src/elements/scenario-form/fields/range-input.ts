/** The input of a number field for the range of its amount. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldLanguage } from './field-messages.ts';

/** The range input. If it is empty, it offers to add a range. `shown` is the typed text, else the formatted range. */
export function rangeInput(options: {
  readonly shown: string;
  /** Name of the field. */
  readonly name: string;
  readonly isRefused: boolean;
  /** Whether a refusal of the range or the number describes the input. */
  readonly isDescribed: boolean;
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
    aria-describedby=${options.isDescribed ? 'refusal' : nothing}
    placeholder=${text.rangeOffer}
    .value=${live(shown)}
    @input=${options.readTyped}
    @change=${options.commit}
    @blur=${options.leave}
  />`;
}
