/** `<ft-cost-chart>` if its drawing cannot be loaded. */

import { afterEach, expect, it, vi } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { costChart } from '../../harness/cost-chart.ts';
import { inside, textOf } from '../../harness/element.ts';

vi.mock('../../../src/controllers/chart.ts', async (original) => {
  const { chartsThatLoad } = await import('../../harness/chart-load.ts');
  return chartsThatLoad(() => Promise.reject(new Error('offline')))(original);
});

afterEach(() => document.body.replaceChildren());

it('the chart opens its table and shows a message if the drawing cannot be loaded', async () => {
  const errors: string[] = [];
  document.body.addEventListener('ft-error', ({ stage }) => errors.push(stage), { once: true });
  const element = await costChart({ scenario: workedExample });
  expect(textOf(element, '[role=alert]')).toBe(`${english.chart.chartFailed} ${english.chart.retryLoad}`);
  expect(inside<HTMLDetailsElement>(element, 'details')?.open).toBe(true);
  expect(errors).toEqual(['chart']);
});
