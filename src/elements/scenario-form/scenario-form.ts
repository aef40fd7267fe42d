/**
 * `<ft-scenario-form>`: every input of a scenario, essentials open, the rest folded with its value in the header.
 * It edits a scenario and hands it on; it keeps no state of its own but what is being typed and which folds are open.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { evaluate, ScenarioError } from '../../core/index.ts';
import { withField } from '../../core/scenario/scenario.ts';
import type { Problem, Scenario } from '../../core/types.ts';
import { form } from '../../i18n/en/form.ts';
import { problems } from '../../i18n/en/problems.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import * as prices from '../../prices/index.ts';
import { readCatalog } from '../../prices/validate.ts';
import { PartChangeEvent, reportError } from '../common/events.ts';
import { lineSampleStyles } from '../common/marks.ts';
import { type Reading, readScenario, type ScenarioSource } from '../common/scenario/reading.ts';
import { baseStyles } from '../common/styles/base.ts';
import { disclosureStyles } from '../common/styles/disclosure.ts';
import { selectStyles } from '../common/styles/select.ts';
import { approachStyles, controlStyles } from './controls.styles.ts';
import { englishFields, type FieldLanguage, fieldLanguage } from './fields/field-messages.ts';
import {
  allClosed,
  byId,
  type FoldName,
  type FormView,
  followed,
  type OpenFolds,
  placed,
  toggled,
} from './form-view.ts';
import { listKeys } from './list-keys.ts';
import { type Aside, keptAside, nothingAside } from './pending-input.ts';
import { formStyles } from './scenario-form.styles.ts';
import { approachesSection } from './sections/approaches.ts';
import { cachingFold } from './sections/caching.ts';
import { monthlyFold, setupFold } from './sections/costs.ts';
import { morePricesFold } from './sections/prices.ts';
import { qualityFold } from './sections/quality.ts';
import { timeFrameFold, tokensFold, trafficSection } from './sections/traffic.ts';
import { trainingFold } from './sections/training.ts';

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
 * @fires ft-error - The scenario that was given cannot be used (`scenario`), or the catalogue that was given
 *   cannot (`catalog`); the shipped one is then used.
 */
export class FtScenarioForm extends LitElement {
  static override styles = [
    baseStyles,
    selectStyles,
    disclosureStyles,
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

  @state() private folds: OpenFolds = allClosed;
  @state() private aside: Aside = nothingAside;
  #seen: ReadonlySet<FoldName> = new Set();
  readonly #keys = listKeys();
  /** The scenario that the last edit here made; any other comes from outside. */
  #own: Scenario | null = null;
  /** Examples as the person said. */
  #said: number | null = null;
  #reading: Reading = { kind: 'none' };
  readonly #localize = new LocalizeController(this, { form, problems });
  #language: FieldLanguage = englishFields;

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('openSections')) this.folds = followed(this.folds, this.openSections);
    const { messages, locale } = this.#localize;
    this.#language = fieldLanguage(messages.form, locale);
    this.#seen = new Set([...this.#seen, ...this.folds.open]);
    const unusable = changed.has('catalog') ? readCatalog(this.catalog).error : null;
    if (unusable !== null) reportError(this, unusable, 'catalog');
    if (!changed.has('scenario') && !changed.has('candidate')) return;
    const before = this.#reading;
    this.#reading = readScenario(this.scenario, this.candidate);
    if (changed.has('scenario') && this.scenario !== this.#own) this.#forget(before);
    if (changed.has('scenario') && this.#reading.kind === 'error')
      reportError(this, this.#reading.error, 'scenario');
  }

  protected override render(): TemplateResult {
    const reading = this.#reading;
    if (reading.kind === 'none') return html`<slot></slot>`;
    if (reading.kind === 'error')
      return html`<p class="warn" role="alert">${this.#language.text.unreadable}</p>`;
    const { result, pair } = reading;
    const usable = readCatalog(this.catalog);
    const view: FormView = {
      scenario: result.scenario,
      result,
      candidate: pair.candidate?.id ?? '',
      approaches: placed(pair),
      catalog: usable.catalog ?? prices,
      catalogFailed: usable.error !== null,
      language: this.#language,
      examples: this.examples,
      open: this.folds.open,
      seen: this.#seen,
      change: this.#change,
      toggle: this.#toggle,
      keys: (list, entries) => this.#keys.of(byId(list, result.scenario), entries),
      remove: this.#remove,
      focus: this.#focus,
      aside: this.aside,
      setAside: (change) => {
        this.aside = { ...this.aside, ...change };
      },
      setExamples: (examples) => {
        this.examples = examples;
        this.#said = examples;
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
      this.#own = next;
      // At once, not with the next rendering: two edits may come in one frame.
      this.#reading = readScenario(next, this.candidate);
      this.dispatchEvent(new PartChangeEvent(next, result, this.candidate));
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
    this.folds = toggled(this.folds, fold, open);
  };

  /** What a person said of another scenario does not hold for this one. */
  #forget(earlier: Reading): void {
    const before = scenarioOf(earlier);
    const now = scenarioOf(this.#reading);
    this.aside = keptAside(this.aside, before, now);
    if (this.#said === null || trainings(before) === trainings(now)) return;
    if (this.examples === this.#said) this.examples = null;
    this.#said = null;
  }

  #remove = (list: string, index: number): void => {
    if (this.#reading.kind !== 'result') return;
    const name = byId(list, this.#reading.result.scenario);
    const path = `${list}[${index}]`;
    if (this.#change((scenario) => withField(scenario, path, undefined)) !== null) return;
    this.#keys.removed(name, index);
    this.#focus(`data-remove="${path}"`, `data-add="${list}"`);
  };

  #focus = async (...parts: readonly string[]): Promise<void> => {
    await this.updateComplete;
    for (const part of parts) {
      const found = this.renderRoot.querySelector<LitElement | HTMLElement>(`[${part}]`);
      if (!found) continue;
      if ('updateComplete' in found) await found.updateComplete;
      found.focus();
      return;
    }
  };
}

function scenarioOf(reading: Reading): Scenario | null {
  return reading.kind === 'result' ? reading.result.scenario : null;
}

/** What is trained on how many tokens, in a form that can be compared. */
function trainings(scenario: Scenario | null): string {
  return JSON.stringify(
    scenario?.approaches.map(({ id, training }) => [
      id,
      training && 'tokens' in training ? training.tokens : null,
    ]),
  );
}
