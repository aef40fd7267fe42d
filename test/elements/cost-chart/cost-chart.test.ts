/** `<ft-cost-chart>` on a page. */
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeScenario } from '../../../src/core/index.ts';
import { english } from '../../../src/i18n/en/index.ts';
import '../../../src/define/cost-chart.ts';
import type { FtErrorEvent } from '../../../src/elements/common/events.ts';
import type { FtCostChart } from '../../../src/elements/cost-chart/cost-chart.ts';
import {
  alone,
  article,
  eight,
  idle,
  never,
  retiredFirst,
  tiny,
  unpriced,
  worked,
} from '../../../stories/scenarios/view-scenarios.ts';
import { inside, textOf } from '../../harness/element.ts';
import { nextFrame, until } from '../../harness/wait.ts';

/** Waits until the lazy drawing has drawn, or failed. */
async function settled(element: FtCostChart): Promise<void> {
  await element.updateComplete;
  await nextFrame();
  await until(() => {
    const canvas = element.shadowRoot?.querySelector('canvas');
    return !canvas || canvas.width > 300 || canvas.style.width !== '';
  });
}

async function shown(properties: Partial<FtCostChart>, width = 700): Promise<FtCostChart> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  document.body.append(box);
  const element = document.createElement('ft-cost-chart');
  Object.assign(element, properties);
  box.append(element);
  await settled(element);
  return element;
}

/** Opens the table, which is rendered only then. */
async function opened(element: FtCostChart): Promise<FtCostChart> {
  element.shadowRoot?.querySelector('details')?.setAttribute('open', '');
  for (let i = 0; i < 3; i += 1) await nextFrame();
  await element.updateComplete;
  return element;
}

const reader = (element: Element) => inside(element, '.reader') as HTMLElement;
const press = async (element: FtCostChart, key: string, shiftKey = false) => {
  reader(element).dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }));
  await element.updateComplete;
};

/** Whether any pixel was painted. */
function painted(element: Element): boolean {
  const canvas = element.shadowRoot?.querySelector('canvas');
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return data?.some((value) => value !== 0) ?? false;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('<ft-cost-chart>', () => {
  it('tells screen readers which approach is cheapest until when', async () => {
    const element = await shown({ scenario: worked });
    const spoken = element.shadowRoot?.querySelector('canvas')?.getAttribute('aria-label') ?? '';
    expect(spoken).toContain('over 24 months.');
    expect(spoken).toContain(
      'Few-shot prompt has cost least until 15 April 2027. Fine-tuned has cost least until 1 January 2029.',
    );
    const pair = await shown({ scenario: article });
    expect(pair.shadowRoot?.querySelector('canvas')?.getAttribute('aria-label')).not.toContain('cost least');
  });

  it('names a retiring model as the host does', async () => {
    const element = await opened(
      await shown({ scenario: worked, modelNames: { 'bedrock/nova-micro': 'Tiny' } }),
    );
    const events = [...(element.shadowRoot?.querySelectorAll('tr.event') ?? [])].map(
      (row) => row.textContent,
    );
    expect(events.join(' ')).toContain('Tiny retires on 1 August 2028.');
  });

  it('paints the chart, and first reads out month 12 with the figures of the table', async () => {
    const element = await shown({ scenario: worked });
    expect(painted(element)).toBe(true);
    expect(textOf(element, '.when')).toBe('After 12 months');
    expect(textOf(element, '.figures')).toMatch(
      /Few-shot prompt \$18k.*Fine-tuned \$7,539.*Zero-shot \$73.5k/,
    );
    expect(textOf(element, '.outcome')).toBe('$10.5k ahead');
    await opened(element);
    const row = element.shadowRoot?.querySelectorAll('tbody tr:not(.event)')[11]?.textContent ?? '';
    expect(row).toContain('18,025');
    expect(row).toContain('+10,486');
  });

  it('takes the encoded scenario from its attribute, and as a property of type string', async () => {
    document.body.innerHTML = `<ft-cost-chart scenario="${encodeScenario(article)}"></ft-cost-chart>`;
    const byAttribute = document.querySelector('ft-cost-chart') as FtCostChart;
    await settled(byAttribute);
    const byProperty = await shown({ scenario: encodeScenario(article) });
    for (const element of [byAttribute, byProperty])
      expect(textOf(element, '.figures')).toMatch(/Prompting \$1,440.*Fine-tuning \$290/);
  });

  it.each(['ft1~', 'nonsense', '%00', 'ft1~h36~a(((((', 'x'.repeat(300_000)])(
    'says so and fires ft-error when the scenario is hostile (case %#)',
    async (scenario) => {
      const errors: FtErrorEvent[] = [];
      const listen = (event: FtErrorEvent) => errors.push(event);
      document.body.addEventListener('ft-error', listen);
      const element = await shown({ scenario });
      await nextFrame();
      document.body.removeEventListener('ft-error', listen);
      expect(textOf(element, '[role=alert]')).toBe(english.chart.badScenario);
      expect(errors.map(({ stage }) => stage)).toEqual(['scenario']);
      element.scenario = worked;
      await settled(element);
      expect(element.shadowRoot?.querySelector('[role=alert]')).toBeNull();
      expect(painted(element)).toBe(true);
    },
  );

  it('reads out months by arrow keys, six at a time with Shift, and the ends with Home and End', async () => {
    const element = await shown({ scenario: worked });
    const steps: [string, boolean, string][] = [
      ['ArrowRight', false, 'After 13 months'],
      ['ArrowRight', true, 'After 19 months'],
      ['ArrowLeft', false, 'After 18 months'],
      ['Home', false, english.chart.atStart],
      ['ArrowUp', false, 'After 1 month'],
      ['ArrowLeft', true, english.chart.atStart],
      ['End', false, 'After 24 months'],
      ['ArrowRight', true, 'After 24 months'],
      ['Escape', false, 'After 12 months'],
    ];
    for (const [key, shift, expected] of steps) {
      await press(element, key, shift);
      expect(textOf(element, '.when'), key).toBe(expected);
      expect(reader(element).getAttribute('aria-valuetext'), key).toContain(expected);
    }
  });

  it('follows the pointer, and returns to the first reading when it leaves', async () => {
    const element = await shown({ scenario: worked });
    const { left, right, top } = reader(element).getBoundingClientRect();
    const at = (clientX: number) =>
      reader(element).dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: top + 50 }));
    at(left + 1);
    await element.updateComplete;
    expect(textOf(element, '.when')).toBe(english.chart.atStart);
    at(right - 1);
    await element.updateComplete;
    expect(textOf(element, '.when')).toBe('After 24 months');
    reader(element).dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await element.updateComplete;
    expect(textOf(element, '.when')).toBe('After 12 months');
  });

  it('zooms to fewer months and back, without an ft-change', async () => {
    let changes = 0;
    document.addEventListener('ft-change', () => (changes += 1), { once: true });
    const element = await shown({ scenario: worked });
    await opened(element);
    const button = (name: string) =>
      element.shadowRoot?.querySelector<HTMLButtonElement>(`.choices [aria-label="${name}"]`);
    button('6 months')?.click();
    await element.updateComplete;
    expect(textOf(element, '.when')).toBe('After 6 months');
    expect(element.shadowRoot?.querySelectorAll('tbody tr:not(.event)')).toHaveLength(6);
    button('24 months')?.click();
    await element.updateComplete;
    expect(textOf(element, '.when')).toBe('After 12 months');
    expect(changes).toBe(0);
  });

  it.each([
    ['no price', unpriced],
    ['one approach', alone],
    ['tiny amounts', tiny],
    ['eight approaches', eight],
    ['no traffic', idle],
    ['never', never],
    ['retired first', retiredFirst],
  ] as const)('shows no NaN, Infinity or $0.00 with %s', async (_name, scenario) => {
    const element = await opened(await shown({ scenario }, 320));
    const all = `${element.shadowRoot?.textContent} ${reader(element)?.getAttribute('aria-valuetext')}`;
    expect(all).not.toMatch(/NaN|Infinity|undefined|null|\$0\.00(?!\d)/);
    expect(element.shadowRoot?.querySelector('table')).not.toBeNull();
  });

  it('names the approach that is left out because a figure is missing', async () => {
    const element = await shown({ scenario: unpriced });
    expect(textOf(element, '.message')).toBe('Left out, because a figure is missing: Fine-tuned.');
    expect(textOf(element, '.figures')).toContain('Fine-tuned –');
  });

  it('marks every figure as approximate if `approximate` is set', async () => {
    const element = await shown({ scenario: article, approximate: true });
    expect(textOf(element, '.figures')).toBe('Prompting ≈ $1,440 Fine-tuning ≈ $290');
  });

  it('draws again after it was removed and put back', async () => {
    const element = await shown({ scenario: worked });
    const box = element.parentElement as HTMLElement;
    element.remove();
    box.append(element);
    await settled(element);
    await until(() => painted(element));
  });

  it.each([320, 720, 1200])('passes axe at %i px', async (width) => {
    const element = await shown({ scenario: worked }, width);
    await opened(element);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('never makes the page scroll sideways', async () => {
    const element = await shown({ scenario: eight }, 320);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
    expect(element.getBoundingClientRect().width).toBe(320);
  });
});
