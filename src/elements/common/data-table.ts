/** The figures of a chart as a plain table in a disclosure. */
import { html, type TemplateResult } from 'lit';
import { chevron } from './marks.ts';

/** A table with its title; all cells are written as they are shown. */
export interface DataTable {
  readonly title: string;
  /** Label of the disclosure. */
  readonly summary: string;
  readonly open: boolean;
  readonly head: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** A table of text cells that scrolls sideways by itself, never the page. */
export function dataTable({ title, summary, open, head, rows }: DataTable): TemplateResult {
  return html`<details part="data" ?open=${open}>
    <summary>${summary}${chevron}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table part="table">
        <caption class="visually-hidden">${title}</caption>
        <thead>
          <tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...cells]) =>
              html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
