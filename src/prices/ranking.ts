/**
 * The cost of the baseline's prompt on every base model of a catalogue. Each model is set as the model picker sets it, with its
 * cache rules, tiers, scheduled prices, hosting and dates.
 */
import { costsOf } from '../core/cost/ledger.ts';
import { planOf } from '../core/cost/plan.ts';
import { trafficOf } from '../core/cost/traffic.ts';
import { bestGuess, difference, orNull } from '../core/scenario/amount.ts';
import { dateAt } from '../core/scenario/calendar.ts';
import { isTuned } from '../core/scenario/technique.ts';
import type { Approach, IsoDate, Scenario, Technique } from '../core/types.ts';
import type { PriceCatalog } from './catalog.ts';
import { modelRow } from './model-row.ts';
import { hasOwnPrices } from './provenance.ts';
import { type ServiceState, serviceBetween, serviceOn } from './service.ts';
import { isStale } from './stale.ts';
import { adoptModel, adoptTechnique } from './switch-model.ts';
import type { CatalogModel } from './types.ts';

/** The cost of a prompt in month 1. In a ranking, this cost does not include retries and repairs. `null` = unknown. */
interface PromptCost {
  /** Includes the monthly costs, spread over the requests of the month. */
  readonly usdPerThousandRequests: number | null;
  /** Does not include the set-up. */
  readonly usdPerMonth: number | null;
}

/** A base model with the cost of the baseline's prompt on it. */
export interface RankedModel extends PromptCost {
  /** The row of the catalogue; `null` for a baseline whose model is not in the catalogue. */
  readonly model: CatalogModel | null;
  /** Whether it is the baseline itself, at the prices of the scenario. */
  readonly isBaseline: boolean;
  /**
   * The baseline with this model, as a comparison adds it to the scenario. It has the quality of the baseline, although the quality of this
   * model was not measured.
   */
  readonly approach: Approach;
  /** The cost at the other possible cache minimum, if the minimum is assumed and changes the cost. */
  readonly atOtherMinimum: (PromptCost & { readonly minimumTokens: number }) | null;
  /** Whether prompt and answer fit into the context; `null` = their size or the context is unknown. */
  readonly fits: boolean | null;
  /** Whether the context is unknown and the request is so long (above `sureContextTokens`) that it may not fit. */
  readonly mayNotFit: boolean;
  /** The state of service on the scenario's first day; `null` if the catalogue does not have the model and the scenario has no end for it. */
  readonly service: ServiceState | null;
  /** Date of the token prices; `null` if they have none. */
  readonly asOf: IsoDate | null;
  /**
   * Whether the token prices are too old on the scenario's first day. Prices are never stale if the user entered them or typed over all of
   * them.
   */
  readonly stale: boolean;
  /** The day on which the service ends within the scenario's window; `null` = it does not end, or the end is not known. */
  readonly endsOn: IsoDate | null;
  /** First day of the next scheduled price within the scenario's window; `null` = none. */
  readonly changesOn: IsoDate | null;
}

/** A request of this many tokens fits into any model of today, even if its context is unknown. */
const sureContextTokens = 8192;

/** The parts of a catalogue that a ranking needs. */
export type RankingPrices = Pick<PriceCatalog, 'approachFor' | 'catalog' | 'findModel'>;

/**
 * The baseline, then every base model of the catalogue in its order. If the baseline prompts a model of the catalogue, that model
 * is listed once, as the baseline. If the baseline is tuned, its base model is listed too.
 */
export function rankModels(scenario: Scenario, prices: RankingPrices): readonly RankedModel[] {
  const baseline = scenario.approaches[0];
  if (!baseline) return [];
  const prompt = untunedBaseline(baseline, prices);
  const promptedModel = isTuned(baseline.technique) ? undefined : baseline.model;
  const baselineRow = modelRow(baseline, prices);
  return [
    rankedModel(scenario, baseline, baselineRow, true, prices),
    ...prices.catalog.models
      .filter(({ base, id }) => base !== null && id !== promptedModel)
      .map((model) => rankedModel(scenario, adoptModel(prompt, model.id, prices), model, false, prices)),
  ];
}

/** Tokens of a request that have to fit into the context: prompt and answer, at their best guess; `null` = unknown. */
export function tokensToFit(approach: Approach): number | null {
  const { prefixTokens, variableTokens, outputTokens, reasoningTokens } = approach;
  return [prefixTokens, variableTokens, outputTokens, reasoningTokens].reduce(
    (sum: number | null, tokens) => {
      const guess = bestGuess(tokens);
      return sum === null || guess === null ? null : sum + guess;
    },
    0,
  );
}

/**
 * The first approach other than the baseline that has this model and the baseline's technique (`other` if the baseline is tuned).
 * It is assumed to be the baseline's prompt on that model; the prompts are not compared. `undefined` if there is none.
 */
export function promptedOn(
  { approaches: [baseline, ...others] }: Scenario,
  model: string,
): Approach | undefined {
  const technique = baseline && untunedTechnique(baseline);
  return others.find((other) => other.model === model && other.technique === technique);
}

/** The technique of an approach's prompt; `other` for a tuned approach. */
function untunedTechnique({ technique }: Approach): Technique {
  return isTuned(technique) ? 'other' : technique;
}

/**
 * The baseline as an untuned approach in which any model can be set. It leaves out the values that belong only to the present model:
 * training, retraining, a measured latency, and hosting without a source. The user entered such hosting, and other models are not assumed
 * to use it.
 */
export function untunedBaseline(baseline: Approach, prices: RankingPrices): Approach {
  const untuned = adoptTechnique(baseline, untunedTechnique(baseline), prices);
  const { hosting } = untuned;
  return {
    ...untuned,
    hosting: hosting?.source === undefined ? undefined : hosting,
    latency: undefined,
    retrain: undefined,
  };
}

/**
 * The state of service of the baseline's model. An end in the scenario, which the user may have entered, is used in place of the end in the
 * catalogue. A tuned model that can no longer be trained is still served.
 */
function serviceOfBaseline(approach: Approach, model: CatalogModel | null, on: IsoDate): ServiceState | null {
  const offer = isTuned(approach.technique) ? model?.tuned : model?.base;
  const until = approach.availableUntil ?? offer?.availableUntil ?? null;
  return offer || until ? serviceBetween(offer?.availableFrom, until, on) : null;
}

/** The figures of one approach in a ranking. */
function rankedModel(
  scenario: Scenario,
  approach: Approach,
  model: CatalogModel | null,
  isBaseline: boolean,
  prices: RankingPrices,
): RankedModel {
  const { startsOn, horizonMonths } = scenario;
  const { asOf = null } = approach.rates;
  const tokens = tokensToFit(approach);
  const context = model?.contextTokens;
  const end = dateAt(startsOn, horizonMonths);
  const changes = approach.rateChanges
    .map(({ from }) => from)
    .filter((from) => from > startsOn && from < end);
  const service = isBaseline
    ? serviceOfBaseline(approach, model, startsOn)
    : model && serviceOn(model, startsOn, false);
  const until = service?.until ?? null;
  return {
    model,
    isBaseline,
    approach,
    ...promptCost(scenario, approach),
    atOtherMinimum: costAtOtherMinimum(scenario, approach, model),
    fits: tokens === null || context === undefined ? null : tokens <= context,
    mayNotFit: tokens !== null && context === undefined && tokens > sureContextTokens,
    service,
    endsOn: until !== null && until < end ? until : null,
    asOf,
    stale: isStale(asOf, startsOn) && !hasOwnPrices(approach, approach.rates, prices),
    changesOn: changes.sort()[0] ?? null,
  };
}

/** The cost of an approach in month 1, if each request is answered once. */
export function promptCost(scenario: Scenario, approach: Approach): PromptCost {
  return monthCost(scenario, { ...approach, successRate: 1, maxAttempts: 1, failureUsd: null });
}

/** The cost of an approach in month 1, including its retries and repairs. */
export function monthCost(scenario: Scenario, approach: Approach): PromptCost {
  const traffic = trafficOf({ ...scenario, horizonMonths: 1 });
  const costs = costsOf(planOf(approach, scenario.startsOn, scenario.approaches), traffic);
  const firstOf = ([first = Number.NaN]: readonly number[]): number => first;
  const [requests, requestUsd, monthUsd] = [
    firstOf(traffic.requests),
    firstOf(costs.request),
    firstOf(costs.run),
  ];
  const usdPerRequest =
    requests > 0 ? monthUsd / requests : firstOf(costs.fixed) === 0 ? requestUsd : Number.NaN;
  return { usdPerThousandRequests: orNull(usdPerRequest * 1000), usdPerMonth: orNull(monthUsd) };
}

/** The cost at the other possible cache minimum; `null` if the minimum is not assumed, or if the other one does not change the cost. */
function costAtOtherMinimum(
  scenario: Scenario,
  approach: Approach,
  model: CatalogModel | null,
): RankedModel['atOtherMinimum'] {
  const rules = (isTuned(approach.technique) ? model?.tuned : model?.base)?.cache;
  const minimumTokens = rules?.otherMinimumTokens;
  const { cache } = approach;
  if (minimumTokens === undefined || cache?.minimumTokens !== rules?.minimumTokens) return null;
  const otherCost = promptCost(scenario, {
    ...approach,
    cache: { ...cache, minimumTokens } as Approach['cache'],
  });
  const [presentUsd, otherUsd] = [promptCost(scenario, approach), otherCost].map(
    ({ usdPerThousandRequests }) => usdPerThousandRequests,
  );
  if (presentUsd == null || otherUsd == null || difference(presentUsd, otherUsd) === 0) return null;
  return { ...otherCost, minimumTokens };
}
