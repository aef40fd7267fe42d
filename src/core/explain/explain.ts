/**
 * The working of every figure of a result, as data: label, formula, value, and operands with units, sources and dates. The
 * formula with its operands gives exactly the value; nothing is rounded.
 */
import { type Curve, discountedCurve, firstAhead, flowsOf } from '../cost/curve.ts';
import { approachResult, costsOfAll } from '../cost/evaluate.ts';
import { monthlyRate } from '../cost/finance.ts';
import { asIfAlone, type Costs } from '../cost/ledger.ts';
import type { ApproachResult, Comparison, Payback, Result } from '../cost/result-types.ts';
import { requestsUntil } from '../cost/traffic.ts';
import { createWorkingCopy } from '../explore/working-copy.ts';
import { best, difference, orNull } from '../scenario/amount.ts';
import type { Approach } from '../scenario/types.ts';
import { explainMonth, explainSetup } from './fixed.ts';
import { explainPrices } from './prices.ts';
import { explainCache, explainRequest } from './request.ts';
import { addends, operand, stepper, unlessOne } from './steps.ts';
import type { MonthView, Operand, Step } from './types.ts';

/**
 * All steps, each after the steps that it uses. Each approach has prices, hit rate, request, set-up and month. Each candidate has
 * saving, payback and money over time. Unknown values are `null`. Prices, hit rate, request and month are explained for `month`,
 * from 1 to the horizon. Throws `RangeError` for another month.
 */
export function explain(result: Result, { month = 1 }: { readonly month?: number } = {}): readonly Step[] {
  const { scenario } = result;
  if (!Number.isInteger(month) || month < 1 || month > scenario.horizonMonths)
    throw new RangeError(`There is no month ${month}`);
  const { traffic, costs } = costsOfAll(scenario);
  const baseline = costs[0] as Costs;
  const views = scenario.approaches.map((approach, i): MonthView => {
    const approachCosts = costs[i] as Costs;
    const resultInMonth = approachResult(approach, approachCosts, baseline, traffic, month);
    return {
      scenario,
      approach,
      month,
      costs: approachCosts,
      alone: asIfAlone(approachCosts),
      result: resultInMonth,
    };
  });
  const steps = views.flatMap((view) => {
    const prices = explainPrices(view);
    return [
      ...prices,
      ...explainCache(view),
      ...explainRequest(view, prices),
      ...explainSetup(view.approach, view.result),
      ...explainMonth(view),
    ];
  });
  const resultOfMonth = { ...result, approaches: views.map((view) => view.result) };
  return [...steps, ...result.comparisons.flatMap((_, j) => explainComparison(resultOfMonth, j + 1))];
}

type Make = ReturnType<typeof stepper>;

/** The steps of a candidate: saving, set-up, verdict, net and money over time. */
function explainComparison(result: Result, index: number): readonly Step[] {
  const comparison = result.comparisons[index - 1] as Comparison;
  const [a, b] = [result.approaches[0], result.approaches[index]] as [ApproachResult, ApproachResult];
  const make = stepper('payback', comparison.id);
  const differenceStep = (
    label: string,
    figure: string,
    read: (approach: ApproachResult) => number | null,
    value: number | null,
    sign: 1 | -1 = 1,
  ): Step =>
    make(
      label,
      value === null ? '' : sign === 1 ? 'a - b' : 'b - a',
      [operand('a', `${a.id}.${figure}`, read(a), 'usd'), operand('b', `${b.id}.${figure}`, read(b), 'usd')],
      value,
      'usd',
    );
  // The saving is unknown if the two approaches leave different shares of the requests unanswered (`isEqualOutput`).
  const savingStep = (
    label: 'savingUsdPerRequest' | 'savingUsdPerMonth',
    figure: string,
    read: (approach: ApproachResult) => number | null,
  ): Step => {
    const [usdA, usdB] = [read(a), read(b)];
    const isKnown = comparison[label] !== null && usdA !== null && usdB !== null;
    return differenceStep(label, figure, read, isKnown ? difference(usdA, usdB) : null);
  };
  return [
    savingStep('savingUsdPerRequest', 'requestUsd', ({ requestUsd }) => requestUsd),
    savingStep('savingUsdPerMonth', 'month.totalUsd', ({ month }) => month.totalUsd),
    differenceStep('setupUsd', 'setup.totalUsd', ({ setup }) => setup.totalUsd, comparison.setupUsd, -1),
    ...explainVerdict(result, index, make),
    differenceStep('netUsd', 'totalUsd', ({ totalUsd }) => totalUsd, comparison.netUsd),
    ...explainChance(result, index, make),
    ...explainMoney(result, index),
  ];
}

/** The mean of `netUsd` for a candidate that may fail and then loses its set-up (docs/model.md, section 7). Empty if it cannot fail. */
function explainChance({ scenario, comparisons }: Result, index: number, make: Make): readonly Step[] {
  const { worksWithProbability } = scenario.approaches[index] as Approach;
  const chance = best(worksWithProbability);
  if (chance === 1) return [];
  const { netUsd, setupUsd } = comparisons[index - 1] as Comparison;
  const isKnown = netUsd !== null && setupUsd !== null;
  const operands = [
    operand('w', 'worksWithProbability', worksWithProbability, 'share'),
    operand('net', 'netUsd', netUsd, 'usd'),
    operand('setup', 'setupUsd', setupUsd, 'usd'),
  ];
  const mean = isKnown ? orNull(chance * netUsd - (1 - chance) * setupUsd) : null;
  return [make('meanNetUsd', 'w·net - (1 - w)·setup', operands, mean, 'usd')];
}

/** The verdict, and the figures that it states: its payback, its reason, and the moment at which the candidate falls behind. */
function explainVerdict(result: Result, index: number, make: Make): readonly Step[] {
  const { verdict } = result.comparisons[index - 1] as Comparison;
  const kindStep = make('verdict', '', [], verdict.kind, 'text');
  switch (verdict.kind) {
    case 'incomplete':
      return [kindStep];
    case 'immediately':
      return [kindStep, ...explainFallBehind(verdict, make)];
    case 'never':
      return [kindStep, make('verdict.reason', '', [], verdict.reason, 'text')];
    case 'after':
    case 'beyond-horizon':
    case 'retired-first':
      return [kindStep, ...explainPayback(result, index, verdict, make), ...explainFallBehind(verdict, make)];
  }
}

/** The moment after the window at which a candidate that is ahead falls behind. */
function explainFallBehind(
  { aheadUntilMonths: t }: Pick<Payback, 'aheadUntilMonths'>,
  make: Make,
): readonly Step[] {
  return t === null
    ? []
    : [make('verdict.aheadUntilMonths', '', [operand('t', 'projection', t, 'months')], t, 'months')];
}

/** The payback in months, requests and days, and its date. */
function explainPayback(result: Result, index: number, verdict: Payback, make: Make): readonly Step[] {
  const copy = createWorkingCopy(result.scenario);
  const finding = copy.findingOf(index);
  if (!('curve' in finding)) return [];
  const { formula, operands } = crossingFormula(finding.curve, verdict.months, {
    behind: 'usdBehindBefore',
    ahead: 'usdAheadAfter',
  });
  const t = operand('t', 'verdict.months', verdict.months, 'months');
  const traffic = copy.traffic();
  const wholeMonths = Math.floor(verdict.months);
  const requestsInMonth = requestsUntil(traffic, wholeMonths + 1) - requestsUntil(traffic, wholeMonths);
  return [
    make('verdict.months', formula, operands, verdict.months, 'months'),
    make(
      'verdict.requests',
      wholeMonths === 0 ? 't·q' : 'Q + (t - m)·q',
      [
        ...(wholeMonths === 0
          ? []
          : [operand('Q', 'requestsBefore', requestsUntil(traffic, wholeMonths), 'requests')]),
        t,
        ...(wholeMonths === 0 ? [] : [operand('m', 'wholeMonths', wholeMonths, 'months')]),
        operand('q', 'requestsInMonth', requestsInMonth, 'requests'),
      ],
      verdict.requests,
      'requests',
    ),
    make('verdict.firstAheadMonths', '', [t], firstAhead(finding.curve) ?? verdict.months, 'months'),
    make('verdict.days', '', [t], verdict.days, 'days'),
    make(
      'verdict.date',
      '',
      [operand('start', 'startsOn', result.scenario.startsOn, 'date'), t],
      verdict.date,
      'date',
    ),
  ];
}

/** The interpolation of a payback between two corners of its curve. `labels` name the amounts at these corners. */
function crossingFormula(
  { t, before, after }: Pick<Curve, 't' | 'before' | 'after'>,
  months: number,
  labels: { readonly behind: string; readonly ahead: string },
): { formula: string; operands: readonly Operand[] } {
  const next = t.findIndex((at, i) => at >= months && i > 0);
  const [t0, d0, t1, d1] = [t[next - 1], after[next - 1], t[next], before[next]];
  const isJump = t1 === months && (d1 ?? 0) < 0;
  if (months === 0 || next < 0 || isJump || d0 === undefined || d1 === undefined || d0 >= 0) {
    return {
      formula: 't',
      operands: [operand('t', 'jumpMonths', months, 'months')],
    };
  }
  const startOperands = addends([operand('t_0', 'cornerMonths', t0, 'months')]);
  const span = unlessOne(operand('span', 'monthsBetweenCorners', Number(t1) - Number(t0), 'months'));
  return {
    formula: [
      ...startOperands.map(({ symbol }) => symbol),
      `${span.map(({ symbol }) => `${symbol}·`).join('')}open / (open + ahead)`,
    ].join(' + '),
    operands: [
      ...startOperands,
      ...span,
      operand('open', labels.behind, -d0, 'usd'),
      operand('ahead', labels.ahead, d1, 'usd'),
    ],
  };
}

/** Return on investment, net present value, internal rate of return and discounted payback. */
function explainMoney(result: Result, index: number): readonly Step[] {
  const comparison = result.comparisons[index - 1] as Comparison;
  const make = stepper('money', comparison.id);
  // The flows of the ledger are more precise than differences of large sums.
  const copy = createWorkingCopy(result.scenario);
  const savingCurve = copy.savingCurve(index);
  const flowsUsd = flowsOf(savingCurve, copy.costs(0).run);
  const flows = flowsUsd.map((usd, m) => operand(`f_${m}`, `flows[${m}]`, usd, 'usd'));
  const flowSymbols = flows.map(({ symbol }) => symbol).join(', ');
  const rate = operand('r', 'discountPerYear', result.scenario.discountPerYear, 'share/year');
  const discountedMonths = comparison.discountedPaybackMonths;
  const perMonth = monthlyRate(best(result.scenario.discountPerYear));
  // The curve of a candidate that is ahead from the start has no crossing.
  const discountedCrossing =
    discountedMonths === null || discountedMonths === 0
      ? { formula: '', operands: [] }
      : crossingFormula(discountedCurve(savingCurve, perMonth), discountedMonths, {
          behind: 'presentUsdBehindBefore',
          ahead: 'presentUsdAheadAfter',
        });
  const roiOperands = [
    operand('net', 'netUsd', comparison.netUsd, 'usd'),
    operand('setup', 'setupUsd', comparison.setupUsd, 'usd'),
  ];
  return [
    make('roi', comparison.roi === null ? '' : 'net / setup', roiOperands, comparison.roi, 'share'),
    make('npvUsd', `npv((1 + r)^(1/12) - 1, ${flowSymbols})`, [rate, ...flows], comparison.npvUsd, 'usd'),
    make(
      'irrPerYear',
      comparison.irrPerYear === null ? '' : `(1 + irr(${flowSymbols}))^12 - 1`,
      flows,
      comparison.irrPerYear,
      'share/year',
    ),
    make(
      'discountedPaybackMonths',
      discountedCrossing.formula,
      [rate, ...discountedCrossing.operands],
      discountedMonths,
      'months',
    ),
  ];
}
