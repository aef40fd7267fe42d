/** Tests which part of a scenario a path is in, with the path of every field. */
import { describe, expect, test } from 'vitest';
import { allFields } from '../../../src/core/index.ts';
import {
  insideApproach,
  isInside,
  isRate,
  lastKeysOf,
  lineListOf,
  linePathOf,
  listPathOf,
  parentOf,
  partOf,
  rateSetOf,
} from '../../../src/core/scenario/path-parts.ts';
import { approachIndexOf, joinPath, splitPath } from '../../../src/core/scenario/paths.ts';

const paths = allFields().map(({ path }) => path.replaceAll('[]', '[3]'));

describe('the path', () => {
  test.each(paths)('%s is split into its approach and the path inside it', (path) => {
    const index = approachIndexOf(path);
    const inside = insideApproach(path);
    expect(index === null ? inside : `approaches[${index}].${inside}`).toBe(path);
  });

  test.each(paths)('%s has a parent, the path without its last key', (path) => {
    const parts = splitPath(path) ?? [];
    const last = parts.findLastIndex((part) => typeof part === 'string');
    expect(parentOf(path)).toBe(joinPath(parts.slice(0, last)));
  });

  test.each(paths)(
    '%s belongs to the part with the name of its first key, not counting `approaches[i]`',
    (path) => {
      const parts = splitPath(path) ?? [];
      expect(partOf(path)).toBe(parts[0] === 'approaches' ? parts[2] : parts[0]);
    },
  );

  test.each([
    ['cache.ttlMinutes', 'cache', true],
    ['rates.batch.multiplier', 'rates.batch', true],
    ['setup[0].usd', 'setup', true],
    ['approaches[1].training.tokens', 'approaches[1].training', true],
    ['cache', 'cache', false],
    ['monthlyMinimumUsd', 'monthly', false],
    ['approaches[11].training.tokens', 'approaches[1]', false],
    ['rates.cachedInputUsdPerMTok', 'cache', false],
  ])('the path %s is inside %s: %s', (path, part, isIn) => {
    expect(isInside(path, part)).toBe(isIn);
  });

  test.each([
    ['approaches[1].setup[0]', 'approaches[1].setup'],
    ['approaches[12].monthly[10]', 'approaches[12].monthly'],
    ['monthlyRequests[2]', 'monthlyRequests'],
  ])('%s is an entry of the list %s', (entry, list) => {
    expect(listPathOf(entry)).toBe(list);
  });

  test('belongs to a token price if its last key is one of the four `…UsdPerMTok`', () => {
    const keys = ['inputUsdPerMTok', 'cachedInputUsdPerMTok', 'cacheWriteUsdPerMTok', 'outputUsdPerMTok'];
    const rates = paths.filter(isRate);
    expect(rates).toEqual(paths.filter((path) => keys.includes(String(splitPath(path)?.at(-1)))));
    expect(rates.length).toBeGreaterThan(0);
  });

  test.each([
    ['rates.inputUsdPerMTok', null, null],
    ['rates.tiers[2].inputUsdPerMTok', null, 2],
    ['rateChanges[1].rates.outputUsdPerMTok', 1, null],
    ['rateChanges[1].rates.tiers[0].outputUsdPerMTok', 1, 0],
  ])('%s is in the scheduled change %s and the tier %s', (path, change, tier) => {
    expect(rateSetOf(path)).toEqual({ change, tier });
  });

  test.each([
    ['approaches[1].setup[0].usd', 'setup'],
    ['approaches[12].monthly[10]', 'monthly'],
    ['approaches[1].setup', 'setup'],
    ['approaches[1]', null],
    ['approaches[1].training.tokens', null],
    ['monthlyRequests[2]', null],
  ])('%s is in the list of cost lines %s', (path, list) => {
    expect(lineListOf(path)).toBe(list);
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
