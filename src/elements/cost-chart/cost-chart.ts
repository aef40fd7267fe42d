/**
 * `<ft-cost-chart>`: the cost of each approach over time, with the payback and the end of service of the candidate.
 * It shows a scenario and never edits it. `spec.ts` makes the contents of the chart.
 */

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { themeColorsOf } from '../../chart/color.ts';
import { ReadingController } from '../../chart/reading-controller.ts';
import type { ChartSpec } from '../../chart/spec.ts';
import { ChartController } from '../../controllers/chart.ts';
import { datedPayback, isAfterBaselineEnd } from '../../core/cost/verdict.ts';
import { createScenario } from '../../core/index.ts';
import { difference } from '../../core/scenario/amount.ts';
import { dateAt } from '../../core/scenario/calendar.ts';
import type { Result, Scenario, Simulation } from '../../core/types.ts';
import { currencyTexts } from '../../i18n/currency-texts.ts';
import { approximately } from '../../i18n/format.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { asList, punctuationOf } from '../../i18n/punctuation.ts';
import { chartFailure, plot, type Readout } from '../common/chart-figure.ts';
import { showsSamples } from '../common/drawn-series.ts';
import { FtErrorEvent } from '../common/events.ts';
import { chevron } from '../common/marks.ts';
import { costTable } from '../common/scenario/cost-rows.ts';
import type { Pair } from '../common/scenario/reading.ts';
import { TabView } from '../common/scenario/tab-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { detailStyles } from '../common/styles/chart-details.ts';
import { plotStyles } from '../common/styles/plot.ts';
import { tableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import type { ViewLanguage } from '../common/wording/formatters.ts';
import { costChartStyles } from './cost-chart.styles.ts';
import { costChartSpec, markedPayback } from './spec.ts';

/** Numbers of months that the user can choose, besides the whole horizon. */
const zoomMonths = [6, 12, 24, 36, 60];

/**
 * Cumulative cost over time, with the payback and the ends of service marked. The figures of any month are below the chart, and the
 * figures of all months are in a table.
 *
 * @element ft-cost-chart
 * @slot - Shown in place of the chart until the element is upgraded.
 * @csspart table - The table of the figures.
 * @csspart data - The disclosure that contains the table.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate and of focus.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-error - The scenario could not be used (`scenario`), or the chart could not be drawn (`chart`).
 */
export class FtCostChart extends TabView {
  static override styles = [baseStyles, viewStyles, plotStyles, tableStyles, detailStyles, costChartStyles];

  static override parts = 'table,data';

  /** A simulation of the same scenario. It adds the band from P10 to P90 and the likely payback. */
  @property({ attribute: false }) simulation: Simulation | null = null;

  /** Whether the verdict depends on an assumed price. A payback is then shown as a month instead of a day. */
  @property({ type: Boolean }) assumed = false;

  /**
   * Whether some figures of the scenario are an example's, not the reader's own. The chart then says that the candidate would pay back, without a date.
   * @internal
   */
  @property({ type: Boolean }) conditional = false;

  /**
   * In a narrow element, shows only the plot and its title. The choice of months, the figures of a month and the table are hidden.
   * @internal
   */
  @property({ type: Boolean, reflect: true }) brief = false;

  /**
   * Whether a simulation is being calculated. The title then keeps the room of its note, so that the chart does not move.
   * @internal
   */
  @property({ type: Boolean }) simulating = false;

  /** The number of months to show. 0 means the whole horizon. The user can choose another. */
  @property({ type: Number }) months = 0;

  readonly #view = new ViewController(this);
  readonly #reader = new ReadingController(this, {
    count: () => this.#shownMonths + 1,
    rest: () => Math.min(12, this.#shownMonths),
    at: (clientX) => {
      const value = this.#chart.valueAt(clientX);
      return value === null ? null : Math.round(value);
    },
  });
  readonly #chart: ChartController = new ChartController(this, {
    canvas: () => this.renderRoot.querySelector('canvas'),
    spec: () => this.#spec,
    reading: () => (this.#reader.active ? this.#reader.index : null),
    colors: () => themeColorsOf(this),
    failed: (error) => this.dispatchEvent(new FtErrorEvent(error, 'chart')),
  });
  #spec: ChartSpec | null = null;
  /** Whether the user has opened the table. */
  #isTableOpen = false;

  get #language(): ViewLanguage {
    return this.#view.language;
  }

  get #horizon(): number {
    const { reading } = this.#view;
    return reading.kind === 'result' ? reading.result.scenario.horizonMonths : 0;
  }

  /** The number of months that are shown. */
  get #shownMonths(): number {
    return this.months >= 1 ? Math.min(Math.floor(this.months), this.#horizon) : this.#horizon;
  }

  /** @internal */
  override toCanvas(pixelRatio: number): HTMLCanvasElement | null {
    return this.#chart.copy(pixelRatio);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isUpdated = this.#view.update(this.scenario, this.candidate);
    const viewProperties = [
      'simulation',
      'months',
      'modelNames',
      'approximate',
      'assumed',
      'conditional',
    ] as const;
    if (isUpdated || viewProperties.some((name) => changed.has(name))) this.#compose();
  }

  #compose(): void {
    const { reading } = this.#view;
    this.#spec = null;
    if (reading.kind !== 'result') return;
    const { result, pair } = reading;
    const candidateSimulation =
      this.simulation?.comparisons.find(({ id }) => id === pair.candidate?.id) ?? null;
    // The simulation may still belong to the previous scenario.
    const isCurrent = candidateSimulation?.band.p10.length === result.scenario.horizonMonths + 1;
    this.#spec = costChartSpec({
      result,
      pair,
      months: this.#shownMonths,
      candidateSimulation: isCurrent ? candidateSimulation : null,
      withoutEndOfService: scenarioWithoutEndOfService(result, pair),
      modelNames: this.modelNames,
      approximate: this.approximate,
      toTheMonth: this.#isToTheMonth,
      conditional: this.conditional,
      language: this.#language,
    });
  }

  protected override render(): TemplateResult {
    const { reading } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    const { result, pair } = reading;
    return html`
      <div class="head">
        <p class="muted">${this.#title(pair)}</p>
        ${this.#choices()}
      </div>
      ${this.#notes(pair)} ${this.#spec ? this.#plot(result, pair) : nothing} ${this.#data(result, pair)}
    `;
  }

  #title({ baseline, candidate }: Pair): TemplateResult {
    const { text } = this.#language;
    const isShaded = !!this.#spec?.band;
    const shadedNote =
      candidate && (isShaded || this.simulating)
        ? html`<span class=${isShaded ? '' : 'pending'}>${text.shaded(candidate.name, baseline.name)}</span>`
        : nothing;
    const note = this.approximate ? ` ${text.approximateNote}` : '';
    return html`<strong>${text.cumulative}</strong>${text.inCurrency(currencyTexts(this.#language.locale).name)}${shadedNote}${note}`;
  }

  #choices(): TemplateResult | typeof nothing {
    const { text, count, months: monthsText } = this.#language;
    const horizon = this.#horizon;
    const shorterSpans = zoomMonths.filter((months) => months < horizon).slice(-2);
    if (shorterSpans.length === 0) return nothing;
    return html`<div class="choices" role="group" aria-label=${text.monthsShown}>
      ${[...shorterSpans, horizon].map((months) => {
        const isChosen = months === this.#shownMonths;
        return html`<button
          type="button"
          aria-pressed=${isChosen ? 'true' : 'false'}
          aria-label=${monthsText(months)}
          @click=${() => this.#zoom(months)}
        >
          ${isChosen ? monthsText(months) : count(months)}
        </button>`;
      })}
    </div>`;
  }

  #zoom(months: number): void {
    this.months = months === this.#horizon ? 0 : months;
  }

  #notes({ all, candidate }: Pair): TemplateResult | typeof nothing {
    const { text, locale } = this.#language;
    const unknownSeries = all.filter(({ result }) => result.cumulativeUsd.some((usd) => usd === null));
    if (unknownSeries.length === all.length) return html`<p class="message">${text.allMissing}</p>`;
    if (unknownSeries.length > 0)
      return html`<p class="message">${text.missing(
        asList(
          unknownSeries.map(({ name }) => name),
          locale,
        ),
      )}</p>`;
    return candidate ? nothing : html`<p class="message">${text.noCandidate}</p>`;
  }

  #plot(result: Result, pair: Pair): TemplateResult {
    const { text } = this.#language;
    if (this.#chart.state === 'failed') return chartFailure(text, this.#chart);
    return plot({
      reader: this.#reader,
      isHidden: this.#chart.absent,
      summary: this.#summary(pair, result.scenario.startsOn),
      label: text.reading,
      last: this.#shownMonths,
      readout: this.#readout(pair),
      locale: this.#language.locale,
    });
  }

  /** Whether dates are written as months, because they depend on estimates or on an assumed price. */
  get #isToTheMonth(): boolean {
    return this.approximate || this.assumed;
  }

  #summary({ all, baseline, comparison }: Pair, startsOn: string): string {
    const { text, locale, months, amount, paysBack } = this.#language;
    const ends = all.flatMap(({ name, result }) => {
      const usd = result.cumulativeUsd[this.#shownMonths];
      return typeof usd === 'number' ? [text.endsAt(name, amount(usd))] : [];
    });
    const payback = datedPayback(comparison?.verdict);
    const conditional =
      this.conditional || isAfterBaselineEnd(comparison?.verdict, baseline.result.endsAtMonths);
    return text.costChart(
      months(this.#shownMonths),
      paragraphText([...ends, ...this.#cheapest(startsOn)]),
      payback
        ? `${conditional ? text.wouldPayBack : paysBack(payback.date, this.#isToTheMonth)}${punctuationOf(locale).stop}`
        : '',
    );
  }

  /** The strip of the cheapest approaches as sentences. Each names an approach and the date until which it is the cheapest. */
  #cheapest(startsOn: string): readonly string[] {
    const { text, date, monthYear } = this.#language;
    const dateText = this.#isToTheMonth ? monthYear : date;
    const strip = this.#spec?.strip ?? [];
    return strip.map(({ short, to }) => text.cheapestUntil(short, dateText(dateAt(startsOn, to))));
  }

  #readout({ baseline, candidate, all }: Pair): Readout {
    const { text, count } = this.#language;
    const month = this.#reader.index;
    const costUsdOf = (index: number | undefined) => all[index ?? -1]?.result.cumulativeUsd[month] ?? null;
    return {
      when: month === 0 ? text.atStart : text.afterMonths(count(month), month),
      figures: all.map((series) => ({
        name: series.name,
        sample: series.sample,
        text: this.#figure(costUsdOf(series.index)),
        line: showsSamples(all) ? series : undefined,
      })),
      outcome: this.#outcome(costUsdOf(baseline.index), costUsdOf(candidate?.index)),
    };
  }

  #figure(usd: number | null): string {
    const { text, amount } = this.#language;
    if (usd === null) return text.unknown;
    return this.approximate ? approximately(amount(usd)) : amount(usd);
  }

  #outcome(baselineUsd: number | null, candidateUsd: number | null): string {
    const { text } = this.#language;
    if (baselineUsd === null || candidateUsd === null) return '';
    const savedUsd = difference(baselineUsd, candidateUsd);
    if (savedUsd === 0) return text.even;
    return savedUsd > 0 ? text.ahead(this.#figure(savedUsd)) : text.behind(this.#figure(-savedUsd));
  }

  #data(result: Result, pair: Pair): TemplateResult {
    const { text } = this.#language;
    const isTableOnly = this.#chart.absent || !this.#spec;
    return html`<details part="data" ?open=${isTableOnly} @toggle=${this.#followTable}>
      <summary>${text.tableOfChart}${chevron}</summary>
      ${isTableOnly || this.#isTableOpen ? this.#table(result, pair) : nothing}
    </details>`;
  }

  /** Follows the table's disclosure. A closed table is not rendered, because it would slow down every keystroke. */
  #followTable = (event: Event): void => {
    this.#isTableOpen = (event.currentTarget as HTMLDetailsElement).open;
    this.requestUpdate();
  };

  #table(result: Result, pair: Pair): TemplateResult {
    const { text } = this.#language;
    const table = costTable({
      result,
      pair,
      months: this.#shownMonths,
      language: this.#language,
      caption: `${text.tableTitle}${text.tableNote(currencyTexts(this.#language.locale).name)}`,
      modelNames: this.modelNames,
      toTheMonth: this.#isToTheMonth,
      conditional: this.conditional,
    });
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.tableTitle}>${table}</div>`;
  }
}

/** The scenario in which the candidate's service does not end. `null` unless its service ends before it would pay back. */
function scenarioWithoutEndOfService({ scenario }: Result, { candidate, comparison }: Pair): Scenario | null {
  if (!comparison || !candidate || !markedPayback(comparison.verdict)?.isHypothetical) return null;
  const approaches = scenario.approaches.map((approach) =>
    approach.id === candidate.id ? { ...approach, availableUntil: undefined } : approach,
  );
  return createScenario({ ...scenario, approaches });
}
