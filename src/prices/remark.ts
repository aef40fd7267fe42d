/** A remark on a price: its subject, and the other values that are possible. */
import type { IsoDate } from '../core/types.ts';
import type { PriceOrigin } from './provenance.ts';
import type { OtherReadings } from './readings.ts';
import type { AssumedSubject, CacheRules, Conflict, Evidence } from './types.ts';

/** The content of a remark by its kind, the most serious kinds first. */
export type RemarkContent =
  | {
      readonly kind: 'closed';
      readonly since: IsoDate;
      /** First day without training; `null` = not known. */
      readonly until: IsoDate | null;
      /** Whether the host promises training until that day at least. */
      readonly atLeast: boolean;
      /** The day since which only customers who have used a tuned model in the past `days` days can train; `null` = all existing ones can. */
      readonly unused: { readonly day: IsoDate; readonly days: number } | null;
    }
  | { readonly kind: 'unconfirmed' }
  | {
      readonly kind: 'conflict';
      readonly conflict: Conflict;
      /** The value that the approach has, as its source writes it. */
      readonly used: string;
    }
  | {
      readonly kind: 'promotion';
      readonly until: IsoDate;
      /** Whether the provider promises the price until that day at least. */
      readonly atLeast: boolean;
    }
  | {
      readonly kind: 'assumption';
      readonly about: AssumedSubject;
      readonly sentence: string;
      /** Whether the assumption is about who may tune the model. */
      readonly access: boolean;
      /**
       * For an end of service that was not found: how many months before it the host promises to announce it; `null` = no promise was
       * found.
       */
      readonly noticeMonths: number | null;
      /** Paths inside the approach: the fields that the assumption is about. */
      readonly paths: readonly string[];
    }
  | {
      readonly kind: 'reasoning';
      readonly tuned: boolean;
      /** Whether no request switches the reasoning off. */
      readonly always: boolean;
    }
  | {
      readonly kind: 'cache';
      readonly rules: CacheRules;
      readonly assumed: NonNullable<CacheRules['assumed']>;
    }
  | { readonly kind: 'quantity'; readonly label: string; readonly quantity: number; readonly unit: string }
  | {
      readonly kind: 'throughput';
      readonly tokensPerSecond: number;
      readonly source: string;
      /** Year of the measurement; `null` = unknown. */
      readonly year: number | null;
      /** Whether the host itself measured the throughput. */
      readonly byHost: boolean;
    }
  | { readonly kind: 'prompt-speed' }
  | { readonly kind: 'derived'; readonly part: PriceOrigin['part']; readonly source: string }
  | {
      readonly kind: 'restated';
      readonly parts: readonly PriceOrigin['part'][];
      /** The places and the date of these prices. */
      readonly evidence: Evidence;
    }
  | { readonly kind: 'uncached'; readonly prefixTokens: number; readonly minimumTokens: number }
  | { readonly kind: 'no-minimum' }
  | {
      readonly kind: 'longer-cache';
      readonly ttlMinutes: number;
      /** `null` = a write costs as much as input. */
      readonly cacheWriteUsdPerMTok: number | null;
    }
  | { readonly kind: 'no-cache' }
  | {
      readonly kind: 'same-counts';
      /** Id of the baseline's model, which has another maker. */
      readonly baselineModel: string;
      /** Whether the row stands for all models of a size, so that the maker depends on the user's choice. */
      readonly ofAnyMaker: boolean;
    }
  | { readonly kind: 'all-hours'; readonly hours: number }
  | { readonly kind: 'gap'; readonly sentence: string }
  | { readonly kind: 'note'; readonly sentence: string };

/** The kind of a remark, as in `docs/prices.md`. */
export type RemarkKind = RemarkContent['kind'];

/** One remark on a price of one approach. */
export type Remark = RemarkContent &
  OtherReadings & {
    /**
     * Whether the remark has the mark † in the form. Two conditions are necessary. First, it is an assumption or a disagreement.
     * Second, one of these is true: no other value is known, another value changes a cost of the approach, or it might change a
     * cost that is unknown.
     */
    readonly marked: boolean;
  };

/** The content of a remark with the other values that are possible. */
export type ContentWithOthers = RemarkContent & Pick<OtherReadings, 'others'>;
