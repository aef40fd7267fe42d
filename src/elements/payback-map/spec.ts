/** Makes the payback map: lines of equal payback over requests and saved tokens, and the user's own point. */
import { decades } from '../../chart/axis.ts';
import type { ChartSpec, Label, Line, Point, Tick } from '../../chart/spec.ts';
import { contour, type PaybackGrid } from '../../core/explore/payback-grid.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import type { Pair } from '../common/scenario/reading.ts';
import type { ViewLanguage } from '../common/wording/formatters.ts';

/** The paybacks for which the map has a line, in months: up to four below the horizon, then the horizon. */
export function levelsFor(horizonMonths: number): readonly number[] {
  return [...[1, 3, 6, 12, 24, 36].filter((months) => months < horizonMonths).slice(-4), horizonMonths];
}

/** Whether the user's own point can be shown. Log scales have no zero. */
export function isOnMap({ present }: PaybackGrid): boolean {
  return present.requests > 0 && present.tokens > 0;
}

/**
 * The reason why the user's point is not on the map. `''` if it is. If there are requests, the text also says how many tokens
 * must be saved. `neededTokens` is the minimum number of saved tokens for a payback within the horizon at the user's volume.
 * It is `null` if no number on the map is enough, and 0 if any number is enough. `horizon` is the horizon in words.
 */
export function offMapReason(
  { present }: PaybackGrid,
  { baseline, candidate }: Pair,
  neededTokens: number | null,
  horizon: string,
  { text, count, requests }: ViewLanguage,
): string {
  if (present.requests <= 0) return text.mapNoRequests;
  if (present.tokens > 0 || !candidate) return '';
  const extraTokens = Math.round(-present.tokens);
  const reason =
    present.tokens < 0
      ? text.mapLonger(candidate.name, count(extraTokens), extraTokens, baseline.name)
      : text.mapAsLong(candidate.name, baseline.name);
  const volume = requests(present.requests);
  if (neededTokens === null) return paragraphText([reason, text.mapNoneNeeded(volume, horizon)]);
  const anyIsEnough = neededTokens === 0 ? text.mapNeedsAny(volume, horizon) : null;
  return paragraphText([
    reason,
    anyIsEnough ?? text.mapNeeds(volume, requests(twoDigits(neededTokens)), twoDigits(neededTokens), horizon),
  ]);
}

/** Tokens rounded up to two significant digits, so that the rounded number is enough. */
export function twoDigits(tokens: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(tokens)) - 1);
  return Math.ceil(tokens / unit - 1e-6) * unit;
}

/**
 * A payback that has a line on the map, and the minimum number of saved tokens for it at each volume of the grid (`null`: no number on
 * the map is enough).
 */
export interface Level {
  readonly months: number;
  readonly minTokens: readonly (number | null)[];
}

/** The chart. `null` if no point of the map pays back within the horizon. `payback` is the scenario's own payback as text. */
export function paybackMapSpec(
  grid: PaybackGrid,
  levels: readonly Level[],
  payback: string,
  language: ViewLanguage,
): ChartSpec | null {
  const lines = levels.flatMap(({ months, minTokens }) => {
    const points = contour(grid, months, minTokens);
    return points.length > 1 ? [{ months, points }] : [];
  });
  const horizonMonths = levels[levels.length - 1]?.months ?? 0;
  const hasPayback = grid.months.some((column) => column.some((months) => months <= horizonMonths));
  const [left, right] = [grid.requests[0], grid.requests[grid.requests.length - 1]];
  const [bottom, top] = [grid.tokens[0], grid.tokens[grid.tokens.length - 1]];
  if (!hasPayback || !left || !right || !bottom || !top) return null;

  const ticks =
    (low: number, high: number, minGapPixels: number) =>
    (axisPixels: number): Tick[] =>
      decades(low, high, axisPixels, minGapPixels).map((value) => ({
        value,
        label: [language.compactCount(value)],
      }));
  const lastLine = lines[lines.length - 1];
  return {
    x: {
      scale: 'log',
      min: left,
      max: right,
      ticks: ticks(left, right, 44),
      title: language.text.volumeAxis,
    },
    y: { scale: 'log', min: bottom, max: top, ticks: ticks(bottom, top, 30), title: language.text.mapTokens },
    lines: [
      ...(lastLine?.months === horizonMonths ? [regionBeyond(grid, lastLine.points)] : []),
      ...lines.map(({ months, points }, i): Line => {
        const isHorizon = months === horizonMonths;
        return {
          points,
          color: isHorizon ? 'c' : 'b',
          width: isHorizon ? 2 : 2.5 - i * 0.25,
          dash: isHorizon ? [8, 3, 2, 3] : [],
        };
      }),
    ],
    rules: [],
    rings: isOnMap(grid)
      ? [
          {
            x: grid.present.requests,
            y: grid.present.tokens,
            size: 'large',
            color: 'ink',
            label: language.text.mapYourPayback(payback),
            always: true,
          },
        ]
      : [],
    labels: lines.map(({ months, points }): Label => {
      const at = points[points.length - 1] ?? { x: left, y: bottom };
      const color = months === horizonMonths ? 'c' : 'b';
      return { at, color, title: language.months(months), where: 'on', points };
    }),
    strip: [],
    notes:
      lastLine?.months === horizonMonths
        ? [
            {
              label: language.text.mapNotWithin(language.months(horizonMonths)),
              places: textPositions(grid, horizonMonths),
            },
          ]
        : [],
  };
}

/** Possible positions of the text in the region without payback: column by column from the left, and from the bottom up in each column. */
function textPositions({ requests, tokens, months }: PaybackGrid, horizonMonths: number): readonly Point[] {
  return requests.flatMap((x, i) =>
    tokens.flatMap((y, j) => ((months[i]?.[j] ?? 0) > horizonMonths ? [{ x, y }] : [])),
  );
}

/** The region without payback, below the line of the horizon. Left of that line, the region reaches the top. */
function regionBeyond({ requests, tokens }: PaybackGrid, points: readonly Point[]): Line {
  const [left = 1] = requests;
  const top = tokens[tokens.length - 1] ?? 1;
  const [first] = points;
  const leftEdge =
    first && first.x > left
      ? [
          { x: left, y: top },
          { x: first.x, y: top },
        ]
      : [];
  return { points: [...leftEdge, ...points], color: 'c', width: 0, dash: [], fill: 0.14 };
}
