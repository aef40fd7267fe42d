/**
 * Makes the chart of monthly cost by requests per month: lines, crossovers, and the cheapest approach at each volume.
 */

import { decades } from '../../chart/axis.ts';
import type { ChartSpec, Line, Point, Ring, Rule, StripPart } from '../../chart/spec.ts';
import { difference } from '../../core/scenario/amount.ts';
import type { Crossover, VolumeCost } from '../../core/types.ts';
import { rateIn } from '../../i18n/display-currency.ts';
import { backgroundSeries } from '../common/drawn-series.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import type { ViewLanguage } from '../common/wording/formatters.ts';

/** The inputs of the chart of monthly cost by volume. */
export interface VolumeChartView {
  readonly pair: Pair;
  /** Costs at rising volumes, including the volumes of the crossovers and of the user. */
  readonly costs: readonly VolumeCost[];
  readonly crossovers: readonly Crossover[];
  /** The user's requests in month 1. `null` if they are unknown or 0. */
  readonly present: number | null;
  readonly language: ViewLanguage;
}

/** The approaches that share the lowest cost at a volume. Empty if one approach is the cheapest. */
export function tiedSeriesAt({ all }: Pair, { usdPerMonth }: VolumeCost): readonly Series[] {
  const seriesWithCost = all.filter(({ index }) => typeof usdPerMonth[index] === 'number');
  const lowestUsd = Math.min(...seriesWithCost.map(({ index }) => usdPerMonth[index] ?? 0));
  const tiedSeries = seriesWithCost.filter(
    ({ index }) => difference(usdPerMonth[index] ?? 0, lowestUsd) === 0,
  );
  return tiedSeries.length > 1 ? tiedSeries : [];
}

/** A sentence which says that two or more approaches cost the same. */
export function sameCost({ all }: Pair, tiedSeries: readonly Series[], { text }: ViewLanguage): string {
  if (tiedSeries.length === all.length) return all.length === 2 ? text.bothCostSame : text.allCostSame;
  return text.costSame(tiedSeries.map(({ name }) => name));
}

/** A range of volumes in which one approach is the cheapest. */
export interface VolumeRange {
  readonly series: Series;
  /** Indices into the costs, both ends included. */
  readonly first: number;
  readonly last: number;
}

/**
 * The lower envelope: the cheapest approach of each range of volumes, by rising volume. The cheapest approach changes at some of the
 * crossovers.
 */
export function envelope({ pair, costs, crossovers }: VolumeChartView): readonly VolumeRange[] {
  const crossoverByVolume = new Map(
    crossovers.filter(({ onEnvelope }) => onEnvelope).map((each) => [each.requestsPerMonth, each]),
  );
  const ranges: { series: Series; first: number; last: number }[] = [];
  for (let i = 1; i < costs.length; i += 1) {
    const [from, to] = [costs[i - 1], costs[i]];
    if (!from || !to) continue;
    const id =
      crossoverByVolume.get(to.requestsPerMonth)?.below ??
      crossoverByVolume.get(from.requestsPerMonth)?.above ??
      to.cheapest;
    const series = pair.all.find((each) => each.id === id);
    if (!series) continue;
    const previous = ranges[ranges.length - 1];
    if (previous?.series === series && previous.last === i - 1) previous.last = i;
    else ranges.push({ series, first: i - 1, last: i });
  }
  return ranges;
}

/** The chart. `null` if no cost above zero is known. */
export function volumeChartSpec(view: VolumeChartView): ChartSpec | null {
  const { pair, costs, language } = view;
  const { text } = language;
  const [first, last] = [costs[0], costs[costs.length - 1]];
  if (!first || !last) return null;
  const pointsBySeries = new Map(pair.all.map((series) => [series, pointsOf(costs, series)] as const));
  const allPoints = [...pointsBySeries.values()].flat();
  if (allPoints.length === 0) return null;

  const ranges = envelope(view);
  const cheapestPoints = ranges.flatMap(({ series, first: firstIndex, last: lastIndex }) =>
    pointsOf(costs.slice(firstIndex, lastIndex + 1), series),
  );
  const pairPoints = [pair.baseline, pair.candidate].flatMap((series) =>
    series ? (pointsBySeries.get(series) ?? []) : [],
  );
  // The end of the axis is at most ten times the highest cost of the compared approaches, so that these fill most of the height. The start
  // is at least a millionth of the end.
  const topUsd = Math.min(highest(allPoints), highest(pairPoints.length > 0 ? pairPoints : allPoints) * 10);
  const bottomUsd = Math.max(
    roundDown(lowest(cheapestPoints.length > 0 ? cheapestPoints : allPoints)),
    topUsd / 1e6,
  );

  const background = backgroundSeries(
    pair,
    ranges.map(({ series }) => series.id),
  );
  const thinLines: Line[] = [...pair.all].reverse().map((series) => ({
    points: pointsBySeries.get(series) ?? [],
    color: series.stroke.color,
    width: background.has(series) ? 1 : Math.min(series.stroke.width, 1.5),
    dash: series.stroke.dash,
  }));
  const thickLines: Line[] = ranges.map(({ series, first: firstIndex, last: lastIndex }) => ({
    points: pointsOf(costs.slice(firstIndex, lastIndex + 1), series),
    color: series.stroke.color,
    width: 4,
    dash: [],
    fill: 0.1,
  }));
  const rate = rateIn(language.locale);
  return {
    x: {
      scale: 'log',
      min: first.requestsPerMonth,
      max: last.requestsPerMonth,
      ticks: (axisPixels) =>
        decades(first.requestsPerMonth, last.requestsPerMonth, axisPixels, 44).map((value) => ({
          value,
          label: [language.compactCount(value)],
        })),
      title: text.volumeAxis,
    },
    y: {
      scale: 'log',
      min: bottomUsd,
      // Even a flat line needs some height.
      max: Math.max(topUsd * 1.2, bottomUsd * 10),
      ticks: (axisPixels) =>
        decades(bottomUsd * rate, Math.max(topUsd * 1.2, bottomUsd * 10) * rate, axisPixels, 30).map(
          (value) => ({
            value: value / rate,
            label: [language.axisUsd(value / rate)],
          }),
        ),
    },
    lines: [...thinLines, ...thickLines].filter(({ points }) => points.length > 1),
    rules: rulesOf(view),
    rings: ringsOf(view, background),
    labels: pair.all.flatMap((series) => {
      const points = pointsBySeries.get(series) ?? [];
      const at = points[points.length - 1];
      return at && at.y <= topUsd * 1.2
        ? [
            {
              at,
              color: series.stroke.color,
              title: series.name,
              where: 'end' as const,
              points,
              quiet: background.has(series),
            },
          ]
        : [];
    }),
    strip: stripOf(view, ranges),
  };
}

/** The highest 1, 2 or 5 times a power of ten that is not above the value. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return ([5, 2].find((digit) => digit * power <= value * (1 + 1e-9)) ?? 1) * power;
}

const highest = (points: readonly Point[]): number => Math.max(...points.map(({ y }) => y));
const lowest = (points: readonly Point[]): number => Math.min(...points.map(({ y }) => y));

/** The cost of an approach as points, without unknown costs and costs of zero. A log scale has no zero. */
function pointsOf(costs: readonly VolumeCost[], { index }: Series): readonly Point[] {
  return costs.flatMap(({ requestsPerMonth, usdPerMonth }) => {
    const y = usdPerMonth[index];
    return typeof y === 'number' && y > 0 ? [{ x: requestsPerMonth, y }] : [];
  });
}

/** The volume with three digits, rounded up, so that "from … a month" stays true. */
export function roundVolumeUp(volume: number): number {
  const unit = 10 ** (Math.floor(Math.log10(volume)) - 2);
  return Math.ceil(volume / unit - 1e-9) * unit;
}

/** The candidate's crossover on the lower envelope that is nearest to the user's volume. `null` means none. */
function mainCrossover({ pair, crossovers, present }: VolumeChartView): Crossover | null {
  const id = pair.candidate?.id;
  const distance = ({ requestsPerMonth }: Crossover): number =>
    Math.abs(Math.log(requestsPerMonth / (present ?? requestsPerMonth)));
  const crossoversOfCandidate = crossovers.filter(
    ({ onEnvelope, below, above }) => onEnvelope && (below === id || above === id),
  );
  return crossoversOfCandidate.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

const isInside = ({ costs }: VolumeChartView, volume: number): boolean =>
  volume >= (costs[0]?.requestsPerMonth ?? 0) && volume <= (costs[costs.length - 1]?.requestsPerMonth ?? 0);

/** The vertical lines: at the main crossover and at the user's volume. */
function rulesOf(view: VolumeChartView): Rule[] {
  const { pair, present, language } = view;
  const { text } = language;
  const main = mainCrossover(view);
  const above = pair.all.find(({ id }) => id === main?.above);
  const rules: Rule[] = [];
  if (main && above && isInside(view, main.requestsPerMonth)) {
    const volume = roundVolumeUp(main.requestsPerMonth);
    rules.push({
      x: main.requestsPerMonth,
      dashed: false,
      flag: [
        [text.fromVolume(language.count(volume)), text.isCheaper(above.name)],
        [text.fromVolume(language.compactCount(volume)), text.isCheaper(above.name)],
        [language.compactCount(volume), ''],
      ],
    });
  }
  if (present !== null) {
    rules.push({
      x: present,
      dashed: true,
      flag: [
        [text.yourVolume(language.requests(present)), ''],
        [text.yourVolume(language.compactCount(present)), ''],
      ],
    });
  }
  return rules.sort((a, b) => a.x - b.x);
}

/** The rings at the crossovers. */
function ringsOf(view: VolumeChartView, background: ReadonlySet<Series>): Ring[] {
  const { pair, crossovers, language } = view;
  const id = pair.candidate?.id;
  const main = mainCrossover(view);
  return crossovers
    .filter(({ requestsPerMonth }) => isInside(view, requestsPerMonth))
    .flatMap((crossover): Ring[] => {
      const { requestsPerMonth: x, usdPerMonth: y, onEnvelope, below, above } = crossover;
      if (onEnvelope) return [{ x, y, size: 'large', color: 'ink' }];
      if (above !== id && below !== id) return [];
      const other = pair.all.find((series) => series.id === (above === id ? below : above));
      // Lines in the background have no rings, because there may be many of them.
      if (other && background.has(other)) return [];
      const isNamed = above === id && other && crossover !== main;
      const label = isNamed
        ? language.text.beats(language.requests(roundVolumeUp(x)), other.name)
        : undefined;
      return [{ x, y, size: 'small', color: other?.stroke.color ?? 'c', label }];
    });
}

/** The strip that names the cheapest approach in each range of volumes. */
function stripOf({ pair, costs, language }: VolumeChartView, ranges: readonly VolumeRange[]): StripPart[] {
  return ranges.map(({ series, first, last }) => {
    const tiedSeries = tiedOver(pair, costs.slice(first, last + 1));
    const tie = tiedSeries.length > 0 ? sameCost(pair, tiedSeries, language) : null;
    return {
      from: costs[first]?.requestsPerMonth ?? 0,
      to: costs[last]?.requestsPerMonth ?? 0,
      color: tie ? ('ink' as const) : series.stroke.color,
      label: tie ?? language.text.isCheapest(series.name),
      short: tie ?? series.name,
    };
  });
}

/** The approaches that share the lowest cost over a whole range. There may be none. */
function tiedOver(pair: Pair, costs: readonly VolumeCost[]): readonly Series[] {
  const tiedByVolume = costs.map((cost) => tiedSeriesAt(pair, cost));
  return (tiedByVolume[0] ?? []).filter((series) =>
    tiedByVolume.every((tiedSeries) => tiedSeries.includes(series)),
  );
}
