/** Traffic as one number or as a list of months, and the change from one to the other and back. */

import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../../src/core/index.ts';
import { monthsFromGrowth, pastedMonths, withMonths } from '../../../../src/core/scenario/edits.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import { englishFields } from '../../../../src/elements/scenario-form/fields/field-messages.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { formScenario, longNames } from '../../../../stories/scenarios/form-scenarios.ts';
import { pasteOf, transferOf } from '../../../harness/files.ts';
import {
  buttonNamed,
  changeEvents,
  enterKeys,
  focusedName,
  inputAt,
  lastScenario,
  mount,
  press,
  refusalAt,
  type,
  untilSettled,
} from '../../../harness/scenario-form.ts';

const scenario = (inputs: object): Scenario =>
  createScenario({ startsOn: '2027-01-01', approaches: [{ id: 'a' }], ...inputs } as never);

describe('a range of requests typed key by key', () => {
  it.each([
    ['10%', { p10: 225_000, p50: 250_000, p90: 275_000 }],
    ['±10 %', { p10: 225_000, p50: 250_000, p90: 275_000 }],
    ['100-500k', { p10: 100_000, p50: 300_000, p90: 500_000 }],
  ])(
    'is read from the whole text, and a percentage refers to the number before the first key: %s',
    async (typed, requests) => {
      const form = await mount();
      await enterKeys(form, 'requestsPerMonth', typed);
      expect(lastScenario().requestsPerMonth).toEqual(requests);
    },
  );
});

describe('the list of months made from one number', () => {
  it.each([
    ['12 months without growth', { requestsPerMonth: 1000, horizonMonths: 24 }, 12, 1000, 1000],
    ['at most the months of the horizon', { requestsPerMonth: 1000, horizonMonths: 6 }, 6, 1000, 1000],
    [
      'all months of the horizon with growth',
      { requestsPerMonth: 1000, growthPerMonth: 0.1, horizonMonths: 24 },
      24,
      1000,
      8954,
    ],
    [
      'fractions if there are few requests',
      { requestsPerMonth: 3, growthPerMonth: 0.1, horizonMonths: 2 },
      2,
      3,
      3.3,
    ],
    [
      'at most the maximum of a scenario',
      { requestsPerMonth: 1e18, growthPerMonth: 10, horizonMonths: 3 },
      3,
      1e18,
      1e18,
    ],
    ['one unknown month if the number is unknown', { requestsPerMonth: null }, 1, null, null],
    ['one month if the growth is unknown', { requestsPerMonth: 5, growthPerMonth: null }, 1, 5, 5],
  ])('has %s', (_, inputs, count, firstMonth, lastMonth) => {
    const months = monthsFromGrowth(scenario(inputs));
    expect(months).toHaveLength(count);
    expect(months[0]).toBe(firstMonth);
    expect(months.at(-1)).toBe(lastMonth);
  });
});

describe('a pasted text', () => {
  const readNumber = (typed: string) => englishFields.parse(typed, null)?.p50 ?? null;
  it.each([
    ['1\n2\n3', [1, 2, 3]],
    ['1,000\t2,000', [1000, 2000]],
    ['1k; 2k;3k\n', [1000, 2000, 3000]],
    ['1,000, 2,000', [1000, 2000]],
    ['5', null],
    ['1\nx', null],
    ['-1\n2', null],
    ['', null],
  ])('%j is read as %j', (text, months) => {
    expect(pastedMonths(text, readNumber)).toEqual(months);
  });

  it('fills the list from a month on, up to 120 months', () => {
    expect(withMonths([1, 2, 3], 1, [8, 9])).toEqual([1, 8, 9]);
    expect(withMonths([1], 1, [8, 9])).toEqual([1, 8, 9]);
    expect(withMonths([], 0, Array(200).fill(1))).toHaveLength(120);
  });
});

describe('the traffic', () => {
  it('becomes a list of months with the same requests and the same net', async () => {
    const form = await mount();
    await press(form, english.form.eachMonth);
    expect(lastScenario().monthlyRequests).toHaveLength(24);
    expect(lastScenario().monthlyRequests?.slice(0, 3)).toEqual([250_000, 260_000, 270_400]);
    const net = changeEvents.at(-1)?.result.comparisons[0]?.netUsd ?? 0;
    expect(net / (evaluate(formScenario).comparisons[0]?.netUsd ?? 0)).toBeCloseTo(1, 5);
    await expect.poll(() => focusedName(form)).toBe('monthlyRequests[0]');
  });

  it('becomes one number again with its previous range', async () => {
    const form = await mount();
    await press(form, english.form.eachMonth);
    await press(form, english.form.useOneNumber);
    expect(lastScenario().requestsPerMonth).toEqual(formScenario.requestsPerMonth);
    expect(lastScenario().growthPerMonth).toEqual(formScenario.growthPerMonth);
    await expect.poll(() => focusedName(form)).toBe('requestsPerMonth');
  });

  it('becomes the list again that the user had edited', async () => {
    const form = await mount();
    await press(form, english.form.eachMonth);
    await type(form, 'monthlyRequests[1]', '5k');
    const editedList = lastScenario().monthlyRequests;
    await press(form, english.form.useOneNumber);
    await type(form, 'requestsPerMonth', '100k');
    await press(form, english.form.eachMonth);
    expect(lastScenario().monthlyRequests).toEqual(editedList);
  });

  it('becomes a new list from the number if the user had not edited the list', async () => {
    const form = await mount();
    await press(form, english.form.eachMonth);
    await press(form, english.form.useOneNumber);
    await type(form, 'requestsPerMonth', '100k');
    await press(form, english.form.eachMonth);
    expect(lastScenario().monthlyRequests?.[0]).toBe(100_000);
  });

  it('becomes one number, which is the first of the list, and can become the list again', async () => {
    const form = await mount({ scenario: longNames });
    await press(form, english.form.useOneNumber);
    expect(lastScenario().requestsPerMonth).toBe(1000);
    await press(form, english.form.eachMonth);
    expect(lastScenario().monthlyRequests).toEqual([1000, 2000, 4000]);
  });

  it('does not become the list of another scenario', async () => {
    const form = await mount({ scenario: longNames });
    await press(form, english.form.useOneNumber);
    form.scenario = { ...formScenario, requestsPerMonth: 7, growthPerMonth: 0 };
    await untilSettled(form);
    await press(form, english.form.eachMonth);
    expect(lastScenario().monthlyRequests).toEqual(Array(12).fill(7));
  });

  it('gains and loses months at the end of the list, and the focus follows', async () => {
    const form = await mount({ scenario: longNames });
    await press(form, english.form.addMonth);
    expect(lastScenario().monthlyRequests).toEqual([1000, 2000, 4000, 4000]);
    await expect.poll(() => focusedName(form)).toBe('monthlyRequests[3]');
    for (let n = 3; n >= 1; n -= 1) {
      await press(form, english.form.removeMonth);
      expect(lastScenario().monthlyRequests).toHaveLength(n);
    }
    await expect.poll(() => focusedName(form)).toBe(english.form.addMonth);
    expect(() => buttonNamed(form, english.form.removeMonth)).toThrow();
  });

  it('takes a pasted column of numbers from the focused month on', async () => {
    const form = await mount({ scenario: longNames });
    const input = inputAt(form, 'monthlyRequests[1]');
    const pasted = pasteOf(transferOf([], '5,000\n6k\n7000\n'));
    input.dispatchEvent(pasted);
    await untilSettled(form);
    expect(pasted.defaultPrevented).toBe(true);
    expect(lastScenario().monthlyRequests).toEqual([1000, 5000, 6000, 7000]);
    expect(inputAt(form, 'monthlyRequests[3]').value).toBe('7,000');
  });

  it('shows the reason why a month is refused', async () => {
    const form = await mount({ scenario: longNames });
    await type(form, 'monthlyRequests[1]', '-5');
    expect(refusalAt(form, 'monthlyRequests[1]')).toBe(
      `${english.form.month('2')}: ${english.form.atLeast('0')} ${english.form.stillUsing('2,000')}`,
    );
    expect(changeEvents).toEqual([]);
  });
});
