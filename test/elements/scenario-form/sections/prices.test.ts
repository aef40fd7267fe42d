/** Prices of every kind in the form, compared with the catalogue's prices of the same day and offer. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createScenario, evaluate } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../../src/core/types.ts';
import { presetsIn } from '../../../../src/elements/common/scenario/presets.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import * as prices from '../../../../src/prices/index.ts';
import { formScenario } from '../../../../stories/scenarios/form-scenarios.ts';
import { fieldAt } from '../../../harness/field.ts';
import {
  changeEvents,
  focusedName,
  headerText,
  inputAt,
  lastScenario,
  mount,
  overriddenPaths,
  paths,
  press,
  refusalAt,
  restoreValue,
  selectNamed,
  type,
  untilSettled,
} from '../../../harness/scenario-form.ts';

const messages = english.form;

const { approachFor } = prices;

describe('the prices', () => {
  it('call a monthly fee of the catalogue the same in the short and in the long label', async () => {
    const tuned = approachFor('bedrock/amazon-nova-micro', { tuned: true, tokens: 1e6 });
    const form = await mount({
      scenario: createScenario({ ...formScenario, approaches: [{ id: 'tuned', ...tuned }] } as ScenarioInput),
    });
    const { label, longLabel } = fieldAt(form, 'approaches[0].monthly[0].usdPerUnit');
    expect(label).toBe(messages.storage);
    expect(longLabel).toContain(label);
  });

  it('are not called overridden if they are from another day than those of the catalogue', async () => {
    const asOf = '2025-01-01';
    const ratesAt = (inputUsdPerMTok: number) => ({
      inputUsdPerMTok,
      cachedInputUsdPerMTok: null,
      cacheWriteUsdPerMTok: null,
      outputUsdPerMTok: 9,
    });
    const tune = approachFor('azure/gpt-4.1', { tuned: true, tokens: 1e6 });
    const ownMachine = approachFor('runpod/llama-3.1-8b', { tuned: true, tokens: 1e6 });
    const approaches = [
      {
        id: 'base',
        ...approachFor('openai/gpt-6.2-astra'),
        rates: {
          ...ratesAt(1),
          batch: ratesAt(0.5),
          tiers: [{ ...ratesAt(2), aboveInputTokens: 1000 }],
          asOf,
        },
        availableUntil: '2026-01-01',
      },
      {
        id: 'tune',
        technique: 'fine-tuned',
        ...tune,
        rates: { ...ratesAt(1), asOf },
        training: { ...tune?.training, usdPerMTok: 17, minimumUsd: 2, asOf },
        hosting: { ...tune?.hosting, usdPerHour: 3, asOf },
        availableUntil: '2029-01-01',
        trainableUntil: '2029-01-01',
      },
      {
        id: 'own',
        technique: 'fine-tuned',
        ...ownMachine,
        training: { ...ownMachine?.training, usdPerHour: 5, asOf },
        hosting: { ...ownMachine?.hosting, usdPerHour: 5, asOf },
      },
    ];
    const scenario = { startsOn: '2027-01-01', requestsPerMonth: 1000, approaches } as ScenarioInput;
    const form = await mount({ scenario });
    expect(overriddenPaths(form)).toEqual([]);
  });

  it('of an offer are compared with that offer, not with the default offer', async () => {
    const ownMachine = approachFor('runpod/llama-3.1-8b', {
      tuned: true,
      tokens: 1e6,
      training: 'full-rtx-4090-secure',
      hosting: 'a100-pcie-80gb-community',
    });
    const scenario = {
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [{ id: 'base' }, { id: 'own', label: 'Own', technique: 'fine-tuned', ...ownMachine }],
    } as ScenarioInput;
    const form = await mount({ scenario });
    expect(overriddenPaths(form)).toEqual([]);
    expect(selectNamed(form, 'Own: Trained as').value).toBe('full-rtx-4090-secure');
    expect(selectNamed(form, 'Own: Hosted as').value).toBe('a100-pcie-80gb-community');
  });
});

/** Training billed by the token with a minimum, training billed by the hour, and scheduled prices, all with the dates of the catalogue. */
function everyPrice(): ScenarioInput {
  const approaches = [
    { id: 'base', label: 'Base', monthlyMinimumUsd: 250, ...approachFor('google/gemini-3.8-flash') },
    {
      id: 'tune',
      label: 'Tune',
      technique: 'fine-tuned',
      ...approachFor('together/llama-3.1-8b', { tuned: true, tokens: 1e6 }),
    },
    {
      id: 'own',
      label: 'Own',
      technique: 'fine-tuned',
      ...approachFor('runpod/llama-3.1-8b', { tuned: true, tokens: 1e6 }),
    },
    { id: 'batch', label: 'Batch', ...approachFor('openai/gpt-6.2-astra') },
  ] as const;
  return { startsOn: '2026-12-01', requestsPerMonth: 1000, approaches } as ScenarioInput;
}

describe('every price', () => {
  it.each([
    ['approaches[0].rates.inputUsdPerMTok', 'rates.inputUsdPerMTok'],
    ['approaches[0].rateChanges[0].rates.outputUsdPerMTok', 'rateChanges.0.rates.outputUsdPerMTok'],
    ['approaches[1].training.usdPerMTok', 'training.usdPerMTok'],
    ['approaches[1].training.minimumUsd', 'training.minimumUsd'],
    ['approaches[1].hosting.usdPerHour', 'hosting.usdPerHour'],
    ['approaches[2].training.usdPerHour', 'training.usdPerHour'],
    ['approaches[2].hosting.usdPerHour', 'hosting.usdPerHour'],
    ['approaches[3].rates.batch.multiplier', 'rates.batch.multiplier'],
  ])('can be overridden, is marked, and can be restored: %s', async (path, key) => {
    const form = await mount({ scenario: everyPrice() });
    const priceIn = ({ approaches }: Scenario): unknown =>
      key.split('.').reduce<unknown>(
        (value, part) => (value as Record<string, unknown>)[part],
        // The digit after `approaches[`.
        approaches[Number(path[11])],
      );
    const before = priceIn(createScenario(everyPrice()));
    expect(overriddenPaths(form)).toEqual([]);
    await type(form, path, '7.77');
    expect(priceIn(lastScenario())).toBe(7.77);
    expect(new Set(overriddenPaths(form))).toEqual(new Set([path]));
    await restoreValue(form, path);
    expect(priceIn(lastScenario())).toBe(before);
    expect(overriddenPaths(form)).toEqual([]);
  });

  it('has a field', async () => {
    const form = await mount({ scenario: everyPrice() });
    const fieldPaths = new Set(paths(form));
    const pricePaths: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value === 'object' && value !== null) {
        for (const [name, member] of Object.entries(value)) {
          visit(member, Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name);
        }
      } else if (typeof value === 'number' && /[uU]sd|multiplier/.test(path)) pricePaths.push(path);
    };
    visit(createScenario(everyPrice()), '');
    expect(pricePaths.length).toBeGreaterThan(15);
    expect(pricePaths.filter((path) => !fieldPaths.has(path))).toEqual([]);
  });
});

/** The spoken name of the button that removes the scheduled prices of a date. */
const nameOfRemoveButton = (label: string, date: string): string =>
  messages.removeThis(messages.perApproach(label, messages.changes(date)));

describe('scheduled prices', () => {
  const listPath = 'approaches[0].rateChanges';

  it('begin one year after the start or the last change, with the prices before them, and can be edited and removed', async () => {
    const form = await mount();
    await press(form, messages.perApproach('Few-shot prompt', messages.addNewPrices));
    const [fewShot] = formScenario.approaches;
    const { source: _source, asOf: _asOf, ...rates } = fewShot?.rates ?? {};
    expect(lastScenario().approaches[0]?.rateChanges).toEqual([{ from: '2028-01-01', rates }]);
    expect(changeEvents.at(-1)?.result.comparisons[0]?.netUsd).toBeCloseTo(
      evaluate(formScenario).comparisons[0]?.netUsd ?? 0,
      6,
    );
    await expect.poll(() => focusedName(form)).toBe(`${listPath}[0].from`);
    await type(form, `${listPath}[0].from`, '1 Jul 2027');
    await type(form, `${listPath}[0].rates.inputUsdPerMTok`, '1.50');
    expect(lastScenario().approaches[0]?.rateChanges[0]).toMatchObject({
      from: '2027-07-01',
      rates: { inputUsdPerMTok: 1.5 },
    });
    expect(headerText(form, 'more-prices')).toBe(messages.batchAndChanges(messages.interactive));
    await press(form, messages.perApproach('Few-shot prompt', messages.addNewPrices));
    expect(lastScenario().approaches[0]?.rateChanges[1]).toMatchObject({
      from: '2028-07-01',
      rates: { inputUsdPerMTok: 1.5 },
    });
    await press(form, nameOfRemoveButton('Few-shot prompt', '1 Jul 2027'));
    expect(lastScenario().approaches[0]?.rateChanges.map(({ from }) => from)).toEqual(['2028-07-01']);
  });

  it('show the refusal of an impossible date at its field', async () => {
    const form = await mount({ scenario: everyPrice() });
    await type(form, `${listPath}[0].from`, '31 Feb 2027');
    expect(refusalAt(form, `${listPath}[0].from`)).toContain(messages.stillUsing('1 Jan 2027'));
    expect(changeEvents).toEqual([]);
  });

  it('are called overridden if their date was changed', async () => {
    const form = await mount({ scenario: everyPrice() });
    await type(form, `${listPath}[0].from`, '1 Mar 2027');
    expect(overriddenPaths(form)).toEqual([`${listPath}[0].from`]);
  });

  it('keep a typed text when the prices of another date are removed', async () => {
    const form = await mount({ scenario: everyPrice() });
    await press(form, messages.perApproach('Base', messages.addNewPrices));
    await type(form, `${listPath}[1].rates.inputUsdPerMTok`, 'abc');
    await press(form, nameOfRemoveButton('Base', '1 Jan 2027'));
    expect(inputAt(form, `${listPath}[0].rates.inputUsdPerMTok`).value).toBe('abc');
  });
});

describe('another offer of the same model', () => {
  const ownGpu = presetsIn(english).find(({ id }) => id === 'own-gpu');
  const preset = () => ownGpu?.scenario('2027-01-01', prices) as Scenario;
  const verdict = () => changeEvents.at(-1)?.result.comparisons[0]?.verdict.kind;

  it('for training converts the hours, so that there is still a verdict', async () => {
    const form = await mount({ scenario: preset() });
    await userEvent.selectOptions(
      selectNamed(form, messages.perApproach('Own GPU, fine-tuned', messages.trainedAs)),
      'full-rtx-4090-community',
    );
    await untilSettled(form);
    const offers = [
      ...selectNamed(form, messages.perApproach('Own GPU, fine-tuned', messages.trainedAs)).options,
    ];
    // The names of offers are English in every language.
    expect(new Set(offers.map(({ lang }) => lang))).toEqual(new Set(['en']));
    const before = preset().approaches[1]?.training;
    const hours = before && 'hours' in before ? Number(before.hours) : 0;
    const after = lastScenario().approaches[1]?.training;
    // The machine of the first offer trains 2,413 tokens a second, and the other one 1,650.
    expect(after && 'hours' in after ? after.hours : null).toBeCloseTo((hours * 2413) / 1650, 9);
    expect(verdict()).not.toBe('incomplete');
    expect(selectNamed(form, messages.perApproach('Own GPU, fine-tuned', messages.trainedAs)).value).toBe(
      'full-rtx-4090-community',
    );
  });

  it('for hosting keeps the load', async () => {
    const form = await mount({ scenario: preset() });
    await type(form, 'approaches[1].hosting.utilisation', '60');
    await type(form, 'approaches[1].hosting.sharedBy', '10');
    await userEvent.selectOptions(
      selectNamed(form, messages.perApproach('Own GPU, fine-tuned', messages.hostedAs)),
      'h100-pcie-community',
    );
    expect(lastScenario().approaches[1]?.hosting).toMatchObject({
      usdPerHour: 1.99,
      utilisation: 0.6,
      peakFactor: 3,
      sharedBy: 10,
    });
  });
});
