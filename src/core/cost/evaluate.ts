/**
 * Calculates every figure of a scenario's result (model page, sections 1–5), synchronously. It combines the parts and
 * turns unknowns into `null`; the arithmetic is in the files it imports.
 */
import { best, difference, orNull, times } from '../scenario/amount.ts';
import { isScenario, missingPaths, scenarioFrom } from '../scenario/scenario.ts';
import type { Approach, Scenario } from '../scenario/types.ts';
import { type Curve, curveOf, flowsOf, isFlat } from './curve.ts';
import { discountedPayback, irr, npv } from './finance.ts';
import { type Account, accountOf, type Costs, costsOf, type Traffic, trafficOf } from './ledger.ts';
import { isEqualOutput, lineUsd, type Plan, planOf } from './plan.ts';
import type { TokenUsd } from './request.ts';
import type {
  ApproachResult,
  AttemptCost,
  Comparison,
  MonthCost,
  Result,
  SetupLine,
} from './result-types.ts';
import { find, isKnown, type Pair, verdictOf } from './verdict.ts';

const results = new WeakMap<Scenario, Result>();

/**
 * Every figure of a scenario, deeply frozen. The same scenario gives the same object back.
 * A value that `createScenario` did not make goes through it first, which may throw a `ScenarioError`.
 */
export function evaluate(scenario: Scenario): Result {
  const before = results.get(scenario);
  if (before) return before;
  if (!isScenario(scenario)) return evaluate(scenarioFrom(scenario));
  const result = compute(scenario);
  results.set(scenario, result);
  return result;
}

/** Traffic and monthly costs of every approach: the input of `evaluate` and of the explorations. */
export function costsOfAll(scenario: Scenario): {
  readonly traffic: Traffic;
  readonly costs: readonly Costs[];
} {
  const traffic = trafficOf(scenario);
  return {
    traffic,
    costs: scenario.approaches.map((approach) => costsOf(planOf(approach, scenario.startsOn), traffic)),
  };
}

function compute(scenario: Scenario): Result {
  const { traffic, costs } = costsOfAll(scenario);
  const baseline = costs[0] as Costs;
  return Object.freeze({
    scenario,
    approaches: Object.freeze(
      costs.map((own, i) => approachResult(scenario.approaches[i] as Approach, own, baseline, traffic)),
    ),
    comparisons: Object.freeze(
      costs.slice(1).map((candidate, i) => comparison({ scenario, traffic, baseline, candidate }, i + 1)),
    ),
  });
}

function approachResult(approach: Approach, costs: Costs, baseline: Costs, traffic: Traffic): ApproachResult {
  const { plan } = costs;
  const account = accountOf(costs, baseline, traffic);
  const cumulativeUsd = Object.freeze(account.cumulative.map(orNull));
  const request = costs.request[0] as number;
  const requests = traffic.requests[0] as number;
  return Object.freeze({
    id: approach.id,
    cacheableTokens: orNull(plan.tokens.cacheable),
    attempt: attemptCost(plan, costs.hit[0] as number),
    attempts: orNull(plan.attempts),
    requestUsd: orNull(request),
    usdPerAcceptedAnswer: orNull(plan.repaired ? request : request / (1 - plan.leftOver)),
    responseMs: responseMs(approach, plan),
    setup: setupOf(approach, plan),
    month: Object.freeze({
      requests: orNull(requests),
      inputTokens: orNull(times(times(requests, plan.attempts), plan.tokens.prefix + plan.tokens.variable)),
      requestsUsd: orNull(times(requests, request)),
      fixedUsd: orNull(costs.fixed[0] as number),
      totalUsd: orNull(costs.run[0] as number),
    }),
    months: monthlyCosts(account, costs, traffic),
    cumulativeUsd,
    totalUsd: cumulativeUsd[traffic.horizon] ?? null,
    endsAtMonths: orNull(plan.endsAt),
  });
}

/** Token dollars of month 1; if a price changes inside it, the mean over the month. */
function firstMonthUsd({ prices }: Plan): TokenUsd {
  const shares = prices.map(({ from }, i) => {
    const until = Math.min(prices[i + 1]?.from ?? Number.POSITIVE_INFINITY, 1);
    return Math.max(0, until - Math.max(from, 0));
  });
  const mean = (part: keyof TokenUsd): number =>
    prices.reduce((sum, { usd }, i) => sum + times(shares[i] as number, usd[part]), 0);
  return { input: mean('input'), output: mean('output'), write: mean('write'), read: mean('read') };
}

function attemptCost(plan: Plan, hit: number): AttemptCost {
  const usd = plan.prices.length === 1 ? (plan.prices[0]?.usd as TokenUsd) : firstMonthUsd(plan);
  const cachedInput = times(hit, usd.read);
  const cacheWrite = times(1 - hit, usd.write);
  // If reading and writing cost the same, the hit rate does not matter and may be unknown.
  const cached = usd.read === usd.write ? usd.write : cachedInput + cacheWrite;
  return Object.freeze({
    inputUsd: orNull(usd.input),
    cachedInputUsd: orNull(cachedInput),
    cacheWriteUsd: orNull(cacheWrite),
    outputUsd: orNull(usd.output),
    otherUsd: orNull(plan.otherUsd),
    totalUsd: orNull(usd.input + cached + usd.output + plan.otherUsd),
  });
}

/** Milliseconds until the answer is complete, expected attempts included, from measured latency; `null` if it is unknown. */
function responseMs({ latency }: Approach, { attempts, tokens }: Plan): number | null {
  if (!latency) return null;
  return orNull(attempts * (latency.firstTokenMs + (tokens.output / latency.tokensPerSecond) * 1000));
}

function setupOf(approach: Approach, plan: Plan): ApproachResult['setup'] {
  const lines: SetupLine[] = approach.setup.map((line, i) =>
    Object.freeze({ label: line.label, usd: orNull(lineUsd(line)), path: `setup[${i}]` }),
  );
  if (approach.training) {
    lines.unshift(Object.freeze({ label: 'training', usd: orNull(plan.trainingUsd), path: 'training' }));
  }
  return Object.freeze({ lines: Object.freeze(lines), totalUsd: orNull(plan.setupUsd) });
}

function monthlyCosts(account: Account, { hit, plan }: Costs, traffic: Traffic): readonly MonthCost[] {
  const months: MonthCost[] = [];
  for (let i = 0; i < traffic.horizon; i++) {
    months.push(
      Object.freeze({
        requests: orNull(traffic.requests[i] as number),
        hitRate: plan.cached ? orNull(hit[i] as number) : null,
        requestUsd: orNull(account.request[i] as number),
        fixedUsd: orNull(account.fixed[i] as number),
        dueUsd: orNull(account.due[i] as number),
      }),
    );
  }
  return Object.freeze(months);
}

function comparison(pair: Pair, index: number): Comparison {
  const { scenario, traffic, baseline, candidate } = pair;
  const window = curveOf(baseline, candidate, traffic, traffic.horizon, true);
  const setup = difference(candidate.plan.setupUsd, baseline.plan.setupUsd);
  const net = window.atMonth[traffic.horizon] as number;
  const saving = (of: 'request' | 'run'): number | null =>
    isEqualOutput(baseline.plan, candidate.plan)
      ? orNull(difference(baseline[of][0] as number, candidate[of][0] as number))
      : null;
  return Object.freeze({
    id: (scenario.approaches[index] as Approach).id,
    savingUsdPerRequest: saving('request'),
    savingUsdPerMonth: saving('run'),
    setupUsd: orNull(setup),
    verdict: Object.freeze(
      verdictOf(pair, index, window, () =>
        Object.freeze(missingPaths(scenario, [0, index], isUnknown(index))),
      ),
    ),
    netUsd: orNull(net),
    roi: setup > 0 ? orNull(net / setup) : null,
    ...money(window, baseline, best(scenario.discountPerYear)),
  });
}

/** A test whether a scenario lacks an amount that the verdict on the approach at `index` needs. */
function isUnknown(index: number): (scenario: Scenario) => boolean {
  return (scenario) => {
    const { traffic, costs } = costsOfAll(scenario);
    const pair: Pair = {
      scenario,
      traffic,
      baseline: costs[0] as Costs,
      candidate: costs[index] as Costs,
    };
    const window = curveOf(pair.baseline, pair.candidate, traffic, traffic.horizon, true);
    return !isKnown(find(pair, window));
  };
}

function money(
  window: Curve,
  baseline: Costs,
  discountPerYear: number,
): Pick<Comparison, 'npvUsd' | 'irrPerYear' | 'discountedPaybackMonths'> {
  const flows = flowsOf(window, baseline.run);
  const perMonth = Math.expm1(Math.log1p(discountPerYear) / 12);
  // A rate of return exists only if the first flow is a cost.
  const rate = (flows.find((flow) => flow !== 0) ?? 0) < 0 ? irr(flows) : null;
  return {
    npvUsd: npv(perMonth, flows),
    irrPerYear: rate === null ? null : orNull(Math.expm1(12 * Math.log1p(rate))),
    discountedPaybackMonths: isFlat(window) ? null : discountedPayback(perMonth, flows),
  };
}
