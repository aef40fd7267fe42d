/** Prices of every kind: held against the catalogue of their own day and offer, typed over, and brought up to date. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { ownGpu } from '../../../src/elements/presets/hosted.ts';
import * as prices from '../../../src/prices/index.ts';
import { changes, last, mount, overridden, select, settled, type } from './page.ts';

const { approachFor } = prices;

describe('prices', () => {
  it('pinned on another day are nowhere called overridden', async () => {
    const asOf = '2025-01-01';
    const rates = (input: number) => ({
      inputUsdPerMTok: input,
      cachedInputUsdPerMTok: null,
      cacheWriteUsdPerMTok: null,
      outputUsdPerMTok: 9,
    });
    const tune = approachFor('azure/gpt-4.1', { tuned: true, tokens: 1e6 });
    const own = approachFor('runpod/llama-3.1-8b', { tuned: true, tokens: 1e6 });
    const approaches = [
      {
        id: 'base',
        ...approachFor('openai/gpt-5.4'),
        rates: { ...rates(1), batch: rates(0.5), tiers: [{ ...rates(2), aboveInputTokens: 1000 }], asOf },
        availableUntil: '2026-01-01',
      },
      {
        id: 'tune',
        technique: 'fine-tuned',
        ...tune,
        rates: { ...rates(1), asOf },
        training: { ...tune?.training, usdPerMTok: 17, minimumUsd: 2, asOf },
        hosting: { ...tune?.hosting, usdPerHour: 3, asOf },
        availableUntil: '2029-01-01',
        trainableUntil: '2029-01-01',
      },
      {
        id: 'own',
        technique: 'fine-tuned',
        ...own,
        training: { ...own?.training, usdPerHour: 5, asOf },
        hosting: { ...own?.hosting, usdPerHour: 5, asOf },
      },
    ];
    const scenario = { startsOn: '2027-01-01', requestsPerMonth: 1000, approaches } as ScenarioInput;
    const form = await mount({ scenario });
    expect(overridden(form)).toEqual([]);
  });

  it('of one offer are held against that offer, not against the usual one', async () => {
    const own = approachFor('runpod/llama-3.1-8b', {
      tuned: true,
      tokens: 1e6,
      training: 'full-rtx-4090-secure',
      hosting: 'a100-pcie-80gb-community',
    });
    const scenario = {
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [{ id: 'base' }, { id: 'own', label: 'Own', technique: 'fine-tuned', ...own }],
    } as ScenarioInput;
    const form = await mount({ scenario });
    expect(overridden(form)).toEqual([]);
    expect(select(form, 'Own: Trained as').value).toBe('full-rtx-4090-secure');
    expect(select(form, 'Own: Hosted as').value).toBe('a100-pcie-80gb-community');
  });
});

describe('another offer of the same model', () => {
  const preset = () => ownGpu('2027-01-01', prices) as Scenario;
  const verdict = () => changes.at(-1)?.result.comparisons[0]?.verdict.kind;

  it('to train keeps the job known, so that the verdict stays an answer', async () => {
    const form = await mount({ scenario: preset() });
    await userEvent.selectOptions(select(form, 'Own GPU, fine-tuned: Trained as'), 'full-rtx-4090-community');
    await settled(form);
    const before = preset().approaches[1]?.training;
    const hours = before && 'hours' in before ? Number(before.hours) : 0;
    const after = last().approaches[1]?.training;
    expect(after && 'hours' in after ? after.hours : null).toBeCloseTo((hours * 2413) / 1650, 9);
    expect(verdict()).not.toBe('incomplete');
    expect(select(form, 'Own GPU, fine-tuned: Trained as').value).toBe('full-rtx-4090-community');
  });

  it('to host on keeps what is known of the load', async () => {
    const form = await mount({ scenario: preset() });
    await type(form, 'approaches[1].hosting.utilisation', '60');
    await type(form, 'approaches[1].hosting.sharedBy', '10');
    await userEvent.selectOptions(select(form, 'Own GPU, fine-tuned: Hosted as'), 'h100-pcie-community');
    expect(last().approaches[1]?.hosting).toMatchObject({
      usdPerHour: 1.99,
      utilisation: 0.6,
      peakFactor: 3,
      sharedBy: 10,
    });
  });
});
