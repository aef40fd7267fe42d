/**
 * `<ft-scenario-form>`: every input of a scenario. The essentials are always visible. Other sections can be closed
 * and then show a summary. The element stores only pending input and the open sections. Each edit is fired as a new scenario.
 */
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { evaluate, ScenarioError } from '../../core/index.ts';
import type { Borrowed } from '../../core/scenario/borrowed-names.ts';
import { editedFields } from '../../core/scenario/edits.ts';
import { sectionAt } from '../../core/scenario/field-lookup.ts';
import { withoutApproach } from '../../core/scenario/links.ts';
import { pathById } from '../../core/scenario/path-parts.ts';
import { withField } from '../../core/scenario/scenario.ts';
import type { Problem, Scenario } from '../../core/types.ts';
import { fields } from '../../i18n/en/fields.ts';
import { form } from '../../i18n/en/form.ts';
import { problems } from '../../i18n/en/problems.ts';
import { remarks } from '../../i18n/en/remarks.ts';
import { successor } from '../../i18n/en/successor.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { shipped } from '../../prices/shipped.ts';
import { readCatalog } from '../../prices/validate.ts';
import { afterPaint } from '../common/after-paint.ts';
import { BaseElement } from '../common/base-element.ts';
import { PartChangeEvent, reportError } from '../common/events.ts';
import { ExamplesEvent } from '../common/examples-event.ts';
import { ExplainedTerms } from '../common/explained-terms.ts';
import { lineSampleStyles } from '../common/marks.ts';
import { RefusalEvent, type RefusedEntry } from '../common/refusal-event.ts';
import { type Reading, readScenario, type ScenarioSource } from '../common/scenario/reading.ts';
import { baseStyles } from '../common/styles/base.ts';
import { disclosureStyles } from '../common/styles/disclosure.ts';
import { termStyles } from '../common/styles/explanation.ts';
import { selectStyles } from '../common/styles/select.ts';
import { afterRelease, watchMouse } from './after-release.ts';
import { approachStyles, controlStyles } from './controls.styles.ts';
import { collapsible, type FormSection } from './controls.ts';
import { Explanations } from './explanations/explanations.ts';
import type { FtDateField } from './fields/date-field.ts';
import { englishFields, type FieldLanguage, fieldLanguage } from './fields/field-messages.ts';
import type { FtNumberField } from './fields/number-field.ts';
import { type FormView, placedApproaches } from './form-view.ts';
import { FtKeepEvent } from './keep-event.ts';
import { listKeys } from './list-keys.ts';
import {
  allClosed,
  type OpenSections,
  type SectionName,
  sectionNames,
  withRequested,
  withToggled,
} from './open-sections.ts';
import { noPendingInput, type PendingInput, pendingInputFor } from './pending-input.ts';
import { formStyles } from './scenario-form.styles.ts';
import { approachesSection } from './sections/approaches.ts';
import { cachingSection } from './sections/caching.ts';
import { monthlySection, setupSection } from './sections/costs.ts';
import { essentialInputs } from './sections/essential.ts';
import { morePricesSection } from './sections/prices.ts';
import { qualitySection } from './sections/quality.ts';
import { timeFrameSection } from './sections/time-frame.ts';
import { tokensSection } from './sections/tokens.ts';
import { trafficSection } from './sections/traffic.ts';
import { trainingSection } from './sections/training.ts';

/** The sections that can be closed. Approaches and traffic are always open. */
const collapsibleSections: Readonly<Record<SectionName, FormSection>> = {
  tokens: tokensSection,
  caching: cachingSection,
  training: trainingSection,
  quality: qualitySection,
  setup: setupSection,
  monthly: monthlySection,
  'more-prices': morePricesSection,
  'time-frame': timeFrameSection,
};

/** The events before an edit of the user. `input` and `change` come too late, because an update would then replace the typed text. */
const eventsBeforeEdit = ['keydown', 'pointerdown', 'beforeinput', 'click'] as const;

/**
 * The inputs of a scenario: approaches and their prices, traffic, tokens, caching, training, quality, set-up and
 * monthly costs, time frame. Every number accepts a range. A refused entry stays in its field with the reason, and the last
 * accepted value remains in use.
 *
 * @element ft-scenario-form
 * @slot - Shown until the element is upgraded and while there is no scenario. By default it says that the element waits for a scenario.
 * @slot training-data - Shown at the top of the training data section, for a file or its statistics.
 * @csspart section - Each section, open or closed.
 * @csspart title - The title of each section.
 * @csspart label - The label of each field.
 * @csspart field - The box of each number and date, with its unit.
 * @csspart select - Each menu, and each button that opens the list of models.
 * @cssproperty --ft-a - Colour of the baseline.
 * @cssproperty --ft-b - Colour of the candidate and of focus.
 * @cssproperty --ft-c - Colour of the other approaches.
 * @cssproperty --ft-warn - Colour of refusals and stale prices.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-change - The user changed something: the new scenario and its result. `candidate` is the
 *   id of the candidate after the change.
 * @fires ft-error - The given scenario (`scenario`) or catalogue (`catalog`) cannot be used, or an explanation could not be
 *   loaded (`part`). Without a usable catalogue, the shipped one is used.
 */
export class FtScenarioForm extends BaseElement {
  static override styles = [
    baseStyles,
    selectStyles,
    disclosureStyles,
    lineSampleStyles,
    termStyles,
    controlStyles,
    approachStyles,
    formStyles,
  ];

  static override parts = 'section,title,label,field,select';

  /** The scenario to edit: an object, an input for `createScenario`, or its encoded text (as in the attribute). */
  @property() scenario: ScenarioSource = null;

  /**
   * Id of the approach that is compared with the first approach. An empty or unknown id selects the second approach.
   * The user may choose another.
   */
  @property() candidate = '';

  /** The catalogue of models and prices (see `createCatalog`). `null` means the shipped catalogue. */
  @property({ attribute: false }) catalog: PriceCatalog | null = null;

  /** Open sections, separated by spaces: `tokens caching training quality setup monthly more-prices time-frame`. */
  @property({ attribute: 'open-sections' }) openSections = '';

  /** Shows four inputs only: the prompt, the model today, the requests, and the model to tune. */
  @property({ type: Boolean }) essential = false;

  /** Number of examples in the training file, set by the page or entered by the user. Not part of a scenario. */
  @property({ type: Number }) examples: number | null = null;

  /**
   * The number of examples of a calculation that was opened (from a link, a reload or embed code) or that Undo or Redo returned to. Like
   * a number that the user entered, it belongs to the training tokens of the calculation. A new object replaces the number shown;
   * `count: null` removes it.
   * @internal
   */
  @property({ attribute: false }) openedExamples: { readonly count: number | null } | null = null;

  /**
   * The names of the values that are still the example's (see `core/scenario/borrowed-names.ts`). Their fields are marked.
   * @internal
   */
  @property({ attribute: false }) borrowed: Borrowed = new Set();

  /**
   * The names of the values that a blank start assumes and the user has not entered; absent for a calculation that did not begin with an
   * own or a blank prompt.
   * @internal
   */
  @property({ attribute: false }) assumed: Borrowed | undefined = undefined;

  /**
   * Ids of the approaches whose token counts are estimates. The figures of explanations that depend on them are marked.
   * @internal
   */
  @property({ attribute: false }) estimated: ReadonlySet<string> = new Set();

  @state() private sections: OpenSections = allClosed;
  @state() private pending: PendingInput = noPendingInput;
  #everOpened: ReadonlySet<SectionName> = new Set();
  readonly #keys = listKeys();
  /** The scenario of the last edit in this form. Any other scenario was set by the page or the calculator. */
  #lastEdit: Scenario | null = null;
  /** Whether the user has edited something since the last update. */
  #isEdited = false;
  /** Whether the form is being rendered. Elements that the rendering removes may fire events. */
  #isUpdating = false;
  /** The number of examples that the user entered, or that was opened with the calculation. `null` means none. */
  #ownExamples: number | null = null;
  /** Whether an entry was refused when the last `ft-refusal` was fired. */
  #isRefused = false;
  #reading: Reading = { kind: 'none' };
  readonly #localize = new LocalizeController(this, { form, fields, problems, remarks, successor });
  readonly #terms = new ExplainedTerms(this, this.#localize);
  readonly #explanations = new Explanations(this, () => this.#localize);
  #language: FieldLanguage = englishFields;

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  /** After an edit of the user, the update waits until the new answer is painted, because the edited field already shows the edit. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#isEdited) {
      await afterPaint();
      await new Promise<void>(afterRelease);
    }
    this.#isEdited = false;
    super.scheduleUpdate();
  }

  /** Runs a pending update before the user edits again, so that the edit is made in a field of the latest scenario. */
  #showLatest = ({ type, target }: Event): void => {
    // A press on a menu needs the update, because the menu opens at once. At any other press, an update could move the pressed button,
    // which would then get no click.
    if (type === 'pointerdown' && !(target instanceof HTMLSelectElement)) return;
    if (this.isUpdatePending && !this.#isUpdating) this.performUpdate();
  };

  protected override firstUpdated(): void {
    watchMouse();
    for (const type of eventsBeforeEdit)
      this.renderRoot.addEventListener(type, this.#showLatest, { capture: true });
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#isUpdating = true;
    try {
      super.update(changed);
    } finally {
      this.#isUpdating = false;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('openSections')) this.sections = withRequested(this.sections, this.openSections);
    const { messages, locale } = this.#localize;
    this.#language = fieldLanguage(messages, locale);
    this.#everOpened = new Set([...this.#everOpened, ...this.sections.open]);
    const catalogError = changed.has('catalog') ? readCatalog(this.catalog).error : null;
    if (catalogError !== null) reportError(this, catalogError, 'catalog');
    if (changed.has('scenario') || changed.has('candidate')) this.#readScenario(changed);
    if (changed.has('openedExamples') && this.openedExamples)
      this.examples = this.#ownExamples = this.openedExamples.count;
  }

  #readScenario(changed: PropertyValues<this>): void {
    const previousReading = this.#reading;
    this.#reading = readScenario(this.scenario, this.candidate);
    if (changed.has('scenario') && this.scenario !== this.#lastEdit)
      this.#removePendingInput(previousReading);
    if (changed.has('scenario') && this.#reading.kind === 'error')
      reportError(this, this.#reading.error, 'scenario');
  }

  protected override render(): TemplateResult {
    const reading = this.#reading;
    if (reading.kind === 'none')
      return html`<slot><p class="muted">${this.#localize.messages.problems.noScenario()}</p></slot>`;
    if (reading.kind === 'error')
      return html`<p class="warn" role="alert">${this.#language.text.unreadable}</p>`;
    const { result, pair } = reading;
    const catalogReading = readCatalog(this.catalog);
    const view: FormView = {
      scenario: result.scenario,
      result,
      candidate: pair.candidate?.id ?? '',
      approaches: placedApproaches(pair),
      catalog: catalogReading.catalog ?? shipped,
      catalogFailed: catalogReading.error !== null,
      language: this.#language,
      remarks: { text: this.#localize.messages.remarks, locale: this.#localize.locale },
      successor: this.#localize.messages.successor,
      examples: this.examples,
      // An opened number of examples counts as set by the page: the training tokens were opened with it, so the tokens per example
      // are known.
      examplesEntered: this.#ownExamples !== null && this.#ownExamples !== this.openedExamples?.count,
      openSections: this.sections.open,
      everOpened: this.#everOpened,
      change: this.#change,
      toggleSection: this.#toggleSection,
      explanations: this.#explanations,
      termButton: (term, text) => this.#terms.button(term, text),
      below: (term) => this.#terms.below(term),
      borrowed: this.borrowed,
      assumed: this.assumed,
      estimated: this.estimated,
      keep: (paths) => this.dispatchEvent(new FtKeepEvent(paths)),
      keys: (listPath, entries) => this.#keys.of(pathById(listPath, result.scenario), entries),
      remove: this.#remove,
      focus: this.#focus,
      pending: this.pending,
      setPending: (change) => {
        this.pending = { ...this.pending, ...change };
      },
      setExamples: (examples) => {
        this.examples = examples;
        this.#ownExamples = examples;
      },
    };
    if (this.essential)
      return html`<div class="form" @ft-refusal=${this.#tellRefusal}>${essentialInputs(view)}</div>`;
    return html`<div class="form" @ft-refusal=${this.#tellRefusal}>
      ${approachesSection(view)}
      ${trafficSection(view)}
      ${sectionNames.map((name) => collapsible(view, name, collapsibleSections[name]))}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // `ft-change` was fired before, so listeners store the number for the edited scenario. In the first update, no number has changed.
    if (changed.has('examples') && changed.get('examples') !== undefined)
      this.dispatchEvent(new ExamplesEvent());
    // A select would otherwise show the user's choice after a refused or undone edit.
    for (const select of this.renderRoot.querySelectorAll<HTMLSelectElement>('select[data-value]')) {
      select.value = select.dataset.value ?? '';
    }
    // A field that was removed can no longer fire `ft-refusal` itself.
    if (this.#isRefused && !this.refusedEntry) this.#tellRefusal();
  }

  /** The first refused entry; `null` if every entry is used. @internal */
  get refusedEntry(): RefusedEntry | null {
    for (const field of this.#fields) if (field.refusedEntry) return field.refusedEntry;
    return null;
  }

  /** Removes all entries that are not used in the scenario. @internal */
  discardEntries(): void {
    for (const field of this.#fields) field.discardEntry();
    this.pending = noPendingInput;
  }

  get #fields(): Iterable<FtNumberField | FtDateField> {
    // The calculator may ask for refused entries before the first update.
    return this.hasUpdated
      ? this.renderRoot.querySelectorAll<FtNumberField | FtDateField>('ft-number-field, ft-date-field')
      : [];
  }

  #tellRefusal = (): void => {
    this.#isRefused = this.refusedEntry !== null;
    this.dispatchEvent(new RefusalEvent());
  };

  /**
   * Opens the section of the field at a path, moves the focus to the field and selects its text. If the path is an empty list of costs, a
   * line without an amount is added first.
   */
  reveal(path: string): void {
    const sectionOfField = sectionAt(path);
    const section = sectionNames.find((name) => name === sectionOfField);
    if (section) this.#toggleSection(section, true);
    void this.#focus(`data-path^="${path}"`, `data-add="${path}"`).then((element) => {
      // The button adds a line. It is clicked at once, because an amount that is typed while a button has the focus would be lost.
      if (element instanceof HTMLButtonElement) element.click();
    });
  }

  #change = (make: (scenario: Scenario) => Scenario, candidate?: string): string | null => {
    // The page or the calculator may have set another scenario since the last update.
    if (this.isUpdatePending && this.scenario !== this.#lastEdit)
      this.#reading = readScenario(this.scenario, this.candidate);
    if (this.#reading.kind !== 'result') return null;
    const { scenario } = this.#reading.result;
    try {
      const editedScenario = make(scenario);
      // A field may report a value again when it is left.
      if (candidate === undefined && editedFields(scenario, editedScenario) === '') return null;
      const result = evaluate(editedScenario);
      if (candidate !== undefined) this.candidate = candidate;
      this.scenario = editedScenario;
      this.#lastEdit = editedScenario;
      this.#isEdited = true;
      // The scenario is read at once, because a second edit may follow before the next update.
      this.#reading = readScenario(editedScenario, this.candidate);
      this.dispatchEvent(new PartChangeEvent(editedScenario, result, this.candidate));
      return null;
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      this.requestUpdate();
      return this.#problemText(error);
    }
  };

  /** The first problem of an error in the language of the page. */
  #problemText({ problems: [first], message }: ScenarioError): string {
    if (!first) return message;
    const sentences: Readonly<Record<string, (params: Problem['params']) => string>> =
      this.#localize.messages.problems;
    return sentences[first.code]?.(first.params) ?? first.message;
  }

  #toggleSection = (section: SectionName, open: boolean): void => {
    this.sections = withToggled(this.sections, section, open);
  };

  /** Removes the pending input that does not apply to the new scenario. */
  #removePendingInput(previousReading: Reading): void {
    const previousScenario = scenarioOf(previousReading);
    const newScenario = scenarioOf(this.#reading);
    this.pending = pendingInputFor(this.pending, previousScenario, newScenario);
    if (this.#ownExamples === null || trainingTokens(previousScenario) === trainingTokens(newScenario))
      return;
    if (this.examples === this.#ownExamples) this.examples = null;
    this.#ownExamples = null;
    this.pending = { ...this.pending, tokensPerExample: null };
  }

  #remove = (listPath: string, index: number): void => {
    if (this.#reading.kind !== 'result') return;
    const listPathById = pathById(listPath, this.#reading.result.scenario);
    const path = `${listPath}[${index}]`;
    const withoutEntry = (scenario: Scenario): Scenario =>
      listPath === 'approaches' ? withoutApproach(scenario, index) : withField(scenario, path, undefined);
    if (this.#change(withoutEntry) !== null) return;
    this.#keys.forgetEntry(listPathById, index);
    this.#focus(`data-remove="${path}"`, `data-add="${listPath}"`);
  };

  /** Tries these attributes in order, moves the focus to the first element that has one of them, and selects its text. Returns this element. */
  #focus = async (...attributes: readonly string[]): Promise<HTMLElement | undefined> => {
    await this.updateComplete;
    for (const attribute of attributes) {
      const element = this.renderRoot.querySelector<FtNumberField | HTMLInputElement | HTMLElement>(
        `[${attribute}]`,
      );
      if (!element) continue;
      if ('updateComplete' in element) await element.updateComplete;
      // A field inside a closed fold cannot have the focus.
      element.closest<HTMLDetailsElement>('details.more')?.toggleAttribute('open', true);
      element.focus();
      if ('select' in element) element.select();
      return element;
    }
    return undefined;
  };
}

function scenarioOf(reading: Reading): Scenario | null {
  return reading.kind === 'result' ? reading.result.scenario : null;
}

/** The training tokens of each approach as text, to compare scenarios. */
function trainingTokens(scenario: Scenario | null): string {
  return JSON.stringify(
    scenario?.approaches.map(({ id, training }) => [
      id,
      training && 'tokens' in training ? training.tokens : null,
    ]),
  );
}
