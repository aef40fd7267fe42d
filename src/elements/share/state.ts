/**
 * What is shared: a scenario and who is compared in it, as one text and as part of an address.
 * The scenario carries its own prices, and token counts instead of prompts, so nothing else has to come along.
 * Knows texts, and no page: the caller reads and sets addresses.
 */
import { encodeScenario } from '../../core/index.ts';
import type { Scenario } from '../../core/types.ts';
import { candidateIndex } from '../views/series.ts';

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
  const part = parts(hash).find((each) => each.startsWith(`${key}=`));
  return part === undefined ? null : unescaped(part.slice(key.length + 1));
}

/** The first state in a hash, under whatever key; `null` where there is none. */
export function anyTextInHash(hash: string): string | null {
  const values = parts(hash).map((part) => unescaped(part.slice(part.indexOf('=') + 1)));
  return values.find((value) => /^(\d@)?ft\d+~/.test(value)) ?? null;
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
