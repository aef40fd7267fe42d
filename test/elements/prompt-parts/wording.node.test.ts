/** The figures of the parts of a prompt, and the sentence that states the rise of accepted answers from which on parts pay for themselves. */
import { expect, it } from 'vitest';
import type { TrialResult } from '../../../src/core/index.ts';
import { changeText, monthText, tokensText, trialText } from '../../../src/elements/prompt-parts/wording.ts';
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

it('an estimate has its mark, but zero is exact', () => {
  const estimated = { ...wording, approximate: true };
  expect(tokensText(312, estimated)).toBe('≈\u00a0312');
  expect(tokensText(0, estimated)).toBe('0');
  expect(monthText(12.4, estimated)).toBe('≈\u00a0$12.40');
  for (const write of [monthText, changeText]) expect(write(0, estimated)).toBe('$0');
});
