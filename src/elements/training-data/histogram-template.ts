/** The chart of tokens per example: bars on a logarithmic axis, and the limit as a line with a flag. Bars above the limit are hatched. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TrainingReport } from '../../core/training/report-types.ts';
import { formatTokens } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { parseNumber } from '../../i18n/parse.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { dataTable } from '../common/data-table.ts';
import { placeOn, type TokenBar, tokenHistogram } from './histogram.ts';

/** The part of a report that the chart shows. */
type DrawnReport = Pick<
  TrainingReport,
  'histogram' | 'limit' | 'overLimit' | 'truncatedTokens' | 'quantiles' | 'examples'
>;

/** The language of the chart, and the function that its input calls. If `setLimit` is `null`, the limit cannot be changed now. */
interface HistogramView {
  readonly text: Messages['trainingData'];
  readonly locale: string;
  readonly setLimit: ((limit: number) => void) | null;
}

/** Heights in pixels. Every bar has at least `minBarPx`, also that of a single example. */
const plotPx = 150;
const flagPx = 40;
const minBarPx = 2.5;
const axisPx = 24;

/** The chart with its title, the input of the limit, and its table. Empty if there are no examples. */
export function histogramTemplate(
  report: DrawnReport,
  { text, locale, setLimit }: HistogramView,
): TemplateResult | typeof nothing {
  const { limit, overLimit, truncatedTokens, quantiles } = report;
  const chart = tokenHistogram(report.histogram, { limit, overLimit });
  if (!chart) return nothing;
  const countText = (value: number): string => formatTokens(value, locale);
  const highestLevel = chart.levels.at(-1) ?? 1;
  const heightOf = ({ count: examples }: TokenBar): number =>
    Math.max(minBarPx, (examples / highestLevel) * plotPx);
  /** The upper end of the bin in which a quantile is. */
  const upperEnd = ({ value, width }: (typeof quantiles)[number]): number => value + width;
  const median = quantiles.find(({ share }) => share === 0.5);
  const percentile95 = quantiles.find(({ share }) => share === 0.95);
  /** The position of a number of tokens, in percent of the width of the plot. */
  const percentAt = (tokens: number): number => placeOn(chart, tokens) * 100;
  const limitPercent = percentAt(limit);
  const baseY = flagPx + plotPx;
  return html`<div class="tokens">
    <div class="head">
      <p class="muted"><strong>${text.histogram}</strong>${text.logScale}${
        median && percentile95
          ? text.spread(countText(upperEnd(median)), countText(upperEnd(percentile95)))
          : nothing
      }${chart.showsLimit ? nothing : text.noneLonger(countText(limit))}</p>
      <label class="limit"
        >${text.limit}
        <input
          inputmode="numeric"
          .value=${live(countText(limit))}
          ?disabled=${setLimit === null}
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const typed = parseNumber(input.value, locale);
            const newLimit = typed !== null && typed >= 1 ? Math.round(typed) : null;
            if (newLimit === null) input.value = countText(limit);
            else setLimit?.(newLimit);
          }}
      /></label>
    </div>
    <div class="plot">
      <svg class="bars-plot" width="100%" height=${baseY + axisPx} aria-hidden="true" focusable="false">
        ${chart.levels.map((level) => {
          const y = baseY - (level / highestLevel) * plotPx;
          return svg`<line class="grid" x1="0" x2="100%" y1=${y} y2=${y}></line><text class="level" x="0" y=${y - 4}>${countText(level)}</text>`;
        })}
        ${chart.bars.map((bar) => {
          const from = percentAt(bar.from);
          const height = heightOf(bar);
          return svg`<rect class=${bar.isOver ? 'over' : 'in'} x="${from}%" width="${Math.max(0.2, percentAt(bar.to) - from - 0.15)}%" y=${baseY - height} height=${height}></rect>`;
        })}
        <line class="base" x1="0" x2="100%" y1=${baseY} y2=${baseY}></line>
        ${chart.ticks.map((tick, index) => {
          const x = percentAt(tick);
          const anchor = index === 0 ? 'start' : index === chart.ticks.length - 1 ? 'end' : 'middle';
          return svg`<line class="base" x1="${x}%" x2="${x}%" y1=${baseY} y2=${baseY + 4}></line><text x="${x}%" y=${baseY + 18} text-anchor=${anchor}>${countText(tick)}</text>`;
        })}
        ${
          chart.showsLimit
            ? svg`<line class="rule" x1="${limitPercent}%" x2="${limitPercent}%" y1="0" y2=${baseY}></line>
              <text class="strong" x="${limitPercent}%" dx=${limitPercent > 50 ? -8 : 8} y="12" text-anchor=${limitPercent > 50 ? 'end' : 'start'}>${text.limitFlag(countText(limit))}</text>
              ${
                overLimit > 0
                  ? svg`<text x="${limitPercent}%" dx=${limitPercent > 50 ? -8 : 8} y="28" text-anchor=${limitPercent > 50 ? 'end' : 'start'}>${text.longerLose(countText(overLimit), overLimit, countText(truncatedTokens))}</text>`
                  : nothing
              }`
            : nothing
        }
      </svg>
    </div>
    ${dataTable({
      title: text.histogram,
      summary: text.histogramTable,
      isOpen: false,
      head: [text.columns.tokens, text.columns.examples],
      rows: chart.bars.map(({ from, to, count: examples, isOver }) => [
        `${text.fromTo(countText(from), countText(to - 1))}${isOver ? `${punctuationOf(locale).comma}${text.columns.overLimit}` : ''}`,
        countText(examples),
      ]),
    })}
  </div>`;
}
