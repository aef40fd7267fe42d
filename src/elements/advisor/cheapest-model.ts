/** Finds a model of the catalogue on which the baseline's prompt costs least, to try before a model is tuned. */
import type { CheaperModelFacts } from '../../core/advice/types.ts';
import { bestGuess } from '../../core/scenario/amount.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { promptCost, type RankedModel, rankModels } from '../../prices/ranking.ts';
import type { RemarkKind } from '../../prices/remark.ts';
import { remarksOn } from '../../prices/remarks.ts';
import type { CatalogModel } from '../../prices/types.ts';

/** Maximum number of models whose cost is calculated, those with the lowest list prices first. A whole catalogue would take so long that the page would skip a frame. */
const maxCalculated = 8;

/**
 * The model with the cheapest attempts (requests that are answered once) among the models that meet four conditions:
 *
 * - The context is large enough for the prompt and the answer.
 * - New customers are served.
 * - The price is current and certain.
 * - The model is not paid by the hour.
 *
 * From the catalogue, only the models with the lowest list prices for this prompt are compared. `null` = no model is cheaper than the
 * baseline's model.
 */
export function cheapestModel(scenario: Scenario, prices: PriceCatalog): CheaperModelFacts | null {
  const [baseline] = scenario.approaches;
  if (!baseline) return null;
  const { prefixTokens, variableTokens, outputTokens, reasoningTokens } = baseline;
  const [promptTokens, answerTokens] = [
    [prefixTokens, variableTokens],
    [outputTokens, reasoningTokens],
  ].map((amounts) => amounts.reduce((sum: number, amount) => sum + (bestGuess(amount) ?? 0), 0)) as [
    number,
    number,
  ];
  /** The cost of the prompt and an answer at the list price, in millionths of a dollar. NaN if unknown. */
  const listPrice = ({ base }: CatalogModel): number => {
    const [rates] = base?.prices ?? [];
    if (!rates || rates.inputUsdPerMTok === null || rates.outputUsdPerMTok === null) return Number.NaN;
    return promptTokens * rates.inputUsdPerMTok + answerTokens * rates.outputUsdPerMTok;
  };
  const fitsPrompt = ({ contextTokens }: CatalogModel): boolean =>
    (contextTokens ?? 0) >= promptTokens + answerTokens;
  const models = prices.catalog.models
    .filter((model) => fitsPrompt(model) && model.base?.availableUntil === undefined)
    .map((model) => ({ model, price: listPrice(model) }))
    .filter(({ price }) => !Number.isNaN(price))
    .sort((a, b) => a.price - b.price)
    .slice(0, maxCalculated)
    .map(({ model }) => model);
  // The first row of a ranking is the baseline on its present model.
  const [current, ...others] = rankModels(scenario, { ...prices, catalog: { ...prices.catalog, models } });
  let cheapest: CheaperModelFacts | null = null;
  let cheapestUsd = (current && attemptsUsd(scenario, current)) ?? Number.POSITIVE_INFINITY;
  for (const ranked of others) {
    const { model, approach, fits, service, stale } = ranked;
    const isServed = fits === true && service?.state === 'current' && approach.hosting === undefined;
    if (model === null || !isServed || stale) continue;
    const usd = attemptsUsd(scenario, ranked);
    if (usd === null || usd >= cheapestUsd || hasUncertainPrice(scenario, approach, prices)) continue;
    cheapestUsd = usd;
    cheapest = { label: model.name, model: model.id, usdPerThousandCalls: usd };
  }
  return cheapest;
}

/** The remarks that make a price uncertain: sources disagree on it, it may have ended, or it is assumed. */
const uncertainKinds: ReadonlySet<RemarkKind> = new Set(['conflict', 'promotion', 'assumption']);

/** Whether the cost of an approach depends on an uncertain price. Such a model is left out, because the advice shows no remarks on prices. */
function hasUncertainPrice(scenario: Scenario, approach: Approach, prices: PriceCatalog): boolean {
  const answeredOnce = { ...approach, successRate: 1, failureApproach: undefined };
  return remarksOn({ ...scenario, approaches: [answeredOnce] }, prices).some(
    ({ kind, marked }) => marked && uncertainKinds.has(kind),
  );
}

/** Dollars of 1,000 attempts in month 1: the cost of 1,000 requests that are answered once, without monthly costs. `null` = unknown. */
function attemptsUsd(scenario: Scenario, { approach, usdPerThousandRequests }: RankedModel): number | null {
  // Without monthly costs, the ranking has already calculated this cost.
  if (approach.monthly.length === 0 && approach.hosting === undefined) return usdPerThousandRequests;
  return promptCost(scenario, { ...approach, monthly: [], hosting: undefined }).usdPerThousandRequests;
}
