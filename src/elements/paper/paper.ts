/**
 * `<ft-paper>`: the part of the printed page that is below the verdict: costs over time, unit cost, all inputs, the working, the
 * link and the age of the prices. It does not depend on the open tab of `<ft-breakeven>`.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { isPrinting, watchPrinting } from '../../controllers/print-state.ts';
import { isKnown } from '../../core/cost/verdict.ts';
import type { Borrowed } from '../../core/scenario/borrowed-names.ts';
import type { Scenario, Simulation } from '../../core/types.ts';
import { breakeven } from '../../i18n/en/breakeven.ts';
import { fields } from '../../i18n/en/fields.ts';
import { form } from '../../i18n/en/form.ts';
import { inputs } from '../../i18n/en/inputs.ts';
import { parts } from '../../i18n/en/parts.ts';
import { priceDates } from '../../i18n/en/price-dates.ts';
import { remarks } from '../../i18n/en/remarks.ts';
import { start } from '../../i18n/en/start.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { shipped } from '../../prices/shipped.ts';
import { lineSampleStyles } from '../common/marks.ts';
import { CalculatorPart } from '../common/scenario/calculator-part.ts';
import type { LinkParameters } from '../common/scenario/link-parameters.ts';
import { priceNote } from '../common/scenario/price-note.ts';
import type { Pair } from '../common/scenario/reading.ts';
import { hashKey, linkTo } from '../common/scenario/scenario-link.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { plainTableStyles } from '../common/styles/table.ts';
import { loadAssumption } from '../common/wording/late-assumption.ts';
import { inputsView } from './inputs.ts';
import { paperStyles } from './paper.styles.ts';
import { settle } from './settle.ts';

/**
 * A calculation on paper: costs over time, unit cost, every input as text, the working, and the link. The element renders
 * nothing until the page is printed or `preview` is set.
 *
 * @element ft-paper
 * @csspart inputs - Every input as text.
 * @csspart working - The working of every figure.
 * @csspart link - The link that opens the calculation again, and how old its prices are.
 * @cssproperty --ft-a - Colour of the baseline. On paper, all these properties have other values than on screen.
 * @cssproperty --ft-b - Colour of the candidate.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-warn - Colour of stale prices.
 * @cssproperty --ft-ink - Text colour.
 * @cssproperty --ft-surface - Background.
 * @cssproperty --ft-mono - Font of the link.
 * @fires ft-error - The scenario could not be used (`scenario`).
 */
export class FtPaper extends CalculatorPart {
  static override styles = [baseStyles, lineSampleStyles, plainTableStyles, paperStyles];

  static override parts = 'inputs,working,link';

  /** A simulation of the same scenario, for the shaded range of the chart and the likely payback. */
  @property({ attribute: false }) simulation: Simulation | null = null;

  /** The catalogue, with the source page of each price (see `createCatalog`). `null` means the shipped catalogue. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /** Hides the unit cost. `<ft-breakeven>` sets this for a scenario from simple attributes such as `tokens-saved`, because its unit cost has no parts to show. */
  @property({ type: Boolean }) withoutUnitCost = false;

  /**
   * The previous name of `withoutUnitCost`.
   *
   * @deprecated Use `withoutUnitCost`.
   */
  @property({ type: Boolean })
  get lean(): boolean {
    return this.withoutUnitCost;
  }

  set lean(lean: boolean) {
    this.withoutUnitCost = lean;
  }

  /** Whether the verdict depends on an assumed price. The payback is then shown as a month instead of a day. */
  @property({ type: Boolean }) assumed = false;

  /**
   * Whether some figures of the scenario are an example's, not the reader's own. Chart and working then show no date of the payback.
   * @internal
   */
  @property({ type: Boolean }) conditional = false;

  /**
   * The names of the inputs that still have the values of an example. They are marked.
   * @internal
   */
  @property({ attribute: false }) borrowed: Borrowed = new Set();

  /**
   * Returns the link parameters of the calculation.
   * @internal
   */
  @property({ attribute: false }) linkParameters: () => LinkParameters = () => ({});

  /** URL of the page that the link opens. By default it is this page. */
  @property() address = '';

  /** Id of the calculator in the URL's hash, as in `<ft-share-bar>`. */
  @property({ attribute: 'hash-id' }) hashId = '';

  /** Shows the printed content on screen too. */
  @property({ type: Boolean, reflect: true }) preview = false;

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, {
    breakeven,
    fields,
    form,
    inputs,
    parts,
    priceDates,
    remarks,
    start,
  });
  #stopWatchingPrint: (() => void) | null = null;
  /** Detects printing for which the browser fires no event: the element has a size only in print. */
  #sizeObserver: ResizeObserver | null = null;
  #isDrawnForPaper = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Printing waits for nothing, so the code of the marks † in the working is loaded now. If this fails, `<ft-working>` reports it.
    loadAssumption().catch(() => {});
    this.#stopWatchingPrint = watchPrinting(this.#followMedium);
    this.#sizeObserver = new ResizeObserver(() => {
      if (isPrinting() !== this.#isDrawnForPaper) this.#followMedium();
    });
    this.#sizeObserver.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatchingPrint?.();
    this.#stopWatchingPrint = null;
    this.#sizeObserver?.disconnect();
  }

  /**
   * Renders for the screen or for paper. For paper, the element and its contents are updated synchronously, because the browser
   * prints the page as it is after this call.
   */
  #followMedium = (): void => {
    this.requestUpdate();
    if (!isPrinting()) return;
    this.performUpdate();
    settle(this.renderRoot);
  };

  get #isShown(): boolean {
    return this.preview || isPrinting();
  }

  protected override willUpdate(): void {
    this.#isDrawnForPaper = isPrinting();
    if (this.#isShown) this.#view.update(this.scenario, this.candidate);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { reading } = this.#view;
    if (!this.#isShown) return nothing;
    if (reading.kind !== 'result') return this.#view.message() ?? nothing;
    const { messages, locale } = this.#localize;
    const { inputs, parts } = messages;
    const { scenario } = reading.result;
    const pages = this.catalog ?? shipped;
    const exampleMark = { of: this.borrowed, text: messages.start.eg };
    return html`
      ${this.#overTime(reading.pair)}
      ${this.withoutUnitCost ? nothing : html`<ft-unit-cost .scenario=${scenario} .candidate=${this.candidate} .approximate=${this.approximate} .modelNames=${this.modelNames}></ft-unit-cost>`}
      <section part="inputs">
        <h3>${inputs.inputs}</h3>
        ${inputsView({ scenario, pair: reading.pair, language: { messages, locale, modelNames: this.modelNames, exampleMark }, pages })}
      </section>
      <section part="working">
        <h3>${parts.viewNames.working}</h3>
        <ft-working .scenario=${scenario} .candidate=${this.candidate} .approximate=${this.approximate} .conditional=${this.conditional} .catalog=${this.catalog}></ft-working>
      </section>
      <section part="link">
        <h3>${inputs.openAgain}</h3>
        ${this.#link(scenario)} ${priceNote(scenario, { messages: messages.priceDates, locale, pages, modelNames: this.modelNames })}
      </section>
    `;
  }

  /** The chart of costs over time. Nothing while the verdict is unknown. */
  #overTime({ comparison }: Pair): TemplateResult | typeof nothing {
    if (!isKnown(comparison?.verdict)) return nothing;
    return html`<ft-cost-chart
      .scenario=${this.scenario}
      .candidate=${this.candidate}
      .simulation=${this.simulation}
      .approximate=${this.approximate}
      .assumed=${this.assumed}
      .conditional=${this.conditional}
      .modelNames=${this.modelNames}
    ></ft-cost-chart>`;
  }

  #link(scenario: Scenario): TemplateResult {
    const { candidate, address, hashId } = this;
    const link = linkTo(
      { scenario, candidate, ...this.linkParameters() },
      address || location.href,
      hashKey(hashId),
    );
    return html`<p class="link"><a href=${link}>${link}</a></p>`;
  }
}
