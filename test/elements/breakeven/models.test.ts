/** Choosing models in `<ft-breakeven>`: one step back each, whatever counts come after it, and catalogues that are none. */
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Scenario } from '../../../src/core/types.ts';
import '../../../src/define/breakeven.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import type { FtErrorEvent } from '../../../src/elements/common/events.ts';
import { createCatalog, type PriceCatalog } from '../../../src/prices/index.ts';
import { counted, counters } from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

const root = (element: Element | null | undefined, selector: string) =>
  element?.shadowRoot?.querySelector(selector) ?? null;
const bar = (element: FtBreakeven) => root(element, 'ft-scenario-bar');
const form = (element: FtBreakeven) => root(element, 'ft-scenario-form');
const action = (element: FtBreakeven, name: string) =>
  [...(bar(element)?.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (button) => button.textContent?.trim() === name,
  ) as HTMLButtonElement;
const isIdle = (element: FtBreakeven, name: string) => action(element, name).ariaDisabled === 'true';
const models = (element: FtBreakeven, index: number) =>
  root(form(element), `select[data-path="approaches[${index}].model"]`) as HTMLSelectElement | null;
const now = (element: FtBreakeven) => element.scenario as Scenario;

async function placed(properties: Partial<FtBreakeven> = {}): Promise<FtBreakeven> {
  const element = Object.assign(document.createElement('ft-breakeven'), properties);
  document.body.append(element);
  await until(() => counters(element).length > 0 && bar(element)?.shadowRoot && models(element, 0));
  await settled(element);
  return element;
}

async function settled(element: FtBreakeven): Promise<void> {
  await counted(element);
}

async function choose(element: FtBreakeven, index: number, model: string): Promise<void> {
  const select = models(element, index) as HTMLSelectElement;
  select.value = model;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

const luna = 'openai/gpt-6-luna';

afterEach(() => document.body.replaceChildren());

describe('a model of another tokenizer', () => {
  it.each([
    [0, 'anthropic/claude-sonnet-5-5', luna],
    [1, 'bedrock/amazon-nova-micro', 'vertex/gemini-3.1-flash-lite'],
    [2, luna, 'anthropic/claude-haiku-4-5'],
  ])('in approach %i from %s to %s is one step', async (index, before, after) => {
    const element = await placed();
    for (const tab of element.shadowRoot?.querySelectorAll<HTMLElement>('.prompt [role=tab]') ?? []) {
      tab.click();
      await settled(element);
    }
    await choose(element, index, after);
    expect(now(element).approaches[index]?.model).toBe(after);
    action(element, 'Undo').click();
    await settled(element);
    expect(now(element).approaches[index]?.model).toBe(before);
    expect(isIdle(element, 'Undo')).toBe(true);
    action(element, 'Redo').click();
    await settled(element);
    expect(now(element).approaches[index]?.model).toBe(after);
    expect(isIdle(element, 'Redo')).toBe(true);
  });

  it('is one step also after something was typed into its prompt', async () => {
    const element = await placed();
    const area = root(counters(element)[0], 'textarea') as HTMLTextAreaElement;
    await userEvent.fill(area, 'Sort this ticket into the team that can act on it.');
    await settled(element);
    const tokens = now(element).approaches[0]?.prefixTokens;
    await choose(element, 0, luna);
    action(element, 'Undo').click();
    await settled(element);
    expect(now(element).approaches[0]).toMatchObject({
      model: 'anthropic/claude-sonnet-5-5',
      prefixTokens: tokens,
    });
    action(element, 'Undo').click();
    await settled(element);
    expect(isIdle(element, 'Undo')).toBe(true);
  });
});

describe('an edit that changes nothing', () => {
  const requests = (element: FtBreakeven) =>
    root(root(form(element), '[data-path="requestsPerMonth"]'), '#value') as HTMLInputElement;

  it('leaves nothing to undo', async () => {
    const element = await placed();
    await userEvent.fill(requests(element), '250000');
    await settled(element);
    expect(isIdle(element, 'Undo')).toBe(true);
  });

  it('leaves nothing to undo when it comes to that in a few keys', async () => {
    const element = await placed();
    await userEvent.click(requests(element));
    await userEvent.keyboard('{End}0{Backspace}');
    await settled(element);
    expect(now(element).requestsPerMonth).toMatchObject({ p50: 250_000 });
    expect(isIdle(element, 'Undo')).toBe(true);
  });
});

describe('a catalogue that is none', () => {
  const throwing = {
    ...createCatalog([]),
    models: () => {
      throw new Error('down');
    },
  };
  it.each<[string, unknown]>([
    ['an empty object', {}],
    ['a text', 'prices'],
    ['functions that throw', throwing],
    ['a table of nonsense', { ...createCatalog([]), catalog: { providers: [null], models: 7 } }],
  ])('%s gives way to the shipped one, and is reported', async (_what, catalog) => {
    const errors: FtErrorEvent[] = [];
    const hear = (event: FtErrorEvent) => void errors.push(event);
    document.body.addEventListener('ft-error', hear);
    const element = await placed({ catalog: catalog as PriceCatalog });
    document.body.removeEventListener('ft-error', hear);
    expect(errors.map(({ stage }) => stage)).toEqual(['catalog']);
    expect(models(element, 0)?.options.length).toBeGreaterThan(20);
    expect(root(form(element), '[role=status]')?.textContent).toContain('cannot be used');
    await choose(element, 0, luna);
    expect(now(element).approaches[0]?.rates.inputUsdPerMTok).toBe(0.1);
  });

  it('says nothing of one that can be used', async () => {
    const element = await placed({ catalog: createCatalog([]) });
    expect(root(form(element), '[role=status]')).toBeNull();
  });
});
