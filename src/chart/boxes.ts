/** Boxes and lines in pixels: whether they touch, and which of several boxes is free. */

/** A point of the canvas in CSS pixels from its top left corner. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the canvas in CSS pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The first of `boxes` that lies within `inside`, overlaps no box of `occupied` and touches no line. `null` if there is no such box. */
export function firstFree(
  boxes: readonly Box[],
  inside: Box,
  lines: readonly (readonly Pixel[])[],
  occupied: readonly Box[],
): Box | null {
  const isFree = (box: Box): boolean =>
    box.left >= inside.left &&
    box.right <= inside.right &&
    box.top >= inside.top &&
    box.bottom <= inside.bottom &&
    !occupied.some((other) => overlaps(box, other)) &&
    !lines.some((line) => touches(line, box));
  return boxes.find(isFree) ?? null;
}

/** Whether two boxes share an area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line passes through a box or within two pixels of it. */
export function touches(line: readonly Pixel[], { left, top, right, bottom }: Box): boolean {
  return line.some((to, i) => {
    const from = line[i - 1];
    if (!from) return false;
    // Finds the part of the segment that is inside the box (algorithm of Liang and Barsky).
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
