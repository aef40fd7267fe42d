/** Reading and checking of training files, whose counts are compared with the published rules. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { get_encoding } from 'tiktoken';
import { describe, expect, it } from 'vitest';
import { defaultEpochs } from '../../../src/core/training/epochs.ts';
import { inspectTrainingData, linesOf } from '../../../src/core/training/examples.ts';
import { createTrainingInspection } from '../../../src/core/training/inspection.ts';

const shared = new URL('../../../../shared/cases/', import.meta.url);
const garden = readFileSync(new URL('../../fixtures/training/garden.jsonl', import.meta.url), 'utf8');
const cl100k = get_encoding('cl100k_base');
const count = (text: string): number => cl100k.encode_ordinary(text).length;
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The published counting rule, implemented for this test without the code under test. */
function countsByPublishedRule(text: string, limit: number) {
  const totals: number[] = [];
  const assistant: number[] = [];
  for (const line of text.trim().split('\n')) {
    let total = 3;
    let assistantTokens = 0;
    for (const message of JSON.parse(line).messages) {
      total += 3;
      for (const [key, value] of Object.entries(message)) {
        if (typeof value === 'string') total += count(value);
        if (key === 'name') total += 1;
      }
      if (message.role === 'assistant') assistantTokens += count(message.content);
    }
    totals.push(total);
    assistant.push(assistantTokens);
  }
  return { totals, assistant, billed: totals.reduce((sum, total) => sum + Math.min(total, limit), 0) };
}

describe('the cookbook-2023 rules', () => {
  it.each([4096, 30, 25])('count and bill as the published rule does, at a limit of %i tokens', (limit) => {
    const report = inspectTrainingData(garden, { count, rules: 'cookbook-2023', limit });
    const expected = countsByPublishedRule(garden, limit);
    expect(report.tokensPerExample).toEqual(expected.totals);
    expect(report.assistantTokensPerExample).toEqual(expected.assistant);
    expect(report.billedTokensPerEpoch).toBe(expected.billed);
    expect(report.overLimit).toBe(expected.totals.filter((total) => total > limit).length);
    expect(report).toMatchObject({ examples: 13, problems: [], epochs: 7, missingSystem: 0, missingUser: 0 });
    expect(report.billedTokens).toBe(expected.billed * 7);
  });

  it.each([Number.NaN, 0, -5, null])('use the default limit if the given limit is %s', (limit) => {
    const long = JSON.stringify({ messages: [{ role: 'assistant', content: 'x'.repeat(5000) }] });
    const report = inspectTrainingData(long, { count: (text) => text.length, rules: 'cookbook-2023', limit });
    expect(report).toMatchObject({ limit: 4096, overLimit: 1, billedTokensPerEpoch: 4096 });
  });

  it.each([
    ['[]', 'data-type'],
    ['{"prompt": "a", "completion": "b"}', 'missing-messages-list'],
    ['{"messages": []}', 'missing-messages-list'],
    ['{"messages": [{"role": "assistant"}]}', 'message-missing-key missing-content'],
    ['{"messages": [{"role": "assistant", "content": "a", "mood": "b"}]}', 'message-unrecognized-key'],
    [
      '{"messages": [{"role": "bot", "content": "a"}]}',
      'unrecognized-role example-missing-assistant-message',
    ],
    ['{"messages": [{"role": "assistant", "content": ""}]}', 'missing-content'],
    [
      '{"messages": [{"role": "assistant", "content": null, "function_call": {"name": "f"}}]}',
      'missing-content',
    ],
    ['{"messages": [{"role": "assistant", "content": "a", "weight": 7}]}', ''],
    ['{"messages": [{"role": "assistant", "content": "a"}, {"role": "user", "content": "b"}]}', ''],
  ])('find in %s the problems “%s”', (line, codes) => {
    const report = inspectTrainingData(line, { count: countWords, rules: 'cookbook-2023' });
    expect(report.problems.map((problem) => problem.code).join(' ')).toBe(codes);
  });

  it.runIf(existsSync(new URL('toy_chat_fine_tuning.jsonl', shared)))(
    'give the published figures of the toy file',
    () => {
      const cases = JSON.parse(readFileSync(new URL('published.json', shared), 'utf8')) as readonly {
        readonly id: string;
        readonly expected: Readonly<Record<string, unknown>>;
      }[];
      const expected = cases.find(({ id }) => id === 'jsonl-toy-4096')?.expected ?? {};
      const toy = readFileSync(new URL('toy_chat_fine_tuning.jsonl', shared), 'utf8');
      const report = inspectTrainingData(toy, { count, rules: 'cookbook-2023' });
      expect(report).toMatchObject({
        examples: expected.examples,
        problems: [],
        missingSystem: expected.missing_system,
        missingUser: expected.missing_user,
        tokensPerExample: expected.totals,
        assistantTokensPerExample: expected.assistant,
        overLimit: expected.over_cap,
        billedTokensPerEpoch: expected.billing_tokens,
        epochs: expected.epochs,
        billedTokens: expected.charged_tokens,
      });
    },
  );
});

describe('the current rules', () => {
  const validLine =
    '{"messages": [{"role": "user", "content": "a b"}, {"role": "assistant", "content": "c"}]}';
  const fileWith = (line: string): string => [line, ...Array(9).fill(validLine)].join('\n');

  it.each([
    ['a valid example', validLine, ''],
    ['text that is not JSON', 'once upon a time', 'invalid-json'],
    ['a comma after the example', `${validLine},`, 'trailing-comma'],
    ['an array', `[${validLine}]`, 'array'],
    ['the bracket that opens an array', '[', 'array'],
    ['a number', '7', 'data-type'],
    ['no messages', '{"prompt": "a"}', 'missing-messages-list'],
    ['messages that are text', '{"messages": "a"}', 'missing-messages-list'],
    ['a message that is text', '{"messages": ["a", {"role": "assistant", "content": "c"}]}', 'message-type'],
    [
      'an unknown role',
      '{"messages": [{"role": "bot", "content": "a"}, {"role": "assistant", "content": "c"}]}',
      'unrecognized-role',
    ],
    [
      'no role',
      '{"messages": [{"content": "a"}, {"role": "assistant", "content": "c"}]}',
      'unrecognized-role',
    ],
    [
      'empty content',
      '{"messages": [{"role": "user", "content": ""}, {"role": "assistant", "content": "c"}]}',
      'missing-content',
    ],
    [
      'content that is a number',
      '{"messages": [{"role": "user", "content": 7}, {"role": "assistant", "content": "c"}]}',
      'missing-content',
    ],
    [
      'content in parts',
      '{"messages": [{"role": "user", "content": [{"type": "text", "text": "a"}]}, {"role": "assistant", "content": "c"}]}',
      '',
    ],
    [
      'parts without a type',
      '{"messages": [{"role": "user", "content": [{}]}, {"role": "assistant", "content": "c"}]}',
      'missing-content',
    ],
    [
      'no assistant message',
      '{"messages": [{"role": "user", "content": "a"}]}',
      'example-missing-assistant-message',
    ],
    [
      'a user message at the end',
      '{"messages": [{"role": "assistant", "content": "c"}, {"role": "user", "content": "a"}]}',
      'last-not-assistant',
    ],
    [
      'a weight of one half',
      '{"messages": [{"role": "assistant", "content": "c", "weight": 0.5}]}',
      'weight',
    ],
    [
      'a weight on a user message',
      '{"messages": [{"role": "user", "content": "a", "weight": 1}, {"role": "assistant", "content": "c"}]}',
      'weight-role',
    ],
    [
      'a tool call',
      '{"messages": [{"role": "assistant", "tool_calls": [{"id": "1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]}]}',
      '',
    ],
    [
      'a tool call with arguments that are not text',
      '{"messages": [{"role": "assistant", "tool_calls": [{"id": "1", "function": {"name": "f", "arguments": {}}}]}]}',
      'tool-calls',
    ],
    [
      'a tool result without a tool call',
      '{"messages": [{"role": "tool", "content": "a"}, {"role": "assistant", "content": "c"}]}',
      'tool-call-id',
    ],
    ['tools without names', '{"tools": [{}], "messages": [{"role": "assistant", "content": "c"}]}', 'tools'],
  ])('find in %s each problem for which a training job would be rejected', (_, line, codes) => {
    const report = inspectTrainingData(fileWith(line), { count: countWords });
    const inLine = report.problems.filter((problem) => problem.line === 1);
    expect(inLine.map((problem) => problem.code).join(' ')).toBe(codes);
    expect(report.problems.filter((problem) => problem.line > 1)).toEqual([]);
  });

  it('require at least ten examples in the whole file', () => {
    const nine = Array(9).fill(validLine).join('\n');
    expect(inspectTrainingData(nine, { count: countWords }).problems).toEqual([
      {
        line: 0,
        code: 'too-few-examples',
        params: { examples: 9, minimum: 10 },
        message: '9 examples; a job needs at least 10.',
      },
    ]);
    expect(inspectTrainingData(`${nine}\n${validLine}`, { count: countWords }).problems).toEqual([]);
  });

  it('count the tools of an example, which the published rule does not mention', () => {
    const tools = '[{"type": "function", "function": {"name": "weather", "description": "Reads a sensor."}}]';
    const line = validLine.replace('{', `{"tools": ${tools}, `);
    const [withoutTools = 0, withTools = 0] = [validLine, line].map(
      (example) => inspectTrainingData(example, { count: countWords }).tokensPerExample[0],
    );
    // 7 for the function, 12 for the list, and the words of "weather:Reads a sensor".
    expect(withTools - withoutTools).toBe(7 + 12 + 3);
    expect(inspectTrainingData(line, { count: countWords, rules: 'cookbook-2023' }).tokensPerExample).toEqual(
      [withoutTools],
    );
  });
});

describe('inspectTrainingData', () => {
  const validLine = '{"messages": [{"role": "assistant", "content": "c"}]}';

  it('accepts a byte order mark, CRLF and blank lines, and numbers all lines from 1, including blank lines', () => {
    const report = inspectTrainingData(
      `\uFEFF${validLine}\r\n\r\n  \n${validLine}\r\nnonsense\r\n${validLine}`,
      {
        count: countWords,
        maxProblems: 1,
      },
    );
    expect(report.lines).toEqual([1, 4, 6]);
    expect(report.problems).toEqual([
      { line: 5, code: 'invalid-json', params: {}, message: 'Not valid JSON.' },
    ]);
  });

  it('counts an example that is followed by a comma, and reports the comma', () => {
    const report = inspectTrainingData(`${validLine},\n${validLine}`, {
      count: countWords,
      rules: 'cookbook-2023',
    });
    expect(report.examples).toBe(2);
    expect(report.problems).toMatchObject([{ line: 1, code: 'trailing-comma' }]);
  });

  it('lists at most the requested number of problems, and counts all of them', () => {
    const report = inspectTrainingData('x\n'.repeat(5000), { count: countWords, maxProblems: 10 });
    expect(report.problems).toHaveLength(10);
    expect(report.problemCounts['invalid-json']).toBe(5000);
  });

  it('puts no text of the file into problems', () => {
    const report = inspectTrainingData(
      '{"secret": "hunter2", "messages": [{"role": "assistant", "content": hunter2}]}',
      { count },
    );
    expect(JSON.stringify(report)).not.toContain('hunter2');
  });

  it('reports that an empty file has no examples', () => {
    const report = inspectTrainingData('', { count });
    expect(report).toMatchObject({
      examples: 0,
      billedTokensPerEpoch: 0,
      billedTokens: 0,
      tokensPerExample: [],
    });
    expect(report.problems.map((problem) => problem.code)).toEqual(['too-few-examples']);
  });

  it('uses the given number of epochs', () => {
    expect(inspectTrainingData(garden, { count, epochs: 2 })).toMatchObject({ epochs: 2 });
    expect(inspectTrainingData(garden, { count, epochs: null })).toMatchObject({ epochs: 7 });
  });

  it('splits a file at line feeds and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', '"') })),
        (pieces) => {
          const text = pieces.join('\n');
          const lines = text.split('\n');
          // No line follows a line feed at the end.
          expect([...linesOf(text)]).toEqual(lines.at(-1) === '' ? lines.slice(0, -1) : lines);
        },
      ),
    );
  });

  it('gives the same report line by line as for the whole text', () => {
    const inspection = createTrainingInspection({ count });
    for (const line of linesOf(garden)) inspection.add(line);
    expect(inspection.report()).toEqual(inspectTrainingData(garden, { count }));
  });

  it('never throws, and bills a whole number of tokens for any file', () => {
    const message = fc.record(
      {
        role: fc.oneof(fc.constantFrom('system', 'user', 'assistant'), fc.jsonValue()),
        content: fc.jsonValue(),
        tool_calls: fc.jsonValue(),
        name: fc.jsonValue(),
        weight: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const example = fc.record(
      { messages: fc.oneof(fc.array(message), fc.jsonValue()), tools: fc.jsonValue() },
      { requiredKeys: [] },
    );
    const line = fc.oneof(
      example.map((value) => JSON.stringify(value)),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(line),
        fc.constantFrom('current' as const, 'cookbook-2023' as const),
        (lines, rules) => {
          const report = inspectTrainingData(lines.join('\n'), { count: countWords, rules });
          expect(report.tokensPerExample).toHaveLength(report.examples);
          expect(Number.isInteger(report.billedTokens)).toBe(true);
        },
      ),
    );
  });

  it('reads examples whose content is nested more deeply than the call stack allows', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const toolUse = `{"messages": [{"role": "assistant", "content": [{"type": "tool_use", "name": "f", "input": ${deep}}]}]}`;
    const toolResult = `{"messages": [{"role": "assistant", "content": ${'[{"type": "tool_result", "content": '.repeat(50_000)}"a"${'}]'.repeat(50_000)}}]}`;
    const report = inspectTrainingData(`${toolUse}\n${toolResult}`, { count: countWords });
    expect(report).toMatchObject({ examples: 2, lines: [1, 2], problemCounts: { 'too-few-examples': 1 } });
    // At least 3 tokens for the example, 3 for its message and 1 for the role.
    for (const tokens of report.tokensPerExample) expect(tokens).toBeGreaterThanOrEqual(7);
  });
});

describe('default epochs', () => {
  it.each([
    [0, 25],
    [1, 25],
    [4, 25],
    [5, 20],
    [10, 10],
    [25, 4],
    [33, 3],
    [34, 3],
    [8333, 3],
    [8334, 2],
    [12_500, 2],
    [12_501, 1],
    [1_000_000, 1],
  ])('for %i examples are %i', (examples, epochs) => {
    expect(defaultEpochs(examples)).toBe(epochs);
  });
});
