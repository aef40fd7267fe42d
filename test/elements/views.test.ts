/** The further views, each alone: what they say, that they say nothing false, and that they can be used. */
import axe from 'axe-core';
import type { LitElement } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  costByVolume,
  createScenario,
  crossovers,
  encodeScenario,
  evaluate,
  withField,
} from '../../src/core/index.ts';
import type { Scenario } from '../../src/core/types.ts';
import '../../src/define/cost-table.ts';
import '../../src/define/payback-map.ts';
import '../../src/define/sensitivity-chart.ts';
import '../../src/define/volume-chart.ts';
import '../../src/define/working.ts';
import { costCsv } from '../../src/elements/common/scenario/cost-rows.ts';
import { pairOf } from '../../src/elements/common/scenario/reading.ts';
import { viewLanguage } from '../../src/elements/common/wording/formatters.ts';
import { byVolumeSpec, envelope, roundedUp } from '../../src/elements/volume-chart/spec.ts';
import { machineJumps, volumesFor } from '../../src/elements/volume-chart/volumes.ts';
import { english } from '../../src/i18n/en/index.ts';
import {
  alone,
  article,
  eight,
  idle,
  never,
  priced,
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

const volumeView = (scenario: Scenario) => {
  const found = crossovers(scenario);
  return {
    pair: pair(scenario),
    costs: costByVolume(scenario, volumesFor(250_000, found)),
    crossovers: found,
    you: 250_000,
    language: viewLanguage('en', english),
  };
};

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

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
  it('marks the cheapest of each month where there are more than two approaches', async () => {
    const element = await shown('ft-cost-table', worked);
    const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr:not(.event)') ?? [])];
    const marked = rows.map((row) =>
      [...row.querySelectorAll('td')].findIndex((cell) => cell.matches('.least')),
    );
    // After requests and hits: the few-shot prompt until it pays back in month 4, then the tuned model.
    expect(marked.slice(0, 5)).toEqual([2, 2, 2, 3, 3]);
    expect(rows[0]?.querySelector('.least')?.textContent).toBe('1,277, the cheapest so far');
    expect(text(element, '.head')).toContain('Bold: the cheapest so far.');
    const two = await shown('ft-cost-table', article);
    expect(two.shadowRoot?.querySelector('.least')).toBeNull();
    expect(text(two, '.head')).not.toContain('Bold');
  });

  it('names the model that retires as the host names it, else as its id spells it', async () => {
    expect(text(await shown('ft-cost-table', worked), '.event')).toContain('Nova Micro retires on');
    const element = (await shown('ft-cost-table', worked)) as View & { modelNames: unknown };
    element.modelNames = { 'bedrock/nova-micro': 'Amazon Nova Micro' };
    await frame();
    await element.updateComplete;
    expect(text(element, '.event')).toContain('Amazon Nova Micro retires on');
  });

  it('keeps the months in sight where its columns are scrolled, and cuts long names before they make it tall', async () => {
    const element = await shown('ft-cost-table', eight, 342);
    const scroll = element.shadowRoot?.querySelector('.scroll') as HTMLElement;
    scroll.scrollLeft = 150;
    await frame();
    expect(scroll.scrollLeft).toBe(150);
    const left = scroll.getBoundingClientRect().left;
    for (const cell of scroll.querySelectorAll('tbody th, .between'))
      expect(cell.getBoundingClientRect().left).toBeCloseTo(left, 0);
    const heads = [...scroll.querySelectorAll('thead th[title]')].map((head) => head.textContent?.trim());
    expect(heads).toHaveLength(8);
    expect(heads[0]).toBe('Approach 1 with a name that…');
  });

  it('keeps the difference beside the two it is of, and says when a month ends that is no calendar month', async () => {
    const scenario = createScenario({ ...eight, startsOn: '2026-11-24' } as never);
    const element = await shown('ft-cost-table', scenario, 342);
    const heads = [...(element.shadowRoot?.querySelectorAll('thead th:not(.wide)') ?? [])];
    expect(heads.map((head) => head.textContent?.trim()).indexOf('Ahead by')).toBe(3);
    expect(heads).toHaveLength(10);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    const lines = heads.map((head) => head.getBoundingClientRect().height / 20);
    expect(Math.max(...lines)).toBeLessThan(3);
    expect(text(element, 'tbody tr:not(.event) th')).toMatch(/^ *1 to 24 Dec 2026 +2 to 24 Jan 2027/);
    expect(text(await shown('ft-cost-table', worked), 'tbody tr:not(.event) th')).toMatch(
      /^ *1 Jan 2027 +2 Feb/,
    );
  });

  it('has no dust of binary arithmetic where both cost the same', () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      horizonMonths: 3,
      requestsPerMonth: 1,
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.1 },
        { id: 'b', setup: [{ label: 'Training', usd: 0.3 }] },
      ],
    });
    const [a, b] = evaluate(scenario).approaches.map(({ totalUsd }) => totalUsd ?? 0);
    expect((a ?? 0) - (b ?? 0)).not.toBe(0);
    const rows = costCsv(evaluate(scenario), pair(scenario)).trimEnd().split('\r\n');
    expect(rows[4]?.endsWith(',0')).toBe(true);
  });

  it('saves the file under the title, by a link that is on the page, and lets the browser read it', async () => {
    const element = await shown('ft-cost-table', worked);
    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    let saved: { name: string; attached: boolean; text: Promise<string> } | null = null;
    const take = (event: MouseEvent): void => {
      const [link] = event.composedPath();
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      saved = {
        name: link.download,
        attached: link.isConnected,
        text: fetch(link.href).then((r) => r.text()),
      };
    };
    document.addEventListener('click', take);
    element.shadowRoot?.querySelector('button')?.click();
    document.removeEventListener('click', take);
    expect(saved).toMatchObject({ name: 'support-tickets.csv', attached: true });
    expect(revoked).not.toHaveBeenCalled();
    const read = await (saved as unknown as { text: Promise<string> }).text;
    expect(read.split('\r\n')).toHaveLength(27);
  });

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
    const view = volumeView(worked);
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
    const element = await shown('ft-volume-chart', eight, 342);
    const figures = [...(element.shadowRoot?.querySelectorAll('.figures > span') ?? [])];
    expect(figures).toHaveLength(8);
    expect(figures.every((figure) => figure.querySelector('svg.sample line'))).toBe(true);
    expect(text(element, '.outcome')).toBe('Approach 2 with a name that… is cheapest');
    const spec = byVolumeSpec(volumeView(eight));
    expect(spec?.labels.map(({ quiet }) => quiet)).toEqual([false, false, ...Array(6).fill(true)]);
    expect(spec?.rings).toHaveLength(1);
    const few = await shown('ft-volume-chart', worked, 342);
    expect(few.shadowRoot?.querySelector('.figures svg')).toBeNull();
    expect(byVolumeSpec(volumeView(worked))?.labels.some(({ quiet }) => quiet)).toBe(false);
  });

  it('says that both cost the same where they do, and rests on a round volume without traffic', async () => {
    const [prompt] = worked.approaches;
    const twins = createScenario({
      ...worked,
      approaches: [prompt, { ...prompt, id: 'twin', label: 'Twin' }],
    } as never);
    const element = await shown('ft-volume-chart', twins);
    expect(text(element, '.outcome')).toBe('Both cost the same');
    expect(element.shadowRoot?.querySelector('canvas')?.getAttribute('aria-label')).not.toContain('cheapest');
    expect(text(await shown('ft-volume-chart', idle), '.when')).toMatch(/^At 10*(,000)* a month$/);
  });

  it('looks at both sides of a step of machines, and begins where the cheapest lines begin', () => {
    const jumps = machineJumps(pair(priced), 1000, 1e9);
    expect(jumps.length).toBeGreaterThan(1);
    const index = priced.approaches.findIndex(({ hosting }) => hosting && !('machines' in hosting));
    for (const volume of jumps.slice(0, 3)) {
      const [below, above] = costByVolume(priced, [volume * (1 - 1e-6), volume * (1 + 1e-6)]);
      const step = (above?.usdPerMonth[index] ?? 0) - (below?.usdPerMonth[index] ?? 0);
      expect(step).toBeGreaterThan(100);
    }
    const spec = byVolumeSpec(volumeView(tiny));
    const lowest = Math.min(...(spec?.lines ?? []).flatMap(({ points }) => points.map(({ y }) => y)));
    expect(spec?.y.min).toBeLessThanOrEqual(lowest * (1 + 1e-9));
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
    expect(said).toContain('rests on the success rate of Fine-tuned: below');
    const share = Number(/below ([\d.]+)/.exec(said)?.[1]) / 100;
    const kind = (successRate: number) =>
      evaluate(withField(worked, 'approaches[1].successRate', successRate)).comparisons[0]?.verdict.kind;
    expect(kind(share - 0.001)).not.toBe('after');
    expect(kind(share + 0.002)).toBe('after');
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
