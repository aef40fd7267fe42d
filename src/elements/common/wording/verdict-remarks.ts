/** The rules of the sentences under a verdict, and the conditions on which they depend. */

import { retrainingsBefore } from '../../../core/cost/ledger.ts';
import { shareInMonth } from '../../../core/cost/traffic.ts';
import { isKnown, isNeverFor, isPayback, isTooLate, paybackMonths } from '../../../core/cost/verdict.ts';
import { best, difference } from '../../../core/scenario/amount.ts';
import { formatPercent, formatShare, formatTokens, withEstimateMark } from '../../../i18n/format.ts';
import type { Series } from '../scenario/reading.ts';
import {
  assumption,
  dateOf,
  day,
  estimatedMoney,
  estimatedShare,
  modelOf,
  monthlyMoney,
  perThousand,
  requestsOf,
  setupMoney,
  untilDate,
  whenIn,
} from './sentence-figures.ts';
import { forKind, type Sentences } from './sentence-rule.ts';
import { endOf, fixedMoney, verdicts } from './verdict-claims.ts';
import { type CostPart, costParts, type Facts, serves } from './verdict-facts.ts';

/** The text of a hit rate. It never says 100 %, because the first request cannot find a cached prompt. */
function hitRateOf(rate: number | null, { messages, locale }: Facts['view']): string {
  return rate !== null && rate >= 0.995
    ? messages.moreThan(formatPercent(0.99, locale))
    : formatShare(rate, locale);
}

/** Whether the verdict has the date of a payback within the candidate's service. */
const hasPaybackDate = ({ verdict }: Facts): boolean => 'date' in verdict && paybackMonths(verdict) !== null;

/** The formatted costs of 1,000 requests: of the candidate and of the baseline. */
function costsPerThousand(facts: Facts): readonly [string, string] {
  const { candidate, baseline } = facts.unitUsd;
  return [perThousand(facts, candidate, true), perThousand(facts, baseline, true)];
}

/** Whether the verdict lacks no figure, and the candidate serves. */
const servesAsKnown = (facts: Facts): boolean => isKnown(facts.verdict) && serves(facts);

/** Whether the candidate serves, and the costs of 1,000 requests are known. */
const areCostsKnown = (facts: Facts): boolean =>
  servesAsKnown(facts) && Number.isFinite(facts.unitSaved) && facts.requests > 0;

/** Whether the costs of 1,000 requests are named. A cost of 0 for the candidate means that only the difference of the two costs is known. */
const areCostsNamed = (facts: Facts): boolean => areCostsKnown(facts) && facts.unitUsd.candidate !== 0;

const costsDiffer = (facts: Facts): boolean => {
  const [candidateUsd, baselineUsd] = costsPerThousand(facts);
  return candidateUsd !== baselineUsd;
};

interface DifferingPart {
  readonly part: CostPart;
  /** Extra dollars of one request. */
  readonly usd: number;
}

/** The parts of the difference in cost per request, the largest first. Empty unless the sentence `requests` names both costs. */
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

/** Shares of the sum in whole percent, which add up to 100: the first and largest is 100 minus the other rounded shares. */
function percentages(parts: readonly DifferingPart[]): readonly number[] {
  const sum = parts.reduce((all, { usd }) => all + usd, 0);
  const smaller = parts.slice(1).map(({ usd }) => Math.round((usd / sum) * 100));
  return [smaller.reduce((remaining, share) => remaining - share, 100), ...smaller];
}

/** Months until a candidate that has paid back falls behind again. `null` means never. */
const fallsBehindAtMonths = ({ verdict }: Facts): number | null =>
  verdict.kind !== 'never' && 'aheadUntilMonths' in verdict ? verdict.aheadUntilMonths : null;

/** Whether the candidate's service ends before the start or inside the window, and the sentence of the verdict does not name this end. */
const endsUnnamed = (facts: Facts): boolean =>
  (serves(facts) ? facts.endsAt < facts.horizon : isKnown(facts.verdict) && facts.endsAt <= 0) &&
  !claimNamesEnd(facts) &&
  !hasNoDifference(facts);

/** Whether the claim names the end of the candidate's service. */
const claimNamesEnd = (facts: Facts): boolean =>
  !verdicts.likelyAnyway.holds(facts) && (isTooLate(facts.verdict) || verdicts.endsTooSoon.holds(facts));

/** Whether the claim names no end of service, and both services end at the same time. */
const bothEnd = (facts: Facts): boolean => endsUnnamed(facts) && facts.endsAt === facts.baselineEndsAt;

/** Whether the verdict is that there is no difference, which the end of a service does not change. */
const hasNoDifference = ({ verdict }: Facts): boolean => isNeverFor(verdict, 'no-difference');

/** Whether the candidate pays back. */
const hasPayback = ({ verdict }: Facts): boolean => isPayback(verdict);

/** Whether the baseline's service ends after the start and inside the window. */
const baselineEnds = (facts: Facts): boolean =>
  isKnown(facts.verdict) && facts.baselineEndsAt > 0 && facts.baselineEndsAt < facts.horizon;

/** Whether the candidate still serves when the baseline's service has ended. */
const outlastsBaseline = (facts: Facts): boolean =>
  serves(facts) && facts.endsAt > facts.baselineEndsAt && !hasNoDifference(facts);

/**
 * Three notes on the costs of 1,000 requests:
 *
 * - `monthly`: the candidate's monthly costs, if only the candidate has some, and they are at least a tenth of its cost. `null`: neither
 *   approach has monthly costs. `''`: any other monthly costs, such as a small fee, a credit, or those of the baseline.
 * - `share`: the share of the requests that the candidate serves. `''`: all of them.
 * - `atFirst`: whether this share changes later.
 */
export const unitNotes = (facts: Facts): [monthly: string | null, share: string, atFirst: boolean] => {
  const { view, candidate, share, lead, candidateParts, baselineParts, fixedExtra, unitUsd } = facts;
  const { trafficShare } = candidate.approach;
  const shareChanges =
    Array.isArray(trafficShare) &&
    trafficShare.some((_, month) => shareInMonth(trafficShare, month, lead) !== share);
  return [
    baselineParts.fixed === 0 && candidateParts.fixed > 0 && candidateParts.fixed >= unitUsd.candidate / 10
      ? fixedMoney(facts, fixedExtra)
      : baselineParts.fixed || candidateParts.fixed
        ? ''
        : null,
    share === 1 && !shareChanges ? '' : formatShare(share, view.locale),
    shareChanges,
  ];
};

/** Whether the claim says that the candidate pays back too late, and its service ends inside the window, while it is behind by a known amount. */
const endsBehind = (facts: Facts): boolean =>
  isTooLate(facts.verdict) &&
  claimNamesEnd(facts) &&
  serves(facts) &&
  facts.endsAt <= facts.horizon &&
  facts.net < 0;

/**
 * Requests that an approach does not answer can go to a further approach (`failureApproach`), and from there to another one.
 * Returns the first approach of this chain whose service ends inside the window. `from`: the approaches at the start of the chain. Baseline
 * and candidate are never returned, because other sentences name their ends.
 */
function endingFallback(facts: Facts, from = [facts.baseline, facts.candidate]): Series | undefined {
  const { baseline, candidate, horizon, view } = facts;
  const nextApproaches = view.pair.all.filter(({ id }) =>
    from.some(({ approach }) => approach.failureApproach === id && best(approach.successRate) !== 1),
  );
  return (
    nextApproaches.find(
      (each) => each !== baseline && each !== candidate && (each.result.endsAtMonths ?? horizon) < horizon,
    ) ??
    (nextApproaches[0] && endingFallback(facts, nextApproaches))
  );
}

/** Every sentence under a verdict, in the order of display. */
export const remarks: Sentences['remarks'] = {
  setup: {
    holds: (facts) => hasPaybackDate(facts) && facts.setupExtra !== 0,
    args: (facts) => [
      setupMoney(facts),
      facts.setupExtra < 0 ? 'less' : facts.baselineSetup === 0 ? 'all' : 'more',
    ],
  },
  // The next two sentences follow a claim that names the day on which the service ends.
  setupNotRecovered: {
    holds: (facts) => endsBehind(facts) && -facts.net <= facts.setupExtra,
    args: (facts) => [estimatedMoney(facts, facts.net), setupMoney(facts)],
  },
  behindAtEnd: {
    holds: (facts) => endsBehind(facts) && -facts.net > facts.setupExtra,
    args: (facts) => [estimatedMoney(facts, facts.net)],
  },
  startsLater: {
    holds: (facts) => servesAsKnown(facts) && facts.lead > 0 && !hasNoDifference(facts),
    args: (facts) => [day(facts, dateOf(facts, facts.lead))],
  },
  requests: {
    holds: (facts) => areCostsNamed(facts) && costsDiffer(facts),
    args: (facts) => [...requestsOf(facts), ...costsPerThousand(facts), ...unitNotes(facts)],
  },
  requestsAlike: {
    // If the saving is unknown, it is unknown whether both cost the same.
    holds: (facts) => areCostsNamed(facts) && !costsDiffer(facts) && !facts.isSavingUnknown,
    // The same text is made for other possible values of a price. If they make the two costs differ, it becomes `a/b`, and the figure gets the mark †.
    args: (facts) => [
      ...requestsOf(facts),
      [...new Set(costsPerThousand(facts))].join('/'),
      ...unitNotes(facts),
    ],
  },
  partsOfDifference: {
    holds: (facts) => {
      const parts = differingParts(facts);
      // The parts are named only if the second-largest has a share of at least half a percent.
      return haveSameSign(parts) && !!percentages(parts)[1];
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
    holds: (facts) => areCostsKnown(facts) && facts.unitUsd.candidate === 0 && facts.monthSaved > 0,
    args: (facts) => [...requestsOf(facts), monthlyMoney(facts)],
  },
  cached: {
    holds: (facts) => verdicts.cachedPrompt.holds(facts),
    args: ({ view, baseline: { approach, result } }) => [
      hitRateOf(result.months[0]?.hitRate ?? null, view),
      withEstimateMark(formatTokens(result.cacheableTokens, view.locale), view, result.cacheableTokens),
      withEstimateMark(formatTokens(best(approach.prefixTokens), view.locale), view),
    ],
  },
  aheadUntil: forKind(
    'never',
    (facts, { aheadUntilMonths }) =>
      (aheadUntilMonths ?? 0) > 0 && (facts.setupExtra > 0 || !facts.aheadFromStart()),
    (facts, { aheadUntilMonths }) => [untilDate(facts, aheadUntilMonths ?? 0)],
  ),
  fallsBehind: {
    holds: (facts) => fallsBehindAtMonths(facts) !== null && !verdicts.notBeforeEnd.holds(facts),
    args: (facts) => [whenIn(facts, fallsBehindAtMonths(facts) ?? 0), assumption(facts)],
  },
  // An end in the past comes before the ends in the future.
  baselineEnded: {
    holds: (facts) => facts.baselineEndsAt <= 0 && !bothEnd(facts),
    args: (facts) => [...endOf(facts), outlastsBaseline(facts)],
  },
  baselineEndsFirst: {
    holds: (facts) => baselineEnds(facts) && outlastsBaseline(facts),
    args: (facts) => {
      const net = facts.netAtBaselineEnd();
      return [...endOf(facts), estimatedMoney(facts, net), net >= 0, verdicts.notBeforeEnd.holds(facts)];
    },
  },
  ends: {
    holds: (facts) => endsUnnamed(facts) && facts.endsAt !== facts.baselineEndsAt,
    args: (facts) => [
      day(facts, facts.candidate.approach.availableUntil),
      modelOf(facts),
      facts.endsAt <= 0,
      hasPayback(facts),
    ],
  },
  bothEnd: {
    holds: bothEnd,
    args: (facts) => [
      day(facts, facts.candidate.approach.availableUntil),
      facts.endsAt <= 0,
      hasPayback(facts),
    ],
  },
  retrainingStops: {
    holds: (facts) => {
      // Dates are compared as texts, so '9' is later than all of them.
      const { retrain, trainableUntil = '9' } = facts.candidate.approach;
      const { verdict, lead, horizon, endsAt } = facts;
      // The verdict is about the months until the horizon, or until a later payback.
      const until = Math.min(endsAt, Math.max(horizon, 'months' in verdict ? verdict.months : 0));
      const everyMonths = retrain?.everyMonths ?? until;
      const count = retrainingsBefore(lead, everyMonths, until);
      // At least the last of these retrainings is left out.
      return servesAsKnown(facts) && count > 0 && trainableUntil <= dateOf(facts, lead + count * everyMonths);
    },
    args: (facts) => [modelOf(facts), day(facts, facts.candidate.approach.trainableUntil)],
  },
  worksAssumed: {
    holds: (facts) => servesAsKnown(facts) && best(facts.candidate.approach.worksWithProbability) < 1,
    args: ({ view, candidate: { approach } }) => [
      formatShare(best(approach.worksWithProbability), view.locale),
    ],
  },
  baselineEnds: {
    holds: (facts) =>
      baselineEnds(facts) &&
      !outlastsBaseline(facts) &&
      (facts.endsAt !== facts.baselineEndsAt || claimNamesEnd(facts)),
    args: (facts) => [...endOf(facts), facts.endsAt === facts.baselineEndsAt],
  },
  fallbackEnds: {
    holds: (facts) => isKnown(facts.verdict) && !!endingFallback(facts),
    args: (facts) => {
      const fallback = endingFallback(facts);
      return [...endOf(facts, fallback), (fallback?.result.endsAtMonths ?? 1) <= 0];
    },
  },
};
