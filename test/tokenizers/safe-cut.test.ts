/** The places at which a text may be cut without a change of its tokens. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterClasses } from '../../src/tokenizers/characters.ts';
import { encodingIds, loadTokenizer } from '../../src/tokenizers/index.ts';
import { isLineCut, isSafeCut, nextCut } from '../../src/tokenizers/safe-cut.ts';
import { randomNumbers, randomText } from './random.ts';
import { code, languages } from './texts.ts';

const texts = fc.integer({ min: 0 }).map((seed) => randomText(randomNumbers(seed)));
const longText = [...Object.values(languages), ...Object.values(code)].join('\n').repeat(50);

describe.each(encodingIds)('%s', (id) => {
  test('the tokens of the two sides of every safe cut, and of every line cut, are those of the uncut text', async () => {
    const tokenizer = await loadTokenizer(id);
    const classes = characterClasses();
    fc.assert(
      fc.property(texts, (text) => {
        const expected = tokenizer.encode(text).join();
        for (let cut = 1; cut < text.length; cut++) {
          if (!isSafeCut(text, cut, classes) && !isLineCut(text, cut, classes, id)) continue;
          expect([...tokenizer.encode(text.slice(0, cut)), ...tokenizer.encode(text.slice(cut))].join()).toBe(
            expected,
          );
        }
      }),
      { numRuns: 1500 },
    );
  });
});

test('a text without a place to cut stays in one part, and an ordinary long text is cut into parts of about the given length', () => {
  const classes = characterClasses();
  expect(nextCut('a'.repeat(10_000), 0, 100, classes)).toBe(10_000);
  for (let from = 0; from < longText.length; ) {
    const to = nextCut(longText, from, 2048, classes);
    expect(to).toBeGreaterThan(from);
    expect(to - from).toBeLessThan(2400);
    from = to;
  }
});
