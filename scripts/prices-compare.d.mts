/** Types of `prices-compare.mjs`, where each function is described. */
import type { CatalogModel, Evidence, PriceSet } from '../src/prices/types.ts';
import type { Selected } from './prices-selection.mjs';

/** The prices of a model in another source. */
export type Answer =
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'found'; readonly prices: readonly [PriceSet, ...PriceSet[]] };
/** Looks up the prices of a model of the catalogue, untuned or tuned, in another source. */
export type LookUp = (id: string, row: CatalogModel, tuned: boolean) => Answer;

/** The model that a finding is about, with the price set of the catalogue (`ours`) and its date. */
interface FindingSubject {
  readonly id: string;
  readonly tuned: boolean;
  readonly ours: PriceSet;
  readonly asOf: string | null;
}
/** The comparison of the two price sets of a model: the names of the figures that differ, or that only one of them has. */
interface Compared {
  readonly kind: 'agrees' | 'conflict';
  readonly differences: readonly {
    readonly figure: string;
    readonly ours: number;
    readonly theirs: number;
  }[];
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
  readonly prices: readonly [PriceSet, ...PriceSet[]];
}
/** The result of a comparison for one model. */
export type Finding = FindingSubject &
  (Compared | { readonly kind: 'missing' } | { readonly kind: 'refused'; readonly reason: string });
/** The action of a refresh for the price of one model, and the reason unless the price is taken. */
export type Step = Finding & { readonly action: 'take' | 'keep' | 'refuse'; readonly reason?: string };

/** The part of genai-prices' `calcPrice` that is used. */
export type CalcPrice = (
  usage: { readonly input_tokens: number; readonly output_tokens: number },
  model: string,
  options: { readonly providerId: string; readonly timestamp: Date },
) => {
  readonly model: { readonly id: string; readonly prices: unknown };
  readonly provider: { readonly id: string; readonly models: readonly { readonly id: string }[] };
  readonly model_price: object;
} | null;

export function datasetName(
  id: string,
  tuned?: boolean,
): { provider: string; model: string; query: string } | null;
export function genaiLookUp(calcPrice: CalcPrice, evidence: Evidence): LookUp;
export function renderDataset(
  selection: readonly Selected[],
  lookUp: LookUp,
  evidence: Evidence,
  contextWindow: (dataset: Selected['dataset']) => number | undefined,
): string;
export function litellmLookUp(table: object, evidence: Evidence): LookUp;
export function priceSet(price: object, evidence: Evidence): PriceSet | null;
export function compare(rows: readonly CatalogModel[], lookUp: LookUp): Finding[];
export function planRefresh(
  rows: readonly CatalogModel[],
  lookUp: LookUp,
  options?: { readonly ids?: readonly string[] },
): Step[];
export function describePlan(plan: readonly Step[]): string[];
export function describeFindings(findings: readonly Finding[]): string[];
export function renderRefreshed(
  plan: readonly Step[],
  before?: Readonly<Record<string, readonly PriceSet[]>>,
): string;
