/** The changes of a scenario that a profile offers, and the notes on them. */
import type { Applied, Change } from './changes.ts';

/** The values that a profile can change; each can be taken without the others. */
export type UsageChangeId = 'traffic' | 'growth' | 'prompt' | 'hit-rate' | 'output' | 'latency';

/** A fact about a change, or the reason why there is none. */
export type UsageNoteCode =
  /** The first or last month is left out, because the log begins or ends inside it; `month` names it. */
  | 'partial-month'
  /** The requests of a month between other months are unknown; `month` names it. */
  | 'missing-month'
  /** Requests without a time are in no month; `requests` is their number. */
  | 'undated'
  /** Only the last 120 months are taken. */
  | 'too-many-months'
  /** The requests are taken from one month, `month`. */
  | 'of-month'
  /**
   * The growth is the constant monthly growth that leads from month `from` to month `to`; its range is P10–P90 of the growth from
   * one month to the next.
   */
  | 'between-months'
  /** The log has several models; all of their requests count. */
  | 'several-models'
  /** Each call of the log is an attempt. The number of calls was divided by `attempts`, the expected attempts of a request. */
  | 'attempts'
  /** No change: the approach serves a share of the requests, so its log has only that share. */
  | 'part-of-traffic'
  /** No change: the number of requests is unknown. */
  | 'uncounted'
  /** No change: no request has a time. */
  | 'no-time'
  /** No change: growth needs two months with known requests and a month between them, and traffic that is not a list of months. */
  | 'no-growth'
  /** No change: the tokens are unknown. */
  | 'tokens-unknown'
  /** The fixed part of the prompt is unknown: all of the prompt counts as variable. */
  | 'prefix-unknown'
  /** The fixed part is longer than the mean prompt of the log: all of the prompt counts as fixed. */
  | 'prefix-above-prompt'
  /** No change: the cached tokens are unknown, or only known for some requests. */
  | 'cached-unknown'
  /** No change: the log has no cached tokens, and the approach has no cache. */
  | 'no-cache'
  /** No change: the prefix that follows from the log is too short for the cache of the host. */
  | 'below-minimum'
  /** The written tokens are unknown; each request without a hit is assumed to write the whole prefix. */
  | 'written-unknown'
  /** The reasoning tokens are unknown: the output includes them. */
  | 'reasoning-in-output'
  /** No change: the time to the first token or the speed is unknown. */
  | 'no-first-token'
  /** No change: the scenario already has these values. */
  | 'no-difference';

/** A note with its figures. */
export interface UsageNote {
  readonly code: UsageNoteCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A change that can be taken. */
export type UsageChange = Change<UsageChangeId, UsageNote>;

/** The changes that a profile offers, and the scenario with the changes that were taken. */
export type AppliedProfile = Applied<UsageChangeId, UsageNote>;

/** A change, or the reason why there is none. */
export type UsageDraft = UsageChange | UsageNoteCode;

/** The options of `applyProfile`. */
export interface ProfileOptions {
  /** Default: all changes. */
  readonly take?: readonly UsageChangeId[];
  /**
   * `months` (default): each month of the scenario gets the requests of a month of the profile, so that the scenario costs what the
   * rows cost.
   * `last-month`: the first month gets the requests of the last whole month, and the growth is offered as a change.
   */
  readonly traffic?: 'months' | 'last-month';
}
