/** The split of a file into a training and a validation part. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertTrainingExample } from '../../../src/core/training/convert.ts';
import { splitOf } from '../../../src/core/training/split.ts';
import { plainChat } from './formats/lines.ts';

const chat = (question: string, answer: string): string =>
  JSON.stringify({
    messages: [
      { role: 'user', content: question },
      { role: 'assistant', content: answer },
    ],
  });
const numbered = Array.from({ length: 4000 }, (_, index) => chat(`Where does parcel ${index} go?`, 'Bay 3'));

describe('a split', () => {
  it('puts examples with the same input into the same part, whatever their answer, outer white space, order of keys, other keys and format', () => {
    fc.assert(
      fc.property(plainChat, fc.integer(), fc.string(), (messages, seed, otherAnswer) => {
        const partOf = (value: unknown) => splitOf(JSON.stringify(value), { seed, validationShare: 0.5 });
        const expected = partOf({ messages });
        expect(
          partOf({
            id: 7,
            messages: [...messages.slice(0, -1), { content: otherAnswer, role: 'assistant' }],
          }),
        ).toBe(expected);
        const spaced = messages.map((each) => ({ ...each, content: `  ${each.content}\n` }));
        expect(partOf({ messages: spaced })).toBe(expected);
        const converted = convertTrainingExample({ messages }, { from: 'openai-chat', to: 'vertex-gemini' });
        expect(partOf(converted.example)).toBe(expected);
      }),
    );
  });

  it('puts the requested share of the inputs into the validation part', () => {
    for (const validationShare of [0.1, 0.2, 0.5]) {
      const validationCount = numbered.filter(
        (line) => splitOf(line, { validationShare }) === 'validation',
      ).length;
      // Five standard deviations of a binomial count.
      const spread = 5 * Math.sqrt(numbered.length * validationShare * (1 - validationShare));
      expect(Math.abs(validationCount - numbered.length * validationShare)).toBeLessThan(spread);
    }
  });

  it('never moves a line from validation to training if the share rises', () => {
    for (const line of numbered.slice(0, 300)) {
      const parts = [0, 0.1, 0.3, 0.9, 1].map((validationShare) => splitOf(line, { validationShare }));
      expect(parts).toEqual([...parts].sort());
      expect([parts[0], parts[4]]).toEqual(['training', 'validation']);
    }
  });

  it('is independent of the splits by other seeds; the seeds 0 and “0” are the same', () => {
    const partsBy = (seed: number | string) =>
      numbered.map((line) => splitOf(line, { seed, validationShare: 0.5 }));
    expect(partsBy(0)).toEqual(partsBy('0'));
    const second = partsBy(2);
    const sameCount = partsBy(1).filter((part, index) => part === second[index]).length;
    expect(Math.abs(sameCount - 2000)).toBeLessThan(5 * Math.sqrt(1000));
  });

  it('is the same on every machine', () => {
    const parts = numbered.slice(0, 40).map((line) => splitOf(line, { seed: 7, validationShare: 0.5 })[0]);
    expect(parts.join('')).toMatchInlineSnapshot(`"tvvvtvttvtvvvvvttvtvtvvtttttvtvvtvvtvvtv"`);
  });

  it('also splits lines that are not JSON, and treats an unknown share as 0', () => {
    expect(splitOf('no JSON', { validationShare: 1 })).toBe('validation');
    expect(splitOf(' no JSON\r', { seed: 3, validationShare: 0.5 })).toBe(
      splitOf('no JSON', { seed: 3, validationShare: 0.5 }),
    );
    expect(splitOf(numbered[0] ?? '', { validationShare: Number.NaN })).toBe('training');
  });
});
