/** Reads the calculation of one calculator from the hash of the page's URL. */
import { problem, ScenarioError } from '../../core/index.ts';
import { today } from '../../core/scenario/calendar.ts';
import { type LinkDefaults, readShared } from '../common/scenario/pasted-calculation.ts';
import type { ScenarioSource } from '../common/scenario/reading.ts';
import { textInHashFor } from '../common/scenario/scenario-link.ts';

/** A linked calculation. If its text cannot be read, the scenario is the text and `error` the error. */
export interface Linked {
  readonly calculation: { readonly scenario: ScenarioSource; readonly candidate: string };
  readonly error: ScenarioError | null;
}

/** Reads the calculation that a hash has for the calculator `host`. `null` if the hash has none for it. */
export function linkedTo(hash: string, host: HTMLElement, messages: LinkDefaults['messages']): Linked | null {
  const text = textInHashFor(host, hash);
  if (text === null) return null;
  const read = readShared(text, { messages, today: today(new Date()) });
  if (read.kind === 'calculation')
    return { calculation: { scenario: read.scenario, candidate: read.candidate }, error: null };
  const problems = read.kind === 'problems' ? read.problems : [problem('', 'not-a-scenario')];
  return { calculation: { scenario: text, candidate: '' }, error: new ScenarioError(problems) };
}
