/** `<ft-comparison>`: shows the verdicts of this calculation and of a pasted one, their key figures, and the differences between them. */

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { encodeScenario, evaluate } from '../../core/index.ts';
import { today } from '../../core/scenario/calendar.ts';
import type { Problem, Scenario } from '../../core/types.ts';
import { breakeven } from '../../i18n/en/breakeven.ts';
import { fields } from '../../i18n/en/fields.ts';
import { form } from '../../i18n/en/form.ts';
import { inputs } from '../../i18n/en/inputs.ts';
import { missing } from '../../i18n/en/missing.ts';
import { problems } from '../../i18n/en/problems.ts';
import { verdict } from '../../i18n/en/verdict.ts';
import { formatNumber } from '../../i18n/format-quantity.ts';
import type { Messages } from '../../i18n/messages.ts';
import { paragraphText, plainText } from '../../i18n/pieces.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { PartChangeEvent } from '../common/events.ts';
import { problemList } from '../common/problem-list.ts';
import { CalculatorPart } from '../common/scenario/calculator-part.ts';
import { maxSharedLength, readShared, type SharedReading } from '../common/scenario/pasted-calculation.ts';
import { pairOf } from '../common/scenario/reading.ts';
import { encodeShared, isApproximate, type SharedCalculation } from '../common/scenario/scenario-link.ts';
import { baseStyles } from '../common/styles/base.ts';
import { plainTableStyles } from '../common/styles/table.ts';
import { type KeyFigure, keyFigures } from '../common/wording/key-figures.ts';
import { askWith } from '../common/wording/missing-text.ts';
import type { VerdictView } from '../common/wording/names.ts';
import { withoutBreaks } from '../common/wording/names.ts';
import { wordingOf } from '../common/wording/verdict-text.ts';
import { comparisonStyles } from './comparison.styles.ts';
import { differences } from './differences.ts';

/**
 * Compares the scenario with a pasted one, which can also be taken over.
 *
 * @element ft-comparison
 * @csspart entry - The field for a link or JSON.
 * @csspart sides - Both verdicts.
 * @csspart figures - The table of key figures.
 * @csspart differences - The table of differences.
 * @cssproperty --ft-b - Colour of focus.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-change - The user continues with the pasted calculation. Its candidate is in the event's `candidate`.
 */
export class FtComparison extends CalculatorPart {
  static override styles = [baseStyles, plainTableStyles, comparisonStyles];

  static override parts = 'entry,sides,figures,differences';

  /** The pasted text: a link, an encoded scenario, embed code or JSON. */
  @property() text = '';

  @state() private pastedReading: SharedReading | null = null;
  /** Why the last chosen file was refused. `null` if it was accepted, or if text was entered since. */
  @state() private fileRefusal: 'too-long' | 'unreadable' | null = null;
  /**
   * The pasted calculation with which the user continued. A status says that the user did so, until another scenario is
   * shown or pasted.
   */
  @state() private continuedScenario: Scenario | null = null;

  readonly #localize = new LocalizeController(this, {
    breakeven,
    fields,
    form,
    inputs,
    missing,
    problems,
    verdict,
  });

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text')) return;
    this.fileRefusal = null;
    const { text } = this;
    const { messages } = this.#localize;
    if (text !== '') this.continuedScenario = null;
    this.pastedReading = text.trim() === '' ? null : readShared(text, { messages, today: today(new Date()) });
  }

  protected override render(): TemplateResult {
    return html`${this.#entry()} ${this.pastedReading?.kind === 'calculation' && !this.fileRefusal ? this.#sideBySide(this.pastedReading) : nothing}`;
  }

  #entry(): TemplateResult {
    const { inputs: terms } = this.#localize.messages;
    const refusal = this.#refusal();
    return html`<div class="entry" part="entry">
      <h3><label for="text">${terms.paste}</label></h3>
      <textarea
        id="text"
        rows="2"
        dir="ltr"
        spellcheck="false"
        autocomplete="off"
        aria-describedby="hint"
        aria-invalid=${refusal === nothing ? 'false' : 'true'}
        .value=${this.text}
        @input=${this.#type}
      ></textarea>
      <div class="row">
        <p class="hint" id="hint">${terms.pasteHint}</p>
        <label class="file"><input type="file" accept=".json,.md,application/json,text/markdown" @change=${this.#openFile} /><span>${terms.openFile}</span></label>
      </div>
      <div role="alert">${refusal}</div>
      <p class="hint" role="status">${this.continuedScenario && this.continuedScenario === this.scenario ? terms.continued : nothing}</p>
    </div>`;
  }

  /** The reason why the text cannot be compared. Empty (`nothing`) if it can, or if there is no text. */
  #refusal(): TemplateResult | typeof nothing {
    const { pastedReading, fileRefusal } = this;
    const { refused } = this.#localize.messages.inputs;
    if (fileRefusal) return html`<p class="problems">${refused[fileRefusal]}</p>`;
    if (!pastedReading || pastedReading.kind === 'calculation') return nothing;
    if (pastedReading.kind === 'problems') return this.#problems(pastedReading.problems);
    return html`<p class="problems">${refused[pastedReading.reason]}</p>`;
  }

  #problems(problems: readonly Problem[]): TemplateResult {
    const { inputs: terms, problems: sentences } = this.#localize.messages;
    return problemList(problems, sentences, (count) =>
      terms.moreProblems(formatNumber(count, this.#localize.locale)),
    );
  }

  #type = (event: Event): void => {
    this.fileRefusal = null;
    this.text = (event.target as HTMLTextAreaElement).value;
  };

  #openFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    // A character takes at most four bytes.
    this.fileRefusal = file.size > maxSharedLength * 4 ? 'too-long' : null;
    try {
      if (!this.fileRefusal) this.text = await file.text();
    } catch {
      this.fileRefusal = 'unreadable';
    }
    // If the same file is chosen again after an edit, it must be read again.
    input.value = '';
  };

  #view(
    { scenario, candidate, ...linkParameters }: SharedCalculation,
    approximate: boolean,
  ): VerdictView | null {
    const { messages, locale } = this.#localize;
    const result = evaluate(scenario);
    const pair = pairOf(result, candidate);
    const { modelNames } = this;
    return (
      pair && {
        result,
        pair,
        simulation: null,
        messages: messages.verdict,
        ask: askWith(messages),
        locale,
        modelNames,
        approximate: approximate || isApproximate(pair, linkParameters),
      }
    );
  }

  #sideBySide(pasted: SharedCalculation): TemplateResult {
    const { messages, locale } = this.#localize;
    const { inputs: terms } = messages;
    const { scenario, candidate, modelNames } = this;
    const pastedView = this.#view(pasted, this.#isDisplayed(pasted) && this.approximate);
    const ownView = scenario && this.#view({ scenario, candidate }, this.approximate);
    if (!pastedView) return html``;
    const note = pasted.borrowed ? terms.withExample : '';
    const rows = scenario ? differences(scenario, pasted.scenario, { messages, locale, modelNames }) : [];
    return html`
      <div class="sides" part="sides">
        ${ownView ? side(terms.mine, ownView, terms, this.#isDisplayed(pasted) ? note : '') : nothing} ${side(terms.theirs, pastedView, terms, note)}
      </div>
      ${ownView ? figuresTable(keyFigures(ownView), keyFigures(pastedView), terms) : nothing}
      ${
        rows.length === 0
          ? html`<p class="foot">${scenario ? terms.same : nothing}</p>`
          : html`<table role="table" part="differences">
              <caption>
                ${terms.differs} <span class="count">${terms.differences(formatNumber(rows.length, locale), rows.length)}</span>
              </caption>
              ${head(terms.field, terms)}
              <tbody role="rowgroup">
                ${rows.map(
                  ({ label, a, b }) =>
                    html`<tr role="row">
                      <th role="rowheader" scope="row">${label}</th>
                      <td role="cell" data-side=${terms.mine}>${a}</td>
                      <td role="cell" data-side=${terms.theirs}>${b}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
      <div class="foot row">
        ${this.#isDisplayed(pasted) ? nothing : html`<button class="action" type="button" @click=${() => this.#adopt(pasted)}>${terms.open}</button>`}
        <button class="action" type="button" @click=${this.#clear}>${terms.clear}</button>
      </div>
    `;
  }

  /** Whether a calculation equals the displayed one, including the candidate. */
  #isDisplayed(shared: SharedCalculation): boolean {
    const textOf = ({ scenario, candidate }: SharedCalculation): string =>
      encodeShared({ scenario, candidate });
    const { scenario, candidate } = this;
    return scenario !== null && textOf({ scenario, candidate }) === textOf(shared);
  }

  #adopt(pasted: SharedCalculation): void {
    const { candidate } = pasted;
    const before = this.scenario;
    // Prompts belong to the scenario object, so the object stays the same if only the candidate differs.
    const isSameScenario = before !== null && encodeScenario(before) === encodeScenario(pasted.scenario);
    const scenario = isSameScenario ? before : pasted.scenario;
    this.scenario = scenario;
    this.candidate = candidate;
    this.#clear();
    this.continuedScenario = scenario;
    const kind = isSameScenario ? 'edit' : 'replacement';
    this.dispatchEvent(new PartChangeEvent(scenario, evaluate(scenario), candidate, kind));
  }

  #clear = (): void => {
    this.text = '';
    this.renderRoot.querySelector('textarea')?.focus();
  };
}

type InputMessages = Messages['inputs'];

/** One of the two compared calculations. `note`: a remark on its values, or `''`. */
function side(sideName: string, view: VerdictView, terms: InputMessages, note = ''): TemplateResult {
  const { sentence, reason } = wordingOf(view);
  const { baseline, candidate } = view.pair;
  const { title } = view.result.scenario;
  const approachNames = candidate ? terms.against(candidate.name, baseline.name) : baseline.name;
  return html`<section class="side" aria-label=${sideName}>
    <p><span class="side-name">${sideName}</span> <span class="muted">${title ? `${title}${punctuationOf(view.locale).colon}` : ''}${approachNames}</span></p>
    <p class="sentence"><strong>${withoutBreaks(sentence.claim)}</strong>${withoutBreaks(sentence.rest)}</p>
    <p class="muted">${paragraphText([plainText(reason), note])}</p>
  </section>`;
}

function head(firstHeading: string, terms: InputMessages): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col">${firstHeading}</th>
      <th role="columnheader" scope="col">${terms.mine}</th>
      <th role="columnheader" scope="col">${terms.theirs}</th>
    </tr>
  </thead>`;
}

/** The key figures of both calculations by label. If only one has a figure, the other cell shows a dash. */
function figuresTable(
  ownFigures: readonly KeyFigure[],
  pastedFigures: readonly KeyFigure[],
  terms: InputMessages,
): TemplateResult | typeof nothing {
  const labels = [...new Set([...ownFigures, ...pastedFigures].map(({ label }) => label))];
  if (labels.length === 0) return nothing;
  const cell = (figures: readonly KeyFigure[], label: string, sideName: string): TemplateResult => {
    const labelledFigure = figures.find((figure) => figure.label === label);
    return html`<td role="cell" data-side=${sideName}>
      ${labelledFigure ? html`${labelledFigure.value}${labelledFigure.note ? html`<small>${labelledFigure.note}</small>` : nothing}` : '–'}
    </td>`;
  };
  return html`<table role="table" part="figures">
    <caption>
      ${terms.keyFigures}
    </caption>
    ${head(terms.figure, terms)}
    <tbody role="rowgroup">
      ${labels.map(
        (label) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${label}</th>
            ${cell(ownFigures, label, terms.mine)} ${cell(pastedFigures, label, terms.theirs)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
