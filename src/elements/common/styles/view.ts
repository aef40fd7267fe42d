/** Styles that all views share: title line, message, line of figures. */
import { css } from 'lit';
import { lineSampleStyles } from '../marks.ts';
import { spread } from './base.ts';
import { containerStyles } from './container.ts';
import { drawnTextStyles } from './drawn-text.ts';
import { breakpoint, line, size, space, weight } from './tokens.ts';

/** The shared styles of all views. */
export const viewStyles = css`
  ${containerStyles}
  ${lineSampleStyles}
  ${drawnTextStyles}

  .head {
    ${spread}
    gap: ${space(1, 4)};
    margin-block-end: ${space(2.5)};
    font-size: ${size('body')};
  }

  .head p {
    margin: 0;
    flex: 1 1 16em;
    overflow-wrap: anywhere;
  }

  .head > :last-child:not(p) {
    margin-inline-start: auto;
  }

  strong,
  .strong {
    font-weight: ${weight.strong};
    color: var(--_ink);
  }

  .message {
    margin: ${space(0, 0, 2)};
    font-size: ${size('body')};
    color: var(--_muted);
  }

  .message.warn {
    color: var(--_warn);
  }

  /* The figures under a chart: the position, one figure for each series, the outcome. */
  .reading {
    display: grid;
    grid-template: "when figures outcome" auto / auto 1fr auto;
    gap: ${space(1, 5)};
    margin: ${space(2, 0, 0)};
    padding-block-start: ${space(2.5)};
    border-block-start: ${line.hair};
    font-size: ${size('body')};
    overflow-wrap: anywhere;
  }

  .reading .when {
    grid-area: when;
  }

  .reading .figures {
    grid-area: figures;
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    gap: ${space(0.5, 5)};
  }

  .reading .outcome {
    grid-area: outcome;
    max-inline-size: 16em;
    text-align: end;
  }

  .reading .figure {
    white-space: nowrap;
  }

  /* With many approaches, the figures are a list in columns, each with a line sample. */
  .reading .figures.many {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
  }

  .figures.many > span {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: ${space(1.5)};
    align-items: center;
  }

  .figures.many .sample {
    margin-inline-end: ${space(0.5)};
  }

  .figures.many .figure {
    font-variant-numeric: tabular-nums;
  }

  .name {
    unicode-bidi: isolate;
  }
  .name.a {
    color: var(--_a);
  }
  .name.b {
    color: var(--_b);
  }
  .name.c,
  .name.d {
    color: var(--_c);
  }

  .sample {
    display: inline-block;
    margin-inline-end: ${space(2)};
    vertical-align: middle;
  }

  @container (inline-size < ${breakpoint.phone}em) {
    .head p {
      flex-basis: 100%;
    }

    .reading {
      grid-template: "when outcome" auto "figures figures" auto / auto 1fr;
    }

    .reading .outcome {
      justify-self: end;
    }
  }
`;
