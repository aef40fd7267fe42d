/** The figures of the parts of a prompt, and the sentence that states the rise of accepted answers from which on parts pay for themselves. */
import { expect, it } from 'vitest';
import { createScenario, promptParts, type TrialResult } from '../../../src/core/index.ts';
import {
  calculatedText,
  changeText,
  monthText,
  promptSentence,
  tokensText,
  trialText,
} from '../../../src/elements/prompt-parts/wording.ts';
import { english } from '../../../src/i18n/en/index.ts';

const { promptParts: text } = english;
const wording = { text, locale: 'en', approximate: false, isInTable: false };
const trial = (paysFrom: TrialResult['paysFrom']): TrialResult => ({
  without: [],
  approach: 'fewer',
  word: 'not-shown',
  difference: 0.1,
  low: 0.05,
  high: 0.15,
  paysFrom,
});

it.each([
  ['is never enough', 'never', text.trialPays.never],
  ['is unknown', null, text.trialPays.unknown],
  ['is 0', 0, text.trialPays.atOnce],
  ['is 5 points', 0.05, text.trialPays.from(text.points('5'))],
] as const)(
  'the sentence says that the rise from which on the parts pay for themselves %s',
  (_, paysFrom, expected) => {
    expect(trialText(trial(paysFrom), 'Fewer', [], wording)).toContain(
      text.trialMeasured('+10.0', '+5.0', '+15.0', expected),
    );
  },
);

it('the sentence names varying tokens only if the prompt has a part with them, because its dollars are calculated from the parts', () => {
  const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };
  const scenario = createScenario({
    requestsPerMonth: 1000,
    startsOn: '2026-01-01',
    approaches: [{ id: 'few', prefixTokens: 178, variableTokens: 2044, outputTokens: 6, rates }],
  });
  const system = { part: 'system', fixed: true, tokens: 178 } as const;
  const restOf = (prompt: Parameters<typeof promptParts>[0]) =>
    promptSentence('Few', promptParts(prompt, scenario), wording).rest;
  expect(restOf([system, { part: 'user', fixed: false, tokens: 40 }])).toBe(text.split('178', 178, '40'));
  expect(restOf([system])).toBe('.');
});

it('the tokens of the calculation are shown only if they differ from those of the text, as after a log was used', () => {
  const system = { part: 'system', fixed: true, tokens: 178 } as const;
  const textFor = (prefixTokens: number | null, prompt: Parameters<typeof promptParts>[0]): string => {
    const scenario = createScenario({
      requestsPerMonth: 1000,
      startsOn: '2026-01-01',
      approaches: [{ id: 'few', prefixTokens, variableTokens: 742, outputTokens: 6 }],
    });
    const [approach] = scenario.approaches;
    return approach ? calculatedText(promptParts(prompt, scenario), approach, wording) : 'none';
  };
  expect(textFor(1408, [system])).toBe(text.calculated('1,408', '742'));
  expect(textFor(178, [system])).toBe('');
  expect(textFor(178, [system, { part: 'user', fixed: false, tokens: 40 }])).toBe(
    text.calculated('178', '742'),
  );
  expect(textFor(null, [system])).toBe('');
});

it('an estimate has its mark, but zero is exact', () => {
  const estimatedWording = { ...wording, approximate: true };
  expect(tokensText(312, estimatedWording)).toBe('≈\u00a0312');
  expect(tokensText(0, estimatedWording)).toBe('0');
  expect(monthText(12.4, estimatedWording)).toBe('≈\u00a0$12.40');
  for (const textOf of [monthText, changeText]) expect(textOf(0, estimatedWording)).toBe('$0');
});
