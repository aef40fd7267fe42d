/** The keys of list entries without ids, which stay with their entries while others are added and removed. */
import { describe, expect, it } from 'vitest';
import { listKeys } from '../../../src/elements/scenario-form/list-keys.ts';

const line = (label: string) => ({ label, usd: null });

describe('the keys of a list', () => {
  // The last text has a character for each entry after the edit. A letter: the entry has the key that this letter had before the edit.
  // "-": the key is new. "0": several entries were equal, and the entry has the key of any of them.
  it.each([
    ['an entry is edited', 'abc', 'axc', 'abc'],
    ['an entry is added at the end', 'abc', 'abcd', 'abc-'],
    ['an entry is added between two', 'ab', 'axb', 'a-b'],
    ['an entry is added before them', 'ab', 'xab', '-ab'],
    ['an entry is removed', 'abc', 'ac', 'ac'],
    ['the first entry is removed', 'abc', 'bc', 'bc'],
    ['all entries are removed', 'abc', '', ''],
    ['all entries are replaced by more and different ones', 'ab', 'xyz', '---'],
    ['another equal entry is added', 'aa', 'aaa', '00-'],
  ])('stay with their entries when %s', (_, before, after, expected) => {
    const keys = listKeys();
    const letters = [...before];
    const keysBefore = keys.of('list', letters.map(line));
    const keysAfter = keys.of('list', [...after].map(line));
    const origins = keysAfter.map((key, i) => {
      const index = keysBefore.indexOf(key);
      return index < 0 ? '-' : expected[i] === '0' ? '0' : letters[index];
    });
    expect(origins.join('')).toBe(expected);
    expect(new Set(keysAfter).size).toBe(keysAfter.length);
  });

  it('stay with the right entry if one of two equal entries is removed by its index', () => {
    const keys = listKeys();
    const [, secondKey] = keys.of('list', ['a', 'a'].map(line));
    keys.forgetEntry('list', 0);
    expect(keys.of('list', ['a'].map(line))).toEqual([secondKey]);
  });

  it('are different in each list', () => {
    const keys = listKeys();
    expect(keys.of('one', ['a'])).not.toEqual(keys.of('other', ['a']));
    keys.forgetEntry('unknown', 0);
  });
});
