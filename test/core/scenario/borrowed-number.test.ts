/** The number by which a link says which values still come from an example: it has one bit for each value. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, decodeScenario, encodeScenario } from '../../../src/core/index.ts';
import { borrowedFrom } from '../../../src/core/scenario/borrowed-names.ts';
import { borrowedNumber, borrowedOf } from '../../../src/core/scenario/borrowed-number.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };
const example = createScenario({
  startsOn: '2027-01-01',
  requestsPerMonth: 250,
  approaches: [
    { id: 'few-shot', model: 'maker/a', prefixTokens: 900, variableTokens: 90, outputTokens: 160, rates },
    {
      id: 'tuned',
      technique: 'fine-tuned',
      model: 'maker/b',
      prefixTokens: 20,
      rates,
      training: { tokens: 1000, epochs: 3, usdPerMTok: 5 },
      setup: [{ label: 'Labelling', usd: 1200 }],
      monthly: [{ label: 'Care', usd: 50 }],
    },
  ],
});
const allNames = [...borrowedFrom(example)];

describe('the number of the borrowed values', () => {
  it('has one bit for each value, always at the same place, because older links rely on it', () => {
    expect(allNames.map((name) => [name, borrowedNumber(new Set([name]), example)])).toEqual(
      [
        'requestsPerMonth',
        'growthPerMonth',
        'few-shot.model',
        'few-shot.variableTokens',
        'few-shot.outputTokens',
        'few-shot.successRate',
        'few-shot.maxAttempts',
        'tuned.model',
        'tuned.variableTokens',
        'tuned.prefixTokens',
        'tuned.outputTokens',
        'tuned.successRate',
        'tuned.maxAttempts',
        'tuned.training.tokens',
        'tuned.training.epochs',
        'tuned.setup.Labelling',
        'tuned.monthly.Care',
      ].map((name, index) => [name, String(2 ** index)]),
    );
  });

  it('stands for the same values in the decoded scenario, for any scenario and values', () => {
    const names = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(scenarios(features), names, (input, picks) => {
        const scenario = createScenario(input);
        const borrowed = new Set([...borrowedFrom(scenario)].filter(() => picks.next().value));
        const number = borrowedNumber(borrowed, scenario);
        expect(number).toMatch(borrowed.size === 0 ? /^$/ : /^[1-9]\d*$/);
        expect(borrowedOf(number, decodeScenario(encodeScenario(scenario)))).toEqual(borrowed);
      }),
      { numRuns: 50 },
    );
  });

  it('is empty without borrowed values of the scenario', () => {
    expect(borrowedNumber(new Set(), example)).toBe('');
    expect(borrowedNumber(new Set(['other.model']), example)).toBe('');
  });

  it.each(['', '0', '-1', '1.5', 'x', String(2 ** allNames.length), '9'.repeat(121)])(
    'a text that is no number of this scenario stands for no value: “%s”',
    (number) => {
      expect(borrowedOf(number, example).size).toBe(0);
    },
  );
});
