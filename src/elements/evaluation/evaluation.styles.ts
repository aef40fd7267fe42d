/** Styles of `<ft-evaluation>`: tables with intervals, the difference on its axis, and cases side by side. */
import { css } from 'lit';
import { family } from '../common/styles/family.ts';
import { figureAlign } from '../common/styles/table.ts';
import {
  breakpoint,
  line,
  lineHeight,
  measure,
  radius,
  size,
  space,
  weight,
} from '../common/styles/tokens.ts';

/** The styles of `<ft-evaluation>`. */
export const evaluationStyles = css`
  table,
  .scores,
  .columns,
  .links,
  .problems {
    font-size: ${size('body')};
  }
  .block,
  .columns {
    margin-block-start: ${space(8)};
  }
  h3 {
    font-size: ${size('title')};
  }
  .block-head {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 4)};
    align-items: baseline;
    justify-content: space-between;
    margin-block-end: ${space(2)};
  }
  .note {
    max-inline-size: ${measure.note}em;
    margin: ${space(2, 0, 0)};
    font-size: ${size('caption')};
    text-wrap: pretty;
  }
  .named {
    display: flex;
    align-items: baseline;
  }
  .named .sample {
    position: relative;
    inset-block-start: -1px;
    align-self: center;
  }
  .named > span {
    overflow-wrap: anywhere;
  }

  th,
  td {
    padding-block: ${space(1.5)};
    padding-inline: ${space(4, 0)};
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  .number {
    text-align: ${figureAlign};
    white-space: nowrap;
  }
  thead .number {
    white-space: normal;
  }
  caption {
    padding-block: ${space(4, 1)};
  }
  .scroll {
    position: relative;
    overflow-x: auto;
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }

  .scores {
    margin-block: ${space(5, 3)};
  }
  .meaning {
    max-inline-size: ${measure.note}em;
    margin: 0;
    text-wrap: pretty;
  }
  .settings {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 4)};
    align-items: baseline;
    margin: ${space(2, 0, 0)};
  }
  .settings:empty {
    display: none;
  }
  .radios {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 1)};
    margin-inline: ${space(-2)};
    font-size: ${size('body')};
  }
  .scores .radios {
    margin-block-start: ${space(2)};
    font-size: inherit;
  }
  .radio {
    position: relative;
    color: var(--_muted);
    cursor: pointer;
  }
  .radio input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .radio span {
    display: inline-block;
    min-block-size: var(--_target);
    padding: ${space(0.5, 2)};
    border-radius: ${radius.box};
    overflow-wrap: anywhere;
  }
  .radio input:checked + span {
    background: color-mix(in srgb, var(--_ink) 9%, transparent);
    color: var(--_ink);
    font-weight: ${weight.strong};
  }
  .radio input:focus-visible + span {
    outline: ${line.focus};
    outline-offset: 1px;
  }
  input[type='number'] {
    inline-size: 5em;
    min-block-size: var(--_target);
    padding: ${space(0, 2)};
    border: 0;
    border-block-end: ${line.edge};
    background: var(--_wash);
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .pair-choice {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 2)};
    align-items: baseline;
    margin: 0;
    font-size: ${size('body')};
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: ${space(4, 9)};
    align-items: end;
    margin-block-start: ${space(2)};
  }
  .pair > :only-child {
    grid-column: 1 / -1;
  }
  .pair .counts th {
    overflow-wrap: anywhere;
  }
  .difference-box p {
    margin: ${space(0, 0, 2)};
    font-size: ${size('body')};
  }
  .needed {
    margin: ${space(2, 0, 0)};
    font-size: ${size('body')};
    color: var(--_muted);
  }

  .case {
    padding-block: ${space(3)};
    border-block-start: ${line.hair};
    font-size: ${size('body')};
  }
  .case-head {
    display: flex;
    gap: ${space(4)};
    justify-content: space-between;
  }
  .case p {
    margin: 0;
  }
  .case-head .muted {
    flex: none;
  }
  /* Quotation marks that look right around a text of either direction. */
  :host([data-rtl]) q {
    quotes: '«' '»';
  }
  /* Quotation marks with the narrow spaces of French, which browsers leave out. */
  q:lang(fr) {
    quotes: '«\u202f' '\u202f»';
  }
  .case .input {
    max-block-size: 8lh;
    overflow: auto;
    white-space: pre-wrap;
  }
  .case dl {
    margin: ${space(1, 0, 0)};
  }
  .case dl > div {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: ${space(0, 3)};
    align-items: baseline;
    padding-block: ${space(0.5)};
  }
  .case dd {
    margin: 0;
  }
  .case .similarity {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  .answer-text {
    max-block-size: 10lh;
    overflow: auto;
    font-family: ${family.mono};
    font-size: ${size('caption', 'body')};
    line-height: ${lineHeight.code};
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .answer-text .muted {
    font-family: inherit;
  }
  del {
    color: var(--_muted);
  }
  del,
  ins {
    margin-inline: 1px;
    padding-inline: ${space(0.5)};
  }
  ins {
    border-radius: ${radius.field};
    background: color-mix(in srgb, var(--_ink) 10%, transparent);
    text-decoration: none;
  }
  .more {
    margin: 0;
    padding-block-start: ${space(3)};
    border-block-start: ${line.hair};
    font-size: ${size('body')};
  }

  .roles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    gap: ${space(3, 6)};
    margin-block: ${space(3)};
  }
  .roles label {
    display: grid;
    justify-items: start;
    min-inline-size: 0;
    gap: ${space(0.5)};
  }
  .columns .primary {
    padding: ${space(1, 3)};
    border-block-end: ${line.edge};
    background: var(--_wash);
    font-weight: ${weight.strong};
    text-decoration: none;
  }
  .problems {
    margin-block-start: ${space(3)};
  }
  .problems ul {
    margin: ${space(1, 0)};
    padding-inline-start: ${space(6)};
    overflow-wrap: anywhere;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 6)};
    margin-block: ${space(2, 3)};
  }
  .links label {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 2)};
    align-items: baseline;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .changes td {
    white-space: normal;
  }
  .changes [scope='rowgroup'] {
    padding-block-start: ${space(3)};
  }
  .changes [scope='row'] {
    padding-inline-start: ${space(4)};
    color: var(--_muted);
  }
  .effect-text {
    font-size: ${size('body')};
  }

  @container (inline-size < ${breakpoint.column}em) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
    .differences .wide,
    .differences .sample {
      display: none;
    }
    .differences td.muted {
      white-space: normal;
    }
    .measured th[scope='row'] {
      min-inline-size: 7em;
    }
    .radios {
      flex-wrap: nowrap;
      overflow-x: auto;
    }
    .radio {
      flex: none;
    }
    th,
    td {
      padding-inline-start: ${space(2)};
    }
    .approaches thead {
      display: none;
    }
    .approaches tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      gap: ${space(0, 3)};
      padding-block: ${space(1)};
      border-block-end: ${line.hair};
    }
    .approaches tr > * {
      padding: 0;
      border: 0;
    }
    .approaches .count,
    .axis-row td[colspan] {
      display: none;
    }
    .approaches .plot-cell {
      grid-column: 1 / -1;
      inline-size: auto;
    }
    .approaches .axis-row tr {
      border: 0;
    }
    .case dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .radio input:checked + span {
      outline: 1px solid;
    }
    ins {
      text-decoration: underline;
    }
    .halo {
      fill: Canvas;
    }
  }

  @media print {
    :host([embedded]) :is(.scores, [part='cases'], [part='use'], .problems),
    .radios,
    .settings,
    .pair-choice,
    .needed,
    .links,
    .more {
      display: none;
    }
  }
`;
