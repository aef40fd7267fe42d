/** The bars of the sensitivity chart, their labels, and the sentence below them. */
import { describe, expect, it } from 'vitest';
import { createScenario, sensitivity } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput, SensitivityBar } from '../../../src/core/types.ts';
import { viewLanguage } from '../../../src/elements/common/wording/formatters.ts';
import { leverInSentence } from '../../../src/elements/common/wording/lever-labels.ts';
import { tornadoOf } from '../../../src/elements/sensitivity-chart/tornado.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { articleExample, neverPaysBack, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { conclusion, drawnTexts, sensitivityChart } from '../../harness/sensitivity-chart.ts';

const language = viewLanguage('en', english);

const bar = (name: string, low: number | null, high: number | null): SensitivityBar => ({
  lever: name,
  levers: [name],
  measure: 'payback-months',
  best: 17,
  low: { input: 1, value: low },
  high: { input: 2, value: high },
});

/** A candidate that pays back late, and never at one end of the range of its success rate. */
const latePayback = createScenario({
  ...workedExample,
  requestsPerMonth: 45_000,
} as ScenarioInput);

describe('the bars of the sensitivity chart', () => {
  it('are at most nine, and exclude bars that are too short to be seen', () => {
    const fourteenBars = Array.from({ length: 14 }, (_, i) =>
      bar(`lever ${i}`, 16 - 12 / (i + 1), 18 + 12 / (i + 1)),
    );
    expect(tornadoOf(fourteenBars)?.bars).toHaveLength(9);
    const threeBars = [bar('wide', 1, 40), bar('dust', 16.9, 17.1), bar('seen', 16, 18)];
    expect(tornadoOf(threeBars)?.bars.map(({ bar: { lever } }) => lever)).toEqual(['wide', 'seen']);
  });

  it('reach the edge of the plot if one end never pays back, and end before it otherwise', () => {
    const tornado = tornadoOf([bar('share', 6, null), bar('volume', 12, 23)], { left: 10, right: 30 });
    const [shareBar, volumeBar] = tornado?.bars ?? [];
    expect(shareBar?.ends[1].at).toBe(100);
    expect(volumeBar?.ends[1].at).toBeLessThanOrEqual(70);
  });

  it.each([320, 342, 390, 720])('have all their texts inside the chart at %d pixels', async (width) => {
    for (const scenario of [workedExample, neverPaysBack, articleExample, latePayback]) {
      const texts = drawnTexts(await sensitivityChart({ scenario }, width));
      expect(texts.length).toBeGreaterThan(4);
      for (const label of texts) {
        const textBox = label.getBoundingClientRect();
        const svgBox = label.closest('svg')?.getBoundingClientRect();
        expect(textBox.left, label.textContent ?? '').toBeGreaterThanOrEqual((svgBox?.left ?? 0) - 1);
        expect(textBox.right, label.textContent ?? '').toBeLessThanOrEqual((svgBox?.right ?? 0) + 1);
      }
    }
  });
});

describe('the sentence below the sensitivity chart', () => {
  it.each([
    ['approaches[1].successRate', 'success rate of Fine-tuned'],
    ['approaches[0].cache.hitRate', 'cache hit rate of Few-shot prompt'],
    ['approaches[0].rates.outputUsdPerMTok', 'output price of Few-shot prompt'],
    ['approaches[1].setup[0].usdPerUnit', 'unit price of Labelling'],
    ['growthPerMonth', 'growth a month'],
  ])('calls %s the %s', (path, name) => {
    expect(leverInSentence(workedExample, path, language)).toBe(name);
  });

  it('says that no assumption alone makes the candidate pay back, if none does', async () => {
    const [prompt, tuned] = articleExample.approaches;
    const hopeless = createScenario({
      ...articleExample,
      approaches: [
        prompt,
        { ...tuned, monthly: ['A', 'B', 'C', 'D'].map((label) => ({ label, usd: 9000 })) },
      ],
    } as ScenarioInput) as Scenario;
    const ends = sensitivity(hopeless, { candidate: tuned?.id ?? '' }).flatMap(({ low, high }) => [
      low,
      high,
    ]);
    expect(ends.every(({ value }) => value !== null && value < 0)).toBe(true);
    expect(conclusion(await sensitivityChart({ scenario: hopeless }))).toBe(english.chart.noneAlone);
  });
});
