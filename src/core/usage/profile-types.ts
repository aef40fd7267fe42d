/** The types of a profile of usage: what requests really used, as sums and bins that can be merged. */
import type { ValueCode } from './values.ts';

/** A kind of export whose fields are known; `rows` are plain rows with the names of this library. */
export type UsageSourceId =
  | 'openai-chat'
  | 'openai-responses'
  | 'openai-usage'
  | 'openai-costs'
  | 'anthropic'
  | 'anthropic-usage'
  | 'anthropic-costs'
  | 'gemini'
  | 'bedrock'
  | 'opentelemetry'
  | 'litellm'
  | 'langfuse'
  | 'helicone'
  | 'braintrust'
  | 'inspect'
  | 'inspect-before-0.3.184'
  | 'promptfoo'
  | 'rows';

/**
 * A quantity of one request. `input` is the number that the source calls input; `whole` adds cached and written tokens to it. One
 * of the two is the prompt; which one is decided when the whole export has been read. `speed` is in output tokens per 1,000
 * seconds.
 */
export type UsageMeasure =
  | 'input'
  | 'whole'
  | 'cached'
  | 'written'
  | 'output'
  | 'reasoning'
  | 'first-token'
  | 'latency'
  | 'speed';

/** Rows that were not counted as requests, or counted with something missing. */
export type UsageProblemCode =
  /** Not counted: the row is not an object. */
  | 'not-a-row'
  /** Not counted: no source has such rows. */
  | 'unknown-row'
  /** Not counted: the row has no tokens. */
  | 'no-tokens'
  /** Not counted: the answer came from a cache of the tool, not from the model. */
  | 'replay'
  /** Not counted: embeddings, tools, agents and other spans that are not requests to a language model. */
  | 'other-call'
  /** Not counted: a model other than the option `model`. */
  | 'other-model'
  /** Not counted: dollars in another currency. */
  | 'other-currency'
  /** Not counted: a row of a reduced log (docs/logs-to-profile.md) whose figures contradict each other, or whose bins have other widths. */
  | 'bad-bin'
  /** Not counted: not a profile of this version. */
  | 'not-a-profile'
  /** Not counted: the text is neither JSON nor JSON Lines; or one line of it is not JSON. */
  | 'not-json'
  /** Tokens of several requests whose number is not known: they count in totals, but not in requests and means. */
  | 'uncounted'
  /** The requests have no time: they count, but in no month. */
  | 'no-time'
  /** The source does not say how many tokens were cached. */
  | 'cached-unknown'
  /** Reasoning tokens of a source that does not say whether output includes them; the output is unknown. */
  | 'reasoning-unclear'
  /** More reasoning than output tokens; the reasoning is unknown. */
  | 'reasoning-above-output'
  /** The answer of an API says that there are further pages. */
  | 'more-pages'
  /** Cached and written tokens are more than the input. So the input does not include them, although the source or the caller says so. */
  | 'convention-disproved'
  /** Whether the input includes cached tokens is not known; the prompt is unknown until `inputIncludesCached` is given. */
  | 'convention-unknown'
  /** A month without requests between months with requests: its requests are unknown. */
  | 'missing-month'
  /**
   * The log begins inside its first month, or ends inside its last one (`field` is the month). This is assumed if that month has more days
   * without requests at this end than the longest pause of the log.
   */
  | 'partial-month'
  /** Dollars of several sources, which may be the same dollars. */
  | 'several-costs'
  | ValueCode;

/** A gap in a profile, or a row that was not as expected. No row is left out without such a problem. */
export interface UsageProblem {
  readonly code: UsageProblemCode;
  /** The field, such as `input` or a month; `''` = the whole row. */
  readonly field: string;
  /** Number of rows, at least 1. */
  readonly count: number;
  /** The number of the first of these rows, from 0 and with `offset`; `null` = no row. */
  readonly first: number | null;
}

/**
 * A quantity per request. If `width` is 0, the quantiles are exact. Otherwise each true quantile is between the stated number and this
 * number plus `width`. The quantiles are `null` if some requests are known only by the sum of a bucket.
 */
export interface PerRequest {
  /** Requests for which the quantity is known. */
  readonly requests: number;
  /** Sum over all requests, including buckets whose number of requests is not known. */
  readonly total: number;
  readonly mean: number | null;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** The largest width of the bins that contain the quantiles, at most a sixteenth of the largest quantile. */
  readonly width: number;
  /** Number of requests that are known only by the sums of a bucket, which is a row for several requests. */
  readonly bucketed: number;
}

/** One month of a profile, in UTC. */
export interface UsageMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** `null` = unknown: no request was logged, or buckets do not say their number. */
  readonly requests: number | null;
  /** First and last day with requests, 1–31; `null` = unknown. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Dollars that the source states; `null` = it states none. */
  readonly usd: number | null;
}

/** Whether the input of a source includes cached tokens, and how that is known. */
export interface UsageConvention {
  readonly source: UsageSourceId;
  readonly model: string | null;
  /** `null` = not known. */
  readonly inputIncludesCached: boolean | null;
  /** The documented behaviour of the source, the option of the caller, or a proof: cached tokens above the input. */
  readonly basis: 'source' | 'given' | 'proof';
  /** The number of rows that prove that the input does not include cached tokens, and the number of the first such row. */
  readonly proofs: number;
  readonly firstProof: number | null;
}

/** The tokens that requests used. `null` = unknown. Prompt includes cached and written tokens, output includes reasoning. */
export interface Profile {
  /** Rows that were read. */
  readonly rows: number;
  /** `null` if the number is unknown for some of the tokens. */
  readonly requests: number | null;
  readonly months: readonly UsageMonth[];
  /** Requests without a time, which are in no month. */
  readonly undated: number;
  /** The model, if there is only one. */
  readonly model: string | null;
  /** The models with their requests, the one with the most first. */
  readonly models: readonly { readonly model: string | null; readonly requests: number }[];
  readonly prompt: PerRequest | null;
  readonly cached: PerRequest | null;
  readonly written: PerRequest | null;
  readonly output: PerRequest | null;
  readonly reasoning: PerRequest | null;
  /** Share of the requests that read from a cache, 0–1; `null` if it is not known, as for buckets. */
  readonly hitRate: number | null;
  /** Share of the prompt tokens that was read from a cache, 0–1. */
  readonly cachedShare: number | null;
  readonly firstTokenMs: PerRequest | null;
  readonly latencyMs: PerRequest | null;
  /** Output tokens per second after the first token. */
  readonly tokensPerSecond: PerRequest | null;
  readonly usd: number | null;
  readonly conventions: readonly UsageConvention[];
  readonly problems: readonly UsageProblem[];
  /** The mergeable state, as plain JSON. Pass it on as it is. */
  readonly state: UsageState;
}

/** A bin: its smallest value, the number of whole values in it (1 = exact), and its requests. */
export type UsageBin = readonly [from: number, width: number, requests: number];

/** One measure in one month. */
export interface UsageCell {
  readonly measure: UsageMeasure;
  readonly requests: number;
  readonly total: number;
  /** Sum of the buckets whose number of requests is not known. It is not in `total`. */
  readonly uncounted: number;
  /** Number of requests that are known only as a part of a bucket. */
  readonly bucketed: number;
  readonly bins: readonly UsageBin[];
}

/** One month of a group; `month` is `null` for requests without a time. */
export interface UsageGroupMonth {
  readonly month: string | null;
  readonly requests: number;
  /** Number of buckets that do not state their number of requests. */
  readonly uncounted: number;
  /** Number of requests by day of the month; requests without a day are left out. */
  readonly days: readonly (readonly [day: number, requests: number])[];
  /** Billionths of a dollar, whole, so that sums do not depend on their order; `null` = not stated. */
  readonly nanoUsd: number | null;
  readonly cells: readonly UsageCell[];
}

/** The requests of one model in one source, under one convention. */
export interface UsageGroup {
  readonly source: UsageSourceId;
  /** `inputIncludesCached` as the caller gave it; `null` = not given. */
  readonly given: boolean | null;
  readonly model: string | null;
  /** As in `UsageConvention`. */
  readonly proofs: number;
  readonly firstProof: number | null;
  readonly months: readonly UsageGroupMonth[];
}

/** The mergeable part of a profile. */
export interface UsageState {
  readonly version: 1;
  readonly rows: number;
  readonly groups: readonly UsageGroup[];
  readonly problems: readonly UsageProblem[];
}
