/** The choices of the model picker: the pieces of a name that match a search. */
import { expect, it } from 'vitest';
import { matchedPieces } from '../../../../src/elements/scenario-form/model-picker/choices.ts';

it('the marked piece of a name is the one that was searched for, also after a character of two UTF-16 units', () => {
  const plain = { text: 'Llama 4 ', matches: false };
  const found = { text: 'Scout', matches: true };
  expect(matchedPieces('Llama 4 Scout', 'scout')).toEqual([plain, found]);
  expect(matchedPieces('🦙🦙 Llama 4 Scout', 'scout')).toEqual([{ ...plain, text: '🦙🦙 Llama 4 ' }, found]);
});
