/** The choice of a model: by keyboard, by search and by pointer; names for screen readers; models that have ended. */
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
import { focusedIn, inside, mounted } from '../../../harness/element.ts';
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
  pickerOf,
  searchBox,
} from '../../../harness/model-picker.ts';
import { until } from '../../../harness/wait.ts';

const { form: text } = english;
const sonnet = 'anthropic/claude-sonnet-5-5';
const given: Partial<FtModelPicker> = {
  catalog: prices,
  value: sonnet,
  on: '2026-11-25',
  label: 'Model of Prompt',
};

const picked: (string | null)[] = [];
const hear = (event: Event) => void picked.push((event as ModelPickEvent).model);
beforeEach(() => {
  picked.length = 0;
  document.documentElement.lang = 'en';
  document.body.addEventListener(ModelPickEvent.eventName, hear);
});
afterEach(() => {
  document.body.removeEventListener(ModelPickEvent.eventName, hear);
  document.body.replaceChildren();
});

/** Presses keys where the focus is. */
async function press(picker: FtModelPicker, keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await picker.updateComplete;
  await picker.updateComplete;
}

/** Opens the picker with the keyboard. */
async function openedByKey(more: Partial<FtModelPicker> = {}, key = '{ArrowDown}'): Promise<FtModelPicker> {
  const picker = await pickerOf({ ...given, ...more });
  closedButton(picker).focus();
  await press(picker, key);
  await until(() => focusedIn(picker) === searchBox(picker));
  return picker;
}

describe('closed', () => {
  it.each([
    [sonnet, false, 'Claude Sonnet 5.5', 'Anthropic'],
    ['together/llama-3.1-8b', true, 'Llama 3.1 8B', text.makerAndHost('Meta', 'Together AI')],
    ['azure/gpt-4.1-mini', true, 'GPT-4.1 mini', text.makerAndHost('OpenAI', 'Azure OpenAI')],
    ['', false, text.ownPrices, ''],
    ['acme/gone', false, text.notListed('acme/gone'), ''],
  ])('names the model, its maker and its host: %s', async (value, tuned, name, host) => {
    const picker = await pickerOf({ ...given, value, tuned });
    expect(closedButton(picker).textContent?.trim()).toBe(`${name} ${host}`.trim());
    expect(closedButton(picker).getAttribute('aria-label')).toBe(
      text.chosenModel('Model of Prompt', name, host),
    );
    expect(searchBox(picker)).toBeNull();
  });

  it('asks for a choice where tuned prices are unknown', async () => {
    const picker = await pickerOf({ ...given, value: '', tuned: true, unpriced: true });
    expect(closedButton(picker).textContent).toBe(text.chooseModel);
  });
});

describe('the keyboard', () => {
  it.each(['{ArrowDown}', '{ArrowUp}', '{Enter}', ' '])(
    'opens it by %s, at the chosen model',
    async (key) => {
      const picker = await openedByKey({}, key);
      expect(activeModel(picker)).toBe(sonnet);
      expect(closedButton(picker).getAttribute('aria-expanded')).toBe('true');
      expect(searchBox(picker)?.getAttribute('aria-expanded')).toBe('true');
    },
  );

  it('opens it by typing, with that letter as the search', async () => {
    const picker = await openedByKey({}, 'k');
    expect(searchBox(picker)?.value).toBe('k');
    expect(listedModels(picker).length).toBeLessThan(100);
    expect(activeModel(picker)).toBe(listedModels(picker)[0]);
  });

  it('moves by arrows around the ends, and by Home, End, Page Up and Page Down', async () => {
    const picker = await openedByKey();
    const ids = listedModels(picker);
    const at = ids.indexOf(sonnet);
    await press(picker, '{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(activeModel(picker)).toBe(ids[at + 1]);
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
    expect(picked).toEqual([]);
  });

  it('keeps the active option in view', async () => {
    const picker = await openedByKey();
    await press(picker, '{End}');
    const box = () => activeOption(picker).getBoundingClientRect();
    await until(() => box().bottom <= optionList(picker).getBoundingClientRect().bottom + 1);
    expect(box().top).toBeGreaterThanOrEqual(optionList(picker).getBoundingClientRect().top);
  });

  it('chooses by Enter: once, and the focus returns to the button', async () => {
    const picker = await openedByKey();
    const next = listedModels(picker)[listedModels(picker).indexOf(sonnet) + 1];
    await press(picker, '{ArrowDown}{Enter}');
    expect(picked).toEqual([next]);
    expect(searchBox(picker)).toBeNull();
    expect(focusedIn(picker)).toBe(closedButton(picker));
  });

  it('leaves the choice by Escape, and closes no dialog around it', async () => {
    const outside: string[] = [];
    const listen = (event: KeyboardEvent) => void outside.push(event.key);
    document.body.addEventListener('keydown', listen);
    const picker = await openedByKey();
    outside.length = 0;
    await press(picker, '{ArrowDown}{Escape}');
    document.body.removeEventListener('keydown', listen);
    expect(outside).toEqual([]);
    expect(picked).toEqual([]);
    expect(searchBox(picker)).toBeNull();
    expect(focusedIn(picker)).toBe(closedButton(picker));
  });

  it('leaves the choice by Tab, and the focus goes on', async () => {
    const picker = await openedByKey();
    const after = document.createElement('button');
    document.body.append(after);
    await press(picker, '{Tab}');
    expect(document.activeElement).toBe(after);
    await until(() => searchBox(picker) === null);
    expect(picked).toEqual([]);
  });

  it('does not choose again what is chosen', async () => {
    const picker = await openedByKey();
    await press(picker, '{Enter}');
    expect(picked).toEqual([]);
  });
});

describe('the search', () => {
  it.each([
    ['sonnet 5.5', [sonnet, 'vertex/', 'bedrock/']],
    ['meta groq', ['groq/']],
    ['  GPT-5   NANO ', ['openai/gpt-5']],
  ])('finds by model, maker and host in any order: %s', async (search, beginnings) => {
    const picker = await openedByKey();
    await userEvent.fill(searchBox(picker) as HTMLInputElement, search);
    await picker.updateComplete;
    const found = listedModels(picker).filter((id) => id !== '');
    expect(found.length).toBeGreaterThan(0);
    for (const id of found)
      expect(
        beginnings.some((beginning) => id.startsWith(beginning)),
        id,
      ).toBe(true);
  });

  it('says how many it found, and marks what matches', async () => {
    const picker = await openedByKey();
    const all = listedModels(picker).length - 1;
    expect(announced(picker)).toBe(text.modelCount(String(all), all));
    await press(picker, 'luna');
    const found = listedModels(picker).length - 1;
    expect(announced(picker)).toBe(text.modelsFound(String(found), String(all), all));
    expect(matchedText(picker).toLowerCase()).toBe('luna');
  });

  it('offers own prices where it finds nothing', async () => {
    const picker = await openedByKey();
    await press(picker, 'mixtral');
    expect(listedModels(picker)).toEqual(['']);
    expect(nothingFound(picker)).toBe(text.noModelOn('mixtral', '24 Nov 2026'));
    await press(picker, '{Enter}');
    expect(picked).toEqual([null]);
  });
});

describe('the list', () => {
  it('is grouped by maker, the host in a column of its own, with prices', async () => {
    const picker = await openedByKey();
    expect(groupHeadings(picker)).toEqual(
      expect.arrayContaining(['OpenAI', 'Anthropic', 'Google', 'Meta', 'Amazon']),
    );
    expect(new Set(hostsIn(picker, 'Anthropic'))).toEqual(
      new Set(['Anthropic', 'Google Vertex AI', 'AWS Bedrock']),
    );
    expect(optionText(picker, sonnet)).toContain(text.inAndOut('2.00', '10.00'));
  });

  it('lists each base model once, and with tuning each tunable one', async () => {
    for (const tuned of [false, true]) {
      const picker = await openedByKey({ tuned, value: '' });
      const rows = prices.catalog.models.filter((row) => (tuned ? row.tuned : row.base));
      const coming = rows.filter((row) => prices.serviceOn(row, '2026-11-25', tuned)?.state === 'coming');
      expect([...listedModels(picker)].sort()).toEqual(
        ['', ...rows.filter((row) => !coming.includes(row)).map(({ id }) => id)].sort(),
      );
      document.body.replaceChildren();
    }
  });

  it('has models that have ended last, under the scenario’s date, still to be chosen, and marks those that end soon', async () => {
    const picker = await openedByKey();
    expect(groupHeadings(picker).at(-1)).toBe(text.notServedOn('25 Nov 2026'));
    expect(endedModels(picker)).toContain('openai/gpt-4.1-nano');
    expect(optionText(picker, 'openai/gpt-4.1-nano')).toContain(text.endedOn('23 Oct 2026'));
    expect(optionText(picker, 'openai/gpt-5-nano')).toContain(text.endsOn('11 Dec 2026'));
    expect(endedModels(picker)).not.toContain('openai/gpt-5-nano');
    document.body.replaceChildren();
    const later = await openedByKey({ on: '2027-02-01' });
    expect(endedModels(later)).toContain('openai/gpt-5-nano');
  });

  it('lists apart what can no longer be tuned, and has an hourly price for what is billed by the hour', async () => {
    const picker = await openedByKey({ tuned: true, value: '', on: '2027-01-06' });
    expect(groupHeadings(picker).at(-1)).toBe(text.notTrainedOn('6 Jan 2027'));
    expect(endedModels(picker)).toContain('openai/gpt-4.1-mini');
    expect(optionText(picker, 'together/llama-3.1-8b')).toContain(text.priceAnHour('5.49'));
  });

  it('is chosen from by a press, and closed by a press elsewhere', async () => {
    const picker = await pickerOf(given);
    await chooseIn(picker, 'openai/gpt-6-luna');
    expect(picked).toEqual(['openai/gpt-6-luna']);
    await open(picker);
    const elsewhere = document.createElement('button');
    elsewhere.style.cssText = 'position: fixed; inset: auto 0 0 auto';
    document.body.append(elsewhere);
    await userEvent.click(elsewhere);
    await until(() => searchBox(picker) === null);
    expect(picked).toHaveLength(1);
  });
});

/** Some models of OpenAI, of which one has ended and one ends soon, and the chosen one: axe is slow on long lists. */
const few = prices.createCatalog(
  prices.catalog.models.filter(({ id }) => /^openai\/gpt-(4|5)|sonnet-5-5$/.test(id)),
  prices.catalog,
);

describe('its roles', () => {
  it.each(['light', 'dark'])('pass axe closed, open and searched, in a form on a %s page', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    document.body.style.background = scheme === 'dark' ? '#111' : '';
    const form = await mounted('ft-scenario-form', { scenario: formScenario, catalog: few });
    const picker = inside<FtModelPicker>(form, 'ft-model-picker') as FtModelPicker;
    const errors = () => axeErrors(picker, pageRules);
    expect(await errors(), 'closed').toEqual([]);
    await open(picker);
    expect(await errors(), 'open').toEqual([]);
    await press(picker, 'nano');
    expect(await errors(), 'searched').toEqual([]);
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });

  it('name one selected option and the active one', async () => {
    const picker = await openedByKey();
    const selected = options(picker).filter((option) => option.getAttribute('aria-selected') === 'true');
    expect(selected.map(({ dataset }) => dataset.model)).toEqual([sonnet]);
    expect(searchBox(picker)?.getAttribute('aria-controls')).toBe(optionList(picker).id);
  });
});
