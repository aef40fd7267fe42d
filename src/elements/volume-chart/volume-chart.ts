/**
 * `<ft-volume-chart>`: the cost of a month at every volume, the cheapest approach there, and the user's own volume.
 * It shows a scenario and never edits it. `spec.ts` makes the contents of the chart.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { themeColorsOf } from '../../chart/color.ts';
import { ReadingController } from '../../chart/reading-controller.ts';
import type { ChartSpec } from '../../chart/spec.ts';
import { ChartController } from '../../controllers/chart.ts';
import { costByVolume, crossovers } from '../../core/index.ts';
import type { Result, VolumeCost } from '../../core/types.ts';
import { approximately } from '../../i18n/format.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { asList, punctuationOf } from '../../i18n/punctuation.ts';
import { chartFailure, plot, type Readout } from '../common/chart-figure.ts';
import { dataTable } from '../common/data-table.ts';
import { showsSamples } from '../common/drawn-series.ts';
import { FtErrorEvent } from '../common/events.ts';
import { endingModelName, wholeMonthsServed } from '../common/scenario/end-of-service.ts';
import type { Pair } from '../common/scenario/reading.ts';
import { TabView } from '../common/scenario/tab-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { detailStyles } from '../common/styles/chart-details.ts';
import { plotStyles } from '../common/styles/plot.ts';
import { tableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import { csvOf } from '../common/tables.ts';
import { sameCost, tiedSeriesAt, type VolumeChartView, volumeChartSpec } from './spec.ts';
import { replicaJumps, roundVolume, volumesFor } from './volumes.ts';

/**
 * Cost per month against requests per month, both on log scales: the cheapest approach at each volume, the volumes from
 * which another approach is the cheapest, and the volume of the scenario.
 *
 * @element ft-volume-chart
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @csspart table - The table of the figures.
 * @csspart data - The disclosure that contains the table.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate and of focus.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-error - The scenario could not be used (`scenario`), or the chart could not be drawn (`chart`).
 */
export class FtVolumeChart extends TabView {
  static override styles = [baseStyles, viewStyles, plotStyles, tableStyles, detailStyles];

  static override parts = 'table,data';

  readonly #view = new ViewController(this);
  readonly #reader = new ReadingController(this, {
    count: () => this.#costs.length,
    rest: () => this.#nearest(this.#present ?? roundVolume(...this.#range)),
    at: (clientX) => {
      const volume = this.#chart.valueAt(clientX);
      return volume === null ? null : this.#nearest(volume);
    },
  });
  readonly #chart: ChartController = new ChartController(this, {
    canvas: () => this.renderRoot.querySelector('canvas'),
    spec: () => this.#spec,
    reading: () => (this.#reader.active ? (this.#costs[this.#reader.index]?.requestsPerMonth ?? null) : null),
    colors: () => themeColorsOf(this),
    failed: (error) => this.dispatchEvent(new FtErrorEvent(error, 'chart')),
  });
  #inputs: VolumeChartView | null = null;
  #spec: ChartSpec | null = null;

  get #costs(): readonly VolumeCost[] {
    return this.#inputs?.costs ?? [];
  }

  /** The user's own volume. `null` if it is unknown or 0. */
  get #present(): number | null {
    return this.#inputs?.present ?? null;
  }

  /** The lowest and the highest volume of the chart. */
  get #range(): readonly [number, number] {
    const costs = this.#costs;
    return [costs[0]?.requestsPerMonth ?? 1, costs[costs.length - 1]?.requestsPerMonth ?? 1];
  }

  /**
   * The costs of a month by volume as CSV (RFC 4180), with up to 12 digits: a row for each volume of the chart. `''` without a scenario.
   */
  override toCsv(): string {
    const series = this.#inputs?.pair.all ?? [];
    if (series.length === 0) return '';
    const head = ['requests_per_month', ...series.map(({ name }) => `${name} (USD per month)`), 'cheapest'];
    return csvOf([
      head,
      ...this.#costs.map(({ requestsPerMonth, usdPerMonth, cheapest }) => [
        requestsPerMonth,
        ...series.map(({ index }) => usdPerMonth[index] ?? null),
        series.find(({ id }) => id === cheapest)?.name ?? null,
      ]),
    ]);
  }

  /** Index of the nearest volume on the log scale. */
  #nearest(volume: number): number {
    const distance = ({ requestsPerMonth }: VolumeCost) => Math.abs(Math.log(requestsPerMonth / volume));
    return this.#costs.reduce((nearestIndex, cost, index) => {
      const nearest = this.#costs[nearestIndex];
      return nearest && distance(nearest) <= distance(cost) ? nearestIndex : index;
    }, 0);
  }

  /** @internal */
  override toCanvas(pixelRatio: number): HTMLCanvasElement | null {
    return this.#chart.copy(pixelRatio);
  }

  protected override willUpdate(): void {
    if (!this.#view.update(this.scenario, this.candidate)) return;
    const { reading, language } = this.#view;
    this.#inputs = null;
    this.#spec = null;
    if (reading.kind !== 'result') return;
    const { result, pair } = reading;
    const { scenario } = result;
    const requests = pair.baseline.result.month.requests;
    const present = requests !== null && requests > 0 ? requests : null;
    const crossoversFound = crossovers(scenario);
    const costs = costByVolume(
      scenario,
      volumesFor(present, crossoversFound, (low, high) => replicaJumps(pair, low, high)),
    );
    this.#inputs = { pair, costs, crossovers: crossoversFound, present, language };
    this.#spec = volumeChartSpec(this.#inputs);
  }

  protected override render(): TemplateResult {
    const { reading, language } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    const { text } = language;
    const { result, pair } = reading;
    return html`
      <div class="head"><p class="muted"><strong>${text.costPerMonth}</strong>${text.volumeNote}${paragraphText([this.#note(result, pair), this.approximate ? text.approximateNote : ''])}</p></div>
      ${this.#missing(pair)} ${this.#plot(pair)} ${this.#table(result, pair)}
    `;
  }

  /** The note: the costs that are included, and each further approach whose service ends within the horizon, because the chart has no time axis. */
  #note({ scenario }: Result, { candidate, all }: Pair): string {
    const { text, locale, date, months: monthsText } = this.#view.language;
    const endsAt = candidate?.result.endsAtMonths ?? null;
    const endsEarly = endsAt !== null && endsAt < scenario.horizonMonths;
    const months = Math.round(endsEarly ? Math.max(0, endsAt) : scenario.horizonMonths);
    const untilText =
      candidate && endsEarly ? text.volumeUntilEnd(endingModelName(candidate, all, this.modelNames)) : '';
    const hitsText = all.some(({ approach }) => approach.cache?.hitRate === 'from-traffic')
      ? text.volumeHits
      : punctuationOf(locale).stop;
    const endTexts = all.flatMap((series) => {
      const { availableUntil } = series.approach;
      const endsWithinHorizon = wholeMonthsServed(series) < scenario.horizonMonths;
      return series === candidate || !availableUntil || !endsWithinHorizon
        ? []
        : [text.tableRetires(endingModelName(series, all, this.modelNames), date(availableUntil))];
    });
    return paragraphText([`${text.volumeSpread(monthsText(months))}${untilText}${hitsText}`, ...endTexts]);
  }

  /** The message about the approaches whose cost is unknown at every volume. */
  #missing({ all }: Pair): TemplateResult | typeof nothing {
    const { text, locale } = this.#view.language;
    const seriesWithoutCost = all.filter(({ index }) =>
      this.#costs.every(({ usdPerMonth }) => (usdPerMonth[index] ?? null) === null),
    );
    if (seriesWithoutCost.length === 0) return nothing;
    if (seriesWithoutCost.length === all.length) return html`<p class="message">${text.allMissing}</p>`;
    return html`<p class="message">${text.missing(
      asList(
        seriesWithoutCost.map(({ name }) => name),
        locale,
      ),
    )}</p>`;
  }

  #plot(pair: Pair): TemplateResult | typeof nothing {
    const { text } = this.#view.language;
    if (!this.#spec) return nothing;
    if (this.#chart.state === 'failed') return chartFailure(text, this.#chart);
    return plot({
      reader: this.#reader,
      isHidden: this.#chart.absent,
      summary: this.#summary(),
      label: text.volumeReading,
      last: Math.max(1, this.#costs.length - 1),
      readout: this.#readout(pair),
      locale: this.#view.language.locale,
    });
  }

  #summary(): string {
    if (!this.#inputs) return '';
    const { text, requests } = this.#view.language;
    const parts = (this.#spec?.strip ?? []).map(({ label, from, to }) =>
      text.stretchFromTo(label, requests(from), requests(to)),
    );
    return text.volumeChart(paragraphText(parts));
  }

  #readout(pair: Pair): Readout {
    const { all } = pair;
    const { text, requests, amount } = this.#view.language;
    const cost = this.#costs[this.#reader.index];
    const cheapest = all.find(({ id }) => id === cost?.cheapest);
    const tiedSeries = cost ? tiedSeriesAt(pair, cost) : [];
    const cheapestText = cheapest && all.length > 1 ? text.isCheapest(cheapest.name) : '';
    return {
      when: cost ? text.atVolume(requests(cost.requestsPerMonth)) : '',
      figures: all.map((series) => {
        const { name, sample, index } = series;
        const line = showsSamples(all) ? series : undefined;
        const usd = cost?.usdPerMonth[index];
        if (typeof usd !== 'number') return { name, sample, line, text: text.unknown };
        return { name, sample, line, text: this.approximate ? approximately(amount(usd)) : amount(usd) };
      }),
      outcome: tiedSeries.length > 0 ? sameCost(pair, tiedSeries, this.#view.language) : cheapestText,
    };
  }

  #table({ scenario }: Result, pair: Pair): TemplateResult {
    const { all } = pair;
    const { text, count, amount } = this.#view.language;
    const [low, high] = this.#range;
    const roundVolumes = [1, 2, 5].flatMap((digit) =>
      Array.from({ length: 24 }, (_, power) => digit * 10 ** (power - 2)).filter(
        (v) => v >= low && v <= high,
      ),
    );
    const volumes = [...new Set([...roundVolumes, ...(this.#present === null ? [] : [this.#present])])].sort(
      (a, b) => a - b,
    );
    return dataTable({
      title: text.costPerMonth,
      summary: text.tableOfChart,
      isOpen: this.#chart.absent,
      head: [text.requests, ...all.map(({ name }) => name), text.cheapest],
      rows: costByVolume(scenario, volumes).map((cost) => {
        const tiedSeries = tiedSeriesAt(pair, cost);
        const cheapest = all.find(({ id }) => id === cost.cheapest)?.name ?? text.unknown;
        return [
          count(cost.requestsPerMonth),
          ...cost.usdPerMonth.map((usd) => (usd === null ? text.unknown : amount(usd))),
          tiedSeries.length > 0 ? sameCost(pair, tiedSeries, this.#view.language) : cheapest,
        ];
      }),
    });
  }
}
