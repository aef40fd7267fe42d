/** Paths into a scenario: split, joined and named. */
import { describe, expect, test } from 'vitest';
import { allFields } from '../../../src/core/index.ts';
import {
  approachIndexOf,
  insideApproach,
  joinPath,
  keyOf,
  lastKeysOf,
  lineListOf,
  linePathOf,
  rateSetOf,
  splitPath,
} from '../../../src/core/scenario/paths.ts';

const paths = allFields().map(({ path }) => path.replaceAll('[]', '[3]'));

describe('a path into a scenario', () => {
  test.each(paths)('%s is split and joined again without loss', (path) => {
    expect(joinPath(splitPath(path) ?? [])).toBe(path);
  });

  test.each(paths)('%s is split into its approach and the rest', (path) => {
    const index = approachIndexOf(path);
    const inside = insideApproach(path);
    expect(index === null ? inside : `approaches[${index}].${inside}`).toBe(path);
    expect(index).toBe(path.startsWith('approaches') ? 3 : null);
  });

  test.each(paths)('%s ends with the key of its field', (path) => {
    expect(path.replace(/\[3\]$/, '').endsWith(keyOf(path))).toBe(true);
  });

  test.each([
    ['approaches[1].setup[0].usd', 'setup', 'approaches[1].setup[0]'],
    ['approaches[12].monthly[10]', 'monthly', 'approaches[12].monthly[10]'],
    ['approaches[1].setup', 'setup', null],
    ['approaches[1]', null, null],
    ['approaches[1].training.tokens', null, null],
    ['monthlyRequests[2]', null, null],
  ])('%s is in the list %s and the cost line %s', (path, list, line) => {
    expect(lineListOf(path)).toBe(list);
    expect(linePathOf(path)).toBe(line);
  });

  test.each(['', '1', 'a..b', 'approaches[x]', 'a.b-c'])('%j is not a path', (text) => {
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
    ['rates.inputUsdPerMTok', null, null],
    ['rates.tiers[2].inputUsdPerMTok', null, 2],
    ['rateChanges[1].rates.outputUsdPerMTok', 1, null],
    ['rateChanges[1].rates.tiers[0].outputUsdPerMTok', 1, 0],
  ])('%s is in the scheduled change %s and the tier %s', (path, change, tier) => {
    expect(rateSetOf(path)).toEqual({ change, tier });
  });
});
