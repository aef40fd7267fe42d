/** Makes the spec of the payback map: lines of equal payback over requests and tokens saved, and the user's own point. */
import { decades } from '../../chart/axis.ts';
import type { ChartSpec, Label, Line, Point, Tick } from '../../chart/spec.ts';
import { contour, type PaybackGrid } from '../../core/explore/payback-grid.ts';
import type { Pair } from '../common/scenario/reading.ts';
import type { ViewLanguage } from '../common/wording/formatters.ts';

/** Paybacks that get a line, in months: up to four below the horizon, then the horizon. */
export function levelsFor(horizonMonths: number): readonly number[] {
  return [...[1, 3, 6, 12, 24, 36].filter((months) => months < horizonMonths).slice(-4), horizonMonths];
}

/** Whether the user's own point can be shown: log scales have no zero. */
export function isOnMap({ present }: PaybackGrid): boolean {
  return present.requests > 0 && present.tokens > 0;
}

/**
 * Why the user's point is not on the map and, with traffic, how many tokens would have to be saved; `''` where the point
 * is on the map. `needed` = the fewest tokens that pay back within the horizon at the user's volume; `null` = none on the
 * map do, 0 = any number does. `horizon` is a text.
 */
export function offMap(
  { present }: PaybackGrid,
  { baseline, candidate }: Pair,
  needed: number | null,
  horizon: string,
  { text, count, requests }: ViewLanguage,
): string {
  if (present.requests <= 0) return text.mapNoRequests;
  if (present.tokens > 0 || !candidate) return '';
  const more = Math.round(-present.tokens);
  const why =
    present.tokens < 0
      ? text.mapLonger(candidate.name, count(more), more, baseline.name)
      : text.mapAsLong(candidate.name, baseline.name);
  const volume = requests(present.requests);
  if (needed === null) return `${why} ${text.mapNoneNeeded(volume, horizon)}`;
  const enough = needed === 0 ? text.mapNeedsAny(volume, horizon) : null;
  return `${why} ${enough ?? text.mapNeeds(volume, requests(twoDigits(needed)), twoDigits(needed), horizon)}`;
}

/** Tokens rounded up to two digits, so that the rounded number is enough. */
export function twoDigits(tokens: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(tokens)) - 1);
  return Math.ceil(tokens / unit - 1e-6) * unit;
}

/** A payback that gets a line, with the fewest tokens for it at each volume of the grid. */
export interface Level {
  readonly months: number;
  readonly fewest: readonly (number | null)[];
}

/** `null` when no point of the map pays back. `payback` is the scenario's own payback as a text. */
export function paybackMapSpec(
  grid: PaybackGrid,
  levels: readonly Level[],
  payback: string,
  language: ViewLanguage,
): ChartSpec | null {
  const lines = levels.flatMap(({ months, fewest }) => {
    const points = contour(grid, months, fewest);
    return points.length > 1 ? [{ months, points }] : [];
  });
  const horizonMonths = levels[levels.length - 1]?.months ?? 0;
  const paysSomewhere = grid.months.some((column) => column.some((months) => months <= horizonMonths));
  const [left, right] = [grid.requests[0], grid.requests[grid.requests.length - 1]];
  const [bottom, top] = [grid.tokens[0], grid.tokens[grid.tokens.length - 1]];
  if (!paysSomewhere || !left || !right || !bottom || !top) return null;

  const ticks =
    (low: number, high: number, minGap: number) =>
    (length: number): Tick[] =>
      decades(low, high, length, minGap).map((value) => ({ value, label: [language.compactCount(value)] }));
  const last = lines[lines.length - 1];
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
      ...(last?.months === horizonMonths ? [regionBeyond(grid, last.points)] : []),
      ...lines.map(({ months, points }, i): Line => {
        const outer = months === horizonMonths;
        return {
          points,
          color: outer ? 'c' : 'b',
          width: outer ? 2 : 2.5 - i * 0.25,
          dash: outer ? [8, 3, 2, 3] : [],
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
      return { at, color, title: language.duration(months), where: 'on', points };
    }),
    strip: [],
    notes:
      last?.months === horizonMonths
        ? [
            {
              label: language.text.mapNotWithin(language.months(horizonMonths)),
              places: placesBeyond(grid, horizonMonths),
            },
          ]
        : [],
  };
}

/** Possible places for a text about the region without payback: from the left, the lowest first. */
function placesBeyond({ requests, tokens, months }: PaybackGrid, horizonMonths: number): readonly Point[] {
  return requests.flatMap((x, i) =>
    tokens.flatMap((y, j) => ((months[i]?.[j] ?? 0) > horizonMonths ? [{ x, y }] : [])),
  );
}

/** The region without payback, below the line of the horizon; left of that line it reaches up to the top. */
function regionBeyond({ requests, tokens }: PaybackGrid, points: readonly Point[]): Line {
  const [left = 1] = requests;
  const top = tokens[tokens.length - 1] ?? 1;
  const [first] = points;
  const lead =
    first && first.x > left
      ? [
          { x: left, y: top },
          { x: first.x, y: top },
        ]
      : [];
  return { points: [...lead, ...points], color: 'c', width: 0, dash: [], fill: 0.14 };
}
