/** Section and kind of every field of the field table. */
import { describe, expect, test } from 'vitest';
import { allFields, createScenario, type Field } from '../../../src/core/index.ts';
import {
  fullPath,
  isPercentage,
  maxEntriesAt,
  maySuggest,
  sectionAt,
  startAt,
} from '../../../src/core/scenario/field-lookup.ts';

const fields = allFields();
const numbers = fields.filter(({ field }) => ['share', 'growth', 'amount', 'count'].includes(field.kind));
const pathsWhere = (holds: (field: Field) => boolean): readonly string[] =>
  numbers.filter(({ field }) => holds(field)).map(({ path }) => path);

describe('the table of fields', () => {
  test.each(fields)('shows $path in a section', ({ path }) => {
    expect(sectionAt(path)).not.toBeNull();
  });

  test('has no section for a path that is not one of a scenario', () => {
    expect(sectionAt('approaches[0].colour')).toBeNull();
  });

  test.each(fields)('completes what is left of $path without its approach', ({ path }) => {
    const own = path.replaceAll('[]', '[2]');
    expect(fullPath(own, 2)).toBe(own);
    expect(fullPath(own.replace('approaches[2].', ''), 2)).toBe(own);
  });

  test.each(['monthlyRequests', 'approaches[1].rates'])('takes %s for complete', (path) => {
    expect(fullPath(path, 2)).toBe(path);
  });

  test('has the kind `share` for exactly the fields from 0 to 1', () => {
    expect(pathsWhere(({ kind }) => kind === 'share')).toEqual(
      pathsWhere(({ min, max }) => min === 0 && max === 1),
    );
  });

  test('writes exactly shares and growth rates in percent', () => {
    expect(pathsWhere(isPercentage)).toEqual(pathsWhere(({ kind }) => kind === 'share' || kind === 'growth'));
  });

  test('suggests zero only for amounts that may be zero', () => {
    const vanishing = numbers.filter(({ field }) => field.mayVanish);
    expect(vanishing.length).toBeGreaterThan(0);
    for (const { path, field } of vanishing)
      expect(field.min < 0 || (field.min === 0 && !field.minExclusive), path).toBe(true);
  });

  test('suggests no change of the discount rate, of reasoning tokens, or of prices that are not charged now', () => {
    const expected = (path: string) =>
      ['discountPerYear', 'approaches[].reasoningTokens'].includes(path) ||
      ['tiers[]', 'batch', 'rateChanges[]'].some((part) => path.includes(`.${part}.`));
    const amounts = pathsWhere(({ belief }) => belief);
    const never = amounts.filter((path) => !maySuggest(path));
    expect(never).toEqual(amounts.filter(expected));
    expect(never.length).toBeLessThan(amounts.length);
  });

  test('suggests changes of a whole list of months and of all prices of a model, but of nothing that does not exist', () => {
    expect(maySuggest('monthlyRequests')).toBe(true);
    expect(maySuggest('approaches[1].rates')).toBe(true);
    expect(maySuggest('approaches[1].colour')).toBe(false);
  });

  test('calls null an answer only for fields that may be null', () => {
    const answers = fields.filter(({ field }) => field.nullIsAnswer);
    expect(answers.length).toBeGreaterThan(0);
    for (const { path, field } of answers) expect(field.nullable, path).toBe(true);
  });

  test('has a first number to enter inside the range of every field', () => {
    const started = numbers.filter(({ field }) => typeof (field.start ?? field.default) === 'number');
    for (const { path, field } of started) {
      const start = startAt(path);
      expect(start >= field.min && start <= field.max, path).toBe(true);
      expect(start > field.min || !field.minExclusive, path).toBe(true);
      expect(Number.isInteger(start) || !field.whole, path).toBe(true);
    }
  });

  test.each(['approaches[].setup[].usd', 'approaches[].model', 'approaches', 'nothing'])(
    'has no first number for %s',
    (path) => {
      expect(() => startAt(path)).toThrow(RangeError);
    },
  );

  test('has the stated maximum number of approaches', () => {
    const most = maxEntriesAt('approaches');
    const approaches = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `a${i}`, rates: {} }));
    const scenario = (count: number) =>
      createScenario({ startsOn: '2026-01-01', requestsPerMonth: 1, approaches: approaches(count) });
    expect(scenario(most).approaches).toHaveLength(most);
    expect(() => scenario(most + 1)).toThrow();
    expect(maxEntriesAt('approaches[0].model')).toBe(0);
  });
});
