/**
 * Runs the simulation of a scenario in slices between frames. It owns the timing and cancelling; the draws are the core's.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scenario, Simulation } from '../core/types.ts';

/** Enough for a chance in whole percent. */
const draws = 4000;
/** The same figures for the same scenario, on every page. */
const seed = 20261124;
/** A slice leaves room for the rest of a frame, in milliseconds. */
const sliceMs = 5;

export class SimulationController implements ReactiveController {
  /** The latest finished simulation; stays until the next one is finished. `null` without beliefs. */
  simulation: Simulation | null = null;

  readonly #host: ReactiveControllerHost;
  #scenario: Scenario | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Draws of one slice, found by trying. */
  #size = 40;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#scenario = null;
  }

  /** Starts over when the scenario is another one. */
  take(scenario: Scenario | null): void {
    if (scenario === this.#scenario) return;
    this.#scenario = scenario;
    clearTimeout(this.#timer);
    if (scenario === null || !hasBelief(scenario)) {
      this.simulation = null;
      return;
    }
    this.#timer = setTimeout(() => void this.#start(scenario));
  }

  async #start(scenario: Scenario): Promise<void> {
    const { createSimulation } = await import('../core/simulate.ts');
    // Another scenario may have come while the simulation was on its way.
    if (scenario !== this.#scenario) return;
    const running = createSimulation(scenario, { seed });
    let left = draws;
    const slice = (): void => {
      const size = Math.min(left, this.#size);
      const before = performance.now();
      const simulation = running.run(size);
      const took = Math.max(0.1, performance.now() - before);
      this.#size = Math.max(5, Math.min(1000, Math.round((size * sliceMs) / took)));
      left -= size;
      if (left > 0) this.#timer = setTimeout(slice);
      else {
        this.simulation = simulation;
        this.#host.requestUpdate();
      }
    };
    slice();
  }
}

/** Whether anything in a scenario is a range. */
function hasBelief(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'p10' in value || Object.values(value).some(hasBelief);
}
