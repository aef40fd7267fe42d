/** The section of the time frame: start, horizon, discount rate, and the dates and retraining of each approach. */
import { html, nothing, type TemplateResult } from 'lit';
import { isTuned } from '../../../core/scenario/field-lookup.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Scenario } from '../../../core/types.ts';
import { comparable } from '../../../prices/lookup.ts';
import type { FormSection } from '../controls.ts';
import {
  amountField,
  approachHeading,
  dateField,
  eachApproach,
  type FormView,
  type PlacedApproach,
} from '../form-view.ts';

/** The section of the time frame. */
export const timeFrameSection: FormSection = { name: 'time-frame', summary, body };

function summary({ scenario: { horizonMonths, startsOn }, language }: FormView): string {
  const { text, number, date } = language;
  return text.monthsFrom(number(horizonMonths), horizonMonths, date(startsOn));
}

function body(view: FormView): TemplateResult {
  const { text } = view.language;
  const { startsOn, horizonMonths, discountPerYear } = view.scenario;
  return html`
    <div class="fields">
      ${dateField(view, 'startsOn', { value: startsOn })}
      ${amountField(view, 'horizonMonths', { value: horizonMonths, unit: text.months })}
      ${amountField(view, 'discountPerYear', { label: text.discount, value: discountPerYear, unit: text.percentAYear })}
    </div>
    ${eachApproach(view.approaches, (one) => block(view, one))}
  `;
}

function block(view: FormView, one: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const { approach, path } = one;
  const prices = comparable(approach, view.catalog);
  const end = (field: 'availableUntil' | 'trainableUntil') =>
    dateField(view, `${path}.${field}`, {
      of: approach.label,
      value: approach[field],
      optional: true,
      was: prices[field],
    });
  const tuned = isTuned(approach.technique) || approach.training !== undefined;
  return html`
    ${approachHeading(one)}
    <div class="fields">
      ${end('availableUntil')}
      ${tuned ? end('trainableUntil') : nothing}
      ${amountField(view, `${path}.leadMonths`, {
        of: approach.label,
        value: approach.leadMonths,
        unit: text.months,
      })}
      ${retraining(view, one)}
    </div>
  `;
}

/** The retraining interval (empty = never), and its share of the cost once there is an interval. */
function retraining(view: FormView, { approach, path }: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const { retrain } = approach;
  return html`
    ${amountField(view, `${path}.retrain.everyMonths`, {
      of: approach.label,
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
            of: approach.label,
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
