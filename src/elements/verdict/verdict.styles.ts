/** Styles of `<ft-verdict>` that its first paint needs: the sentence, its reason, and the key figures. */
import { css, unsafeCSS } from 'lit';
import { focusRing } from '../common/styles/base.ts';
import {
  breakpoint,
  letterSpacing,
  line,
  lineHeight,
  mark,
  measure,
  railWidth,
  size,
  space,
  weight,
} from '../common/styles/tokens.ts';

/** Selects long figures. All figures of a language from right to left count as long. In other languages, long figures get the class `long` once the late parts are loaded. */
const long = unsafeCSS(':is(:host([data-rtl]) .figures, .long)');

/** The styles of the first paint. */
export const verdictStyles = css`
  :host {
    container: ft-verdict / inline-size;
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${space(1, 2)};
    margin: 0;
    color: var(--_muted);
    font-size: ${size('caption')};
    overflow-wrap: anywhere;
  }
  .pair .name {
    display: inline-flex;
    align-items: baseline;
    gap: ${space(2)};
    min-inline-size: 0;
    font-weight: ${weight.medium};
  }
  .pair .sample {
    align-self: start;
    margin-block-start: calc(0.5lh - ${mark.thin / 2}px);
  }
  .pair .against {
    flex: none;
    font-weight: ${weight.normal};
  }
  /* The name is text, because the text of a menu cannot wrap. The transparent menu lies above it. */
  .pair .select {
    padding-inline-end: ${space(5)};
    border-block-end: ${line.hair};
  }
  .pair .select:has(:focus-visible) {
    ${focusRing}
  }
  .pair select {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 50%;
    inline-size: 100%;
    block-size: max(100%, var(--_target));
    translate: 0 -50%;
    opacity: 0;
    cursor: pointer;
  }

  sup {
    font-size: ${size('heading', 'verdict')};
    font-weight: ${weight.normal};
    line-height: ${lineHeight.none};
  }

  strong {
    font-weight: ${weight.strong};
  }
  .sentence {
    margin: ${space(2.5, 0, 0)};
    max-inline-size: ${measure.wide}em;
    font-size: ${size('figure')};
    letter-spacing: ${letterSpacing}em;
    line-height: ${lineHeight.heading};
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .reason {
    margin: ${space(2.5, 0, 0)};
    color: var(--_muted);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .reason strong {
    color: var(--_ink);
  }
  /* The room of a sentence of usual length that is still loading. */
  .worth.pending {
    margin: ${space(6, 0, 0)};
    max-inline-size: ${measure.wide}em;
    visibility: hidden;
  }
  .worth.pending::before {
    content: '${unsafeCSS('average '.repeat(40))}';
  }
  .note {
    margin: ${space(2, 0, 0)};
    color: var(--_muted);
    font-size: ${size('caption')};
  }

  .figures {
    display: grid;
    /* A column is not narrower than its figure, which does not wrap. */
    grid-template-columns: repeat(2, minmax(min-content, 1fr));
    column-gap: ${space(4)};
    /* Each row has space below it. The negative margin removes the space below the last row. */
    margin: ${space(6, 0, -4)};
  }
  .figures > div {
    display: grid;
    /* The labels, figures and notes of a row are each aligned, even if some of them wrap. */
    grid-template-rows: subgrid;
    grid-row: span 3;
  }
  .figures dt {
    align-self: end;
    /* Once the explanations are loaded, a label is a button, which must not make its row higher. */
    align-content: center;
    min-block-size: var(--_target);
    text-wrap: balance;
  }
  .figures .under {
    padding-block-end: ${space(4)};
  }
  .figures dt,
  .figures .under {
    color: var(--_muted);
    font-size: ${size('small')};
  }
  .figures dd {
    margin: 0;
  }
  .figures .value {
    display: flex;
    white-space: nowrap;
    align-items: center;
    column-gap: ${space(2)};
    font-size: ${size('figure')};
    font-weight: ${weight.strong};
    letter-spacing: ${letterSpacing}em;
    line-height: ${lineHeight.figure};
  }
  /* Long figures, as in Arabic or in a currency without a sign, are smaller or in fewer columns. */
  @container ft-verdict (inline-size < ${breakpoint.column}em) {
    ${long} .value {
      font-size: ${size('heading')};
    }
  }
  @container ft-verdict (inline-size < ${breakpoint.range}em) {
    .figures {
      grid-template-columns: minmax(0, 1fr);
    }
    .figures .value {
      white-space: normal;
    }
  }

  @container ft-verdict (inline-size >= ${breakpoint.phone}em) {
    .sentence {
      font-size: ${size('verdict')};
      margin-block-start: ${space(2)};
    }
    .figures {
      grid-template-columns: repeat(3, minmax(min-content, 1fr));
      column-gap: ${space(3)};
    }
  }

  @container ft-verdict (inline-size >= ${breakpoint.page}em) {
    .figures:not(:where(${long})) {
      grid-template-columns: repeat(5, minmax(min-content, 1fr));
    }
  }

  @container ft-verdict (inline-size >= ${breakpoint.wide}em) {
    .sentence {
      font-size: ${size('wideVerdict')};
    }
    .figures {
      grid-template-columns: repeat(4, minmax(min-content, 1fr)) ${railWidth}em;
      column-gap: ${space(5)};
    }
    ${long} {
      grid-template-columns: repeat(5, minmax(min-content, 1fr));
    }
  }
`;
