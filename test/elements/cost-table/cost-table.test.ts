/** `<ft-cost-table>` on a page. */
import { afterEach, describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { english } from '../../../src/i18n/en/index.ts';
import '../../../src/define/cost-table.ts';
import { costCsv } from '../../../src/elements/common/scenario/cost-rows.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import { article, eight, worked } from '../../../stories/scenarios/view-scenarios.ts';
import { downloads } from '../../harness/downloads.ts';
import { inside } from '../../harness/element.ts';
import { shown, text, type View } from '../../harness/view.ts';
import { nextFrame } from '../../harness/wait.ts';

const pair = (scenario: Scenario) => {
  const found = pairOf(evaluate(scenario), '');
  if (!found) throw new Error('no pair');
  return found;
};

afterEach(() => document.body.replaceChildren());

const saved = downloads();

describe('the table', () => {
  it('marks the cheapest approach of each month if there are more than two', async () => {
    const element = await shown('ft-cost-table', worked);
    const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr:not(.event)') ?? [])];
    const marked = rows.map((row) =>
      [...row.querySelectorAll('td')].findIndex((cell) => cell.matches('.least')),
    );
    // After requests and hits: the few-shot prompt until it pays back in month 4, then the tuned model.
    expect(marked.slice(0, 5)).toEqual([2, 2, 2, 3, 3]);
    expect(rows[0]?.querySelector('.least')?.textContent).toBe(`1,277, ${english.chart.cheapestHere}`);
    expect(text(element, '.head')).toContain(english.chart.tableCheapest);
    const two = await shown('ft-cost-table', article);
    expect(two.shadowRoot?.querySelector('.least')).toBeNull();
    expect(text(two, '.head')).not.toContain(english.chart.tableCheapest);
  });

  it('names a retiring model as the host does, else by its id', async () => {
    expect(text(await shown('ft-cost-table', worked), '.event')).toContain(
      english.chart.tableRetires('Nova Micro', '1 August 2028'),
    );
    const element = (await shown('ft-cost-table', worked)) as View & { modelNames: unknown };
    element.modelNames = { 'bedrock/nova-micro': 'Amazon Nova Micro' };
    await nextFrame();
    await element.updateComplete;
    expect(text(element, '.event')).toContain(
      english.chart.tableRetires('Amazon Nova Micro', '1 August 2028'),
    );
  });

  it('keeps the months in view while its columns scroll, and writes long names in full', async () => {
    const element = await shown('ft-cost-table', eight, 342);
    const scroll = element.shadowRoot?.querySelector('.scroll') as HTMLElement;
    scroll.scrollLeft = 150;
    await nextFrame();
    expect(scroll.scrollLeft).toBe(150);
    const left = scroll.getBoundingClientRect().left;
    for (const cell of scroll.querySelectorAll('tbody th, .between'))
      expect(cell.getBoundingClientRect().left).toBeCloseTo(left, 0);
    const heads = [...scroll.querySelectorAll<HTMLElement>('thead th.series')];
    expect(heads.map((head) => head.textContent?.trim())).toEqual(eight.approaches.map(({ label }) => label));
    // No part of a name is hidden, and no word is broken.
    for (const head of heads) {
      expect(head.scrollWidth).toBeLessThanOrEqual(head.clientWidth);
      expect(head.clientWidth).toBeGreaterThan(90);
    }
  });

  it('shows the difference next to its two approaches, and the last day of a month that is not a calendar month', async () => {
    const scenario = createScenario({ ...eight, startsOn: '2026-11-24' } as never);
    const element = await shown('ft-cost-table', scenario, 342);
    const heads = [...(element.shadowRoot?.querySelectorAll('thead th:not(.wide)') ?? [])];
    expect(heads.map((head) => head.textContent?.trim()).indexOf(english.chart.aheadBy)).toBe(3);
    expect(heads).toHaveLength(10);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    expect(text(element, 'tbody tr:not(.event) th')).toMatch(/^ *1 to 24 Dec 2026 +2 to 24 Jan 2027/);
    expect(text(await shown('ft-cost-table', worked), 'tbody tr:not(.event) th')).toMatch(
      /^ *1 Jan 2027 +2 Feb/,
    );
  });

  it('shows no rounding errors where both cost the same', () => {
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

  it('saves the file under the title and keeps its address until the browser has read it', async () => {
    const element = await shown('ft-cost-table', worked);
    inside<HTMLButtonElement>(element, 'button')?.click();
    expect(saved).toMatchObject([{ name: 'support-tickets.csv', attached: true }]);
    const lines = (await (await saved[0]?.content)?.text())?.split('\r\n');
    expect(lines).toHaveLength(27);
  });

  it('marks payback and retirement between the months', async () => {
    const element = await shown('ft-cost-table', worked);
    const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
    const events = rows.flatMap((row, i) => (row.className === 'event' ? [i] : []));
    expect(events).toEqual([4, 20]);
    expect(rows[4]?.textContent).toContain(english.chart.tablePaysBack('15 April 2027'));
    expect(rows[20]?.textContent).toContain(english.chart.tableRetires('Nova Micro', '1 August 2028'));
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
