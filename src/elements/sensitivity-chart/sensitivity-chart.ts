/**
 * `<ft-sensitivity-chart>`: the effect of each assumption on the payback, as bars around the best guess. It shows a
 * scenario and never edits it. `tornado.ts` places the bars, which are drawn as SVG with real text.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { isKnown } from '../../core/cost/verdict.ts';
import { sensitivity, solveFor } from '../../core/index.ts';
import type { Result, Scenario, SensitivityBar, Threshold } from '../../core/types.ts';
import { rateIn } from '../../i18n/display-currency.ts';
import { approximately, formatSignedUsd, weeksPerMonth } from '../../i18n/format.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { withCommas } from '../../i18n/punctuation.ts';
import { dataTable } from '../common/data-table.ts';
import { TabView } from '../common/scenario/tab-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { detailStyles } from '../common/styles/chart-details.ts';
import { tableStyles } from '../common/styles/table.ts';
import { weight } from '../common/styles/tokens.ts';
import { viewStyles } from '../common/styles/view.ts';
import { csvOf } from '../common/tables.ts';
import { leverInSentence, leverName, leverValue } from '../common/wording/lever-labels.ts';
import { paybackDuration } from '../common/wording/payback-duration.ts';
import { isOverTenYears } from '../common/wording/verdict-facts.ts';
import { sensitivityStyles } from './sensitivity-chart.styles.ts';
import { type BarEnd, type Room, type Tornado, type TornadoBar, tornadoOf } from './tornado.ts';
import { chartTextWidth, WidthController } from './width.ts';

/**
 * The effect of each assumption on the payback, as a bar across its range, the widest first. Without a payback, the bars
 * show the net. The sentence below them gives the value at which the verdict changes.
 *
 * @element ft-sensitivity-chart
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @csspart table - The table of the figures.
 * @csspart data - The disclosure that contains the table.
 * @cssproperty --ft-a - Colour of later paybacks and lower nets.
 * @cssproperty --ft-b - Colour of sooner paybacks, higher nets and focus.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-error - The scenario could not be used (`scenario`).
 */
export class FtSensitivityChart extends TabView {
  static override styles = [baseStyles, viewStyles, tableStyles, detailStyles, sensitivityStyles];

  static override parts = 'table,data';

  readonly #view = new ViewController(this);
  readonly #plotWidth = new WidthController(this, () => this.renderRoot.querySelector('.bars svg'));
  #bars: readonly SensitivityBar[] = [];
  #turningPoint: { readonly bar: SensitivityBar; readonly threshold: Threshold } | null = null;

  /**
   * The payback in months, or the net in dollars, at both ends of each input as CSV (RFC 4180), with up to 12 digits: a row for each
   * input, the widest bar first. An empty cell of a payback means never. `''` without a scenario and without inputs.
   */
  override toCsv(): string {
    const { reading, language } = this.#view;
    const [first] = this.#bars;
    if (reading.kind !== 'result' || !first) return '';
    const { scenario } = reading.result;
    const measure = first.measure === 'net-usd' ? 'net_usd' : 'payback_months';
    return csvOf([
      ['input', 'low', `${measure}_at_low`, 'high', `${measure}_at_high`, `${measure}_now`],
      ...this.#bars.map(({ levers, low, high, best }) => [
        leverName(scenario, levers, language),
        low.input,
        low.value,
        high.input,
        high.value,
        best,
      ]),
    ]);
  }

  protected override willUpdate(): void {
    if (!this.#view.update(this.scenario, this.candidate)) return;
    const { reading } = this.#view;
    this.#bars = [];
    this.#turningPoint = null;
    if (reading.kind !== 'result' || !reading.pair.candidate) return;
    const { scenario } = reading.result;
    const { id } = reading.pair.candidate;
    this.#bars = sensitivity(scenario, { candidate: id });
    this.#turningPoint = turningPointOf(scenario, this.#bars, id);
  }

  protected override render(): TemplateResult {
    const { reading, language } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    const { text } = language;
    if (!reading.pair.candidate) return html`<p class="message">${text.noCandidate}</p>`;
    const tornado = tornadoOf(this.#bars, this.#room(reading.result), rateIn(this.#view.language.locale));
    if (!tornado) {
      const isVerdictKnown = isKnown(reading.pair.comparison?.verdict);
      return html`<p class="message">${isVerdictKnown ? text.nothingMoves : text.allMissing}</p>`;
    }
    return html`
      <div class="head"><p class="muted"><strong>${this.#title(tornado, reading.result)}</strong>${paragraphText([text.mattersNote, this.#view.lastPriceNote])}</p></div>
      <div class="bars" aria-hidden="true">
        ${this.#bestGuessRow(tornado)} ${tornado.bars.map((bar) => this.#row(tornado, bar, reading.result))}
        ${this.#axis(tornado)}
      </div>
      ${this.#conclusion(tornado, reading.result)} ${this.#table(tornado, reading.result)}
    `;
  }

  /** The room for the values next to the bars, so that no value is cut off. */
  #room({ scenario }: Result): Room | undefined {
    const { width } = this.#plotWidth;
    if (width === 0) return undefined;
    const tornado = tornadoOf(this.#bars);
    const { text } = this.#view.language;
    const percentOf = (texts: readonly string[]): number =>
      (100 * (Math.max(0, ...texts.map((each) => chartTextWidth(this, each))) + 14)) / width;
    const values = (side: 0 | 1) =>
      (tornado?.bars ?? []).map(({ bar, ends }) => this.#value(scenario, bar, ends[side]));
    const ends = tornado?.measure === 'net-usd' ? [text.less, text.more] : [text.sooner, text.later];
    // At least 40 % of the width remains for the bars.
    return {
      left: Math.min(percentOf([ends[0] ?? '', ...values(0)]), 25),
      right: Math.min(percentOf([ends[1] ?? '', ...values(1)]), 35),
    };
  }

  /** The input at an end of a bar as text, with "never" if there is no payback at this input. */
  #value(scenario: Scenario, bar: SensitivityBar, { input, value }: BarEnd): string {
    const { language } = this.#view;
    const valueText = leverValue(scenario, bar.lever, input, language);
    return value === null ? withCommas([valueText, language.text.never], language.locale) : valueText;
  }

  #title({ measure, unit }: Tornado, { scenario }: Result): string {
    const { text, months } = this.#view.language;
    if (measure === 'net-usd') return text.netTitle(months(scenario.horizonMonths));
    return unit === 'week' ? text.weeksTitle : text.monthsTitle;
  }

  /** A payback or a net amount as text. */
  #resultText(measure: SensitivityBar['measure'], value: number | null): string {
    const { reading, language } = this.#view;
    const { text, locale } = language;
    if (measure === 'net-usd') return formatSignedUsd(value, locale);
    const from = reading.kind === 'result' ? reading.result.scenario.startsOn : undefined;
    return value === null ? text.never : paybackDuration(value, language, from);
  }

  /** The text of the best guess and the names of the two directions, above the bars. */
  #bestGuessRow({ measure, best, bestAt }: Tornado): TemplateResult {
    const { text } = this.#view.language;
    const isNet = measure === 'net-usd';
    const value = this.#resultText(measure, best);
    const isRounded = isNet || !isOverTenYears(best);
    const bestText = this.approximate && isRounded ? approximately(value) : value;
    const sentence = text.bestGuess(bestText);
    // The text is right of the line if it fits, else left of it. If it fits on neither side, it is above the line.
    const { width } = this.#plotWidth;
    const lineX = (bestAt / 100) * width;
    const textWidth = chartTextWidth(this, sentence, weight.strong) + 8;
    const fitsAtRight = width === 0 || lineX + textWidth <= width;
    const isAbove = !fitsAtRight && lineX - textWidth < 0;
    const anchor = isAbove ? 'middle' : fitsAtRight ? 'start' : 'end';
    // The middle of the sentence is on the line, but the sentence stays inside the chart.
    const middleX = Math.min(Math.max(lineX, textWidth / 2), Math.max(textWidth / 2, width - textWidth / 2));
    const shift = isAbove ? middleX - lineX : fitsAtRight ? 8 : -8;
    return html`<div class="row flag">
      <svg width="100%" height="40">
        <line class="best" x1="${bestAt}%" x2="${bestAt}%" y1=${isAbove ? 18 : 0} y2="100%"></line>
        <text class="strong" x="${bestAt}%" dx=${shift} y="12" text-anchor=${anchor}>${sentence}</text>
        <text class=${isNet ? 'a strong' : 'b strong'} x="${bestAt}%" dx="-8" y="32" text-anchor="end">${isNet ? text.less : text.sooner}</text>
        <text class=${isNet ? 'b strong' : 'a strong'} x="${bestAt}%" dx="8" y="32">${isNet ? text.more : text.later}</text>
      </svg>
    </div>`;
  }

  #row(tornado: Tornado, { bar, ends }: TornadoBar, { scenario }: Result): TemplateResult {
    const { language } = this.#view;
    const [left, right] = ends;
    const { bestAt, ticks } = tornado;
    // Both ends may be on one side of the best guess. The bar still starts at the best guess.
    const barStart = Math.min(left.at, bestAt);
    const barEnd = Math.max(right.at, bestAt);
    const value = (end: BarEnd): string => this.#value(scenario, bar, end);
    // A bar without payback at its end reaches the edge of the plot, so its value is written inside the bar.
    const isInside = right.value === null;
    const barPart = (end: BarEnd) => {
      const [from, to] = end.at < bestAt ? [end.at, bestAt] : [bestAt, end.at];
      return svg`<rect class=${end.isBetter ? 'b' : 'a'} x="${from}%" width="${to - from}%" y="9" height="12"></rect>`;
    };
    return html`<div class="row">
      <span class="lever">${leverName(scenario, bar.levers, language)}</span>
      <svg width="100%" height="30">
        ${ticks.map(({ at }) => svg`<line class="grid" x1="${at}%" x2="${at}%" y1="0" y2="100%"></line>`)}
        ${barPart(left)}${barPart(right)}
        <line class="best" x1="${bestAt}%" x2="${bestAt}%" y1="0" y2="100%"></line>
        <text x="${barStart}%" dx="-7" y="19" text-anchor="end">${left.at <= bestAt ? value(left) : nothing}</text>
        <text class=${isInside ? 'inside' : nothing} x="${barEnd}%" dx=${isInside ? -7 : 7} y="19" text-anchor=${isInside ? 'end' : 'start'}>${right.at >= bestAt ? value(right) : nothing}</text>
      </svg>
    </div>`;
  }

  #axis({ ticks, measure, unit }: Tornado): TemplateResult {
    const { language } = this.#view;
    const { axisUsd, count } = language;
    const lastIndex = ticks.length - 1;
    const { width } = this.#plotWidth;
    if (width === 0) return html`<div class="row axis"><svg width="100%" height="24"></svg></div>`;
    const label = (value: number, i: number): string => {
      if (measure === 'net-usd') return axisUsd(value);
      if (i === lastIndex && value > 0)
        return unit === 'week' && !isOverTenYears(value)
          ? this.#weeks(value)
          : paybackDuration(value, language);
      // A tick beyond ten years has no label, because the last label says "more than ten years".
      if (isOverTenYears(value)) return '';
      return count(unit === 'week' ? value * weeksPerMonth : value);
    };
    // The last label has the unit and is always shown. Labels that it would cover are omitted.
    const labels = ticks.map(({ at, value }, i) => {
      const text = label(value, i);
      const halfWidth = chartTextWidth(this, text) / 2;
      const tickX = (at / 100) * width;
      return { text, halfWidth, x: Math.min(Math.max(tickX, halfWidth), width - halfWidth) };
    });
    const lastLabel = labels[lastIndex];
    const shownLabels = labels.filter(
      ({ text, x, halfWidth }, i) =>
        text && (!lastLabel || i === lastIndex || x + halfWidth + 6 <= lastLabel.x - lastLabel.halfWidth),
    );
    return html`<div class="row axis">
      <svg width="100%" height="24">
        ${shownLabels.map(({ text, x }) => svg`<text x=${x} y="16" text-anchor="middle">${text}</text>`)}
      </svg>
    </div>`;
  }

  /** A number of months as weeks. */
  #weeks(months: number): string {
    const { locale } = this.#view.language;
    const weeks = Math.round(months * weeksPerMonth);
    return new Intl.NumberFormat(locale, { style: 'unit', unit: 'week', unitDisplay: 'long' }).format(weeks);
  }

  /** The sentence that names the value at which the verdict changes, or says that no assumption alone leads to a payback. */
  #conclusion({ measure }: Tornado, { scenario }: Result): TemplateResult | typeof nothing {
    const { language } = this.#view;
    const { text } = language;
    if (!this.#turningPoint) {
      // These bars show net dollars. A net of at least 0 means a payback.
      const hasPaybackAtAnEnd = ({ low, high }: SensitivityBar): boolean =>
        (low.value ?? -1) >= 0 || (high.value ?? -1) >= 0;
      if (measure !== 'net-usd' || this.#bars.some(hasPaybackAtAnEnd)) return nothing;
      return html`<p class="conclusion">${text.noneAlone}</p>`;
    }
    const { bar, threshold } = this.#turningPoint;
    const paysBack = measure === 'payback-months';
    const isAtLeast = threshold.side === 'at-least';
    const value = leverValue(
      scenario,
      bar.lever,
      roundToThreeDigits(threshold.value, paysBack !== isAtLeast),
      language,
      1,
    );
    const sentence = paysBack
      ? isAtLeast
        ? text.belowIt
        : text.aboveIt
      : isAtLeast
        ? text.fromIt
        : text.upToIt;
    const [before, figure, after] = sentence(value, language.months(scenario.horizonMonths));
    return html`<p class="conclusion">
      ${text.restsOn}<strong>${leverInSentence(scenario, bar.lever, language)}</strong>${before}<strong>${figure}</strong>${after}
    </p>`;
  }

  #table(tornado: Tornado, result: Result): TemplateResult {
    const { measure, bars } = tornado;
    const { language } = this.#view;
    const { text } = language;
    const endCells = (bar: SensitivityBar, { input, value }: SensitivityBar['low']): string[] => [
      leverValue(result.scenario, bar.lever, input, language),
      this.#resultText(measure, value),
    ];
    const resultTitle = this.#title(tornado, result);
    return dataTable({
      title: resultTitle,
      summary: text.tableOfChart,
      isOpen: false,
      head: [text.lever, text.lowInput, resultTitle, text.highInput, resultTitle],
      rows: bars.map(({ bar }) => [
        leverName(result.scenario, bar.levers, language),
        ...endCells(bar, bar.low),
        ...endCells(bar, bar.high),
      ]),
    });
  }
}

/** Maximum number of bars for which a threshold is computed. One threshold takes longer than drawing all bars. */
const maxThresholds = 3;

/**
 * The widest bar with a threshold, at which the verdict changes. `null` means none. A threshold below 0 counts only if the range of the
 * input reaches below 0. Inputs that share a range move together, so none of them has its own threshold.
 */
function turningPointOf(scenario: Scenario, bars: readonly SensitivityBar[], candidate: string) {
  for (const bar of bars.filter(({ levers }) => levers.length === 1).slice(0, maxThresholds)) {
    const thresholds = solveFor(scenario, { lever: bar.lever, candidate });
    const threshold = thresholds.find(({ value }) => value >= 0 || bar.low.input < 0);
    if (threshold) return { bar, threshold };
  }
  return null;
}

/** Rounds to three digits, up if `isUp`, else down, so that the sentence stays true. */
function roundToThreeDigits(value: number, isUp: boolean): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return (isUp ? Math.ceil(value / unit - 1e-9) : Math.floor(value / unit + 1e-9)) * unit;
}
