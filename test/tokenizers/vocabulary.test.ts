/** Packing and unpacking of a vocabulary. */
import { describe, expect, test } from 'vitest';
import { packVocabulary } from '../../scripts/pack-vocabulary.ts';
import { noMerge, unpackVocabulary } from '../../src/tokenizers/vocabulary.ts';

// A line of the input is `!`, the rank of its first token, and the tokens in Base64. A hole is a rank that no token has.
describe('a vocabulary is refused', () => {
  const base64 = (...bytes: number[]) => Buffer.from(bytes).toString('base64');
  const bytes = Array.from({ length: 256 }, (_, byte) => base64(byte));
  const abc = base64(97, 98, 99);

  test('if a token is not a pair of earlier tokens', () => {
    expect(() => packVocabulary(`! 0 ${bytes.join(' ')} ${abc}`)).toThrow('not a pair');
  });

  test('if it does not start with the 256 bytes', () => {
    expect(() => packVocabulary(`! 0 ${abc}`)).toThrow('not the bytes');
    expect(() => packVocabulary(`! 0 ${bytes.slice(0, 255).join(' ')}`)).toThrow('not the bytes');
    const hole = `! 0 ${bytes.slice(0, 100).join(' ')}\n! 101 ${bytes.slice(101).join(' ')}`;
    expect(() => packVocabulary(hole)).toThrow('not the bytes');
    const moved = `${hole}\n! 256 ${bytes[100]}`;
    expect(() => packVocabulary(moved)).toThrow('not the bytes');
  });

  test('if it has more tokens than three base-64 digits can number', () => {
    const withRank = (rank: number) => `! 0 ${bytes.join(' ')}\n! ${rank} ${base64(97, 98)}`;
    // 64³ − 1: the largest number of three digits is `noMerge`, and no token has it.
    expect(() => packVocabulary(withRank(0x3ffff))).toThrow('262144 tokens: the maximum is 262143');
    expect(packVocabulary(withRank(0x3fffe)).planes).toHaveLength(6);
  });
});

test('an unpacked vocabulary has the tokens, ranks and holes that were packed', () => {
  const bytes = Array.from({ length: 256 }, (_, byte) => Buffer.from([255 - byte]).toString('base64'));
  const [ab, cd, abcd] = ['ab', 'cd', 'abcd'].map((token) => Buffer.from(token).toString('base64'));
  const packed = packVocabulary(`! 0 ${bytes.join(' ')} ${ab}\n! 258 ${cd} ${abcd}`);
  const { decode, merge, size } = unpackVocabulary(packed);
  expect(packed.holes).toEqual([257]);
  expect([size, merge(256, 258), merge(258, 256)]).toEqual([260, 259, noMerge]);
  expect([0, 256, 257, 259].map((id) => Buffer.from(decode(id)).toString('latin1'))).toEqual([
    '\xff',
    'ab',
    '',
    'abcd',
  ]);
});
