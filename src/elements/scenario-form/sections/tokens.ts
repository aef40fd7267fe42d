/** The section of tokens per request. */

import { html, nothing, type TemplateResult } from 'lit';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import { modelRow } from '../../../prices/model-row.ts';
import type { FormSection } from '../controls.ts';
import {
  amountField,
  approachHeading,
  eachApproach,
  explainedChoice,
  type FormView,
  labelOf,
  type PlacedApproach,
} from '../form-view.ts';
import { tokensSummary } from '../summaries.ts';

/** The token fields of a request. */
const tokenFields = ['prefixTokens', 'variableTokens', 'outputTokens', 'reasoningTokens'] as const;

/** The section of tokens per request, part by part. */
export const tokensSection: FormSection = {
  summary: tokensSummary,
  borrowable: ['variableTokens', 'outputTokens'],
  body: (view) =>
    eachApproach(
      view.approaches,
      (placed) => html`${approachHeading(placed)}
      <div class="fields">
        ${tokenFields.map((field) =>
          amountField(view, `${placed.path}.${field}`, {
            approachName: placed.approach.label,
            value: placed.approach[field],
            unit: view.language.text.tokensUnit,
          }),
        )}
        ${reasoningSwitch(view, placed)}
      </div>`,
    ),
};

/**
 * The checkbox for requests that switch the reasoning off. It is shown if the model reasons by default and no reasoning tokens are entered.
 */
function reasoningSwitch(
  view: FormView,
  { approach, path }: PlacedApproach,
): TemplateResult | typeof nothing {
  const row = modelRow(approach, view.catalog);
  if (!row?.reasonsByDefault || row.alwaysReasons || bestGuess(approach.reasoningTokens) !== 0)
    return nothing;
  const setOff = (event: Event): void => {
    const isOff = (event.target as HTMLInputElement).checked;
    view.change((scenario) => withField(scenario, `${path}.reasoningOff`, isOff || undefined));
  };
  const label = labelOf(view, `${path}.reasoningOff`);
  const spokenName = view.language.text.perApproach(approach.label, label);
  const { button, part } = explainedChoice(view, `${path}.reasoningOff`, {
    explains: 'reasoningOff',
    label,
    spokenName,
  });
  return html`<div class="check wide">
    <input type="checkbox" .checked=${approach.reasoningOff === true} aria-label=${spokenName} @change=${setOff} />
    <span>${button}</span>
  </div>${part}`;
}
