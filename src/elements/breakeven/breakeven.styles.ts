/** Styles of `<ft-breakeven>` that its first rendering needs: parts in one column or two, and tabs. */
import { css } from 'lit';
import { spread } from '../common/styles/base.ts';
import {
  breakpoint,
  height,
  line,
  lineHeight,
  railWidth,
  size,
  space,
  weight,
} from '../common/styles/tokens.ts';

/** The styles of `<ft-breakeven>`. */
export const breakevenStyles = css`
  :host {
    container: ft-breakeven / inline-size;
    padding-block: ${space(6)};
    border-block: ${line.hair};
  }
  .start {
    ${spread}
    gap: ${space(1, 6)};
    margin-block-end: ${space(4)};
  }
  .start ft-scenario-bar {
    flex: 1 1 20em;
  }
  .example {
    margin: 0;
    color: var(--_muted);
    font-size: ${size('caption')};
  }
  /* The message in place of a part that could not be loaded. */
  .lost {
    margin: 0;
    color: var(--_warn);
    font-size: ${size('body')};
  }
  .grid,
  .results {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space(8)};
  }
  .grid {
    margin-block-start: ${space(8)};
  }
  .results {
    align-content: start;
  }
  h3 {
    margin: 0;
    font-size: ${size('title')};
    font-weight: ${weight.strong};
  }

  .tabs {
    display: flex;
    gap: ${space(6)};
    overflow-x: auto;
    scroll-padding-inline: ${space(8)};
    scrollbar-width: none;
    /* The edge of the tabs is shaded while more tabs are hidden beyond it. Two covers scroll with the tabs and hide
       the shade at the first and the last tab. The inner shadow is the hairline under the tabs. */
    background:
      linear-gradient(to right, var(--_surface) 50%, transparent) left / ${space(12)} 100% no-repeat local,
      linear-gradient(to left, var(--_surface) 50%, transparent) right / ${space(12)} 100% no-repeat local,
      linear-gradient(to right, var(--_edge), transparent) left / ${space(6)} 100% no-repeat scroll,
      linear-gradient(to left, var(--_edge), transparent) right / ${space(6)} 100% no-repeat scroll;
    --_edge: color-mix(in srgb, var(--_ink) 12%, transparent);
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
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  #view-panel {
    margin-block-start: ${space(4)};
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

  @container ft-breakeven (inline-size < ${breakpoint.phone}px) {
    .tabs {
      gap: ${space(4)};
    }
  }

  @container ft-breakeven (inline-size >= ${breakpoint.wide}px) {
    .grid {
      grid-template-columns: minmax(0, 1fr) ${railWidth}px;
      column-gap: ${space(11)};
      align-items: start;
    }
  }
`;
