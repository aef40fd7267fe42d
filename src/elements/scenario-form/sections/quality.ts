/**
 * How often an attempt is good enough, how many attempts are made, and what repairing the rest costs.
 * The last two are usually the same for all, and then asked once. Measured latency stands here too.
 */
import { html, type TemplateResult } from 'lit';
import { bestGuess, isBelief, sameAmount } from '../../../core/scenario/amount.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Amount, Latency, Scenario } from '../../../core/types.ts';
import { fold } from '../controls.ts';
import { type AmountOptions, amountField, eachOf, type FormView, type Placed } from '../form-view.ts';
import { withEntry } from '../pending-input.ts';
import { qualitySummary } from '../summaries.ts';

// Measured latency of each approach: two figures that stand beside its cost and never change it.

/** Offered as one action for all, since one approach's latency says little without the others'. */
function latencyFields(view: FormView): TemplateResult {
  const { text } = view.language;
  const { aside, approaches } = view;
  const shown = aside.asksLatency || approaches.some((one) => Object.keys(known(view, one)).length > 0);
  if (!shown) {
    const ask = (): void => {
      view.setAside({ asksLatency: true });
      view.focus(`data-path="${approaches[0]?.path}.latency.firstTokenMs"`);
    };
    return html`<div class="adds"><button type="button" class="action" @click=${ask}>${text.addLatency}</button></div>`;
  }
  return html`<p class="hint sub">${text.latency}</p>
    <div class="fields">${eachOf(approaches, (one) => pair(view, one))}</div>`;
}

/** What is known of it, whole or half. */
function known({ aside }: FormView, { approach }: Placed): Partial<Latency> {
  return approach.latency ?? aside.latency[approach.id] ?? {};
}

function pair(view: FormView, one: Placed): TemplateResult {
  const { text } = view.language;
  const { approach, path, line } = one;
  const now = known(view, one);
  const half = !approach.latency && Object.keys(now).length > 0;
  const field = (name: keyof Latency, label: string, longLabel: string, unit: string, rest = {}) =>
    amountField(view, `${path}.latency.${name}`, {
      label,
      longLabel: text.perApproach(approach.label, longLabel),
      value: now[name],
      unit,
      optional: true,
      placeholder: '',
      edit: (scenario, value) => withLatency(view, scenario, one, name, value),
      ...rest,
    });
  return html`<div class="pair lined">
    ${field('firstTokenMs', approach.label, text.firstToken, text.milliseconds, { line })}
    ${field('tokensPerSecond', text.thenTokens, text.speed, text.tokensPerSecond, { note: half ? text.bothNeeded : '' })}
  </div>`;
}

/** The scenario holds both figures or none; one alone waits in the form. */
function withLatency(
  view: FormView,
  scenario: Scenario,
  one: Placed,
  name: keyof Latency,
  value: Amount | undefined,
): Scenario {
  const { [name]: _former, ...other } = known(view, one);
  const figure = bestGuess(value);
  const next: Partial<Latency> = figure === null ? other : { ...other, [name]: figure };
  const whole = Object.keys(next).length === 2;
  const path = `${one.path}.latency`;
  const same = !whole && one.approach.latency === undefined;
  const edited = same ? scenario : withField(scenario, path, whole ? next : undefined);
  const waits = whole || Object.keys(next).length === 0 ? undefined : next;
  // The fields stay while a person is at them, also when the last figure goes.
  view.setAside({ asksLatency: true, latency: withEntry(view.aside.latency, one.approach.id, waits) });
  return edited;
}

/** One review costs the same whichever approach needed it: in a simulation the prices move together. */
const sharedReview = 'human-review';

export function qualityFold(view: FormView): TemplateResult {
  const { text } = view.language;
  return fold(
    view,
    'quality',
    text.quality,
    qualitySummary(view),
    () => html`<div class="fields">
    ${eachOf(view.approaches, ({ approach, path, line }) =>
      amountField(view, `${path}.successRate`, {
        label: approach.label,
        longLabel: text.perApproach(approach.label, text.success),
        value: approach.successRate,
        unit: '%',
        line,
      }),
    )}
    ${repeated(view, 'maxAttempts', { label: text.attempts, unit: text.attemptsUnit, value: null })}
    ${repeated(view, 'failureUsd', {
      label: text.humanReview,
      unit: text.each,
      currency: '$',
      decimals: 2,
      placeholder: text.none,
      value: null,
    })}
  </div>
  ${latencyFields(view)}`,
  );
}

/** One field for all approaches while they agree, else one each. */
function repeated(
  view: FormView,
  field: 'maxAttempts' | 'failureUsd',
  options: AmountOptions,
): TemplateResult {
  const all = view.approaches;
  const [first] = all;
  if (!first) return html``;
  const agree = all.every(({ approach }) => sameAmount(approach[field], first.approach[field]));
  const note =
    field === 'failureUsd' && first.approach.failureUsd === null ? view.language.text.unrepaired : '';
  if (agree) {
    return amountField(view, `${first.path}.${field}`, {
      ...options,
      note,
      value: first.approach[field],
      edit: (scenario, value) => forAll(scenario, field, value),
    });
  }
  return html`${eachOf(all, (one) => amountField(view, `${one.path}.${field}`, { ...options, ...named(view, one, options), value: one.approach[field] }))}`;
}

function named(
  { language }: FormView,
  { approach, line }: Placed,
  { label }: AmountOptions,
): Partial<AmountOptions> {
  return { label: language.text.perApproach(approach.label, label), line };
}

function forAll(scenario: Scenario, field: string, value: Amount | undefined): Scenario {
  const shared = field === 'failureUsd' && isBelief(value) ? { sharedAs: sharedReview, ...value } : value;
  return scenario.approaches.reduce(
    (next, _, index) => withField(next, `approaches[${index}].${field}`, shared),
    scenario,
  );
}
