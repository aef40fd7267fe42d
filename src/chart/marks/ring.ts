/** A ring on a line of a chart, with a short text next to it. */
import { type Box, firstFree, type Pixel } from '../boxes.ts';
import type { ThemeColor } from '../color.ts';
import { linePx, textWidth } from '../frame.ts';
import { disc, stroke, write } from '../pen.ts';
import type { Point } from '../points.ts';
import type { Mark } from './mark.ts';

/** A point of a line to mark. */
export interface Ring extends Point {
  readonly size: 'large' | 'small';
  readonly color: ThemeColor;
  /** The text next to the ring. It is left out if it would cross a line or another text. */
  readonly label?: string;
  /** Whether the text is written even if it crosses a line or another text. */
  readonly always?: boolean;
}

/** Draws all rings inside the plot with their texts. */
export const rings: Mark<readonly Ring[]> = {
  over: (frame, allRings) => {
    const { context, style, plot, x, y, occupied } = frame;
    const lines = frame.lines.map(({ pixels }) => pixels);
    for (const { size, color, label, always, ...point } of allRings) {
      const at = { x: x(point.x), y: y(point.y) };
      if (at.y < plot.top - 1 || at.y > plot.bottom + 1) continue;
      const radius = size === 'large' ? 5 : 3.5;
      disc(frame, 'surface', at, radius);
      stroke(frame, color, size === 'large' ? 2 : 1.5, [], (pen) =>
        pen.arc(at.x, at.y, radius, 0, Math.PI * 2),
      );
      occupied.push({ left: at.x - 7, right: at.x + 7, top: at.y - 7, bottom: at.y + 7 });
      if (!label) continue;
      const places = aroundPoint(at, { width: textWidth(context, style, label), height: linePx });
      const crossingBox = always
        ? places.find(({ left, right }) => left >= plot.left && right <= plot.right)
        : null;
      const freeBox = firstFree(places, plot, lines, occupied);
      const box = freeBox ?? crossingBox;
      if (!box) continue;
      // If the text crosses lines, a wide outline in the page's colour hides them between the letters.
      write(frame, label, 'muted', box.left, box.top, { halo: freeBox ? true : 'wide' });
      occupied.push(box);
    }
  },
};

/** The four places of a text around a point: above left, above right, below left and below right. */
export function aroundPoint(
  { x, y }: Pixel,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Box[] {
  return [y - height - 4, y + 4].flatMap((top) =>
    [x - 8 - width, x + 8].map((left) => ({ left, top, right: left + width, bottom: top + height })),
  );
}
