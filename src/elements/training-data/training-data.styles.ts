/** Styles of `<ft-training-data>`: one column, in which tables keep only their main columns on a phone. */
import { css } from 'lit';
import { barStyles } from '../common/styles/bars.ts';
import { focusRing } from '../common/styles/base.ts';
import { family } from '../common/styles/family.ts';
import { figureAlign } from '../common/styles/table.ts';
import {
  breakpoint,
  chartText,
  line,
  lineHeight,
  measure,
  radius,
  size,
  space,
  underlineOffset,
  underlineThickness,
  weight,
} from '../common/styles/tokens.ts';
import { placeRowPx, visiblePlaceCount } from './places-size.ts';

/** The styles of `<ft-training-data>`. */
export const trainingDataStyles = css`
  ${barStyles}

  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(4, 6)};
    justify-content: space-between;
    margin: ${space(6, 0, 0)};
    font-variant-numeric: tabular-nums;
  }
  .figures dt,
  .figures .note {
    color: var(--_muted);
    font-size: ${size('caption')};
  }
  .figures dd {
    display: grid;
    margin: 0;
  }
  .figures .value {
    font-size: ${size('figure')};
    font-weight: ${weight.strong};
    line-height: ${lineHeight.figure};
  }

  .tokens,
  .checks,
  .costs {
    margin-block-start: ${space(8)};
    font-size: ${size('body')};
  }
  .tokens .head,
  .checks .head,
  .costs .head {
    align-items: baseline;
    margin-block-end: ${space(1)};
    font-size: inherit;
  }
  .checks .head h3,
  .costs .head h3 {
    margin-inline: 0 auto;
  }
  .checks .head p,
  .costs .head p {
    flex: 0 1 auto;
    margin-inline-start: auto;
  }
  .limit {
    color: var(--_muted);
    white-space: nowrap;
  }
  .limit input {
    inline-size: 7em;
    min-block-size: var(--_target);
    padding: ${space(0, 2)};
    border: 0;
    border-block-end: ${line.edge};
    background: var(--_wash);
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .bars-plot {
    display: block;
    overflow: visible;
    color: var(--_b);
    font-size: ${chartText}px;
  }
  .bars-plot .in {
    fill: var(--_b);
  }
  .bars-plot .over {
    fill: url('#hatch-b');
    stroke: var(--_b);
  }
  .b {
    color: var(--_b);
  }
  .bars-plot text {
    fill: var(--_muted);
  }
  .bars-plot .strong {
    fill: var(--_ink);
    font-weight: ${weight.strong};
  }
  .bars-plot .grid {
    stroke: var(--_hairline);
  }
  .bars-plot .base,
  .bars-plot .rule {
    stroke: var(--_edge);
  }
  .tokens details {
    margin-block-start: ${space(1)};
  }
  .tokens td,
  .tokens th:not(:first-child) {
    text-align: ${figureAlign};
  }

  th,
  td {
    padding-block: ${space(2)};
    padding-inline: ${space(4, 0)};
  }
  th:first-child {
    padding-inline-start: 0;
    overflow-wrap: anywhere;
  }
  .number {
    text-align: ${figureAlign};
  }
  .fix {
    text-align: end;
  }
  .lines {
    color: var(--_muted);
  }
  .fix {
    color: var(--_muted);
  }
  .fix .action {
    color: var(--ft-link, var(--_ink));
    text-align: end;
  }
  .format {
    white-space: nowrap;
  }
  .number {
    white-space: nowrap;
  }
  .group > * {
    padding-block-start: ${space(4)};
    font-weight: ${weight.strong};
  }
  tbody:first-of-type .group > * {
    padding-block-start: ${space(2)};
  }
  .place {
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .place:hover,
  .place[aria-expanded='true'] {
    color: var(--_ink);
    text-decoration: underline;
    text-decoration-thickness: ${underlineThickness.thin}px;
    text-underline-offset: ${underlineOffset.usual}em;
  }
  .detail td {
    padding: ${space(0, 0, 3)};
  }
  tr:has(+ .detail) > * {
    border-block-end: 0;
  }

  .example {
    padding: ${space(3, 4)};
    border-radius: ${radius.box};
    background: var(--_wash);
  }
  .example pre {
    margin: 0;
    direction: ltr;
    font-family: ${family.mono};
    font-size: ${size('small', 'body')};
    line-height: ${lineHeight.code};
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .example .line-number {
    margin-inline-end: ${space(4)};
    color: var(--_muted);
  }
  .example mark {
    background: color-mix(in srgb, var(--_warn) 16%, transparent);
    color: inherit;
  }
  .example mark.broken {
    text-decoration: underline;
    text-decoration-color: var(--_warn);
    text-decoration-thickness: ${underlineThickness.thick}px;
  }
  .example .reason {
    margin: ${space(2, 0, 0)};
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
  }
  .example-actions {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 4)};
    margin: ${space(1, 0, 0)};
  }

  .places {
    padding: ${space(2, 4)};
    border-radius: ${radius.box};
    background: var(--_wash);
  }
  .places-box {
    position: relative;
    max-block-size: ${placeRowPx * visiblePlaceCount}px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .places-box:focus-visible {
    ${focusRing}
  }
  .room {
    display: block;
  }
  .place-row {
    block-size: ${placeRowPx}px;
    padding: ${space(1, 2)};
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .places-box:focus-visible .active,
  .place-row:hover {
    background: var(--_wash);
    box-shadow: inset calc(2px * var(--_forward)) 0 0 var(--_b);
  }

  .clear {
    margin-block-start: ${space(2)};
  }
  .clear ul {
    margin: ${space(1, 0, 0)};
    padding-inline-start: ${space(6)};
    columns: 16em;
    color: var(--_muted);
    list-style: none;
  }
  .clear-count {
    color: var(--_ink);
  }
  .unchecked {
    margin: ${space(1, 0, 0)};
  }

  .costs .sample {
    margin-inline-end: ${space(2)};
  }
  .costs .format,
  .costs .serve,
  .costs .date,
  .costs .rate {
    color: var(--_muted);
  }
  .costs .warn {
    color: var(--_warn);
  }
  .costs th[scope='row'] {
    min-inline-size: 11em;
  }
  .costs .note {
    max-inline-size: ${measure.wide}em;
    margin: ${space(2, 0, 0)};
    font-size: ${size('caption', 'body')};
    text-wrap: pretty;
  }
  .offers {
    margin-block-start: ${space(2)};
  }

  .saving {
    max-inline-size: ${measure.paragraph}em;
    margin: ${space(2, 0, 0)};
    font-size: ${size('body')};
    text-wrap: pretty;
  }
  .convert {
    display: inline-flex;
    flex-wrap: wrap;
    gap: ${space(2)};
    align-items: baseline;
  }
  @container (inline-size < ${breakpoint.page}em) {
    .costs .date,
    .format {
      white-space: normal;
    }
    /* A date fits on one line, and its age on the next. */
    .costs .date {
      min-inline-size: 8em;
      text-wrap: balance;
    }
  }

  @container (inline-size < ${breakpoint.column}em) {
    .figures {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8.5em, 1fr));
    }
    .costs .serve,
    .costs .rate,
    .costs .format,
    .costs thead {
      display: none;
    }
    .costs tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: ${space(3)};
      padding-block: ${space(2)};
      border-block-end: ${line.hair};
    }
    .costs tr > * {
      padding: 0;
      border: 0;
    }
    .costs .date {
      grid-column: 1 / -1;
      font-size: ${size('caption', 'body')};
      text-align: start;
    }
    th,
    td {
      padding-inline-start: ${space(2)};
    }
    /* The name of a problem keeps its words whole. */
    .checks th:first-child {
      overflow-wrap: break-word;
    }
    .checks tr:not(.detail) {
      display: grid;
      grid-template-columns: minmax(min-content, 1fr) auto;
      column-gap: ${space(3)};
      padding-block: ${space(2)};
      border-block-end: ${line.hair};
    }
    .checks tr:has(+ .detail) {
      border-block-end: 0;
    }
    .checks tr:not(.detail) > * {
      padding: 0;
      border: 0;
    }
    .checks thead {
      display: none;
    }
    .checks .lines,
    .checks .fix {
      font-size: ${size('caption', 'body')};
    }
    .detail td {
      display: block;
    }
  }

  @media (forced-colors: active) {
    .bars-plot .in {
      fill: CanvasText;
    }
  }

  @media print {
    :host([embedded]) :is(.tokens, .checks, .costs),
    .saving,
    .places,
    .clear {
      display: none;
    }
  }
`;
