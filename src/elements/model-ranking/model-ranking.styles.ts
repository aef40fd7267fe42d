/**
 * Styles of `<ft-model-ranking>`: a table with bars. On a narrow page, each model has two lines with a bar below
 * them.
 */
import { css } from 'lit';
import { chevronStyles } from '../common/styles/chevron.ts';
import {
  breakpoint,
  height,
  line,
  lineHeight,
  mark,
  radius,
  size,
  space,
  weight,
} from '../common/styles/tokens.ts';

/** The styles of `<ft-model-ranking>`. */
export const modelRankingStyles = css`
  .sentence {
    margin: 0;
    font-size: ${size('heading')};
    line-height: ${lineHeight.sentence};
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .conditions {
    margin: ${space(1.5, 0, 0)};
    font-size: ${size('body')};
    text-wrap: pretty;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(2, 4)};
    align-items: center;
    margin-block: ${space(4, 1.5)};
    font-size: ${size('body')};
  }
  .search {
    flex: 1 1 12em;
    max-inline-size: 20em;
    min-inline-size: 0;
    min-block-size: max(${height.field}px, var(--_target));
    padding: ${space(0, 2.5)};
    border: 0;
    border-block-end: ${line.edge};
    border-radius: ${radius.field} ${radius.field} 0 0;
    background: var(--_wash);
  }
  .search::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .check {
    display: inline-flex;
    gap: ${space(1.5)};
    align-items: center;
    min-block-size: var(--_target);
  }
  .check input {
    inline-size: ${mark.check}px;
    block-size: ${mark.check}px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_b);
  }
  .count {
    margin-inline-start: auto;
    font-size: ${size('caption', 'body')};
    font-variant-numeric: tabular-nums;
  }

  .rank {
    padding-inline-start: 0;
    color: var(--_muted);
  }
  .name,
  .host,
  /* If the hidden heading of this column were aligned at the end, it would make the page wider by a pixel. */
  th.do {
    text-align: start;
  }
  .name {
    padding-inline-start: ${space(2)};
    white-space: normal;
    /* A word of a name is broken only if it does not fit otherwise. */
    overflow-wrap: break-word;
  }
  .tag {
    white-space: nowrap;
  }
  .sort {
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
    white-space: nowrap;
  }
  .sort:hover,
  .sorted .sort {
    color: var(--_ink);
  }
  .sorted .sort {
    font-weight: ${weight.strong};
  }
  ${chevronStyles}
  .chevron {
    margin-inline-start: ${space(1)};
    vertical-align: middle;
  }
  [aria-sort='ascending'] .chevron {
    rotate: 180deg;
  }
  .own > * {
    background: var(--_wash);
  }
  .mark {
    display: block;
    color: var(--_warn);
    font-size: ${size('caption', 'body')};
  }
  .warn {
    color: var(--_warn);
  }
  .cost sup {
    /* The mark † is outside of the column, so that the figures stay aligned. */
    position: absolute;
    line-height: ${lineHeight.sign};
  }
  .cost sup a {
    color: var(--_muted);
    text-decoration: none;
  }
  .under-host,
  .under-month {
    display: block;
    font-size: ${size('caption', 'body')};
  }
  .rank,
  .month,
  .detail,
  .bar-cell,
  .host {
    display: none;
  }
  .compare[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
    text-decoration: none;
  }
  .gap td {
    padding-inline-start: ${space(2)};
    color: var(--_muted);
    text-align: start;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: ${mark.thin}px;
    overflow: visible;
    scale: var(--_forward) 1;
    fill: var(--_c);
  }
  .bar.a {
    fill: var(--_a);
  }
  .bar.plain {
    fill: color-mix(in srgb, var(--_ink) 38%, transparent);
  }
  .model > * {
    border-block-end: 0;
    padding-block-end: ${space(0.5)};
  }
  .bar-row td {
    padding: ${space(0, 0, 2)};
  }
  .bar-row:has(+ .gap) td,
  .own + .bar-row td {
    border-block-end: ${line.hair};
  }
  .own + .bar-row td {
    background: var(--_wash);
  }

  .foot {
    margin-block-start: ${space(2)};
    font-size: ${size('body')};
  }
  .all {
    margin-inline-end: ${space(4)};
  }
  .files {
    display: inline-flex;
    flex-wrap: wrap;
    gap: ${space(1, 4)};
    margin-inline-end: ${space(4)};
  }
  .note {
    margin: ${space(2, 0, 0)};
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
    text-wrap: pretty;
  }

  @container (inline-size < ${breakpoint.column}em) {
    .name,
    .gap td {
      padding-inline-start: 0;
    }
    .gap .rank {
      display: none;
    }
  }

  @container (inline-size < ${breakpoint.rail}em) {
    th,
    td {
      padding-inline-start: ${space(1.5)};
    }
    .cost,
    .gap td,
    .sort {
      white-space: normal;
      text-align: inherit;
    }
  }

  @container (inline-size < ${breakpoint.range}em) {
    .name {
      overflow-wrap: anywhere;
    }
  }

  @container (inline-size >= ${breakpoint.column}em) {
    .rank,
    .month,
    .bar-cell {
      display: table-cell;
    }
    .place,
    .under-month,
    .bar-row {
      display: none;
    }
    .model > * {
      border-block-end: ${line.hair};
      padding-block-end: ${space(1.5)};
    }
    .bar-cell {
      inline-size: 18%;
      padding-block-start: ${space(3)};
      vertical-align: top;
    }
  }

  @container (inline-size >= ${breakpoint.page}em) {
    .host {
      display: table-cell;
    }
    .under-host {
      display: none;
    }
  }

  @container (inline-size >= ${breakpoint.wide}em) {
    .detail {
      display: table-cell;
    }
    .bar-cell {
      inline-size: 14%;
    }
  }

  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
      forced-color-adjust: none;
    }
    .own > * {
      border-block: 2px solid;
    }
  }

`;
