/**
 * What every view does with what its host gives it: reads the scenario, takes the messages of the
 * language, follows the theme, and says what is wrong. Knows nothing of what a view shows.
 */
import { html, type LitElement, type TemplateResult } from 'lit';
import { LocalizeController } from '../../../controllers/localize.ts';
import { ThemeController } from '../../../controllers/theme.ts';
import { chart } from '../../../i18n/en/chart.ts';
import { fields } from '../../../i18n/en/fields.ts';
import { FtErrorEvent } from '../events.ts';
import { type ViewLanguage, viewLanguage } from '../wording/formatters.ts';
import { noReading, type Reading, readScenario, type ScenarioSource } from './reading.ts';

/** The reading, language and theme of one view. The host calls `take` in each `willUpdate`. */
export class ViewSource {
  reading: Reading = noReading;
  language: ViewLanguage;
  readonly theme: ThemeController;

  readonly #host: LitElement;
  readonly #localize: LocalizeController<'chart' | 'fields'>;
  #scenario: ScenarioSource = null;
  #candidate = '';

  constructor(host: LitElement) {
    this.#host = host;
    this.theme = new ThemeController(host, host.attachInternals());
    this.#localize = new LocalizeController(host, { chart, fields });
    this.language = viewLanguage(this.#localize.locale, this.#localize.messages);
  }

  /** Reads what changed; true when the view has to be composed anew. Fires `ft-error` for a scenario that cannot be used. */
  take(scenario: ScenarioSource, candidate: string): boolean {
    const language = viewLanguage(this.#localize.locale, this.#localize.messages);
    const reworded = language !== this.language;
    this.language = language;
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

  /**
   * When an update of the view may start: the first at once, later ones in the next frame. So a keystroke pays for the
   * answer, and not for the view that happens to be open. A page that is not seen has no frames, and does not wait.
   */
  async turn(): Promise<void> {
    if (!this.#host.hasUpdated || document.visibilityState !== 'visible') return;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  /** What to show while there is no result; `null` when there is one. */
  message(): TemplateResult | null {
    const { text } = this.language;
    if (this.reading.kind === 'none') return html`<slot><p class="message">${text.noScenario}</p></slot>`;
    if (this.reading.kind === 'error')
      return html`<p class="message warn" role="alert">${text.badScenario}</p>`;
    return null;
  }
}
