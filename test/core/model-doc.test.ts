/** Recalculates every example of docs/model.md. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  cheapestByMonth,
  createScenario,
  crossoversByMonth,
  evaluate,
  type ScenarioInput,
  simulate,
  solveFor,
} from '../../src/core/index.ts';
import { maxEntriesAt } from '../../src/core/scenario/field-lookup.ts';
import { dateRange, fieldAt } from '../../src/core/scenario/field-table.ts';

/** An example of the page. */
interface Example {
  /** What the example shows. */
  readonly says: string;
  readonly scenario: ScenarioInput;
  /** Expected figures of the result of `evaluate`, by path. */
  readonly expect: Readonly<Record<string, unknown>>;
  /** Expected results of `solveFor`, by lever. */
  readonly solve?: Readonly<Record<string, unknown>>;
  /** Expected results of `cheapestByMonth` and `crossoversByMonth`. */
  readonly cheapestByMonth?: unknown;
  readonly crossoversByMonth?: unknown;
  /** Expected figures of the first comparison of `simulate` with these draws and this seed. */
  readonly simulate?: {
    readonly draws: number;
    readonly seed: number;
    readonly expect: Readonly<Record<string, unknown>>;
  };
}

const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```json example\n(.*?)^```$/gms)].map(
  ([, text]) => JSON.parse(text as string) as Example,
);

/** Compares a calculated value with the stated one. Numbers are compared to ten digits, all other values exactly. */
const expectLike = (actual: unknown, stated: unknown, path: string): void => {
  if (typeof stated === 'number') {
    expect(typeof actual, path).toBe('number');
    expect(Number((actual as number).toPrecision(10)), path).toBe(stated);
  } else if (typeof stated === 'object' && stated !== null) {
    expect(Object.keys(actual as object).sort(), path).toEqual(Object.keys(stated).sort());
    for (const [key, value] of Object.entries(stated)) {
      expectLike((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  } else expect(actual, path).toBe(stated);
};

const valueAt = (root: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], root);

it('docs/model.md has at least six examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(6);
});

it.each(examples)(
  'gives the stated figures of the example: $says',
  ({ scenario, expect: stated, solve = {}, simulate: simulation, ...byMonth }) => {
    const result = evaluate(createScenario(scenario));
    expect(Object.keys(stated).length).toBeGreaterThan(0);
    for (const [path, value] of Object.entries(stated)) expectLike(valueAt(result, path), value, path);
    for (const [lever, value] of Object.entries(solve)) {
      const candidate = scenario.approaches[1]?.id ?? '';
      expectLike(solveFor(result.scenario, { lever, candidate }), value, lever);
    }
    if (simulation) {
      const [comparison] = simulate(result.scenario, simulation).comparisons;
      for (const [path, value] of Object.entries(simulation.expect))
        expectLike(valueAt(comparison, path), value, path);
    }
    for (const [name, explore] of Object.entries({ cheapestByMonth, crossoversByMonth })) {
      const value = byMonth[name as 'cheapestByMonth'];
      if (value !== undefined) expectLike(explore(result.scenario), value, name);
    }
  },
);

/** The rows of the table of fields: the names in the first cell, then the default and the limits as they are written. */
const fieldRows = [...page.matchAll(/^\| (`.*`) \| ([\d.]+) \| ([^|]+) \| ([^|]+) \|$/gm)].flatMap(
  ([, names = '', ...cells]) =>
    [...names.matchAll(/`([^`]+)`/g)].map(
      ([, name = '']) => [name, ...cells.map((cell) => cell.trim())] as const,
    ),
);

it('has a table of fields', () => {
  expect(fieldRows.length).toBeGreaterThan(25);
});

it.each(fieldRows)('states the default and the limits of %s', (name, ...stated) => {
  const field = fieldAt(name) ?? fieldAt(`approaches[].${name}`);
  const numberOf = (text = ''): number => Number(text.replace('above ', '').replaceAll(',', ''));
  expect(stated.map(numberOf)).toEqual([field?.default, field?.min, field?.max]);
  expect(stated[1]?.startsWith('above ')).toBe(field?.minExclusive);
});

it('states the limits of lists and dates', () => {
  const [, lines, tiers, changes, months] = (
    /at most (\d+) lines each, `rates\.tiers` (\d+) entries, `rateChanges` (\d+), and [^\d]+? (\d+)\./s.exec(
      page,
    ) ?? []
  ).map(Number);
  expect([lines, lines, tiers, changes, months, months]).toEqual(
    ['setup', 'monthly', 'rates.tiers', 'rateChanges']
      .map((name) => maxEntriesAt(`approaches[].${name}`))
      .concat(maxEntriesAt('monthlyRequests'), fieldAt('approaches[].trafficShare')?.maxEntries ?? 0),
  );
  expect(page).toContain(`Dates are from ${dateRange.min} to ${dateRange.max}.`);
});
