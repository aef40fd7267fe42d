/** Tests the segments of a text: their tokens, joined in order, are the tokens of the text in tiktoken, even after edits. */
import fc from 'fast-check';
import { get_encoding } from 'tiktoken';
import { describe, expect, it } from 'vitest';
import { resegmentText, type Segment, segmentText } from '../../src/tokenizers/segments.ts';
import { wellFormed } from './random.ts';

const ids = ['o200k_base', 'cl100k_base', 'p50k_base', 'r50k_base'] as const;
const encodings = Object.fromEntries(ids.map((id) => [id, get_encoding(id)]));

/** The pieces of random texts: characters at which a cut may be wrong, such as line ends, spaces, signs, letters and digits. */
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
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const lengths = fc.integer({ min: 2, max: 12 });
const encodeWith =
  (id: string) =>
  (part: string): number[] => [...(encodings[id]?.encode(wellFormed(part), [], []) ?? [])];

describe('segments', () => {
  it.each([...ids, 'a tokenizer of the page'])('for %s are the text when they are joined in order', (id) => {
    fc.assert(
      fc.property(texts, lengths, (text, length) => {
        expect(
          segmentText(text, id, length)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it.each(ids)('for %s have the tokens of the text, in order', (id) => {
    const encode = encodeWith(id);
    fc.assert(
      fc.property(texts, lengths, (text, length) => {
        expect(segmentText(text, id, length).flatMap((segment) => encode(segment.text))).toEqual(
          encode(text),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each(ids)('for %s have the tokens of the text after edits too', (id) => {
    const encode = encodeWith(id);
    const edit = fc.record({ at: fc.nat(200), remove: fc.nat(20), insert: texts });
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 4 }), lengths, (start, edits, length) => {
        let text = start;
        let segments: readonly Segment[] = segmentText(text, id, length);
        for (const { at, remove, insert } of edits) {
          text = text.slice(0, at) + insert + text.slice(at + remove);
          segments = resegmentText(segments, text, id, length);
        }
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.flatMap((segment) => encode(segment.text))).toEqual(encode(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('of a long text are the same objects after one key press, except for three at most', () => {
    const text = 'You sort support tickets.\nAnswer with one word.\n'.repeat(4000);
    const former = segmentText(text, 'o200k_base');
    const next = resegmentText(former, `${text.slice(0, 100_003)}x${text.slice(100_003)}`, 'o200k_base');
    const formerSegments = new Set(former);
    expect(next.filter((segment) => !formerSegments.has(segment)).length).toBeLessThanOrEqual(3);
  });

  it('are the same list if the text did not change', () => {
    const former = segmentText('One line.\nAnother.', 'o200k_base');
    expect(resegmentText(former, 'One line.\nAnother.', 'o200k_base')).toBe(former);
  });

  it.each(['some words ', 'word', 'a\n', ' ', '字', '\u0301'])(
    'of repeated %j are found with fewer than six reads per character, for a text of any length',
    (unit) => {
      for (const length of [50_000, 200_000]) {
        const text = unit.repeat(length / unit.length);
        let reads = 0;
        // Cutting may call only these methods of a text. Every other method, which might read the whole text, is missing here.
        const observedText = {
          length: text.length,
          charCodeAt: (at: number) => {
            reads += 1;
            return text.charCodeAt(at);
          },
          slice: (from: number, to: number) => {
            reads += to - from;
            return text.slice(from, to);
          },
        } as unknown as string;
        expect(segmentText(observedText, 'o200k_base')).toEqual(segmentText(text, 'o200k_base'));
        expect(reads / text.length).toBeLessThan(6);
      }
    },
  );
});
