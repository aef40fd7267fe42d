import fc from 'fast-check';
import { getEncoding } from 'js-tiktoken';
import { describe, expect, it } from 'vitest';
import { isAdditive, resegmentText, type Segment, segmentText } from '../../src/controllers/segments.ts';

const encodings = [getEncoding('o200k_base'), getEncoding('cl100k_base')] as const;

/** Text made of what decides where pieces end: line ends, white space of all kinds, punctuation, letters, numbers. */
const pieces = [
  'a',
  'b',
  'The',
  ' the',
  "'s",
  "'LL",
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '/',
  '//',
  '.',
  '.\n',
  ' .',
  ')',
  '{{',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\u3000',
  '\u0301',
  '7',
  '1234',
  '語',
  'あ',
  'ß',
  'É',
  '한',
  '😀',
  '\ud800',
  '\ufeff',
  '_',
  '-',
  '"',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
/** Lone surrogates become U+FFFD, as tokenizers read them. */
const wellFormed = (part: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(part));
const lengths = fc.integer({ min: 1, max: 12 });

describe('segments', () => {
  it('joined are the text', () => {
    fc.assert(
      fc.property(text, lengths, (whole, length) => {
        expect(
          segmentText(whole, length)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(whole);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['o200k_base', 'cl100k_base'] as const)(
    'of %s have the tokens of the whole text, in order',
    (id) => {
      const encoding = encodings[id === 'o200k_base' ? 0 : 1];
      const encode = (part: string): number[] => encoding.encode(wellFormed(part), [], []);
      expect(isAdditive(id)).toBe(true);
      fc.assert(
        fc.property(text, lengths, (whole, length) => {
          expect(segmentText(whole, length).flatMap((segment) => encode(segment.text))).toEqual(
            encode(whole),
          );
        }),
        { numRuns: 3000 },
      );
    },
  );

  it('after an edit are cut where the whole text may be cut, and keep what was not touched', () => {
    const encode = (part: string): number[] => encodings[0].encode(wellFormed(part), [], []);
    const edit = fc.record({ at: fc.nat(200), remove: fc.nat(20), insert: text });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 4 }), lengths, (start, edits, length) => {
        let whole = start;
        let segments: readonly Segment[] = segmentText(whole, length);
        for (const { at, remove, insert } of edits) {
          whole = whole.slice(0, at) + insert + whole.slice(at + remove);
          segments = resegmentText(segments, whole, length);
        }
        expect(segments.map((segment) => segment.text).join('')).toBe(whole);
        expect(segments.flatMap((segment) => encode(segment.text))).toEqual(encode(whole));
      }),
      { numRuns: 1000 },
    );
  });

  it('after one key in a long text are the same objects but for a few', () => {
    const whole = 'You sort support tickets.\nAnswer with one word.\n'.repeat(4000);
    const former = segmentText(whole);
    const next = resegmentText(former, `${whole.slice(0, 100_003)}x${whole.slice(100_003)}`);
    const kept = new Set(former);
    expect(next.filter((segment) => !kept.has(segment)).length).toBeLessThanOrEqual(3);
  });

  it('are the very same list when the text did not change', () => {
    const former = segmentText('One line.\nAnother.');
    expect(resegmentText(former, 'One line.\nAnother.')).toBe(former);
  });
});
