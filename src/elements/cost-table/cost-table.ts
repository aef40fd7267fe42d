/** `<ft-cost-table>`: cumulative cost month by month as a table, exact to the dollar, and as CSV. */

import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { currencyTexts } from '../../i18n/currency-texts.ts';
import { approximately } from '../../i18n/format.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { download, fileName } from '../common/download.ts';
import { ExplainedTerms } from '../common/explained-terms.ts';
import { costCsv, costTable, isCheapestMarked } from '../common/scenario/cost-rows.ts';
import { readScenario } from '../common/scenario/reading.ts';
import { TabView } from '../common/scenario/tab-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { termStyles } from '../common/styles/explanation.ts';
import { tableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';

/**
 * Cumulative cost by month: requests, cache hits, the cost of every approach, and how far the candidate is ahead.
 *
 * @element ft-cost-table
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @csspart table - The table.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @cssproperty --ft-b - Colour of focus.
 * @fires ft-error - The scenario could not be used (`scenario`), or the explanation of a term could not be loaded (`part`).
 */
export class FtCostTable extends TabView {
  static override styles = [
    baseStyles,
    viewStyles,
    tableStyles,
    termStyles,
    css`
      .head .action {
        color: inherit;
      }
    `,
  ];

  static override parts = 'table';

  /** Whether the verdict depends on an assumed price. A payback is then shown as a month instead of a day. */
  @property({ type: Boolean }) assumed = false;

  /**
   * Whether some figures of the scenario are an example's, not the reader's own. The table then says that the candidate would pay back, without a date.
   * @internal
   */
  @property({ type: Boolean }) conditional = false;

  readonly #view = new ViewController(this);
  readonly #terms = new ExplainedTerms(this, this.#view.localize);

  /**
   * The cumulative costs as CSV (RFC 4180): one row per month from 0 to the horizon, with up to 12 digits. `''` without a scenario.
   */
  override toCsv(): string {
    // The properties may have changed since the last rendering, so the scenario is read again.
    const reading = readScenario(this.scenario, this.candidate);
    return reading.kind === 'result' ? costCsv(reading.result, reading.pair) : '';
  }

  protected override willUpdate(): void {
    this.#view.update(this.scenario, this.candidate);
  }

  protected override render(): TemplateResult {
    const { reading, language } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    const { text } = language;
    const note = `${text.tableNote(currencyTexts(language.locale).name)}${isCheapestMarked(reading.pair) ? text.tableCheapest : ''}`;
    const table = costTable({
      result: reading.result,
      pair: reading.pair,
      months: reading.result.scenario.horizonMonths,
      language,
      caption: `${text.tableTitle}${note}`,
      modelNames: this.modelNames,
      toTheMonth: this.approximate || this.assumed,
      conditional: this.conditional,
      terms: this.#terms,
    });
    return html`
      <div class="head">
        <p class="muted"><strong>${text.tableTitle}</strong>${paragraphText([note, this.approximate ? approximately(text.approximateNote) : ''])}</p>
        <button type="button" class="action" @click=${this.#download}>${text.downloadCsv}</button>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.tableTitle}>${table}</div>
    `;
  }

  #download = (): void => {
    const { reading } = this.#view;
    const title = reading.kind === 'result' ? reading.result.scenario.title : '';
    // Without a byte order mark, a common spreadsheet would read the file as Latin-1.
    download(fileName(title, '.csv'), `\ufeff${this.toCsv()}`, 'text/csv');
  };
}
