/** The figures of a chart as a plain table in a disclosure. */
import { html, type TemplateResult } from 'lit';
import { chevron } from './marks.ts';

/** A table with a title. Its cells are formatted texts. */
export interface DataTable {
  readonly title: string;
  /** Label of the disclosure. */
  readonly summary: string;
  readonly isOpen: boolean;
  readonly head: readonly string[];
  /** The first cell of each row is the header of the row. */
  readonly rows: readonly (readonly string[])[];
}

/** The table in a disclosure. A wide table scrolls inside its own box, so that the page does not scroll sideways. */
export function dataTable({ title, summary, isOpen, head, rows }: DataTable): TemplateResult {
  return html`<details part="data" ?open=${isOpen}>
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
