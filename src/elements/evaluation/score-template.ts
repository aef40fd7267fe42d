/** The choice of the score in `<ft-evaluation>`: the definition of "accepted", the scores as buttons, the threshold and the grade. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ScoreId } from '../../core/evaluation/scores/scores.ts';
import { numberFormat } from '../../i18n/format.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { type EvaluationChoices, isGraded } from './evaluation-controller.ts';
import type { EvaluationText, Measure } from './wording.ts';

/** The choice, its options, and the callbacks. */
export interface ScoreView {
  readonly locale: string;
  readonly choices: EvaluationChoices;
  /** The scores that the answers can have; none for totals, or if no answer can be scored. */
  readonly scores: readonly ScoreId[];
  /** Whether the files have cases, and not only totals. */
  readonly hasCases: boolean;
  readonly measure: Measure;
  /** The names of the grades in the files. If there are several, the user can choose one. */
  readonly grades: readonly string[];
  /** The name of the chosen grade; `null` = none. */
  readonly grade: string | null;
  readonly choose: (choices: Partial<EvaluationChoices>) => void;
  readonly chooseGrade: (grade: string) => void;
}

/** The definition of "accepted", and the choices. */
export function scoreTemplate(text: EvaluationText, view: ScoreView): TemplateResult {
  const { choices, scores, hasCases, measure, grades, grade } = view;
  const { score, threshold } = choices;
  if (scores.length === 0 && hasCases) return html``;
  if (scores.length === 0)
    return html`<div class="scores" part="scores"><p class="meaning muted"><strong>${text.accepted}</strong>${text.acceptedInFile}</p></div>`;
  const meaning =
    measure === 'score'
      ? html`<strong>${text.scoreNames[score]}</strong>${text.meanScores}`
      : html`<strong>${text.accepted}</strong>${text.means}${text.scoreMeanings[score](numberFormat(view.locale, { maximumFractionDigits: 10 }).format(threshold ?? 1))}${punctuationOf(view.locale).stop}`;
  return html`<div class="scores" part="scores">
    <p class="meaning muted">${meaning}</p>
    ${radios(
      'score',
      text.scoreGroup,
      scores.map((id) => ({ id, label: text.scoreNames[id] })),
      score,
      (id) => view.choose({ score: id, threshold: null }),
    )}
    <p class="settings">
      ${
        isGraded(score)
          ? html`<label>${text.threshold} <input type="number" class="threshold" min="0" max="1" step="0.05" .value=${threshold === null ? '' : String(threshold)} @change=${(event: Event) => view.choose({ threshold: thresholdIn(event) })} /></label> <span class="muted">${text.thresholdHelp}</span>`
          : nothing
      }
      ${
        score === 'grader' && grades.length > 1
          ? html`<label>${text.grade} <span class="select"><select class="grade" @change=${({ target }: Event) => view.chooseGrade((target as HTMLSelectElement).value)}>${grades.map((each) => html`<option value=${each} ?selected=${each === grade}>${each}</option>`)}</select></span></label>`
          : nothing
      }
    </p>
  </div>`;
}

/** The entered threshold, clamped to 0 to 1; `null` = none. */
function thresholdIn({ target }: Event): number | null {
  const { valueAsNumber } = target as HTMLInputElement;
  return Number.isFinite(valueAsNumber) ? Math.min(1, Math.max(0, valueAsNumber)) : null;
}

/** A group of radio buttons that look like words. The chosen one has a coloured background. */
export function radios<Id extends string>(
  name: string,
  label: string,
  options: readonly { readonly id: Id; readonly label: string }[],
  chosen: Id,
  choose: (id: Id) => void,
): TemplateResult {
  return html`<div class="radios" role="radiogroup" aria-label=${label}>
    ${options.map(
      ({ id, label: each }) =>
        html`<label class="radio"><input type="radio" name=${name} value=${id} .checked=${id === chosen} @change=${() => choose(id)} /><span>${each}</span></label>`,
    )}
  </div>`;
}
