/**
 * `<ft-working>`: the working of every figure, line by line, with the source and date of each price. `steps.ts` makes
 * the lines from the core's `explain`.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { remarks } from '../../i18n/en/remarks.ts';
import { service } from '../../i18n/en/service.ts';
import { verdict } from '../../i18n/en/verdict.ts';
import { working } from '../../i18n/en/working.ts';
import { approximately } from '../../i18n/format.ts';
import { formatNumber } from '../../i18n/format-quantity.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { shipped } from '../../prices/shipped.ts';
import { reportError } from '../common/events.ts';
import { ExplainedTerms } from '../common/explained-terms.ts';
import { feeNamesOf, markedEnglish } from '../common/marked-english.ts';
import { lineSample } from '../common/marks.ts';
import { TabView } from '../common/scenario/tab-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { termStyles } from '../common/styles/explanation.ts';
import { selectStyles } from '../common/styles/select.ts';
import { viewStyles } from '../common/styles/view.ts';
import { assumptionIfLoaded, loadAssumption } from '../common/wording/late-assumption.ts';
import type { Piece } from './formula.ts';
import type { WorkingLanguage } from './notation.ts';
import type { Origin, WorkingLine } from './price-lines.ts';
import { type WorkingSection, workingOf } from './steps.ts';
import { workingStyles } from './working.styles.ts';

/**
 * The working of the prices, the hit rate, a request, the set-up, a month and the payback. Each line shows the figures from which it is calculated.
 *
 * @element ft-working
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @cssproperty --ft-warn - Colour of stale prices.
 * @cssproperty --ft-b - Colour of focus.
 * @fires ft-error - The scenario could not be used (`scenario`), or the explanation of a term or the code for the marks † could not be loaded (`part`).
 */
export class FtWorking extends TabView {
  static override styles = [baseStyles, viewStyles, selectStyles, termStyles, workingStyles];

  /**
   * The catalogue with the pages of the prices and the names of models (see `createCatalog`). `null` means the shipped
   * catalogue.
   */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /**
   * Whether some figures of the scenario are an example's, not the reader's own. The working then has no date of the payback.
   * @internal
   */
  @property({ type: Boolean }) conditional = false;

  /** The names of monthly costs in the catalogue, which are English in every language. */
  #feeNames: readonly string[] = [];
  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { working, remarks, verdict, service });
  readonly #terms = new ExplainedTerms(this, this.#localize);
  #sections: readonly WorkingSection[] = [];
  /** The month of the prices, requests and costs, from 1. */
  @state() private shownMonth = 1;
  /** Finds the remarks with the mark †. `null` until it is loaded; no remark has a mark then. */
  @state() private assumptionOf = assumptionIfLoaded();

  protected override willUpdate(changed: PropertyValues): void {
    const isNew = this.#view.update(this.scenario, this.candidate);
    const inputs = ['catalog', 'shownMonth', 'conditional', 'assumptionOf'];
    if (!isNew && !inputs.some((name) => changed.has(name))) return;
    const { reading } = this.#view;
    if (reading.kind !== 'result') {
      this.#sections = [];
      return;
    }
    const { result, pair } = reading;
    this.shownMonth = Math.min(this.shownMonth, result.scenario.horizonMonths);
    if (!this.assumptionOf) void this.#loadAssumption();
    const assumed = this.assumptionOf?.(
      result,
      this.candidate,
      this.catalog,
      this.approximate,
      this.#localize,
    );
    this.#sections = workingOf(result, pair, this.#language, {
      pages: this.catalog ?? shipped,
      markedRemarks: assumed?.remarks ?? [],
      month: this.shownMonth,
      conditional: this.conditional,
    });
  }

  async #loadAssumption(): Promise<void> {
    try {
      this.assumptionOf = await loadAssumption();
    } catch (error) {
      // The next new scenario tries to load it again.
      reportError(this, error, 'part');
    }
  }

  /** The choice of the month. */
  #monthMenu(horizon: number): TemplateResult | typeof nothing {
    if (horizon < 2) return nothing;
    const { text, locale } = this.#language;
    const choose = (event: Event): void => {
      this.shownMonth = Number((event.target as HTMLSelectElement).value);
    };
    return html`<label class="months">${text.monthShown} <span class="select"><select @change=${choose}>
      ${Array.from(
        { length: horizon },
        (_, i) =>
          html`<option value=${i + 1} ?selected=${i + 1 === this.shownMonth}>${formatNumber(i + 1, locale)}</option>`,
      )}
    </select></span></label>`;
  }

  get #language(): WorkingLanguage {
    const { messages, locale } = this.#localize;
    return {
      text: messages.working,
      service: messages.service,
      remarks: { text: messages.remarks, locale },
      locale,
    };
  }

  protected override render(): TemplateResult {
    const { reading } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    const { text } = this.#language;
    this.#feeNames = feeNamesOf(reading.result.scenario.approaches, this.catalog ?? shipped);
    return html`${this.#monthMenu(reading.result.scenario.horizonMonths)}
      ${this.#sections.map((section) => this.#section(section))}
      <p class="note">${paragraphText([text.note, text.range, this.approximate ? approximately(text.approximate) : ''])}</p>`;
  }

  #section({ title, series, lines }: WorkingSection): TemplateResult {
    return html`<section>
      <h3>${series ? lineSample(series.sample) : nothing}${title}</h3>
      <dl>${lines.map((line) => this.#line(line))}</dl>
    </section>`;
  }

  #line({ label, term, pieces, value, isTotal, origin }: WorkingLine): TemplateResult {
    // A line without a value ends in its source if the source is short: the name of a page, not a sentence.
    const endsWithOrigin = value === '' && origin !== null && (origin.page !== null || origin.date === '');
    const explained = this.#terms.below(term ?? null);
    return html`<div class=${isTotal ? 'total' : value === '' ? 'priced' : ''}>
      <dt>${term ? this.#terms.button(term, label) : markedEnglish(label, this.#feeNames)}</dt>
      <dd class="formula">${pieces.map((piece) => this.#piece(piece))}${origin && !endsWithOrigin ? this.#origin(origin) : nothing}</dd>
      <dd class="value">${endsWithOrigin ? this.#origin(origin) : value}</dd>
      ${explained ? html`<dd class="explained">${explained}</dd>` : nothing}
    </div>`;
  }

  #piece({ text, english = [], isInput, isExponent, isReference }: Piece): unknown {
    if (isReference) return html`<span class="pointer">${text}</span>`;
    const shownText = isInput ? html`<b>${text}</b>` : markedEnglish(text, english);
    return isExponent ? html`<sup>${shownText}</sup>` : shownText;
  }

  #origin({ page, readingNote, source, date, stale }: Origin): TemplateResult {
    const { comma } = punctuationOf(this.#localize.locale);
    const sourceName = page
      ? html`<a lang="en" dir="ltr" href=${page.url} title=${source} target="_blank" rel="noreferrer">${page.name}</a>`
      : html`<bdi>${source}</bdi>`;
    return html`<span class="origin ${stale ? 'stale' : ''}">${sourceName}${page && readingNote ? html`${comma}${readingNote}` : nothing}${date ? html`${comma}<span class="date">${date}</span>` : nothing}</span>`;
  }
}
