/** A name that can be typed over where it stands; empty is no name, so leaving it empty puts the last one back. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** `set` takes each new name; `name` is what a screen reader calls the input. */
export function textInput(options: {
  readonly value: string;
  readonly name: string;
  readonly path: string;
  readonly set: (value: string) => void;
}): TemplateResult {
  const { value, name, path, set } = options;
  const take = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value;
    if (typed.trim() !== '') set(typed);
  };
  const leave = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.value.trim() === '') input.value = value;
  };
  return html`<input
    class="text"
    type="text"
    autocomplete="off"
    maxlength="200"
    size=${Math.max(4, value.length)}
    data-path=${path}
    aria-label=${name}
    .value=${live(value)}
    @input=${take}
    @blur=${leave}
  />`;
}
