/** The section of the time frame: start, horizon, discount rate, and the dates and retraining of each approach. */
import { html, nothing, type TemplateResult } from 'lit';
import { maxMonths } from '../../../core/scenario/edits.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Approach, Scenario } from '../../../core/types.ts';
import { comparablePrices } from '../../../prices/lookup.ts';
import { isTrained } from '../../common/scenario/trained-index.ts';
import { type FormSection, moreFields } from '../controls.ts';
import {
  amountField,
  approachHeading,
  dateField,
  eachApproach,
  type FormView,
  type PlacedApproach,
} from '../form-view.ts';

/** The section of the time frame. */
export const timeFrameSection: FormSection = { summary, body };

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
    ${eachApproach(view.approaches, (placed) => approachFields(view, placed))}
  `;
}

function approachFields(view: FormView, placed: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const { approach, path } = placed;
  const prices = comparablePrices(approach, view.catalog);
  const endField = (field: 'availableUntil' | 'trainableUntil') =>
    dateField(view, `${path}.${field}`, {
      approachName: approach.label,
      value: approach[field],
      optional: true,
      was: prices[field],
    });
  return html`
    ${approachHeading(placed)}
    <div class="fields">
      ${endField('availableUntil')}
      ${isTrained(approach) ? endField('trainableUntil') : nothing}
      ${amountField(view, `${path}.leadMonths`, {
        approachName: approach.label,
        value: approach.leadMonths,
        unit: text.months,
      })}
      ${retraining(view, placed)}
    </div>
    ${
      placed.index === 0
        ? nothing
        : moreFields(text.rollout, approach.trafficShare !== 1, html`${rolloutFields(view, placed)}`)
    }
  `;
}

/** The initial shares of a rollout: one for each of its first months. */
const firstShares = [0.25, 0.5, 1];

/** The share of the traffic that a candidate serves: one number, or one for each month. */
function rolloutFields(view: FormView, { approach, path }: PlacedApproach): TemplateResult {
  const { text, number } = view.language;
  const sharePath = `${path}.trafficShare`;
  const { trafficShare: shares } = approach;
  const setShares = (value: unknown, focusPath: string): void => {
    view.change((scenario) => withField(scenario, sharePath, value));
    view.focus(`data-path="${focusPath}"`);
  };
  const button = (label: string, value: unknown, focusPath: string): TemplateResult =>
    html`<button
      type="button"
      class="action"
      aria-label=${text.perApproach(approach.label, label)}
      @click=${() => setShares(value, focusPath)}
    >${label}</button>`;
  if (!isList(shares)) {
    return html`<div class="fields">
        ${amountField(view, sharePath, { approachName: approach.label, value: shares, unit: '%', note: text.rolloutHint })}
      </div>
      <div class="adds">${button(text.eachMonth, firstShares, `${sharePath}[0]`)}</div>`;
  }
  const lastIndex = shares.length - 1;
  return html`<p class="hint">${text.rolloutList}</p>
    <div class="chips months">
      ${shares.map((share, i) =>
        amountField(view, `${sharePath}[${i}]`, {
          label: text.month(number(i + 1)),
          explains: null,
          value: share,
          unit: '%',
          isChip: true,
        }),
      )}
    </div>
    <div class="adds">
      ${shares.length < maxMonths ? button(text.addMonth, [...shares, 1], `${sharePath}[${lastIndex + 1}]`) : nothing}
      ${lastIndex > 0 ? button(text.removeMonth, shares.slice(0, -1), `${sharePath}[${lastIndex - 1}]`) : nothing}
      ${button(text.oneShare, shares[lastIndex], sharePath)}
    </div>`;
}

function isList(shares: Approach['trafficShare']): shares is readonly number[] {
  return Array.isArray(shares);
}

/** The retraining interval (empty = never) and, with an interval, the share of the set-up cost that is due at each retraining. */
function retraining(view: FormView, { approach, path }: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const { retrain } = approach;
  return html`
    ${amountField(view, `${path}.retrain.everyMonths`, {
      approachName: approach.label,
      value: retrain?.everyMonths,
      unit: text.months,
      placeholder: text.never,
      optional: true,
      edit: (scenario, value) => withRetrainInterval(scenario, path, value ?? undefined),
    })}
    ${
      retrain
        ? amountField(view, `${path}.retrain.share`, {
            label: text.retrainShare,
            approachName: approach.label,
            value: retrain.share,
            placeholder: text.trainingOnly,
            note: retrain.share === undefined ? text.retrainTraining : '',
            edit: (scenario, value) => withField(scenario, `${path}.retrain.share`, value ?? undefined),
          })
        : nothing
    }
  `;
}

function withRetrainInterval(scenario: Scenario, path: string, value: unknown): Scenario {
  return value === undefined
    ? withField(scenario, `${path}.retrain`, undefined)
    : withField(scenario, `${path}.retrain.everyMonths`, value);
}
