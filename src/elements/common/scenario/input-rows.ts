/** The inputs of a scenario as rows (path, name, formatted value), and its prices with their sources. */

import { type Field, fieldAt } from '../../../core/index.ts';
import { isBelief, tidy } from '../../../core/scenario/amount.ts';
import { borrowedName } from '../../../core/scenario/borrowed-name.ts';
import type { Borrowed } from '../../../core/scenario/borrowed-names.ts';
import { isPercentage } from '../../../core/scenario/field-lookup.ts';
import { insideApproach, linePathOf, rangeGroup } from '../../../core/scenario/path-parts.ts';
import { approachAt, approachIndexOf, keyOf } from '../../../core/scenario/paths.ts';
import type { Amount, Approach, Belief, Scenario, TokenRates } from '../../../core/types.ts';
import { namesAt } from '../../../i18n/field-names.ts';
import { unknown as emptyText, formatDate, formatPercent } from '../../../i18n/format.ts';
import { formatNumber, formatUsdRate } from '../../../i18n/format-quantity.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { asList } from '../../../i18n/punctuation.ts';
import type { PricePages } from '../../../prices/catalog.ts';
import { originsOf, type PriceOrigin } from '../../../prices/provenance.ts';
import { type ModelNames, modelName } from '../wording/names.ts';
import { priceAge, priceDate } from '../wording/price-evidence.ts';

/** The messages for a list of inputs and the locale of its values. */
export interface InputLanguage {
  readonly messages: Pick<Messages, 'inputs' | 'fields' | 'form'>;
  readonly locale: string;
  /** Names of models by catalogue id. */
  readonly modelNames?: ModelNames;
  /** The mark of the values that are still those of an example. Without it, no value is marked. */
  readonly exampleMark?: ExampleMark;
}

/** The mark of values that are still those of an example: `text` writes it before a value, "e.g. $0.40". */
interface ExampleMark {
  /** The names of the marked values. */
  readonly of: Borrowed;
  readonly text: (value: string) => string;
}

/** One input. Example of a path: `approaches[1].rates.inputUsdPerMTok`. */
export interface Input {
  readonly path: string;
  /** Index of its approach. `null` if the input belongs to the whole scenario. */
  readonly approach: number | null;
  /** The name of the input without the name of its approach: "Caching: Hit rate". */
  readonly label: string;
  /** The parts of `label`, outermost first. */
  readonly names: readonly string[];
  readonly text: string;
  readonly value: unknown;
  /** Whether the value equals the default of its field. */
  readonly isDefault: boolean;
}

/** All inputs of a scenario, in the order of the field table. Defaults are included and marked with `isDefault`. */
export function inputsOf(scenario: Scenario, language: InputLanguage): readonly Input[] {
  const inputs: Omit<Input, 'text'>[] = [];
  const visit = (value: unknown, path: string, names: readonly string[]): void => {
    const field = fieldAt(path);
    if (field) {
      inputs.push({
        path,
        approach: approachIndexOf(path),
        label: joinedLabel(names, language.messages),
        names,
        value,
        isDefault: !field.required && value === field.default,
      });
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, `${path}[${index}]`, entryNames(item, index, path, names, language));
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        if (member === undefined || key === 'id' || (key === 'label' && !isApproach(path))) continue;
        visit(member, path ? `${path}.${key}` : key, [...names, ...nameOf(key, path, language)]);
      }
    }
  };
  visit(scenario, '', []);
  const groupOf = ({ value, path }: Omit<Input, 'text'>): string | null =>
    isBelief(value) ? rangeGroup(value, path, scenario) : null;
  // The ranges that vary together in a simulation, by the name of their group.
  const groups = new Map<string, Omit<Input, 'text'>[]>();
  for (const input of inputs) {
    const group = groupOf(input);
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), input]);
  }
  return inputs.map((input) => {
    const { value, path } = input;
    const text = textOf(withLabels(value, path, scenario), fieldAt(path) as Field, path, language);
    const others = (groups.get(groupOf(input) ?? '') ?? []).filter((each) => each !== input);
    return { ...input, text: others.length > 0 ? withGroup(text, input, others, scenario, language) : text };
  });
}

/** The text of a range with the other ranges that vary together with it in a simulation. */
function withGroup(
  text: string,
  { label, approach }: Omit<Input, 'text'>,
  others: readonly Omit<Input, 'text'>[],
  scenario: Scenario,
  { messages: { inputs } }: InputLanguage,
): string {
  // Labels are compared, not paths, because a line of the set-up may have another place in another approach.
  const isSameInput = (each: Omit<Input, 'text'>): boolean => each.label === label;
  const approaches = new Set([approach, ...others.map((each) => each.approach)]);
  if (!approaches.has(null) && approaches.size === scenario.approaches.length && others.every(isSameInput))
    return inputs.togetherInAll(text);
  return inputs.together(
    text,
    others.map((each) => {
      const owner = approachAt(scenario, each.path);
      if (!owner) return each.label;
      const name = owner.label || owner.id;
      return isSameInput(each) ? name : inputs.inside(name, each.label);
    }),
  );
}

/** The parts of a label as one text. */
export function joinedLabel(
  names: readonly string[],
  { inputs }: Pick<InputLanguage['messages'], 'inputs'>,
): string {
  return names.reduceRight((inner, outer) => inputs.inside(outer, inner));
}

/** The inputs, with those of a cost line joined into one: "30 (20 – 50) hour × $45.00". */
export function withJoinedLines(inputs: readonly Input[], { messages }: InputLanguage): readonly Input[] {
  return inputs.flatMap((input): readonly Input[] => {
    const line = linePathOf(input.path);
    if (line === null) return [input];
    const names = input.names.slice(0, -1);
    const joinedInput = { ...input, path: `${line}.usd`, names, label: joinedLabel(names, messages) };
    if (input.path === joinedInput.path) return [joinedInput];
    if (input.path !== `${line}.quantity`) return [];
    const textOfKey = (key: string) => inputs.find(({ path }) => path === `${line}.${key}`)?.text ?? '';
    return [
      {
        ...joinedInput,
        text: messages.inputs.lineAmount(input.text, textOfKey('unit'), textOfKey('usdPerUnit')),
      },
    ];
  });
}

/**
 * The inputs, with a mark before each value that is still the example's. Join the inputs of cost lines first (`withJoinedLines`);
 * otherwise each input of such a line gets a mark.
 */
export function withExampleMarks(
  inputs: readonly Input[],
  scenario: Scenario,
  { exampleMark }: Pick<InputLanguage, 'exampleMark'>,
): readonly Input[] {
  if (!exampleMark) return inputs;
  return inputs.map((input) =>
    exampleMark.of.has(borrowedName(input.path, scenario))
      ? { ...input, text: exampleMark.text(input.text) }
      : input,
  );
}

/** The name of the model of an approach, with a mark if the model is still the example's. `''` without a model. */
export function markedModel(
  approach: Approach,
  { modelNames, exampleMark }: Pick<InputLanguage, 'modelNames' | 'exampleMark'>,
): string {
  const name = modelName(approach, modelNames) ?? '';
  return name !== '' && exampleMark?.of.has(`${approach.id}.model`) ? exampleMark.text(name) : name;
}

/**
 * Inputs by label and field key, so that inputs of two scenarios can be matched. If a label and key repeat, a number
 * is added.
 */
export function byName<T extends Pick<Input, 'label' | 'path'>>(
  inputs: readonly T[],
): ReadonlyMap<string, T> {
  const inputsByKey = new Map<string, T>();
  for (const input of inputs) {
    const key = `${input.label}|${keyOf(input.path)}`;
    let uniqueKey = key;
    for (let number = 2; inputsByKey.has(uniqueKey); number += 1) uniqueKey = `${key}|${number}`;
    inputsByKey.set(uniqueKey, input);
  }
  return inputsByKey;
}

/** The value with the label of an approach in place of its id. */
function withLabels(value: unknown, path: string, { approaches }: Scenario): unknown {
  const labelOf = (id: unknown): unknown => approaches.find((approach) => approach.id === id)?.label ?? id;
  if (keyOf(path) === 'failureApproach') return labelOf(value);
  if (!isBelief(value) || value.differenceTo === undefined) return value;
  return { ...value, differenceTo: labelOf(value.differenceTo) };
}

/**
 * Whether a path leads to an approach, and not into it. The label of an approach is an input. The label of a cost line is not: it only
 * names the inputs of the line.
 */
function isApproach(path: string): boolean {
  return path !== '' && insideApproach(path) === '';
}

/** The name of one key of a path, as a list. The list is empty for a key without a name (rates, approaches). */
function nameOf(key: string, path: string, { messages }: InputLanguage): readonly string[] {
  if (key === 'approaches') return [];
  const name = ownValue(messages.inputs.parts, key) ?? namesAt(`${path}.${key}`, messages.fields).label;
  return name === '' ? [] : [name];
}

/** The value of a key of a table. `undefined` for any other text, also for a name that every object has, such as `constructor`. */
function ownValue<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The names of a list entry: a cost line has its own label, a price change its date, any other entry its number. */
function entryNames(
  item: unknown,
  index: number,
  path: string,
  names: readonly string[],
  { messages, locale }: InputLanguage,
): readonly string[] {
  if (path === 'approaches') return names;
  const outer = names.slice(0, -1);
  const listName = names.at(-1) ?? '';
  const { label = '', from = '' } = (typeof item === 'object' && item !== null ? item : {}) as {
    readonly label?: string;
    readonly from?: string;
  };
  if (from !== '') return [...names, formatDate(from, locale, 'short')];
  if (label !== '') return [...names, label];
  const number = formatNumber(index + 1, locale);
  return path === 'monthlyRequests'
    ? [...names, messages.inputs.month(number)]
    : [...outer, messages.inputs.entry(listName, number)];
}

/** A value with all its digits and its unit. A range has all three values; the ranges that vary together with it are not named. */
function textOf(value: unknown, field: Field, path: string, language: InputLanguage): string {
  const { inputs: terms } = language.messages;
  if (value === null || value === undefined) return nullText(path, terms);
  if (value === '') return emptyText;
  if (typeof value === 'boolean') return value ? terms.yes : terms.no;
  if (typeof value === 'string') return stringText(value, field, path, language);
  if (Array.isArray(value))
    return asList(
      value.map((item) => textOf(item, field, path, language)),
      language.locale,
    );
  if (typeof value === 'number') return withUnit(numberText(value, field, language), value, field, language);
  const { p10, p50, p90, differenceTo } = value as Belief;
  const format = (each: number): string =>
    differenceTo === undefined
      ? numberText(each, field, language)
      : formatNumber(tidy(each * 100), language.locale);
  const [low, best, high] = [p10, p50, p90].map(format) as [string, string, string];
  const numbers = terms.range(best, low, high);
  return differenceTo === undefined
    ? withUnit(numbers, null, field, language)
    : terms.points(numbers, differenceTo);
}

/** A token price as its source writes it, without the unit, which the column header shows. */
export function rateText(amount: Amount, key: keyof TokenRates, language: InputLanguage): string {
  const path = `approaches[0].rates.${key}`;
  const field = fieldAt(path);
  return field ? textOf(amount, { ...field, unit: 'usd' }, path, language) : emptyText;
}

/** The text of `null`. In some fields it has a special meaning. In all others it is "unknown". */
function nullText(path: string, terms: InputLanguage['messages']['inputs']): string {
  switch (keyOf(path)) {
    case 'cachedInputUsdPerMTok':
    case 'cacheWriteUsdPerMTok':
      return terms.asInput;
    case 'failureUsd':
      return terms.notRepaired;
    default:
      return terms.unknown;
  }
}

function stringText(
  value: string,
  field: Field,
  path: string,
  { messages, locale, modelNames = {} }: InputLanguage,
): string {
  if (field.kind === 'date') return formatDate(value, locale, 'short');
  if (value === 'from-traffic') return messages.inputs.fromTraffic;
  switch (keyOf(path)) {
    case 'technique':
      return ownValue(messages.form.techniques, value) ?? value;
    case 'model':
      return ownValue(modelNames, value) ?? value;
    default:
      return value;
  }
}

function numberText(value: number, field: Field, { locale }: InputLanguage): string {
  if (isPercentage(field)) return formatPercent(value, locale, 6);
  return field.unit.startsWith('usd') ? formatUsdRate(value, locale) : formatNumber(value, locale);
}

/** A formatted value with its unit. `count` selects the unit's singular or plural. `null` for a range. */
function withUnit(text: string, count: number | null, { unit }: Field, { messages }: InputLanguage): string {
  const { perMTok, withUnit: withNoun, units } = messages.inputs;
  if (unit === 'usd/MTok') return perMTok(text);
  const noun = ownValue(units, unit);
  return noun ? withNoun(text, noun(count)) : text;
}

/** The messages of inputs and of remarks on prices. */
type SourceLanguage = InputLanguage & { readonly messages: Pick<Messages, 'remarks'> };

/** A price with its source. */
export interface PriceSource {
  /** Name of its approach. */
  readonly approach: string;
  /** The name of the priced item: "Prices", "Training", or the label of a cost. */
  readonly item: string;
  readonly source: string;
  /** The URL to check the price at: the source if it is a URL, else the provider's page. */
  readonly href: string | null;
  /** "12 Nov 2026", "16 Apr 2026: 260 days old", "2026: up to 327 days old" or "undated". `''` for the user's own prices. */
  readonly date: string;
  /** Whether the price is more than 90 days old when the scenario starts, or has no known date. */
  readonly stale: boolean;
}

/**
 * The price sources of all approaches, in order. Token prices always have a row. A cost has a row only if it names a source.
 */
export function sourcesOf(
  scenario: Scenario,
  language: SourceLanguage,
  pages: PricePages,
): readonly PriceSource[] {
  return originsOf(scenario, pages)
    .filter(({ part, source, asOf }) => part === 'rates' || source !== '' || asOf !== null)
    .map((origin) => rowOf(origin, language));
}

function rowOf(origin: PriceOrigin, language: SourceLanguage): PriceSource {
  const { approach, page, isOwn, asOf, evidence, stale, days } = origin;
  const { messages, locale } = language;
  const { form } = messages;
  const pricedItem = { approach: approach.label || approach.id, item: itemOf(origin, language) };
  if (isOwn) return { ...pricedItem, source: form.ownSource, href: null, date: '', stale };
  const remarkLanguage = { text: messages.remarks, locale };
  const date = asOf === null ? form.undated : priceDate(asOf, evidence, remarkLanguage);
  return {
    ...pricedItem,
    source: sourceOf(origin, language),
    href: page?.url ?? null,
    date: stale && days !== null ? form.daysOld(date, priceAge(days, origin, remarkLanguage), days) : date,
    stale,
  };
}

/** The source as text. If the user has replaced some of its prices, the text names them. */
function sourceOf({ source, typedPaths }: PriceOrigin, { messages, locale }: InputLanguage): string {
  const { fields, inputs } = messages;
  if (typedPaths.length === 0) return source;
  const labels = new Set(typedPaths.map((path) => namesAt(path, fields).label));
  return inputs.except(source, asList([...labels], locale));
}

function itemOf({ part, label, from }: PriceOrigin, { messages, locale }: InputLanguage): string {
  const { prices, parts, inside } = messages.inputs;
  switch (part) {
    case 'rates':
      return prices;
    case 'rateChanges':
      return inside(parts.rateChanges, formatDate(from, locale, 'short'));
    case 'setup':
    case 'monthly':
      return label;
    default:
      return parts[part];
  }
}
