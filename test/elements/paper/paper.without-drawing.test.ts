/** `<ft-paper>` on a page that is printed before the drawing of charts has loaded. */
import { afterEach, expect, it, vi } from 'vitest';
import '../../../src/define/paper.ts';
import { worked } from '../../../stories/scenarios/view-scenarios.ts';

vi.mock('../../../src/controllers/chart.ts', async (original) => {
  const { chartsThatLoad } = await import('../../harness/chart-load.ts');
  return chartsThatLoad(() => new Promise(() => {}))(original);
});

afterEach(() => {
  dispatchEvent(new Event('afterprint'));
  document.body.replaceChildren();
});

it('prints the months in a table while the drawing has not loaded', async () => {
  const paper = Object.assign(document.createElement('ft-paper'), {
    address: 'https://example.org/page',
    scenario: worked,
  });
  document.body.append(paper);
  await paper.updateComplete;
  dispatchEvent(new Event('beforeprint'));
  const chart = paper.shadowRoot?.querySelector('ft-cost-chart')?.shadowRoot;
  expect(chart?.querySelector('.plot.hidden')).not.toBeNull();
  expect(chart?.querySelectorAll('details[open] tbody tr').length).toBeGreaterThanOrEqual(24);
});
