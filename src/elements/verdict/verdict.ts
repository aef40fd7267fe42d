/**
 * `<ft-verdict>`: the compared approaches, the answer in one sentence, its reason, and the key figures. Its only
 * edits are a change that the user tries, a successor of a model that ends, and an approach that the user adds.
 */

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { outcomeOf } from '../../core/cost/verdict.ts';
import { evaluate, ScenarioError } from '../../core/index.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import type { Scenario, Simulation } from '../../core/types.ts';
import { problems } from '../../i18n/en/problems.ts';
import { verdict } from '../../i18n/en/verdict.ts';
import { approximately } from '../../i18n/format.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { retriable } from '../../tokenizers/retriable.ts';
import { PartChangeEvent, reportError } from '../common/events.ts';
import { lineSample, lineSampleStyles } from '../common/marks.ts';
import type { Series } from '../common/scenario/reading.ts';
import { type Reading, readScenario } from '../common/scenario/reading.ts';
import type { SharedPrompt } from '../common/scenario/scenario-change.ts';
import { ScenarioView } from '../common/scenario/scenario-view.ts';
import { baseStyles } from '../common/styles/base.ts';
import { selectStyles } from '../common/styles/select.ts';
import { type KeyFigure, keyFigures } from '../common/wording/key-figures.ts';
import {
  type Mark,
  type ModelNames,
  modelNextToName,
  type Sentence,
  type VerdictView,
  withoutBreaks,
} from '../common/wording/names.ts';
import { type OwnWording, wordingOf } from '../common/wording/verdict-text.ts';
import { markedTemplate, piecesTemplate } from './pieces-template.ts';
import { verdictStyles } from './verdict.styles.ts';

const loadSuggestions = retriable(() => import('./suggestions-view.ts'));
const loadMissing = retriable(() => import('./missing.ts'));
const loadWorth = retriable(() => import('./worth.ts'));
const loadProblemList = retriable(() => import('./problems.ts'));

/**
 * The verdict: when the candidate pays back against the baseline, in one sentence, with its reason and key figures.
 *
 * @element ft-verdict
 * @slot - Shown in place of the verdict while there is no scenario, and until the element is upgraded. By default it says that the element waits for a scenario.
 * @csspart pair - The names of the two approaches, with their lines in the chart.
 * @csspart sentence - The verdict sentence.
 * @csspart reason - The line under the sentence, which gives the reason.
 * @csspart assumption - The assumption on which the verdict depends.
 * @csspart figures - The list of key figures.
 * @csspart successor - The successor of the baseline's model, if that model ends.
 * @csspart worth - The part of the saving from the other model, and the part from the tuning.
 * @csspart changes - The changes with which the candidate would pay back.
 * @csspart edit - Each button that changes the scenario.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate and of focus.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-change - The user tried or undid a change, took a successor, added an approach, or chose another candidate.
 * @fires ft-error - The scenario could not be used (`scenario`), or a part below the sentence, such as the suggestions, could not be made or loaded (`part`).
 */
export class FtVerdict extends ScenarioView {
  static override styles = [baseStyles, selectStyles, lineSampleStyles, verdictStyles];

  static override parts = 'pair,sentence,reason,assumption,figures,successor,worth,changes,edit';

  /** A simulation of the same scenario. It adds the chance of paying back within a year, and likely ranges. */
  @property({ attribute: false }) simulation: Simulation | null = null;

  /** The prices of untuned models and of other hosts (see `createCatalog`). `null` means the shipped catalogue. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /**
   * Another wording of the verdict. After another function is set, `requestUpdate` must be called.
   * @internal
   */
  wording: OwnWording | null = null;

  /**
   * The assumption about a price on which the verdict or its figures depend, as a sentence. If `mark` is `null`, the sentence of the
   * verdict has the sign †.
   */
  @property() assumption = '';

  /** The parts of `assumption` that are English in every language. @internal */
  english: readonly string[] = [];

  /** Says which figures depend on `assumption` and get its mark, and whether the payback depends on it. `null`: no figure is marked, and `assumption` is about the payback. */
  @property({ attribute: false }) mark: Mark | null = null;

  readonly #localize = new LocalizeController(this, { verdict, problems });
  /** Makes the sentence that asks for missing figures, and the offer below it. `null` until the first verdict that needs them has loaded them. */
  #missing: import('./missing.ts').MissingParts | null = null;
  /** The suggestions, loaded for the first verdict that the candidate never pays back or pays back too late. */
  #suggestions: import('./suggestions-view.ts').Suggestions | null = null;
  /** The value of tuning, the successor of a model, and other parts that are shown after the first paint. `null` until they are loaded. */
  #late: import('./worth.ts').LateVerdictParts | null = null;
  /** Lists the problems of a scenario that cannot be used. `null` until it is loaded for the first such scenario. */
  #problemList: ReturnType<typeof import('./problems.ts').problemListIn> | null = null;
  #reading: Reading = { kind: 'none' };
  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('scenario') && !changed.has('candidate')) return;
    this.#reading = readScenario(this.scenario, this.candidate);
    if (changed.has('scenario') && this.#reading.kind === 'error')
      reportError(this, this.#reading.error, 'scenario');
  }

  /** The values that the texts depend on. `null` without a verdict. @internal */
  get view(): VerdictView | null {
    if (this.#reading.kind !== 'result') return null;
    const { result, pair } = this.#reading;
    return {
      result,
      pair,
      simulation: this.simulation,
      messages: this.#localize.messages.verdict,
      ask: this.#missing?.ask ?? null,
      locale: this.#localize.locale,
      modelNames: this.modelNames,
      approximate: this.approximate,
      assumed: this.mark?.onPayback ?? this.assumption !== '',
      mark: this.mark,
    };
  }

  protected override render(): TemplateResult {
    const { view } = this;
    if (this.#reading.kind === 'none')
      return html`<slot><p class="note">${this.#localize.messages.problems.noScenario()}</p></slot>`;
    if (!view) return this.#unreadable();
    if (view.pair.comparison?.verdict.kind === 'incomplete' && !view.ask)
      void this.#fetch(async () => {
        const { missingParts } = await loadMissing();
        this.#missing = missingParts(this.#localize, this.#adoptOffer);
      });
    const {
      sentence,
      reason,
      figures = keyFigures(view, this.#late?.simulatedFiguresIn(this.#localize.messages)),
      beforeWorth,
    } = wordingOf(view, this.wording);
    return html`
      ${this.#pairTemplate(view)} ${sentenceTemplate(sentence, view.assumed)}
      ${reason.length ? html`<p class="reason" part="reason">${piecesTemplate(reason)}</p>` : nothing}
      ${this.#missing?.offer(view)} ${this.#successorTemplate(view)} ${(this.#lateParts()?.figuresTemplate ?? figuresTemplate)(figures, this, this.#localize)} ${this.#worthTemplate(view, beforeWorth)}
      ${view.approximate ? html`<p class="note">${approximately(view.messages.estimated)}</p>` : nothing}
      ${this.assumption ? html`<p class="note" part="assumption">${this.#late?.markedEnglish(this.assumption, this.english) ?? this.assumption}</p>` : nothing} ${this.#changes(view)}
      ${this.#late?.announcement(sentence, view)}
    `;
  }

  #unreadable(): TemplateResult {
    const { verdict, problems } = this.#localize.messages;
    const error = this.#reading.kind === 'error' ? this.#reading.error : null;
    if (error && !this.#problemList)
      void this.#fetch(async () => {
        this.#problemList = (await loadProblemList()).problemListIn(this);
      });
    return html`<div role="alert">
      ${sentenceTemplate(verdict.unreadable)}
      ${error instanceof ScenarioError ? this.#problemList?.(error.problems, problems) : nothing}
    </div>`;
  }

  #pairTemplate({ pair, messages, modelNames = {} }: VerdictView): TemplateResult | typeof nothing {
    const { baseline, candidate, all } = pair;
    if (!candidate) return nothing;
    const others = all.filter(({ index }) => index > 0);
    const name =
      others.length < 2
        ? fullName(candidate, modelNames)
        : html`<span class="select"><span aria-hidden="true">${fullName(candidate, modelNames)}</span><select aria-label=${messages.compareWith} @change=${this.#choose}>
            ${others.map(
              (series) =>
                html`<option value=${series.id} ?selected=${series === candidate}>${fullName(series, modelNames)}</option>`,
            )}
          </select></span>`;
    return html`<p class="pair" part="pair">
      <span class="name">${lineSample('b')}${name}</span>
      <span class="name"><span class="against">${messages.against}</span> ${lineSample('a')}${fullName(baseline, modelNames)}</span>
    </p>`;
  }

  #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (this.#reading.kind !== 'result' || value === this.candidate) return;
    this.candidate = value;
    const { result } = this.#reading;
    this.dispatchEvent(new PartChangeEvent(result.scenario, result, value));
  };

  /** The offer of a successor, below the sentence that says when the baseline's model ends. */
  #successorTemplate(view: VerdictView): TemplateResult | typeof nothing {
    if (view.pair.baseline.result.endsAtMonths === null) return nothing;
    return (
      this.#lateParts()?.successorTemplate(view, this.catalog, this.#localize.messages, this.#adoptOffer) ??
      nothing
    );
  }

  /** Adopts the scenario of an offer. The button of the offer has then disappeared, so the sentence gets the focus. */
  #adoptOffer = (scenario: Scenario): void => {
    this.#adopt(scenario);
    this.renderRoot.querySelector<HTMLElement>('.sentence')?.focus();
  };

  /** The parts that are drawn later. The first call loads them; `null` until they are loaded. */
  #lateParts(): import('./worth.ts').LateVerdictParts | null {
    if (!this.#late)
      void this.#fetch(async () => {
        const { latePartsOf } = await loadWorth();
        this.#late ??= latePartsOf(this);
      });
    return this.#late;
  }

  /** The part of the saving from the other model, and the part from the tuning. */
  #worthTemplate(view: VerdictView, before?: string): TemplateResult | typeof nothing {
    const { baseline, candidate } = view.pair;
    if (!candidate || candidate.approach.model === baseline.approach.model) return nothing;
    const parts = this.#lateParts();
    // An empty paragraph reserves the space, so that the page below does not move.
    if (!parts)
      return isTuned(candidate.approach.technique)
        ? html`<p part="worth" class="worth pending"></p>`
        : nothing;
    const adopt = (scenario: Scenario, prompt: SharedPrompt): void => {
      this.#adopt(scenario, prompt);
      // The button has disappeared, so the paragraph gets the focus.
      this.renderRoot.querySelector<HTMLElement>('.worth')?.focus();
    };
    return parts.worthTemplate(view, this.catalog, this.#localize.messages, adopt, before);
  }

  /** The changes with which the candidate would pay back. Empty until `suggestions-view.ts` is loaded. */
  #changes(view: VerdictView): unknown {
    const verdict = view.pair.comparison?.verdict;
    const outcome = verdict ? outcomeOf(verdict) : 'unknown';
    if (!this.#suggestions && ['tooLate', 'never'].includes(outcome))
      void this.#fetch(async () => {
        const { Suggestions } = await loadSuggestions();
        this.#suggestions ??= new Suggestions(this, (scenario) => this.#adopt(scenario));
      });
    return this.#suggestions?.render(view, outcome, this.catalog) ?? nothing;
  }

  /** Loads an optional part of the verdict. */
  async #fetch(load: () => Promise<void>): Promise<void> {
    try {
      await load();
      this.requestUpdate();
    } catch (error) {
      // The verdict is shown without this part. The next rendering tries to load it again.
      reportError(this, error, 'part');
    }
  }

  /** Shows another scenario, and fires `ft-change`. */
  #adopt(scenario: Scenario, prompt: SharedPrompt | null = null): void {
    this.scenario = scenario;
    this.dispatchEvent(new PartChangeEvent(scenario, evaluate(scenario), this.candidate, 'edit', prompt));
  }
}

function fullName(series: Series, names: ModelNames): string {
  const model = modelNextToName(series, names);
  return model ? `${series.name} · ${model}` : series.name;
}

function sentenceTemplate({ claim, rest, marked }: Sentence, assumed = false): TemplateResult {
  return html`<p class="sentence" part="sentence" tabindex="-1"><strong>${markedTemplate(withoutBreaks(claim))}</strong>${assumed && !marked ? html`<sup aria-hidden="true">†</sup>` : nothing}${markedTemplate(withoutBreaks(rest))}</p>`;
}

/** The figures, until `figures.ts` is loaded. */
function figuresTemplate(figures: readonly KeyFigure[]): TemplateResult | typeof nothing {
  if (figures.length === 0) return nothing;
  return html`<dl class="figures" part="figures">
    ${figures.map(
      (each) => html`<div>
        <dt>${each.label}</dt>
        <dd class="value"><span>${markedTemplate(each.value)}</span></dd>
        <dd class="under">${each.note || '\u00a0'}</dd>
      </div>`,
    )}
  </dl>`;
}
