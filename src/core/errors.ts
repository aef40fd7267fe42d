/**
 * The problems of an input, as data with an English message. One `ScenarioError` contains all problems of an input. Another
 * language writes its own sentence for each `code`, with the same `params`.
 */
import type { Problem } from './scenario/types.ts';

type Params = Problem['params'];

/** The English message of each code. The keys are the complete, stable list of problem codes. */
export const problemMessages = {
  required: () => 'This is needed.',
  'unknown-key': (p: Params) => `There is no field named "${p.key}" here.`,
  type: (p: Params) => `Expected ${p.expected}, got ${p.actual}.`,
  finite: () => 'A number has to be finite.',
  range: (p: Params) => `Has to be between ${p.min} and ${p.max}.`,
  above: (p: Params) => `Has to be above ${p.min} and at most ${p.max}.`,
  whole: () => 'Has to be a whole number.',
  /** For a range (a belief, `{p10, p50, p90}`) in a field that takes none. */
  belief: () => 'This field takes one number, not a range.',
  order: () => 'A range has to rise: p10 ≤ p50 ≤ p90.',
  date: () => 'Has to be a calendar date written YYYY-MM-DD.',
  choice: (p: Params) => `Has to be one of ${p.choices}.`,
  length: (p: Params) => `Has to have ${p.min} to ${p.max} ${p.of}.`,
  duplicate: (p: Params) => `The id "${p.id}" is used twice.`,
  'no-such-approach': (p: Params) => `There is no approach with the id "${p.id}".`,
  circle: (p: Params) => `This leads back to "${p.id}", directly or through other approaches.`,
  either: (p: Params) => `Give either ${p.first} or ${p.second}, and not both.`,
  unreadable: () => 'This could not be read.',
  'too-large': (p: Params) => `The scenario holds more than ${p.max} ${p.of}.`,
  'too-many': (p: Params) => `More than ${p.max} problems; the rest is left out.`,
  'not-a-scenario': () => 'This text is not an encoded scenario.',
  version: (p: Params) => `This text has another version than ${p.version}.`,
  syntax: (p: Params) =>
    `This link or text is incomplete, damaged or from a newer version (character ${p.at}).`,
  'no-such-field': (p: Params) => `There is no field at "${p.path}".`,
} as const;

/** Every code a Problem can have. */
export type ProblemCode = keyof typeof problemMessages;

/** Makes a problem with its English message. `path` is a path into the input, such as `approaches[1].label`; `''` = the whole input. */
export function problem(path: string, code: ProblemCode, params: Params = {}): Problem {
  return Object.freeze({ path, code, params: Object.freeze(params), message: problemMessages[code](params) });
}

/** Thrown for an invalid scenario, as an object, a text or an edit. `problems` lists all its problems and is never empty. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const firstMessages = problems
      .slice(0, 3)
      .map(({ path, message }) => (path ? `${path}: ${message}` : message))
      .join(' ');
    super(problems.length > 3 ? `${firstMessages} (and ${problems.length - 3} more)` : firstMessages);
    this.name = 'ScenarioError';
    this.problems = Object.freeze([...problems]);
  }
}
