/** Texts that are slow to lay out and are therefore edited in blocks, and the ends of these blocks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BlockEnds,
  blockTexts,
  isSlowToLayOut,
  plainBlockTexts,
} from '../../../../src/elements/token-counter/part-editor/blocks.ts';
import { resegmentText, segmentText } from '../../../../src/tokenizers/segments.ts';

/** One line of 5,000 words. */
const slowText = Array.from({ length: 5_000 }, (_, word) => `word${word}`).join(' ');

describe('a text', () => {
  it.each([
    ['an endless line', true, 'x'.repeat(20_001)],
    ['a long line', false, 'x'.repeat(20_000)],
    ['very many lines', true, 'a\n'.repeat(5_001)],
    ['many lines', false, 'a\n'.repeat(4_999)],
    ['long lines', false, `${'x'.repeat(19_000)}\n`.repeat(20)],
    ['nothing', false, ''],
  ])('of %s is slow to lay out: %s', (_, expected, text) => {
    expect(isSlowToLayOut(text)).toBe(expected);
  });
});

describe('the blocks of a text', () => {
  const piece = fc.constantFrom('word ', 'x'.repeat(700), '\n', '😀', '{"id":7},', '語。'.repeat(300));
  const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('together are the text, also after random edits, and have a limited length', () => {
    const edit = fc.record({ position: fc.nat(), remove: fc.nat(3000), insert: texts });
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 4 }), (startText, edits) => {
        const ends = new BlockEnds();
        let text = startText;
        let segments: ReturnType<typeof resegmentText> = segmentText(text, 'o200k_base');
        // `null`: the text before the first edit.
        for (const each of [null, ...edits]) {
          if (each) {
            const start = each.position % (text.length + 1);
            text = text.slice(0, start) + each.insert + text.slice(start + each.remove);
            segments = resegmentText(segments, text, 'o200k_base');
          }
          ends.update(segments);
          expect(blockTexts(segments, ends).join('')).toBe(text);
          const longest = Math.max(0, ...segments.map((segment) => segment.text.length));
          for (const block of blockTexts(segments, ends)) expect(block.length).toBeLessThan(4_096 + longest);
        }
        expect(plainBlockTexts(text).join('')).toBe(text);
        // An edit may leave half a surrogate pair in the text. Otherwise no block ends inside a pair.
        const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
        if (!loneSurrogate.test(text))
          for (const block of plainBlockTexts(text)) expect(block).not.toMatch(loneSurrogate);
      }),
      { numRuns: 300 },
    );
  });

  it('stay the same except near an edit', () => {
    const text = slowText.repeat(4);
    const ends = new BlockEnds();
    const segments = segmentText(text, 'o200k_base');
    ends.update(segments);
    const before = blockTexts(segments, ends);
    const edited = `${text.slice(0, 90_000)}x${text.slice(90_000)}`;
    const segmentsAfter = resegmentText(segments, edited, 'o200k_base');
    ends.update(segmentsAfter);
    const after = blockTexts(segmentsAfter, ends);
    const blocksBefore = new Set(before);
    expect(before.length).toBeGreaterThan(30);
    expect(after.filter((block) => !blocksBefore.has(block)).length).toBeLessThanOrEqual(3);
  });
});
