/**
 * The working of set-up, monthly lines, hosting and month 1 (model page, sections 2 and 3).
 * Reads values from the result and the scenario.
 */

import { replicasFor, trafficOf } from '../cost/ledger.ts';
import { lineUsd, peakPerRequest, replicasPerRequest } from '../cost/plan.ts';
import { tokensOf } from '../cost/request.ts';
import type { ApproachResult } from '../cost/result-types.ts';
import { best, bestGuess, orNull, times } from '../scenario/amount.ts';
import { daysPerMonth } from '../scenario/calendar.ts';
import type { Approach, CostLine, Scenario, TokenTraining, Training } from '../scenario/types.ts';
import { outputOf } from './request.ts';
import { addends, factor, factorOf, operand, productOf, stepper, sumOf } from './steps.ts';
import type { Operand, Step } from './types.ts';

type Make = ReturnType<typeof stepper>;

function lineStep(line: CostLine, path: string, make: Make): Step {
  const usd = orNull(lineUsd(line));
  if ('usd' in line)
    return make(path, 'usd', [operand('usd', line.label, line.usd, 'usd', line)], usd, 'usd');
  const operands = [
    operand('quantity', line.label, line.quantity, line.unit),
    operand('price', `${path}.usdPerUnit`, line.usdPerUnit, `usd/${line.unit}`, line),
  ];
  return make(path, 'quantity·price', operands, usd, 'usd');
}

function trainingStep(training: Training, usd: number | null, make: Make): Step {
  const runs = factor(operand('runs', 'training.runs', training.runs, 'runs'));
  if ('hours' in training) {
    const operands = [
      ...runs,
      operand('hours', 'training.hours', training.hours, 'hours'),
      ...factor(operand('machines', 'training.machines', training.machines, 'machines')),
      operand('price', 'training.usdPerHour', training.usdPerHour, 'usd/hour', training),
    ];
    return make('training', productOf(operands), operands, usd, 'usd');
  }
  const { formula, operands } = jobOf(training);
  return make(
    'training',
    [...runs.map(({ symbol }) => symbol), formula].join('·'),
    [...runs, ...operands],
    usd,
    'usd',
  );
}

/** One run of a job billed by the token. */
function jobOf(training: TokenTraining): { formula: string; operands: readonly Operand[] } {
  const validation =
    training.validationBilled && training.validationTokens !== 0
      ? [
          operand('validation', 'training.validationTokens', training.validationTokens, 'tokens'),
          operand('evaluations', 'training.evaluations', training.evaluations, 'runs'),
        ]
      : [];
  const tokens = validation.length > 0 ? '(tokens·epochs + validation·evaluations)' : 'tokens·epochs';
  const billed = `${tokens}·r_train / 1e6`;
  const minimum = addends([operand('minimum', 'training.minimumUsd', training.minimumUsd, 'usd', training)]);
  return {
    formula: minimum.length > 0 ? `max(minimum, ${billed})` : billed,
    operands: [
      ...minimum,
      operand('tokens', 'training.tokens', training.tokens, 'tokens'),
      operand('epochs', 'training.epochs', training.epochs, 'epochs'),
      ...validation,
      operand('r_train', 'training.usdPerMTok', training.usdPerMTok, 'usd/MTok', training),
    ],
  };
}

/** Sums up the steps so far. */
function total(label: string, steps: readonly Step[], value: number | null, make: Make): Step {
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
  return [...steps, total('setup.totalUsd', steps, setup.totalUsd, make)];
}

/** Dollars of the hosting of month 1: the fixed costs without the lines. */
function hostingSteps(approach: Approach, result: ApproachResult, make: Make): readonly Step[] {
  const { hosting } = approach;
  if (!hosting) return [];
  const price = operand('price', 'hosting.usdPerHour', hosting.usdPerHour, 'usd/hour', hosting);
  const hours = operand('hours', 'hosting.hoursPerMonth', hosting.hoursPerMonth, 'hours');
  const tenants = factor(operand('tenants', 'hosting.sharedBy', hosting.sharedBy, 'tenants'));
  const perMachine = times(best(hosting.usdPerHour), hosting.hoursPerMonth) / hosting.sharedBy;
  const usdStep = (label: string, machines: number | null): Step =>
    make(
      'hosting',
      `price·hours·machines${tenants.length > 0 ? ' / tenants' : ''}`,
      [price, hours, operand('machines', label, machines, 'machines'), ...tenants],
      machines === null ? null : orNull(times(perMachine, machines)),
      'usd',
    );
  if ('machines' in hosting) return [usdStep('hosting.machines', hosting.machines)];

  const tokens = tokensOf(approach);
  const { attempts } = result;
  const requests = result.month.requests ?? Number.NaN;
  const hit = approach.cache ? best(result.months[0]?.hitRate ?? null) : 0;
  const perRequest = replicasPerRequest(hosting, attempts ?? Number.NaN, tokens);
  const load = times(requests, perRequest.load - times(hit, perRequest.cached));
  const replicas = hosting.machinesPerReplica === undefined ? 1 : hosting.machinesPerReplica;
  const machines = orNull(replicasFor(load) * (replicas ?? Number.NaN));
  const peakOf = (count: number): number | null =>
    orNull(times(requests, peakPerRequest(hosting, attempts ?? Number.NaN, count)));
  const peakStep = (
    label: string,
    count: readonly Operand[],
    formula: string,
    value: number | null,
  ): Step => {
    const per = [
      operand('q', 'month.requests', result.month.requests, 'requests'),
      ...factor(operand('A', 'attempts', attempts, 'attempts')),
    ];
    const above = factor(operand('peak', 'hosting.peakFactor', hosting.peakFactor, 'factor'));
    const days = operand('days', 'days of a month', daysPerMonth, 'days');
    const product = [productOf(per), formula, ...above.map(({ symbol }) => symbol)].join('·');
    return make(
      label,
      `${product} / (days·86400)`,
      [...per, ...count, ...above, days],
      value,
      'tokens/second',
    );
  };
  const out = outputOf(approach);
  const peak = peakOf(tokens.output);
  const fresh = tokens.prefix + tokens.variable - times(hit, tokens.cacheable);
  const inputPeak = peakOf(fresh);
  const hasInput = bestGuess(hosting.inputTokensPerSecond) !== null;
  const size = replicas === 1 ? [] : [operand('size', 'hosting.machinesPerReplica', replicas, 'machines')];
  const needed = `load / (speed·utilisation)${hasInput ? ' + input / (inputSpeed·utilisation)' : ''}`;
  return [
    peakStep('hosting.peak', out, factorOf(out), peak),
    ...(hasInput
      ? [
          peakStep(
            'hosting.inputPeak',
            [operand('input', 'input not read from a cache', orNull(fresh), 'tokens')],
            'input',
            inputPeak,
          ),
        ]
      : []),
    make(
      'hosting.machines',
      `${size.length > 0 ? 'size·' : ''}max(1, ceil(${hasInput ? `(${needed})` : needed} · (1 - 1e-9)))`,
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

/** Month 1: requests, monthly lines and hosting, and their sum; then the cost of the window. */
export function explainMonth(
  scenario: Scenario,
  approach: Approach,
  result: ApproachResult,
): readonly Step[] {
  const make = stepper('month', approach.id);
  const lines = approach.monthly.map((line, i) => lineStep(line, `monthly[${i}]`, make));
  const hosting = hostingSteps(approach, result, make);
  const { month } = result;
  const requests = operand('q', 'month.requests', month.requests, 'requests');
  const fixed = total(
    'month.fixedUsd',
    [...lines, ...hosting.filter(({ label }) => label === 'hosting')],
    month.fixedUsd,
    make,
  );
  const parts = [
    operand('u_1', 'month.requestsUsd', month.requestsUsd, 'usd'),
    ...addends([operand('u_2', 'month.fixedUsd', month.fixedUsd, 'usd')]),
  ];
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
    fixed,
    make('month.totalUsd', sumOf(parts), parts, month.totalUsd, 'usd'),
    windowStep(scenario, result, make),
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
  const due = addends(parts);
  return make('totalUsd', sumOf(due), due, totalUsd, 'usd');
}
