/** The words in which two texts differ. */
import { expect, it } from 'vitest';
import { loadWordDiff } from '../../../src/elements/evaluation/word-diff.ts';

const diff = await loadWordDiff();

it('missing and added words are marked, and the others are kept', () => {
  expect(diff('risk · high · Freeze it', 'risk · low · Freeze it')).toEqual([
    { kind: 'same', text: 'risk · ' },
    { kind: 'missing', text: 'high' },
    { kind: 'added', text: 'low' },
    { kind: 'same', text: ' · Freeze it' },
  ]);
});

it('the words that are not missing make up the actual answer, for any texts', () => {
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
