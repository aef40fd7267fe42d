/** The spaces between Japanese and Latin characters, and the parts of Japanese texts that several files need. */
import type { Figure, Pieces } from '../pieces.ts';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const latin = /[\p{Script=Latin}\p{Nd}\p{Sc}%@()<>≈±+−†‡]/u;

/** Whether both characters are Japanese. */
const isJapanese = (a = '', b = ''): boolean => japanese.test(a) && japanese.test(b);

const plain = (piece: string | Figure): string => (typeof piece === 'string' ? piece : piece.figure);

/**
 * A space between a Japanese character and a Latin letter, a digit or a sign, as the providers write: "GPT-4.1 は 2 週間で". `''` between any
 * others.
 */
function spaceBetween(before: string, after: string): string {
  const [last = '', first = ''] = [[...before].at(-1), [...after][0]];
  const isMixed = (japanese.test(last) && latin.test(first)) || (latin.test(last) && japanese.test(first));
  return isMixed ? ' ' : '';
}

/** A value of a text: a text, a number as it is written, or a figure. Nothing is written for `undefined`. */
type Value = string | number | Figure | undefined;

/**
 * A template tag that makes the pieces of a sentence. Where a value meets the text, a space stands between a Japanese and a Latin
 * character, and none between two Japanese ones: "20 件", but "20万件".
 */
export function say(texts: TemplateStringsArray, ...values: readonly Value[]): Pieces {
  const all = texts
    .flatMap((text, index) => [text, values[index] ?? ''])
    .map((piece) => (typeof piece === 'number' ? String(piece) : piece))
    .filter((piece) => plain(piece) !== '');
  return all
    .map((piece, index) => {
      if (typeof piece !== 'string') return piece;
      const [before, after] = [all[index - 1], all[index + 1]].map((each) => each && plain(each));
      const isTightBefore = before && /^ /.test(piece) && isJapanese(before.at(-1), piece.at(1));
      const isTightAfter = after && / $/.test(piece) && isJapanese(piece.at(-2), after.at(0));
      return piece.slice(isTightBefore ? 1 : 0, isTightAfter ? -1 : undefined);
    })
    .flatMap((piece, index, tight) => {
      const before = tight[index - 1];
      const space = before === undefined ? '' : spaceBetween(plain(before), plain(piece));
      return space === '' ? [piece] : [space, piece];
    });
}

/** Like `say`, but makes a text: ja`${name}は` is "GPT-4.1 は" or "プロンプトは". */
export const ja = (texts: TemplateStringsArray, ...values: readonly Exclude<Value, Figure>[]): string =>
  say(texts, ...values)
    .map(plain)
    .join('');

/** A list that `Intl` wrote with "または" between its last values, with spaces between "または" and a Latin character: "$1 または $2". */
export const apart = (list: string): string =>
  list.split(/(または)/).reduce((done, part) => done + spaceBetween(done, part) + part, '');

/** "A", "AとB", "A、B、C". */
export const listed = (names: readonly string[]): string =>
  names.length === 2 ? ja`${names[0] ?? ''}と${names[1] ?? ''}` : names.join('、');

/** A function that gives a number with its counter: "1 件のリクエスト". Japanese has no plural. */
export const counted =
  (counter: string): ((written: string, count: number) => string) =>
  (written) =>
    ja`${written}${counter}`;

/** A noun, which is the same for every number. */
export const noun =
  (word: string): ((count: number | null) => string) =>
  () =>
    word;
