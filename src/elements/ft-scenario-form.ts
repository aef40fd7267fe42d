/**
 * `<ft-scenario-form>`: every input of a scenario, essentials open, the rest folded with its value in the header.
 * It edits a scenario and hands it on; it keeps no state of its own but what is being typed and which folds are open.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../controllers/localize.ts';
import { ThemeController } from '../controllers/theme.ts';
import { evaluate, ScenarioError } from '../core/index.ts';
import type { Problem, Scenario } from '../core/types.ts';
import { form } from '../i18n/en/form.ts';
import { problems } from '../i18n/en/problems.ts';
import type { PriceCatalog } from '../prices/index.ts';
import * as prices from '../prices/index.ts';
import { baseStyles } from './base.styles.ts';
import { FtChangeEvent, FtErrorEvent } from './events.ts';
import { approachStyles } from './form/approaches.styles.ts';
import { approachesSection } from './form/approaches.ts';
import { cachingFold } from './form/caching.ts';
import { controlStyles } from './form/controls.styles.ts';
import { lineSampleStyles } from './form/line-sample.ts';
import { monthlyFold } from './form/monthly.ts';
import { morePricesFold } from './form/more-prices.ts';
import { qualityFold } from './form/quality.ts';
import { setupFold } from './form/setup.ts';
import { timeFrameFold } from './form/time-frame.ts';
import { tokensFold } from './form/tokens.ts';
import { trafficSection } from './form/traffic.ts';
import { trainingFold } from './form/training.ts';
import { type FoldName, type FormView, foldNames, placed } from './form/view.ts';
import { englishWords, type FieldWords, fieldWords } from './form/words.ts';
import { formStyles } from './ft-scenario-form.styles.ts';
import { type Reading, readScenario, type ScenarioSource } from './reading.ts';
import { selectStyles } from './select.styles.ts';

/**
 * The inputs of a scenario: approaches and their prices, traffic, tokens, caching, training, quality, set-up and
 * monthly costs, time frame. Every number takes a range; a refused entry stays in its field with the reason beside
 * it while the last good answer remains in use.
 *
 * @element ft-scenario-form
 * @slot - Shown until the element is upgraded and while there is no scenario.
 * @slot training-data - Shown at the top of the training data fold, for a file or its statistics.
 * @csspart section - Each section, folded or not.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate and of focus.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-warn - Colour of refusals and stale prices.
 * @cssproperty --ft-ink - Text colour; read from the page when not set.
 * @cssproperty --ft-surface - Background behind the element; read from the page when not set.
 * @fires ft-change - The user changed something: the new scenario and its result. A new candidate is on the element.
 * @fires ft-error - The scenario that was given cannot be used (`scenario`).
 */
export class FtScenarioForm extends LitElement {
  static override styles = [
    baseStyles,
    selectStyles,
    lineSampleStyles,
    controlStyles,
    approachStyles,
    formStyles,
  ];

  /** What to edit: a scenario, an input for `createScenario`, or its encoded text (as in the attribute). */
  @property() scenario: ScenarioSource = null;

  /** Id of the approach compared with the first; the second when empty or unknown. The user may choose another. */
  @property() candidate = '';

  /** Where models and prices are picked from; the shipped catalogue when `null` (see `createCatalog`). */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /** Folds that stand open, separated by spaces: `tokens caching training quality setup monthly more-prices time-frame`. */
  @property({ attribute: 'open-sections' }) openSections = '';

  /** Examples in the training file, where a host knows; the person may say so too. Not part of a scenario. */
  @property({ type: Number }) examples: number | null = null;

  @state() private open: ReadonlySet<FoldName> = new Set();
  #seen: ReadonlySet<FoldName> = new Set();
  #reading: Reading = { kind: 'none' };
  readonly #localize = new LocalizeController(this, { form, problems });
  #words: FieldWords = englishWords;

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('openSections')) {
      const asked = this.openSections.split(/\s+/);
      this.open = new Set(foldNames.filter((name) => asked.includes(name)));
    }
    const { messages, locale } = this.#localize;
    this.#words = fieldWords(messages.form, locale);
    this.#seen = new Set([...this.#seen, ...this.open]);
    if (!changed.has('scenario') && !changed.has('candidate')) return;
    this.#reading = readScenario(this.scenario, this.candidate);
    if (!changed.has('scenario') || this.#reading.kind !== 'error') return;
    const { error } = this.#reading;
    // After this update: a listener may set properties.
    const event = new FtErrorEvent(error, 'scenario');
    void this.updateComplete.then(() => this.dispatchEvent(event));
  }

  protected override render(): TemplateResult {
    const reading = this.#reading;
    if (reading.kind === 'none') return html`<slot></slot>`;
    if (reading.kind === 'error')
      return html`<p class="warn" role="alert">${this.#words.text.unreadable}</p>`;
    const { result, pair } = reading;
    const view: FormView = {
      scenario: result.scenario,
      result,
      candidate: pair.candidate?.id ?? '',
      approaches: placed(pair),
      catalog: this.catalog ?? prices,
      words: this.#words,
      examples: this.examples,
      open: this.open,
      seen: this.#seen,
      change: this.#change,
      toggle: this.#toggle,
      setExamples: (examples) => {
        this.examples = examples;
      },
    };
    return html`<div class="form">
      ${approachesSection(view)}
      ${trafficSection(view)}
      ${tokensFold(view)}
      ${cachingFold(view)}
      ${trainingFold(view)}
      ${qualityFold(view)}
      ${setupFold(view)}
      ${monthlyFold(view)}
      ${morePricesFold(view)}
      ${timeFrameFold(view)}
    </div>`;
  }

  /** A select keeps what was chosen last; it has to show what is the case, also where an edit was refused or undone. */
  protected override updated(): void {
    for (const select of this.renderRoot.querySelectorAll<HTMLSelectElement>('select[data-value]')) {
      select.value = select.dataset.value ?? '';
    }
  }

  #change = (make: (scenario: Scenario) => Scenario, candidate?: string): string | null => {
    if (this.#reading.kind !== 'result') return null;
    const { scenario } = this.#reading.result;
    try {
      const next = make(scenario);
      if (next === scenario && candidate === undefined) return null;
      const result = evaluate(next);
      if (candidate !== undefined) this.candidate = candidate;
      this.scenario = next;
      // At once, not with the next rendering: two edits may come in one frame.
      this.#reading = readScenario(next, this.candidate);
      const event = new FtChangeEvent(next, result);
      this.dispatchEvent(event);
      return null;
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      this.requestUpdate();
      return this.#sentence(error);
    }
  };

  /** The first problem in the language of the page. */
  #sentence({ problems: [first], message }: ScenarioError): string {
    if (!first) return message;
    const sentences: Readonly<Record<string, (params: Problem['params']) => string>> =
      this.#localize.messages.problems;
    return sentences[first.code]?.(first.params) ?? first.message;
  }

  #toggle = (fold: FoldName, open: boolean): void => {
    if (this.open.has(fold) === open) return;
    const next = new Set(this.open);
    if (open) next.add(fold);
    else next.delete(fold);
    this.open = next;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ft-scenario-form': FtScenarioForm;
  }
}
