/** The worst cases of `<ft-evaluation>`: the sets of cases with their numbers, and the answers side by side, with the differing words marked. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  type CaseSet,
  type ListedCase,
  maxListedUnits,
} from '../../files/evaluation/evaluation-questions.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { lineSample } from '../common/marks.ts';
import type { CaseList, ComparedResults } from './evaluation-controller.ts';
import { hasRepeats, type KindOf } from './results-template.ts';
import { radios } from './score-template.ts';
import type { ComparedView } from './sentences.ts';
import type { WordRun } from './word-diff.ts';
import { type EvaluationWording, scoreText } from './wording.ts';

/** The cases, the comparison of words (`null` until it is loaded), and the callbacks. */
export interface CasesView {
  readonly view: ComparedView;
  readonly results: ComparedResults;
  readonly caseList: CaseList | null;
  readonly diff: ((expected: string, actual: string) => readonly WordRun[]) | null;
  readonly kindOf: KindOf;
  readonly chooseSet: (set: CaseSet) => void;
  readonly listMore: () => void;
}

/** The sets of cases, in the order of their buttons. */
const caseSets: readonly CaseSet[] = ['lost', 'won', 'both-wrong'];

/** The section of the worst cases. */
export function casesTemplate(casesView: CasesView, wording: EvaluationWording): TemplateResult {
  const { view, results, caseList } = casesView;
  const { text, write } = wording;
  const { baseline, candidate, measure } = view;
  const areRepeated = hasRepeats(baseline) || (candidate !== null && hasRepeats(candidate));
  const labels = measure === 'score' ? text.scoreSets : areRepeated ? text.repeatSets : text.sets;
  const wrongLabel = areRepeated ? text.wrongSetOfRepeats : text.wrongSet;
  const options = (candidate ? caseSets : caseSets.slice(0, 1)).map((id) => ({
    id,
    label: text.setCount(
      candidate ? labels[id](candidate.label, baseline.label) : wrongLabel(baseline.label),
      write(results.sets[id]),
    ),
  }));
  const chosen = caseList?.set ?? 'lost';
  const furtherCount = results.sets[chosen] - (caseList?.cases.length ?? 0);
  return html`<section class="block" part="cases">
    <div class="block-head"><h3>${text.worst}</h3>${radios('set', text.worst, options, chosen, casesView.chooseSet)}</div>
    ${caseList?.cases.length === 0 ? html`<p class="note muted">${text.noCases}</p>` : nothing}
    ${caseList?.cases.map((each) => caseTemplate(each, casesView, wording))}
    ${caseList && furtherCount > 0 ? html`<p class="more"><button type="button" class="action" @click=${casesView.listMore}>${text.more(write(furtherCount))}</button></p>` : nothing}
  </section>`;
}

function caseTemplate(
  { id, input, expected, answers }: ListedCase,
  { view, diff, kindOf }: CasesView,
  wording: EvaluationWording,
): TemplateResult {
  const { text, write } = wording;
  // A text that was cut is longer, because “…” follows its first `maxListedUnits`.
  const isCut = (listedText: string | null): boolean =>
    listedText !== null && listedText.length > maxListedUnits;
  const isComparisonCut = [expected, ...answers.map(({ actual }) => actual)].some(isCut);
  const labelOf = (approach: string): string =>
    view.comparisons.find((comparison) => comparison.approach === approach)?.label ?? approach;
  return html`<article class="case">
    <div class="case-head">
      <p class="input">${input === null ? text.noInput : html`<q dir="auto">${input}</q>`}</p>
      ${id === null ? nothing : html`<p class="muted">${text.caseId(id)}</p>`}
    </div>
    <dl>
      ${expected === null ? nothing : html`<div><dt class="muted">${text.expected}</dt><dd class="answer-text">${expected}</dd></div>`}
      ${answers.map(
        ({ approach, actual, similarity }) => html`<div>
          <dt>
            <span class="named">${lineSample(kindOf(approach))}<span>${labelOf(approach)}</span></span>
            ${similarity === null ? nothing : html`<span class="similarity muted">${similarityText(similarity, wording)}</span>`}
          </dt>
          <dd class="answer-text">${actual === null ? html`<span class="muted">${text.noAnswer}</span>` : markedAnswer(expected, actual, diff, wording)}</dd>
        </div>`,
      )}
    </dl>
    ${isComparisonCut || isCut(input) ? html`<p class="note muted">${text.cut(write(maxListedUnits), isComparisonCut)}</p>` : nothing}
  </article>`;
}

/** "Similarity: 0.93". */
function similarityText(similarity: number, wording: EvaluationWording): string {
  const { text, locale } = wording;
  return `${text.scoreNames['edit-similarity']}${punctuationOf(locale).colon}${scoreText(similarity, wording)}`;
}

/** An answer, in which the words that differ from the expected answer are marked. */
function markedAnswer(
  expected: string | null,
  actual: string,
  diff: CasesView['diff'],
  { text }: EvaluationWording,
): TemplateResult {
  if (expected === null || !diff) return html`${actual}`;
  return html`${diff(expected, actual).map(({ kind, text: part }) => {
    if (kind === 'same') return part;
    return kind === 'missing'
      ? html`<del><span class="visually-hidden">${text.missing}</span>${part}</del>`
      : html`<ins><span class="visually-hidden">${text.added}</span>${part}</ins>`;
  })}`;
}
