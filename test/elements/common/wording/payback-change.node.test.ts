/** The texts that say how a change of the scenario changes its payback. */
import { expect, it } from 'vitest';
import { evaluate, withField } from '../../../../src/core/index.ts';
import { paybackChange } from '../../../../src/elements/common/wording/payback-change.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { approximately, formatDate } from '../../../../src/i18n/format.ts';
import { articleExample } from '../../../../stories/scenarios/view-scenarios.ts';

const { effect } = english.trainingData;
const { verdict } = english;

const withSetup = (usd: number) =>
  evaluate(withField(articleExample, 'approaches[1].setup', [{ label: 'Training', usd }]));
const candidate = articleExample.approaches[1]?.id ?? '';
const changeText = (beforeUsd: number, afterUsd: number, approximate = false) =>
  paybackChange(withSetup(beforeUsd), withSetup(afterUsd), candidate, {
    effect,
    verdict,
    locale: 'en',
    modelNames: undefined,
    approximate,
  });

it.each([
  ['the number of months on both sides', 2000, 4000, effect.payback('40 months', '20 months')],
  ['the new verdict if only the new payback is after more than ten years', 2000, 40_000, /: .*ten\syears/],
  [
    'the new verdict with its payback if only the old payback was after more than ten years',
    40_000,
    4000,
    /: .*month\s40/,
  ],
  [
    'a sentence that the verdict stays if both paybacks are after more than ten years',
    40_000,
    50_000,
    effect.verdictSame,
  ],
] as const)('the text on a changed payback is %s', (_title, beforeUsd, afterUsd, expected) => {
  const text = changeText(beforeUsd, afterUsd);
  if (typeof expected === 'string') expect(text).toBe(expected);
  else expect(text).toMatch(expected);
});

it('the durations have the mark of an estimate if token counts are estimated', () => {
  const mark = (duration: string): string => approximately(duration.replaceAll(' ', '\u00a0'));
  expect(changeText(2000, 4000, true)).toBe(effect.payback(mark('40 months'), mark('20 months')));
  expect(changeText(40_000, 4000, true)).toContain('≈');
});

it('the text states the new verdict if the payback moves to a time after the end of the baseline', () => {
  const endingBaseline = (setupUsd: number) =>
    evaluate(withField(withSetup(setupUsd).scenario, 'approaches[0].availableUntil', '2028-12-01'));
  const language = { effect, verdict, locale: 'en', modelNames: undefined, approximate: false };
  const text = paybackChange(endingBaseline(2000), endingBaseline(4000), candidate, language);
  const model = articleExample.approaches[0]?.label ?? '';
  const { claim } = verdict.verdicts.notBeforeEnd('', formatDate('2028-12-01', 'en'), model);
  const withSpaces = (each: string | null): string => (each ?? '').replaceAll('\u00a0', ' ');
  expect(withSpaces(text)).toContain(withSpaces(claim).trim());
});
