/** Compares the fixed tokens of a divided text with the tokens of the whole text that end before the divider. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOfPrompt, promptOf } from '../../src/prompt/prompt.ts';
import { totalsOf } from '../../src/prompt/totals.ts';
import { loadTokenizer } from '../../src/tokenizers/index.ts';

const { count, boundaries } = await loadTokenizer('o200k_base');

/** The number of tokens of the whole text that end at or before an offset. */
const tokensBefore = (text: string, at: number): number => boundaries(text).filter((end) => end <= at).length;
const fixedOf = (text: string, at: number): number =>
  totalsOf(partsOfPrompt(promptOf([], text, at)), count, null, 'o200k_base').fixed;

describe('the fixed beginning of a divided text', () => {
  it.each([
    ['Hello |there you', 1],
    ['Hello| there you', 1],
    ['Visit example.|com now', 2],
    ['I don|’t know', 1],
    ['call(x);|\n}', 2],
    ['user_|id is', 1],
    ['First line.\n|Second line', 3],
    ['You sort tickets. |Now', 4],
    ['First line.\n\n|Second line', 3],
  ])(
    'the fixed beginning of %j has at least %i tokens, and no more than end before the divider',
    (marked, min) => {
      const divider = marked.indexOf('|');
      const text = marked.replace('|', '');
      expect(fixedOf(text, divider)).toBeLessThanOrEqual(tokensBefore(text, divider));
      expect(fixedOf(text, divider)).toBeGreaterThanOrEqual(min);
    },
  );

  it('has no token that continues after the divider, in random texts', () => {
    const piece = fc.constantFrom(
      'word',
      'Word',
      ' ',
      '  ',
      '\n',
      '.',
      "'s",
      '(',
      '_',
      '12',
      '字',
      '😀',
      '\t',
      '}',
      'é',
      '/',
      '\u0301',
    );
    const texts = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), (text, place) => {
        const { split } = promptOf([], text, place % (text.length + 1)) as { split: number };
        expect(fixedOf(text, split)).toBeLessThanOrEqual(tokensBefore(text, split));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['First line.\n\n{{x}}', 3],
    ['Question: {{x}}', 2],
    ['call({{x}})', 1],
    ['name={{x}}', 1],
    ['{{x}}', 0],
  ])('before the placeholder of %j counts only tokens that no value changes', (text, tokens) => {
    const { fixed } = totalsOf(partsOfPrompt(promptOf([], text, null)), count, null, 'o200k_base');
    expect(fixed).toBe(tokens);
    for (const value of ['word', 'Word', '5', '語', '“'])
      expect(fixed).toBeLessThanOrEqual(tokensBefore(text.replace('{{x}}', value), text.indexOf('{{')));
  });
});
