/** The sections of caching, prices, approaches and costs in `<ft-scenario-form>`. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Scenario } from '../../../src/core/types.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatShare } from '../../../src/i18n/format.ts';
import { createCatalog } from '../../../src/prices/index.ts';
import { formScenario, withoutPrice } from '../../../stories/scenarios/form-scenarios.ts';
import { fieldAt } from '../../harness/field.ts';
import {
  approachPart,
  buttonNamed,
  changeEvents,
  chooseModel,
  enterKeys,
  headerText,
  inputAt,
  lastScenario,
  mount,
  nameInput,
  press,
  pressKeys,
  pressText,
  removeButtons,
  restoreText,
  restoreValue,
  selectNamed,
  sources,
  staleSources,
  toggleCheckBox,
  type,
  untilSettled,
} from '../../harness/scenario-form.ts';
import { until } from '../../harness/wait.ts';

describe('the hit rate', () => {
  const path = 'approaches[0].cache.hitRate';
  const formWithCaches = async () => {
    const form = await mount();
    await type(form, 'approaches[0].cache.caches', '5000');
    return form;
  };

  it('follows from traffic until it is overridden, shows the previous value, and can be restored', async () => {
    const form = await formWithCaches();
    expect(fieldAt(form, path).derived).toBe(true);
    const previous = inputAt(form, path).value;
    await type(form, path, '70');
    expect(lastScenario().approaches[0]?.cache?.hitRate).toBe(0.7);
    inputAt(form, path).blur();
    await untilSettled(form);
    expect(restoreText(form, path)).toBe(`was ${previous}`);
    await restoreValue(form, path);
    expect(lastScenario().approaches[0]?.cache?.hitRate).toBe('from-traffic');
    expect(inputAt(form, path).value).toBe(previous);
  });

  it('is written as less than 100 % while a request may miss', async () => {
    const form = await mount();
    await type(form, 'approaches[0].cache.caches', '1');
    await type(form, 'requestsPerMonth', '100000');
    expect(inputAt(form, path).value).toBe('99.9');
    expect(headerText(form, 'caching')).toContain(english.form.hitsFromTraffic(formatShare(0.9999)));
  });

  it('is not in the header if the fixed prompts are too short for a cache, because nothing is cached then', async () => {
    const form = await mount();
    const setMinimums = async (tokens: string): Promise<void> => {
      for (const [index, { cache }] of formScenario.approaches.entries())
        if (cache) await type(form, `approaches[${index}].cache.minimumTokens`, tokens);
    };
    await setMinimums('100000');
    expect(headerText(form, 'caching')).toContain(english.form.nothingCached);
    await setMinimums('0');
    expect(headerText(form, 'caching')).not.toContain(english.form.nothingCached);
  });

  it('rises if traffic rises', async () => {
    const form = await formWithCaches();
    const before = Number(inputAt(form, path).value);
    await type(form, 'requestsPerMonth', '100M');
    expect(Number(inputAt(form, path).value)).toBeGreaterThan(before);
  });

  it('is removed when caching is switched off, and restored by the model’s rules when it is switched on', async () => {
    const form = await mount();
    const caching = english.form.cacheOf('Few-shot prompt');
    await toggleCheckBox(form, caching);
    expect(lastScenario().approaches[0]?.cache).toBeUndefined();
    await toggleCheckBox(form, caching);
    expect(lastScenario().approaches[0]?.cache).toEqual(formScenario.approaches[0]?.cache);
  });
});

describe('prices', () => {
  const path = 'approaches[0].rates.inputUsdPerMTok';

  it('can be overridden, show the previous value, and can be restored', async () => {
    const form = await mount();
    expect(restoreText(form, path)).toBeNull();
    await type(form, path, '1.50');
    expect(lastScenario().approaches[0]?.rates.inputUsdPerMTok).toBe(1.5);
    expect(restoreText(form, path)).toBe('was 2.00');
    await restoreValue(form, path);
    expect(lastScenario().approaches[0]?.rates).toEqual(formScenario.approaches[0]?.rates);
    expect(restoreText(form, path)).toBeNull();
  });

  it('from another date than the catalogue are not called overridden, and can be replaced by the newer prices', async () => {
    const [fewShot, ...others] = formScenario.approaches;
    const pinned = { ...fewShot, rates: { ...fewShot?.rates, inputUsdPerMTok: 3, asOf: '2026-01-01' } };
    const form = await mount({ scenario: { ...formScenario, approaches: [pinned as never, ...others] } });
    expect(restoreText(form, path)).toBeNull();
    await pressText(form, english.form.newerPrices(''));
    expect(lastScenario().approaches[0]?.rates).toEqual(formScenario.approaches[0]?.rates);
  });

  it('that are more than 90 days older than the start date are marked, whatever the date of today is', async () => {
    const form = await mount({ scenario: { ...formScenario, startsOn: '2026-11-01' } });
    expect(staleSources(form)[0]).toBe(false);
    form.scenario = { ...formScenario, startsOn: '2028-01-01' };
    await untilSettled(form);
    expect(staleSources(form)).toEqual([true, true, true]);
  });

  it('that are missing are asked for', async () => {
    const form = await mount({ scenario: withoutPrice });
    expect(sources(form)[1]).toContain(english.form.askForPrice('my-llama-8b'));
    expect(fieldAt(form, 'approaches[1].rates.inputUsdPerMTok').missing).toBe(true);
    await type(form, 'approaches[1].rates.inputUsdPerMTok', '0.20');
    await type(form, 'approaches[1].rates.outputUsdPerMTok', '0.20');
    expect(sources(form)[1]).not.toContain(english.form.askForPrice('my-llama-8b'));
  });

  it('have no link to an address other than https', async () => {
    const [fewShot, ...others] = formScenario.approaches;
    const hostile = {
      ...fewShot,
      model: undefined,
      rates: { ...fewShot?.rates, source: 'javascript:alert(1)' },
    };
    const form = await mount({ scenario: { ...formScenario, approaches: [hostile as never, ...others] } });
    expect(approachPart(form, 'Few-shot prompt').querySelector('a')).toBeNull();
    expect(sources(form)[0]).toContain('javascript:alert(1)');
  });
});

describe('the approaches', () => {
  it('have the prices of the chosen model, from a list that fits their technique', async () => {
    const form = await mount();
    await expect(chooseModel(form, 'Model of Fine-tuned', 'anthropic/claude-sonnet-5-5')).rejects.toThrow();
    await chooseModel(form, 'Model of Few-shot prompt', 'openai/gpt-6-luna');
    await untilSettled(form);
    expect(lastScenario().approaches[0]).toMatchObject({
      model: 'openai/gpt-6-luna',
      label: 'Few-shot prompt',
      prefixTokens: 2140,
      rates: { inputUsdPerMTok: 0.1, outputUsdPerMTok: 0.5 },
    });
  });

  it('can have models of the page’s catalogue', async () => {
    const evidence = {
      source: 'contract',
      asOf: '2026-12-01',
      asOfPrecision: 'day',
      confidence: 'official-copy',
    } as const;
    const rates = {
      inputUsdPerMTok: 7,
      cachedInputUsdPerMTok: null,
      cacheWriteUsdPerMTok: null,
      outputUsdPerMTok: 9,
    };
    const catalog = createCatalog([
      {
        id: 'mine/one',
        provider: 'mine',
        name: 'One',
        base: { prices: [{ ...rates, ...evidence }] },
        tuned: null,
      },
    ]);
    const form = await mount({ catalog });
    await chooseModel(form, 'Model of Zero-shot', 'mine/one');
    expect(lastScenario().approaches[2]?.rates.inputUsdPerMTok).toBe(7);
  });

  it('can be added up to eight, and removed down to one', async () => {
    const form = await mount();
    for (let n = 4; n <= 8; n += 1) {
      await press(form, english.form.addApproach);
      expect(lastScenario().approaches).toHaveLength(n);
    }
    expect(new Set(lastScenario().approaches.map(({ id }) => id)).size).toBe(8);
    expect(() => buttonNamed(form, english.form.addApproach)).toThrow();
    for (let n = 7; n >= 1; n -= 1) {
      removeButtons(form)[0]?.click();
      await untilSettled(form);
      expect(lastScenario().approaches).toHaveLength(n);
    }
    expect(removeButtons(form)).toEqual([]);
  });

  it('can become the baseline, and the former baseline becomes the candidate', async () => {
    const form = await mount();
    await userEvent.selectOptions(selectNamed(form, 'Role of Fine-tuned'), 'baseline');
    await untilSettled(form);
    expect(lastScenario().approaches.map(({ id }) => id)).toEqual(['fine-tuned', 'few-shot', 'zero-shot']);
    expect(form.candidate).toBe('few-shot');
  });

  it('can become the candidate', async () => {
    const form = await mount();
    await userEvent.selectOptions(selectNamed(form, 'Role of Zero-shot'), 'candidate');
    await untilSettled(form);
    expect(form.candidate).toBe('zero-shot');
    expect(changeEvents).toHaveLength(1);
    expect(selectNamed(form, 'Role of Fine-tuned').value).toBe('compared');
  });

  it('can be renamed, but not to an empty name', async () => {
    const form = await mount();
    const name = nameInput(form, 'approaches[1].label');
    await userEvent.fill(name, 'Our tune');
    expect(lastScenario().approaches[1]?.label).toBe('Our tune');
    await userEvent.clear(name);
    name.blur();
    expect(lastScenario().approaches[1]?.label).toBe('Our tune');
    expect(name.value).toBe('Our tune');
  });
});

describe('the cost lines', () => {
  it('can be added, priced, named and removed, and the total follows', async () => {
    const form = await mount();
    await press(form, english.form.addSetup);
    await type(form, 'approaches[1].setup[3].usd', '1000');
    await userEvent.fill(nameInput(form, 'approaches[1].setup[3].label'), 'Workshop');
    // The command that inserts the text may end before the page has handled the event.
    await until(() => lastScenario().approaches[1]?.setup[3]?.label !== english.form.newSetup);
    await untilSettled(form);
    expect(lastScenario().approaches[1]?.setup[3]).toEqual({ label: 'Workshop', usd: 1000 });
    const total = changeEvents.at(-1)?.result.approaches[1]?.setup.totalUsd ?? 0;
    expect(headerText(form, 'setup')).toBe(`$${Math.round(total).toLocaleString('en')} once`);
    await press(form, english.form.removeThis('Workshop'));
    expect(lastScenario().approaches[1]?.setup).toEqual(formScenario.approaches[1]?.setup);
  });

  it('have a quantity and a price per unit', async () => {
    const form = await mount();
    await type(form, 'approaches[1].setup[2].quantity', '30');
    await type(form, 'approaches[1].setup[2].usdPerUnit', '100');
    expect(lastScenario().approaches[1]?.setup[2]).toMatchObject({ quantity: { p50: 30 }, usdPerUnit: 100 });
  });

  it('have an unchanged number of training tokens while the length of an example is unknown', async () => {
    const form = await mount();
    const before = (form.scenario as Scenario).approaches[1]?.training;
    await enterKeys(form, 'approaches[1].training.examples', '800');
    expect((form.scenario as Scenario).approaches[1]?.training).toEqual(before);
    expect(inputAt(form, 'approaches[1].training.examples').value).toBe('800');
    // 231,480 tokens ÷ 800
    expect(inputAt(form, 'approaches[1].training.perExample').value).toBe('289');
  });

  it('have a number of training tokens that follows the examples once their length is entered', async () => {
    const form = await mount();
    await enterKeys(form, 'approaches[1].training.examples', '800');
    await enterKeys(form, 'approaches[1].training.perExample', '900');
    expect((form.scenario as Scenario).approaches[1]?.training).toMatchObject({ tokens: 720_000 });
    await enterKeys(form, 'approaches[1].training.examples', '1000');
    expect((form.scenario as Scenario).approaches[1]?.training).toMatchObject({ tokens: 900_000 });
  });

  it('have training tokens that do not change before the number of examples is complete', async () => {
    const form = await mount({ examples: 300 });
    const before = (form.scenario as Scenario).approaches[1]?.training;
    await pressKeys(form, 'approaches[1].training.examples', '80');
    expect((form.scenario as Scenario).approaches[1]?.training).toEqual(before);
    await userEvent.keyboard('0{Enter}');
    // 231,480 tokens × 800 ÷ 300
    expect((form.scenario as Scenario).approaches[1]?.training).toMatchObject({ tokens: 617_280 });
  });

  it('have the examples and their length from a product of both', async () => {
    const form = await mount();
    await enterKeys(form, 'approaches[1].training.tokens', '800 × 900');
    expect((form.scenario as Scenario).approaches[1]?.training).toMatchObject({ tokens: 720_000 });
    expect(inputAt(form, 'approaches[1].training.examples').value).toBe('800');
    expect(inputAt(form, 'approaches[1].training.perExample').value).toBe('900');
  });

  it('have training tokens in proportion to the examples if the page gave their number, after any number of keys', async () => {
    const form = await mount({ examples: 300 });
    await enterKeys(form, 'approaches[1].training.examples', '600');
    // 231,480 tokens × 600 ÷ 300
    expect((form.scenario as Scenario).approaches[1]?.training).toMatchObject({ tokens: 462_960 });
  });
});
