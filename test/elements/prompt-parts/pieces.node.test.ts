/** The pieces of a prompt, their tokens, and the prompt in another order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promptParts } from '../../../src/core/index.ts';
import { examplePrompts } from '../../../src/elements/breakeven/example.ts';
import {
  countedParts,
  movedToFront,
  piecesOf,
  type ShownPiece,
  trialsOf,
} from '../../../src/elements/prompt-parts/pieces.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { chatFormat } from '../../../src/prompt/chat-format.ts';
import type { PromptPart } from '../../../src/prompt/parts.ts';
import { sectionsOf } from '../../../src/prompt/sections.ts';
import { totalsOf } from '../../../src/prompt/totals.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';

const wording = { text: english.promptParts, counter: english.counter };
const count = (text: string): number => Math.ceil(text.length / 4);

const pieces = (parts: readonly PromptPart[], chat = false): readonly ShownPiece[] => {
  const sections = sectionsOf(parts);
  const counted = countedParts(sections);
  const format = chat ? chatFormat(counted, count, 'o200k') : null;
  return piecesOf(parts, sections, totalsOf(counted, count, format), wording);
};
const tokensOf = (shown: readonly ShownPiece[], fixed?: boolean): number =>
  shown
    .filter((piece) => fixed === undefined || piece.fixed === fixed)
    .reduce((sum, { tokens }) => sum + (tokens ?? 0), 0);

const fewShot = examplePrompts()['few-shot'] ?? [];
const [system, examples, user] = fewShot as [PromptPart, PromptPart, PromptPart];

describe('the pieces of a prompt', () => {
  it('are its instructions, its output format, each example and the text that varies', () => {
    const shownPieces = pieces(fewShot);
    const { exampleNumber } = english.promptParts;
    expect(shownPieces.filter(({ part }) => part === 'examples').map(({ name }) => name)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map(exampleNumber),
    );
    expect(shownPieces.some(({ part }) => part === 'format')).toBe(true);
    expect(shownPieces.at(-1)).toMatchObject({ part: 'user', fixed: false, isRemovable: false });
  });

  it('together have the tokens of the whole prompt, with the chat format as pieces of their own', () => {
    for (const chat of [false, true]) {
      const shownPieces = pieces(fewShot, chat);
      const format = chat ? chatFormat(fewShot, count, 'o200k') : null;
      const totals = totalsOf(fewShot, count, format);
      expect(tokensOf(shownPieces)).toBe(totals.total);
      expect(tokensOf(shownPieces, true)).toBe(totals.fixed);
      expect(shownPieces.filter(({ part }) => part === 'chat-format')).toHaveLength(chat ? 2 : 0);
    }
  });

  it('are put before the text that varies, in their order, and lose no character', () => {
    const parts = [
      system,
      user,
      examples,
      { part: 'format', text: 'Answer in JSON.', fixed: true, continues: true },
    ];
    const shown = pieces(parts);
    const { reordering } = promptParts(shown, workedExample);
    const moved = movedToFront(parts, shown, reordering?.moved ?? []);
    expect(moved.map(({ part }) => part)).toEqual(['system', 'examples', 'format', 'user']);
    expect(moved.map(({ text }) => text).sort()).toEqual(parts.map(({ text }) => text).sort());
    expect(moved.some(({ continues }) => continues)).toBe(false);
    expect(promptParts(pieces(moved), workedExample).reordering).toBeNull();
  });

  it('never move a part of a text with a placeholder', () => {
    const parts = [user, { ...system, text: 'Sort. {{ticket}} Answer in JSON.' }];
    expect(promptParts(pieces(parts), workedExample).reordering).toBeNull();
  });

  it('have as many fixed tokens as the calculation if a part begins with a placeholder, and this part cannot be left out', () => {
    const parts = [
      { ...system, text: 'Sort the report.' },
      { ...system, text: '{{report}}\nReport' },
    ];
    const shownPieces = pieces(parts);
    expect(tokensOf(shownPieces, true)).toBe(totalsOf(parts, count, null).fixed);
    expect(shownPieces.map(({ isRemovable }) => isRemovable)).toEqual([true, false]);
  });

  it('are compared with the other prompts, to find the approaches that leave out some of the pieces', () => {
    const shown = pieces(fewShot);
    const fewerExamples = {
      ...examples,
      text: examples.text.split('\n\n---\n\n').slice(0, 5).join('\n\n---\n\n'),
    };
    const others = [
      { id: 'fewer', pieces: pieces([system, fewerExamples, user]) },
      { id: 'same', pieces: shown },
      { id: 'another', pieces: pieces([{ ...system, text: 'Sort.' }, user]) },
    ];
    const without = [...shown.keys()].filter((index) =>
      [6, 7].map(english.promptParts.exampleNumber).includes(shown[index]?.name ?? ''),
    );
    expect(trialsOf(shown, others)).toEqual([{ approach: 'fewer', without }]);
  });

  it('keep every text of any prompt when they move', () => {
    const part = fc.record({
      part: fc.constantFrom('system', 'user', 'examples', 'assistant'),
      text: fc.constantFrom('', 'Sort.', 'a\n\nb', '{{x}} b', 'Sort. {{x}}', 'Answer in JSON.', 'x\n---\ny'),
      fixed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const shown = pieces(parts);
        const { reordering } = promptParts(shown, workedExample);
        if (!reordering) return;
        const moved = movedToFront(parts, shown, reordering.moved);
        expect(moved.map(({ text }) => text).sort()).toEqual(parts.map(({ text }) => text).sort());
        expect(promptParts(pieces(moved), workedExample).reordering).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
