/** Traffic as one number or as months: both ways give the same scenario, and an edit loses nothing. */

import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../../src/core/index.ts';
import { monthsOf, pastedMonths, withMonths } from '../../../../src/core/scenario/edits.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import { englishFields } from '../../../../src/elements/scenario-form/fields/field-messages.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { formScenario, longNames } from '../../../../stories/scenarios/form-scenarios.ts';
import {
  buttonNamed,
  changes,
  focusedName,
  inputAt,
  lastScenario,
  mount,
  press,
  refusalAt,
  type,
  untilSettled,
} from '../../../harness/scenario-form.ts';

const scenario = (given: object): Scenario =>
  createScenario({ startsOn: '2027-01-01', approaches: [{ id: 'a' }], ...given } as never);

describe('the months of one number', () => {
  it.each([
    ['a year where there is no growth', { requestsPerMonth: 1000, horizonMonths: 24 }, 12, 1000, 1000],
    ['no more than the horizon', { requestsPerMonth: 1000, horizonMonths: 6 }, 6, 1000, 1000],
    [
      'all of the horizon with growth',
      { requestsPerMonth: 1000, growthPerMonth: 0.1, horizonMonths: 24 },
      24,
      1000,
      8954,
    ],
    ['parts of few requests', { requestsPerMonth: 3, growthPerMonth: 0.1, horizonMonths: 2 }, 2, 3, 3.3],
    [
      'no more than a scenario takes',
      { requestsPerMonth: 1e18, growthPerMonth: 10, horizonMonths: 3 },
      3,
      1e18,
      1e18,
    ],
    ['one that is unknown', { requestsPerMonth: null }, 1, null, null],
    ['one where growth is unknown', { requestsPerMonth: 5, growthPerMonth: null }, 1, 5, 5],
  ])('are %s', (_, given, count, first, lastMonth) => {
    const months = monthsOf(scenario(given));
    expect(months).toHaveLength(count);
    expect(months[0]).toBe(first);
    expect(months.at(-1)).toBe(lastMonth);
  });
});

describe('pasted numbers', () => {
  const read = (typed: string) => englishFields.parse(typed, null)?.p50 ?? null;
  it.each([
    ['1\n2\n3', [1, 2, 3]],
    ['1,000\t2,000', [1000, 2000]],
    ['1k; 2k;3k\n', [1000, 2000, 3000]],
    ['1,000, 2,000', [1000, 2000]],
    ['5', null],
    ['1\nx', null],
    ['-1\n2', null],
    ['', null],
  ])('%j are %j', (text, months) => {
    expect(pastedMonths(text, read)).toEqual(months);
  });

  it('fill the months from one on, as far as there is room', () => {
    expect(withMonths([1, 2, 3], 1, [8, 9])).toEqual([1, 8, 9]);
    expect(withMonths([1], 1, [8, 9])).toEqual([1, 8, 9]);
    expect(withMonths([], 0, Array(200).fill(1))).toHaveLength(120);
  });
});

describe('traffic', () => {
  it('becomes a list of the same months with the same verdict', async () => {
    const form = await mount();
    await press(form, english.form.eachMonth);
    expect(lastScenario().monthlyRequests).toHaveLength(24);
    expect(lastScenario().monthlyRequests?.slice(0, 3)).toEqual([250_000, 260_000, 270_400]);
    const net = changes.at(-1)?.result.comparisons[0]?.netUsd ?? 0;
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

  it('becomes the user’s previous list again', async () => {
    const form = await mount();
    await press(form, english.form.eachMonth);
    await type(form, 'monthlyRequests[1]', '5k');
    const list = lastScenario().monthlyRequests;
    await press(form, english.form.useOneNumber);
    await type(form, 'requestsPerMonth', '100k');
    await press(form, english.form.eachMonth);
    expect(lastScenario().monthlyRequests).toEqual(list);
  });

  it('follows the number again if the list was not changed', async () => {
    const form = await mount();
    await press(form, english.form.eachMonth);
    await press(form, english.form.useOneNumber);
    await type(form, 'requestsPerMonth', '100k');
    await press(form, english.form.eachMonth);
    expect(lastScenario().monthlyRequests?.[0]).toBe(100_000);
  });

  it('starts from the first month of a list, and can return to the list', async () => {
    const form = await mount({ scenario: longNames });
    await press(form, english.form.useOneNumber);
    expect(lastScenario().requestsPerMonth).toBe(1000);
    await press(form, english.form.eachMonth);
    expect(lastScenario().monthlyRequests).toEqual([1000, 2000, 4000]);
  });

  it('does not return to the list of another scenario', async () => {
    const form = await mount({ scenario: longNames });
    await press(form, english.form.useOneNumber);
    form.scenario = { ...formScenario, requestsPerMonth: 7, growthPerMonth: 0 };
    await untilSettled(form);
    await press(form, english.form.eachMonth);
    expect(lastScenario().monthlyRequests).toEqual(Array(12).fill(7));
  });

  it('gets and loses months at its end by keyboard', async () => {
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

  it('takes a pasted column of numbers from a month on', async () => {
    const form = await mount({ scenario: longNames });
    const input = inputAt(form, 'monthlyRequests[1]');
    const data = new DataTransfer();
    data.setData('text/plain', '5,000\n6k\n7000\n');
    const pasted = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    input.dispatchEvent(pasted);
    await untilSettled(form);
    expect(pasted.defaultPrevented).toBe(true);
    expect(lastScenario().monthlyRequests).toEqual([1000, 5000, 6000, 7000]);
    expect(inputAt(form, 'monthlyRequests[3]').value).toBe('7,000');
  });

  it('shows the refusal of an invalid month next to it', async () => {
    const form = await mount({ scenario: longNames });
    await type(form, 'monthlyRequests[1]', '-5');
    expect(refusalAt(form, 'monthlyRequests[1]')).toBe(
      `${english.form.month('2')}: ${english.form.atLeast('0')} ${english.form.stillUsing('2,000')}`,
    );
    expect(changes).toEqual([]);
  });
});
