/** A name that can be typed over where it stands; empty is no name, so leaving it empty puts the last one back. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { chevron } from '../common/marks.ts';
import type { FoldName, FormView } from './form-view.ts';

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

// A section that folds: its name and, folded or not, its value in the header. Native, so keyboard and search work.

/** `body` is built when the fold is first opened, and stays from then on. */
export function fold(
  view: FormView,
  name: FoldName,
  title: string,
  value: string,
  body: () => TemplateResult,
): TemplateResult {
  const open = view.open.has(name);
  const toggle = (event: Event): void => view.toggle(name, (event.currentTarget as HTMLDetailsElement).open);
  return html`<details class="fold" data-fold=${name} part="section" ?open=${open} @toggle=${toggle}>
    <summary>
      ${chevron}
      <span class="title">${title}</span>
      <span class="value">${value}</span>
    </summary>
    ${open || view.seen.has(name) ? html`<div class="body">${body()}</div>` : nothing}
  </details>`;
}

// The small cross that takes one entry of a list away; its name says which.

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
