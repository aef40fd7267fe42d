/** The figures of a profile, calculated from the sums and bins of its state. */
import { type Bin, binAround, binnedQuantile } from '../histogram.ts';
import { monthIndex, monthOf } from '../scenario/month-index.ts';
import type {
  PerRequest,
  Profile,
  UsageCell,
  UsageConvention,
  UsageGroup,
  UsageMeasure,
  UsageMonth,
  UsageProblem,
  UsageState,
} from './profile-types.ts';
import { sourceById } from './sources.ts';

const msPerDay = 86_400_000;
const nanoPerUsd = 1e9;
/** The measure `speed` is the number of output tokens in this number of seconds, so that it can be a whole number. */
export const secondsOfSpeed = 1000;

/** The profile of a state. */
export function profileOf(state: UsageState): Profile {
  const groups = state.groups.map((group) => ({ group, convention: conventionOf(group) }));
  const quantityOf = (measure: UsageMeasure): PerRequest | null =>
    perRequest(groups.flatMap(({ group }) => cellsOf(group, measure)));
  const isPromptKnown = groups.every(({ group, convention }) => promptMeasure(group, convention) !== null);
  const prompt = isPromptKnown
    ? perRequest(
        groups.flatMap(({ group, convention }) =>
          cellsOf(group, promptMeasure(group, convention) ?? 'input'),
        ),
      )
    : null;
  const cached = quantityOf('cached');
  const { months, problems } = everyMonth(state.groups);
  const requestGroups = state.groups.filter(hasRequests);
  const groupMonths = requestGroups.flatMap((group) => group.months);
  const models = modelsOf(requestGroups);
  return {
    rows: state.rows,
    requests: groupMonths.some(({ uncounted }) => uncounted > 0)
      ? null
      : sum(groupMonths.map(({ requests }) => requests)),
    months,
    undated: sum(groupMonths.map(({ month, requests }) => (month === null ? requests : 0))),
    model: models.length === 1 ? (models[0]?.model ?? null) : null,
    models,
    prompt,
    cached,
    written: quantityOf('written'),
    output: quantityOf('output'),
    reasoning: quantityOf('reasoning'),
    hitRate: hitRateOf(state.groups.flatMap((group) => cellsOf(group, 'cached'))),
    cachedShare:
      prompt && cached && prompt.requests === cached.requests && prompt.total > 0
        ? cached.total / prompt.total
        : null,
    firstTokenMs: quantityOf('first-token'),
    latencyMs: quantityOf('latency'),
    tokensPerSecond: inUnitsOf(quantityOf('speed'), secondsOfSpeed),
    usd: usdOf(state.groups),
    conventions: groups.filter(({ group }) => hasRequests(group)).map(({ convention }) => convention),
    problems: [
      ...state.problems,
      ...groups.flatMap(conventionProblems),
      ...problems,
      ...costProblems(state.groups),
    ],
    state,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Whether a group has requests, and not only dollars. */
const hasRequests = ({ source }: UsageGroup): boolean => !source.endsWith('-costs');

const cellsOf = ({ months }: UsageGroup, measure: UsageMeasure): readonly UsageCell[] =>
  months.flatMap(({ cells }) => cells.filter((cell) => cell.measure === measure));

/** A group with the convention of its input. */
interface GroupWithConvention {
  readonly group: UsageGroup;
  readonly convention: UsageConvention;
}

/**
 * The convention of a group. Rows with more cached and written tokens than input prove that the input does not include these
 * tokens, whatever the source or the caller says.
 */
function conventionOf({ source, model, given, proofs, firstProof }: UsageGroup): UsageConvention {
  const stated = given ?? sourceById(source)?.inputIncludesCached ?? null;
  const isProved = proofs > 0 && stated !== false;
  return {
    source,
    model,
    inputIncludesCached: isProved ? false : stated,
    basis: isProved ? 'proof' : given === null ? 'source' : 'given',
    proofs,
    firstProof,
  };
}

/** The measure that is the prompt of a group; `null` = not known. */
function promptMeasure(
  group: UsageGroup,
  { inputIncludesCached }: UsageConvention,
): 'input' | 'whole' | null {
  if (inputIncludesCached !== null) return inputIncludesCached ? 'input' : 'whole';
  const cacheCells = [...cellsOf(group, 'cached'), ...cellsOf(group, 'written')];
  // Without cached tokens, `input` and `whole` are the same.
  return cacheCells.every(({ total, uncounted }) => total + uncounted === 0) ? 'input' : null;
}

/** The problem that the rows disprove the convention, or that the prompt is unknown; empty if there is no such problem. */
function conventionProblems({ group, convention }: GroupWithConvention): readonly UsageProblem[] {
  const { source, given, proofs, firstProof } = group;
  const stated = given ?? sourceById(source)?.inputIncludesCached ?? null;
  if (proofs > 0 && stated === true)
    return [{ code: 'convention-disproved', field: source, count: proofs, first: firstProof }];
  if (promptMeasure(group, convention) !== null) return [];
  const count = sum(cellsOf(group, 'input').map(({ requests }) => requests));
  return [{ code: 'convention-unknown', field: source, count: Math.max(1, count), first: null }];
}

/**
 * The cells of a measure, one list per month. The convention of each group decides whether its `prompt` is the measure `input` or
 * `whole`. The list is empty for `prompt` if the prompt of a group is unknown.
 */
export function cellsByMonth(
  { groups }: UsageState,
  quantity: UsageMeasure | 'prompt',
): readonly (readonly UsageCell[])[] {
  const byMonth = new Map<string | null, UsageCell[]>();
  for (const group of groups) {
    const measure = quantity === 'prompt' ? promptMeasure(group, conventionOf(group)) : quantity;
    if (measure === null) return [];
    for (const { month, cells } of group.months) {
      const cellsOfMonth = byMonth.get(month) ?? [];
      byMonth.set(month, cellsOfMonth);
      cellsOfMonth.push(...cells.filter((cell) => cell.measure === measure));
    }
  }
  return [...byMonth.values()];
}

/** A quantity over all cells; `null` if there are no cells. */
function perRequest(cells: readonly UsageCell[]): PerRequest | null {
  if (cells.length === 0) return null;
  const requests = sum(cells.map((cell) => cell.requests));
  const countedTotal = sum(cells.map((cell) => cell.total));
  const bins = commonBins(cells);
  const bucketed = sum(cells.map((cell) => cell.bucketed));
  // The mean of a day is not the tokens of a request: quantiles of such means are far too close to each other.
  const shares = bucketed > 0 ? [] : [0.1, 0.5, 0.9];
  const [p10, p50, p90] = shares.map((share) => binnedQuantile(bins, share));
  return {
    requests,
    total: countedTotal + sum(cells.map((cell) => cell.uncounted)),
    mean: requests > 0 ? countedTotal / requests : null,
    p10: p10?.value ?? null,
    p50: p50?.value ?? null,
    p90: p90?.value ?? null,
    width: Math.max(0, ...[p10, p50, p90].map((quantile) => quantile?.width ?? 0)),
    bucketed,
  };
}

/** The bins of all cells: exact if all cells are exact, else the common bins, which do not overlap. */
export function commonBins(cells: readonly UsageCell[]): readonly Bin[] {
  const isExact = cells.every(({ bins }) => bins.every(([, width]) => width === 1));
  const counts = new Map<number, number>();
  for (const { bins } of cells)
    for (const [from, , requests] of bins) {
      const start = isExact ? from : binAround(from).from;
      counts.set(start, (counts.get(start) ?? 0) + requests);
    }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([from, count]) => ({ from, to: from + (isExact ? 1 : binAround(from).width), count }));
}

/** A quantity in a unit that is `factor` times as large. */
function inUnitsOf(quantity: PerRequest | null, factor: number): PerRequest | null {
  if (!quantity) return null;
  const { total, mean, p10, p50, p90, width } = quantity;
  const inUnit = (value: number | null): number | null => (value === null ? null : value / factor);
  return {
    ...quantity,
    total: total / factor,
    mean: inUnit(mean),
    p10: inUnit(p10),
    p50: inUnit(p50),
    p90: inUnit(p90),
    width: width / factor,
  };
}

/**
 * Share of requests with cached tokens. `null` if there are no requests, or if there are buckets, because a bucket does not say how
 * many of its requests had cached tokens.
 */
function hitRateOf(cells: readonly UsageCell[]): number | null {
  const requests = sum(cells.map((cell) => cell.requests));
  if (requests === 0 || cells.some(({ bucketed, uncounted }) => bucketed > 0 || uncounted > 0)) return null;
  const misses = sum(cells.flatMap(({ bins }) => bins.map(([from, , count]) => (from === 0 ? count : 0))));
  return 1 - misses / requests;
}

function modelsOf(groups: readonly UsageGroup[]): Profile['models'] {
  const requests = new Map<string | null, number>();
  for (const { model, months } of groups) {
    const isUsed = months.some((month) => month.requests > 0 || month.uncounted > 0);
    if (isUsed) requests.set(model, (requests.get(model) ?? 0) + sum(months.map((month) => month.requests)));
  }
  return [...requests]
    .map(([model, count]) => ({ model, requests: count }))
    .sort((a, b) => b.requests - a.requests || ((a.model ?? '') < (b.model ?? '') ? -1 : 1));
}

function usdOf(groups: readonly UsageGroup[]): number | null {
  const statedNanoUsd = groups.flatMap(({ months }) => months.flatMap(({ nanoUsd }) => nanoUsd ?? []));
  return statedNanoUsd.length === 0 ? null : sum(statedNanoUsd) / nanoPerUsd;
}

function costProblems(groups: readonly UsageGroup[]): readonly UsageProblem[] {
  const groupsWithCosts = groups.filter(({ months }) => months.some(({ nanoUsd }) => nanoUsd !== null));
  const sources = new Set(groupsWithCosts.map(({ source }) => source)).size;
  return sources > 1 ? [{ code: 'several-costs', field: '', count: sources, first: null }] : [];
}

/** The sums of one month; `requests` is NaN if their number is unknown. */
interface MonthSums {
  requests: number;
  /** Whether the month has requests, and not only dollars. */
  isCounted: boolean;
  nanoUsd: number | null;
  readonly days: Set<number>;
}

/** Every month from the first to the last, also those without rows. */
function everyMonth(groups: readonly UsageGroup[]): {
  readonly months: readonly UsageMonth[];
  readonly problems: readonly UsageProblem[];
} {
  const sumsByMonth = new Map<string, MonthSums>();
  for (const group of groups) {
    for (const { month, requests, uncounted, nanoUsd, days } of group.months) {
      if (month === null) continue;
      const sums = sumsByMonth.get(month) ?? {
        requests: 0,
        isCounted: false,
        nanoUsd: null,
        days: new Set(),
      };
      sumsByMonth.set(month, sums);
      if (hasRequests(group)) {
        sums.requests = uncounted > 0 ? Number.NaN : sums.requests + requests;
        sums.isCounted = true;
      }
      if (nanoUsd !== null) sums.nanoUsd = (sums.nanoUsd ?? 0) + nanoUsd;
      for (const [day] of days) sums.days.add(day);
    }
  }
  const names = [...sumsByMonth.keys()].sort();
  const monthNames = names.length === 0 ? [] : monthsBetween(names[0] as string, names.at(-1) as string);
  const problems: UsageProblem[] = [];
  const months = monthNames.map((month): UsageMonth => {
    const sums = sumsByMonth.get(month);
    if (!sums) problems.push({ code: 'missing-month', field: month, count: 1, first: null });
    const days = [...(sums?.days ?? [])].sort((a, b) => a - b);
    const isKnown = sums?.isCounted && !Number.isNaN(sums.requests);
    return {
      month,
      requests: isKnown ? sums.requests : null,
      firstDay: days[0] ?? null,
      lastDay: days.at(-1) ?? null,
      usd: (sums?.nanoUsd ?? null) === null ? null : (sums?.nanoUsd ?? 0) / nanoPerUsd,
    };
  });
  return { months, problems: [...problems, ...partialMonths(sumsByMonth)] };
}

function monthsBetween(first: string, last: string): readonly string[] {
  const from = monthIndex(first);
  return Array.from({ length: monthIndex(last) - from + 1 }, (_, i) => monthOf(from + i));
}

/** Days from 1970-01-01 to a day of a month. */
const dayNumber = (month: string, day: number): number =>
  Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, day) / msPerDay;

/**
 * The problem that the log begins inside its first month, and the problem that it ends inside its last month. A log is
 * assumed to begin inside its first month if this month has more days before the first request than the longest pause of the log.
 * The same rule holds for the days after the last request. A log of a single month is never reported, because
 * there is no other month to compare it with.
 */
function partialMonths(sumsByMonth: ReadonlyMap<string, MonthSums>): readonly UsageProblem[] {
  const datedMonths = [...sumsByMonth]
    .filter(([, { days }]) => days.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const [first] = datedMonths[0] ?? [];
  const [last] = datedMonths.at(-1) ?? [];
  if (first === undefined || last === undefined || first === last) return [];
  const days = datedMonths.flatMap(([month, sums]) => [...sums.days].map((day) => dayNumber(month, day)));
  days.sort((a, b) => a - b);
  let longestPause = 0;
  for (const [i, day] of days.slice(1).entries())
    longestPause = Math.max(longestPause, day - (days[i] as number) - 1);
  const daysBefore = (days[0] as number) - dayNumber(first, 1);
  const daysAfter = dayNumber(last, 0) + daysIn(last) - (days.at(-1) as number);
  return [...(daysBefore > longestPause ? [first] : []), ...(daysAfter > longestPause ? [last] : [])].map(
    (field) => ({
      code: 'partial-month',
      field,
      count: 1,
      first: null,
    }),
  );
}

/** The number of days of a month. */
const daysIn = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
