/**
 * An independent reading of what is said of a verdict: for each message, the figures that must hold for it. It takes every
 * figure from the result, the corners of the cumulative costs and the slow model, and shares no code with the wording.
 */
import { costCurves, evaluate } from '../../../../src/core/index.ts';
import type { ApproachResult, Comparison, Result, Scenario, Simulation } from '../../../../src/core/types.ts';
import { pairOf } from '../../../../src/elements/common/scenario/reading.ts';
import type { VerdictView } from '../../../../src/elements/common/wording/names.ts';
import { figuresOf, type KeyFigure } from '../../../../src/elements/common/wording/verdict-figures.ts';
import { type Sentences, sentences } from '../../../../src/elements/common/wording/verdict-sentences.ts';
import { reasonOf, sentenceOf } from '../../../../src/elements/common/wording/verdict-text.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { daysBetween, formatDate } from '../../../../src/i18n/format.ts';
import type { VerdictMessages } from '../../../../src/i18n/messages.ts';
import { plainText } from '../../../../src/i18n/pieces.ts';
import { dateAfter, daysUntil, monthsFrom } from '../../../oracle/calendar.ts';
import { requestAt } from '../../../oracle/ledger.ts';
import type { ApproachInput } from '../../../oracle/request.ts';

/** A message that was used: its name, its arguments, and its text. */
interface Use {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** The English messages of the verdict, which note each use in a list. */
function noting(uses: Use[]): VerdictMessages {
  return notingAll(english.verdict, uses) as VerdictMessages;
}

function notingAll(table: object, uses: Use[]): object {
  return new Proxy(table, {
    get(messages: Readonly<Record<string, unknown>>, name: string) {
      const message = messages[name];
      if (name === 'verdicts' || name === 'remarks') return notingAll(message as object, uses);
      if (typeof message !== 'function') {
        if (name !== 'spelled') uses.push({ name, args: [] });
        return message;
      }
      return (...args: unknown[]) => {
        uses.push({ name, args });
        return message(...args);
      };
    },
  });
}

/** The view of a comparison, with the messages that it uses. */
export interface Look {
  readonly view: VerdictView;
  readonly uses: Use[];
}

/** The look at one candidate of a result. */
export function lookAt(
  result: Result,
  candidate: string,
  {
    simulation = null,
    approximate = false,
    assumed = false,
  }: { simulation?: Simulation | null; approximate?: boolean; assumed?: boolean } = {},
): Look {
  const pair = pairOf(result, candidate);
  if (!pair) throw new Error('A result has a baseline');
  const uses: Use[] = [];
  return {
    uses,
    view: {
      result,
      pair,
      simulation,
      messages: noting(uses),
      fields: english.fields,
      locale: 'en',
      approximate,
      assumed,
    },
  };
}

/** What was said that the figures do not bear out; `null` if all is well. */
export function refuted({ view, uses }: Look, table: Sentences = sentences): string | null {
  const truth = truthOf(view);
  const part = (say: () => string): string | null => {
    uses.length = 0;
    const text = say();
    if (/undefined|NaN|Infinity|null|\[object/.test(text)) return `not a figure: ${text}`;
    if (/[−-]\$/.test(text)) return `an amount below zero: ${text}`;
    for (const { name, args } of uses) {
      const means = meanings[name];
      if (!means) return `no reading of "${name}": ${text}`;
      if (!means(truth, args.map(String), args)) return `"${name}" is not so: ${text}`;
    }
    return null;
  };
  return (
    part(() => {
      const { claim, rest } = sentenceOf(view, table);
      return `${claim}${rest}`;
    }) ??
    part(() => plainText(reasonOf(view, table))) ??
    refutedFigure(figuresOf({ ...view, messages: english.verdict }), truth)
  );
}

/** Figures of a pair as the reading finds them. */
interface Truth {
  readonly view: VerdictView;
  readonly scenario: Scenario;
  readonly a: ApproachResult;
  readonly b: ApproachResult;
  readonly comparison: Comparison;
  readonly horizon: number;
  readonly requests: number;
  readonly lead: number;
  readonly endsAt: number;
  /** D at the corners of either course: the lowest and the highest value at each moment. */
  readonly saving: readonly { readonly t: number; readonly low: number; readonly high: number }[];
  readonly chance: number | null;
}

function truthOf(view: VerdictView): Truth {
  const { result, pair } = view;
  const { candidate, baseline, comparison } = pair;
  if (!candidate || !comparison) throw new Error('There is no candidate');
  const { scenario } = result;
  const simulated = view.simulation?.comparisons.find(({ id }) => id === candidate.id);
  const lead = candidate.approach.leadMonths;
  return {
    view,
    scenario,
    a: baseline.result,
    b: candidate.result,
    comparison,
    horizon: scenario.horizonMonths,
    requests: baseline.result.month.requests ?? Number.NaN,
    lead: typeof lead === 'number' ? lead : (lead?.p50 ?? Number.NaN),
    endsAt: candidate.result.endsAtMonths ?? Number.POSITIVE_INFINITY,
    saving: savingOf(scenario, candidate.index),
    chance: simulated ? simulated.paysBackInWindow : null,
  };
}

/** D at every corner, read off both cumulative costs. */
function savingOf(scenario: Scenario, index: number): Truth['saving'] {
  const all = costCurves(scenario);
  const [a, b] = [all[0] ?? [], all[index] ?? []];
  if (a.length === 0 || b.length === 0) return [];
  const at = (course: typeof a, t: number): readonly [number, number] => {
    const here = course.filter(({ months }) => months === t).map(({ usd }) => usd);
    if (here.length > 0) return [here[0] as number, here[here.length - 1] as number];
    const next = course.findIndex(({ months }) => months > t);
    const [from, to] = [course[next - 1], course[next]];
    if (!from || !to) return [Number.NaN, Number.NaN];
    const usd = from.usd + ((to.usd - from.usd) * (t - from.months)) / (to.months - from.months);
    return [usd, usd];
  };
  const moments = [...new Set([...a, ...b].map(({ months }) => months))].sort((x, y) => x - y);
  return moments.map((t) => {
    const [[a0, a1], [b0, b1]] = [at(a, t), at(b, t)];
    // Equal but for the last bits is equal.
    const even = (x: number, y: number) =>
      Math.abs(x - y) <= 1e-8 * Math.max(Math.abs(x), Math.abs(y)) ? 0 : x - y;
    const [before, after] = [even(a0, b0), even(a1, b1)];
    return { t, low: Math.min(before, after), high: Math.max(before, after) };
  });
}

/** An amount as written, and half a unit of its last digit. `null` = no amount. */
function moneyIn(text: string): { readonly usd: number; readonly half: number } | null {
  const found = /([−+]?)\$([\d,]+(?:\.\d+)?)(E\d+|[kMBT])?/.exec(text);
  if (!found) return null;
  const [, sign, digits = '', suffix = ''] = found;
  const scale = suffix.startsWith('E')
    ? 10 ** Number(suffix.slice(1))
    : (({ k: 1e3, M: 1e6, B: 1e9, T: 1e12 } as Record<string, number>)[suffix] ?? 1);
  const decimals = digits.split('.')[1]?.length ?? 0;
  return {
    usd: Number(digits.replaceAll(',', '')) * scale * (sign === '−' ? -1 : 1),
    half: (10 ** -decimals * scale) / 2,
  };
}

/** Whether an amount is written as what it is; only nothing is written as "$0". */
function writes(text: string, usd: number): boolean {
  const written = moneyIn(text);
  if (!written || !Number.isFinite(usd)) return false;
  if (written.usd === 0) return usd === 0;
  // Three digits of a compact amount may round by more than half a unit of the last digit shown.
  return Math.abs(written.usd - usd) <= Math.max(written.half, 0.005 * Math.abs(usd)) * 1.0001;
}

/** Whether an amount above zero is written as what it is. */
const writesSome = (text: string, usd: number): boolean => usd > 0 && writes(text, usd);

function shareIn(text: string): number {
  const percent = Number(/(\d+)\s%/.exec(text)?.[1]) / 100;
  return text.startsWith('<') ? 0.001 : text.startsWith('>') ? 0.999 : percent;
}

const writesShare = (text: string, share: number | null): boolean =>
  share !== null &&
  Math.abs(shareIn(text) - share) <= 0.0051 &&
  (shareIn(text) > 0 || share === 0) &&
  (shareIn(text) < 1 || share === 1);

const number = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

const monthlyUsd = ({ month }: ApproachResult): number =>
  Math.abs((month.totalUsd ?? Number.NaN) - (month.requestsUsd ?? Number.NaN)) <= 1e-9 * (month.totalUsd ?? 0)
    ? 0
    : (month.totalUsd ?? Number.NaN) - (month.requestsUsd ?? Number.NaN);

/** Dollars of 1,000 requests of month 1, everything included; without requests there is nothing to spread monthly costs over. */
const thousand = (approach: ApproachResult): number => {
  const { month, requestUsd } = approach;
  if (month.requests === 0)
    return monthlyUsd(approach) === 0 ? 1000 * (requestUsd ?? Number.NaN) : Number.NaN;
  return month.totalUsd === 0 ? 0 : ((month.totalUsd ?? Number.NaN) / (month.requests ?? Number.NaN)) * 1000;
};

/** Dollars of 1,000 requests by what they are for. */
const parts: Readonly<Record<string, (approach: ApproachResult) => number>> = {
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

/** Extra dollars of 1,000 requests for one part. */
const extra = ({ a, b }: Truth, part: string): number =>
  (parts[part]?.(b) ?? Number.NaN) - (parts[part]?.(a) ?? Number.NaN);

/** Saved in each month as paid, retraining left aside. */
const savedByMonth = ({ a, b }: Truth): readonly number[] =>
  a.months.map((month, i) => {
    const mine = b.months[i];
    const usd = (m: typeof month | undefined) =>
      (m?.requests === 0 ? 0 : (m?.requests ?? Number.NaN) * (m?.requestUsd ?? Number.NaN)) +
      (m?.fixedUsd ?? Number.NaN);
    return usd(month) - usd(mine);
  });

const retrainingExtra = ({ a, b }: Truth): number =>
  b.months.reduce(
    (all, { dueUsd }, i) => all + (dueUsd ?? Number.NaN) - (a.months[i]?.dueUsd ?? Number.NaN),
    0,
  );

const setupExtra = ({ a, b }: Truth): number => {
  const [own, other] = [b.setup.totalUsd ?? Number.NaN, a.setup.totalUsd ?? Number.NaN];
  return Math.abs(own - other) <= 1e-9 * Math.max(Math.abs(own), Math.abs(other)) ? 0 : own - other;
};

const requestsDearer = (truth: Truth): boolean =>
  (truth.b.requestUsd ?? 0) > (truth.a.requestUsd ?? Number.NaN) && thousand(truth.b) > thousand(truth.a);

/** Whether D is above zero between two moments, the ends left aside. */
const isAhead = ({ saving }: Truth, from: number, to: number): boolean => {
  const inside = saving.filter(({ t }) => t > from && t < to - 1e-9);
  const start = saving.find(({ t }) => t === from);
  const next = saving.find(({ t }) => t > from);
  return (
    inside.every(({ low }) => low > 0) &&
    (inside.length > 0 || (start?.high ?? 0) > 0 || (next?.high ?? 0) > 0)
  );
};

/** Whether D is at or below zero from a moment on. */
const isBehindFrom = ({ saving }: Truth, from: number): boolean =>
  saving.filter(({ t }) => t > from + 1e-9).every(({ low }) => low <= 0);

/** Whether every request of the months served costs less, by the slow model. */
function everyRequestSaves({ scenario, view, endsAt, horizon, lead }: Truth): boolean {
  if (lead > 0) return false;
  const missing = new Set<string>();
  const [a, b] = [scenario.approaches[0], scenario.approaches[view.pair.candidate?.index ?? 1]];
  const at = (approach: typeof a, t: number) =>
    requestAt(scenario, approach as ApproachInput, t, missing).request;
  for (let month = 0; month < Math.min(horizon, endsAt); month++)
    // Where the slow model knows no cost, the figures of the months are tested alone.
    for (const t of [month + 0.001, month + 0.35, month + 0.7, month + 0.999])
      if (t < endsAt && at(b, t) >= at(a, t)) return false;
  return true;
}

const kind = ({ comparison }: Truth): string => comparison.verdict.kind;

const monthsOf = ({ comparison: { verdict } }: Truth): number =>
  'months' in verdict ? verdict.months : Number.NaN;

const aheadUntilOf = ({ comparison: { verdict } }: Truth): number =>
  'aheadUntilMonths' in verdict ? (verdict.aheadUntilMonths ?? Number.NaN) : Number.NaN;

/** Whether a text ends in the day, or where counts are estimates in the month, of a date. */
const isDate = ({ view }: Truth, text: string, date: string | undefined): boolean =>
  date !== undefined &&
  text.endsWith(formatDate(date, 'en', view.approximate || view.assumed ? 'month' : 'long'));

const isDay = (text: string, date: string | undefined): boolean =>
  date !== undefined && text.endsWith(formatDate(date, 'en'));

/** Whether a text ends in the date, as exact as the counts it rests on, of a moment in months from the start. */
const isMoment = (truth: Truth, text: string, months: number): boolean =>
  [months - 1e-7, months + 1e-7].some((t) => {
    const { startsOn } = truth.scenario;
    return isDate(truth, text, dateAfter(startsOn, Math.floor(daysUntil(startsOn, Math.max(0, t)))));
  });

const candidateOf = ({ view }: Truth) => view.pair.candidate?.approach;

const isAtOnce = (truth: Truth): boolean => kind(truth) === 'immediately' && everyRequestSaves(truth);

const isNeverBehind: Meaning = (truth) =>
  kind(truth) === 'immediately' &&
  truth.saving.every(({ low }) => low >= 0) &&
  (truth.comparison.netUsd ?? 0) > 0;

type Meaning = (truth: Truth, texts: readonly string[], args: readonly unknown[]) => boolean;

const always: Meaning = () => true;

/** What must hold where a message is used. */
const meanings: Readonly<Record<string, Meaning>> = {
  // Words that say nothing by themselves
  fineTuning: always,
  onDate: always,
  inMonthOf: ({ view }) => view.approximate || view.assumed === true,
  missingFigures: always,
  addPrice: (truth) => kind(truth) === 'incomplete',
  addFigure: (truth) => kind(truth) === 'incomplete',
  addFailure: (truth) => kind(truth) === 'incomplete',
  choose: () => false,
  ifTrafficHolds: ({ scenario, horizon }, [month = '']) =>
    number(month) === horizon && !(Number(scenario.growthPerMonth) < 0),
  ifDeclineGoesOn: ({ scenario }) =>
    Number(scenario.growthPerMonth) < 0 ||
    scenario.approaches.some(({ ratesChangePerYear }) => Number(ratesChangePerYear) < 0),

  // Cheaper at once
  cheaperNoSetup: (truth) => isAtOnce(truth) && truth.a.setup.totalUsd === 0 && truth.b.setup.totalUsd === 0,
  cheaperLessSetup: (truth, [, usd = '']) => isAtOnce(truth) && writesSome(usd, -setupExtra(truth)),
  neverBehind: isNeverBehind,
  neverBehindLessSetup: (truth, texts) =>
    isNeverBehind(truth, texts, []) && writesSome(texts[2] ?? '', -setupExtra(truth)),

  // Paying back
  after: (truth, [, , when = '', requests = '']) => {
    const { comparison } = truth;
    const months = monthsOf(truth);
    const served = truth.saving.filter(({ t }) => t >= months);
    const spent = truth.saving.filter(({ t }) => t <= months);
    return (
      kind(truth) === 'after' &&
      served.every(({ high }) => high >= 0) &&
      (spent.some(({ low }) => low < 0) || months === 0) &&
      'date' in comparison.verdict &&
      isDate(truth, when, comparison.verdict.date) &&
      Math.abs(number(requests) - comparison.verdict.requests) <=
        Math.max(1, 0.006 * comparison.verdict.requests) &&
      !((truth.chance ?? 1) < 0.5 && isSpread(truth))
    );
  },
  unlikely: (truth, [, , when = '', chance = '']) =>
    (truth.chance ?? 1) < 0.5 &&
    writesShare(chance, truth.chance) &&
    'date' in truth.comparison.verdict &&
    isDate(truth, when, truth.comparison.verdict.date),
  unlikelyAtOnce: (truth, [chance = '']) => (truth.chance ?? 1) < 0.5 && writesShare(chance, truth.chance),
  beyond: (truth, [, duration = '', more = '', horizon = '']) =>
    kind(truth) === 'beyond-horizon' &&
    number(more) > 0 &&
    number(duration) - number(more) === number(horizon) &&
    number(horizon) === truth.horizon &&
    Math.abs(number(duration) - monthsOf(truth)) <= 0.5 &&
    number(duration) <= 120,
  beyondJust: (truth) => monthsOf(truth) >= truth.horizon && monthsOf(truth) < truth.horizon + 0.5,
  beyondTenYears: (truth) => kind(truth) === 'beyond-horizon' && monthsOf(truth) > 120,

  // Retired first
  retiredBefore: (truth, [, , when = '', past = '']) =>
    truth.endsAt <= truth.lead &&
    isDay(when, candidateOf(truth)?.availableUntil) &&
    (past === 'true') === truth.endsAt <= 0,
  tooLate: (truth, [, , when = '', gap = '']) => {
    const { verdict } = truth.comparison;
    if (verdict.kind !== 'retired-first') return false;
    const days = daysBetween(verdict.endsOn, verdict.date);
    return (
      truth.endsAt > truth.lead &&
      verdict.months <= 120 &&
      days > 0 &&
      gap !== '' &&
      isDate(truth, when, verdict.date)
    );
  },
  tooLateThatDay: (truth, [, , when = '']) => {
    const { verdict } = truth.comparison;
    return (
      verdict.kind === 'retired-first' &&
      truth.endsAt > truth.lead &&
      verdict.date === verdict.endsOn &&
      isDay(when, verdict.date)
    );
  },
  tooLateByYears: (truth, [, , when = '']) =>
    kind(truth) === 'retired-first' &&
    truth.endsAt > truth.lead &&
    monthsOf(truth) > 120 &&
    isDay(when, candidateOf(truth)?.availableUntil),

  // Never
  noDifference: (truth) =>
    kind(truth) === 'never' && truth.saving.every(({ low, high }) => low === 0 && high === 0),
  cheaperUntil: (truth, [, date = '', , usd = '']) =>
    kind(truth) === 'never' &&
    setupExtra(truth) <= 0 &&
    isAhead(truth, 0, aheadUntilOf(truth)) &&
    isMoment(truth, date, aheadUntilOf(truth)) &&
    writesSome(usd, -(truth.comparison.netUsd ?? 0)),
  notTrainable: (truth, [, , date = '']) =>
    isDay(date, candidateOf(truth)?.trainableUntil) &&
    (candidateOf(truth)?.trainableUntil ?? '9') <= truth.scenario.startsOn,
  noTraffic: ({ a }) => a.months.every(({ requests }) => requests === 0),
  cachedPrompt: (truth, [, usd = '']) =>
    requestsDearer(truth) &&
    (truth.a.months[0]?.hitRate ?? 0) > 0 &&
    (truth.a.cacheableTokens ?? 0) > 0 &&
    writesSome(usd, 1000 * ((truth.b.requestUsd ?? 0) - (truth.a.requestUsd ?? 0))),
  cached: (truth, [hits = '', tokens = '']) =>
    kind(truth) === 'never' &&
    requestsDearer(truth) &&
    writesShare(hits, truth.a.months[0]?.hitRate ?? null) &&
    number(tokens) === Math.round(truth.a.cacheableTokens ?? 0),
  tokensDecide: (truth, [, usd = '']) => requestsDearer(truth) && writesSome(usd, extra(truth, 'tokens')),
  repairDecides: (truth, [, usd = '']) => requestsDearer(truth) && writesSome(usd, extra(truth, 'repair')),
  otherDecides: (truth, [, usd = '']) => requestsDearer(truth) && writesSome(usd, extra(truth, 'other')),
  fixedAboveSaving: (truth, [, hosting = '', usd = '', saved = '']) => {
    const saving = truth.requests * ((truth.a.requestUsd ?? 0) - (truth.b.requestUsd ?? 0));
    const line = decidingUsd(truth, hosting);
    return saving > 0 && line > saving && writesSome(usd, line) && writesSome(saved, saving);
  },
  fixedDecides: (truth, [, hosting = '', usd = '']) =>
    (truth.comparison.savingUsdPerMonth ?? 0) < 0 && writesSome(usd, decidingUsd(truth, hosting)),
  fixedDue: (truth) => {
    const { view, b } = truth;
    const idle = evaluate({ ...truth.scenario, monthlyRequests: undefined, requestsPerMonth: 0 } as Scenario);
    const left = idle.approaches[view.pair.candidate?.index ?? 1]?.month.totalUsd ?? Number.NaN;
    return monthlyUsd(b) > 0 && Math.abs(left - monthlyUsd(b)) <= 1e-6 * left;
  },
  savesNothing: (truth) =>
    kind(truth) === 'never' &&
    truth.saving.every(
      ({ low }) => Math.abs(low - (truth.saving[0]?.low ?? Number.NaN)) <= 1e-6 * Math.abs(low),
    ),
  retraining: (truth, [, usd = '', , saved = '']) => {
    const total = savedByMonth(truth).reduce((all, each) => all + each, 0);
    return (
      writesSome(usd, retrainingExtra(truth)) && writesSome(saved, total) && retrainingExtra(truth) > total
    );
  },
  savingShrinks: (truth, [, usd = '']) => {
    const saved = savedByMonth(truth);
    const first = truth.comparison.savingUsdPerMonth ?? 0;
    // A service that ends saves nothing afterwards, which is no shrinking.
    const whole = saved.filter((_, i) => i === 0 || i + 1 <= truth.endsAt);
    return first > 0 && (whole.at(-1) ?? 0) < first && writesSome(usd, setupExtra(truth));
  },
  setupNeverCovered: (truth, [, usd = '']) =>
    kind(truth) === 'never' &&
    (truth.comparison.savingUsdPerMonth ?? 0) > 0 &&
    writesSome(usd, setupExtra(truth)),
  costsMore: (truth, [, usd = '']) => writesSome(usd, -(truth.comparison.netUsd ?? 0)),

  // The lines under it
  setup: (truth, [usd = '', more = '']) =>
    writesSome(usd, setupExtra(truth)) &&
    (more === 'true') === (truth.a.setup.totalUsd !== 0) &&
    Number.isFinite(monthsOf(truth)),
  monthSaves: (truth, [requests = '', , usd = '']) =>
    thousand(truth.b) === 0 &&
    number(requests) === Math.round(truth.requests) &&
    writesSome(usd, truth.comparison.savingUsdPerMonth ?? Number.NaN),
  setupLess: (truth, [usd = '']) => writesSome(usd, -setupExtra(truth)),
  requests: (truth, [requests = '', , own = '', other = '', monthly = '']) =>
    moneyIn(own)?.usd !== 0 &&
    kind(truth) !== 'incomplete' &&
    truth.endsAt > truth.lead &&
    own !== other &&
    number(requests) === Math.round(truth.requests) &&
    writes(own, thousand(truth.b)) &&
    writes(other, thousand(truth.a)) &&
    (monthly === 'true') === (monthlyUsd(truth.a) !== 0 || monthlyUsd(truth.b) !== 0),
  requestsAlike: (truth, [requests = '', , usd = '']) =>
    number(requests) === Math.round(truth.requests) &&
    writesSome(usd, thousand(truth.b)) &&
    writes(usd, thousand(truth.a)),
  partsOfDifference: (truth, [usd = '', isAll = ''], [, , listed]) => {
    const shown = listed as readonly (readonly [string, string])[];
    const whole = thousand(truth.b) - thousand(truth.a);
    const shares = new Map(Object.keys(parts).map((part) => [part, extra(truth, part) / whole]));
    const tiny = 1e-6;
    const left = [...shares]
      .filter(([part]) => !shown.some(([name]) => name === part))
      .map(([, share]) => share);
    return (
      whole !== 0 &&
      // A part that pulls the other way would make the shares of the rest add up to more than all.
      [...shares.values()].every((share) => share >= -tiny) &&
      shown.reduce((all, [, share]) => all + Math.round(100 * shareIn(share)), 0) === 100 &&
      shown.every(
        ([part, share], i) =>
          Math.abs(shareIn(share) - (shares.get(part) ?? Number.NaN)) < 0.015 &&
          shareIn(share) > 0 &&
          (shares.get(part) ?? 0) <= (shares.get(shown[i - 1]?.[0] ?? part) ?? 0) + tiny,
      ) &&
      left.every((share) => share < 0.01) &&
      (isAll === 'true' || left.some((share) => share > 0)) &&
      writesSome(usd, Math.abs(extra(truth, shown[0]?.[0] ?? '')))
    );
  },
  partsBothWays: (truth, _args, [saved, more]) => {
    const written = (list: unknown, sign: 1 | -1) =>
      (list as readonly (readonly [string, string])[]).every(([part, usd]) =>
        writesSome(usd, sign * extra(truth, part)),
      );
    const names = [saved, more].flatMap((list) =>
      (list as readonly (readonly [string])[]).map(([part]) => part),
    );
    const left = Object.keys(parts).filter((part) => !names.includes(part));
    const whole = Math.max(thousand(truth.a), thousand(truth.b));
    return (
      (saved as readonly unknown[]).length > 0 &&
      (more as readonly unknown[]).length > 0 &&
      written(saved, -1) &&
      written(more, 1) &&
      left.every((part) => Math.abs(extra(truth, part)) <= 1e-6 * whole)
    );
  },
  aheadUntil: (truth, [date = '']) => {
    const last = aheadUntilOf(truth);
    const before = truth.saving.filter(({ t }) => t < last - 1e-9).at(-1);
    const at = truth.saving.find(({ t }) => Math.abs(t - last) <= 1e-9);
    return (
      kind(truth) === 'never' &&
      ((before?.high ?? 0) > 0 || (at?.high ?? 0) > 0) &&
      isBehindFrom(truth, last) &&
      last < truth.horizon &&
      isMoment(truth, date, last)
    );
  },
  turnsBack: (truth, [when = '']) =>
    aheadUntilOf(truth) >= truth.horizon &&
    aheadUntilOf(truth) <= 120 &&
    kind(truth) !== 'never' &&
    isMoment(truth, when, aheadUntilOf(truth)),
  turnsBackInYears: (truth) => aheadUntilOf(truth) > 120 && kind(truth) !== 'never',
  savingEnds: (truth, [, when = '']) =>
    (kind(truth) === 'after' || kind(truth) === 'immediately') &&
    truth.endsAt > truth.lead &&
    truth.endsAt < truth.horizon &&
    isDay(when, candidateOf(truth)?.availableUntil),
  stillOpen: (truth, [when = '', open = '', setup = '']) => {
    const net = truth.comparison.netUsd ?? Number.NaN;
    return (
      truth.endsAt <= truth.horizon &&
      truth.endsAt > truth.lead &&
      writesSome(open, -net) &&
      writesSome(setup, setupExtra(truth)) &&
      -net <= setupExtra(truth) &&
      isDay(when, candidateOf(truth)?.availableUntil)
    );
  },
  behindAtEnd: (truth, [when = '', usd = '']) =>
    kind(truth) === 'retired-first' &&
    truth.endsAt <= truth.horizon &&
    truth.endsAt > truth.lead &&
    writesSome(usd, -(truth.comparison.netUsd ?? Number.NaN)) &&
    isDay(when, candidateOf(truth)?.availableUntil),
  retrainingStops: (truth, [, date = '']) => {
    const approach = candidateOf(truth);
    const every = approach?.retrain?.everyMonths ?? Number.POSITIVE_INFINITY;
    const closes = monthsFrom(truth.scenario.startsOn, approach?.trainableUntil ?? '2199-12-31');
    const due = Array.from({ length: 130 }, (_, k) => truth.lead + (k + 1) * every);
    return (
      due.some((t) => t >= closes - 1e-9 && t < Math.min(truth.horizon, truth.endsAt)) &&
      isDay(date, approach?.trainableUntil)
    );
  },
  baselineEnds: (truth, [, , date = '', past = '']) => {
    const ends = truth.a.endsAtMonths ?? Number.POSITIVE_INFINITY;
    return (
      ends < truth.horizon &&
      (past === 'true') === ends <= 0 &&
      isDay(date, truth.view.pair.baseline.approach.availableUntil)
    );
  },
};

/** Whether the draws of a simulation differ. */
function isSpread({ view }: Truth): boolean {
  const found = view.simulation?.comparisons.find(({ id }) => id === view.pair.candidate?.id);
  return found !== undefined && found.netUsd.p10 !== found.netUsd.p90;
}

/** What is named as the monthly cost: the candidate's hosting, if it alone is named and the baseline has none, else all that is extra. */
function decidingUsd(truth: Truth, hosting: string): number {
  if (hosting !== 'true') return monthlyUsd(truth.b) - monthlyUsd(truth.a);
  if (monthlyUsd(truth.a) !== 0) return Number.NaN;
  const { scenario, view } = truth;
  const index = view.pair.candidate?.index ?? 1;
  const alone = evaluate({
    ...scenario,
    approaches: scenario.approaches.map((each, i) => (i === index ? { ...each, monthly: [] } : each)),
  } as Scenario);
  const own = alone.approaches[index];
  return own ? monthlyUsd(own) : Number.NaN;
}

/** A key figure that its label or note belies; `null` if there is none. */
function refutedFigure(figures: readonly KeyFigure[], truth: Truth): string | null {
  if (figures.length === 0) return null;
  const [unit, month, setup, net, chance] = figures as [
    KeyFigure,
    KeyFigure,
    KeyFigure,
    KeyFigure,
    KeyFigure,
  ];
  const bad = (figure: KeyFigure, why: string) => `${why}: ${JSON.stringify(figure)}`;
  const { verdict: said } = english;
  for (const figure of figures) {
    if (/undefined|NaN|Infinity|null/.test(`${figure.label}${figure.value}${figure.note}`))
      return bad(figure, 'not a figure');
    if (figure !== net && /−/.test(figure.value + figure.note)) return bad(figure, 'an amount below zero');
    const ends = /(?<low>.+) to (?<high>.+)/.exec(figure.note)?.groups;
    if (ends && ends.low === ends.high?.replace(/ \D+$/, '')) return bad(figure, 'a range of one value');
  }
  const unitSaved = thousand(truth.a) - thousand(truth.b);
  if (Number.isFinite(unitSaved)) {
    const even = Math.abs(unitSaved) <= 1e-9 * Math.max(thousand(truth.a), thousand(truth.b));
    if (!writes(unit.value, even ? 0 : Math.abs(unitSaved))) return bad(unit, `is ${unitSaved}`);
    if ((unit.label === said.extraPerThousand) !== (!even && unitSaved < 0))
      return bad(unit, 'the wrong word');
    const [own = '', other = ''] = unit.note.split(' instead of ');
    // A candidate that bills nothing has no note.
    const costs =
      thousand(truth.b) === 0
        ? unit.note === ''
        : writes(own, thousand(truth.b)) && writes(other, thousand(truth.a));
    if (!costs) return bad(unit, 'the wrong costs');
    const [x, y, z] = [moneyIn(own), moneyIn(other), moneyIn(unit.value)];
    if (x && y && z && Math.abs(Math.abs(y.usd - x.usd) - z.usd) > 1.001 * (x.half + y.half + z.half))
      return bad(unit, 'does not add up');
  } else if (/\d/.test(unit.value)) return bad(unit, 'is unknown');
  const saved = truth.comparison.savingUsdPerMonth ?? Number.NaN;
  if (Number.isFinite(saved) ? !writes(month.value, Math.abs(saved)) : /\d/.test(month.value))
    return bad(month, `is ${saved}`);
  if ((month.label === said.extraPerMonth) !== saved < 0) return bad(month, 'the wrong word');
  const byMonth = savedByMonth(truth);
  const served = byMonth.slice(0, Math.max(1, Math.floor(Math.min(truth.endsAt, truth.horizon))));
  if (
    month.note === said.everyMonth &&
    served.some((each) => !writes(month.value, Math.abs(each)) || each * saved < 0)
  )
    return bad(month, 'not every month');
  const later = /month (\d+)/.exec(month.note);
  if (later) {
    const usd = byMonth[Number(later[1]) - 1] ?? Number.NaN;
    const tiny = Math.abs(usd) <= 1e-6 * Math.abs(saved);
    if (!writes(month.note, Math.abs(usd)) && !tiny) return bad(month, `is ${usd}`);
    const word = month.note.includes('extra')
      ? 'extra'
      : month.note.includes('saved')
        ? 'saved'
        : saved < 0
          ? 'extra'
          : 'saved';
    if (!tiny && (word === 'extra') !== usd < 0) return bad(month, 'the wrong word');
  }
  if (Number.isFinite(setupExtra(truth)) && !writes(setup.value, Math.abs(setupExtra(truth))))
    return bad(setup, `is ${setupExtra(truth)}`);
  if ((setup.label === said.setupAvoided) !== setupExtra(truth) < 0) return bad(setup, 'the wrong word');
  const largest = /^(\d+) % of it/.exec(setup.note.replaceAll('\u00a0', ' '));
  if (largest) {
    const lines = truth.b.setup.lines.map(({ usd }) => usd ?? Number.NaN);
    const sum = lines.reduce((all, usd) => all + usd, 0);
    if (!writes(setup.value, sum)) return bad(setup, 'a share of something else');
    if (Math.abs(Math.max(...lines) / sum - Number(largest[1]) / 100) > 0.0051)
      return bad(setup, 'the wrong share');
  }
  if (setup.note === said.noSetup && setupExtra(truth) !== 0)
    return bad(setup, 'there is something to recover');
  const at = Math.min(12, truth.horizon);
  const ahead = (truth.a.cumulativeUsd[at] ?? Number.NaN) - (truth.b.cumulativeUsd[at] ?? Number.NaN);
  const level = Math.abs(ahead) <= 1e-9 * Math.abs(truth.a.cumulativeUsd[at] ?? 0);
  if (Number.isFinite(ahead) && !writes(net.value, level ? 0 : ahead)) return bad(net, `is ${ahead}`);
  if (/return/.test(net.note + chance.note) && !((truth.comparison.roi ?? -1) >= 0))
    return bad(net, 'no return');
  if (/%/.test(chance.value) && !isSpread(truth)) return bad(chance, 'a chance without ranges');
  return null;
}
