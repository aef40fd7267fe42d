/** A row of coloured periods below the x axis, each with its name if the name fits. */
import type { ThemeColor } from '../color.ts';
import { textWidth } from '../frame.ts';
import { segment, write } from '../pen.ts';
import type { Mark } from './mark.ts';

/** One period of the row, with its name. */
export interface StripPart {
  readonly from: number;
  readonly to: number;
  readonly color: ThemeColor;
  readonly label: string;
  /** A shorter text, for which there may be room if the label does not fit. */
  readonly short: string;
}

/** The height in pixels that the strip needs below the x axis. */
export const stripPx = 26;

/** Draws all periods in one row, each with its name if there is room. */
export const strip: Mark<readonly StripPart[]> = {
  over: (frame, parts) => {
    const { context, style, plot, x, height } = frame;
    const y = height - 22;
    for (const { from, to, color, label, short } of parts) {
      const left = Math.max(x(from), plot.left);
      const right = Math.min(x(to), plot.right);
      segment(frame, color, { x: left + 1, y }, { x: right - 1, y }, 3);
      const room = right - left - 4;
      // A name is not cut, because the colour identifies the approach's line better than a cut name.
      const fitting = [label, short].find((text) => textWidth(context, style, text, true) <= room);
      if (fitting) write(frame, fitting, color, left + 1, y + 5, { bold: true });
    }
  },
};
