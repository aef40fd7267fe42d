/** The types of a source of usage: the test that recognises its rows, and the paths of their values. */
import type { Sourced } from '../scenario/types.ts';
import type { UsageProblemCode, UsageSourceId } from './profile-types.ts';

/** A row as the source has it, before its numbers are checked. Absent = unknown. */
export interface RawRow {
  readonly model: string | null;
  readonly time: unknown;
  /** Default 1. `null` = a bucket that does not say its number of requests. */
  readonly requests?: unknown;
  /** Whether the row is a bucket: it has the sums of several requests, such as one day of a usage report. */
  readonly isBucket?: boolean;
  readonly input?: unknown;
  /** Prompt tokens beside the input, such as the tokens of Gemini's tools. */
  readonly furtherInput?: unknown;
  readonly cached?: unknown;
  /** The parts of the written tokens, which are added up. */
  readonly written?: readonly unknown[];
  readonly output?: unknown;
  readonly reasoning?: unknown;
  readonly firstTokenMs?: unknown;
  readonly latencyMs?: unknown;
  readonly usd?: unknown;
  /** Whether the row has dollars only, and is not a request. */
  readonly isCost?: boolean;
}

/** A row in its document: `holder` is the bucket, log or result that has facts about all of its rows. */
export interface FoundRow {
  readonly row: unknown;
  readonly holder: unknown;
  /** Whether the row stands for a bucket without requests. */
  readonly isEmptyBucket?: boolean;
}

/** One source, with the place at which its convention was read. */
export interface UsageSource extends Required<Sourced> {
  readonly id: UsageSourceId;
  /** Whether the input includes cached and written tokens; `null` = not known, or it varies. */
  readonly inputIncludesCached: boolean | null;
  /** Whether the output includes reasoning tokens; `null` = not known, or it varies. */
  readonly outputIncludesReasoning: boolean | null;
  /** The meaning of an absent number of cached or written tokens: 0 if the source leaves zeros out, else `null` (unknown). */
  readonly cacheTokensIfAbsent: 0 | null;
  /** Whether the source usually writes numbers as texts, so that a number as text is not reported. */
  readonly hasTextNumbers?: true;
  readonly recognises: (found: FoundRow) => boolean;
  /** The row, or the problem because of which it is not a request. */
  readonly read: (found: FoundRow) => RawRow | UsageProblemCode;
}
