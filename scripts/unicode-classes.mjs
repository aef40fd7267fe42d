/**
 * Writes src/tokenizers/unicode-classes.ts: the classes of characters that the encodings' patterns tell apart,
 * as runs over all of Unicode, from this Node's own tables. Run when Unicode (and tiktoken with it) moves on;
 * test/tokenizers/characters.test.ts compares every code point with tiktoken.
 */
import { writeFileSync } from 'node:fs';

const classes = [
  ['u', /[\p{Lu}\p{Lt}]/u],
  ['l', /\p{Ll}/u],
  ['b', /[\p{Lm}\p{Lo}]/u],
  ['m', /\p{M}/u],
  ['n', /\p{N}/u],
  ['r', /[\r\n]/u],
  ['s', /\p{White_Space}/u],
];
const classOf = (codePoint) => {
  const char = String.fromCodePoint(codePoint);
  return classes.find(([, pattern]) => pattern.test(char))?.[0] ?? 'o';
};

const runs = [];
for (let from = 0; from < 0x110000; ) {
  const name = classOf(from);
  let to = from + 1;
  while (to < 0x110000 && classOf(to) === name) to++;
  runs.push(to - from === 1 ? name : `${name}${(to - from).toString(36).toUpperCase()}`);
  from = to;
}
const text = runs.join('');
const lines = text.match(/.{1,100}/g).map((line) => `  '${line}'`);

writeFileSync(
  new URL('../src/tokenizers/unicode-classes.ts', import.meta.url),
  `/**
 * Classes of characters over all of Unicode ${process.versions.unicode}, as runs; written by scripts/unicode-classes.mjs.
 * Carried along, since the browser's own tables differ from version to version and tiktoken's do not.
 */

/**
 * Runs from U+0000 on: a letter for the class, then its length in base 36 (absent = 1). u upper or title case,
 * l lower case, b letters without case, m marks, n numbers, r line ends, s other white space, o the rest.
 */
export const unicodeClasses: string =
${lines.join(' +\n')};
`,
);
console.log(`${runs.length} runs, ${text.length} characters`);
