/** The table of the rungs, and the notes below it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Rung } from '../../core/decision/ladder-types.ts';
import type { Approach } from '../../core/types.ts';
import { withCommas } from '../../i18n/punctuation.ts';
import { lineSample } from '../common/marks.ts';
import { type ModelNames, modelName } from '../common/wording/names.ts';
import { type CostView, sampleOf, shownUsd } from './spec.ts';
import {
  amountText,
  fromShareText,
  type LadderWords,
  nameOf,
  perThousandText,
  shareText,
  workText,
} from './words.ts';

/** What the table needs besides the rungs. */
export interface RungTableOptions {
  readonly words: LadderWords;
  readonly bar: number;
  readonly view: CostView;
  readonly modelNames: ModelNames | undefined;
  /** The approaches by id. */
  readonly approaches: ReadonlyMap<string, Approach>;
}

/** The rungs in order of effort. Columns of calls, set-up and work are left out on a phone. */
export function rungTable(rungs: readonly Rung[], options: RungTableOptions): TemplateResult {
  const { text } = options.words;
  const hasWork = rungs.some(({ workHours }) => workHours !== null);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.tableTitle}>
    <table part="table">
      <caption class="visually-hidden">${text.tableTitle}</caption>
      <thead>
        <tr>
          <th scope="col">${text.rung}</th>
          <th scope="col">${text.acceptedColumn}</th>
          <th scope="col" class="wide">${text.callsColumn}</th>
          <th scope="col">${text.acceptedCostColumn}</th>
          <th scope="col" class="wide">${text.setupColumn}</th>
          ${hasWork ? html`<th scope="col" class="wide">${text.workColumn}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rungs.map((rung) => rowOf(rung, hasWork, options))}
      </tbody>
    </table>
  </div>`;
}

function rowOf(rung: Rung, hasWork: boolean, options: RungTableOptions): TemplateResult {
  const { words, bar, view, modelNames, approaches } = options;
  const { text } = words;
  const approach = approaches.get(rung.id);
  const model = approach ? modelName(approach, modelNames) : null;
  const name = nameOf(rung);
  return html`<tr class=${rung.isFirst ? 'first' : ''}>
    <th scope="row" class="series">
      <span>
        ${lineSample(sampleOf(rung))}
        <span>${name}${model !== null && !name.includes(model) ? html` <span class="model wide">${model}</span>` : nothing}${rung.isFirst ? html`<span class="visually-hidden">, ${text.firstRow}</span>` : nothing}</span>
      </span>
    </th>
    <td class="accepted">${shareCell(rung, bar, words)}</td>
    <td class="wide">${perThousandText(rung.usdPerThousandCalls, words)}</td>
    <td class="cost">${perThousandText(shownUsd(rung, view), words)}</td>
    <td class="wide">${amountText(rung.setupUsd, words)}</td>
    ${hasWork ? html`<td class="wide">${workText(rung, words)}</td>` : nothing}
  </tr>`;
}

function shareCell(rung: Rung, bar: number, words: LadderWords): TemplateResult {
  const { text } = words;
  if (rung.shareAccepted === null) return html`<span class="origin">${text.unknownShare}</span>`;
  const basis = rung.basis === 'entered' ? html`<span class="origin">${text.notMeasured}</span> ` : nothing;
  return html`${basis}${shareText(rung, bar, words)}`;
}

/** Sentences about unknown shares, and about the costs that the chart and the table leave out. */
export function notesOf(rungs: readonly Rung[], words: LadderWords): readonly string[] {
  const { text } = words;
  const isAnyKnown = rungs.some(({ usdPerThousandAccepted }) => usdPerThousandAccepted !== null);
  const unknown = rungs
    .filter(
      ({ shareAccepted, usdPerThousandCalls }) => shareAccepted === null && usdPerThousandCalls !== null,
    )
    .map((rung) =>
      rung.cheapestFromShare === null
        ? text.unknownRungNever(nameOf(rung))
        : text.unknownRung(nameOf(rung), fromShareText(rung.cheapestFromShare, words)),
    )
    .slice(0, isAnyKnown ? rungs.length : 0);
  const fixed = rungs.filter(({ fixedUsdPerMonth: usd }) => usd !== null && usd !== 0);
  if (fixed.length === 0) return unknown;
  const costs = fixed.map((rung) => text.fixedOf(nameOf(rung), amountText(rung.fixedUsdPerMonth, words)));
  return [...unknown, text.fixed(withCommas(costs, words.locale))];
}
