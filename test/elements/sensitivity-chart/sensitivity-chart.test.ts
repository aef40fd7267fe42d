/** `<ft-sensitivity-chart>` on a page: its title, its texts and its conclusion. */
import { describe, expect, it } from 'vitest';
import { evaluate, sensitivity, withField } from '../../../src/core/index.ts';
import { chartText, weight } from '../../../src/elements/common/styles/tokens.ts';
import { chartTextWidth } from '../../../src/elements/sensitivity-chart/width.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { articleExample, neverPaysBack, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { cellsOf, inCsv } from '../../harness/csv.ts';
import {
  axisLabel,
  axisTexts,
  bestGuess,
  boldInConclusion,
  conclusion,
  sensitivityChart,
  tableTexts,
  title,
} from '../../harness/sensitivity-chart.ts';

const { chart, fields } = english;
const successRate = chart.inSentence(fields.successRate.noun, 'Fine-tuned');

describe('the sensitivity chart', () => {
  it('shows weeks if there is a payback, and otherwise net dollars', async () => {
    expect(title(await sensitivityChart({ scenario: workedExample }))).toBe(chart.weeksTitle);
    expect(title(await sensitivityChart({ scenario: neverPaysBack }))).toBe(chart.netTitle('24 months'));
  });

  it.each([
    [workedExample, 'payback_months'],
    [neverPaysBack, 'net_usd'],
  ])('gives every input with the results of the core as CSV: %#', async (scenario, measure) => {
    const element = await sensitivityChart({ scenario });
    const [head, ...rows] = cellsOf(element.toCsv());
    expect(head).toEqual([
      'input',
      'low',
      `${measure}_at_low`,
      'high',
      `${measure}_at_high`,
      `${measure}_now`,
    ]);
    const { id = '' } = scenario.approaches[1] ?? {};
    expect(rows.map((row) => row.slice(1).map((cell) => (cell === '' ? null : Number(cell))))).toEqual(
      sensitivity(scenario, { candidate: id }).map(({ low, high, best }) => [
        inCsv(low.input),
        inCsv(low.value),
        inCsv(high.input),
        inCsv(high.value),
        inCsv(best),
      ]),
    );
    expect(rows.map(([input]) => input)).not.toContain('');
    expect((await sensitivityChart({})).toCsv()).toBe('');
  });

  it('names the value at which the verdict changes, and the core agrees on both sides of it', async () => {
    const element = await sensitivityChart({ scenario: workedExample });
    const [name, value = ''] = boldInConclusion(element);
    expect(name).toBe(successRate);
    expect(conclusion(element)).toBe(
      [chart.restsOn, successRate, ...chart.belowIt(value, '24 months')].join(''),
    );
    const share = Number.parseFloat(value) / 100;
    const kind = (successRate: number) =>
      evaluate(withField(workedExample, 'approaches[1].successRate', successRate)).comparisons[0]?.verdict
        .kind;
    expect(kind(share - 0.001)).not.toBe('after');
    expect(kind(share + 0.002)).toBe('after');
  });
});

it('the sensitivity chart measures its texts in the size and weight in which they are drawn', async () => {
  const element = await sensitivityChart({ scenario: workedExample });
  for (const [label, drawnWeight] of [
    [bestGuess(element), weight.strong],
    [axisLabel(element), weight.normal],
  ] as const) {
    const { fontSize, fontWeight } = getComputedStyle(label);
    expect([fontSize, fontWeight]).toEqual([`${chartText}px`, `${drawnWeight}`]);
    const measured = chartTextWidth(element, label.textContent ?? '', drawnWeight);
    expect(measured).toBeCloseTo(label.getComputedTextLength(), 0);
  }
});

describe('the value at which the verdict changes', () => {
  it('is given with the horizon if the payback is beyond the horizon', async () => {
    const shortHorizon = withField(workedExample, 'horizonMonths', 2);
    expect(evaluate(shortHorizon).comparisons[0]?.verdict.kind).toBe('beyond-horizon');
    const element = await sensitivityChart({ scenario: shortHorizon });
    expect(bestGuess(element).textContent).toBe(chart.bestGuess('16 weeks'));
    // The last piece of the sentence, after the value in bold.
    expect(conclusion(element)).toContain(chart.belowIt('', '2 months')[2]);
    const oneMonth = await sensitivityChart({ scenario: withField(neverPaysBack, 'horizonMonths', 1) });
    expect(title(oneMonth)).toBe(chart.netTitle('1 month'));
  });

  it('has no number of months past ten years, neither at the best guess nor on the axis nor in the table', async () => {
    const scenario = withField(articleExample, 'approaches[1].setup', [{ label: 'Training', usd: 40_000 }]);
    for (const approximate of [false, true]) {
      const element = await sensitivityChart({ scenario, approximate });
      expect(bestGuess(element).textContent).toBe(chart.bestGuess(chart.overTenYears));
      const labels = axisTexts(element);
      expect(labels.at(-1)).toBe(chart.overTenYears);
      for (const label of labels.slice(0, -1)) expect(Number(label)).toBeLessThanOrEqual(120);
      expect(
        tableTexts(element).filter(
          (text) => /[1-9]\d\d months|years$/.test(text) && text !== chart.overTenYears,
        ),
      ).toEqual([]);
      expect(tableTexts(element)).toContain(chart.overTenYears);
    }
  });

  it('is a valid value of its input', async () => {
    const lowVolume = withField(withField(workedExample, 'requestsPerMonth', 25_000), 'horizonMonths', 3);
    expect(conclusion(await sensitivityChart({ scenario: lowVolume }))).not.toContain('−');
    const conclusionForNever = conclusion(await sensitivityChart({ scenario: neverPaysBack }));
    const endings = [chart.fromIt('', '24 months'), chart.upToIt('', '24 months')].map(
      ([, , after = '']) => after,
    );
    expect(endings.some((after) => conclusionForNever.endsWith(after))).toBe(true);
  });
});
