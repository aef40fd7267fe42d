/**
 * What a printed page needs besides the calculation itself: every input as text, where prices come from, and the link.
 * Shown on paper only; knows a scenario and a language.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario } from '../../core/types.ts';
import { type Input, type InputWords, inputsOf } from './inputs.ts';

/** The inputs of the whole and of each approach, defaults left out, and the link that opens them again. */
export function paper(scenario: Scenario, words: InputWords, link: string): TemplateResult {
  const { share } = words.messages;
  const inputs = inputsOf(scenario, words).filter(({ isDefault }) => !isDefault);
  return html`<section class="paper" part="paper" aria-label=${share.inputs}>
    <h3>${share.inputs}</h3>
    ${list(inputs.filter(({ approach }) => approach === null))}
    ${scenario.approaches.map(
      ({ id, label }, index) => html`<h3>${label || id}</h3>
        ${list(inputs.filter(({ approach, path }) => approach === index && !path.endsWith('.label')))}`,
    )}
    ${link ? html`<p>${share.openAgain}: ${link}</p>` : nothing}
  </section>`;
}

function list(inputs: readonly Input[]): TemplateResult {
  return html`<dl>
    ${inputs.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
  </dl>`;
}
