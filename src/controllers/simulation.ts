/**
 * The simulation of the scenario on show. It owns when one is started and given up; the draws are the core's.
 */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Scenario, Simulation } from '../core/types.ts';
import { ask } from './model-worker/ask.ts';

/** Enough for a chance in whole percent, and for quantiles that do not jump from edit to edit. */
const draws = 10_000;
/** The same figures for the same scenario, on every page. */
const seed = 20261124;

export class SimulationController implements ReactiveController {
  /** The latest finished simulation; stays until the next one is finished. `null` without beliefs. */
  simulation: Simulation | null = null;

  readonly #host: ReactiveControllerHost;
  #scenario: Scenario | null = null;
  #asking: AbortController | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#scenario = null;
  }

  /** Starts over when the scenario is another one. */
  take(scenario: Scenario | null): void {
    if (isServer || scenario === this.#scenario) return;
    this.#scenario = scenario;
    this.#asking?.abort();
    if (scenario === null || !hasBelief(scenario)) {
      this.simulation = null;
      return;
    }
    this.#asking = new AbortController();
    void this.#simulate(scenario, this.#asking.signal);
  }

  async #simulate(scenario: Scenario, signal: AbortSignal): Promise<void> {
    try {
      this.simulation = await ask({ kind: 'simulation', scenario, draws, seed }, signal);
      this.#host.requestUpdate();
    } catch {
      // Given up for a newer one, or its code could not be fetched: the best guess stands without a band.
    }
  }
}

/** Whether anything in a scenario is a range. */
function hasBelief(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'p10' in value || Object.values(value).some(hasBelief);
}
