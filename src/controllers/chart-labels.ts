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
 * crossed by another rule. `widths[i]` are the widths of flag i's wordings, the longest first; the longest is
 * preferred, then the right side. A flag that cannot be placed is left out. Tries every combination: rules are few.
 */
export function placeFlags(
  xs: readonly number[],
  widths: readonly (readonly number[])[],
  left: number,
  right: number,
): readonly PlacedFlag[] {
  let best: readonly PlacedFlag[] = [];
  let least = Number.POSITIVE_INFINITY;
  const chosen: PlacedFlag[] = [];
  const spans: (readonly [number, number])[] = [];

  const search = (i: number, penalty: number): void => {
    if (penalty >= least) return;
    if (i === xs.length) {
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
      const covers = spans.some((other) => span[0] < other[1] && other[0] < span[1]);
      const crossed = xs.some((other, j) => j !== i && other > span[0] && other < span[1]);
      if (overruns || covers || crossed) continue;
      chosen.push({ variant, side });
      spans.push(span);
      search(i + 1, penalty + cost);
      chosen.pop();
      spans.pop();
    }
    chosen.push({ variant: -1, side: 'right' });
    search(i + 1, penalty + 100);
    chosen.pop();
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

/**
 * The place beside a line (above or below one of its points) where a text of the given size touches least:
 * no other box, no line, and stays inside. `null` when the line has no point inside.
 */
export function placeOnLine(
  line: readonly Pixel[],
  size: { readonly width: number; readonly height: number },
  inside: Box,
  lines: readonly (readonly Pixel[])[],
  taken: readonly Box[],
): Box | null {
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  // From the end of the line backwards, where a reader looks for its name.
  for (const [step, { x, y }] of along(line, 24).reverse().entries()) {
    if (x < inside.left || x > inside.right || y < inside.top || y > inside.bottom) continue;
    for (const [dx, dy] of [
      [-size.width, -size.height - 6],
      [-size.width, 6],
      [4, 6],
      [5, -size.height - 3],
      [-size.width / 2, -size.height - 8],
      [-size.width / 2, 8],
      [8, -size.height / 2],
      [-size.width - 8, -size.height / 2],
    ] as const) {
      const box = { left: x + dx, top: y + dy, right: x + dx + size.width, bottom: y + dy + size.height };
      const outside =
        box.left < inside.left + 2 ||
        box.right > inside.right ||
        box.top < inside.top ||
        box.bottom > inside.bottom;
      if (outside) continue;
      const penalty =
        taken.filter((other) => overlaps(box, other)).length * 10 +
        lines.filter((other) => touches(other, box)).length * 5 +
        step * 0.1;
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

/** Whether two boxes share an area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line passes through a box or nearer than two pixels to it. */
function touches(line: readonly Pixel[], { left, top, right, bottom }: Box): boolean {
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
