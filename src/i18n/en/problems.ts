/** English messages about an input that cannot be used, one per code of the core, and about a scenario that is not given. */
import { type ProblemCode, problemMessages } from '../../core/errors.ts';

type Params = Readonly<Record<string, string | number>>;

/** Replaces straight quotes by typographic ones. The core uses straight quotes, because its messages appear in a console. */
const typeset =
  (message: (params: Params) => string) =>
  (params: Params): string =>
    message(params).replace(/"([^"]*)"/g, '“$1”');

/** Code of a problem → its message, made from the problem's `params`. */
export const problems = {
  ...(Object.fromEntries(
    Object.entries(problemMessages).map(([code, message]) => [code, typeset(message)]),
  ) as Record<ProblemCode, (params: Params) => string>),
  // Readers do not know the names `p10`, `p50` and `p90`.
  order: () => 'A range has to rise from its low to its high end.',
  /** In place of an element that was given no scenario. */
  noScenario: () => 'This element waits for a calculation in its property “scenario”.',
} satisfies Readonly<Record<ProblemCode | 'noScenario', (params: Params) => string>>;
