/** An approach reduced to the numbers of the ledger: no ranges, no dates, no optional fields. Unknown numbers are NaN. */
import { best, times } from '../scenario/amount.ts';
import { daysPerMonth, monthsUntil } from '../scenario/calendar.ts';
import type { Approach, CostLine, Hosting, IsoDate, Training } from '../scenario/types.ts';
import {
  attemptsOf,
  type HitRule,
  hitRuleOf,
  type Tokens,
  type TokenUsd,
  tokensOf,
  tokenUsd,
} from './request.ts';

/** Token dollars per attempt from a moment on. */
export interface PriceStep {
  /** Months from the start; the first is -Infinity. */
  readonly from: number;
  readonly usd: TokenUsd;
  /** Dollars at a hit rate of 0, and what a hit rate of 1 adds. */
  readonly missUsd: number;
  readonly hitUsd: number;
}

/** Hosting as machines × dollars, or as machines for the load of a month. */
interface HostingPlan {
  /** Per machine and month, already shared. */
  readonly usdPerMachine: number;
  /** NaN where the load decides or the number is unknown. */
  readonly machines: number;
  /** Machines that one request a month keeps busy at the peak; null where the number is given. */
  readonly machinesPerRequest: number | null;
}

/** What the ledger knows of an approach. Dollars and months; NaN where unknown. */
export interface Plan {
  /** Of one attempt. */
  readonly tokens: Tokens;
  readonly hit: HitRule;
  /** Whether it has a cache at all. */
  readonly cached: boolean;
  /** In order of time; never empty. */
  readonly prices: readonly PriceStep[];
  /** 1 + drift a year. */
  readonly drift: number;
  /** Per attempt, besides tokens. */
  readonly otherUsd: number;
  /** Expected attempts per request. */
  readonly attempts: number;
  /** Share of requests that no attempt answered. */
  readonly leftOver: number;
  /** Repair of what is left over, per request; 0 where it is not repaired. */
  readonly repairUsd: number;
  readonly repaired: boolean;
  /** Monthly lines, hosting apart. */
  readonly monthlyUsd: number;
  readonly hosting: HostingPlan | null;
  readonly trainingUsd: number;
  /** Training and every other line; falls due at t = 0. */
  readonly setupUsd: number;
  /** What falls due at each retraining. */
  readonly retrainUsd: number;
  /** Infinity where there is no retraining. */
  readonly retrainEvery: number;
  /** Months before it serves. */
  readonly lead: number;
  /** End of service in months; Infinity where there is none. */
  readonly endsAt: number;
}

/** Dollars of a set-up or monthly line; NaN where unknown. */
export function lineUsd(line: CostLine): number {
  return 'usd' in line ? best(line.usd) : times(best(line.quantity), best(line.usdPerUnit));
}

/** Dollars of all training runs (model page, section 2); 0 without training. */
function trainingUsd(training: Training | undefined): number {
  if (!training) return 0;
  if ('hours' in training) {
    return times(training.runs * training.machines, times(best(training.hours), best(training.usdPerHour)));
  }
  const validation = training.validationBilled ? training.validationTokens * training.evaluations : 0;
  const tokens = times(best(training.tokens), training.epochs) + validation;
  const job = times(tokens, best(training.usdPerMTok)) / 1e6;
  return times(training.runs, Math.max(training.minimumUsd, job));
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
    return { from, usd, missUsd: usd.input + usd.output + usd.write, hitUsd: usd.read - usd.write };
  };
  const first = step(Number.NEGATIVE_INFINITY, approach.rates);
  if (approach.rateChanges.length === 0) return [first];
  const changes = approach.rateChanges.map(({ from, rates }) => step(monthsUntil(startsOn, from), rates));
  // Sorting is stable: of two changes on one day the later in the list holds.
  return [first, ...changes.sort((a, b) => a.from - b.from)];
}

const secondsPerMonth = daysPerMonth * 86_400;

/** A deployment that grows with the load. */
type LoadHosting = Exclude<Hosting, { readonly machines: number }>;

/**
 * Machines that one output token a second keeps busy; NaN where unknown. A capacity of next to nothing needs more
 * machines than there are, but not infinitely many: every cost stays finite.
 */
export function machinesPerToken({ tokensPerSecond, utilisation }: LoadHosting): number {
  return Math.min(1 / (best(tokensPerSecond) * best(utilisation)), 1e30);
}

/** Output tokens a second at the peak, for each request a month. */
export function peakPerRequest({ peakFactor }: LoadHosting, attempts: number, output: number): number {
  return (times(attempts, output) * peakFactor) / secondsPerMonth;
}

function hostingOf({ hosting }: Approach, attempts: number, output: number): HostingPlan | null {
  if (!hosting) return null;
  const usdPerMachine = times(best(hosting.usdPerHour), hosting.hoursPerMonth) / hosting.sharedBy;
  if ('machines' in hosting) return { usdPerMachine, machines: hosting.machines, machinesPerRequest: null };
  const machinesPerRequest = times(peakPerRequest(hosting, attempts, output), machinesPerToken(hosting));
  return { usdPerMachine, machines: Number.NaN, machinesPerRequest };
}

function retrainingUsd({ retrain }: Approach, training: number, setup: number): number {
  if (!retrain) return 0;
  return retrain.share === undefined ? training : times(best(retrain.share), setup);
}

/** Boils an approach down. `startsOn` is where months count from. */
export function planOf(approach: Approach, startsOn: IsoDate): Plan {
  const tokens = tokensOf(approach);
  const { attempts, leftOver } = attemptsOf(best(approach.successRate), approach.maxAttempts);
  const training = trainingUsd(approach.training);
  const setup = training + linesUsd(approach.setup);
  const repaired = approach.failureUsd !== null;
  return {
    tokens,
    hit: hitRuleOf(approach.cache),
    cached: approach.cache !== undefined,
    prices: pricesOf(approach, tokens, startsOn),
    drift: 1 + best(approach.ratesChangePerYear),
    otherUsd: best(approach.otherUsdPerRequest),
    attempts,
    leftOver,
    repairUsd: repaired ? times(leftOver, best(approach.failureUsd)) : 0,
    repaired,
    monthlyUsd: linesUsd(approach.monthly),
    hosting: hostingOf(approach, attempts, tokens.output),
    trainingUsd: training,
    setupUsd: setup,
    retrainUsd: retrainingUsd(approach, training, setup),
    retrainEvery: approach.retrain?.everyMonths ?? Number.POSITIVE_INFINITY,
    lead: best(approach.leadMonths),
    endsAt:
      approach.availableUntil === undefined
        ? Number.POSITIVE_INFINITY
        : monthsUntil(startsOn, approach.availableUntil),
  };
}
