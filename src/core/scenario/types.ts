/**
 * The types of a Scenario, of the input of `createScenario`, and of a problem. `field-table.ts` has the defaults and bounds,
 * `docs/model.md` the meaning.
 */

/** A calendar date, `YYYY-MM-DD`. Core never reads the clock. */
export type IsoDate = string;

/**
 * An uncertain amount: its 10th, 50th and 90th percentile, `p10 ≤ p50 ≤ p90`. `evaluate` uses p50. In `simulate` and `sensitivity`,
 * ranges with the same `sharedAs` vary together. If `sharedAs` is the id of an approach and the path of a field, such as
 * `few-shot.successRate`, these ranges also vary together with that field.
 */
export interface Belief {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** The name of a quantity that several ranges share. */
  readonly sharedAs?: string;
  /** Only for a success rate: the id of another approach. The numbers are then differences to its success rate: -0.02 = 2 points lower. */
  readonly differenceTo?: string;
}

/** A number, a range, or `null` for unknown. */
export type Amount = number | Belief | null;

/** The kind of an approach. Views, prices and advice read it; the arithmetic never does. */
export type Technique =
  | 'zero-shot'
  | 'few-shot'
  | 'chain-of-thought'
  | 'optimised-prompt'
  | 'rag'
  | 'fine-tuned'
  | 'rag-fine-tuned'
  | 'other';

/** Token prices. A `null` cached or write rate means "the input rate"; a `null` input or output rate means unknown. */
export interface TokenRates {
  readonly inputUsdPerMTok: Amount;
  readonly cachedInputUsdPerMTok: Amount;
  readonly cacheWriteUsdPerMTok: Amount;
  readonly outputUsdPerMTok: Amount;
}

/** Batch prices: explicit rates, or one factor on all four rates of the tier in force. */
export type BatchRates = TokenRates | { readonly multiplier: number };

/** Long-context prices. They apply to the whole request if its prefix and variable tokens together are above the threshold. */
export interface RateTier extends TokenRates {
  readonly aboveInputTokens: number;
  readonly batch?: BatchRates;
}

/** The source of a figure. */
export interface Sourced {
  /** A URL or a few words by which a reader can find the figure. */
  readonly source?: string;
  /** The day the figure was read or published. */
  readonly asOf?: IsoDate;
}

/** All token prices of a model. */
export interface Rates extends TokenRates, Sourced {
  readonly tiers: readonly RateTier[];
  readonly batch?: BatchRates;
}

/** A scheduled price change: `rates` apply from the day `from`. */
export interface RateChange {
  readonly from: IsoDate;
  readonly rates: Rates;
}

/** The rules by which a host caches prompt prefixes, and the traffic that reaches the cache. */
export interface Cache {
  /** Share of requests that find the prefix cached; `'from-traffic'` = `hitRateFromTraffic` calculates it. */
  readonly hitRate: Amount | 'from-traffic';
  /** A shorter prefix is not cached. */
  readonly minimumTokens: number;
  /** The number of cached tokens is a multiple of this step. */
  readonly stepTokens: number;
  /** Time after the last hit at which the cached prefix expires. */
  readonly ttlMinutes: number;
  /** Hours a day in which requests arrive. */
  readonly activeHoursPerDay: number;
  /** Number of separate caches over which the traffic is spread. */
  readonly caches: number;
}

/** A set-up or monthly line: either an amount in dollars, or quantity × price (`usd` is then absent). Credits are negative. */
export type CostLine = Sourced & { readonly label: string } & (
    | { readonly usd: Amount }
    | { readonly quantity: Amount; readonly unit: string; readonly usdPerUnit: Amount }
  );

/** Training billed per token. */
export interface TokenTraining extends Sourced {
  /** Tokens of one epoch. */
  readonly tokens: Amount;
  readonly epochs: number;
  readonly usdPerMTok: Amount;
  readonly runs: number;
  /** Minimum charge per run. */
  readonly minimumUsd: number;
  /** Tokens of the validation file. */
  readonly validationTokens: number;
  /** Whether validation tokens are billed like training tokens. */
  readonly validationBilled: boolean;
  /** Number of times that one run evaluates the validation file. */
  readonly evaluations: number;
}

/** Training billed per machine hour. */
export interface HourTraining extends Sourced {
  /** Hours that one run takes. Each machine is billed for all of them. */
  readonly hours: Amount;
  /** Dollars of one machine per hour. */
  readonly usdPerHour: Amount;
  readonly machines: number;
  readonly runs: number;
}

/** The cost of training, billed by the token or by the machine hour. */
export type Training = TokenTraining | HourTraining;

/** A deployment billed by the hour: a given number of machines, or as many as the peak load needs. */
export type Hosting = Sourced & {
  /** Dollars of one machine per hour. */
  readonly usdPerHour: Amount;
  /** Billed hours in a month. */
  readonly hoursPerMonth: number;
  /** Number of tenants, such as adapters, that share the costs of the deployment equally. The approach is one of them. */
  readonly sharedBy: number;
} & (
    | { readonly machines: number }
    | {
        /** Output tokens per second of one replica. */
        readonly tokensPerSecond: Amount;
        /** Uncached input tokens per second of one replica; absent or `null` = input causes no load. */
        readonly inputTokensPerSecond?: Amount;
        /** Machines that one replica needs; absent = 1, `null` = unknown. */
        readonly machinesPerReplica?: number | null;
        /** The largest share of its throughput that a replica may use, 0–1. */
        readonly utilisation: Amount;
        /** Peak load ÷ mean load of a month. */
        readonly peakFactor: number;
      }
  );

/** When retraining falls due, and what it costs. */
export interface Retrain {
  /** Months from the end of the lead time to the first retraining, and from each retraining to the next. */
  readonly everyMonths: number;
  /** The cost of a retraining, as a share of the whole set-up; absent = it costs what `training` costs. */
  readonly share?: Amount;
}

/** Measured latency; displayed only, it has no effect on cost. */
export interface Latency {
  readonly firstTokenMs: number;
  readonly tokensPerSecond: number;
}

/** One way of serving a request: a prompt, a retrieval pipeline, a tuned model, a rented machine. */
export interface Approach {
  readonly id: string;
  readonly label: string;
  readonly technique: Technique;
  /** Catalogue id `provider/model`. Views and prices read it; the arithmetic never does. */
  readonly model?: string;
  /** Tokens at the start of the prompt, which are the same in every request. All tokens of an approach are tokens of one attempt. */
  readonly prefixTokens: Amount;
  /** Tokens of the prompt after its prefix, which differ from request to request. */
  readonly variableTokens: Amount;
  /** Share of the variable tokens that is read from the cache (a conversation's history); no effect without a cache. */
  readonly variableCachedShare: Amount;
  /** Tokens of the answer, without reasoning. */
  readonly outputTokens: Amount;
  /** Tokens of the model's reasoning, which are billed as output. */
  readonly reasoningTokens: Amount;
  /** Whether requests switch the model's reasoning off; for remarks only. */
  readonly reasoningOff?: boolean;
  readonly rates: Rates;
  readonly rateChanges: readonly RateChange[];
  /** Change of all token prices in a year, as a fraction: -0.2 = 20 % lower. */
  readonly ratesChangePerYear: Amount;
  readonly cache?: Cache;
  /** Share of the requests that are sent in batches, at batch prices. */
  readonly batchShare: Amount;
  /** Share of the attempts that succeed, or the difference to the success rate of another approach (`differenceTo`). */
  readonly successRate: Amount;
  readonly maxAttempts: number;
  /** Dollars to repair a request without an accepted answer after the last attempt; `null` = not repaired. */
  readonly failureUsd: Amount;
  /**
   * The id of another approach. It answers the requests that have no accepted answer after the last attempt, and each of them also costs
   * a request of that approach. `failureUsd` is then `null`.
   */
  readonly failureApproach?: string;
  /** Share of the success rate that is lost in each month since the last training. */
  readonly successDropPerMonth: Amount;
  /**
   * Probability that the approach reaches its success rate. If it does not reach the rate, its set-up is paid, and then the
   * baseline's costs. `simulate` and `explain` use it; `evaluate` assumes that the approach reaches its success rate.
   */
  readonly worksWithProbability: Amount;
  /** Dollars that each attempt of a request costs in addition to its tokens, such as the cost of a retrieval. */
  readonly otherUsdPerRequest: Amount;
  readonly setup: readonly CostLine[];
  readonly monthly: readonly CostLine[];
  /** The minimum that requests and hosting together cost in a month (a commitment). */
  readonly monthlyMinimumUsd: Amount;
  readonly training?: Training;
  readonly hosting?: Hosting;
  /** Months until the approach starts to serve; the baseline serves until then. */
  readonly leadMonths: Amount;
  /**
   * Share of the requests that a candidate serves after its lead time, or a list by month whose last entry repeats. The
   * baseline serves the rest. No effect on the baseline.
   */
  readonly trafficShare: Amount | readonly number[];
  readonly retrain?: Retrain;
  /** First day without service. */
  readonly availableUntil?: IsoDate;
  /** First day without new training. */
  readonly trainableUntil?: IsoDate;
  readonly latency?: Latency;
}

interface ScenarioBase {
  readonly title: string;
  readonly startsOn: IsoDate;
  /** Number of months that are calculated, 1–120. This time is the window, and its end is the horizon. */
  readonly horizonMonths: number;
  /** Growth of the requests from month to month, as a fraction: 0.05 = 5 % more. */
  readonly growthPerMonth: Amount;
  /** Discount rate of the net present value, as a fraction: 0.08 = 8 % in a year. */
  readonly discountPerYear: Amount;
  /** 1–8; the first is the baseline. */
  readonly approaches: readonly Approach[];
}

/**
 * A scenario. Its traffic is either `requestsPerMonth`, the requests of month 1, which then grow by `growthPerMonth`, or
 * `monthlyRequests`, a list of months whose last entry repeats. Exactly one of the two is present.
 */
export type Scenario = ScenarioBase &
  (
    | { readonly requestsPerMonth: Amount; readonly monthlyRequests?: undefined }
    | { readonly requestsPerMonth?: undefined; readonly monthlyRequests: readonly (number | null)[] }
  );

/** `T` with every member optional, at any depth. */
export type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;

/** The input of `createScenario`: a start date, approaches with ids, and any other fields. Absent fields take their defaults. */
export type ScenarioInput = Loose<Omit<ScenarioBase, 'startsOn' | 'approaches'>> & {
  readonly startsOn: IsoDate;
  readonly requestsPerMonth?: Amount;
  readonly monthlyRequests?: readonly (number | null)[];
  readonly approaches: readonly (Loose<Approach> & { readonly id: string })[];
};

/** One problem of an input. Another language writes its own sentence for each `code`, with the same `params`. */
export interface Problem {
  /** The path of the problem, such as `approaches[1].rates.inputUsdPerMTok`; `''` = the whole input. */
  readonly path: string;
  /**
   * The kind of the problem; codes never change: `required`, `unknown-key`, `type`, `range`, `whole`, `date`, `order`, `duplicate`,
   * `length`, …
   */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** English, one sentence. */
  readonly message: string;
}
