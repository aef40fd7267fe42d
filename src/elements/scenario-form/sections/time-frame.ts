/** When the comparison starts and ends, how money is discounted, and what the calendar does to each approach. */
import { html, nothing, type TemplateResult } from 'lit';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Scenario } from '../../../core/types.ts';
import { comparable, isTuned } from '../../../prices/lookup.ts';
import { fold } from '../fold.ts';
import { amountField, approachHeading, eachOf, type FormView, type Placed } from '../form-view.ts';
import { dateField } from './date-part.ts';

export function timeFrameFold(view: FormView): TemplateResult {
  const { scenario, words } = view;
  const { text, number, date } = words;
  const summary = text.monthsFrom(number(scenario.horizonMonths), date(scenario.startsOn));
  return fold(
    view,
    'time-frame',
    text.timeFrame,
    summary,
    () => html`
    <div class="fields">
      ${dateField(view, 'startsOn', { label: text.goLive, value: scenario.startsOn })}
      ${amountField(view, 'horizonMonths', { label: text.horizon, value: scenario.horizonMonths, unit: text.months })}
      ${amountField(view, 'discountPerYear', { label: text.discount, value: scenario.discountPerYear, unit: text.percentAYear })}
    </div>
    ${eachOf(view.approaches, (one) => block(view, one))}
  `,
  );
}

function block(view: FormView, one: Placed): TemplateResult {
  const { text } = view.words;
  const { approach, path } = one;
  const prices = comparable(approach, view.catalog);
  const name = (label: string) => text.perApproach(approach.label, label);
  const end = (field: 'availableUntil' | 'trainableUntil', label: string) =>
    dateField(view, `${path}.${field}`, {
      label,
      longLabel: name(label),
      value: approach[field],
      optional: true,
      was: prices[field],
    });
  const tuned = isTuned(approach.technique) || approach.training !== undefined;
  return html`
    ${approachHeading(one)}
    <div class="fields">
      ${end('availableUntil', text.modelRetires)}
      ${tuned ? end('trainableUntil', text.lastTraining) : nothing}
      ${amountField(view, `${path}.leadMonths`, {
        label: text.lead,
        longLabel: name(text.lead),
        value: approach.leadMonths,
        unit: text.months,
      })}
      ${retraining(view, one, name)}
    </div>
  `;
}

/** Empty = never. The share shows once there is something to share. */
function retraining(
  view: FormView,
  { approach, path }: Placed,
  name: (label: string) => string,
): TemplateResult {
  const { text } = view.words;
  const { retrain } = approach;
  return html`
    ${amountField(view, `${path}.retrain.everyMonths`, {
      label: text.retrain,
      longLabel: name(text.retrain),
      value: retrain?.everyMonths,
      unit: text.months,
      placeholder: text.never,
      optional: true,
      edit: (scenario, value) => everyMonths(scenario, path, value ?? undefined),
    })}
    ${
      retrain
        ? amountField(view, `${path}.retrain.share`, {
            label: text.retrainShare,
            longLabel: name(text.retrainShare),
            value: retrain.share,
            unit: '%',
            placeholder: text.trainingOnly,
            note: retrain.share === undefined ? text.retrainTraining : '',
            edit: (scenario, value) => withField(scenario, `${path}.retrain.share`, value ?? undefined),
          })
        : nothing
    }
  `;
}

function everyMonths(scenario: Scenario, path: string, value: unknown): Scenario {
  return value === undefined
    ? withField(scenario, `${path}.retrain`, undefined)
    : withField(scenario, `${path}.retrain.everyMonths`, value);
}
