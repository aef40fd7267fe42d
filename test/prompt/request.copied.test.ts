/** Tests requests that people copy from code, a terminal or a file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/prompt/request.ts';

const summaryOf = (text: string) => {
  const request = readRequest(text);
  return request && [request.provider, ...request.parts.map((part) => `${part.part}: ${part.text}`)];
};

const messages = '[{"role": "system", "content": "S"}, {"role": "user", "content": "say \\"q\\"\\n"}]';

describe('a request', () => {
  it.each([
    ['messages alone', messages],
    ['a line of a training file', `{"messages": ${messages}}\n`],
    [
      'Python',
      String.raw`{
        'model': "gpt-4o",  # the cheap one
        'stream': True, 'stop': None,
        'messages': [
          {'role': 'system', 'content': """S"""},
          {"role": "user", 'content': 'say "q"\n',},
        ],
      }`,
    ],
    [
      'a Python list',
      String.raw`[{'role': 'system', 'content': 'S'}, {'role': 'user', 'content': 'say "q"\n'}]`,
    ],
    [
      'JavaScript',
      String.raw`{ model: 'gpt-4o', messages: [{ role: 'system', content: 'S' }, // first
        { role: 'user', content: 'say "q"\n' }] }`,
    ],
    [
      'a curl command',
      `curl https://api.openai.com/v1/chat/completions \\
        -H "Authorization: Bearer \${OPENAI_API_KEY}" \\
        -d '{"model": "gpt-4o", "messages": ${messages}}'`,
    ],
    [
      'a curl command in double quotes',
      `curl https://example.org --data-raw "{\\"messages\\": ${messages.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}}"`,
    ],
    [
      'a curl command with its data in a here-document',
      `$ curl https://example.org --json @- << EOF\n{"messages": ${messages}}\nEOF\n`,
    ],
  ])('is read from %s', (_, text) => {
    expect(summaryOf(text)).toEqual(['OpenAI', 'system: S', 'user: say "q"\n']);
  });

  it.each([String.raw`'\''`, `'"'"'`])(
    'is read from a curl command with an apostrophe written %s',
    (mark) => {
      const text = `curl x -d '{"contents": [{"role": "user", "parts": [{"text": "it${mark}s"}]}]}'`;
      expect(summaryOf(text)).toEqual(['Gemini', "user: it's"]);
    },
  );

  it('is read from the `contents` list of a Gemini request, without the rest of the request', () => {
    const text = '[{"role": "user", "parts": [{"text": "q"}]}, {"role": "model", "parts": [{"text": "a"}]}]';
    expect(summaryOf(text)).toEqual(['Gemini', 'user: q', 'assistant: a']);
  });

  it.each([
    ['a list without messages', '[{"role": "admin"}, {"content": "q"}]'],
    ['an empty list', '[]'],
    ['a link', '[messages: a](https://example.org)'],
    ['a curl command without data', 'curl https://example.org -H "a: {b}"'],
    ['several lines of a training file', `{"messages": ${messages}}\n{"messages": ${messages}}`],
    ['code that contains variables', '{"messages": [{"role": "user", "content": question}]}'],
  ])('is not found in %s', (_, text) => {
    expect(summaryOf(text)).toBeNull();
  });

  it.each([
    ['quotes', `{ messages: ${`'" `.repeat(300_000)}`],
    ['commas', `{ messages: ${', '.repeat(300_000)}`],
    ['words', `{ messages: ${'word '.repeat(300_000)}`],
    ['a long word', `{ messages: ${'w'.repeat(1_000_000)}`],
    ['triple quotes of both kinds', `{ messages: ${`"""'''`.repeat(100_000)}`],
    ['triple quotes with letters between them', `{messages: ${"'''x".repeat(100_000)}`],
    ['escaped quotes in an unquoted value', `{messages:${"\\'".repeat(300_000)}`],
    [
      'JSON inside a JSON string that is cut off',
      `{"messages":[{"role":"user","content":"${'\\"'.repeat(200_000)}`,
    ],
    ['escapes', `{ messages: '${'\\a'.repeat(1_000_000)}`],
    ['a command', `curl -d '${`"'`.repeat(300_000)}`],
    ['a command in double quotes', `curl -d "${'\\a'.repeat(300_000)}`],
    ['spaces', `{ messages: 1,${' '.repeat(1_000_000)}`],
  ])(
    'is not found in a long text of %s',
    // The search takes linear time: quadratic time would exceed the time limit of this test.
    (_, text) => {
      expect(readRequest(text)).toBeNull();
    },
  );

  it('is read from an object with a key that is the name of an inherited property', () => {
    const request = readRequest(
      '{constructor: 1, model: "gpt-4o", messages: [{role: "user", content: "Hi"}]}',
    );
    expect(request?.parts.map(({ text }) => text)).toEqual(['Hi']);
  });

  it('that is read from random code has at least one part, and each part has a text', () => {
    const snippets = [
      '{',
      '[',
      '"messages":',
      "'role':",
      "'",
      '"',
      '"""',
      '\\',
      ',',
      'True',
      '#',
      '\n',
      ':',
      '}',
    ];
    const texts = fc.array(fc.constantFrom(...snippets, ']', 'curl ', ' -d ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom('', '{"messages":', '[{"role":', 'curl -d '), texts, (start, text) => {
        const request = readRequest(start + text);
        for (const part of request?.parts ?? []) expect(part.text).toEqual(expect.any(String));
        expect(request === null || request.parts.length > 0).toBe(true);
      }),
    );
  });
});
