/** Counts of an edited text: they equal a full count, although only the segments around the edit are counted again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createIncrementalCounter,
  encodingIds,
  loadTokenizer,
  type Tokenizer,
} from '../../src/tokenizers/index.ts';
import { randomNumbers, randomText } from './random.ts';
import { code, languages } from './texts.ts';

const texts = fc.integer({ min: 0 }).map((seed) => randomText(randomNumbers(seed)));
const longText = [...Object.values(languages), ...Object.values(code)].join('\n').repeat(50);

describe.each(encodingIds)('%s', (id) => {
  test('gives an incremental count that equals the full count after every edit', async () => {
    const tokenizer = await loadTokenizer(id);
    const anyEdits = fc.array(fc.tuple(fc.nat(), fc.nat(6000), texts), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const counter = createIncrementalCounter(tokenizer);
        let text = longText.slice(0, 20_000);
        counter.count(text);
        for (const [position, remove, insert] of edits) {
          const start = position % (text.length + 1);
          text =
            text.slice(0, start) + insert + text.slice(start + (remove % 3 === 0 ? remove : remove % 40));
          expect(counter.count(text)).toBe(tokenizer.count(text));
          const segments = counter.segments();
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
          expect(segments.map(({ tokens }) => tokens)).toEqual(
            segments.map((segment) => tokenizer.count(segment.text)),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('after an edit of a 200 kB prompt, fewer than 8,000 characters are counted again', async () => {
  const tokenizer = await loadTokenizer('o200k_base');
  let countedUnits = 0;
  const observedTokenizer: Tokenizer = {
    ...tokenizer,
    count: (text) => {
      countedUnits += text.length;
      return tokenizer.count(text);
    },
  };
  const counter = createIncrementalCounter(observedTokenizer);
  let text = longText.repeat(2).slice(0, 200_000);
  counter.count(text);
  expect(countedUnits).toBe(200_000);
  for (const position of [0, 100, 99_999, 150_000, 199_999]) {
    countedUnits = 0;
    text = `${text.slice(0, position)}x${text.slice(position)}`;
    expect(counter.count(text)).toBe(tokenizer.count(text));
    expect(countedUnits).toBeGreaterThan(0);
    expect(countedUnits).toBeLessThan(8_000);
  }
  countedUnits = 0;
  counter.count(text);
  expect(countedUnits).toBe(0);
});

test.each([
  ['the name of an encoding as its id, but neither `encoding` nor `addsUp`', { id: 'p50k_base' }],
  ['`addsUp: false`', { id: 'p50k_base', addsUp: false }],
  ['an unknown `encoding`', { id: 'own', encoding: 'p60k_base' as never }],
])('a text is counted as a whole by a tokenizer with %s', (_, properties) => {
  const tokenizer: Tokenizer = { ...properties, exact: true, count: (text) => (text === '' ? 0 : 1) };
  const counter = createIncrementalCounter(tokenizer);
  const text = 'line one two\n'.repeat(200);
  expect([counter.count(text), counter.count(`${text}x`)]).toEqual([1, 1]);
});

test('a tokenizer with `addsUp` but without `encoding` gets segments cut by the rule `plain`, even if its id is the name of an encoding', () => {
  const countedTexts: string[] = [];
  const count = (text: string): number => {
    countedTexts.push(text);
    return text.length;
  };
  // `plain` cuts this text nowhere, because it has neither a space nor a line end. The rule of o200k_base would cut it at the full stops.
  createIncrementalCounter({ id: 'o200k_base', exact: true, addsUp: true, count }).count('a.b'.repeat(2000));
  expect(countedTexts).toHaveLength(1);
});
