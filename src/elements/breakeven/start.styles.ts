/** Styles of the start: the field for the user's own prompt, and the lines that take its place (`start-slot.ts`). */
import { css } from 'lit';
import { focusRing } from '../common/styles/base.ts';
import {
  breakpoint,
  height,
  line,
  lineHeight,
  radius,
  size,
  space,
  weight,
} from '../common/styles/tokens.ts';

/** Height in pixels of the field and of the lines that take its place. `phoneLines`: of the lines on a phone, where they wrap. */
const startHeight = { wide: 56, phone: 110, phoneLines: 150 } as const;

/** Writes each of the lines (`ownLines`) as one paragraph that begins with the name of the line. */
const linesAsParagraphs = css`
  .own dl,
  .own .row {
    display: block;
  }
  .own dt,
  .own dd:not(.actions) {
    display: inline;
  }
  .own dt::after {
    content: ': ';
  }
`;

/** The styles of the start. Its height is that of the field, so that nothing moves when lines take the place of the field. */
export const startStyles = css`
  .own {
    order: 1;
    flex: 1 0 100%;
    display: grid;
    align-content: center;
    gap: ${space(1.5, 11)};
    min-block-size: ${startHeight.wide}px;
    font-size: ${size('body')};
  }
  .example {
    margin: 0;
    font-size: ${size('caption')};
    font-weight: ${weight.strong};
  }
  .own p {
    margin: 0;
  }
  .own .paste {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${space(1, 3)};
    min-block-size: max(${height.touch}px, var(--_target));
    padding: ${space(1, 4)};
    border: ${line.edge};
    border-radius: ${radius.box};
    cursor: text;
  }
  .own .paste:focus-within {
    ${focusRing}
  }
  .own label {
    display: flex;
    flex: 1 1 16em;
    flex-wrap: wrap;
    gap: ${space(0, 4)};
    align-items: center;
    font-weight: ${weight.strong};
  }
  .own textarea {
    flex: 1 1 8em;
    /* Each paragraph has the direction of its letters, and the placeholder has the direction of the language. */
    unicode-bidi: plaintext;
    min-inline-size: 0;
    block-size: calc(1lh + ${space(1)});
    padding: ${space(0.5, 0)};
    border: 0;
    outline: 0;
    background: none;
    font-weight: ${weight.normal};
    line-height: ${lineHeight.text};
    resize: none;
    overflow: hidden;
  }
  .own textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .own .blank {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 4)};
    align-items: baseline;
    align-self: center;
  }
  .own .button {
    min-block-size: max(${height.tab}px, var(--_target));
    padding: ${space(0, 4)};
    border: 0;
    border-block-end: ${line.edge};
    border-radius: ${radius.field} ${radius.field} 0 0;
    background: var(--_wash);
    color: var(--_ink);
    font-weight: ${weight.strong};
    cursor: pointer;
  }
  .own .hint,
  .own dt {
    color: var(--_muted);
  }
  .own dl {
    display: grid;
    gap: ${space(1, 6)};
    align-items: baseline;
    margin: 0;
  }
  .own dd {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(0.5, 4)};
    align-items: baseline;
    margin: 0;
  }
  .own dd b {
    font-weight: ${weight.strong};
  }
  /* The area that reacts to a press is higher than the line of text. */
  .own dd:not(.actions) .action {
    position: relative;
    min-block-size: 0;
    text-decoration-style: dotted;
  }
  .own dd:not(.actions) .action::after {
    content: '';
    position: absolute;
    inset: ${space(-2)} 0;
  }
  /* Names in neighbouring lines are far enough apart for a finger. */
  @media (pointer: coarse) {
    .own dd:not(.actions) .action {
      padding-block: ${space(1)};
    }
  }
  .own .actions {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 5)};
    align-items: baseline;
    margin-inline-start: auto;
  }
  .own .row {
    display: contents;
  }
  .own:focus {
    outline: 0;
  }
  .own .problem {
    color: var(--_warn);
  }
  .of-training {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 3)};
  }
  /* The proposed prompt, until it is kept or edited. */
  ft-token-counter.proposed::part(box) {
    border-style: dashed;
  }
  .prompt-note {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(0.5, 4)};
    margin: ${space(2, 0, 0)};
    color: var(--_muted);
    font-size: ${size('body')};
  }

  @container ft-breakeven (inline-size < ${breakpoint.column}em) {
    .own {
      min-block-size: ${startHeight.phone}px;
    }
    .own-lines {
      min-block-size: ${startHeight.phoneLines}px;
    }
    .own textarea {
      flex-basis: 100%;
    }
    ${linesAsParagraphs}
    .own dd > * {
      margin-inline-end: ${space(2)};
    }
    .own dl {
      position: relative;
      padding-block-end: ${space(11)};
    }
    .own .actions {
      position: absolute;
      inset-block-end: 0;
      inset-inline-start: 0;
    }
    .own .row:first-child .actions {
      inset-inline: auto 0;
    }
  }
  @container ft-breakeven (inline-size >= ${breakpoint.column}em) {
    .own dl {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .own .actions {
      justify-content: flex-end;
    }
  }
  @container ft-breakeven (inline-size >= ${breakpoint.article}em) {
    .own.paste-line:has(.blank) {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .own .problem {
      grid-column: 1 / -1;
    }
  }

  @media print {
    .own.paste-line,
    .own .actions {
      display: none;
    }
    ${linesAsParagraphs}
    /* On paper, the names that lead to inputs on the screen are plain text. */
    .own dd:not(.actions) .action {
      display: inline;
      text-decoration: none;
    }
    .own dd > * {
      margin-inline-end: ${space(3)};
    }
  }
`;
