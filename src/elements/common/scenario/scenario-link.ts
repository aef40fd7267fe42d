/**
 * A calculation as text and as a link, and the reader of pasted texts: a link, alone or inside any text, an encoded
 * scenario, embed code, or JSON. Reading throws nothing, fetches nothing and runs nothing.
 */
import {
  createScenario,
  decodeScenario,
  encodeScenario,
  isScenario,
  ScenarioError,
} from '../../../core/index.ts';
import type { IsoDate, Problem, Scenario, ScenarioInput } from '../../../core/types.ts';
import { candidateIndex } from './reading.ts';
import { fromAttributes, type SimpleNames } from './scenario-attributes.ts';

/** A calculation that can be shared; its scenario carries prices, and token counts in place of prompts. `candidate` is an approach's id, `''` for the usual one, the second. */
export interface Shared {
  readonly scenario: Scenario;
  readonly candidate: string;
}

/**
 * The state as text. A candidate other than the second approach is put before the scenario, as its index: `2@ft1~…`; so a link still ends
 * in a digit, which no chat program cuts off.
 */
export function encodeShared({ scenario, candidate }: Shared): string {
  const index = candidateIndex(scenario, candidate);
  return `${index > 1 ? `${index}@` : ''}${encodeScenario(scenario)}`;
}

/**
 * The key of a calculator in an address's hash: `ft`, or `ft-` and the id of its element. Several on one page each
 * need an id, then none reads or replaces the state of another.
 */
export function hashKey(id: string): string {
  return id === '' ? 'ft' : `ft-${id.replaceAll(/[^\w.-]/g, '_')}`;
}

/** The address with the state in its hash under that key; whatever else the hash holds stays. */
export function linkTo(shared: Shared, address: string, key: string): string {
  const [page = ''] = address.split('#', 1);
  const others = parts(address.slice(page.length)).filter((part) => !part.startsWith(`${key}=`));
  return `${page}#${[...others, `${key}=${encodeShared(shared)}`].join('&')}`;
}

/** The text under that key of a hash, not checked in any way; `null` where there is none. */
export function textInHash(hash: string, key: string): string | null {
  // Some programs escape a hash whole, its "=" and "&" too.
  const part = [hash, unescapedAscii(hash)].flatMap(parts).find((each) => each.startsWith(`${key}=`));
  return part === undefined ? null : unescaped(part.slice(key.length + 1));
}

/** More encoded texts than these are not looked through. */
const mostEncoded = 20;

/**
 * The encoded texts in any text, with their candidates' places, likeliest first and not checked in any way: in links,
 * in sentences, between quotes, with whatever mail programs and Markdown put around or into them.
 */
function encodedIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [run] of unescapedAscii(text).matchAll(/(?<!\w)(?:\d@)?ft\d+~[\w.~!*()-]*/g)) {
    // Ours end in a digit: what follows the last one belongs to the text around.
    const own = upToLastDigit(run);
    found.push(...(own === run || !own.includes('~') ? [run] : [own, run]));
    if (found.length >= mostEncoded) break;
  }
  return found;
}

/** Not with a pattern: one that is bound to the end takes time that grows with the square of a hostile text. */
function upToLastDigit(text: string): string {
  let end = text.length;
  while (end > 0 && !/\d/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Escapes of printable ASCII, which is all that an encoded text has, however often it was escaped. */
function unescapedAscii(text: string): string {
  return text.replaceAll(/%(?:25)*([2-7][\da-f])/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function parts(hash: string): readonly string[] {
  return hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '');
}

/** Some programs escape what needs no escape; a damaged escape is left for the reader of the text to refuse. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// The attributes of a pasted tag are read as text, so that it is never parsed into a page.

/** Where one of our tags begins; `\<` is a tag that Markdown shows as text. */
const start = /(?<!\\)<ft-[a-z-]+(?=[\s/>])/gi;

const attribute = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/** The attributes of the first tag of ours in a text, by their names in small letters; `null` where there is none. */
function firstTag(text: string): ReadonlyMap<string, string> | null {
  start.lastIndex = 0;
  if (!start.test(text)) return null;
  const found = new Map<string, string>();
  attribute.lastIndex = start.lastIndex;
  for (let each = attribute.exec(text); each; each = attribute.exec(text)) {
    const [, name = '', double, single, bare] = each;
    const key = name.toLowerCase();
    // Of two with one name, HTML takes the first.
    if (!found.has(key)) found.set(key, plain(double ?? single ?? bare ?? ''));
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The entities that writing an attribute by hand or by program brings in; others are left as they are. */
function plain(escaped: string): string {
  return escaped.replaceAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,3})|#x([\da-f]{1,2}));/gi,
    (all, name, number, hex) => {
      if (name) return entities[String(name).toLowerCase()] ?? all;
      return String.fromCharCode(number ? Number(number) : Number.parseInt(hex, 16));
    },
  );
}

/** Why a text holds no calculation: it is about something else, too long, cut off, or a table of results. */
export type Refusal = 'nothing' | 'too-long' | 'broken-json' | 'results-only';

/** The result of reading a text. `problems` is never empty. */
export type ReadShared =
  | ({ readonly kind: 'shared' } & Shared)
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Defaults for what a text does not contain. */
export interface LinkDefaults {
  /** Names of the approaches made from simple attributes. */
  readonly names: SimpleNames;
  /** The first day of a calculation whose attributes give none, as in the element itself. */
  readonly today: IsoDate;
}

/** Longest text that is looked at, in characters: JSON of the largest scenario with its result is far shorter. */
export const maxSharedLength = 4_000_000;

/** Reads a pasted text. Never throws. */
export function readShared(text: string, around: LinkDefaults): ReadShared {
  // White space, and the mark that some editors begin a file with.
  const trimmed = text.trim();
  if (trimmed.length > maxSharedLength) return { kind: 'refused', reason: 'too-long' };
  try {
    const found = trimmed.startsWith('{') ? fromJson(trimmed) : fromText(trimmed, around);
    if (found) return { kind: 'shared', ...found };
    return { kind: 'refused', reason: isTable(trimmed) ? 'results-only' : 'nothing' };
  } catch (error) {
    if (error instanceof ScenarioError) return { kind: 'problems', problems: error.problems };
    // Syntax of JSON, or depth beyond what the engine reads.
    return { kind: 'refused', reason: 'broken-json' };
  }
}

/** Embed code goes first: it holds an encoded text too, and who is compared beside it. */
function fromText(text: string, around: LinkDefaults): Shared | null {
  return fromEmbed(text, around) ?? fromEncoded(text);
}

/** The downloaded table, as a file or copied out of a spreadsheet in whatever country. */
function isTable(text: string): boolean {
  return /^"?month"?[,;\t]"?from"?[,;\t]"?requests\b/i.test(text);
}

/** The first encoded text that is whole; where none is, what is wrong with the first. */
function fromEncoded(text: string): Shared | null {
  let wrong: unknown = null;
  for (const found of encodedIn(text)) {
    try {
      return decoded(found);
    } catch (error) {
      wrong ??= error;
    }
  }
  if (wrong !== null) throw wrong;
  return null;
}

/** `2@ft1~…`: the candidate's place, where it is not the usual one, and the scenario. */
function decoded(text: string): Shared {
  const index = text.charAt(1) === '@' ? Number(text.charAt(0)) : -1;
  const scenario = decodeScenario(index < 0 ? text : text.slice(2));
  return { scenario, candidate: index > 1 ? (scenario.approaches[index]?.id ?? '') : '' };
}

/** The first tag of an embed code: its encoded scenario, else its simple attributes. */
function fromEmbed(text: string, { names, today }: LinkDefaults): Shared | null {
  const attributes = firstTag(text);
  if (!attributes) return null;
  const attribute = (name: string): string | null => attributes.get(name) ?? null;
  const candidate = attribute('candidate') ?? '';
  const encoded = attribute('scenario');
  if (encoded) return shared(decodeScenario(encoded), candidate);
  const made = fromAttributes(
    {
      tokensSaved: attribute('tokens-saved'),
      requestsPerMonth: attribute('requests-per-month'),
      usdPerMtok: attribute('usd-per-mtok'),
      setupUsd: attribute('setup-usd'),
    },
    attribute('starts-on')?.trim() || today,
    names,
  );
  if (made.kind === 'problems') throw new ScenarioError(made.problems);
  return made.kind === 'scenario' ? shared(made.scenario, candidate) : null;
}

/** A downloaded file, `{ scenario, candidate }`, or a scenario's own input. */
function fromJson(text: string): Shared {
  const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(value, 'scenario')) return shared(checked(value), '');
  const { scenario, candidate } = value;
  const read = typeof scenario === 'string' ? decodeScenario(scenario) : checked(scenario);
  return shared(read, typeof candidate === 'string' ? candidate : '');
}

function checked(value: unknown): Scenario {
  // Of unknown origin: `createScenario` checks every part of it and names what is wrong.
  return isScenario(value) ? value : createScenario(value as ScenarioInput);
}

/** A candidate that the scenario does not have is the usual one. */
function shared(scenario: Scenario, candidate: string): Shared {
  const index = scenario.approaches.findIndex(({ id }) => id === candidate);
  return { scenario, candidate: index > 1 ? candidate : '' };
}
