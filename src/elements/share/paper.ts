/**
 * What a printed page needs besides the calculation itself: every input as text, where prices come from, and the link.
 * Shown on paper only; knows a scenario and a language.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario } from '../../core/types.ts';
import { form } from '../../i18n/en/form.ts';
import { inputs as english } from '../../i18n/en/inputs.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type Input, type InputWords, inputsOf } from './inputs.ts';

/** As `InputWords`; words that are missing are English. */
export interface PaperWords extends Omit<InputWords, 'messages'> {
  readonly messages: Partial<Messages>;
}

/** The inputs of the whole and of each approach, defaults left out, and the link that opens them again. */
export function paper(scenario: Scenario, given: PaperWords, link: string): TemplateResult {
  const words: InputWords = { ...given, messages: { form, inputs: english, ...given.messages } };
  const { inputs: terms } = words.messages;
  const inputs = inputsOf(scenario, words).filter(({ isDefault }) => !isDefault);
  return html`<section class="paper" part="paper" aria-label=${terms.inputs}>
    <h3>${terms.inputs}</h3>
    ${list(inputs.filter(({ approach }) => approach === null))}
    ${scenario.approaches.map(
      ({ id, label }, index) => html`<h3>${label || id}</h3>
        ${list(inputs.filter(({ approach, path }) => approach === index && !path.endsWith('.label')))}`,
    )}
    ${link ? html`<p>${terms.openAgain}: ${link}</p>` : nothing}
  </section>`;
}

function list(inputs: readonly Input[]): TemplateResult {
  return html`<dl>
    ${inputs.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
  </dl>`;
}
