/** Styles of the line that keeps the answer in sight. */
import { css } from 'lit';
import { breakpoint, height, line, lineHeight, size, space, weight } from '../common/styles/tokens.ts';

/** Minimum distance in pixels from the line's top to a focused field below it. */
export const minDistancePx = height.touch + 12;

/** The styles of the line. A page with a bar of its own at the top sets `--ft-sticky-top` to the height of that bar. */
export const answerLineStyles = css`
  .answer-track {
    position: absolute;
    inset: 0;
    z-index: 2;
    padding-inline: inherit;
    visibility: hidden;
    pointer-events: none;
  }
  .answer-track.shown {
    visibility: visible;
  }
  .answer-line {
    position: sticky;
    inset-block-start: var(--ft-sticky-top, 0);
    display: flex;
    align-items: center;
    gap: ${space(6)};
    block-size: ${height.touch}px;
    border-block-end: ${line.hair};
    background: var(--_surface);
    font-size: ${size('body')};
    pointer-events: auto;
  }
  /* Text that does not fit wraps to a further line, which is not visible. */
  .answer-line p {
    flex: 0 1 auto;
    display: flex;
    flex-wrap: wrap;
    column-gap: ${space(6)};
    min-inline-size: 0;
    max-block-size: 1lh;
    margin: 0;
    overflow: hidden;
  }
  .answer-line p > * {
    max-inline-size: 100%;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .answer-line strong {
    font-weight: ${weight.strong};
  }
  .answer-line .pair {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: ${space(2)};
    color: var(--_muted);
  }
  :host(:is([readonly], :disabled)) .answer-line .undo {
    display: none;
  }
  .answer-line .action {
    flex: none;
  }
  .answer-line .to-result {
    margin-inline-start: auto;
  }
  @container ft-breakeven (inline-size < ${breakpoint.column}em) {
    .answer-line {
      gap: ${space(3)};
    }
    .answer-line :is(.against, .to-result) {
      display: none;
    }
    /* Two lines: the verdict, and the saving if there is room. */
    .answer-line p {
      max-block-size: 2lh;
      line-height: ${lineHeight.heading};
    }
    .answer-line strong {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
    }
  }
  @media print {
    .answer-track {
      display: none;
    }
  }
`;
