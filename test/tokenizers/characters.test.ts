/** The table of character classes, compared with tiktoken at both ends of every run of one class and at samples between. */
import { get_encoding } from 'tiktoken';
import { expect, test } from 'vitest';
import { loadTokenizer } from '../../src/tokenizers/index.ts';
import { unicodeClasses } from '../../src/tokenizers/unicode-classes.ts';

/** The first and last two code points of every run of one class, and every 97th code point of a long run. */
function samples(): number[] {
  const points = new Set<number>();
  let start = 0;
  for (const [, , length] of unicodeClasses.matchAll(/([a-z])([0-9A-Z]*)/g)) {
    const end = start + (length ? Number.parseInt(length, 36) : 1);
    for (const point of [start, start + 1, end - 2, end - 1])
      if (point >= start && point < end) points.add(point);
    for (let point = start + 50; point < end && end < 0x40000; point += 97) points.add(point);
    start = end;
  }
  expect(start).toBe(0x110000);
  return [...points].filter((point) => point < 0xd800 || point > 0xdfff);
}

test.each(['o200k_base', 'cl100k_base', 'r50k_base'] as const)(
  '%s gives the tokens of tiktoken for characters of every class, each between letters, digits, signs and spaces',
  async (id) => {
    const tokenizer = await loadTokenizer(id);
    const oracle = get_encoding(id);
    const wrong: string[] = [];
    for (const point of samples()) {
      const c = String.fromCodePoint(point);
      // The class of a character decides whether it forms one piece with a contraction or a line end next to it.
      const text = `${c}'s ${c}\n/x 12${c}34 ${c}'ll ${c}B're b${c}'d !${c}\r\n/ !${c}'S 1${c}'t${c}A've ${c}${c}  ${c} 1`;
      if (tokenizer.encode(text).join() !== oracle.encode_ordinary(text).join())
        wrong.push(`U+${point.toString(16)}`);
    }
    expect(wrong).toEqual([]);
  },
);
