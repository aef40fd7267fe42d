/** What falls due every month whatever the traffic: hosting by the hour, storage, maintenance. */
import { html, nothing, type TemplateResult } from 'lit';
import { fold } from '../fold.ts';
import { approachHeading, eachOf, type FormView, figureRow, type Placed, waitingAt } from '../form-view.ts';
import { monthlySummary } from '../summaries.ts';
import { addLine, costLines } from './costs.ts';
import { addHosting, hostingFields, hostingOf } from './hosting.ts';

export function monthlyFold(view: FormView): TemplateResult {
  const { text } = view.words;
  return fold(
    view,
    'monthly',
    text.monthly,
    monthlySummary(view),
    () => html`${eachOf(view.approaches, (one) => monthlyBlock(view, one))}`,
  );
}

function monthlyBlock(view: FormView, one: Placed): TemplateResult {
  const { text, money } = view.words;
  const { approach, path, result } = one;
  const list = `${path}.monthly`;
  const hosting = hostingOf(view, one);
  const empty = approach.monthly.length === 0 && !hosting && waitingAt(view, list) === undefined;
  const fixed = result.month.fixedUsd;
  return html`
    ${approachHeading(one)}
    ${hosting ? hostingFields(view, one, hosting) : nothing}
    <div class="fields">
      ${costLines(view, list, approach.monthly)}
      ${empty ? nothing : figureRow(text.monthlyTotal, fixed === null ? text.unknown : money(fixed), true)}
    </div>
    <div class="adds">
      ${addLine(view, list, approach.monthly.length, { add: text.addMonthly, label: text.newMonthly })}
      ${hosting ? nothing : addHosting(view, one)}
    </div>
  `;
}
