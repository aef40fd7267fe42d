/** Styles of `<ft-ladder>`: one column, whose table keeps only its main columns on a phone. */
import { css } from 'lit';
import { partStyles } from '../common/styles/part.ts';
import { line, mark, measure, radius, size, space, weight } from '../common/styles/tokens.ts';

/** The styles of `<ft-ladder>`. */
export const ladderStyles = css`
  ${partStyles}
  .why {
    max-inline-size: ${measure.paragraph}em;
    margin: ${space(4, 0, 0)};
    font-size: ${size('title')};
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .head {
    align-items: center;
    margin-block: ${space(6, 2)};
  }

  .choices {
    display: flex;
    gap: ${space(0.5)};
  }
  .choices button {
    min-block-size: var(--_target);
    padding: ${space(0, 2)};
    border: 0;
    border-radius: ${radius.box};
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .choices button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_ink) 8%, transparent);
    color: var(--_ink);
    font-weight: ${weight.strong};
  }

  /* The element sets how far the handle is below the top of this box. The plot is the first child, so this is also the top of the plot. */
  .chart {
    position: relative;
  }
  .handle {
    position: absolute;
    inset-inline-end: 0;
    /* The axis is at the left in every language. */
    direction: ltr;
    display: grid;
    place-content: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    translate: 0 -50%;
    cursor: ns-resize;
    touch-action: none;
    visibility: hidden;
  }
  .handle.placed {
    visibility: visible;
  }
  .handle::before {
    content: '';
    inline-size: ${mark.check}px;
    block-size: ${mark.check}px;
    border: 1.5px solid var(--_ink);
    border-radius: ${radius.box};
    background: linear-gradient(var(--_ink), var(--_ink)) center 35% / 6px 1px no-repeat,
      linear-gradient(var(--_ink), var(--_ink)) center 65% / 6px 1px no-repeat, var(--_surface);
  }
  .bar-field {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 3)};
    align-items: baseline;
    margin-block: ${space(4, 0)};
    font-size: ${size('body')};
  }
  .bar-field input {
    inline-size: 5em;
    min-block-size: var(--_target);
    padding: ${space(0.5, 2)};
    border: ${line.edge};
    border-radius: ${radius.field};
    background: var(--_surface);
    text-align: end;
  }

  /* The figures below this chart are phrases, which may be longer than a line. */
  .reading .figure {
    white-space: normal;
  }

  .scroll {
    margin-block-start: ${space(6)};
  }
  tbody th {
    white-space: normal;
  }
  tbody th > span {
    display: flex;
    align-items: center;
    gap: ${space(1, 2)};
  }
  tbody th .model {
    color: var(--_muted);
  }
  tbody th .effort {
    display: block;
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
  }
  tbody th .sample {
    margin-inline-end: 0;
  }
  td .origin {
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
    font-weight: ${weight.normal};
  }
  tr.first .accepted,
  tr.first .cost {
    font-weight: ${weight.strong};
  }
  .notes {
    max-inline-size: ${measure.paragraph}em;
    margin: ${space(3, 0, 0)};
    font-size: ${size('body')};
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .notes:empty {
    display: none;
  }

  @media (forced-colors: active) {
    .choices button[aria-pressed='true'] {
      outline: 1px solid ButtonText;
    }
    .handle::before {
      background: Canvas;
      border-color: ButtonText;
    }
  }

  @media print {
    .choices,
    .handle,
    .bar-field {
      display: none;
    }
  }
`;
