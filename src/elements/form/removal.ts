/** The small cross that takes one entry of a list away; its name says which. */
import { html, type TemplateResult } from 'lit';

export function removal(name: string, remove: () => void): TemplateResult {
  return html`<button type="button" class="remove" aria-label=${name} title=${name} @click=${remove}>
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M3 3 9 9 M9 3 3 9" /></svg>
  </button>`;
}
