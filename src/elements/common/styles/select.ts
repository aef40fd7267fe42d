/** Styles of `<select>` menus. Every browser shows the same chevron instead of its own arrow. */
import { css } from 'lit';
import { chevronShape } from '../marks.ts';
import { line, mark, space } from './tokens.ts';

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
    inset-block-start: calc(50% - ${mark.arrow / 2}px);
    inset-inline-end: ${space(1)};
    color: var(--_edge);
    pointer-events: none;
    ${chevronShape}
  }

  select {
    appearance: none;
    field-sizing: content;
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding-block: ${space(0.5)};
    padding-inline: ${space(1, 5)};
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
