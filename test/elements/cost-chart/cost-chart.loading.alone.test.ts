/** `<ft-cost-chart>` while its drawing is being loaded. */

import { expect, it, vi } from 'vitest';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { canvas } from '../../harness/cost-chart.ts';
import { mounted } from '../../harness/element.ts';

vi.mock('../../../src/controllers/chart.ts', async (original) => {
  const { chartModuleWith } = await import('../../harness/chart-load.ts');
  return chartModuleWith(() => new Promise(() => {}))(original);
});

it('the chart is not wider than its box before it is drawn', async () => {
  const element = await mounted('ft-cost-chart', { scenario: workedExample }, 200);
  expect(canvas(element)?.getBoundingClientRect().width).toBeGreaterThan(0);
  expect(canvas(element)?.getBoundingClientRect().width).toBeLessThanOrEqual(200);
});
