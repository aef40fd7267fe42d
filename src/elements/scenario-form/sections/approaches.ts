/**
 * The section of approaches: the name, role, model, technique and prices of each approach.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { maxApproaches, withApproachLikeBaseline, withBaseline } from '../../../core/scenario/edits.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import { isTuned } from '../../../core/scenario/technique.ts';
import type { Technique } from '../../../core/types.ts';
import { adoptModel, adoptTechnique } from '../../../prices/switch-model.ts';
import { lineSample } from '../../common/marks.ts';
import { keepButton, nameInput, removeButton } from '../controls.ts';
import {
  eachApproach,
  explainedChoice,
  type FormView,
  isBorrowed,
  labelOf,
  type PlacedApproach,
} from '../form-view.ts';
import type { ModelPickEvent } from '../model-picker/model-picker.ts';
import { remarksOf, sourceLine, successorLine } from './price-source.ts';
import { priceChips } from './prices.ts';
import { replaceApproach } from './training.ts';

/** The section of all approaches. */
export function approachesSection(view: FormView): TemplateResult {
  const { text } = view.language;
  const isFull = view.scenario.approaches.length >= maxApproaches;
  return html`<section class="block" part="section" aria-labelledby="approaches">
    <div class="head"><h3 id="approaches" part="title">${text.approaches}</h3><span class="value">${keepModels(view) ?? text.perMillion(view.language.currency.sign)}</span></div>
    ${view.catalogFailed ? html`<p class="hint warn" role="status">${text.catalogFailed}</p>` : nothing}
    ${eachApproach(view.approaches, (placed) => approachRow(view, placed))}
    ${
      isFull
        ? html`<p class="hint">${text.most}</p>`
        : html`<button type="button" class="action add" data-add="approaches" @click=${() => addApproach(view)}>${text.addApproach}</button>`
    }
  </section>`;
}

/** The button that keeps the models of the example. */
const keepModels = (view: FormView): TemplateResult | null =>
  keepButton(
    view,
    view.approaches.map(({ path }) => `${path}.model`),
  );

/** Adds an approach and focuses its name. */
function addApproach(view: FormView): void {
  const { approaches } = view.scenario;
  view.change((scenario) => withApproachLikeBaseline(scenario, view.language.text.newApproach) ?? scenario);
  view.focus(`data-path="approaches[${approaches.length}].label"`);
}

function approachRow(view: FormView, placed: PlacedApproach): TemplateResult {
  const { text, number } = view.language;
  const { approach, index, path, line } = placed;
  const role = explainedLabel(view, placed, { key: 'role', label: text.role });
  const technique = explainedLabel(view, placed, {
    key: 'technique',
    label: labelOf(view, `${path}.technique`),
  });
  return html`<div class="approach" role="group" aria-label=${approach.label}>
    <div class="identity">
      ${lineSample(line)}
      <div class="naming">
        ${nameInput({
          value: approach.label,
          label: text.labelOf(number(index + 1)),
          path: `${path}.label`,
          set: (label) => view.change((scenario) => withField(scenario, `${path}.label`, label)),
        })}
        <div class="role-line">${role.button} ${rolePicker(view, placed)} ${removeApproachButton(view, placed)}</div>
      </div>
      ${role.part}
      <div class="picks">${modelPicker(view, placed)}<span class="technique">${technique.button} ${techniquePicker(view, placed)}</span></div>
      ${technique.part}
    </div>
    <div class="prices">${priceChips(view, placed)}${sourceLine(view, placed)}${successorLine(view, placed)}${remarksOf(view, placed)}</div>
  </div>`;
}

/** The label of a choice of an approach, and its explanation. */
function explainedLabel(
  view: FormView,
  { approach, path }: PlacedApproach,
  { key, label }: { readonly key: 'role' | 'technique'; readonly label: string },
): ReturnType<typeof explainedChoice> {
  const spokenName = view.language.text.perApproach(approach.label, label);
  return explainedChoice(view, `${path}.${key}`, { explains: key, label, spokenName });
}

/** The choice of a model from the catalogue: tuned models or base models, as the technique needs. */
export function modelPicker(view: FormView, placed: PlacedApproach): TemplateResult {
  const { approach } = placed;
  const choose = ({ model }: ModelPickEvent): void =>
    replaceApproach(view, placed, adoptModel(approach, model ?? undefined, view.catalog));
  return html`<ft-model-picker
    exportparts="select"
    data-path="${placed.path}.model"
    .catalog=${view.catalog}
    .value=${approach.model ?? ''}
    .tuned=${isTuned(approach.technique)}
    .example=${isBorrowed(view, [`${placed.path}.model`])}
    .unpriced=${approach.rates.inputUsdPerMTok === null}
    .on=${view.scenario.startsOn}
    .label=${view.language.text.modelOf(approach.label)}
    .language=${view.language}
    @ft-model-pick=${choose}
  ></ft-model-picker>`;
}

/**
 * The choice of a role: baseline, candidate or compared. The baseline has no choice, because its role changes when another
 * approach becomes the baseline.
 */
function rolePicker(view: FormView, { approach, index }: PlacedApproach): TemplateResult {
  const { text } = view.language;
  if (index === 0) return html`<span class="role">${text.baseline}</span>`;
  const role = approach.id === view.candidate ? 'candidate' : 'compared';
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (value === 'baseline') makeBaseline(view, index);
    else if (value === 'candidate') view.change((scenario) => scenario, approach.id);
  };
  return html`<span class="select role"><select class="pick quiet" part="select" aria-label=${text.roleOf(approach.label)} data-value=${role} @change=${choose}>
    <option value="baseline">${text.baseline}</option>
    <option value="candidate" ?selected=${role === 'candidate'}>${text.candidate}</option>
    ${role === 'compared' ? html`<option value="compared" selected>${text.compared}</option>` : nothing}
  </select></span>`;
}

function removeApproachButton(
  view: FormView,
  { approach, index }: PlacedApproach,
): TemplateResult | typeof nothing {
  if (view.scenario.approaches.length < 2) return nothing;
  return removeButton(view, view.language.text.removeThis(approach.label), 'approaches', index);
}

/** Makes an approach the baseline. If it was the candidate, the previous baseline becomes the candidate. */
function makeBaseline(view: FormView, index: number): void {
  const { approaches } = view.scenario;
  const newCandidate = approaches[index]?.id === view.candidate ? approaches[0]?.id : undefined;
  view.change((scenario) => withBaseline(scenario, index), newCandidate);
  // The focused role picker has disappeared, because a baseline has none.
  view.focus('data-path="approaches[0].label"');
}

function techniquePicker(view: FormView, placed: PlacedApproach): TemplateResult {
  const { approach } = placed;
  const { text } = view.language;
  const choose = (event: Event): void => {
    const technique = (event.target as HTMLSelectElement).value as Technique;
    replaceApproach(view, placed, adoptTechnique(approach, technique, view.catalog));
  };
  return html`<span class="select"><select
    class="pick quiet"
    part="select"
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
