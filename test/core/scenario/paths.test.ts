/** Tests how the paths of a scenario are split, joined and read. */
import { describe, expect, test } from 'vitest';
import { allFields } from '../../../src/core/index.ts';
import {
  approachIndexOf,
  joinPath,
  keyOf,
  splitPath,
  splitPattern,
} from '../../../src/core/scenario/paths.ts';

const paths = allFields().map(({ path }) => path.replaceAll('[]', '[3]'));

describe('the path', () => {
  test.each(paths)('%s is split and joined again without loss', (path) => {
    expect(joinPath(splitPath(path) ?? [])).toBe(path);
  });

  test.each(paths)('%s has the index of its approach', (path) => {
    expect(approachIndexOf(path)).toBe(path.startsWith('approaches') ? 3 : null);
  });

  test.each(paths)('%s ends with the key of its field', (path) => {
    expect(path.replace(/\[3\]$/, '').endsWith(keyOf(path))).toBe(true);
  });

  test.each(allFields())(
    'with the pattern $path is split into keys and an index for each list',
    ({ path }) => {
      const parts = splitPattern(path) ?? [];
      expect(joinPath(parts).replaceAll('[0]', '[]')).toBe(path);
    },
  );

  test.each(['', '1', 'a..b', 'approaches[x]', 'a.b-c'])('%j is rejected', (text) => {
    expect(splitPath(text)).toBeNull();
  });
});
