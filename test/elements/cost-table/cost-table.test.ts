/** `<ft-cost-table>` on a page. */
import { afterEach, describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import { costCsv } from '../../../src/elements/common/scenario/cost-rows.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { article, eight, worked } from '../../../stories/scenarios/view-scenarios.ts';
import {
  approachHeads,
  cheapestCell,
  cheapestColumn,
  costTable,
  events,
  fixedCells,
  isEvent,
  monthNames,
  monthRows,
  rows,
  save,
  scrollBy,
  shownHeads,
} from '../../harness/cost-table.ts';
import { downloads } from '../../harness/downloads.ts';
import { spaced, textOf } from '../../harness/element.ts';
import { pair } from '../../harness/pair.ts';

const { chart } = english;

afterEach(() => document.body.replaceChildren());

const saved = downloads();

describe('the table', () => {
  it('marks the cheapest approach of each month if there are more than two', async () => {
    const element = await costTable({ scenario: worked });
    const months = monthRows(element);
    // After requests and hits: the few-shot prompt until it pays back in month 4, then the tuned model.
    expect(months.slice(0, 5).map(cheapestColumn)).toEqual([2, 2, 2, 3, 3]);
    expect(cheapestCell(months[0])?.textContent).toBe(`1,277, ${chart.cheapestHere}`);
    expect(textOf(element, '.head')).toContain(chart.tableCheapest);
    const two = await costTable({ scenario: article });
    expect(monthRows(two).map(cheapestCell)).toEqual(Array(12).fill(null));
    expect(textOf(two, '.head')).not.toContain(chart.tableCheapest);
  });

  it('names a retiring model as the host does, else by its id', async () => {
    const element = await costTable({ scenario: worked });
    expect(events(element).join(' ')).toContain(chart.tableRetires('Nova Micro', '1 August 2028'));
    element.modelNames = { 'bedrock/nova-micro': 'Amazon Nova Micro' };
    await element.updateComplete;
    expect(events(element).join(' ')).toContain(chart.tableRetires('Amazon Nova Micro', '1 August 2028'));
  });

  it('keeps the months in view while its columns scroll, and writes long names in full', async () => {
    const element = await costTable({ scenario: eight }, 342);
    const scroll = scrollBy(element, 150);
    expect(scroll.scrollLeft).toBe(150);
    const { left } = scroll.getBoundingClientRect();
    expect(fixedCells(element).length).toBeGreaterThanOrEqual(24);
    for (const cell of fixedCells(element)) expect(cell.getBoundingClientRect().left).toBeCloseTo(left, 0);
    const heads = approachHeads(element);
    expect(heads.map((head) => head.textContent?.trim())).toEqual(eight.approaches.map(({ label }) => label));
    // No part of a name is hidden, and no word is broken.
    for (const head of heads) {
      expect(head.scrollWidth).toBeLessThanOrEqual(head.clientWidth);
      expect(head.clientWidth).toBeGreaterThan(90);
    }
  });

  it('shows the difference next to its two approaches, and the last day of a month that is not a calendar month', async () => {
    const scenario = createScenario({ ...eight, startsOn: '2026-11-24' } as never);
    const element = await costTable({ scenario }, 342);
    const heads = shownHeads(element);
    expect(heads.map((head) => head.textContent?.trim()).indexOf(chart.aheadBy)).toBe(3);
    expect(heads).toHaveLength(10);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    const until = (date: string) => chart.tableTo(date);
    expect(monthNames(element).slice(0, 2)).toEqual([
      `1 ${until('24 Dec 2026')}`,
      `2 ${until('24 Jan 2027')}`,
    ]);
    expect(monthNames(await costTable({ scenario: worked })).slice(0, 2)).toEqual(['1 Jan 2027', '2 Feb']);
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
    save(await costTable({ scenario: worked }));
    expect(saved).toMatchObject([{ name: 'support-tickets.csv', attached: true }]);
    const lines = (await (await saved[0]?.content)?.text())?.split('\r\n');
    expect(lines).toHaveLength(27);
  });

  it('marks payback and retirement between the months', async () => {
    const all = rows(await costTable({ scenario: worked }));
    expect(all.flatMap((row, i) => (isEvent(row) ? [i] : []))).toEqual([4, 20]);
    expect(spaced(all[4]?.textContent)).toContain(chart.tablePaysBack('15 April 2027'));
    expect(spaced(all[20]?.textContent)).toContain(chart.tableRetires('Nova Micro', '1 August 2028'));
  });

  it.each(['approximate', 'assumed'] as const)(
    'has the month of the payback in place of its day if `%s` is set',
    async (property) => {
      const all = events(await costTable({ scenario: worked, [property]: true })).join(' ');
      expect(all).toContain(chart.paysBackIn('April 2027'));
      expect(all).not.toContain('15 April');
      // The end of service rests on no count.
      expect(all).toContain(chart.tableRetires('Nova Micro', '1 August 2028'));
    },
  );

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
