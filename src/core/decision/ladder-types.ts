/** The types of a ladder of approaches. Shares are 0–1, differences −1 to 1, money is in dollars; `null` = unknown. */
import type { Verdict } from '../cost/result-types.ts';
import type { Comparison, ShareRange } from '../evaluation/comparison-types.ts';
import type { Interval } from '../evaluation/wilson.ts';
import type { IsoDate, Technique } from '../scenario/types.ts';

/** The options of `ladder`. */
export interface LadderOptions {
  /** The share of answers that must be accepted, 0–1. */
  readonly bar: number;
  /** The comparisons of an evaluation. They show which success rates of the scenario were measured, and their intervals. */
  readonly comparisons?: readonly Comparison[];
}

/**
 * The effort of a technique as the article "Fine-Tuning vs. Prompting" ranks it; `null` for techniques that it does not rank:
 * chain of thought, RAG and others.
 */
export type Effort = 'low' | 'medium' | 'high' | null;

/**
 * The origin of the share of accepted answers. `measured`: an evaluation in the options measured this share, within half a percentage
 * point. `entered`: the share is in the scenario, and no evaluation in the options measured it. `unknown`: the scenario has no
 * success rate, or a rate of 1, which is the default and says nothing about the quality.
 */
export type ShareBasis = 'measured' | 'entered' | 'unknown';

/** The dollars per 1,000 accepted answers of one approach. */
export interface AcceptedCost {
  /** Includes the retries and the repairs of answers that are not accepted. Monthly costs are not included. */
  readonly usdPerThousandAccepted: number | null;
  /** The part of hosting and monthly lines, at the requests of month 1. The whole cost is this amount plus `usdPerThousandAccepted`. */
  readonly fixedUsdPerThousandAccepted: number | null;
  /** The attempts alone, retried until an answer is accepted: nothing is repaired. */
  readonly attemptsUsdPerThousandAccepted: number | null;
  /** The part of hosting and monthly lines that belongs to `attemptsUsdPerThousandAccepted`. */
  readonly attemptsFixedUsdPerThousandAccepted: number | null;
}

/** The next rung, compared with the rung below it. The set-up of the rung below is already paid. */
export interface NextRung {
  /** The id of the approach. */
  readonly id: string;
  /** The whole set-up of the next rung. */
  readonly setupUsd: number | null;
  /** The share of accepted answers of the next rung minus the share of the rung below. */
  readonly shareDifference: number | null;
  /** The interval (95 %) of the difference on the same cases; `null` if the two were not compared in pairs. */
  readonly differenceInterval: Interval | null;
  /** The dollars per 1,000 accepted answers of the next rung, monthly costs included, minus the dollars of the rung below. */
  readonly usdPerThousandDifference: number | null;
  /** Whether and when the set-up of the next rung pays back against the rung below; `null` if the share of one of them is unknown. */
  readonly verdict: Verdict | null;
}

/** One approach of a scenario, as a rung of the ladder. */
export interface Rung extends AcceptedCost {
  /** The id of the approach. */
  readonly id: string;
  readonly label: string;
  readonly technique: Technique;
  readonly effort: Effort;
  /** Hours of work in the set-up: the quantities of its lines whose unit is the hour; `null` if there is no such line. */
  readonly workHours: number | null;
  readonly basis: ShareBasis;
  /** Share of the attempts whose answer is accepted. */
  readonly shareAccepted: number | null;
  /** P10–P90 of the share in the scenario; `null` if the scenario has a number or a difference instead of a range. */
  readonly shareRange: ShareRange | null;
  /** The interval (95 %) of a measured share; else `null`. */
  readonly shareInterval: Interval | null;
  /** Dollars of 1,000 attempts. */
  readonly usdPerThousandCalls: number | null;
  /** The whole set-up. */
  readonly setupUsd: number | null;
  /** Hosting and monthly lines in month 1, which `usdPerThousandAccepted` does not include. */
  readonly fixedUsdPerMonth: number | null;
  /** Whether the share is at least the bar. */
  readonly clearsBar: boolean | null;
  /** Whether the share reaches the bar, but the low end of `shareInterval` (without an interval, of `shareRange`) does not. */
  readonly mayMissBar: boolean;
  /** The first day without service; `null` if none is known. */
  readonly availableUntil: IsoDate | null;
  /** End of service in months from the start; `null` if the service does not end. With 0 or less, the rung is no longer served. */
  readonly endsAtMonths: number | null;
  /** True for the first rung, in order of effort, that is still served and reaches the bar. */
  readonly isFirst: boolean;
  /** The next rung by effort whose model is still served. `null` if no such rung follows. */
  readonly next: NextRung | null;
  /**
   * For a rung of unknown share: the share from which it would be the cheapest per 1,000 accepted answers, monthly costs included,
   * among the rungs that are still served. `null` if the share is known, or if the rung is no longer served. Also `null` if no other
   * served rung has a cost, or if this rung would be more expensive even with every answer accepted.
   */
  readonly cheapestFromShare: number | null;
}
