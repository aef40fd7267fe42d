/** Styles of the choice of a model: a menu's button, and a box below it with a search and a list of three columns. */
import { css } from 'lit';
import { chevronShape } from '../../common/marks.ts';
import { helperStyles, plainControlStyles } from '../../common/styles/base.ts';
import {
  breakpoint,
  height,
  line,
  mark,
  radius,
  size,
  space,
  underlineOffset,
  weight,
} from '../../common/styles/tokens.ts';

/** For `<ft-model-picker>`, which takes its colours from the form around it. */
export const modelPickerStyles = css`
  ${plainControlStyles}
  ${helperStyles}

  :host {
    position: relative;
    display: inline-block;
    min-inline-size: 0;
    max-inline-size: 100%;
    text-align: start;
  }

  .button {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: ${space(0, 2)};
    align-items: baseline;
    max-inline-size: 100%;
    min-block-size: max(${height.field}px, var(--_target));
    padding-block: ${space(0.5)};
    padding-inline: ${space(2.5, 6)};
    border: 0;
    border-block-end: ${line.edge};
    border-radius: ${radius.field} ${radius.field} 0 0;
    background: var(--_wash);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .button::after {
    position: absolute;
    inset-block-start: calc(50% - ${mark.arrow / 2}px);
    inset-inline-end: ${space(2.5)};
    color: var(--_edge);
    ${chevronShape}
  }

  .popup {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + ${space(1)});
    inset-inline-start: 0;
    inline-size: min(28em, 100cqi - ${space(9)});
    border: ${line.edge};
    border-radius: ${radius.box};
    background: var(--_surface);
    color: var(--_ink);
  }

  .search {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(0, 3)};
    align-items: center;
    justify-content: space-between;
    padding: ${space(1, 3)};
    border-block-end: ${line.hair};
  }

  input {
    flex: 1 1 14em;
    min-inline-size: 0;
    min-block-size: var(--_target);
    padding: ${space(1, 0)};
    border: 0;
    background: none;
  }

  /* The focus ring is around both the search and the list, because the keyboard moves in both. */
  input:focus-visible {
    outline: none;
  }

  .popup:focus-within {
    outline: ${line.focus};
    outline-offset: -1px;
  }

  .count,
  .host,
  .until,
  .heading,
  .keys {
    font-size: ${size('caption', 'body')};
  }

  .list {
    max-block-size: 14lh;
    padding-block: ${space(1)};
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .heading {
    padding: ${space(1.5, 3, 0.5)};
  }

  .option {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 7em) 7em;
    gap: ${space(0, 2)};
    align-items: baseline;
    min-block-size: var(--_target);
    padding-block: ${space(0.5)};
    padding-inline: ${space(2.5, 3)};
    border-inline-start: 2px solid transparent;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .option.active {
    border-inline-start-color: var(--_b);
    background: var(--_wash);
  }

  .option .price {
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  .option .until {
    grid-column: 1 / -1;
  }

  .until.warn {
    color: var(--_warn);
  }

  .ended .name {
    color: var(--_muted);
  }

  .ended,
  .own {
    margin-block-start: ${space(1)};
    border-block-start: ${line.hair};
  }

  mark {
    background: none;
    color: inherit;
    font-weight: ${weight.strong};
    text-decoration: underline;
    text-underline-offset: ${underlineOffset.usual}em;
  }

  .none {
    padding: ${space(1.5, 3)};
    margin: 0;
  }

  .keys {
    padding: ${space(1.5, 3)};
    margin: 0;
    border-block-start: ${line.hair};
  }

  kbd {
    padding: ${space(0, 1)};
    border: ${line.hair};
    border-radius: ${radius.field};
    font: inherit;
  }

  @container (inline-size < ${breakpoint.range}em) {
    .option {
      grid-template-columns: minmax(0, 1fr) 7em;
    }

    .option .host {
      grid-row: 2;
    }
  }

  @media (pointer: coarse) {
    .keys {
      display: none;
    }

    .option {
      align-items: center;
    }
  }

  @media (forced-colors: active) {
    .option.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    .popup,
    .button::after {
      display: none;
    }
  }
`;
