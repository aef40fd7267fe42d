/**
 * Code that waits for the end of a job. Python and TypeScript ask the host every minute. The shell asks once, and a note tells the
 * reader to ask again.
 */
import { finalStates, type JobStates } from '../usage/job-states.ts';
import { inLanguage, type StepDraft } from './route.ts';
import { lines, plain, type Snippet } from './snippet.ts';
import type { StepLanguage } from './types.ts';

/** The step that waits. Its Python may use the module `time`. */
export const watchStep = (
  language: StepLanguage,
  pieces: { readonly python: Snippet; readonly typescript: Snippet; readonly shell: Snippet },
): StepDraft => ({
  kind: 'watch',
  ...inLanguage(language, { ...pieces, python: lines(plain('import time'), plain(''), pieces.python) }),
  notes: [language === 'curl' ? { id: 'repeat-until-done' } : null],
});

/** A loop in Python that asks every minute. `pending` is an expression that asks, and is true until the job has ended. */
export const pythonLoop = (pending: string): Snippet =>
  lines(plain(`while ${pending}:`), plain('    time.sleep(60)'));

/**
 * A loop in TypeScript that asks every minute. `ask` is the expression that asks, `state` the variable of the last answer, and
 * `pending` an expression that is true until the job has ended.
 */
export const typescriptLoop = (state: string, ask: string, pending: string): Snippet =>
  lines(
    plain(`let ${state} = await ${ask};`),
    plain(`while (${pending}) {`),
    plain('  await new Promise((resolve) => setTimeout(resolve, 60_000));'),
    plain(`  ${state} = await ${ask};`),
    plain('}'),
  );

/** Python that defines the variable `ended`: the words of a host for the states of a job that has ended. */
export const pythonEnded = (states: JobStates): Snippet =>
  plain(`ended = (${quotedFinalStates(states, '"')})`);

/** TypeScript that defines the constant `ended`: the words of a host for the states of a job that has ended. */
export const typescriptEnded = (states: JobStates): Snippet =>
  plain(`const ended = [${quotedFinalStates(states, "'")}];`);

/** The words of a host for the states of a job that has ended, in quotes and with commas. */
function quotedFinalStates(states: JobStates, quote: string): string {
  return finalStates(states)
    .map((state) => quote + state + quote)
    .join(', ');
}
