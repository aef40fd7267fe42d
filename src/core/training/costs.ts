/** The price of training on a file at every offer of a catalogue, cheapest first. */
import { hostOfModel, limitOf } from './hosts/limits.ts';
import { tokensPerHour } from './speed.ts';
import type { TrainingMethod } from './types.ts';

/** A training offer of the price catalogue, billed per token or per hour. */
export interface TrainingPrice {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  /** Day of the price; `null` = unknown. */
  readonly asOf: string | null;
  /** Absent = supervised. */
  readonly method?: 'preference' | 'reinforcement';
  readonly usdPerMTok?: number | null;
  /** The smallest bill of a job; `null` = unknown. */
  readonly minimumUsd?: number | null;
  readonly validationBilled?: boolean | null;
  readonly usdPerHour?: number | null;
  readonly machines?: number;
  /** Training tokens per second of all machines together. */
  readonly tokensPerSecond?: number | null;
}

/** The part of a price catalogue that `trainingCosts` reads. The catalogue of `ft-breakeven/prices.js` has this form. */
export interface TrainingPriceCatalog {
  readonly models: readonly {
    readonly id: string;
    readonly provider: string;
    readonly name: string;
    readonly tuned: {
      readonly snapshot?: string;
      readonly trainableUntil?: string;
      readonly closedToNewSince?: string;
      readonly closedToUnusedSince?: { readonly day: string; readonly days: number };
      readonly training: readonly TrainingPrice[];
    } | null;
  }[];
}

/** The part of a report that is billed. */
export interface BilledReport {
  /** Tokens of the file, each example cut to the limit. */
  readonly billedTokensPerEpoch: number;
  /** These tokens by provider, for providers that cut examples to another limit. */
  readonly billedTokensByHost?: Readonly<Record<string, number>>;
  readonly epochs: number;
  /** Default `supervised`. */
  readonly method?: TrainingMethod | null;
}

/** Tokens of the file that a provider bills for one epoch; without a provider, the tokens at the limit of the report. */
export function billedTokensAt(
  {
    billedTokensPerEpoch,
    billedTokensByHost = {},
  }: Pick<BilledReport, 'billedTokensPerEpoch' | 'billedTokensByHost'>,
  provider: string | undefined,
): number {
  return billedTokensByHost[provider ?? ''] ?? billedTokensPerEpoch;
}

/** The options of `trainingCosts`. */
export interface TrainingCostOptions {
  /** Tokens of the validation file; default 0. */
  readonly validationTokens?: number;
  /** Number of times that a job evaluates the validation file; default 1. */
  readonly evaluations?: number;
  /** Only offers at which a new customer can train on this day, such as `2026-11-26`. Default: all offers of the catalogue. */
  readonly on?: string;
}

/** The price of one job at one offer. */
export interface TrainingCost {
  /** `provider/model#training`, such as `together/llama-3.1-8b#lora-sft`. */
  readonly offer: string;
  readonly provider: string;
  /** Id of the model in the catalogue, and its name. */
  readonly model: string;
  readonly name: string;
  /** The kind of training, as the provider names it. */
  readonly label: string;
  /** `null` = a figure is unknown. */
  readonly usd: number | null;
  /** Whether the price is the minimum of the offer, because the tokens cost less. */
  readonly minimumApplied: boolean;
  /** Number of billed epochs: the epochs of the report, or the maximum of the host if that is smaller. */
  readonly epochs: number;
  /** The billed tokens of all epochs plus the billed validation tokens; `null` if hours are billed. */
  readonly tokens: number | null;
  /** Whether validation tokens are billed. `null` if the host does not say; they are then not counted. */
  readonly validationBilled: boolean | null;
  /** Hours that the training takes on its machines; `null` if tokens are billed, or the speed is unknown. */
  readonly hours: number | null;
  readonly source: string;
  readonly asOf: string | null;
  /** The method that the price is for. */
  readonly method: TrainingMethod;
  /** The name under which the host trains the model; `null` if the catalogue has none. */
  readonly snapshot: string | null;
  /** First day without new training; `null` = no end is announced. */
  readonly trainableUntil: string | null;
  /** First day on which only existing customers can train; `null` = new customers can. */
  readonly closedToNewSince: string | null;
  /** First day on which only customers who have used a tuned model in the past `days` days can train; `null` = none. */
  readonly closedToUnusedSince: { readonly day: string; readonly days: number } | null;
}

/**
 * The price of training on a file at each offer with the method of the file (docs/model.md, section 2). An offer that is billed by
 * the token costs max(minimum, (tokens · epochs + billed validation tokens · evaluations) · price per token). An offer that is
 * billed by the hour costs hours · machines · price per hour. If the report has more epochs than the host trains at most, the cost
 * is for the maximum of the host. The cheapest is first, unknown prices are last, and equal prices are ordered by the id of the
 * offer. Plain text is trained at the supervised price. An offer with a minimum but without a price per token has an unknown price.
 */
export function trainingCosts(
  report: BilledReport,
  catalog: TrainingPriceCatalog,
  options: TrainingCostOptions = {},
): readonly TrainingCost[] {
  const method = pricedMethod(report.method);
  const costs = catalog.models.flatMap(({ id, provider, name, tuned }) => {
    if (tuned === null || !isOpen(tuned, options.on)) return [];
    return tuned.training
      .filter((price) => (price.method ?? 'supervised') === method)
      .map((price): TrainingCost => {
        const { label, source, asOf } = price;
        const epochs = epochsAt(report, id);
        const bill = billOf({ ...report, epochs }, provider, price, options);
        return {
          offer: `${id}#${price.id}`,
          provider,
          model: id,
          name,
          label,
          epochs,
          ...bill,
          source,
          asOf,
          method,
          snapshot: tuned.snapshot ?? null,
          trainableUntil: tuned.trainableUntil ?? null,
          closedToNewSince: tuned.closedToNewSince ?? null,
          closedToUnusedSince: tuned.closedToUnusedSince ?? null,
        };
      });
  });
  return costs.sort(
    (a, b) =>
      (a.usd ?? Number.POSITIVE_INFINITY) - (b.usd ?? Number.POSITIVE_INFINITY) ||
      Number(a.usd === null) - Number(b.usd === null) ||
      (a.offer < b.offer ? -1 : 1),
  );
}

/** The number of epochs of a training: the epochs of a report, but at most the maximum of the model's host. */
export function epochsAt({ epochs, method }: Pick<BilledReport, 'epochs' | 'method'>, model: string): number {
  return Math.min(epochs, maximumEpochs(model, method) ?? epochs);
}

/** The maximum number of epochs that the host of a model trains; `null` = it states none. */
export function maximumEpochs(model: string, method: BilledReport['method']): number | null {
  return limitOf('maximum-epochs', hostOfModel(model), pricedMethod(method));
}

/** The method at whose price a file is trained: plain text is trained as a supervised file. */
const pricedMethod = (method: BilledReport['method']): NonNullable<TrainingPrice['method']> | 'supervised' =>
  method === 'preference' || method === 'reinforcement' ? method : 'supervised';

type Bill = Pick<TrainingCost, 'usd' | 'minimumApplied' | 'tokens' | 'validationBilled' | 'hours'>;

/** The bill of one job at an offer. */
function billOf(
  report: BilledReport,
  provider: string,
  price: TrainingPrice,
  options: TrainingCostOptions,
): Bill {
  const trainedTokens = billedTokensAt(report, provider) * report.epochs;
  if (price.usdPerHour !== undefined) {
    const { usdPerHour, machines = 1, tokensPerSecond = null } = price;
    const hours = tokensPerSecond === null ? null : trainedTokens / tokensPerHour(tokensPerSecond);
    const usd = hours === null || usdPerHour === null ? null : hours * machines * usdPerHour;
    return { usd, minimumApplied: false, tokens: null, validationBilled: null, hours };
  }
  const { usdPerMTok = null, minimumUsd = null, validationBilled = null } = price;
  const billedValidationTokens = validationBilled
    ? (options.validationTokens ?? 0) * (options.evaluations ?? 1)
    : 0;
  const tokens = trainedTokens + billedValidationTokens;
  const usd = usdPerMTok === null ? null : (tokens * usdPerMTok) / 1e6;
  const minimumApplied = usd !== null && minimumUsd !== null && minimumUsd > usd;
  return { usd: minimumApplied ? minimumUsd : usd, minimumApplied, tokens, validationBilled, hours: null };
}

/** Whether a new customer can train the model on this day. True if no day is given. */
function isOpen(
  {
    trainableUntil,
    closedToNewSince,
  }: { readonly trainableUntil?: string; readonly closedToNewSince?: string },
  day: string | undefined,
): boolean {
  if (day === undefined) return true;
  return (
    (trainableUntil === undefined || day < trainableUntil) &&
    (closedToNewSince === undefined || day < closedToNewSince)
  );
}
