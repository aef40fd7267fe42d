/**
 * Edits that touch more than one field of a scenario: approaches and cost lines coming, going and changing places.
 * Pure: a scenario in, a new one out. Knows no markup and no words; labels come from the caller.
 */

import { createScenario, withField } from './scenario.ts';
import type { Approach, CostLine, Scenario } from './types.ts';

/** As many approaches as a scenario may hold. */
export const mostApproaches = 8;

/** `base-2` where `base` is taken, and so on. */
export function freeId(taken: readonly string[], base: string): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}

/**
 * One more approach, last: a copy of the baseline's tokens and quality without its model, so that the person only
 * chooses what differs. `null` when there are eight already.
 */
export function withNewApproach(scenario: Scenario, label: string): Scenario | null {
  const { approaches } = scenario;
  const baseline = approaches[0];
  if (!baseline || approaches.length >= mostApproaches) return null;
  const id = freeId(
    approaches.map((approach) => approach.id),
    `approach-${approaches.length + 1}`,
  );
  const labels = approaches.map((approach) => approach.label);
  const { prefixTokens, variableTokens, outputTokens, reasoningTokens } = baseline;
  return createScenario({
    ...scenario,
    approaches: [
      ...approaches,
      {
        id,
        label: freeLabel(labels, label),
        prefixTokens,
        variableTokens,
        outputTokens,
        reasoningTokens,
        successRate: baseline.successRate,
        maxAttempts: baseline.maxAttempts,
        failureUsd: baseline.failureUsd,
      },
    ],
  });
}

function freeLabel(taken: readonly string[], base: string): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.includes(`${base} ${n}`)) return `${base} ${n}`;
}

/** The approach moves to the front; the others keep their order. */
export function withBaseline(scenario: Scenario, index: number): Scenario {
  const chosen = scenario.approaches[index];
  if (!chosen || index === 0) return scenario;
  return createScenario({
    ...scenario,
    approaches: [chosen, ...scenario.approaches.filter((approach) => approach !== chosen)],
  });
}

/** One approach replaced. */
export function withApproach(scenario: Scenario, index: number, approach: Approach): Scenario {
  return withField(scenario, `approaches[${index}]`, approach);
}

/** One more set-up or monthly line, last. */
export function withNewLine(scenario: Scenario, list: string, line: CostLine): Scenario {
  const index = linesAt(scenario, list).length;
  return withField(scenario, `${list}[${index}]`, line);
}

function linesAt(scenario: Scenario, list: string): readonly CostLine[] {
  const match = /^approaches\[(\d+)\]\.(setup|monthly)$/.exec(list);
  const approach = match && scenario.approaches[Number(match[1])];
  return approach ? approach[match[2] as 'setup' | 'monthly'] : [];
}
