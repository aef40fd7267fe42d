/**
 * Solves for what would change a verdict after the verdict itself is on screen: dozens of levers take longer than a frame.
 * It owns the timing; the solving is the core's, the sentences are the verdict's.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
    this.#timer = setTimeout(() => void this.#solve(scenario, candidate), quietMs);
  }

  async #solve(scenario: Scenario, candidate: string): Promise<void> {
    const { flips } = await import('../core/flips.ts');
    // Another question may have been asked while the solver was on its way.
    if (this.#asked?.scenario !== scenario || this.#asked.candidate !== candidate) return;
    this.flips = flips(scenario, candidate);
    this.#host.requestUpdate();
  }
}
