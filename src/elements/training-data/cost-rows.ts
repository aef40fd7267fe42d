/** The rows of the table of training costs: all offers, or the cheapest of each host, with the price of serving and the age of the price. */
import { type TrainingCost, trainingCosts } from '../../core/training/costs.ts';
import type { TrainingHostId } from '../../core/training/hosts/types.ts';
import type { TrainingReport } from '../../core/training/report-types.ts';
import type { IsoDate } from '../../core/types.ts';
import type { FileReport } from '../../files/inspect-file.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { serviceOn } from '../../prices/service.ts';
import { ageInDays, isStale } from '../../prices/stale.ts';
import type { CatalogModel, TunedOffer } from '../../prices/types.ts';
import { hostState, type JudgedReport, mustBeMended } from './readiness.ts';

/**
 * How the host bills the serving of a tuned model by default; `usd: null` = the price is unknown. `stops`: the end of the model's
 * service is announced or past.
 */
export type Serving =
  | { readonly kind: 'token' }
  | { readonly kind: 'hour' | 'month'; readonly usd: number | null }
  | { readonly kind: 'stops'; readonly on: IsoDate };

/**
 * Whether the host accepts the file in its format. `mend`: lines of the file, or the whole file, must be mended first, for any host. `code`:
 * the user's own code reads the file. `unknown`: the host's rules are not known.
 */
type FormatState = 'ready' | 'convert' | 'mend' | 'refused' | 'code' | 'unknown';

/** One offer. */
export interface CostRow {
  readonly cost: TrainingCost;
  /** The provider's name. */
  readonly host: string;
  readonly format: FormatState;
  /** The number of epochs of the cost if the host trains fewer than the file has; else `null`. */
  readonly fewerEpochs: number | null;
  /** `null` = billed by the hour, or not known. */
  readonly usdPerMTok: number | null;
  /** Dollars that the tokens would cost if the host had no minimum price. `null` = the minimum is not higher, or not known. */
  readonly usdWithoutMinimum: number | null;
  readonly serving: Serving;
  /** `null` = the price has no date. */
  readonly ageDays: number | null;
  readonly isStale: boolean;
  /** Whether the calculation trains its tuned model by this offer. */
  readonly isOwn: boolean;
}

/** The prices, the day and the calculation for which the rows are made. */
export interface CostContext {
  readonly prices: PriceCatalog;
  /** The day on which the training would start. */
  readonly on: IsoDate;
  readonly validationTokens: number;
  /** The training offer of the calculation, as in `azure/gpt-4.1-mini#global`; `null` = none. */
  readonly own: string | null;
}

/** Providers whose rules for files are known; provider and host have the same id. */
const providersWithFileRules: ReadonlySet<string> = new Set<TrainingHostId>([
  'openai',
  'azure',
  'vertex',
  'bedrock',
  'together',
  'fireworks',
]);
/** Providers to which no file is uploaded, because the user's own code trains there. */
const providersOfOwnCode: ReadonlySet<string> = new Set(['tinker']);

/** Every offer: the cheapest first, offers of unknown cost last. */
export function costRows(
  report: TrainingReport & JudgedReport,
  { prices, on, validationTokens, own }: CostContext,
): readonly CostRow[] {
  const { providers, models } = prices.catalog;
  const hostNames = new Map(providers.map(({ id, name }) => [id, name]));
  const modelsById = new Map(models.map((model) => [model.id, model]));
  return trainingCosts(report, prices.catalog, { on, validationTokens }).flatMap((cost) => {
    const model = modelsById.get(cost.model);
    if (!model?.tuned) return [];
    const usdPerMTok = rateOf(model.tuned, cost);
    return [
      {
        cost,
        host: hostNames.get(cost.provider) ?? cost.provider,
        format: formatOf(report, cost),
        fewerEpochs: cost.epochs < report.epochs ? cost.epochs : null,
        usdPerMTok,
        usdWithoutMinimum:
          cost.minimumApplied && usdPerMTok !== null && cost.tokens !== null
            ? (cost.tokens * usdPerMTok) / 1e6
            : null,
        serving: servingOf(model, model.tuned, on),
        ageDays: ageInDays(cost.asOf, on),
        isStale: isStale(cost.asOf, on),
        isOwn: cost.offer === own,
      },
    ];
  });
}

/** The rows for a file whose training starts on a day; none without examples. */
export function costsOf(
  report: FileReport,
  on: IsoDate,
  own: string | null,
  prices: PriceCatalog,
): readonly CostRow[] {
  if (report.examples === 0) return [];
  const validationTokens = report.validation?.billedTokensPerEpoch ?? 0;
  return costRows(report, { prices, on, validationTokens, own });
}

function rateOf({ training }: TunedOffer, { offer }: TrainingCost): number | null {
  const trainingOffer = training.find(({ id }) => offer.endsWith(`#${id}`));
  return trainingOffer && 'usdPerMTok' in trainingOffer ? trainingOffer.usdPerMTok : null;
}

function formatOf(
  report: TrainingReport & JudgedReport,
  { provider, tokens, hours, usd }: TrainingCost,
): FormatState {
  if (providersWithFileRules.has(provider)) {
    const state = hostState(report, provider as TrainingHostId);
    if (state === null) return 'unknown';
    // Mending the file changes neither the method nor the number of examples that a host requires.
    if (state === 'method' || state === 'few') return 'refused';
    if (mustBeMended(report)) return 'mend';
    return state === 'ready' || state === 'convert' ? state : 'refused';
  }
  // A machine that is rented by the hour runs the user's own code.
  const isByHour = tokens === null && (hours !== null || usd === null);
  return providersOfOwnCode.has(provider) || isByHour ? 'code' : 'unknown';
}

function servingOf(model: CatalogModel, tuned: TunedOffer, on: IsoDate): Serving {
  const state = serviceOn(model, on, true);
  if (state?.until && (state.state === 'ending' || state.state === 'ended'))
    return { kind: 'stops', on: state.until };
  const [deployment] = tuned.hosting ?? [];
  if (deployment) return { kind: 'hour', usd: deployment.usdPerHour };
  const { monthly = [] } = tuned;
  if (monthly.length === 0) return { kind: 'token' };
  return {
    kind: 'month',
    usd: monthly.reduce((sum, { quantity, usdPerUnit }) => sum + quantity * usdPerUnit, 0),
  };
}

/** For each host, the first row whose cost is known. Also the row of the offer that the calculation uses. The order stays. */
export function cheapestOfHosts(rows: readonly CostRow[]): readonly CostRow[] {
  const seenProviders = new Set<string>();
  return rows.filter(({ cost, isOwn }) => {
    if (cost.usd === null) return isOwn;
    const isFirst = !seenProviders.has(cost.provider);
    seenProviders.add(cost.provider);
    return isFirst || isOwn;
  });
}
