/** The section of tokens per request. */
import { html } from 'lit';
import type { FormSection } from '../controls.ts';
import { amountField, approachHeading, eachApproach } from '../form-view.ts';
import { tokensSummary } from '../summaries.ts';

/** The token fields of a request. */
const tokenFields = ['prefixTokens', 'variableTokens', 'outputTokens', 'reasoningTokens'] as const;

/** The section of tokens per request, part by part. */
export const tokensSection: FormSection = {
  name: 'tokens',
  summary: tokensSummary,
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
      </div>`,
    ),
};
