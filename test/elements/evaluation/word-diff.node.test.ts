/** The words in which two texts differ. */
import { expect, it } from 'vitest';
import { loadWordDiff } from '../../../src/elements/evaluation/word-diff.ts';

const diff = await loadWordDiff();

it('marks missing and added words, and keeps the others', () => {
  expect(diff('risk · high · Freeze it', 'risk · low · Freeze it')).toEqual([
    { kind: 'same', text: 'risk · ' },
    { kind: 'missing', text: 'high' },
    { kind: 'added', text: 'low' },
    { kind: 'same', text: ' · Freeze it' },
  ]);
});

it('gives the answer if the missing words are left out, whatever the texts', () => {
  for (const [expected, actual] of [
    ['', 'a'],
    ['a', ''],
    ['a  b\n', 'b a'],
    ['漢字 é', 'é 漢字'],
  ] as const)
    expect(
      diff(expected, actual)
        .filter(({ kind }) => kind !== 'missing')
        .map(({ text }) => text)
        .join(''),
    ).toBe(actual);
});

it('does not compare very long texts', () => {
  expect(diff('a', 'b '.repeat(2000))).toEqual([{ kind: 'same', text: 'b '.repeat(2000) }]);
});
