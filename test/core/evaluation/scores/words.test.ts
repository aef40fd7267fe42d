/** Tests how texts are divided into words. */
import { describe, expect, it } from 'vitest';
import { answerWords, normalisedText, wordsOf } from '../../../../src/core/evaluation/scores/words.ts';

describe('wordsOf', () => {
  it.each([
    ['Testing one_two, 3!', ['testing', 'one', 'two', '3']],
    ['Grüße, ÉCOLE', ['grüße', 'école']],
    ['e\u0301cole', ['école']],
    ['привет мир', ['привет', 'мир']],
    ['東京 abc', ['東', '京', 'abc']],
    ['नमस्ते', ['नमस्ते']],
    ['', []],
  ])('gives “%s” the words %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('answerWords', () => {
  it.each([
    ['The answer is 3.14.', ['answer', 'is', '314']],
    ['A cat, an owl & the dog', ['cat', 'owl', 'dog']],
    ['à la carte; Beyoncé', ['à', 'la', 'carte', 'beyoncé']],
    ['éa a', ['éa']],
  ])('gives “%s” the words %j', (text, words) => {
    expect(answerWords(text)).toEqual(words);
  });
});

describe('normalisedText', () => {
  it.each([
    ['$1,000.', '1000'],
    ['  The   Answer: YES! ', 'answer yes'],
    ['3.14', '3.14'],
    ['314', '314'],
    ['-5', '-5'],
    ['well-known', 'wellknown'],
    ['1,00', '100'],
    ['1,234,567.5', '1234567.5'],
  ])('writes “%s” as “%s”', (text, normalised) => {
    expect(normalisedText(text)).toBe(normalised);
  });
});
