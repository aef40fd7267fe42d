/**
 * Styles of the small forms of `<ft-breakeven>` (`mode`) and of the parts that a page hides (`hide`, `readonly`, `disabled`). Where these
 * attributes change the row above the answer, the first rendering needs the styles, so they are in breakeven.styles.ts.
 */
import { css } from 'lit';
import { breakpoint, size, space } from '../common/styles/tokens.ts';

/** The styles of the attributes `mode`, `hide`, `readonly` and `disabled`. A `<fieldset>` around the calculator can also disable it. */
export const formStyles = css`
  /* No small form has these parts. */
  :host(:is([mode='compact'], [mode='verdict'], [mode='chart'])) :is(
      .answer-track,
      .basis,
      .tabs,
      .prompts,
      .folds,
      .compare,
      ft-unit-cost,
      ft-share-bar
    ) {
    display: none;
  }
  :host(:is([mode='compact'], [mode='verdict'], [mode='chart'])) ft-verdict::part(changes) {
    display: none;
  }
  :host(:is([mode='compact'], [mode='chart'])) .grid {
    grid-template-columns: minmax(0, 1fr);
    gap: ${space(5)};
    margin-block-start: ${space(4)};
  }
  :host([mode='compact']) ft-verdict::part(figures),
  :host([mode='compact']) ft-verdict::part(worth),
  :host([mode='compact']) ft-verdict::part(successor) {
    display: none;
  }
  :host([mode='verdict']) .grid,
  :host([mode='chart']) :is(ft-verdict, ft-scenario-form) {
    display: none;
  }
  :host([mode='chart']) .grid {
    margin-block-start: 0;
  }
  /* Reserves the room of the four inputs, and on a phone also that of the chart, as in late.styles.ts. */
  :host([mode='compact']) ft-scenario-form:not(:defined) {
    min-block-size: 3lh;
  }
  @container ft-breakeven (inline-size < ${breakpoint.phone}em) {
    :host([mode='compact']) ft-scenario-form:not(:defined) {
      min-block-size: 7lh;
    }
    :host([mode='compact']) #view-panel > :not(:defined) {
      min-block-size: 10lh;
    }
    /* Between the heights of a chart of two approaches and one of four. */
    :host([mode='chart']) #view-panel > :not(:defined) {
      min-block-size: 22lh;
    }
  }
  .small {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: ${space(1, 6)};
    margin-block-start: ${space(4)};
    color: var(--_muted);
    font-size: ${size('caption')};
  }
  .small p {
    margin: 0;
  }
  .small .warn {
    color: var(--_warn);
  }
  :host(:is([mode='compact'], [mode='chart'])) #view-panel {
    margin-block-start: 0;
  }
  @container ft-breakeven (inline-size < ${breakpoint.phone}em) {
    /* The chart already names the two approaches at its lines. */
    :host([mode='compact']) ft-verdict::part(pair) {
      display: none;
    }
    :host([mode='compact']) ft-verdict::part(sentence) {
      margin-block-start: 0;
    }
    :host([mode='compact']) .grid {
      gap: ${space(3)};
    }
    :host([mode='compact']) .small {
      margin-block-start: ${space(2)};
    }
  }

  /* The parts that a page hides. */
  :host([hide~='views']) [part='views'],
  :host([hide~='unit-cost']) ft-unit-cost,
  :host([hide~='prompts']) .prompts,
  :host([hide~='inputs']) ft-scenario-form,
  :host([hide~='evidence']) :is(.folds, .basis),
  :host([hide~='compare']) .compare,
  :host([hide~='footer']) ft-share-bar,
  :host(:is([readonly], :disabled)) :is(.prompts, .folds, .basis, .compare, ft-scenario-form) {
    display: none;
  }
  :host([hide~='changes']) ft-verdict::part(changes),
  :host(:is([readonly], :disabled)) ft-verdict::part(edit) {
    display: none;
  }
  :host(:is([hide~='inputs'], [readonly], :disabled)) .grid {
    grid-template-columns: minmax(0, 1fr);
  }
`;
