/**
 * The sentences of a verdict, each with the condition that its figures must meet. A sentence is only ever taken from this
 * table, so one that its figures contradict cannot be shown. The texts are in the messages, under the same names.
 */
import { daysPerMonth } from '../../../core/index.ts';
import { dateAt } from '../../../core/scenario/calendar.ts';
import {
  daysBetween,
  formatDate,
  formatDuration,
  formatMonths,
  formatRequests,
  formatShare,
  formatTokens,
  formatUsdCompact,
  roundsRequests,
} from '../../../i18n/format.ts';
import type { VerdictMessages } from '../../../i18n/messages.ts';
import { modelName, servedBy, thousands, withEstimateMark } from './names.ts';
import { type CostPart, costParts, type Facts, longestMonths, serves } from './verdict-facts.ts';

/** When a sentence is true, and the figures it names. */
export interface Said<Args extends readonly unknown[] = readonly unknown[]> {
  readonly holds: (facts: Facts) => boolean;
  readonly args: (facts: Facts) => Args;
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : [];

type VerdictTexts = VerdictMessages['verdicts'];
type RemarkTexts = VerdictMessages['remarks'];

/** The sentences that a verdict is chosen from. */
export interface Sentences {
  /** The verdict itself: the first that holds. The name of the candidate comes before its figures. */
  readonly verdicts: { readonly [Name in keyof VerdictTexts]: Said<Tail<Parameters<VerdictTexts[Name]>>> };
  /** The line under it: all that hold. */
  readonly remarks: { readonly [Name in keyof RemarkTexts]: Said<Parameters<RemarkTexts[Name]>> };
}

/** A payback is unlikely if its chance is below this. */
const even = 0.5;

const money = ({ view }: Facts, usd: number): string => formatUsdCompact(Math.abs(usd), view.locale);

/** Money that rests on token counts. */
const estimated = (facts: Facts, usd: number): string => withEstimateMark(money(facts, usd), facts.view);

/** Dollars of one request, written for 1,000. */
const perThousand = (facts: Facts, usd: number): string => estimated(facts, usd * 1000);

const windowOf = ({ view, horizon }: Facts): string => formatMonths(horizon, view.locale);

const monthsOf = ({ view, horizon }: Facts): string => formatTokens(horizon, view.locale);

const modelOf = ({ view, candidate }: Facts): string =>
  modelName(candidate.approach, view.modelNames) ?? candidate.name;

/** "≈ 15 weeks", small numbers in words. */
const duration = ({ view }: Facts, months: number): string =>
  withEstimateMark(formatDuration(months, view.locale, { spelled: view.messages.spelled }), view);

/** "on 15 April 2027", or "in April 2027" where the counts that it rests on are estimates. */
function when({ view: { messages, locale, approximate } }: Facts, date: string): string {
  return approximate
    ? messages.inMonthOf(formatDate(date, locale, 'month'))
    : messages.onDate(formatDate(date, locale));
}

/** A date that rests on no count. */
const day = ({ view }: Facts, date: string | undefined): string => formatDate(date ?? null, view.locale);

const onDay = (facts: Facts, date: string | undefined): string =>
  facts.view.messages.onDate(day(facts, date));

const dateOf = (facts: Facts, months: number): string => dateAt(facts.view.result.scenario.startsOn, months);

/** A moment until which something holds: a date, or a month where the counts that it rests on are estimates. */
const until = (facts: Facts, months: number): string =>
  formatDate(dateOf(facts, months), facts.view.locale, facts.view.approximate ? 'month' : 'long');

/** The assumption of a projection. */
const assumption = (facts: Facts): string =>
  facts.view.messages[facts.declines ? 'ifDeclineGoesOn' : 'ifTrafficHolds'](monthsOf(facts));

type Kind = Facts['verdict']['kind'];
type VerdictOf<K extends Kind> = Extract<Facts['verdict'], { readonly kind: K }>;

/** A sentence for verdicts of one kind; `holds` is asked only for those. */
function of<K extends Kind, Args extends readonly unknown[]>(
  kind: K,
  holds: (facts: Facts, verdict: VerdictOf<K>) => boolean,
  args: (facts: Facts, verdict: VerdictOf<K>) => Args,
): Said<Args> {
  return {
    holds: (facts) => facts.verdict.kind === kind && holds(facts, facts.verdict as VerdictOf<K>),
    args: (facts) => args(facts, facts.verdict as VerdictOf<K>),
  };
}

const any = (): boolean => true;
const nothing = (): [] => [];

const chanceOf = ({ simulated }: Facts): number => simulated?.paysBackInWindow ?? Number.NaN;

const chance = (facts: Facts): string => formatShare(chanceOf(facts), facts.view.locale);

const extra = ({ own, other }: Facts, part: CostPart): number => own[part] - other[part];

/** Dollars that the requests of month 1 save. */
const monthOfRequests = ({ requestSaved, requests }: Facts): number => requestSaved * requests;

/** Whether requests are dearer, in month 1 as over the window, with and without monthly costs, which are the smaller part. */
const requestsDecide = (facts: Facts): boolean =>
  facts.requestSaved < 0 &&
  facts.requestsSaved < 0 &&
  facts.unitSaved < 0 &&
  -monthOfRequests(facts) >= facts.fixedExtra;

/** Whether a part of the request is what makes requests dearer. */
const partDecides = (part: CostPart): Said<[string]> =>
  of(
    'never',
    (facts) =>
      requestsDecide(facts) &&
      extra(facts, part) > 0 &&
      costParts.every((other) => other === 'fixed' || extra(facts, other) <= extra(facts, part)),
    (facts) => [perThousand(facts, extra(facts, part))],
  );

/** Whether monthly costs make the month dearer, and requests do not by more. */
const fixedDecides = (facts: Facts): boolean =>
  facts.fixedExtra > 0 && facts.monthSaved < 0 && facts.fixedExtra > -monthOfRequests(facts);

/** The part of the monthly costs that decides: hosting where it alone is more than requests save, else all of them. */
function decidingMonthly(facts: Facts): [hosting: boolean, usd: string] {
  const { hostingUsd, other } = facts;
  const decides = hostingUsd > 0 && hostingUsd > monthOfRequests(facts) && other.fixed === 0;
  return [decides, money(facts, decides ? hostingUsd : facts.fixedExtra)];
}

/** The requests of month 1, as written and as they are counted. */
const requestsOf = ({ requests, view }: Facts): [written: string, count: number] => [
  formatTokens(requests, view.locale),
  Math.round(requests),
];

/** Every verdict, those with more to say first. */
const verdicts: Sentences['verdicts'] = {
  cheaperNoSetup: of(
    'immediately',
    ({ everyRequestSaves, setupExtra, setupBefore }) =>
      everyRequestSaves && setupExtra === 0 && setupBefore === 0,
    nothing,
  ),
  cheaperLessSetup: of(
    'immediately',
    ({ everyRequestSaves, setupExtra }) => everyRequestSaves && setupExtra < 0,
    (facts) => [money(facts, facts.setupExtra)],
  ),
  neverBehindLessSetup: of(
    'immediately',
    ({ setupExtra }) => setupExtra < 0,
    (facts) => [windowOf(facts), money(facts, facts.setupExtra)],
  ),
  neverBehind: of('immediately', any, (facts) => [windowOf(facts)]),

  unlikely: of(
    'after',
    (facts) => chanceOf(facts) < even,
    (facts, { months, date }) => [duration(facts, months), when(facts, date), chance(facts), windowOf(facts)],
  ),
  after: of('after', any, (facts, { months, requests, date }) => [
    duration(facts, months),
    when(facts, date),
    formatRequests(requests, facts.view.locale),
    facts.view.approximate || roundsRequests(requests),
  ]),

  beyondTenYears: of(
    'beyond-horizon',
    (_facts, { months }) => months > longestMonths,
    (facts) => [assumption(facts)],
  ),
  beyond: of(
    'beyond-horizon',
    ({ horizon }, { months }) => Math.round(months) > horizon,
    (facts, { months }) => {
      const { view, horizon } = facts;
      const whole = Math.round(months);
      return [
        withEstimateMark(formatMonths(whole, view.locale), view),
        formatTokens(whole - horizon, view.locale),
        monthsOf(facts),
        assumption(facts),
      ];
    },
  ),
  beyondJust: of('beyond-horizon', any, (facts) => [monthsOf(facts), assumption(facts)]),

  retiredBefore: of(
    'retired-first',
    ({ endsAt, lead }) => endsAt <= lead,
    (facts, { endsOn }) => [modelOf(facts), onDay(facts, endsOn), facts.endsAt <= 0],
  ),
  tooLateByYears: of(
    'retired-first',
    (_facts, { months }) => months > longestMonths,
    (facts, { endsOn }) => [modelOf(facts), onDay(facts, endsOn), assumption(facts)],
  ),
  tooLate: of(
    'retired-first',
    (_facts, { date, endsOn }) => daysBetween(endsOn, date) > 0,
    (facts, { date, endsOn, months }) => [
      modelOf(facts),
      when(facts, date),
      formatDuration(daysBetween(endsOn, date) / daysPerMonth, facts.view.locale, {
        spelled: facts.view.messages.spelled,
      }),
      months > facts.horizon ? assumption(facts) : '',
    ],
  ),
  tooLateThatDay: of('retired-first', any, (facts, { date }) => [modelOf(facts), onDay(facts, date)]),

  notTrainable: of(
    'never',
    (_facts, { reason }) => reason === 'not-trainable',
    (facts) => [modelOf(facts), day(facts, facts.candidate.approach.trainableUntil)],
  ),
  noDifference: of('never', (_facts, { reason }) => reason === 'no-difference', nothing),
  cheaperUntil: of(
    'never',
    (facts, { aheadUntilMonths }) =>
      facts.setupExtra <= 0 && (aheadUntilMonths ?? 0) > 0 && facts.aheadFromStart(),
    (facts, { aheadUntilMonths }) => [
      until(facts, aheadUntilMonths ?? 0),
      windowOf(facts),
      money(facts, facts.net),
    ],
  ),
  noTraffic: of(
    'never',
    ({ baseline }) => baseline.result.months.every(({ requests }) => requests === 0),
    nothing,
  ),
  cachedPrompt: of(
    'never',
    (facts, { reason }) => reason === 'caching' && requestsDecide(facts) && isCached(facts),
    (facts) => [perThousand(facts, facts.requestSaved)],
  ),
  tokensDecide: partDecides('tokens'),
  repairDecides: partDecides('repair'),
  otherDecides: partDecides('other'),
  fixedAboveSaving: of(
    'never',
    (facts) => fixedDecides(facts) && facts.requestSaved > 0,
    (facts) => [...decidingMonthly(facts), estimated(facts, monthOfRequests(facts))],
  ),
  fixedDecides: of('never', fixedDecides, decidingMonthly),
  savesNothing: of(
    'never',
    ({ savedByMonth, retrainingExtra }) =>
      retrainingExtra === 0 && savedByMonth.every((saved) => saved === 0),
    nothing,
  ),
  retraining: of(
    'never',
    ({ saved, retrainingExtra }) => saved > 0 && retrainingExtra > saved,
    (facts) => [money(facts, facts.retrainingExtra), windowOf(facts), estimated(facts, facts.saved)],
  ),
  savingShrinks: of(
    'never',
    ({ monthSaved, setupExtra, savedByMonth }) =>
      monthSaved > 0 && setupExtra > 0 && (savedByMonth[savedByMonth.length - 1] as number) < monthSaved,
    (facts) => [money(facts, facts.setupExtra)],
  ),
  setupNeverCovered: of(
    'never',
    ({ monthSaved, setupExtra }) => monthSaved > 0 && setupExtra > 0,
    (facts) => [money(facts, facts.setupExtra)],
  ),
  costsMore: of('never', any, (facts) => [estimated(facts, facts.net), windowOf(facts)]),
};

/** Whether the baseline's prompt is read from a cache. */
function isCached({ baseline: { result } }: Facts): boolean {
  return (result.cacheableTokens ?? 0) > 0 && (result.months[0]?.hitRate ?? 0) > 0;
}

const isPayback = ({ verdict: { kind } }: Facts): boolean => kind === 'after' || kind === 'beyond-horizon';

const isKnown = ({ verdict: { kind } }: Facts): boolean => kind !== 'incomplete';

/** What 1,000 requests cost with either, as written. */
function bothUnits({ unit, view }: Facts): readonly [string, string] {
  const write = thousands(view.locale, unit.own, unit.other);
  return [withEstimateMark(write(unit.own), view), withEstimateMark(write(unit.other), view)];
}

const unitsKnown = (facts: Facts): boolean =>
  isKnown(facts) && serves(facts) && Number.isFinite(facts.unitSaved) && facts.requests > 0;

const differ = (facts: Facts): boolean => {
  const [own, other] = bothUnits(facts);
  return own !== other;
};

/** When a candidate that pays back falls behind again; `null` = never. */
const turnsBackAt = ({ verdict }: Facts): number | null =>
  verdict.kind !== 'never' && 'aheadUntilMonths' in verdict ? verdict.aheadUntilMonths : null;

/** Whether a service that ends too early ends inside the window, behind by a known amount. */
const endsBehind = (facts: Facts): boolean => serves(facts) && facts.endsAt <= facts.horizon && facts.net < 0;

/** Every line under a verdict, in the order in which they are read. */
const remarks: Sentences['remarks'] = {
  setup: {
    holds: (facts) => isPayback(facts) && facts.setupExtra > 0,
    args: (facts) => [money(facts, facts.setupExtra), facts.setupBefore !== 0],
  },
  setupLess: {
    holds: (facts) => isPayback(facts) && facts.setupExtra < 0,
    args: (facts) => [money(facts, facts.setupExtra)],
  },
  requests: {
    holds: (facts) => unitsKnown(facts) && differ(facts) && facts.unit.own !== 0,
    args: (facts) => [
      ...requestsOf(facts),
      ...bothUnits(facts),
      facts.own.fixed !== 0 || facts.other.fixed !== 0,
    ],
  },
  requestsAlike: {
    holds: (facts) => unitsKnown(facts) && !differ(facts) && facts.unit.own !== 0,
    args: (facts) => [...requestsOf(facts), bothUnits(facts)[0]],
  },
  monthSaves: {
    holds: (facts) => unitsKnown(facts) && facts.unit.own === 0 && facts.monthSaved > 0,
    args: (facts) => [...requestsOf(facts), estimated(facts, facts.monthSaved)],
  },
  cached: {
    holds: (facts) => verdicts.cachedPrompt.holds(facts),
    args: ({ view, baseline: { result } }) => [
      formatShare(result.months[0]?.hitRate ?? null, view.locale),
      formatTokens(result.cacheableTokens, view.locale),
    ],
  },
  fixedDue: of(
    'never',
    (facts) => {
      const { hosting } = facts.candidate.approach;
      // Machines that follow the load are not all due without requests.
      return serves(facts) && fixedDecides(facts) && (!hosting || 'machines' in hosting);
    },
    nothing,
  ),
  aheadUntil: of(
    'never',
    (facts, { aheadUntilMonths }) =>
      (aheadUntilMonths ?? 0) > 0 && (facts.setupExtra > 0 || !facts.aheadFromStart()),
    (facts, { aheadUntilMonths }) => [until(facts, aheadUntilMonths ?? 0)],
  ),
  turnsBack: {
    holds: (facts) => (turnsBackAt(facts) ?? Number.POSITIVE_INFINITY) <= longestMonths,
    args: (facts) => [when(facts, dateOf(facts, turnsBackAt(facts) ?? 0)), assumption(facts)],
  },
  turnsBackInYears: {
    holds: (facts) => (turnsBackAt(facts) ?? 0) > longestMonths,
    args: (facts) => [assumption(facts)],
  },
  unlikelyAtOnce: of(
    'immediately',
    (facts) => chanceOf(facts) < even,
    (facts) => [chance(facts), windowOf(facts)],
  ),
  savingEnds: {
    holds: (facts) =>
      (facts.verdict.kind === 'after' || facts.verdict.kind === 'immediately') &&
      serves(facts) &&
      facts.endsAt < facts.horizon,
    args: (facts) => [modelOf(facts), onDay(facts, facts.candidate.approach.availableUntil)],
  },
  stillOpen: of(
    'retired-first',
    (facts) => endsBehind(facts) && -facts.net <= facts.setupExtra,
    (facts, { endsOn }) => [
      onDay(facts, endsOn),
      estimated(facts, facts.net),
      money(facts, facts.setupExtra),
    ],
  ),
  behindAtEnd: of(
    'retired-first',
    (facts) => endsBehind(facts) && !(-facts.net <= facts.setupExtra),
    (facts, { endsOn }) => [onDay(facts, endsOn), estimated(facts, facts.net)],
  ),
  retrainingStops: {
    holds: (facts) => isKnown(facts) && serves(facts) && facts.retrainingLost < Number.POSITIVE_INFINITY,
    args: (facts) => [modelOf(facts), day(facts, facts.candidate.approach.trainableUntil)],
  },
  baselineEnds: {
    holds: (facts) => isKnown(facts) && facts.baselineEndsAt < facts.horizon,
    args: (facts) => [
      servedBy(facts.baseline, facts.view.modelNames),
      facts.baseline.name,
      onDay(facts, facts.baseline.approach.availableUntil),
      facts.baselineEndsAt <= 0,
    ],
  },
};

/** The conditions and figures of every sentence. */
export const sentences: Sentences = { verdicts, remarks };
