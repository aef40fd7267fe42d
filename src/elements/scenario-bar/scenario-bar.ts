/**
 * `<ft-scenario-bar>`: start from a preset, take back and repeat edits, go back to where one started.
 * Internal to `<ft-breakeven>`: it keeps the course of the scenarios it is given, and edits none of them.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { evaluate } from '../../core/index.ts';
import { editedPaths } from '../../core/scenario/edits.ts';
import type { Scenario } from '../../core/types.ts';
import { share } from '../../i18n/en/share.ts';
import type { ShareMessages } from '../../i18n/messages.ts';
import { FtChangeEvent } from '../common/events.ts';
import {
  amend,
  createHistory,
  type History,
  type HistoryMove,
  moveOfKey,
  record,
  redo,
  undo,
} from '../common/scenario/history.ts';
import { candidateIndex } from '../common/scenario/reading.ts';
import { baseStyles } from '../common/styles/base.ts';
import { selectStyles } from '../common/styles/select.ts';
import type { PresetId, PresetPrices } from './presets.ts';
import { scenarioBarStyles } from './scenario-bar.styles.ts';

/** Where a calculation started: as its host gave it, as the user pasted it, or from a preset. */
type Start = '' | 'pasted' | PresetId;

/** One moment of the calculation. */
interface Moment {
  readonly scenario: Scenario;
  readonly candidate: string;
  /** Where this course of edits started, which is where Reset leads. */
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

  /** The scenario as it stands. Each one that differs from the last is an edit that can be taken back. */
  @property({ attribute: false }) scenario: Scenario | null = null;

  /** Id of the approach compared with the first; taken back together with the scenario. */
  @property() candidate = '';

  /** The catalogue presets take their prices from; the shipped one, loaded when it is needed, unless set. */
  @property({ attribute: false }) prices: PresetPrices | null = null;

  /** Scenarios that are the one before them with better counts: no edits, so they take its place. */
  @property({ attribute: false }) corrections: WeakSet<Scenario> = new WeakSet();

  /** Which course of edits this is. Another number, and what stands here now is where everything starts. */
  @property({ type: Number }) course = 0;

  /**
   * How many calculations were put in place of the one before. Another number, and the scenario that comes with it is
   * where edits start from now on; Undo leads back to the former one.
   */
  @property({ type: Number }) replacements = 0;

  /**
   * Whether the last `ft-change` put another calculation in place of the former one, rather than changing some of its
   * inputs: what a host keeps beside the scenario, such as prompts, then no longer belongs to it.
   */
  get replaced(): boolean {
    return this.#replaced;
  }

  @state() private said = '';
  @state() private problem = '';

  readonly #localize = new LocalizeController(this, { share });
  #history: History<Moment> | null = null;
  /** What stood here before anything was chosen or edited, and what was pasted since: both can be gone back to. */
  #given: Scenario | null = null;
  #pasted: Scenario | null = null;
  #root: Node | null = null;
  #replaced = false;

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    // Outside of a composite only its own keys: the page's Ctrl+Z is not ours.
    this.#root = root instanceof ShadowRoot ? root : this;
    this.#root.addEventListener('keydown', this.#press as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener('keydown', this.#press as EventListener);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.scenario || !(['scenario', 'candidate', 'course'] as const).some((name) => changed.has(name)))
      return;
    const { scenario, candidate } = this;
    const before = this.#history?.present;
    if (!this.#history || !before || changed.has('course')) {
      this.#given = scenario;
      this.#pasted = null;
      this.#history = createHistory({ scenario, candidate, origin: { start: '', scenario } });
    } else if (before.scenario !== scenario && this.corrections.has(scenario)) {
      this.#correct(before.scenario, { ...before, scenario, candidate });
    } else if (before.scenario !== scenario && changed.has('replacements')) {
      this.#pasted = scenario;
      this.#keep({ scenario, candidate, origin: { start: 'pasted', scenario } }, '');
      this.said = '';
    } else if (before.scenario !== scenario || !sameCandidate(before, candidate)) {
      this.#keepEdit(before, { ...before, scenario, candidate });
      this.said = '';
    }
  }

  /** What differs in nothing from the step before is none, whether it came at once or key by key. */
  #keepEdit(before: Moment, moment: Moment): void {
    const { scenario } = moment;
    this.#keep(moment, before.scenario === scenario ? '' : editedPaths(before.scenario, scenario));
    const past = this.#history?.past ?? [];
    const former = past.at(-1);
    if (!this.#history || !former || !isSame(former, moment)) return;
    this.#history = { ...this.#history, past: past.slice(0, -1), last: null };
    this.#correct(former.scenario, moment);
  }

  /** What was started from is corrected along. */
  #correct(former: Scenario, moment: Moment): void {
    const { scenario, origin } = moment;
    if (this.#given === former) this.#given = scenario;
    if (this.#pasted === former) this.#pasted = scenario;
    const corrected = origin.scenario === former ? { ...moment, origin: { ...origin, scenario } } : moment;
    if (this.#history) this.#history = amend(this.#history, corrected);
  }

  #keep(moment: Moment, field: string): void {
    if (this.#history) this.#history = record(this.#history, moment, { field, at: performance.now() });
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
            // Not `disabled`: the last Undo would take the focus from whoever works by keyboard.
            ([name, description, isIdle, act]) =>
              html`<button class="action" type="button" aria-label=${description} aria-disabled=${isIdle ? 'true' : 'false'} @click=${act}>${name}</button>`,
          )}
        </span>
      </div>
      ${note ? html`<p class="note">${note}</p>` : nothing}
      ${this.problem ? html`<p class="note warn" role="alert">${this.problem}</p>` : nothing}
      <div class="visually-hidden" role="status">${this.said}</div>
    `;
  }

  #press = (event: KeyboardEvent): void => {
    const move = moveOfKey(event);
    if (!move || !this.#history) return;
    // Even with nothing to take back: the browser would undo in some field that is not in focus.
    event.preventDefault();
    this.#move(move);
  };

  #move(move: HistoryMove): void {
    const history = this.#history;
    if (!history) return;
    const moved = move === 'undo' ? undo(history) : redo(history);
    if (moved === history) return;
    this.#replaced = replaces(history.present, moved.present);
    this.#history = moved;
    const { share } = this.#localize.messages;
    this.#adopt(moved.present, move === 'undo' ? share.undone : share.redone);
  }

  #reset = (): void => {
    const present = this.#history?.present;
    if (!present || present.scenario === present.origin.scenario) return;
    const moment = { ...present, scenario: present.origin.scenario, candidate: '' };
    this.#replaced = replaces(present, moment);
    this.#keep(moment, '');
    this.#adopt(moment, this.#localize.messages.share.wasReset);
  };

  #choose = async (event: Event): Promise<void> => {
    const select = event.target as HTMLSelectElement;
    const start = select.value as Start;
    const { share } = this.#localize.messages;
    this.problem = '';
    const scenario = await this.#start(start);
    // Another choice while this one was on its way.
    if (select.value !== start) return;
    if (!scenario) {
      select.value = this.#history?.present.origin.start ?? '';
      return;
    }
    const moment: Moment = { scenario, candidate: '', origin: { start, scenario } };
    this.#replaced = true;
    this.#keep(moment, '');
    this.#adopt(moment, start === '' ? share.wasReset : startOf(start, share).label);
  };

  async #start(start: Start): Promise<Scenario | null> {
    if (start === '') return this.#given;
    return start === 'pasted' ? this.#pasted : this.#make(start);
  }

  /** A preset on the day the present scenario starts, with the words of today's language. */
  async #make(id: PresetId): Promise<Scenario | null> {
    const { share } = this.#localize.messages;
    const startsOn = this.scenario?.startsOn;
    try {
      const [{ presetsIn }, prices] = await Promise.all([
        import('./presets.ts'),
        this.prices ?? import('../../prices/index.ts'),
      ]);
      const preset = presetsIn(share).find((each) => each.id === id);
      const made = startsOn && preset ? preset.scenario(startsOn, prices) : null;
      if (!made) this.problem = share.presetUnpriced;
      return made;
    } catch {
      this.problem = share.presetFailed;
      return null;
    }
  }

  #adopt({ scenario, candidate }: Moment, said: string): void {
    this.scenario = scenario;
    this.candidate = candidate;
    this.said = said;
    this.requestUpdate();
    this.dispatchEvent(new FtChangeEvent(scenario, evaluate(scenario)));
  }
}

/** What a start is called, and what it shows. */
function startOf(start: Start, share: ShareMessages): { readonly label: string; readonly note: string } {
  if (start === '') return { label: share.asGiven, note: '' };
  return start === 'pasted' ? { label: share.asPasted, note: '' } : share.presets[start];
}

/** True where two moments are of different calculations: started from another, or with other approaches. */
function replaces(before: Moment, after: Moment): boolean {
  const ids = ({ scenario }: Moment): string => JSON.stringify(scenario.approaches.map(({ id }) => id));
  return before.origin !== after.origin || ids(before) !== ids(after);
}

/** True where two moments differ in nothing but identity. */
function isSame(a: Moment, b: Moment): boolean {
  return a.origin === b.origin && editedPaths(a.scenario, b.scenario) === '' && sameCandidate(a, b.candidate);
}

/** A host may spell the usual candidate out, which changes nothing. */
function sameCandidate({ scenario, candidate }: Moment, other: string): boolean {
  return candidateIndex(scenario, candidate) === candidateIndex(scenario, other);
}
