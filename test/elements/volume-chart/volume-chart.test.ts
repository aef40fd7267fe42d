/** The chart of monthly cost by volume. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { costByVolume, createScenario, crossovers } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { viewLanguage } from '../../../src/elements/common/wording/formatters.ts';
import { byVolumeSpec, envelope, roundedUp } from '../../../src/elements/volume-chart/spec.ts';
import { machineJumps, volumesFor } from '../../../src/elements/volume-chart/volumes.ts';
import { english } from '../../../src/i18n/en/index.ts';
import {
  eightApproaches,
  everyPriceKind,
  noTraffic,
  tinyAmounts,
  workedExample,
} from '../../../stories/scenarios/view-scenarios.ts';
import { pair } from '../../harness/pair.ts';
import { pressReader, spokenChart } from '../../harness/view.ts';
import { figures, hasSample, outcome, volumeChart, volumeRead } from '../../harness/volume-chart.ts';

const { chart } = english;

const volumeView = (scenario: Scenario) => {
  const found = crossovers(scenario);
  return {
    pair: pair(scenario),
    costs: costByVolume(scenario, volumesFor(250_000, found)),
    crossovers: found,
    present: 250_000,
    language: viewLanguage('en', english),
  };
};

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('the volume chart', () => {
  it('names the same cheapest approach as the core at every volume', () => {
    const view = volumeView(workedExample);
    const { costs } = view;
    const stretches = envelope(view);
    expect(stretches.map(({ series }) => series.id)).toEqual(['few-shot', 'fine-tuned']);
    for (const { series, first, last } of stretches)
      for (const cost of costs.slice(first + 1, last)) expect(cost.cheapest).toBe(series.id);
    expect(stretches[0]?.last).toBe(stretches[1]?.first);
  });

  it.each([
    [24_750.2, 24_800],
    [24_700, 24_700],
    [999.5, 1000],
    [1, 1],
  ])('rounds %d up to %d, so that "from" stays true', (volume, expected) => {
    expect(roundedUp(volume)).toBeCloseTo(expected, 9);
  });

  it('names few lines of many on a phone, and lists them all with their lines', async () => {
    const element = await volumeChart({ scenario: eightApproaches }, 342);
    expect(figures(element).map(hasSample)).toEqual(Array(8).fill(true));
    expect(outcome(element)).toBe(chart.isCheapest(eightApproaches.approaches[1]?.label ?? ''));
    const spec = byVolumeSpec(volumeView(eightApproaches));
    expect(spec?.labels.map(({ quiet }) => quiet)).toEqual([false, false, ...Array(6).fill(true)]);
    expect(spec?.rings).toHaveLength(1);
    const few = await volumeChart({ scenario: workedExample }, 342);
    expect(figures(few).map(hasSample)).toEqual(Array(3).fill(false));
    expect(byVolumeSpec(volumeView(workedExample))?.labels.some(({ quiet }) => quiet)).toBe(false);
  });

  it('shows where both cost the same, and without traffic reads out a round volume', async () => {
    const [prompt] = workedExample.approaches;
    const twins = createScenario({
      ...workedExample,
      approaches: [prompt, { ...prompt, id: 'twin', label: 'Twin' }],
    } as never);
    const element = await volumeChart({ scenario: twins });
    expect(outcome(element)).toBe(chart.bothCostSame);
    // No stretch of volumes is given to either.
    expect(spokenChart(element)).toMatch(new RegExp(chart.stretchFromTo(chart.bothCostSame, '.*', '.*')));
    expect(spokenChart(element)).not.toContain('Twin');
    const round = ['1', '10', '100', '1,000', '10,000', '100,000', '1,000,000'].map(chart.atVolume);
    expect(round).toContain(volumeRead(await volumeChart({ scenario: noTraffic })));
  });

  it('shows both sides of a step in machines, and begins where the cheapest lines begin', () => {
    const jumps = machineJumps(pair(everyPriceKind), 1000, 1e9);
    expect(jumps.length).toBeGreaterThan(1);
    const index = everyPriceKind.approaches.findIndex(({ hosting }) => hosting && !('machines' in hosting));
    for (const volume of jumps.slice(0, 3)) {
      const [below, above] = costByVolume(everyPriceKind, [volume * (1 - 1e-6), volume * (1 + 1e-6)]);
      const step = (above?.usdPerMonth[index] ?? 0) - (below?.usdPerMonth[index] ?? 0);
      expect(step).toBeGreaterThan(100);
    }
    const spec = byVolumeSpec(volumeView(tinyAmounts));
    const lowest = Math.min(...(spec?.lines ?? []).flatMap(({ points }) => points.map(({ y }) => y)));
    expect(spec?.y.min).toBeLessThanOrEqual(lowest * (1 + 1e-9));
  });

  it('reads out the scenario’s volume first, and others by key', async () => {
    const element = await volumeChart({ scenario: workedExample });
    expect(volumeRead(element)).toBe(chart.atVolume('250,000'));
    expect(outcome(element)).toBe(chart.isCheapest('Fine-tuned'));
    await pressReader(element, 'Home');
    expect(outcome(element)).toBe(chart.isCheapest('Few-shot prompt'));
  });
});
