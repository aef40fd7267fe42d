/**
 * Calculates every figure of a scenario's result (docs/model.md, sections 1–5), synchronously. The arithmetic is in the files
 * that it imports; this one combines the parts and turns unknowns into `null`.
 */
import { best, difference, orNull, times } from '../scenario/amount.ts';
import { isScenario, missingPaths, scenarioFrom } from '../scenario/scenario.ts';
import type { Approach, Scenario } from '../scenario/types.ts';
import { type Account, accountOf } from './account.ts';
import { type Curve, curveOf, discountedCurve, flowsOf, isFlat, lastCrossing } from './curve.ts';
import { irr, monthlyRate, npv } from './finance.ts';
import { asIfAlone, type Costs, costing, driftIn, qualityIn } from './ledger.ts';
import { isEqualOutput, lineUsd, type Plan, planOf } from './plan.ts';
import { scaledUsd, type TokenUsd } from './request.ts';
import type {
  ApproachResult,
  AttemptCost,
  Comparison,
  MonthCost,
  Result,
  SetupLine,
} from './result-types.ts';
import { type Traffic, trafficOf } from './traffic.ts';
import { type Finding, findingOn, isKnown, type Pair, verdictOf } from './verdict.ts';

/** The result of each scenario that was evaluated. */
const results = new WeakMap<Scenario, Result>();

/**
 * Every figure of a scenario, deeply frozen. The same scenario gives the same object back.
 * A value that `createScenario` did not make is first checked and completed, which may throw a `ScenarioError`.
 */
export function evaluate(scenario: Scenario): Result {
  const cached = results.get(scenario);
  if (cached) return cached;
  if (!isScenario(scenario)) return evaluate(scenarioFrom(scenario));
  const result = compute(scenario);
  results.set(scenario, result);
  return result;
}

/**
 * Traffic and monthly costs of every approach, from which all other figures follow. The requests of each month are multiplied by
 * `factor`.
 */
export function costsOfAll(
  scenario: Scenario,
  factor = 1,
): {
  readonly traffic: Traffic;
  readonly costs: readonly Costs[];
} {
  const { approaches, startsOn } = scenario;
  const unscaled = trafficOf(scenario);
  const traffic = { ...unscaled, requests: unscaled.requests.map((requests) => requests * factor) };
  const plans = approaches.map((approach) => planOf(approach, startsOn, approaches));
  const costsAt = costing(approaches, (index) => plans[index] as Plan, traffic);
  return { traffic, costs: approaches.map((_, index) => costsAt(index)) };
}

function compute(scenario: Scenario): Result {
  const { traffic, costs } = costsOfAll(scenario);
  const baseline = costs[0] as Costs;
  return Object.freeze({
    scenario,
    approaches: Object.freeze(
      costs.map((costsOfOne, i) =>
        approachResult(scenario.approaches[i] as Approach, costsOfOne, baseline, traffic),
      ),
    ),
    comparisons: Object.freeze(
      costs.slice(1).map((candidate, i) => comparisonOf({ scenario, traffic, baseline, candidate }, i + 1)),
    ),
  });
}

/**
 * The result of one approach. Figures that differ from month to month are taken from `month`; `evaluate` always takes them from
 * month 1.
 */
export function approachResult(
  approach: Approach,
  costs: Costs,
  baseline: Costs,
  traffic: Traffic,
  month = 1,
): ApproachResult {
  const { plan } = costs;
  const i = month - 1;
  const { attempts, leftOver } = qualityIn(plan, month);
  const account = accountOf(costs, baseline, traffic);
  const cumulativeUsd = Object.freeze(account.cumulative.map(orNull));
  const alone = asIfAlone(costs);
  const request = alone.request[i] as number;
  const requests = traffic.requests[i] as number;
  return Object.freeze({
    id: approach.id,
    cacheableTokens: orNull(plan.tokens.cacheable),
    attempt: attemptCost(plan, alone.hit[i] as number, month),
    attempts: orNull(attempts),
    requestUsd: orNull(request),
    usdPerAcceptedAnswer: orNull(plan.repaired ? request : request / (1 - leftOver)),
    responseMs: responseMs(approach, plan, attempts),
    setup: setupOf(approach, plan),
    month: Object.freeze({
      requests: orNull(requests),
      inputTokens: orNull(times(times(requests, attempts), plan.tokens.prefix + plan.tokens.variable)),
      requestsUsd: orNull(times(requests, costs.request[i] as number)),
      fixedUsd: orNull(costs.fixed[i] as number),
      totalUsd: orNull(costs.run[i] as number),
    }),
    months: monthlyCosts(account, costs, traffic),
    cumulativeUsd,
    totalUsd: cumulativeUsd[traffic.horizon] ?? null,
    endsAtMonths: orNull(plan.endsAt),
  });
}

/** Token dollars per attempt in a month; if a price changes inside the month, the mean over the month. */
function monthUsd({ prices }: Plan, month: number): TokenUsd {
  const shares = prices.map(({ from }, i) => {
    const until = Math.min(prices[i + 1]?.from ?? Number.POSITIVE_INFINITY, month);
    return Math.max(0, until - Math.max(from, month - 1));
  });
  const mean = (part: keyof TokenUsd): number =>
    prices.reduce((sum, { usd }, i) => sum + times(shares[i] as number, usd[part]), 0);
  return {
    input: mean('input'),
    output: mean('output'),
    write: mean('write'),
    read: mean('read'),
    history: mean('history'),
  };
}

function attemptCost(plan: Plan, hitRate: number, month: number): AttemptCost {
  const drift = driftIn(plan, month);
  const usdBeforeDrift = plan.prices.length === 1 ? (plan.prices[0]?.usd as TokenUsd) : monthUsd(plan, month);
  const usd = drift === 1 ? usdBeforeDrift : scaledUsd(usdBeforeDrift, drift);
  const cachedInput = times(hitRate, usd.read) + usd.history;
  const cacheWrite = times(1 - hitRate, usd.write);
  // If reading and writing cost the same, the hit rate does not matter and may be unknown.
  const cached = usd.read === usd.write ? usd.write + usd.history : cachedInput + cacheWrite;
  return Object.freeze({
    inputUsd: orNull(usd.input),
    cachedInputUsd: orNull(cachedInput),
    cacheWriteUsd: orNull(cacheWrite),
    outputUsd: orNull(usd.output),
    otherUsd: orNull(plan.otherUsd),
    totalUsd: orNull(usd.input + cached + usd.output + plan.otherUsd),
  });
}

/** Milliseconds until the answer is complete, from the latency of an attempt and the expected attempts; `null` if it is unknown. */
function responseMs({ latency }: Approach, { tokens }: Plan, attempts: number): number | null {
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

function comparisonOf(pair: Pair, index: number): Comparison {
  const { scenario, traffic, baseline, candidate } = pair;
  const savingCurve = curveOf(baseline, candidate, traffic.horizon, true);
  const extraSetupUsd = difference(candidate.plan.setupUsd, baseline.plan.setupUsd);
  const netUsd = savingCurve.atMonth[traffic.horizon] as number;
  const savingOf = (of: 'request' | 'run', candidateCosts: Costs): number | null =>
    isEqualOutput(baseline.plan, candidate.plan)
      ? orNull(difference(baseline[of][0] as number, candidateCosts[of][0] as number))
      : null;
  return Object.freeze({
    id: (scenario.approaches[index] as Approach).id,
    savingUsdPerRequest: savingOf('request', asIfAlone(candidate)),
    savingUsdPerMonth: savingOf('run', candidate),
    setupUsd: orNull(extraSetupUsd),
    verdict: Object.freeze(
      verdictOf(pair, index, savingCurve, () =>
        Object.freeze(
          missingPaths(
            scenario,
            [0, index],
            (changedScenario) => !isKnown(findingOf(changedScenario, index)),
          ),
        ),
      ),
    ),
    netUsd: orNull(netUsd),
    roi: extraSetupUsd > 0 ? orNull(netUsd / extraSetupUsd) : null,
    ...returnsOn(savingCurve, baseline, best(scenario.discountPerYear)),
  });
}

/** The finding on the approach at `index`, with the requests of each month multiplied by `factor`. */
export function findingOf(scenario: Scenario, index: number, factor?: number): Finding {
  const { traffic, costs } = costsOfAll(scenario, factor);
  const [baseline, candidate] = [costs[0] as Costs, costs[index] as Costs];
  return findingOn(
    { scenario, traffic, baseline, candidate },
    curveOf(baseline, candidate, traffic.horizon, true),
  );
}

/** Net present value, internal rate of return and discounted payback of the saving. */
function returnsOn(
  savingCurve: Curve,
  baseline: Costs,
  discountPerYear: number,
): Pick<Comparison, 'npvUsd' | 'irrPerYear' | 'discountedPaybackMonths'> {
  const flows = flowsOf(savingCurve, baseline.run);
  const perMonth = monthlyRate(discountPerYear);
  // A rate of return exists only if the first flow is a cost.
  const rate = (flows.find((flow) => flow !== 0) ?? 0) < 0 ? irr(flows) : null;
  return {
    npvUsd: npv(perMonth, flows),
    irrPerYear: rate === null ? null : orNull(Math.expm1(12 * Math.log1p(rate))),
    discountedPaybackMonths: isFlat(savingCurve)
      ? null
      : lastCrossing(discountedCurve(savingCurve, perMonth)),
  };
}
