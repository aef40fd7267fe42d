/** The cost of adding each prompting technique to a prompt, and the rise of the accepted share that pays for it. */
import { firstWhere } from '../cost/bisect.ts';
import { costsOf, qualityIn } from '../cost/ledger.ts';
import { planOf } from '../cost/plan.ts';
import { trafficOf } from '../cost/traffic.ts';
import { best, orNull } from '../scenario/amount.ts';
import { successGuess } from '../scenario/success.ts';
import type { Approach, Scenario } from '../scenario/types.ts';
import { techniqueRules } from './rules.ts';
import type { PromptTechniqueId, TechniqueFacts } from './types.ts';

/**
 * Every technique with the cost of adding it to the prompt of an approach. Few-shot adds one example, with the tokens of the median
 * example of the training file (`exampleTokens`), and zero-shot adds no tokens. Any other technique is priced for 100 tokens, because the
 * length of the user's text is not known; 200 tokens need not cost twice as much, because a cache stores tokens in steps, and only from a
 * minimum on.
 */
export function techniqueFacts(
  scenario: Scenario,
  prompt: Approach,
  exampleTokens: number | null,
): readonly TechniqueFacts[] {
  const costsBefore = callCosts(scenario, prompt);
  return (Object.keys(techniqueRules) as PromptTechniqueId[]).map((id) => {
    const isCounted = id === 'few-shot' && exampleTokens !== null;
    const { adds } = techniqueRules[id];
    const inputTokens = isCounted ? exampleTokens : adds.inputTokens;
    const { outputTokens } = adds;
    const withTechnique: Approach = {
      ...prompt,
      prefixTokens: orNull(best(prompt.prefixTokens) + inputTokens),
      outputTokens: orNull(best(prompt.outputTokens) + outputTokens),
    };
    const costs = callCosts(scenario, withTechnique);
    // Machines that are paid by the hour need longer for more tokens. It is unknown how many more machines are then needed.
    const isPaidByTime =
      prompt.hosting !== undefined && inputTokens + outputTokens > 0 && costs.callUsd === costsBefore.callUsd;
    return {
      id,
      inputTokens,
      outputTokens,
      isCounted,
      usdPerThousandCalls: isPaidByTime ? null : orNull((costs.callUsd - costsBefore.callUsd) * 1000),
      paysFrom: paysFrom(scenario, withTechnique, costsBefore.acceptedUsd),
      isDone: isDone(scenario, id),
    };
  });
}

/**
 * Whether an approach of the scenario has this technique. Always false for techniques that only change the text, because a scenario
 * has no text.
 */
function isDone({ approaches }: Scenario, id: PromptTechniqueId): boolean {
  return approaches.some(({ technique }) => technique === id);
}

/**
 * Dollars of one attempt (`callUsd`) and of one accepted answer (`acceptedUsd`) in month 1. Requests without an accepted answer are paid
 * too. NaN = unknown; if failed requests go to another approach, `acceptedUsd` is unknown.
 */
function callCosts(
  scenario: Scenario,
  approach: Approach,
): { readonly callUsd: number; readonly acceptedUsd: number } {
  const withOneAttempt = {
    ...approach,
    successRate: 1,
    maxAttempts: 1,
    failureUsd: null,
    failureApproach: undefined,
  };
  const traffic = trafficOf({ ...scenario, horizonMonths: 1 });
  const plan = (each: Approach) => planOf(each, scenario.startsOn, scenario.approaches);
  const approachPlan = plan(approach);
  const isCascade = approach.failureApproach !== undefined;
  const { leftOver } = qualityIn(approachPlan, 1);
  const request = costsOf(approachPlan, traffic).request[0] as number;
  // If people repair failed answers, every request ends with an accepted answer.
  return {
    callUsd: costsOf(plan(withOneAttempt as Approach), traffic).request[0] as number,
    acceptedUsd: isCascade ? Number.NaN : approachPlan.repaired ? request : request / (1 - leftOver),
  };
}

/** The smallest rise of the success rate at which an accepted answer costs at most `maxUsd`, as `TechniqueFacts.paysFrom`. */
function paysFrom(scenario: Scenario, approach: Approach, maxUsd: number): TechniqueFacts['paysFrom'] {
  const startRate = successGuess(approach, scenario.approaches);
  const usdAt = (successRate: number): number =>
    callCosts(scenario, { ...approach, successRate }).acceptedUsd;
  const usdAtStart = usdAt(startRate);
  if (Number.isNaN(usdAtStart) || Number.isNaN(maxUsd)) return null;
  if (usdAtStart <= maxUsd) return 0;
  // A success rate of 1 is the default of a scenario, so it says nothing about the quality.
  if (approach.successRate === 1) return null;
  if (!(usdAt(1) <= maxUsd)) return 'never';
  return firstWhere(startRate, 1, (rate) => usdAt(rate) <= maxUsd) - startRate;
}
