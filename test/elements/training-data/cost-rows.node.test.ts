/** The rows of training costs: cheapest first, one for each host, with the state of the format and the age of the price. */
import { describe, expect, it } from 'vitest';
import { trainingCosts } from '../../../src/core/training/costs.ts';
import { cheapestOfHosts, costRows } from '../../../src/elements/training-data/cost-rows.ts';
import * as prices from '../../../src/prices/index.ts';
import { catalog } from '../../../src/prices/index.ts';
import { flawlessLines, reportOf } from './reports.ts';

const on = '2026-11-26';
const report = reportOf(flawlessLines(600));
/** The offer by which the calculation trains its model. */
const offerInCalculation = 'bedrock/amazon-nova-micro#sft';
const rows = costRows(report, { prices, on, validationTokens: 5000, own: offerInCalculation });

describe('all rows', () => {
  it('are the costs of the core, in its order', () => {
    expect(rows.map(({ cost }) => cost)).toEqual(
      trainingCosts(report, catalog, { on, validationTokens: 5000 }),
    );
  });

  it('say whether each host accepts the format of the file, or that the user’s own code reads it there', () => {
    const states = new Map(rows.map(({ cost, format }) => [cost.provider, format]));
    expect(Object.fromEntries(states)).toMatchObject({
      azure: 'ready',
      together: 'ready',
      fireworks: 'ready',
      bedrock: 'convert',
      vertex: 'convert',
      tinker: 'code',
      runpod: 'code',
      ori: 'unknown',
    });
  });

  it('do not call a format accepted or convertible while lines of the file would be refused', () => {
    const flawed = costRows(reportOf([...flawlessLines(600), '{"messages": [']), {
      prices,
      on,
      validationTokens: 0,
      own: offerInCalculation,
    });
    const states = new Map(flawed.map(({ cost, format }) => [cost.provider, format]));
    expect(Object.fromEntries(states)).toMatchObject({
      azure: 'mend',
      together: 'mend',
      fireworks: 'mend',
      bedrock: 'mend',
      vertex: 'mend',
      tinker: 'code',
      ori: 'unknown',
    });
  });

  it('say that a host accepts a file although it has leaks: hosts do not compare it with the validation file', () => {
    const lines = flawlessLines(600);
    const leaking = costRows(reportOf(lines, { validation: lines.slice(0, 5) }), {
      prices,
      on,
      validationTokens: 0,
      own: offerInCalculation,
    });
    expect(leaking.find(({ cost }) => cost.provider === 'azure')?.format).toBe('ready');
  });

  it('have the number of epochs of the host if the host trains fewer epochs than is usual for the file', () => {
    const rowsOfFewExamples = costRows(reportOf(flawlessLines(12)), {
      prices,
      on,
      validationTokens: 0,
      own: offerInCalculation,
    });
    for (const { cost, fewerEpochs } of rowsOfFewExamples)
      expect(fewerEpochs).toBe(cost.model.startsWith('bedrock/amazon-nova') ? 5 : null);
    expect(rowsOfFewExamples.some(({ fewerEpochs }) => fewerEpochs !== null)).toBe(true);
    expect(rows.every(({ fewerEpochs }) => fewerEpochs === null)).toBe(true);
  });

  it('have the price of the tokens alone only if the minimum of the host is higher', () => {
    for (const { cost, usdWithoutMinimum, usdPerMTok } of rows) {
      expect(usdWithoutMinimum === null).toBe(!cost.minimumApplied);
      if (usdWithoutMinimum !== null) {
        expect(usdWithoutMinimum).toBeLessThan(cost.usd ?? 0);
        expect(usdWithoutMinimum).toBeCloseTo(((cost.tokens ?? 0) * (usdPerMTok ?? 0)) / 1e6, 12);
      }
    }
    expect(rows.some(({ usdWithoutMinimum }) => usdWithoutMinimum !== null)).toBe(true);
  });

  it('are stale if the price is more than 90 days old or has no date', () => {
    for (const { ageDays, isStale } of rows) expect(isStale).toBe(ageDays === null || ageDays > 90);
    expect(new Set(rows.map(({ isStale }) => isStale)).size).toBe(2);
  });
});

it('the row in the calculation is that of its offer, and not of a cheaper offer for the same model', () => {
  const globalOffer = 'azure/gpt-4.1-mini#global';
  const ofGlobal = costRows(report, { prices, on, validationTokens: 0, own: globalOffer });
  const ofModel = ofGlobal.filter(({ cost }) => cost.model === 'azure/gpt-4.1-mini');
  expect(ofModel[0]?.cost.offer).not.toBe(globalOffer);
  expect(cheapestOfHosts(ofGlobal).flatMap(({ cost, isOwn }) => (isOwn ? cost.offer : []))).toEqual([
    globalOffer,
  ]);
});

it('the shown rows are the cheapest row of each host if its cost is known, and the row of the offer in the calculation', () => {
  const shownRows = cheapestOfHosts(rows);
  const ownRows = shownRows.filter(({ isOwn }) => isOwn);
  expect(ownRows).toHaveLength(1);
  for (const { cost, isOwn } of shownRows) {
    const cheapest = rows.find((row) => row.cost.provider === cost.provider);
    if (!isOwn) expect(cost).toBe(cheapest?.cost);
  }
  const others = shownRows.filter(({ isOwn }) => !isOwn);
  expect(new Set(others.map(({ cost }) => cost.provider)).size).toBe(others.length);
  const withoutOwn = costRows(report, { prices, on, validationTokens: 0, own: null });
  expect(cheapestOfHosts(withoutOwn).every(({ cost }) => cost.usd !== null)).toBe(true);
});
