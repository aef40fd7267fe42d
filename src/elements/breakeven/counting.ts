/**
 * Where counting the prompts of a scenario stands, as a value: what stands in whose counter, and what came of it.
 * Texts stay in it; it is kept beside a scenario and never put into one.
 */
import type { Approach } from '../../core/types.ts';
import type { PartCount } from '../../prompt/totals.ts';
import type { FtCountEvent } from '../common/events.ts';
import type { Replaced } from './entered.ts';
import { type PromptText, sameText } from './prompts.ts';

/** Maps and sets are by approaches' ids. */
export interface Counting {
  /** Whose counter was looked at, and keeps its text. */
  readonly visited: ReadonlySet<string>;
  /** What the user made of whose prompt. */
  readonly texts: ReadonlyMap<string, PromptText>;
  /** What was last counted in whose prompt. */
  readonly counted: ReadonlyMap<string, readonly PartCount[]>;
  /** What was entered for whose prompt before it had a text. */
  readonly replaced: ReadonlyMap<string, Replaced>;
  /** Whose tokens are estimates. */
  readonly estimated: ReadonlySet<string>;
  /** Whose prompt the user changed and only estimates have come for since. */
  readonly awaited: ReadonlySet<string>;
}

/** The start, with the approaches whose tokens are estimates until their prompts are counted. */
export function startCounting(estimated: readonly Approach[]): Counting {
  return {
    visited: new Set(),
    texts: new Map(),
    counted: new Map(),
    replaced: new Map(),
    estimated: new Set(estimated.map(({ id }) => id)),
    awaited: new Set(),
  };
}

/** After some counters were looked at. */
export function visited(counting: Counting, ...ids: readonly string[]): Counting {
  return { ...counting, visited: new Set([...counting.visited, ...ids]) };
}

/** After a count arrived for a text that the user changed, or (`typed` false) for the one that was there. */
export function counted(
  counting: Counting,
  id: string,
  { exact, parts }: Pick<FtCountEvent, 'exact' | 'parts'>,
  text: PromptText,
  typed: boolean,
  replaced: Replaced = {},
): Counting {
  return {
    ...counting,
    texts: typed ? new Map([...counting.texts, [id, text]]) : counting.texts,
    counted: new Map([...counting.counted, [id, parts]]),
    replaced: new Map([...counting.replaced, [id, replaced]]),
    estimated: put(counting.estimated, id, !exact),
    awaited: put(counting.awaited, id, !exact && (typed || counting.awaited.has(id))),
  };
}

/** Whether the same texts stand in the counters of both. */
export function sameTexts(a: Counting, b: Counting): boolean {
  if (a.texts.size !== b.texts.size) return false;
  return [...a.texts].every(([id, text]) => {
    const other = b.texts.get(id);
    return other !== undefined && sameText(text, other);
  });
}

function put(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  if (set.has(id) === isIn) return set;
  return new Set(isIn ? [...set, id] : [...set].filter((each) => each !== id));
}
