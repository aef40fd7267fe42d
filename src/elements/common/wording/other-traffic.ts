/** Whether a candidate that never pays back may pay back with more or fewer requests. */
import { findingOf } from '../../../core/cost/evaluate.ts';
import { isNeverFor, paybackMonths } from '../../../core/cost/verdict.ts';
import type { Verdict } from '../../../core/types.ts';
import type { Facts } from './verdict-facts.ts';

/** The factors of the traffic that are tried: from 10^`from` to 10^`to`, `steps` in each decade. */
const decades = { from: -6, to: 6, steps: 4 } as const;

/** The answer for each verdict, because a verdict is worded several times. */
const answers = new WeakMap<Verdict, boolean>();

/**
 * Whether the candidate of a verdict `never` pays back if the traffic is multiplied by one of the tried factors. Also true if the number of
 * the baseline's machines follows the load: the candidate may then pay back between two factors. Never true if the model can no longer be
 * tuned.
 */
export function paysAtOtherTraffic(facts: Facts): boolean {
  const { verdict } = facts;
  const answer = answers.get(verdict) ?? paysSomewhere(facts);
  answers.set(verdict, answer);
  return answer;
}

/** Calculates the answer of `paysAtOtherTraffic`. */
function paysSomewhere({ view, verdict, baseline: { approach }, candidate }: Facts): boolean {
  // The model can no longer be tuned, whatever the traffic is.
  if (isNeverFor(verdict, 'not-trainable')) return false;
  // Another machine can make the baseline more expensive within a narrow span of traffic, which may lie between two factors.
  if (approach.hosting && 'tokensPerSecond' in approach.hosting) return true;
  // More traffic comes first, because it pays for most fixed costs, and the search ends with the first payback.
  for (let power = decades.to; power >= decades.from; power -= 1 / decades.steps) {
    if (paybackMonths(findingOf(view.result.scenario, candidate.index, 10 ** power)) !== null) return true;
  }
  return false;
}
