/** The choices of the model picker: their order, and the pieces of a name that match a search. */
import { expect, it } from 'vitest';
import {
  choiceGroups,
  matchedPieces,
  matchingGroups,
} from '../../../../src/elements/scenario-form/model-picker/choices.ts';
import { models as shippedModels } from '../../../../src/prices/index.ts';

it('the marked piece of a name is the one that was searched for, also after a character of two UTF-16 units', () => {
  const plain = { text: 'Llama 4 ', matches: false };
  const match = { text: 'Scout', matches: true };
  expect(matchedPieces('Llama 4 Scout', 'scout')).toEqual([plain, match]);
  expect(matchedPieces('🦙🦙 Llama 4 Scout', 'scout')).toEqual([{ ...plain, text: '🦙🦙 Llama 4 ' }, match]);
});

it.each([
  ['en', ['Llama Ña', 'Llama Nz', 'Llama Oa']],
  ['es', ['Llama Nz', 'Llama Ña', 'Llama Oa']],
])('the models of other hosts are in the order of the alphabet of the language %s', (locale, expected) => {
  const [group] = shippedModels().filter(({ provider }) => provider.id === 'groq');
  const [row] = group?.models ?? [];
  if (!group || !row) throw new Error('The catalogue has no model of Groq.');
  const models = ['Llama Nz', 'Llama Oa', 'Llama Ña'].map((name) => ({ ...row, name, id: name }));
  const [choices] = choiceGroups({ models: () => [{ ...group, models }] }, '2027-01-01', false, locale);
  expect(choices?.choices.map(({ name }) => name)).toEqual(expected);
});

it.each(['GPT-5 mini', 'gpt 5 mini', 'gpt-5 mini'])(
  'the model whose name is the search “%s” is the first, before names that contain its words',
  (search) => {
    const [firstGroup] = shippedModels();
    const [row] = firstGroup?.models ?? [];
    if (!firstGroup || !row) throw new Error('The catalogue is empty.');
    const models = ['GPT-5.4 mini', 'GPT-5 mini', 'GPT-5 mini long'].map((name) => ({
      ...row,
      name,
      id: name,
    }));
    const groups = choiceGroups({ models: () => [{ ...firstGroup, models }] }, '2026-11-25', false, 'en');
    const otherGroup = {
      heading: 'Other',
      choices: groups[0]?.choices.filter(({ name }) => name !== 'GPT-5 mini') ?? [],
    };
    const names = matchingGroups([otherGroup, ...groups], search).flatMap(({ choices }) =>
      choices.map(({ name }) => name),
    );
    expect(names).toEqual([
      'GPT-5 mini',
      'GPT-5.4 mini',
      'GPT-5 mini long',
      'GPT-5.4 mini',
      'GPT-5 mini long',
    ]);
  },
);
