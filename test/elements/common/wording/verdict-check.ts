/**
 * An independent check of the sentences of a verdict: for each message, a condition under which its claims are true. The
 * conditions use the result, the corners of the cumulative costs and the oracle, and share no code with the wording.
 */
import { costCurves, evaluate, withField } from '../../../../src/core/index.ts';
import type {
  Approach,
  ApproachResult,
  Comparison,
  Result,
  Scenario,
  Simulation,
} from '../../../../src/core/types.ts';
import { pairOf } from '../../../../src/elements/common/scenario/reading.ts';
import type { KeyFigure } from '../../../../src/elements/common/wording/key-figures.ts';
import { askWith } from '../../../../src/elements/common/wording/missing-text.ts';
import type { VerdictView } from '../../../../src/elements/common/wording/names.ts';
import type { Sentences } from '../../../../src/elements/common/wording/sentence-rule.ts';
import { figuresOf } from '../../../../src/elements/common/wording/verdict-figures.ts';
import { reasonOf, sentenceOf, sentences } from '../../../../src/elements/common/wording/verdict-text.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { formatDate, formatMonths } from '../../../../src/i18n/format.ts';
import type { Messages, VerdictMessages } from '../../../../src/i18n/messages.ts';
import { plainText } from '../../../../src/i18n/pieces.ts';
import { dateAfter, daysUntil, monthsFrom } from '../../../oracle/calendar.ts';
import { requestAt } from '../../../oracle/ledger.ts';
import { type ApproachInput, withAbsoluteSuccessRates } from '../../../oracle/request.ts';
import { type DueFigures, dueVerdicts, missingRemark, undueRemark } from './verdict-due.ts';

/** A message that was used in a text, with its arguments. */
interface Use {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** The English messages of the verdict. Each use of a message is added to the list `uses`. */
function recordingMessages(uses: Use[]): VerdictMessages {
  return recording(english.verdict, uses) as VerdictMessages;
}

function recording(table: object, uses: Use[]): object {
  return new Proxy(table, {
    get(messages: Readonly<Record<string, unknown>>, name: string) {
      const message = messages[name];
      if (name === 'verdicts' || name === 'remarks') return recording(message as object, uses);
      if (typeof message !== 'function') {
        uses.push({ name, args: [] });
        return message;
      }
      return (...args: unknown[]) => {
        uses.push({ name, args });
        return message(...args);
      };
    },
  });
}

/**
 * The reasons of a verdict `never` that lacks figures. A use of a reason is recorded under the name of its sentence, in place of the use of
 * the sentence from which only the claim is taken.
 */
function recordingReasons(uses: Use[]): Messages['missing']['bestReasons'] {
  const reasons: Readonly<Record<string, unknown>> = english.missing.bestReasons;
  const recorded = Object.entries(reasons).map(([name, reason]) => [
    name,
    (...args: readonly unknown[]) => {
      uses.splice(-1, 1, { name, args });
      return (reason as (...figures: readonly unknown[]) => string)(...args);
    },
  ]);
  return Object.fromEntries(recorded) as Messages['missing']['bestReasons'];
}

/** The view of a comparison, with the messages that its texts use. They are recorded when the texts are made. */
export interface RecordedView {
  readonly view: VerdictView;
  readonly uses: Use[];
}

/** The view of one candidate of a result, with an empty record of messages. */
export function recordedView(
  result: Result,
  candidate: string,
  {
    simulation = null,
    approximate = false,
    assumed = false,
  }: { simulation?: Simulation | null; approximate?: boolean; assumed?: boolean } = {},
): RecordedView {
  const pair = pairOf(result, candidate);
  if (!pair) throw new Error('The result has no baseline');
  const uses: Use[] = [];
  return {
    uses,
    view: {
      result,
      pair,
      simulation,
      messages: recordingMessages(uses),
      ask: askWith({ ...english, missing: { ...english.missing, bestReasons: recordingReasons(uses) } }),
      locale: 'en',
      approximate,
      assumed,
    },
  };
}

/**
 * The first sentence or key figure that contradicts the result, with the reason. `null` if there is none. `table` has the rules by which
 * the sentences are chosen.
 */
export function refutationOf({ view, uses }: RecordedView, table: Sentences = sentences): string | null {
  const truth = truthOf(view);
  // If figures are missing, a verdict `never` is checked with the values at which the candidate costs least.
  const best = kindOf(truth) === 'incomplete' ? { ...truthOf(withBestValues(view)), isLimit: true } : truth;
  const refutedPart = (makeText: () => string): string | null => {
    uses.length = 0;
    const text = makeText();
    if (/undefined|NaN|Infinity|null|\[object/.test(text)) return `not a figure: ${text}`;
    if (/[−-]\$/.test(text)) return `an amount below zero: ${text}`;
    for (const { name, args } of uses) {
      const condition = conditions[name];
      if (!condition) return `no condition for "${name}": ${text}`;
      const checked = name in english.verdict.verdicts && name !== 'retiredBefore' ? best : truth;
      if (!condition(checked, args.map(String), args)) return `"${name}" is not true: ${text}`;
    }
    return null;
  };
  const sentence = (): string => {
    const { claim, rest } = sentenceOf(view, table);
    return `${claim}${rest}`;
  };
  const reason = (): string => plainText(reasonOf(view, table));
  /** A text, and the names of its messages that are in `part`. */
  const textAndNames = (
    makeText: () => string,
    part: object,
  ): readonly [text: string, names: readonly string[]] => {
    uses.length = 0;
    const text = makeText();
    return [text, uses.filter(({ name }) => name in part).map(({ name }) => name)];
  };
  /** The sentence or remark that is not due for the figures, or is due and missing, with the reason. `null` if there is none. */
  const undue = (): string | null => {
    const figures = dueFiguresOf(truth);
    const [text, [chosen = '']] = textAndNames(sentence, english.verdict.verdicts);
    const due = dueVerdicts(figures);
    if (due.length > 0 && !due.includes(chosen))
      return `"${chosen}" in place of "${due.join('" or "')}": ${text}`;
    const [reasonText, remarks] = textAndNames(reason, english.verdict.remarks);
    if (remarks.length > 4) return `too long: ${reasonText}`;
    const needless = undueRemark(figures, remarks);
    if (needless) return `"${needless}" is not due: ${text} ${reasonText}`;
    // With four remarks, others may be left out.
    const missing = remarks.length < 4 ? missingRemark(figures, remarks) : null;
    return missing && `"${missing}" is missing: ${text} ${reasonText}`;
  };
  return (
    refutedPart(sentence) ??
    refutedLimit(best, sentence()) ??
    refutedPart(reason) ??
    undue() ??
    unnamedStart(truth, reason()) ??
    unnamedEnd(truth, `${sentence()} ${reason()}`) ??
    refutedFigure(figuresOf({ ...view, messages: english.verdict }), truth)
  );
}

/** A sentence that denies a payback within the horizon although the best values of the missing figures lead to one. `null` if it is true. */
function refutedLimit(best: Truth, text: string): string | null {
  const horizon = formatMonths(best.horizonMonths, 'en');
  const isLate = ['beyond-horizon', 'retired-first'].includes(kindOf(best));
  const isDenied = [false, true].some((hasUnknownCost) =>
    text.endsWith(english.missing.notWithin(horizon, hasUnknownCost)),
  );
  return isDenied && !isLate ? `the best values pay back in time: ${text}` : null;
}

/** The view with the value of each missing figure at which the candidate costs least. */
function withBestValues(view: VerdictView): VerdictView {
  const { verdict } = view.pair.comparison ?? {};
  const missing = verdict?.kind === 'incomplete' ? verdict.missing : [];
  const best = (path: string): number =>
    /[tT]okensPerSecond$/.test(path)
      ? 1e12
      : /(machinesPerReplica|utilisation|hitRate|variableCachedShare|batchShare)$/.test(path)
        ? 1
        : 0;
  const result = evaluate(
    missing.reduce((scenario, path) => withField(scenario, path, best(path)), view.result.scenario),
  );
  return { ...view, result, pair: pairOf(result, view.pair.candidate?.id ?? '') ?? view.pair };
}

/** The figures of a comparison, from which the conditions are calculated. */
interface Truth {
  readonly view: VerdictView;
  readonly scenario: Scenario;
  readonly baseline: ApproachResult;
  readonly candidate: ApproachResult;
  readonly comparison: Comparison;
  /** Months until the horizon. */
  readonly horizonMonths: number;
  /** Requests of the baseline in month 1. */
  readonly requests: number;
  /** Months until the candidate serves. */
  readonly leadMonths: number;
  /** Months until the candidate's service ends; Infinity if it does not end. */
  readonly endsAtMonths: number;
  /**
   * The cumulative saving: what the baseline has cost so far less what the candidate has cost so far, in dollars. It is given at
   * each corner of either cost curve.
   */
  readonly saving: readonly {
    /** Months from the start. */
    readonly t: number;
    /** The smaller and the larger one of `before` and `after`. */
    readonly low: number;
    readonly high: number;
    /** The saving before and after the payments that are due at that moment. */
    readonly before: number;
    readonly after: number;
  }[];
  /** The share of draws that pay back within `chanceMonths`. */
  readonly chance: number | null;
  /** A year if the best guess pays back after at most a year, and not at once; else the window. */
  readonly chanceMonths: number;
  /** Whether the figures have the best value of each missing figure, so that a sentence states its amounts as bounds (“at least”, “at most”). */
  readonly isLimit: boolean;
}

function truthOf(view: VerdictView): Truth {
  const { result, pair } = view;
  const { candidate, baseline, comparison } = pair;
  if (!candidate || !comparison) throw new Error('There is no candidate');
  const { scenario } = result;
  const simulated = view.simulation?.comparisons.find(({ id }) => id === candidate.id);
  const leadMonths = candidate.approach.leadMonths;
  const { verdict } = comparison;
  const isWithinYear = scenario.horizonMonths > 12 && verdict.kind === 'after' && verdict.months <= 12;
  return {
    view,
    scenario,
    baseline: baseline.result,
    candidate: candidate.result,
    comparison,
    horizonMonths: scenario.horizonMonths,
    requests: baseline.result.month.requests ?? Number.NaN,
    leadMonths: typeof leadMonths === 'number' ? leadMonths : (leadMonths?.p50 ?? Number.NaN),
    endsAtMonths: candidate.result.endsAtMonths ?? Number.POSITIVE_INFINITY,
    saving: savingOf(scenario, candidate.index),
    chance: simulated?.[isWithinYear ? 'paysBackWithinYear' : 'paysBackInWindow'] ?? null,
    chanceMonths: isWithinYear ? 12 : scenario.horizonMonths,
    isLimit: false,
  };
}

/** The cumulative saving at every corner of the two cumulative cost curves. */
function savingOf(scenario: Scenario, index: number): Truth['saving'] {
  const curves = costCurves(scenario);
  const [baseline, candidate] = [curves[0] ?? [], curves[index] ?? []];
  if (baseline.length === 0 || candidate.length === 0) return [];
  /** The cost before and after the payments at a moment. */
  const costsAt = (curve: typeof baseline, t: number): readonly [number, number] => {
    const here = curve.filter(({ months }) => months === t).map(({ usd }) => usd);
    if (here.length > 0) return [here[0] as number, here[here.length - 1] as number];
    const nextIndex = curve.findIndex(({ months }) => months > t);
    const [from, to] = [curve[nextIndex - 1], curve[nextIndex]];
    if (!from || !to) return [Number.NaN, Number.NaN];
    const usd = from.usd + ((to.usd - from.usd) * (t - from.months)) / (to.months - from.months);
    return [usd, usd];
  };
  const moments = [...new Set([...baseline, ...candidate].map(({ months }) => months))].sort((x, y) => x - y);
  return moments.map((t) => {
    const [[baselineBefore, baselineAfter], [candidateBefore, candidateAfter]] = [
      costsAt(baseline, t),
      costsAt(candidate, t),
    ];
    // Amounts that differ only by rounding are equal.
    const differenceOf = (x: number, y: number) =>
      Math.abs(x - y) <= 1e-8 * Math.max(Math.abs(x), Math.abs(y)) ? 0 : x - y;
    const [before, after] = [
      differenceOf(baselineBefore, candidateBefore),
      differenceOf(baselineAfter, candidateAfter),
    ];
    return { t, low: Math.min(before, after), high: Math.max(before, after), before, after };
  });
}

/** The first amount in a text, and half a unit of its last digit. `null` if there is no amount. */
function moneyIn(text: string): { readonly usd: number; readonly roundingUsd: number } | null {
  const match = /([−+]?)\$([\d,]+(?:\.\d+)?)(E\d+|[kMBT])?/.exec(text);
  if (!match) return null;
  const [, sign, digits = '', suffix = ''] = match;
  const scale = suffix.startsWith('E')
    ? 10 ** Number(suffix.slice(1))
    : (({ k: 1e3, M: 1e6, B: 1e9, T: 1e12 } as Record<string, number>)[suffix] ?? 1);
  const decimals = digits.split('.')[1]?.length ?? 0;
  return {
    usd: Number(digits.replaceAll(',', '')) * scale * (sign === '−' ? -1 : 1),
    roundingUsd: (10 ** -decimals * scale) / 2,
  };
}

/** Whether the text states this amount, rounded. An amount other than 0 must not be written as "$0". */
function statesUsd(text: string, usd: number): boolean {
  const written = moneyIn(text);
  if (!written || !Number.isFinite(usd)) return false;
  if (written.usd === 0) return usd === 0;
  // A compact amount has three digits, so 0.5 % (half a unit of the third digit) is always within its rounding.
  return Math.abs(written.usd - usd) <= Math.max(written.roundingUsd, 0.005 * Math.abs(usd)) * 1.0001;
}

/** Whether the text states this amount, and the amount is above 0. */
const statesPositiveUsd = (text: string, usd: number): boolean => usd > 0 && statesUsd(text, usd);

/**
 * Whether the text states this cost, which is above 0. As a bound ("at least"), the written cost is at most the calculated one, and less
 * than one unit of its last digit below it.
 */
const statesCost = ({ isLimit }: Truth, text: string, usd: number): boolean =>
  isLimit ? isJustBelow(moneyIn(text), usd) : statesPositiveUsd(text, usd);

/** Like `statesCost`, for a saving. As a bound ("at most"), the written saving is at least the calculated one. */
const statesSaving = ({ isLimit }: Truth, text: string, usd: number): boolean => {
  const written = moneyIn(text);
  if (!isLimit || !written) return !isLimit && statesPositiveUsd(text, usd);
  return usd > 0 && isJustBelow({ ...written, usd }, written.usd);
};

/** Whether an amount is at most another one, and less than a unit of its last digit below it. */
function isJustBelow(amount: ReturnType<typeof moneyIn>, usd: number): boolean {
  if (!amount || !(amount.usd > 0)) return false;
  const roundingError = 1e-9 * usd;
  return amount.usd <= usd + roundingError && usd - amount.usd < 2 * amount.roundingUsd + roundingError;
}

/** The share that a text states in per cent, from 0 to 1; 0.001 for a text with "<", 0.999 for a text with ">". */
function shareIn(text: string): number {
  const percent = Number(/(\d+)\s%/.exec(text)?.[1]) / 100;
  const sign = text.replace(/^≈\s/, '').charAt(0);
  return sign === '<' ? 0.001 : sign === '>' ? 0.999 : percent;
}

/** Whether the text states this share, rounded to whole per cent. Only 0 is written as 0 %, and only 1 as 100 %. */
const statesShare = (text: string, share: number | null): boolean =>
  share !== null &&
  Math.abs(shareIn(text) - share) <= 0.0051 &&
  (shareIn(text) > 0 || share === 0) &&
  (shareIn(text) < 1 || share === 1);

/** The number that the digits of a text form. */
const numberIn = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

/** Monthly costs of month 1 in dollars; 0 if they are only a rounding error. */
const monthlyUsd = ({ month }: ApproachResult): number =>
  Math.abs((month.totalUsd ?? Number.NaN) - (month.requestsUsd ?? Number.NaN)) <= 1e-9 * (month.totalUsd ?? 0)
    ? 0
    : (month.totalUsd ?? Number.NaN) - (month.requestsUsd ?? Number.NaN);

/** Dollars for 1,000 requests of month 1, with monthly costs; NaN if there are monthly costs but no requests. */
const usdPerThousand = (approach: ApproachResult): number => {
  const { month, requestUsd } = approach;
  if (month.requests === 0)
    return monthlyUsd(approach) === 0 ? 1000 * (requestUsd ?? Number.NaN) : Number.NaN;
  return month.totalUsd === 0 ? 0 : ((month.totalUsd ?? Number.NaN) / (month.requests ?? Number.NaN)) * 1000;
};

/** The shares of a rollout from the month on in which the candidate begins to serve; empty without a list of shares. */
function sharesServed(truth: Truth): readonly unknown[] {
  const shares = candidateOf(truth)?.trafficShare;
  return Array.isArray(shares) ? shares.slice(Math.floor(truth.leadMonths)) : [];
}

/** The share of the requests of month 1 that the candidate serves. */
const shareOf = (truth: Truth): number => {
  const shares = candidateOf(truth)?.trafficShare;
  return guess(Array.isArray(shares) ? (sharesServed(truth)[0] ?? shares.at(-1)) : shares);
};

/** Dollars of one request of month 1, without monthly costs: the mean of all requests of a rollout. */
const requestUsdOf = ({ month, requestUsd }: ApproachResult): number | null =>
  month.requests && month.requestsUsd !== null ? month.requestsUsd / month.requests : requestUsd;

/** Dollars for 1,000 requests of month 1, for each kind of cost, as if the approach served all of them. */
const costsByKind: Readonly<Record<string, (approach: ApproachResult) => number>> = {
  tokens: ({ attempt, attempts }) =>
    1000 *
    (attempts ?? Number.NaN) *
    ((attempt.inputUsd ?? Number.NaN) +
      (attempt.outputUsd ?? Number.NaN) +
      ((attempt.totalUsd ?? Number.NaN) -
        (attempt.inputUsd ?? Number.NaN) -
        (attempt.outputUsd ?? Number.NaN) -
        (attempt.otherUsd ?? Number.NaN))),
  other: ({ attempt, attempts }) => 1000 * (attempts ?? Number.NaN) * (attempt.otherUsd ?? Number.NaN),
  repair: ({ attempt, attempts, requestUsd }) =>
    1000 * ((requestUsd ?? Number.NaN) - (attempts ?? Number.NaN) * (attempt.totalUsd ?? Number.NaN)),
  fixed: (approach) =>
    monthlyUsd(approach) === 0 ? 0 : (1000 * monthlyUsd(approach)) / (approach.month.requests ?? Number.NaN),
};

/**
 * Extra dollars that the candidate costs for 1,000 requests, for one kind of cost. In a rollout, only the requests that the candidate
 * serves cost more. The extra cost of tokens is then the rest of the whole difference, because both hit rates depend on the share.
 */
const extraUsd = (truth: Truth, kind: string): number => {
  const { baseline, candidate } = truth;
  const extraAlone = (kindOfCost: string): number =>
    (costsByKind[kindOfCost]?.(candidate) ?? Number.NaN) -
    (costsByKind[kindOfCost]?.(baseline) ?? Number.NaN);
  const share = shareOf(truth);
  if (share === 1 || kind === 'fixed') return extraAlone(kind);
  if (kind !== 'tokens') return share === 0 ? 0 : share * extraAlone(kind);
  const totalDifference = usdPerThousand(candidate) - usdPerThousand(baseline);
  return ['other', 'repair', 'fixed'].reduce(
    (remaining, other) => remaining - extraUsd(truth, other),
    totalDifference,
  );
};

/** The saving of each month in dollars, from the costs of its requests and its fixed costs, without retraining. */
const savedByMonth = ({ baseline, candidate }: Truth): readonly number[] =>
  baseline.months.map((month, i) => {
    const usd = (each: typeof month | undefined) =>
      (each?.requests === 0 ? 0 : (each?.requests ?? Number.NaN) * (each?.requestUsd ?? Number.NaN)) +
      (each?.fixedUsd ?? Number.NaN);
    const [baselineUsd, candidateUsd] = [usd(month), usd(candidate.months[i])];
    const saved = baselineUsd - candidateUsd;
    // Amounts that differ only by rounding are equal.
    return Math.abs(saved) <= 1e-9 * Math.max(Math.abs(baselineUsd), Math.abs(candidateUsd)) ? 0 : saved;
  });

/** Dollars until the horizon by which retraining the candidate costs more than retraining the baseline. */
const retrainingExtra = ({ baseline, candidate }: Truth): number =>
  candidate.months.reduce(
    (sum, { dueUsd }, i) => sum + (dueUsd ?? Number.NaN) - (baseline.months[i]?.dueUsd ?? Number.NaN),
    0,
  );

/** Dollars by which the set-up of the candidate costs more. Negative if it costs less. */
const setupExtra = ({ baseline, candidate }: Truth): number => {
  const [candidateUsd, baselineUsd] = [
    candidate.setup.totalUsd ?? Number.NaN,
    baseline.setup.totalUsd ?? Number.NaN,
  ];
  const extra = candidateUsd - baselineUsd;
  return Math.abs(extra) <= 1e-9 * Math.max(Math.abs(candidateUsd), Math.abs(baselineUsd)) ? 0 : extra;
};

/** Whether each request of the candidate costs more. Always false in a rollout, whose amounts are means of the requests of both. */
const costsMorePerRequest = (truth: Truth): boolean =>
  shareOf(truth) === 1 &&
  (truth.candidate.requestUsd ?? 0) > (truth.baseline.requestUsd ?? Number.NaN) &&
  usdPerThousand(truth.candidate) > usdPerThousand(truth.baseline);

/** Whether the cumulative saving is above 0 between two moments, both excluded. */
const isAhead = ({ saving }: Truth, from: number, to: number): boolean => {
  const inside = saving.filter(({ t }) => t > from && t < to - 1e-9);
  const startCorner = saving.find(({ t }) => t === from);
  const nextCorner = saving.find(({ t }) => t > from);
  return (
    inside.every(({ low }) => low > 0) &&
    (inside.length > 0 || (startCorner?.high ?? 0) > 0 || (nextCorner?.high ?? 0) > 0)
  );
};

/** Whether the cumulative saving is 0 or less after a moment. */
const isBehindFrom = ({ saving }: Truth, from: number): boolean =>
  saving.filter(({ t }) => t > from + 1e-9).every(({ low }) => low <= 0);

/** Whether the candidate serves from the start, and every request that it serves until the horizon costs less than one of the baseline by the oracle. */
function everyRequestSaves({ scenario, view, endsAtMonths, horizonMonths, leadMonths }: Truth): boolean {
  if (leadMonths > 0 || endsAtMonths <= 0) return false;
  const missing = new Set<string>();
  const withRates = withAbsoluteSuccessRates(scenario);
  const [baseline, candidate] = [
    withRates.approaches[0],
    withRates.approaches[view.pair.candidate?.index ?? 1],
  ];
  const requestUsdAt = (approach: typeof baseline, t: number) =>
    requestAt(withRates, approach as ApproachInput, t, missing).requestUsd;
  const shares = view.pair.candidate?.approach.trafficShare;
  for (let month = 0; month < Math.min(horizonMonths, endsAtMonths); month++) {
    // A candidate that serves no request in a month is not cheaper in it.
    if (guess(Array.isArray(shares) ? shares[Math.min(month, shares.length - 1)] : shares) === 0)
      return false;
    // A cost that the oracle cannot calculate is NaN. `>=` is then false, so only the other conditions decide.
    for (const t of [month + 0.001, month + 0.35, month + 0.7, month + 0.999])
      if (t < endsAtMonths && requestUsdAt(candidate, t) >= requestUsdAt(baseline, t)) return false;
  }
  return true;
}

const kindOf = ({ comparison }: Truth): string => comparison.verdict.kind;

/** Months until the payback; NaN without a payback. */
const monthsOf = ({ comparison: { verdict } }: Truth): number =>
  'months' in verdict ? verdict.months : Number.NaN;

/** Months until the candidate has cost more than the baseline again; NaN if that does not happen. */
const aheadUntilOf = ({ comparison: { verdict } }: Truth): number =>
  'aheadUntilMonths' in verdict ? (verdict.aheadUntilMonths ?? Number.NaN) : Number.NaN;

/** Whether a text ends with a date. It is written as a month if the token counts are estimates or assumed, or after the window. */
const endsWithDate = (truth: Truth, text: string, date: string | undefined): boolean => {
  const { view, horizonMonths } = truth;
  const isAfterWindow = (date ?? '') > (datesOf(truth, horizonMonths).at(-1) ?? '');
  const isMonth = view.approximate || view.assumed === true || isAfterWindow;
  return (
    date !== undefined &&
    text.endsWith(formatDate(date, 'en', isMonth ? 'month' : 'long')) &&
    !(isMonth && /\d+\s\p{L}+\s\d{4}$/u.test(text))
  );
};

const endsWithDay = (text: string, date: string | undefined): boolean =>
  date !== undefined && text.endsWith(formatDate(date, 'en'));

/** The date of a moment, in months from the start. A moment at midnight may have two dates, because of rounding. */
const datesOf = ({ scenario: { startsOn } }: Truth, months: number): readonly string[] =>
  [months - 1e-7, months + 1e-7].map((t) =>
    dateAfter(startsOn, Math.floor(daysUntil(startsOn, Math.max(0, t)))),
  );

/** Whether a text ends with the date of a moment (in months from the start), in the form that `endsWithDate` expects. */
const endsWithDateOf = (truth: Truth, text: string, months: number): boolean =>
  datesOf(truth, months).some((date) => endsWithDate(truth, text, date));

/** Like `endsWithDateOf`, except that a moment after more than ten years has no date, but a fixed text. */
const endsWithDateOrLater = (truth: Truth, text: string, months: number): boolean =>
  months > 120 ? text === english.verdict.afterTenYears : endsWithDateOf(truth, text, months);

const candidateOf = ({ view }: Truth) => view.pair.candidate?.approach;

const isCheaperAtOnce = (truth: Truth): boolean =>
  kindOf(truth) === 'immediately' && everyRequestSaves(truth);

const isNeverBehind: Condition = (truth) =>
  kindOf(truth) === 'immediately' &&
  truth.saving.every(({ low }) => low >= 0) &&
  (truth.comparison.netUsd ?? 0) > 0;

/** The best guess of an amount. */
const guess = (amount: unknown): number =>
  typeof amount === 'object' && amount !== null && 'p50' in amount ? Number(amount.p50) : Number(amount);

/** Whether the traffic or the prices of the pair keep falling. */
const declines = ({ scenario, view }: Truth): boolean =>
  (scenario.monthlyRequests === undefined && guess(scenario.growthPerMonth) < 0) ||
  [scenario.approaches[0], view.pair.candidate?.approach].some(
    (approach) => guess(approach?.ratesChangePerYear) < 0,
  );

/** The figures that say which sentence is due. */
function dueFiguresOf(truth: Truth): DueFigures {
  const { comparison, candidate, baseline, view, leadMonths, horizonMonths, endsAtMonths } = truth;
  const { verdict } = comparison;
  const pair = [candidate, baseline] as const;
  const figuresOfPair = (figure: (approach: ApproachResult) => number | null): [number, number] =>
    pair.map((approach) => figure(approach) ?? Number.NaN) as [number, number];
  const firstServedMonth = Math.floor(leadMonths);
  const approaches = [view.pair.baseline.approach, view.pair.candidate?.approach];
  return {
    kind: verdict.kind,
    reason: 'reason' in verdict ? verdict.reason : null,
    chance: hasDifferentDraws(truth) ? truth.chance : null,
    payback: {
      months: monthsOf(truth),
    },
    isKnown: verdict.kind !== 'incomplete',
    isSavingUnknown: isSavingUnknown(truth),
    horizonMonths,
    leadMonths,
    endsAtMonths,
    baselineEndsAtMonths: baselineEndsAt(truth),
    isBehindUntilBaselineEnds: () => isBehindUntil(truth, baselineEndsAt(truth)),
    isTrainable: !isUntrainable(truth),
    requests: baseline.months.map(({ requests }) => requests ?? Number.NaN),
    servesAll: shareOf(truth) === 1,
    requestUsd: figuresOfPair(requestUsdOf),
    unitUsd: pair.map((approach) => usdPerThousand(approach) / 1000) as [number, number],
    allRequestsUsd: figuresOfPair(({ months }) =>
      months.reduce(
        (sum, { requests, requestUsd }) =>
          sum + (requests === 0 ? 0 : (requests ?? Number.NaN) * (requestUsd ?? Number.NaN)),
        0,
      ),
    ),
    fixedUsd: pair.map(monthlyUsd) as [number, number],
    extraUsd: Object.fromEntries(
      Object.keys(costsByKind).map((kind) => [kind, extraUsd(truth, kind) / 1000]),
    ),
    monthUsd: figuresOfPair(({ month }) => month.totalUsd),
    setupUsd: figuresOfPair(({ setup }) => setup.totalUsd),
    savedByMonth: savedByMonth(truth),
    retrainingExtraUsd: retrainingExtra(truth),
    aheadUntilMonths: 'aheadUntilMonths' in verdict ? (verdict.aheadUntilMonths ?? null) : null,
    isAheadFromStart: () => isAhead(truth, 0, aheadUntilOf(truth)),
    everyRequestSaves: () =>
      everyRequestSaves(truth) &&
      approaches.every((approach) => approach?.rateChanges.length === 0) &&
      savedByMonth(truth)
        .slice(firstServedMonth, Math.ceil(Math.min(endsAtMonths, horizonMonths)))
        .every((saved) => saved >= 0),
    isCached: (baseline.cacheableTokens ?? 0) > 0 && (baseline.months[0]?.hitRate ?? 0) > 0,
    worksShare: guess(candidateOf(truth)?.worksWithProbability),
    netUsd: comparison.netUsd ?? Number.NaN,
    fallbackEnds: fallbacksOf(truth).some((each) => each.endsAtMonths < horizonMonths),
    missesRetraining: () => missesRetraining(truth),
  };
}

/** Whether a message is true. Its arguments are given as texts and as they are. */
type Condition = (truth: Truth, texts: readonly string[], args: readonly unknown[]) => boolean;

const always: Condition = () => true;

/** The condition under which each message is true. */
const conditions: Readonly<Record<string, Condition>> = {
  // Texts without a claim, and requests to enter a figure
  fineTuning: always,
  onDate: always,
  inTime: always,
  inMonthOf: (truth) =>
    truth.view.approximate ||
    truth.view.assumed === true ||
    [monthsOf(truth), aheadUntilOf(truth)].some((months) => months > truth.horizonMonths),
  missingFigures: always,
  tuned: ({ view }) => view.pair.baseline.approach.model === view.pair.candidate?.approach.model,
  untuned: ({ view }) => view.pair.baseline.approach.model === view.pair.candidate?.approach.model,
  moreThan: always,
  afterTenYears: always,
  atThisTraffic: (truth) =>
    new Set(truth.baseline.months.map(({ requests }) => requests)).size === 1 && !declines(truth),
  // The sentence of a calculation without a candidate, which this check never gets.
  choose: () => false,
  ifTrafficHolds: (truth, [month = '']) =>
    numberIn(month) === truth.horizonMonths &&
    !declines(truth) &&
    new Set(truth.baseline.months.map(({ requests }) => requests)).size > 1,
  ifDeclineGoesOn: (truth, [month = '']) => numberIn(month) === truth.horizonMonths && declines(truth),

  // The candidate is cheaper at once
  cheaperNoSetup: (truth) =>
    isCheaperAtOnce(truth) && truth.baseline.setup.totalUsd === 0 && truth.candidate.setup.totalUsd === 0,
  cheaperLessSetup: (truth, [, usd = '']) =>
    isCheaperAtOnce(truth) && statesPositiveUsd(usd, -setupExtra(truth)),
  neverBehind: isNeverBehind,
  neverBehindLessSetup: (truth, texts) =>
    isNeverBehind(truth, texts, []) && statesPositiveUsd(texts[2] ?? '', -setupExtra(truth)),

  // The candidate pays back
  after: (truth, [, duration = '', when = '', requests = '', about = '']) => {
    const { comparison } = truth;
    const months = monthsOf(truth);
    const savingLater = truth.saving.filter(({ t }) => t >= months);
    const savingEarlier = truth.saving.filter(({ t }) => t <= months);
    return (
      kindOf(truth) === 'after' &&
      savingLater.every(({ high }) => high >= 0) &&
      (savingEarlier.some(({ low }) => low < 0) || months === 0) &&
      'date' in comparison.verdict &&
      endsWithDate(truth, when, comparison.verdict.date) &&
      isLongEnough(truth, duration) &&
      (about === 'true') === (truth.view.approximate || isRounded(requests, comparison.verdict.requests)) &&
      Math.abs(numberIn(requests) - comparison.verdict.requests) <=
        Math.max(1, 0.006 * comparison.verdict.requests) &&
      !((truth.chance ?? 1) < 0.495 && hasDifferentDraws(truth))
    );
  },
  unlikely: (truth, [, duration = '', when = '', months = '', chance = '']) =>
    (truth.chance ?? 1) < 0.5 &&
    numberIn(months) === truth.chanceMonths &&
    isLongEnough(truth, duration) &&
    statesShare(chance, truth.chance) &&
    'date' in truth.comparison.verdict &&
    endsWithDate(truth, when, truth.comparison.verdict.date),
  likelyAnyway: (truth, [, horizon = '', chance = '']) =>
    !['after', 'immediately'].includes(kindOf(truth)) &&
    (truth.comparison.netUsd ?? 0) <= 0 &&
    (truth.chance ?? 0) > 0.5 &&
    numberIn(horizon) === truth.horizonMonths &&
    statesShare(chance, truth.chance),
  unlikelyAtOnce: (truth, [, months = '', chance = '']) =>
    kindOf(truth) === 'immediately' &&
    numberIn(months) === truth.chanceMonths &&
    (truth.comparison.netUsd ?? 0) > 0 &&
    (truth.chance ?? 1) < 0.5 &&
    statesShare(chance, truth.chance),
  beyond: (truth, [, month = '', horizonMonths = '']) =>
    kindOf(truth) === 'beyond-horizon' &&
    numberIn(month) > numberIn(horizonMonths) &&
    numberIn(horizonMonths) === truth.horizonMonths &&
    numberIn(month) >= monthsOf(truth) - 1e-5 &&
    numberIn(month) < monthsOf(truth) + 1.00001 &&
    numberIn(month) <= 120,
  beyondTenYears: (truth) => kindOf(truth) === 'beyond-horizon' && monthsOf(truth) > 120,

  // The baseline's model ends before the payback
  notBeforeEnd: (truth, [, date = '', model = '']) =>
    ['after', 'beyond-horizon'].includes(kindOf(truth)) &&
    baselineEndsAt(truth) > 0 &&
    baselineEndsAt(truth) < monthsOf(truth) &&
    isBehindUntil(truth, baselineEndsAt(truth)) &&
    truth.endsAtMonths > baselineEndsAt(truth) &&
    endsWithDay(date, truth.view.pair.baseline.approach.availableUntil) &&
    model.length > 0,

  // The candidate's model ends before the payback
  retiredBefore: (truth, [, , when = '', past = '']) =>
    ['retired-first', 'incomplete'].includes(kindOf(truth)) &&
    truth.endsAtMonths <= truth.leadMonths &&
    endsWithDay(when, candidateOf(truth)?.availableUntil) &&
    (past === 'true') === truth.endsAtMonths <= 0,
  tooLate: (truth, [, , when = '', endDate = '', assumption = '']) => {
    const { verdict } = truth.comparison;
    if (verdict.kind !== 'retired-first') return false;
    return (
      truth.endsAtMonths > truth.leadMonths &&
      verdict.date >= verdict.endsOn &&
      endsWithDay(endDate, verdict.endsOn) &&
      (assumption !== '') === verdict.months > truth.horizonMonths &&
      // In the month of the end, only the day says that the payback is later.
      (verdict.date.slice(0, 7) === verdict.endsOn.slice(0, 7)
        ? endsWithDay(when, verdict.date)
        : endsWithDateOrLater(truth, when, verdict.months))
    );
  },

  // The candidate never pays back
  noDifference: (truth) =>
    kindOf(truth) === 'never' && truth.saving.every(({ low, high }) => low === 0 && high === 0),
  cheaperUntil: (truth, [, date = '', , usd = '']) =>
    kindOf(truth) === 'never' &&
    setupExtra(truth) <= 0 &&
    isAhead(truth, 0, aheadUntilOf(truth)) &&
    endsWithDateOf(truth, date, aheadUntilOf(truth)) &&
    statesCost(truth, usd, -(truth.comparison.netUsd ?? 0)),
  notTrainable: (truth, [, model = '', date = '']) =>
    // The message names the model without the word "tuned" or "untuned".
    !/tuned/.test(model) &&
    endsWithDay(date, candidateOf(truth)?.trainableUntil) &&
    // The text '9' is after every date.
    (candidateOf(truth)?.trainableUntil ?? '9') <= truth.scenario.startsOn,
  noTraffic: ({ baseline }) => baseline.months.every(({ requests }) => requests === 0),
  cachedPrompt: (truth, [, usd = '']) =>
    costsMorePerRequest(truth) &&
    (truth.baseline.months[0]?.hitRate ?? 0) > 0 &&
    (truth.baseline.cacheableTokens ?? 0) > 0 &&
    statesCost(truth, usd, 1000 * ((truth.candidate.requestUsd ?? 0) - (truth.baseline.requestUsd ?? 0))),
  cached: (truth, [hits = '', tokens = '', prompt = '']) =>
    kindOf(truth) === 'never' &&
    costsMorePerRequest(truth) &&
    (hits.startsWith('more than')
      ? (truth.baseline.months[0]?.hitRate ?? 0) > shareIn(hits)
      : statesShare(hits, truth.baseline.months[0]?.hitRate ?? null)) &&
    numberIn(tokens) === Math.round(truth.baseline.cacheableTokens ?? 0) &&
    numberIn(prompt) >= numberIn(tokens),
  tokensDecide: (truth, [, usd = '']) =>
    costsMorePerRequest(truth) && statesCost(truth, usd, extraUsd(truth, 'tokens')),
  repairDecides: (truth, [, usd = '']) =>
    costsMorePerRequest(truth) && statesCost(truth, usd, extraUsd(truth, 'repair')),
  otherDecides: (truth, [, usd = '']) =>
    costsMorePerRequest(truth) && statesCost(truth, usd, extraUsd(truth, 'other')),
  fixedAboveSaving: (truth, [, hosting = '', usd = '', saved = '']) => {
    const saving = (truth.baseline.month.requestsUsd ?? 0) - (truth.candidate.month.requestsUsd ?? 0);
    const monthlyExtraUsd = decidingUsd(truth, hosting);
    return (
      saving > 0 &&
      monthlyExtraUsd > saving &&
      savesNothingLater(truth) &&
      namesHosting(truth, hosting) &&
      marksEstimate(truth, usd) &&
      statesCost(truth, usd, monthlyExtraUsd) &&
      statesSaving(truth, saved, saving)
    );
  },
  fixedDecides: (truth, [, hosting = '', usd = '']) =>
    (truth.comparison.savingUsdPerMonth ?? 0) < 0 &&
    savesNothingLater(truth) &&
    namesHosting(truth, hosting) &&
    marksEstimate(truth, usd) &&
    statesCost(truth, usd, decidingUsd(truth, hosting)),
  savesNothing: (truth, [, cause = '']) =>
    kindOf(truth) === 'never' &&
    cause === causeOfNoSaving(truth) &&
    truth.saving.every(
      ({ low }) => Math.abs(low - (truth.saving[0]?.low ?? Number.NaN)) <= 1e-6 * Math.abs(low),
    ),
  retraining: (truth, [, usd = '', , saved = '']) => {
    const total = savedByMonth(truth).reduce((sum, each) => sum + each, 0);
    return (
      statesCost(truth, usd, retrainingExtra(truth)) &&
      statesSaving(truth, saved, total) &&
      retrainingExtra(truth) > total
    );
  },
  savingShrinks: (truth, [, usd = '', recovered = 'false']) => {
    const saved = savedByMonth(truth);
    const savedInMonth1 = truth.comparison.savingUsdPerMonth ?? 0;
    // The months after the end of service have no saving, and are left out.
    const servedMonths = saved.filter((_, i) => i === 0 || i + 1 <= truth.endsAtMonths);
    return (
      savedInMonth1 > 0 &&
      (servedMonths.at(-1) ?? 0) < savedInMonth1 &&
      statesCost(truth, usd, setupExtra(truth)) &&
      (recovered === 'true') === truth.saving.some(({ high }) => high > 0)
    );
  },
  endsTooSoon: (truth, [, when = '', , usd = '', setup = '']) => {
    const end = truth.endsAtMonths;
    return (
      kindOf(truth) === 'never' &&
      end < truth.horizonMonths &&
      end > truth.leadMonths &&
      endsWithDay(when, candidateOf(truth)?.availableUntil) &&
      statesSaving(truth, usd, savingAt(truth, end) - savingAt(truth, 0)) &&
      statesCost(truth, setup, setupExtra(truth)) &&
      savingAt(truth, end) < 0
    );
  },
  notInHundredYears: (truth, [, saved = '', usd = '']) =>
    kindOf(truth) === 'never' &&
    // No month saves more than the amount that the sentence states for a month.
    savedByMonth(truth).every((each) => each <= (truth.comparison.savingUsdPerMonth ?? 0) * (1 + 1e-9)) &&
    statesSaving(truth, saved, truth.comparison.savingUsdPerMonth ?? 0) &&
    statesCost(truth, usd, setupExtra(truth)) &&
    (truth.comparison.savingUsdPerMonth ?? 0) * 1200 <= setupExtra(truth),
  costsMore: (truth, [, usd = '']) => statesCost(truth, usd, -(truth.comparison.netUsd ?? 0)),

  // The remarks below the sentence
  setup: (truth, [usd = '', extra = '']) =>
    statesPositiveUsd(usd, Math.abs(setupExtra(truth))) &&
    extra === (setupExtra(truth) < 0 ? 'less' : truth.baseline.setup.totalUsd === 0 ? 'all' : 'more') &&
    Number.isFinite(monthsOf(truth)),
  startsLater: (truth, [date = '']) =>
    truth.leadMonths > 0 &&
    truth.endsAtMonths > truth.leadMonths &&
    !isNoDifference(truth) &&
    datesOf(truth, truth.leadMonths).some((day) => endsWithDay(date, day)),
  monthSaves: (truth, [requests = '', , usd = '']) =>
    usdPerThousand(truth.candidate) === 0 &&
    numberIn(requests) === Math.round(truth.requests) &&
    statesPositiveUsd(usd, truth.comparison.savingUsdPerMonth ?? Number.NaN),
  requests: (
    truth,
    [requests = '', , candidate = '', baseline = '', monthly = '', share = '', isFirst = ''],
  ) =>
    saysRollout(truth, share, isFirst) &&
    moneyIn(candidate)?.usd !== 0 &&
    kindOf(truth) !== 'incomplete' &&
    truth.endsAtMonths > truth.leadMonths &&
    candidate !== baseline &&
    numberIn(requests) === Math.round(truth.requests) &&
    statesUsd(candidate, usdPerThousand(truth.candidate)) &&
    statesUsd(baseline, usdPerThousand(truth.baseline)) &&
    statesMonthlyUsd(truth, monthly),
  requestsAlike: (truth, [requests = '', , usd = '', monthly = '', share = '', isFirst = '']) =>
    !isSavingUnknown(truth) &&
    saysRollout(truth, share, isFirst) &&
    statesMonthlyUsd(truth, monthly) &&
    numberIn(requests) === Math.round(truth.requests) &&
    statesPositiveUsd(usd, usdPerThousand(truth.candidate)) &&
    statesUsd(usd, usdPerThousand(truth.baseline)),
  partsOfDifference: (truth, [usd = ''], [, listed]) => {
    const namedParts = listed as readonly (readonly [string, string])[];
    const difference = usdPerThousand(truth.candidate) - usdPerThousand(truth.baseline);
    const shares = new Map(
      Object.keys(costsByKind).map((kind) => [kind, extraUsd(truth, kind) / difference]),
    );
    const tolerance = 1e-6;
    const otherShares = [...shares]
      .filter(([kind]) => !namedParts.some(([name]) => name === kind))
      .map(([, share]) => share);
    return (
      difference !== 0 &&
      namedParts.length > 1 &&
      // If a kind of cost had the opposite sign, the shares of the others would add up to more than 100 %.
      [...shares.values()].every((share) => share >= -tolerance) &&
      namedParts.reduce((sum, [, share]) => sum + Math.round(100 * shareIn(share)), 0) === 100 &&
      namedParts.every(
        ([kind, share], i) =>
          Math.abs(shareIn(share) - (shares.get(kind) ?? Number.NaN)) < 0.015 &&
          shareIn(share) > 0 &&
          (shares.get(kind) ?? 0) <= (shares.get(namedParts[i - 1]?.[0] ?? kind) ?? 0) + tolerance,
      ) &&
      otherShares.every((share) => share < 0.01) &&
      statesPositiveUsd(usd, Math.abs(extraUsd(truth, namedParts[0]?.[0] ?? '')))
    );
  },
  aheadUntil: (truth, [date = '']) => {
    const end = aheadUntilOf(truth);
    const before = truth.saving.filter(({ t }) => t < end - 1e-9).at(-1);
    const atEnd = truth.saving.find(({ t }) => Math.abs(t - end) <= 1e-9);
    return (
      kindOf(truth) === 'never' &&
      ((before?.high ?? 0) > 0 || (atEnd?.high ?? 0) > 0) &&
      isBehindFrom(truth, end) &&
      end < truth.horizonMonths &&
      endsWithDateOf(truth, date, end)
    );
  },
  fallsBehind: (truth, [when = '']) =>
    aheadUntilOf(truth) >= truth.horizonMonths &&
    kindOf(truth) !== 'never' &&
    endsWithDateOrLater(truth, when, aheadUntilOf(truth)),
  ends: (truth, [date = '', , past = '', saves = '']) =>
    isEndNamed(truth) &&
    (past === 'true') === truth.endsAtMonths <= 0 &&
    truth.endsAtMonths !== baselineEndsAt(truth) &&
    endsWithDay(date, candidateOf(truth)?.availableUntil) &&
    (saves === 'true') === ['after', 'immediately'].includes(kindOf(truth)),
  bothEnd: (truth, [date = '', past = '', saves = '']) =>
    isEndNamed(truth) &&
    (past === 'true') === truth.endsAtMonths <= 0 &&
    endsWithDay(date, candidateOf(truth)?.availableUntil) &&
    endsWithDay(date, truth.view.pair.baseline.approach.availableUntil) &&
    (saves === 'true') === ['after', 'immediately'].includes(kindOf(truth)),
  setupNotRecovered: (truth, [missing = '', setup = '']) => {
    const net = truth.comparison.netUsd ?? Number.NaN;
    return (
      isEndInClaim(truth) &&
      truth.endsAtMonths <= truth.horizonMonths &&
      truth.endsAtMonths > truth.leadMonths &&
      statesPositiveUsd(missing, -net) &&
      statesPositiveUsd(setup, setupExtra(truth)) &&
      -net <= setupExtra(truth)
    );
  },
  behindAtEnd: (truth, [usd = '']) =>
    isEndInClaim(truth) &&
    kindOf(truth) === 'retired-first' &&
    truth.endsAtMonths <= truth.horizonMonths &&
    truth.endsAtMonths > truth.leadMonths &&
    statesPositiveUsd(usd, -(truth.comparison.netUsd ?? Number.NaN)),
  retrainingStops: (truth, [, date = '']) =>
    missesRetraining(truth) && endsWithDay(date, candidateOf(truth)?.trainableUntil),
  worksAssumed: (truth, [chance = '']) => {
    const probability = candidateOf(truth)?.worksWithProbability;
    const share = typeof probability === 'object' && probability !== null ? probability.p50 : probability;
    return (
      kindOf(truth) !== 'incomplete' &&
      !isUntrainable(truth) &&
      truth.endsAtMonths > truth.leadMonths &&
      share != null &&
      share < 1 &&
      statesShare(chance, share)
    );
  },
  baselineEnded: (truth, [date = '', , assumed = '']) =>
    baselineEndsAt(truth) <= 0 &&
    (assumed === 'true') === savesAgainstNothing(truth) &&
    // If both services have ended on the same day, one sentence names both.
    (!isUntrainable(truth) || truth.endsAtMonths !== baselineEndsAt(truth)) &&
    endsWithDay(date, truth.view.pair.baseline.approach.availableUntil),
  baselineEnds: (truth, [date = '', , both = '']) =>
    (both === 'true') === (truth.endsAtMonths === baselineEndsAt(truth)) &&
    baselineEndsAt(truth) > 0 &&
    baselineEndsAt(truth) < truth.horizonMonths &&
    !savesAgainstNothing(truth) &&
    endsWithDay(date, truth.view.pair.baseline.approach.availableUntil),
  fallbackEnds: (truth, [date = '', model = '', past = '']) => {
    const fallback = fallbacksOf(truth).find(({ endsAtMonths }) => endsAtMonths < truth.horizonMonths);
    return (
      fallback !== undefined &&
      (past === 'true') === fallback.endsAtMonths <= 0 &&
      endsWithDay(date, fallback.approach.availableUntil) &&
      model.length > 0
    );
  },
  baselineEndsFirst: (truth, [date = '', , usd = '', saved = '', namedInClaim = '']) => {
    const net = savingAt(truth, baselineEndsAt(truth));
    return (
      baselineEndsAt(truth) > 0 &&
      baselineEndsAt(truth) < truth.horizonMonths &&
      savesAgainstNothing(truth) &&
      // The claim names the end if the payback is after it.
      (namedInClaim === 'true') ===
        (baselineEndsAt(truth) < (paybackMonthsOf(truth) ?? 0) &&
          isBehindUntil(truth, baselineEndsAt(truth))) &&
      // If both have the same unknown cost, the saving is known, but the curves of both are not.
      (Number.isNaN(net) || (statesUsd(usd, Math.abs(net)) && (saved === 'true') === net >= 0)) &&
      endsWithDay(date, truth.view.pair.baseline.approach.availableUntil)
    );
  },
};

/** The months until the payback; `null` without a payback in the candidate's service. */
const paybackMonthsOf = (truth: Truth): number | null =>
  ['after', 'beyond-horizon'].includes(kindOf(truth)) ? monthsOf(truth) : null;

/** Whether the candidate has cost at least as much as the baseline at every moment until `months`. */
const isBehindUntil = (truth: Truth, months: number): boolean =>
  truth.saving.every(({ t, high }) => t > months || high <= 1e-6) && !(savingAt(truth, months) > 1e-6);

/**
 * Whether a text states the candidate's monthly costs. The text has to be "null" if neither approach has monthly costs, and empty if the
 * baseline has some, or if those of the candidate are a credit or less than a tenth of its cost.
 */
function statesMonthlyUsd(truth: Truth, text: string): boolean {
  const [candidate, baseline] = [truth.candidate, truth.baseline].map(monthlyUsd) as [number, number];
  const tenth = (truth.candidate.month.totalUsd ?? Number.NaN) / 10;
  if (Math.abs(candidate - tenth) <= 1e-9 * tenth && text === '') return true;
  if (baseline !== 0 || candidate < 0 || (candidate > 0 && candidate < tenth)) return text === '';
  return candidate === 0 ? text === 'null' : statesUsd(text, candidate) && marksEstimate(truth, text);
}

/**
 * Whether a text states the share of the requests in a rollout. It must call the share the first one exactly if another share follows
 * and the candidate serves the first share for a time.
 */
function saysRollout(truth: Truth, share: string, isFirst: string): boolean {
  const changes = new Set(sharesServed(truth)).size > 1;
  if (shareOf(truth) === 1 && !changes) return share === '' && isFirst === 'false';
  return statesShare(share, shareOf(truth)) && (isFirst === 'true') === changes;
}

/** Whether nothing is saved in the last whole month in which the candidate serves. If later requests cover the monthly costs, these costs are no reason. */
function savesNothingLater(truth: Truth): boolean {
  const saved = savedByMonth(truth);
  return (saved[Math.max(1, Math.min(saved.length, Math.floor(truth.endsAtMonths))) - 1] ?? 0) <= 0;
}

/** Whether a retrained model closes to training before the horizon and before the end of its service. */
function missesRetraining(truth: Truth): boolean {
  const approach = candidateOf(truth);
  const { verdict } = truth.comparison;
  const closesAt = monthsFrom(truth.scenario.startsOn, approach?.trainableUntil ?? '2199-12-31');
  const isLate = verdict.kind === 'beyond-horizon' || verdict.kind === 'retired-first';
  const paysBackAt = isLate ? verdict.months : 0;
  const end = Math.min(truth.endsAtMonths, Math.max(truth.horizonMonths, paysBackAt));
  const everyMonths = approach?.retrain?.everyMonths ?? Number.POSITIVE_INFINITY;
  for (let due = truth.leadMonths + everyMonths; due < end - 1e-6; due += everyMonths)
    if (due >= closesAt - 1e-6) return true;
  return false;
}

/** Why nothing is saved: `throughput` if the unknown reading speed of machines could change that, `hosting` if it cannot, and `other` for another reason. */
function causeOfNoSaving(truth: Truth): 'throughput' | 'hosting' | 'other' {
  const approaches = [candidateOf(truth), truth.view.pair.baseline.approach];
  const readsUnknown = approaches.every((approach) => {
    const hosting = approach?.hosting;
    return hosting && 'tokensPerSecond' in hosting && (hosting.inputTokensPerSecond ?? null) === null;
  });
  const [candidateUsd, baselineUsd] = [truth.candidate, truth.baseline].map(
    ({ requestUsd }) => requestUsd ?? Number.NaN,
  );
  const isSame = Math.abs((candidateUsd ?? 0) - (baselineUsd ?? 0)) <= 1e-9 * Math.abs(baselineUsd ?? 0);
  if (!readsUnknown || !isSame) return 'other';
  if (dependsOnReadingSpeed(truth)) return 'throughput';
  return approaches.every((approach) => approach?.monthly.length === 0) ? 'hosting' : 'other';
}

/** Whether nothing is saved, but the unknown reading speed of machines could change that. */
function isSavingUnknown(truth: Truth): boolean {
  const { verdict, savingUsdPerMonth } = truth.comparison;
  return verdict.kind === 'never' && savingUsdPerMonth === 0 && causeOfNoSaving(truth) === 'throughput';
}

/** Whether the saving changes if the machines of the pair read prompts as slowly as they write answers. */
function dependsOnReadingSpeed({ scenario, view }: Truth): boolean {
  const approaches = scenario.approaches.map((approach) =>
    approach.hosting && 'tokensPerSecond' in approach.hosting
      ? {
          ...approach,
          hosting: { ...approach.hosting, inputTokensPerSecond: approach.hosting.tokensPerSecond },
        }
      : approach,
  );
  const [before, after] = [scenario, { ...scenario, approaches }].map((each) => {
    const { approaches: results } = evaluate(each);
    const saved = (results[0]?.totalUsd ?? 0) - (results[view.pair.candidate?.index ?? 1]?.totalUsd ?? 0);
    return saved;
  });
  return Math.abs((after ?? 0) - (before ?? 0)) > 1e-6 * Math.abs(before ?? 0);
}

const baselineEndsAt = ({ baseline }: Truth): number => baseline.endsAtMonths ?? Number.POSITIVE_INFINITY;

/** An approach with the months until its service ends. */
interface Fallback {
  readonly approach: Approach;
  readonly endsAtMonths: number;
}

/**
 * The approaches to which unanswered requests of the baseline or the candidate go, directly or through others. The baseline and the
 * candidate are left out, and the nearest approach comes first.
 */
function fallbacksOf({ view, scenario }: Truth): readonly Fallback[] {
  const { baseline, candidate } = view.pair;
  const comparedIds = [baseline.id, candidate?.id];
  const reachedIds = new Set(comparedIds);
  for (let step = 0; step < scenario.approaches.length; step++) {
    const passing = scenario.approaches.filter(({ id }) => reachedIds.has(id));
    for (const { failureApproach, successRate } of passing)
      if (failureApproach !== undefined && guess(successRate) !== 1) reachedIds.add(failureApproach);
  }
  return [...reachedIds]
    .filter((id) => !comparedIds.includes(id))
    .flatMap((id) => {
      const index = scenario.approaches.findIndex((each) => each.id === id);
      const approach = scenario.approaches[index];
      const endsAtMonths = view.result.approaches[index]?.endsAtMonths ?? Number.POSITIVE_INFINITY;
      return approach ? [{ approach, endsAtMonths }] : [];
    });
}

/** Whether the candidate serves, and its service ends inside the window. */
const endsInside = (truth: Truth): boolean =>
  truth.endsAtMonths > truth.leadMonths && truth.endsAtMonths < truth.horizonMonths;

/** The first end of service of the pair, in months from the start; below 0 before the start. */
const firstEndOf = (truth: Truth): number => Math.min(baselineEndsAt(truth), truth.endsAtMonths);

/** As `firstEndOf`, but an end of the baseline before the start does not count. */
const firstLaterEndOf = (truth: Truth): number =>
  baselineEndsAt(truth) > 0 ? firstEndOf(truth) : truth.endsAtMonths;

/** The day of the first later end of service, as key figures write it. */
const dayOfFirstEnd = (truth: Truth): string => {
  const { baseline, candidate } = truth.view.pair;
  const firstToEnd = firstLaterEndOf(truth) < truth.endsAtMonths ? baseline : candidate;
  return formatDate(firstToEnd?.approach.availableUntil ?? null, 'en', 'short');
};

/** Whether the candidate was switched off before the start, or its service ends inside the window. */
const isEndNamed = (truth: Truth): boolean =>
  truth.endsAtMonths <= 0 || (!isUntrainable(truth) && endsInside(truth));

const isNoDifference = ({ comparison: { verdict } }: Truth): boolean =>
  verdict.kind === 'never' && verdict.reason === 'no-difference';

const isUntrainable = ({ comparison: { verdict } }: Truth): boolean =>
  verdict.kind === 'never' && verdict.reason === 'not-trainable';

/** Whether a saving is counted in months in which the baseline's model is no longer served. */
const savesAgainstNothing = (truth: Truth): boolean =>
  !isUntrainable(truth) &&
  !isNoDifference(truth) &&
  truth.endsAtMonths > truth.leadMonths &&
  truth.endsAtMonths > baselineEndsAt(truth);

/** The cumulative saving at a moment inside the window, after the payments that are due at that moment. */
function savingAt({ saving }: Truth, t: number): number {
  const here = saving.find((corner) => Math.abs(corner.t - t) <= 1e-9);
  const nextIndex = saving.findIndex((corner) => corner.t > t);
  const [from, to] = [saving[nextIndex - 1], saving[nextIndex]];
  if (here || !from || !to) return here ? here.after : Number.NaN;
  return from.after + ((to.before - from.after) * (t - from.t)) / (to.t - from.t);
}

/** A start of service that no sentence names, for a candidate that never costs more. `null` if there is none. */
function unnamedStart(truth: Truth, text: string): string | null {
  const { leadMonths, endsAtMonths, scenario } = truth;
  return kindOf(truth) === 'immediately' &&
    leadMonths > 0 &&
    endsAtMonths > leadMonths &&
    !datesOf(truth, leadMonths).some((date) => text.includes(formatDate(date, 'en')))
    ? `the start of service is not given: ${scenario.startsOn} + ${leadMonths}`
    : null;
}

/** Whether the sentence of the verdict names the day on which the candidate's service ends, to which “by then” refers. */
const isEndInClaim = (truth: Truth): boolean =>
  sentenceOf({ ...truth.view, messages: english.verdict }).rest.includes(
    formatDate(candidateOf(truth)?.availableUntil ?? '', 'en'),
  );

/** An end of service that decides the verdict although no sentence names it. `null` if there is none. */
function unnamedEnd(truth: Truth, text: string): string | null {
  const { baseline } = truth.view.pair;
  const candidateEnd = candidateOf(truth)?.availableUntil;
  if (kindOf(truth) === 'incomplete') {
    if (endsInside(truth) && !text.includes(formatDate(candidateEnd ?? '', 'en')))
      return 'the end of a candidate whose figures are missing is not given';
    return truth.endsAtMonths <= truth.leadMonths &&
      !text.includes(english.verdict.verdicts.retiredBefore('', '', '', true).claim.trim())
      ? 'asks for a figure of a model that will not serve'
      : null;
  }
  if (
    endsInside(truth) &&
    !isNoDifference(truth) &&
    !isUntrainable(truth) &&
    !text.includes(formatDate(candidateEnd ?? '', 'en'))
  )
    return 'the end of the candidate is not given';
  if (
    truth.endsAtMonths <= 0 &&
    !isNoDifference(truth) &&
    !text.includes(formatDate(candidateEnd ?? '', 'en'))
  )
    return 'the past end of the candidate is not given';
  const baselineEnd = baseline.approach.availableUntil;
  if (baselineEndsAt(truth) >= truth.horizonMonths || baselineEnd === undefined) return null;
  if (baselineEnd !== candidateEnd && !text.includes(formatDate(baselineEnd, 'en')))
    return 'the end of the baseline is not given';
  if (!/requests to it (must|had to) move/.test(text) && baselineEnd !== candidateEnd)
    return 'the move is not called forced';
  return savesAgainstNothing(truth) && !text.includes('price')
    ? 'savings after the end of the baseline are not called an assumption'
    : null;
}

/** The number of days of a written duration. */
function daysIn(text: string): number {
  const [, amount = '', unit = ''] = /(\S+)\s(day|week|month)s?$/.exec(text.replace(/\u00a0/g, ' ')) ?? [];
  return (
    numberIn(amount) * (({ day: 1, week: 7, month: 30.4375 } as Record<string, number>)[unit] ?? Number.NaN)
  );
}

/**
 * Whether the written duration is the time until the payback, or less than a unit longer. Days and weeks are counted on the calendar.
 * A sentence says "in 2 weeks" only for 14 days to half a month.
 */
function isLongEnough(truth: Truth, duration: string): boolean {
  const meanDays = monthsOf(truth) * 30.4375;
  if (/\bin\b/.test(duration))
    return /\b(two|2)\sweeks$/.test(duration) && meanDays > 13.999 && meanDays < 15.2191;
  const isInMonths = duration.includes('month');
  const days = isInMonths ? meanDays : daysUntil(truth.scenario.startsOn, monthsOf(truth));
  const unitDays = duration.includes('week') ? 7 : isInMonths ? 30.4375 : 1;
  return daysIn(duration) >= days - 0.0001 && daysIn(duration) < days + unitDays;
}

/** Whether the draws of a simulation differ. */
function hasDifferentDraws({ view }: Truth): boolean {
  const draws = view.simulation?.comparisons.find(({ id }) => id === view.pair.candidate?.id);
  if (!draws) return false;
  return draws.netUsd.p10 !== draws.netUsd.p90 || draws.neverShare * (1 - draws.neverShare) > 0;
}

/**
 * The monthly cost that a message names: the candidate's hosting if the message names hosting, otherwise all extra monthly costs.
 * NaN if it names hosting although the baseline has monthly costs too.
 */
function decidingUsd(truth: Truth, hosting: string): number {
  if (hosting !== 'true') return monthlyUsd(truth.candidate) - monthlyUsd(truth.baseline);
  if (monthlyUsd(truth.baseline) !== 0) return Number.NaN;
  const { scenario, view } = truth;
  const index = view.pair.candidate?.index ?? 1;
  const hostingAlone = evaluate({
    ...scenario,
    approaches: scenario.approaches.map((each, i) => (i === index ? { ...each, monthly: [] } : each)),
  } as Scenario);
  const candidate = hostingAlone.approaches[index];
  return candidate ? monthlyUsd(candidate) : Number.NaN;
}

/** Whether a written number of requests is rounded to three digits, which only numbers from 10,000 on are. A smaller number is rounded up to a whole number. */
const isRounded = (text: string, requests: number): boolean =>
  requests >= 10_000 && Math.abs(numberIn(text) - requests) > 1e-8 * requests;

/** Whether an approach has as many machines as its load needs, so that its hosting depends on the tokens. */
const followsLoad = (approach: Scenario['approaches'][number] | undefined): boolean =>
  approach?.hosting !== undefined && 'tokensPerSecond' in approach.hosting;

/** Whether monthly costs are marked as an estimate exactly if token counts are estimates and the number of machines depends on them. */
const marksEstimate = ({ view, scenario }: Truth, usd: string): boolean =>
  usd.includes('≈') ===
  (view.approximate && [scenario.approaches[0], view.pair.candidate?.approach].some(followsLoad));

/** Whether a message names hosting exactly if hosting alone decides: the baseline has no monthly costs, and hosting costs more than the requests save. */
function namesHosting(truth: Truth, hosting: string): boolean {
  if (candidateOf(truth)?.hosting === undefined) return hosting === 'false';
  const usd = decidingUsd(truth, 'true');
  const saved = (truth.baseline.month.requestsUsd ?? 0) - (truth.candidate.month.requestsUsd ?? 0);
  const isClose = Math.abs(usd - saved) <= 1e-6 * Math.abs(saved);
  return isClose || (hosting === 'true') === (usd > 0 && usd > saved);
}

type Money = NonNullable<ReturnType<typeof moneyIn>>;

/**
 * Whether the written difference of two costs is right: exactly if all three are rounded to the same digit, and otherwise within
 * their rounding.
 */
function addsUp(a: Money, b: Money, difference: Money): boolean {
  const [aUsd, bUsd] = [a.usd, b.usd].map(Math.abs) as [number, number];
  const errorUsd = Math.abs(Math.abs(aUsd - bUsd) - difference.usd);
  const isExact = a.roundingUsd === b.roundingUsd && a.roundingUsd === difference.roundingUsd;
  const toleranceUsd = isExact
    ? 1e-6 * difference.roundingUsd
    : 1.001 * (a.roundingUsd + b.roundingUsd + difference.roundingUsd);
  return errorUsd <= toleranceUsd;
}

/**
 * Whether the written net is the written monthly saving times the months in service, less the written set-up, within the
 * rounding of each figure.
 */
function addsUpToNet(
  { scenario, leadMonths, endsAtMonths, horizonMonths, candidate }: Truth,
  figures: readonly KeyFigure[],
): boolean {
  const [, month, setup, net] = figures;
  const [savedMoney, setupMoney, netMoney] = [month, setup, net].map((figure) =>
    moneyIn(figure?.value ?? ''),
  );
  if (!savedMoney || !setupMoney || !netMoney || !month || !setup) return false;
  const sign = (figure: KeyFigure, minus: string): number => (figure.label === minus ? -1 : 1);
  const servedMonths = Math.max(0, Math.min(12, horizonMonths, endsAtMonths) - leadMonths);
  const expected =
    sign(month, english.verdict.extraPerMonth) * savedMoney.usd * servedMonths -
    sign(setup, english.verdict.setupAvoided) * setupMoney.usd;
  const maxRoundingUsd = ({ usd, roundingUsd }: Money): number =>
    Math.max(roundingUsd, 0.005 * Math.abs(usd));
  const isRollout = scenario.approaches.some(
    ({ trafficShare }) => trafficShare !== undefined && trafficShare !== 1,
  );
  return (
    isRollout ||
    candidate.months.length === 0 ||
    Math.abs(expected - netMoney.usd) <=
      1.01 *
        (2 * maxRoundingUsd(savedMoney) * servedMonths +
          maxRoundingUsd(setupMoney) +
          maxRoundingUsd(netMoney))
  );
}

/** The first key figure that contradicts the result, with the reason. `null` if all key figures agree with it. */
export const refutedFigureOf = ({ view }: RecordedView, figures: readonly KeyFigure[]): string | null =>
  refutedFigure(figures, truthOf(view));

/** The first key figure with a wrong value, label or note, with the reason. `null` if all are right. */
function refutedFigure(figures: readonly KeyFigure[], truth: Truth): string | null {
  if (figures.length === 0) return null;
  const [perThousand, month, setup, net, chance] = figures as [
    KeyFigure,
    KeyFigure,
    KeyFigure,
    KeyFigure,
    KeyFigure,
  ];
  const error = (figure: KeyFigure, why: string) => `${why}: ${JSON.stringify(figure)}`;
  const { verdict: messages } = english;
  for (const figure of figures) {
    if (/undefined|NaN|Infinity|null/.test(`${figure.label}${figure.value}${figure.note}`))
      return error(figure, 'not a figure');
    if (figure !== net && /−/.test(figure.value + figure.note)) return error(figure, 'an amount below zero');
    const bounds = /(?<low>.+) to (?<high>.+)/.exec(figure.note)?.groups;
    if (bounds && bounds.low === bounds.high?.replace(/ \D+$/, ''))
      return error(figure, 'a range of one value');
  }
  if (isSavingUnknown(truth)) {
    const { unknown } = messages.paybackFigures;
    const wrong = [perThousand, month, net, chance].find(
      ({ value, note, histogram }) => value !== unknown || note !== '' || histogram !== undefined,
    );
    if (wrong) return error(wrong, 'should be unknown');
    return statesUsd(setup.value, Math.abs(setupExtra(truth))) ? null : error(setup, 'the wrong set-up');
  }
  const unitSaved = usdPerThousand(truth.baseline) - usdPerThousand(truth.candidate);
  if (Number.isFinite(unitSaved)) {
    const isEven =
      Math.abs(unitSaved) <= 1e-9 * Math.max(usdPerThousand(truth.baseline), usdPerThousand(truth.candidate));
    const [written, unitUsd] = [moneyIn(perThousand.value), isEven ? 0 : Math.abs(unitSaved)];
    // The difference of two written costs may be off by one in its last digit.
    const isOffByOne =
      written && Math.abs(written.usd - unitUsd) <= 3 * written.roundingUsd && written.usd > 0;
    if (!isOffByOne && !statesUsd(perThousand.value, unitUsd))
      return error(perThousand, `should be ${unitSaved}`);
    if ((perThousand.label === messages.extraPerThousand) !== (!isEven && unitSaved < 0))
      return error(perThousand, 'the wrong label');
    const [candidateText = '', baselineText = ''] = perThousand.note.split(' instead of ');
    // If the candidate bills nothing per request, this figure has no note.
    const isNoteRight =
      usdPerThousand(truth.candidate) === 0
        ? perThousand.note === ''
        : baselineText === ''
          ? statesUsd(candidateText, usdPerThousand(truth.candidate)) &&
            statesUsd(candidateText, usdPerThousand(truth.baseline))
          : statesUsd(candidateText, usdPerThousand(truth.candidate)) &&
            statesUsd(baselineText, usdPerThousand(truth.baseline));
    if (!isNoteRight) return error(perThousand, 'the wrong costs');
    const [candidateMoney, baselineMoney, savedMoney] = [
      moneyIn(candidateText),
      moneyIn(baselineText),
      moneyIn(perThousand.value),
    ];
    if (candidateMoney && baselineMoney && savedMoney && !addsUp(candidateMoney, baselineMoney, savedMoney))
      return error(perThousand, 'does not add up');
  } else if (/\d/.test(perThousand.value)) return error(perThousand, 'should be unknown');
  const saved = truth.comparison.savingUsdPerMonth ?? Number.NaN;
  if (Number.isFinite(saved) ? !statesUsd(month.value, Math.abs(saved)) : /\d/.test(month.value))
    return error(month, `should be ${saved}`);
  // With 1,000 requests a month, both figures are one amount.
  if (Math.abs(unitSaved - saved) <= 1e-9 * Math.abs(saved) && perThousand.value !== month.value)
    return error(month, `should be ${perThousand.value}`);
  if ((month.label === messages.extraPerMonth) !== saved < 0) return error(month, 'the wrong label');
  const byMonth = savedByMonth(truth);
  const servedMonths = byMonth.slice(
    0,
    Math.max(1, Math.floor(Math.min(truth.endsAtMonths, truth.horizonMonths))),
  );
  if (
    month.note === messages.everyMonth &&
    servedMonths.some((each) => !statesUsd(month.value, Math.abs(each)) || each * saved < 0)
  )
    return error(month, 'not every month');
  if (month.note === messages.everyMonth && truth.endsAtMonths < truth.horizonMonths)
    return error(month, 'ends before');
  if (month.note.startsWith('every month until') && !(firstLaterEndOf(truth) < truth.horizonMonths))
    return error(month, 'does not end');
  const startDates = datesOf(truth, truth.leadMonths).map((date) => formatDate(date, 'en', 'short'));
  const isFrom = startDates.some((date) => month.note === messages.everyMonthFrom(date));
  if (/every month/.test(month.note) && isFrom !== truth.leadMonths > 0)
    return error(month, 'starts on another day');
  if (/every month/.test(month.note) && retrainingExtra(truth) === 0 && !addsUpToNet(truth, figures))
    return error(net, 'is not the sum of the months in service');
  const laterMonth = /month (\d+)/.exec(month.note);
  if (laterMonth) {
    const usd = byMonth[Number(laterMonth[1]) - 1] ?? Number.NaN;
    const isTiny = Math.abs(usd) <= 1e-6 * Math.abs(saved);
    if (!statesUsd(month.note, Math.abs(usd)) && !isTiny) return error(month, `should be ${usd}`);
    if (Number(laterMonth[1]) > truth.endsAtMonths || Number(laterMonth[1]) - 1 < truth.leadMonths)
      return error(month, 'names a month of which the candidate serves only a part');
    const direction = month.note.includes('extra')
      ? 'extra'
      : month.note.includes('saved')
        ? 'saved'
        : saved < 0
          ? 'extra'
          : 'saved';
    if (!isTiny && (direction === 'extra') !== usd < 0) return error(month, 'the wrong label');
  }
  if (Number.isFinite(setupExtra(truth)) && !statesUsd(setup.value, Math.abs(setupExtra(truth))))
    return error(setup, `should be ${setupExtra(truth)}`);
  if ((setup.label === messages.setupAvoided) !== setupExtra(truth) < 0)
    return error(setup, 'the wrong label');
  const largest = /^(?:> )?(\d+) % of it/.exec(setup.note.replaceAll('\u00a0', ' '));
  if (largest) {
    const lines = truth.candidate.setup.lines.map(({ usd }) => usd ?? Number.NaN);
    const setupUsd = lines.reduce((sum, usd) => sum + usd, 0);
    if (!statesUsd(setup.value, setupUsd)) return error(setup, 'a share of something else');
    if (Math.abs(Math.max(...lines) / setupUsd - Number(largest[1]) / 100) > 0.01)
      return error(setup, 'the wrong share');
  }
  if (setup.note === messages.noSetup && setupExtra(truth) !== 0)
    return error(setup, 'there is something to recover');
  const netMonth = Math.min(12, truth.horizonMonths);
  const netUsd =
    (truth.baseline.cumulativeUsd[netMonth] ?? Number.NaN) -
    (truth.candidate.cumulativeUsd[netMonth] ?? Number.NaN);
  const isLevel = Math.abs(netUsd) <= 1e-9 * Math.abs(truth.baseline.cumulativeUsd[netMonth] ?? 0);
  if (Number.isFinite(netUsd) && !statesUsd(net.value, isLevel ? 0 : netUsd))
    return error(net, `should be ${netUsd}`);
  if (/return/.test(net.note + chance.note) && !((truth.comparison.roi ?? -1) >= 0))
    return error(net, 'no return');
  if (/return in/.test(net.note + chance.note) && truth.endsAtMonths < truth.horizonMonths)
    return error(net, 'the service ends before');
  const firstEnd = firstEndOf(truth);
  if (/return/.test(net.note + chance.note) && firstEnd < Math.min(truth.endsAtMonths, truth.horizonMonths))
    return error(net, 'a return with months without the baseline');
  if (/return by/.test(net.note + chance.note) && !endsInside(truth)) return error(net, 'does not end');
  // A saving after the end of the baseline's service is an assumption.
  const countsAfterEnd = truth.endsAtMonths > firstEnd && firstEnd < netMonth;
  if (countsAfterEnd && !/\bto\b/.test(net.note) && !net.note.includes('assumes'))
    return error(net, 'counts months without the baseline');
  if (
    truth.endsAtMonths > 0 &&
    truth.endsAtMonths < netMonth &&
    !/\bto\b/.test(net.note) &&
    !net.note.includes(formatDate(candidateOf(truth)?.availableUntil ?? null, 'en', 'short'))
  )
    return error(net, 'the end of the candidate is not given');
  if (net.note.includes('assumes') && !countsAfterEnd) return error(net, 'assumes nothing');
  if (/^every month until/.test(month.note) && !month.note.endsWith(dayOfFirstEnd(truth)))
    return error(month, 'not until the first end of a service');
  if (month.note === messages.everyMonth && firstLaterEndOf(truth) < truth.horizonMonths)
    return error(month, 'counts months without the baseline');
  if (/%/.test(chance.value) && !hasDifferentDraws(truth)) return error(chance, 'a chance without ranges');
  if (/%/.test(chance.value) && !statesShare(chance.value, chanceWithinYear(truth)))
    return error(chance, `should be ${chanceWithinYear(truth)}`);
  const [, isMore, returned] = /(more than )?([\d,.]+)\s% return/.exec(`${net.note} ${chance.note}`) ?? [];
  const roi = truth.comparison.roi ?? Number.NaN;
  if (returned && (isMore ? roi <= 10 : Math.abs(numberIn(returned) / 100 - roi) > 0.0051))
    return error(chance, `should be a return of ${roi}`);
  const [duration] = /\d+\s(day|week|month)s?/.exec(chance.value) ?? [];
  // Of the durations, "2 weeks" alone may be shorter than the payback: the sentence says "in 2 weeks".
  if (duration && !isLongEnough(truth, /^2\sweeks/.test(duration) ? `in ${duration}` : duration))
    return error(chance, `should be ${monthsOf(truth)} months`);
  const payback = kindOf(truth) === 'immediately' ? 0 : (paybackMonthsOf(truth) ?? Number.NEGATIVE_INFINITY);
  // A chance depends on the draws, of which nine of ten are likely.
  const latest = /%/.test(chance.value) ? Math.max(payback, likelyUntil(truth)) : payback;
  if (chance.note.includes('assumes') !== latest > baselineEndsAt(truth) && !isSavingUnknown(truth))
    return error(
      chance,
      'a payback after the end of the baseline assumes its price, and no other payback does',
    );
  return null;
}

/** The months in which nine of ten draws have paid back. Infinity if fewer do, or without a simulation. */
const likelyUntil = ({ view }: Truth): number =>
  view.simulation?.comparisons.find(({ id }) => id === view.pair.candidate?.id)?.paybackMonths.p90 ??
  Number.POSITIVE_INFINITY;

/** The share of draws that pay back within a year; `null` without a simulation. */
const chanceWithinYear = ({ view }: Truth): number | null =>
  view.simulation?.comparisons.find(({ id }) => id === view.pair.candidate?.id)?.paysBackWithinYear ?? null;
