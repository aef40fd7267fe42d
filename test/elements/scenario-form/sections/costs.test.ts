/** Set-up costs as people write them: a quantity and a unit price in a single text. */
import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../../../src/controllers/languages.ts';
import { exampleScenario } from '../../../../src/elements/breakeven/example.ts';
import { messages as germanMessages } from '../../../../src/i18n/de/index.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { formScenario } from '../../../../stories/scenarios/form-scenarios.ts';
import { feesOf, langsOf } from '../../../harness/english-names.ts';
import {
  enterKeys,
  focusedName,
  isShown,
  lastScenario,
  mount,
  noteAt,
  press,
  pressKeys,
  refusalAt,
  restoreText,
  restoreValue,
} from '../../../harness/scenario-form.ts';

const setup = 'approaches[1].setup';

describe('a set-up cost', () => {
  it.each([
    ['an amount', `${setup}[1].usd`, 1, 'Evaluation'],
    ['a quantity', `${setup}[0].quantity`, 0, 'Labelling'],
  ])('that was %s can be replaced by hours at a price', async (_name, path, index, label) => {
    const form = await mount();
    await enterKeys(form, path, '35 h at 45');
    expect(lastScenario().approaches[1]?.setup[index]).toEqual({
      label,
      quantity: 35,
      unit: 'h',
      usdPerUnit: 45,
    });
  });

  it('that is typed per example gets the number of examples as its quantity', async () => {
    const form = await mount({ examples: 800 });
    await enterKeys(form, `${setup}[0].quantity`, '$2 per example');
    expect(lastScenario().approaches[1]?.setup[0]).toMatchObject({
      quantity: 800,
      unit: 'example',
      usdPerUnit: 2,
    });
  });

  it('that is typed as a product is taken as a quantity; a quantity times a unit price is offered instead', async () => {
    const path = `${setup}[0].quantity`;
    const form = await mount();
    await enterKeys(form, path, '800 x 2');
    expect(lastScenario().approaches[1]?.setup[0]).toMatchObject({ quantity: { p50: 1600 }, unit: 'h' });
    expect(noteAt(form, path)).toContain(english.form.readAs('1,600\u00a0h'));
    expect(restoreText(form, path)).toBe(english.form.use('800 × $2.00'));
    await restoreValue(form, path);
    expect(lastScenario().approaches[1]?.setup[0]).toEqual({
      label: 'Labelling',
      quantity: 800,
      unit: '',
      usdPerUnit: 2,
    });
    expect(noteAt(form, path)).toBeNull();
  });

  it.each(['800', '2 x 3 x 4'])('that is typed as %s is taken without a question', async (typed) => {
    const form = await mount();
    await enterKeys(form, `${setup}[0].quantity`, typed);
    expect(noteAt(form, `${setup}[0].quantity`)).toBeNull();
  });

  it('that is new can be a quantity at a price', async () => {
    const form = await mount();
    await press(form, english.form.addSetup);
    await enterKeys(form, `${setup}[3].usd`, '800 examples at $2');
    expect(lastScenario().approaches[1]?.setup[3]).toMatchObject({ quantity: 800, usdPerUnit: 2 });
  });

  it('is neither refused nor changed while a quantity at a price is typed', async () => {
    const form = await mount();
    await pressKeys(form, `${setup}[1].usd`, '35 h a');
    expect(refusalAt(form, `${setup}[1].usd`)).toBeNull();
    expect(lastScenario().approaches[1]?.setup[1]).toEqual({ label: 'Evaluation', usd: 120 });
  });

  it('is refused once the field is left, if the text is no cost', async () => {
    const form = await mount();
    await enterKeys(form, `${setup}[1].usd`, '35 h');
    expect(refusalAt(form, `${setup}[1].usd`)).toContain(english.form.notANumber);
    expect(focusedName(form)).not.toBe('');
  });
});

describe('a monthly minimum', () => {
  it('can be entered for an approach without hosting, in a fold that opens for the field and stays open', async () => {
    const path = 'approaches[0].monthlyMinimumUsd';
    const form = await mount();
    expect(formScenario.approaches[0]?.hosting).toBeUndefined();
    expect(isShown(form, path)).toBe(false);
    form.reveal(path);
    await expect.poll(() => focusedName(form)).toBe(path);
    await enterKeys(form, path, '500');
    expect(lastScenario().approaches[0]?.monthlyMinimumUsd).toBe(500);
    expect(isShown(form, path)).toBe(true);
    // After the first key, the form has a minimum of 0, which counts as no minimum. The fold stays open all the same.
    await enterKeys(form, path, '0.5');
    expect([isShown(form, path), focusedName(form)]).toEqual([true, path]);
    expect(lastScenario().approaches[0]?.monthlyMinimumUsd).toBe(0.5);
  });
});

it('the name of a monthly cost of the catalogue is marked as English', async () => {
  addLanguage('de', germanMessages);
  const scenario = exampleScenario('2026-11-24');
  const form = await mount({ scenario, lang: 'de' });
  expect(new Set(langsOf(form, feesOf(scenario)))).toEqual(new Set(['en']));
});
