/** Tests how request bodies of OpenAI, Anthropic and Gemini are read as prompts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatFormat } from '../../src/prompt/chat-format.ts';
import { readRequest } from '../../src/prompt/request.ts';
import { bodies } from '../fixtures/requests.ts';
import { requestsWithOtherContent } from '../fixtures/requests-with-other-content.ts';

const characters = (text: string): number => text.length;
const summaryOf = (body: unknown) => {
  const request = readRequest(typeof body === 'string' ? body : JSON.stringify(body));
  return (
    request && [
      request.provider,
      request.parts.map(({ part, text, fixed }) => `${part}${fixed ? '!' : ''}: ${text}`),
      request.uncounted,
    ]
  );
};

describe('a request body', () => {
  it.each(bodies)('of %s is read', (_, body, expected) => {
    expect(summaryOf(body)).toEqual(expected);
  });

  it.each(requestsWithOtherContent)('lists %s as not counted', (_, body, uncounted) => {
    const request = { messages: [{ role: 'user', content: 'q' }], ...(body as object) };
    expect(readRequest(JSON.stringify(request))?.uncounted).toEqual(uncounted);
  });

  it('of Gemini lists its tools, its schema and its cached content as not counted', () => {
    const body = {
      contents: 'q',
      cachedContent: 'cachedContents/1',
      tools: [{ googleSearch: {}, urlContext: {} }, { functionDeclarations: [{ name: 'f' }] }],
      generationConfig: { responseMimeType: 'application/json', responseSchema: { type: 'OBJECT' } },
    };
    expect(readRequest(JSON.stringify(body))?.uncounted).toEqual({ tool: 2, schema: 1, cache: 1 });
  });

  it('has no message for a stored item, because it contains only the id of the item', () => {
    const input = [
      { role: 'user', content: 'q1' },
      { type: 'item_reference', id: 'msg_1' },
      { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'x' },
      { role: 'user', content: 'q2' },
      { type: 'item_reference', id: 'msg_2' },
    ];
    expect(summaryOf({ model: 'gpt-5', input })).toEqual([
      'OpenAI',
      ['examples!: q1', 'user: q2'],
      { item: 3 },
    ]);
  });

  it.each([
    ['OpenAI', { model: 'gpt-5', instructions: null, input: 'q' }],
    ['OpenAI', { model: 'gpt-5', instructions: '', input: 'q' }],
    ['Anthropic', { system: [], messages: [{ role: 'user', content: 'q' }] }],
    ['Gemini', { systemInstruction: { parts: [] }, contents: 'q' }],
  ])('to %s has no system message if its system text is empty', (provider, body) => {
    expect(summaryOf(body)).toEqual([provider, ['user: q'], {}]);
  });

  it('has no message for a call of a hosted tool or for reasoning', () => {
    const input = [
      { role: 'user', content: 'q' },
      { type: 'reasoning', id: 'rs_1', summary: [] },
      { type: 'web_search_call', id: 'ws_1', status: 'completed', action: { type: 'search', query: 'x' } },
      { type: 'function_call_output', call_id: '1', output: '' },
    ];
    expect(summaryOf({ model: 'gpt-5', input })).toEqual(['OpenAI', ['user: q', 'tool: '], { item: 2 }]);
  });

  it('has a message for images without text that lists the images', () => {
    const content = [{ type: 'image_url' }, { type: 'image_url' }];
    const request = readRequest(JSON.stringify({ messages: [{ role: 'user', content }] }));
    expect(request?.parts).toEqual([
      { part: 'user', role: 'user', text: '', fixed: false, uncounted: { image: 2 } },
    ]);
  });

  it('keeps the model, names and roles, and puts the tools first', () => {
    const tools = [{ type: 'function', function: { name: 'f' } }];
    const request = readRequest(
      JSON.stringify({
        model: 'gpt-4o',
        tools,
        messages: [
          { role: 'system', name: 'rules', content: 'S' },
          { role: 'user', content: 'q' },
        ],
      }),
    );
    expect(request?.model).toBe('gpt-4o');
    expect(request?.parts.map(({ part }) => part)).toEqual(['tools', 'system', 'user']);
    expect(JSON.parse(request?.parts[0]?.text ?? '')).toEqual(tools);
    expect(request?.parts[1]).toMatchObject({ role: 'system', name: 'rules' });
  });

  it.each([
    ['plain words', 'Sort each ticket.'],
    ['JSON without messages', '{"team": "billing"}'],
    ['an example with an input', '{"input": "q", "output": "a"}'],
    ['broken JSON', '{"messages": ['],
    ['an empty list of messages', '{"messages": []}'],
    ['empty contents', '{"contents": []}'],
  ])('is not found in %s', (_, text) => {
    expect(readRequest(text)).toBeNull();
  });

  it('of random JSON is read or refused without an error', () => {
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
      'function_call',
      'model',
      'toString',
      'valueOf',
      'mimeType',
      'inlineData',
      'enum',
      'properties',
      'parameters',
      'name',
      'input',
      'refusal',
      'item_reference',
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
        const request = readRequest(JSON.stringify(body));
        for (const part of request?.parts ?? []) expect(typeof part.text).toBe('string');
        chatFormat(request?.parts ?? [], characters, 'o200k');
      }),
    );
  });

  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  it.each([
    ['a model that is not a string', '{"model":{"toString":1},"messages":[{"role":"user","content":"x"}]}'],
    [
      'a media type that is not a string',
      '{"contents":[{"parts":[{"inlineData":{"mimeType":{"toString":1}}}]}]}',
    ],
    [
      'deeply nested arguments',
      `{"messages":[{"role":"user","content":"x"},{"role":"assistant","content":[{"type":"tool_use","name":"f","input":${deep}}]}]}`,
    ],
    ['deeply nested tools', `{"messages":[{"role":"user","content":"x"}],"tools":[${deep}]}`],
    [
      'an enumeration of values that are not strings',
      '{"messages":[{"role":"user","content":"x"}],"tools":[{"name":"f","parameters":{"properties":{"a":{"enum":[{"toString":1}]}}}}]}',
    ],
  ])('with %s is read without an error', (_, text) => {
    const request = readRequest(text);
    expect(request?.parts.length).toBeGreaterThan(0);
    expect(chatFormat(request?.parts ?? [], characters, 'o200k').reply).toBe(3);
  });

  it('has the kind `message` for a part with an unknown role', () => {
    const role = 'my secret sentence';
    const request = readRequest(JSON.stringify({ messages: [{ role, content: 'q' }] }));
    expect(request?.parts).toEqual([{ part: 'message', role, text: 'q', fixed: false }]);
  });
});
