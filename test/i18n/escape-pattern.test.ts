/** Tests that the pattern of a text matches that text alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapePattern } from '../../src/i18n/escape-pattern.ts';

describe('the pattern of a text', () => {
  it.each(['', 'u', 'v'])('matches the text and nothing else, with the flag “%s”', (flag) => {
    const special = fc.constantFrom(...String.raw`.*+?^${'$'}{}()|[]\/-a1 é€`);
    fc.assert(
      fc.property(fc.string({ unit: special }), fc.string({ unit: special }), (text, other) => {
        const pattern = new RegExp(`^${escapePattern(text)}$`, flag);
        expect(pattern.test(text)).toBe(true);
        expect(pattern.test(other)).toBe(other === text);
      }),
    );
  });
});
