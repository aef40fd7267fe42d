/**
 * How often an attempt is good enough, how many attempts are made, and what repairing the rest costs.
 * The last two are usually the same for all, and then asked once. Measured latency stands here too.
 */
import { html, type TemplateResult } from 'lit';
import { isBelief, sameAmount } from '../../../core/scenario/range.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Amount, Scenario } from '../../../core/types.ts';
import { fold } from '../fold.ts';
import { type AmountOptions, amountField, eachOf, type FormView, type Placed } from '../form-view.ts';
import { qualitySummary } from '../summaries.ts';
import { latencyFields } from './latency.ts';

/** One review costs the same whichever approach needed it: in a simulation the prices move together. */
const sharedReview = 'human-review';

export function qualityFold(view: FormView): TemplateResult {
  const { text } = view.words;
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
  const note = field === 'failureUsd' && first.approach.failureUsd === null ? view.words.text.unrepaired : '';
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
  { words }: FormView,
  { approach, line }: Placed,
  { label }: AmountOptions,
): Partial<AmountOptions> {
  return { label: words.text.perApproach(approach.label, label), line };
}

function forAll(scenario: Scenario, field: string, value: Amount | undefined): Scenario {
  const shared = field === 'failureUsd' && isBelief(value) ? { sharedAs: sharedReview, ...value } : value;
  return scenario.approaches.reduce(
    (next, _, index) => withField(next, `approaches[${index}].${field}`, shared),
    scenario,
  );
}
