/** Estimate against actual: the billed tokens, epochs, cost and time of a finished job, each beside the figure of the calculation. */

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { billedTokens } from '../../core/cost/plan.ts';
import type { Job, Result } from '../../core/index.ts';
import { bestGuess, orNull } from '../../core/scenario/amount.ts';
import type { Training } from '../../core/types.ts';
import { currencyTexts } from '../../i18n/currency-texts.ts';
import { rateIn } from '../../i18n/display-currency.ts';
import { formatUsdCents, inUnit } from '../../i18n/format.ts';
import { parseNumber } from '../../i18n/parse.ts';
import { decimalText } from './edit-text.ts';
import { differenceText } from './figure-text.ts';
import { approachMenu, type LinesView, linePayback, notesRow, tickBox } from './lines-template.ts';
import { type LineId, otherTraining } from './take-lines.ts';
import type { UsageWording } from './wording.ts';

/** Billed tokens of one run of an approach's training; `null` = unknown, or the training is not billed by the token. */
export function estimatedTokens(training: Training | undefined): number | null {
  return !training || 'hours' in training ? null : orNull(billedTokens(training));
}

/** Dollars of one run of an approach's training; `null` = unknown. */
function estimatedUsd({ approaches, scenario }: Result, index: number): number | null {
  const usd = approaches[index]?.setup.lines.find(({ path }) => path === 'training')?.usd ?? null;
  const runs = scenario.approaches[index]?.training?.runs ?? 1;
  return usd === null || runs === 0 ? null : usd / runs;
}

/** A row of the table. `id` is the line that a user can tick in this row; `null` = there is none. */
interface JobRow {
  readonly id: LineId | null;
  readonly label: string;
  readonly estimate: number | null;
  readonly actual: number | null;
  readonly write: (value: number) => string;
}

/** Sets the dollars that the user types if the job does not say them. */
export type SetUsd = (usd: number | null) => void;

/**
 * The table. `view` is `null` without a scenario, or if none of its approaches is trained; the table then has only measured values.
 * `typedUsd` are dollars that the user typed.
 */
export function jobTemplate(
  job: Job,
  view: LinesView | null,
  { typedUsd, setUsd }: { readonly typedUsd: number | null; readonly setUsd: SetUsd },
  wording: UsageWording,
): TemplateResult {
  const { text, locale, count } = wording;
  const effect = view?.effect ?? null;
  const training = effect?.before.scenario.approaches[effect.index]?.training;
  const usdText = (value: number): string => formatUsdCents(value, locale);
  const rows: readonly JobRow[] = [
    {
      id: 'tokens',
      label: text.billedTokens,
      estimate: estimatedTokens(training),
      actual: job.trainedTokens,
      write: count,
    },
    {
      id: null,
      label: text.fields.epochs,
      estimate: training && 'epochs' in training ? training.epochs : null,
      actual: job.epochs,
      write: (value) => decimalText(value, locale),
    },
    {
      id: 'usd',
      label: text.jobCost,
      estimate: effect ? estimatedUsd(effect.before, effect.index) : null,
      actual: job.usd ?? typedUsd,
      write: usdText,
    },
    {
      id: 'hours',
      label: text.jobTime,
      estimate: training && 'hours' in training ? bestGuess(training.hours) : null,
      actual: job.hours,
      write: (value) => hoursText(value, locale),
    },
  ];
  return html`<div class="changes job ${view ? '' : 'alone'}" part="changes">
    <div class="head">
      <h3>${text.jobTitle}</h3>
      ${view ? approachMenu(text.jobOf, view) : nothing}
    </div>
    <table>
      <caption class="visually-hidden">${text.jobTitle}</caption>
      <thead>
        <tr>
          <th scope="col">${view ? text.takeOver : html`<span class="visually-hidden">${text.takeOver}</span>`}</th>
          ${view ? html`<th scope="col" class="number">${text.estimateColumn}</th>` : nothing}
          <th scope="col" class="number">${text.actual}</th>
          ${
            view
              ? html`<th scope="col" class="number">${text.difference}</th>
                <th scope="col" class="number payback">${text.payback}</th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => jobRow(row, job, view, setUsd, wording))}
      </tbody>
    </table>
  </div>`;
}

function jobRow(
  { id, label, estimate, actual, write }: JobRow,
  job: Job,
  view: LinesView | null,
  setUsd: SetUsd,
  wording: UsageWording,
): TemplateResult {
  const { text, locale } = wording;
  const line = view?.effect.lines.find((each) => each.id === id);
  // The row of the epochs has no line of its own; the epochs belong to the line of the tokens.
  const belongsToTraining = !view || otherTraining(view.effect, id ?? 'tokens') === null;
  const hasInput =
    belongsToTraining && id === 'usd' && job.usd === null && (job.status === 'succeeded' || job.isEstimate);
  return html`<tr data-line=${id ?? label}>
      <th scope="row">${line && view ? tickBox(line, label, view) : label}</th>
      ${view ? html`<td class="number muted">${estimate === null ? text.unknown : write(estimate)}</td>` : nothing}
      <td class="number strong">${
        hasInput
          ? billInput(actual, setUsd, wording)
          : actual === null
            ? html`<span class="muted">${text.unknown}</span>`
            : write(actual)
      }</td>
      ${
        view
          ? html`<td class="number muted">${belongsToTraining ? differenceCell(estimate, actual, locale) : ''}</td>
            <td class="number payback">${line ? linePayback(line, view, wording) : ''}</td>`
          : nothing
      }
    </tr>
    ${line ? notesRow(line.notes, 5, wording) : nothing}`;
}

/** The input for the billed dollars, for jobs of hosts that do not state them. */
function billInput(value: number | null, setUsd: SetUsd, { text, locale }: UsageWording): TemplateResult {
  return html`<input
    class="bill"
    inputmode="decimal"
    aria-label=${text.billAsk(currencyTexts(locale).name)}
    placeholder=${text.fromBill(currencyTexts(locale).sign)}
    .value=${live(value === null ? '' : formatUsdCents(value, locale))}
    @change=${({ target }: Event) => {
      const input = target as HTMLInputElement;
      const typed = parseNumber(input.value, locale);
      const usd = typed !== null && typed >= 0 && typed <= 1e9 ? typed / rateIn(locale) : null;
      if (usd === null) input.value = '';
      setUsd(usd);
    }}
  />`;
}

function differenceCell(estimate: number | null, actual: number | null, locale: string): string {
  if (estimate === null || actual === null || estimate === 0) return '';
  const relativeDifference = actual / estimate - 1;
  const percent = differenceText(relativeDifference, locale);
  return percent === null ? '0' : `${relativeDifference > 0 ? '+' : '−'}${percent}`;
}

function hoursText(hours: number, locale: string): string {
  return hours < 1 ? inUnit(hours * 60, 'minute', locale, 0) : inUnit(hours, 'hour', locale);
}
