/** Reads the calculation that an address's hash asks a calculator to show. */
import { problem, ScenarioError } from '../../core/index.ts';
import { today } from '../../core/scenario/calendar.ts';
import type { ScenarioSource } from '../common/scenario/reading.ts';
import { hashKey, type LinkDefaults, readShared, textInHash } from '../common/scenario/scenario-link.ts';

/** A calculation, or (`broken`) an unreadable text with its error. */
export interface Linked {
  readonly scenario: ScenarioSource;
  readonly candidate: string;
  readonly broken: ScenarioError | null;
}

/**
 * What the hash holds for this calculator: the one with that id, or without one the first of the page. `null` where it
 * holds nothing for it.
 */
export function linkedTo(hash: string, host: HTMLElement, names: LinkDefaults['names']): Linked | null {
  const text = textInHash(hash, hashKey(host.id));
  const first = (host.getRootNode() as ParentNode).querySelector(host.localName);
  if (text === null || (!host.id && first !== host)) return null;
  const read = readShared(text, { names, today: today(new Date()) });
  if (read.kind === 'shared') return { scenario: read.scenario, candidate: read.candidate, broken: null };
  const problems = read.kind === 'problems' ? read.problems : [problem('', 'not-a-scenario')];
  return { scenario: text, candidate: '', broken: new ScenarioError(problems) };
}
