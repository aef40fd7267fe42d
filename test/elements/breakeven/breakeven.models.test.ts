/** Choosing models in `<ft-breakeven>`: each choice is one undo step, whatever counts follow it; invalid catalogues. */

import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { withField } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import type { FtErrorEvent } from '../../../src/elements/common/events.ts';
import type { FtModelRanking } from '../../../src/elements/model-ranking/model-ranking.ts';
import type { FtModelPicker } from '../../../src/elements/scenario-form/model-picker/model-picker.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { createCatalog, type PriceCatalog } from '../../../src/prices/index.ts';
import { actionOf, calculator, counted, counters, isIdle } from '../../harness/breakeven.ts';
import { allInside, inside, textOf } from '../../harness/element.ts';
import { chooseIn } from '../../harness/model-picker.ts';
import { compareButton, settled } from '../../harness/model-ranking.ts';
import { until } from '../../harness/wait.ts';

const models = (element: FtBreakeven, index: number) =>
  inside<FtModelPicker>(element, 'ft-scenario-form', `[data-path="approaches[${index}].model"]`);
const now = (element: FtBreakeven) => element.scenario as Scenario;

async function choose(element: FtBreakeven, index: number, model: string): Promise<void> {
  await chooseIn(models(element, index) as FtModelPicker, model);
  await counted(element);
}

const luna = 'openai/gpt-6-luna';

afterEach(() => document.body.replaceChildren());

describe('a model of another tokenizer', () => {
  it.each([
    [0, 'anthropic/claude-sonnet-5-5', luna],
    [1, 'bedrock/amazon-nova-micro', 'vertex/gemini-3.1-flash-lite'],
    [2, luna, 'anthropic/claude-haiku-4-5'],
  ])('in approach %i from %s to %s is one step', async (index, before, after) => {
    const element = await calculator();
    for (const tab of allInside<HTMLElement>(element, '.prompt [role=tab]')) {
      tab.click();
      await counted(element);
    }
    await choose(element, index, after);
    expect(now(element).approaches[index]?.model).toBe(after);
    actionOf(element, english.share.undo).click();
    await counted(element);
    expect(now(element).approaches[index]?.model).toBe(before);
    expect(isIdle(element, english.share.undo)).toBe(true);
    actionOf(element, english.share.redo).click();
    await counted(element);
    expect(now(element).approaches[index]?.model).toBe(after);
    expect(isIdle(element, english.share.redo)).toBe(true);
  });

  it('is one step also after something was typed into its prompt', async () => {
    const element = await calculator();
    const area = inside(counters(element)[0], 'textarea') as HTMLTextAreaElement;
    await userEvent.fill(area, 'Sort this ticket into the team that can act on it.');
    await counted(element);
    const tokens = now(element).approaches[0]?.prefixTokens;
    await choose(element, 0, luna);
    actionOf(element, english.share.undo).click();
    await counted(element);
    expect(now(element).approaches[0]).toMatchObject({
      model: 'anthropic/claude-sonnet-5-5',
      prefixTokens: tokens,
    });
    actionOf(element, english.share.undo).click();
    await counted(element);
    expect(isIdle(element, english.share.undo)).toBe(true);
  });
});

describe('a model of the ranking', () => {
  it('is compared by one edit, which Undo takes back, and the answer stays', async () => {
    const element = await calculator();
    const before = inside<FtScenarioForm>(element, 'ft-scenario-form')?.scenario as Scenario;
    inside<HTMLElement>(element, '#view-tab-models')?.click();
    const ranking = await until(() => inside<FtModelRanking>(element, 'ft-model-ranking'));
    await settled(ranking);
    compareButton(ranking, 'openai/gpt-5-nano').click();
    await counted(element);
    expect(now(element).approaches.map(({ model }) => model)).toEqual([
      ...before.approaches.map(({ model }) => model),
      'openai/gpt-5-nano',
    ]);
    expect(element.candidate).toBe('fine-tuned');
    // The added approach has the prompt of the baseline, in a counter of its own.
    const [first] = counters(element);
    allInside<HTMLElement>(element, '.prompt [role=tab]').at(-1)?.click();
    await counted(element);
    const [, added] = counters(element);
    expect(counters(element)[0]).toBe(first);
    expect(added?.parts.map(({ text }) => text)).toEqual(first?.parts.map(({ text }) => text));
    expect(added?.parts.length).toBeGreaterThan(1);
    actionOf(element, english.share.undo).click();
    await counted(element);
    expect(now(element)).toBe(before);
    await settled(ranking);
    expect(compareButton(ranking, 'openai/gpt-5-nano').textContent?.trim()).toBe(english.ranking.compare);
  });
});

describe('an assumption about a price', () => {
  const assumption = (element: FtBreakeven) => textOf(element, 'ft-verdict', '[part=assumption]');

  it('is none in the example; a prompt between two readings of a cache rule depends on one', async () => {
    const element = await calculator();
    expect(assumption(element)).toBe('');
    const form = inside<FtScenarioForm>(element, 'ft-scenario-form')?.scenario as Scenario;
    element.scenario = withField(form, 'approaches[0].prefixTokens', 1868);
    await until(() => assumption(element) !== '');
    expect(assumption(element)).toContain('2,048');
    element.scenario = withField(form, 'approaches[0].prefixTokens', 2300);
    await until(() => assumption(element) === '');
  });
});

describe('an edit that changes nothing', () => {
  const requests = (element: FtBreakeven) =>
    inside(element, 'ft-scenario-form', '[data-path="requestsPerMonth"]', '#value') as HTMLInputElement;

  it('leaves nothing to undo', async () => {
    const element = await calculator();
    await userEvent.fill(requests(element), '250000');
    await counted(element);
    expect(isIdle(element, english.share.undo)).toBe(true);
  });

  it('leaves nothing to undo after several keys', async () => {
    const element = await calculator();
    await userEvent.click(requests(element));
    await userEvent.keyboard('{End}0{Backspace}');
    await counted(element);
    expect(now(element).requestsPerMonth).toMatchObject({ p50: 250_000 });
    expect(isIdle(element, english.share.undo)).toBe(true);
  });
});

describe('an unusable catalogue', () => {
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
  ])('%s is replaced by the shipped one, and reported', async (_what, catalog) => {
    const errors: FtErrorEvent[] = [];
    const hear = (event: FtErrorEvent) => void errors.push(event);
    document.body.addEventListener('ft-error', hear);
    const element = await calculator({ catalog: catalog as PriceCatalog });
    document.body.removeEventListener('ft-error', hear);
    expect(errors.map(({ stage }) => stage)).toEqual(['catalog']);
    expect(textOf(element, 'ft-scenario-form', '[role=status]')).toContain(english.form.catalogFailed);
    await choose(element, 0, luna);
    expect(now(element).approaches[0]?.rates.inputUsdPerMTok).toBe(0.1);
  });

  it('is not reported if it can be used', async () => {
    const element = await calculator({ catalog: createCatalog([]) });
    expect(inside(element, 'ft-scenario-form', '[role=status]')).toBeNull();
  });
});
