/**
 * Small controls that several sections use, for example a collapsible section, an editable name and a remove button.
 */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { chevron } from '../common/marks.ts';
import { type FormView, isBorrowed } from './form-view.ts';
import type { SectionName } from './open-sections.ts';
import { selectText } from './select-text.ts';

/** A section of the form that can be closed. */
export interface FormSection {
  /** The text in its header next to the title, short enough for a phone. */
  readonly summary: (view: FormView) => string;
  readonly body: (view: FormView) => unknown;
  /** Paths inside an approach whose values may still be the example's. `setup` stands for the dollars of every line of the set-up. */
  readonly borrowable?: readonly string[];
}

/**
 * A collapsible section with its title and its summary in the header. Its body is rendered when it is first opened,
 * and then stays. It is a native `<details>`, so that keyboard and page search work.
 */
export function collapsible(
  view: FormView,
  name: SectionName,
  { summary, body, borrowable = [] }: FormSection,
): TemplateResult {
  const open = view.openSections.has(name);
  const toggle = (event: Event): void =>
    view.toggleSection(name, (event.currentTarget as HTMLDetailsElement).open);
  return html`<details class="section" data-fold=${name} part="section" ?open=${open} @toggle=${toggle}>
    <summary>
      ${chevron}
      <span class="title" part="title">${view.language.text.titles[name]}</span>
      <span class="value">${summary(view)}</span>
    </summary>
    ${open || view.everOpened.has(name) ? html`<div class="body">${keepLine(view, borrowable)}${body({ ...view, isInClosedSection: !open })}</div>` : nothing}
  </details>`;
}

/** The line at the top of a section that says that some of its values are the example's. Nothing if none is. */
function keepLine(view: FormView, borrowable: readonly string[]): TemplateResult | typeof nothing {
  const button = keepButton(
    view,
    view.approaches.flatMap(({ approach, path }) =>
      borrowable.flatMap((field) =>
        field === 'setup'
          ? approach.setup.map((_, index) => `${path}.setup[${index}].usd`)
          : [`${path}.${field}`],
      ),
    ),
  );
  return button === null ? nothing : html`<p class="hint keep-line">${button}</p>`;
}

/** Says that values at these paths are the example's, with a button that keeps them. `null` if none is. */
export function keepButton(view: FormView, paths: readonly string[]): TemplateResult | null {
  if (!isBorrowed(view, paths)) return null;
  const { text } = view.language;
  return html`<span class="of-example">${text.ofExample} · <button type="button" class="action" @click=${() => view.keep(paths)}>${text.keep}</button></span>`;
}

/**
 * Rare fields inside a section. They are hidden until the user opens them or one of them is used. They stay open even when no field is
 * used any more, because the user may be typing in one.
 */
export function moreFields(title: string, isUsed: boolean, body: TemplateResult): TemplateResult {
  return html`<details class="more" ?open=${isUsed || noChange}>
    <summary>${chevron}<span>${title}</span></summary>
    <div class="body">${body}</div>
  </details>`;
}

/**
 * An input for the name (`value`) of an approach or of a cost. Calls `set` with each new value. If the input is left
 * empty, it shows the last value again. `label` is its label for screen readers. An `isDefault` name is selected when the input gets the
 * focus, so that typing replaces it.
 */
export function nameInput(options: {
  readonly value: string;
  readonly label: string;
  readonly path: string;
  readonly isDefault?: boolean;
  /** Whether the name is English in every language. */
  readonly isEnglish?: boolean;
  readonly set: (value: string) => void;
}): TemplateResult {
  const { value, label, path, isDefault = false, isEnglish = false, set } = options;
  const setName = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value;
    if (typed.trim() !== '') set(typed);
  };
  const restoreEmpty = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.value.trim() === '') input.value = value;
  };
  return html`<input
    class="text"
    type="text"
    dir="auto"
    lang=${isEnglish ? 'en' : nothing}
    autocomplete="off"
    maxlength="200"
    size=${Math.max(4, value.length)}
    data-path=${path}
    aria-label=${label}
    .value=${live(value)}
    @focus=${isDefault ? (event: Event) => selectText(event.target as HTMLInputElement) : nothing}
    @input=${setName}
    @blur=${restoreEmpty}
  />`;
}

/** The button that removes one entry of the list at a path. `name` is the name of the button for screen readers. */
export function removeButton(
  view: FormView,
  name: string,
  listPath: string,
  index: number,
  remove = () => view.remove(listPath, index),
): TemplateResult {
  return html`<button
    type="button"
    class="remove"
    data-remove="${listPath}[${index}]"
    aria-label=${name}
    title=${name}
    @click=${remove}
  >
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M3 3 9 9 M9 3 3 9" /></svg>
  </button>`;
}
