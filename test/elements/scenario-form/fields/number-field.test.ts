/** A number or date field: its content in each state, and the edits that it reports to its form. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Amount } from '../../../../src/core/types.ts';
import type { FieldEditEvent } from '../../../../src/elements/scenario-form/fields/field-edit-event.ts';
import { specAt } from '../../../../src/elements/scenario-form/fields/field-spec.ts';
import type { FtNumberField } from '../../../../src/elements/scenario-form/fields/number-field.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import {
  fieldOf,
  frameOf,
  hasFocus,
  inputOf,
  rangeCell,
  rangeOf,
  refusalOf,
  restoreButton,
} from '../../../harness/field.ts';
import { until } from '../../../harness/wait.ts';

const share = { label: 'Success', spec: specAt('approaches[0].successRate'), unit: '%' };

describe('a number field', () => {
  it.each<[string, Amount, string, string]>([
    ['a share', 0.95, '95', ''],
    ['a share without an exact binary value', 0.07, '7', ''],
    ['a range', { p10: 0.91, p50: 0.93, p90: 0.95 }, '93', '91 – 95'],
    ['an unknown value', null, '', ''],
  ])('shows %s', async (_, amount, number, range) => {
    const { field } = await fieldOf('ft-number-field', { ...share, value: amount });
    expect(inputOf(field).value).toBe(number);
    expect(rangeOf(field)?.value).toBe(range);
  });

  it.each([
    [2, 2, '2.00'],
    [0.035, 2, '0.035'],
    [120, 0, '120'],
    [250_000, 0, '250,000'],
  ])('writes %s with at least %s decimals as %s', async (amount, decimals, shown) => {
    const { field } = await fieldOf('ft-number-field', { label: 'in', value: amount, decimals });
    expect(inputOf(field).value).toBe(shown);
  });

  it('has its long label as its spoken name, or its label if it has no long label', async () => {
    const { field } = await fieldOf('ft-number-field', share);
    expect(inputOf(field).labels?.[0]?.textContent?.trim()).toBe('Success');
    field.longLabel = 'Success of Few-shot';
    await field.updateComplete;
    expect(inputOf(field).getAttribute('aria-label')).toBe('Success of Few-shot');
  });

  it('reports each accepted edit to its form once', async () => {
    const { field, edits } = await fieldOf('ft-number-field', { ...share, value: 0.95 });
    inputOf(field).select();
    await userEvent.keyboard('98');
    expect(edits).toEqual([0.09, 0.98]);
    await userEvent.fill(inputOf(field), '97');
    expect(edits).toEqual([0.09, 0.98, 0.97]);
  });

  it('refuses unfinished words after a number of requests once the user leaves it, and returns to its value', async () => {
    const requests = { label: 'Requests', spec: specAt('requestsPerMonth'), value: 250_000 };
    const { field, edits } = await fieldOf('ft-number-field', requests);
    await userEvent.fill(inputOf(field), '1000/m');
    expect(refusalOf(field)).toBeNull();
    await userEvent.tab();
    expect(refusalOf(field)).toContain(english.form.notANumber);
    expect(inputOf(field).value).toBe('1000/m');
    expect(edits).toEqual([1000, 250_000]);
    expect(field.value).toBe(250_000);
    await userEvent.fill(inputOf(field), '1000 / month');
    await userEvent.tab();
    expect(refusalOf(field)).toBeNull();
    expect(edits).toEqual([1000, 250_000, 1000]);
  });

  it('does not move the button that the user presses to leave it, and has refused the text when the button gets the click', async () => {
    const requests = { label: 'Requests', spec: specAt('requestsPerMonth'), value: 250_000 };
    const { field } = await fieldOf('ft-number-field', requests);
    await userEvent.fill(inputOf(field), '1000/m');
    const button = document.createElement('button');
    const observed: unknown[] = [];
    button.textContent = 'Next';
    document.body.append(button);
    const { top } = button.getBoundingClientRect();
    button.addEventListener('pointerup', () => observed.push(button.getBoundingClientRect().top - top));
    button.addEventListener('click', async () => {
      await field.updateComplete;
      observed.push(refusalOf(field));
    });
    await userEvent.click(button);
    await expect.poll(() => observed).toEqual([0, expect.stringContaining(english.form.notANumber)]);
  });

  it('returns to its value before typing if the typed text is no longer a number', async () => {
    const { field, edits } = await fieldOf('ft-number-field', { ...share, value: 0.95 });
    inputOf(field).select();
    await userEvent.keyboard('9y');
    await field.updateComplete;
    expect(edits).toEqual([0.09, 0.95]);
    expect(field.value).toBe(0.95);
    expect(inputOf(field).value).toBe('9y');
    expect(refusalOf(field)).toContain(english.form.stillUsing('95\u00a0%'));
    await userEvent.keyboard('8');
    expect(edits).toEqual([0.09, 0.95]);
  });

  it('keeps the typed text and shows the reason if its form refuses the value', async () => {
    const { field } = await fieldOf('ft-number-field', { ...share, value: 0.95 });
    field.addEventListener('ft-field-edit', (event) => (event as FieldEditEvent).refuse('Not on a Sunday.'));
    await userEvent.fill(inputOf(field), '90');
    await field.updateComplete;
    expect(refusalOf(field)).toBe(`Not on a Sunday. ${english.form.stillUsing('95\u00a0%')}`);
    expect(inputOf(field).value).toBe('90');
    expect(field.value).toBe(0.95);
  });

  it('formats an accepted text when it loses the focus', async () => {
    const { field } = await fieldOf('ft-number-field', {
      label: 'Requests',
      spec: specAt('requestsPerMonth'),
      value: 1,
    });
    await userEvent.fill(inputOf(field), '200k');
    expect(inputOf(field).value).toBe('200k');
    await userEvent.tab();
    inputOf(field).blur();
    await field.updateComplete;
    expect(inputOf(field).value).toBe('200,000');
  });

  it('moves the digit separators when digits are removed and inserted', async () => {
    const { field, edits } = await fieldOf('ft-number-field', {
      label: 'Requests',
      spec: specAt('requestsPerMonth'),
      value: 250_000,
    });
    inputOf(field).focus();
    await userEvent.keyboard('{End}{Backspace}');
    expect(inputOf(field).value).toBe('25,000');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}7');
    expect(inputOf(field).value).toBe('257,000');
    expect(inputOf(field).selectionStart).toBe(3);
    expect(edits).toEqual([25_000, 257_000]);
  });

  it('keeps a typed separator, and refuses it if it is not between groups of digits', async () => {
    const { field, edits } = await fieldOf('ft-number-field', {
      label: 'Price',
      spec: specAt('approaches[0].rates.inputUsdPerMTok'),
      value: 2,
    });
    inputOf(field).select();
    await userEvent.keyboard('0,35');
    await field.updateComplete;
    expect(edits).toEqual([0, 2]);
    expect(inputOf(field).value).toBe('0,35');
    expect(refusalOf(field)).toBe(
      [english.form.notANumber, english.form.didYouMean('0.35'), english.form.stillUsing('2')].join(' '),
    );
  });

  it('shows a value that its form sets in place of the typed text', async () => {
    const { field, edits } = await fieldOf('ft-number-field', { ...share, value: 0.95 });
    await userEvent.fill(inputOf(field), '195');
    field.value = 0.5;
    await field.updateComplete;
    expect(inputOf(field).value).toBe('50');
    expect(refusalOf(field)).toBeNull();
    expect(edits).toEqual([]);
  });

  it('offers to restore an overridden value', async () => {
    const { field, edits } = await fieldOf('ft-number-field', { ...share, value: 0.7, was: 0.86 });
    const restore = restoreButton(field);
    expect(restore?.textContent).toBe('was 86');
    expect(restore?.getAttribute('aria-label')).toBe('was 86: restore Success');
    restore?.focus();
    restore?.click();
    expect(edits).toEqual([undefined]);
    expect(hasFocus(field), 'the keyboard stays in the field').toBe(true);
  });

  it('can have a range and a restore button at the same time', async () => {
    const { field } = await fieldOf('ft-number-field', {
      ...share,
      value: { p10: 0.6, p50: 0.7, p90: 0.8 },
      was: 0.86,
    });
    expect(rangeOf(field)?.value).toBe('60 – 80');
    expect(restoreButton(field)?.textContent).toBe('was 86');
    expect(restoreButton(field)?.closest('.note')).not.toBeNull();
  });

  it('keeps the stored ends of a range that is typed again key by key', async () => {
    const value = { p10: 900_123, p50: 1_000_000, p90: 1_234_567 };
    const { field, edits } = await fieldOf('ft-number-field', {
      label: 'Requests',
      spec: specAt('requestsPerMonth'),
      value,
    });
    const range = rangeOf(field) as HTMLInputElement;
    range.focus();
    const beforeUnit = range.value.length - 1;
    range.setSelectionRange(beforeUnit, beforeUnit);
    await userEvent.keyboard('{Backspace}');
    expect(edits.at(-1)).toEqual({ ...value, p90: 1_200_000 });
    await userEvent.keyboard('3');
    expect(range.value).toBe('900k – 1.23M');
    expect(edits.at(-1)).toEqual(value);
  });

  it('has no number from the range of an unknown value before the range is complete', async () => {
    const requests = { label: 'Requests', spec: specAt('requestsPerMonth'), value: null };
    const { field, edits } = await fieldOf('ft-number-field', requests);
    rangeOf(field)?.focus();
    await userEvent.keyboard('200k – ');
    expect(edits.filter((value) => value !== null)).toEqual([]);
    expect(refusalOf(field)).toBeNull();
    await userEvent.keyboard('300k');
    expect(edits.at(-1)).toEqual({ p10: 200_000, p50: 250_000, p90: 300_000 });
    await userEvent.tab();
    await field.updateComplete;
    expect([inputOf(field).value, rangeOf(field)?.value]).toEqual(['250,000', '200k – 300k']);
  });

  it('takes a number that is typed into the range of an unknown value once the user leaves it', async () => {
    const requests = { label: 'Requests', spec: specAt('requestsPerMonth'), value: null };
    const { field, edits } = await fieldOf('ft-number-field', requests);
    rangeOf(field)?.focus();
    await userEvent.keyboard('200k');
    expect(edits.filter((value) => value !== null)).toEqual([]);
    await userEvent.tab();
    await until(() => inputOf(field).value !== '');
    expect(edits.at(-1)).toBe(200_000);
    expect([inputOf(field).value, rangeOf(field)?.value]).toEqual(['200,000', '']);
  });

  it('keeps the space of the range free if it has no range', async () => {
    const { field } = await fieldOf('ft-number-field', {
      label: 'Months',
      spec: specAt('horizonMonths'),
      value: 24,
    });
    expect(rangeOf(field)).toBeNull();
    expect(rangeCell(field).getBoundingClientRect().width).toBeGreaterThan(80);
  });

  it('steps from the last valid value after a refusal', async () => {
    const { field, edits } = await fieldOf('ft-number-field', { ...share, value: 0.95 });
    await userEvent.fill(inputOf(field), '195');
    await userEvent.keyboard('{ArrowUp}');
    expect(edits).toEqual([0.96]);
  });

  it('does not step past its limits', async () => {
    const { field, edits } = await fieldOf('ft-number-field', { ...share, value: 1 });
    inputOf(field).focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(edits).toEqual([1]);
  });
});

describe('a number of the example', () => {
  const example = { ...share, value: 0.95, example: true };

  it('is replaced by what the user types after a click', async () => {
    const { field, edits } = await fieldOf('ft-number-field', example);
    await userEvent.click(inputOf(field));
    await userEvent.keyboard('88');
    expect(inputOf(field).value).toBe('88');
    expect(edits).toEqual([0.08, 0.88]);
  });

  it.each([
    [
      'a click on its mark',
      (field: FtNumberField) => userEvent.click(frameOf(field), { position: { x: 4, y: 8 } }),
    ],
    ['a script moves the focus to it', async (field: FtNumberField) => field.focus()],
  ])('is replaced by what the user types after %s', async (_, reach) => {
    const { field } = await fieldOf('ft-number-field', example);
    await reach(field);
    await userEvent.keyboard('88');
    expect(inputOf(field).value).toBe('88');
  });

  it('is no longer selected by a click once it is the user’s own, but `select` still selects it', async () => {
    const { field } = await fieldOf('ft-number-field', { ...share, value: 0.95 });
    await userEvent.click(inputOf(field));
    expect(inputOf(field).selectionStart).toBe(inputOf(field).selectionEnd);
    field.select();
    await userEvent.keyboard('8');
    expect(inputOf(field).value).toBe('8');
  });
});

describe('a fraction in a field of percentages', () => {
  it('is taken as it is, and asked about once the field is left', async () => {
    const { field, edits } = await fieldOf('ft-number-field', { ...share, value: 0.9 });
    await userEvent.fill(inputOf(field), '0.5');
    expect(restoreButton(field)).toBeNull();
    await userEvent.tab();
    await field.updateComplete;
    expect(edits.at(-1)).toBe(0.005);
    const useButton = restoreButton(field) as HTMLButtonElement;
    expect(useButton.textContent).toBe(english.form.use('50\u00a0%'));
    useButton.click();
    await field.updateComplete;
    expect(edits.at(-1)).toBe(0.5);
    expect(inputOf(field).value).toBe('50');
    expect(hasFocus(field)).toBe(true);
  });

  it.each(['0.5 %', '5', '0'])('is not asked about: %s', async (typed) => {
    const { field } = await fieldOf('ft-number-field', { ...share, value: 0.9 });
    await userEvent.fill(inputOf(field), typed);
    await userEvent.tab();
    await field.updateComplete;
    expect(restoreButton(field)).toBeNull();
  });
});

describe('a number in a field that has `waits`', () => {
  it('is only used once the field is left, or at Enter', async () => {
    const { field, edits } = await fieldOf('ft-number-field', {
      label: 'Examples',
      value: null,
      waits: true,
    });
    await userEvent.type(inputOf(field), '80');
    expect(edits).toEqual([]);
    await userEvent.keyboard('0{Enter}');
    expect(edits).toEqual([800]);
  });
});

describe('a date field', () => {
  it('shows the date in short form, and accepts dates as people write them', async () => {
    const { field, edits } = await fieldOf('ft-date-field', { label: 'Starts', value: '2027-01-01' });
    expect(inputOf(field).value).toBe('1 Jan 2027');
    await userEvent.fill(inputOf(field), '2027-03-05');
    expect(edits).toEqual(['2027-03-05']);
    inputOf(field).blur();
    await field.updateComplete;
    expect(inputOf(field).value).toBe('5 Mar 2027');
  });

  it('refuses to be empty unless it is optional', async () => {
    const required = await fieldOf('ft-date-field', { label: 'Starts', value: '2027-01-01' });
    await userEvent.clear(inputOf(required.field));
    expect(required.edits).toEqual([]);
    const optional = await fieldOf('ft-date-field', {
      label: 'Retires',
      value: '2027-01-01',
      optional: true,
    });
    await userEvent.clear(inputOf(optional.field));
    expect(optional.edits).toEqual([undefined]);
  });

  it.each(['1899-12-31', '2200-01-01', '5/6/2027', '2027-02-30'])(
    'refuses %s and keeps its value',
    async (typed) => {
      const { field, edits } = await fieldOf('ft-date-field', { label: 'Starts', value: '2027-01-01' });
      await userEvent.fill(inputOf(field), typed);
      await field.updateComplete;
      expect(refusalOf(field)).toContain(english.form.stillUsing('1 Jan 2027'));
      expect(inputOf(field).value).toBe(typed);
      expect(edits).toEqual([]);
    },
  );

  it('can restore the date of the catalogue', async () => {
    const { field, edits } = await fieldOf('ft-date-field', {
      label: 'Retires',
      value: '2028-01-01',
      was: '2028-08-01',
    });
    restoreButton(field)?.click();
    await field.updateComplete;
    expect(edits).toEqual(['2028-08-01']);
    expect(hasFocus(field)).toBe(true);
    expect(restoreButton(field)).toBeNull();
  });
});
