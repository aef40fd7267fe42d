/** Which calculation an address asks a calculator to show. Knows addresses; setting what it finds is the caller's. */
import { ScenarioError } from '../../core/index.ts';
import type { ScenarioSource } from '../reading.ts';
import { readShared } from '../share/read.ts';
import { hashKey, textInHash } from '../share/state.ts';

/** A calculation, or (`broken`) text that is none, to be shown as such. */
export interface Linked {
  readonly scenario: ScenarioSource;
  readonly candidate: string;
  readonly broken: ScenarioError | null;
}

/**
 * What the hash holds for this calculator: the one with that id, or without one the first of the page. `null` where it
 * holds nothing for it.
 */
export function linkedTo(
  hash: string,
  host: HTMLElement,
  names: Parameters<typeof readShared>[1],
): Linked | null {
  const text = textInHash(hash, hashKey(host.id));
  const first = (host.getRootNode() as ParentNode).querySelector(host.localName);
  if (text === null || (!host.id && first !== host)) return null;
  const read = readShared(text, names);
  return read.kind === 'shared'
    ? { scenario: read.scenario, candidate: read.candidate, broken: null }
    : { scenario: text, candidate: '', broken: new ScenarioError(read.problems) };
}
