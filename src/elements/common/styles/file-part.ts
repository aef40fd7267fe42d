/** Styles of an element that reads files: the drop area, the row with the file's name, the sentence, the progress bar and the actions. */
import { css } from 'lit';
import { spread } from './base.ts';
import {
  breakpoint,
  letterSpacing,
  line,
  lineHeight,
  measure,
  radius,
  size,
  space,
  weight,
} from './tokens.ts';

/** For the templates of `common/file-part.ts` inside a `<section class="part">`. */
export const filePartStyles = css`
  .part {
    padding-block: ${space(5)};
    border-block: ${line.hair};
  }
  :host([embedded]) .part {
    padding-block: 0;
    border: 0;
  }
  p {
    overflow-wrap: anywhere;
  }
  h3 {
    margin: 0;
    font-size: ${size('title', 'body')};
    font-weight: ${weight.strong};
  }
  .warn {
    color: var(--_warn);
  }

  .drop {
    padding: ${space(8)};
    border: 1px dashed var(--_edge);
    border-radius: ${radius.box};
  }
  .drop p {
    max-inline-size: ${measure.hint}em;
    margin: ${space(1.5, 0, 0)};
    text-wrap: pretty;
  }
  .over .drop,
  .part.over {
    background: var(--_wash);
  }
  .drop .sentence {
    margin: 0;
  }
  .drop .try {
    margin-block-start: ${space(2)};
    color: var(--_muted);
  }

  .file {
    ${spread}
    gap: ${space(1, 4)};
    font-size: ${size('body')};
  }
  .file p {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 4)};
    margin: 0;
    min-inline-size: 0;
  }
  .sentence {
    max-inline-size: ${measure.sentence}em;
    margin: ${space(2.5, 0, 0)};
    font-size: ${size('figure')};
    line-height: ${lineHeight.heading};
    letter-spacing: ${letterSpacing}em;
    text-wrap: balance;
  }
  .bar {
    block-size: 0;
  }
  .bar svg {
    display: block;
    translate: 0 6px;
    fill: var(--_ink);
  }
  .bar .rest {
    fill: var(--_hairline);
  }
  .why {
    max-inline-size: ${measure.paragraph}em;
    margin: ${space(4, 0, 0)};
    font-size: ${size('title')};
    text-wrap: pretty;
  }
  .failure {
    margin: ${space(2, 0, 0)};
    color: var(--_warn);
  }
  .failure:empty {
    display: none;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(2, 6)};
    align-items: baseline;
    margin-block-start: ${space(8)};
    padding-block-start: ${space(4)};
    border-block-start: ${line.hair};
    font-size: ${size('title')};
  }
  .actions .primary {
    padding: ${space(1, 3)};
    border-block-end: ${line.edge};
    border-radius: ${radius.field} ${radius.field} 0 0;
    background: var(--_wash);
    color: inherit;
    font-weight: ${weight.strong};
    text-decoration: none;
  }

  .effect,
  .outcome {
    max-inline-size: ${measure.paragraph}em;
    margin: ${space(2, 0, 0)};
    font-size: ${size('body')};
    text-wrap: pretty;
  }
  .outcome:empty {
    display: none;
  }

  @container (inline-size < ${breakpoint.column}em) {
    .drop {
      padding: ${space(4)};
    }
  }

  @media (forced-colors: active) {
    .bar svg {
      fill: CanvasText;
    }
  }

  @media print {
    :host([embedded]) :is(.drop, .bar, .why),
    .actions,
    .effect,
    .outcome,
    input[type='file'] {
      display: none;
    }
  }
`;
