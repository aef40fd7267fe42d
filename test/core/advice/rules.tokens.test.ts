/** Tests which rules of the advice depend on token counts: a rule does if other counts change one of its figures. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advise } from '../../../src/core/advice/advise.ts';
import { adviceFacts } from '../../../src/core/advice/facts.ts';
import { adviceRules } from '../../../src/core/advice/rules.ts';
import type { Advice, AdviceFigure, TradeOffValue } from '../../../src/core/advice/types.ts';
import { createScenario } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { runs } from '../../harness/runs.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

/** The scenario with `factor` times the tokens in every prefix, and with a fine-tuned second approach. */
const withTokens = (input: ScenarioInput, factor: number): ScenarioInput => ({
  ...input,
  approaches: input.approaches.map((approach, i) => ({
    ...approach,
    technique: i === 1 ? 'fine-tuned' : 'few-shot',
    prefixTokens: Math.round(
      factor * (typeof approach.prefixTokens === 'number' ? approach.prefixTokens : 900),
    ),
    variableTokens: 300,
  })),
});

/** The figures of an advice that may be uncertain, by the key `rule name`: dollars, tokens, and all months except the horizon. */
function figuresOf(advice: Advice): ReadonlyMap<string, number> {
  const isUncertain = (name: string, { unit }: AdviceFigure): boolean =>
    unit === 'usd' || unit === 'tokens' || (unit === 'months' && name !== 'horizon');
  const reasons = [...advice.reasonsFor, ...advice.reasonsAgainst].flatMap(({ rule, figures }) =>
    Object.entries(figures).map(([name, figure]) => [rule, name, figure] as const),
  );
  const isFigure = (value: TradeOffValue): value is AdviceFigure => value !== null && 'unit' in value;
  const rows = advice.tradeOffs.rows.flatMap(({ rule, values }) =>
    values.flatMap((value, column) => (isFigure(value) ? [[rule, `${column}`, value] as const] : [])),
  );
  return new Map(
    [...reasons, ...rows]
      .filter(([, name, figure]) => isUncertain(name, figure))
      .map(([rule, name, { value }]) => [`${rule} ${name}`, value]),
  );
}

it('every figure that changes with the token counts belongs to a rule with `dependsOnTokens`', () => {
  const changedRules = new Set<string>();
  const sources = (input: ScenarioInput) => ({ scenario: createScenario(input) });
  fc.assert(
    fc.property(scenarios(features), (input) => {
      const [before, after] = [1, 4 / 3].map((factor) =>
        figuresOf(advise(adviceFacts(sources(withTokens(input, factor))))),
      );
      for (const [key, value] of before ?? []) {
        const other = after?.get(key);
        if (other !== undefined && Math.abs(other - value) > 1e-9 * Math.abs(value))
          changedRules.add(key.split(' ')[0] ?? '');
      }
    }),
    { numRuns: runs(60, 600), seed: 51 },
  );
  expect([...changedRules].filter((rule) => !adviceRules[rule]?.dependsOnTokens)).toEqual([]);
  for (const rule of ['pays-back', 'cheaper-calls', 'dearer-answers', 'prompt-tokens', 'cost-of-calls'])
    expect(changedRules).toContain(rule);
});
