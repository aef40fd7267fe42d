/**
 * English sentences for what is wrong with an input, one per code of `core/errors.ts`.
 * They take the parameters of the problem; the core's own `message` stands in for a code not listed.
 */

type Params = Readonly<Record<string, string | number>>;

/** Problem code → sentence. */
export const problems = {
  required: (_: Params) => 'This is needed.',
  'unknown-key': (p: Params) => `There is no field named “${p.key}” here.`,
  type: (p: Params) => `Expected ${p.expected}, got ${p.actual}.`,
  finite: (_: Params) => 'A number has to be finite.',
  range: (p: Params) => `Has to be between ${p.min} and ${p.max}.`,
  above: (p: Params) => `Has to be above ${p.min} and at most ${p.max}.`,
  whole: (_: Params) => 'Has to be a whole number.',
  belief: (_: Params) => 'This field takes one number, not a range.',
  order: (_: Params) => 'A range has to rise from its low to its high end.',
  date: (_: Params) => 'Has to be a calendar date written YYYY-MM-DD.',
  choice: (p: Params) => `Has to be one of ${p.choices}.`,
  length: (p: Params) => `Has to have ${p.min} to ${p.max} ${p.of}.`,
  duplicate: (p: Params) => `The id “${p.id}” is used twice.`,
  either: (p: Params) => `Give either ${p.first} or ${p.second}, and not both.`,
  unreadable: (_: Params) => 'This could not be read.',
  'too-large': (p: Params) => `The scenario holds more than ${p.max} ${p.of}.`,
  'too-many': (p: Params) => `More than ${p.max} problems; the rest is left out.`,
  'not-a-scenario': (_: Params) => 'This text is not an encoded scenario.',
  version: (p: Params) => `This text has another version than ${p.version}.`,
  syntax: (p: Params) => `The encoded scenario breaks off or is damaged at character ${p.at}.`,
  'no-such-field': (p: Params) => `There is no field at “${p.path}”.`,
  'not-a-number': (p: Params) => `${p.name}="${p.value}" is not a number.`,
  negative: (p: Params) => `${p.name}="${p.value}" has to be 0 or more.`,
} as const;
