/** Styles of the intervals, and of the difference on its axis. */
import { css } from 'lit';
import { lineColorStyles } from '../common/styles/line-colors.ts';
import { chartText, mark, weight } from '../common/styles/tokens.ts';

/** The styles of the plots of `<ft-evaluation>`. */
export const evaluationPlotStyles = css`
  .plot-cell {
    inline-size: 34%;
    padding-block: 0;
    vertical-align: middle;
  }
  .axis-row td {
    border: 0;
    padding-block: 0;
  }
  svg.interval,
  svg.axis,
  svg.difference {
    display: block;
    overflow: visible;
    font-size: ${chartText}px;
    font-variant-numeric: tabular-nums;
  }
  .interval {
    block-size: ${mark.interval}px;
    translate: 0 4px;
  }
  ${lineColorStyles}
  .interval .range,
  .difference .range {
    stroke: currentColor;
  }
  .difference .range {
    stroke-width: 2.5;
  }
  .dot {
    fill: currentColor;
  }
  .halo {
    fill: var(--_surface);
  }
  .grid {
    stroke: var(--_hairline);
  }
  .interval .grid {
    transform: translateY(-8px) scaleY(2);
  }
  .rule,
  .base,
  .limit {
    stroke: var(--_edge);
  }
  .limit {
    stroke-dasharray: 3 3;
  }
  svg text {
    fill: var(--_muted);
  }
  svg .strong {
    fill: var(--_ink);
    font-weight: ${weight.strong};
  }
  /* The side without a payback. */
  .loss {
    fill: url('#hatch-c');
    opacity: 0.5;
  }
`;
