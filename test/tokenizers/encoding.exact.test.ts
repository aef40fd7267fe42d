/** Compares the tokens of every encoding with the tokens of tiktoken. */
import { existsSync, readFileSync } from 'node:fs';
import { get_encoding, type Tiktoken } from 'tiktoken';
import { describe, expect, test } from 'vitest';
import type { ExactTokenizer } from '../../src/tokenizers/index.ts';
import { loadTokenizer } from '../../src/tokenizers/index.ts';
import { runs } from '../harness/runs.ts';
import { randomNumbers, randomText, wellFormed } from './random.ts';
import { code, languages } from './texts.ts';

/** Number of random strings for each encoding. */
const stringCount = runs(20_000, 200_000);

const encodings = ['o200k_base', 'cl100k_base', 'p50k_base', 'r50k_base'] as const;
const oracles = new Map<string, Tiktoken>(encodings.map((id) => [id, get_encoding(id)]));

/** A line that describes the difference to tiktoken, so that it can be repeated; `null` if the tokens and their number are the same. */
function difference(tokenizer: ExactTokenizer, text: string): string | null {
  const expected = oracles.get(tokenizer.id)?.encode_ordinary(wellFormed(text)) ?? new Uint32Array();
  const ids = tokenizer.encode(text);
  const isSame = ids.length === expected.length && ids.every((id, i) => id === expected[i]);
  if (isSame && tokenizer.count(text) === expected.length) return null;
  return `${JSON.stringify(text)}: [${ids}] instead of [${expected}], counted ${tokenizer.count(text)}`;
}

describe.each(encodings)('%s', (id) => {
  test(`gives the tokens of tiktoken for ${stringCount.toLocaleString('en')} random strings`, async () => {
    const tokenizer = await loadTokenizer(id);
    const seed = Number(process.env.SEED ?? 20_261_124);
    const random = randomNumbers(seed);
    for (let i = 0; i < stringCount; i++) {
      const message = difference(tokenizer, randomText(random));
      if (message) expect.fail(`seed ${seed}, string ${i}: ${message}`);
    }
  });

  test.each(Object.entries({ ...languages, ...code }))(
    'gives the tokens of tiktoken for ordinary text: %s',
    async (_, text) => {
      const tokenizer = await loadTokenizer(id);
      expect(difference(tokenizer, text)).toBeNull();
      expect(difference(tokenizer, text.repeat(3))).toBeNull();
      expect(difference(tokenizer, text.toUpperCase())).toBeNull();
    },
  );

  test('gives the tokens of tiktoken for all texts joined into one that is longer than a slice', async () => {
    const allTexts = [...Object.values(languages), ...Object.values(code)].join('\n\n').repeat(40);
    expect(allTexts.length).toBeGreaterThan(100_000);
    expect(difference(await loadTokenizer(id), allTexts)).toBeNull();
  });

  const units = [
    'a',
    'A',
    ' ',
    '\n',
    '\t',
    '\u0301',
    '字',
    '!',
    '0',
    '👍',
    'ab',
    'лл',
    '-',
    '=',
    'é',
    ' a',
    '\ud800',
    '\u00a0',
    "'s",
  ];
  test.each(units.map((unit) => [JSON.stringify(unit), unit]))(
    'gives the tokens of tiktoken for repetitions of %s',
    async (_, unit) => {
      const tokenizer = await loadTokenizer(id);
      for (const length of [1, 2, 3, 17, 48, 49, 127, 129, 300, 4095, 4099]) {
        expect(difference(tokenizer, unit.repeat(length))).toBeNull();
        expect(difference(tokenizer, `x ${unit.repeat(length)}\ny`)).toBeNull();
      }
    },
  );
});

describe('a piece of 16,000 characters without a place to cut', () => {
  const random = randomNumbers(7);
  const randomPiece = (letters: string) =>
    Array.from({ length: 16_000 }, () => letters[Math.floor(random() * letters.length)]).join('');
  const pieces = {
    'one letter': 'a'.repeat(16_000),
    spaces: `${' '.repeat(15_999)}x`,
    marks: `e${'\u0301'.repeat(15_999)}`,
    'one ideograph': '字'.repeat(16_000),
    'random letters': randomPiece('abcdefghijklmnopqrstuvwxyz'),
    'two letters': randomPiece('ab'),
    'random ideographs': randomPiece('的一是不了人我在有他这为之大来以个中上们'),
    symbols: randomPiece('!-=*#~'),
  };
  test.each(Object.entries(pieces))('has the tokens of tiktoken: %s', async (_, piece) => {
    expect(difference(await loadTokenizer('o200k_base'), piece)).toBeNull();
    expect(difference(await loadTokenizer('cl100k_base'), piece)).toBeNull();
  });
});

test('o200k_harmony gives the tokens of o200k_base for ordinary text', async () => {
  const [harmony, base] = await Promise.all([loadTokenizer('o200k_harmony'), loadTokenizer('o200k_base')]);
  for (const text of Object.values(languages)) expect(harmony.encode(text)).toEqual(base.encode(text));
});

const published = new URL('../../../shared/cases/how_to_count_tokens.json', import.meta.url);
test.runIf(existsSync(published))(
  'the examples that OpenAI publishes have the published tokens',
  async () => {
    const { strings } = JSON.parse(readFileSync(published, 'utf8')) as {
      strings: Record<string, Record<string, number[]>>;
    };
    for (const [text, byEncoding] of Object.entries(strings)) {
      for (const [id, ids] of Object.entries(byEncoding)) {
        expect((await loadTokenizer(id as 'o200k_base')).encode(text)).toEqual(ids);
      }
    }
  },
);
