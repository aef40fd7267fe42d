/** The name of a line. It is written next to the end of the line, on the line, or at the point at which the line leaves the plot. */
import { type Box, overlaps, type Pixel, touches } from '../boxes.ts';
import type { ThemeColor } from '../color.ts';
import { type ChartStyle, type Frame, fitText, linePx, textWidth, wrapText } from '../frame.ts';
import { isNarrow } from '../narrow.ts';
import { write } from '../pen.ts';
import type { Point } from '../points.ts';
import type { Mark } from './mark.ts';

/** The name of one line, and a detail below it. */
export interface Label {
  readonly at: Point;
  readonly color: ThemeColor;
  readonly title: string;
  readonly detail?: string;
  /** Replaces `detail` on a narrow chart if the line leaves the plot. */
  readonly shortDetail?: string;
  /**
   * `end`: the line reaches the right edge at `at`, and the name is written there, or next to the line if the chart is narrow.
   * `on`: the name is always on the line. `leave`: the line leaves the plot through its top at `at`.
   */
  readonly where: 'end' | 'on' | 'leave';
  /** The points of the line that has this name. A free place for the name is searched along them. */
  readonly points: readonly Point[];
  /** Whether a narrow chart leaves the name out, because the figures below the chart repeat it. */
  readonly quiet?: boolean;
}

/** Writes the names of the lines. A narrow chart leaves out the names that are `quiet`. */
export const labels: Mark<readonly Label[]> = {
  over: (frame, allLabels) => {
    const isNarrowChart = isNarrow(frame.width);
    const shownLabels = allLabels.filter(({ quiet }) => !(isNarrowChart && quiet));
    const isBeside = ({ where }: Label) => where === 'end' && !isNarrowChart;
    paintLeaving(
      frame,
      shownLabels.filter(({ where }) => where === 'leave'),
    );
    paintOnLines(
      frame,
      shownLabels.filter((label) => label.where !== 'leave' && !isBeside(label)),
    );
    paintBeside(frame, shownLabels.filter(isBeside));
  },
};

/** Maximum number of lines of text for one name. */
const maxLines = 3;

/** Maximum width of a name next to the plot, in pixels. */
const maxNameWidth = (width: number): number => Math.min(190, width * 0.26);

/** The width that the names next to the plot need on a wide chart, in pixels. `titleWidth` is the width of the axis title there. */
export function roomBeside(
  context: CanvasRenderingContext2D,
  style: ChartStyle,
  allLabels: readonly Label[],
  width: number,
  titleWidth: number,
): number {
  const widths = allLabels
    .filter(({ where }) => where === 'end')
    .map((label) =>
      Math.max(
        textWidth(context, style, label.title, true),
        label.detail ? textWidth(context, style, label.detail) : 0,
      ),
    );
  const gap = widths.length > 0 || titleWidth ? 10 : 0;
  return Math.min(maxNameWidth(width), Math.max(titleWidth, ...widths, 0)) + gap;
}

/** Writes a name, which has one or more lines of text, and its detail below it. */
function writeLabel(
  frame: Frame,
  { color }: Label,
  title: readonly string[],
  detail: string | undefined,
  left: number,
  top: number,
  halo = false,
): void {
  for (const [line, text] of title.entries())
    write(frame, text, color, left, top + line * linePx, { bold: true, halo });
  if (detail) write(frame, detail, 'ink', left, top + title.length * linePx, { halo });
}

/** Writes names at the top of the plot, each next to the point at which its line leaves the plot. */
function paintLeaving(frame: Frame, leavingLabels: readonly Label[]): void {
  const { context, style, plot, width, x, y, occupied } = frame;
  const writtenBoxes: Box[] = [];
  for (const label of leavingLabels) {
    const detail = (isNarrow(width) && label.shortDetail) || label.detail;
    const lines = wrapText(context, style, label.title, (plot.right - plot.left) * 0.45, maxLines, true);
    const widest = Math.max(
      ...lines.map((line) => textWidth(context, style, line, true)),
      detail ? textWidth(context, style, detail) : 0,
    );
    const at = x(label.at.x);
    const size = { width: widest, height: (lines.length + 1) * linePx };
    const pixels = label.points.map((point) => ({ x: x(point.x), y: y(point.y) }));
    const textBottom = plot.top + leavingGap + size.height;
    const lower = pixels.findLast((pixel) => pixel.x <= at && pixel.y >= textBottom)?.x ?? at;
    const box = placeLeaving({ lower, at }, size, plot, occupied);
    if (writtenBoxes.some((other) => overlaps(other, box))) continue;
    writtenBoxes.push(box);
    // A text that is too long is cut at the edge of the chart.
    const room = width - box.left;
    const fitting = lines.map((line) => fitText(context, style, line, room, true));
    writeLabel(
      frame,
      label,
      fitting,
      detail && fitText(context, style, detail, room),
      box.left,
      box.top,
      true,
    );
    occupied.push(box);
  }
}

/** Pixels between the top of the plot and the name of a line that leaves it. */
const leavingGap = 4;

/**
 * The place of a text at the top of the plot, next to a line that leaves the plot at x = `at` and is still below the text at
 * x = `lower`. The text is to the right of the line, or to its left if there is no free place at the right. If both
 * places overlap a box of `occupied`, places next to those boxes are tried. If none of them is free, the text overlaps a box.
 */
export function placeLeaving(
  { lower, at }: { readonly lower: number; readonly at: number },
  { width, height }: { readonly width: number; readonly height: number },
  plot: Box,
  occupied: readonly Box[],
): Box {
  const top = plot.top + leavingGap;
  const boxFrom = (left: number): Box => ({ left, right: left + width, top, bottom: top + height });
  const right = boxFrom(at + 8);
  const left = boxFrom(lower - 4 - width);
  // If a rule would cross the text beside the line, the place beside that rule is tried.
  const further = occupied
    .flatMap((box) => [box.right + 4, box.left - 4 - width])
    .filter((from) => from >= right.left || from <= left.left)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at))
    .map(boxFrom);
  const isFree = (box: Box): boolean =>
    box.left >= plot.left && box.right < plot.right && !occupied.some((other) => overlaps(other, box));
  return [right, left, ...further].find(isFree) ?? (left.left < plot.left ? right : left);
}

/** Writes names next to the plot, each as near to the end of its line as the other names allow. */
function paintBeside(frame: Frame, labelsBeside: readonly Label[]): void {
  const { context, style, plot, width, y } = frame;
  const room = Math.min(maxNameWidth(width), width - plot.right - 10);
  const titles = labelsBeside.map(({ title }) => wrapText(context, style, title, room, maxLines, true));
  const heights = labelsBeside.map(({ detail }, i) => ((titles[i]?.length ?? 1) + (detail ? 1 : 0)) * linePx);
  // If there is too little room, each name gets only one line of text, so that no name is far from its line.
  const isCrowded = heights.reduce((sum, height) => sum + height + 2, 0) > plot.bottom - plot.top;
  const tops = spreadTops(
    labelsBeside.map(({ at }) => Math.min(Math.max(y(at.y), plot.top), plot.bottom) - linePx / 2 - 2),
    isCrowded ? labelsBeside.map(() => linePx) : heights,
    plot.top - 10,
    plot.bottom + 8,
  );
  for (const [i, label] of labelsBeside.entries()) {
    const top = tops[i] ?? 0;
    const lines = isCrowded ? [fitText(context, style, label.title, room, true)] : (titles[i] ?? []);
    writeLabel(frame, label, lines, isCrowded ? undefined : label.detail, plot.right + 10, top);
  }
}

/**
 * The versions of a name in a plot of the width `room`, the most readable first: the whole name in one line, then in two lines, then in
 * three. Of versions with the same number of lines, the narrowest is the first. A name that is too long even for three lines is cut: its
 * versions are one line each, the longest first.
 * `wrap` divides the name into at most `maxLines` lines of a maximum width, and cuts it if it is too long.
 */
export function versionsOf(
  title: string,
  room: number,
  wrap: (maxWidth: number, maxLines: number) => readonly string[],
): readonly (readonly string[])[] {
  const [narrow, middle, wide] = [room * 0.28, room * 0.4, room * 0.6];
  const oneLine = [wide, middle, narrow].map((maxWidth) => wrap(maxWidth, 1));
  const moreLines = [2, maxLines].flatMap((count) =>
    [narrow, middle, wide].map((maxWidth) => wrap(maxWidth, count)),
  );
  const uncut = [...oneLine, ...moreLines].filter((lines) => lines.join(' ') === title);
  return uncut.length > 0 ? uncut : oneLine;
}

/** Writes names at free places along their lines. */
function paintOnLines(frame: Frame, labelsOnLines: readonly Label[]): void {
  const { context, style, plot, x, y, occupied } = frame;
  const room = plot.right - plot.left;
  const linesAndRules = [...frame.lines.map(({ pixels }) => pixels), ...frame.rules];
  const isCrossed = (box: Box): boolean => linesAndRules.some((line) => touches(line, box));
  // A name may cross a rule, as it may cross a line, but it must not cover text or rings. The box of a rule is 4 pixels wide.
  const isNarrowBox = ({ left, right }: Box): boolean => right - left <= 4;
  const coveredBoxes = occupied.filter((box) => !isNarrowBox(box));
  // Boxes with the height of one or two lines of text may be names. Taller boxes are notes, which a name may cover.
  const nameBoxes = coveredBoxes.filter(({ top, bottom }) => bottom - top <= 2 * linePx);
  // The compared approaches get their names first, so that they have names even if there is room for few.
  const comparedColors: readonly ThemeColor[] = ['a', 'b'];
  const sorted = [...labelsOnLines].sort(
    (a, b) => comparedColors.indexOf(b.color) - comparedColors.indexOf(a.color),
  );
  for (const label of sorted) {
    const line =
      frame.lines.find(({ points }) => points === label.points)?.pixels ??
      label.points.map((point) => ({ x: x(point.x), y: y(point.y) }));
    const isOn = label.where === 'on';
    const wrap = (maxWidth: number, lines: number): readonly string[] =>
      wrapText(context, style, label.title, maxWidth, isOn ? 1 : lines, true);
    let lines: readonly string[] = [];
    let box: Box | null = null;
    // If a name would cross a line, the next version of it is tried. If every version crosses one, the last is used.
    for (lines of versionsOf(label.title, room, wrap)) {
      const width = Math.max(...lines.map((text) => textWidth(context, style, text, true)));
      box = placeOnLine(
        line,
        { width, height: lines.length * linePx },
        plot,
        linesAndRules,
        coveredBoxes,
        isOn,
      );
      if (box && !isCrossed(box)) break;
    }
    // A name that would cover another name is left out. A name that would cross a line is left out too, unless its approach is compared.
    // A reader still finds every name in the figures below the chart, next to a sample of its line.
    const isCompared = comparedColors.includes(label.color) || isOn;
    if (!box || nameBoxes.some((other) => overlaps(other, box)) || (!isCompared && isCrossed(box))) continue;
    nameBoxes.push(box);
    coveredBoxes.push(box);
    occupied.push(box);
    writeLabel(frame, label, lines, undefined, box.left, box.top, isCrossed(box));
  }
}

/**
 * Moves labels in one column apart. Returns the tops nearest to the preferred ones, in the same order, with at least `gap` pixels between
 * the labels. The labels are within `top`…`bottom` if all of them fit.
 */
export function spreadTops(
  preferred: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
  gap = 2,
): readonly number[] {
  const order = preferred.map((_, i) => i).sort((a, b) => (preferred[a] ?? 0) - (preferred[b] ?? 0));
  const tops = [...preferred];
  let floor = top;
  for (const i of order) {
    tops[i] = Math.max(preferred[i] ?? 0, floor);
    floor = (tops[i] ?? 0) + (heights[i] ?? 0) + gap;
  }
  let ceiling = bottom;
  for (const i of [...order].reverse()) {
    tops[i] = Math.max(top, Math.min(tops[i] ?? 0, ceiling - (heights[i] ?? 0)));
    ceiling = (tops[i] ?? 0) - gap;
  }
  return tops;
}

/** The offset of a text from a point of its line in pixels, as functions of the width and height of the text. */
interface Offset {
  readonly dx: (width: number) => number;
  readonly dy: (height: number) => number;
}

/** Horizontal offsets of a text from a point of its line. */
const across = [
  (width: number) => -width,
  (width: number) => -width / 2,
  () => 4,
  (width: number) => -width * 0.75,
  (width: number) => -width / 4,
];
/** Offsets of a text beside its line, the nearest first. */
const nextToLine: readonly Offset[] = [
  ...[(height: number) => -height - 6, () => 6].flatMap((dy) => across.map((dx) => ({ dx, dy }))),
  { dx: () => 8, dy: (height) => -height / 2 },
  { dx: (width) => -width - 8, dy: (height) => -height / 2 },
  // These places are further away. They are used if lines cross the nearer ones.
  ...[() => 14, (height: number) => -height - 14].flatMap((dy) => across.map((dx) => ({ dx, dy }))),
];
/** The offset of a text that is centred on its line. */
const overLine: readonly Offset[] = [{ dx: (width) => -width / 2, dy: (height) => -height / 2 }];

/**
 * The best place for a text of the given size, next to the line or, with `onLine`, on it. It is inside `inside`, and touches as
 * few other lines and boxes of `occupied` as possible. `null` if the line has no point inside. `line` is one of `lines`.
 */
export function placeOnLine(
  line: readonly Pixel[],
  size: { readonly width: number; readonly height: number },
  inside: Box,
  lines: readonly (readonly Pixel[])[],
  occupied: readonly Box[],
  onLine = false,
): Box | null {
  const others = lines.filter((other) => other !== line);
  const toAvoid = onLine ? others : lines;
  let best: Box | null = null;
  let minPenalty = Number.POSITIVE_INFINITY;
  // The end of the line is tried first, because readers look for its name there.
  for (const [step, { x, y }] of pointsAlong(line, 24).reverse().entries()) {
    if (x < inside.left || x > inside.right || y < inside.top || y > inside.bottom) continue;
    for (const [rank, { dx, dy }] of (onLine ? overLine : nextToLine).entries()) {
      const [left, top] = [x + dx(size.width), y + dy(size.height)];
      const box = { left, top, right: left + size.width, bottom: top + size.height };
      const isOutside =
        box.left < inside.left + 2 ||
        box.right > inside.right ||
        box.top < inside.top ||
        box.bottom > inside.bottom;
      if (isOutside) continue;
      // Covered boxes count most, then crossed lines, then other lines between the text and its own line. If these are equal, the
      // distances from the end of the line and from the line decide.
      const penalty =
        occupied.filter((other) => overlaps(box, other)).length * 10 +
        toAvoid.filter((other) => touches(other, box)).length * 5 +
        (onLine ? 0 : others.filter((other) => separates(other, { x, y }, box)).length * 4) +
        step * 0.1 +
        rank * 0.01;
      if (penalty < minPenalty) {
        minPenalty = penalty;
        best = box;
      }
    }
  }
  return best;
}

/** Points at even distances that divide a line into `count` parts, without its ends. */
function pointsAlong(line: readonly Pixel[], count: number): Pixel[] {
  const lengths = line.map((to, i) => {
    const from = line[i - 1];
    return from ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
  });
  const totalLength = lengths.reduce((sum, length) => sum + length, 0);
  const points: Pixel[] = [];
  let [i, passedLength] = [1, 0];
  for (let k = 1; k < count; k += 1) {
    const wantedLength = (totalLength * k) / count;
    while (i < line.length - 1 && passedLength + (lengths[i] ?? 0) < wantedLength)
      passedLength += lengths[i++] ?? 0;
    const [from, to, length] = [line[i - 1], line[i], lengths[i] ?? 0];
    if (!from || !to || length === 0) continue;
    const share = (wantedLength - passedLength) / length;
    points.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  }
  return points;
}

/** Whether a line is between a point and the centre of a box. A name in that box would seem to belong to that line. */
function separates(line: readonly Pixel[], from: Pixel, { left, top, right, bottom }: Box): boolean {
  const to = { x: (left + right) / 2, y: (top + bottom) / 2 };
  /** On which side of the straight line through `a` and `b` the point `p` is: 1 or -1, or 0 if it is on the line. */
  const side = (a: Pixel, b: Pixel, p: Pixel): number =>
    Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
  return line.some((end, i) => {
    const start = line[i - 1];
    if (!start) return false;
    return (
      side(start, end, from) * side(start, end, to) < 0 && side(from, to, start) * side(from, to, end) < 0
    );
  });
}
