/** The line below the verdict that says what the verdict rests on: how its prompt tokens are known, and whether a training file is used. */
import { html, nothing, type TemplateResult } from 'lit';
import { bestGuess } from '../../core/scenario/amount.ts';
import type { Approach } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Pair } from '../common/scenario/reading.ts';
import type { FileUse } from '../common/summary-event.ts';
import { tokensOf } from './counted-tokens.ts';
import type { Context, PromptState } from './session-prompts.ts';

/**
 * How the prompt tokens of these approaches are known. `counted`: every number of prompt tokens is the exact count of a text.
 * `partly`: some numbers are such counts, and the others were entered. `entered`: all were entered. `estimated`: at least one is an
 * estimate.
 */
export function promptBasis(
  approaches: readonly Approach[],
  { counted, estimated }: Pick<PromptState, 'counted' | 'estimated'>,
): keyof Messages['folds']['promptTokensAre'] {
  if (approaches.some(({ id }) => estimated.has(id))) return 'estimated';
  // For each number of prompt tokens other than 0, whether it is the exact count of a text.
  const areCounted = approaches.flatMap(({ id, prefixTokens, variableTokens }) =>
    [
      { amount: prefixTokens, fixed: true },
      { amount: variableTokens, fixed: false },
    ]
      .filter(({ amount }) => bestGuess(amount) !== 0)
      .map(({ amount, fixed }) => amount === tokensOf(counted.get(id) ?? [], fixed)),
  );
  if (!areCounted.includes(true)) return 'entered';
  return areCounted.includes(false) ? 'partly' : 'counted';
}

/** The line, with a button that opens the fold of the training file. Nothing without a candidate, and for a scenario from attributes with one price for all tokens, which has no prompts. */
export function basisLine({
  pair: { baseline, candidate },
  context: { kind, promptState },
  use,
  messages: text,
  openTraining,
}: {
  readonly pair: Pair;
  readonly context: Context;
  readonly use: FileUse;
  readonly messages: Messages['folds'];
  readonly openTraining: () => void;
}): TemplateResult | typeof nothing {
  if (kind === 'simple' || !candidate) return nothing;
  const basis = promptBasis([baseline.approach, candidate.approach], promptState);
  return html`<p class="basis">
    <span>${text.restsOn}</span>
    <span>${text.promptTokens} <b>${text.promptTokensAre[basis]}</b></span>
    <span>${text.trainingFile} <button type="button" class="action" @click=${openTraining}>${text.trainingFileIs[use]}</button></span>
  </p>`;
}
