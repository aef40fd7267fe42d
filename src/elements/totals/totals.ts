/** `<ft-totals>`: the cost of each approach over the window, cheapest first. */
import { html, type TemplateResult } from 'lit';
import { formatUsd } from '../../i18n/format.ts';
import { TabView } from '../common/scenario/tab-view.ts';
import { ViewController } from '../common/scenario/view-controller.ts';
import { baseStyles } from '../common/styles/base.ts';
import { viewStyles } from '../common/styles/view.ts';
import { totalsOf } from './spec.ts';

/**
 * The cost of each approach over the window.
 *
 * @element ft-totals
 * @slot - Shown until the element is upgraded, or while there is no scenario.
 * @fires ft-error - The scenario could not be used (`scenario`).
 */
export class FtTotals extends TabView {
  static override styles = [baseStyles, viewStyles];

  readonly #view = new ViewController(this);

  protected override willUpdate(): void {
    this.#view.update(this.scenario, this.candidate);
  }

  protected override render(): TemplateResult {
    const { reading, language } = this.#view;
    if (reading.kind !== 'result') return this.#view.message() ?? html``;
    return html`<ol>
      ${totalsOf(reading.result).map(({ label, usd }) => html`<li>${label} ${formatUsd(usd, language.locale)}</li>`)}
    </ol>`;
  }
}
