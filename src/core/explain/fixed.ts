/**
 * The working of set-up, monthly lines, hosting and one month (docs/model.md, sections 2 and 3).
 * Values come from the result and the scenario.
 */

import { type Rollout, replicasFor } from '../cost/ledger.ts';
import { lineUsd, peakPerRequest, replicasPerRequest } from '../cost/plan.ts';
import { tokensOf } from '../cost/request.ts';
import type { ApproachResult } from '../cost/result-types.ts';
import { trafficOf } from '../cost/traffic.ts';
import { bestGuess, difference, orNull, times } from '../scenario/amount.ts';
import { daysPerMonth } from '../scenario/calendar.ts';
import type { Approach, CostLine, Scenario, TokenTraining, Training } from '../scenario/types.ts';
import { outputOf } from './request.ts';
import { addends, bracketedSum, operand, productOf, stepper, sumOf, unlessOne } from './steps.ts';
import type { MonthView, Operand, Step } from './types.ts';

type Make = ReturnType<typeof stepper>;

function lineStep(line: CostLine, path: string, make: Make): Step {
  const usd = orNull(lineUsd(line));
  if ('usd' in line)
    return make(path, 'usd', [operand('usd', `${path}.usd`, line.usd, 'usd', line)], usd, 'usd');
  const operands = [
    operand('quantity', `${path}.quantity`, line.quantity, line.unit),
    operand('price', `${path}.usdPerUnit`, line.usdPerUnit, `usd/${line.unit}`, line),
  ];
  return make(path, 'quantity·price', operands, usd, 'usd');
}

function trainingStep(training: Training, usd: number | null, make: Make): Step {
  const runs = unlessOne(operand('runs', 'training.runs', training.runs, 'runs'));
  if ('hours' in training) {
    const operands = [
      ...runs,
      operand('hours', 'training.hours', training.hours, 'hours'),
      ...unlessOne(operand('machines', 'training.machines', training.machines, 'machines')),
      operand('price', 'training.usdPerHour', training.usdPerHour, 'usd/hour', training),
    ];
    return make('training', productOf(operands), operands, usd, 'usd');
  }
  const { formula, operands } = jobFormula(training);
  return make(
    'training',
    [...runs.map(({ symbol }) => symbol), formula].join('·'),
    [...runs, ...operands],
    usd,
    'usd',
  );
}

/** The formula of one training run that is billed by the token, and its operands. */
function jobFormula(training: TokenTraining): { formula: string; operands: readonly Operand[] } {
  const validation =
    training.validationBilled && training.validationTokens !== 0
      ? [
          operand('validation', 'training.validationTokens', training.validationTokens, 'tokens'),
          operand('evaluations', 'training.evaluations', training.evaluations, 'runs'),
        ]
      : [];
  const tokens = validation.length > 0 ? '(tokens·epochs + validation·evaluations)' : 'tokens·epochs';
  const priceFormula = `${tokens}·r_train / 1e6`;
  const minimum = addends([operand('minimum', 'training.minimumUsd', training.minimumUsd, 'usd', training)]);
  return {
    formula: minimum.length > 0 ? `max(minimum, ${priceFormula})` : priceFormula,
    operands: [
      ...minimum,
      operand('tokens', 'training.tokens', training.tokens, 'tokens'),
      operand('epochs', 'training.epochs', training.epochs, 'epochs'),
      ...validation,
      operand('r_train', 'training.usdPerMTok', training.usdPerMTok, 'usd/MTok', training),
    ],
  };
}

/** The step that adds up the given steps. */
function totalStep(label: string, steps: readonly Step[], value: number | null, make: Make): Step {
  const parts = addends(steps.map((step, i) => operand(`u_${i + 1}`, step.label, step.value, 'usd')));
  return make(label, sumOf(parts), parts, value, 'usd');
}

/** Training, every other line, and their sum. */
export function explainSetup(approach: Approach, { setup }: ApproachResult): readonly Step[] {
  const make = stepper('set-up', approach.id);
  const usd = setup.lines.find(({ path }) => path === 'training')?.usd ?? null;
  const steps = [
    ...(approach.training ? [trainingStep(approach.training, usd, make)] : []),
    ...approach.setup.map((line, i) => lineStep(line, `setup[${i}]`, make)),
  ];
  return [...steps, totalStep('setup.totalUsd', steps, setup.totalUsd, make)];
}

/** Dollars of hosting in the month, and the machines that its load needs. */
function hostingSteps({ approach, result, alone, month }: MonthView, make: Make): readonly Step[] {
  const { hosting } = approach;
  const hostingPlan = alone.plan.hosting;
  if (!hosting || !hostingPlan) return [];
  const price = operand('price', 'hosting.usdPerHour', hosting.usdPerHour, 'usd/hour', hosting);
  const hours = operand('hours', 'hosting.hoursPerMonth', hosting.hoursPerMonth, 'hours');
  const tenants = unlessOne(operand('tenants', 'hosting.sharedBy', hosting.sharedBy, 'tenants'));
  const usdStep = (label: string, machines: number | null): Step =>
    make(
      'hosting',
      `price·hours·machines${tenants.length > 0 ? ' / tenants' : ''}`,
      [price, hours, operand('machines', label, machines, 'machines'), ...tenants],
      machines === null ? null : orNull(times(hostingPlan.usdPerMachine, machines)),
      'usd',
    );
  if ('machines' in hosting) return [usdStep('hosting.machines', hosting.machines)];

  const tokens = tokensOf(approach);
  const { attempts } = result;
  const requests = result.month.requests ?? Number.NaN;
  const hit = approach.cache ? (alone.hit[month - 1] as number) : 0;
  const perRequest = replicasPerRequest(hosting, attempts ?? Number.NaN, tokens);
  const load = times(requests, perRequest.load - times(hit, perRequest.saved));
  const { machinesPerReplica = 1 } = hosting;
  const machines = orNull(replicasFor(load) * (machinesPerReplica ?? Number.NaN));
  const peakOf = (tokenCount: number): number | null =>
    orNull(times(requests, peakPerRequest(hosting, attempts ?? Number.NaN, tokenCount)));
  const peakStep = (
    label: string,
    tokenOperands: readonly Operand[],
    formula: string,
    value: number | null,
  ): Step => {
    const attemptOperands = [
      operand('q', 'month.requests', result.month.requests, 'requests'),
      ...unlessOne(operand('A', 'attempts', attempts, 'attempts')),
    ];
    const peakFactor = unlessOne(operand('peak', 'hosting.peakFactor', hosting.peakFactor, 'factor'));
    const days = operand('days', 'daysPerMonth', daysPerMonth, 'days');
    const product = [productOf(attemptOperands), formula, ...peakFactor.map(({ symbol }) => symbol)].join(
      '·',
    );
    return make(
      label,
      `${product} / (days·86400)`,
      [...attemptOperands, ...tokenOperands, ...peakFactor, days],
      value,
      'tokens/second',
    );
  };
  const outputOperands = outputOf(approach);
  const peak = peakOf(tokens.output);
  const uncachedTokens = tokens.prefix + tokens.variable - tokens.history - times(hit, tokens.cacheable);
  const inputPeak = peakOf(uncachedTokens);
  const hasInput = bestGuess(hosting.inputTokensPerSecond) !== null;
  const size =
    machinesPerReplica === 1
      ? []
      : [operand('size', 'hosting.machinesPerReplica', machinesPerReplica, 'machines')];
  const replicasFormula = `load / (speed·utilisation)${hasInput ? ' + input / (inputSpeed·utilisation)' : ''}`;
  return [
    peakStep('hosting.peak', outputOperands, bracketedSum(outputOperands), peak),
    ...(hasInput
      ? [
          peakStep(
            'hosting.inputPeak',
            [operand('input', 'uncachedInputTokens', orNull(uncachedTokens), 'tokens')],
            'input',
            inputPeak,
          ),
        ]
      : []),
    make(
      'hosting.machines',
      `${size.length > 0 ? 'size·' : ''}max(1, ceil(${hasInput ? `(${replicasFormula})` : replicasFormula} · (1 - 1e-9)))`,
      [
        ...size,
        operand('load', 'hosting.peak', peak, 'tokens/second'),
        operand('speed', 'hosting.tokensPerSecond', hosting.tokensPerSecond, 'tokens/second'),
        ...(hasInput
          ? [
              operand('input', 'hosting.inputPeak', inputPeak, 'tokens/second'),
              operand(
                'inputSpeed',
                'hosting.inputTokensPerSecond',
                hosting.inputTokensPerSecond ?? null,
                'tokens/second',
              ),
            ]
          : []),
        operand('utilisation', 'hosting.utilisation', hosting.utilisation, 'share'),
      ],
      machines,
      'machines',
    ),
    usdStep('hosting.machines', machines),
  ];
}

/** The amount by which requests and hosting are below the monthly minimum; empty without a minimum. */
function minimumSteps(
  { approach, result }: MonthView,
  hosting: readonly Step[],
  make: Make,
): readonly Step[] {
  const minimum = operand('minimum', 'monthlyMinimumUsd', approach.monthlyMinimumUsd, 'usd');
  if (minimum.value === 0) return [];
  const hostingUsd = hosting.find(({ label }) => label === 'hosting')?.value ?? (approach.hosting ? null : 0);
  const paidOperands = [
    operand('requests', 'month.requestsUsd', result.month.requestsUsd, 'usd'),
    ...addends([operand('hosting', 'hosting', hostingUsd, 'usd')]),
  ];
  const missingUsd = [minimum, ...paidOperands].reduce(
    (left, { value }, i) => (i === 0 ? Number(value ?? Number.NaN) : left - Number(value ?? Number.NaN)),
    0,
  );
  const formula = `max(0, minimum - ${paidOperands.length > 1 ? `(${sumOf(paidOperands)})` : sumOf(paidOperands)})`;
  return [
    make('month.missingUsd', formula, [minimum, ...paidOperands], orNull(Math.max(0, missingUsd)), 'usd'),
  ];
}

/** The cost of the requests and the fixed costs of a month in which the baseline serves a part of the traffic. */
function rolloutSteps(
  { scenario, result, month, costs }: MonthView,
  { shareIn, own, rest }: Rollout,
  make: Make,
): readonly Step[] {
  const share = shareIn(month);
  const baseline = scenario.approaches[0]?.id ?? '';
  const monthValue = (values: readonly number[], isUsed: boolean): number | null =>
    isUsed ? orNull(values[month - 1] as number) : 0;
  const shareOperand = operand('σ', 'trafficShare', orNull(share), 'share');
  const fixed = addends([
    operand('own', 'ownFixedUsd', monthValue(own.fixed, share !== 0), 'usd'),
    operand('rest', `${baseline}.fixedUsd`, monthValue(rest.fixed, share !== 1), 'usd'),
  ]);
  return [
    make(
      'month.requestsUsd',
      'q·(σ·own + (1 - σ)·rest)',
      [
        operand('q', 'month.requests', result.month.requests, 'requests'),
        shareOperand,
        operand('own', 'ownRequestUsd', monthValue(own.request, share !== 0), 'usd'),
        operand('rest', `${baseline}.restRequestUsd`, monthValue(rest.request, share !== 1), 'usd'),
      ],
      result.month.requestsUsd,
      'usd',
    ),
    make('month.fixedUsd', sumOf(fixed), fixed, orNull(costs.fixed[month - 1] as number), 'usd'),
  ];
}

/** The months from the start to the end of service, negative if the end is before the start; empty without an end. */
function endSteps({ scenario, approach, result }: MonthView, make: Make): readonly Step[] {
  if (result.endsAtMonths === null) return [];
  return [
    make(
      'endsAtMonths',
      '',
      [
        operand('start', 'startsOn', scenario.startsOn, 'date'),
        operand('end', 'availableUntil', approach.availableUntil, 'date'),
      ],
      result.endsAtMonths,
      'months',
    ),
  ];
}

/** The month's cost as paid, if lead time, end of service or retraining make it differ from the approach's own cost. */
function paidSteps({ result, month }: MonthView, make: Make): readonly Step[] {
  const [before, after] = [result.cumulativeUsd[month - 1] ?? null, result.cumulativeUsd[month] ?? null];
  const paidMonth = result.months[month - 1];
  if (!paidMonth || before === null || after === null || result.month.totalUsd === null) return [];
  const { requests, requestUsd, fixedUsd, dueUsd } = paidMonth;
  const usd = times(requests ?? Number.NaN, requestUsd ?? Number.NaN) + Number(fixedUsd) + Number(dueUsd);
  if (difference(usd, result.month.totalUsd) === 0) return [];
  const otherCosts = addends([
    operand('fixed', `months[${month - 1}].fixedUsd`, fixedUsd, 'usd'),
    operand('due', `months[${month - 1}].dueUsd`, dueUsd, 'usd'),
  ]);
  return [
    make(
      'month.paidUsd',
      ['q·request', ...otherCosts.map(({ symbol }) => symbol)].join(' + '),
      [
        operand('q', 'month.requests', requests, 'requests'),
        operand('request', `months[${month - 1}].requestUsd`, requestUsd, 'usd'),
        ...otherCosts,
      ],
      orNull(usd),
      'usd',
    ),
  ];
}

/** The month: requests, monthly lines, hosting and their sum. Then the end of service and the cost of the whole window. */
export function explainMonth(view: MonthView): readonly Step[] {
  const { scenario, approach, result, costs } = view;
  const make = stepper('month', approach.id);
  const parts = [
    operand('u_1', 'month.requestsUsd', result.month.requestsUsd, 'usd'),
    ...addends([operand('u_2', 'month.fixedUsd', result.month.fixedUsd, 'usd')]),
  ];
  const lastSteps = [
    make('month.totalUsd', sumOf(parts), parts, result.month.totalUsd, 'usd'),
    ...endSteps(view, make),
    ...paidSteps(view, make),
    windowStep(scenario, result, make),
  ];
  if (costs.rollout) return [...rolloutSteps(view, costs.rollout, make), ...lastSteps];
  const lines = approach.monthly.map((line, i) => lineStep(line, `monthly[${i}]`, make));
  const hosting = hostingSteps(view, make);
  const belowMinimum = minimumSteps(view, hosting, make);
  const { month } = result;
  const requests = operand('q', 'month.requests', month.requests, 'requests');
  const fixed = totalStep(
    'month.fixedUsd',
    [...lines, ...hosting.filter(({ label }) => label === 'hosting'), ...belowMinimum],
    month.fixedUsd,
    make,
  );
  return [
    make(
      'month.requestsUsd',
      'q·request',
      [requests, operand('request', 'requestUsd', result.requestUsd, 'usd')],
      month.requestsUsd,
      'usd',
    ),
    ...lines,
    ...hosting,
    ...belowMinimum,
    fixed,
    ...lastSteps,
  ];
}

/** The whole window: the set-up and the cost of every month, retraining, lead time and end of service included. */
function windowStep(scenario: Scenario, { cumulativeUsd, totalUsd }: ApproachResult, make: Make): Step {
  const { horizon } = trafficOf(scenario);
  const parts = [operand('c_0', 'setup.totalUsd', cumulativeUsd[0] ?? null, 'usd')];
  for (let m = 1; m <= horizon; m++) {
    const [before, after] = [cumulativeUsd[m - 1] ?? null, cumulativeUsd[m] ?? null];
    const usd = before === null || after === null ? null : after - before;
    parts.push(operand(`c_${m}`, `months[${m - 1}]`, usd, 'usd'));
  }
  const terms = addends(parts);
  return make('totalUsd', sumOf(terms), terms, totalUsd, 'usd');
}
