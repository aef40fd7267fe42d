/** A short text about a part of the plot, written at the first place at which it covers nothing. */
import { firstFree, type Pixel } from '../boxes.ts';
import { type Frame, linePx, textWidth } from '../frame.ts';
import { write } from '../pen.ts';
import type { Point } from '../points.ts';
import type { Mark } from './mark.ts';

/** A note, which is left out if none of its places is free. */
export interface Note {
  readonly label: string;
  /** Possible positions of the text's centre, the best first. */
  readonly places: readonly Point[];
}

/** Writes each note at the first of its places that is free. A note without a free place is left out. */
export const notes: Mark<readonly Note[]> = {
  over: (frame, allNotes) => {
    for (const { label, places } of allNotes) {
      const middles = places.map((point) => ({ x: frame.x(point.x), y: frame.y(point.y) }));
      writeWhereFree(frame, label, middles);
    }
  },
};

/** Writes a text in the muted colour at the first free position. Writes nothing if none is free. */
export function writeWhereFree(frame: Frame, label: string, middles: readonly Pixel[], halo = false): void {
  const { context, style, plot, lines, occupied } = frame;
  const half = textWidth(context, style, label) / 2;
  const boxes = middles.map((at) => ({
    left: at.x - half,
    right: at.x + half,
    top: at.y - linePx / 2,
    bottom: at.y + linePx / 2,
  }));
  const inside = { ...plot, left: plot.left + 6, bottom: plot.bottom - 4 };
  const box = firstFree(
    boxes,
    inside,
    lines.map(({ pixels }) => pixels),
    occupied,
  );
  if (!box) return;
  write(frame, label, 'muted', box.left, box.top, { halo });
  occupied.push(box);
}
