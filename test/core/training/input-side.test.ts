/** The input side: the same for splits, leaks and contradictions; normalised as stated, by an oracle. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatOverhead } from '../../../src/core/chat/overheads.ts';
import { ExampleReader } from '../../../src/core/training/example-reader.ts';
import { digitsOf } from '../../../src/core/training/hash.ts';
import { inputHash } from '../../../src/core/training/input-side.ts';
import { readExample } from '../../../src/core/training/parse.ts';
import { trainingExample } from '../../../src/core/training/types.ts';
import { lineOf } from './formats/lines.ts';

const reader = new ExampleReader({
  count: (text) => text.length,
  overhead: chatOverhead('o200k'),
  isCurrent: true,
  reservedWords: [],
});

const hashOf = (text: string): string =>
  inputHash(
    trainingExample({
      method: 'supervised',
      messages: [
        { role: 'user', content: text },
        { role: 'assistant', content: 'x' },
      ],
    }),
  );

describe('the hash of the input side', () => {
  it.each(Object.keys(lineOf) as (keyof typeof lineOf)[])(
    'is the one by which leaks of %s are found',
    (format) => {
      fc.assert(
        fc.property(lineOf[format], (line) => {
          const example = readExample(line, format);
          const read = example && reader.read(example, () => {});
          if (example && read?.inputHash) expect(digitsOf(read.inputHash)).toBe(inputHash(example));
        }),
        { numRuns: 50 },
      );
    },
  );

  it('is equal for two texts if only white space and composition differ, as an oracle finds', () => {
    const normal = (text: string): string =>
      text
        .normalize('NFC')
        .replace(/[ \n\t\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g, ' ')
        .replace(/^ | $/g, '');
    const part = fc.constantFrom(
      'a',
      'B',
      '7',
      ' ',
      '  ',
      '\n\n',
      '\t',
      '-',
      '.',
      'e\u0301',
      'é',
      '\u00a0',
      '漢',
      '😀',
      '\ud83d',
      'words',
      'thousand',
    );
    const text = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(hashOf(one) === hashOf(other)).toBe(normal(one) === normal(other));
        // A text of nothing is no text.
        if (normal(one) !== '') expect(hashOf(normal(one))).toBe(hashOf(one));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells apart where one message ends and the next begins, and who speaks', () => {
    const of = (...messages: readonly unknown[]): string =>
      inputHash(
        trainingExample({
          method: 'supervised',
          messages: [...messages, { role: 'assistant', content: 'x' }],
        }),
      );
    const user = (content: string) => ({ role: 'user', content });
    const hashes = [
      of(user('ab')),
      of(user('a'), user('b')),
      of({ role: 'system', content: 'ab' }),
      of({ role: 'bot', content: 'ab' }),
      of({ role: 'constructor', content: 'ab' }, 7),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(of({ role: 'developer', content: 'ab' })).toBe(of({ role: 'system', content: 'ab' }));
  });
});
