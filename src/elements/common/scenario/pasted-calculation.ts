/**
 * Reads a calculation from pasted text. The text may be a link (alone or inside other text), an encoded scenario, embed code or JSON.
 * Reading never throws, fetches or executes anything.
 */
import { createScenario, decodeScenario, isScenario, ScenarioError } from '../../../core/index.ts';
import type { IsoDate, Problem, Scenario, ScenarioInput } from '../../../core/types.ts';
import type { PriceCatalog } from '../../../prices/index.ts';
import { scenarioAttributes } from './attribute-names.ts';
import { type AttributeContext, fromAttributes } from './scenario-attributes.ts';
import {
  borrowedInText,
  decodeShared,
  type SharedCalculation,
  unescapedAscii,
  withParameters,
} from './scenario-link.ts';

/** Why a text contains no calculation: it is about something else, too long, cut off, or a table of results. */
export type Refusal = 'nothing' | 'too-long' | 'broken-json' | 'results-only';

/** The result of reading a text. `problems` is never empty. */
export type SharedReading =
  | ({ readonly kind: 'calculation' } & SharedCalculation)
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Defaults for values that a text does not contain. */
export interface LinkDefaults {
  /** Messages of the page's language, for the labels of approaches and costs that are made from attributes. English if they are absent. */
  readonly messages?: AttributeContext['messages'];
  /** The catalogue, for attributes that name a model or a preset. Without it, a tag with such attributes is not read. */
  readonly prices?: PriceCatalog | null;
  /** The presets, for the attribute `preset`. Without them, a tag with this attribute is not read. */
  readonly presets?: AttributeContext['presets'];
  /** Start date of a calculation from attributes without a start date. */
  readonly today: IsoDate;
}

/**
 * Maximum length of a text that is read, in characters. The JSON of the largest scenario with its result is far
 * shorter.
 */
export const maxSharedLength = 4_000_000;

/** Reads a pasted text. Never throws. */
export function readShared(text: string, defaults: LinkDefaults): SharedReading {
  // `trim` also removes the byte order mark that some editors write.
  const trimmed = text.trim();
  if (trimmed.length > maxSharedLength) return { kind: 'refused', reason: 'too-long' };
  try {
    const calculation = trimmed.startsWith('{') ? fromJson(trimmed) : fromText(trimmed, defaults);
    if (calculation) return { kind: 'calculation', ...calculation };
    return { kind: 'refused', reason: isTable(trimmed) ? 'results-only' : 'nothing' };
  } catch (error) {
    if (error instanceof ScenarioError) return { kind: 'problems', problems: error.problems };
    // A syntax error, or JSON that is nested too deeply for the engine.
    return { kind: 'refused', reason: 'broken-json' };
  }
}

/** Embed code is tried first, because it contains an encoded text and, separately, the candidate. */
function fromText(text: string, defaults: LinkDefaults): SharedCalculation | null {
  return fromEmbed(text, defaults) ?? fromEncoded(text);
}

/** Whether a text is the downloaded table, as CSV or copied from a spreadsheet. The separator depends on the locale. */
function isTable(text: string): boolean {
  return /^"?month"?[,;\t]"?from"?[,;\t]"?requests\b/i.test(text);
}

/** The first encoded text that can be decoded. If all fail, the error of the first is thrown. */
function fromEncoded(text: string): SharedCalculation | null {
  let firstError: unknown = null;
  for (const encoded of encodedIn(text)) {
    try {
      return decodeShared(encoded);
    } catch (error) {
      firstError ??= error;
    }
  }
  if (firstError !== null) throw firstError;
  return null;
}

/** Maximum number of encoded texts that are read from one pasted text. */
const maxEncodedTexts = 20;

/**
 * The encoded texts inside a text, most likely first, each with its link parameters and its candidate's index. They are not decoded or
 * checked. They are found in links, sentences and quotes, even with characters that mail programs or Markdown have added.
 */
function encodedIn(text: string): readonly string[] {
  const encodedTexts: string[] = [];
  for (const [run] of unescapedAscii(text).matchAll(
    /(?<!\w)(?:\d@)?ft\d+~[\w.~!*()-]*(?:@[a-z]\d{1,20}){0,8}/g,
  )) {
    // An encoded text ends in a digit, so later characters belong to the surrounding text.
    const trimmedRun = upToLastDigit(run);
    encodedTexts.push(...(trimmedRun === run || !trimmedRun.includes('~') ? [run] : [trimmedRun, run]));
    if (encodedTexts.length >= maxEncodedTexts) break;
  }
  return encodedTexts;
}

/** Cuts a text after its last digit. A regular expression could take quadratic time. */
function upToLastDigit(text: string): string {
  let end = text.length;
  while (end > 0 && !/\d/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

// The attributes of a pasted tag are read as text, so that the tag is never parsed as HTML.

/** Start of a tag of this library. Markdown shows `\<` as text, so an escaped tag does not count. */
const tagStart = /(?<!\\)<ft-[a-z-]+(?=[\s/>])/gi;

/** One attribute of a tag, with the space before the attribute. */
const attributePattern = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/** The attributes of the library's first tag in a text, by lower-case names. `null` if the text has no such tag. */
function attributesOfFirstTag(text: string): ReadonlyMap<string, string> | null {
  tagStart.lastIndex = 0;
  if (!tagStart.test(text)) return null;
  const attributes = new Map<string, string>();
  attributePattern.lastIndex = tagStart.lastIndex;
  for (let each = attributePattern.exec(text); each; each = attributePattern.exec(text)) {
    const [, name = '', double, single, bare] = each;
    const key = name.toLowerCase();
    // If an attribute is repeated, HTML uses the first.
    if (!attributes.has(key)) attributes.set(key, unescapedHtml(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes the character references that are common in attributes, and no others. */
function unescapedHtml(escaped: string): string {
  return escaped.replaceAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,3})|#x([\da-f]{1,2}));/gi,
    (all, name, number, hex) => {
      if (name) return entities[String(name).toLowerCase()] ?? all;
      return String.fromCharCode(number ? Number(number) : Number.parseInt(hex, 16));
    },
  );
}

/** The calculation of the first tag in embed code: its encoded scenario, else the scenario of its attributes, and its link parameters. */
function fromEmbed(
  text: string,
  { messages, today, prices = null, presets = null }: LinkDefaults,
): SharedCalculation | null {
  const attributes = attributesOfFirstTag(text);
  if (!attributes) return null;
  const attribute = (name: string): string | null => attributes.get(name) ?? null;
  const candidate = attribute('candidate') ?? '';
  const encoded = attribute('scenario');
  const withAttributeParameters = (scenario: Scenario): SharedCalculation =>
    withParameters(calculationOf(scenario, candidate), {
      estimated: attribute('estimated'),
      examples: attribute('examples'),
      borrowed: borrowedInText(encoded ?? ''),
    });
  if (encoded) return withAttributeParameters(decodeScenario(encoded));
  const texts = Object.fromEntries(
    scenarioAttributes.flatMap((name) => (attributes.has(name) ? [[name, attributes.get(name)]] : [])),
  );
  const reading = fromAttributes(texts, {
    startsOn: attribute('starts-on')?.trim() || today,
    messages,
    prices,
    presets,
    example: null,
  });
  if (reading.kind === 'problems') throw new ScenarioError(reading.problems);
  return reading.kind === 'scenario' ? withAttributeParameters(reading.scenario) : null;
}

/** Reads a downloaded file, `{ scenario, candidate }`, or the input of a scenario. */
function fromJson(text: string): SharedCalculation {
  const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(value, 'scenario')) return calculationOf(checkedScenario(value), '');
  const { scenario, candidate } = value;
  const checked = typeof scenario === 'string' ? decodeScenario(scenario) : checkedScenario(scenario);
  return calculationOf(checked, typeof candidate === 'string' ? candidate : '');
}

function checkedScenario(value: unknown): Scenario {
  // The value can be anything. `createScenario` checks it and reports the problems.
  return isScenario(value) ? value : createScenario(value as ScenarioInput);
}

/** The calculation of a scenario and a candidate. `''` replaces an unknown candidate, the baseline, and the second approach, which `''` selects anyway. */
function calculationOf(scenario: Scenario, candidate: string): SharedCalculation {
  const index = scenario.approaches.findIndex(({ id }) => id === candidate);
  return { scenario, candidate: index > 1 ? candidate : '' };
}
