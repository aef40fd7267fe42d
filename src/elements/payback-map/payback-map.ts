/**
 * `<ft-payback-map>`: the payback at other volumes and other numbers of saved prompt tokens. It shows a scenario and
 * never edits it. The core calculates the grid, and `spec.ts` makes the contents of the chart.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { themeColorsOf } from '../../chart/color.ts';
import { ReadingController } from '../../chart/reading-controller.ts';
import type { ChartSpec } from '../../chart/spec.ts';
import { ChartController } from '../../controllers/chart.ts';
import {
  minTokensSaved,
  type NoGrid,
  type PaybackGrid,
  paybackGrid,
} from '../../core/explore/payback-grid.ts';
import type { IsoDate, Result } from '../../core/types.ts';
import { approximately } from '../../i18n/format.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { punctuationOf, withSemicolons } from '../../i18n/punctuation.ts';
import { chartFailure, plot, type Readout } from '../common/chart-figure.ts';
import { dataTable } from '../common/data-table.ts';
import { FtErrorEvent } from '../common/events.ts';
import type { Pair } from '../common/scenario/reading.ts';
import { TabView } from '../common/scenario/tab-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { detailStyles } from '../common/styles/chart-details.ts';
import { plotStyles } from '../common/styles/plot.ts';
import { tableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import { csvOf } from '../common/tables.ts';
import { leverName } from '../common/wording/lever-labels.ts';
import { paybackDuration } from '../common/wording/payback-duration.ts';
import { isOverTenYears } from '../common/wording/verdict-facts.ts';
import { isOnMap, type Level, levelsFor, offMapReason, paybackMapSpec, twoDigits } from './spec.ts';

/**
 * Lines of equal payback over requests a month and prompt tokens saved on each request, with the user's own point.
 *
 * @element ft-payback-map
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @csspart table - The table of the figures.
 * @csspart data - The disclosure that contains the table.
 * @cssproperty --ft-b - Colour of the lines and of focus.
 * @cssproperty --ft-c - Colour of the line of the horizon and of the region beyond it.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-error - The scenario could not be used (`scenario`), or the chart could not be drawn (`chart`).
 */
export class FtPaybackMap extends TabView {
  static override styles = [baseStyles, viewStyles, plotStyles, tableStyles, detailStyles];

  static override parts = 'table,data';

  readonly #view = new ViewController(this);
  readonly #reader = new ReadingController(this, {
    count: () => this.#grid?.requests.length ?? 0,
    rest: () => this.#nearest(this.#grid?.present.requests ?? 0),
    at: (clientX) => {
      const volume = this.#chart.valueAt(clientX);
      return volume === null ? null : this.#nearest(volume);
    },
  });
  readonly #chart: ChartController = new ChartController(this, {
    canvas: () => this.renderRoot.querySelector('canvas'),
    spec: () => this.#spec,
    reading: () => (this.#reader.active ? (this.#grid?.requests[this.#reader.index] ?? null) : null),
    colors: () => themeColorsOf(this),
    failed: (error) => this.dispatchEvent(new FtErrorEvent(error, 'chart')),
  });
  #grid: PaybackGrid | null = null;
  /** Why there is no grid; `null` if there is one. */
  #noGrid: NoGrid | null = null;
  #levels: readonly Level[] = [];
  #spec: ChartSpec | null = null;

  /**
   * The payback at each point of the map as CSV (RFC 4180), with up to 12 digits; an empty cell means never. `''` without a map.
   */
  override toCsv(): string {
    const grid = this.#grid;
    if (!grid) return '';
    return csvOf([
      ['requests_per_month', 'tokens_saved', 'payback_months'],
      ...grid.requests.flatMap((requests, i) =>
        grid.tokens.map((tokens, j) => {
          const months = grid.months[i]?.[j] ?? Number.POSITIVE_INFINITY;
          return [requests, tokens, Number.isFinite(months) ? months : null];
        }),
      ),
    ]);
  }

  /** Index of the grid's volume that is nearest to `volume` on a log scale. If `volume` is 0, the index of the middle one. */
  #nearest(volume: number): number {
    const requests = this.#grid?.requests ?? [];
    if (volume <= 0) return Math.floor(requests.length / 2);
    const distances = requests.map((value) => Math.abs(Math.log(value / volume)));
    return Math.max(0, distances.indexOf(Math.min(...distances)));
  }

  /** @internal */
  override toCanvas(pixelRatio: number): HTMLCanvasElement | null {
    return this.#chart.copy(pixelRatio);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isUpdated = this.#view.update(this.scenario, this.candidate);
    if (!isUpdated && !changed.has('approximate')) return;
    const { reading, language } = this.#view;
    this.#grid = null;
    this.#noGrid = null;
    this.#spec = null;
    this.#levels = [];
    if (reading.kind !== 'result' || !reading.pair.candidate) return;
    const { scenario } = reading.result;
    const grid = paybackGrid(scenario, reading.pair.candidate.index);
    if (grid.kind !== 'grid') {
      this.#noGrid = grid;
      return;
    }
    this.#grid = grid;
    const levels = levelsFor(scenario.horizonMonths);
    this.#levels = levels.map((months) => ({ months, minTokens: minTokensSaved(grid, months) }));
    this.#spec = paybackMapSpec(grid, this.#levels, this.#payback(reading.pair, scenario.startsOn), language);
  }

  /** The scenario's own payback as text. */
  #payback({ comparison }: Pair, startsOn: IsoDate): string {
    const { language } = this.#view;
    const { text } = language;
    if (!comparison) return text.mapNever;
    const { verdict } = comparison;
    switch (verdict.kind) {
      case 'immediately':
        return text.atOnce;
      case 'retired-first':
        return text.mapTooLate;
      case 'never':
      case 'incomplete':
        return text.mapNever;
      case 'after':
      case 'beyond-horizon': {
        const { months } = verdict;
        const durationText = paybackDuration(months, language, startsOn);
        return this.approximate && !isOverTenYears(months) ? approximately(durationText) : durationText;
      }
    }
  }

  protected override render(): TemplateResult {
    const { reading, language } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    const { text } = language;
    const { pair } = reading;
    if (!pair.candidate) return html`<p class="message">${text.noCandidate}</p>`;
    const grid = this.#grid;
    if (!grid) return html`<p class="message">${this.#noGridReason(reading.result)}</p>`;
    const horizon = language.months(reading.result.scenario.horizonMonths);
    const offMapText = offMapReason(grid, pair, this.#neededTokens(grid), horizon, language);
    return html`
      <div class="head"><p class="muted"><strong>${text.mapTitle}</strong>${paragraphText([text.mapNote, this.#view.lastPriceNote])}</p></div>
      ${offMapText ? html`<p class="message">${offMapText}</p>` : nothing} ${this.#plot(pair, reading.result)} ${this.#table()}
    `;
  }

  /** The reason why there is no map, as one sentence. */
  #noGridReason({ scenario }: Result): string {
    const { language } = this.#view;
    const { text } = language;
    if (this.#noGrid?.kind === 'empty-first-month') return text.mapEmptyFirstMonth;
    const paths = this.#noGrid?.paths ?? [];
    if (paths.length === 0) return text.allMissing;
    return text.mapMissing(
      withSemicolons(
        paths.map((path) => leverName(scenario, [path], language)),
        language.locale,
      ),
    );
  }

  /**
   * The minimum number of saved tokens for a payback within the horizon, at the user's volume. `null` means no number on
   * the map is enough.
   */
  #neededTokens({ present }: PaybackGrid): number | null {
    const horizonLevel = this.#levels[this.#levels.length - 1];
    return horizonLevel?.minTokens[this.#nearest(present.requests)] ?? null;
  }

  #plot(pair: Pair, { scenario: { horizonMonths, startsOn } }: Result): TemplateResult {
    const { text, months, locale } = this.#view.language;
    const grid = this.#grid;
    if (!this.#spec || !grid) return html`<p class="message">${text.mapEmpty(months(horizonMonths))}</p>`;
    if (this.#chart.state === 'failed') return chartFailure(text, this.#chart);
    return plot({
      reader: this.#reader,
      isHidden: this.#chart.absent,
      summary: text.mapChart(
        isOnMap(grid)
          ? `${text.mapYourPayback(this.#payback(pair, startsOn))}${punctuationOf(locale).stop}`
          : '',
      ),
      label: text.mapReading,
      last: Math.max(1, grid.requests.length - 1),
      readout: this.#readout(grid),
      locale,
    });
  }

  #readout({ requests: volumes }: PaybackGrid): Readout {
    const { text, requests: countText, months: inMonths } = this.#view.language;
    const i = this.#reader.index;
    const answers = this.#levels.map(({ months, minTokens }, levelIndex) => ({
      name: text.mapWithin(inMonths(months)),
      sample: levelIndex === this.#levels.length - 1 ? ('c' as const) : ('b' as const),
      text: this.#tokens(minTokens[i]),
    }));
    // Of neighbouring paybacks with the same answer, only one is shown: the longest if the answer is "out of reach", else the shortest.
    const figures = answers.filter(({ text: answer }, k) =>
      answer === text.mapOutOfReach ? answers[k + 1]?.text !== answer : answers[k - 1]?.text !== answer,
    );
    return { when: text.mapAt(countText(volumes[i] ?? 0)), figures, outcome: '' };
  }

  /** The number of tokens that must be saved, as text. `null` and `undefined` mean that no number on the map is enough. */
  #tokens(count: number | null | undefined): string {
    const { text, requests: countText } = this.#view.language;
    if (count === null || count === undefined) return text.mapOutOfReach;
    return count === 0 ? text.mapAny : countText(twoDigits(count));
  }

  #table(): TemplateResult {
    const { text, requests, months: inMonths } = this.#view.language;
    const grid = this.#grid;
    return dataTable({
      title: text.mapTable,
      summary: text.tableOfChart,
      isOpen: this.#chart.absent,
      head: [text.requests, ...this.#levels.map(({ months }) => text.mapWithin(inMonths(months)))],
      // Every eighth volume is enough to see the trend.
      rows: (grid?.requests ?? []).flatMap((volume, i) =>
        i % 8 === 0
          ? [[requests(volume), ...this.#levels.map(({ minTokens }) => this.#tokens(minTokens[i]))]]
          : [],
      ),
    });
  }
}
