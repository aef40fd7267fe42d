/** The differences between the inputs of two scenarios. */
import { describe, expect, it } from 'vitest';
import { createScenario, withField } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import { differences } from '../../../src/elements/comparison/differences.ts';
import { english } from '../../../src/i18n/en/index.ts';
import * as prices from '../../../src/prices/index.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';

const language = { messages: english, locale: 'en' };
const { fields, form, inputs } = english;
/** The label of an input: its names, from the outermost group to the field. */
const labelOf = (...names: readonly string[]): string =>
  names.reduceRight((inner, outer) => inputs.inside(outer, inner));

describe('the differences between two scenarios', () => {
  const changed = (...edits: (readonly [string, unknown])[]): Scenario =>
    edits.reduce((scenario, [path, value]) => withField(scenario, path, value), workedExample);

  it('are empty if the scenarios are equal', () => {
    expect(differences(workedExample, createScenario(structuredClone(workedExample)), language)).toEqual([]);
  });

  it('are empty if only the keys of groups of ranges differ', () => {
    const renamed = JSON.parse(
      JSON.stringify(workedExample).replaceAll('"sharedAs":"review"', '"sharedAs":"other"'),
    );
    expect(renamed).not.toEqual(workedExample);
    expect(differences(workedExample, createScenario(renamed), language)).toEqual([]);
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
      labelOf('Fine-tuned', fields.inputUsdPerMTok.label),
      inputs.perMTok('$0.035'),
      inputs.perMTok('$0.04'),
    ],
    [
      'approaches[0].cache.hitRate',
      0.5,
      labelOf('Few-shot prompt', inputs.parts.cache, fields.hitRate.label),
      inputs.fromTraffic,
      '50\u00a0%',
    ],
    [
      'approaches[1].setup[0].usdPerUnit',
      60,
      labelOf('Fine-tuned', inputs.parts.setup, 'Labelling', fields.usdPerUnit.label),
      '$45.00',
      '$60.00',
    ],
    [
      'approaches[1].availableUntil',
      undefined,
      labelOf('Fine-tuned', fields.availableUntil.label),
      '1 Aug 2028',
      inputs.absent,
    ],
    [
      'approaches[2].failureUsd',
      null,
      labelOf('Zero-shot', fields.failureUsd.label),
      '$0.40',
      inputs.notRepaired,
    ],
    [
      'approaches[0].technique',
      'rag',
      labelOf('Few-shot prompt', fields.technique.label),
      form.techniques['few-shot'],
      form.techniques.rag,
    ],
  ])('have one row for %s', (path, value, label, a, b) => {
    expect(differences(workedExample, changed([path, value]), language)).toEqual([{ path, label, a, b }]);
  });

  it('match approaches by their id, in any order', () => {
    const [first, second, third] = workedExample.approaches;
    const reordered = createScenario({ ...workedExample, approaches: [first, third, second] } as Scenario);
    expect(differences(workedExample, reordered, language)).toEqual([]);
  });

  it('have one row for an approach that one of the scenarios lacks', () => {
    const fewer = createScenario({ ...workedExample, approaches: workedExample.approaches.slice(0, 2) });
    const row = {
      path: 'approaches[2]',
      label: 'Zero-shot',
      a: `${form.techniques['zero-shot']}, openai/gpt-6-luna`,
      b: inputs.absent,
    };
    expect(differences(workedExample, fewer, language)).toEqual([row]);
    expect(differences(fewer, workedExample, language)).toEqual([{ ...row, a: row.b, b: row.a }]);
  });

  it('have one row for another baseline', () => {
    const [first, second, third] = workedExample.approaches;
    const reordered = createScenario({ ...workedExample, approaches: [second, first, third] } as Scenario);
    expect(differences(workedExample, reordered, language)).toEqual([
      { path: 'approaches', label: inputs.baseline, a: 'Few-shot prompt', b: 'Fine-tuned' },
    ]);
  });

  it('have the same rows with their two values swapped if the scenarios are swapped', () => {
    const scenarios = presetsIn(english).map(({ scenario }) => scenario('2026-12-01', prices) as Scenario);
    for (const [index, first] of scenarios.entries()) {
      const second = scenarios[(index + 1) % scenarios.length] as Scenario;
      const rows = differences(first, second, language).map(({ a, b }) => `${a}/${b}`);
      const swappedRows = differences(second, first, language).map(({ a, b }) => `${b}/${a}`);
      expect(rows.sort()).toEqual(swappedRows.sort());
    }
  });
});
