/** Styles of `<ft-breakeven>` that its first rendering does not need. */
import { css } from 'lit';
import { barStyles } from '../common/styles/bars.ts';
import { disclosureStyles } from '../common/styles/disclosure.ts';
import { scrollShade } from '../common/styles/scroll-shade.ts';
import { breakpoint, height, line, lineHeight, mark, size, space, weight } from '../common/styles/tokens.ts';
import { foldStyles } from './folds.styles.ts';
import { formStyles } from './forms.styles.ts';

/**
 * The styles of the error in place of an answer, of parts that are still loading, of the tabs, the prompts block, the folds, the
 * comparison, and the links and downloads at the end, and of print.
 */
export const lateStyles = css`
  h3 {
    margin: 0;
    font-size: ${size('title')};
    font-weight: ${weight.strong};
  }

  .error p {
    margin: ${space(0, 0, 2)};
    font-size: ${size('figure')};
    line-height: ${lineHeight.heading};
  }
  .error ul {
    margin: ${space(0, 0, 3)};
    padding-inline-start: ${space(4)};
    color: var(--_muted);
    font-size: ${size('body')};
    overflow-wrap: anywhere;
  }

  /* A menu of presets that is not loaded yet has no line of text that could be aligned with the text beside it. */
  .start ft-scenario-bar:not(:defined) {
    align-self: center;
  }

  /* Parts that are still loading take as much room as they need in the smallest calculation. Without this room, the parts below them would
     be so near the visible part of the page that they are loaded too early, and would move when the loading ends. */
  ft-scenario-form:not(:defined) {
    display: block;
    min-block-size: 27lh;
  }
  #view-panel > :not(:defined) {
    display: block;
    min-block-size: 20lh;
  }
  ft-unit-cost:not(:defined) {
    display: block;
    min-block-size: 8lh;
  }

  .tabs {
    display: flex;
    gap: ${space(6)};
    overflow-x: auto;
    scroll-padding-inline: ${space(8)};
    scrollbar-width: none;
    ${scrollShade}
    /* The hairline under the tabs. */
    box-shadow: inset 0 -1px var(--_hairline);
  }
  .tabs button {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: ${space(2)};
    min-block-size: max(${height.tab}px, var(--_target));
    padding: ${space(1, 0, 2)};
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    font-size: ${size('body')};
    cursor: pointer;
  }
  .tabs button[aria-selected='true'] {
    border-block-end-color: var(--_ink);
    color: var(--_ink);
    font-weight: ${weight.strong};
  }
  @media (forced-colors: active) {
    .tabs button:not([aria-selected='true']) {
      border-block-end-color: Canvas;
    }
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  #view-panel {
    margin-block-start: ${space(4)};
  }

  .tabs.prompt span {
    max-inline-size: 16em;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .tabs.prompt {
    margin-block: ${space(1.5, 2.5)};
    font-size: ${size('caption', 'body')};
  }

  /* The bars of the prompts block: the tokens of one attempt, and the cost of 1,000 attempts, each split into three parts. */
  .attempt {
    --_series: var(--_c);
    margin-block-start: ${space(3)};
    font-size: ${size('caption')};
  }
  .attempt-bar {
    display: grid;
    grid-template-columns: 9.4em minmax(0, 1fr) minmax(4.8em, auto);
    align-items: center;
    gap: ${space(2)};
    padding-block: ${space(0.5)};
  }
  .attempt-bar > span {
    color: var(--_muted);
  }
  .attempt b {
    color: var(--_ink);
    font-weight: ${weight.strong};
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .split {
    inline-size: 100%;
    block-size: ${mark.swatch}px;
    overflow: visible;
    scale: var(--_forward) 1;
  }
  .attempt-legend {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(0.5, 6)};
    margin: ${space(1, 0, 0)};
    padding: 0;
    color: var(--_muted);
    list-style: none;
  }
  .attempt-legend li {
    display: inline-flex;
    align-items: center;
    gap: ${space(1.5)};
  }
  ${barStyles}
  .attempt.a {
    --_series: var(--_a);
  }
  .attempt.b {
    --_series: var(--_b);
  }
  /* The parts of an attempt: 0 is the fixed part, 1 the variable part, and 2 the output, which is hatched. */
  .part-0 {
    fill: color-mix(in srgb, var(--_series) 22%, transparent);
    stroke: var(--_series);
  }
  .part-1 {
    fill: var(--_hairline);
  }
  .part-1,
  .part-2 {
    stroke: var(--_edge);
  }

  ${foldStyles}
  ${formStyles}

  .compare {
    margin-block-start: ${space(8)};
    padding-block: ${space(3)};
    border-block-start: ${line.hair};
    font-size: ${size('body')};
  }
  ${disclosureStyles}
  .compare ft-comparison {
    margin-block-start: ${space(4)};
    font-size: ${size('page', 'body')};
  }
  ft-share-bar {
    padding-block-start: ${space(4)};
    border-block-start: ${line.hair};
  }

  @container ft-breakeven (inline-size < ${breakpoint.phone}em) {
    .tabs {
      gap: ${space(4)};
    }
    .attempt-legend {
      display: grid;
    }
    .attempt-legend li {
      display: grid;
      grid-template-columns: ${mark.swatch}px 1fr auto minmax(5.5em, auto);
    }
    .attempt-legend .muted {
      text-align: end;
    }
  }

  @container ft-breakeven (inline-size < ${breakpoint.range}em) {
    .attempt-bar {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .attempt-bar .split {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }

  @container ft-breakeven (inline-size >= ${breakpoint.wide}em) {
    ft-scenario-form:not(:defined) {
      min-block-size: 40lh;
    }
  }

  @media print {
    :host {
      padding-block: 0;
      border: 0;
    }
    .hint,
    .tabs,
    .prompts,
    .compare,
    ft-scenario-form {
      display: none;
    }
    .grid,
    .results {
      display: block;
    }
    .results > * {
      margin-block-end: ${space(6)};
    }
    /* Once ft-paper is loaded, it is printed in place of the open view, the cost of a request, and the links and downloads at the end. */
    .answer:has(~ ft-paper:defined) .grid,
    ft-paper:defined ~ ft-share-bar {
      display: none;
    }
    ft-share-bar {
      margin-block-start: ${space(6)};
    }
    /* A browser may print the background of a dark page, so a white shadow surrounds the element. */
    :host(:state(dark)) {
      box-shadow: 0 0 0 ${space(2.5)} var(--_surface);
    }
  }
`;
