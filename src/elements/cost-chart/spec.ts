/** Makes the chart of cumulative cost over time from a result. */

import { niceAxis } from '../../chart/axis.ts';
import { exitAbove, yAt } from '../../chart/points.ts';
import type {
  AxisBar,
  ChartSpec,
  FlagText,
  Label,
  Line,
  Point,
  Ring,
  Rule,
  StripPart,
  Tick,
} from '../../chart/spec.ts';
import { hasEnded } from '../../core/cost/ended.ts';
import { datedPayback, isAfterBaselineEnd } from '../../core/cost/verdict.ts';
import { cheapestByMonth, costCurves } from '../../core/index.ts';
import { dateAt, monthsUntil, unitsRoundedUp } from '../../core/scenario/calendar.ts';
import { monthIndex, monthOf } from '../../core/scenario/month-index.ts';
import type {
  CheapestStretch,
  CostPoint,
  Result,
  Scenario,
  SimulatedComparison,
  Verdict,
} from '../../core/types.ts';
import { rateIn } from '../../i18n/display-currency.ts';
import { approximately } from '../../i18n/format.ts';
import { backgroundSeries } from '../common/drawn-series.ts';
import { endingModelName } from '../common/scenario/end-of-service.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import type { ViewLanguage } from '../common/wording/formatters.ts';
import type { ModelNames } from '../common/wording/names.ts';

/**
 * The cumulative cost from the start to month `until` (a whole number), as points in rising x. At a jump, two points have the
 * same x.
 */
export function pointsUntil(corners: readonly CostPoint[], until: number): readonly Point[] {
  return corners.flatMap(({ months, usd }) => (months <= until ? [{ x: months, y: usd }] : []));
}

/**
 * Cuts a line in two at x. Both parts contain the point at x. If x is outside the line, the first part is the whole
 * line.
 */
export function cutAt(points: readonly Point[], x: number): readonly [readonly Point[], readonly Point[]] {
  const y = yAt(points, x);
  if (y === null) return [points, []];
  const corner = { x, y };
  return [
    [...points.filter((point) => point.x < x), corner],
    [corner, ...points.filter((point) => point.x > x)],
  ];
}

/** The inputs of the chart of cumulative cost. */
export interface CostChartView {
  readonly result: Result;
  readonly pair: Pair;
  /** The number of months shown, which is at most the horizon. */
  readonly months: number;
  /** The candidate's simulation, for the shaded range of its cost and the bar of its likely payback on the axis. */
  readonly candidateSimulation: SimulatedComparison | null;
  /** The scenario in which the candidate's service does not end. `null` unless its service ends before it would pay back. */
  readonly withoutEndOfService: Scenario | null;
  /** Names of models by catalogue id. For a model without a name, one is made from its id. */
  readonly modelNames?: ModelNames | undefined;
  /** Whether the costs depend on estimated token counts. The duration until the payback then has the mark ≈. */
  readonly approximate?: boolean;
  /** Whether the payback is shown as a month instead of a day. */
  readonly toTheMonth?: boolean;
  /** Whether some figures of the scenario are an example's, not the reader's own. The chart then names no date of the payback. */
  readonly conditional?: boolean;
  readonly language: ViewLanguage;
}

/** The chart. `null` if neither cost of the pair is known. */
export function costChartSpec(view: CostChartView): ChartSpec | null {
  const { result, pair, months, language } = view;
  const { baseline, candidate, all } = pair;
  const pointsByApproach = costCurves(result.scenario).map((corners) => pointsUntil(corners, months));
  const pointsOf = (series: Series | null): readonly Point[] =>
    series ? (pointsByApproach[series.index] ?? []) : [];
  const pairPoints = [...pointsOf(baseline), ...pointsOf(candidate)];
  if (pairPoints.length === 0) return null;

  const highest = Math.max(...pairPoints.map(({ y }) => y));
  const lowest = Math.min(...pairPoints.map(({ y }) => y));
  const band = bandOf(view);
  const bandTop = band ? Math.max(...band.high.map(({ y }) => y)) : 0;
  // The band may extend the axis only a little, so that the lines of the pair stay apart.
  const axis = niceAxis(lowest, Math.max(highest, Math.min(bandTop, highest * 1.4)), {
    rate: rateIn(language.locale),
  });

  const stretches = cheapestSoFar(view);
  const background = backgroundSeries(
    pair,
    stretches.map(({ id }) => id),
  );
  const lines: Line[] = [];
  for (const series of [...all].reverse())
    lines.push(
      ...linesOf(series, pair, pointsOf(series), months, background.has(series) ? 1 : series.stroke.width),
    );
  const hypotheticalLine = view.withoutEndOfService
    ? pointsAfterEnd(view.withoutEndOfService, pair, months)
    : [];
  if (hypotheticalLine.length > 0)
    lines.unshift({ points: hypotheticalLine, color: 'b', width: 1.5, dash: [2, 2.5] });

  const endsAt = candidate && hasKnownCosts(candidate) ? endOfService(candidate, months) : null;
  return {
    x: { scale: 'linear', min: 0, max: months, ticks: (length) => timeTicks(view, length) },
    y: {
      scale: 'linear',
      min: axis.min,
      max: axis.max,
      ticks: () => axis.values.map((value) => ({ value, label: [language.axisUsd(value)] })),
    },
    lines,
    band,
    hatch:
      // After the end of the candidate's service, the baseline serves the requests again, unless its own service ends by then.
      endsAt === null || endsAt >= months || (endOfService(baseline, months) ?? months) <= endsAt
        ? undefined
        : { from: endsAt, to: months, label: language.text.again(baseline.name) },
    rules: rulesOf(view),
    rings: ringsOf(view, pointsOf(baseline), hypotheticalLine),
    labels: [
      ...all.flatMap((series) => labelOf(series, pointsOf(series), axis.max, view, background.has(series))),
      ...(hypotheticalLine.length > 1
        ? [endLabel(language.text.ifItStayed, hypotheticalLine, 'b', undefined)]
        : []),
    ],
    axisBar: axisBarOf(view),
    strip: stripOf(view, stretches),
  };
}

/** The months shown, divided into stretches in which one approach has the lowest cumulative cost. Empty if there are only two approaches. */
function cheapestSoFar({ result, pair, months }: CostChartView): readonly CheapestStretch[] {
  if (pair.all.length < 3) return [];
  return cheapestByMonth(result.scenario).flatMap((stretch) =>
    stretch.fromMonths < months ? [{ ...stretch, untilMonths: Math.min(stretch.untilMonths, months) }] : [],
  );
}

function stripOf(
  { pair, months, language }: CostChartView,
  stretches: readonly CheapestStretch[],
): StripPart[] {
  return stretches.flatMap(({ id, fromMonths, untilMonths }) => {
    const series = pair.all.find((each) => each.id === id);
    // An approach may still be cheapest after its end of service, but can no longer be chosen.
    const until = series ? Math.min(untilMonths, endOfService(series, months) ?? months) : 0;
    if (!series || until <= fromMonths) return [];
    const { name, stroke } = series;
    const label = language.text.cheapestSoFar(name);
    return [{ from: fromMonths, to: until, color: stroke.color, label, short: name }];
  });
}

/** Whether the cost of an approach is known in every month. */
function hasKnownCosts({ result }: Series): boolean {
  return result.cumulativeUsd.every((usd) => usd !== null);
}

/** End of service in months from the start. `null` if the service does not end within the months shown. */
function endOfService({ result }: Series, months: number): number | null {
  const { endsAtMonths } = result;
  return endsAtMonths !== null && endsAtMonths < months ? Math.max(0, endsAtMonths) : null;
}

/** The dash pattern of a line after the end of service. */
const endedDash = [1, 4];

function linesOf(
  series: Series,
  { baseline, candidate }: Pair,
  points: readonly Point[],
  months: number,
  width: number,
): Line[] {
  if (points.length === 0) return [];
  const { color, dash } = series.stroke;
  const endsAt = endOfService(series, months);
  if (endsAt === null) return [{ points, color, width, dash }];
  // After its end of service, an approach costs as much as the baseline. After the baseline's own end of
  // service, no model serves the requests at this cost.
  const unservedFrom = Math.max(endsAt, endOfService(baseline, months) ?? months);
  const [served, after] = cutAt(points, endsAt);
  const [servedByBaseline, unserved] = unservedFrom < months ? cutAt(after, unservedFrom) : [after, []];
  return [
    { points: served, color, width, dash },
    series === candidate
      ? { points: servedByBaseline, color, width: Math.min(width, 1.5), dash }
      : { points: servedByBaseline, color, width: 1, dash: endedDash },
    { points: unserved, color, width: 1, dash: endedDash },
  ].filter((line) => line.points.length > 1);
}

/** The cost of the candidate after the end of its service, as if the service did not end. */
function pointsAfterEnd(
  withoutEndOfService: Scenario,
  { candidate }: Pair,
  months: number,
): readonly Point[] {
  const endsAt = candidate ? endOfService(candidate, months) : null;
  if (!candidate || endsAt === null) return [];
  return cutAt(pointsUntil(costCurves(withoutEndOfService)[candidate.index] ?? [], months), endsAt)[1];
}

function bandOf({ candidateSimulation, months }: CostChartView): ChartSpec['band'] {
  if (!candidateSimulation) return undefined;
  const edge = (values: readonly number[]): Point[] =>
    values.slice(0, months + 1).flatMap((y, x) => (Number.isFinite(y) ? [{ x, y }] : []));
  const low = edge(candidateSimulation.band.p10);
  const high = edge(candidateSimulation.band.p90);
  if (low.length < 2 || low.length !== high.length) return undefined;
  return { low, high, color: 'b', opacity: 0.13 };
}

function axisBarOf({ candidateSimulation, months }: CostChartView): AxisBar | undefined {
  const { p10, p90 } = candidateSimulation?.paybackMonths ?? { p10: null, p90: null };
  if (p10 === null || p10 > months) return undefined;
  return { from: p10, to: p90 ?? Number.MAX_VALUE, color: 'b' };
}

/** Months between ticks: quarters if they fit, else longer steps. A chart of up to six months may have shorter steps. */
function tickStep(months: number, length: number): number {
  const maxTicks = Math.max(2, Math.floor(length / 45));
  const steps = months <= 6 ? [1, 2, 3, 6] : [3, 6, 12, 24];
  return steps.find((step) => months / step <= maxTicks) ?? 60;
}

/** Ticks on the first days of months, in steps that include January. The first tick of each year also shows the year. */
function timeTicks({ result, months, language }: CostChartView, length: number): Tick[] {
  const { startsOn } = result.scenario;
  const step = tickStep(months, length);
  const start = monthIndex(startsOn);
  const ticks: Tick[] = [];
  let year = '';
  for (let index = Math.ceil(start / step) * step; index <= start + months + 1; index += step) {
    const date = `${monthOf(index)}-01`;
    const value = monthsUntil(startsOn, date);
    if (value < 0 || value > months) continue;
    const label = [language.monthName(date)];
    if (date.slice(0, 4) !== year) label.push(date.slice(0, 4));
    year = date.slice(0, 4);
    ticks.push({ value, label });
  }
  return ticks;
}

/** The vertical lines with flags: at the payback, and at the ends of service of the compared approaches. */
function rulesOf(view: CostChartView): Rule[] {
  const { pair, months, candidateSimulation, modelNames, approximate, toTheMonth, language } = view;
  const { text } = language;
  const { startsOn } = view.result.scenario;
  const rules: Rule[] = [];
  const payback = datedPayback(pair.comparison?.verdict);
  if (payback && payback.months <= months) {
    const range = candidateSimulation
      ? language.paybackRange(candidateSimulation.paybackMonths, payback.months, startsOn)
      : null;
    const likely = range ? text.likely(range) : null;
    const longRange = candidateSimulation
      ? language.paybackRangeLong(candidateSimulation.paybackMonths, payback.months, startsOn)
      : null;
    const likelyLong = longRange ? text.likely(longRange) : null;
    const exactDuration = language.duration(payback.months, startsOn);
    const duration = approximate ? approximately(exactDuration) : exactDuration;
    const conditional =
      view.conditional || isAfterBaselineEnd(pair.comparison?.verdict, pair.baseline.result.endsAtMonths);
    const fullTitle = conditional ? text.wouldPayBack : language.paysBack(payback.date, toTheMonth);
    const shortTitle = conditional
      ? text.wouldPayBack
      : toTheMonth
        ? text.paysBackIn(language.monthYearShort(payback.date))
        : text.paysBackOn(language.shortDate(payback.date));
    rules.push({
      x: payback.months,
      dashed: false,
      // The payback is the answer of the page, so it is more important than the end of service.
      weight: 3,
      flag: [
        [fullTitle, text.paybackDetail(duration, likely)],
        [fullTitle, likelyLong ?? duration],
        [shortTitle, likelyLong ?? duration],
        [shortTitle, duration],
      ],
    });
  }
  for (const series of [pair.candidate, pair.baseline]) {
    const date = series?.approach.availableUntil;
    const { endsAtMonths } = series?.result ?? { endsAtMonths: null };
    // An approach whose cost is unknown in some month has no mark.
    if (
      !series ||
      !hasKnownCosts(series) ||
      !date ||
      endsAtMonths === null ||
      endsAtMonths > months ||
      hasEnded({ endsAtMonths })
    )
      continue;
    const month = language.count(unitsRoundedUp(endsAtMonths));
    const title = text.retires(endingModelName(series, [pair.baseline, pair.candidate], modelNames));
    const flags: FlagText[] = [
      [title, text.retiresOn(language.date(date), month)],
      [title, language.shortDate(date)],
      [series.name, text.retiresShort(language.shortDate(date))],
      [series.name, text.retiresShort(language.monthYearShort(date))],
    ];
    rules.push({ x: endsAtMonths, dashed: true, flag: flags });
  }
  return rules.sort((a, b) => a.x - b.x);
}

/**
 * The payback that the chart marks: the real one, or the one that there would be if the candidate's service did not end
 * (`isHypothetical`). `null` if there is neither.
 */
export function markedPayback(
  verdict: Verdict,
): { readonly x: number; readonly isHypothetical: boolean } | null {
  switch (verdict.kind) {
    case 'after':
      return { x: verdict.months, isHypothetical: false };
    case 'retired-first':
      return { x: verdict.months, isHypothetical: true };
    case 'immediately':
    case 'beyond-horizon':
    case 'never':
    case 'incomplete':
      return null;
  }
}

/** The ring around the payback, as a list. The list is empty if the shown months contain no payback. */
function ringsOf(
  { pair, months }: CostChartView,
  baseline: readonly Point[],
  hypotheticalLine: readonly Point[],
): Ring[] {
  const payback = pair.comparison && markedPayback(pair.comparison.verdict);
  if (!payback || payback.x > months) return [];
  const { x, isHypothetical } = payback;
  const y = yAt(isHypothetical && hypotheticalLine.length > 0 ? hypotheticalLine : baseline, x);
  return y === null ? [] : [{ x, y, size: 'large', color: 'ink' }];
}

function endLabel(
  title: string,
  points: readonly Point[],
  color: Label['color'],
  detail: string | undefined,
): Label {
  const lastPoint = points[points.length - 1] ?? { x: 0, y: 0 };
  return { at: lastPoint, color, title, detail, where: 'end', points };
}

/** The label of a line: at its end, or where the line leaves the plot, if it ends above `top`. */
function labelOf(
  { name, stroke }: Series,
  points: readonly Point[],
  top: number,
  view: CostChartView,
  quiet: boolean,
): Label[] {
  const lastPoint = points[points.length - 1];
  if (!lastPoint || points.length < 2) return [];
  const { language, result, months } = view;
  const amount = language.amount(lastPoint.y);
  const at = exitAbove(points, top);
  if (!at || lastPoint.y <= top) return [{ ...endLabel(name, points, stroke.color, amount), quiet }];
  const until = dateAt(result.scenario.startsOn, months);
  const detail = language.text.by(amount, language.monthYear(until));
  const shortDetail = language.text.by(amount, language.monthYearShort(until));
  return [{ at, color: stroke.color, title: name, detail, shortDetail, where: 'leave', points, quiet }];
}
