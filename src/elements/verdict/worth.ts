/**
 * What tuning is worth, as the verdict shows it. Load it with `import()`: the prices that it needs are not in the first
 * load.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario } from '../../core/types.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import * as shipped from '../../prices/index.ts';
import { readCatalog } from '../../prices/validate.ts';
import type { SharedPrompt } from '../common/scenario/scenario-change.ts';
import type { VerdictView } from '../common/wording/names.ts';
import { type Worth, type WorthMessages, worthOf } from '../common/wording/worth-text.ts';
import { piecesTemplate } from './pieces-template.ts';

/** What tuning is worth at the prices of a host's catalogue; the shipped one for `null` and where that cannot be used. */
export function worthAt(
  view: VerdictView,
  catalog: PriceCatalog | null,
  messages: WorthMessages,
): Worth | null {
  return worthOf(view, readCatalog(catalog).catalog ?? shipped, messages);
}

/** The paragraph; `adopt` gets the scenario with the line between the two, once the user adds it. */
export function worthTemplate(
  view: VerdictView,
  catalog: PriceCatalog | null,
  messages: WorthMessages,
  adopt: (scenario: Scenario, prompt: SharedPrompt) => void,
): TemplateResult | typeof nothing {
  const worth = worthAt(view, catalog, messages);
  if (!worth) return nothing;
  const { text, assumed, addition } = worth;
  const add = (): void => {
    const scenario = addition?.scenario();
    const added = scenario?.approaches.at(-1)?.id;
    if (scenario && added !== undefined) adopt(scenario, { of: view.pair.baseline.id, added });
  };
  return html`<p class="worth" part="worth" tabindex="-1">
    ${piecesTemplate(text)} ${assumed}
    ${addition ? html`<button class="action" type="button" @click=${add}>${addition.label}</button>` : nothing}
  </p>`;
}
