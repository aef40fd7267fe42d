/** The rules of the sentences that state a verdict, and the conditions on which they depend. */
import {
  isKnown,
  isNeverFor,
  isOnlyAfterBaselineEnd,
  isPayback,
  isTooLate,
} from '../../../core/cost/verdict.ts';
import { difference } from '../../../core/scenario/amount.ts';
import { unitsRoundedUp } from '../../../core/scenario/calendar.ts';
import type { Approach } from '../../../core/types.ts';
import { formatRequests, formatTokens, roundsRequests, withEstimateMark } from '../../../i18n/format.ts';
import { modelAtHost, servedBy } from './names.ts';
import {
  assumption,
  chance,
  chanceOf,
  day,
  estimatedMoney,
  lowestEvenChance,
  modelOf,
  money,
  monthlyMoney,
  onDay,
  perThousand,
  untilDate,
  when,
  whenIn,
  windowMonths,
  windowOf,
  withinDuration,
} from './sentence-figures.ts';
import {
  always,
  forKind,
  type Kind,
  noFigures,
  type SentenceRule,
  type Sentences,
  type VerdictTexts,
} from './sentence-rule.ts';
import { leavesInputOut } from './unknown-saving.ts';
import { type CostPart, costParts, type Facts, isOverTenYears, savesTooSlowly } from './verdict-facts.ts';

/** Extra dollars that this part adds to one request of month 1: below 0 if it saves. */
const extraUsd = ({ candidateParts, baselineParts }: Facts, part: CostPart): number =>
  candidateParts[part] - baselineParts[part];

/** Extra dollars that the requests of month 1 cost: below 0 if they save. */
const requestsExtraUsd = ({ requestSaved, requests }: Facts): number => -requestSaved * requests;

/**
 * Whether requests cost more in month 1 and over the window, by at least as much as the monthly costs add. In a rollout, only
 * the requests that the candidate serves cost more, so no amount for all requests can be given as the reason.
 */
const requestsDecide = (facts: Facts): boolean =>
  facts.share === 1 &&
  facts.requestSaved < 0 &&
  facts.savedOnRequests < 0 &&
  facts.unitSaved < 0 &&
  requestsExtraUsd(facts) >= facts.fixedExtra;

/** The rule of the sentence that gives `part` as the reason. It holds if requests decide, and no other part of their cost has a larger extra cost. */
const partDecides = (part: CostPart): SentenceRule<[string]> =>
  forKind(
    'never',
    (facts) =>
      requestsDecide(facts) &&
      extraUsd(facts, part) > 0 &&
      costParts.every((each) => each === 'fixed' || extraUsd(facts, each) <= extraUsd(facts, part)),
    (facts) => [perThousand(facts, extraUsd(facts, part))],
  );

/** Whether the number of an approach's machines follows its load. */
const scalesWithLoad = ({ hosting }: Approach): boolean => !!hosting && !('machines' in hosting);

/** Monthly costs without their sign, with ≈ if they include machines whose number follows an estimated load. */
export const fixedMoney = (facts: Facts, usd: number): string =>
  ([facts.baseline, facts.candidate].some(({ approach }) => scalesWithLoad(approach))
    ? estimatedMoney
    : money)(facts, usd);

/**
 * The monthly costs that are the reason, and whether they are the hosting alone. The hosting is the reason if it exceeds the saving on
 * requests and the baseline has no monthly costs. In all other cases, all extra monthly costs are.
 */
function decidingMonthly(facts: Facts): [hosting: boolean, usd: string] {
  const { hostingUsd, baselineParts } = facts;
  const hostingDecides = hostingUsd > 0 && hostingUsd > -requestsExtraUsd(facts) && baselineParts.fixed === 0;
  return [hostingDecides, fixedMoney(facts, hostingDecides ? hostingUsd : facts.fixedExtra)];
}

/** Whether monthly costs make month 1 cost more, and add more than requests do. They are not the reason if the last month of full service saves money. */
const fixedDecides = (facts: Facts): boolean =>
  facts.fixedExtra > 0 &&
  facts.monthSaved < 0 &&
  facts.fixedExtra > requestsExtraUsd(facts) &&
  facts.savedAtEnd <= 0;

/** Whether the candidate saves something until its service ends inside the window, but too little a month to recover its set-up in a hundred years. */
const endsTooSoon = ({ monthSaved, setupExtra, net, endsAt, horizon }: Facts): boolean =>
  savesTooSlowly(monthSaved, setupExtra) && endsAt < horizon && setupExtra + net > 0;

/** Whether the candidate probably does not pay back in the time that the sentence states. */
const isUnlikely = (facts: Facts): boolean => chanceOf(facts) < lowestEvenChance;

/**
 * The reason why the candidate saves nothing. `throughput`: as far as is known, nothing is saved, but the time for reading prompts is unknown
 * and could change that. `hosting`: both approaches pay for their own machines, which cost the same. `other`: any other reason.
 */
function causeOfNoSaving(facts: Facts): 'throughput' | 'hosting' | 'other' {
  const { baseline, candidate, requestSaved } = facts;
  const approaches = [baseline.approach, candidate.approach];
  if (requestSaved !== 0 || !approaches.every(leavesInputOut)) return 'other';
  if (facts.isSavingUnknown) return 'throughput';
  return approaches.every(({ monthly }) => monthly.length === 0) ? 'hosting' : 'other';
}

/** Whether the baseline's prompt is read from a cache. */
export function isCached({ baseline: { result } }: Pick<Facts, 'baseline'>): boolean {
  return (result.cacheableTokens ?? 0) > 0 && (result.months[0]?.hitRate ?? 0) > 0;
}

/** The day on which the service of an approach other than the candidate ends, and its model with its host. */
export const endOf = (facts: Facts, series = facts.baseline): [date: string, model: string] => [
  day(facts, series.approach.availableUntil),
  modelAtHost(series, facts.candidate, facts.view),
];

/** The rules of all sentences that state a verdict, the most specific first. */
export const verdicts: Sentences['verdicts'] = {
  notBeforeEnd: {
    holds: ({ verdict, baseline }) => isOnlyAfterBaselineEnd(verdict, baseline.result.endsAtMonths),
    args: (facts) => endOf(facts),
  },
  likelyAnyway: {
    // An unknown saving is 0 in every draw, so its chance says nothing. If the baseline's service ends in the window, some draws
    // may pay back only after that end, calculated with its last price.
    holds: (facts) =>
      !isPayback(facts.verdict) &&
      !facts.isSavingUnknown &&
      facts.baselineEndsAt >= facts.horizon &&
      chanceOf(facts) > 1 - lowestEvenChance,
    args: chance,
  },
  unlikelyAtOnce: forKind('immediately', isUnlikely, chance),
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

  unlikely: forKind('after', isUnlikely, (facts, { months, date }) => [
    withinDuration(facts, months),
    when(facts, date),
    ...chance(facts),
  ]),
  after: forKind('after', always, (facts, { months, requests, date }) => [
    withinDuration(facts, months),
    when(facts, date),
    formatRequests(requests, facts.view.locale),
    facts.view.approximate || roundsRequests(requests),
  ]),

  beyondTenYears: forKind(
    'beyond-horizon',
    (_facts, { months }) => isOverTenYears(months),
    (facts) => [assumption(facts)],
  ),
  beyond: forKind('beyond-horizon', always, (facts, { months }) => {
    const { view, horizon } = facts;
    const wholeMonths = Math.max(horizon + 1, unitsRoundedUp(months));
    return [
      withEstimateMark(formatTokens(wholeMonths, view.locale), view),
      windowMonths(facts),
      assumption(facts),
    ];
  }),

  retiredBefore: {
    // A candidate whose service ends before its start never serves, whatever it costs. So the verdict asks for no unknown amount.
    holds: ({ verdict, endsAt, lead }) => endsAt <= lead && (isTooLate(verdict) || !isKnown(verdict)),
    args: (facts) => [
      modelOf(facts),
      onDay(facts, facts.candidate.approach.availableUntil),
      facts.endsAt <= 0,
    ],
  },
  tooLate: forKind('retired-first', always, (facts, { endsOn, months, date }) => [
    modelOf(facts),
    // If the payback is in the month in which the service ends, only its day shows that it is too late.
    endsOn.startsWith(date.slice(0, 7)) ? onDay(facts, date) : whenIn(facts, months),
    onDay(facts, endsOn),
    months > facts.horizon ? assumption(facts) : '',
  ]),

  notTrainable: {
    holds: ({ verdict }) => isNeverFor(verdict, 'not-trainable'),
    args: (facts) => [
      // The name is without “tuned”, because it is the untuned model that cannot be tuned.
      servedBy(facts.candidate, facts.view.modelNames),
      day(facts, facts.candidate.approach.trainableUntil),
    ],
  },
  noDifference: { holds: ({ verdict }) => isNeverFor(verdict, 'no-difference'), args: noFigures },
  cheaperUntil: forKind(
    'never',
    (facts, { aheadUntilMonths }) =>
      facts.setupExtra <= 0 && (aheadUntilMonths ?? 0) > 0 && facts.aheadFromStart(),
    (facts, { aheadUntilMonths }) => [
      untilDate(facts, aheadUntilMonths ?? 0),
      windowOf(facts),
      estimatedMoney(facts, -facts.net),
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
    (facts) => [perThousand(facts, -facts.requestSaved)],
  ),
  tokensDecide: partDecides('tokens'),
  repairDecides: partDecides('repair'),
  otherDecides: partDecides('other'),
  fixedAboveSaving: forKind(
    'never',
    (facts) => fixedDecides(facts) && facts.requestSaved > 0,
    (facts) => [...decidingMonthly(facts), estimatedMoney(facts, requestsExtraUsd(facts))],
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
    (facts) => [money(facts, facts.retrainingExtra), windowOf(facts), estimatedMoney(facts, -facts.saved)],
  ),
  endsTooSoon: forKind('never', endsTooSoon, (facts) => [
    onDay(facts, facts.candidate.approach.availableUntil),
    modelOf(facts),
    estimatedMoney(facts, -facts.setupExtra - facts.net),
    money(facts, facts.setupExtra),
  ]),
  savingShrinks: forKind(
    'never',
    (facts) => facts.monthSaved > 0 && facts.setupExtra > 0 && facts.savedAtEnd < facts.monthSaved,
    (facts, { aheadUntilMonths }) => [money(facts, facts.setupExtra), aheadUntilMonths !== null],
  ),
  notInHundredYears: forKind(
    'never',
    ({ monthSaved, setupExtra, savedByMonth }) =>
      savesTooSlowly(monthSaved, setupExtra) &&
      savedByMonth.every((saved) => difference(saved, monthSaved) <= 0),
    (facts) => [monthlyMoney(facts), money(facts, facts.setupExtra)],
  ),
  costsMore: forKind('never', always, (facts) => [estimatedMoney(facts, -facts.net), windowOf(facts)]),
};

/** For each kind of verdict, the sentence that always holds. An incomplete verdict asks for a figure instead. */
export const generalSentence: {
  readonly [K in Exclude<Kind, 'incomplete'>]: keyof VerdictTexts;
} = {
  immediately: 'neverBehind',
  after: 'after',
  'beyond-horizon': 'beyond',
  'retired-first': 'tooLate',
  never: 'costsMore',
};
