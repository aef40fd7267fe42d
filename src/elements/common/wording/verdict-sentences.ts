/**
 * The rules of a verdict's sentences: for each sentence, when it is true and which figures it contains. All sentences
 * come from this table, so none can contradict its figures. The texts are in the messages, under the same names.
 */
import { isKnown, isPayback, paybackMonths } from '../../../core/cost/verdict.ts';
import { best, difference } from '../../../core/scenario/amount.ts';
import { dateAt } from '../../../core/scenario/calendar.ts';
import type { Approach } from '../../../core/types.ts';
import {
  daysBetween,
  formatDate,
  formatDuration,
  formatMonths,
  formatPercent,
  formatRequests,
  formatShare,
  formatTokens,
  formatUsdCompact,
  roundsRequests,
} from '../../../i18n/format.ts';
import type { VerdictMessages } from '../../../i18n/messages.ts';
import { modelInSentence, perThousandFormatter, servedBy, withEstimateMark } from './names.ts';
import { isSavingUnknown, leavesInputOut } from './unknown-saving.ts';
import {
  type CostPart,
  costParts,
  type Facts,
  maxPaybackMonths,
  savesTooSlowly,
  serves,
} from './verdict-facts.ts';

/** The condition under which a sentence is true, and its figures. */
export interface SentenceRule<Args extends readonly unknown[] = readonly unknown[]> {
  readonly holds: (facts: Facts) => boolean;
  readonly args: (facts: Facts) => Args;
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : [];

type VerdictTexts = VerdictMessages['verdicts'];
type RemarkTexts = VerdictMessages['remarks'];

/** The rules of all sentences, by the names of their messages. */
export interface Sentences {
  /** The verdict is the first that holds. In its text, the name of the candidate comes before the figures. */
  readonly verdicts: {
    readonly [Name in keyof VerdictTexts]: SentenceRule<Tail<Parameters<VerdictTexts[Name]>>>;
  };
  /** The line under the verdict has all that hold. */
  readonly remarks: { readonly [Name in keyof RemarkTexts]: SentenceRule<Parameters<RemarkTexts[Name]>> };
}

/** A payback with a chance below this is unlikely. */
const evenChance = 0.5;

const money = ({ view }: Facts, usd: number): string => formatUsdCompact(Math.abs(usd), view.locale);

/** Money that depends on token counts. */
const estimated = (facts: Facts, usd: number): string => withEstimateMark(money(facts, usd), facts.view);

/** A formatter of 1,000 requests, from the dollars of one. */
const perThousandOf = ({ unitUsd, view }: Facts) =>
  perThousandFormatter(view.locale, unitUsd.candidate, unitUsd.baseline);

/** Dollars of one request, multiplied by 1,000 and formatted. */
const perThousand = (facts: Facts, usd: number): string =>
  withEstimateMark(perThousandOf(facts)(Math.abs(usd)), facts.view);

const windowOf = ({ view, horizon }: Facts): string => formatMonths(horizon, view.locale);

const monthsOf = ({ view, horizon }: Facts): string => formatTokens(horizon, view.locale);

const modelOf = ({ view, candidate, baseline }: Facts): string => modelInSentence(candidate, baseline, view);

/** "≈ 15 weeks", small numbers in words. */
const duration = ({ view }: Facts, months: number): string =>
  withEstimateMark(formatDuration(months, view.locale, { spelled: view.messages.spelled }), view);

/** Whether dates depend on estimates or on an assumed price, so that a day would be too exact. */
const isToTheMonth = ({ view: { approximate, assumed } }: Facts): boolean => approximate || assumed === true;

/** "on 15 April 2027", or "in April 2027" if only the month is known. */
function when(facts: Facts, date: string): string {
  const { messages, locale } = facts.view;
  return isToTheMonth(facts)
    ? messages.inMonthOf(formatDate(date, locale, 'month'))
    : messages.onDate(formatDate(date, locale));
}

/** "on 15 April 2027" for a moment in months from the start, or "after more than ten years" for a later moment. */
const whenIn = (facts: Facts, months: number): string =>
  months > maxPaybackMonths ? facts.view.messages.afterTenYears : when(facts, dateOf(facts, months));

/** A date that does not depend on token counts. */
const day = ({ view }: Facts, date: string | undefined): string => formatDate(date ?? null, view.locale);

const onDay = (facts: Facts, date: string | undefined): string =>
  facts.view.messages.onDate(day(facts, date));

const dateOf = (facts: Facts, months: number): string => dateAt(facts.view.result.scenario.startsOn, months);

/** A date until which a statement is true. It is a month if it depends on estimates. */
const until = (facts: Facts, months: number): string =>
  formatDate(dateOf(facts, months), facts.view.locale, isToTheMonth(facts) ? 'month' : 'long');

/** The assumption of a projection. */
function assumption(facts: Facts): string {
  const { messages } = facts.view;
  if (facts.declines) return messages.ifDeclineGoesOn(monthsOf(facts));
  const isConstant = facts.baseline.result.months.every(({ requests }) => requests === facts.requests);
  return isConstant ? messages.atThisTraffic : messages.ifTrafficHolds(monthsOf(facts));
}

type Kind = Facts['verdict']['kind'];
type VerdictOf<K extends Kind> = Extract<Facts['verdict'], { readonly kind: K }>;

/** A sentence for verdicts of one kind. `holds` is only called for that kind. */
function forKind<K extends Kind, Args extends readonly unknown[]>(
  kind: K,
  holds: (facts: Facts, verdict: VerdictOf<K>) => boolean,
  args: (facts: Facts, verdict: VerdictOf<K>) => Args,
): SentenceRule<Args> {
  return {
    holds: (facts) => facts.verdict.kind === kind && holds(facts, facts.verdict as VerdictOf<K>),
    args: (facts) => args(facts, facts.verdict as VerdictOf<K>),
  };
}

const always = (): boolean => true;
const noFigures = (): [] => [];

const chanceOf = ({ simulated }: Facts): number => simulated?.paysBackInWindow ?? Number.NaN;

/** A share that depends on token counts. */
const estimatedShare = ({ view }: Facts, share: number): string =>
  withEstimateMark(formatShare(share, view.locale), view);

const chance = (facts: Facts): string => estimatedShare(facts, chanceOf(facts));

const extraUsd = ({ candidateParts, baselineParts }: Facts, part: CostPart): number =>
  candidateParts[part] - baselineParts[part];

/** Dollars that the requests of month 1 save. */
const requestsSavedUsd = ({ requestSaved, requests }: Facts): number => requestSaved * requests;

/** Whether requests cost more in month 1 and over the window, by at least as much as the monthly costs add. */
const requestsDecide = (facts: Facts): boolean =>
  facts.requestSaved < 0 &&
  facts.requestsSaved < 0 &&
  facts.unitSaved < 0 &&
  -requestsSavedUsd(facts) >= facts.fixedExtra;

/** A sentence for the part of a request that makes requests cost more. */
const partDecides = (part: CostPart): SentenceRule<[string]> =>
  forKind(
    'never',
    (facts) =>
      requestsDecide(facts) &&
      extraUsd(facts, part) > 0 &&
      costParts.every((each) => each === 'fixed' || extraUsd(facts, each) <= extraUsd(facts, part)),
    (facts) => [perThousand(facts, extraUsd(facts, part))],
  );

/** Whether monthly costs make month 1 cost more, and add more than requests do. */
const fixedDecides = (facts: Facts): boolean =>
  facts.fixedExtra > 0 && facts.monthSaved < 0 && facts.fixedExtra > -requestsSavedUsd(facts);

/** The monthly costs that decide: hosting if it alone exceeds the saving on requests, else all of them. */
function decidingMonthly(facts: Facts): [hosting: boolean, usd: string] {
  const { hostingUsd, baselineParts, baseline, candidate } = facts;
  const decides = hostingUsd > 0 && hostingUsd > requestsSavedUsd(facts) && baselineParts.fixed === 0;
  const write = [baseline, candidate].some(({ approach }) => scalesWithLoad(approach)) ? estimated : money;
  return [decides, write(facts, decides ? hostingUsd : facts.fixedExtra)];
}

/**
 * The saving of the last month in which the candidate serves for the whole month inside the window. Later months have no
 * saving, but an end of service is not a saving that shrinks.
 */
const savedAtEnd = ({ savedByMonth, horizon, endsAt }: Facts): number =>
  savedByMonth[Math.max(1, Math.min(horizon, Math.floor(endsAt))) - 1] ?? Number.NaN;

/** The requests of month 1, formatted and as a whole number. */
const requestsOf = ({ requests, view }: Facts): [written: string, count: number] => [
  formatTokens(requests, view.locale),
  Math.round(requests),
];

/** Every verdict, the most specific first. */
const verdicts: Sentences['verdicts'] = {
  cheaperNoSetup: forKind(
    'immediately',
    ({ everyRequestSaves, setupExtra, baselineSetup }) =>
      everyRequestSaves && setupExtra === 0 && baselineSetup === 0,
    noFigures,
  ),
  cheaperLessSetup: forKind(
    'immediately',
    ({ everyRequestSaves, setupExtra }) => everyRequestSaves && setupExtra < 0,
    (facts) => [money(facts, facts.setupExtra)],
  ),
  neverBehindLessSetup: forKind(
    'immediately',
    ({ setupExtra }) => setupExtra < 0,
    (facts) => [windowOf(facts), money(facts, facts.setupExtra)],
  ),
  neverBehind: forKind('immediately', always, (facts) => [windowOf(facts)]),

  unlikely: forKind(
    'after',
    (facts) => chanceOf(facts) < evenChance,
    (facts, { months, date }) => [duration(facts, months), when(facts, date), chance(facts), windowOf(facts)],
  ),
  after: forKind('after', always, (facts, { months, requests, date }) => [
    duration(facts, months),
    when(facts, date),
    formatRequests(requests, facts.view.locale),
    facts.view.approximate || roundsRequests(requests),
  ]),

  beyondTenYears: forKind(
    'beyond-horizon',
    (_facts, { months }) => months > maxPaybackMonths,
    (facts) => [assumption(facts)],
  ),
  beyond: forKind('beyond-horizon', always, (facts, { months }) => {
    const { view, horizon } = facts;
    const whole = Math.max(horizon + 1, Math.ceil(months - 1e-6));
    return [
      withEstimateMark(formatMonths(whole, view.locale), view),
      withEstimateMark(formatTokens(whole - horizon, view.locale), view),
      monthsOf(facts),
      assumption(facts),
    ];
  }),

  retiredBefore: {
    // No amount could change this, so an unknown one is not asked for.
    holds: ({ verdict: { kind }, endsAt, lead }) =>
      endsAt <= lead && (kind === 'retired-first' || kind === 'incomplete'),
    args: (facts) => [
      modelOf(facts),
      onDay(facts, facts.candidate.approach.availableUntil),
      facts.endsAt <= 0,
    ],
  },
  tooLate: forKind(
    'retired-first',
    (_facts, { date, endsOn }) => daysBetween(endsOn, date) > 0,
    (facts, { endsOn, months }) => [
      modelOf(facts),
      whenIn(facts, months),
      onDay(facts, endsOn),
      months > facts.horizon ? assumption(facts) : '',
    ],
  ),
  tooLateThatDay: forKind('retired-first', always, (facts, { date }) => [modelOf(facts), onDay(facts, date)]),

  notTrainable: forKind(
    'never',
    (_facts, { reason }) => reason === 'not-trainable',
    (facts) => [
      // The name is without “tuned”, because it is the untuned model that cannot be tuned.
      servedBy(facts.candidate, facts.view.modelNames),
      day(facts, facts.candidate.approach.trainableUntil),
    ],
  ),
  noDifference: forKind('never', (_facts, { reason }) => reason === 'no-difference', noFigures),
  cheaperUntil: forKind(
    'never',
    (facts, { aheadUntilMonths }) =>
      facts.setupExtra <= 0 && (aheadUntilMonths ?? 0) > 0 && facts.aheadFromStart(),
    (facts, { aheadUntilMonths }) => [
      until(facts, aheadUntilMonths ?? 0),
      windowOf(facts),
      estimated(facts, facts.net),
    ],
  ),
  noTraffic: forKind(
    'never',
    ({ baseline }) => baseline.result.months.every(({ requests }) => requests === 0),
    noFigures,
  ),
  cachedPrompt: forKind(
    'never',
    (facts, { reason }) => reason === 'caching' && requestsDecide(facts) && isCached(facts),
    (facts) => [perThousand(facts, facts.requestSaved)],
  ),
  tokensDecide: partDecides('tokens'),
  repairDecides: partDecides('repair'),
  otherDecides: partDecides('other'),
  fixedAboveSaving: forKind(
    'never',
    (facts) => fixedDecides(facts) && facts.requestSaved > 0,
    (facts) => [...decidingMonthly(facts), estimated(facts, requestsSavedUsd(facts))],
  ),
  fixedDecides: forKind('never', fixedDecides, decidingMonthly),
  savesNothing: forKind(
    'never',
    ({ savedByMonth, retrainingExtra }) =>
      retrainingExtra === 0 && savedByMonth.every((saved) => saved === 0),
    (facts) => [causeOfNoSaving(facts)],
  ),
  retraining: forKind(
    'never',
    ({ saved, retrainingExtra }) => saved > 0 && retrainingExtra > saved,
    (facts) => [money(facts, facts.retrainingExtra), windowOf(facts), estimated(facts, facts.saved)],
  ),
  savingShrinks: forKind(
    'never',
    (facts) => facts.monthSaved > 0 && facts.setupExtra > 0 && savedAtEnd(facts) < facts.monthSaved,
    (facts) => [money(facts, facts.setupExtra)],
  ),
  notInHundredYears: forKind(
    'never',
    ({ monthSaved, setupExtra }) => savesTooSlowly(monthSaved, setupExtra),
    (facts) => [estimated(facts, facts.monthSaved), money(facts, facts.setupExtra)],
  ),
  costsMore: forKind('never', always, (facts) => [estimated(facts, facts.net), windowOf(facts)]),
};

/** For each kind of verdict, the sentence that always holds. An incomplete verdict asks for a figure instead. */
export const generalSentence: {
  readonly [K in Exclude<Kind, 'incomplete'>]: keyof VerdictTexts;
} = {
  immediately: 'neverBehind',
  after: 'after',
  'beyond-horizon': 'beyond',
  'retired-first': 'tooLateThatDay',
  never: 'costsMore',
};

/** Whether an approach's machines are as many as its load needs. */
const scalesWithLoad = ({ hosting }: Approach): boolean => !!hosting && !('machines' in hosting);

/** Whether the candidate's hosting, if it scales with the load, has a single replica, which is due without requests too. */
function hasLeastHosting({ candidate, hostingUsd }: Facts): boolean {
  const { hosting } = candidate.approach;
  if (!hosting || 'machines' in hosting) return true;
  const { usdPerHour, hoursPerMonth, sharedBy, machinesPerReplica } = hosting;
  const replicaUsd = (best(usdPerHour) * hoursPerMonth * (machinesPerReplica ?? 1)) / sharedBy;
  return difference(hostingUsd, replicaUsd) === 0;
}

/** Why nothing is saved. */
function causeOfNoSaving(facts: Facts): 'throughput' | 'hosting' | 'other' {
  const { baseline, candidate, requestSaved } = facts;
  const approaches = [baseline.approach, candidate.approach];
  if (requestSaved !== 0 || !approaches.every(leavesInputOut)) return 'other';
  if (isSavingUnknown(facts.view.result, facts.comparison)) return 'throughput';
  return approaches.every(({ monthly }) => monthly.length === 0) ? 'hosting' : 'other';
}

/** A hit rate from traffic is never quite 100 %, because the first request cannot hit. */
function hitRateOf(rate: number | null, { messages, locale }: Facts['view']): string {
  return rate !== null && rate >= 0.995
    ? messages.moreThan(formatPercent(0.99, locale))
    : formatShare(rate, locale);
}

/** Whether the baseline's prompt is read from a cache. */
function isCached({ baseline: { result } }: Facts): boolean {
  return (result.cacheableTokens ?? 0) > 0 && (result.months[0]?.hitRate ?? 0) > 0;
}

/** Whether the verdict has the date of a payback within the candidate's service. */
const hasPaybackDate = ({ verdict }: Facts): boolean => 'date' in verdict && paybackMonths(verdict) !== null;

/** The formatted costs of 1,000 requests: of the candidate and of the baseline. */
function bothUnits(facts: Facts): readonly [string, string] {
  const { candidate, baseline } = facts.unitUsd;
  return [perThousand(facts, candidate), perThousand(facts, baseline)];
}

const unitsKnown = (facts: Facts): boolean =>
  isKnown(facts.verdict) && serves(facts) && Number.isFinite(facts.unitSaved) && facts.requests > 0;

const unitsDiffer = (facts: Facts): boolean => {
  const [candidateUsd, baselineUsd] = bothUnits(facts);
  return candidateUsd !== baselineUsd;
};

interface DifferingPart {
  readonly part: CostPart;
  /** Extra dollars of one request. */
  readonly usd: number;
}

/** The parts of the difference in cost per request, the largest first. Empty if the previous line does not name both costs. */
function differingParts(facts: Facts): readonly DifferingPart[] {
  if (!remarks.requests.holds(facts)) return [];
  const { candidateParts, baselineParts } = facts;
  return costParts
    .map((part) => ({ part, usd: difference(candidateParts[part], baselineParts[part]) }))
    .filter(({ usd }) => usd !== 0)
    .sort((a, b) => Math.abs(b.usd) - Math.abs(a.usd));
}

/** Whether all parts cost less, or all cost more: only then are they shares of the difference. */
const haveSameSign = (parts: readonly DifferingPart[]): boolean =>
  new Set(parts.map(({ usd }) => usd > 0)).size === 1;

/** Shares of the sum in whole percent, which add up to 100: the first and largest takes the rest of the rounded others. */
function percentages(parts: readonly DifferingPart[]): readonly number[] {
  const sum = parts.reduce((all, { usd }) => all + usd, 0);
  const others = parts.slice(1).map(({ usd }) => Math.round((usd / sum) * 100));
  return [others.reduce((rest, share) => rest - share, 100), ...others];
}

const hasOtherModel = ({ candidate, baseline }: Facts): boolean =>
  candidate.approach.model !== baseline.approach.model;

/** Months until a candidate that has paid back falls behind again. `null` means never. */
const fallsBehindAtMonths = ({ verdict }: Facts): number | null =>
  verdict.kind !== 'never' && 'aheadUntilMonths' in verdict ? verdict.aheadUntilMonths : null;

/** Whether the end of the candidate's service is past or inside the window, and no verdict has named it. */
const endsUnnamed = (facts: Facts): boolean =>
  isKnown(facts.verdict) &&
  (serves(facts) ? facts.endsAt < facts.horizon : facts.endsAt <= 0) &&
  facts.verdict.kind !== 'retired-first' &&
  !isSame(facts);

const bothEnd = (facts: Facts): boolean => endsUnnamed(facts) && facts.endsAt === facts.baselineEndsAt;

/** Whether the verdict is that there is no difference, which the end of a service does not change. */
const isSame = ({ verdict }: Facts): boolean =>
  verdict.kind === 'never' && verdict.reason === 'no-difference';

const saves = ({ verdict }: Facts): boolean => isPayback(verdict);

/** Whether the baseline's service ends after the start and inside the window. */
const baselineEnds = (facts: Facts): boolean =>
  isKnown(facts.verdict) && facts.baselineEndsAt > 0 && facts.baselineEndsAt < facts.horizon;

/** Whether the candidate still serves when the baseline's service has ended. */
const goesOn = (facts: Facts): boolean =>
  serves(facts) && facts.endsAt > facts.baselineEndsAt && !isSame(facts);

/** The day on which the baseline's service ends, and its model. */
const baselineEnd = (facts: Facts): [date: string, model: string] => [
  day(facts, facts.baseline.approach.availableUntil),
  modelInSentence(facts.baseline, facts.candidate, facts.view),
];

/** Whether month 1 has monthly costs on either side. */
const hasMonthlyCosts = ({ candidateParts, baselineParts }: Facts): boolean =>
  candidateParts.fixed !== 0 || baselineParts.fixed !== 0;

/** Whether the candidate's service ends inside the window, while it is behind by a known amount. */
const endsBehind = (facts: Facts): boolean => serves(facts) && facts.endsAt <= facts.horizon && facts.net < 0;

/** Every sentence under a verdict, in the order of display. */
const remarks: Sentences['remarks'] = {
  setup: {
    holds: (facts) => hasPaybackDate(facts) && facts.setupExtra !== 0,
    args: (facts) => [
      money(facts, facts.setupExtra),
      facts.setupExtra < 0 ? 'less' : facts.baselineSetup === 0 ? 'all' : 'more',
    ],
  },
  startsLater: {
    holds: (facts) => isKnown(facts.verdict) && serves(facts) && facts.lead > 0 && !isSame(facts),
    args: (facts) => [day(facts, dateOf(facts, facts.lead))],
  },
  requests: {
    holds: (facts) => unitsKnown(facts) && unitsDiffer(facts) && facts.unitUsd.candidate !== 0,
    args: (facts) => [...requestsOf(facts), ...bothUnits(facts), hasMonthlyCosts(facts)],
  },
  requestsAlike: {
    holds: (facts) => unitsKnown(facts) && !unitsDiffer(facts) && facts.unitUsd.candidate !== 0,
    args: (facts) => [...requestsOf(facts), bothUnits(facts)[0], hasMonthlyCosts(facts)],
  },
  partsOfDifference: {
    holds: (facts) => {
      const parts = differingParts(facts);
      // Several parts are named only if the second has a share of at least half a percent. A single part is named only if no
      // other text does: the verdict `never` names it itself, and with another model the prices differ as well as the tokens.
      return (
        haveSameSign(parts) &&
        (parts.length > 1
          ? percentages(parts)[1] !== 0
          : facts.verdict.kind !== 'never' && !hasOtherModel(facts))
      );
    },
    args: (facts) => {
      const parts = differingParts(facts);
      const shares = percentages(parts);
      return [
        perThousand(facts, parts[0]?.usd ?? 0),
        parts.flatMap(({ part }, i) =>
          shares[i] ? [[part, estimatedShare(facts, shares[i] / 100)] as const] : [],
        ),
      ];
    },
  },
  monthSaves: {
    holds: (facts) => unitsKnown(facts) && facts.unitUsd.candidate === 0 && facts.monthSaved > 0,
    args: (facts) => [...requestsOf(facts), estimated(facts, facts.monthSaved)],
  },
  cached: {
    holds: (facts) => verdicts.cachedPrompt.holds(facts),
    args: ({ view, baseline: { result } }) => [
      hitRateOf(result.months[0]?.hitRate ?? null, view),
      withEstimateMark(formatTokens(result.cacheableTokens, view.locale), view),
    ],
  },
  monthlyAlwaysDue: forKind(
    'never',
    (facts) => serves(facts) && fixedDecides(facts) && hasLeastHosting(facts),
    noFigures,
  ),
  aheadUntil: forKind(
    'never',
    (facts, { aheadUntilMonths }) =>
      (aheadUntilMonths ?? 0) > 0 && (facts.setupExtra > 0 || !facts.aheadFromStart()),
    (facts, { aheadUntilMonths }) => [until(facts, aheadUntilMonths ?? 0)],
  ),
  fallsBehind: {
    holds: (facts) => fallsBehindAtMonths(facts) !== null,
    args: (facts) => [whenIn(facts, fallsBehindAtMonths(facts) ?? 0), assumption(facts)],
  },
  unlikelyAtOnce: forKind(
    'immediately',
    (facts) => chanceOf(facts) < evenChance,
    (facts) => [chance(facts), windowOf(facts)],
  ),
  baselineEndsFirst: {
    holds: (facts) => baselineEnds(facts) && goesOn(facts),
    args: (facts) => {
      const net = facts.netAtBaselineEnd();
      return [...baselineEnd(facts), estimated(facts, net), net >= 0];
    },
  },
  ends: {
    holds: (facts) => endsUnnamed(facts) && facts.endsAt !== facts.baselineEndsAt,
    args: (facts) => [
      day(facts, facts.candidate.approach.availableUntil),
      modelOf(facts),
      facts.endsAt <= 0,
      saves(facts),
    ],
  },
  bothEnd: {
    holds: bothEnd,
    args: (facts) => [day(facts, facts.candidate.approach.availableUntil), facts.endsAt <= 0, saves(facts)],
  },
  setupNotRecovered: forKind(
    'retired-first',
    (facts) => endsBehind(facts) && -facts.net <= facts.setupExtra,
    (facts) => [estimated(facts, facts.net), money(facts, facts.setupExtra)],
  ),
  behindAtEnd: forKind(
    'retired-first',
    (facts) => endsBehind(facts) && !(-facts.net <= facts.setupExtra),
    (facts) => [estimated(facts, facts.net)],
  ),
  retrainingStops: {
    holds: (facts) =>
      isKnown(facts.verdict) && serves(facts) && facts.missedRetrainingAt < Number.POSITIVE_INFINITY,
    args: (facts) => [modelOf(facts), day(facts, facts.candidate.approach.trainableUntil)],
  },
  worksAssumed: {
    holds: (facts) => isKnown(facts.verdict) && best(facts.candidate.approach.worksWithProbability) < 1,
    args: ({ view, candidate: { approach } }) => [
      formatShare(best(approach.worksWithProbability), view.locale),
    ],
  },
  baselineEnded: {
    holds: (facts) => isKnown(facts.verdict) && facts.baselineEndsAt <= 0 && !bothEnd(facts),
    args: (facts) => [...baselineEnd(facts), goesOn(facts)],
  },
  baselineEnds: {
    holds: (facts) =>
      baselineEnds(facts) &&
      !goesOn(facts) &&
      (facts.endsAt !== facts.baselineEndsAt || facts.verdict.kind === 'retired-first'),
    args: (facts) => [...baselineEnd(facts), facts.endsAt === facts.baselineEndsAt],
  },
};

/** The conditions and figures of every sentence. */
export const sentences: Sentences = { verdicts, remarks };
