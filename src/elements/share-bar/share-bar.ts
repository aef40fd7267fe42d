/**
 * `<ft-share-bar>`: link, embed code, table, image, data and report of a calculation, and the age of its prices.
 * `export.ts` makes the files and is loaded for the first one.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { themeColorsOf } from '../../chart/color.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { evaluate } from '../../core/index.ts';
import type { Borrowed } from '../../core/scenario/borrowed-names.ts';
import type { Scenario, Simulation } from '../../core/types.ts';
import { breakeven } from '../../i18n/en/breakeven.ts';
import { priceDates } from '../../i18n/en/price-dates.ts';
import { problems } from '../../i18n/en/problems.ts';
import { share } from '../../i18n/en/share.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { shipped } from '../../prices/shipped.ts';
import { retriable } from '../../tokenizers/retriable.ts';
import { download, fileName } from '../common/download.ts';
import { FtErrorEvent } from '../common/events.ts';
import { CalculatorPart } from '../common/scenario/calculator-part.ts';
import type { LinkParameters } from '../common/scenario/link-parameters.ts';
import { priceNote } from '../common/scenario/price-note.ts';
import { pairOf } from '../common/scenario/reading.ts';
import { hashKey, linkTo } from '../common/scenario/scenario-link.ts';
import type { TabView } from '../common/scenario/tab-view.ts';
import { baseStyles } from '../common/styles/base.ts';
import type { Calculation } from './export.ts';
import { shareBarStyles } from './share-bar.styles.ts';

const loadExport = retriable(() => import('./export.ts'));

/** Formats that are saved as a file. */
type Format = 'csv' | 'png' | 'png@2x' | 'json' | 'markdown';

/** The end of the name of a file of each format. "@2x" is the usual name of a picture with twice as many pixels in each direction. */
const endings: Readonly<Record<Format, string>> = {
  csv: '.csv',
  png: '.png',
  'png@2x': '@2x.png',
  json: '.json',
  markdown: '.md',
};

/**
 * The outcome of the last action. `refused`: the browser did not permit copying a text, so the text is shown
 * selected.
 */
type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

/**
 * Copies a link or embed code, saves CSV, PNG, JSON or a Markdown report. CSV and PNG have the content of the open view.
 *
 * @element ft-share-bar
 * @slot - Content at the other end of the line. By default it is the age of the prices; while there is no scenario, it says that the element waits for one.
 * @csspart bar - The line of actions.
 * @cssproperty --ft-b - Colour of focus.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-error - A file, a picture or the embed code could not be made (`export`).
 */
export class FtShareBar extends CalculatorPart {
  static override styles = [baseStyles, shareBarStyles];

  static override parts = 'bar';

  /** A simulation of the same scenario, for the report. */
  @property({ attribute: false }) simulation: Simulation | null = null;

  /** The catalogue with the pages of the prices (see `createCatalog`). `null` means the shipped catalogue. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /**
   * Returns the link parameters of the calculation.
   * @internal
   */
  @property({ attribute: false }) linkParameters: () => LinkParameters = () => ({});

  /** URL of the page that the link opens. By default it is this page. */
  @property() address = '';

  /** Id of the calculator in the URL's hash. If a page has several calculators, each needs an id of its own. */
  @property({ attribute: 'hash-id' }) hashId = '';

  /** The id of the open view, for the title of the picture: `time`, `volume` and so on. */
  @property() view = '';

  /** Returns the element of the open view, for the picture and the CSV. `null` if no view is open; the CSV then has the costs by month. */
  @property({ attribute: false }) openView: () => TabView | null = () => null;

  /**
   * Another wording of the verdict, as in `<ft-verdict>`.
   * @internal
   */
  @property({ attribute: false }) wording: Calculation['wording'] = null;

  /**
   * The names of the values that are still an example's. The report marks these values.
   * @internal
   */
  @property({ attribute: false }) borrowed: Borrowed = new Set();

  @state() private outcome: Outcome = { kind: 'none' };

  readonly #localize = new LocalizeController(this, { breakeven, priceDates, problems, share });

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  /** The link that opens this calculation again. `''` without a scenario. */
  get link(): string {
    if (!this.scenario) return '';
    const { scenario, candidate } = this;
    return linkTo(
      { scenario, candidate, ...this.linkParameters() },
      this.address || location.href,
      hashKey(this.hashId),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The outcome of the last action belongs to the previous calculation.
    if (['scenario', 'candidate', 'borrowed'].some((name) => changed.has(name as keyof FtShareBar)))
      this.outcome = { kind: 'none' };
  }

  protected override render(): TemplateResult {
    const { messages, locale } = this.#localize;
    const { share } = messages;
    const { list: listSeparator } = punctuationOf(locale);
    if (!this.scenario) return html`<slot><p class="muted">${messages.problems.noScenario()}</p></slot>`;
    const formats: readonly Format[] = ['csv', 'png', 'png@2x', 'json', 'markdown'];
    return html`
      <div class="bar" part="bar">
        <div class="actions" role="group" aria-label=${share.actions}>
          <button class="action" type="button" @click=${this.#copyLink}>${share.copyLink}</button>
          <button class="action" type="button" @click=${this.#copyEmbed}>${share.embedCode}</button>
          <span class="formats">
            <span>${share.download}</span>
            ${formats.map(
              (format, index) =>
                html`<span><button class="action" type="button" aria-label=${share.downloadAs(share[format])} @click=${() => this.#save(format)}>${share[format]}</button>${index < formats.length - 1 ? listSeparator.trim() : nothing}</span>`,
            )}
          </span>
        </div>
        <slot>${this.#priceNote(this.scenario)}</slot>
      </div>
      <p class="outcome" role="status">${this.outcome.kind === 'done' ? this.outcome.text : nothing}</p>
      ${this.outcome.kind === 'refused' ? this.#refusedTemplate(this.outcome.text) : nothing}
    `;
  }

  get #pages(): PriceCatalog {
    return this.catalog ?? shipped;
  }

  #priceNote(scenario: Scenario): TemplateResult | typeof nothing {
    const { messages, locale } = this.#localize;
    const { modelNames } = this;
    return priceNote(scenario, { messages: messages.priceDates, locale, pages: this.#pages, modelNames });
  }

  /** The text that the browser did not permit to copy, so that the user can copy it. */
  #refusedTemplate(text: string): TemplateResult {
    const { share } = this.#localize.messages;
    return html`<div class="refused">
      <p role="alert">${share.copyRefused}</p>
      <textarea rows="3" dir="ltr" readonly aria-label=${share.copyRefused} .value=${text}></textarea>
      <button class="action" type="button" @click=${this.#close}>${share.close}</button>
    </div>`;
  }

  #close = (): void => {
    this.outcome = { kind: 'none' };
    this.renderRoot.querySelector<HTMLElement>('.action')?.focus();
  };

  /** A function that says whether the present calculation is still shown. The outcome of an action belongs to the calculation with which the action began. */
  #whileShown(): () => boolean {
    const { scenario, candidate } = this;
    return () => this.scenario === scenario && this.candidate === candidate;
  }

  #copyLink = (): Promise<void> => {
    const { linkCopied, linkKeepsMarks } = this.#localize.messages.share;
    const successText = paragraphText([linkCopied, this.borrowed.size > 0 ? linkKeepsMarks : '']);
    return this.#copy(this.link, successText, this.#whileShown());
  };

  #copyEmbed = async (): Promise<void> => {
    const calculation = this.#calculation;
    if (!calculation) return;
    const isShown = this.#whileShown();
    try {
      const { embedOf } = await loadExport();
      await this.#copy(embedOf(calculation), this.#localize.messages.share.embedCopied, isShown);
    } catch (error) {
      this.#fail(error, isShown);
    }
  };

  /** Copies a text, and announces `successText`. If the browser refuses to copy, the text is shown selected. */
  async #copy(text: string, successText: string, isShown: () => boolean): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      await this.#announce(successText, isShown);
    } catch {
      // The page has no permission or is not secure. This is common, so it is not reported as an error.
      if (!isShown()) return;
      this.outcome = { kind: 'refused', text };
      await this.updateComplete;
      const field = this.renderRoot.querySelector('textarea');
      field?.focus();
      field?.select();
    }
  }

  /** Announces a text, if its calculation is still shown. The status is emptied first, because screen readers skip an unchanged text. */
  async #announce(text: string, isShown: () => boolean): Promise<void> {
    if (!isShown()) return;
    this.outcome = { kind: 'none' };
    await this.updateComplete;
    if (isShown()) this.outcome = { kind: 'done', text };
  }

  #fail(error: unknown, isShown: () => boolean): void {
    void this.#announce(this.#localize.messages.share.failed, isShown);
    this.dispatchEvent(new FtErrorEvent(error, 'export'));
  }

  get #calculation(): Calculation | null {
    if (!this.scenario) return null;
    const { candidate, simulation, approximate, modelNames, wording, borrowed, link } = this;
    const { messages, locale } = this.#localize;
    const result = evaluate(this.scenario);
    const pair = pairOf(result, candidate);
    return (
      pair && {
        result,
        pair,
        catalog: this.#pages,
        simulation,
        approximate,
        modelNames,
        wording,
        borrowed,
        messages,
        locale,
        link,
        linkParameters: this.linkParameters(),
      }
    );
  }

  #save = async (format: Format): Promise<void> => {
    const calculation = this.#calculation;
    const { share } = this.#localize.messages;
    if (!calculation) return;
    const isShown = this.#whileShown();
    try {
      const { fileOf, pictureFileOf } = await loadExport();
      const name = fileName(calculation.result.scenario.title, endings[format]);
      const view = this.openView();
      if (format === 'png' || format === 'png@2x') {
        if (!view) return await this.#announce(share.noPicture, isShown);
        const { fontFamily } = getComputedStyle(this);
        const { surface: background, ink } = themeColorsOf(this);
        const look = { background, ink, fontFamily };
        const pixelRatio = format === 'png' ? 1 : 2;
        download(name, await pictureFileOf(calculation, this.view, view, pixelRatio, look));
      } else {
        const { text, type } = fileOf(calculation, format, view?.toCsv());
        download(name, text, type);
      }
      await this.#announce(share.saved(name), isShown);
    } catch (error) {
      this.#fail(error, isShown);
    }
  };
}
