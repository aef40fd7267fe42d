/** Every approach: its line and name, its part in the comparison, its model, and the prices that come with that. */
import { html, nothing, type TemplateResult } from 'lit';
import { mostApproaches, withBaseline, withNewApproach } from '../../../core/scenario/edits.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Technique } from '../../../core/types.ts';
import { adoptTechnique } from '../../../prices/switch-model.ts';
import { lineSample } from '../../common/marks.ts';
import { textInput } from '../controls.ts';
import { eachOf, type FormView, type Placed } from '../form-view.ts';
import { removal } from '../removal.ts';
import { modelPicker } from './model-picker.ts';
import { priceChips } from './prices.ts';
import { sourceLine } from './source-line.ts';
import { adoptApproach } from './training.ts';

export function approachesSection(view: FormView): TemplateResult {
  const { text } = view.words;
  const full = view.scenario.approaches.length >= mostApproaches;
  return html`<section class="block" part="section" aria-labelledby="approaches">
    <div class="head"><h3 id="approaches">${text.approaches}</h3><span class="value">${text.perMillion}</span></div>
    ${view.catalogFailed ? html`<p class="hint warn" role="status">${text.catalogFailed}</p>` : nothing}
    ${eachOf(view.approaches, (one) => row(view, one))}
    ${
      full
        ? html`<p class="hint">${text.most}</p>`
        : html`<button type="button" class="action add" data-add="approaches" @click=${() => add(view)}>${text.addApproach}</button>`
    }
  </section>`;
}

/** The keyboard goes to the new name: what it is comes first. */
function add(view: FormView): void {
  const { approaches } = view.scenario;
  view.change((scenario) => withNewApproach(scenario, view.words.text.newApproach) ?? scenario);
  view.focus(`data-path="approaches[${approaches.length}].label"`);
}

function row(view: FormView, one: Placed): TemplateResult {
  const { text, number } = view.words;
  const { approach, index, path, line } = one;
  return html`<div class="approach" role="group" aria-label=${approach.label}>
    <div class="identity">
      ${lineSample(line)}
      <div class="naming">
        ${textInput({
          value: approach.label,
          name: text.labelOf(number(index + 1)),
          path: `${path}.label`,
          set: (label) => view.change((scenario) => withField(scenario, `${path}.label`, label)),
        })}
        ${rolePicker(view, one)} ${removeButton(view, one)}
      </div>
      <div class="picks">${modelPicker(view, one)}${techniquePicker(view, one)}</div>
    </div>
    <div class="prices">${priceChips(view, one)}${sourceLine(view, one)}</div>
  </div>`;
}

/** Baseline, candidate or merely compared. The baseline changes when another takes its place. */
function rolePicker(view: FormView, { approach, index }: Placed): TemplateResult {
  const { text } = view.words;
  if (index === 0) return html`<span class="role">${text.baseline}</span>`;
  const role = approach.id === view.candidate ? 'candidate' : 'compared';
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (value === 'baseline') makeBaseline(view, index);
    else if (value === 'candidate') view.change((scenario) => scenario, approach.id);
  };
  return html`<span class="select role"><select class="pick quiet" aria-label=${text.roleOf(approach.label)} data-value=${role} @change=${choose}>
    <option value="baseline">${text.baseline}</option>
    <option value="candidate" ?selected=${role === 'candidate'}>${text.candidate}</option>
    ${role === 'compared' ? html`<option value="compared" selected>${text.compared}</option>` : nothing}
  </select></span>`;
}

function removeButton(view: FormView, { approach, index }: Placed): TemplateResult | typeof nothing {
  if (view.scenario.approaches.length < 2) return nothing;
  return removal(view, view.words.text.removeThis(approach.label), 'approaches', index);
}

/** The former baseline becomes the candidate when the candidate takes its place. */
function makeBaseline(view: FormView, index: number): void {
  const { approaches } = view.scenario;
  const swapped = approaches[index]?.id === view.candidate ? approaches[0]?.id : undefined;
  view.change((scenario) => withBaseline(scenario, index), swapped);
  // A baseline has no choice of roles, and what was moved has lost the keyboard.
  view.focus('data-path="approaches[0].label"');
}

function techniquePicker(view: FormView, one: Placed): TemplateResult {
  const { approach } = one;
  const { text } = view.words;
  const choose = (event: Event): void => {
    const technique = (event.target as HTMLSelectElement).value as Technique;
    adoptApproach(view, one, adoptTechnique(approach, technique, view.catalog));
  };
  return html`<span class="select"><select
    class="pick quiet"
    aria-label=${text.techniqueOf(approach.label)}
    data-value=${approach.technique}
    @change=${choose}
  >
    ${Object.entries(text.techniques).map(
      ([value, name]) =>
        html`<option value=${value} ?selected=${value === approach.technique}>${name}</option>`,
    )}
  </select></span>`;
}
