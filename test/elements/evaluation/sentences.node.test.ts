/** The sentence and the grey line below it, for every outcome of a comparison. */
import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import type {
  Comparison,
  ComparisonWord,
  PairedComparison,
} from '../../../src/core/evaluation/comparison-types.ts';
import { comparedView, reasonsOf, sentenceOf } from '../../../src/elements/evaluation/sentences.ts';
import { pEquation, pText } from '../../../src/elements/evaluation/wording.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatTokens } from '../../../src/i18n/format.ts';
import { messages as chinese } from '../../../src/i18n/zh-Hans/index.ts';
import { comparisonsOf, type PairedCases } from './comparisons.ts';

const { evaluation: text } = english;
const wording = { text, locale: 'en', write: (count: number) => formatTokens(count, 'en') };
const viewOf = (cases: PairedCases, options = {}) => {
  const view = comparedView(comparisonsOf(cases, options), 'base', 'tuned');
  if (!view) throw new Error('No view');
  return view;
};
const sentenceText = (cases: PairedCases, options = {}) => {
  const { claim, rest } = sentenceOf(viewOf(cases, options), wording);
  return claim + rest;
};

/** 231 and 235 of 300 answers are accepted, and the approaches disagree on 56 cases. */
const alike = { both: 205, candidateOnly: 30, baselineOnly: 26, neither: 39 };

it.each([
  [0.69, '0.69', 'p = 0.69'],
  [0.0042, '0.004', 'p = 0.004'],
  [0.0009, '< 0.001', 'p < 0.001'],
])('a p-value of %s is written as "%s" in a table and as "%s" in a sentence', (p, text, equation) => {
  expect(
    [pText(p, wording), pEquation(p, wording)].map((written) => written.replaceAll('\u00a0', ' ')),
  ).toEqual([text, equation]);
});

describe('the sentence', () => {
  it('says that two approaches cannot be told apart, with the interval', () => {
    expect(sentenceText(alike)).toBe(
      text.sentence.alike('tuned', 'base', '300', 300) +
        text.sentence.difference(text.points('+1.3'), text.interval('−3.6', '+6.3')),
    );
  });

  it.each([
    [{ both: 60, candidateOnly: 30, baselineOnly: 5, neither: 5 }, text.sentence.better('tuned', 'base')],
    [{ both: 60, candidateOnly: 5, baselineOnly: 30, neither: 5 }, text.sentence.worse('tuned', 'base')],
    [
      { both: 2, candidateOnly: 2, baselineOnly: 0, neither: 0 },
      text.sentence.tooFew('tuned', 'base', '4', 4),
    ],
    [
      { both: 50, candidateOnly: 0, baselineOnly: 0, neither: 0 },
      text.sentence.alike('tuned', 'base', '50', 50),
    ],
  ])('on %j says: %s', (cases, claim) => {
    expect(sentenceText(cases)).toContain(claim);
  });

  it('writes a difference of mean scores as a plain number, not in points', () => {
    const cases = { both: 10, candidateOnly: 30, baselineOnly: 0, neither: 10 };
    expect(sentenceText(cases, { score: 'edit-similarity' })).toContain(
      text.sentence.higher('tuned', 'base'),
    );
    expect(sentenceText(cases, { score: 'edit-similarity' })).toContain('+0.12');
    expect(sentenceText(cases, { score: 'edit-similarity' })).not.toContain(text.points(''));
  });

  it('states the share of accepted answers if there is only one approach', () => {
    const view = viewOf(alike);
    const { claim, rest } = sentenceOf({ ...view, comparisons: [view.baseline], candidate: null }, wording);
    expect(claim + rest).toBe(
      text.sentence.single('77.00 %'.replace(' ', '\u00A0'), 'base', '300', 300).claim +
        text.sentence.end(text.interval('71.9\u00A0%', '81.4\u00A0%')),
    );
  });

  it('ends with the full stop of its language', () => {
    addLanguage('zh-Hans', chinese);
    const view = viewOf(alike);
    const baseline = { ...view.baseline, shareInterval: null };
    const alone = { ...view, comparisons: [baseline], baseline, candidate: null };
    expect(sentenceOf(alone, { ...wording, locale: 'zh-Hans' }).rest).toBe('。');
    expect(sentenceOf(alone, wording).rest).toBe('.');
  });
});

describe('the grey line', () => {
  it('says why a difference is not confirmed although its interval leaves out 0', () => {
    const cases = { both: 59, candidateOnly: 6, baselineOnly: 16, neither: 80 };
    expect(sentenceText(cases)).toContain(text.sentence.alike('tuned', 'base', '161', 161));
    expect(reasonsOf(viewOf(cases), wording)[0]).toBe(text.why.notConfirmed('p\u00a0=\u00a00.05', '1', 1));
  });

  it('says why a difference is not confirmed although its p value is low: the interval includes 0, which is possible with repeats', () => {
    const view = viewOf(alike);
    const reasonsWith = (word: ComparisonWord, adjustedP: number, high: number): readonly string[] => {
      const pair = view.candidate?.toBaseline as PairedComparison;
      const candidate = {
        ...(view.candidate as Comparison),
        toBaseline: { ...pair, word, adjustedP, low: -0.1, high, needed: null },
      };
      return reasonsOf({ ...view, comparisons: [view.baseline, candidate], candidate }, wording);
    };
    expect(reasonsWith('no-difference-shown', 0.02, 0.01)).toEqual([
      text.why.testAlone('p\u00a0=\u00a00.02'),
    ]);
    expect(reasonsWith('no-difference-shown', 0.06, 0.01)).toEqual([]);
    expect(reasonsWith('worse', 0.02, -0.01)).toEqual([]);
  });

  it('says how many cases would confirm the difference of the option `difference` (here 3 points), unless the measured difference is confirmed already', () => {
    expect(reasonsOf(viewOf(alike), wording)).toEqual([text.why.needed('1,683', 1683, text.points('3'))]);
    expect(reasonsOf(viewOf({ both: 60, candidateOnly: 30, baselineOnly: 5, neither: 5 }), wording)).toEqual(
      [],
    );
  });

  it('gives the result of each other comparison', () => {
    const view = viewOf({ both: 60, candidateOnly: 30, baselineOnly: 5, neither: 5 });
    const third = { ...view.candidate, approach: 'rag', label: 'rag' } as NonNullable<typeof view.candidate>;
    expect(reasonsOf({ ...view, comparisons: [...view.comparisons, third] }, wording)[0]).toContain(
      text.sentence.better('rag', 'base'),
    );
  });
});
