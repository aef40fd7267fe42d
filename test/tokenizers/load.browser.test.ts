/** The tokenizers in a page that loads their sources from a development server. */
import { expect, test } from 'vitest';
import {
  backgroundTokenizer,
  backgroundUnits,
  createIncrementalCounter,
  encodingIds,
  loadTokenizer,
} from '../../src/tokenizers/index.ts';
import { languages } from './texts.ts';

const text = Object.values(languages).join('\n');

test('every encoding loads in a page, and its count, ids, boundaries and bytes agree', async () => {
  for (const id of encodingIds) {
    const tokenizer = await loadTokenizer(id);
    const ids = tokenizer.encode(text);
    expect(tokenizer.count(text)).toBe(ids.length);
    expect(tokenizer.boundaries(text).at(-1)).toBe(text.length);
    const bytes = ids.flatMap((token) => [...tokenizer.decodeToken(token)]);
    expect(new TextDecoder().decode(Uint8Array.from(bytes))).toBe(text);
  }
});

test('the published example “tiktoken is great!” has the published tokens', async () => {
  expect((await loadTokenizer('o200k_base')).encode('tiktoken is great!')).toEqual([
    83, 8251, 2488, 382, 2212, 0,
  ]);
  expect((await loadTokenizer('cl100k_base')).encode('tiktoken is great!')).toEqual([
    83, 1609, 5963, 374, 2294, 0,
  ]);
});

test('a text has the same count in the worker, in slices and at once, with progress up to the end', async () => {
  const longText = `${text}\n`.repeat(300);
  expect(longText.length).toBeGreaterThan(backgroundUnits);
  const expected = (await loadTokenizer('o200k_base')).count(longText);
  for (const worker of ['auto', 'never'] as const) {
    const shares: number[] = [];
    const tokenizer = backgroundTokenizer('o200k_base', { worker });
    expect(await tokenizer.count(longText, { onProgress: (share) => shares.push(share) })).toBe(expected);
    expect(shares.at(-1)).toBe(1);
    // A closed tokenizer starts a new worker for the next count.
    tokenizer.close();
    expect(await tokenizer.count(longText)).toBe(expected);
    tokenizer.close();
  }
});

test('the incremental count of a long prompt equals the full count after each edit', async () => {
  const tokenizer = await loadTokenizer('o200k_base');
  const counter = createIncrementalCounter(tokenizer);
  let prompt = text.repeat(60).slice(0, 200_000);
  for (const start of [100_000, 5, 199_000]) {
    prompt = `${prompt.slice(0, start)}a new word${prompt.slice(start + 3)}`;
    expect(counter.count(prompt)).toBe(tokenizer.count(prompt));
  }
});
