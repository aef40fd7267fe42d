/** The table of lines that can be taken into the calculation one by one, and the action that takes them. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Scenario } from '../../core/index.ts';
import { formatNumber } from '../../i18n/format-quantity.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { editRows } from './edit-text.ts';
import { monthText } from './figure-text.ts';
import { comparisonIn, paybackDate, paybackText, paybackWithinTenYears } from './payback.ts';
import type { EffectView } from './sentence.ts';
import { type LineId, type TakeableLine, tickedLines } from './take-lines.ts';
import type { UsageWording } from './wording.ts';

/** The state and the commands of the table. */
export interface LinesView extends EffectView {
  /** The approaches to which the file can belong. */
  readonly approaches: Scenario['approaches'];
  readonly choose: (index: number) => void;
  readonly tick: (id: LineId, isTicked: boolean) => void;
  readonly use: () => void;
  readonly undo: () => void;
}

/** The table of a profile: the value in the calculation, the measured value, and the range in which the mean of a month probably is. */
export function linesTemplate(view: LinesView, wording: UsageWording): TemplateResult {
  const { text } = wording;
  const { effect } = view;
  return html`<div class="changes" part="changes">
    <div class="head">
      <h3>${text.changesTitle}</h3>
      ${approachMenu(text.requestsOf, view)}
    </div>
    <table>
      <caption class="visually-hidden">${text.changesTitle}</caption>
      <thead>
        <tr>
          <th scope="col">${text.takeOver}</th>
          <th scope="col" class="number">${text.now}</th>
          <th scope="col" class="number">${text.measured}</th>
          <th scope="col" class="number range">${text.range}</th>
          <th scope="col" class="number payback">${text.payback}</th>
        </tr>
      </thead>
      ${effect.lines.map((line) => lineBody(line, view, wording))} ${notOfferedBody(view, wording)}
    </table>
  </div>`;
}

/** The menu of the approaches to which the file can belong. */
export function approachMenu(
  label: string,
  { approaches, effect, choose }: Pick<LinesView, 'approaches' | 'effect' | 'choose'>,
): TemplateResult {
  return html`<label class="of muted">${label}
    <span class="select"><select
      .value=${live(String(effect.index))}
      @change=${({ target }: Event) => choose(Number((target as HTMLSelectElement).value))}
    >${approaches.map(({ id, label: name }, index) => html`<option value=${index} ?selected=${index === effect.index}>${name || id}</option>`)}</select></span>
  </label>`;
}

function lineBody(line: TakeableLine, view: LinesView, wording: UsageWording): TemplateResult {
  const rows = line.edits.flatMap((edit) => editRows(edit, wording));
  const label = wording.text.changes[line.id];
  const hasOneRow = rows.length === 1;
  const [onlyRow] = rows;
  return html`<tbody data-line=${line.id}>
    <tr class=${hasOneRow ? '' : 'several'}>
      <th scope="row">${tickBox(line, hasOneRow && onlyRow ? onlyRow.label : label, view)}</th>
      ${
        hasOneRow && onlyRow
          ? html`<td class="number muted">${onlyRow.now}</td><td class="number strong">${onlyRow.measured}</td><td class="number muted range">${onlyRow.range}</td>`
          : html`<td></td><td></td><td class="range"></td>`
      }
      <td class="number payback">${linePayback(line, view, wording)}</td>
    </tr>
    ${
      hasOneRow
        ? nothing
        : rows.map(
            (row) =>
              html`<tr class="edit"><th scope="row" class="of-part">${row.label}</th><td class="number muted">${row.now}</td><td class="number strong">${row.measured}</td><td class="number muted range">${row.range}</td><td class="payback"></td></tr>`,
          )
    }
    ${notesRow(line.notes, 5, wording)}
  </tbody>`;
}

/** The checkbox of a line. */
export function tickBox(
  { id }: Pick<TakeableLine, 'id'>,
  label: string,
  { untickedIds, tick, isUsed }: Pick<LinesView, 'untickedIds' | 'tick' | 'isUsed'>,
): TemplateResult {
  return html`<label class="check"><input
      type="checkbox"
      name=${id}
      ?disabled=${isUsed}
      .checked=${live(!untickedIds.has(id))}
      @change=${({ target }: Event) => tick(id, (target as HTMLInputElement).checked)}
    />${label}</label>`;
}

/** The payback with one line alone; empty without a candidate. */
export function linePayback(
  { resultAlone }: TakeableLine,
  { effect, candidate }: EffectView,
  wording: UsageWording,
): string {
  const present = comparisonIn(effect.before, candidate);
  return present ? paybackText(resultAlone, candidate, paybackWithinTenYears(present), wording) : '';
}

/** The notes of a line as one row below it. */
export function notesRow(
  notes: TakeableLine['notes'],
  columnCount: number,
  wording: UsageWording,
): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  const texts = notes.map((note) =>
    wording.text.notes[note.code](noteParams('params' in note ? note.params : {}, wording)),
  );
  return html`<tr class="notes"><td colspan=${columnCount} class="muted">${paragraphText(texts)}</td></tr>`;
}

/** The parameters of a note as text. A parameter `YYYY-MM` is a month. */
function noteParams(
  params: Readonly<Record<string, string | number>>,
  { locale, count }: UsageWording,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? Number.isInteger(value)
          ? count(value)
          : formatNumber(Number(value.toPrecision(3)), locale)
        : /^\d{4}-\d{2}$/.test(value)
          ? monthText(value, locale)
          : value,
    ]),
  );
}

function notOfferedBody({ effect }: LinesView, { text }: UsageWording): TemplateResult | typeof nothing {
  if (effect.notOffered.length === 0) return nothing;
  return html`<tbody class="not-offered">
    ${effect.notOffered.map(
      ({ id, code }) =>
        html`<tr data-line=${id}><th scope="row">${text.changes[id]}</th><td colspan="4" class="reason muted">${text.notes[code]({})}</td></tr>`,
    )}
  </tbody>`;
}

/** The button that takes the ticked lines, and the payback that follows from them. After that, "Used" and Undo. */
export function useTemplate(view: LinesView, wording: UsageWording): TemplateResult | typeof nothing {
  const { text, locale, count } = wording;
  const { effect, candidate, isUsed } = view;
  if (isUsed)
    return html`<div class="actions" part="actions"><p class="effect"><strong>${text.used}</strong> <button type="button" class="action" @click=${view.undo}>${text.undo}</button></p></div>`;
  if (effect.lines.length === 0) return nothing;
  const tickedCount = tickedLines(effect, view.untickedIds).length;
  const present = comparisonIn(effect.before, candidate);
  const paybackThen = paybackText(effect.after, candidate, paybackWithinTenYears(present), wording);
  return html`<div class="actions" part="actions" role="group" aria-label=${text.changesTitle}>
    ${
      tickedCount === 0
        ? html`<p class="effect muted">${text.nothingTicked}</p>`
        : html`<button type="button" class="action primary" @click=${view.use}>${text.use(count(tickedCount), tickedCount)}</button>
          ${present ? html`<p class="effect muted">${text.effect(paybackThen, paybackDate(effect.after, candidate, locale))}</p>` : nothing}`
    }
  </div>`;
}
