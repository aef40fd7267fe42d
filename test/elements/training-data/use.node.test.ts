/** The tokens of a file in a scenario: the fields that change, those that do not, and the obstacles. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { TrainingMethod } from '../../../src/core/training/types.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { trainedIndex } from '../../../src/elements/common/scenario/trained-index.ts';
import { offerOf, trainingUsdOf, withMeasuredTraining } from '../../../src/elements/training-data/use.ts';
import * as prices from '../../../src/prices/index.ts';

const rates = { inputUsdPerMTok: 1, outputUsdPerMTok: 4 };
const prompt = { id: 'prompt', prefixTokens: 500, variableTokens: 100, outputTokens: 20, rates };
const scenarioWith = (change: object): Scenario =>
  createScenario({
    startsOn: '2026-11-26',
    requestsPerMonth: 100_000,
    approaches: [
      prompt,
      { id: 'tuned', technique: 'fine-tuned', variableTokens: 100, outputTokens: 20, rates, ...change },
    ],
  } as unknown as ScenarioInput);
const tokenTraining = {
  tokens: 1000,
  epochs: 2,
  usdPerMTok: 5,
  validationTokens: 70,
  validationBilled: true,
};
const measured = { tokensPerEpoch: 231_480, epochs: 3, validationTokens: null };

describe('training by the token', () => {
  const scenario = scenarioWith({ training: tokenTraining });
  const offer = withMeasuredTraining(scenario, 'tuned', measured, prices);

  it('gets new tokens and epochs, and keeps its prices; validation tokens change only with a validation file', () => {
    if (offer.kind !== 'offer') throw new Error(offer.obstacle);
    expect(offer.scenario.approaches[1]?.training).toEqual({
      ...scenario.approaches[1]?.training,
      tokens: 231_480,
      epochs: 3,
    });
    const withValidation = withMeasuredTraining(
      scenario,
      'tuned',
      { ...measured, validationTokens: 9000 },
      prices,
    );
    expect(withValidation.kind === 'offer' && withValidation.scenario.approaches[1]?.training).toMatchObject({
      validationTokens: 9000,
    });
    // The 70 validation tokens are billed too, at $5 per 1M tokens.
    expect(trainingUsdOf(evaluate(offer.scenario), 1)).toBeCloseTo((231_480 * 3 + 70) * 5e-6, 12);
    expect(trainingUsdOf(evaluate(offer.scenario), 0)).toBeNull();
  });

  it('is not offered again once the scenario has the tokens', () => {
    if (offer.kind !== 'offer') throw new Error(offer.obstacle);
    expect(withMeasuredTraining(offer.scenario, 'tuned', measured, prices)).toMatchObject({
      kind: 'obstacle',
      obstacle: 'same',
    });
  });
});

it.each([
  ['without a tuned approach', { technique: 'zero-shot' }, 'no-approach'],
  ['without a price of the training', {}, 'no-training'],
  [
    'for a training by the hour at an unknown speed',
    { training: { hours: 4, usdPerHour: 2 } },
    'unknown-speed',
  ],
])('the use of a file is not offered %s', (_, change, obstacle) => {
  expect(withMeasuredTraining(scenarioWith(change), '', measured, prices)).toMatchObject({
    kind: 'obstacle',
    obstacle,
  });
});

it('the use of a file takes the price of the catalogue if an approach has a model but no training yet', () => {
  const offer = withMeasuredTraining(
    scenarioWith({ model: 'bedrock/amazon-nova-micro' }),
    'tuned',
    measured,
    prices,
  );
  expect(offer.kind === 'offer' && offer.scenario.approaches[1]?.training).toMatchObject({
    tokens: 231_480,
    epochs: 3,
    usdPerMTok: 1,
  });
});

it.each([
  ['bedrock/amazon-nova-micro', 150_000],
  ['openai/gpt-4.1-mini', 231_480],
])('the use of a file for %s takes the tokens that its host bills', (model, tokens) => {
  const report = {
    billedTokensPerEpoch: 231_480,
    billedTokensByHost: { bedrock: 150_000 },
    epochs: 3,
    validation: null,
  };
  const offer = offerOf(report, scenarioWith({ model, training: tokenTraining }), 'tuned', prices);
  expect(offer?.kind === 'offer' && offer.scenario.approaches[1]?.training).toMatchObject({ tokens });
});

it('the use of a file takes no more epochs than the host of the model trains', () => {
  const epochsFor = (model: string, method: TrainingMethod = 'supervised') => {
    const report = { billedTokensPerEpoch: 1000, epochs: 25, method, validation: null };
    const offer = offerOf(report, scenarioWith({ model, training: tokenTraining }), 'tuned', prices);
    const training = offer?.kind === 'offer' ? offer.scenario.approaches[1]?.training : undefined;
    return training && 'epochs' in training ? training.epochs : null;
  };
  expect(epochsFor('bedrock/amazon-nova-micro')).toBe(5);
  expect(epochsFor('bedrock/amazon-nova-micro', 'pretraining')).toBe(5);
  expect(epochsFor('openai/gpt-4.1-mini')).toBe(25);
});

it('the use of a file changes the training of the candidate if it is tuned, otherwise of the first tuned approach', () => {
  const [first, second] = scenarioWith({ training: tokenTraining }).approaches;
  const scenario = createScenario({
    startsOn: '2026-11-26',
    requestsPerMonth: 1,
    approaches: [first, second, { ...second, id: 'other' }],
  } as unknown as ScenarioInput);
  expect(['other', 'tuned', 'prompt', ''].map((id) => trainedIndex(scenario, id))).toEqual([2, 1, 1, 1]);
});
