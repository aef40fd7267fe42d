/** Tokens of one request, part by part. Counts arrive from prompts or are typed here; prices are elsewhere. */
import { html, type TemplateResult } from 'lit';
import { fold } from '../fold.ts';
import { amountField, approachHeading, eachOf, type FormView } from '../form-view.ts';
import { tokensSummary } from '../summaries.ts';

const parts = [
  ['prefixTokens', 'prefix'],
  ['variableTokens', 'variable'],
  ['outputTokens', 'visible'],
  ['reasoningTokens', 'reasoning'],
] as const;

export function tokensFold(view: FormView): TemplateResult {
  const { text } = view.words;
  return fold(
    view,
    'tokens',
    text.tokens,
    tokensSummary(view),
    () =>
      html`${eachOf(
        view.approaches,
        (one) => html`${approachHeading(one)}
      <div class="fields">
        ${parts.map(([field, name]) =>
          amountField(view, `${one.path}.${field}`, {
            label: text[name],
            longLabel: text.perApproach(one.approach.label, text[name]),
            value: one.approach[field],
            unit: text.tokensUnit,
          }),
        )}
      </div>`,
      )}`,
  );
}
