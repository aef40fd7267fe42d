/** The chart of the monthly cost by volume. */
import { describe, expect, it } from 'vitest';
import { costByVolume, createScenario, crossovers } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { viewLanguage } from '../../../src/elements/common/wording/formatters.ts';
import { envelope, roundVolumeUp, volumeChartSpec } from '../../../src/elements/volume-chart/spec.ts';
import { replicaJumps, volumesFor } from '../../../src/elements/volume-chart/volumes.ts';
import { english } from '../../../src/i18n/en/index.ts';
import {
  eightApproaches,
  everyPriceKind,
  noTraffic,
  tinyAmounts,
  workedExample,
} from '../../../stories/scenarios/view-scenarios.ts';
import { cellsOf } from '../../harness/csv.ts';
import { pair } from '../../harness/pair.ts';
import { pressReader, spokenChart } from '../../harness/view.ts';
import { figures, hasSample, note, outcome, volumeChart, volumeRead } from '../../harness/volume-chart.ts';

const { chart } = english;

const volumeView = (scenario: Scenario) => {
  const crossings = crossovers(scenario);
  return {
    pair: pair(scenario),
    costs: costByVolume(scenario, volumesFor(250_000, crossings)),
    crossovers: crossings,
    present: 250_000,
    language: viewLanguage('en', english),
  };
};

describe('the volume chart', () => {
  it('names the same cheapest approach as the core at every volume', () => {
    const view = volumeView(workedExample);
    const { costs } = view;
    const cheapestRanges = envelope(view);
    expect(cheapestRanges.map(({ series }) => series.id)).toEqual(['few-shot', 'fine-tuned']);
    for (const { series, first, last } of cheapestRanges)
      for (const cost of costs.slice(first + 1, last)) expect(cost.cheapest).toBe(series.id);
    expect(cheapestRanges[0]?.last).toBe(cheapestRanges[1]?.first);
  });

  it.each([
    [24_750.2, 24_800],
    [24_700, 24_700],
    [999.5, 1000],
    [1, 1],
  ])(
    'rounds the volume %d up to %d, so that “From … a month” is true of the written volume',
    (volume, expected) => {
      expect(roundVolumeUp(volume)).toBeCloseTo(expected, 9);
    },
  );

  it('gives the costs of the core at each volume as CSV', async () => {
    const element = await volumeChart({ scenario: workedExample });
    const [head = [], ...rows] = cellsOf(element.toCsv());
    const names = workedExample.approaches.map(({ label }) => label);
    expect(head).toEqual([
      'requests_per_month',
      ...names.map((name) => `${name} (USD per month)`),
      'cheapest',
    ]);
    expect(rows.length).toBeGreaterThan(60);
    const volumes = rows.map(([volume]) => Number(volume));
    for (const [i, { usdPerMonth }] of costByVolume(workedExample, volumes).entries()) {
      const cells = rows[i]?.slice(1, -1).map(Number) ?? [];
      // The volumes of the CSV have 12 digits, so the costs of exactly these volumes differ from the 11th digit on.
      for (const [column, usd] of usdPerMonth.entries())
        expect((cells[column] ?? 0) / (usd ?? 0)).toBeCloseTo(1, 10);
      expect(cells).toHaveLength(usdPerMonth.length);
      // At a crossing, two approaches are equally cheap, so the cost of the named approach is compared.
      const namedIndex = names.indexOf(rows[i]?.at(-1) ?? '');
      expect(usdPerMonth[namedIndex]).toBeCloseTo(Math.min(...usdPerMonth.map((usd) => usd ?? Infinity)), 6);
    }
    expect((await volumeChart({})).toCsv()).toBe('');
  });

  it('names two of eight lines on a phone, and lists all of them with a line sample', async () => {
    const element = await volumeChart({ scenario: eightApproaches }, 342);
    expect(figures(element).map(hasSample)).toEqual(Array(8).fill(true));
    expect(outcome(element)).toBe(chart.isCheapest(eightApproaches.approaches[1]?.label ?? ''));
    const spec = volumeChartSpec(volumeView(eightApproaches));
    expect(spec?.labels.map(({ quiet }) => quiet)).toEqual([false, false, ...Array(6).fill(true)]);
    expect(spec?.rings).toHaveLength(1);
    const threeLines = await volumeChart({ scenario: workedExample }, 342);
    // The third line has the colour of any further one, and its name may have no room on a phone.
    expect(figures(threeLines).map(hasSample)).toEqual(Array(3).fill(true));
    const twoLines = createScenario({
      ...workedExample,
      approaches: workedExample.approaches.slice(0, 2),
    } as never);
    expect(figures(await volumeChart({ scenario: twoLines }, 342)).map(hasSample)).toEqual([false, false]);
    expect(volumeChartSpec(volumeView(workedExample))?.labels.some(({ quiet }) => quiet)).toBe(false);
  });

  it('says that both approaches cost the same if they do, and reads out a round volume if there is no traffic', async () => {
    const [prompt] = workedExample.approaches;
    const equalCosts = createScenario({
      ...workedExample,
      approaches: [prompt, { ...prompt, id: 'twin', label: 'Twin' }],
    } as never);
    const element = await volumeChart({ scenario: equalCosts });
    expect(outcome(element)).toBe(chart.bothCostSame);
    // Neither approach is called the cheapest at any volume.
    expect(spokenChart(element)).toMatch(new RegExp(chart.stretchFromTo(chart.bothCostSame, '.*', '.*')));
    expect(spokenChart(element)).not.toContain('Twin');
    const roundVolumes = ['1', '10', '100', '1,000', '10,000', '100,000', '1,000,000'].map(chart.atVolume);
    expect(roundVolumes).toContain(volumeRead(await volumeChart({ scenario: noTraffic })));
  });

  it('has a jump in cost at each volume above which one more replica is needed, and an axis that begins at or below the lowest point', () => {
    const jumps = replicaJumps(pair(everyPriceKind), 1000, 1e9);
    expect(jumps.length).toBeGreaterThan(1);
    const index = everyPriceKind.approaches.findIndex(({ hosting }) => hosting && !('machines' in hosting));
    for (const volume of jumps.slice(0, 3)) {
      const [below, above] = costByVolume(everyPriceKind, [volume * (1 - 1e-6), volume * (1 + 1e-6)]);
      const jumpUsd = (above?.usdPerMonth[index] ?? 0) - (below?.usdPerMonth[index] ?? 0);
      expect(jumpUsd).toBeGreaterThan(100);
    }
    const spec = volumeChartSpec(volumeView(tinyAmounts));
    const lowest = Math.min(...(spec?.lines ?? []).flatMap(({ points }) => points.map(({ y }) => y)));
    expect(spec?.y.min).toBeLessThanOrEqual(lowest * (1 + 1e-9));
  });

  it('says in its note when the baseline and a third approach end, because its costs have no months', async () => {
    const endingOn = (...ends: readonly string[]) => {
      const approaches = workedExample.approaches.map((approach, i) => ({
        ...approach,
        availableUntil: ends[i],
      }));
      return createScenario({ ...workedExample, approaches } as never);
    };
    const endedChart = await volumeChart({ scenario: endingOn('2026-11-05', '2027-04-01', '2026-12-31') });
    for (const [name, date] of [
      ['Claude Sonnet 5.5', '5 November 2026'],
      ['GPT-6 Luna', '31 December 2026'],
    ] as const)
      expect(note(endedChart)).toContain(chart.tableRetires(name, date));
    const element = await volumeChart({ scenario: endingOn('2027-02-01', '2027-04-01', '2027-05-01') });
    expect(note(element)).toContain(
      `${chart.volumeHits} ${chart.tableRetires('Claude Sonnet 5.5', '1 February 2027')} ${chart.tableRetires('GPT-6 Luna', '1 May 2027')}`,
    );
    expect(note(await volumeChart({ scenario: workedExample }))).toMatch(
      new RegExp(`${chart.volumeHits.slice(0, -1)}.$`),
    );
  });

  it('reads out the scenario’s volume at first, and other volumes by keys', async () => {
    const element = await volumeChart({ scenario: workedExample });
    expect(volumeRead(element)).toBe(chart.atVolume('250,000'));
    expect(outcome(element)).toBe(chart.isCheapest('Fine-tuned'));
    await pressReader(element, 'Home');
    expect(outcome(element)).toBe(chart.isCheapest('Few-shot prompt'));
  });
});
