/** The hash of texts: it is MurmurHash3 as published, evenly distributed, and without collisions among many texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digitsOf,
  hashBytes,
  hashLength,
  hashText,
  mix32,
  newLanes,
  readDigits,
  shareOf,
} from '../../../src/core/training/hash.ts';

/** MurmurHash3_x86_128 over bytes, after Austin Appleby's reference code, with big integers. */
function murmur(bytes: readonly number[], seed: number): readonly number[] {
  const low = (value: bigint): bigint => value & 0xffffffffn;
  const rotate = (value: bigint, by: bigint): bigint => low((value << by) | (value >> (32n - by)));
  const c = [0x239b961bn, 0xab0e9789n, 0x38b34ae5n, 0xa1e38b93n];
  const h = Array(4).fill(BigInt(seed));
  const at = (list: readonly bigint[], index: number): bigint => list[index] as bigint;
  const wordRotations = [15n, 16n, 17n, 18n];
  const laneRotations = [19n, 17n, 15n, 13n];
  const add = [0x561ccd1bn, 0x0bcaa747n, 0x96cd1c35n, 0x32ac3b17n];
  const mixIn = (word: bigint, lane: number): void => {
    const k = low(rotate(low(word * at(c, lane)), at(wordRotations, lane)) * at(c, (lane + 1) % 4));
    h[lane] ^= k;
  };
  const word = (from: number): bigint =>
    [3, 2, 1, 0].reduce((sum, index) => (sum << 8n) | BigInt(bytes[from + index] ?? 0), 0n);
  const blocks = Math.floor(bytes.length / 16);
  for (let block = 0; block < blocks; block += 1) {
    for (let lane = 0; lane < 4; lane += 1) {
      mixIn(word(block * 16 + lane * 4), lane);
      h[lane] = low((rotate(h[lane], at(laneRotations, lane)) + h[(lane + 1) % 4]) * 5n + at(add, lane));
    }
  }
  for (let lane = 3; lane >= 0; lane -= 1) mixIn(word(blocks * 16 + lane * 4), lane);
  for (let lane = 0; lane < 4; lane += 1) h[lane] ^= BigInt(bytes.length);
  const spread = (): void => {
    h[0] = low(h[0] + h[1] + h[2] + h[3]);
    for (let lane = 1; lane < 4; lane += 1) h[lane] = low(h[lane] + h[0]);
  };
  spread();
  for (let lane = 0; lane < 4; lane += 1) {
    let x = h[lane];
    x ^= x >> 16n;
    x = low(x * 0x85ebca6bn);
    x ^= x >> 13n;
    x = low(x * 0xc2b2ae35n);
    h[lane] = x ^ (x >> 16n);
  }
  spread();
  return h.map(Number);
}

const digits = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/** The four 32-bit numbers ("lanes") of a hash that is given as text. */
function lanesOf(hash: string): readonly number[] {
  let value = 0n;
  for (const digit of hash) value = (value << 6n) | BigInt(digits.indexOf(digit));
  value >>= 4n;
  return [96n, 64n, 32n, 0n].map((shift) => Number((value >> shift) & 0xffffffffn));
}

/** The bytes that are hashed: one byte for an ASCII character, and three bytes for every other UTF-16 code unit. */
const bytesOf = (text: string): readonly number[] =>
  text.split('').flatMap((unit) => {
    const code = unit.charCodeAt(0);
    return code < 128 ? [code] : [0xe0 + (code >> 12), 0x80 + ((code >> 6) % 64), 0x80 + (code % 64)];
  });

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('the hash of a text', () => {
  it('is compared with a reference that has the published verification value of MurmurHash3_x86_128', () => {
    const littleEndianBytes = (lanes: readonly number[]): readonly number[] =>
      lanes.flatMap((lane) => [lane & 255, (lane >>> 8) & 255, (lane >>> 16) & 255, lane >>> 24]);
    const hashes = Array.from({ length: 256 }, (_, size) =>
      littleEndianBytes(
        murmur(
          Array.from({ length: size }, (_, index) => index),
          256 - size,
        ),
      ),
    );
    // SMHasher, main.cpp: { MurmurHash3_x86_128, 128, 0xB3ECE62A }.
    expect(murmur(hashes.flat(), 0)[0]).toBe(0xb3ece62a);
  });

  it('is MurmurHash3_x86_128 of its bytes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(lanesOf(hashText(text))).toEqual(murmur(bytesOf(text), 0));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['', '----------------------'],
    ['a', hashText('a')],
  ])('the hash of “%s” has 22 digits', (text, hash) => {
    expect(hashText(text)).toBe(hash);
    expect(hash).toHaveLength(hashLength);
  });

  it('has the same order as text and as the number that it encodes', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const number = (text: string): bigint =>
          lanesOf(hashText(text)).reduce((sum, lane) => (sum << 32n) | BigInt(lane), 0n);
        expect(hashText(a) < hashText(b)).toBe(number(a) < number(b));
      }),
    );
  });

  it('the hash of a second part depends on the first part', () => {
    const view = new DataView(Uint8Array.from('abcabc', (letter) => letter.charCodeAt(0)).buffer);
    const chained = newLanes();
    hashBytes(view, 0, 3, chained);
    const alone = digitsOf(chained);
    hashBytes(view, 3, 6, chained);
    const second = newLanes();
    hashBytes(view, 3, 6, second);
    expect(digitsOf(second)).toBe(alone);
    expect(digitsOf(chained)).not.toBe(alone);
  });

  it('can be read back from its digits', () => {
    fc.assert(
      fc.property(fc.int32Array({ minLength: 4, maxLength: 4 }), fc.nat({ max: 3 }), (lanes, before) => {
        expect(readDigits('z'.repeat(before) + digitsOf(lanes), before, newLanes())).toEqual(lanes);
      }),
    );
    expect(readDigits('', 0, newLanes())).toEqual(newLanes());
  });

  it('has no collision among a million short texts, not even in its first 64 bits', () => {
    const seen = new Set<string>();
    for (let index = 0; index < 1_000_000; index += 1) seen.add(hashText(index.toString(36)).slice(0, 11));
    expect(seen.size).toBe(1_000_000);
  });

  it('changes in about half of its bits when any one bit of the text changes', () => {
    const text = 'Which bay for 12 kg of glass?';
    const before = lanesOf(hashText(text));
    const changed = Array.from({ length: 128 }, () => 0);
    let changedTexts = 0;
    for (let at = 0; at < text.length; at += 1) {
      for (let bit = 0; bit < 16; bit += 1) {
        const changedText =
          text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
        const after = lanesOf(hashText(changedText));
        changedTexts += 1;
        for (let index = 0; index < 128; index += 1) {
          const lane = index >> 5;
          const difference = (((before[lane] as number) ^ (after[lane] as number)) >>> (index & 31)) & 1;
          changed[index] = (changed[index] ?? 0) + difference;
        }
      }
    }
    // With 464 changed texts, five standard errors are 0.116.
    for (const count of changed) expect(Math.abs(count / changedTexts - 0.5)).toBeLessThan(0.12);
  });
});

describe('a number of a hash', () => {
  it('is changed by `mix32` into a number that `mix32` makes from no other number', () => {
    const seen = new Set<number>();
    for (let value = 0; value < 200_000; value += 1) seen.add(mix32(value));
    expect(seen.size).toBe(200_000);
  });

  it('becomes a share from 0 to 1 by `shareOf`, if it is the first number of the hash', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 32 - 1 }), (first) => {
        expect(shareOf(digitsOf(Int32Array.of(first, 0, 0, 0)))).toBeCloseTo(first / 2 ** 32, 8);
      }),
    );
  });
});
