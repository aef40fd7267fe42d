/** Reads the calculation of one calculator from the hash of the page's URL. */
import { problem, ScenarioError } from '../../core/index.ts';
import { today } from '../../core/scenario/calendar.ts';
import type { ScenarioSource } from '../common/scenario/reading.ts';
import { hashKey, type LinkDefaults, readShared, textInHash } from '../common/scenario/scenario-link.ts';

/** A calculation. If its text cannot be read, `scenario` is the text and `broken` the error. */
export interface Linked {
  readonly scenario: ScenarioSource;
  readonly candidate: string;
  readonly broken: ScenarioError | null;
}

/**
 * The calculation in the hash for this calculator. `null` if there is none. A calculator without an id reads the hash
 * only if it is the first of its page.
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
