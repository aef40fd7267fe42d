/**
 * `<ft-scenario-form>`: every input of a scenario, essentials open, the rest folded with its value in the header.
 * It edits a scenario and hands it on; it keeps no state of its own but what is being typed and which folds are open.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ThemeController } from '../controllers/theme.ts';
import { evaluate, ScenarioError } from '../core/index.ts';
import type { Scenario } from '../core/types.ts';
import type { PriceCatalog } from '../prices/index.ts';
import * as prices from '../prices/index.ts';
import { baseStyles } from './base.styles.ts';
import { FtChangeEvent, FtErrorEvent } from './events.ts';
import { approachesSection } from './form/approaches.ts';
import { cachingFold } from './form/caching.ts';
import { lineSampleStyles } from './form/line-sample.ts';
import { monthlyFold } from './form/monthly.ts';
import { morePricesFold } from './form/more-prices.ts';
import { qualityFold } from './form/quality.ts';
import { setupFold } from './form/setup.ts';
import { timeFrameFold } from './form/time-frame.ts';
import { tokensFold } from './form/tokens.ts';
import { trafficSection } from './form/traffic.ts';
import { trainingFold } from './form/training.ts';
import { type FoldName, type FormView, foldNames } from './form/view.ts';
import { englishWords, type FieldWords } from './form/words.ts';
import { formStyles } from './ft-scenario-form.styles.ts';
import { type Reading, readScenario, type ScenarioSource } from './views/source.ts';

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
  static override styles = [baseStyles, lineSampleStyles, formStyles];

  /** What to edit: a scenario, an input for `createScenario`, or its encoded text (as in the attribute). */
  @property() scenario: ScenarioSource = null;

  /** Id of the approach compared with the first; the second when empty or unknown. The user may choose another. */
  @property() candidate = '';

  /** Where models and prices are picked from; the shipped catalogue by default (see `createCatalog`). */
  @property({ attribute: false }) catalog: PriceCatalog = prices;

  /** Folds that stand open, separated by spaces: `tokens caching training quality setup monthly more-prices time-frame`. */
  @property({ attribute: 'open-sections' }) openSections = '';

  /** The words and figures of a language; English by default. */
  @property({ attribute: false }) words: FieldWords = englishWords;

  @state() private open: ReadonlySet<FoldName> = new Set();
  #seen: ReadonlySet<FoldName> = new Set();
  #reading: Reading = { kind: 'none' };

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('openSections')) {
      const asked = this.openSections.split(/\s+/);
      this.open = new Set(foldNames.filter((name) => asked.includes(name)));
    }
    this.#seen = new Set([...this.#seen, ...this.open]);
    if (!changed.has('scenario')) return;
    this.#reading = readScenario(this.scenario);
    if (this.#reading.kind !== 'error') return;
    const { error } = this.#reading;
    // After this update: a listener may set properties.
    void this.updateComplete.then(() => this.dispatchEvent(new FtErrorEvent(error, 'scenario')));
  }

  protected override render(): TemplateResult {
    const reading = this.#reading;
    if (reading.kind === 'none') return html`<slot></slot>`;
    if (reading.kind === 'error') return html`<p class="warn" role="alert">${this.words.text.unreadable}</p>`;
    const { result } = reading;
    const view: FormView = {
      scenario: result.scenario,
      result,
      candidate: this.#candidateOf(result.scenario),
      catalog: this.catalog,
      words: this.words,
      open: this.open,
      seen: this.#seen,
      change: this.#change,
      toggle: this.#toggle,
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

  #candidateOf({ approaches }: Scenario): string {
    const found = approaches.findIndex(({ id }) => id === this.candidate);
    return (found > 0 ? approaches[found] : approaches[1])?.id ?? '';
  }

  #change = (make: (scenario: Scenario) => Scenario, candidate?: string): string | null => {
    if (this.#reading.kind !== 'result') return null;
    const { scenario } = this.#reading.result;
    try {
      const next = make(scenario);
      if (next === scenario && candidate === undefined) return null;
      const result = evaluate(next);
      // At once, not with the next rendering: two edits may come in one frame.
      this.#reading = { kind: 'result', result };
      this.scenario = next;
      if (candidate !== undefined) this.candidate = candidate;
      this.dispatchEvent(new FtChangeEvent(next, result));
      return null;
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      this.requestUpdate();
      return error.problems[0]?.message ?? error.message;
    }
  };

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
