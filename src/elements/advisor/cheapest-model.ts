/** Finds a model of the catalogue on which the baseline's prompt costs least, to try before a model is tuned. */
import type { CheaperModelFacts } from '../../core/advice/types.ts';
import { bestGuess } from '../../core/scenario/amount.ts';
import type { Scenario } from '../../core/types.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { promptCost, type RankedModel, rankModels } from '../../prices/ranking.ts';
import type { CatalogModel } from '../../prices/types.ts';

/** Maximum number of models whose cost is calculated, those with the lowest list prices first. A whole catalogue would take longer than a frame. */
const maxCalculated = 8;

/**
 * The model with the cheapest attempts among those that fit the prompt, are served to new customers, have a current price, and are not
 * paid by the hour. From the catalogue, only the models with the lowest list prices for this prompt are compared. `null` = none is
 * cheaper than the baseline's.
 */
export function cheapestModel(scenario: Scenario, prices: PriceCatalog): CheaperModelFacts | null {
  const [baseline] = scenario.approaches;
  if (!baseline) return null;
  const { prefixTokens, variableTokens, outputTokens, reasoningTokens } = baseline;
  const [input, output] = [
    [prefixTokens, variableTokens],
    [outputTokens, reasoningTokens],
  ].map((amounts) => amounts.reduce((sum: number, amount) => sum + (bestGuess(amount) ?? 0), 0)) as [
    number,
    number,
  ];
  const listed = ({ base }: CatalogModel): number => {
    const [rates] = base?.prices ?? [];
    if (!rates || rates.inputUsdPerMTok === null || rates.outputUsdPerMTok === null) return Number.NaN;
    return input * rates.inputUsdPerMTok + output * rates.outputUsdPerMTok;
  };
  const isRoomy = ({ contextTokens }: CatalogModel): boolean => (contextTokens ?? 0) >= input + output;
  const models = prices.catalog.models
    .filter((model) => isRoomy(model) && model.base?.availableUntil === undefined)
    .map((model) => ({ model, usd: listed(model) }))
    .filter(({ usd }) => !Number.isNaN(usd))
    .sort((a, b) => a.usd - b.usd)
    .slice(0, maxCalculated)
    .map(({ model }) => model);
  const [own, ...others] = rankModels(scenario, { ...prices, catalog: { ...prices.catalog, models } });
  let cheapest: CheaperModelFacts | null = null;
  let limit = (own && attemptsUsd(scenario, own)) ?? Number.POSITIVE_INFINITY;
  for (const ranked of others) {
    const { model, approach, fits, service, stale } = ranked;
    const isServed = fits === true && service?.state === 'current' && approach.hosting === undefined;
    if (model === null || !isServed || stale) continue;
    const usd = attemptsUsd(scenario, ranked);
    if (usd === null || usd >= limit) continue;
    limit = usd;
    cheapest = { label: model.name, model: model.id, usdPerThousandCalls: usd };
  }
  return cheapest;
}

/** Dollars of 1,000 attempts in month 1: the cost of 1,000 requests that are answered once, without monthly costs. `null` = unknown. */
function attemptsUsd(scenario: Scenario, { approach, usdPerThousandRequests }: RankedModel): number | null {
  // Without monthly costs, the ranking has calculated it already.
  if (approach.monthly.length === 0 && approach.hosting === undefined) return usdPerThousandRequests;
  return promptCost(scenario, { ...approach, monthly: [], hosting: undefined }).usdPerThousandRequests;
}
