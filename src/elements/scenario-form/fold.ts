/**
 * A section that folds: its name and, folded or not, its value in the header. Native, so keyboard and search work.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FoldName, FormView } from './form-view.ts';

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
      <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M4 2 8 6 4 10" /></svg>
      <span class="title">${title}</span>
      <span class="value">${value}</span>
    </summary>
    ${open || view.seen.has(name) ? html`<div class="body">${body()}</div>` : nothing}
  </details>`;
}
