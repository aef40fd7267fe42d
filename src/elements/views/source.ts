/**
 * What every view does with what its host gives it: reads the scenario, finds the pair, takes the words of the
 * language, follows the theme, and says what is wrong. Knows nothing of what a view shows.
 */
import { html, type LitElement, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize.ts';
import { ThemeController } from '../../controllers/theme.ts';
import { createScenario, decodeScenario, evaluate } from '../../core/index.ts';
import type { Result, Scenario, ScenarioInput } from '../../core/types.ts';
import { FtErrorEvent } from '../events.ts';
import { type Pair, pairOf } from './series.ts';
import { type ViewWords, viewWords } from './words.ts';

/** What a view's `scenario` may be; the attribute gives a string. */
export type ScenarioSource = Scenario | ScenarioInput | string | null | undefined;

/** `none`: nothing given yet. */
export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'result'; readonly result: Result; readonly pair: Pair }
  | { readonly kind: 'error'; readonly error: unknown };

const none: Reading = Object.freeze({ kind: 'none' });

/** The result of what was given and the pair in it, or why there is none. Never throws. */
export function readScenario(source: ScenarioSource, candidate: string): Reading {
  if (source === null || source === undefined || source === '') return none;
  try {
    const scenario = typeof source === 'string' ? decodeScenario(source) : createScenario(source);
    const result = evaluate(scenario);
    const pair = pairOf(result, candidate);
    return pair ? { kind: 'result', result, pair } : none;
  } catch (error) {
    return { kind: 'error', error };
  }
}

/** The reading, words and theme of one view. The host calls `take` in each `willUpdate`. */
export class ViewSource {
  reading: Reading = none;
  words: ViewWords;
  readonly theme: ThemeController;

  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  #scenario: ScenarioSource = null;
  #candidate = '';

  constructor(host: LitElement) {
    this.#host = host;
    this.theme = new ThemeController(host, host.attachInternals());
    this.#localize = new LocalizeController(host);
    this.words = viewWords(this.#localize.locale, this.#localize.messages.chart);
  }

  /** Reads what changed; true when the view has to be composed anew. Fires `ft-error` for a scenario that cannot be used. */
  take(scenario: ScenarioSource, candidate: string): boolean {
    const words = viewWords(this.#localize.locale, this.#localize.messages.chart);
    const reworded = words !== this.words;
    this.words = words;
    const given = scenario !== this.#scenario;
    if (!given && candidate === this.#candidate) return reworded;
    this.#scenario = scenario;
    this.#candidate = candidate;
    this.reading = readScenario(scenario, candidate);
    if (given && this.reading.kind === 'error') {
      const { error } = this.reading;
      // After this update: a listener may set properties.
      void this.#host.updateComplete.then(() =>
        this.#host.dispatchEvent(new FtErrorEvent(error, 'scenario')),
      );
    }
    return true;
  }

  /** What to show while there is no result; `null` when there is one. */
  message(): TemplateResult | null {
    const { text } = this.words;
    if (this.reading.kind === 'none') return html`<slot><p class="message">${text.noScenario}</p></slot>`;
    if (this.reading.kind === 'error')
      return html`<p class="message warn" role="alert">${text.badScenario}</p>`;
    return null;
  }
}
