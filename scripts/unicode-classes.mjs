/**
 * Writes the class of every Unicode character (upper case, digit, white space and so on) to src/tokenizers/unicode-classes.ts, because the
 * encodings split a text by these classes. The classes come from Node. tiktoken's version of Unicode may be older, so the script tests
 * which characters tiktoken knows. If tiktoken changes its version of Unicode, test/tokenizers/characters.test.ts fails; then run this
 * script again.
 */
import { writeFileSync } from 'node:fs';
import { get_encoding } from 'tiktoken';

/** The letter of each class, and a pattern of its characters. The text that this script writes explains the letters. */
const classes = [
  ['u', /[\p{Lu}\p{Lt}]/u],
  ['l', /\p{Ll}/u],
  ['b', /[\p{Lm}\p{Lo}]/u],
  ['m', /\p{M}/u],
  ['n', /\p{N}/u],
  ['r', /[\r\n]/u],
  ['s', /\p{White_Space}/u],
];

const tiktoken = get_encoding('o200k_base');
const [contraction] = tiktoken.encode_ordinary("'t");

/**
 * Whether tiktoken treats a character as a letter, mark or number. After such a character, the last token is "'t". After any
 * other character, the apostrophe goes with that character, and the last token is "t". ASCII characters cannot be tested in this way,
 * because, for example, "n't" is one token.
 */
const isWord = (char) => tiktoken.encode_ordinary(`${char}'t`).at(-1) === contraction;

const classOf = (codePoint) => {
  if (codePoint >= 0xd800 && codePoint < 0xe000) return 'o';
  const char = String.fromCodePoint(codePoint);
  const name = classes.find(([, pattern]) => pattern.test(char))?.[0] ?? 'o';
  if (codePoint < 0x80 || name === 'r' || name === 's') return name;
  if (name === 'o' && isWord(char))
    throw new Error(
      `U+${codePoint.toString(16)} is known to tiktoken, but not to the Unicode version of Node`,
    );
  return isWord(char) ? name : 'o';
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
 * The class of every Unicode character; written by scripts/unicode-classes.mjs. It is part of the package, because each
 * browser has its own version of Unicode, and tiktoken has a fixed one.
 */

/**
 * Runs of characters of one class, from U+0000 on. Each run is a small letter for its class and then its length as a number
 * in base 36, which is left out if it is 1. The classes: u upper and title case letters, l lower case letters, b letters
 * without case, m marks, n numbers, r line ends, s other white space, o all other characters.
 */
export const unicodeClasses: string =
${lines.join(' +\n')};
`,
);
console.log(`${runs.length} runs, ${text.length} characters`);
