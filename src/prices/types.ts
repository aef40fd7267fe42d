/**
 * The types of the price catalogue: prices of models, with the source, date and confidence of every figure.
 * Types only. `null` means "not found", never free. All values are plain JSON.
 */
import type { IsoDate } from '../core/types.ts';

/**
 * The origin of a figure, in order from the best: a copy of the provider's page, the provider's machine-readable price list,
 * several third parties that agree, one third party, an open dataset, or a calculation from a cited figure.
 */
export type Confidence =
  | 'official-copy'
  | 'price-list'
  | 'secondary-agreeing'
  | 'secondary'
  | 'dataset'
  | 'derived';

/**
 * Precision of `asOf`. For a month or a year, `asOf` is its first day. `inferred`: the page has no date, and its date was inferred
 * from its contents.
 */
export type DatePrecision = 'day' | 'month' | 'year' | 'inferred' | 'undated';

/** Source, date and confidence of a figure; every price of the catalogue has them. */
export interface Evidence {
  readonly source: string;
  /** `null` exactly if `asOfPrecision` is `undated`; such a figure always counts as stale. */
  readonly asOf: IsoDate | null;
  readonly asOfPrecision: DatePrecision;
  readonly confidence: Confidence;
  /** The places where the figure was read, if these are not the provider's page or a copy of it. */
  readonly readIn?: readonly string[];
}

/** Dollars per 1,000,000 tokens. A cached or write rate is `null` if none is published; the input rate then applies. */
export interface PlainRates {
  readonly inputUsdPerMTok: number | null;
  readonly cachedInputUsdPerMTok: number | null;
  readonly cacheWriteUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number | null;
}

/** Long-context prices; they replace all rates for the whole request. */
export interface PlainTier extends PlainRates {
  readonly aboveInputTokens: number;
  /** Evidence of the tier, if it differs from the evidence of its price set. */
  readonly evidence?: Evidence;
}

/** One published set of token prices. */
export interface PriceSet extends PlainRates, Evidence {
  /** First day of a scheduled price; absent for the set that applies now. */
  readonly from?: IsoDate;
  /** Last day of a promotional price, as published; the model remains available. */
  readonly until?: IsoDate;
  /** Set if the provider promises the promotional price until that day at least, and its end is not known. */
  readonly untilAtLeast?: true;
  readonly tiers?: readonly PlainTier[];
  readonly batch?: PlainRates | { readonly multiplier: number };
}

/** Rules of a host's cache for prompt prefixes; `assumed` lists the fields that no source states. */
export interface CacheRules {
  /** The smallest prefix that is cached. */
  readonly minimumTokens: number;
  /** A prefix is cached in whole steps of this number of tokens. */
  readonly stepTokens: number;
  /** Lifetime of a cached prefix after its last use. */
  readonly ttlMinutes: number;
  readonly assumed?: readonly ('minimumTokens' | 'stepTokens' | 'ttlMinutes')[];
  /** The models that an assumed `minimumTokens` is taken from; absent = the most frequent minimum of providers. */
  readonly minimumFrom?: string;
  /** Another possible minimum, if `minimumTokens` is assumed; 0 = no minimum. */
  readonly otherMinimumTokens?: number;
  /** The place where that other minimum was read; absent = no source states it for this line of models. */
  readonly otherMinimumFrom?: string;
  /** Another possible lifetime, in minutes, if `ttlMinutes` is assumed; absent = one hour is the other possible lifetime. */
  readonly otherTtlMinutes?: number;
  /** The place where that other lifetime was read. */
  readonly otherTtlFrom?: string;
  /** Set if a request is cached only when it asks for it. */
  readonly optIn?: true;
  /** A cache with a longer lifetime, for which a request can ask. `null` = a write costs as much as input. */
  readonly longer?: { readonly ttlMinutes: number; readonly cacheWriteUsdPerMTok: number | null };
}

/** A deployment billed by the hour. */
export interface HostingOffer extends Evidence {
  readonly id: string;
  readonly label: string;
  /** `null` = billed by the hour, but the price was not found; the user has to enter it. */
  readonly usdPerHour: number | null;
  /** GPUs of one replica, all included in `usdPerHour`; `null` = unknown; absent = not billed by GPU. */
  readonly gpus?: number | null;
  /**
   * Output tokens per second of one replica at full load. `null` = unknown; the user has to enter it. Absent = one
   * deployment is billed for any load.
   */
  readonly tokensPerSecond?: number | null;
  /** Source of `tokensPerSecond`. */
  readonly throughputSource?: string;
  /** Year in which `tokensPerSecond` was measured. */
  readonly throughputYear?: number;
  /** Set if the host itself measured `tokensPerSecond`, even if not on the machines that it rents out. */
  readonly throughputByHost?: true;
  /** Another number of tokens per second that a source gives for the same machines, and this source. */
  readonly otherTokensPerSecond?: { readonly value: number; readonly source: string };
  /** Whether the deployment is only for trials: the host removes it after a day, so it is never suggested. */
  readonly temporary?: boolean;
  /** Maximum number of adapters in one deployment. */
  readonly maxAdapters?: number;
}

/** A monthly fee, `quantity` × `usdPerUnit`. `assumedQuantity`: the quantity is an assumption of this catalogue. */
export interface MonthlyFee extends Evidence {
  readonly label: string;
  readonly unit: string;
  readonly quantity: number;
  readonly assumedQuantity?: boolean;
  readonly usdPerUnit: number;
}

/** One way to train: a method, a region or a machine. Billed per token or per hour. */
export type TrainingOffer = Evidence & {
  readonly id: string;
  readonly label: string;
  /** Epochs if the user chooses none; `null` = not stated, or given by a rule (OpenAI: `defaultEpochs` in core). */
  readonly defaultEpochs: number | null;
  /** The kind of training that the price is for; absent = on answers (supervised). */
  readonly method?: 'preference' | 'reinforcement';
} & (
    | {
        readonly usdPerMTok: number | null;
        readonly minimumUsd: number | null;
        readonly validationBilled: boolean | null;
      }
    | {
        readonly usdPerHour: number;
        readonly machines: number;
        /** Training tokens per second of all machines together; `null` = unknown. */
        readonly tokensPerSecond: number | null;
      }
  );

/** Remarks on prices. Each note and each gap is one short sentence. */
export interface Remarks {
  readonly notes?: readonly string[];
  readonly conflicts?: readonly Conflict[];
  /** Figures that were searched for and not found, and that nothing replaces. */
  readonly gaps?: readonly string[];
  /** Figures that were not found, and the assumptions that the row has instead. */
  readonly assumptions?: readonly Assumption[];
}

/** Prices and dates of serving a model, base or tuned, with the remarks that apply to this offer only. */
export interface Offer extends Remarks {
  /** The first set applies now; each later set starts on its `from`. */
  readonly prices: readonly [PriceSet, ...PriceSet[]];
  /** Absent = no cheaper price for cached input is published. */
  readonly cache?: CacheRules;
  readonly availableFrom?: IsoDate;
  /** First day without service. */
  readonly availableUntil?: IsoDate;
  /** The first offer is the default. */
  readonly hosting?: readonly HostingOffer[];
  readonly monthly?: readonly MonthlyFee[];
}

/** Prices and dates of serving and of training a tuned model. */
export interface TunedOffer extends Offer {
  /** The model snapshot that is trained, if the provider names one. */
  readonly snapshot?: string;
  /** First day without new training. */
  readonly trainableUntil?: IsoDate;
  /** Set if the host promises training until `trainableUntil` at least, and no end of training is known. */
  readonly trainableAtLeast?: true;
  /** First day on which only existing customers can train. */
  readonly closedToNewSince?: IsoDate;
  /** First day on which only customers who have used a tuned model in the past `days` days can train. */
  readonly closedToUnusedSince?: { readonly day: IsoDate; readonly days: number };
  /**
   * True if no source that was read says that this model can be trained here. Its training price is then the price for models of its size.
   */
  readonly unconfirmed?: boolean;
  /** The first offer is the default. */
  readonly training: readonly [TrainingOffer, ...TrainingOffer[]];
}

/** The assumptions that a row may make. The message table has a name for each (`remarks.assumed`). */
export type AssumedSubject =
  | 'base-profile'
  | 'cache-writes'
  | 'cached-input'
  | 'end-of-service'
  | 'regional-price'
  | 'serving-price'
  | 'tuning-access'
  | 'utilisation';

/**
 * A figure or a rule that was not found, and the assumption that the row has instead. An assumption without other values has the
 * mark † in every scenario.
 */
export interface Assumption {
  /** The subject of the assumption. */
  readonly about: AssumedSubject;
  /** One sentence. */
  readonly sentence: string;
  /** Whether the assumption is about who may tune the model. Such an assumption matters only if the candidate pays back. */
  readonly access?: true;
  /** For an end of service that was not found: how many months before it the host promises to announce it. Absent = no promise was found. */
  readonly noticeMonths?: number;
  /** The assumed values. An approach with other values in these fields does not have the remark. Absent = no value is assumed. */
  readonly fields?: FieldValues;
  /** Other possible values of the same fields; `source` is `null` if no source states the value for this model. */
  readonly others?: readonly {
    readonly value: string;
    readonly source: string | null;
    readonly fields: FieldValues;
    /** Set if the value is valid for this offer only (base or tuned). An approach with the other offer of the model keeps its value. */
    readonly validFor?: 'offer';
  }[];
}

/** Values of fields of an approach, by their path inside it: `rates.inputUsdPerMTok`. */
export type FieldValues = Readonly<Record<string, number | IsoDate | null>>;

/**
 * Sources that disagree, and the figure that the row uses. `what` is a noun phrase. If the values fit into fields of an
 * approach, `fields` has them, also for the value in use.
 */
export interface Conflict {
  readonly what: string;
  readonly values: readonly {
    readonly value: string;
    readonly source: string;
    readonly fields?: FieldValues;
  }[];
  /** The value that the row uses. */
  readonly used: string;
  /** Set if one source gave all values, one after the other. The latest value is used; the earlier ones are no longer possible values. */
  readonly revised?: true;
}

/** The model that a maker names as the replacement of another model, with the source and the date of that statement. */
export interface Successor {
  /** The `provider/model` id of the replacement. */
  readonly model: string;
  readonly source: string;
  readonly asOf: IsoDate;
}

/** One model of one provider, with the remarks that apply to both the base and the tuned offer. */
export interface CatalogModel extends Remarks {
  /** `provider/model`, the exact id. */
  readonly id: string;
  readonly provider: string;
  /** Display name: `Claude Sonnet 5.5`. */
  readonly name: string;
  /** Context size in tokens, prompt and answer together, where a dataset states it. */
  readonly contextTokens?: number;
  /** Prices of the base model; `null` = not found, or not offered. */
  readonly base: Offer | null;
  /** `null` = this provider does not tune it. */
  readonly tuned: TunedOffer | null;
  /** Absent = no replacement by the maker was found. */
  readonly successor?: Successor;
  /** True if the model reasons by default. Its reasoning is billed as output. */
  readonly reasonsByDefault?: boolean;
  /** True if a source says that no request switches the reasoning off. */
  readonly alwaysReasons?: boolean;
}

/** A provider of models or machines. The provider of a model is also called its host. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /** The provider's present price page, which may differ from the copy that was read. */
  readonly pricingUrl: string;
  /** Offers of the provider for which no price was found, one sentence each. */
  readonly gaps?: readonly string[];
}

/** A GPU by the hour. */
export interface Machine extends Evidence {
  readonly id: string;
  readonly provider: string;
  readonly gpu: string;
  readonly usdPerHour: number;
  /** The published price, if it is per second. */
  readonly usdPerSecond?: number;
}

/** A fee of a provider that applies to several models. */
export interface Fee extends Evidence {
  readonly id: string;
  readonly provider: string;
  readonly label: string;
  readonly unit: string;
  readonly usd: number;
}

/** The whole table. Deeply frozen, plain JSON. */
export interface Catalog {
  /** Day on which the table was compiled; each figure has its own date. */
  readonly compiledOn: IsoDate | null;
  readonly providers: readonly Provider[];
  readonly models: readonly CatalogModel[];
  readonly machines: readonly Machine[];
  readonly fees: readonly Fee[];
}
