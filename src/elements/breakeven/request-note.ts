/** The line below a prompt that was pasted as a request: it offers the model and the maximum length of the answer that the request states. */
import { html, nothing, type TemplateResult } from 'lit';
import { sameAmount } from '../../core/scenario/amount-edits.ts';
import { withApproach } from '../../core/scenario/edits.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import { formatTokens } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { asList } from '../../i18n/punctuation.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { adoptModel } from '../../prices/switch-model.ts';
import type { Series } from '../common/scenario/reading.ts';
import type { ModelNames } from '../common/wording/names.ts';
import { modelOfRequest } from './request-model.ts';
import type { RequestSettings } from './session-prompts.ts';

/** The request, and the calculation in which its settings may be used. */
export interface RequestNoteOptions {
  readonly settings: RequestSettings;
  /** The approach with the pasted prompt. */
  readonly series: Series;
  readonly scenario: Scenario;
  readonly prices: PriceCatalog;
  /** The names of models by their ids. */
  readonly names: ModelNames;
  readonly text: Messages['start'];
  readonly locale: string;
  /** Shows the scenario with a setting of the request, as an edit. */
  readonly adopt: (scenario: Scenario) => void;
}

/** The settings, with a button for each that the approach does not have yet. Nothing is set without a click. Nothing is shown if the approach has all. */
export function requestNote(options: RequestNoteOptions): TemplateResult | typeof nothing {
  const { settings, series, scenario, prices, names, text, locale, adopt } = options;
  const { model: statedModel, maxTokens } = settings;
  const { model: currentModel, outputTokens } = series.approach;
  const model = modelOfRequest(settings, prices);
  const offersModel = model !== null && model !== currentModel;
  const offersTokens = maxTokens !== null && outputTokens !== maxTokens;
  if (!offersModel && !offersTokens) return nothing;
  const tokens = maxTokens === null ? '' : formatTokens(maxTokens, locale);
  const edit = (isAffected: (each: Approach) => boolean, change: (approach: Approach) => Approach): void =>
    adopt(
      scenario.approaches.reduce(
        (changed, each, index) => (isAffected(each) ? withApproach(changed, index, change(each)) : changed),
        scenario,
      ),
    );
  const useModel = (id: string): void =>
    edit(
      (each) => each.id === series.id,
      (approach) => adoptModel(approach, id, prices),
    );
  // Approaches with the same number of output tokens get the maximum length too, because it belongs to the task and not to one model.
  const useTokens = (): void =>
    edit(
      (each) => sameAmount(each.outputTokens, outputTokens),
      (approach) => ({ ...approach, outputTokens: maxTokens }),
    );
  const statedSettings = asList(
    [...(statedModel ? [statedModel] : []), ...(maxTokens === null ? [] : [text.maxTokens(tokens)])],
    locale,
  );
  return html`<p class="prompt-note">
    <span>${text.requestNames(statedSettings)}</span>
    ${offersModel ? html`<button type="button" class="action" @click=${() => useModel(model)}>${text.useModel(names[model] ?? model)}</button>` : nothing}
    ${offersTokens ? html`<button type="button" class="action" @click=${useTokens}>${text.useAsOutput(tokens)}</button>` : nothing}
  </p>`;
}
