import { describe, expect, test } from 'vitest';
import { allFields } from '../../../src/core/index.ts';
import {
  approachIndexOf,
  insideApproach,
  joinPath,
  keyOf,
  lineListOf,
  linePathOf,
  splitPath,
} from '../../../src/core/scenario/paths.ts';

const paths = allFields().map(({ path }) => path.replaceAll('[]', '[3]'));

describe('a path into a scenario', () => {
  test.each(paths)('%s is split and joined again without loss', (path) => {
    expect(joinPath(splitPath(path) ?? [])).toBe(path);
  });

  test.each(paths)('%s is the approach it names and the rest of the path', (path) => {
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
  ])('%s is read as part of a cost line only where there is one', (path, list, line) => {
    expect(lineListOf(path)).toBe(list);
    expect(linePathOf(path)).toBe(line);
  });

  test.each(['', '1', 'a..b', 'approaches[x]', 'a.b-c'])('%j is no path', (text) => {
    expect(splitPath(text)).toBeNull();
  });
});
