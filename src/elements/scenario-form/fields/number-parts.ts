/**
 * What a number field is put together from: its looks, its range, and the way back to what it was before it was typed
 * over. Pure templates; the field knows what becomes of what is typed.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldWords } from './field-messages.ts';

/** What sets a field apart in looks: how it is laid out, and its state. `refused` = the part whose entry was refused. */
export function fieldClasses(
  field: {
    readonly layout: string;
    readonly derived: boolean;
    readonly missing: boolean;
    /** Of its row, where another field stands in it. */
    readonly characters: number;
  },
  refused: 'value' | 'range' | null,
): string {
  const { layout, derived, missing, characters } = field;
  const classes = [
    'field',
    layout !== 'row' && layout,
    characters > 0 && 'with-tail',
    characters > 16 && 'long',
    characters > 22 && 'longest',
    derived && 'derived',
    refused === 'value' && 'refused',
    refused === 'range' && 'refused-range',
    missing && 'missing',
  ];
  return classes.filter(Boolean).join(' ');
}

/** The box of a range; empty it offers one. `shown` is what is typed, else the range as the form writes it. */
export function rangeInput(options: {
  readonly shown: string;
  /** What the field is called. */
  readonly name: string;
  readonly refused: boolean;
  /** Whether a refusal, of this or the number, is there to be read out. */
  readonly described: boolean;
  readonly words: FieldWords;
  readonly type: (event: InputEvent) => void;
  readonly leave: () => void;
}): TemplateResult {
  const { shown, words } = options;
  const { text } = words;
  return html`<input
    id="range"
    class=${shown ? '' : 'offer'}
    type="text"
    autocomplete="off"
    spellcheck="false"
    size=${Math.max(text.rangeOffer.length, shown.length)}
    aria-label=${text.rangeOf(options.name)}
    aria-invalid=${options.refused ? 'true' : nothing}
    aria-describedby=${options.described ? 'refusal' : nothing}
    placeholder=${text.rangeOffer}
    .value=${live(shown)}
    @input=${options.type}
    @blur=${options.leave}
  />`;
}

/** "was 86", which puts it back. */
export function restoreButton(
  { text }: FieldWords,
  name: string,
  was: string,
  restore: () => void,
): TemplateResult {
  return html`<button type="button" class="action" aria-label=${text.restore(name, was)} @click=${restore}>${text.was(was)}</button>`;
}
