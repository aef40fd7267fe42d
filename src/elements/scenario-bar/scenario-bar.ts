/** `<ft-scenario-bar>`: presets, Undo, Redo and Reset. It records the history of scenarios and edits none of them. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { evaluate } from '../../core/index.ts';
import { editedFields } from '../../core/scenario/edits.ts';
import type { Scenario } from '../../core/types.ts';
import { problems } from '../../i18n/en/problems.ts';
import { share } from '../../i18n/en/share.ts';
import type { Messages, ShareMessages } from '../../i18n/messages.ts';
import { retriable } from '../../tokenizers/retriable.ts';
import { BaseElement } from '../common/base-element.ts';
import { PartChangeEvent, reportError } from '../common/events.ts';
import {
  amend,
  createHistory,
  type History,
  type HistoryMove,
  moveOfShortcutOutsideText,
  record,
  redo,
  undo,
} from '../common/scenario/history.ts';
import { type PresetId, unchangedPresetOf } from '../common/scenario/preset-of.ts';
import type { PresetPrices } from '../common/scenario/presets.ts';
import { candidateIndex } from '../common/scenario/reading.ts';
import type { PartChangeKind, ScenarioChange } from '../common/scenario/scenario-change.ts';
import { baseStyles } from '../common/styles/base.ts';
import { selectStyles } from '../common/styles/select.ts';
import { scenarioBarStyles } from './scenario-bar.styles.ts';

const loadPresets = retriable(() => import('../common/scenario/presets.ts'));
const loadStories = retriable(() => import('../../i18n/en/preset-stories.ts'));
const loadPrices = retriable(() => import('../../prices/shipped.ts'));

/** The start of a calculation: the scenario that the page or the calculator has set (`''`), a pasted scenario, or a preset. */
type Start = '' | 'pasted' | PresetId;

/** The value of the menu once the calculation is edited. No start is then selected, so that the user can choose the present start again. */
const editedValue = 'edited';

/** One step of the history. */
interface Step {
  readonly scenario: Scenario;
  readonly candidate: string;
  /** The calculation with which these edits began. Reset restores it. */
  readonly origin: { readonly start: Start; readonly scenario: Scenario; readonly candidate: string };
}

/**
 * A menu of presets, Undo, Redo and Reset. The shortcuts for Undo and Redo work anywhere in the same shadow root,
 * except in a text field, which has its own undo.
 *
 * @element ft-scenario-bar
 * @slot - Shown while there is no scenario. By default it says that the element waits for one.
 * @csspart bar - The line of actions.
 * @csspart select - The menu of starts.
 * @cssproperty --ft-b - Colour of focus.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour. The default is the text colour of the page.
 * @cssproperty --ft-surface - Background behind the element. The default is the background of the page.
 * @fires ft-change - The user chose a preset, or pressed Undo, Redo or Reset. The event's `candidate` is the new candidate.
 * @fires ft-error - The story of a preset could not be loaded (`part`).
 */
export class FtScenarioBar extends BaseElement {
  static override styles = [baseStyles, selectStyles, scenarioBarStyles];

  static override parts = 'bar,select';

  /** The current scenario. The first one is the start of the history, and each later one is an edit. */
  @property({ attribute: false }) scenario: Scenario | null = null;

  /** The current scenario with the reason for it. If it is set, `scenario` is not used. */
  @property({ attribute: false }) change: ScenarioChange | null = null;

  /** Id of the approach that is compared with the first approach. Undo restores it together with the scenario. */
  @property() candidate = '';

  /** The catalogue with the prices of the presets. `null` means the shipped catalogue, which is loaded when it is needed. */
  @property({ attribute: false }) prices: PresetPrices | null = null;

  /**
   * The English stories, which a calculator may have loaded before. `null`: the element loads them for the first preset that is shown in
   * English. The messages of every other language contain its stories.
   * @internal
   */
  @property({ attribute: false }) englishStories: Messages['presetStories'] | null = null;

  @state() private announcement = '';
  @state() private problem = '';

  readonly #localize = new LocalizeController(this, { problems, share });
  /** The loading of the English stories; `null` while they are not loading. */
  #loading: Promise<void> | null = null;
  #history: History<Step> | null = null;
  /** The scenario that the page or the calculator has set, which the menu can restore. */
  #hostScenario: Scenario | null = null;
  /** The candidate that was set together with `#hostScenario`. */
  #hostCandidate = '';
  /** The preset whose figures `#hostScenario` has. `null` if no preset has these figures. */
  #hostPreset: PresetId | null = null;
  /** The last pasted scenario, which the menu can restore too. */
  #pastedScenario: Scenario | null = null;
  #root: Node | null = null;

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    // Outside of a shadow root, the element handles only key presses inside itself, not Ctrl+Z of the page.
    this.#root = root instanceof ShadowRoot ? root : this;
    this.#root.addEventListener('keydown', this.#onKey as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener('keydown', this.#onKey as EventListener);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const change = changed.has('change') ? this.change : null;
    const previous = this.#history?.present;
    // A scenario that was set with `change` is only in the history, not in `scenario`.
    const scenario = change?.scenario ?? (changed.has('scenario') ? this.scenario : previous?.scenario);
    const { candidate } = this;
    if (!scenario || !(change || changed.has('scenario') || changed.has('candidate'))) return;
    const kind = change?.kind ?? 'edit';
    if (!previous || kind === 'given') {
      this.#hostScenario = scenario;
      this.#hostCandidate = candidate;
      this.#hostPreset = unchangedPresetOf(scenario);
      this.#pastedScenario = null;
      this.#history = createHistory({ scenario, candidate, origin: { start: '', scenario, candidate } });
    } else if (previous.scenario === scenario) {
      if (!isSameCandidate(previous, candidate)) this.#recordEdit(previous, { ...previous, candidate });
    } else if (kind === 'correction') {
      this.#correct(previous.scenario, { ...previous, scenario, candidate });
    } else if (kind === 'replacement') {
      this.#pastedScenario = scenario;
      this.announcement = '';
      this.#record({ scenario, candidate, origin: { start: 'pasted', scenario, candidate: '' } }, '');
    } else {
      this.#recordEdit(previous, { ...previous, scenario, candidate });
    }
  }

  /**
   * Adds an edit to the history. If the edit brings back the scenario object of the step before the present one, it counts as Undo,
   * because a part of the page may have an Undo of its own. If the edit leaves the content of the present step unchanged, it replaces this
   * step, because undoing the edit would change nothing.
   */
  #recordEdit(previous: Step, step: Step): void {
    const { scenario } = step;
    this.announcement = '';
    const lastStep = this.#history?.past.at(-1);
    const isUndo =
      previous.scenario !== scenario &&
      lastStep?.scenario === scenario &&
      isSameCandidate(lastStep, step.candidate);
    if (this.#history && isUndo) {
      this.#history = undo(this.#history);
      return;
    }
    this.#record(step, previous.scenario === scenario ? '' : editedFields(previous.scenario, scenario));
    const past = this.#history?.past ?? [];
    const replacedStep = past.at(-1);
    if (!this.#history || !replacedStep || !isSame(replacedStep, step)) return;
    this.#history = { ...this.#history, past: past.slice(0, -1), lastEdit: null };
    this.#correct(replacedStep.scenario, step);
  }

  /**
   * Replaces the scenario of the current step with a corrected one. If the menu or Reset would restore the replaced scenario, it restores
   * the corrected one instead.
   */
  #correct(replacedScenario: Scenario, step: Step): void {
    const { scenario, origin } = step;
    if (this.#hostScenario === replacedScenario) this.#hostScenario = scenario;
    if (this.#pastedScenario === replacedScenario) this.#pastedScenario = scenario;
    const correctedStep =
      origin.scenario === replacedScenario ? { ...step, origin: { ...origin, scenario } } : step;
    if (this.#history) this.#history = amend(this.#history, correctedStep);
  }

  /** Adds a step to the history. `field` has the paths that an edit of fields has changed; `''` for any other change. */
  #record(step: Step, field: string): void {
    if (this.#history) this.#history = record(this.#history, step, { field, at: performance.now() });
  }

  protected override render(): TemplateResult {
    const history = this.#history;
    const { share, problems } = this.#localize.messages;
    if (!history) return html`<slot><p class="note">${problems.noScenario()}</p></slot>`;
    const { origin } = history.present;
    const label = labelOf(origin.start, share);
    const selectedValue = selectedIn(history.present);
    const isEdited = selectedValue === editedValue;
    const option = (start: Start): TemplateResult =>
      html`<option value=${start} ?selected=${start === selectedValue}>${labelOf(start, share)}</option>`;
    return html`
      <div class="bar" part="bar">
        <label>
          ${share.start}
          <span class="select"><select part="select" @change=${this.#choose} .value=${selectedValue}>
            ${isEdited ? html`<option value=${editedValue} hidden disabled selected>${share.changedSince(label)}</option>` : nothing}
            ${option('')}${this.#pastedScenario ? option('pasted') : nothing}
            ${(Object.keys(share.presets) as PresetId[]).map(option)}
          </select></span>
        </label>
        <span class="moves">
          ${[
            [share.undo, share.undo, history.past.length === 0, () => this.#move('undo')] as const,
            [share.redo, share.redo, history.future.length === 0, () => this.#move('redo')] as const,
            [share.reset, share.resetTo(label), !isEdited, this.#reset] as const,
          ].map(
            // The buttons are not `disabled`, because a keyboard user would lose the focus after the last Undo.
            ([name, description, isIdle, act]) =>
              html`<button class="action" type="button" aria-label=${description} aria-disabled=${isIdle ? 'true' : 'false'} @click=${act}>${name}</button>`,
          )}
        </span>
      </div>
      ${this.#storyTemplate(origin.start || this.#hostPreset)}
      ${this.problem ? html`<p class="note warn" role="alert">${this.problem}</p>` : nothing}
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  /** The story and the lesson of a preset. Empty for another start, and until the English stories are loaded. */
  #storyTemplate(start: Start | null): TemplateResult | typeof nothing {
    if (!start || start === 'pasted') return nothing;
    const messages: Partial<Messages> = this.#localize.messages;
    const presetStories = messages.presetStories ?? this.englishStories;
    if (!presetStories) {
      this.#loading ??= this.#loadEnglishStories();
      return nothing;
    }
    const { story, lesson } = presetStories.presets[start];
    return html`<p class="note">${story}</p>
      <p class="note"><strong>${presetStories.learn}:</strong> ${lesson}</p>`;
  }

  async #loadEnglishStories(): Promise<void> {
    try {
      this.englishStories = (await loadStories()).presetStories;
    } catch (error) {
      // The calculation is shown without the story. The next rendering tries to load it again.
      reportError(this, error, 'part');
    } finally {
      this.#loading = null;
    }
  }

  /** The calculation before the last edit. `null` if nothing was edited since the start. @internal */
  get previous(): Pick<Step, 'scenario' | 'candidate'> | null {
    const previous = this.#history?.past.at(-1);
    return previous && previous.origin === this.#history?.present.origin ? previous : null;
  }

  /** Whether there is something to undo, or, after Undo, to redo. @internal */
  get canMove(): { readonly undo: boolean; readonly redo: boolean } {
    const { past = [], future = [] } = this.#history ?? {};
    return { undo: past.length > 0, redo: future.length > 0 };
  }

  /** Undoes the last edit, like the button. @internal */
  undo(): void {
    this.#move('undo');
  }

  #onKey = (event: KeyboardEvent): void => {
    const move = moveOfShortcutOutsideText(event);
    if (!move || !this.#history || this.#isLocked) return;
    // The default is prevented even if there is nothing to undo, because the browser would undo in an unfocused field.
    event.preventDefault();
    this.#move(move);
  };

  /** Whether the calculator is read-only or disabled. */
  get #isLocked(): boolean {
    return this.#root instanceof ShadowRoot && this.#root.host.matches('[readonly], :disabled');
  }

  /** Undoes or redoes one step. */
  #move(move: HistoryMove): void {
    const history = this.#history;
    if (!history || this.#isLocked) return;
    const movedHistory = move === 'undo' ? undo(history) : redo(history);
    if (movedHistory === history) return;
    this.#history = movedHistory;
    const { share } = this.#localize.messages;
    const kind = kindOf(history.present, movedHistory.present);
    this.#publish(movedHistory.present, kind, move === 'undo' ? share.undone : share.redone);
  }

  #reset = (): void => {
    const present = this.#history?.present;
    if (!present || isAtOrigin(present)) return;
    const { scenario, candidate } = present.origin;
    const step = { ...present, scenario, candidate };
    this.#record(step, '');
    this.#publish(step, kindOf(present, step), this.#localize.messages.share.wasReset);
  };

  #choose = async (event: Event): Promise<void> => {
    const select = event.target as HTMLSelectElement;
    const start = select.value as Start;
    const { share } = this.#localize.messages;
    this.problem = '';
    const scenario = await this.#start(start);
    // The user has chosen something else while this preset was loading.
    if (select.value !== start) return;
    if (!scenario) {
      if (this.#history) select.value = selectedIn(this.#history.present);
      return;
    }
    const candidate = start === '' ? this.#hostCandidate : '';
    const step: Step = { scenario, candidate, origin: { start, scenario, candidate } };
    this.#record(step, '');
    this.#publish(step, 'replacement', start === '' ? share.wasReset : labelOf(start, share));
  };

  async #start(start: Start): Promise<Scenario | null> {
    if (start === '') return this.#hostScenario;
    return start === 'pasted' ? this.#pastedScenario : this.#preset(start);
  }

  /** A preset that starts on the day of the current scenario, with labels in the current language. */
  async #preset(id: PresetId): Promise<Scenario | null> {
    const { share } = this.#localize.messages;
    const startsOn = this.#history?.present.scenario.startsOn;
    try {
      const [{ presetsIn }, { shipped: prices }] = await Promise.all([
        loadPresets(),
        this.prices ? { shipped: this.prices } : loadPrices(),
      ]);
      const preset = presetsIn(this.#localize.messages).find((each) => each.id === id);
      const presetScenario = startsOn && preset ? preset.scenario(startsOn, prices) : null;
      if (!presetScenario) this.problem = share.presetUnpriced;
      return presetScenario;
    } catch {
      this.problem = share.presetFailed;
      return null;
    }
  }

  /** Makes a step the current one, and fires `ft-change`. */
  #publish({ scenario, candidate }: Step, kind: PartChangeKind, announcement: string): void {
    this.scenario = scenario;
    this.candidate = candidate;
    this.announcement = announcement;
    this.requestUpdate();
    this.dispatchEvent(new PartChangeEvent(scenario, evaluate(scenario), candidate, kind));
  }
}

/** The name of a start. */
function labelOf(start: Start, share: ShareMessages): string {
  if (start === '') return share.asGiven;
  return start === 'pasted' ? share.asPasted : share.presets[start].label;
}

/** The kind of the change from one step to another: a replacement if the start or the approaches differ, else an edit. */
function kindOf(previous: Step, after: Step): PartChangeKind {
  const ids = ({ scenario }: Step): string => JSON.stringify(scenario.approaches.map(({ id }) => id));
  return previous.origin !== after.origin || ids(previous) !== ids(after) ? 'replacement' : 'edit';
}

/** The value of the menu at a step. */
function selectedIn(step: Step): Start | typeof editedValue {
  return isAtOrigin(step) ? step.origin.start : editedValue;
}

/** Whether two steps have the same content. */
function isSame(a: Step, b: Step): boolean {
  return (
    a.origin === b.origin && editedFields(a.scenario, b.scenario) === '' && isSameCandidate(a, b.candidate)
  );
}

/** Whether a step has the scenario and the candidate of its origin, so that Reset would change nothing. */
function isAtOrigin(step: Step): boolean {
  return step.scenario === step.origin.scenario && isSameCandidate(step, step.origin.candidate);
}

/** Whether an id is the candidate of a step. `''` and the id of the second approach mean the same candidate. */
function isSameCandidate({ scenario, candidate }: Step, id: string): boolean {
  return candidateIndex(scenario, candidate) === candidateIndex(scenario, id);
}
