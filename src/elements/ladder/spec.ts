/** Makes the chart of the ladder. Its rungs (approaches) are points: share accepted upwards, dollars per 1,000 accepted answers to the right. */

import { niceAxis } from '../../chart/axis.ts';
import type { ThemeColor } from '../../chart/color.ts';
import type { ChartSpec, Dot, Line, Point, Tick } from '../../chart/spec.ts';
import { hasEnded } from '../../core/cost/ended.ts';
import { totalUsdPerThousandAccepted } from '../../core/decision/ladder.ts';
import type { AcceptedCost, Rung } from '../../core/decision/ladder-types.ts';
import { best, orNull } from '../../core/scenario/amount.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import { rateIn } from '../../i18n/display-currency.ts';
import type { LineKind } from '../common/marks.ts';
import { fromShareText, type LadderWording, nameOf, percent, perThousandText, shareText } from './wording.ts';

/** The costs that the chart shows: those with the repairs of answers that are not accepted (`repaired`), or those of the attempts alone. */
export type CostView = 'repaired' | 'attempts';

/** The inputs of the chart. */
export interface LadderView {
  readonly rungs: readonly Rung[];
  /** The share of answers that must be accepted, 0–1. */
  readonly bar: number;
  readonly costView: CostView;
  /** The shares at the lower and upper end of the chart. */
  readonly shares: readonly [number, number];
  /** The cost of a rung at a share. */
  readonly costAt: (id: string, share: number) => AcceptedCost;
  readonly wording: LadderWording;
  /** Dollars on an axis. */
  readonly axisUsd: (usd: number) => string;
}

/** The dollars of a rung that the chart shows, monthly costs included; `null` = unknown. */
export function shownUsd(cost: AcceptedCost, view: CostView): number | null {
  if (view === 'repaired') return totalUsdPerThousandAccepted(cost);
  return orNull(best(cost.attemptsUsdPerThousandAccepted) + best(cost.attemptsFixedUsdPerThousandAccepted));
}

/** The line that marks a rung: that of the candidate (`b`) for tuned models, `c` for a zero-shot prompt, that of the baseline (`a`) for other prompts. */
export function sampleOf({ technique }: Rung): LineKind {
  if (isTuned(technique)) return 'b';
  return technique === 'zero-shot' ? 'c' : 'a';
}

/** A rung with its place in the chart. */
interface PlacedRung extends Point {
  readonly rung: Rung;
  readonly color: ThemeColor;
}

/** The rungs in service that the chart shows as points, in order of effort. */
export function placedRungs(rungs: readonly Rung[], view: CostView): readonly PlacedRung[] {
  return rungs.flatMap((rung) => {
    const [x, y] = [shownUsd(rung, view), rung.shareAccepted];
    return x === null || y === null || hasEnded(rung) ? [] : [{ x, y, rung, color: colorOf(rung) }];
  });
}

function colorOf(rung: Rung): ThemeColor {
  const kind = sampleOf(rung);
  return kind === 'a' || kind === 'b' ? kind : 'c';
}

/** The low and the high end of the line through a point; `null` if the rung has neither interval nor range. */
export function spanOf({ shareInterval, shareRange }: Rung): readonly [number, number] | null {
  if (shareInterval) return [shareInterval.low, shareInterval.high];
  return shareRange ? [shareRange.p10, shareRange.p90] : null;
}

/** Possible distances between two lines of the axis of shares. The first one that gives at most `maxShareLines` lines is used. */
const shareSteps = [0.02, 0.05, 0.1, 0.2, 0.25];
const maxShareLines = 6;

function shareStep([low, high]: readonly [number, number]): number {
  return shareSteps.find((step) => (high - low) / step <= maxShareLines + 1e-9) ?? 0.25;
}

/** Room for texts below the lowest and above the highest share, as differences of shares (0–1). */
const margins = { below: 0.02, above: 0.05 };

/** The shares at the ends of the chart: all points, their lines and the bar are inside. */
export function shareRangeOf(rungs: readonly Rung[], bar: number): readonly [number, number] {
  const sharesInside = [
    bar,
    ...rungs.flatMap((rung) => [rung.shareAccepted ?? bar, ...(spanOf(rung) ?? [])]),
  ];
  return [
    Math.max(0, Math.min(...sharesInside) - margins.below),
    Math.min(1, Math.max(...sharesInside) + margins.above),
  ];
}

/** The chart. `null` if no rung in service has a known share and cost. */
export function ladderSpec(view: LadderView): ChartSpec | null {
  const { rungs, bar, wording, shares, axisUsd } = view;
  const placed = placedRungs(rungs, view.costView);
  if (placed.length === 0) return null;
  const [bottom, top] = shares;
  const largestUsd = Math.max(...placed.map(({ x }) => x));
  const rate = rateIn(wording.locale);
  // The largest amount keeps some distance from the end of the axis.
  const axis = niceAxis(0, largestUsd > 0 ? largestUsd * 1.08 : 1, { rate });
  const ticks = (axisPixels: number): Tick[] =>
    niceAxis(0, axis.max, { intervals: Math.max(2, Math.floor(axisPixels / 80)), rate })
      .values.filter((value) => value <= axis.max)
      .map((value) => ({ value, label: [axisUsd(value)] }));
  const barLine: readonly Point[] = [
    { x: 0, y: bar },
    { x: axis.max, y: bar },
  ];
  // Only a text: the name of the line of the bar.
  const barDot: Dot = {
    x: axis.max,
    y: bar,
    color: 'ink',
    shape: 'none',
    ringed: false,
    title: wording.text.barLine(percent(bar, wording), wording.isOwnBar),
    detail: '',
  };
  const unknownRungs = rungs
    .filter((rung) => rung.shareAccepted === null && !hasEnded(rung))
    .map((rung) => ({ rung, points: unknownPoints(view, rung, axis.max) }));
  return {
    x: { scale: 'linear', min: 0, max: axis.max, ticks },
    y: { scale: 'linear', min: bottom, max: top, ticks: () => shareTicks(shares, wording) },
    lines: [
      ...unknownRungs.flatMap(unknownLine),
      { points: barLine, color: 'ink', width: 1.5, dash: [] },
      ...whiskers(placed),
      ...stairs(placed),
    ],
    rules: [],
    strip: [],
    rings: [],
    labels: [],
    dots: [...dotsOf(placed, view), barDot, ...unknownRungs.flatMap((each) => unknownDot(each, view))],
  };
}

function shareTicks(range: readonly [number, number], wording: LadderWording): Tick[] {
  const step = shareStep(range);
  const firstStep = Math.ceil(range[0] / step - 1e-9);
  const tickCount = Math.floor(range[1] / step + 1e-9) - firstStep + 1;
  return Array.from({ length: tickCount }, (_, i) => {
    const value = Math.round((firstStep + i) * step * 1e4) / 1e4;
    return { value, label: [percent(value, wording)] };
  });
}

/** Vertical lines through the points. Each spans the interval or the range of a share. */
function whiskers(placed: readonly PlacedRung[]): readonly Line[] {
  return placed.flatMap(({ rung, x, color }) => {
    const span = spanOf(rung);
    if (!span) return [];
    const points = span.map((y) => ({ x, y }));
    return [{ points, color, width: 1.5, dash: [], opacity: 0.55 }];
  });
}

/** The dashes of a step, so that its vertical part does not look like an interval. */
const stepDash = [2, 4] as const;

/** Steps from each rung to the next one with a higher share. A rung with a lower share is left out. */
export function stairs(placed: readonly PlacedRung[]): readonly Line[] {
  const lines: Line[] = [];
  let lastRung = placed[0];
  for (const next of placed.slice(1)) {
    if (!lastRung || next.y <= lastRung.y) continue;
    const style = { color: next.color, width: 2, dash: stepDash };
    const corner = { x: lastRung.x, y: next.y };
    lines.push({ ...style, points: [lastRung, corner].map(({ x, y }) => ({ x, y })) });
    const horizontal = [corner, next].map(({ x, y }) => ({ x, y })).sort((a, b) => a.x - b.x);
    lines.push({ ...style, points: horizontal });
    lastRung = next;
  }
  return lines;
}

function dotsOf(placed: readonly PlacedRung[], { bar, costView, wording }: LadderView): readonly Dot[] {
  const dots = placed.map(({ rung, x, y, color }): Dot => {
    const figures = [
      shareText(rung, bar, wording),
      perThousandText(shownUsd(rung, costView), wording),
    ] as const;
    return {
      x,
      y,
      color,
      shape: rung.basis === 'measured' ? 'filled' : 'hollow',
      ringed: rung.isFirst,
      title: nameOf(rung),
      detail: rung.isFirst ? wording.text.firstDot(...figures) : wording.text.dot(...figures),
    };
  });
  // The first rung that reaches the bar gets its text before the others, so that it has a text even if there is room for only a few.
  return dots.sort((a, b) => Number(b.ringed) - Number(a.ringed));
}

/** Number of steps in which the line of a rung is drawn if its share is unknown. */
const lineSteps = 24;

/** The line of a rung if its share is unknown, from the upper end of the chart down. Points that cost more than `maxUsd` are left out. */
function unknownPoints(
  { shares, costView, costAt }: LadderView,
  { id }: Rung,
  maxUsd: number,
): readonly Point[] {
  const [bottom, top] = shares;
  const points: Point[] = [];
  // From the highest share down, the cost rises.
  for (let i = 0; i <= lineSteps; i++) {
    const y = top - ((top - bottom) * i) / lineSteps;
    const x = y > 0 ? shownUsd(costAt(id, y), costView) : null;
    if (x !== null && x <= maxUsd) points.push({ x, y });
  }
  return points;
}

/** A rung of unknown share, with its cost at each share. */
interface UnknownRung {
  readonly rung: Rung;
  readonly points: readonly Point[];
}

function unknownLine({ rung, points }: UnknownRung): readonly Line[] {
  return points.length < 2 ? [] : [{ points, color: colorOf(rung), width: 5, dash: [], opacity: 0.32 }];
}

/** The name of the line of an unknown share, at its upper end. */
function unknownDot({ rung, points }: UnknownRung, { wording, costView }: LadderView): readonly Dot[] {
  const at = points[1];
  if (!at) return [];
  const from = costView === 'attempts' ? null : rung.cheapestFromShare;
  return [
    {
      ...at,
      color: colorOf(rung),
      shape: 'none',
      ringed: false,
      title: nameOf(rung),
      detail: wording.text.unknownLine(from === null ? null : fromShareText(from, wording)),
    },
  ];
}
