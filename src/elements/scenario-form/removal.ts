/** The small cross that takes one entry of a list away; its name says which. */
import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';

export function removal(
  view: FormView,
  name: string,
  list: string,
  index: number,
  remove = () => view.remove(list, index),
): TemplateResult {
  return html`<button
    type="button"
    class="remove"
    data-remove="${list}[${index}]"
    aria-label=${name}
    title=${name}
    @click=${remove}
  >
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M3 3 9 9 M9 3 3 9" /></svg>
  </button>`;
}
