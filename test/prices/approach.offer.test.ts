/** Tests how the offer of a scenario's prices is found. A scenario has no field for it. */
import { describe, expect, it } from 'vitest';
import { createScenario, decodeScenario, encodeScenario } from '../../src/core/index.ts';
import { offerUsed } from '../../src/prices/approach.ts';
import { approachFor, catalog, findModel } from '../../src/prices/index.ts';

const rows = catalog.models.flatMap(({ id, base, tuned }) => [
  { id, tuned: false, training: [], hosting: base?.hosting ?? [] },
  { id, tuned: true, training: tuned?.training ?? [], hosting: tuned?.hosting ?? [] },
]);
const trainings = rows.flatMap(({ id, training }) => training.map((offer) => [id, offer.id] as const));
const hostings = rows.flatMap(({ id, tuned, hosting }) =>
  hosting.map((offer) => [id, tuned, offer.id] as const),
);

describe('the offer of a price', () => {
  it.each(trainings)('is found for a job at %s with the training %s', (id, training) => {
    const prices = approachFor(id, { tuned: true, training });
    expect(offerUsed(findModel(id)?.tuned?.training ?? [], prices?.training)?.id).toBe(training);
  });

  it.each(hostings)(
    'is found for a deployment of %s (tuned: %s) with the hosting %s',
    (id, tuned, hosting) => {
      const row = findModel(id);
      const prices = approachFor(id, { tuned, hosting });
      expect(offerUsed((tuned ? row?.tuned : row?.base)?.hosting ?? [], prices?.hosting)?.id).toBe(hosting);
    },
  );

  it('is found in a link, even if the price is overridden or from another day', () => {
    const prices = approachFor('fireworks/gpt-oss-20b', { tuned: true, training: 'full-sft' });
    const training = { ...prices?.training, usdPerMTok: 5, asOf: '2026-01-01' };
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1,
      approaches: [{ id: 'a', ...prices, training }],
    });
    const linked = decodeScenario(encodeScenario(scenario)).approaches[0]?.training;
    expect(offerUsed(findModel('fireworks/gpt-oss-20b')?.tuned?.training ?? [], linked)?.id).toBe('full-sft');
  });

  it('is found by its price if the source names no offer, and is undefined if no price matches', () => {
    const offers = findModel('azure/gpt-4.1')?.tuned?.training ?? [];
    const training = { tokens: null, epochs: 3, runs: 1, minimumUsd: 0, validationTokens: 0 } as const;
    const job = { ...training, validationBilled: false, evaluations: 1 };
    expect(offerUsed(offers, { ...job, usdPerMTok: 27.5 })?.id).toBe('regional');
    expect(offerUsed(offers, { ...job, usdPerMTok: 26 })).toBeUndefined();
    expect(offerUsed(offers, undefined)).toBeUndefined();
  });
});
