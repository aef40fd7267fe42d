import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/elements/token-counter/request.ts';

const short = (body: unknown) => {
  const read = readRequest(typeof body === 'string' ? body : JSON.stringify(body));
  return (
    read && [
      read.provider,
      read.parts.map(({ part, text, fixed }) => `${part}${fixed ? '!' : ''}: ${text}`),
      read.uncounted,
    ]
  );
};

describe('a request body', () => {
  it.each<readonly [string, unknown, unknown]>([
    [
      'OpenAI chat, with examples as turns',
      {
        model: 'gpt-4o',
        messages: [
          { role: 'developer', content: 'S' },
          { role: 'user', content: 'q1' },
          { role: 'assistant', content: 'a1' },
          { role: 'user', content: 'q2' },
        ],
      },
      ['OpenAI', ['system!: S', 'examples!: q1', 'examples!: a1', 'user: q2'], {}],
    ],
    [
      'OpenAI chat, with parts that have no text',
      {
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'a' },
              { type: 'image_url' },
              { type: 'input_audio' },
              { type: 'file' },
              { type: 'image_url' },
            ],
          },
        ],
      },
      ['OpenAI', ['user: a'], { image: 2, audio: 1, file: 1 }],
    ],
    [
      'OpenAI chat, with a tool call and its result',
      {
        messages: [
          { role: 'user', content: 'q' },
          {
            role: 'assistant',
            content: null,
            tool_calls: [{ id: '1', function: { name: 'f', arguments: '{"a":1}' } }],
          },
          { role: 'tool', tool_call_id: '1', content: 'r' },
        ],
      },
      ['OpenAI', ['user: q', 'assistant: f({"a":1})', 'tool: r'], {}],
    ],
    [
      'OpenAI responses',
      {
        model: 'gpt-5',
        instructions: 'S',
        input: [
          { role: 'user', content: [{ type: 'input_text', text: 'q' }, { type: 'input_image' }] },
          { type: 'function_call', name: 'f', arguments: '{}' },
          { type: 'function_call_output', output: 'r' },
        ],
      },
      ['OpenAI', ['system!: S', 'user: q', 'assistant: f({})', 'tool: r'], { image: 1 }],
    ],
    ['OpenAI responses with a text', { model: 'gpt-5', input: 'q' }, ['OpenAI', ['user: q'], {}]],
    [
      'Anthropic',
      {
        model: 'claude-x',
        system: [{ type: 'text', text: 'S', cache_control: {} }],
        messages: [
          { role: 'user', content: [{ type: 'document' }, { type: 'text', text: 'q' }] },
          { role: 'assistant', content: [{ type: 'tool_use', name: 'f', input: { a: 1 } }] },
          {
            role: 'user',
            content: [{ type: 'tool_result', content: [{ type: 'text', text: 'r' }, { type: 'image' }] }],
          },
        ],
      },
      [
        'Anthropic',
        ['system!: S', 'examples!: q', 'examples!: f({"a":1})', 'user: r'],
        { file: 1, image: 1 },
      ],
    ],
    [
      'Gemini',
      {
        systemInstruction: { parts: [{ text: 'S' }] },
        contents: [
          { role: 'user', parts: [{ text: 'q1' }] },
          { role: 'model', parts: [{ functionCall: { name: 'f', args: { a: 1 } } }] },
          {
            role: 'user',
            parts: [
              { text: 'q2' },
              { inlineData: { mimeType: 'video/mp4' } },
              { fileData: { mimeType: 'application/pdf' } },
            ],
          },
        ],
      },
      ['Gemini', ['system!: S', 'examples!: q1', 'examples!: f({"a":1})', 'user: q2'], { video: 1, file: 1 }],
    ],
  ])('of %s is read', (_, body, expected) => {
    expect(short(body)).toEqual(expected);
  });

  it('keeps names, roles, the model, and tools before everything', () => {
    const tools = [{ type: 'function', function: { name: 'f' } }];
    const read = readRequest(
      JSON.stringify({
        model: 'gpt-4o',
        tools,
        messages: [
          { role: 'system', name: 'rules', content: 'S' },
          { role: 'user', content: 'q' },
        ],
      }),
    );
    expect(read?.model).toBe('gpt-4o');
    expect(read?.parts.map(({ part }) => part)).toEqual(['tools', 'system', 'user']);
    expect(JSON.parse(read?.parts[0]?.text ?? '')).toEqual(tools);
    expect(read?.parts[1]).toMatchObject({ role: 'system', name: 'rules' });
  });

  it.each([
    ['plain words', 'Sort each ticket.'],
    ['JSON that is none', '{"team": "billing"}'],
    ['an example with an input', '{"input": "q", "output": "a"}'],
    ['broken JSON', '{"messages": ['],
    ['no messages', '{"messages": []}'],
    ['no contents', '{"contents": []}'],
    ['a list', '[{"role": "user", "content": "q"}]'],
  ])('is not seen in %s', (_, text) => {
    expect(readRequest(text)).toBeNull();
  });

  it('never throws, whatever is pasted', () => {
    const key = fc.constantFrom(
      'messages',
      'input',
      'contents',
      'system',
      'tools',
      'role',
      'content',
      'parts',
      'type',
      'text',
      'tool_calls',
      'model',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue(),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(key, tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(key, value), (body) => {
        for (const part of readRequest(JSON.stringify(body))?.parts ?? [])
          expect(typeof part.text).toBe('string');
      }),
    );
  });
});
