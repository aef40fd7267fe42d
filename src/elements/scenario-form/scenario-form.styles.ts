/** Styles of the layout of `<ft-scenario-form>`: one column of fields in a side column or on a phone, two columns in an article. */
import { css } from 'lit';
import { spread } from '../common/styles/base.ts';
import { containerStyles } from '../common/styles/container.ts';
import { breakpoint, height, line, mark, size, space, weight } from '../common/styles/tokens.ts';

/** The styles of `<ft-scenario-form>`. */
export const formStyles = css`
  ${containerStyles}

  .form {
    font-size: ${size('body')};
  }

  .warn {
    color: var(--_warn);
  }

  .essential {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: ${space(2, 11)};
    padding-block: ${space(4)};
    border-block: ${line.hair};
  }

  .essential-model {
    ${spread}
    align-items: center;
    gap: ${space(1, 4)};
  }

  .block {
    padding-block: ${space(4)};
    border-block-start: ${line.hair};
  }

  .block:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }

  .head {
    ${spread}
    gap: ${space(0.5, 4)};
    margin-block-end: ${space(3)};
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
  .successor,
  .role,
  .chips {
    font-size: ${size('caption', 'body')};
  }

  .value,
  .hint,
  .source,
  .successor {
    color: var(--_muted);
  }

  .value {
    overflow-wrap: anywhere;
    text-align: end;
  }

  .hint,
  .source {
    margin: ${space(1, 0)};
  }

  .keep-line {
    margin: 0;
    text-align: end;
  }

  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space(2.5, 9)};
    align-items: start;
  }

  .wide {
    grid-column: 1 / -1;
  }

  .more {
    margin-block-start: ${space(2.5)};
    border: 0;
  }

  .more > summary {
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
  }

  .add {
    max-inline-size: 100%;
    margin-block-start: ${space(2.5)};
    overflow-wrap: anywhere;
    text-align: start;
  }

  .adds {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(0, 5)};
    font-size: ${size('caption', 'body')};
  }

  .adds .action {
    margin-block-start: ${space(1.5)};
  }

  .adds + .fields {
    margin-block-start: ${space(2.5)};
  }

  /* The requests of each month: in as many columns as fit. */
  .months {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11.6em, 1fr));
    margin-block-start: ${space(2)};
    --_chip-size: 100%;
  }

  /* Future prices. */
  .change {
    padding-block-start: ${space(2.5)};
    border-block-start: 1px dashed var(--_hairline);
    margin-block-start: ${space(3)};
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
    padding-block: ${space(2.5)};
    color: inherit;
  }

  summary .title {
    flex: 0 1 auto;
    font-size: inherit;
  }

  summary .value {
    flex: 1;
    /* A long title breaks before its value is narrower than this. */
    min-inline-size: 6em;
  }

  .chevron {
    align-self: start;
    margin-block-start: ${space(1)};
    margin-inline: 1px -1px;
    color: var(--_muted);
  }

  .body {
    padding-block: ${space(0.5, 4)};
  }

  .of-approach {
    display: flex;
    gap: ${space(2.5)};
    align-items: center;
    margin-block: ${space(4, 2)};
    color: var(--_muted);
  }

  .body > .of-approach:first-child {
    margin-block-start: ${space(0.5)};
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
    /* The last column has no content. It is narrower than the range of a field only if a label would break inside a word. */
    grid-template-columns: minmax(min-content, 1fr) auto minmax(0, 6.6em);
    column-gap: ${space(2)};
    align-items: center;
    min-block-size: ${height.field}px;
    font-variant-numeric: tabular-nums;
  }

  .of-approach .term,
  .figure .term {
    overflow-wrap: break-word;
  }

  .figure span:nth-child(2) {
    padding-inline-end: ${space(2)};
  }

  .figure.strong {
    padding-block-start: ${space(1.5)};
    border-block-start: ${line.hair};
    font-weight: ${weight.strong};
  }

  .line-label {
    display: flex;
    margin-inline-end: ${space(-2)};
    align-items: center;
    min-inline-size: 0;
  }

  .pair {
    display: grid;
    gap: ${space(1.5)};
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
    padding-inline-start: calc(${mark.line}px + ${space(2.5)});
  }

  .sub {
    margin-block: ${space(4, 2)};
  }

  @container (inline-size < ${breakpoint.rail}em) {
    /* On phones, the rows of number fields have no column for a range. The rows of figures have the same columns. */
    .figure {
      grid-template-columns: minmax(0, 1fr) minmax(0, auto);
    }

    summary {
      flex-wrap: wrap;
    }

    summary .value {
      flex-basis: 100%;
      padding-inline-start: ${space(6)};
      text-align: start;
    }
  }

  @container (inline-size >= ${breakpoint.article}em) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
