/** The differences between two scenarios. */
import { describe, expect, it } from 'vitest';
import { createScenario, withField } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { differences } from '../../../src/elements/comparison/differences.ts';
import { presetsIn } from '../../../src/elements/scenario-bar/presets.ts';
import { english } from '../../../src/i18n/en/index.ts';
import * as prices from '../../../src/prices/index.ts';
import { worked } from '../../../stories/scenarios/view-scenarios.ts';

const language = { messages: english, locale: 'en' };

describe('the differences', () => {
  const changed = (...edits: (readonly [string, unknown])[]): Scenario =>
    edits.reduce((scenario, [path, value]) => withField(scenario, path, value), worked);

  it('do not exist between equal scenarios', () => {
    expect(differences(worked, createScenario(structuredClone(worked)), language)).toEqual([]);
  });

  it.each([
    ['horizonMonths', 12, 'Horizon', '24 months', '12 months'],
    ['growthPerMonth', 0.1, 'Growth a month', '4\u00a0% (2\u00a0% – 6\u00a0%)', '10\u00a0%'],
    [
      'approaches[1].rates.inputUsdPerMTok',
      0.04,
      'Fine-tuned: Input price',
      '$0.035 per 1M tokens',
      '$0.04 per 1M tokens',
    ],
    ['approaches[0].cache.hitRate', 0.5, 'Few-shot prompt: Caching: Hit rate', 'from traffic', '50\u00a0%'],
    [
      'approaches[1].setup[0].usdPerUnit',
      60,
      'Fine-tuned: Set-up costs: Labelling: Unit price',
      '$45.00',
      '$60.00',
    ],
    ['approaches[1].availableUntil', undefined, 'Fine-tuned: Model retires', '1 Aug 2028', 'not there'],
    ['approaches[2].failureUsd', null, 'Zero-shot: Human review', '$0.40', 'not repaired'],
    ['approaches[0].technique', 'rag', 'Few-shot prompt: Technique', 'few-shot', 'retrieval (RAG)'],
  ])('have one row for %s', (path, value, label, a, b) => {
    expect(differences(worked, changed([path, value]), language)).toEqual([{ path, label, a, b }]);
  });

  it('match approaches by id, in any order', () => {
    const [one, two, three] = worked.approaches;
    const turned = createScenario({ ...worked, approaches: [one, three, two] } as Scenario);
    expect(differences(worked, turned, language)).toEqual([]);
  });

  it('have one row for an approach of one side only', () => {
    const fewer = createScenario({ ...worked, approaches: worked.approaches.slice(0, 2) });
    const row = {
      path: 'approaches[2]',
      label: 'Zero-shot',
      a: 'zero-shot, openai/gpt-6-luna',
      b: 'not there',
    };
    expect(differences(worked, fewer, language)).toEqual([row]);
    expect(differences(fewer, worked, language)).toEqual([{ ...row, a: row.b, b: row.a }]);
  });

  it('have one row for another baseline', () => {
    const [one, two, three] = worked.approaches;
    const turned = createScenario({ ...worked, approaches: [two, one, three] } as Scenario);
    expect(differences(worked, turned, language)).toEqual([
      { path: 'approaches', label: 'Baseline', a: 'Few-shot prompt', b: 'Fine-tuned' },
    ]);
  });

  it('are the same list with both sides swapped, from the other side', () => {
    const all = presetsIn(english).map(({ scenario }) => scenario('2026-12-01', prices) as Scenario);
    for (const [index, one] of all.entries()) {
      const two = all[(index + 1) % all.length] as Scenario;
      const there = differences(one, two, language).map(({ a, b }) => `${a}/${b}`);
      const back = differences(two, one, language).map(({ a, b }) => `${b}/${a}`);
      expect(there.sort()).toEqual(back.sort());
    }
  });
});
