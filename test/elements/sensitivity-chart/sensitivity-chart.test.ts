/** `<ft-sensitivity-chart>` on a page. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { evaluate, withField } from '../../../src/core/index.ts';
import { english } from '../../../src/i18n/en/index.ts';
import '../../../src/define/sensitivity-chart.ts';
import { chartText, weight } from '../../../src/elements/common/styles/tokens.ts';
import { chartTextWidth } from '../../../src/elements/sensitivity-chart/width.ts';
import { never, worked } from '../../../stories/scenarios/view-scenarios.ts';
import { inside } from '../../harness/element.ts';
import { shown, text } from '../../harness/view.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('the sensitivity chart', () => {
  it('shows weeks for a payback and net dollars without one', async () => {
    expect(text(await shown('ft-sensitivity-chart', worked), '.head')).toContain(english.chart.weeksTitle);
    expect(text(await shown('ft-sensitivity-chart', never), '.head')).toContain('Net after 24 months');
  });

  it('ends with the value at which the verdict changes, and the core agrees on both sides of it', async () => {
    const element = await shown('ft-sensitivity-chart', worked);
    const conclusion = text(element, '.conclusion');
    expect(conclusion).toContain('rests on the success rate of Fine-tuned: below');
    const share = Number(/below ([\d.]+)/.exec(conclusion)?.[1]) / 100;
    const kind = (successRate: number) =>
      evaluate(withField(worked, 'approaches[1].successRate', successRate)).comparisons[0]?.verdict.kind;
    expect(kind(share - 0.001)).not.toBe('after');
    expect(kind(share + 0.002)).toBe('after');
  });
});

it('measures its texts in the size and weight in which they are drawn', async () => {
  const element = await shown('ft-sensitivity-chart', worked);
  for (const [selector, drawnWeight] of [
    ['.flag text', weight.strong],
    ['.axis text', weight.normal],
  ] as const) {
    const one = inside<SVGTextElement>(element, selector) as SVGTextElement;
    const { fontSize, fontWeight } = getComputedStyle(one);
    expect([fontSize, fontWeight]).toEqual([`${chartText}px`, `${drawnWeight}`]);
    const measured = chartTextWidth(element, one.textContent ?? '', drawnWeight);
    expect(measured).toBeCloseTo(one.getComputedTextLength(), 0);
  }
});

describe('the value at which the verdict changes', () => {
  it('names the horizon if the payback is beyond it', async () => {
    const late = withField(worked, 'horizonMonths', 2);
    expect(evaluate(late).comparisons[0]?.verdict.kind).toBe('beyond-horizon');
    const element = await shown('ft-sensitivity-chart', late);
    expect(text(element, '.flag')).toContain('15 weeks at your best guess');
    expect(text(element, '.conclusion')).toMatch(/it does not pay back within 2 months\./);
    const never1 = await shown('ft-sensitivity-chart', withField(never, 'horizonMonths', 1));
    expect(text(never1, '.head')).toContain('Net after 1 month ');
  });

  it('is a possible value of its parameter', async () => {
    const soon = withField(withField(worked, 'requestsPerMonth', 25_000), 'horizonMonths', 3);
    expect(text(await shown('ft-sensitivity-chart', soon), '.conclusion')).not.toContain('−');
    expect(text(await shown('ft-sensitivity-chart', never), '.conclusion')).toContain('it pays back');
  });
});
