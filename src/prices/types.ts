/**
 * The shapes of the price catalogue: what a provider charges for a model, when it was read, and how sure that is.
 * Types only. `null` means "not found", never free. Everything is plain data that survives `JSON.stringify`.
 */
import type { IsoDate } from '../core/types.ts';

/**
 * How a figure was obtained, best first: a copy of the provider's own page; the provider's machine price list;
 * independent restatements that agree; one third party; an open price dataset; our arithmetic on a cited figure.
 */
export type Confidence =
  | 'official-copy'
  | 'price-list'
  | 'secondary-agreeing'
  | 'secondary'
  | 'dataset'
  | 'derived';

/** How exact `asOf` is. A month or a year stands as its first day; `inferred` = a capture dated from its contents. */
export type DatePrecision = 'day' | 'month' | 'year' | 'inferred' | 'undated';

/** Where a figure comes from. On every price in the catalogue. */
export interface Evidence {
  readonly source: string;
  /** `null` exactly when `asOfPrecision` is `undated`; such a figure is stale from the start. */
  readonly asOf: IsoDate | null;
  readonly asOfPrecision: DatePrecision;
  readonly confidence: Confidence;
}

/** Dollars per 1,000,000 tokens. A `null` cached or write rate: none is printed, the input rate is charged. */
export interface PlainRates {
  readonly inputUsdPerMTok: number | null;
  readonly cachedInputUsdPerMTok: number | null;
  readonly cacheWriteUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number | null;
}

/** Long-context prices; they replace the whole set for the whole request. */
export interface PlainTier extends PlainRates {
  readonly aboveInputTokens: number;
}

/** One printed set of token prices. */
export interface PriceSet extends PlainRates, Evidence {
  /** First day of a scheduled price; absent on the set in force. */
  readonly from?: IsoDate;
  /** Last day of a promotional price, as printed. The model goes on. */
  readonly until?: IsoDate;
  readonly tiers?: readonly PlainTier[];
  readonly batch?: PlainRates | { readonly multiplier: number };
}

/** How a host caches prompt prefixes; `assumed` names the fields that no source states. */
export interface CacheRules {
  readonly minimumTokens: number;
  readonly stepTokens: number;
  readonly ttlMinutes: number;
  readonly assumed?: readonly ('minimumTokens' | 'stepTokens' | 'ttlMinutes')[];
  /** A longer-lived cache with a write price of its own, where one is printed. */
  readonly longer?: { readonly ttlMinutes: number; readonly cacheWriteUsdPerMTok: number };
}

/** A deployment billed by the hour. */
export interface HostingOffer extends Evidence {
  readonly id: string;
  readonly label: string;
  /** `null` = billed by the hour at a price that was not found: a scenario asks for it. */
  readonly usdPerHour: number | null;
  /** GPUs of one replica, all in `usdPerHour`; `null` = not known how many the model needs; absent = not billed by GPU. */
  readonly gpus?: number | null;
  /**
   * Output tokens per second of one replica at full load; `null` = not known: a scenario asks for it, and no machine count
   * is taken in its place. Absent: one deployment is billed, however much it serves.
   */
  readonly tokensPerSecond?: number | null;
  /** Where `tokensPerSecond` was read. */
  readonly throughputSource?: string;
  /** Adapters one deployment can serve. */
  readonly maxAdapters?: number;
}

/** A standing fee, `quantity` × `usdPerUnit` a month. `assumedQuantity`: the quantity is ours, the price is not. */
export interface MonthlyFee extends Evidence {
  readonly label: string;
  readonly unit: string;
  readonly quantity: number;
  readonly assumedQuantity?: boolean;
  readonly usdPerUnit: number;
}

/** One way to train: a method, a region, a machine. Billed per token or per hour. */
export type TrainingOffer = Evidence & {
  readonly id: string;
  readonly label: string;
  /** Epochs when none are asked for; `null` = not stated, or a rule of its own (OpenAI: `defaultEpochs` of the core). */
  readonly defaultEpochs: number | null;
} & (
    | {
        readonly usdPerMTok: number | null;
        readonly minimumUsd: number | null;
        readonly validationBilled: boolean | null;
      }
    | {
        readonly usdPerHour: number;
        readonly machines: number;
        /** Training tokens per second of all machines together; `null` = not measured or not known. */
        readonly tokensPerSecond: number | null;
      }
  );

/** What one way of being served costs. */
export interface Offer {
  /** The first is in force; each later one starts on its `from`. */
  readonly prices: readonly [PriceSet, ...PriceSet[]];
  /** Absent: no cheaper reads are printed. */
  readonly cache?: CacheRules;
  readonly availableFrom?: IsoDate;
  /** First day without service. */
  readonly availableUntil?: IsoDate;
  /** The first is the usual one. */
  readonly hosting?: readonly HostingOffer[];
  readonly monthly?: readonly MonthlyFee[];
}

/** A tuned model: its serving, and the training that makes it. */
export interface TunedOffer extends Offer {
  /** Snapshot that is trained, where the provider names one. */
  readonly snapshot?: string;
  /** First day without new training. */
  readonly trainableUntil?: IsoDate;
  /** The first is the usual one. */
  readonly training: readonly [TrainingOffer, ...TrainingOffer[]];
}

/** Sources that disagree, and which figure the row uses. */
export interface Conflict {
  readonly what: string;
  readonly values: readonly { readonly value: string; readonly source: string }[];
  readonly used: string;
}

/** One model of one provider. */
export interface CatalogModel {
  /** `provider/model`, the exact id. */
  readonly id: string;
  readonly provider: string;
  /** As people write it: `Claude Sonnet 5.5`. */
  readonly name: string;
  /** Prompted as it is; `null` = no price found, or not offered. */
  readonly base: Offer | null;
  /** `null` = cannot be tuned there. */
  readonly tuned: TunedOffer | null;
  readonly notes?: readonly string[];
  readonly conflicts?: readonly Conflict[];
  /** What was looked for and not found. */
  readonly gaps?: readonly string[];
}

export interface Provider {
  readonly id: string;
  readonly name: string;
  /** Where the provider prints its prices today; not the copy that was read. */
  readonly pricingUrl: string;
}

/** A GPU by the hour. */
export interface Machine extends Evidence {
  readonly id: string;
  readonly provider: string;
  readonly gpu: string;
  readonly usdPerHour: number;
  /** Printed price, where it is per second. */
  readonly usdPerSecond?: number;
}

/** A provider-wide fee that belongs to no one model. */
export interface Fee extends Evidence {
  readonly id: string;
  readonly provider: string;
  readonly label: string;
  readonly unit: string;
  readonly usd: number;
}

/** The whole table. Frozen deeply, and plain JSON. */
export interface Catalog {
  /** Day the table was compiled; each figure has a date of its own. */
  readonly compiledOn: IsoDate | null;
  readonly providers: readonly Provider[];
  readonly models: readonly CatalogModel[];
  readonly machines: readonly Machine[];
  readonly fees: readonly Fee[];
}
