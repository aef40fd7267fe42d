/** The training offer of an approach: the one whose price it has, else the default one of its model. */
import { expect, it } from 'vitest';
import { createScenario } from '../../src/core/index.ts';
import type { Approach } from '../../src/core/types.ts';
import { ownOffer } from '../../src/prices/own-offer.ts';
import { shipped } from '../../src/prices/shipped.ts';

const model = 'azure/gpt-4.1-mini';
const withTrainingOffer = (training: string): Approach | undefined =>
  createScenario({
    requestsPerMonth: 1000,
    startsOn: '2026-11-30',
    approaches: [
      {
        id: 'tuned',
        technique: 'fine-tuned',
        model,
        prefixTokens: 100,
        variableTokens: 100,
        outputTokens: 10,
        ...shipped.approachFor(model, { tuned: true, tokens: 136_566, training }),
      },
    ],
  }).approaches[0];

it.each(['global', 'developer'])(
  'the training offer of an approach is the offer %s, whose price the approach has, and need not be the cheapest',
  (id) => {
    expect(ownOffer(withTrainingOffer(id), shipped)).toBe(`${model}#${id}`);
  },
);

it('the training offer of an approach without a training is the default offer of the model', () => {
  const { training: _, ...untrained } = withTrainingOffer('developer') as Approach;
  expect(ownOffer(untrained as Approach, shipped)).toBe(`${model}#global`);
});

it('the training offer of an approach is null without a model, and for a price that the catalogue does not list', () => {
  expect(ownOffer(undefined, shipped)).toBeNull();
  const approach = withTrainingOffer('global') as Approach;
  const { model: _, ...withoutModel } = approach;
  expect(ownOffer(withoutModel as Approach, shipped)).toBeNull();
  const { source: _source, ...training } = approach.training as Extract<
    Approach['training'],
    { tokens: unknown }
  >;
  expect(
    ownOffer({ ...approach, training: { ...training, usdPerMTok: 4.2 } } as Approach, shipped),
  ).toBeNull();
});
