/** Tests the divider of a prompt: its position, and the parts on its two sides. */
import { describe, expect, it } from 'vitest';
import { divideAt, dividerRange, promptOf } from '../../src/prompt/prompt.ts';

describe('a divider', () => {
  it.each([
    [1e6, 3],
    [-50, 0],
    [1.4, 1],
  ])('that is set to %d in a text of three characters has the position %d', (split, at) => {
    expect(dividerRange(promptOf([], 'abc', split))).toEqual({ now: at, max: 3 });
  });

  it('is never inside a character', () => {
    expect(promptOf([], 'a😀b', 2)).toMatchObject({ split: 1 });
  });

  it('does not change a part that has an image and no text', () => {
    const image = { part: 'user', text: '', fixed: false, uncounted: { image: 1 } };
    const system = { part: 'system', text: 'Look.', fixed: false };
    const divided = divideAt({ kind: 'parts', parts: [system, image] }, 1, 0);
    expect(divided).toEqual({ kind: 'parts', parts: [{ ...system, fixed: true }, image] });
  });
});
