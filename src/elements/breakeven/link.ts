/** Which calculation an address asks a calculator to show. Knows addresses; setting what it finds is the caller's. */
import type { ScenarioSource } from '../reading.ts';
import { readShared } from '../share/read.ts';
import { hashKey, textInHash } from '../share/state.ts';

/**
 * What the hash holds for this calculator: the one with that id, or without one the first of the page. `null` where it
 * holds nothing for it; what cannot be read comes back as text, to be shown as such.
 */
export function linkedTo(
  hash: string,
  host: HTMLElement,
  names: Parameters<typeof readShared>[1],
): { readonly scenario: ScenarioSource; readonly candidate: string } | null {
  const text = textInHash(hash, hashKey(host.id));
  const first = (host.getRootNode() as ParentNode).querySelector(host.localName);
  if (text === null || (!host.id && first !== host)) return null;
  const read = readShared(text, names);
  return read.kind === 'shared'
    ? { scenario: read.scenario, candidate: read.candidate }
    : { scenario: text, candidate: '' };
}
