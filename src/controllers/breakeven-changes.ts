/**
 * What would change the verdict on show, solved for after the verdict itself is on screen: dozens of levers take longer
 * than a frame. It owns when it is asked; the solving is the core's, the sentences are the verdict's.
 */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Flip, Scenario } from '../core/types.ts';
import { ask } from './model-worker/ask.ts';

export class FlipsController implements ReactiveController {
  /** The changes of the last question that was answered; stay until the next answer. `null` before the first. */
  flips: readonly Flip[] | null = null;

  readonly #host: ReactiveControllerHost;
  #asked: { readonly scenario: Scenario; readonly candidate: string } | null = null;
  #asking: AbortController | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#asked = null;
  }

  /** Asks for a scenario and a candidate; `null` = nothing to ask. */
  take(scenario: Scenario | null, candidate: string): void {
    if (isServer) return;
    if (scenario === null) {
      this.#asking?.abort();
      this.#asked = null;
      this.flips = null;
      return;
    }
    if (scenario === this.#asked?.scenario && candidate === this.#asked.candidate) return;
    // The ways round another candidate's verdict would be tried on this one.
    if (candidate !== this.#asked?.candidate) this.flips = null;
    this.#asked = { scenario, candidate };
    this.#asking?.abort();
    this.#asking = new AbortController();
    void this.#solve(scenario, candidate, this.#asking.signal);
  }

  async #solve(scenario: Scenario, candidate: string, signal: AbortSignal): Promise<void> {
    try {
      this.flips = await ask({ kind: 'flips', scenario, candidate }, signal);
      this.#host.requestUpdate();
    } catch {
      // Given up for a newer question, or its code could not be fetched: the verdict stands without ways round.
    }
  }
}
