/** A single field: its content in each state, and the changes that it reports to its form. */
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { english } from '../../../../src/i18n/en/index.ts';
import '../../../../src/define/scenario-form.ts';
import type { Amount } from '../../../../src/core/types.ts';
import type { FtDateField } from '../../../../src/elements/scenario-form/fields/date-field.ts';
import type { FieldEditEvent } from '../../../../src/elements/scenario-form/fields/field-edit-event.ts';
import { specAt } from '../../../../src/elements/scenario-form/fields/field-spec.ts';
import type { FtNumberField } from '../../../../src/elements/scenario-form/fields/number-field.ts';

afterEach(() => document.body.replaceChildren());

async function mount<K extends 'ft-number-field' | 'ft-date-field'>(
  tag: K,
  set: Partial<HTMLElementTagNameMap[K]>,
): Promise<{ field: HTMLElementTagNameMap[K]; edits: unknown[]; part: (id: string) => HTMLElement | null }> {
  const field = document.createElement(tag);
  const edits: unknown[] = [];
  field.addEventListener('ft-field-edit', (event) => void edits.push((event as FieldEditEvent).value));
  Object.assign(field, set);
  document.body.append(field);
  await (field as FtNumberField).updateComplete;
  return { field, edits, part: (id) => field.shadowRoot?.querySelector<HTMLElement>(id) ?? null };
}

const share = { label: 'Success', spec: specAt('approaches[0].successRate'), unit: '%' };
const value = (part: (id: string) => HTMLElement | null): HTMLInputElement =>
  part('#value') as HTMLInputElement;

describe('a number field', () => {
  it.each<[string, Amount, string, string]>([
    ['a share', 0.95, '95', ''],
    ['a share that binary cannot hold', 0.07, '7', ''],
    ['a belief', { p10: 0.91, p50: 0.93, p90: 0.95 }, '93', '91 – 95'],
    ['an unknown', null, '', ''],
  ])('shows %s', async (_, amount, number, range) => {
    const { part } = await mount('ft-number-field', { ...share, value: amount });
    expect(value(part).value).toBe(number);
    expect((part('#range') as HTMLInputElement).value).toBe(range);
  });

  it.each([
    [2, 2, '2.00'],
    [0.035, 2, '0.035'],
    [120, 0, '120'],
    [250_000, 0, '250,000'],
  ])('writes %s with at least %s decimals as %s', async (amount, decimals, shown) => {
    const { part } = await mount('ft-number-field', { label: 'in', value: amount, decimals });
    expect(value(part).value).toBe(shown);
  });

  it('has its label as its name, or the longer label if given', async () => {
    const { field, part } = await mount('ft-number-field', share);
    expect(value(part).labels?.[0]?.textContent?.trim()).toBe('Success');
    field.longLabel = 'Success of Few-shot';
    await field.updateComplete;
    expect(value(part).getAttribute('aria-label')).toBe('Success of Few-shot');
  });

  it('reports each accepted edit to its form once', async () => {
    const { edits, part } = await mount('ft-number-field', { ...share, value: 0.95 });
    value(part).select();
    await userEvent.keyboard('98');
    expect(edits).toEqual([0.09, 0.98]);
    await userEvent.fill(value(part), '97');
    expect(edits).toEqual([0.09, 0.98, 0.97]);
  });

  it('returns to its last value when a typed text turns out not to be a number', async () => {
    const { field, edits, part } = await mount('ft-number-field', { ...share, value: 0.95 });
    value(part).select();
    await userEvent.keyboard('9x');
    await field.updateComplete;
    expect(edits).toEqual([0.09, 0.95]);
    expect(field.value).toBe(0.95);
    expect(value(part).value).toBe('9x');
    expect(part('.refusal')?.textContent).toContain(english.form.stillUsing('95\u00a0%'));
    await userEvent.keyboard('8');
    expect(edits).toEqual([0.09, 0.95]);
  });

  it('keeps the typed text and shows the reason when its form refuses', async () => {
    const { field, part } = await mount('ft-number-field', { ...share, value: 0.95 });
    field.addEventListener('ft-field-edit', (event) => (event as FieldEditEvent).refuse('Not on a Sunday.'));
    await userEvent.fill(value(part), '90');
    await field.updateComplete;
    expect(part('.refusal')?.textContent).toBe(`Not on a Sunday. ${english.form.stillUsing('95\u00a0%')}`);
    expect(value(part).value).toBe('90');
    expect(field.value).toBe(0.95);
  });

  it('formats an accepted text when it loses the focus', async () => {
    const { field, part } = await mount('ft-number-field', {
      label: 'Requests',
      spec: specAt('requestsPerMonth'),
      value: 1,
    });
    await userEvent.fill(value(part), '200k');
    expect(value(part).value).toBe('200k');
    await userEvent.tab();
    value(part).blur();
    await field.updateComplete;
    expect(value(part).value).toBe('200,000');
  });

  it('lets digits of a grouped number be removed and inserted', async () => {
    const { edits, part } = await mount('ft-number-field', {
      label: 'Requests',
      spec: specAt('requestsPerMonth'),
      value: 250_000,
    });
    value(part).focus();
    await userEvent.keyboard('{End}{Backspace}');
    expect(value(part).value).toBe('25,000');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}7');
    expect(value(part).value).toBe('257,000');
    expect(value(part).selectionStart).toBe(3);
    expect(edits).toEqual([25_000, 257_000]);
  });

  it('reads a typed separator literally, and refuses it in a wrong place', async () => {
    const { field, edits, part } = await mount('ft-number-field', {
      label: 'Price',
      spec: specAt('approaches[0].rates.inputUsdPerMTok'),
      value: 2,
    });
    value(part).select();
    await userEvent.keyboard('0,35');
    await field.updateComplete;
    expect(edits).toEqual([0, 2]);
    expect(value(part).value).toBe('0,35');
    expect(part('.refusal')?.textContent).toBe(
      [english.form.notANumber, english.form.didYouMean('0.35'), english.form.stillUsing('2')].join(' '),
    );
  });

  it('shows a value from outside in place of the typed text', async () => {
    const { field, edits, part } = await mount('ft-number-field', { ...share, value: 0.95 });
    await userEvent.fill(value(part), '195');
    field.value = 0.5;
    await field.updateComplete;
    expect(value(part).value).toBe('50');
    expect(part('.refusal')).toBeNull();
    expect(edits).toEqual([]);
  });

  it('offers to restore an overridden value', async () => {
    const { field, edits, part } = await mount('ft-number-field', { ...share, value: 0.7, was: 0.86 });
    const restore = part('.range button');
    expect(restore?.textContent).toBe('was 86');
    expect(restore?.getAttribute('aria-label')).toBe('was 86: restore Success');
    restore?.focus();
    restore?.click();
    expect(edits).toEqual([undefined]);
    expect(field.shadowRoot?.activeElement?.id, 'the keyboard stays in the field').toBe('value');
  });

  it('can have a range and a button to restore at the same time', async () => {
    const { part } = await mount('ft-number-field', {
      ...share,
      value: { p10: 0.6, p50: 0.7, p90: 0.8 },
      was: 0.86,
    });
    expect((part('#range') as HTMLInputElement).value).toBe('60 – 80');
    expect(part('.note button')?.textContent).toBe('was 86');
  });

  it('keeps the place of the range free if it has none', async () => {
    const { part } = await mount('ft-number-field', {
      label: 'Months',
      spec: specAt('horizonMonths'),
      value: 24,
    });
    expect(part('#range')).toBeNull();
    expect(part('.range')?.getBoundingClientRect().width).toBeGreaterThan(80);
  });

  it('steps from the last valid value after a refusal', async () => {
    const { edits, part } = await mount('ft-number-field', { ...share, value: 0.95 });
    await userEvent.fill(value(part), '195');
    await userEvent.keyboard('{ArrowUp}');
    expect(edits).toEqual([0.96]);
  });

  it('does not step past its range', async () => {
    const { edits, part } = await mount('ft-number-field', { ...share, value: 1 });
    value(part).focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(edits).toEqual([1]);
  });
});

describe('a date field', () => {
  const date = (field: FtDateField) =>
    field.shadowRoot?.querySelector<HTMLInputElement>('#value') as HTMLInputElement;

  it('shows the date in short form, and accepts dates as people write them', async () => {
    const { field, edits } = await mount('ft-date-field', { label: 'Starts', value: '2027-01-01' });
    expect(date(field).value).toBe('1 Jan 2027');
    await userEvent.fill(date(field), '2027-03-05');
    expect(edits).toEqual(['2027-03-05']);
    date(field).blur();
    await field.updateComplete;
    expect(date(field).value).toBe('5 Mar 2027');
  });

  it('may be empty only if it is optional', async () => {
    const needed = await mount('ft-date-field', { label: 'Starts', value: '2027-01-01' });
    await userEvent.clear(date(needed.field));
    expect(needed.edits).toEqual([]);
    const optional = await mount('ft-date-field', { label: 'Retires', value: '2027-01-01', optional: true });
    await userEvent.clear(date(optional.field));
    expect(optional.edits).toEqual([undefined]);
  });

  it.each(['1899-12-31', '2200-01-01', '5/6/2027', '2027-02-30'])(
    'refuses %s and keeps its value',
    async (typed) => {
      const { field, edits } = await mount('ft-date-field', { label: 'Starts', value: '2027-01-01' });
      await userEvent.fill(date(field), typed);
      await field.updateComplete;
      expect(field.shadowRoot?.querySelector('.refusal')?.textContent).toContain(
        english.form.stillUsing('1 Jan 2027'),
      );
      expect(date(field).value).toBe(typed);
      expect(edits).toEqual([]);
    },
  );

  it('can restore the date of the catalogue', async () => {
    const { field, edits } = await mount('ft-date-field', {
      label: 'Retires',
      value: '2028-01-01',
      was: '2028-08-01',
    });
    field.shadowRoot?.querySelector<HTMLButtonElement>('.range button')?.click();
    await field.updateComplete;
    expect(edits).toEqual(['2028-08-01']);
    expect(field.shadowRoot?.activeElement?.id).toBe('value');
    expect(field.shadowRoot?.querySelector('.range button')).toBeNull();
  });
});
