/** `<ft-cost-chart>` on a page where the drawing cannot be loaded. */

import { afterEach, expect, it, vi } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import '../../../src/define/cost-chart.ts';
import { worked } from '../../../stories/scenarios/view-scenarios.ts';

vi.mock('../../../src/controllers/chart.ts', async (original) => {
  const { chartsThatLoad } = await import('../../harness/chart-load.ts');
  return chartsThatLoad(() => Promise.reject(new Error('offline')))(original);
});

afterEach(() => document.body.replaceChildren());

it('keeps the table and shows a message when the drawing cannot be loaded', async () => {
  const errors: string[] = [];
  document.body.addEventListener('ft-error', ({ stage }) => errors.push(stage), { once: true });
  const element = document.createElement('ft-cost-chart');
  element.scenario = worked;
  document.body.append(element);
  await expect
    .poll(() => element.shadowRoot?.querySelector('[role=alert]')?.textContent?.replace(/\s+/g, ' ').trim())
    .toBe(`${english.chart.chartFailed} ${english.chart.retryLoad}`);
  expect(element.shadowRoot?.querySelector('details')?.open).toBe(true);
  expect(errors).toEqual(['chart']);
});
