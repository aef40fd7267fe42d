/** A change that the baseline could make too: the scenario in which both the candidate and the baseline have made it. */

import { amountPaths } from '../../core/explore/working-copy.ts';
import { withLever } from '../../core/index.ts';
import { best, isBelief } from '../../core/scenario/amount.ts';
import { lineAt } from '../../core/scenario/line-at.ts';
import { insideApproach, partOf, valueAt } from '../../core/scenario/path-parts.ts';
import { approachIndexOf, keyOf } from '../../core/scenario/paths.ts';
import type { Amount, Scenario } from '../../core/types.ts';
import { type FieldChange, type SuggestionView, withChange } from './change.ts';

/** The fields that give the size of the question and of the answer. */
export const taskFields = ['variableTokens', 'outputTokens'];

/** Fields that the baseline could change too. The candidate must also pay back against a baseline with the same change. */
const sharedFields = [...taskFields, 'batchShare', 'sharedBy', 'failureUsd', 'otherUsdPerRequest'];

/**
 * The scenario in which the baseline has the changed value too, or keeps its own values where they are better. `null` if the baseline
 * has no such field.
 */
export function withChangeAtBoth(
  { result: { scenario }, pair }: SuggestionView,
  change: FieldChange,
): Scenario | null {
  const candidate = pair.candidate?.id ?? '';
  const paths = pathsAtBaseline(scenario, change.path);
  if (paths.length === 0) return null;
  const isLower = change.value < best(valueAt(scenario, change.path) as Amount);
  return paths.reduce(
    (changedScenario, lever) => {
      const valueOfBaseline = best(valueAt(scenario, lever) as Amount);
      const value = (isLower ? Math.min : Math.max)(valueOfBaseline, change.value);
      return withLever(changedScenario, { lever, candidate, value });
    },
    withChange(scenario, candidate, change),
  );
}

/**
 * The paths of the baseline's amounts that the user could change together with the candidate's amount at `path`:
 *
 * - the same field, if both could change it (`sharedFields`);
 * - the same figure of a cost line with the same label;
 * - the hourly price of the same machine;
 * - every range with the same `sharedAs`.
 *
 * Amounts that are unknown are left out.
 */
function pathsAtBaseline(scenario: Scenario, path: string): readonly string[] {
  const [fieldInApproach, key, line] = [insideApproach(path), keyOf(path), lineAt(scenario, path)];
  const amountAt = (each: string): Amount => valueAt(scenario, each) as Amount;
  const isSame = (other: string): boolean => {
    if (line)
      return (
        line.label !== '' &&
        line.label === lineAt(scenario, other)?.label &&
        key === keyOf(other) &&
        partOf(path) === partOf(other)
      );
    if (fieldInApproach !== insideApproach(other)) return false;
    return (
      sharedFields.includes(key) ||
      (fieldInApproach === 'hosting.usdPerHour' && best(amountAt(other)) === best(amountAt(path)))
    );
  };
  const sharedName = sharedNameOf(amountAt(path));
  return [...amountPaths(scenario, [0]), 'approaches[0].hosting.sharedBy'].filter(
    (other) =>
      approachIndexOf(other) === 0 &&
      amountAt(other) != null &&
      (isSame(other) || (sharedName !== undefined && sharedNameOf(amountAt(other)) === sharedName)),
  );
}

/** The name of the quantity that a range shares with others; `undefined` without one, and for a difference to a success rate. */
const sharedNameOf = (amount: Amount): string | undefined =>
  isBelief(amount) && amount.differenceTo === undefined ? amount.sharedAs : undefined;
