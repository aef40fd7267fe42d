/**
 * What choosing a model, or another way to train or host it, does to an approach: catalogue figures replace
 * catalogue figures, and what a person or a counter put in stays. Knows no markup.
 */
import type { Approach, CostLine, Technique, TokenTraining, Training } from '../../core/types.ts';
import type { ApproachOptions, ApproachPrices, PriceCatalog } from '../../prices/index.ts';

/** Just the look-up, so that any host catalogue will do. */
export type PriceLookup = Pick<PriceCatalog, 'approachFor'>;

/** Whether a technique is served by a tuned model. For picking prices only; the arithmetic never reads it. */
export function isTuned(technique: Technique): boolean {
  return technique === 'fine-tuned' || technique === 'rag-fine-tuned';
}

/**
 * What the catalogue says of an approach's model today, for its technique and its training tokens;
 * `null` without a model, for a model the catalogue does not know, and where it has no such offer.
 */
export function listed(
  approach: Approach,
  catalog: PriceLookup,
  choice: Pick<ApproachOptions, 'training' | 'hosting'> = {},
): ApproachPrices | null {
  if (approach.model === undefined) return null;
  const { training } = approach;
  return catalog.approachFor(approach.model, {
    tuned: isTuned(approach.technique),
    ...(training && 'tokens' in training
      ? { tokens: typeof training.tokens === 'object' ? (training.tokens?.p50 ?? null) : training.tokens }
      : {}),
    ...choice,
  });
}

/**
 * The approach on another model of the catalogue. Replaced: token rates and their schedule, cache rules, dates,
 * training price, hosting, and the monthly lines that came from the catalogue. Kept: label, tokens, epochs and
 * runs, quality, set-up, own monthly lines, a cache switched off, and the traffic facts of one that is on.
 * A model without such an offer, or `undefined`, leaves every price unknown, to be asked for.
 */
export function adoptModel(
  approach: Approach,
  model: string | undefined,
  catalog: PriceLookup,
  choice: Pick<ApproachOptions, 'training' | 'hosting'> = {},
): Approach {
  const former = listed(approach, catalog);
  const moved: Approach = { ...approach, model };
  const prices = listed(moved, catalog, choice);
  const own = ownLines(approach.monthly, former);
  if (prices === null) return unpriced(approach, own);
  return {
    ...moved,
    rates: prices.rates,
    rateChanges: prices.rateChanges,
    cache: adoptCache(approach, former, prices),
    availableUntil: prices.availableUntil,
    trainableUntil: prices.trainableUntil,
    training: adoptTraining(approach.training, former?.training, prices.training),
    hosting: prices.hosting,
    monthly: [...prices.monthly, ...own],
  };
}

/**
 * The approach under another technique. Between prompting and tuning the prices change with it: to the same
 * model's other offer, or to unknown where it has none. Otherwise only the word changes.
 */
export function adoptTechnique(approach: Approach, technique: Technique, catalog: PriceLookup): Approach {
  const renamed: Approach = { ...approach, technique };
  if (isTuned(technique) === isTuned(approach.technique)) return renamed;
  if (approach.model === undefined) return renamed;
  const former = listed(approach, catalog);
  const own = ownLines(approach.monthly, former);
  const bare: Approach = {
    ...renamed,
    monthly: own,
    training: isTuned(technique) ? approach.training : undefined,
  };
  return catalog.approachFor(approach.model, { tuned: isTuned(technique) })
    ? adoptModel(bare, approach.model, catalog)
    : unpriced(bare, own);
}

/** No model: what it charged is unknown now; nothing is taken to be free. */
function unpriced(approach: Approach, own: readonly CostLine[]): Approach {
  return {
    ...approach,
    model: undefined,
    rates: {
      inputUsdPerMTok: null,
      cachedInputUsdPerMTok: null,
      cacheWriteUsdPerMTok: null,
      outputUsdPerMTok: null,
      tiers: [],
    },
    rateChanges: [],
    availableUntil: undefined,
    trainableUntil: undefined,
    training: approach.training && withoutPrice(approach.training),
    hosting: undefined,
    monthly: own,
  };
}

function withoutPrice(training: Training): Training {
  const { source: _source, asOf: _asOf, ...rest } = training;
  return 'tokens' in rest ? { ...rest, usdPerMTok: null, minimumUsd: 0 } : { ...rest, usdPerHour: null };
}

/** Lines the person wrote: neither named by the catalogue's former offer nor carrying a source. */
function ownLines(lines: readonly CostLine[], former: ApproachPrices | null): readonly CostLine[] {
  const named = new Set(former?.monthly.map(({ label }) => label));
  return lines.filter(({ label, source }) => source === undefined && !named.has(label));
}

function adoptCache(
  approach: Approach,
  former: ApproachPrices | null,
  prices: ApproachPrices,
): Approach['cache'] {
  if (!prices.cache) return undefined;
  const switchedOff = former?.cache !== undefined && approach.cache === undefined;
  if (switchedOff) return undefined;
  if (!approach.cache) return prices.cache;
  const { hitRate, activeHoursPerDay, caches } = approach.cache;
  return { ...prices.cache, hitRate, activeHoursPerDay, caches };
}

function adoptTraining(
  own: Training | undefined,
  former: Training | undefined,
  listed: Training | undefined,
): Training | undefined {
  if (!own || !listed) return listed;
  if (!('tokens' in listed)) return { ...listed, runs: own.runs };
  if (!('tokens' in own)) return { ...listed, runs: own.runs };
  const untouched = former && 'tokens' in former && former.epochs === own.epochs;
  const kept: Partial<TokenTraining> = {
    tokens: own.tokens,
    epochs: untouched ? listed.epochs : own.epochs,
    runs: own.runs,
    validationTokens: own.validationTokens,
    evaluations: own.evaluations,
  };
  return { ...listed, ...kept };
}
