/** `<ft-cost-table>` on a page: its months, events, columns and file. */

import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import { costCsv } from '../../../src/elements/common/scenario/cost-rows.ts';
import { messages as german } from '../../../src/i18n/de/index.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatShare } from '../../../src/i18n/format.ts';
import { articleExample, eightApproaches, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import {
  approachHeads,
  cheapestCell,
  cheapestColumn,
  costTable,
  endedColumns,
  eventTexts,
  fixedCells,
  head,
  heads,
  isEvent,
  monthNames,
  monthRows,
  rows,
  save,
  scrollBy,
  shownHeads,
} from '../../harness/cost-table.ts';
import { inCsv } from '../../harness/csv.ts';
import { downloads } from '../../harness/downloads.ts';
import { spaced } from '../../harness/element.ts';
import { pair } from '../../harness/pair.ts';
import { until } from '../../harness/wait.ts';

const { chart } = english;

const savedFiles = downloads();

describe('the table', () => {
  it('marks the cheapest approach of each month if there are more than two approaches', async () => {
    const element = await costTable({ scenario: workedExample });
    const months = monthRows(element);
    // Columns 0 and 1 are requests and hit rate. The few-shot prompt (2) is the cheapest until the tuned model (3) pays back.
    expect(months.slice(0, 5).map(cheapestColumn)).toEqual([2, 2, 2, 3, 3]);
    expect(cheapestCell(months[0])?.textContent).toBe(`1,277, ${chart.cheapestHere}`);
    expect(head(element)).toContain(chart.tableCheapest);
    const pairTable = await costTable({ scenario: articleExample });
    expect(monthRows(pairTable).map(cheapestCell)).toEqual(Array(12).fill(null));
    expect(head(pairTable)).not.toContain(chart.tableCheapest);
  });

  it('does not say that all requests hit the cache while one may miss', async () => {
    const approaches = workedExample.approaches.map((approach, i) =>
      i === 0
        ? { ...approach, cache: { hitRate: 'from-traffic', minimumTokens: 0, ttlMinutes: 5 } }
        : approach,
    );
    const scenario = createScenario({
      ...workedExample,
      requestsPerMonth: 100_000,
      growthPerMonth: 0,
      approaches,
    } as never);
    expect(evaluate(scenario).approaches[0]?.months[0]?.hitRate).toBeGreaterThan(0.995);
    const [month] = monthRows(await costTable({ scenario }));
    expect(spaced(month?.textContent)).toContain(spaced(formatShare(0.9999)));
  });

  it('uses the page’s name for a model whose service ends, or a name made from the id of the model', async () => {
    const element = await costTable({ scenario: workedExample });
    expect(eventTexts(element).join(' ')).toContain(chart.tableRetires('Nova Micro', '1 August 2028'));
    element.modelNames = { 'bedrock/nova-micro': 'Amazon Nova Micro' };
    await element.updateComplete;
    expect(eventTexts(element).join(' ')).toContain(chart.tableRetires('Amazon Nova Micro', '1 August 2028'));
  });

  it('keeps the months in view while the columns scroll, and shows long names in full', async () => {
    const element = await costTable({ scenario: eightApproaches }, 342);
    const scroll = scrollBy(element, 150);
    expect(scroll.scrollLeft).toBe(150);
    // Two covers that scroll with the columns, and a shade at each edge.
    expect(getComputedStyle(scroll).backgroundAttachment).toBe('local, local, scroll, scroll');
    const { left } = scroll.getBoundingClientRect();
    expect(fixedCells(element).length).toBeGreaterThanOrEqual(24);
    for (const cell of fixedCells(element)) expect(cell.getBoundingClientRect().left).toBeCloseTo(left, 0);
    const heads = approachHeads(element);
    expect(heads.map((head) => head.textContent?.trim())).toEqual(
      eightApproaches.approaches.map(({ label }) => label),
    );
    // No part of a name is hidden, and no word is broken.
    for (const head of heads) {
      expect(head.scrollWidth).toBeLessThanOrEqual(head.clientWidth);
      expect(head.clientWidth).toBeGreaterThan(90);
    }
  });

  it('keeps a hyphen in the head of a column on the line of its word', async () => {
    addLanguage('de', german);
    const element = await costTable({ scenario: eightApproaches, lang: 'de' }, 760);
    element.style.font = '16px system-ui';
    const findHead = () =>
      heads(element).find(({ textContent }) => textContent?.includes(german.chart.cacheHits));
    const cell = (await until(findHead)) as HTMLElement;
    expect(german.chart.cacheHits).toContain('-');
    const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) =>
      (node as Text).data.includes('-') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    const text = words.nextNode() as Text;
    const lineOf = (index: number): number | undefined => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getClientRects()[0]?.top;
    };
    const hyphen = text.data.indexOf('-');
    expect(lineOf(hyphen)).toBeGreaterThan(0);
    expect(lineOf(hyphen)).toBe(lineOf(hyphen - 1));
  });

  it('shows the difference beside its two approaches, and the end date of months that are not calendar months', async () => {
    const scenario = createScenario({ ...eightApproaches, startsOn: '2026-11-24' } as never);
    const element = await costTable({ scenario }, 342);
    const heads = shownHeads(element);
    expect(heads.map((head) => head.textContent?.trim()).indexOf(chart.aheadBy)).toBe(3);
    expect(heads).toHaveLength(10);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    const toDate = (date: string) => chart.tableTo(date);
    expect(monthNames(element).slice(0, 2)).toEqual([
      `1 ${toDate('24 Dec 2026')}`,
      `2 ${toDate('24 Jan 2027')}`,
    ]);
    expect(monthNames(await costTable({ scenario: workedExample })).slice(0, 2)).toEqual([
      '1 Jan 2027',
      '2 Feb',
    ]);
  });

  it('writes a difference of 0 in the file if the costs of both approaches differ only by rounding', () => {
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

  it('saves a file named after the title, whose address stays valid until the browser has read it', async () => {
    save(await costTable({ scenario: workedExample }));
    expect(savedFiles).toMatchObject([{ name: 'support-tickets.csv', isAttached: true }]);
    const lines = (await (await savedFiles[0]?.content)?.text())?.split('\r\n');
    expect(lines).toHaveLength(27);
  });

  it('has rows for payback and end of service between the months', async () => {
    const allRows = rows(await costTable({ scenario: workedExample }));
    expect(allRows.flatMap((row, i) => (isEvent(row) ? [i] : []))).toEqual([4, 20]);
    expect(spaced(allRows[4]?.textContent)).toContain(chart.tablePaysBack('15 April 2027'));
    expect(spaced(allRows[20]?.textContent)).toContain(chart.tableRetires('Nova Micro', '1 August 2028'));
  });

  describe('with a baseline and a third approach whose services end', () => {
    const ends = ['2027-02-01', undefined, '2027-05-01'];
    const approaches = workedExample.approaches.map((approach, i) => ({
      ...approach,
      availableUntil: ends[i],
    }));
    const scenario = createScenario({ ...workedExample, approaches } as never);

    it('has a row for each end, and says what the requests cost then only if the baseline still serves', async () => {
      const texts = eventTexts(await costTable({ scenario }));
      for (const end of [
        chart.tableRetires('Claude Sonnet 5.5', '1 February 2027'),
        chart.tableRetires('GPT-6 Luna', '1 May 2027'),
      ])
        expect(texts).toContain(end);
      const thirdEnds = createScenario({
        ...workedExample,
        approaches: approaches.map((approach, i) =>
          i === 0 ? { ...approach, availableUntil: undefined } : approach,
        ),
      } as never);
      expect(eventTexts(await costTable({ scenario: thirdEnds })).join()).toContain(
        spaced(
          chart.tableRetires('GPT-6 Luna', '1 May 2027') +
            chart.tableFromHere('Zero-shot', 'Few-shot prompt'),
        ),
      );
    });

    it('marks no approach as cheapest after its end, and greys its cells', async () => {
      const months = monthRows(await costTable({ scenario }));
      // Without its end, the few-shot prompt (2) is the cheapest for three months.
      expect(months.slice(0, 5).map(cheapestColumn)).toEqual([2, -1, -1, 3, 3]);
      expect(months.slice(0, 5).map(endedColumns)).toEqual([[], [2], [2], [2], [2, 5]]);
    });
  });

  it.each(['approximate', 'assumed'] as const)(
    'names the month of the payback instead of its day if `%s` is set',
    async (property) => {
      const text = eventTexts(await costTable({ scenario: workedExample, [property]: true })).join(' ');
      expect(text).toContain(chart.paysBackIn('April 2027'));
      expect(text).not.toContain('15 April');
      // The date of the end of service depends on no token count.
      expect(text).toContain(chart.tableRetires('Nova Micro', '1 August 2028'));
    },
  );

  it('gives every number of the result as CSV with 12 digits, and no text that a spreadsheet would run as a formula', () => {
    const approaches = workedExample.approaches.map((approach, i) =>
      i === 2 ? { ...approach, label: '=1+1,"x"' } : approach,
    );
    const scenario = { ...workedExample, approaches };
    const result = evaluate(scenario);
    const lines = costCsv(result, pair(scenario)).trimEnd().split('\r\n');
    expect(lines).toHaveLength(26);
    expect(lines[0]).toContain(`"'=1+1,""x"" (cumulative USD)"`);
    const lastRow = (lines[25] ?? '').split(',').map(Number);
    expect(lastRow.slice(4, 7)).toEqual(result.approaches.map(({ totalUsd }) => inCsv(totalUsd)));
    expect(lastRow[7]).toBeCloseTo(result.comparisons[0]?.netUsd ?? 0, 6);
  });
});
