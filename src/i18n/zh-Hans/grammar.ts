/** Chinese texts that are put together from pieces: their spaces and their lists. */
import { type Figure, type Pieces, plainText, say as sayPieces } from '../pieces.ts';

const han = /^\p{Script=Han}$/u;
/** Letters and digits that are not Chinese, and the signs of a figure. */
const foreign = /^[\p{Script=Latin}\p{Nd}\p{Sc}%°±≈<>+\-−–×@?]$/u;

/** A space between Chinese and a letter, digit or figure, as the documentation of providers has it. Else nothing. */
function gap(before: string, after: string): string {
  const [end = '', start = ''] = [before.at(-1), after.at(0)];
  return (han.test(end) && foreign.test(start)) || (foreign.test(end) && han.test(start)) ? ' ' : '';
}

/** A whole date or duration. `Intl` writes it without spaces: "2027年1月16日", "24个月". */
const time = /^[\d\s.,≈<>–−年月周日天个小时分钟秒至约]+$/;

/** A date or duration with spaces around its numbers: "24 个月". Any other text as it is, because it may be the reader's own. */
const spacedTime = (text: string): string =>
  time.test(text)
    ? text.replaceAll(/(\d)(?=\p{Script=Han})|(\p{Script=Han})(?=\d)/gu, (character) => `${character} `)
    : text;

/** Like `say` of pieces.ts, with spaces between Chinese and the values. */
export function say(texts: TemplateStringsArray, ...values: Pieces): Pieces {
  const spaced: (string | Figure)[] = [];
  let before = '';
  for (const piece of sayPieces(texts, ...values)) {
    const text = spacedTime(typeof piece === 'string' ? piece : piece.figure);
    const space = gap(before, text);
    if (space !== '') spaced.push(space);
    spaced.push(typeof piece === 'string' ? text : { figure: text });
    before = text;
  }
  return spaced;
}

/** A template tag for a text with values, which puts spaces between Chinese and the values. */
export const spaced = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  plainText(say(texts, ...values.map(String)));

/** A text with spaces between Chinese and Latin, such as a list that `Intl` wrote. Not for a text of the reader. */
export const apart = (text: string): string =>
  [...text].reduce((done, character) => done + gap(done, character) + character, '');

/** "A", "A和B", "A、B和C", with a space beside a Latin letter. */
export const listed = (texts: readonly string[], and = '和'): string =>
  texts.length < 2 ? texts.join('') : spaced`${texts.slice(0, -1).join('、')}${and}${texts.at(-1) ?? ''}`;
