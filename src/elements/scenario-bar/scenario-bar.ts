/**
 * `<ft-scenario-bar>`: presets, Undo, Redo and Reset.
 * Internal to `<ft-breakeven>`: it keeps the history of the scenarios it is given, and edits none of them.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { retriable } from '../../controllers/retriable.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { evaluate } from '../../core/index.ts';
import { editedPaths } from '../../core/scenario/edits.ts';
import type { Scenario } from '../../core/types.ts';
import { share } from '../../i18n/en/share.ts';
import type { ShareMessages } from '../../i18n/messages.ts';
import { PartChangeEvent } from '../common/events.ts';
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
import { candidateIndex } from '../common/scenario/reading.ts';
import type { PartChangeKind, ScenarioChange } from '../common/scenario/scenario-change.ts';
import { baseStyles } from '../common/styles/base.ts';
import { selectStyles } from '../common/styles/select.ts';
import type { PresetId, PresetPrices } from './presets.ts';
import { scenarioBarStyles } from './scenario-bar.styles.ts';

const loadPresets = retriable(() => import('./presets.ts'));
const loadPrices = retriable(() => import('../../prices/index.ts'));

/** The start of a calculation: `''` = as its host gave it, as the user pasted it, or a preset. */
type Start = '' | 'pasted' | PresetId;

/** One step of the history. */
interface Step {
  readonly scenario: Scenario;
  readonly candidate: string;
  /** The start of these edits, to which Reset leads back. */
  readonly origin: { readonly start: Start; readonly scenario: Scenario };
}

/**
 * A menu of presets, Undo, Redo and Reset. Ctrl or ⌘ with Z and Y work anywhere in the same shadow root, except in a
 * text, which has an undo of its own.
 *
 * @element ft-scenario-bar
 * @csspart bar - The line of actions.
 * @cssproperty --ft-b - Colour of focus.
 * @cssproperty --ft-warn - Colour of warnings.
 * @cssproperty --ft-ink - Text colour; read from the page when not set.
 * @cssproperty --ft-surface - Background behind the element; read from the page when not set.
 * @fires ft-change - The user chose a preset, or took back, repeated or reset an edit; `candidate` is changed with it.
 */
export class FtScenarioBar extends LitElement {
  static override styles = [baseStyles, selectStyles, scenarioBarStyles];

  /** The present scenario. The first one is where edits start; each later one that is set here is an edit. */
  @property({ attribute: false }) scenario: Scenario | null = null;

  /** The present scenario together with the reason for it, in place of `scenario`. */
  @property({ attribute: false }) change: ScenarioChange | null = null;

  /** Id of the approach compared with the first; taken back together with the scenario. */
  @property() candidate = '';

  /** The catalogue presets take their prices from; the shipped one, loaded when it is needed, unless set. */
  @property({ attribute: false }) prices: PresetPrices | null = null;

  @state() private announcement = '';
  @state() private problem = '';

  readonly #localize = new LocalizeController(this, { share });
  #history: History<Step> | null = null;
  /** The scenario the host gave, and the one pasted since: the menu leads back to both. */
  #given: Scenario | null = null;
  #pasted: Scenario | null = null;
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
    const before = this.#history?.present;
    // The history has the scenario of an earlier `change`, which `scenario` does not have.
    const scenario = change?.scenario ?? (changed.has('scenario') ? this.scenario : before?.scenario);
    const { candidate } = this;
    if (!scenario || !(change || changed.has('scenario') || changed.has('candidate'))) return;
    const kind = change?.kind ?? 'edit';
    if (!before || kind === 'given') {
      this.#given = scenario;
      this.#pasted = null;
      this.#history = createHistory({ scenario, candidate, origin: { start: '', scenario } });
    } else if (before.scenario === scenario) {
      if (!sameCandidate(before, candidate)) this.#keepEdit(before, { ...before, candidate });
    } else if (kind === 'correction') {
      this.#correct(before.scenario, { ...before, scenario, candidate });
    } else if (kind === 'replacement') {
      this.#pasted = scenario;
      this.announcement = '';
      this.#keep({ scenario, candidate, origin: { start: 'pasted', scenario } }, '');
    } else {
      this.#keepEdit(before, { ...before, scenario, candidate });
    }
  }

  /** Adds an edit. One that restores the content of the step before leaves nothing to undo. */
  #keepEdit(before: Step, step: Step): void {
    const { scenario } = step;
    this.announcement = '';
    this.#keep(step, before.scenario === scenario ? '' : editedPaths(before.scenario, scenario));
    const past = this.#history?.past ?? [];
    const former = past.at(-1);
    if (!this.#history || !former || !isSame(former, step)) return;
    this.#history = { ...this.#history, past: past.slice(0, -1), last: null };
    this.#correct(former.scenario, step);
  }

  /** Puts a corrected scenario in place of the present one, and of the starts that were the same scenario. */
  #correct(former: Scenario, step: Step): void {
    const { scenario, origin } = step;
    if (this.#given === former) this.#given = scenario;
    if (this.#pasted === former) this.#pasted = scenario;
    const corrected = origin.scenario === former ? { ...step, origin: { ...origin, scenario } } : step;
    if (this.#history) this.#history = amend(this.#history, corrected);
  }

  #keep(step: Step, field: string): void {
    if (this.#history) this.#history = record(this.#history, step, { field, at: performance.now() });
  }

  protected override render(): TemplateResult | typeof nothing {
    const history = this.#history;
    if (!history) return nothing;
    const { share } = this.#localize.messages;
    const { origin, scenario } = history.present;
    const { label, note } = startOf(origin.start, share);
    const option = (start: Start): TemplateResult =>
      html`<option value=${start} ?selected=${start === origin.start}>${startOf(start, share).label}</option>`;
    return html`
      <div class="bar" part="bar">
        <label>
          ${share.start}
          <span class="select"><select @change=${this.#choose} .value=${origin.start}>
            ${option('')}${this.#pasted ? option('pasted') : nothing}
            ${(Object.keys(share.presets) as PresetId[]).map(option)}
          </select></span>
        </label>
        <span class="moves">
          ${[
            [share.undo, share.undo, history.past.length === 0, () => this.#move('undo')] as const,
            [share.redo, share.redo, history.future.length === 0, () => this.#move('redo')] as const,
            [share.reset, share.resetTo(label), scenario === origin.scenario, this.#reset] as const,
          ].map(
            // Not `disabled`: after the last Undo a keyboard user would lose the focus.
            ([name, description, isIdle, act]) =>
              html`<button class="action" type="button" aria-label=${description} aria-disabled=${isIdle ? 'true' : 'false'} @click=${act}>${name}</button>`,
          )}
        </span>
      </div>
      ${note ? html`<p class="note">${note}</p>` : nothing}
      ${this.problem ? html`<p class="note warn" role="alert">${this.problem}</p>` : nothing}
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #onKey = (event: KeyboardEvent): void => {
    const move = moveOfShortcutOutsideText(event);
    if (!move || !this.#history) return;
    // The default is prevented even if there is nothing to undo, because the browser would undo in an unfocused field.
    event.preventDefault();
    this.#move(move);
  };

  #move(move: HistoryMove): void {
    const history = this.#history;
    if (!history) return;
    const moved = move === 'undo' ? undo(history) : redo(history);
    if (moved === history) return;
    this.#history = moved;
    const { share } = this.#localize.messages;
    const kind = kindOf(history.present, moved.present);
    this.#publish(moved.present, kind, move === 'undo' ? share.undone : share.redone);
  }

  #reset = (): void => {
    const present = this.#history?.present;
    if (!present || present.scenario === present.origin.scenario) return;
    const step = { ...present, scenario: present.origin.scenario, candidate: '' };
    this.#keep(step, '');
    this.#publish(step, kindOf(present, step), this.#localize.messages.share.wasReset);
  };

  #choose = async (event: Event): Promise<void> => {
    const select = event.target as HTMLSelectElement;
    const start = select.value as Start;
    const { share } = this.#localize.messages;
    this.problem = '';
    const scenario = await this.#start(start);
    // Something else was chosen while this preset was loading.
    if (select.value !== start) return;
    if (!scenario) {
      select.value = this.#history?.present.origin.start ?? '';
      return;
    }
    const step: Step = { scenario, candidate: '', origin: { start, scenario } };
    this.#keep(step, '');
    this.#publish(step, 'replacement', start === '' ? share.wasReset : startOf(start, share).label);
  };

  async #start(start: Start): Promise<Scenario | null> {
    if (start === '') return this.#given;
    return start === 'pasted' ? this.#pasted : this.#preset(start);
  }

  /** A preset that starts on the day of the present scenario, with labels in the present language. */
  async #preset(id: PresetId): Promise<Scenario | null> {
    const { share } = this.#localize.messages;
    const startsOn = this.#history?.present.scenario.startsOn;
    try {
      const [{ presetsIn }, prices] = await Promise.all([loadPresets(), this.prices ?? loadPrices()]);
      const preset = presetsIn(this.#localize.messages).find((each) => each.id === id);
      const made = startsOn && preset ? preset.scenario(startsOn, prices) : null;
      if (!made) this.problem = share.presetUnpriced;
      return made;
    } catch {
      this.problem = share.presetFailed;
      return null;
    }
  }

  #publish({ scenario, candidate }: Step, kind: PartChangeKind, announcement: string): void {
    this.scenario = scenario;
    this.candidate = candidate;
    this.announcement = announcement;
    this.requestUpdate();
    this.dispatchEvent(new PartChangeEvent(scenario, evaluate(scenario), candidate, kind));
  }
}

/** The name of a start and a note on what it shows. */
function startOf(start: Start, share: ShareMessages): { readonly label: string; readonly note: string } {
  if (start === '') return { label: share.asGiven, note: '' };
  return start === 'pasted' ? { label: share.asPasted, note: '' } : share.presets[start];
}

/** The kind of a move: a replacement between calculations with another start or with other approaches. */
function kindOf(before: Step, after: Step): PartChangeKind {
  const ids = ({ scenario }: Step): string => JSON.stringify(scenario.approaches.map(({ id }) => id));
  return before.origin !== after.origin || ids(before) !== ids(after) ? 'replacement' : 'edit';
}

/** Whether two steps have the same content. */
function isSame(a: Step, b: Step): boolean {
  return a.origin === b.origin && editedPaths(a.scenario, b.scenario) === '' && sameCandidate(a, b.candidate);
}

/** Whether an id names the candidate of a step; `''` and the id of the second approach are the same one. */
function sameCandidate({ scenario, candidate }: Step, other: string): boolean {
  return candidateIndex(scenario, candidate) === candidateIndex(scenario, other);
}
