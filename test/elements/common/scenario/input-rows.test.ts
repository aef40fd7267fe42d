/** The list of the inputs of a scenario. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFields, createScenario } from '../../../../src/core/index.ts';
import { inputsOf } from '../../../../src/elements/common/scenario/input-rows.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { namesAt } from '../../../../src/i18n/field-names.ts';
import { everyInputKind } from '../../../../stories/scenarios/form-scenarios.ts';
import { features, scenarios } from '../../../oracle/arbitraries.ts';

const language = { messages: english, locale: 'en' };

describe('the list of inputs', () => {
  it('has a name for every field of a scenario, except the ids of approaches', () => {
    for (const { path } of allFields()) {
      if (path.endsWith('.id')) continue;
      const names = namesAt(path.replaceAll('[]', '[0]'), english.fields);
      for (const name of Object.values(names))
        expect([path, name]).toEqual([path, expect.stringMatching(/ |^[A-Z]?[a-z]+$/)]);
    }
  });

  it('has different names for the speed of an answer and the throughput of a machine', () => {
    const labels = inputsOf(everyInputKind, language).map(({ label }) => label);
    expect(labels).toContain('Latency: Time to the first token');
    expect(labels).toContain('Latency: Speed of the answer');
    expect(labels).toContain('Hosting: Output throughput');
  });

  it('gives a difference of success rates in points, with the name of the other approach', () => {
    const scenario = createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 1,
      approaches: [
        { id: 'a', label: 'Prompt', successRate: 0.95 },
        { id: 'b', successRate: { differenceTo: 'a', p10: -0.04, p50: -0.021, p90: 0 } },
      ],
    });
    const row = inputsOf(scenario, language).find(({ path }) => path === 'approaches[1].successRate');
    const { points, range } = english.inputs;
    expect(row?.text).toBe(points(range('−2.1', '−4', '0'), 'Prompt'));
  });

  it('says which ranges vary together, and never shows the key of their group', () => {
    const { together, togetherInAll, inside, range } = english.inputs;
    const tokens = (sharedAs: string) => ({ p10: 1, p50: 2, p90: 3, sharedAs });
    const scenario = createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 1,
      approaches: [
        { id: 'a', label: 'Prompt', outputTokens: tokens('x'), prefixTokens: { p10: 1, p50: 2, p90: 3 } },
        { id: 'b', label: 'RAG', outputTokens: tokens('x'), prefixTokens: tokens('a.prefixTokens') },
        { id: 'c', label: 'Tuned', outputTokens: tokens('x'), variableTokens: tokens('a.prefixTokens') },
      ],
    });
    const rows = inputsOf(scenario, language);
    const textAt = (path: string) => rows.find((row) => row.path === `approaches${path}`)?.text;
    const value = `${range('2', '1', '3')} tokens`;
    for (const index of [0, 1, 2]) expect(textAt(`[${index}].outputTokens`)).toBe(togetherInAll(value));
    const [fixed, varies] = [english.fields.prefixTokens.label, english.fields.variableTokens.label];
    // The key of a copied range is the path of the original range, which has no key itself.
    expect(textAt('[0].prefixTokens')).toBe(together(value, ['RAG', inside('Tuned', varies)]));
    expect(textAt('[2].variableTokens')).toBe(
      together(value, [inside('Prompt', fixed), inside('RAG', fixed)]),
    );
  });

  it('compares the lines of a set-up by their names, not by their places', () => {
    const line = (label: string) => ({
      label,
      quantity: { p10: 1, p50: 2, p90: 3, sharedAs: 'x' },
      unit: 'hour',
      usdPerUnit: 1,
    });
    const textWith = (...lines: readonly object[]) => {
      const scenario = createScenario({
        startsOn: '2026-01-01',
        requestsPerMonth: 1,
        approaches: [
          { id: 'a', setup: [line('Labelling')] },
          { id: 'b', setup: lines },
        ],
      } as never);
      return inputsOf(scenario, language).find(({ path }) => path === 'approaches[0].setup[0].quantity')
        ?.text;
    };
    const { togetherInAll } = english.inputs;
    expect(textWith({ label: 'Review', usd: 5 }, line('Labelling'))).toContain(togetherInAll(''));
    expect(textWith(line('Review'))).not.toContain(togetherInAll(''));
  });

  it('says “in all approaches” only if each approach has such an input, however many lines of the same name an approach has', () => {
    const line = { label: 'Labelling', quantity: { p10: 1, p50: 2, p90: 3, sharedAs: 'x' }, usdPerUnit: 1 };
    const textWith = (...lineCounts: readonly number[]) => {
      const scenario = createScenario({
        startsOn: '2026-01-01',
        requestsPerMonth: 1,
        approaches: lineCounts.map((count, index) => ({ id: `${index}`, setup: Array(count).fill(line) })),
      } as never);
      return inputsOf(scenario, language).find(({ path }) => path === 'approaches[0].setup[0].quantity')
        ?.text;
    };
    const { togetherInAll } = english.inputs;
    expect(textWith(1, 2, 0)).not.toContain(togetherInAll(''));
    expect(textWith(2, 1)).toContain(togetherInAll(''));
  });

  it('names no other range for a range that varies alone, even if it has a key', () => {
    const scenario = createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: { p10: 1, p50: 2, p90: 3, sharedAs: 'x' },
      approaches: [{ id: 'a' }],
    });
    const row = inputsOf(scenario, language).find(({ path }) => path === 'requestsPerMonth');
    expect(row?.text).toBe(english.inputs.range('2', '1', '3'));
  });

  it('has no empty name or value for random scenarios', () => {
    fc.assert(
      fc.property(scenarios(features), (input) => {
        for (const { label, text } of inputsOf(createScenario(input), language))
          expect(`${label}|${text}`).not.toMatch(/undefined|NaN|\[object|^\||\|$/);
      }),
      { numRuns: 100 },
    );
  });
});
