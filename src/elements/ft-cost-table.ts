/**
 * `<ft-cost-table>`: cumulative cost month by month as a table, exact to the dollar, and as CSV.
 * It looks at a scenario and never edits it; the rows are in `views/cost-table.ts`.
 */
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ThemeController } from '../controllers/theme.ts';
import { baseStyles } from './base.styles.ts';
import { FtErrorEvent } from './events.ts';
import { costCsv, costTable } from './views/cost-table.ts';
import { type ModelNames, pairOf } from './views/series.ts';
import { type Reading, readScenario, type ScenarioSource } from './views/source.ts';
import { tableStyles, viewStyles } from './views/view.styles.ts';
import { viewWords } from './views/words.ts';

/**
 * Cumulative cost by month: requests, cache hits, the cost of every approach, and how far the candidate is ahead.
 *
 * @element ft-cost-table
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @csspart table - The table.
 * @cssproperty --ft-ink - Text colour; read from the page when not set.
 * @cssproperty --ft-surface - Background behind the element; read from the page when not set.
 * @cssproperty --ft-b - Colour of focus.
 * @fires ft-error - The scenario could not be used (`scenario`).
 */
export class FtCostTable extends LitElement {
  static override styles = [
    baseStyles,
    viewStyles,
    tableStyles,
    css`
      .head .action {
        color: inherit;
      }

      @media print {
        .action {
          display: none;
        }
      }
    `,
  ];

  /** What to show: a scenario, an input for `createScenario`, or its encoded text (as in the attribute). */
  @property() scenario: ScenarioSource = null;

  /** Id of the approach to compare with the first; the second when empty or unknown. */
  @property() candidate = '';

  /** Names of models by catalogue id, for "… retires"; without one the id is shown. */
  @property({ attribute: false }) modelNames: ModelNames = {};

  readonly #words = viewWords();
  #reading: Reading = { kind: 'none' };

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  /** The table as CSV (RFC 4180, UTF-8): a row a month from 0 to the horizon, full precision; `''` without a scenario. */
  toCsv(): string {
    if (this.#reading.kind !== 'result') return '';
    const pair = pairOf(this.#reading.result, this.candidate);
    return pair ? costCsv(this.#reading.result, pair) : '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('scenario')) return;
    this.#reading = readScenario(this.scenario);
    if (this.#reading.kind !== 'error') return;
    const { error } = this.#reading;
    // After this update: a listener may set properties.
    void this.updateComplete.then(() => this.dispatchEvent(new FtErrorEvent(error, 'scenario')));
  }

  protected override render(): TemplateResult {
    const { text } = this.#words;
    const reading = this.#reading;
    if (reading.kind === 'none') return html`<slot><p class="message">${text.noScenario}</p></slot>`;
    if (reading.kind === 'error') return html`<p class="message warn" role="alert">${text.badScenario}</p>`;
    const pair = pairOf(reading.result, this.candidate);
    if (!pair) return html`<p class="message">${text.noScenario}</p>`;
    const table = costTable({
      result: reading.result,
      pair,
      months: reading.result.scenario.horizonMonths,
      modelNames: this.modelNames,
      words: this.#words,
      caption: `${text.tableTitle}${text.tableNote}`,
    });
    return html`
      <div class="head">
        <p class="muted"><strong>${text.tableTitle}</strong>${text.tableNote}</p>
        <button type="button" class="action" @click=${this.#download}>${text.downloadCsv}</button>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.tableTitle}>${table}</div>
    `;
  }

  #download = (): void => {
    // A byte order mark, without which a common spreadsheet reads UTF-8 as Latin.
    const url = URL.createObjectURL(new Blob(['\ufeff', this.toCsv()], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'ft-breakeven.csv';
    link.click();
    URL.revokeObjectURL(url);
  };
}
