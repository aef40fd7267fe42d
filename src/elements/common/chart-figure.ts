/**
 * The HTML of a chart's plot: a canvas with a text alternative, a slider that selects a position, and the figures
 * there.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadingController } from '../../chart/reading-controller.ts';
import type { ChartController } from '../../controllers/chart.ts';
import type { Messages } from '../../i18n/messages.ts';
import { withCommas } from '../../i18n/punctuation.ts';
import { lineSample } from './marks.ts';
import type { Series } from './scenario/reading.ts';

/** The contents and labels of a chart's plot. */
export interface PlotView {
  readonly reader: ReadingController;
  /** Whether the plot is hidden. A plot that was not drawn is hidden on paper, and the table replaces it. */
  readonly isHidden: boolean;
  /** Text alternative of the whole chart, for screen readers. */
  readonly summary: string;
  /** Label of the slider: "Month read from the chart". */
  readonly label: string;
  /** Index of the last position. */
  readonly last: number;
  readonly readout: Readout;
  readonly locale: string;
}

/** The figures at the selected position. */
export interface Readout {
  /** The position as text: "After 6 months". */
  readonly when: string;
  readonly figures: readonly {
    readonly name: string;
    readonly sample: Series['sample'];
    readonly text: string;
    /** The approach whose line sample is shown. `undefined` if colours tell the lines apart. */
    readonly line?: Series | undefined;
  }[];
  /** How far the candidate is ahead or behind. `''` if the chart has no such figure. */
  readonly outcome: string;
}

/** The message that a chart could not be loaded, with a button that tries again. */
export function chartFailure(
  { chartFailed, retryLoad }: Pick<Messages['chart'], 'chartFailed' | 'retryLoad'>,
  chart: ChartController,
): TemplateResult {
  return html`<p class="message warn" role="alert">
    ${chartFailed} <button type="button" class="action" @click=${chart.retry}>${retryLoad}</button>
  </p>`;
}

/**
 * The canvas, the slider and the figures. Arrow keys move the slider by one, or by six with Shift. Home and End move it to the first and
 * the last position.
 */
export function plot({ reader, isHidden, summary, label, last, readout, locale }: PlotView): TemplateResult {
  const figures = readout.figures.map(({ name, text }) => `${name} ${text}`);
  // The spoken text has a comma after these words, so it leaves out the colon that they have on screen.
  const when = readout.when.replace(/\s?[:：]$/u, '');
  const parts = [when, ...figures, readout.outcome].filter((part) => part !== '');
  const spokenText = withCommas(parts, locale);
  return html`<div class=${isHidden ? 'plot hidden' : 'plot'}>
      <canvas role="img" aria-label=${summary}></canvas>
      <div
        class="reader"
        role="slider"
        tabindex="0"
        aria-label=${label}
        aria-valuemin="0"
        aria-valuemax=${last}
        aria-valuenow=${reader.index}
        aria-valuetext=${spokenText}
        @pointermove=${reader.follow}
        @pointerdown=${reader.follow}
        @pointerleave=${reader.leave}
        @blur=${reader.rest}
        @keydown=${reader.press}
      ></div>
    </div>
    <p class="reading">
      <span class="when strong">${readout.when}</span>
      <span class=${readout.figures.some(({ line }) => line) ? 'figures many' : 'figures'}
        >${readout.figures.map(
          ({ name, sample, text, line }) =>
            html`<span>${line ? lineSample(line.sample) : nothing}<span class="name ${sample}">${name}</span> <span class="figure">${text}</span></span> `,
        )}</span
      >
      ${readout.outcome ? html`<span class="outcome strong">${readout.outcome}</span>` : nothing}
    </p>`;
}
