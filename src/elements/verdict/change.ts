/** One change that may make the candidate pay back, the scenario and the result after it, and whether the candidate then pays back. */

import { isPayback } from '../../core/cost/verdict.ts';
import { evaluate, ScenarioError, withLever } from '../../core/index.ts';
import { difference } from '../../core/scenario/amount.ts';
import type { Approach, Comparison, Result, Scenario } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Pieces } from '../../i18n/pieces.ts';
import type { VerdictView } from '../common/wording/names.ts';

/** A view of a verdict with the messages of the suggestions. */
export interface SuggestionView extends Omit<VerdictView, 'messages' | 'ask'> {
  readonly messages: Messages['suggestions'];
  readonly fields: Messages['fields'];
}

/** One change that alone is enough: of a field, or to another offer of the catalogue. */
export type Change = FieldChange | OfferChange;

/** The texts of a change. */
interface ChangeTexts {
  readonly text: Pieces;
  /** True if, with another possible value of a price or a rule, the candidate does not pay back after the change. */
  readonly isDoubtful?: boolean;
  /** The line below the text, before the user tries the change: it names the current value. */
  readonly now: string;
  /** The line below the text, after the user has tried the change: it names the former value. */
  readonly was: string;
}

/** A change of one field. */
export interface FieldChange extends ChangeTexts {
  /** Path into the scenario of the value that the button Try sets. */
  readonly path: string;
  /** The value that Try sets, rounded as shown. */
  readonly value: number;
  /** Set if the text names a range of requests, of which the value is the smallest. */
  readonly isRange?: true;
}

/** A change to another offer of the catalogue. */
interface OfferChange extends ChangeTexts {
  /** The scenario that Try shows. */
  readonly after: Scenario;
}

/** The scenario after a change. */
export function withChange(scenario: Scenario, candidate: string, change: Change): Scenario {
  if ('after' in change) return change.after;
  return withLever(scenario, { lever: change.path, candidate, value: change.value });
}

/** The comparison of the candidate if it pays back in this result, and otherwise `null`. */
export function payingComparison({ pair }: SuggestionView, { comparisons }: Result): Comparison | null {
  const comparison = comparisons.find(({ id }) => id === pair.candidate?.id);
  return comparison && isPayback(comparison.verdict) ? comparison : null;
}

/** Whether the baseline costs more than before the change, for example because it passes its failures to the candidate. */
export function isBaselineWorse({ result }: SuggestionView, after: Result): boolean {
  const [usdBefore, usdAfter] = [result, after].map(
    ({ approaches }) => approaches[0]?.totalUsd ?? Number.NaN,
  ) as [number, number];
  return difference(usdAfter, usdBefore) > 0;
}

/** The result after a change. `null` if the changed value is outside the limits of its field. */
export function resultAfter({ result, pair }: SuggestionView, change: Change): Result | null {
  try {
    return evaluate(withChange(result.scenario, pair.candidate?.id ?? '', change));
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** The two lines that name today's value: `now` before the user tries the change, and `was` after it. */
export function linesOfToday(today: string, { messages }: SuggestionView, approach: Approach | null = null) {
  const withName = (text: string): string =>
    approach ? messages.ofApproach(approach.label || approach.id, text) : text;
  return { now: withName(messages.now(today)), was: withName(messages.was(today)) };
}
