/** The chevron of every menu: the same in the form, the verdict and the line of presets, not each browser's own arrow. */
import { css } from 'lit';

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

  @media print {
    .select::after {
      display: none;
    }
  }
`;
