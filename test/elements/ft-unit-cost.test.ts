/** The unit-cost table: how it writes money, compared column by column. */
import { expect, test } from 'vitest';
import { createScenario } from '../../src/core/index.ts';
import '../../src/define/unit-cost.ts';
import type { FtUnitCost } from '../../src/elements/ft-unit-cost.ts';

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
