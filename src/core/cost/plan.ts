/** Reduces an approach to the numbers that the ledger needs: no ranges, no dates, no optional fields. Unknown numbers are NaN. */
import { best, times } from '../scenario/amount.ts';
import { daysPerMonth, monthsUntil } from '../scenario/calendar.ts';
import { successGuess } from '../scenario/success.ts';
import type {
  Amount,
  Approach,
  CostLine,
  Hosting,
  IsoDate,
  TokenTraining,
  Training,
} from '../scenario/types.ts';
import {
  attemptsOf,
  type HitRule,
  hitRuleOf,
  type Tokens,
  type TokenUsd,
  tokensOf,
  tokenUsd,
} from './request.ts';

/** Token dollars per attempt from one price change to the next. */
export interface PriceStep {
  /** Months from the start; the first is -Infinity. */
  readonly from: number;
  readonly usd: TokenUsd;
  /** Dollars at a hit rate of 0. */
  readonly missUsd: number;
  /** The amount that a hit rate of 1 adds to `missUsd`; below 0 if reading from the cache is cheaper than writing. */
  readonly hitUsd: number;
}

/** Hosting as a given number of machines, or as the machines for the load of a month. */
interface HostingPlan {
  /** Dollars per machine and month, divided among the tenants (`sharedBy`). */
  readonly usdPerMachine: number;
  /** All machines. If the load decides on the number of replicas, the machines of one replica. NaN = unknown. */
  readonly machines: number;
  /** The load of one request per month, as `replicasPerRequest` returns it; `null` if the number of machines is given. */
  readonly perRequest: { readonly load: number; readonly saved: number } | null;
}

/** The numbers of an approach that the ledger needs. Dollars and months; NaN = unknown. */
export interface Plan {
  /** Tokens per attempt. */
  readonly tokens: Tokens;
  readonly hit: HitRule;
  /** Whether the approach has a cache. */
  readonly cached: boolean;
  /** Prices in order of time; never empty. */
  readonly prices: readonly PriceStep[];
  /** The factor on token prices after a year. */
  readonly drift: number;
  /** Dollars per attempt other than tokens. */
  readonly otherUsd: number;
  /** Expected attempts per request. */
  readonly attempts: number;
  /** Share of requests that are unanswered after the last attempt. */
  readonly leftOver: number;
  /** Dollars to repair an unanswered request; 0 if it is not repaired, or if another approach answers it. */
  readonly failureUsd: number;
  /** The id of the approach that answers unanswered requests; `null` = none. */
  readonly failureApproach: string | null;
  /** Whether unanswered requests are repaired or passed to another approach. */
  readonly repaired: boolean;
  readonly successRate: number;
  readonly maxAttempts: number;
  /** Share of the success rate that is lost in each month since the last training. */
  readonly successDrop: number;
  /** The minimum that requests and hosting together cost in a month. */
  readonly minimumUsd: number;
  /** The monthly lines, hosting not included. */
  readonly monthlyUsd: number;
  readonly hosting: HostingPlan | null;
  readonly trainingUsd: number;
  /** Training and set-up lines together, which are due at t = 0. */
  readonly setupUsd: number;
  /** Dollars of each retraining. */
  readonly retrainUsd: number;
  /** Months between retrainings; Infinity without retraining. */
  readonly retrainEvery: number;
  /** Months until the approach starts to serve. */
  readonly lead: number;
  /** Months until the end of service; Infinity if none is given. */
  readonly endsAt: number;
  /** Months until the model can no longer be trained; Infinity if no such day is given. */
  readonly trainableUntil: number;
}

/** Two shares of unanswered requests that differ by at most this amount count as equal output. */
const outputTolerance = 1e-9;

/**
 * Whether two approaches can be compared by their costs. They can if they leave the same share of requests unanswered in every
 * month, or if they repair those requests, even at an unknown cost. False if a share that matters is unknown.
 */
export function isEqualOutput(a: Plan, b: Plan): boolean {
  const isAnswered = (plan: Plan): boolean => plan.repaired || (plan.leftOver === 0 && !isAgeing(plan));
  if (isAnswered(a) && isAnswered(b)) return true;
  return Math.abs(a.leftOver - b.leftOver) <= outputTolerance && agesAlike(a, b);
}

/** Whether the success rate falls or may fall in some month. The rate never falls if every month begins with a training. */
function isAgeing({ successDrop, retrainEvery, lead, trainableUntil }: Plan): boolean {
  if (retrainEvery === 1 && Number.isInteger(lead) && trainableUntil === Number.POSITIVE_INFINITY)
    return false;
  return successDrop !== 0;
}

/** Whether two approaches that leave equal shares of requests unanswered at first do so in every later month too. */
function agesAlike(a: Plan, b: Plan): boolean {
  if (!isAgeing(a) && !isAgeing(b)) return true;
  const decisiveFields = [
    'successDrop',
    'successRate',
    'maxAttempts',
    'lead',
    'retrainEvery',
    'trainableUntil',
  ] as const;
  return decisiveFields.every((key) => a[key] === b[key]);
}

/** Dollars of a set-up or monthly line; NaN = unknown. */
export function lineUsd(line: CostLine): number {
  return 'usd' in line ? best(line.usd) : times(best(line.quantity), best(line.usdPerUnit));
}

/**
 * The billed tokens of one training run: the training tokens of all epochs, plus the validation tokens if they are billed. NaN =
 * unknown.
 */
export function billedTokens(training: TokenTraining): number {
  const validation = training.validationBilled ? training.validationTokens * training.evaluations : 0;
  return times(best(training.tokens), training.epochs) + validation;
}

/** Dollars of all training runs (docs/model.md, section 2); 0 without training. */
function trainingUsd(training: Training | undefined): number {
  if (!training) return 0;
  if ('hours' in training) {
    return times(training.runs * training.machines, times(best(training.hours), best(training.usdPerHour)));
  }
  const jobUsd = times(billedTokens(training), best(training.usdPerMTok)) / 1e6;
  return times(training.runs, Math.max(training.minimumUsd, jobUsd));
}

function linesUsd(lines: readonly CostLine[]): number {
  let total = 0;
  for (const line of lines) total += lineUsd(line);
  return total;
}

function pricesOf(approach: Approach, tokens: Tokens, startsOn: IsoDate): readonly PriceStep[] {
  const batchShare = best(approach.batchShare);
  const step = (from: number, rates: Approach['rates']): PriceStep => {
    const usd = tokenUsd(rates, tokens, batchShare);
    const missUsd = usd.input + usd.history + usd.output + usd.write;
    return { from, usd, missUsd, hitUsd: usd.read - usd.write };
  };
  const first = step(Number.NEGATIVE_INFINITY, approach.rates);
  if (approach.rateChanges.length === 0) return [first];
  const changes = approach.rateChanges.map(({ from, rates }) => step(monthsUntil(startsOn, from), rates));
  // Sorting is stable: if two changes have the same date, the later one in the list applies.
  return [first, ...changes.sort((a, b) => a.from - b.from)];
}

const secondsPerMonth = daysPerMonth * 86_400;

/** A deployment with as many machines as the load needs. */
type LoadHosting = Exclude<Hosting, { readonly machines: number }>;

/**
 * Replicas that one token per second keeps busy; NaN = unknown. The maximum is 1e30, so that a capacity near 0 still gives
 * a finite cost.
 */
function replicasPerToken(tokensPerSecond: Amount, { utilisation }: LoadHosting): number {
  return Math.min(1 / (best(tokensPerSecond) * best(utilisation)), 1e30);
}

/** Tokens per second at the peak, for each request per month. */
export function peakPerRequest({ peakFactor }: LoadHosting, attempts: number, tokens: number): number {
  return (times(attempts, tokens) * peakFactor) / secondsPerMonth;
}

/**
 * Replicas that one request per month keeps busy at the peak: `load` at a hit rate of 0, and `saved`, the part of that load which
 * the cache saves at a hit rate of 1.
 */
export function replicasPerRequest(
  hosting: LoadHosting,
  attempts: number,
  { prefix, variable, output, cacheable, history }: Tokens,
): { readonly load: number; readonly saved: number } {
  const busyReplicas = (tokens: number, speed: Amount): number =>
    times(peakPerRequest(hosting, attempts, tokens), replicasPerToken(speed, hosting));
  const load = busyReplicas(output, hosting.tokensPerSecond);
  const speed = hosting.inputTokensPerSecond ?? null;
  if (speed === null) return { load, saved: 0 };
  return {
    load: load + busyReplicas(prefix + variable - history, speed),
    saved: busyReplicas(cacheable, speed),
  };
}

function hostingOf({ hosting }: Approach, attempts: number, tokens: Tokens): HostingPlan | null {
  if (!hosting) return null;
  const usdPerMachine = times(best(hosting.usdPerHour), hosting.hoursPerMonth) / hosting.sharedBy;
  if ('machines' in hosting) return { usdPerMachine, machines: hosting.machines, perRequest: null };
  const { machinesPerReplica = 1 } = hosting;
  return {
    usdPerMachine,
    machines: machinesPerReplica ?? Number.NaN,
    perRequest: replicasPerRequest(hosting, attempts, tokens),
  };
}

/** Months from the start to a date; Infinity without a date. */
function monthsTo(startsOn: IsoDate, date: IsoDate | undefined): number {
  return date === undefined ? Number.POSITIVE_INFINITY : monthsUntil(startsOn, date);
}

function retrainingUsd({ retrain }: Approach, usdOfTraining: number, usdOfSetup: number): number {
  if (!retrain) return 0;
  return retrain.share === undefined ? usdOfTraining : times(best(retrain.share), usdOfSetup);
}

/**
 * The plan of an approach at its best guesses. Months are counted from `startsOn`. `approaches` are all approaches of the
 * scenario, because a success rate may be given as a difference to the success rate of another approach.
 */
export function planOf(approach: Approach, startsOn: IsoDate, approaches: readonly Approach[]): Plan {
  const tokens = tokensOf(approach);
  const usdOfTraining = trainingUsd(approach.training);
  const usdOfSetup = usdOfTraining + linesUsd(approach.setup);
  const { failureUsd, failureApproach = null } = approach;
  const successRate = successGuess(approach, approaches);
  const { attempts, leftOver } = attemptsOf(successRate, approach.maxAttempts);
  return {
    tokens,
    hit: hitRuleOf(approach.cache),
    cached: approach.cache !== undefined,
    prices: pricesOf(approach, tokens, startsOn),
    drift: 1 + best(approach.ratesChangePerYear),
    otherUsd: best(approach.otherUsdPerRequest),
    attempts,
    leftOver,
    failureUsd: failureUsd === null ? 0 : best(failureUsd),
    failureApproach,
    repaired: failureUsd !== null || failureApproach !== null,
    successRate,
    maxAttempts: approach.maxAttempts,
    successDrop: best(approach.successDropPerMonth),
    minimumUsd: best(approach.monthlyMinimumUsd),
    monthlyUsd: linesUsd(approach.monthly),
    hosting: hostingOf(approach, attempts, tokens),
    trainingUsd: usdOfTraining,
    setupUsd: usdOfSetup,
    retrainUsd: retrainingUsd(approach, usdOfTraining, usdOfSetup),
    retrainEvery: approach.retrain?.everyMonths ?? Number.POSITIVE_INFINITY,
    lead: best(approach.leadMonths),
    endsAt: monthsTo(startsOn, approach.availableUntil),
    trainableUntil: monthsTo(startsOn, approach.trainableUntil),
  };
}
