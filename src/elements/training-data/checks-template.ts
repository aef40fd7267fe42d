/**
 * The table of the checks: groups, and rows with their first places and their fix. Below a row there may be the list of all its
 * places, and one opened example.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../core/training/first-lines.ts';
import type { TrainingReport } from '../../core/training/report-types.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { chevron } from '../common/marks.ts';
import {
  type CheckedReport,
  type CheckGroup,
  type CheckRow,
  checkGroups,
  checksMade,
  checksWithoutFindings,
  comparedShare,
} from './checks.ts';
import type { ChecksView } from './checks-view.ts';
import { exampleId, type OpenedExample } from './opened-example.ts';
import { otherLineOf, placeText } from './places.ts';
import { placesList } from './places-list.ts';
import { hostsText } from './wording.ts';

/** The report of a file. While the file is still being read, the comparisons of its examples are missing. */
type ChecksReport = CheckedReport & Pick<TrainingReport, 'limit' | 'examples'>;

/** Maximum number of places that a row shows. A place is a line, or a group of equal or similar lines. The list below the row has all places. */
const maxPlacesPerRow = 3;

/** The table, or a line that says that nothing was found. */
export function checksTemplate(report: ChecksReport, view: ChecksView): TemplateResult {
  const { trainingData: text } = view.messages;
  const { write } = view;
  const groups = checkGroups(report);
  const withoutFindings = checksWithoutFindings(report);
  const checkCount = checksMade(report).length;
  const countWithFindings = checkCount - withoutFindings.length;
  return html`<div class="checks" part="checks">
    <div class="head">
      <h3>${text.checksTitle}</h3>
      ${view.isPartial ? nothing : html`<p class="muted">${text.checksCount(write(checkCount), write(countWithFindings), countWithFindings)}</p>`}
    </div>
    ${groups.length === 0 ? html`<p class="muted">${view.isPartial ? text.nothingSoFar : nothing}</p>` : checksTable(groups, report, view)}
    ${comparedNote(report, view)}
    ${
      view.isPartial
        ? nothing
        : html`<details class="clear">
            <summary>${chevron}<span class="clear-count">${text.nothingFound(write(withoutFindings.length), withoutFindings.length)}</span></summary>
            <ul>${withoutFindings.map((rule) => html`<li>${nameOf(rule, report, view)}</li>`)}</ul>
          </details>
          ${report.leaks ? nothing : html`<p class="unchecked muted">${text.leaksNotChecked}</p>`}`
    }
  </div>`;
}

/** The note on the share of the examples that were compared; nothing if all of them were. */
function comparedNote(report: ChecksReport, { messages, percent }: ChecksView) {
  const share = comparedShare(report);
  return share < 1
    ? html`<p class="muted">${messages.trainingData.compared(percent(share), !!report.leaks)}</p>`
    : nothing;
}

function checksTable(groups: readonly CheckGroup[], report: ChecksReport, view: ChecksView): TemplateResult {
  const { trainingData: text } = view.messages;
  return html`<table>
    <caption class="visually-hidden">${text.checksTitle}</caption>
    <thead>
      <tr>
        <th scope="col">${view.isPartial ? text.problemSoFar : text.problem}</th>
        <th scope="col" class="number">${text.count}</th>
        <th scope="col" class="lines">${text.firstLines}</th>
        <th scope="col" class="fix">${view.isPartial ? nothing : text.fix}</th>
      </tr>
    </thead>
    ${groups.map((group) => groupRows(group, report, view))}
  </table>`;
}

function groupRows(group: CheckGroup, report: ChecksReport, view: ChecksView): TemplateResult {
  const { trainingData: text } = view.messages;
  const { write, fix } = view;
  const { id, count, rows } = group;
  const dropButton =
    id === 'refused' && count !== null && fix
      ? html`<button type="button" class="action" @click=${() => fix(['refused'])}>${text.fixes.dropRefused(write(count), count)}</button>`
      : nothing;
  return html`<tbody data-group=${id}>
    <tr class="group">
      <th scope="rowgroup">${text.groups[id]}</th>
      <td class="number">${count === null ? nothing : write(count)}</td>
      <td class="lines"></td>
      <td class="fix">${dropButton}</td>
    </tr>
    ${rows.map((row) => checkRow(row, report, view))}
  </tbody>`;
}

function nameOf(rule: string, { limit }: ChecksReport, { messages, write }: ChecksView): string {
  const { trainingData: text } = messages;
  if (rule === 'over-limit') return text.overTheLimit(write(limit));
  return text.checks[rule as keyof typeof text.checks] ?? rule;
}

function checkRow(row: CheckRow, report: ChecksReport, view: ChecksView): TemplateResult {
  const { trainingData: text } = view.messages;
  const { write, openExample } = view;
  const openList = view.openList();
  const { key, rule, count, hosts } = row;
  const checkName = hosts ? text.hostRules[rule as keyof typeof text.hostRules] : nameOf(rule, report, view);
  return html`<tr data-check=${key}>
      <th scope="row">${checkName}</th>
      <td class="number">${count === 0 ? nothing : write(count)}</td>
      <td class="lines">${hosts ? hostsText(hosts, { text, write }) : firstLines(row, view)}</td>
      <td class="fix">${fixCell(row, checkName, view)}</td>
    </tr>
    ${
      openList?.key === key
        ? html`<tr class="detail"><td colspan="4">${placesList(row, checkName, openList, view)}</td></tr>`
        : nothing
    }
    ${openExample?.key === key ? html`<tr class="detail"><td colspan="4">${exampleTemplate(openExample, view)}</td></tr>` : nothing}`;
}

/** The first places, and the number of further ones. If the report has further places, the number is a button that lists them. */
function firstLines(row: CheckRow, view: ChecksView) {
  const { trainingData: text } = view.messages;
  const { write } = view;
  const { key, count, duplicateGroups, places } = row;
  const firstPlaces = places.slice(0, maxPlacesPerRow);
  if (firstPlaces.length === 0) return nothing;
  const furtherCount = (duplicateGroups ?? count) - firstPlaces.length;
  const placeButtons = firstPlaces.map(
    (place, index) =>
      html`${placeButton(row, place, view)}${index < firstPlaces.length - 1 || furtherCount > 0 ? punctuationOf(view.locale).list : nothing}`,
  );
  if (furtherCount <= 0) return placeButtons;
  const furtherText =
    duplicateGroups === null
      ? text.more(write(furtherCount))
      : text.moreGroups(write(furtherCount), furtherCount);
  return html`${placeButtons}${
    places.length > firstPlaces.length && !view.isPartial
      ? html`<button type="button" class="action more" aria-expanded=${view.openList()?.key === key} @click=${() => view.toggleList(key)}>${furtherText}</button>`
      : furtherText
  }`;
}

/** The key of the message on the button of a fix. A fix that is not in this table has the message `mend`. */
const fixNames = {
  secret: 'mask',
  'personal-data': 'mask',
  'exact-duplicates': 'keepFirst',
  leaks: 'dropLeaks',
  'extra-keys': 'leaveOut',
  'allowed-keys': 'leaveOut',
  'same-role-twice': 'join',
  'same-answers': 'leaveOut',
  rewrite: 'rewrite',
} as const;

function fixCell({ rule, fix }: CheckRow, checkName: string, view: ChecksView) {
  const { trainingData: text } = view.messages;
  if (fix !== null && view.fix) {
    const fixName = text.fixes[fixNames[fix as keyof typeof fixNames] ?? 'mend'];
    return html`<button type="button" class="action" aria-label=${text.fixOf(fixName, checkName)} @click=${() => view.fix?.([fix])}>${fixName}</button>`;
  }
  return rule === 'label-imbalance' || rule === 'few-examples' ? text.addExamples : nothing;
}

function placeButton({ key, rule }: CheckRow, place: Place, view: ChecksView): TemplateResult {
  const { trainingData: text } = view.messages;
  const placeName = placeText(rule, place, text, view.write);
  if (view.isPartial) return html`${placeName}`;
  const isOpen = view.openExample?.id === exampleId({ key, rule, place });
  return html`<button type="button" class="place" aria-expanded=${isOpen} aria-label=${text.open(placeName)} @click=${() => view.toggleExample(key, rule, place)}>${placeName}</button>`;
}

function exampleTemplate(
  { line, shown, reason, rule, key, place }: OpenedExample,
  view: ChecksView,
): TemplateResult {
  const { trainingData: text } = view.messages;
  const { pieces, isCut, length, hasMasks } = shown;
  const secondLine = otherLineOf(place);
  const otherLine = secondLine === null ? null : line === secondLine ? place.line : secondLine;
  return html`<div class="example" role="group" aria-label=${text.opened(view.write(line))}>
    <pre><span class="line-number">${view.write(line)}</span>${isCut.before ? '…' : nothing}${pieces.map(
      ({ text: piece, kind }) => (kind === 'plain' ? piece : html`<mark class=${kind}>${piece}</mark>`),
    )}${isCut.after ? '…' : nothing}</pre>
    <p class="reason">${reason}${isCut.before || isCut.after ? ` ${text.cutText(view.write(length))}` : nothing}${hasMasks ? ` ${text.maskedHere}` : nothing}</p>
    <p class="example-actions">
      ${
        otherLine === null
          ? nothing
          : html`<button type="button" class="action" @click=${() => view.toggleExample(key, rule, { ...place, line: otherLine, like: line })}>${text.otherLine(view.write(otherLine))}</button>`
      }
      <button type="button" class="action" @click=${view.closeExample}>${text.closeExample}</button>
    </p>
  </div>`;
}
