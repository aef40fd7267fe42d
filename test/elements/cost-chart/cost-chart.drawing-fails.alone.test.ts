/** `<ft-cost-chart>` if its drawing cannot be loaded. */

import { expect, it, vi } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { costChart, isTableOpen, problem } from '../../harness/cost-chart.ts';
import { eventsOf } from '../../harness/events.ts';

vi.mock('../../../src/controllers/chart.ts', async (original) => {
  const { chartModuleWith } = await import('../../harness/chart-load.ts');
  return chartModuleWith(() => Promise.reject(new Error('offline')))(original);
});

it('the chart opens its table and shows a message if the drawing cannot be loaded', async () => {
  const errors = eventsOf(document.body, 'ft-error');
  const element = await costChart({ scenario: workedExample });
  expect(problem(element)).toBe(`${english.chart.chartFailed} ${english.chart.retryLoad}`);
  expect(isTableOpen(element)).toBe(true);
  expect(errors.map(({ stage }) => stage)).toEqual(['chart']);
});
