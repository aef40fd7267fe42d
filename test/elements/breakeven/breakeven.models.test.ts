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
import {
  actionOf,
  areaOf,
  assumptionOf,
  calculator,
  counted,
  counters,
  formOf,
  isIdle,
  openPrompt,
  openView,
  promptTabs,
} from '../../harness/breakeven.ts';
import { inside, textOf } from '../../harness/element.ts';
import { chooseIn } from '../../harness/model-picker.ts';
import { compareButton, settled } from '../../harness/model-ranking.ts';
import { box } from '../../harness/scenario-form.ts';
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
    for (const place of promptTabs(element).keys()) await openPrompt(element, place);
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
    await userEvent.fill(
      areaOf(counters(element)[0]) as HTMLTextAreaElement,
      'Sort this ticket into the team that can act on it.',
    );
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
    const before = formOf(element)?.scenario as Scenario;
    await openView(element, 'models');
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
    await openPrompt(element, -1);
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
  it('is none in the example; a prompt between two readings of a cache rule depends on one', async () => {
    const element = await calculator();
    expect(assumptionOf(element)).toBe('');
    const given = formOf(element)?.scenario as Scenario;
    element.scenario = withField(given, 'approaches[0].prefixTokens', 1868);
    await until(() => assumptionOf(element) !== '');
    expect(assumptionOf(element)).toContain('2,048');
    element.scenario = withField(given, 'approaches[0].prefixTokens', 2300);
    await until(() => assumptionOf(element) === '');
  });
});

describe('an edit that changes nothing', () => {
  const requests = (element: FtBreakeven) => box(formOf(element) as FtScenarioForm, 'requestsPerMonth');

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
