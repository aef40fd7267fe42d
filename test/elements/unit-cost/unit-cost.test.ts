/** The unit-cost table: how it writes money, compared column by column; what it marks, and what its bars are filled with. */
import { expect, test } from 'vitest';
import { strokeOf } from '../../../src/chart/strokes.ts';
import { createScenario } from '../../../src/core/index.ts';
import '../../../src/define/unit-cost.ts';
import type { FtUnitCost } from '../../../src/elements/unit-cost/unit-cost.ts';
import { eight, worked } from '../../../stories/scenarios/view-scenarios.ts';
import { placed } from '../../harness/element.ts';

const cases = [
  { title: 'two significant digits below ten cents', perMillion: 31, written: '$0.031' },
  { title: 'cents from $10 to $100', perMillion: 19_570, written: '$19.57' },
  { title: 'whole dollars where cents would round to $100', perMillion: 99_996, written: '$100' },
  { title: 'whole dollars from $100', perMillion: 191_400, written: '$191' },
];

for (const { title, perMillion, written } of cases) {
  test(`writes ${title}`, async () => {
    const element = document.createElement('ft-unit-cost') as FtUnitCost;
    element.scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [
        {
          id: 'a',
          prefixTokens: 1,
          rates: { inputUsdPerMTok: perMillion, outputUsdPerMTok: 0 },
        },
      ],
    });
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.accepted')?.textContent?.trim()).toBe(written);
    element.remove();
  });
}

async function shown(properties: Partial<FtUnitCost>): Promise<ShadowRoot> {
  document.body.replaceChildren();
  return (await placed('ft-unit-cost', properties)).shadowRoot as ShadowRoot;
}

test('marks every estimated cost, but no share', async () => {
  const root = await shown({ scenario: worked, approximate: true });
  const costs = [...root.querySelectorAll('tbody tr.has-bar td:not(.success, .bar-cell)')];
  expect(costs).toHaveLength(6);
  for (const cost of costs) expect(cost.textContent?.trim()).toMatch(/^≈\u00a0\$/);
  expect(root.querySelector('.success + td')?.textContent).not.toContain('93');
  expect(root.querySelector('tbody .success')?.textContent).toBe('93\u00a0%');
  expect(root.querySelector('svg.bar')?.getAttribute('aria-label')).toContain('≈');
  const exact = await shown({ scenario: worked });
  expect(exact.textContent).not.toContain('≈');
});

test('fills bars with patterns of unique ids, for any id of an approach', async () => {
  const approaches = eight.approaches.map((approach, i) => ({ ...approach, id: `a (${i}) "b" c` }));
  const root = await shown({ scenario: createScenario({ ...eight, approaches } as never) });
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const fills = [...root.querySelectorAll('rect[fill^=url]')].map(
    (rect) => /^url\(#(.*)\)$/.exec(rect.getAttribute('fill') ?? '')?.[1],
  );
  expect(fills.length).toBeGreaterThan(8);
  for (const id of fills) expect(ids).toContain(id);
});

test('shows no part for a rounding error', async () => {
  const scenario = createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 1000,
    approaches: [{ id: 'a', otherUsdPerRequest: 0.1, successRate: 0.7, maxAttempts: 3, failureUsd: 0 }],
  });
  expect((await shown({ scenario })).querySelector('svg.bar')?.getAttribute('aria-label')).not.toContain(
    'human review',
  );
});

test('shows monthly costs next to the price of an answer', async () => {
  const scenario = createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 1000,
    approaches: [
      { id: 'a', otherUsdPerRequest: 0.1 },
      {
        id: 'b',
        otherUsdPerRequest: 0.01,
        hosting: { usdPerHour: 4, machines: 1 },
        monthly: [{ label: 'Storage', usd: 69 }],
      },
    ],
  });
  const rows = [...(await shown({ scenario })).querySelectorAll('tbody tr.has-bar')];
  expect(rows.map((row) => row.querySelector('.monthly')?.textContent ?? '')).toEqual([
    '',
    '+\u00a0$2,991 a month',
  ]);
});

test('gives each approach the same line as the charts', async () => {
  const root = await shown({ scenario: eight });
  const lines = [...root.querySelectorAll('tbody .sample line')].map(
    (line) => line.getAttribute('stroke-dasharray') ?? '',
  );
  expect(lines).toEqual(eight.approaches.map((_, index) => strokeOf(index, 1).dash.join(' ')));
  expect(new Set(lines).size).toBe(8);
});

test('breaks a name without a space, so that the table is as wide as a phone', async () => {
  const approaches = worked.approaches.map((approach, i) => ({
    ...approach,
    label: `Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz${i}`,
  }));
  const root = await shown({ scenario: createScenario({ ...worked, approaches } as never) });
  const host = root.host as FtUnitCost;
  host.style.cssText = 'display: block; inline-size: 358px';
  expect(host.scrollWidth).toBe(358);
});
