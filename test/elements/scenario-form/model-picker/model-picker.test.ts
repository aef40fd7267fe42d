/** The choice of a model by keys, search and pointer, its names for screen readers, and models that have ended. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  type FtModelPicker,
  ModelPickEvent,
} from '../../../../src/elements/scenario-form/model-picker/model-picker.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import * as prices from '../../../../src/prices/index.ts';
import { formScenario } from '../../../../stories/scenarios/form-scenarios.ts';
import { axeErrors, pageRules } from '../../../harness/axe.ts';
import { focusedIn, mounted } from '../../../harness/element.ts';
import {
  activeModel,
  activeOption,
  announced,
  chooseIn,
  closedButton,
  endedModels,
  groupHeadings,
  hostsIn,
  listedModels,
  matchedText,
  nothingFound,
  open,
  optionList,
  options,
  optionText,
  pickerIn,
  pickerOf,
  searchBox,
} from '../../../harness/model-picker.ts';
import { until } from '../../../harness/wait.ts';

const { form: text } = english;
const sonnet = 'anthropic/claude-sonnet-5-5';
const pickerProperties: Partial<FtModelPicker> = {
  catalog: prices,
  value: sonnet,
  on: '2026-11-25',
  label: 'Model of Prompt',
};

const pickedModels: (string | null)[] = [];
const recordPick = (event: Event) => void pickedModels.push((event as ModelPickEvent).model);
beforeEach(() => {
  pickedModels.length = 0;
  document.documentElement.lang = 'en';
  document.body.addEventListener(ModelPickEvent.eventName, recordPick);
});
afterEach(() => {
  document.body.removeEventListener(ModelPickEvent.eventName, recordPick);
});

/** Presses keys in the focused part. */
async function press(picker: FtModelPicker, keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await picker.updateComplete;
  await picker.updateComplete;
}

/** Opens the picker with the keyboard. */
async function openByKey(
  properties: Partial<FtModelPicker> = {},
  key = '{ArrowDown}',
): Promise<FtModelPicker> {
  const picker = await pickerOf({ ...pickerProperties, ...properties });
  closedButton(picker).focus();
  await press(picker, key);
  await until(() => focusedIn(picker) === searchBox(picker));
  return picker;
}

describe('the closed picker', () => {
  it.each([
    [sonnet, false, 'Claude Sonnet 5.5', 'Anthropic'],
    ['together/llama-3.1-8b', true, 'Llama 3.1 8B', text.makerAndHost('Meta', 'Together AI')],
    ['azure/gpt-4.1-mini', true, 'GPT-4.1 mini', text.makerAndHost('OpenAI', 'Azure OpenAI')],
    ['', false, text.ownPrices, ''],
    ['acme/gone', false, text.notListed('acme/gone'), ''],
  ])('names the model, its maker and its host: %s', async (value, tuned, name, host) => {
    const picker = await pickerOf({ ...pickerProperties, value, tuned });
    expect(closedButton(picker).textContent?.trim()).toBe(`${name} ${host}`.trim());
    expect(closedButton(picker).getAttribute('aria-label')).toBe(
      text.chosenModel('Model of Prompt', name, host),
    );
    expect(searchBox(picker)).toBeNull();
  });

  it.each([true, false])('asks for a choice if prices are unknown, tuned: %s', async (tuned) => {
    const picker = await pickerOf({ ...pickerProperties, value: '', tuned, unpriced: true });
    expect(closedButton(picker).textContent).toBe(text.chooseModel);
  });
});

describe('the keyboard in the picker', () => {
  it.each(['{ArrowDown}', '{ArrowUp}', '{Enter}', ' '])(
    'opens the list by %s, at the chosen model',
    async (key) => {
      const picker = await openByKey({}, key);
      expect(activeModel(picker)).toBe(sonnet);
      expect(closedButton(picker).getAttribute('aria-expanded')).toBe('true');
      expect(searchBox(picker)?.getAttribute('aria-expanded')).toBe('true');
    },
  );

  it('opens the list by a letter, which begins the search', async () => {
    const picker = await openByKey({}, 'k');
    expect(searchBox(picker)?.value).toBe('k');
    expect(listedModels(picker).length).toBeLessThan(100);
    expect(activeModel(picker)).toBe(listedModels(picker)[0]);
  });

  it('moves the active option by arrow keys, also past the ends, and by Home, End, Page Up and Page Down', async () => {
    const picker = await openByKey();
    const ids = listedModels(picker);
    const startIndex = ids.indexOf(sonnet);
    await press(picker, '{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(activeModel(picker)).toBe(ids[startIndex + 1]);
    await press(picker, '{End}');
    expect(activeModel(picker)).toBe(ids.at(-1));
    await press(picker, '{ArrowDown}');
    expect(activeModel(picker)).toBe(ids[0]);
    await press(picker, '{ArrowUp}');
    expect(activeModel(picker)).toBe(ids.at(-1));
    await press(picker, '{Home}{PageDown}');
    expect(activeModel(picker)).toBe(ids[10]);
    await press(picker, '{PageUp}');
    expect(activeModel(picker)).toBe(ids[0]);
    expect(pickedModels).toEqual([]);
  });

  it('keeps the active option in view', async () => {
    const picker = await openByKey();
    await press(picker, '{End}');
    const box = () => activeOption(picker).getBoundingClientRect();
    await until(() => box().bottom <= optionList(picker).getBoundingClientRect().bottom + 1);
    expect(box().top).toBeGreaterThanOrEqual(optionList(picker).getBoundingClientRect().top);
  });

  it('shows the start of the list if no model of the catalogue is chosen', async () => {
    const picker = await openByKey({ value: '' });
    expect(optionList(picker).scrollHeight).toBeGreaterThan(optionList(picker).clientHeight);
    expect(optionList(picker).scrollTop).toBe(0);
    await press(picker, '{ArrowDown}');
    expect(activeModel(picker)).toBe(listedModels(picker)[0]);
  });

  it('chooses a model once by Enter, and the focus returns to the button', async () => {
    const picker = await openByKey();
    const nextModel = listedModels(picker)[listedModels(picker).indexOf(sonnet) + 1];
    await press(picker, '{ArrowDown}{Enter}');
    expect(pickedModels).toEqual([nextModel]);
    expect(searchBox(picker)).toBeNull();
    expect(focusedIn(picker)).toBe(closedButton(picker));
  });

  it('closes the list by Escape without a choice, and does not close a dialog around it', async () => {
    const outerKeys: string[] = [];
    const recordKey = (event: KeyboardEvent) => void outerKeys.push(event.key);
    document.body.addEventListener('keydown', recordKey);
    const picker = await openByKey();
    outerKeys.length = 0;
    await press(picker, '{ArrowDown}{Escape}');
    document.body.removeEventListener('keydown', recordKey);
    expect(outerKeys).toEqual([]);
    expect(pickedModels).toEqual([]);
    expect(searchBox(picker)).toBeNull();
    expect(focusedIn(picker)).toBe(closedButton(picker));
  });

  it('closes the list by Tab without a choice, and the focus moves on', async () => {
    const picker = await openByKey();
    const nextButton = document.createElement('button');
    document.body.append(nextButton);
    await press(picker, '{Tab}');
    expect(document.activeElement).toBe(nextButton);
    await until(() => searchBox(picker) === null);
    expect(pickedModels).toEqual([]);
  });

  it('fires no event if the chosen model is chosen again', async () => {
    const picker = await openByKey();
    await press(picker, '{Enter}');
    expect(pickedModels).toEqual([]);
  });
});

describe('the search', () => {
  it.each([
    ['sonnet 5.5', [sonnet, 'vertex/', 'bedrock/']],
    ['meta groq', ['groq/']],
    ['  GPT-5   NANO ', ['openai/gpt-5']],
  ])('finds models by name, maker and host in any order: %s', async (search, beginnings) => {
    const picker = await openByKey();
    await userEvent.fill(searchBox(picker) as HTMLInputElement, search);
    await picker.updateComplete;
    const foundIds = listedModels(picker).filter((id) => id !== '');
    expect(foundIds.length).toBeGreaterThan(0);
    for (const id of foundIds)
      expect(
        beginnings.some((beginning) => id.startsWith(beginning)),
        id,
      ).toBe(true);
  });

  it('announces how many models it found, and marks the matching text', async () => {
    const picker = await openByKey();
    const total = listedModels(picker).length - 1;
    expect(announced(picker)).toBe(text.modelCount(String(total), total));
    await press(picker, 'luna');
    const matches = listedModels(picker).length - 1;
    expect(announced(picker)).toBe(text.modelsFound(String(matches), String(total), total));
    expect(matchedText(picker).toLowerCase()).toBe('luna');
  });

  it('offers own prices if it finds no model, and takes them only after an arrow key', async () => {
    const picker = await openByKey();
    await press(picker, 'mixtral');
    expect(listedModels(picker)).toEqual(['']);
    // The date is the day on which the shipped catalogue was compiled.
    expect(nothingFound(picker)).toBe(text.noModelOn('mixtral', '24 Nov 2026'));
    await press(picker, '{Enter}');
    expect(pickedModels).toEqual([]);
    await press(picker, '{ArrowDown}{Enter}');
    expect(pickedModels).toEqual([null]);
  });
});

describe('the list', () => {
  it('is grouped by maker, and has a column of hosts and a column of prices', async () => {
    const picker = await openByKey();
    expect(groupHeadings(picker)).toEqual(
      expect.arrayContaining(['OpenAI', 'Anthropic', 'Google', 'Meta', 'Amazon']),
    );
    expect(new Set(hostsIn(picker, 'Anthropic'))).toEqual(
      new Set(['Anthropic', 'Google Vertex AI', 'AWS Bedrock']),
    );
    expect(optionText(picker, sonnet)).toContain(text.inAndOut('2.00', '10.00'));
  });

  it('has each base model once, or for tuning each tunable model once', async () => {
    for (const tuned of [false, true]) {
      const picker = await openByKey({ tuned, value: '' });
      const rows = prices.catalog.models.filter((row) => (tuned ? row.tuned : row.base));
      const coming = rows.filter((row) => prices.serviceOn(row, '2026-11-25', tuned)?.state === 'coming');
      expect([...listedModels(picker)].sort()).toEqual(
        ['', ...rows.filter((row) => !coming.includes(row)).map(({ id }) => id)].sort(),
      );
      document.body.replaceChildren();
    }
  });

  it('has the models that have ended by the scenario’s date in its last group, and marks those that end soon', async () => {
    const picker = await openByKey();
    expect(groupHeadings(picker).at(-1)).toBe(text.notServedOn('25 Nov 2026'));
    expect(endedModels(picker)).toContain('openai/gpt-4.1-nano');
    expect(optionText(picker, 'openai/gpt-4.1-nano')).toContain(text.endedOn('23 Oct 2026'));
    expect(optionText(picker, 'openai/gpt-5-nano')).toContain(text.endsOn('11 Dec 2026'));
    expect(endedModels(picker)).not.toContain('openai/gpt-5-nano');
    document.body.replaceChildren();
    const laterPicker = await openByKey({ on: '2027-02-01' });
    expect(endedModels(laterPicker)).toContain('openai/gpt-5-nano');
  });

  it('has models that can no longer be tuned in its last group, and an hourly price for models billed by the hour', async () => {
    const picker = await openByKey({ tuned: true, value: '', on: '2027-01-06' });
    expect(groupHeadings(picker).at(-1)).toBe(text.notTrainedOn('6 Jan 2027'));
    expect(endedModels(picker)).toContain('openai/gpt-4.1-mini');
    expect(optionText(picker, 'together/llama-3.1-8b')).toContain(text.priceAnHour('5.49'));
  });

  it('chooses a model by a press on it, and is closed by a press elsewhere', async () => {
    const picker = await pickerOf(pickerProperties);
    await chooseIn(picker, 'openai/gpt-6-luna');
    expect(pickedModels).toEqual(['openai/gpt-6-luna']);
    await open(picker);
    const otherButton = document.createElement('button');
    otherButton.style.cssText = 'position: fixed; inset: auto 0 0 auto';
    document.body.append(otherButton);
    await userEvent.click(otherButton);
    await until(() => searchBox(picker) === null);
    expect(pickedModels).toHaveLength(1);
  });
});

/** The chosen model and a few of OpenAI, of which one has ended and one ends soon. axe is slow on longer lists. */
const smallCatalog = prices.createCatalog(
  prices.catalog.models.filter(({ id }) => /^openai\/gpt-(4|5)|sonnet-5-5$/.test(id)),
  prices.catalog,
);

describe('the roles in the picker', () => {
  it.each(['light', 'dark'])(
    'pass axe while it is closed, open and searched, on a %s page',
    async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#111' : '';
      const form = await mounted('ft-scenario-form', { scenario: formScenario, catalog: smallCatalog });
      const picker = pickerIn(form);
      const errors = () => axeErrors(picker, pageRules);
      expect(await errors(), 'closed').toEqual([]);
      await open(picker);
      expect(await errors(), 'open').toEqual([]);
      await press(picker, 'nano');
      expect(await errors(), 'searched').toEqual([]);
      document.documentElement.style.colorScheme = '';
      document.body.style.background = '';
    },
  );

  it('mark one option as selected, and connect the search to the list', async () => {
    const picker = await openByKey();
    const selected = options(picker).filter((option) => option.getAttribute('aria-selected') === 'true');
    expect(selected.map(({ dataset }) => dataset.model)).toEqual([sonnet]);
    expect(searchBox(picker)?.getAttribute('aria-controls')).toBe(optionList(picker).id);
  });
});
