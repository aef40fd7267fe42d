/** Tests of every training format: it recognises its lines, writes a line as it was read, and never throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/json-values.ts';
import { trainingFormats } from '../../../../src/core/training/formats/registry.ts';
import type { TrainingFormatId } from '../../../../src/core/training/types.ts';
import { type Line, lineOf } from './lines.ts';

const ids = Object.keys(trainingFormats) as TrainingFormatId[];

/** A line as it comes from a file. */
const fromFile = (line: unknown): Json => JSON.parse(JSON.stringify(line)) as Json;

describe.each(ids)('%s', (id) => {
  const format = trainingFormats[id];

  it('has the id under which it is registered, and recognises its lines', () => {
    expect(format.id).toBe(id);
    fc.assert(
      fc.property(lineOf[id], (line: Line) => {
        expect(format.recognise(fromFile(line))).toBe(true);
      }),
    );
  });

  it('writes every line as it was read', () => {
    fc.assert(
      fc.property(lineOf[id], (line: Line) => {
        const value = fromFile(line);
        const example = format.read(value);
        expect(example).not.toBeNull();
        if (example) expect(format.write(example, () => {})).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps unknown keys, including __proto__', () => {
    const [line] = fc.sample(lineOf[id], { numRuns: 1, seed: 3 });
    const text = `${JSON.stringify(line).slice(0, -1)},"source":"a","__proto__":{"b":1}}`;
    const value = JSON.parse(text) as Json;
    const example = format.read(value);
    const written = example && format.write(example, () => {});
    expect(written).toEqual(value);
    expect(Object.keys(written ?? {})).toContain('__proto__');
    expect(({} as { b?: number }).b).toBeUndefined();
  });

  it('never throws, for any content of a line', () => {
    const names = [
      'messages',
      'contents',
      'conversations',
      'role',
      'content',
      'parts',
      'input',
      ...format.keys,
    ];
    const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 0, '', 'user', 'assistant', true, -1.5),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(...names, 'tool_calls', 'function', 'candidates', 'from'),
          tie('value'),
        ),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), anyValue), (line) => {
        const value = fromFile(line);
        format.recognise(value);
        const example = format.read(value);
        if (example) for (const target of ids) trainingFormats[target].write(example, () => {});
      }),
      { numRuns: 60 },
    );
  });

  it('reads and writes a line that is nested 100,000 levels deep', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`) as Json;
    const call = { id: 'call_1', type: 'function', function: { name: 'f', arguments: deep } };
    const turn = {
      role: 'assistant',
      content: deep,
      parts: [deep],
      from: 'gpt',
      value: deep,
      tool_calls: [call],
    };
    const line = Object.fromEntries(format.keys.map((key) => [key, key.endsWith('s') ? [turn] : deep]));
    const example = format.read({ ...line, prompt: [turn], completion: [turn], label: true });
    for (const target of ids) if (example) trainingFormats[target].write(example, () => {});
    expect(() => format.recognise(line)).not.toThrow();
  });
});

it('the format openai-chat reads a line without a copy of its messages and tools', () => {
  const line = { messages: [{ role: 'user', content: 'a' }], tools: [] };
  const example = trainingFormats['openai-chat'].read(line);
  expect(example?.messages).toBe(line.messages);
  expect(example?.tools).toBe(line.tools);
  expect(example?.extra).toBeNull();
});
