/** Styles of the plot of a chart, on screen and on paper. */
import { css } from 'lit';
import { narrowPx } from '../../../chart/narrow.ts';
import { breakpoint } from './tokens.ts';

/** Heights of a chart in pixels: on a phone, from the width of an article on, between these widths (`box`), and in the compact calculator (`brief`). */
export const plotHeight = { box: 366, phone: 306, article: 400, brief: 200 } as const;

/**
 * The plot of a chart: a box of reserved height with the canvas, and over it the transparent layer `.reader`, where a person points
 * to read values.
 */
export const plotStyles = css`
  .plot {
    position: relative;
    block-size: ${plotHeight.box}px;
  }

  .plot canvas {
    position: absolute;
    inset: 0;
    display: block;
    /* Before it is drawn, a canvas is 300 pixels wide, which can be more than the plot. */
    max-inline-size: 100%;
  }

  .reader {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
    cursor: crosshair;
  }

  @container (inline-size >= ${breakpoint.article}em) {
    .plot {
      block-size: ${plotHeight.article}px;
    }
  }

  @container (inline-size < ${narrowPx}px) {
    .plot {
      block-size: ${plotHeight.phone}px;
    }
  }

  .plot.hidden {
    display: none;
  }

  /* On paper, every chart has the same proportions and the width of the page. */
  @media print {
    .plot {
      block-size: auto;
      aspect-ratio: 680 / 310;
    }

    .plot canvas {
      inline-size: 100% !important;
      block-size: 100% !important;
    }

    .reader {
      display: none;
    }
  }
`;
