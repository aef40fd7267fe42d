/** Styles of menus: a line of text with an edge below and one chevron everywhere, not each browser's own arrow. */
import { css } from 'lit';
import { line } from './tokens.ts';

/** For `<span class="select"><select>…</select></span>`. */
export const selectStyles = css`
  .select {
    position: relative;
    display: inline-block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .select::after {
    position: absolute;
    inset-block-start: calc(50% - 5px);
    inset-inline-end: 4px;
    inline-size: 6px;
    block-size: 6px;
    border: solid var(--_edge);
    border-width: 0 1.5px 1.5px 0;
    content: '';
    pointer-events: none;
    transform: rotate(45deg);
  }

  select {
    appearance: none;
    field-sizing: content;
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 2px 20px 2px 4px;
    border: 0;
    border-block-end: ${line.edge};
    background: var(--_surface);
    text-overflow: ellipsis;
  }

  @media print {
    .select::after {
      display: none;
    }
  }
`;
