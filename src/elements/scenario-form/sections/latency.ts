/** Measured latency of each approach: two figures that stand beside its cost and never change it. */
import { html, type TemplateResult } from 'lit';
import { bestGuess } from '../../../core/scenario/range.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Amount, Latency, Scenario } from '../../../core/types.ts';
import { amountField, eachOf, type FormView, type Placed } from '../form-view.ts';
import { withEntry } from '../pending-input.ts';

/** Offered as one action for all, since one approach's latency says little without the others'. */
export function latencyFields(view: FormView): TemplateResult {
  const { text } = view.words;
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
  const { text } = view.words;
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
