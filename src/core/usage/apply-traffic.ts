/**
 * The changes of traffic that a profile offers: the requests of each month, or the requests of the last month and the growth up to
 * that month.
 */
import { attemptsOf } from '../cost/request.ts';
import { tidy } from '../scenario/amount.ts';
import { maxMonths } from '../scenario/edits.ts';
import { successGuess } from '../scenario/success.ts';
import type { Scenario } from '../scenario/types.ts';
import type { ProfileOptions, UsageDraft, UsageNote, UsageNoteCode } from './apply-types.ts';
import { effectiveEdits } from './changes.ts';
import type { Profile } from './profile-types.ts';
import { rangeOrNumber } from './spread.ts';

const note = (code: UsageNoteCode, params: UsageNote['params'] = {}): UsageNote => ({ code, params });

/** The requests of one month, as the scenario counts them. */
interface MonthRequests {
  readonly month: string;
  /** `null` = unknown. */
  readonly requests: number | null;
}

/** The changes of traffic that a profile of an approach offers, or the reason why there are none. */
export function trafficChanges(
  scenario: Scenario,
  index: number,
  profile: Profile,
  kind: ProfileOptions['traffic'] = 'months',
): { readonly traffic: UsageDraft; readonly growth?: UsageDraft } {
  const target = scenario.approaches[index];
  const blockedBy: UsageNoteCode | null =
    index > 0 && target?.trafficShare !== 1
      ? 'part-of-traffic'
      : profile.requests === null
        ? 'uncounted'
        : null;
  const partialMonths = profile.problems.flatMap(({ code, field: month }) =>
    code === 'partial-month' ? month : [],
  );
  const wholeMonths = profile.months.filter(({ month }) => !partialMonths.includes(month));
  const leftOutMonths = wholeMonths.length > 0 ? partialMonths : [];
  const { attempts } = target
    ? attemptsOf(successGuess(target, scenario.approaches), target.maxAttempts)
    : { attempts: 1 };
  const attemptsPerRequest = attempts > 0 ? attempts : 1;
  const months: readonly MonthRequests[] = (wholeMonths.length > 0 ? wholeMonths : profile.months)
    .slice(-maxMonths)
    .map(({ month, requests }) => ({
      month,
      requests: requests === null ? null : tidy(requests / attemptsPerRequest),
    }));
  const notes = [
    ...leftOutMonths.map((month) => note('partial-month', { month })),
    ...(profile.undated > 0 ? [note('undated', { requests: profile.undated })] : []),
    ...(profile.models.length > 1 ? [note('several-models')] : []),
    ...(attemptsPerRequest !== 1 ? [note('attempts', { attempts: attemptsPerRequest })] : []),
  ];
  const reasonAgainst = blockedBy ?? (months.some(({ requests }) => requests !== null) ? null : 'no-time');
  if (kind === 'months')
    return {
      traffic: reasonAgainst ?? allMonthsChange(scenario, months, wholeMonths.length > maxMonths, notes),
    };
  return {
    traffic: reasonAgainst ?? lastMonthChange(scenario, months, notes),
    growth: reasonAgainst ?? growthChange(scenario, months),
  };
}

/** The change that writes the requests of all months. */
function allMonthsChange(
  scenario: Scenario,
  months: readonly MonthRequests[],
  isCut: boolean,
  notes: readonly UsageNote[],
): UsageDraft {
  const requests = months.map((month) => month.requests);
  const isOneNumber = requests.length === 1 && scenario.monthlyRequests === undefined;
  return {
    id: 'traffic',
    edits: effectiveEdits(
      isOneNumber
        ? { path: 'requestsPerMonth', before: scenario.requestsPerMonth, after: requests[0] }
        : { path: 'monthlyRequests', before: scenario.monthlyRequests, after: requests },
    ),
    notes: [
      ...notes.filter(({ code }) => code === 'partial-month'),
      ...months.flatMap(({ month, requests: count }) =>
        count === null ? note('missing-month', { month }) : [],
      ),
      ...(isCut ? [note('too-many-months')] : []),
      ...notes.filter(({ code }) => code !== 'partial-month'),
    ],
  };
}

/** The change that writes the requests of the last month that is known. */
function lastMonthChange(
  scenario: Scenario,
  months: readonly MonthRequests[],
  notes: readonly UsageNote[],
): UsageDraft {
  const last = months.findLast(({ requests }) => requests !== null);
  return {
    id: 'traffic',
    edits: effectiveEdits({
      path: 'requestsPerMonth',
      before: scenario.requestsPerMonth ?? scenario.monthlyRequests,
      after: last?.requests,
    }),
    notes: [note('of-month', { month: last?.month ?? '' }), ...notes],
  };
}

/**
 * The growth is the same share in each month between the first and the last known month. Its range is from P10 to P90 of the growth
 * of the single months.
 */
function growthChange(scenario: Scenario, months: readonly MonthRequests[]): UsageDraft {
  const isKnown = ({ requests }: MonthRequests): boolean => requests !== null && requests > 0;
  const [firstIndex, lastIndex] = [months.findIndex(isKnown), months.findLastIndex(isKnown)];
  const [first, last] = [months[firstIndex], months[lastIndex]];
  const steps = lastIndex - firstIndex;
  if (scenario.monthlyRequests !== undefined || !first?.requests || !last?.requests || steps < 2)
    return 'no-growth';
  const p50 = clampedGrowth((last.requests / first.requests) ** (1 / steps) - 1);
  const growths = months
    .slice(1)
    .flatMap(({ requests }, i) => {
      const before = months[i]?.requests;
      return before && requests ? [clampedGrowth(requests / before - 1)] : [];
    })
    .sort((a, b) => a - b);
  const quantile = (share: number): number =>
    growths[Math.max(0, Math.ceil(share * growths.length) - 1)] ?? p50;
  const [p10, p90] = [Math.min(p50, quantile(0.1)), Math.max(p50, quantile(0.9))];
  const after = rangeOrNumber({ p10, p50, p90 });
  return {
    id: 'growth',
    edits: effectiveEdits({ path: 'growthPerMonth', before: scenario.growthPerMonth, after }),
    notes: [note('between-months', { from: first.month, to: last.month })],
  };
}

/** The largest growth that a scenario can have. */
const maxGrowth = 10;

const clampedGrowth = (growth: number): number => tidy(Math.min(maxGrowth, growth));
