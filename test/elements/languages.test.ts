/** Every text of the page, and every text that leaves it, comes from the messages of a language. */
import { afterEach, describe, expect, it } from 'vitest';
import '../../src/define/comparison.ts';
import '../../src/define/scenario-bar.ts';
import '../../src/define/share-bar.ts';
import { registerLanguage } from '../../src/controllers/localize.ts';
import { problemMessages } from '../../src/core/errors.ts';
import { allFields, createScenario, evaluate, simulate } from '../../src/core/index.ts';
import { trainingMessages } from '../../src/core/training/messages.ts';
import type { Scenario, ScenarioInput } from '../../src/core/types.ts';
import { examplePrompts, exampleScenario } from '../../src/elements/breakeven/example.ts';
import { pairOf } from '../../src/elements/common/scenario/reading.ts';
import { encodeShared } from '../../src/elements/common/scenario/scenario-link.ts';
import { presetsIn } from '../../src/elements/scenario-bar/presets.ts';
import { type Calculation, embedOf, fileOf } from '../../src/elements/share-bar/export.ts';
import { english } from '../../src/i18n/en/index.ts';
import { namesAt } from '../../src/i18n/field-names.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import * as prices from '../../src/prices/index.ts';
import {
  eightApproaches,
  neverPaysBack,
  retiresFirst,
  withoutPrice,
  workedExample,
} from '../../stories/scenarios/view-scenarios.ts';
import { readable } from '../harness/element.ts';

const latin = /[A-Za-z]{2,}/g;
/** A language without Latin letters: in every message they become Greek; arguments stay as they are. */
const greek = pseudo(english) as Messages;
/** One in which dates have no Latin letters either. */
const locale = 'ja';

function pseudo(table: unknown): unknown {
  if (typeof table === 'string') return inGreek(table, []);
  if (typeof table === 'function') {
    return (...given: unknown[]) => kept(table(...given), textsIn(given));
  }
  if (Array.isArray(table)) return table.map(pseudo);
  return Object.fromEntries(Object.entries(table as object).map(([key, value]) => [key, pseudo(value)]));
}

function kept(value: unknown, given: readonly string[]): unknown {
  if (typeof value === 'string') return inGreek(value, given);
  if (Array.isArray(value)) return value.map((each) => kept(each, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, value]) => [key, kept(value, given)]));
}

/** Arguments without Latin letters stay as they are; others, such as the key of a unit, become texts of the table. */
function inGreek(text: string, given: readonly string[]): string {
  const mark = (index: number): string => String.fromCharCode(0xe000 + index);
  const marked = given.reduce((all, each, index) => all.replaceAll(each, mark(index)), text);
  return given.reduce(
    (all, each, index) => all.replaceAll(mark(index), each),
    marked.replaceAll(/[A-Za-z]/g, 'ω'),
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^[A-Za-z]*$/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The scenario with all its names in non-Latin letters, and without models, whose names are data. */
function nameless(scenario: Scenario): Scenario {
  const named = /^(id|label|title|source|unit|sharedAs)$/;
  const plain = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return named.test(key) ? value.replaceAll(/[A-Za-z]/g, 'ж') : value;
    if (Array.isArray(value)) return value.map((each) => plain(each));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).filter(([name]) => name !== 'model');
    return Object.fromEntries(members.map(([name, member]) => [name, plain(member, name)]));
  };
  const { approaches, ...whole } = plain(scenario) as Scenario;
  // Two names that became one would be refused.
  const apart = approaches.map((each, index) => ({ ...each, id: String(index) }));
  return createScenario({ ...whole, approaches: apart } as unknown as ScenarioInput);
}

const cases = [
  ['worked', nameless(workedExample)],
  ['never', nameless(neverPaysBack)],
  ['retires first', nameless(retiresFirst)],
  ['without a price', nameless(withoutPrice)],
  ['eight approaches', nameless(eightApproaches)],
] as const;

const calculation = (scenario: Scenario): Calculation => {
  const result = evaluate(scenario);
  const pair = pairOf(result, '');
  if (!pair) throw new Error('no pair');
  const simulation = simulate(scenario, { draws: 200, seed: 1 });
  return {
    result,
    pair,
    pages: prices,
    simulation,
    approximate: true,
    modelNames: {},
    messages: greek,
    locale,
    link: '',
  };
};

describe('in another language', () => {
  it.each(cases)('the report says nothing of its own: %s', (_name, scenario) => {
    expect(fileOf(calculation(scenario), 'markdown').text.match(latin)).toBeNull();
  });

  it.each(cases)(
    'the embed code has the verdict of that language between its ends: %s',
    (_name, scenario) => {
      expect(/>(.*)<\/ft-breakeven>$/.exec(embedOf(calculation(scenario)))?.[1]?.match(latin)).toBeNull();
    },
  );

  it('the columns of the CSV and the keys of the JSON are those of every language', () => {
    for (const format of ['csv', 'json'] as const) {
      const keys = (of: Calculation): readonly string[] => fileOf(of, format).text.match(latin) ?? [];
      expect(keys(calculation(nameless(workedExample)))).toEqual(
        keys({ ...calculation(nameless(workedExample)), messages: english, locale: 'en' }),
      );
    }
  });
});

describe('elements of another language', () => {
  afterEach(() => document.body.replaceChildren());

  it.each([
    ['ft-comparison', { text: encodeShared({ scenario: nameless(neverPaysBack), candidate: '' }) }],
    ['ft-comparison', { text: '' }],
    ['ft-comparison', { text: 'x' }],
    ['ft-comparison', { text: '{' }],
    ['ft-comparison', { text: 'month,from,requests' }],
    ['ft-scenario-bar', {}],
    ['ft-share-bar', {}],
  ] as const)('say nothing of their own: %s %o', async (name, given) => {
    registerLanguage(locale, greek);
    const element = Object.assign(
      document.createElement(name),
      { lang: locale, scenario: nameless(workedExample) },
      given,
    );
    document.body.append(element);
    await element.updateComplete;
    expect(readable(element)).not.toBe('');
    expect(readable(element).match(latin)).toBeNull();
  });
});

describe('what a language names beside the elements', () => {
  const day = '2027-01-01';
  /** Names that people read: labels, and units that were not known before. */
  const namesIn = (scenario: Scenario): readonly string[] =>
    scenario.approaches.flatMap(({ label, setup, monthly }) => [
      label,
      ...[...setup, ...monthly].flatMap((line) => [line.label, 'unit' in line ? line.unit : '']),
    ]);

  /** Costs that come with a price have the catalogue's names, which are data. */
  const ofCatalog = new Set(
    [exampleScenario(day), ...presetsIn(english).map(({ scenario }) => scenario(day, prices))]
      .flatMap((scenario) => (scenario ? namesIn(scenario) : []))
      .filter((name) => !texts(english.examples).includes(name)),
  );

  it.each(presetsIn(greek).map((preset) => [preset.id, preset] as const))(
    'the preset %s has names of that language only',
    (_id, { label, note, scenario }) => {
      const made = scenario(day, prices);
      const names = made ? namesIn(made).filter((name) => !ofCatalog.has(name)) : [];
      expect(names.length).toBeGreaterThan(1);
      expect([label, note, ...names].join(' ').match(latin)).toBeNull();
    },
  );

  it('the example and its prompts are of that language', () => {
    const names = namesIn(exampleScenario(day, greek)).filter((name) => !ofCatalog.has(name));
    // The name of a model is the catalogue's in every language.
    const written = prices.catalog.models.reduce(
      (text, { name }) => text.replaceAll(name, ''),
      names.join(' '),
    );
    expect(written.match(latin)).toBeNull();
    const parts = Object.values(examplePrompts(greek)).flat();
    expect(
      parts
        .map(({ text, summary }) => `${text} ${summary ?? ''}`)
        .join(' ')
        .match(latin),
    ).toBeNull();
  });

  it('every field has each form of its name', () => {
    for (const { path } of allFields()) {
      if (path.endsWith('.id')) continue;
      const names = namesAt(path.replaceAll('[]', '[0]'), greek.fields);
      expect([path, Object.values(names).join(' ').match(latin)]).toEqual([path, null]);
    }
  });

  it.each(Object.keys(problemMessages))('the problem %s has a message', (code) => {
    const message = (greek.problems as Record<string, (params: Params) => string>)[code]?.({});
    expect(message?.replaceAll('undefined', '').match(latin)).toBeNull();
  });

  it.each(Object.keys(trainingMessages))('the problem of a training file %s has a message', (code) => {
    const message = (greek.training as Record<string, (params: Params) => string>)[code]?.({});
    expect(message?.replaceAll('undefined', '').match(latin)).toBeNull();
  });

  it('no area of English is left out', () => {
    // A key without a text would be missing in every language.
    expect(texts(english).filter((text) => text === 'undefined')).toEqual([]);
    expect(Object.keys(greek).sort()).toEqual(Object.keys(english).sort());
  });
});

type Params = Readonly<Record<string, string | number>>;

/** Every text of a table; functions are left out. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
