/** How the plot of a chart stands in its view, on screen and on paper. */
import { css } from 'lit';

/** The plot of a chart: a box of reserved height with the canvas, and the reader over it. */
export const plotStyles = css`
  .plot {
    position: relative;
    block-size: 366px;
  }

  .plot canvas {
    position: absolute;
    inset: 0;
    display: block;
  }

  .reader {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
    cursor: crosshair;
  }

  @container (inline-size >= 700px) {
    .plot {
      block-size: 400px;
    }
  }

  @container (inline-size < 480px) {
    .plot {
      block-size: 306px;
    }
  }

  .plot.absent {
    display: none;
  }

  /* Drawn for paper in one size, and as wide as the paper lets it be. */
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
