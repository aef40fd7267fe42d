/** Tests the link of a training file: which training it opens, and with which tokens and epochs. */
import { expect, it } from 'vitest';
import { fileLink } from '../../src/cli/file-link.ts';
import { decodeScenario } from '../../src/core/scenario/decoding.ts';
import { trainingCosts } from '../../src/core/training/costs.ts';
import { catalog } from '../../src/prices/index.ts';

it('the link of a training file has at most the epochs that the host trains', () => {
  // Bedrock trains at most 5 epochs.
  const report = { billedTokensPerEpoch: 200_000, epochs: 25 };
  const costs = trainingCosts(report, catalog).filter(({ provider }) => provider === 'bedrock');
  const linkAndOffer = fileLink(report, costs, { page: '', startsOn: '2026-11-27', validationTokens: 0 });
  const tuned = decodeScenario(linkAndOffer?.link.split('#ft=')[1] ?? '').approaches[1];
  expect(tuned?.training).toMatchObject({ tokens: 200_000, epochs: 5 });
});

it('the link of a training file has the tokens that the host bills, also if the host cuts examples to another length than the report', () => {
  const report = { billedTokensPerEpoch: 200_000, billedTokensByHost: { vertex: 300_000 }, epochs: 2 };
  const costs = trainingCosts(report, catalog).filter(({ provider }) => provider === 'vertex');
  const linkAndOffer = fileLink(report, costs, { page: '', startsOn: '2026-11-27', validationTokens: 0 });
  const tuned = decodeScenario(linkAndOffer?.link.split('#ft=')[1] ?? '').approaches[1];
  expect(tuned?.model).toMatch(/^vertex\//);
  expect(tuned?.training).toMatchObject({ tokens: 300_000, epochs: 2 });
});

it('the link opens the cheapest training whose model can also be prompted, and names it', () => {
  const costs = trainingCosts({ billedTokensPerEpoch: 200_000, epochs: 2 }, catalog);
  const linkAndOffer = fileLink({ billedTokensPerEpoch: 200_000 }, costs, {
    page: '',
    startsOn: '2026-11-27',
    validationTokens: 0,
  });
  const tuned = decodeScenario(linkAndOffer?.link.split('#ft=')[1] ?? '').approaches[1];
  const { model, tokens } = costs.find(({ offer }) => offer === linkAndOffer?.offer) ?? {};
  expect(tokens).toBeGreaterThan(0);
  expect(tuned?.model).toBe(model);
});
