/** `<ft-cost-chart>` on a page: its drawing, readings, table, zoom and errors. */
import { describe, expect, it } from 'vitest';
import { encodeScenario } from '../../../src/core/index.ts';
import type { FtCostChart } from '../../../src/elements/cost-chart/cost-chart.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatMonths } from '../../../src/i18n/format.ts';
import {
  articleExample,
  eightApproaches,
  neverPaysBack,
  noTraffic,
  oneApproach,
  retiresFirst,
  tinyAmounts,
  withoutPrice,
  workedExample,
} from '../../../stories/scenarios/view-scenarios.ts';
import { axeErrors } from '../../harness/axe.ts';
import {
  canvas,
  costChart,
  eventRows,
  figures,
  leaveChart,
  leftOut,
  monthRows,
  openTable,
  outcome,
  pointAt,
  problem,
  readout,
  shownMonth,
  zoom,
} from '../../harness/cost-chart.ts';
import { readable } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import { isCanvasPainted, pressReader, spokenChart, untilDrawn } from '../../harness/view.ts';

const { chart } = english;
const afterMonths = (months: number): string => chart.afterMonths(`${months}`, months);

describe('<ft-cost-chart>', () => {
  it('says to screen readers until which date each approach is the cheapest', async () => {
    const element = await costChart({ scenario: workedExample });
    expect(spokenChart(element)).toContain(chart.costChart(formatMonths(24, 'en'), '', ''));
    expect(spokenChart(element)).toContain(
      `${chart.cheapestUntil('Few-shot prompt', '15 April 2027')} ${chart.cheapestUntil('Fine-tuned', '1 August 2028')}`,
    );
    const pairChart = await costChart({ scenario: articleExample });
    expect(spokenChart(pairChart)).not.toMatch(new RegExp(chart.cheapestUntil('.*', '.*')));
  });

  it('uses the page’s name for a model whose service ends', async () => {
    const element = await openTable(
      await costChart({ scenario: workedExample, modelNames: { 'bedrock/nova-micro': 'Tiny' } }),
    );
    expect(eventRows(element).join(' ')).toContain(chart.tableRetires('Tiny', '1 August 2028'));
  });

  it('paints the chart, and reads out month 12 at first, with the figures of the table', async () => {
    const element = await costChart({ scenario: workedExample });
    expect(isCanvasPainted(canvas(element))).toBe(true);
    expect(shownMonth(element)).toBe(afterMonths(12));
    expect(figures(element)).toMatch(/Few-shot prompt \$18k.*Fine-tuned \$7,539.*Zero-shot \$73.5k/);
    expect(outcome(element)).toBe(chart.ahead('$10.5k'));
    await openTable(element);
    const row = monthRows(element)[11]?.textContent ?? '';
    expect(row).toContain('18,025');
    expect(row).toContain('+10,486');
  });

  it('accepts an encoded scenario as an attribute and as a property', async () => {
    document.body.innerHTML = `<ft-cost-chart scenario="${encodeScenario(articleExample)}"></ft-cost-chart>`;
    const byAttribute = document.querySelector('ft-cost-chart') as FtCostChart;
    await untilDrawn(byAttribute);
    const byProperty = await costChart({ scenario: encodeScenario(articleExample) });
    for (const element of [byAttribute, byProperty])
      expect(figures(element)).toMatch(/Prompting \$1,440.*Fine-tuning \$290/);
  });

  it.each(['ft1~', 'nonsense', '%00', 'ft1~h36~a(((((', 'x'.repeat(300_000)])(
    'shows a message and fires ft-error if the scenario cannot be read (case %#)',
    async (scenario) => {
      const errors = eventsOf(document.body, 'ft-error');
      const element = await costChart({ scenario });
      expect(problem(element)).toBe(chart.badScenario);
      await expect.poll(() => errors.map(({ stage }) => stage)).toEqual(['scenario']);
      element.scenario = workedExample;
      await untilDrawn(element);
      expect(problem(element)).toBe('');
      expect(isCanvasPainted(canvas(element))).toBe(true);
    },
  );

  it('reads out the next month for an arrow key, the sixth with Shift, and the first and last for Home and End', async () => {
    const element = await costChart({ scenario: workedExample });
    const steps: [string, boolean, string][] = [
      ['ArrowRight', false, afterMonths(13)],
      ['ArrowRight', true, afterMonths(19)],
      ['ArrowLeft', false, afterMonths(18)],
      ['Home', false, chart.atStart],
      ['ArrowUp', false, afterMonths(1)],
      ['ArrowLeft', true, chart.atStart],
      ['End', false, afterMonths(24)],
      ['ArrowRight', true, afterMonths(24)],
      ['Escape', false, afterMonths(12)],
    ];
    for (const [key, shift, expected] of steps) {
      await pressReader(element, key, shift);
      expect(shownMonth(element), key).toBe(expected);
      expect(readout(element).getAttribute('aria-valuetext'), key).toContain(expected);
    }
  });

  it('reads out the month under the pointer, and returns to month 12 when the pointer leaves', async () => {
    const element = await costChart({ scenario: workedExample });
    await pointAt(element, 1);
    expect(shownMonth(element)).toBe(chart.atStart);
    await pointAt(element, -1);
    expect(shownMonth(element)).toBe(afterMonths(24));
    await leaveChart(element);
    expect(shownMonth(element)).toBe(afterMonths(12));
  });

  it('zooms to fewer months and back, without firing ft-change', async () => {
    const changes = eventsOf(document.body, 'ft-change');
    const element = await costChart({ scenario: workedExample });
    await openTable(element);
    await zoom(element, formatMonths(6, 'en'));
    expect(shownMonth(element)).toBe(afterMonths(6));
    expect(monthRows(element)).toHaveLength(6);
    await zoom(element, formatMonths(24, 'en'));
    expect(shownMonth(element)).toBe(afterMonths(12));
    expect(changes).toEqual([]);
  });

  it.each([
    ['no price', withoutPrice],
    ['one approach', oneApproach],
    ['tiny amounts', tinyAmounts],
    ['eight approaches', eightApproaches],
    ['no traffic', noTraffic],
    ['a candidate that never pays back', neverPaysBack],
    ['a candidate that retires first', retiresFirst],
  ] as const)('shows no NaN, Infinity or $0.00 with %s', async (_name, scenario) => {
    const element = await openTable(await costChart({ scenario }, 320));
    expect(readable(element)).not.toMatch(/NaN|Infinity|undefined|null|\$0\.00(?!\d)/);
  });

  it('names an approach that is left out because a figure is missing', async () => {
    const element = await costChart({ scenario: withoutPrice });
    expect(leftOut(element)).toBe(chart.missing('Fine-tuned'));
    expect(figures(element)).toContain(`Fine-tuned ${chart.unknown}`);
  });

  it('marks every figure with ≈ if `approximate` is set', async () => {
    const element = await costChart({ scenario: articleExample, approximate: true });
    expect(figures(element)).toBe('Prompting ≈ $1,440 Fine-tuning ≈ $290');
  });

  it.each(['approximate', 'assumed'] as const)(
    'names the month of the payback instead of its day if `%s` is set',
    async (property) => {
      const element = await openTable(await costChart({ scenario: workedExample }));
      expect(spokenChart(element)).toContain(chart.paysBackOn('15 April 2027'));
      element[property] = true;
      await element.updateComplete;
      expect(spokenChart(element)).toContain(chart.paysBackIn('April 2027'));
      expect(spokenChart(element)).toContain(chart.cheapestUntil('Few-shot prompt', 'April 2027'));
      expect(eventRows(element)[0]).toContain(chart.paysBackIn('April 2027'));
      expect(`${spokenChart(element)} ${eventRows(element)[0]}`).not.toContain('15 April');
    },
  );

  it('draws again after it was removed and put back', async () => {
    const element = await costChart({ scenario: workedExample });
    const box = element.parentElement as HTMLElement;
    element.remove();
    box.append(element);
    await untilDrawn(element);
    expect(isCanvasPainted(canvas(element))).toBe(true);
  });

  it.each([320, 720, 1200])('passes axe at %i px', async (width) => {
    const element = await costChart({ scenario: workedExample }, width);
    await openTable(element);
    expect(await axeErrors(element)).toEqual([]);
  });

  it('never makes the page scroll sideways', async () => {
    const element = await costChart({ scenario: eightApproaches }, 320);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
    expect(element.getBoundingClientRect().width).toBe(320);
  });
});
