/**
 * The working of the prices of a month: the rates that apply, with their sources, tiers, batch rates and scheduled changes
 * (docs/model.md, section 1).
 */

import { driftIn } from '../cost/ledger.ts';
import { ratesInForce } from '../cost/request.ts';
import { best, orNull, times } from '../scenario/amount.ts';
import { monthsUntil } from '../scenario/calendar.ts';
import type { Approach, BatchRates, Rates, TokenRates } from '../scenario/types.ts';
import { operand, stepper } from './steps.ts';
import type { MonthView, Operand, Step } from './types.ts';

/** The symbol of each rate in formulas, and its field. */
const rateKinds = [
  ['in', 'inputUsdPerMTok'],
  ['read', 'cachedInputUsdPerMTok'],
  ['write', 'cacheWriteUsdPerMTok'],
  ['out', 'outputUsdPerMTok'],
] as const;
/** The field of a rate. */
export type RateKey = (typeof rateKinds)[number][1];

/** A set of rates that applies for part of the month. */
interface RateSet {
  readonly rates: Rates;
  readonly path: string;
  /** Share of the month. */
  readonly share: number;
}

/** The sets of rates that apply in the month, in order of time. */
function rateSetsOf({ approach, scenario: { startsOn }, month }: MonthView): readonly RateSet[] {
  const sets = [
    { rates: approach.rates, path: 'rates', from: Number.NEGATIVE_INFINITY },
    ...approach.rateChanges.map(({ from, rates }, i) => ({
      rates,
      path: `rateChanges[${i}].rates`,
      from: monthsUntil(startsOn, from),
    })),
  ].sort((a, b) => a.from - b.from);
  return sets
    .map(({ rates, path, from }, i) => {
      const until = Math.min(month, sets[i + 1]?.from ?? Number.POSITIVE_INFINITY);
      return { rates, path, share: until - Math.max(month - 1, from) };
    })
    .filter(({ share }) => share > 0);
}

/** The rate that is charged. If a cached or a write rate is not given, the input rate is charged. */
function chargedRate(set: TokenRates, key: RateKey): { readonly value: number; readonly key: RateKey } {
  const givenRate = set[key];
  const isInputRate =
    givenRate === null && (key === 'cachedInputUsdPerMTok' || key === 'cacheWriteUsdPerMTok');
  const chargedKey = isInputRate ? 'inputUsdPerMTok' : key;
  return { value: best(set[chargedKey]), key: chargedKey };
}

/** The step of one rate: the charged rate, mixed with the batch rate. */
function rateStep(
  approach: Approach,
  { rates, path }: RateSet,
  symbol: string,
  key: RateKey,
  make: ReturnType<typeof stepper>,
): Step {
  const { set, batch, tier } = ratesInForce(
    rates,
    best(approach.prefixTokens) + best(approach.variableTokens),
  );
  const ratesPath = tier === null ? path : `${path}.tiers[${tier}]`;
  const charged = chargedRate(set, key);
  const r = operand(`r_${symbol}`, `${ratesPath}.${charged.key}`, charged.value, 'usd/MTok', rates);
  const share = best(approach.batchShare);
  const label = `${path}.${key}`;
  if (!batch || share === 0) return make(label, r.symbol, [r], r.value, 'usd/MTok');
  const b = operand('b', 'batchShare', share, 'share');
  const { formula, batchOperand, value } = withBatch(batch, r, key, `${ratesPath}.batch`, rates);
  const meanRate = (1 - share) * charged.value + share * value;
  return make(label, formula, [r, b, batchOperand], orNull(meanRate), 'usd/MTok');
}

/** For a rate of which a share is paid at batch prices: the formula, the operand for the batch price, and the batch price (`value`). */
function withBatch(batch: BatchRates, r: Operand, key: RateKey, batchPath: string, rates: Rates) {
  if ('multiplier' in batch) {
    const batchOperand = operand('f', `${batchPath}.multiplier`, batch.multiplier, 'factor', rates);
    const value = Number(r.value ?? Number.NaN) * batch.multiplier;
    return { formula: `(1 - b)·${r.symbol} + b·f·${r.symbol}`, batchOperand, value };
  }
  const charged = chargedRate(batch, key);
  const batchOperand = operand('r_batch', `${batchPath}.${charged.key}`, charged.value, 'usd/MTok', rates);
  return { formula: `(1 - b)·${r.symbol} + b·r_batch`, batchOperand, value: charged.value };
}

/** The effective price of each kind of token in the month, batch and price changes included. */
export function explainPrices(view: MonthView): readonly Step[] {
  const { approach, result, month, costs } = view;
  const { tokens } = costs.plan;
  const make = stepper('prices', approach.id);
  const sets = rateSetsOf(view);
  const drift = driftIn(costs.plan, month);
  const steps: Step[] = [];
  for (const [symbol, key] of rateKinds) {
    const isCached = symbol === 'read' || symbol === 'write';
    if (isCached && !result.cacheableTokens && !(symbol === 'read' && tokens.history !== 0)) continue;
    const rateSteps = sets.map((set) => rateStep(approach, set, symbol, key, make));
    steps.push(...rateSteps);
    if (rateSteps.length === 1 && rateSteps[0]?.label === `rates.${key}` && drift === 1) continue;
    // A single rate without a yearly change has a weight too, because its formula would otherwise be the rate alone.
    const hasWeights = rateSteps.length > 1 || drift === 1;
    const parts = rateSteps.flatMap((step, i) => [
      ...(hasWeights ? [operand(`w_${i + 1}`, 'shareOfMonth', sets[i]?.share, 'share')] : []),
      operand(`r_${i + 1}`, step.label, step.value, 'usd/MTok'),
    ]);
    const driftOperands =
      drift === 1
        ? []
        : [
            operand('x', 'ratesChangePerYear', approach.ratesChangePerYear, 'share/year'),
            operand('m', 'month', month, 'number'),
          ];
    const meanRate = rateSteps.reduce(
      (sum, step, i) => sum + Number(step.value ?? Number.NaN) * (sets[i]?.share ?? 0),
      0,
    );
    const sumFormula = rateSteps
      .map((_, i) => (hasWeights ? `w_${i + 1}·r_${i + 1}` : `r_${i + 1}`))
      .join(' + ');
    const formula =
      drift === 1
        ? sumFormula
        : `${rateSteps.length > 1 ? `(${sumFormula})` : sumFormula}·(1 + x)^((m - 1) / 12)`;
    steps.push(
      make(`month.${key}`, formula, [...parts, ...driftOperands], orNull(times(meanRate, drift)), 'usd/MTok'),
    );
  }
  return steps;
}
