/** Replaces the scenario of an element by one with other figures. This can be undone until the scenario changes again. */
import { evaluate } from '../../core/index.ts';
import type { Scenario } from '../../core/types.ts';
import { PartChangeEvent } from './events.ts';
import type { ScenarioView } from './scenario/scenario-view.ts';
import type { ViewController } from './scenario/view-controller.ts';

/** The scenario of an element, and the last change that the element has made to it. */
export class ScenarioUse {
  readonly #host: ScenarioView;
  readonly #view: ViewController;
  #lastUse: { readonly before: Scenario; readonly after: Scenario } | null = null;

  constructor(host: ScenarioView, view: ViewController) {
    this.#host = host;
    this.#view = view;
  }

  /** The present scenario, also if it is not rendered yet, because an update waits for the next frame; `null` if there is none. */
  get scenario(): Scenario | null {
    const reading = this.#reading;
    return reading.kind === 'result' ? reading.result.scenario : null;
  }

  /** Id of the approach that is compared with the first. */
  get candidate(): string {
    const reading = this.#reading;
    return reading.kind === 'result'
      ? (reading.pair.candidate?.id ?? this.#host.candidate)
      : this.#host.candidate;
  }

  /** Whether the scenario is still the one that `use` set. */
  get isUsed(): boolean {
    return this.#lastUse !== null && this.#lastUse.after === this.scenario;
  }

  /** Replaces the scenario and fires `ft-change`. Nothing happens without a scenario. */
  use(after: Scenario): void {
    const before = this.scenario;
    if (!before) return;
    this.#lastUse = { before, after };
    this.#change(after);
  }

  /** Restores the scenario from before `use`. Returns whether this was possible. */
  undo(): boolean {
    if (!this.#lastUse || !this.isUsed) return false;
    const { before } = this.#lastUse;
    this.#lastUse = null;
    this.#change(before);
    return true;
  }

  get #reading() {
    this.#view.update(this.#host.scenario, this.#host.candidate);
    return this.#view.reading;
  }

  #change(scenario: Scenario): void {
    const { candidate } = this;
    this.#host.scenario = scenario;
    this.#host.dispatchEvent(new PartChangeEvent(scenario, evaluate(scenario), candidate));
  }
}
