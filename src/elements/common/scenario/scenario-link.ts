/**
 * Writes a calculation as text and as a link, and reads a calculation from pasted text. The text may be a link (alone
 * or inside other text), an encoded scenario, embed code or JSON. Reading never throws, fetches or executes anything.
 */
import {
  createScenario,
  decodeScenario,
  encodeScenario,
  isScenario,
  ScenarioError,
} from '../../../core/index.ts';
import { borrowedNumber, borrowedOf } from '../../../core/scenario/borrowed-number.ts';
import type { IsoDate, Problem, Scenario, ScenarioInput } from '../../../core/types.ts';
import type { PriceCatalog } from '../../../prices/index.ts';
import { scenarioAttributes } from './attribute-names.ts';
import { hasIndex, type LinkParameters, parametersRead } from './link-parameters.ts';
import { candidateIndex, type Pair } from './reading.ts';
import { type AttributeContext, fromAttributes } from './scenario-attributes.ts';

/**
 * A calculation that can be shared. Its scenario contains prices, and token counts instead of prompts. `candidate` is the id of
 * an approach. `''` selects the second approach.
 */
export interface SharedCalculation extends LinkParameters {
  readonly scenario: Scenario;
  readonly candidate: string;
}

/** The text of each scenario that was encoded. */
const encodedTexts = new WeakMap<Scenario, string>();

/** The encoded scenario. It is made once for each scenario, because several parts need it after each edit. */
export function encodedOf(scenario: Scenario): string {
  const text = encodedTexts.get(scenario) ?? encodeScenario(scenario);
  encodedTexts.set(scenario, text);
  return text;
}

/**
 * The calculation as text. The index of a candidate other than the second approach is written before the scenario: `2@ft1~…`. The
 * indices of the approaches with estimated token counts, the number of examples and the values that are still those of an example are
 * written after it: `ft1~…@e01@n800@b1023`. The text therefore always ends in a digit, which chat programs do not cut off.
 */
export function encodeShared({ scenario, candidate, ...parameters }: SharedCalculation): string {
  const index = candidateIndex(scenario, candidate);
  const { estimated, examples, borrowed } = usableParameters(scenario, parameters);
  const linkParameters = `${estimated ? `@e${estimated}` : ''}${examples ? `@n${examples}` : ''}`;
  return `${index > 1 ? `${index}@` : ''}${encodedOf(scenario)}${linkParameters}${borrowedText(borrowed)}`;
}

/** The link parameter with the values that are still those of an example. A long number needs several, because each has at most 20 digits. */
export function borrowedText(borrowed = ''): string {
  return (borrowed.match(/\d{1,20}/g) ?? []).map((digits) => `@b${digits}`).join('');
}

/** The values that are still those of an example, in an encoded text with link parameters (see `borrowedNumber`). `''` if it has none. */
export function borrowedInText(encoded: string): string {
  return [...encoded.matchAll(/@b(\d+)/g)].map(([, digits = '']) => digits).join('');
}

/**
 * The valid link parameters for a scenario: existing indices, ascending, a whole number of examples of at least 1, and values of the
 * example that the scenario has. All others are left out.
 */
export function usableParameters(
  scenario: Scenario,
  given: Readonly<Partial<Record<keyof LinkParameters, unknown>>>,
): LinkParameters {
  const estimated = scenario.approaches
    .map((_, index) => (hasIndex(given.estimated, index) ? index : ''))
    .join('');
  const examples = Number(given.examples);
  const borrowed = borrowedNumber(borrowedOf(`${given.borrowed ?? ''}`, scenario), scenario);
  return {
    ...(estimated && { estimated }),
    ...(Number.isSafeInteger(examples) && examples > 0 && { examples }),
    ...(borrowed && { borrowed }),
  };
}

/** Whether the compared approaches of a calculation have estimated token counts, according to its link parameters. */
export function isApproximate({ baseline, candidate }: Pair, { estimated }: LinkParameters): boolean {
  return [baseline, candidate].some((each) => each !== null && hasIndex(estimated, each.index));
}

/**
 * The key of a calculator in a URL's hash: `ft`, or `ft-` and the id of its element. If a page has several
 * calculators, each needs an id of its own (`hashIdOf`). Otherwise they would read and replace each other's state.
 */
export function hashKey(id: string): string {
  return id === '' ? 'ft' : `ft-${id.replaceAll(/[^\w.-]/g, '_')}`;
}

/** The URL with the calculation in its hash under this key. Other keys of the hash do not change. */
export function linkTo(shared: SharedCalculation, url: string, key: string): string {
  const [page = ''] = url.split('#', 1);
  const others = partsOfHash(url.slice(page.length)).filter((part) => !part.startsWith(`${key}=`));
  return `${page}#${[...others, `${key}=${encodeShared(shared)}`].join('&')}`;
}

/** The URL without the calculations in its hash. The rest of the hash stays, because a router may need it. */
export function pageOf(url: string): string {
  const [page = ''] = url.split('#', 1);
  return [page, ...partsOfHash(url.slice(page.length)).filter((part) => !/^ft(-[\w.-]*)?=/.test(part))].join(
    '#',
  );
}

/** The text under a key of a hash. It is not checked. `null` if the hash does not have the key. */
export function textInHash(hash: string, key: string): string | null {
  // Some programs escape the whole hash, including "=" and "&".
  const part = [hash, unescapedAscii(hash)].flatMap(partsOfHash).find((each) => each.startsWith(`${key}=`));
  return part === undefined ? null : unescaped(part.slice(key.length + 1));
}

/**
 * The id of a calculator in a hash: the id of its element. Of the calculators without an id, the first one has `''`, and each other one
 * its number, such as `.2`.
 */
export function hashIdOf(host: HTMLElement): string {
  if (host.id) return host.id;
  const all = (host.getRootNode() as ParentNode).querySelectorAll(host.localName);
  const index = [...all].filter(({ id }) => id === '').indexOf(host);
  return index > 0 ? `.${index + 1}` : '';
}

/** The text that a hash has for the calculator `host`. It is not checked. `null` if the hash has none. */
export function textInHashFor(host: HTMLElement, hash: string): string | null {
  return textInHash(hash, hashKey(hashIdOf(host)));
}

/** Maximum number of encoded texts that are read from one pasted text. */
const maxEncodedTexts = 20;

/**
 * The encoded texts inside a text, most likely first, each with its link parameters and its candidate's index. They are not decoded or
 * checked. They are found in links, sentences and quotes, even with characters that mail programs or Markdown have added.
 */
function encodedIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [run] of unescapedAscii(text).matchAll(
    /(?<!\w)(?:\d@)?ft\d+~[\w.~!*()-]*(?:@[a-z]\d{1,20}){0,8}/g,
  )) {
    // An encoded text ends in a digit, so later characters belong to the surrounding text.
    const trimmedRun = upToLastDigit(run);
    found.push(...(trimmedRun === run || !trimmedRun.includes('~') ? [run] : [trimmedRun, run]));
    if (found.length >= maxEncodedTexts) break;
  }
  return found;
}

/** Cuts a text after its last digit. A regular expression could take quadratic time. */
function upToLastDigit(text: string): string {
  let end = text.length;
  while (end > 0 && !/\d/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * Decodes percent-escaped printable ASCII, even if it was escaped several times. Encoded texts use only these
 * characters.
 */
function unescapedAscii(text: string): string {
  return text.replaceAll(/%(?:25)*([2-7][\da-f])/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function partsOfHash(hash: string): readonly string[] {
  return hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '');
}

/**
 * Decodes percent escapes, which some programs add. A text with a damaged escape is returned unchanged, and is refused later.
 */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// The attributes of a pasted tag are read as text, so that the tag is never parsed as HTML.

/** Start of a tag of this library. Markdown shows `\<` as text, so an escaped tag does not count. */
const tagStart = /(?<!\\)<ft-[a-z-]+(?=[\s/>])/gi;

/** One attribute of a tag, with the space before the attribute. */
const attributePattern = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/** The attributes of the library's first tag in a text, by lower-case names. `null` if the text has no such tag. */
function firstTag(text: string): ReadonlyMap<string, string> | null {
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

/** Why a text contains no calculation: it is about something else, too long, cut off, or a table of results. */
export type Refusal = 'nothing' | 'too-long' | 'broken-json' | 'results-only';

/** The result of reading a text. `problems` is never empty. */
export type SharedReading =
  | ({ readonly kind: 'shared' } & SharedCalculation)
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
    if (calculation) return { kind: 'shared', ...calculation };
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
  for (const found of encodedIn(text)) {
    try {
      return decodeText(found);
    } catch (error) {
      firstError ??= error;
    }
  }
  if (firstError !== null) throw firstError;
  return null;
}

/** Decodes `2@ft1~…@e01@n800@b1023`: the candidate's index (default: 1), the scenario and its link parameters. Unknown parameters are ignored. */
function decodeText(text: string): SharedCalculation {
  const index = text.charAt(1) === '@' ? Number(text.charAt(0)) : -1;
  const [encoded = '', ...linkParameters] = (index < 0 ? text : text.slice(2)).split('@');
  const scenario = decodeScenario(encoded);
  const parameter = (letter: string): string =>
    linkParameters.find((each) => each.startsWith(letter))?.slice(1) ?? '';
  const candidate = index > 1 ? (scenario.approaches[index]?.id ?? '') : '';
  return withParameters(
    { scenario, candidate },
    { estimated: parameter('e'), examples: parameter('n'), borrowed: borrowedInText(text) },
  );
}

/** A calculation with the link parameters of its text. */
function withParameters(
  shared: SharedCalculation,
  given: Parameters<typeof usableParameters>[1],
): SharedCalculation {
  const linkParameters = usableParameters(shared.scenario, given);
  parametersRead.set(shared.scenario, linkParameters);
  return { ...shared, ...linkParameters };
}

/** The calculation of the first tag in embed code: its encoded scenario, else the scenario of its attributes, and its link parameters. */
function fromEmbed(
  text: string,
  { messages, today, prices = null, presets = null }: LinkDefaults,
): SharedCalculation | null {
  const attributes = firstTag(text);
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
    ...(messages && { messages }),
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
  const read = typeof scenario === 'string' ? decodeScenario(scenario) : checkedScenario(scenario);
  return calculationOf(read, typeof candidate === 'string' ? candidate : '');
}

function checkedScenario(value: unknown): Scenario {
  // The value can be anything. `createScenario` checks it and reports the problems.
  return isScenario(value) ? value : createScenario(value as ScenarioInput);
}

/** The calculation of a scenario and a candidate. `''` replaces an unknown candidate and the second approach, which `''` selects anyway. */
function calculationOf(scenario: Scenario, candidate: string): SharedCalculation {
  const index = scenario.approaches.findIndex(({ id }) => id === candidate);
  return { scenario, candidate: index > 1 ? candidate : '' };
}
