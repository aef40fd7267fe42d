/** Choosing a model in `<ft-breakeven>`, which is one undo step together with the new token counts. Also invalid catalogues. */

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createScenario, withField } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import type { FtModelPicker } from '../../../src/elements/scenario-form/model-picker/model-picker.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { approachFor, createCatalog, type PriceCatalog } from '../../../src/prices/index.ts';
import {
  actionOf,
  assumptionOf,
  calculatorWithParts,
  countersOf,
  formOf,
  formStatus,
  isDisabled,
  openPrompt,
  openView,
  pickerOf,
  promptTabs,
  rankingViewOf,
  untilCounted,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { eventsOf } from '../../harness/events.ts';
import { chooseIn } from '../../harness/model-picker.ts';
import { compareButton } from '../../harness/model-ranking.ts';
import { inputAt } from '../../harness/scenario-form.ts';
import { areas } from '../../harness/text-area.ts';
import { untilDrawn } from '../../harness/view.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

const scenarioOf = (element: FtBreakeven) => element.scenario as Scenario;

async function choose(element: FtBreakeven, index: number, model: string): Promise<void> {
  await chooseIn(pickerOf(element, index) as FtModelPicker, model);
  await untilCounted(element);
}

const luna = 'openai/gpt-6-luna';

describe('a change to a model with another tokenizer', () => {
  it.each([
    [0, 'anthropic/claude-sonnet-5-5', luna],
    [1, 'bedrock/amazon-nova-micro', 'vertex/gemini-3.1-flash-lite'],
    [2, luna, 'bedrock/amazon-nova-lite'],
  ])('in approach %i, from %s to %s, is one undo step', async (index, before, after) => {
    const element = await calculatorWithParts();
    for (const tabIndex of promptTabs(element).keys()) await openPrompt(element, tabIndex);
    await choose(element, index, after);
    expect(scenarioOf(element).approaches[index]?.model).toBe(after);
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect(scenarioOf(element).approaches[index]?.model).toBe(before);
    expect(isDisabled(element, english.share.undo)).toBe(true);
    actionOf(element, english.share.redo).click();
    await untilCounted(element);
    expect(scenarioOf(element).approaches[index]?.model).toBe(after);
    expect(isDisabled(element, english.share.redo)).toBe(true);
  });

  it('is an undo step of its own after an edit of the prompt', async () => {
    const element = await calculatorWithParts();
    await userEvent.fill(
      areas(countersOf(element)[0])[0] as HTMLTextAreaElement,
      'Sort this ticket into the team that can act on it.',
    );
    await untilCounted(element);
    const tokens = scenarioOf(element).approaches[0]?.prefixTokens;
    await choose(element, 0, luna);
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect(scenarioOf(element).approaches[0]).toMatchObject({
      model: 'anthropic/claude-sonnet-5-5',
      prefixTokens: tokens,
    });
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect(isDisabled(element, english.share.undo)).toBe(true);
  });
});

describe('a model of the ranking', () => {
  it('is added to the comparison by one edit, which Undo reverts, and the candidate stays', async () => {
    const element = await calculatorWithParts();
    const before = formOf(element)?.scenario as Scenario;
    await openView(element, 'models');
    const ranking = await until(() => rankingViewOf(element));
    await untilDrawn(ranking);
    compareButton(ranking, 'openai/gpt-5-nano').click();
    await untilCounted(element);
    expect(scenarioOf(element).approaches.map(({ model }) => model)).toEqual([
      ...before.approaches.map(({ model }) => model),
      'openai/gpt-5-nano',
    ]);
    expect(element.candidate).toBe('fine-tuned');
    // The prompt of the added model has its own counter before a user opens it.
    expect(countersOf(element).at(-1)?.dataset.approach).toBe(scenarioOf(element).approaches.at(-1)?.id);
    // The added approach has the prompt of the baseline, but another counter.
    const [first] = countersOf(element);
    await openPrompt(element, -1);
    const [, added] = countersOf(element);
    expect(countersOf(element)[0]).toBe(first);
    expect(added?.parts.map(({ text }) => text)).toEqual(first?.parts.map(({ text }) => text));
    expect(added?.parts.length).toBeGreaterThan(1);
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect(scenarioOf(element)).toBe(before);
    await untilDrawn(ranking);
    expect(compareButton(ranking, 'openai/gpt-5-nano').textContent?.trim()).toBe(english.ranking.compare);
  });
});

describe('an assumption about a price', () => {
  it('is shown for a prompt on a host whose cache minimum is assumed, but not for the example', async () => {
    const element = await calculatorWithParts();
    expect(assumptionOf(element)).toBe('');
    const example = formOf(element)?.scenario as Scenario;
    const [first, ...others] = example.approaches;
    const withAssumedMinimum = { ...first, ...approachFor('vertex/claude-opus-4-8'), prefixTokens: 1868 };
    element.scenario = createScenario({
      ...example,
      approaches: [withAssumedMinimum, ...others],
    } as ScenarioInput);
    await until(() => assumptionOf(element) !== '');
    expect(assumptionOf(element)).toContain('4,096');
    element.scenario = withField(example, 'approaches[0].prefixTokens', 2300);
    await until(() => assumptionOf(element) === '');
  });
});

describe('an edit that changes nothing', () => {
  const requestsInput = (element: FtBreakeven) =>
    inputAt(formOf(element) as FtScenarioForm, 'requestsPerMonth');

  it('leaves nothing to undo', async () => {
    const element = await calculatorWithParts();
    await userEvent.fill(requestsInput(element), '250000');
    await untilCounted(element);
    expect(isDisabled(element, english.share.undo)).toBe(true);
  });

  it('leaves nothing to undo if it took several keys', async () => {
    const element = await calculatorWithParts();
    await userEvent.click(requestsInput(element));
    await userEvent.keyboard('{End}0{Backspace}');
    await untilCounted(element);
    expect(scenarioOf(element).requestsPerMonth).toMatchObject({ p50: 250_000 });
    expect(isDisabled(element, english.share.undo)).toBe(true);
  });
});

describe('an unusable catalogue', () => {
  const throwingCatalog = {
    ...createCatalog([]),
    models: () => {
      throw new Error('down');
    },
  };
  it.each<[string, unknown]>([
    ['an empty object', {}],
    ['a text', 'prices'],
    ['functions that throw', throwingCatalog],
    ['a table of nonsense', { ...createCatalog([]), catalog: { providers: [null], models: 7 } }],
  ])('is replaced by the shipped catalogue and reported: %s', async (_name, catalog) => {
    const errors = eventsOf(document.body, 'ft-error');
    const element = await calculatorWithParts({ catalog: catalog as PriceCatalog });
    expect(errors.map(({ stage }) => stage)).toEqual(['catalog']);
    expect(formStatus(element)).toContain(english.form.catalogFailed);
    await choose(element, 0, luna);
    expect(scenarioOf(element).approaches[0]?.rates.inputUsdPerMTok).toBe(0.1);
  });

  it('is not reported if it is merely empty', async () => {
    const element = await calculatorWithParts({ catalog: createCatalog([]) });
    expect(formStatus(element)).toBeNull();
  });
});
