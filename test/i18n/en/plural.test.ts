/** English nouns take their form from the number before them, and lists of texts have "and" before the last. */
import { expect, it } from 'vitest';
import { counted, listed, plural } from '../../../src/i18n/en/plural.ts';

it.each([
  [1, 'token'],
  [0, 'tokens'],
  [2, 'tokens'],
  [1.5, 'tokens'],
  [null, 'tokens'],
])('the noun after %s is %s', (count, noun) => {
  expect(plural('token', 'tokens')(count)).toBe(noun);
});

it('the noun follows the formatted number', () => {
  const tokens = counted('token', 'tokens');
  expect([tokens('1', 1), tokens('12k', 12_000)]).toEqual(['1 token', '12k tokens']);
});

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('the list of %j is "%s"', (texts, text) => {
  expect(listed(texts)).toBe(text);
});
