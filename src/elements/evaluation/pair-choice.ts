/** The heading of the compared pair, the choice of its two approaches, and the choice of the difference for which the number of needed cases is stated. */
import { html, nothing, type TemplateResult } from 'lit';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { EvaluationChoices } from './evaluation-controller.ts';
import type { ComparedView } from './sentences.ts';
import type { EvaluationWording } from './wording.ts';

/** The heading and the choices. */
export function pairChoiceTemplate(
  { comparisons, candidate, baseline, measure }: ComparedView,
  { difference }: EvaluationChoices,
  choose: (choices: Partial<EvaluationChoices>) => void,
  { text, write, locale }: EvaluationWording,
): TemplateResult {
  const select = (name: 'candidate' | 'baseline', label: string, chosen: string): TemplateResult =>
    html`<span class="select"><select class=${name} aria-label=${label} @change=${({ target }: Event) => choose({ [name]: (target as HTMLSelectElement).value })}>
      ${comparisons.map(({ approach, label: optionName }) => html`<option value=${approach} ?selected=${approach === chosen}>${optionName}</option>`)}
    </select></span>`;
  const { needed = null, totals = null } = candidate?.toBaseline ?? {};
  const enter = ({ target }: Event): void => {
    const { valueAsNumber } = target as HTMLInputElement;
    if (valueAsNumber > 0) choose({ difference: Math.min(1, Math.max(1e-4, valueAsNumber / 100)) });
  };
  return html`<div class="block-head">
      <h3>${totals ? text.difference : text.caseByCase}</h3>
      <p class="pair-choice">
        ${select('candidate', text.candidateChoice, candidate?.approach ?? '')}
        <span class="muted">${text.against}</span>
        ${select('baseline', text.baselineChoice, baseline.approach)}
      </p>
    </div>
    ${
      // Totals do not say in how many cases the two approaches differ.
      totals
        ? nothing
        : html`<p class="needed">
      ${text.neededHead}${punctuationOf(locale).colon}<strong>${needed ? write(needed.cases) : '–'}</strong>
      <label>${text.neededFor} <input type="number" class="difference-input" min="0.1" max="100" step="0.5" .value=${String(Number((difference * 100).toFixed(2)))} @change=${enter} />
      ${measure === 'share' ? text.neededUnit : text.neededUnitScore}</label>
    </p>`
    }`;
}
