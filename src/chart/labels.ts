/**
 * Finds places for text in a chart, in pixels: flags above the plot, names at and on the lines.
 * Pure geometry; it is told how wide a text is and draws nothing.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export interface PlacedFlag {
  /** Index of the wording, or -1 when there is room for none. */
  readonly variant: number;
  readonly side: 'left' | 'right';
}

/** Pixels between a rule and the text of its flag. */
export const flagGap = 8;

/**
 * Chooses side and wording for the flags of rules at `xs`, so that none overruns `left`…`right`, covers another or is
 * crossed by another rule that has a flag: a rule without one need not reach up to the lane. `widths[i]` are the widths of flag i's wordings, the longest first; the longest is
 * preferred, then the right side. A flag that cannot be placed is left out, of several the one of least weight:
 * `weights[i]`, 1 where none is given. Tries every combination: rules are few.
 */
export function placeFlags(
  xs: readonly number[],
  widths: readonly (readonly number[])[],
  left: number,
  right: number,
  weights: readonly number[] = [],
): readonly PlacedFlag[] {
  let best: readonly PlacedFlag[] = [];
  let least = Number.POSITIVE_INFINITY;
  const chosen: PlacedFlag[] = [];
  const spans: (readonly [number, number] | null)[] = [];

  const search = (i: number, penalty: number): void => {
    if (penalty >= least) return;
    if (i === xs.length) {
      const crossed = spans.some((span) =>
        xs.some((other, j) => span && spans[j] && spans[j] !== span && other > span[0] && other < span[1]),
      );
      if (crossed) return;
      least = penalty;
      best = [...chosen];
      return;
    }
    const x = xs[i] ?? 0;
    const options = (widths[i] ?? []).flatMap((width, variant) => [
      { variant, side: 'right' as const, span: [x, x + flagGap + width] as const, cost: variant * 4 },
      { variant, side: 'left' as const, span: [x - flagGap - width, x] as const, cost: variant * 4 + 1 },
    ]);
    for (const { variant, side, span, cost } of options) {
      const overruns = span[0] < left || span[1] > right;
      const covers = spans.some((other) => other && span[0] < other[1] && other[0] < span[1]);
      if (overruns || covers) continue;
      chosen.push({ variant, side });
      spans.push(span);
      search(i + 1, penalty + cost);
      chosen.pop();
      spans.pop();
    }
    chosen.push({ variant: -1, side: 'right' });
    spans.push(null);
    search(i + 1, penalty + 100 * (weights[i] ?? 1));
    chosen.pop();
    spans.pop();
  };
  search(0, 0);
  return best;
}

/**
 * Moves labels apart that would touch: given the wished tops and the heights of labels in one column, the tops
 * nearest to the wishes in the same order, `gap` pixels apart, within `top`…`bottom` as far as they fit.
 */
export function spreadTops(
  wished: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
  gap = 2,
): readonly number[] {
  const order = wished.map((_, i) => i).sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0));
  const tops = [...wished];
  let floor = top;
  for (const i of order) {
    tops[i] = Math.max(wished[i] ?? 0, floor);
    floor = (tops[i] ?? 0) + (heights[i] ?? 0) + gap;
  }
  let ceiling = bottom;
  for (const i of [...order].reverse()) {
    tops[i] = Math.max(top, Math.min(tops[i] ?? 0, ceiling - (heights[i] ?? 0)));
    ceiling = (tops[i] ?? 0) - gap;
  }
  return tops;
}

/** Where a name may stand around a point of its line, in shares of its own size and pixels; the nearest first. */
interface Place {
  readonly dx: (width: number) => number;
  readonly dy: (height: number) => number;
}

const across = [
  (width: number) => -width,
  (width: number) => -width / 2,
  () => 4,
  (width: number) => -width * 0.75,
  (width: number) => -width / 4,
];
const beside: readonly Place[] = [
  ...[(height: number) => -height - 6, () => 6].flatMap((dy) => across.map((dx) => ({ dx, dy }))),
  { dx: () => 8, dy: (height) => -height / 2 },
  { dx: (width) => -width - 8, dy: (height) => -height / 2 },
  // Further off, where the near places are crossed.
  ...[() => 14, (height: number) => -height - 14].flatMap((dy) => across.map((dx) => ({ dx, dy }))),
];
const onIt: readonly Place[] = [{ dx: (width) => -width / 2, dy: (height) => -height / 2 }];

/**
 * The place for a name beside a line (above or below one of its points), or, with `on`, over the line itself, where a
 * text of the given size touches least: no other box, no line, and stays inside. `null` when the line has no point
 * inside. `line` is one of `lines`.
 */
export function placeOnLine(
  line: readonly Pixel[],
  size: { readonly width: number; readonly height: number },
  inside: Box,
  lines: readonly (readonly Pixel[])[],
  taken: readonly Box[],
  on = false,
): Box | null {
  const others = on ? lines.filter((other) => other !== line) : lines;
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  // From the end of the line backwards, where a reader looks for its name.
  for (const [step, { x, y }] of along(line, 24).reverse().entries()) {
    if (x < inside.left || x > inside.right || y < inside.top || y > inside.bottom) continue;
    for (const [rank, { dx, dy }] of (on ? onIt : beside).entries()) {
      const [left, top] = [x + dx(size.width), y + dy(size.height)];
      const box = { left, top, right: left + size.width, bottom: top + size.height };
      const outside =
        box.left < inside.left + 2 ||
        box.right > inside.right ||
        box.top < inside.top ||
        box.bottom > inside.bottom;
      if (outside) continue;
      const penalty =
        taken.filter((other) => overlaps(box, other)).length * 10 +
        others.filter((other) => touches(other, box)).length * 5 +
        (on ? 0 : lines.filter((other) => other !== line && parts(other, { x, y }, box)).length * 4) +
        step * 0.1 +
        rank * 0.01;
      if (penalty < least) {
        least = penalty;
        best = box;
      }
    }
  }
  return best;
}

/** Points at even distances along a line, `count` of them, without its very ends. */
function along(line: readonly Pixel[], count: number): Pixel[] {
  const lengths = line.map((to, i) => {
    const from = line[i - 1];
    return from ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
  });
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const points: Pixel[] = [];
  let [i, passed] = [1, 0];
  for (let k = 1; k < count; k += 1) {
    const wanted = (whole * k) / count;
    while (i < line.length - 1 && passed + (lengths[i] ?? 0) < wanted) passed += lengths[i++] ?? 0;
    const [from, to, length] = [line[i - 1], line[i], lengths[i] ?? 0];
    if (!from || !to || length === 0) continue;
    const share = (wanted - passed) / length;
    points.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  }
  return points;
}

/** The first of some boxes that lies inside, on nothing that is taken and on no line; `null` = none does. */
export function firstFree(
  boxes: readonly Box[],
  inside: Box,
  lines: readonly (readonly Pixel[])[],
  taken: readonly Box[],
): Box | null {
  const isFree = (box: Box): boolean =>
    box.left >= inside.left &&
    box.right <= inside.right &&
    box.top >= inside.top &&
    box.bottom <= inside.bottom &&
    !taken.some((other) => overlaps(box, other)) &&
    !lines.some((line) => touches(line, box));
  return boxes.find(isFree) ?? null;
}

/** The four places of a text around a point: over it and under it, to the right and to the left. */
export function aroundPoint(
  { x, y }: Pixel,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Box[] {
  return [y - height - 4, y + 4].flatMap((top) =>
    [x - 8 - width, x + 8].map((left) => ({ left, top, right: left + width, bottom: top + height })),
  );
}

/** Whether two boxes share an area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line runs between a point and the middle of a box: a name beyond another line seems to be that line's. */
function parts(line: readonly Pixel[], from: Pixel, { left, top, right, bottom }: Box): boolean {
  const to = { x: (left + right) / 2, y: (top + bottom) / 2 };
  /** On which side of the straight line through `a` and `b` a point lies, as a sign. */
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

/** Whether a line passes through a box or nearer than two pixels to it. */
export function touches(line: readonly Pixel[], { left, top, right, bottom }: Box): boolean {
  return line.some((to, i) => {
    const from = line[i - 1];
    if (!from) return false;
    // The share of the segment that lies between both pairs of sides (Liang and Barsky).
    let [enter, leave] = [0, 1];
    for (const [start, step, low, high] of [
      [from.x, to.x - from.x, left - 2, right + 2],
      [from.y, to.y - from.y, top - 2, bottom + 2],
    ] as const) {
      if (step === 0 && (start < low || start > high)) return false;
      if (step === 0) continue;
      const [a, b] = [(low - start) / step, (high - start) / step];
      enter = Math.max(enter, Math.min(a, b));
      leave = Math.min(leave, Math.max(a, b));
    }
    return enter <= leave;
  });
}
