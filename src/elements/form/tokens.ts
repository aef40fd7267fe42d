/** Tokens of one request, part by part. Counts arrive from prompts or are typed here; prices are elsewhere. */
import { html, type TemplateResult } from 'lit';
import type { Approach } from '../../core/types.ts';
import { fold } from './fold.ts';
import { bestGuess } from './range.ts';
import { amountField, approachHeading, eachOf, type FormView } from './view.ts';

const parts = [
  ['prefixTokens', 'prefix'],
  ['variableTokens', 'variable'],
  ['outputTokens', 'visible'],
  ['reasoningTokens', 'reasoning'],
] as const;

export function tokensFold(view: FormView): TemplateResult {
  const { text } = view.words;
  const totals = view.scenario.approaches.map((approach) => total(view, approach)).join(', ');
  return fold(
    view,
    'tokens',
    text.tokens,
    text.tokensOf(totals),
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

function total({ words }: FormView, approach: Approach): string {
  let sum = 0;
  for (const [field] of parts) {
    const tokens = bestGuess(approach[field]);
    if (tokens === null) return words.text.unknown;
    sum += tokens;
  }
  return words.number(Math.round(sum));
}
