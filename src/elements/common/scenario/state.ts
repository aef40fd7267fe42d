/**
 * What is shared: a scenario and who is compared in it, as one text and as part of an address.
 * The scenario carries its own prices, and token counts instead of prompts, so nothing else has to come along.
 * Knows texts, and no page: the caller reads and sets addresses.
 */
import { encodeScenario } from '../../../core/index.ts';
import type { Scenario } from '../../../core/types.ts';
import { candidateIndex } from './reading.ts';

/** A calculation that can be sent. `candidate` is an approach's id, `''` for the usual one, the second. */
export interface Shared {
  readonly scenario: Scenario;
  readonly candidate: string;
}

/**
 * The state as text. An unusual candidate stands before the scenario, as its place: `2@ft1~…`; so a link still ends
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
export function encodedIn(text: string): readonly string[] {
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
