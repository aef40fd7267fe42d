/** A row of coloured stretches below the x axis, each with its name where that fits. */
import type { ThemeColor } from '../color.ts';
import { textWidth } from '../frame.ts';
import { segment, write } from '../pen.ts';
import type { Mark } from './mark.ts';

/** One stretch of x values with its name. */
export interface StripPart {
  readonly from: number;
  readonly to: number;
  readonly color: ThemeColor;
  readonly label: string;
  /** The text if the label does not fit. */
  readonly short: string;
}

/** Room for the strip at the foot of the chart, in pixels. */
export const stripPx = 26;

/** Draws all stretches in one row, each with its name if there is room. */
export const strip: Mark<readonly StripPart[]> = {
  over: (frame, parts) => {
    const { context, style, plot, x, height } = frame;
    const y = height - 22;
    for (const { from, to, color, label, short } of parts) {
      const left = Math.max(x(from), plot.left);
      const right = Math.min(x(to), plot.right);
      segment(frame, color, { x: left + 1, y }, { x: right - 1, y }, 3);
      const room = right - left - 4;
      // A cut name would say less than the colour, which is that of the approach's line.
      const fitting = [label, short].find((text) => textWidth(context, style, text, true) <= room);
      if (fitting) write(frame, fitting, color, left + 1, y + 5, { bold: true });
    }
  },
};
