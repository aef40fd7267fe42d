/**
 * The shapes the whole package speaks: a Scenario goes in, a Result comes out.
 * This file holds types only; it knows no defaults, ranges or arithmetic (see `fields.ts` and `evaluate.ts`).
 *
 * Units are part of every name: `…Usd` US dollars, `…UsdPerMTok` US dollars per 1,000,000 tokens,
 * `…Months` real-valued months from the start date, `…Share`/`…Rate` fractions 0–1.
 * `null` always means unknown, never zero.
 */

/** A calendar date, `YYYY-MM-DD`. Data, never read from the clock in core. */
export type IsoDate = string;

/**
 * An uncertain amount: its 10th, 50th and 90th percentile, `p10 ≤ p50 ≤ p90`.
 * `evaluate` uses p50. Beliefs with the same `sharedAs` move together in `simulate` and `sensitivity`.
 */
export interface Belief {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly sharedAs?: string;
}

/** A number, a belief about a number, or `null` for unknown. */
export type Amount = number | Belief | null;

/** What kind of approach this is; for display only, never read by the arithmetic. */
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

/** Batch prices: own rates, or one factor on all four rates of the tier in force. */
export type BatchRates = TokenRates | { readonly multiplier: number };

/** Long-context prices: replace the whole set for the whole request when P + V is strictly above the threshold. */
export interface RateTier extends TokenRates {
  readonly aboveInputTokens: number;
  readonly batch?: BatchRates;
}

/** Where a figure comes from. */
export interface Sourced {
  /** A URL or a few words that let a reader find the figure again. */
  readonly source?: string;
  /** The day the figure was read or published. */
  readonly asOf?: IsoDate;
}

/** Everything a model charges per token. */
export interface Rates extends TokenRates, Sourced {
  readonly tiers: readonly RateTier[];
  readonly batch?: BatchRates;
}

/** A scheduled price: `rates` replace the former set from the day `from`. */
export interface RateChange {
  readonly from: IsoDate;
  readonly rates: Rates;
}

/** How a host caches prompt prefixes. */
export interface Cache {
  /** Share of requests that find the prefix cached, or `'from-traffic'`: `1 - exp(-λT/k)`. */
  readonly hitRate: Amount | 'from-traffic';
  readonly minimumTokens: number;
  readonly stepTokens: number;
  readonly ttlMinutes: number;
  readonly activeHoursPerDay: number;
  /** Separate caches the traffic is spread over. */
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
  /** Least a job costs, per run. */
  readonly minimumUsd: number;
  readonly validationTokens: number;
  readonly validationBilled: boolean;
  readonly evaluations: number;
}

/** Training billed per machine hour. */
export interface HourTraining extends Sourced {
  readonly hours: Amount;
  readonly usdPerHour: Amount;
  readonly machines: number;
  readonly runs: number;
}

export type Training = TokenTraining | HourTraining;

/** A deployment billed by the hour: a given number of machines, or as many as the peak load needs. */
export type Hosting = Sourced & {
  readonly usdPerHour: Amount;
  readonly hoursPerMonth: number;
  /** Tenants (adapters) sharing the deployment. */
  readonly sharedBy: number;
} & (
    | { readonly machines: number }
    | {
        /** Output tokens per second of one machine. */
        readonly tokensPerSecond: Amount;
        readonly utilisation: Amount;
        readonly peakFactor: number;
      }
  );

/** Repeating the set-up, or a share of it, every so many months. */
export interface Retrain {
  readonly everyMonths: number;
  /** Share of the whole set-up that falls due again; absent = the training part alone. */
  readonly share?: Amount;
}

/** Measured latency; shown beside cost, never priced. */
export interface Latency {
  readonly firstTokenMs: number;
  readonly tokensPerSecond: number;
}

/** One way of serving a request: a prompt, a retrieval pipeline, a tuned model, a rented machine. */
export interface Approach {
  readonly id: string;
  readonly label: string;
  readonly technique: Technique;
  /** Catalogue id `provider/model`; for display and refresh only. */
  readonly model?: string;
  readonly prefixTokens: Amount;
  readonly variableTokens: Amount;
  readonly outputTokens: Amount;
  readonly reasoningTokens: Amount;
  readonly rates: Rates;
  readonly rateChanges: readonly RateChange[];
  readonly ratesChangePerYear: Amount;
  readonly cache?: Cache;
  readonly batchShare: Amount;
  readonly successRate: Amount;
  readonly maxAttempts: number;
  /** Dollars to repair what is left over after the last attempt; `null` = not repaired. */
  readonly failureUsd: Amount;
  readonly otherUsdPerRequest: Amount;
  readonly setup: readonly CostLine[];
  readonly monthly: readonly CostLine[];
  readonly training?: Training;
  readonly hosting?: Hosting;
  readonly leadMonths: Amount;
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
  readonly horizonMonths: number;
  readonly growthPerMonth: Amount;
  readonly discountPerYear: Amount;
  /** 1–8; the first is the baseline. */
  readonly approaches: readonly Approach[];
}

/** Traffic as month 1 plus growth, or as a list whose last entry repeats. Exactly one of the two is present. */
export type Scenario = ScenarioBase &
  (
    | { readonly requestsPerMonth: Amount; readonly monthlyRequests?: undefined }
    | { readonly requestsPerMonth?: undefined; readonly monthlyRequests: readonly (number | null)[] }
  );

/** What `createScenario` accepts: as a Scenario, with every field that has a default optional. */
export type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;
export type ScenarioInput = Loose<ScenarioBase> & {
  readonly startsOn: IsoDate;
  readonly requestsPerMonth?: Amount;
  readonly monthlyRequests?: readonly (number | null)[];
  readonly approaches: readonly (Loose<Approach> & { readonly id: string })[];
};

/** One thing that is wrong with an input. `code` and `params` are what other languages translate. */
export interface Problem {
  /** Where: `approaches[1].rates.inputUsdPerMTok`; `''` for the whole. */
  readonly path: string;
  /** What, stable: `required`, `unknown-key`, `type`, `range`, `whole`, `date`, `order`, `duplicate`, `length`, … */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** English, one sentence. */
  readonly message: string;
}

// ---------------------------------------------------------------- Result

/** One attempt at a request, split by what is billed. `null` = unknown. */
export interface AttemptCost {
  readonly inputUsd: number | null;
  readonly cachedInputUsd: number | null;
  readonly cacheWriteUsd: number | null;
  readonly outputUsd: number | null;
  readonly otherUsd: number | null;
  readonly totalUsd: number | null;
}

export interface SetupLine {
  readonly label: string;
  readonly usd: number | null;
  /** Where it came from in the scenario: `training` or `setup[i]`. */
  readonly path: string;
}

/** Month m of one approach (`months[m-1]`), lead time and end of service included. */
export interface MonthCost {
  readonly requests: number | null;
  /** Share of requests with a cache hit; `null` without a cache or when unknown. */
  readonly hitRate: number | null;
  /** Dollars of one request in that month at the approach's own prices. */
  readonly requestUsd: number | null;
  /** Monthly lines and hosting actually borne in that month. */
  readonly fixedUsd: number | null;
  /** Set-up and retraining that fall due in that month, (m-1, m]; the set-up at t = 0 counts in `cumulativeUsd[0]`. */
  readonly dueUsd: number | null;
}

export interface ApproachResult {
  readonly id: string;
  readonly cacheableTokens: number | null;
  readonly attempt: AttemptCost;
  /** Expected attempts per request. */
  readonly attempts: number | null;
  readonly requestUsd: number | null;
  readonly usdPerAcceptedAnswer: number | null;
  /** Expected response time from measured latency; `null` where latency is not given. */
  readonly responseMs: number | null;
  readonly setup: { readonly lines: readonly SetupLine[]; readonly totalUsd: number | null };
  /** Month 1, lead time and end of service left aside. */
  readonly month: {
    readonly requests: number | null;
    readonly inputTokens: number | null;
    readonly requestsUsd: number | null;
    readonly fixedUsd: number | null;
    readonly totalUsd: number | null;
  };
  readonly months: readonly MonthCost[];
  /** Index = month, 0 … horizon; what falls due at that moment included. */
  readonly cumulativeUsd: readonly (number | null)[];
  readonly totalUsd: number | null;
  /** End of service in months from the start; `null` = none. */
  readonly endsAtMonths: number | null;
}

export type NeverReason =
  | 'caching'
  | 'quality'
  | 'fixed-costs'
  | 'retraining'
  | 'rates'
  | 'tokens'
  | 'other'
  | 'set-up'
  | 'decline'
  | 'several'
  | 'no-difference';

/** When a candidate pays back. */
export interface Payback {
  /** Months from the start, real-valued. */
  readonly months: number;
  /** Calendar days from the start. */
  readonly days: number;
  /** Cumulative requests at that moment, real-valued. */
  readonly requests: number;
  readonly date: IsoDate;
  /** When the candidate was first ahead. */
  readonly firstAheadMonths: number;
}

/** Exactly one answer for each candidate (model page, section 4). */
export type Verdict =
  | { readonly kind: 'immediately' }
  | ({ readonly kind: 'after' } & Payback)
  | ({ readonly kind: 'retired-first'; readonly endsOn: IsoDate } & Payback)
  | ({ readonly kind: 'beyond-horizon' } & Payback)
  | { readonly kind: 'never'; readonly reason: NeverReason; readonly aheadUntilMonths: number | null }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] };

export interface Comparison {
  /** The candidate's id. */
  readonly id: string;
  readonly savingUsdPerRequest: number | null;
  /** Month 1, fixed costs included. */
  readonly savingUsdPerMonth: number | null;
  /** The candidate's set-up minus the baseline's. */
  readonly setupUsd: number | null;
  readonly verdict: Verdict;
  /** D at the horizon. */
  readonly netUsd: number | null;
  /** A fraction; `null` if the extra set-up is not positive. */
  readonly roi: number | null;
  readonly npvUsd: number | null;
  readonly irrPerYear: number | null;
  readonly discountedPaybackMonths: number | null;
}

export interface Result {
  readonly scenario: Scenario;
  readonly approaches: readonly ApproachResult[];
  readonly comparisons: readonly Comparison[];
}

// ---------------------------------------------------------------- Exploring (model page, sections 6 and 7)

/**
 * A lever is a path into the scenario (`requestsPerMonth`, `approaches[0].cache.hitRate`).
 * A path that does not start with a scenario field is read inside the candidate (`prefixTokens`).
 */
export type Lever = string;

export interface Threshold {
  readonly value: number;
  readonly side: 'at-least' | 'at-most';
}

/** One change that alone would make a candidate pay back, in full precision; the view rounds to `side`. */
export interface Flip extends Threshold {
  readonly lever: Lever;
  /** Today's value. */
  readonly now: number | IsoDate;
  /** For dates (`availableUntil`) the date the value stands for. */
  readonly date?: IsoDate;
  /** |value - now| / |now|; what the list is sorted by. */
  readonly relativeChange: number;
}

/** One bar of the tornado. `null` payback = never. */
export interface SensitivityBar {
  readonly lever: Lever;
  /** All levers moved together (a `sharedAs` group has several). */
  readonly levers: readonly Lever[];
  readonly low: { readonly input: number; readonly value: number | null };
  readonly high: { readonly input: number; readonly value: number | null };
  /** Payback months, or net dollars at the horizon when the best guess does not pay back: the same for every bar. */
  readonly measure: 'payback-months' | 'net-usd';
  readonly best: number | null;
}

export interface Quantiles {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface SimulatedComparison {
  readonly id: string;
  /** `null` in a quantile = never. */
  readonly paybackMonths: Quantiles;
  readonly netUsd: Quantiles;
  readonly setupUsd: Quantiles;
  /** Share of draws that pay back within 12 months, inside the window, and not inside the window. */
  readonly paysBackWithinYear: number;
  readonly paysBackInWindow: number;
  readonly neverShare: number;
  /** Cumulative cost of the candidate, best-guess baseline × P10/P90 of the ratio; index = month 0 … horizon. */
  readonly band: { readonly p10: readonly number[]; readonly p90: readonly number[] };
  /** Counts of paybacks in equal bins over the window. */
  readonly histogram: { readonly binMonths: number; readonly counts: readonly number[] };
}

export interface Simulation {
  readonly draws: number;
  readonly seed: number;
  readonly comparisons: readonly SimulatedComparison[];
}

/** The cheapest approach between two volumes, and where two approaches cost the same. */
export interface Crossover {
  readonly requestsPerMonth: number;
  readonly usdPerMonth: number;
  /** Cheaper below and above this volume. */
  readonly below: string;
  readonly above: string;
  /** True where both are the cheapest of all. */
  readonly onEnvelope: boolean;
}

export interface VolumeCost {
  readonly requestsPerMonth: number;
  /** One entry an approach, in order; `null` = unknown. */
  readonly usdPerMonth: readonly (number | null)[];
  /** Id of the cheapest; `null` when none is known. */
  readonly cheapest: string | null;
}

/** One operand of a working line. */
export interface Operand {
  readonly label: string;
  readonly value: number | string | null;
  /** `tokens`, `usd`, `usd/MTok`, `share`, `months`, … */
  readonly unit: string;
  readonly source?: string;
  readonly asOf?: IsoDate;
}

/** One line of the working of a figure. */
export interface Step {
  /** Section of the working: `prices`, `hit-rate`, `request`, `set-up`, `payback`, … */
  readonly section: string;
  /** The approach it belongs to, where it belongs to one. */
  readonly approach?: string;
  /** Stable name of the figure (`attempt.inputUsd`), which views translate. */
  readonly label: string;
  /** How the operands combine, in the symbols of the model page. */
  readonly formula: string;
  readonly operands: readonly Operand[];
  readonly value: number | string | null;
  readonly unit: string;
}
