/** The reading, language and theme of a view, and its message while it has no result. */
import { html, type LitElement, type TemplateResult } from 'lit';
import { LocalizeController } from '../../../controllers/localize.ts';
import { ThemeController } from '../../../controllers/theme.ts';
import { chart } from '../../../i18n/en/chart.ts';
import { fields } from '../../../i18n/en/fields.ts';
import { problems } from '../../../i18n/en/problems.ts';
import { reportError } from '../events.ts';
import { type ViewLanguage, viewLanguage } from '../wording/formatters.ts';
import { noReading, type Reading, readScenario, type ScenarioSource } from './reading.ts';

/** The reading, language and theme of one view. The host calls `update` in each `willUpdate`. */
export class ViewController {
  reading: Reading = noReading;
  language: ViewLanguage;

  readonly #host: LitElement;
  /** The messages and the locale of the view. */
  readonly localize: LocalizeController<'chart' | 'fields' | 'problems'>;
  #scenario: ScenarioSource = null;
  #candidate = '';

  constructor(host: LitElement) {
    this.#host = host;
    new ThemeController(host, host.attachInternals());
    this.localize = new LocalizeController(host, { chart, fields, problems });
    this.language = viewLanguage(this.localize.locale, this.localize.messages);
  }

  /**
   * Reads the scenario again if it or the candidate has changed. Returns whether the view must be rendered again.
   * Fires `ft-error` for a scenario that cannot be used.
   */
  update(scenario: ScenarioSource, candidate: string): boolean {
    const language = viewLanguage(this.localize.locale, this.localize.messages);
    const isNewLanguage = language !== this.language;
    this.language = language;
    const isNewScenario = scenario !== this.#scenario;
    if (!isNewScenario && candidate === this.#candidate) return isNewLanguage;
    this.#scenario = scenario;
    this.#candidate = candidate;
    this.reading = readScenario(scenario, candidate);
    if (isNewScenario && this.reading.kind === 'error')
      reportError(this.#host, this.reading.error, 'scenario');
    return true;
  }

  /** Says that the last price of the baseline is used after the end of its service. `''` if its service does not end before the horizon. */
  get lastPriceNote(): string {
    if (this.reading.kind !== 'result') return '';
    const { pair, result } = this.reading;
    const { availableUntil } = pair.baseline.approach;
    const { text, date } = this.language;
    return availableUntil && (pair.baseline.result.endsAtMonths ?? 0) < result.scenario.horizonMonths
      ? text.lastPriceAfter(date(availableUntil))
      : '';
  }

  /** The template to show while there is no result. `null` if there is one. */
  message(): TemplateResult | null {
    const { chart, problems } = this.localize.messages;
    if (this.reading.kind === 'none')
      return html`<slot><p class="message">${problems.noScenario()}</p></slot>`;
    if (this.reading.kind === 'error')
      return html`<p class="message warn" role="alert">${chart.badScenario}</p>`;
    return null;
  }
}
