/**
 * The sections of traffic (one number with growth, or a list of months), tokens per request, and time frame; and the date
 * field.
 */

import { html, nothing, type TemplateResult } from 'lit';
import type { FormerTraffic } from '../../../core/scenario/edits.ts';
import {
  formerTraffic,
  maxMonths,
  pastedMonths,
  toMonths,
  toOneNumber,
  withMonths,
} from '../../../core/scenario/edits.ts';
import { isTuned } from '../../../core/scenario/field-lookup.ts';
import { splitPath } from '../../../core/scenario/paths.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { IsoDate, Scenario } from '../../../core/types.ts';
import { comparable } from '../../../prices/lookup.ts';
import { disclosure } from '../controls.ts';
import type { FieldEditEvent } from '../fields/field-edit-event.ts';
import {
  amountField,
  approachHeading,
  eachApproach,
  type FormView,
  labelOf,
  longLabelOf,
  type PlacedApproach,
} from '../form-view.ts';
import { tokensSummary } from '../summaries.ts';

/** The section of traffic. */
export function trafficSection(view: FormView): TemplateResult {
  const { text } = view.language;
  const list = view.scenario.monthlyRequests;
  return html`<section class="block" part="section" aria-labelledby="traffic">
    <div class="head"><h3 id="traffic">${text.traffic}</h3><span class="value">${list ? text.requestsAMonth : text.rangeMeans}</span></div>
    ${list ? monthList(view, list) : oneNumber(view)}
  </section>`;
}

function oneNumber(view: FormView): TemplateResult {
  const { text } = view.language;
  return html`
    <div class="fields">
      ${amountField(view, 'requestsPerMonth', {
        label: text.requests,
        value: view.scenario.requestsPerMonth,
        unit: text.aMonth,
      })}
      ${amountField(view, 'growthPerMonth', {
        label: text.growth,
        value: view.scenario.growthPerMonth,
        unit: text.percentAMonth,
      })}
    </div>
    <div class="adds">
      <button type="button" class="action" @click=${() => switchTraffic(view, toMonths, 'monthlyRequests[0]')}>
        ${text.eachMonth}
      </button>
    </div>
  `;
}

/** Switches between one number and a list of months; the former notation is kept for switching back. */
function switchTraffic(view: FormView, to: typeof toMonths | typeof toOneNumber, next: string): void {
  const { scenario, pending } = view;
  const former: FormerTraffic = formerTraffic(scenario, pending.formerTraffic);
  if (view.change((now) => to(now, pending.formerTraffic)) !== null) return;
  view.setPending({ formerTraffic: former });
  view.focus(`data-path="${next}"`);
}

function monthList(view: FormView, list: readonly (number | null)[]): TemplateResult {
  const { text, number } = view.language;
  const last = list.length - 1;
  const set = (next: readonly (number | null)[], focus: string): void => {
    view.change((scenario) => withField(scenario, 'monthlyRequests', next));
    view.focus(focus);
  };
  const add = (): void => set([...list, list[last] ?? null], `data-path="monthlyRequests[${last + 1}]"`);
  const drop = (): void => set(list.slice(0, -1), last > 1 ? 'data-remove="month"' : 'data-add="month"');
  return html`
    <p class="hint">
      ${text.monthList(number(list.length), list.length)}
      <button type="button" class="action" @click=${() => switchTraffic(view, toOneNumber, 'requestsPerMonth')}>
        ${text.useOneNumber}
      </button>
    </p>
    <div class="chips months" @paste=${(event: ClipboardEvent) => paste(view, list, event)}>
      ${list.map((requests, index) =>
        amountField(view, `monthlyRequests[${index}]`, {
          label: text.month(number(index + 1)),
          value: requests,
          chip: true,
          placeholder: '?',
          missing: requests === null,
        }),
      )}
    </div>
    <div class="adds">
      ${
        list.length < maxMonths
          ? html`<button type="button" class="action" data-add="month" @click=${add}>${text.addMonth}</button>`
          : nothing
      }
      ${
        last > 0
          ? html`<button type="button" class="action" data-remove="month" @click=${drop}>
              ${text.removeMonth}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** Fills the months from the pasted-into one on, if several numbers are pasted. */
function paste(view: FormView, list: readonly (number | null)[], event: ClipboardEvent): void {
  const path = (event.target as HTMLElement).dataset.path ?? '';
  const [field, from] = splitPath(path) ?? [];
  const read = (typed: string): number | null => {
    const amount = view.language.parse(typed, null);
    return amount === null || amount.ranged ? null : amount.p50;
  };
  const others = pastedMonths(event.clipboardData?.getData('text/plain') ?? '', read);
  if (others === null || field !== 'monthlyRequests' || typeof from !== 'number') return;
  event.preventDefault();
  view.change((scenario) => withField(scenario, 'monthlyRequests', withMonths(list, from, others)));
}

/** How a field shows a date of the scenario. */
export interface DateOptions {
  /** The name of the field at the path when left out. */
  readonly label?: string;
  /** As of `AmountOptions`. */
  readonly of?: string;
  readonly longLabel?: string;
  readonly value: IsoDate | undefined;
  readonly optional?: boolean;
  readonly was?: IsoDate | undefined;
  /** Shown after the label. */
  readonly end?: TemplateResult;
}

/** The field for the date at `path`. */
export function dateField(view: FormView, path: string, options: DateOptions): TemplateResult {
  const apply = (event: FieldEditEvent<IsoDate | undefined>): void => {
    const refusal = view.change((scenario) => withField(scenario, path, event.value));
    if (refusal !== null) event.refuse(refusal);
  };
  return html`<ft-date-field
    data-path=${path}
    .label=${labelOf(view, path, options)}
    .longLabel=${longLabelOf(view, path, options)}
    .value=${options.value}
    .language=${view.language}
    .optional=${options.optional ?? false}
    .was=${options.was}
    @ft-field-edit=${apply}
  >${options.end ?? ''}</ft-date-field>`;
}

// When the comparison starts and ends, how money is discounted, and what the calendar does to each approach.

export function timeFrameSection(view: FormView): TemplateResult {
  const { scenario, language } = view;
  const { text, number, date } = language;
  const { horizonMonths, startsOn } = scenario;
  const summary = text.monthsFrom(number(horizonMonths), horizonMonths, date(startsOn));
  return disclosure(
    view,
    'time-frame',
    text.timeFrame,
    summary,
    () => html`
    <div class="fields">
      ${dateField(view, 'startsOn', { value: scenario.startsOn })}
      ${amountField(view, 'horizonMonths', { value: scenario.horizonMonths, unit: text.months })}
      ${amountField(view, 'discountPerYear', { label: text.discount, value: scenario.discountPerYear, unit: text.percentAYear })}
    </div>
    ${eachApproach(view.approaches, (one) => block(view, one))}
  `,
  );
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

/** The token fields of a request. */
const tokenFields = ['prefixTokens', 'variableTokens', 'outputTokens', 'reasoningTokens'] as const;

/** The section of tokens per request, part by part. */
export function tokensSection(view: FormView): TemplateResult {
  const { text } = view.language;
  return disclosure(
    view,
    'tokens',
    text.tokens,
    tokensSummary(view),
    () =>
      html`${eachApproach(
        view.approaches,
        (one) => html`${approachHeading(one)}
      <div class="fields">
        ${tokenFields.map((field) =>
          amountField(view, `${one.path}.${field}`, {
            of: one.approach.label,
            value: one.approach[field],
            unit: text.tokensUnit,
          }),
        )}
      </div>`,
      )}`,
  );
}
