/** The form: price chips, costs by the hour, rows, headers of sections, sources of prices, a training of unknown size, and names of approaches. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createScenario } from '../../../src/core/index.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatDate } from '../../../src/i18n/format.ts';
import { formScenario } from '../../../stories/scenarios/form-scenarios.ts';
import { spaced } from '../../harness/element.ts';
import { fieldAt, frameOf, refusalLine, rowOf, unitOf } from '../../harness/field.ts';
import {
  approachNames,
  buttonNamed,
  chooseModel,
  focusedName,
  headerText,
  inputAt,
  lastScenario,
  mount,
  nameInput,
  noteAt,
  refusalAt,
  restoreText,
  sectionNamed,
  setupTotal,
  sources,
  type,
  untilSettled,
} from '../../harness/scenario-form.ts';

const messages = english.form;
const pricePath = 'approaches[0].rates.inputUsdPerMTok';
const engineeringPath = 'approaches[1].setup[2]';
const rect = (element: Element | null | undefined): DOMRect =>
  element?.getBoundingClientRect() ?? new DOMRect();

describe('a price chip', () => {
  it('shows a range that was typed into it, and its previous value', async () => {
    const form = await mount();
    await type(form, pricePath, '2-4');
    expect(inputAt(form, pricePath, 'range').value).toBe('2 – 4');
    expect(restoreText(form, pricePath)).toBe(messages.was('2.00'));
    expect(lastScenario().approaches[0]?.rates.inputUsdPerMTok).toEqual({ p10: 2, p50: 3, p90: 4 });
  });

  it('can change and remove its range', async () => {
    const form = await mount();
    await type(form, pricePath, '2-4');
    await type(form, pricePath, '1-5', 'range');
    expect(lastScenario().approaches[0]?.rates.inputUsdPerMTok).toEqual({ p10: 1, p50: 3, p90: 5 });
    await type(form, pricePath, '', 'range');
    expect(lastScenario().approaches[0]?.rates.inputUsdPerMTok).toBe(3);
  });

  it('reads ±20 % as a range around its price', async () => {
    const form = await mount();
    await type(form, pricePath, '±20 %');
    expect(lastScenario().approaches[0]?.rates.inputUsdPerMTok).toEqual({ p10: 1.6, p50: 2, p90: 2.4 });
  });

  it('shows the reason of a refusal below all chips, without moving them', async () => {
    const form = await mount();
    const nextChip = 'approaches[0].rates.outputUsdPerMTok';
    const before = rect(inputAt(form, nextChip));
    await type(form, pricePath, '-2');
    expect(refusalAt(form, pricePath)).toBe('in: 0 or more. Still using 2.00.');
    const after = rect(inputAt(form, nextChip));
    expect(Math.abs(after.left - before.left)).toBeLessThan(20);
    expect(after.top).toBe(before.top);
    expect(rect(refusalLine(fieldAt(form, pricePath))).top).toBeGreaterThan(after.bottom);
  });
});

describe('a cost by the hour', () => {
  it.each([288, 342, 388, 672])('has its quantity and its price in one row at %i px', async (width) => {
    const form = await mount({}, width);
    const quantity = rect(inputAt(form, `${engineeringPath}.quantity`));
    const price = rect(inputAt(form, `${engineeringPath}.usdPerUnit`));
    expect(Math.abs(price.top - quantity.top)).toBeLessThan(2);
    expect(price.left).toBeGreaterThan(quantity.right);
    expect(form.scrollWidth).toBeLessThanOrEqual(form.clientWidth);
  });

  it.each([288, 342, 388, 672])('shows its name in full at %i px, above the row if needed', async (width) => {
    const label = 'Review of examples';
    const line = { label, quantity: 40, unit: 'h', usdPerUnit: 100 };
    const approaches = formScenario.approaches.map((approach) => ({ ...approach, setup: [line] }));
    const form = await mount({ scenario: createScenario({ ...formScenario, approaches }) }, width);
    const name = nameInput(form, 'approaches[1].setup[0].label');
    expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth);
  });

  it('has separate fields for quantity and price', async () => {
    const form = await mount();
    await type(form, `${engineeringPath}.usdPerUnit`, '100');
    await type(form, `${engineeringPath}.quantity`, '30');
    expect(lastScenario().approaches[1]?.setup[2]).toMatchObject({
      quantity: { p10: 16, p50: 30, p90: 40 },
      unit: 'h',
      usdPerUnit: 100,
    });
  });

  it('refuses negative hours, but a cost in dollars may be negative', async () => {
    const form = await mount();
    await type(form, `${engineeringPath}.quantity`, '-4');
    expect(refusalAt(form, `${engineeringPath}.quantity`)).toBe('0 or more. Still using 24.');
    await type(form, 'approaches[1].setup[1].usd', '-500');
    expect(lastScenario().approaches[1]?.setup[1]).toMatchObject({ usd: -500 });
  });
});

describe('a row of the form', () => {
  it('has no second line for a range on the narrowest phone until its field has the focus', async () => {
    const form = await mount({}, 288);
    const path = 'approaches[1].setup[1].usd';
    const height = () => rect(rowOf(fieldAt(form, path))).height;
    const closedHeight = height();
    expect(closedHeight).toBeLessThan(34);
    await userEvent.click(inputAt(form, path));
    expect(height()).toBeGreaterThan(closedHeight + 20);
    expect(rect(inputAt(form, path, 'range')).width).toBeGreaterThan(20);
  });

  it('has the unit in the singular for a quantity of 1', async () => {
    const form = await mount({
      scenario: createScenario({
        ...formScenario,
        horizonMonths: 1,
        approaches: formScenario.approaches.map((approach) => ({ ...approach, outputTokens: 1 })),
      }),
    });
    const unit = (path: string) => unitOf(fieldAt(form, path));
    expect(unit('approaches[0].outputTokens')).toBe('token');
    expect(unit('approaches[0].prefixTokens')).toBe('tokens');
    expect(unit('horizonMonths')).toBe('month');
    expect(headerText(form, 'time-frame')).toBe('1 month from 1 Jan 2027');
  });
});

it.each([288, 388])(
  'the total of the set-up section ends at the right edge of the fields above it at %i px',
  async (width) => {
    const form = await mount({}, width);
    const dollars = frameOf(fieldAt(form, 'approaches[1].setup[1].usd'));
    expect(Math.abs(rect(setupTotal(form)).right - rect(dollars).right)).toBeLessThan(1);
  },
);

describe('the header of a section', () => {
  const withApproaches = (count: number) =>
    createScenario({
      ...formScenario,
      approaches: Array.from({ length: count }, (_, i) => ({
        ...(formScenario.approaches[0] as (typeof formScenario.approaches)[number]),
        id: `a-${i}`,
        label: `Approach ${i}`,
        variableTokens: 180 + i * 1000,
        successRate: 0.9 - i / 100,
        monthly: i === 0 ? [] : [{ label: 'Upkeep', usd: i * 10 }],
      })),
    });

  it('has signs between its values that cannot be taken for digit separators', async () => {
    const form = await mount();
    expect(headerText(form, 'tokens')).toBe(messages.tokensOf('2,480 · 400 · 760'));
  });

  it('shows the monthly costs of each approach that has some', async () => {
    const form = await mount();
    expect(headerText(form, 'monthly')).toBe(messages.perMonth('$1.95'));
    form.scenario = withApproaches(1);
    await untilSettled(form);
    expect(headerText(form, 'monthly')).toBe(messages.perMonth('$0'));
    form.scenario = withApproaches(3);
    await untilSettled(form);
    expect(headerText(form, 'monthly')).toBe(
      messages.perMonth(
        `${messages.feeOfApproach('Approach 1', '$10')}, ${messages.feeOfApproach('Approach 2', '$20')}`,
      ),
    );
  });

  it('does not show monthly costs of $0 while an approach has no model and no prices', async () => {
    const scenario = (fees: readonly { label: string; usd: number }[]) =>
      createScenario({
        ...formScenario,
        approaches: [
          ...withApproaches(1).approaches,
          { id: 'tuned', rates: { inputUsdPerMTok: null, outputUsdPerMTok: null }, monthly: fees },
        ],
      });
    const form = await mount({ scenario: scenario([]) });
    expect(headerText(form, 'monthly')).toBe(messages.unknown);
    form.scenario = scenario([{ label: 'Upkeep', usd: 30 }]);
    await untilSettled(form);
    expect(headerText(form, 'monthly')).toBe(messages.perMonth('$30'));
  });

  it('shows the minimum and maximum of more than three approaches', async () => {
    const form = await mount({ scenario: withApproaches(5) });
    expect(headerText(form, 'tokens')).toBe(messages.tokensOf(messages.fromTo('2,480', '6,480')));
    expect(headerText(form, 'quality')).toBe(
      messages.acceptedAndFixing(messages.accepted(messages.fromTo('86\u00a0%', '90\u00a0%')), '$0.40'),
    );
    expect(headerText(form, 'monthly')).toBe(messages.perMonth(messages.fromTo('$10', '$40')));
  });
});

describe('the source of prices', () => {
  it('has a single full stop between its sentences', async () => {
    const form = await mount({
      scenario: createScenario({
        ...formScenario,
        approaches: formScenario.approaches.map((approach) => ({
          ...approach,
          availableUntil: '2028-08-01',
          trainableUntil: '2027-06-01',
          ...(approach.id === 'few-shot' && { rates: { ...approach.rates, inputUsdPerMTok: null } }),
        })),
      }),
    });
    expect(sources(form)[0]).toBe(
      `${messages.askForPrice('Few-shot prompt')}. ${messages.trainableUntil('1 Jun 2027')}. ${messages.retires('1 Aug 2028')}`,
    );
    const endOfText = `, 26 Oct 2026. ${messages.trainableUntil('1 Jun 2027')}. ${messages.retires('1 Aug 2028')}`;
    expect(sources(form)[2]?.slice(-endOfText.length)).toBe(endOfText);
  });

  it('says that training and service have ended if the scenario starts on the day of their end', async () => {
    const { startsOn } = formScenario;
    const form = await mount({
      scenario: createScenario({
        ...formScenario,
        approaches: formScenario.approaches.map((approach) => ({
          ...approach,
          availableUntil: startsOn,
          trainableUntil: startsOn,
        })),
      }),
    });
    const date = formatDate(startsOn, 'en', 'short');
    expect(sources(form)[2]).toContain(spaced(`${messages.trainingClosed(date)}. ${messages.retired(date)}`));
  });
});

describe('a training of unknown size', () => {
  const withoutTraining = createScenario({
    ...formScenario,
    approaches: formScenario.approaches.map((approach) =>
      approach.id === 'fine-tuned' ? { ...approach, training: undefined } : approach,
    ),
  });
  const tokensPath = 'approaches[1].training.tokens';

  it('opens its section and marks its field when a model to tune is chosen', async () => {
    const form = await mount({ scenario: withoutTraining, openSections: '' });
    await chooseModel(form, messages.modelOf('Fine-tuned'), 'vertex/gemini-3.1-flash-lite');
    await untilSettled(form);
    expect(sectionNamed(form, 'training').open).toBe(true);
    expect(headerText(form, 'training')).toBe(messages.sizeMissing);
    expect(fieldAt(form, tokensPath).missing).toBe(true);
    expect(noteAt(form, tokensPath)).toContain(messages.needed.replace('.', ''));
  });

  it('has a button beside the prices that leads to it', async () => {
    const form = await mount({ scenario: withoutTraining, openSections: '' });
    await chooseModel(form, messages.modelOf('Fine-tuned'), 'vertex/gemini-3.1-flash-lite');
    await untilSettled(form);
    await userEvent.click(buttonNamed(form, messages.perApproach('Fine-tuned', messages.addSize)));
    await expect.poll(() => focusedName(form)).toBe(tokensPath);
    await type(form, tokensPath, '500k');
    expect(fieldAt(form, tokensPath).missing).toBe(false);
    expect(sources(form)[1]).not.toContain(messages.addSize);
  });
});

describe('the name of an approach', () => {
  it.each([288, 388, 480, 600, 720])(
    'is shown in full at %i px, with its role below if needed',
    async (width) => {
      const approaches = formScenario.approaches.map((approach) => ({
        ...approach,
        label: 'Few-shot prompts',
      }));
      const form = await mount({ scenario: createScenario({ ...formScenario, approaches }) }, width);
      const names = approachNames(form);
      expect(names.length).toBe(approaches.length);
      for (const name of names) expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth);
      expect(form.scrollWidth).toBeLessThanOrEqual(form.clientWidth);
    },
  );
});
