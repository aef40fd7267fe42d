/**
 * The prompts of a scenario's approaches: what each starts with, and what a count changes.
 * Texts stay in this file's values and in the counters; only counts come back.
 */
import { withField } from '../../core/index.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import type { PartCount } from '../events.ts';
import type { PromptPart } from '../token-counter/parts.ts';

/** The prompts of the example, by approach. */
export type ExamplePrompts = Readonly<Record<string, readonly PromptPart[]>>;

/** An empty prompt to paste into: what is fixed above, what varies below. */
const emptyPrompt: readonly PromptPart[] = Object.freeze([
  { part: 'system', text: '', fixed: true },
  { part: 'user', text: '', fixed: false },
]);

/** The parts an approach's counter starts with: the example's own, else an empty prompt. */
export function startingParts({ id }: Approach, example: ExamplePrompts | null): readonly PromptPart[] {
  return example?.[id] ?? emptyPrompt;
}

/**
 * The scenario with an approach's counts: fixed parts make the prefix, the others what varies. A side that is empty now
 * and was empty `before` says nothing: its tokens stay as they were given. The same scenario when nothing differs or
 * when there is no such approach.
 */
export function withCounts(
  scenario: Scenario,
  id: string,
  parts: readonly PartCount[],
  before: readonly PartCount[] = [],
): Scenario {
  const index = scenario.approaches.findIndex((approach) => approach.id === id);
  const approach = scenario.approaches[index];
  if (!approach) return scenario;
  let next = scenario;
  for (const [field, fixed] of [
    ['prefixTokens', true],
    ['variableTokens', false],
  ] as const) {
    const tokens = tokensOf(parts, fixed);
    if (tokens === 0 && tokensOf(before, fixed) === 0) continue;
    if (approach[field] !== tokens) next = withField(next, `approaches[${index}].${field}`, tokens);
  }
  return next;
}

function tokensOf(parts: readonly PartCount[], fixed: boolean): number {
  return parts.filter((part) => part.fixed === fixed).reduce((tokens, part) => tokens + part.tokens, 0);
}

/** Where counting the prompts stands, by approaches' ids. */
export interface Counting {
  /** Whose counter was looked at, and keeps its text. */
  readonly visited: ReadonlySet<string>;
  /** What was last counted in whose prompt. */
  readonly counted: ReadonlyMap<string, readonly PartCount[]>;
  /** Whose tokens are estimates. */
  readonly estimated: ReadonlySet<string>;
}

/** The start, with the approaches whose tokens are estimates until their prompts are counted. */
export function startCounting(estimated: readonly Approach[]): Counting {
  return { visited: new Set(), counted: new Map(), estimated: new Set(estimated.map(({ id }) => id)) };
}

/** After some counters were looked at. */
export function visited(counting: Counting, ...ids: readonly string[]): Counting {
  return { ...counting, visited: new Set([...counting.visited, ...ids]) };
}

/** After a count arrived. */
export function counted(
  counting: Counting,
  id: string,
  { exact, parts }: { readonly exact: boolean; readonly parts: readonly PartCount[] },
): Counting {
  const estimated = new Set(counting.estimated);
  if (exact) estimated.delete(id);
  else estimated.add(id);
  return { ...counting, counted: new Map([...counting.counted, [id, parts]]), estimated };
}
