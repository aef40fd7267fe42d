/** Compares the tokens of chat messages and tool definitions with published counts. */
import { existsSync, readFileSync } from 'node:fs';
import { get_encoding } from 'tiktoken';
import { describe, expect, it } from 'vitest';
import { chatOverhead, chatOverheads, knownChatFamily } from '../../../src/core/chat/overheads.ts';
import { type ChatMessage, countChatTokens } from '../../../src/core/chat/tokens.ts';

const publishedFile = new URL('../../../../shared/cases/how_to_count_tokens.json', import.meta.url);
const encodings = { o200k: get_encoding('o200k_base'), cl100k: get_encoding('cl100k_base') };
const count = {
  o200k: (text: string): number => encodings.o200k.encode_ordinary(text).length,
  cl100k: (text: string): number => encodings.cl100k.encode_ordinary(text).length,
};
/** One token per character, so that a reader can check the expected counts. */
const characters = (text: string): number => text.length;

describe('countChatTokens', () => {
  const published = existsSync(publishedFile) ? JSON.parse(readFileSync(publishedFile, 'utf8')) : null;

  it.runIf(published).each([
    ['gpt-4', 'cl100k', 'cl100k'],
    ['gpt-3.5-turbo', 'cl100k', 'cl100k'],
    ['gpt-4o', 'o200k', 'o200k'],
    ['gpt-4o-mini', 'o200k', 'o200k_base'],
    ['gpt-3.5-turbo-0301 (older notebook)', 'cl100k', 'gpt-3.5-turbo-0301'],
  ] as const)('gives the published count of chat messages for %s', (model, encoding, family) => {
    const tokens = countChatTokens(published.chat_messages, { count: count[encoding], family });
    expect(tokens).toBe(published.chat_expected[model]);
  });

  it.runIf(published).each([
    ['gpt-4', 'cl100k'],
    ['gpt-4o', 'o200k'],
  ] as const)('gives the published count of messages with tools for %s', (model, family) => {
    const options = { count: count[family], family, tools: published.tools };
    expect(countChatTokens(published.tool_messages, options)).toBe(published.tool_expected[model]);
  });
});

describe('countChatTokens with messages', () => {
  // Each expected number is the sum of the lengths of the texts that count. The first is the length of the role.
  it.each<readonly [string, ChatMessage, number]>([
    ['role and content', { role: 'user', content: 'abc' }, 4 + 3],
    ['a name, which adds one token', { role: 'user', content: 'abc', name: 'xy' }, 4 + 3 + 2 + 1],
    [
      'text parts, but not images',
      {
        role: 'user',
        content: [
          { type: 'text', text: 'abc' },
          { type: 'image_url', image_url: { url: 'data:xxxxxxxx' } },
        ],
      },
      4 + 3,
    ],
    [
      'names and arguments of tool calls, but not their ids',
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'call_123', type: 'function', function: { name: 'f', arguments: '{}' } }],
      },
      9 + 1 + 2,
    ],
    [
      'a function call of the older kind',
      { role: 'assistant', content: null, function_call: { name: 'f', arguments: '{"a":1}' } },
      9 + 1 + 7,
    ],
    [
      'a tool call in the format of Anthropic',
      { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'f', input: { a: 1 } }] },
      9 + 1 + 7,
    ],
    [
      'a tool result with several parts',
      {
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: [{ type: 'text', text: 'abc' }] }],
      },
      4 + 3,
    ],
    [
      'the parts of a message in the format of Gemini',
      { role: 'user', parts: [{ text: 'abc' }, { functionResponse: { name: 'f', response: { a: 1 } } }] },
      4 + 3 + 1 + 7,
    ],
    [
      'the text of a thinking block',
      { role: 'user', content: [{ type: 'thinking', thinking: 'abc', signature: 'x' }] },
      4 + 3,
    ],
    [
      'the id of the call in a tool message, because the published rule counts every string value',
      { role: 'tool', tool_call_id: 'call_123', content: 'abc' },
      4 + 3 + 8,
    ],
    [
      'a function call that is not part of a message',
      { type: 'function_call', id: 'fc_1', name: 'f', arguments: '{}' },
      9 + 1 + 2,
    ],
    [
      'the result of a function call that is not part of a message',
      { type: 'function_call_output', call_id: 'call_1', output: 'abc' },
      4 + 3,
    ],
    [
      'a text document',
      { role: 'user', content: [{ type: 'document', source: { type: 'text', data: 'abc' } }] },
      4 + 3,
    ],
    [
      'the call of a hosted tool and its result',
      { type: 'mcp_call', name: 'f', arguments: '{}', output: 'abc' },
      9 + 1 + 2 + 3,
    ],
    [
      'an answer, but not its stop reason',
      { role: 'assistant', content: 'abc', stop_reason: 'end_turn', model: 'm' },
      9 + 3,
    ],
    ['a refusal', { role: 'assistant', content: null, refusal: 'abc' }, 9 + 3],
    ['no tokens for content that is not text', { role: 'user', content: 7 }, 4],
  ])('counts %s', (_, message, tokens) => {
    // The chat format adds 3 tokens around the message and 3 for the reply.
    expect(countChatTokens([message], { count: characters })).toBe(tokens + 3 + 3);
  });

  it('counts no tokens for items stored by the provider', () => {
    expect(countChatTokens([{ type: 'item_reference', id: 'msg_1' }], { count: characters })).toBe(3);
  });

  it('counts the 3 tokens before the reply if there are no messages', () => {
    expect(countChatTokens([], { count: characters })).toBe(3);
  });
});

describe('countChatTokens with tools', () => {
  const parameters = {
    type: 'object',
    properties: { unit: { type: 'string', description: 'Unit.', enum: ['C', 'F'] } },
  };
  // 3 for the list of properties, 3 for each property, −3 for an enumeration and 3 for each of its items.
  const schema = 3 + (3 + 'unit:string:Unit'.length) + (-3 + (3 + 1) + (3 + 1));
  // The final full stop of a description is not counted.
  const nameAndDescription = 'read:Reads.'.length - 1;

  // 3 before the reply, 7 or 10 for a tool, and 12 for the list of tools.
  it.each([
    ['OpenAI chat', { type: 'function', function: { name: 'read', description: 'Reads.', parameters } }],
    ['OpenAI responses', { type: 'function', name: 'read', description: 'Reads.', parameters }],
    ['Anthropic', { name: 'read', description: 'Reads.', input_schema: parameters }],
    ['Gemini', { functionDeclarations: [{ name: 'read', description: 'Reads.', parameters }] }],
  ])('gives the same count in the format of %s', (_, tool) => {
    expect(countChatTokens([], { count: characters, tools: [tool] })).toBe(
      3 + 7 + nameAndDescription + schema + 12,
    );
    expect(countChatTokens([], { count: characters, tools: [tool], family: 'cl100k' })).toBe(
      3 + 10 + nameAndDescription + schema + 12,
    );
  });

  it('adds the overhead of the list once for all tools', () => {
    const tool = { name: 'read', description: '' };
    expect(countChatTokens([], { count: characters, tools: [tool, tool] })).toBe(
      3 + 2 * (7 + 'read:'.length) + 12,
    );
  });

  it.each([
    ['an empty list', []],
    ['a hosted tool', [{ type: 'web_search_20260209', name: 'web_search' }]],
    ['invalid definitions', [null, 7, 'read', { functionDeclarations: [null] }]],
  ])('counts no tokens for %s', (_, tools) => {
    expect(countChatTokens([], { count: characters, tools })).toBe(3);
  });

  it.each([
    ['a text', '"abc"', 3],
    ['a number', '12', 2],
    ['null', 'null', 4],
    ['an object with a property `toString`', '{"toString":1}', 14],
    [
      'a list nested too deeply for the call stack, as 0 tokens',
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      0,
    ],
  ])('counts an item of an enumeration that is %s', (_, item, tokens) => {
    const tools = [
      { name: 'f', parameters: { properties: { a: { type: 'string', enum: [JSON.parse(item)] } } } },
    ];
    const overhead = 3 + 7 + 'f:'.length + 3 + (3 + 'a:string:'.length) + (-3 + 3) + 12;
    expect(countChatTokens([], { count: characters, tools })).toBe(overhead + tokens);
  });

  it('counts the properties of a property', () => {
    const nested = { type: 'object', properties: { x: { type: 'number' } } };
    const tools = [
      {
        name: 'f',
        input_schema: { type: 'object', properties: { p: nested, q: { type: 'array', items: nested } } },
      },
    ];
    const expected =
      7 +
      'f:'.length +
      3 +
      (3 + 'p:object:'.length) +
      (3 + 'q:array:'.length) +
      2 * (3 + 'x:number:'.length) +
      12;
    expect(countChatTokens([], { count: characters, tools })).toBe(3 + expected);
  });
});

describe('the table of overheads', () => {
  it.each(Object.entries(chatOverheads))('states the source of the figures for %s', (_, overhead) => {
    expect(overhead.source).toMatch(/\.(com|org)\b/);
    expect(overhead.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(overhead.perMessage).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['o200k_base', 'o200k'],
    ['o200k_harmony', 'o200k'],
    ['cl100k_base', 'cl100k'],
    ['claude', 'claude'],
    ['claude-4', 'claude-4'],
  ] as const)('gives the family %s the figures of %s', (family, tableFamily) => {
    expect(chatOverhead(family)).toBe(chatOverheads[tableFamily]);
  });

  it.each(['llama', 'a-family-of-tomorrow', 'toString'])(
    'gives the unknown family %s the figures of o200k',
    (family) => {
      expect(chatOverhead(family)).toEqual({ ...chatOverheads.o200k, basis: 'estimate' });
    },
  );

  it.each([
    ['o200k_harmony', 'o200k'],
    ['claude', 'claude'],
    ['p50k_base', null],
    ['toString', null],
    ['', null],
  ])('gives %s the chat format of %s', (id, family) => {
    expect(knownChatFamily(id)).toBe(family);
  });
});
