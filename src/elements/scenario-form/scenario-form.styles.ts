/** Styles of the layout of `<ft-scenario-form>`: one column of fields in a rail or on a phone, two in an article. */
import { css } from 'lit';
import { containerStyles, spread } from '../common/styles/base.ts';
import { breakpoint, height, line, size, weight } from '../common/styles/tokens.ts';

export const formStyles = css`
  ${containerStyles}

  .form {
    font-size: ${size('body')};
  }

  .warn {
    color: var(--_warn);
  }

  .block {
    padding-block: 16px;
    border-block-start: ${line.hair};
  }

  .block:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }

  .head {
    ${spread}
    gap: 2px 16px;
    margin-block-end: 12px;
  }

  h3,
  .title {
    margin: 0;
    font-size: ${size('title', 'body')};
    font-weight: ${weight.strong};
  }

  .value,
  .hint,
  .source,
  .role,
  .chips {
    font-size: ${size('caption', 'body')};
  }

  .value,
  .hint,
  .source {
    color: var(--_muted);
  }

  .value {
    overflow-wrap: anywhere;
    text-align: end;
  }

  .hint,
  .source {
    margin: 4px 0;
  }

  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px 36px;
    align-items: start;
  }

  .wide {
    grid-column: 1 / -1;
  }

  .add {
    max-inline-size: 100%;
    margin-block-start: 10px;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .adds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    font-size: ${size('caption', 'body')};
  }

  .adds .action {
    margin-block-start: 6px;
  }

  .adds + .fields {
    margin-block-start: 10px;
  }

  /* Numbers of months: as many columns as fit, so that they compare down and across. */
  .months {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11.6em, 1fr));
    margin-block-start: 8px;
    --_chip-size: 100%;
  }

  /* Future prices. */
  .change {
    padding-block-start: 10px;
    border-block-start: 1px dashed var(--_hairline);
    margin-block-start: 12px;
  }

  .change .rate-set {
    margin-block: 0;
  }

  .section {
    border-block-start: ${line.hair};
  }

  summary {
    align-items: baseline;
    min-block-size: max(${height.summary}px, var(--_target));
    padding-block: 10px;
    color: inherit;
  }

  summary .title {
    flex: none;
    font-size: inherit;
  }

  summary .value {
    flex: 1;
    min-inline-size: 0;
  }

  .chevron {
    align-self: start;
    margin-block-start: 4px;
    margin-inline: 1px -1px;
    color: var(--_muted);
  }

  .body {
    padding-block: 2px 16px;
  }

  .of-approach {
    display: flex;
    gap: 10px;
    align-items: center;
    margin-block: 16px 8px;
    color: var(--_muted);
  }

  .body > .of-approach:first-child {
    margin-block-start: 2px;
  }

  .of-approach .name {
    min-inline-size: 0;
    color: var(--_ink);
    font-weight: ${weight.medium};
    overflow-wrap: anywhere;
  }

  .of-approach .check {
    margin-inline-start: auto;
  }

  .figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 6.6em;
    column-gap: 0.6em;
    align-items: center;
    min-block-size: ${height.field}px;
    font-variant-numeric: tabular-nums;
  }

  .figure span:nth-child(2) {
    padding-inline-end: 0.65em;
  }

  .figure.strong {
    padding-block-start: 6px;
    border-block-start: ${line.hair};
    font-weight: ${weight.strong};
  }

  .line-label {
    display: flex;
    margin-inline-end: -0.6em;
    align-items: center;
    min-inline-size: 0;
  }

  .pair {
    display: grid;
    gap: 6px;
  }

  .pair > :nth-child(2) {
    color: var(--_muted);
  }

  /* A field in the row of another. */
  .tail {
    display: contents;
  }

  /* Aligned with a name that follows the sample of its line. */
  .lined > :nth-child(2) {
    padding-inline-start: calc(24px + 0.75em);
  }

  .sub {
    margin-block: 16px 8px;
  }

  /* No slot for a range, as in the number fields. */
  @container (inline-size < ${breakpoint.range}px) {
    .figure {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }

  @container (inline-size < ${breakpoint.rail}px) {
    summary {
      flex-wrap: wrap;
    }

    summary .value {
      flex-basis: 100%;
      padding-inline-start: 24px;
      text-align: start;
    }
  }

  @container (inline-size >= ${breakpoint.article}px) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
