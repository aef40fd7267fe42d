/**
 * The oracle's cost of a request, of the set-up and of a month. It follows sections 1–3 of docs/model.md, is written from its
 * text alone and shares no code with `src/core`. An unknown amount is NaN, and its path is noted.
 */
import type { Amount, Belief, CostLine, ScenarioInput } from '../../src/core/types.ts';

export type ApproachInput = ScenarioInput['approaches'][number];
type RatesInput = NonNullable<ApproachInput['rates']>;
type BatchInput = NonNullable<RatesInput['batch']>;
type TokenRatesInput = Pick<
  RatesInput,
  'inputUsdPerMTok' | 'cachedInputUsdPerMTok' | 'cacheWriteUsdPerMTok' | 'outputUsdPerMTok'
>;

/** The paths of unknown amounts. */
export type Missing = Set<string>;

/** The number of an amount, which is the p50 of a range. If it is unknown, notes the path and returns NaN. */
export const amountOf = (
  amount: Amount | undefined,
  fallback: number,
  missing: Missing,
  path: string,
): number => {
  if (amount === undefined) return fallback;
  if (amount === null) {
    missing.add(path);
    return Number.NaN;
  }
  return typeof amount === 'number' ? amount : amount.p50;
};

/** Like `amountOf`, for an amount from an input, in which the members of a range are optional. */
const read = (amount: unknown, fallback: number, missing: Missing, path: string): number =>
  amountOf(amount as Amount | undefined, fallback, missing, path);

/** The conditions under which the cost of a request is calculated: its month, load and prices. */
export interface RequestConditions {
  /** Requests that the approach serves in the month. */
  readonly requests: number;
  /** The drift of this month, which is a factor on token rates. */
  readonly drift: number;
  /** The token rates in force, and their path in the scenario. */
  readonly rates: RatesInput;
  readonly ratesPath: string;
  /** Months since the last training. */
  readonly age: number;
  /** The cost of a request at the approach that answers failed requests. */
  readonly failureRequestUsd?: () => number;
}

/** The cost of one request, with the values from which it is calculated. */
export interface RequestCost {
  /** Prefix tokens that a cache stores. */
  readonly cacheable: number;
  /** Dollars of one attempt. */
  readonly attemptUsd: number;
  /** Expected number of attempts of a request. */
  readonly attempts: number;
  /** Share of requests that no attempt answers. */
  readonly unansweredShare: number;
  /** Expected dollars of a request, with the repair of failures. */
  readonly requestUsd: number;
  /** Output tokens of one attempt, with reasoning tokens. */
  readonly outputTokens: number;
  /** Expected dollars of all attempts of a request, without the repair of failures. */
  readonly attemptsUsd: number;
  /** Number of input tokens of an attempt that are not read from a cache. If the hit rate is unknown, its path is noted. */
  readonly freshTokens: () => number;
}

/** The prefix tokens that a cache stores: whole steps, and none below the minimum. */
const cacheableOf = (prefix: number, minimum: number, step: number): number =>
  prefix < minimum ? 0 : Math.floor(prefix / step) * step;

/** The cost of one request of an approach (section 1). */
export const requestCost = (
  approach: ApproachInput,
  basePath: string,
  conditions: RequestConditions,
  missing: Missing,
): RequestCost => {
  const prefix = read(approach.prefixTokens, 0, missing, `${basePath}.prefixTokens`);
  const variable = read(approach.variableTokens, 0, missing, `${basePath}.variableTokens`);
  const output =
    read(approach.outputTokens, 0, missing, `${basePath}.outputTokens`) +
    read(approach.reasoningTokens, 0, missing, `${basePath}.reasoningTokens`);

  const cache = approach.cache;
  // The history of a conversation is a share of the variable tokens, and is read from a cache.
  const history = cache
    ? variable * read(approach.variableCachedShare, 0, missing, `${basePath}.variableCachedShare`)
    : 0;
  let cacheable = 0;
  let hitRate: number | null = null;
  if (cache) {
    cacheable = cacheableOf(prefix, cache.minimumTokens ?? 0, cache.stepTokens ?? 1);
    if (cache.hitRate === 'from-traffic') {
      const activeMinutes = 30.4375 * (cache.activeHoursPerDay ?? 24) * 60;
      const perMinute = conditions.requests / activeMinutes;
      hitRate = 1 - Math.exp((-perMinute * (cache.ttlMinutes ?? 5)) / (cache.caches ?? 1));
    }
  }

  const hitOf = (): number => hitRate ?? read(cache?.hitRate, 0, missing, `${basePath}.cache.hitRate`);
  const priceWith = (set: TokenRatesInput, factor: number, path: string): number => {
    const inputRate = read(set.inputUsdPerMTok, 0, missing, `${path}.inputUsdPerMTok`);
    const outputRate = read(set.outputUsdPerMTok, 0, missing, `${path}.outputUsdPerMTok`);
    const orInput = (rate: unknown): number =>
      rate === null || rate === undefined ? inputRate : read(rate, 0, missing, path);
    const readRate = orInput(set.cachedInputUsdPerMTok);
    const writeRate = orInput(set.cacheWriteUsdPerMTok);
    // If nothing is cached, or reading costs as much as writing, the hit rate does not matter.
    const effectiveHitRate = cacheable === 0 || readRate === writeRate ? 0 : hitOf();
    const perMillion =
      (prefix + (variable - history) - cacheable) * inputRate +
      history * readRate +
      cacheable * (effectiveHitRate * readRate + (1 - effectiveHitRate) * writeRate) +
      output * outputRate;
    return (perMillion * factor) / 1e6;
  };

  // A long-context tier replaces all rates. The threshold is compared with all input tokens, including cached ones.
  let tier: { set: TokenRatesInput; batch: BatchInput | undefined; path: string; threshold: number } = {
    set: conditions.rates,
    batch: conditions.rates.batch,
    path: conditions.ratesPath,
    threshold: Number.NEGATIVE_INFINITY,
  };
  const baseBatch = conditions.rates.batch;
  (conditions.rates.tiers ?? []).forEach((candidate, i) => {
    const threshold = candidate.aboveInputTokens ?? 0;
    if (prefix + variable > threshold && threshold > tier.threshold) {
      const multiplierOfBase = baseBatch && 'multiplier' in baseBatch ? baseBatch : undefined;
      tier = {
        set: candidate,
        batch: candidate.batch ?? multiplierOfBase,
        path: `${conditions.ratesPath}.tiers[${i}]`,
        threshold,
      };
    }
  });

  // A share, success rate or price that has no effect may be unknown, so each is only read if it is needed.
  const share = tier.batch ? read(approach.batchShare, 0, missing, `${basePath}.batchShare`) : 0;
  const interactiveUsd = (): number => priceWith(tier.set, conditions.drift, tier.path);
  const batchedUsd = (): number => {
    if (!tier.batch) return interactiveUsd();
    if ('multiplier' in tier.batch) return interactiveUsd() * (tier.batch.multiplier ?? 1);
    return priceWith(tier.batch as TokenRatesInput, conditions.drift, `${tier.path}.batch`);
  };
  const tokensUsd =
    share === 0
      ? interactiveUsd()
      : share === 1
        ? batchedUsd()
        : (1 - share) * interactiveUsd() + share * batchedUsd();
  const otherUsd = read(approach.otherUsdPerRequest, 0, missing, `${basePath}.otherUsdPerRequest`);
  const attemptUsd = tokensUsd + otherUsd;

  const maxAttempts = approach.maxAttempts ?? 1;
  const hasRepair = isRepaired(approach);
  // If a failure costs nothing, the success rate is not needed.
  const isFailureFree =
    approach.failureApproach === undefined && read(approach.failureUsd, 1, new Set(), '') === 0;
  const success =
    maxAttempts > 1 || (hasRepair && !isFailureFree)
      ? successOf(approach, basePath, conditions.age, missing)
      : 1;
  let attempts = 0;
  for (let i = 0; i < maxAttempts; i++) attempts += (1 - success) ** i;
  const unansweredShare = (1 - success) ** maxAttempts;
  const failureUsd = (): number =>
    conditions.failureRequestUsd?.() ?? read(approach.failureUsd, 0, missing, `${basePath}.failureUsd`);
  const repairUsd = hasRepair && unansweredShare !== 0 ? unansweredShare * failureUsd() : 0;
  return {
    cacheable,
    attemptUsd,
    attempts,
    unansweredShare,
    attemptsUsd: attempts * attemptUsd,
    requestUsd: attempts * attemptUsd + repairUsd,
    outputTokens: output,
    freshTokens: () => prefix + (variable - history) - (cacheable === 0 ? 0 : cacheable * hitOf()),
  };
};

/** The scenario in which each success rate that is a difference to another approach is replaced by a rate (section 1). */
export const withAbsoluteSuccessRates = (scenario: ScenarioInput): ScenarioInput => {
  const rateOf = (approach: ApproachInput): Amount | undefined => {
    const successRate = approach.successRate as
      | (Belief & { readonly differenceTo?: string })
      | number
      | undefined;
    if (typeof successRate !== 'object' || successRate === null || successRate.differenceTo === undefined)
      return successRate;
    const other = scenario.approaches.find(({ id }) => id === successRate.differenceTo) as ApproachInput;
    const from = rateOf(other) ?? 1;
    const sum = (typeof from === 'number' ? from : from.p50) + successRate.p50;
    return Math.min(Math.max(sum, 0), 1);
  };
  const approaches = scenario.approaches.map((approach) => {
    const rate = rateOf(approach);
    return rate === undefined ? approach : { ...approach, successRate: rate };
  });
  return { ...scenario, approaches } as ScenarioInput;
};

/** Whether requests that no attempt answers are repaired, at a cost or by another approach. */
const isRepaired = ({ failureUsd, failureApproach }: ApproachInput): boolean =>
  (failureUsd !== null && failureUsd !== undefined) || failureApproach !== undefined;

/** The success rate some months after the last training. */
const successOf = (approach: ApproachInput, basePath: string, age: number, missing: Missing): number =>
  read(approach.successRate, 1, missing, `${basePath}.successRate`) *
  (1 - read(approach.successDropPerMonth, 0, missing, `${basePath}.successDropPerMonth`)) ** age;

/** Share of requests that no attempt answers. */
const unansweredOf = (approach: ApproachInput, basePath: string, age: number, missing: Missing): number =>
  (1 - successOf(approach, basePath, age, missing)) ** (approach.maxAttempts ?? 1);

/**
 * Whether two approaches give the same output (section 1). If they do not, the paths of the missing costs of failures and of unknown
 * success rates are noted.
 */
export const hasEqualOutput = (
  sides: readonly {
    readonly approach: ApproachInput;
    readonly basePath: string;
    /** For each month, the number of months since the last training. Notes the paths of unknown amounts. */
    readonly ages: (missing: Missing) => readonly number[];
  }[],
  missing: Missing,
): boolean => {
  const needsFailureCost = sides.map(
    ({ approach, basePath, ages }) =>
      !isRepaired(approach) &&
      ages(new Set()).some((age) => unansweredOf(approach, basePath, age, new Set()) !== 0),
  );
  if (!needsFailureCost.includes(true)) return true;
  // An approach without unrepaired failures needs no age, so unknown amounts in its ages are not noted. An unknown success rate is noted.
  const shares = sides.map(({ approach, basePath, ages }, i) =>
    ages(needsFailureCost[i] ? missing : new Set()).map((age) =>
      unansweredOf(approach, basePath, age, missing),
    ),
  );
  const [a, b] = shares as [number[], number[]];
  if (a.every((share, i) => Math.abs(share - (b[i] as number)) <= 1e-9)) return true;
  // If a success rate is unknown, only the rate is noted, and not the cost of a failure.
  sides.forEach(({ basePath }, i) => {
    if (needsFailureCost[i] && sides[i]?.approach.successRate !== null) missing.add(`${basePath}.failureUsd`);
  });
  return false;
};

/** The dollars of a cost line, which states dollars, or a quantity and a price. */
const lineUsd = (line: unknown, missing: Missing, basePath: string): number => {
  const costLine = line as CostLine;
  if ('usd' in costLine && costLine.usd !== undefined)
    return read(costLine.usd, 0, missing, `${basePath}.usd`);
  const { quantity, usdPerUnit } = costLine as { quantity?: Amount; usdPerUnit?: Amount };
  return (
    read(quantity, 0, missing, `${basePath}.quantity`) *
    read(usdPerUnit, 0, missing, `${basePath}.usdPerUnit`)
  );
};

/** The dollars of a training (section 2). */
export const trainingUsd = (approach: ApproachInput, basePath: string, missing: Missing): number => {
  const training = approach.training;
  if (!training) return 0;
  const path = `${basePath}.training`;
  const runs = training.runs ?? 1;
  if ('hours' in training && training.hours !== undefined) {
    const hours = read(training.hours, 0, missing, `${path}.hours`);
    const price = read(training.usdPerHour, 0, missing, `${path}.usdPerHour`);
    return runs * hours * price * (training.machines ?? 1);
  }
  const job = training as Extract<typeof training, { readonly tokens?: unknown }>;
  const tokens = read(job.tokens, 0, missing, `${path}.tokens`) * (job.epochs ?? 1);
  const validation = job.validationBilled ? (job.validationTokens ?? 0) * (job.evaluations ?? 1) : 0;
  const price = read(job.usdPerMTok, 0, missing, `${path}.usdPerMTok`);
  return runs * Math.max(job.minimumUsd ?? 0, ((tokens + validation) * price) / 1e6);
};

/** The dollars of the set-up, which are training and all set-up lines. */
export const setupUsd = (approach: ApproachInput, basePath: string, missing: Missing): number =>
  (approach.setup ?? []).reduce(
    (sum: number, line, i) => sum + lineUsd(line, missing, `${basePath}.setup[${i}]`),
    trainingUsd(approach, basePath, missing),
  );

/** The dollars of the monthly lines of an approach (section 3). */
export const linesUsd = (approach: ApproachInput, basePath: string, missing: Missing): number =>
  (approach.monthly ?? []).reduce(
    (sum: number, line, i) => sum + lineUsd(line, missing, `${basePath}.monthly[${i}]`),
    0,
  );

/** The dollars of hosting in a month with this number of requests (section 3). */
export const hostingUsd = (
  approach: ApproachInput,
  basePath: string,
  requests: number,
  cost: RequestCost,
  missing: Missing,
): number => {
  const hosting = approach.hosting;
  if (!hosting) return 0;
  const path = `${basePath}.hosting`;
  let machines: number;
  if ('machines' in hosting && hosting.machines !== undefined) machines = hosting.machines as number;
  else {
    const byLoad = hosting as {
      tokensPerSecond?: Amount;
      inputTokensPerSecond?: Amount;
      machinesPerReplica?: number | null;
      utilisation?: Amount;
      peakFactor?: number;
    };
    const outputPerSecond = read(byLoad.tokensPerSecond, 0, missing, `${path}.tokensPerSecond`);
    const utilisation = read(byLoad.utilisation, 0, missing, `${path}.utilisation`);
    // Input is left out if its throughput is unknown.
    const inputPerSecond = byLoad.inputTokensPerSecond ?? null;
    const secondsPerAttempt =
      cost.outputTokens / outputPerSecond +
      (inputPerSecond === null
        ? 0
        : cost.freshTokens() / read(inputPerSecond, 0, missing, `${path}.inputTokensPerSecond`));
    const attemptsPerSecond = (requests * cost.attempts * (byLoad.peakFactor ?? 1)) / (30.4375 * 86_400);
    const load = (attemptsPerSecond * secondsPerAttempt) / utilisation;
    // A load within 1e-9 of a whole number counts as that number.
    const nearest = Math.round(load);
    const replicas = Math.abs(load - nearest) <= 1e-9 * Math.max(load, nearest) ? nearest : Math.ceil(load);
    machines =
      read(byLoad.machinesPerReplica, 1, missing, `${path}.machinesPerReplica`) * Math.max(1, replicas);
  }
  const price = read(hosting.usdPerHour, 0, missing, `${path}.usdPerHour`);
  return (price * (hosting.hoursPerMonth ?? 730.5) * machines) / (hosting.sharedBy ?? 1);
};
