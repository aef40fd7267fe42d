/** Tests how the paths of a scenario are split, joined and read. */
import { describe, expect, test } from 'vitest';
import { allFields } from '../../../src/core/index.ts';
import {
  approachIndexOf,
  joinPath,
  keyOf,
  lastKeysOf,
  linePathOf,
  parentOf,
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

  test.each(paths)('%s is in the part that holds its last key', (path) => {
    const parts = splitPath(path) ?? [];
    const last = parts.findLastIndex((part) => typeof part === 'string');
    expect(parentOf(path)).toBe(joinPath(parts.slice(0, last)));
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

  test.each([
    ['approaches[1].cache.hitRate', 'cache.hitRate'],
    ['monthlyRequests[3]', 'monthlyRequests'],
    ['approaches[0].rates.tiers[1].inputUsdPerMTok', 'tiers.inputUsdPerMTok'],
  ])('%s ends with the field names %s', (path, keys) => {
    expect(lastKeysOf(path)).toBe(keys);
  });

  test.each([
    ['approaches[1].setup[0].usd', 'approaches[1].setup[0]'],
    ['approaches[12].monthly[10]', 'approaches[12].monthly[10]'],
    ['approaches[1].setup', null],
    ['approaches[1]', null],
    ['approaches[1].training.tokens', null],
    ['monthlyRequests[2]', null],
  ])('%s belongs to the cost line %s', (path, line) => {
    expect(linePathOf(path)).toBe(line);
  });
});
