/** The two approaches of a scenario that are compared, with their results, as the wording of a verdict needs them. */
import { evaluate } from '../../src/core/index.ts';
import type { Result, Scenario } from '../../src/core/types.ts';
import { pairOf } from '../../src/elements/common/scenario/reading.ts';
import type { VerdictView } from '../../src/elements/common/wording/names.ts';
import { english } from '../../src/i18n/en/index.ts';

type Pair = NonNullable<ReturnType<typeof pairOf>>;

function pairIn(result: Result): Pair {
  const comparedPair = pairOf(result, '');
  if (!comparedPair) throw new Error('The scenario has nothing to compare.');
  return comparedPair;
}

/** The pair of the baseline and the default candidate. Throws if the scenario has no approach. */
export const pair = (scenario: Scenario): Pair => pairIn(evaluate(scenario));

/** The data that the English wording of the verdict on the default candidate needs. Throws if the scenario has no approach. */
export function verdictView(scenario: Scenario, result: Result = evaluate(scenario)): VerdictView {
  return {
    result,
    pair: pairIn(result),
    simulation: null,
    messages: english.verdict,
    ask: null,
    locale: 'en',
    approximate: false,
  };
}
