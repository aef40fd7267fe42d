/** The costs and paybacks with another possible value of a price. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, withField } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { effectSentences } from '../../../../src/elements/common/wording/remark-effects.ts';
import { kindText } from '../../../../src/elements/common/wording/remark-sentences.ts';
import { remarks as text } from '../../../../src/i18n/en/remarks.ts';
import { approximately, formatUsdCompact, formatUsdExact } from '../../../../src/i18n/format.ts';
import * as prices from '../../../../src/prices/index.ts';
import { type Remark, remarksOn } from '../../../../src/prices/remarks.ts';
import {
  assumptionIn,
  assumptionText,
  contextOf,
  language,
  prompt,
  scenarioOf,
  tune,
  uncertain,
} from './remark-cases.ts';

const { approachFor } = prices;

describe('the effect of another possible value', () => {
  it('names the cost that core calculates with that value', () => {
    const scenario = scenarioOf(uncertain, tune);
    const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    const changed = withField(scenario, 'approaches[0].cache.minimumTokens', 4096);
    const cost = (given: Scenario) => formatUsdCompact(evaluate(given).approaches[0]?.month.totalUsd ?? null);
    const [sentence] = effectSentences(remark, contextOf(scenario), language);
    expect(sentence).toContain(`${cost(changed)} in month 1 instead of ${cost(scenario)}`);
  });

  it('has the mark ≈ at each cost and payback if token counts are estimates', () => {
    const scenario = scenarioOf(uncertain, tune);
    const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    const [exact = ''] = effectSentences(remark, contextOf(scenario), language);
    const estimate = { ...contextOf(scenario), approximate: true };
    const figure = /\$[\d.,]+|\d+ (?:days?|weeks?|months?)\b/g;
    expect(exact.match(figure)?.length).toBe(4);
    const [marked] = effectSentences(remark, estimate, language);
    // A marked figure stays on one line.
    const onOneLine = (found: string) => approximately(found.replaceAll(' ', '\u00a0'));
    expect(marked).toBe(exact.replace(figure, onOneLine));
    expect(assumptionText(estimate)).toContain(marked);
  });

  /** The sentences on the other values of each remark of one kind. */
  const effectsIn = (scenario: Scenario, kind: Remark['kind']): readonly string[] =>
    remarksOn(scenario, prices)
      .filter((remark) => remark.kind === kind)
      .flatMap((remark) => effectSentences(remark, contextOf(scenario), language));

  it('names the costs of both approaches if the value changes both', () => {
    const model = 'openai/gpt-4.1';
    const scenario = createScenario({
      ...scenarioOf(
        { ...prompt, ...approachFor(model), prefixTokens: 2000 },
        { ...tune, ...approachFor(model, { tuned: true, tokens: 200_000 }), prefixTokens: 1500 },
      ),
      requestsPerMonth: 1000,
    } as ScenarioInput);
    const [remark] = remarksOn(scenario, prices).filter(({ kind }) => kind === 'cache');
    const [otherReading] = remark?.others ?? [];
    if (!remark || !otherReading) throw new Error('No other lifetime');
    const tuned = (given: Scenario) =>
      formatUsdExact(evaluate(given).approaches[1]?.month.totalUsd ?? null, 'en', 2);
    const label = scenario.approaches[1]?.label || scenario.approaches[1]?.id || '';
    const [sentence] = effectsIn(scenario, 'cache');
    expect(sentence).toContain(
      text.monthlyToo('', label, tuned(prices.withReading(scenario, 0, otherReading)), tuned(scenario)),
    );
    const [one] = effectsIn(scenarioOf(uncertain, tune), 'cache');
    const [start = ''] = text.monthlyToo('', '|', '', '').split('|');
    expect(one).not.toContain(start);
  });

  it('says that no request is sent in batches if only a price of batches differs', () => {
    const pair = (batchShare: number) =>
      scenarioOf(
        { ...prompt, ...approachFor('openai/gpt-4o') },
        { ...tune, ...approachFor('openai/gpt-4o', { tuned: true, tokens: 200_000 }), batchShare },
      );
    const [sentence = ''] = effectsIn(pair(0), 'conflict');
    expect(sentence).toBe(text.noBatches('$1.875 in and $7.50 out'));
    expect(effectsIn(pair(0.5), 'conflict')).not.toContain(sentence);
    expect(effectsIn(pair(0.5), 'conflict')).toHaveLength(1);
  });

  it('is unknown if the model would already be switched off, also under the verdict', () => {
    const pair = (startsOn: string) =>
      createScenario({
        startsOn,
        requestsPerMonth: 3_000_000,
        approaches: [
          { ...prompt, prefixTokens: 2000, ...approachFor('azure/gpt-4.1') },
          { ...tune, ...approachFor('azure/gpt-4.1', { tuned: true, tokens: 200_000 }) },
        ],
      } as ScenarioInput);
    const sentence = text.alreadyEnded('14 October 2026');
    expect(effectsIn(pair('2026-11-25'), 'conflict')).toEqual([sentence]);
    expect(assumptionIn(pair('2026-11-25'))).toContain(sentence);
    expect(effectsIn(pair('2026-09-25'), 'conflict')).toEqual([]);
    const [remark] = remarksOn(pair('2026-11-25'), prices).filter(({ kind }) => kind === 'conflict');
    expect(remark && kindText(remark, language)).toBe(text.revisedKind);
  });

  it('is not calculated if the values of a disagreement are not fields of a scenario', () => {
    const scenario = scenarioOf(prompt, {
      ...tune,
      ...approachFor('fireworks/gpt-oss-20b', { tuned: true, tokens: 200_000 }),
    });
    expect(effectsIn(scenario, 'conflict')).toEqual([text.effectNotCalculated]);
  });

  it('says so if the other value changes nothing', () => {
    const scenario = scenarioOf({ ...uncertain, prefixTokens: 51_200 }, tune);
    const remark = remarksOn(scenario, prices).find(({ kind }) => kind === 'cache');
    if (!remark) throw new Error('No remark');
    expect(effectSentences(remark, contextOf(scenario), language)).toContain(
      text.noEffect(`${text.minimum('4,096')} or ${text.step('128', 128)}`),
    );
  });
});
