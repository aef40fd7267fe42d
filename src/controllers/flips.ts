/**
 * Solves for what would change a verdict after the verdict itself is on screen: dozens of levers take longer than a frame.
 * It owns the timing; the solving is the core's, the sentences are the verdict's.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { flips as solve } from '../core/index.ts';
import type { Flip, Scenario } from '../core/types.ts';

/** Quiet time before solving, in milliseconds: typing is not slowed by it. */
const quietMs = 60;

export class FlipsController implements ReactiveController {
  /** The changes of the last question that was answered; stay until the next answer. */
  flips: readonly Flip[] = [];

  readonly #host: ReactiveControllerHost;
  #asked: { readonly scenario: Scenario; readonly candidate: string } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#asked = null;
  }

  /** Asks for a scenario and a candidate; `null` = nothing to ask. */
  take(scenario: Scenario | null, candidate: string): void {
    if (scenario === null) {
      clearTimeout(this.#timer);
      this.#asked = null;
      this.flips = [];
      return;
    }
    if (scenario === this.#asked?.scenario && candidate === this.#asked.candidate) return;
    this.#asked = { scenario, candidate };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.flips = solve(scenario, candidate);
      this.#host.requestUpdate();
    }, quietMs);
  }
}
