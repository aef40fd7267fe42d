/** Entries without ids keep their keys while other entries are added and removed. */
import { describe, expect, it } from 'vitest';
import { listKeys } from '../../../src/elements/scenario-form/list-keys.ts';

const line = (label: string) => ({ label, usd: null });

describe('keys of a list', () => {
  it.each([
    ['an entry is edited', 'abc', 'axc', 'abc'],
    ['one is added', 'abc', 'abcd', 'abc-'],
    ['one is added between two', 'ab', 'axb', 'a-b'],
    ['one is added before them', 'ab', 'xab', '-ab'],
    ['one is removed', 'abc', 'ac', 'ac'],
    ['the first is removed', 'abc', 'bc', 'bc'],
    ['all are removed', 'abc', '', ''],
    ['all are replaced by others, and more', 'ab', 'xyz', '---'],
    ['another equal one is added', 'aa', 'aaa', '00-'],
  ])('stay with their entries when %s', (_, before, after, expected) => {
    const keys = listKeys();
    const letters = [...before];
    const first = keys.of('list', letters.map(line));
    const next = keys.of('list', [...after].map(line));
    const shown = next.map((key, i) => {
      const at = first.indexOf(key);
      return at < 0 ? '-' : expected[i] === '0' ? '0' : letters[at];
    });
    expect(shown.join('')).toBe(expected);
    expect(new Set(next).size).toBe(next.length);
  });

  it('keep the right one of two equal items if the removed one is named', () => {
    const keys = listKeys();
    const [, second] = keys.of('list', ['a', 'a'].map(line));
    keys.removed('list', 0);
    expect(keys.of('list', ['a'].map(line))).toEqual([second]);
  });

  it('belong to one list each', () => {
    const keys = listKeys();
    expect(keys.of('one', ['a'])).not.toEqual(keys.of('other', ['a']));
    keys.removed('unknown', 0);
  });
});
