/**
 * `<ft-ladder>`: the approaches of a scenario in order of effort. It names the first approach whose share of accepted answers reaches the
 * bar (the share that must be accepted), and the set-up, share and cost of the next approach. `spec.ts` makes the chart, `sentences.ts` the sentences.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { themeColorsOf } from '../../chart/color.ts';
import { ReadingController } from '../../chart/reading-controller.ts';
import type { ChartSpec } from '../../chart/spec.ts';
import { ChartController } from '../../controllers/chart.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import { costAtShare, ladder } from '../../core/decision/ladder.ts';
import type { Rung } from '../../core/decision/ladder-types.ts';
import type { Comparison } from '../../core/evaluation/comparison-types.ts';
import { difference } from '../../core/scenario/amount.ts';
import type { Scenario } from '../../core/types.ts';
import { currencyTexts } from '../../i18n/currency-texts.ts';
import { ladder as english } from '../../i18n/en/ladder.ts';
import { service } from '../../i18n/en/service.ts';
import { type Pieces, paragraphText } from '../../i18n/pieces.ts';
import { AnnounceController } from '../common/announce.ts';
import { chartFailure, plot, type Readout } from '../common/chart-figure.ts';
import { FtErrorEvent } from '../common/events.ts';
import { FoldView } from '../common/fold-view.ts';
import { memoizeLast } from '../common/memoize-last.ts';
import { exampleValues, type Origin } from '../common/scenario/example-values.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { plotStyles } from '../common/styles/plot.ts';
import { tableStyles } from '../common/styles/table.ts';
import { viewStyles } from '../common/styles/view.ts';
import type { FoldSummary } from '../common/summary-controller.ts';
import { FtBarEvent } from './bar-event.ts';
import { ladderStyles } from './ladder.styles.ts';
import { notesOf, rungTable } from './rung-table.ts';
import { barSentence, basisAndNext, closestToBar, firstAtBar, summaryOf } from './sentences.ts';
import {
  type CostView,
  ladderSpec,
  placedRungs,
  sampleOf,
  shareRangeOf,
  shownUsd,
  spanOf,
  stairs,
} from './spec.ts';
import {
  amountText,
  type LadderWording,
  nameOf,
  percent,
  perThousandText,
  shareText,
  writtenDifference,
} from './wording.ts';

/** The bar while neither the user nor the page has set one. */
const defaultBar = 0.8;

/**
 * The approaches of a scenario as the rungs of a ladder, from a zero-shot prompt to RAG with a tuned model. A chart shows the share of
 * accepted answers against dollars per 1,000 accepted answers; a table adds set-up and work. The user moves a bar, the share that must be
 * accepted; a sentence names the first rung that reaches the bar, and compares this rung with the next one. A rung whose share was entered
 * and not measured is a hollow point. A rung whose share is unknown is a pale line, which shows its cost at each share.
 *
 * @element ft-ladder
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @csspart sentence - The sentence about the bar.
 * @csspart table - The table of the rungs.
 * @cssproperty --ft-a - Colour of prompts.
 * @cssproperty --ft-b - Colour of tuned models and of focus.
 * @cssproperty --ft-c - Colour of a zero-shot prompt.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-bar - The user moved the bar: `bar`, a share from 0 to 1.
 * @fires ft-summary - The value in the header of the fold of `<ft-breakeven>` has changed.
 * @fires ft-error - The scenario could not be used (`scenario`), or the chart could not be drawn (`chart`).
 */
export class FtLadder extends FoldView {
  static override styles = [baseStyles, viewStyles, plotStyles, tableStyles, ladderStyles];

  static override parts = 'sentence,table';

  /** The share of answers that must be accepted, 0–1. The default is 0.8, also in place of a value outside this range. */
  @property({ type: Number })
  get bar(): number {
    return this.ownBar ?? defaultBar;
  }

  set bar(bar: number | null) {
    this.ownBar = bar !== null && bar >= 0 && bar <= 1 ? bar : null;
  }

  /** The bar that the user or the page has set; `null` while it is the default. */
  @state() private ownBar: number | null = null;

  /** The comparisons of an evaluation (`compareEvaluations`). They show which shares were measured. `null` = none. */
  @property({ attribute: false }) comparisons: readonly Comparison[] | null = null;

  /** Where the calculation comes from. `<ft-breakeven>` sets it, so that a share that is still an example's is not called an entered share. @internal */
  @property({ attribute: false }) origin: Origin | null = null;

  @state() private costView: CostView = 'repaired';

  readonly #view = new ViewController(this);
  readonly #localize = new LocalizeController(this, { ladder: english, service });
  readonly #announcer = new AnnounceController(this);
  readonly #reader = new ReadingController(this, {
    count: () => this.#placedRungs.length,
    rest: () => this.#restingIndex(),
    at: (clientX) => this.#nearest(this.#chart.valueAt(clientX)),
  });
  readonly #chart: ChartController = new ChartController(this, {
    canvas: () => this.renderRoot.querySelector('canvas'),
    spec: () => this.#spec,
    reading: () => (this.#reader.active ? (this.#placedRungs[this.#reader.index]?.x ?? null) : null),
    colors: () => themeColorsOf(this),
    drawn: (yPixel) => this.#placeHandle(yPixel(this.bar)),
    failed: (error) => this.dispatchEvent(new FtErrorEvent(error, 'chart')),
  });
  readonly #ladderOf = memoizeLast(
    (scenario: Scenario, bar: number, comparisons: readonly Comparison[] | null): readonly Rung[] =>
      ladder(scenario, { bar, comparisons: comparisons ?? [] }),
  );
  readonly #sharesOf = memoizeLast(shareRangeOf);
  readonly #specOf = memoizeLast(makeSpec);
  readonly #exampleValuesOf = memoizeLast(exampleValues);
  #rungs: readonly Rung[] = [];
  #spec: ChartSpec | null = null;
  /** The ends of the axis of shares. They stay while the bar is dragged. */
  #shares: readonly [number, number] = [0, 1];
  #isDragging = false;

  protected override willUpdate(): void {
    this.#readRungs();
    const { reading, language } = this.#view;
    this.#spec = null;
    if (reading.kind !== 'result') return;
    if (!this.#isDragging) this.#shares = this.#sharesOf(this.#rungs, this.bar);
    const { text, locale, approximate, isOwnBar } = this.#wording;
    this.#spec = this.#specOf(
      reading.result.scenario,
      this.#rungs,
      this.bar,
      this.#shownView,
      this.#shares,
      text,
      locale,
      approximate,
      isOwnBar,
      language.axisUsd,
    );
  }

  protected override foldSummary(): FoldSummary {
    this.#readRungs();
    const isKnown = this.#view.reading.kind === 'result';
    return { summary: isKnown ? summaryOf(this.#rungs, this.bar, this.#wording) : null, use: 'none' };
  }

  /** Reads the scenario and computes its rungs, also while the fold is closed, because the header of the fold shows the result. */
  #readRungs(): void {
    this.#view.update(this.scenario, this.candidate);
    const { reading } = this.#view;
    this.#rungs =
      reading.kind === 'result' ? this.#ladderOf(reading.result.scenario, this.bar, this.comparisons) : [];
  }

  protected override render(): TemplateResult {
    const { reading } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    const wording = this.#wording;
    const { claim, rest } = barSentence(this.#rungs, this.bar, wording);
    return html`<section class="part" aria-label=${wording.text.title}>
      <p class="sentence" part="sentence"><strong>${claim}</strong>${rest}</p>
      ${piecesLine(basisAndNext(this.#rungs, wording))} ${this.#figure()}
      ${rungTable(this.#rungs, {
        wording,
        bar: this.bar,
        view: this.#shownView,
        modelNames: this.modelNames,
        horizonMonths: reading.result.scenario.horizonMonths,
        service: this.#localize.messages.service,
        approaches: new Map(reading.result.scenario.approaches.map((approach) => [approach.id, approach])),
      })}
      <p class="notes muted">${paragraphText(notesOf(this.#rungs, this.#shownView, wording))}</p>
      ${this.#announcer.region(`${claim}${rest}`, { subject: [this.scenario, this.candidate, this.bar, this.comparisons], messages: wording.text })}
    </section>`;
  }

  get #wording(): LadderWording {
    const { messages, locale } = this.#localize;
    const { reading } = this.#view;
    return {
      text: messages.ladder,
      locale,
      approximate: this.approximate,
      isOwnBar: this.ownBar !== null,
      borrowed:
        reading.kind === 'result' ? this.#exampleValuesOf(reading.result.scenario, this.origin) : new Set(),
      saysRepaired: this.#shownView === 'attempts',
      startsOn: reading.kind === 'result' ? reading.result.scenario.startsOn : undefined,
    };
  }

  /** Whether repairs or failed answers change any cost, so that there are two views to choose from. */
  get #hasTwoViews(): boolean {
    return this.#rungs.some((rung) => {
      const [withRepairs, attemptsOnly] = [shownUsd(rung, 'repaired'), shownUsd(rung, 'attempts')];
      return withRepairs !== null && attemptsOnly !== null && difference(withRepairs, attemptsOnly) !== 0;
    });
  }

  /** The chosen view of costs, or the only one. */
  get #shownView(): CostView {
    return this.#hasTwoViews ? this.costView : 'repaired';
  }

  /** The rungs that are points of the chart. */
  get #placedRungs() {
    return placedRungs(this.#rungs, this.#shownView);
  }

  #figure(): TemplateResult {
    const { text } = this.#wording;
    if (!this.#spec) return html`<p class="message">${text.noCosts}</p>${this.#barField()}`;
    if (this.#chart.state === 'failed')
      return html`${chartFailure(this.#view.language.text, this.#chart)}${this.#barField()}`;
    const { claim, rest } = barSentence(this.#rungs, this.bar, this.#wording);
    return html`
      <div class="head">
        <p class="muted"><strong>${text.chartTitle}</strong>${text.chartNote(currencyTexts(this.#wording.locale).name)}${this.#lineNote()}</p>
        ${this.#hasTwoViews ? this.#choices() : nothing}
      </div>
      <div class="chart">
        ${plot({
          reader: this.#reader,
          isHidden: this.#chart.absent,
          summary: text.chart(claim + rest),
          label: text.reading,
          last: Math.max(0, this.#placedRungs.length - 1),
          readout: this.#readout(),
          locale: this.#localize.locale,
        })}
        <div
          class="handle"
          role="slider"
          tabindex="0"
          aria-orientation="vertical"
          aria-label=${text.bar}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${Math.round(this.bar * 100)}
          aria-valuetext=${percent(this.bar, this.#wording)}
          @keydown=${this.#moveByKey}
          @pointerdown=${this.#grab}
          @pointermove=${this.#drag}
          @pointerup=${this.#release}
          @pointercancel=${this.#release}
        ></div>
      </div>
    `;
  }

  /** Says what the vertical lines, the dotted steps and the hollow points are, if there are any. */
  #lineNote(): string {
    const { text } = this.#wording;
    const rungsWithLine = this.#placedRungs.filter(({ rung }) => spanOf(rung));
    const measuredCount = rungsWithLine.filter(({ rung }) => rung.shareInterval).length;
    const linesText =
      rungsWithLine.length === 0
        ? ''
        : measuredCount === 0
          ? text.linesRange
          : measuredCount === rungsWithLine.length
            ? text.lines95
            : text.linesBoth;
    return [
      linesText,
      stairs(this.#placedRungs).length > 0 ? text.steps : '',
      this.#placedRungs.some(({ rung }) => rung.basis === 'entered') ? text.hollow : '',
    ].join('');
  }

  #choices(): TemplateResult {
    const { text } = this.#wording;
    const choice = (view: CostView, label: string): TemplateResult =>
      html`<button type="button" aria-pressed=${this.costView === view} @click=${() => this.#show(view)}>${label}</button>`;
    return html`<div class="choices" role="group" aria-label=${text.view}>
      ${choice('repaired', text.withRepairs)}${choice('attempts', text.attemptsOnly)}
    </div>`;
  }

  #show(view: CostView): void {
    this.costView = view;
  }

  #readout(): Readout {
    const placed = this.#placedRungs;
    const current = placed[this.#reader.index];
    if (!current) return { when: '', figures: [], outcome: '' };
    const wording = this.#wording;
    const { text } = wording;
    const { rung } = current;
    const previous = placed[this.#reader.index - 1];
    const sample = sampleOf(rung);
    return {
      when: nameOf(rung),
      figures: [
        text.accepted(shareText(rung, this.bar, wording)),
        text.attempts(perThousandText(rung.usdPerThousandCalls, wording)),
        text.setup(amountText(rung.setupUsd, wording)),
      ].map((figure) => ({ name: '', sample, text: figure })),
      outcome: previous
        ? this.#outcome(shownUsd(rung, this.#shownView), previous.x, nameOf(previous.rung))
        : '',
    };
  }

  /** Says how much more or less a rung costs (`usd`) than the previous rung. */
  #outcome(usd: number | null, previousUsd: number, previousName: string): string {
    const wording = this.#wording;
    if (usd === null) return '';
    const differenceUsd = writtenDifference(usd, previousUsd, this.#wording.locale);
    if (differenceUsd === 0) return wording.text.sameAs(previousName);
    const amount = perThousandText(Math.abs(differenceUsd), wording);
    return differenceUsd < 0
      ? wording.text.less(amount, previousName)
      : wording.text.moreThan(amount, previousName);
  }

  /** Index of the first rung that reaches the bar, else of the rung that comes closest; 0 if that rung is no point of the chart. */
  #restingIndex(): number {
    const shown = firstAtBar(this.#rungs) ?? closestToBar(this.#rungs);
    return Math.max(
      0,
      this.#placedRungs.findIndex(({ rung }) => rung === shown),
    );
  }

  /** Index of the rung whose cost is the nearest to `usd`. */
  #nearest(usd: number | null): number | null {
    if (usd === null) return null;
    const distances = this.#placedRungs.map(({ x }) => Math.abs(x - usd));
    return distances.indexOf(Math.min(...distances));
  }

  /** The bar as a field, which takes the place of the handle if there is no chart. */
  #barField(): TemplateResult {
    const { text } = this.#wording;
    return html`<label class="bar-field"
      >${text.barField}<input type="number" min="0" max="100" step="1" .value=${String(Math.round(this.bar * 1000) / 10)} @change=${this.#adoptTyped}
    /></label>`;
  }

  #adoptTyped = (event: Event): void => {
    const { valueAsNumber } = event.currentTarget as HTMLInputElement;
    if (!Number.isNaN(valueAsNumber)) this.#move(valueAsNumber / 100);
  };

  /** Places the handle `top` pixels below the top of the plot. Called when the chart has been drawn, which is after the update. */
  #placeHandle(top: number): void {
    const handle = this.renderRoot.querySelector<HTMLElement>('.handle');
    handle?.style.setProperty('inset-block-start', `${top}px`);
    handle?.classList.add('placed');
  }

  #moveByKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = (event.shiftKey ? 5 : 1) / 100;
    const moves: Readonly<Record<string, number>> = {
      ArrowUp: this.bar + step,
      ArrowRight: this.bar + step,
      ArrowDown: this.bar - step,
      ArrowLeft: this.bar - step,
      PageUp: this.bar + 0.05,
      PageDown: this.bar - 0.05,
      Home: 0,
      End: 1,
    };
    const bar = moves[event.key];
    if (bar === undefined) return;
    event.preventDefault();
    this.#move(bar);
  };

  #grab = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#isDragging = true;
  };

  #drag = (event: PointerEvent): void => {
    const share = this.#isDragging ? this.#chart.yValueAt(event.clientY) : null;
    if (share !== null) this.#move(share);
  };

  #release = (): void => {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    this.requestUpdate('bar');
  };

  /** Sets the bar to the nearest whole percent, and fires `ft-bar`. */
  #move(share: number): void {
    const bar = Math.min(1, Math.max(0, Math.round(share * 100) / 100));
    if (bar === this.bar) return;
    this.bar = bar;
    this.dispatchEvent(new FtBarEvent(bar));
  }
}

/** The chart. It has separate arguments instead of one object, because `memoizeLast` compares each argument with the last one. */
function makeSpec(
  scenario: Scenario,
  rungs: readonly Rung[],
  bar: number,
  costView: CostView,
  shares: readonly [number, number],
  text: LadderWording['text'],
  locale: string,
  approximate: boolean,
  isOwnBar: boolean,
  axisUsd: (usd: number) => string,
): ChartSpec | null {
  return ladderSpec({
    rungs,
    bar,
    costView,
    shares,
    costAt: (approach, share) => costAtShare(scenario, { approach, share }),
    wording: { text, locale, approximate, isOwnBar, saysRepaired: costView === 'attempts' },
    axisUsd,
  });
}

/** The pieces as a grey paragraph with its figures in bold; nothing if there are no pieces. */
function piecesLine(pieces: Pieces): TemplateResult | typeof nothing {
  if (pieces.length === 0) return nothing;
  return html`<p class="why muted">${pieces.map((piece) => (typeof piece === 'string' ? piece : html`<strong>${piece.figure}</strong>`))}</p>`;
}
