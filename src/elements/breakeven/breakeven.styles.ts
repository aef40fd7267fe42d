/** Styles of `<ft-breakeven>` that its first rendering needs: parts in one column or two. */
import { css } from 'lit';
import { spread } from '../common/styles/base.ts';
import { breakpoint, line, railWidth, size, space } from '../common/styles/tokens.ts';

/** The styles of `<ft-breakeven>`. */
export const breakevenStyles = css`
  :host {
    container: ft-breakeven / inline-size;
    padding-block: ${space(6)};
    border-block: ${line.hair};
  }
  /* The small forms (\`mode\`) have no such row above the answer. If these rules came with the later styles, the parts below would move up. */
  :host(:is([mode='chart'], [mode='verdict'], [mode='compact'], [hide~='bar'], [readonly], :disabled)) .start {
    display: none;
  }
  :host(:is([mode='chart'], [mode='verdict'], [mode='compact'])) {
    padding-block: ${space(3)};
  }
  :host(:is([theme='light'], [theme='dark'])) {
    --ft-ink: #1b1b1f;
    --ft-surface: #fff;
    padding-inline: ${space(6)};
    background: var(--ft-surface);
  }
  :host([theme='dark']) {
    --ft-ink: #e4e4e7;
    --ft-surface: #18181b;
  }
  .start {
    ${spread}
    gap: ${space(1, 6)};
    margin-block-end: ${space(4)};
  }
  /* Reserves the height of the menu of presets: on a phone it has two lines. */
  .start ft-scenario-bar {
    min-block-size: var(--_target);
    flex: 1 1 20em;
  }
  @container ft-breakeven (inline-size < ${breakpoint.rail}em) {
    @media (pointer: coarse) {
      .start ft-scenario-bar {
        min-block-size: calc(2 * var(--_target) + ${space(1)});
      }
    }
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
  /* The room of the parts, until the calculator is near the visible part of the page. */
  .grid:empty {
    min-block-size: 30lh;
  }

  @container ft-breakeven (inline-size >= ${breakpoint.wide}em) {
    .grid {
      grid-template-columns: minmax(0, 1fr) ${railWidth}em;
      column-gap: ${space(11)};
      align-items: start;
    }
  }
`;
