/** The backdrop of the text area: after any edit it has the same elements as if the text were rendered into an empty element. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DrawnSegment,
  renderSegments,
} from '../../../../src/elements/token-counter/part-editor/backdrop.ts';
import { resegmentText, type Segment } from '../../../../src/tokenizers/segments.ts';

/** Segments of 4 characters, so that short texts have many segments and lines have several. */
const resegment = (before: readonly Segment[], text: string): readonly Segment[] =>
  resegmentText(before, text, 'o200k_base', 4);

function containerOf(text: string): HTMLElement {
  const container = document.createElement('div');
  renderSegments(container, [], resegment([], text));
  return container;
}

/** For each block, the texts of its segments. */
const blocksOf = (container: HTMLElement): readonly (readonly (string | null)[])[] =>
  [...container.querySelectorAll('.block')].map((block) =>
    [...block.children].map((each) => each.textContent),
  );

const anyText = fc
  .array(fc.constantFrom('a', 'word', ' ', '\n', '\n\n', ' and more', '字'), { maxLength: 20 })
  .map((pieces) => pieces.join(''));
const anyEdit = fc.record({
  position: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(12),
  added: anyText,
});

describe('the blocks of the backdrop', () => {
  it('contain whole lines, however the text is divided into segments', () => {
    const container = containerOf('one two three four\nfive\n\nsix seven eight');
    const lines = blocksOf(container).map((block) => block.join(''));
    expect(lines).toEqual(['one two three four\n', 'five\n\n', 'six seven eight']);
    expect(blocksOf(container)[0]?.length).toBeGreaterThan(1);
  });

  it('are the same after random edits as if the text were rendered into an empty element', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { maxLength: 8 }), (start, edits) => {
        const container = document.createElement('div');
        let current = start;
        let segments = resegment([], current);
        let drawnSegments: readonly DrawnSegment[] = renderSegments(container, [], segments);
        for (const { position, removed, added } of edits) {
          const from = Math.floor(position * current.length);
          current = current.slice(0, from) + added + current.slice(from + removed);
          segments = resegment(segments, current);
          drawnSegments = renderSegments(container, drawnSegments, segments);
          const newContainer = document.createElement('div');
          renderSegments(newContainer, [], segments);
          expect(container.innerHTML).toBe(newContainer.innerHTML);
          expect(container.textContent?.replace('\u200b', '')).toBe(current);
          expect(drawnSegments.map(({ start }) => start)).toEqual(
            segments.map((_, index) =>
              segments.slice(0, index).reduce((sum, each) => sum + each.text.length, 0),
            ),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep their elements unless an edit is near', () => {
    const container = document.createElement('div');
    const before = `${'one two three\n'.repeat(20)}last`;
    let segments = resegment([], before);
    const drawnSegments = renderSegments(container, [], segments);
    const blocks = [...container.querySelectorAll('.block')];
    segments = resegment(segments, `${before.slice(0, 144)}!${before.slice(144)}`);
    renderSegments(container, drawnSegments, segments);
    const keptBlocks = [...container.querySelectorAll('.block')].filter((block) => blocks.includes(block));
    expect(keptBlocks.length).toBeGreaterThan(blocks.length - 5);
  });
});
