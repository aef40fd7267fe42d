/** The payback of a candidate over the usual span of one number, while all other numbers stay at the best guess. */

import { isKnown, paybackMonths } from '../cost/verdict.ts';
import { isBelief } from '../scenario/amount.ts';
import { maxHoursPerMonth } from '../scenario/calendar.ts';
import { keyOf } from '../scenario/paths.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Lever } from './types.ts';
import { createWorkingCopy, indexOf, type Parameter } from './working-copy.ts';

/** A value of a number, and the months to the payback at that value; `null` = never within the candidate's service. */
export interface PaybackPoint {
  readonly input: number;
  readonly months: number | null;
}

/** The payback over a span of values. */
export interface PaybackCurve {
  /**
   * In the order of their inputs, from one end of the span to the other. Today's value is one of these inputs. If one of two
   * neighbours has a payback and the other has none, they are at most a ten-thousandth of the span apart. Whole numbers may be 1
   * apart.
   */
  readonly points: readonly PaybackPoint[];
  /** Today's value, the best guess. */
  readonly now: PaybackPoint;
  /** The range of the number; `null` if it has none. */
  readonly range: { readonly p10: number; readonly p90: number } | null;
}

/**
 * Usual spans by the key of a field, in the unit of the field: for numbers with much wider limits, and for numbers whose present
 * value says little about how far they may change.
 */
const spans: Readonly<Record<string, readonly [low: number, high: number]>> = {
  horizonMonths: [6, 60],
  growthPerMonth: [-0.1, 0.2],
  ratesChangePerYear: [-0.5, 0.2],
  reasoningTokens: [0, 1000],
  minimumTokens: [0, 4096],
  stepTokens: [1, 128],
  ttlMinutes: [1, 60],
  activeHoursPerDay: [1, 24],
  caches: [1, 40],
  successRate: [0.5, 1],
  maxAttempts: [1, 5],
  successDropPerMonth: [0, 0.1],
  otherUsdPerRequest: [0, 0.01],
  epochs: [1, 10],
  runs: [1, 10],
  evaluations: [0, 10],
  hoursPerMonth: [50, maxHoursPerMonth],
  machines: [1, 8],
  machinesPerReplica: [1, 8],
  sharedBy: [1, 10],
  utilisation: [0.1, 1],
  peakFactor: [1, 10],
  leadMonths: [0, 12],
  everyMonths: [1, 24],
};

/** The number of steps from one end of a span to the other. */
const steps = 48;

/** A number with one of these leading digits is easy to read at the end of an axis. */
const leadingDigits = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** A positive value, rounded up (`isUp`) or down to the next number with one of the `leadingDigits`. */
function roundedForAxis(value: number, isUp: boolean): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const digits = isUp
    ? leadingDigits.find((each) => each * decade >= value * (1 - 1e-9))
    : leadingDigits.findLast((each) => each * decade <= value * (1 + 1e-9));
  return Number(((digits ?? 1) * decade).toPrecision(3));
}

/**
 * The usual span of a number, which contains today's value and the range. If `spans` has no entry for the number:
 *
 * - The span of a share is 0 to 1.
 * - The span of a cost begins at 0, and the span of any other number below half of today's value. Both end at twice today's value or
 *   above. `null` if the number is 0 or may be negative.
 */
function spanOf({ path, field, now, amount }: Parameter): readonly [low: number, high: number] | null {
  const { p10, p90 } = isBelief(amount) ? amount : { p10: now, p90: now };
  const usual = spans[keyOf(path)] ?? (field.kind === 'share' ? [0, 1] : null);
  // A minimum that is itself not allowed has no payback, so the span begins 0.01 above it, or at p10 if that is closer.
  const minimum = field.minExclusive ? Math.min(p10, field.min + 0.01) : field.min;
  if (usual) {
    const [low, high] = usual;
    return [
      Math.max(minimum, Math.min(low, p10)),
      Math.min(field.max, p90 > high ? roundedForAxis(p90 * 1.25, true) : high),
    ];
  }
  if (!(p90 > 0) || p10 < 0) return null;
  const low =
    field.unit.startsWith('usd') || p10 === 0 ? 0 : roundedForAxis(Math.min(0.4 * now, 0.9 * p10), false);
  return [Math.max(minimum, low), Math.min(field.max, roundedForAxis(Math.max(2 * now, 1.25 * p90), true))];
}

/**
 * The payback of a candidate over the usual span of a number. Several levers may share the number: they are all set to the same value.
 * `null` if the scenario has no such number, or if it has no span (`spanOf`), is unknown, is a date, or is a difference to another
 * approach. Also `null` if an amount that the payback needs is unknown. Throws `RangeError` for an unknown candidate.
 */
export function paybackCurve(
  scenario: Scenario,
  { levers, candidate }: { readonly levers: readonly Lever[]; readonly candidate: string },
): PaybackCurve | null {
  const index = indexOf(scenario, candidate);
  const copy = createWorkingCopy(scenario);
  const parameters = levers.map(copy.parameter).filter((parameter) => parameter !== null);
  const [firstParameter] = parameters;
  if (
    !firstParameter ||
    !Number.isFinite(firstParameter.now) ||
    firstParameter.field.kind === 'date' ||
    firstParameter.difference
  )
    return null;
  const span = spanOf(firstParameter);
  const finding = copy.findingOf(index);
  if (!span || !isKnown(finding)) return null;
  const now: PaybackPoint = { input: firstParameter.now, months: paybackMonths(finding) };

  const pointAt = (input: number): PaybackPoint => {
    for (const parameter of parameters) parameter.set(input);
    return { input, months: paybackMonths(copy.findingOf(index)) };
  };
  const isWhole = firstParameter.field.whole;
  const [low, high] = span;
  const inputs = Array.from({ length: steps + 1 }, (_, step) => {
    // The last input is the end itself, because a rounding error could make a calculated one miss it.
    const input = step === steps ? high : low + ((high - low) * step) / steps;
    return isWhole ? Math.round(input) : input;
  });
  const sorted = [...new Set(inputs.filter((input) => input !== now.input))]
    .map(pointAt)
    .concat(now)
    .sort((a, b) => a.input - b.input);
  const points = sorted.flatMap((point, i) => {
    const next = sorted[i + 1];
    const isEdge = next !== undefined && (point.months === null) !== (next.months === null);
    if (!isEdge) return [point];
    const width = (high - low) / 1e4;
    return [
      point,
      ...pointsAtEdge(pointAt, point, next, { width: isWhole ? Math.max(1, width) : width, isWhole }),
    ];
  });
  return {
    points,
    now,
    range: isBelief(firstParameter.amount)
      ? { p10: firstParameter.amount.p10, p90: firstParameter.amount.p90 }
      : null,
  };
}

/**
 * The points on both sides of the value at which the payback begins or ends, if only one of `before` and `after` has a payback. The
 * two points are at most `width` apart; `before` and `after` themselves are left out.
 */
function pointsAtEdge(
  pointAt: (input: number) => PaybackPoint,
  before: PaybackPoint,
  after: PaybackPoint,
  { width, isWhole }: { readonly width: number; readonly isWhole: boolean },
): readonly PaybackPoint[] {
  let [from, to] = [before, after];
  while (to.input - from.input > width) {
    const middle = pointAt(isWhole ? Math.round((from.input + to.input) / 2) : (from.input + to.input) / 2);
    if ((middle.months === null) === (before.months === null)) from = middle;
    else to = middle;
  }
  return [from, to].filter((point) => point !== before && point !== after);
}
