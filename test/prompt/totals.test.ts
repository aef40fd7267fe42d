/** Compares the totals of a request with the count of `countChatTokens` in core. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChatTokens } from '../../src/core/chat/tokens.ts';
import { chatFormat, isFormatEstimated } from '../../src/prompt/chat-format.ts';
import { editPart } from '../../src/prompt/prompt.ts';
import { readRequest } from '../../src/prompt/request.ts';
import { totalsOf } from '../../src/prompt/totals.ts';
import { bodies } from '../fixtures/requests.ts';
import { requestsWithOtherContent } from '../fixtures/requests-with-other-content.ts';

/**
 * A counter that gives a text one token more than it has characters, so that two texts have more tokens than the joined
 * text.
 */
const characters = (text: string): number => (text === '' ? 0 : text.length + 1);

const partsOf = (body: unknown) => readRequest(JSON.stringify(body))?.parts ?? [];
const totalOfParts = (parts: ReturnType<typeof partsOf>, family: string): number =>
  totalsOf(parts, characters, chatFormat(parts, characters, family)).total;

/** The tokens that core counts for the same request, as one list of messages. */
function totalOfMessages(written: unknown, family: string): number {
  const line = written as Readonly<Record<string, unknown>>;
  const body = (line.body ?? line) as typeof line;
  const system = body.system ?? body.instructions ?? body.systemInstruction ?? body.system_instruction;
  const turns = body.messages ?? body.input ?? body.contents;
  const messages = typeof turns === 'string' ? [{ role: 'user', content: turns }] : (turns as object[]);
  const tools = (body.tools ?? body.functions) as unknown[] | undefined;
  const allMessages = system === undefined ? messages : [{ role: 'system', content: system }, ...messages];
  return countChatTokens(allMessages as Readonly<Record<string, unknown>>[], {
    count: characters,
    family,
    ...(tools ? { tools } : {}),
  });
}

describe('the tokens of a request', () => {
  const user = { role: 'user', content: 'q' };
  const requests: readonly (readonly [string, unknown])[] = [
    ...bodies.map(([name, body]) => [name, body] as const),
    ...requestsWithOtherContent.map(
      ([name, body]) => [name, { messages: [user], ...(body as object) }] as const,
    ),
    ['an empty answer', { messages: [user, { role: 'assistant', content: '' }, user] }],
    ['an empty name', { messages: [{ ...user, name: '' }] }],
    [
      'two texts',
      { messages: [{ role: 'user', content: ['a', 'b'].map((text) => ({ type: 'text', text })) }] },
    ],
    [
      'a text and a call',
      { messages: [user, { role: 'assistant', content: 'a', function_call: { name: 'f' } }] },
    ],
    ['a refusal without a text', { messages: [user, { role: 'assistant', content: null, refusal: 'no' }] }],
  ];
  const families = ['o200k', 'gpt-3.5-turbo-0301', 'claude', 'gemini'];

  it.each(requests)('the tokens of %s have the count of countChatTokens', (_, body) => {
    for (const family of families)
      expect(totalOfParts(partsOf(body), family)).toBe(totalOfMessages(body, family));
  });

  it('the tokens of random messages have the count of countChatTokens', () => {
    const text = fc.record({
      type: fc.constantFrom('text', 'thinking', 'image_url'),
      text: fc.string(),
      thinking: fc.string(),
    });
    const call = fc.record({
      id: fc.string(),
      function: fc.record({ name: fc.string(), arguments: fc.string() }),
    });
    const message = fc.record(
      {
        role: fc.constantFrom('system', 'user', 'assistant', 'tool'),
        content: fc.oneof(fc.string(), fc.constant(null), fc.array(text)),
        name: fc.string(),
        tool_calls: fc.array(call),
        refusal: fc.string(),
        tool_call_id: fc.string(),
      },
      { requiredKeys: ['role'] },
    );
    fc.assert(
      fc.property(fc.array(message, { minLength: 1 }), (messages) => {
        const parts = partsOf({ messages });
        expect(totalOfParts(parts, 'o200k')).toBe(totalOfMessages({ messages }, 'o200k'));
      }),
    );
  });

  it.each([
    [
      'tool calls',
      { role: 'assistant', content: null, tool_calls: [{ function: { name: 'f', arguments: '{}' } }] },
      true,
    ],
    [
      'several texts',
      { role: 'assistant', content: ['a', 'b'].map((text) => ({ type: 'text', text })) },
      true,
    ],
    ['one text', { role: 'assistant', content: [{ type: 'text', text: 'a' }] }, false],
    ['an empty text', { role: 'assistant', content: '' }, false],
  ])(
    'the tokens of a message with %s are an estimate if the published rule does not cover it',
    (_, message, isEstimated) => {
      expect(isFormatEstimated(partsOf({ messages: [user, message] }), 'o200k')).toBe(isEstimated);
    },
  );

  it('are the tokens of the new text after an edit', () => {
    const content = ['a', 'b'].map((text) => ({ type: 'text', text }));
    const parts = partsOf({ messages: [{ role: 'user', content }] });
    const edited = (text: string) => {
      const prompt = editPart({ kind: 'parts', parts }, 0, text);
      return prompt.kind === 'parts' ? totalOfParts(prompt.parts, 'o200k') : null;
    };
    const overhead = 3 + characters('user') + 3;
    expect(edited('a\nb')).toBe(overhead + 2 * characters('a'));
    expect(edited('abcd')).toBe(overhead + characters('abcd'));
    expect(edited('')).toBe(0);
  });
});
