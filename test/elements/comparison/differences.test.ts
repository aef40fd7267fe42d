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
const { fields, form, inputs } = english;
/** The label of a field inside of others. */
const inside = (...names: readonly string[]): string =>
  names.reduceRight((inner, outer) => inputs.inside(outer, inner));

describe('the differences', () => {
  const changed = (...edits: (readonly [string, unknown])[]): Scenario =>
    edits.reduce((scenario, [path, value]) => withField(scenario, path, value), worked);

  it('do not exist between equal scenarios', () => {
    expect(differences(worked, createScenario(structuredClone(worked)), language)).toEqual([]);
  });

  it.each([
    ['horizonMonths', 12, fields.horizonMonths.label, '24 months', '12 months'],
    [
      'growthPerMonth',
      0.1,
      fields.growthPerMonth.label,
      inputs.range('4\u00a0%', '2\u00a0%', '6\u00a0%'),
      '10\u00a0%',
    ],
    [
      'approaches[1].rates.inputUsdPerMTok',
      0.04,
      inside('Fine-tuned', fields.inputUsdPerMTok.label),
      inputs.perMTok('$0.035'),
      inputs.perMTok('$0.04'),
    ],
    [
      'approaches[0].cache.hitRate',
      0.5,
      inside('Few-shot prompt', inputs.parts.cache, fields.hitRate.label),
      inputs.fromTraffic,
      '50\u00a0%',
    ],
    [
      'approaches[1].setup[0].usdPerUnit',
      60,
      inside('Fine-tuned', inputs.parts.setup, 'Labelling', fields.usdPerUnit.label),
      '$45.00',
      '$60.00',
    ],
    [
      'approaches[1].availableUntil',
      undefined,
      inside('Fine-tuned', fields.availableUntil.label),
      '1 Aug 2028',
      inputs.only,
    ],
    [
      'approaches[2].failureUsd',
      null,
      inside('Zero-shot', fields.failureUsd.label),
      '$0.40',
      inputs.notRepaired,
    ],
    [
      'approaches[0].technique',
      'rag',
      inside('Few-shot prompt', fields.technique.label),
      form.techniques['few-shot'],
      form.techniques.rag,
    ],
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
      a: `${form.techniques['zero-shot']}, openai/gpt-6-luna`,
      b: inputs.only,
    };
    expect(differences(worked, fewer, language)).toEqual([row]);
    expect(differences(fewer, worked, language)).toEqual([{ ...row, a: row.b, b: row.a }]);
  });

  it('have one row for another baseline', () => {
    const [one, two, three] = worked.approaches;
    const turned = createScenario({ ...worked, approaches: [two, one, three] } as Scenario);
    expect(differences(worked, turned, language)).toEqual([
      { path: 'approaches', label: inputs.baseline, a: 'Few-shot prompt', b: 'Fine-tuned' },
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
