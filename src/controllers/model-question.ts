/** Asks the cost model a question of a host element, and keeps the answer. Asks again when the question changes. */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { isUncertain, simulationDraws, simulationSeed } from '../core/scenario/simulated.ts';
import type { Scenario } from '../core/types.ts';
import { askModel } from './model-worker/lazy.ts';
import type { Answer, Question } from './model-worker/questions.ts';

/** A request for the simulation of a scenario. */
export type SimulationQuestion = Extract<Question, { kind: 'simulation' }>;
/** A request for the changes after which a candidate would pay back. */
export type BreakevenChangesQuestion = Extract<Question, { kind: 'breakeven-changes' }>;

/** Holds the answer to the host's present question, and updates the host when it arrives. */
export class ModelQuestion<Asked extends Question> implements ReactiveController {
  /**
   * The last answer. If the same question is asked about another scenario, the old answer stays until the new one arrives.
   * `null` before the first answer, without a question, and after a failure.
   */
  answer: Answer<Asked> | null = null;
  /** The question that the last answer belongs to. */
  answered: Asked | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #failed: (error: unknown) => void;
  /** The question that was asked last. */
  #askedQuestion: Asked | null = null;
  #abort: AbortController | null = null;

  /** `failed` is called once for each question that the model cannot answer, or whose code cannot be loaded. */
  constructor(host: ReactiveControllerHost, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#askedQuestion = null;
  }

  /**
   * Asks a question, unless it is the same as the last one. With `null`, nothing is asked. It is called while the host updates, and
   * requests an update of the host when the answer arrives. On a server it asks nothing.
   */
  ask(question: Asked | null): void {
    if (isServer) return;
    if (question && this.#askedQuestion && isSame(question, this.#askedQuestion)) return;
    this.#abort?.abort();
    this.#askedQuestion = question;
    if (!question || !this.answered || !isSame(question, this.answered, 'scenario')) this.answer = null;
    if (!question) return;
    this.#abort = new AbortController();
    void this.#answerTo(question, this.#abort.signal);
  }

  async #answerTo(question: Asked, signal: AbortSignal): Promise<void> {
    try {
      this.answer = await askModel(question, signal);
      this.answered = question;
    } catch (error) {
      // The host has asked a newer question or has left the page, so it does not need this answer.
      if (signal.aborted) return;
      // The last answer belongs to another scenario, so the host shows its result without an answer.
      this.answer = null;
      this.#failed(error);
    }
    this.#host.requestUpdate();
  }
}

/** Whether two questions have identical members. The member `ignored` may differ. */
function isSame<Asked extends Question>(a: Asked, b: Asked, ignored?: keyof Asked): boolean {
  const keys = Object.keys(a) as (keyof Asked)[];
  return keys.every((key) => key === ignored || a[key] === b[key]);
}

/** The question for the simulation of a scenario. `null` if all its draws would be equal. */
export function simulationQuestion(scenario: Scenario): SimulationQuestion | null {
  return isUncertain(scenario)
    ? { kind: 'simulation', scenario, draws: simulationDraws, seed: simulationSeed }
    : null;
}
