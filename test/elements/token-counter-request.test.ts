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
    [
      'OpenAI responses, with every kind of item',
      {
        model: 'gpt-5-mini',
        instructions: 'S',
        tools: [{ type: 'function', name: 'f', parameters: {} }, { type: 'web_search' }],
        input: [
          { role: 'developer', content: [{ type: 'input_text', text: 'D' }] },
          {
            type: 'message',
            role: 'user',
            content: [
              { type: 'input_text', text: 'q' },
              { type: 'input_image', image_url: 'https://example.org/a.png', detail: 'auto' },
              { type: 'input_file', file_id: 'file-1' },
              { type: 'input_audio', input_audio: { data: 'AAAA', format: 'wav' } },
            ],
          },
          { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'why' }] },
          {
            type: 'message',
            role: 'assistant',
            content: [{ type: 'output_text', text: 'a', annotations: [] }],
          },
          { type: 'custom_tool_call', call_id: '2', name: 'g', input: 'raw' },
          {
            type: 'custom_tool_call_output',
            call_id: '2',
            output: [{ type: 'input_text', text: 'r' }, { type: 'input_image' }],
          },
          { type: 'computer_call_output', output: { type: 'computer_screenshot', image_url: 'data:' } },
        ],
      },
      [
        'OpenAI',
        [
          `tools!: ${JSON.stringify([{ type: 'function', name: 'f', parameters: {} }, { type: 'web_search' }], null, 2)}`,
          'system!: S',
          'system!: D',
          'user: q',
          'assistant: why',
          'assistant: a',
          'assistant: g(raw)',
          'tool: r',
          'tool: ',
        ],
        { image: 3, file: 1, audio: 1, tool: 1 },
      ],
    ],
    [
      'OpenAI chat of earlier days, with functions and what was refused or said aloud',
      {
        model: 'gpt-4o-audio-preview',
        functions: [{ name: 'f' }],
        messages: [
          { role: 'user', content: 'q' },
          { role: 'assistant', content: null, function_call: { name: 'f', arguments: '{"a":1}' } },
          { role: 'function', name: 'f', content: 'r' },
          { role: 'assistant', content: [{ type: 'refusal', refusal: 'no' }] },
          { role: 'assistant', audio: { id: 'audio_1' } },
        ],
      },
      [
        'OpenAI',
        [
          `tools!: ${JSON.stringify([{ name: 'f' }], null, 2)}`,
          'user: q',
          'assistant: f({"a":1})',
          'function: r',
          'assistant: no',
          'assistant: ',
        ],
        { audio: 1 },
      ],
    ],
    [
      'a line of OpenAI’s batch file',
      {
        custom_id: '1',
        method: 'POST',
        url: '/v1/chat/completions',
        body: { model: 'gpt-4o', messages: [{ role: 'user', content: 'q' }] },
      },
      ['OpenAI', ['user: q'], {}],
    ],
    [
      'Anthropic, with cached system blocks, documents, thinking and pictures in a tool result',
      {
        model: 'claude-opus-5',
        max_tokens: 1024,
        system: [
          { type: 'text', text: 'S1' },
          { type: 'text', text: 'S2', cache_control: { type: 'ephemeral', ttl: '1h' } },
        ],
        tools: [{ name: 'f', input_schema: { type: 'object' }, cache_control: { type: 'ephemeral' } }],
        messages: [
          {
            role: 'user',
            content: [
              { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'plain' } },
              { type: 'document', source: { type: 'content', content: [{ type: 'text', text: 'own' }] } },
              { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: 'JVBE' } },
              { type: 'image', source: { type: 'url', url: 'https://example.org/a.png' } },
              { type: 'text', text: 'q', cache_control: { type: 'ephemeral' } },
            ],
          },
          {
            role: 'assistant',
            content: [
              { type: 'thinking', thinking: 'hm', signature: 'x' },
              { type: 'tool_use', id: '1', name: 'f', input: { a: 1 } },
            ],
          },
          {
            role: 'user',
            content: [
              {
                type: 'tool_result',
                tool_use_id: '1',
                content: [
                  { type: 'text', text: 'r' },
                  { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBO' } },
                ],
              },
            ],
          },
        ],
      },
      [
        'Anthropic',
        [
          `tools!: ${JSON.stringify([{ name: 'f', input_schema: { type: 'object' }, cache_control: { type: 'ephemeral' } }], null, 2)}`,
          'system!: S1\nS2',
          'examples!: plain\nown\nq',
          'examples!: hm\nf({"a":1})',
          'user: r',
        ],
        { file: 1, image: 2 },
      ],
    ],
    [
      'Gemini as its REST examples write it',
      {
        system_instruction: { parts: [{ text: 'S' }] },
        tools: [{ function_declarations: [{ name: 'f' }] }],
        contents: [
          {
            role: 'user',
            parts: [
              { inline_data: { mime_type: 'image/jpeg', data: '/9j/' } },
              { file_data: { mime_type: 'audio/mp3', file_uri: 'https://example.org/files/1' } },
              { text: 'q' },
            ],
          },
          { role: 'model', parts: [{ function_call: { name: 'f', args: { a: 1 } } }] },
          { role: 'user', parts: [{ function_response: { name: 'f', response: { b: 2 } } }] },
          { role: 'model', parts: [{ executableCode: { language: 'PYTHON', code: '1+1' } }] },
          { role: 'model', parts: [{ codeExecutionResult: { outcome: 'OUTCOME_OK', output: '2' } }] },
        ],
      },
      [
        'Gemini',
        [
          `tools!: ${JSON.stringify([{ function_declarations: [{ name: 'f' }] }], null, 2)}`,
          'system!: S',
          'examples!: q',
          'examples!: f({"a":1})',
          'user: f({"b":2})',
          'assistant: 1+1',
          'assistant: 2',
        ],
        { image: 1, audio: 1 },
      ],
    ],
  ])('of %s is read', (_, body, expected) => {
    expect(short(body)).toEqual(expected);
  });

  it.each<readonly [string, unknown, unknown]>([
    [
      'Anthropic’s hosted tools and output format',
      {
        model: 'claude-sonnet-5',
        tools: [
          { type: 'web_search_20250305', name: 'web_search', max_uses: 5 },
          { name: 'f', input_schema: { type: 'object' } },
          { type: 'custom', name: 'g', input_schema: { type: 'object' } },
        ],
        mcp_servers: [{ type: 'url', url: 'https://example.org', name: 'm' }],
        output_format: { type: 'json_schema', schema: {} },
      },
      { tool: 2, schema: 1 },
    ],
    [
      'OpenAI chat’s search and answer format',
      { web_search_options: {}, response_format: { type: 'json_schema', json_schema: {} } },
      { tool: 1, schema: 1 },
    ],
    [
      'a plain answer format',
      { response_format: { type: 'json_object' }, text: { format: { type: 'text' } } },
      {},
    ],
    [
      'what OpenAI’s responses have stored',
      {
        model: 'gpt-5',
        previous_response_id: 'resp_1',
        prompt: { id: 'pmpt_1' },
        text: { format: { type: 'json_schema', name: 'n', schema: {} } },
        tools: [
          { type: 'file_search', vector_store_ids: [] },
          { type: 'function', name: 'f' },
        ],
      },
      { tool: 1, schema: 1, conversation: 1, prompt: 1 },
    ],
  ])('has %s noted', (_, body, uncounted) => {
    const request = { messages: [{ role: 'user', content: 'q' }], ...(body as object) };
    expect(readRequest(JSON.stringify(request))?.uncounted).toEqual(uncounted);
  });

  it('of Gemini has its tools, its schema and what it has cached noted', () => {
    const body = {
      contents: 'q',
      cachedContent: 'cachedContents/1',
      tools: [{ googleSearch: {}, urlContext: {} }, { functionDeclarations: [{ name: 'f' }] }],
      generationConfig: { responseMimeType: 'application/json', responseSchema: { type: 'OBJECT' } },
    };
    expect(readRequest(JSON.stringify(body))?.uncounted).toEqual({ tool: 2, schema: 1, cache: 1 });
  });

  it('has no messages where it only points at stored items', () => {
    const input = [
      { role: 'user', content: 'q1' },
      { type: 'item_reference', id: 'msg_1' },
      { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'x' },
      { role: 'user', content: 'q2' },
      { type: 'item_reference', id: 'msg_2' },
    ];
    expect(short({ model: 'gpt-5', input })).toEqual(['OpenAI', ['examples!: q1', 'user: q2'], { item: 3 }]);
  });

  it('has a message of a picture alone, which says what it holds', () => {
    const content = [{ type: 'image_url' }, { type: 'image_url' }];
    const read = readRequest(JSON.stringify({ messages: [{ role: 'user', content }] }));
    expect(read?.parts).toEqual([
      { part: 'user', role: 'user', text: '', fixed: false, uncounted: { image: 2 } },
    ]);
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
