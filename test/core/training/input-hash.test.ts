/** Tests the hash of an example's input. It decides in which part of a split the example is, and it finds leaks and contradictions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatOverhead } from '../../../src/core/chat/overheads.ts';
import { ExampleReader } from '../../../src/core/training/example-reader.ts';
import { digitsOf } from '../../../src/core/training/hash.ts';
import { inputHash } from '../../../src/core/training/input-hash.ts';
import { readExample } from '../../../src/core/training/parse.ts';
import { trainingExample } from '../../../src/core/training/types.ts';
import { lineOf } from './formats/lines.ts';

const reader = new ExampleReader({
  count: (text) => text.length,
  overhead: chatOverhead('o200k'),
  hasCurrentRules: true,
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

describe('the hash of an input', () => {
  it.each(Object.keys(lineOf) as (keyof typeof lineOf)[])(
    'is the hash that the inspection of %s uses to find leaks',
    (format) => {
      fc.assert(
        fc.property(lineOf[format], (line) => {
          const example = readExample(line, format);
          const inspected = example && reader.read(example, () => {});
          if (example && inspected?.inputHash) expect(digitsOf(inspected.inputHash)).toBe(inputHash(example));
        }),
        { numRuns: 50 },
      );
    },
  );

  it('depends on the tools, but not on the order of their keys', () => {
    const withTools = (tools: readonly unknown[] | null): string =>
      inputHash(trainingExample({ method: 'supervised', messages: [{ role: 'user', content: 'a' }], tools }));
    const [freeBay, track] = ['free_bay', 'track'].map((name) => ({ type: 'function', function: { name } }));
    expect(withTools([freeBay])).not.toBe(withTools(null));
    expect(withTools([freeBay])).not.toBe(withTools([track]));
    expect(withTools([{ function: { name: 'free_bay' }, type: 'function' }])).toBe(withTools([freeBay]));
    expect(withTools([])).toBe(withTools(null));
  });

  it('is equal for two texts if they differ only in white space and in composed or decomposed letters', () => {
    const normalised = (text: string): string =>
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
      fc.property(text, text, (first, second) => {
        expect(hashOf(first) === hashOf(second)).toBe(normalised(first) === normalised(second));
        // An empty text is left out of the hash, but a text of white space is not.
        if (normalised(first) !== '') expect(hashOf(normalised(first))).toBe(hashOf(first));
      }),
      { numRuns: 1000 },
    );
  });

  it('differs if the same text is divided into messages differently or has other roles', () => {
    const hashOfMessages = (...messages: readonly unknown[]): string =>
      inputHash(
        trainingExample({
          method: 'supervised',
          messages: [...messages, { role: 'assistant', content: 'x' }],
        }),
      );
    const user = (content: string) => ({ role: 'user', content });
    const hashes = [
      hashOfMessages(user('ab')),
      hashOfMessages(user('a'), user('b')),
      hashOfMessages({ role: 'system', content: 'ab' }),
      hashOfMessages({ role: 'bot', content: 'ab' }),
      hashOfMessages({ role: 'constructor', content: 'ab' }, 7),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashOfMessages({ role: 'developer', content: 'ab' })).toBe(
      hashOfMessages({ role: 'system', content: 'ab' }),
    );
  });
});
