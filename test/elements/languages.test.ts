/** All texts of elements and files come from the messages of the language. */
import { describe, expect, it } from 'vitest';
import '../../src/define/comparison.ts';
import '../../src/define/scenario-bar.ts';
import '../../src/define/share-bar.ts';
import { registerLanguage } from '../../src/controllers/register-language.ts';
import { problemMessages } from '../../src/core/errors.ts';
import { allFields, evaluate, simulate } from '../../src/core/index.ts';
import { trainingMessages } from '../../src/core/training/messages.ts';
import type { Scenario } from '../../src/core/types.ts';
import { examplePrompts, exampleScenario } from '../../src/elements/breakeven/example.ts';
import { presetsIn } from '../../src/elements/common/scenario/presets.ts';
import { pairOf } from '../../src/elements/common/scenario/reading.ts';
import { encodeShared } from '../../src/elements/common/scenario/scenario-link.ts';
import { type Calculation, embedOf, fileOf } from '../../src/elements/share-bar/export.ts';
import { english } from '../../src/i18n/en/index.ts';
import { namesAt } from '../../src/i18n/field-names.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import * as prices from '../../src/prices/index.ts';
import { inOtherLetters } from '../../stories/scenarios/other-letters.ts';
import {
  eightApproaches,
  neverPaysBack,
  retiresFirst,
  withoutPrice,
  workedExample,
} from '../../stories/scenarios/view-scenarios.ts';
import { readable } from '../harness/element.ts';

const latin = /[A-Za-z]{2,}/g;
/** The messages in an invented language without Latin letters: each letter becomes ω, and the arguments do not change. */
const greek = toGreek(english) as Messages;
/** A locale whose dates have no Latin letters. */
const locale = 'ja';

function toGreek(table: unknown): unknown {
  if (typeof table === 'string') return inGreek(table, []);
  if (typeof table === 'function') {
    return (...args: unknown[]) => resultInGreek(table(...args), textsIn(args));
  }
  if (Array.isArray(table)) return table.map(toGreek);
  if (typeof table !== 'object' || table === null) return table;
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, toGreek(value)]));
}

function resultInGreek(value: unknown, args: readonly string[]): unknown {
  if (typeof value === 'string') return inGreek(value, args);
  if (Array.isArray(value)) return value.map((each) => resultInGreek(each, args));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, value]) => [key, resultInGreek(value, args)]));
}

/** A text with ω instead of Latin letters, in which the arguments do not change. */
function inGreek(text: string, args: readonly string[]): string {
  const mark = (index: number): string => String.fromCharCode(0xe000 + index);
  const marked = args.reduce((result, arg, index) => result.replaceAll(arg, mark(index)), text);
  return args.reduce(
    (result, arg, index) => result.replaceAll(mark(index), arg),
    marked.replaceAll(/[A-Za-z]/g, 'ω'),
  );
}

/** The texts in arguments, without keys (such as the key of a unit), which a message replaces by words. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^[A-Za-z]*$/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const cases = [
  ['worked example', inOtherLetters(workedExample)],
  ['never pays back', inOtherLetters(neverPaysBack)],
  ['retires first', inOtherLetters(retiresFirst)],
  ['without a price', inOtherLetters(withoutPrice)],
  ['eight approaches', inOtherLetters(eightApproaches)],
] as const;

const calculation = (scenario: Scenario): Calculation => {
  const result = evaluate(scenario);
  const pair = pairOf(result, '');
  if (!pair) throw new Error('no pair');
  const simulation = simulate(scenario, { draws: 200, seed: 1 });
  return {
    result,
    pair,
    catalog: prices,
    simulation,
    approximate: true,
    modelNames: {},
    messages: greek,
    locale,
    link: '',
  };
};

describe('a file in another language', () => {
  it.each(cases)('is a report without any English: %s', (_name, scenario) => {
    expect(fileOf(calculation(scenario), 'markdown').text.match(latin)).toBeNull();
  });

  it.each(cases)('is embed code with the verdict in that language: %s', (_name, scenario) => {
    expect(/>(.*)<\/ft-breakeven>$/.exec(embedOf(calculation(scenario)))?.[1]?.match(latin)).toBeNull();
  });

  it('has the same CSV columns or JSON keys as in English', () => {
    for (const format of ['csv', 'json'] as const) {
      const keys = (each: Calculation): readonly string[] => fileOf(each, format).text.match(latin) ?? [];
      expect(keys(calculation(inOtherLetters(workedExample)))).toEqual(
        keys({ ...calculation(inOtherLetters(workedExample)), messages: english, locale: 'en' }),
      );
    }
  });
});

describe('an element in another language', () => {
  it.each([
    ['ft-comparison', { text: encodeShared({ scenario: inOtherLetters(neverPaysBack), candidate: '' }) }],
    ['ft-comparison', { text: '' }],
    ['ft-comparison', { text: 'x' }],
    ['ft-comparison', { text: '{' }],
    ['ft-comparison', { text: 'month,from,requests' }],
    ['ft-scenario-bar', {}],
    ['ft-share-bar', {}],
  ] as const)('shows no English: %s %o', async (name, given) => {
    registerLanguage(locale, greek);
    const element = Object.assign(
      document.createElement(name),
      { lang: locale, scenario: inOtherLetters(workedExample) },
      given,
    );
    document.body.append(element);
    await element.updateComplete;
    expect(readable(element)).not.toBe('');
    expect(readable(element).match(latin)).toBeNull();
  });
});

describe('the messages of a language', () => {
  const day = '2027-01-01';
  /** The names that people read: labels and units. */
  const namesIn = (scenario: Scenario): readonly string[] =>
    scenario.approaches.flatMap(({ label, setup, monthly }) => [
      label,
      ...[...setup, ...monthly].flatMap((line) => [line.label, 'unit' in line ? line.unit : '']),
    ]);

  /** The names that the catalogue gives to costs. They are data, and are not translated. */
  const catalogNames = new Set(
    [exampleScenario(day), ...presetsIn(english).map(({ scenario }) => scenario(day, prices))]
      .flatMap((scenario) => (scenario ? namesIn(scenario) : []))
      .filter((name) => !texts(english.examples).includes(name)),
  );

  it.each(presetsIn(greek).map((preset) => [preset.id, preset] as const))(
    'name everything in the preset %s',
    (id, { label, scenario }) => {
      const { story, lesson } = greek.presetStories.presets[id];
      const preset = scenario(day, prices);
      const names = preset ? namesIn(preset).filter((name) => !catalogNames.has(name)) : [];
      expect(names.length).toBeGreaterThan(1);
      expect([label, story, lesson, ...names].join(' ').match(latin)).toBeNull();
    },
  );

  it('name everything in the example and its prompts', () => {
    const names = namesIn(exampleScenario(day, greek)).filter((name) => !catalogNames.has(name));
    // Names of models are the same in every language.
    const withoutModelNames = prices.catalog.models.reduce(
      (text, { name }) => text.replaceAll(name, ''),
      names.join(' '),
    );
    expect(withoutModelNames.match(latin)).toBeNull();
    const parts = Object.values(examplePrompts(greek)).flat();
    expect(
      parts
        .map(({ text, summary }) => `${text} ${summary ?? ''}`)
        .join(' ')
        .match(latin),
    ).toBeNull();
  });

  it('have each form of the name of every field', () => {
    for (const { path } of allFields()) {
      if (path.endsWith('.id')) continue;
      const names = namesAt(path.replaceAll('[]', '[0]'), greek.fields);
      expect([path, Object.values(names).join(' ').match(latin)]).toEqual([path, null]);
    }
  });

  it.each(Object.keys(problemMessages))('have a message for the problem %s', (code) => {
    const message = (greek.problems as Record<string, (params: Params) => string>)[code]?.({});
    expect(message?.replaceAll('undefined', '').match(latin)).toBeNull();
  });

  it.each(Object.keys(trainingMessages))('have a message for the training-file problem %s', (code) => {
    const message = (greek.training as Record<string, (params: Params) => string>)[code]?.({});
    expect(message?.replaceAll('undefined', '').match(latin)).toBeNull();
  });

  it('have every area of the English messages', () => {
    // `greek` has the keys of English, so an English key without a text is looked for separately.
    expect(texts(english).filter((text) => text === 'undefined')).toEqual([]);
    expect(Object.keys(greek).sort()).toEqual(Object.keys(english).sort());
  });
});

type Params = Readonly<Record<string, string | number>>;

/** Every text of a table, without functions. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
