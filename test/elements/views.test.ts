/** The further views, each alone: what they say, that they say nothing false, and that they can be used. */
import axe from 'axe-core';
import type { LitElement } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import {
  costByVolume,
  createScenario,
  crossovers,
  encodeScenario,
  evaluate,
  explain,
  simulate,
  withField,
} from '../../src/core/index.ts';
import type { Scenario } from '../../src/core/types.ts';
import '../../src/define/cost-table.ts';
import '../../src/define/payback-map.ts';
import '../../src/define/sensitivity-chart.ts';
import '../../src/define/volume-chart.ts';
import '../../src/define/working.ts';
import { envelope, roundedUp, volumesFor } from '../../src/elements/views/by-volume.ts';
import { costCsv } from '../../src/elements/views/cost-table.ts';
import { courseOf } from '../../src/elements/views/course.ts';
import { overTimeSpec } from '../../src/elements/views/over-time.ts';
import { pairOf } from '../../src/elements/views/series.ts';
import { viewWords } from '../../src/elements/views/words.ts';
import { chart } from '../../src/i18n/en/chart.ts';
import {
  alone,
  article,
  eight,
  idle,
  never,
  retiredFirst,
  tiny,
  unpriced,
  worked,
} from '../fixtures/view-scenarios.ts';

type View = LitElement & { scenario: unknown; candidate: string };

const tags = [
  'ft-cost-table',
  'ft-volume-chart',
  'ft-sensitivity-chart',
  'ft-payback-map',
  'ft-working',
] as const;
const scenarios = { worked, retiredFirst, never, article, unpriced, alone, tiny, eight, idle };
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function shown(tag: (typeof tags)[number], scenario: unknown, width = 700): Promise<View> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const element = document.createElement(tag) as unknown as View;
  element.scenario = scenario;
  box.append(element);
  document.body.append(box);
  for (let i = 0; i < 4; i += 1) {
    await element.updateComplete;
    await frame();
  }
  return element;
}

const text = (element: Element, selector = ':host') =>
  [...(element.shadowRoot?.querySelectorAll(selector === ':host' ? '*:not(style)' : selector) ?? [])]
    .map((one) => one.textContent)
    .join(' ')
    .replace(/\s+/g, ' ');
const pair = (scenario: Scenario) => {
  const found = pairOf(evaluate(scenario), '');
  if (!found) throw new Error('no pair');
  return found;
};

afterEach(() => document.body.replaceChildren());

describe.each(tags)('<%s>', (tag) => {
  it.each(Object.entries(scenarios))('says nothing false or empty about %s', async (_name, scenario) => {
    const element = await shown(tag, scenario, 320);
    const all = text(element);
    expect(all).not.toMatch(/NaN|Infinity|undefined|null|\$0\.00(?!\d)/);
    expect(all.trim()).not.toBe('');
    expect(element.getBoundingClientRect().width).toBe(320);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('shows an error state and fires ft-error for a hostile attribute', async () => {
    const stages: string[] = [];
    document.body.addEventListener('ft-error', ({ stage }) => stages.push(stage), { once: true });
    const element = document.createElement(tag);
    element.setAttribute('scenario', 'ft1~((((');
    document.body.append(element);
    await (element as unknown as View).updateComplete;
    await frame();
    expect(text(element, '[role=alert]')).toBe('This scenario cannot be read.');
    expect(stages).toEqual(['scenario']);
  });

  it('takes the encoded scenario from its attribute', async () => {
    const element = document.createElement(tag);
    element.setAttribute('scenario', encodeScenario(worked));
    document.body.append(element);
    for (let i = 0; i < 4; i += 1) await frame();
    const [given, direct] = [text(element), text(await shown(tag, worked))];
    expect(given).toBe(direct);
  });

  it.each([320, 1200])('passes axe at %i px', async (width) => {
    const element = await shown(tag, worked, width);
    for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('the table', () => {
  it('marks payback and retirement between the months', async () => {
    const element = await shown('ft-cost-table', worked);
    const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
    const events = rows.flatMap((row, i) => (row.className === 'event' ? [i] : []));
    expect(events).toEqual([4, 20]);
    expect(rows[4]?.textContent).toContain('Pays back on 15 April 2027');
    expect(rows[20]?.textContent).toContain('retires on 1 August 2028.');
  });

  it('gives every number of the result as CSV, in full precision, safe for a spreadsheet', () => {
    const approaches = worked.approaches.map((approach, i) =>
      i === 2 ? { ...approach, label: '=1+1,"x"' } : approach,
    );
    const scenario = { ...worked, approaches };
    const result = evaluate(scenario);
    const lines = costCsv(result, pair(scenario)).trimEnd().split('\r\n');
    expect(lines).toHaveLength(26);
    expect(lines[0]).toContain(`"'=1+1,""x"" (USD)"`);
    const last = (lines[25] ?? '').split(',').map(Number);
    expect(last.slice(4, 7)).toEqual(result.approaches.map(({ totalUsd }) => totalUsd));
    expect(last[7]).toBeCloseTo(result.comparisons[0]?.netUsd ?? 0, 6);
  });
});

describe('the volume chart', () => {
  it('names the cheapest at every volume as the core does', () => {
    const found = crossovers(worked);
    const costs = costByVolume(worked, volumesFor(250_000, found));
    const view = {
      pair: pair(worked),
      costs,
      crossovers: found,
      you: 250_000,
      words: viewWords('en', chart),
    };
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

  it('reads out the volume of the scenario at rest and others by key', async () => {
    const element = await shown('ft-volume-chart', worked);
    expect(text(element, '.when')).toBe('At 250,000 a month');
    expect(text(element, '.outcome')).toBe('Fine-tuned is cheapest');
    const reader = element.shadowRoot?.querySelector('.reader');
    reader?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', cancelable: true }));
    await element.updateComplete;
    expect(text(element, '.outcome')).toBe('Few-shot prompt is cheapest');
  });
});

describe('what matters', () => {
  it('shows weeks for what pays back and net dollars for what never does', async () => {
    expect(text(await shown('ft-sensitivity-chart', worked), '.head')).toContain('Weeks to payback');
    expect(text(await shown('ft-sensitivity-chart', never), '.head')).toContain('Net after 24 months');
  });

  it('ends with the value on which the verdict rests, and the core agrees on both sides of it', async () => {
    const element = await shown('ft-sensitivity-chart', worked);
    const said = text(element, '.conclusion');
    expect(said).toContain('Fine-tuned, accepted');
    const share = Number(/below ([\d.]+)/.exec(said)?.[1]) / 100;
    const kind = (successRate: number) =>
      evaluate(withField(worked, 'approaches[1].successRate', successRate)).comparisons[0]?.verdict.kind;
    expect(kind(share - 0.001)).not.toBe('after');
    expect(kind(share + 0.002)).toBe('after');
  });
});

describe('the band over time', () => {
  it('has edges that cross the baseline at the P10 and P90 payback that the bar on the axis shows', () => {
    // Without an end of service, a set-up and a saving that vary: no draw is ahead and falls back.
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: { p10: 80_000, p50: 100_000, p90: 130_000 },
      approaches: [
        { id: 'prompt', variableTokens: 500, rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 0 } },
        {
          id: 'tuned',
          rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 0 },
          setup: [{ label: 'Work', usd: { p10: 300, p50: 500, p90: 900 } }],
        },
      ],
    });
    const simulated = simulate(scenario, { draws: 4000, seed: 7 }).comparisons[0] ?? null;
    const of = pair(scenario);
    const spec = overTimeSpec({
      result: evaluate(scenario),
      pair: of,
      months: 24,
      simulated,
      stayed: null,
      words: viewWords('en', chart),
    });
    const baseline = of.baseline.result.cumulativeUsd;
    /** Where an edge goes below the baseline for the last time. */
    const crossing = (edge: readonly { readonly x: number; readonly y: number }[]): number => {
      const over = edge.map(({ x, y }) => y - (baseline[x] ?? 0));
      const i = over.findLastIndex((height) => height > 0);
      const [before = 0, after = 0] = [over[i], over[i + 1]];
      return i + before / (before - after);
    };
    // Inside a month the edge is a straight line between two quantiles: a fiftieth of a month is the width of a pixel.
    expect(crossing(spec?.band?.low ?? [])).toBeCloseTo(spec?.axisBar?.from ?? -1, 1);
    expect(crossing(spec?.band?.high ?? [])).toBeCloseTo(spec?.axisBar?.to ?? -1, 1);
  });
});

describe('the value on which the verdict rests', () => {
  it('is told of the horizon, where the verdict is a payback beyond it', async () => {
    const late = withField(worked, 'horizonMonths', 2);
    expect(evaluate(late).comparisons[0]?.verdict.kind).toBe('beyond-horizon');
    const element = await shown('ft-sensitivity-chart', late);
    expect(text(element, '.flag')).toContain('15 weeks at your best guess');
    expect(text(element, '.conclusion')).toMatch(/it does not pay back within 2 months\./);
    const never1 = await shown('ft-sensitivity-chart', withField(never, 'horizonMonths', 1));
    expect(text(never1, '.head')).toContain('Net after 1 month ');
  });

  it('is one that the number could take', async () => {
    const soon = withField(withField(worked, 'requestsPerMonth', 25_000), 'horizonMonths', 3);
    expect(text(await shown('ft-sensitivity-chart', soon), '.conclusion')).not.toContain('−');
    expect(text(await shown('ft-sensitivity-chart', never), '.conclusion')).toContain('it pays back');
  });
});

describe('the working', () => {
  it('has a line with its value for every step of the pair that holds a number', async () => {
    const element = await shown('ft-working', worked);
    const lines = element.shadowRoot?.querySelectorAll('dl > div') ?? [];
    const steps = explain(evaluate(worked)).filter(
      ({ section, approach, unit, operands, formula }) =>
        section !== 'prices' &&
        unit !== 'text' &&
        !(formula === '0' && operands.length === 0) &&
        !((section === 'payback' || section === 'money') && approach !== 'fine-tuned'),
    );
    expect(lines).toHaveLength(steps.length + worked.approaches.length);
    expect(text(element)).toContain('$0.00103234');
  });

  it('links a price to its source and warns of one older than 90 days', async () => {
    const rates = { ...worked.approaches[0]?.rates, asOf: '2026-08-05' };
    const element = await shown('ft-working', withField(worked, 'approaches[0].rates', rates));
    const link = element.shadowRoot?.querySelector('.stale a');
    expect(link?.getAttribute('href')).toBe('https://www.anthropic.com/pricing');
    expect(link?.textContent).toBe('anthropic.com');
  });

  it('makes no link of a source that is no web address', async () => {
    const rates = { ...worked.approaches[0]?.rates, source: 'javascript:alert(1)' };
    const element = await shown('ft-working', withField(worked, 'approaches[0].rates', rates));
    const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(['https://aws.amazon.com/bedrock/pricing/']);
  });
});

describe('the course of a cost', () => {
  it('passes through the month ends of the result, and jumps where retraining falls due', () => {
    const { baseline, candidate } = pair(never);
    if (!candidate) throw new Error('no candidate');
    const points = courseOf(candidate, baseline, 24);
    const jumps = points.filter((point, i) => points[i - 1]?.x === point.x);
    expect(jumps.map(({ x }) => x)).toEqual([6, 12, 18]);
    for (const [month, usd] of candidate.result.cumulativeUsd.entries())
      expect(points.findLast(({ x }) => x === month)?.y).toBe(usd);
  });

  it('bends where service ends inside a month, with the saving of the month end', () => {
    const scenario = withField(worked, 'approaches[1].availableUntil', '2028-08-16');
    const { baseline, candidate } = pair(scenario);
    if (!candidate) throw new Error('no candidate');
    const endsAt = candidate.result.endsAtMonths ?? 0;
    const corner = courseOf(candidate, baseline, 24).find(({ x }) => x === endsAt);
    const base = baseline.result.cumulativeUsd;
    const [before = 0, after = 0] = [base[19] ?? 0, base[20] ?? 0];
    const saving = after - (candidate.result.cumulativeUsd[20] ?? 0);
    expect(corner?.y).toBeCloseTo(before + (after - before) * (endsAt - 19) - saving, 6);
  });
});
