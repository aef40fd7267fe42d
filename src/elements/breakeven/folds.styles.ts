/** Styles of the folds of `<ft-breakeven>`, of the line that says what the verdict rests on, and of the frame around a drag of files. */
import { css } from 'lit';
import { breakpoint, height, line, radius, size, space, weight } from '../common/styles/tokens.ts';

/** Widths of the folds below the inputs, in em: of the column with their heading, of their titles, and of their content. */
const foldWidth = { heading: 13.5, title: 10, content: 47.5 } as const;

/** The styles of the folds. */
export const foldStyles = css`
  :host {
    position: relative;
  }
  .drop-frame {
    position: absolute;
    z-index: 1;
    inset: ${space(0, -2)};
    border: 1px dashed var(--_edge);
    border-radius: ${radius.box};
    /* Translucent, because it lies above the calculator. */
    background: color-mix(in srgb, var(--_ink) 4.5%, transparent);
    pointer-events: none;
  }

  .basis {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(0, 5)};
    align-items: baseline;
    margin: ${space(4, 0, 0)};
    color: var(--_muted);
    font-size: ${size('caption')};
  }
  .basis b,
  .fold-value b {
    color: var(--_ink);
    font-weight: ${weight.strong};
  }

  .folds {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space(3, 11)};
    margin-block-start: ${space(8)};
    padding-block-start: ${space(5)};
    border-block-start: ${line.hair};
  }
  .folds[hidden] {
    display: none;
  }
  .folds-head p {
    margin: ${space(1, 0, 0)};
    color: var(--_muted);
    font-size: ${size('caption')};
    text-wrap: pretty;
  }
  .folds-head h3 {
    font-size: ${size('heading')};
  }
  .fold {
    font-size: ${size('body')};
  }
  .fold + .fold {
    border-block-start: ${line.hair};
  }
  .fold > summary {
    align-items: baseline;
    min-block-size: max(${height.summary}px, var(--_target));
    padding-block: ${space(2)};
  }
  .fold > summary > .chevron {
    align-self: flex-start;
    margin-block-start: ${space(1)};
  }
  .fold-title {
    flex: 0 0 ${foldWidth.title}em;
    color: var(--_ink);
    font-weight: ${weight.strong};
  }
  .fold-value {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .fold-content {
    max-inline-size: ${foldWidth.content}em;
    padding-block: ${space(2, 6)};
    font-size: ${size('page', 'body')};
  }
  .fold-printed {
    display: none;
  }

  @container ft-breakeven (inline-size >= ${breakpoint.wide}em) {
    .folds {
      grid-template-columns: ${foldWidth.heading}em minmax(0, 1fr);
    }
  }

  @container ft-breakeven (inline-size < ${breakpoint.phone}em) {
    .folds {
      margin-block-start: ${space(6)};
    }
    .fold > summary {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      row-gap: 0;
    }
    .fold-value {
      grid-column: 2;
    }
    /* A part without a value is one line high, so that a page with many parts stays short. */
    .fold > summary:has(.short) {
      grid-template-columns: auto auto minmax(0, 1fr);
    }
    .fold-value.short {
      grid-column: 3;
      text-align: end;
    }
  }

  @media print {
    .basis span:has(.action),
    .fold > summary,
    .folds:not(.printed),
    .fold:not(.printed),
    .drop-frame {
      display: none;
    }
    .folds {
      display: block;
    }
    .fold-printed {
      display: block;
      margin: 0;
    }
    /* A folded part is printed too. */
    .fold::details-content {
      content-visibility: visible;
      display: block;
    }
  }
`;
