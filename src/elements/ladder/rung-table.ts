/** The table of the rungs, which are the approaches in order of effort, and the notes below it. */
import { html, nothing, type TemplateResult } from 'lit';
import { hasEnded } from '../../core/cost/ended.ts';
import { totalUsdPerThousandAccepted } from '../../core/decision/ladder.ts';
import type { Rung } from '../../core/decision/ladder-types.ts';
import type { Approach } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import { asList, punctuationOf } from '../../i18n/punctuation.ts';
import { lineSample } from '../common/marks.ts';
import { type ModelNames, modelName } from '../common/wording/names.ts';
import { serviceNote } from '../common/wording/service-note.ts';
import { type CostView, sampleOf, shownUsd } from './spec.ts';
import {
  amountText,
  basisOf,
  fromShareText,
  type LadderWording,
  nameOf,
  perThousandText,
  shareText,
  workText,
} from './wording.ts';

/** The inputs of the table besides the rungs. */
export interface RungTableOptions {
  readonly wording: LadderWording;
  /** The share of answers that must be accepted, 0–1. */
  readonly bar: number;
  readonly view: CostView;
  readonly modelNames: ModelNames | undefined;
  /** The approaches by id. */
  readonly approaches: ReadonlyMap<string, Approach>;
  readonly horizonMonths: number;
  readonly service: Messages['service'];
}

/** The rungs in order of effort. If the effort of a technique is known, the effort stands below the name. The columns of attempts, set-up and work are left out on a phone. */
export function rungTable(rungs: readonly Rung[], options: RungTableOptions): TemplateResult {
  const { text } = options.wording;
  const hasWork = rungs.some(({ workHours }) => workHours !== null);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.tableTitle}>
    <table part="table">
      <caption class="visually-hidden">${text.tableTitle}</caption>
      <thead>
        <tr>
          <th scope="col">${text.rung}</th>
          <th scope="col">${text.acceptedColumn}</th>
          <th scope="col" class="wide">${text.attemptsColumn}</th>
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
  const { wording, bar, view, modelNames, approaches, horizonMonths, service } = options;
  const { text } = wording;
  const approach = approaches.get(rung.id);
  const model = approach ? modelName(approach, modelNames) : null;
  const name = nameOf(rung);
  const endNote = serviceNote(rung, horizonMonths, service, wording.locale);
  return html`<tr class=${rung.isFirst ? 'first' : ''}>
    <th scope="row" class="series">
      <span>
        ${lineSample(sampleOf(rung))}
        <span>${name}${model !== null && !name.includes(model) ? html` <span class="model wide">${model}</span>` : nothing}${rung.isFirst ? html`<span class="visually-hidden">${punctuationOf(wording.locale).comma}${text.firstRow}</span>` : nothing}${rung.effort ? html`<span class="effort">${text.effort[rung.effort]}</span>` : nothing}${endNote ? html`<span class="effort">${endNote}</span>` : nothing}</span>
      </span>
    </th>
    <td class="accepted">${shareCell(rung, bar, wording)}</td>
    <td class="wide">${perThousandText(rung.usdPerThousandCalls, wording)}</td>
    <td class="cost">${perThousandText(shownUsd(rung, view), wording)}</td>
    <td class="wide">${amountText(rung.setupUsd, wording)}</td>
    ${hasWork ? html`<td class="wide">${workText(rung, wording)}</td>` : nothing}
  </tr>`;
}

function shareCell(rung: Rung, bar: number, wording: LadderWording): TemplateResult {
  const { text } = wording;
  if (rung.shareAccepted === null) return html`<span class="origin">${text.unknownShare}</span>`;
  const basis = basisOf(rung, wording);
  const basisLabel =
    basis === 'measured' ? nothing : html`<span class="origin">${text.notMeasured[basis]}</span> `;
  return html`${basisLabel}${shareText(rung, bar, wording)}`;
}

/**
 * Sentences about rungs of unknown share: for each, the share from which it would be the cheapest rung. Then one about the monthly costs that
 * the costs of accepted answers include.
 */
export function notesOf(rungs: readonly Rung[], view: CostView, wording: LadderWording): readonly string[] {
  const { text } = wording;
  // If no rung has a known cost, there is no cheapest one.
  const isAnyCostKnown = rungs.some((rung) => totalUsdPerThousandAccepted(rung) !== null && !hasEnded(rung));
  const unknownNotes = rungs
    .filter((rung) => rung.shareAccepted === null && rung.usdPerThousandCalls !== null && !hasEnded(rung))
    .map((rung) =>
      rung.cheapestFromShare === null
        ? text.unknownRungNever(nameOf(rung))
        : text.unknownRung(nameOf(rung), fromShareText(rung.cheapestFromShare, wording)),
    )
    .slice(0, isAnyCostKnown ? rungs.length : 0);
  const rungsWithFixedCosts = rungs.filter(({ fixedUsdPerMonth: usd }) => usd !== null && usd !== 0);
  if (rungsWithFixedCosts.length === 0) return unknownNotes;
  const costs = rungsWithFixedCosts.map((rung) => {
    const { fixedUsdPerMonth } = rung;
    const fixedUsd =
      view === 'attempts' ? rung.attemptsFixedUsdPerThousandAccepted : rung.fixedUsdPerThousandAccepted;
    const perThousand = fixedUsd === null ? null : perThousandText(fixedUsd, wording);
    return text.fixedOf(nameOf(rung), amountText(fixedUsdPerMonth, wording), perThousand);
  });
  return [...unknownNotes, text.fixed(asList(costs, wording.locale))];
}
