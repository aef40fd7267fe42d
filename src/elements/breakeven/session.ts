/**
 * The session of one calculator: the displayed scenario, why it is displayed (`ScenarioChange.kind`), and the state of its prompts.
 * Undo restores a scenario together with its prompts. Prompt texts are only stored here and in the counters.
 */
import { evaluate } from '../../core/index.ts';
import type { Approach, Result, Scenario } from '../../core/types.ts';
import { hasIndex, parametersRead } from '../common/scenario/link-parameters.ts';
import type { ScenarioSource } from '../common/scenario/reading.ts';
import type { PartChangeKind, ScenarioChange, SharedPrompt } from '../common/scenario/scenario-change.ts';
import { type DisplayedState, type InitialInputs, initialStateOf } from './initial-scenario.ts';
import type { Context, PromptState, SessionPrompts } from './session-prompts.ts';

/** The ids of the approaches with these indices (see `LinkParameters.estimated`). */
export const idsAt = (approaches: readonly Approach[], indices: unknown): ReadonlySet<string> =>
  new Set(approaches.filter((_, index) => hasIndex(indices, index)).map(({ id }) => id));

/** The state of prompts without a text. `estimated` are the ids of the approaches with estimated token counts. */
export function initialPromptState(estimated: ReadonlySet<string> = new Set()): PromptState {
  return {
    opened: new Set(),
    texts: new Map(),
    counted: new Map(),
    replaced: new Map(),
    estimated,
    pending: new Set(),
  };
}

/** The context of a scenario that replaces the whole calculation. It starts without the prompts of the previous calculation. */
const replacingContext = (scenario: Scenario): Context => ({
  kind: 'given',
  isUntouched: false,
  promptState: initialPromptState(idsAt(scenario.approaches, parametersRead.get(scenario)?.estimated)),
  original: scenario,
});

/** The state of one `<ft-breakeven>`. It renders nothing and fires no events. */
export class Session {
  /** The displayed state. `null` before the first reading, and while the inputs must be read again. */
  shown: DisplayedState | null = null;
  /** The messages from which the calculation has its names. `null` before the first reading. */
  messages: InitialInputs['messages'] | null = null;
  /** The last displayed scenario and why it was displayed. `null` until there is one. */
  change: ScenarioChange | null = null;
  /** The scenario from the page or a link, which takes precedence over attributes. It stays the same when the user changes the calculation. */
  givenScenario: ScenarioSource = null;
  /** The id of the candidate after the last change of the user; `null` = the user has changed nothing. */
  chosen: string | null = null;
  /** The id of the candidate that the page had set before the user chose another (`chosen`). */
  givenCandidate = '';
  /** The prompts, once they are loaded. Until then there is no counter, and no prompt has a text. */
  prompts: SessionPrompts | null = null;

  #context: Context = {
    kind: 'given',
    isUntouched: false,
    promptState: initialPromptState(),
    original: null,
  };
  /** The context of each scenario that was displayed, so that Undo restores it together with the scenario. */
  readonly #contexts = new WeakMap<Scenario, Context>();
  #generation = 0;

  get context(): Context {
    return this.#context;
  }

  /** The generation of the counters: a number that changes when they must be created again, with other texts. */
  get generation(): number {
    return this.#generation;
  }

  /** Creates the counters again at the next update. */
  renewCounters(): void {
    this.#generation++;
  }

  get result(): Result | null {
    return this.shown && 'result' in this.shown ? this.shown.result : null;
  }

  /** Sets the candidate that the user has chosen. If the page had set the previous candidate, its id is kept as `givenCandidate`. */
  choose(host: { candidate: string }, candidate: string): void {
    if (host.candidate !== this.chosen) this.givenCandidate = host.candidate;
    host.candidate = this.chosen = candidate;
  }

  /** Starts again with these inputs, without the prompts and changes of the user. */
  read(inputs: InitialInputs): DisplayedState {
    const shown = initialStateOf(inputs);
    this.messages = inputs.messages;
    this.shown = shown;
    this.chosen = null;
    this.#generation++;
    if ('result' in shown) {
      const { kind, result } = shown;
      const { scenario } = result;
      // The tokens of the example are estimates until its prompts are counted.
      const estimatedIndices =
        kind === 'example'
          ? Object.keys(scenario.approaches)
          : (parametersRead.get(scenario) ?? inputs).estimated;
      this.change = { kind: 'given', scenario };
      this.show(scenario, {
        kind,
        isUntouched: true,
        promptState: initialPromptState(idsAt(scenario.approaches, estimatedIndices)),
        original: scenario,
      });
    }
    return shown;
  }

  /** Shows a scenario that an element inside the calculator has made: an edit, an undo or redo, or another calculation. */
  adopt(scenario: Scenario, kind: PartChangeKind, sharedPrompt: SharedPrompt | null = null): void {
    const { prompts } = this;
    const isReplaced = kind === 'replacement';
    // `stateWith` is called for every change, because it also takes over a prompt whose parts the user has put in another order.
    const promptState = prompts?.stateWith(sharedPrompt) ?? this.#context.promptState;
    const context =
      this.#contexts.get(scenario) ??
      (isReplaced
        ? replacingContext(scenario)
        : {
            ...this.#context,
            isUntouched: false,
            promptState,
            own: prompts?.ownStateAfter(scenario),
          });
    // `sharedPrompt` is given only if an approach was added. Only the counter of that approach is new, so the others are not created again.
    if (isReplaced || (!sharedPrompt && prompts?.differsFrom(context.promptState))) this.#generation++;
    this.change = { kind, scenario };
    this.show(scenario, context);
  }

  /** Shows a scenario with the session's data for it. */
  show(scenario: Scenario, context: Context): void {
    this.shown = { kind: context.kind, result: evaluate(scenario) };
    this.#context = context;
    this.#contexts.set(scenario, context);
  }
}
