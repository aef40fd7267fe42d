/** Styles of `<ft-next-steps>`: choices above, then the steps in one column. */
import { css } from 'lit';
import { family } from '../common/styles/family.ts';
import { partStyles } from '../common/styles/part.ts';
import {
  breakpoint,
  line,
  lineHeight,
  radius,
  size,
  space,
  underlineOffset,
  underlineThickness,
  weight,
} from '../common/styles/tokens.ts';

/** The styles of `<ft-next-steps>`. */
export const nextStepsStyles = css`
  ${partStyles}
  .part {
    font-size: ${size('body')};
  }
  .sentence {
    font-size: ${size('figure', 'body')};
  }
  .conditions {
    margin: ${space(2, 0, 0)};
    text-wrap: pretty;
  }

  .radios {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 2)};
    margin: ${space(5, 0, 0)};
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .radios label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding: ${space(0.5, 2)};
    border-radius: ${radius.box};
    color: var(--_muted);
    cursor: pointer;
  }
  .radios input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .radios .chosen {
    background: color-mix(in srgb, var(--_ink) 9%, transparent);
    color: var(--_ink);
    font-weight: ${weight.strong};
  }
  .radios label:has(:focus-visible) {
    outline: ${line.focus};
    outline-offset: 1px;
  }

  .settings {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(3, 6)};
    align-items: end;
    margin-block-start: ${space(4)};
  }
  .settings > label {
    display: grid;
    gap: ${space(0.5)};
    min-inline-size: 0;
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
  }
  .settings select,
  .settings input {
    color: var(--_ink);
    font-size: ${size('body', 'caption')};
  }
  .settings input {
    inline-size: 13em;
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding: ${space(0.5, 2)};
    border: 0;
    border-block-end: ${line.edge};
    border-radius: ${radius.field} ${radius.field} 0 0;
    background: var(--_wash);
  }
  .settings input.epochs {
    inline-size: 4.5em;
    text-align: end;
  }
  .settings input[aria-invalid='true'] {
    border-block-end-color: var(--_warn);
  }
  .failure {
    margin: ${space(2, 0, 0)};
    color: var(--_warn);
  }
  .failure:empty {
    display: none;
  }

  .steps {
    margin: ${space(5, 0, 0)};
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  .steps > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space(1)};
    padding-block: ${space(4)};
    padding-inline: ${space(9, 0)};
    border-block-start: ${line.hair};
    counter-increment: step;
    position: relative;
  }
  .steps > li::before {
    position: absolute;
    inset-inline-start: 0;
    content: counter(step);
    inset-block-start: ${space(4)};
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .step-head {
    display: flex;
    gap: ${space(1, 5)};
    justify-content: space-between;
    align-items: baseline;
  }
  h3 {
    margin: 0;
    font-size: inherit;
    font-weight: ${weight.strong};
  }
  .expected {
    margin-inline-start: ${space(3)};
    font-weight: ${weight.normal};
  }
  .note {
    margin: 0;
    font-size: ${size('caption', 'body')};
    overflow-wrap: anywhere;
  }
  .warn {
    color: var(--_warn);
  }
  pre {
    direction: ltr;
    margin: ${space(1, 0, 0)};
    padding: ${space(3, 4)};
    border-radius: ${radius.box};
    background: var(--_wash);
    overflow-x: auto;
    font-family: ${family.mono};
    font-size: ${size('small', 'body')};
    line-height: ${lineHeight.code};
    tab-size: 4;
  }
  code {
    font: inherit;
  }
  .value,
  .choice {
    color: var(--_b);
  }
  .placeholder {
    color: var(--_b);
    text-decoration: underline;
    text-decoration-thickness: ${underlineThickness.thin}px;
    text-underline-offset: ${underlineOffset.usual}em;
  }
  .sources {
    margin: ${space(4, 0, 0)};
    padding-block-start: ${space(3)};
    border-block-start: ${line.hair};
    font-size: ${size('caption', 'body')};
    overflow-wrap: anywhere;
  }

  @container (inline-size < ${breakpoint.phone}em) {
    .steps > li {
      padding-inline-start: ${space(6)};
    }
    .expected {
      display: block;
      margin-inline-start: 0;
    }
  }
  @media print {
    .radios,
    .settings {
      display: none;
    }
  }
`;
