/** `<ft-paper>` if the page is printed before the drawing of charts has loaded. */
import { afterEach, expect, it, vi } from 'vitest';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { lacksChart, paperOf, print, printedMonths } from '../../harness/paper.ts';

vi.mock('../../../src/controllers/chart.ts', async (original) => {
  const { chartModuleWith } = await import('../../harness/chart-load.ts');
  return chartModuleWith(() => new Promise(() => {}))(original);
});

afterEach(() => {
  print('afterprint');
});

it('the paper prints the months in a table if the drawing has not loaded', async () => {
  const paper = await paperOf({ scenario: workedExample });
  print('beforeprint');
  expect(lacksChart(paper)).toBe(true);
  expect(printedMonths(paper).length).toBeGreaterThanOrEqual(24);
});
