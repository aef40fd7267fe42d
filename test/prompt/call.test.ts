/** Tests calls of client libraries that people copy from their code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callArguments, isCall } from '../../src/prompt/call.ts';
import { isUnreadCall, readRequest } from '../../src/prompt/request.ts';

const summaryOf = (text: string) => {
  const request = readRequest(text);
  return (
    request && [
      request.provider,
      request.model,
      request.maxTokens,
      ...request.parts.map((part) => `${part.part}: ${part.text}`),
    ]
  );
};

describe('a call', () => {
  it.each([
    [
      'Python',
      String.raw`client.chat.completions.create(model="gpt-4.1-mini", messages=[{"role": "system", "content": "S"}, {"role": "user", "content": 'say "q"\n'}], max_tokens=300)`,
    ],
    [
      'Python on several lines, with what stands before and after it',
      String.raw`
from openai import OpenAI

client = OpenAI(
    api_key="…",
)

response = client.chat.completions.create(
    model="gpt-4.1-mini",  # (the cheap one)
    messages=[
        {"role": "system", "content": """S"""},
        {"role": "user", "content": 'say "q"\n'},
    ],
    temperature=0,
    logprobs=True,
    max_tokens=300,  # short)
)
print(response.choices[0].message.content)
`,
    ],
    [
      'JavaScript',
      `import OpenAI from 'openai';
const client = new OpenAI({
  apiKey: process.env.OPENAI_API_KEY,
});

const response = await client.chat.completions.create({
  model: 'gpt-4.1-mini',
  messages: [
    { role: 'system', content: \`S\` },
    { role: 'user', content: \`say "q"\\n\` }, // a parenthesis :)
  ],
  max_tokens: 300,
});`,
    ],
    [
      'JavaScript with a comma after its object',
      `openai.chat.completions.create(
  { model: 'gpt-4.1-mini', max_tokens: 300, messages: [{ role: 'system', content: 'S' }, { role: 'user', content: 'say "q"\\n' }] },
)`,
    ],
  ])('is read in %s', (_, text) => {
    expect(summaryOf(text)).toEqual(['OpenAI', 'gpt-4.1-mini', 300, 'system: S', 'user: say "q"\n']);
    expect(isUnreadCall(text)).toBe(false);
  });

  it.each([
    [
      'Anthropic',
      'claude-haiku-4-5',
      'message = anthropic.messages.create(model="claude-haiku-4-5", max_tokens=9, system="S", messages=[{"role": "user", "content": "q"}])',
    ],
    [
      'OpenAI',
      'gpt-4.1',
      'client.responses.create(model="gpt-4.1", max_output_tokens=9, instructions="S", input="q")',
    ],
    [
      'Gemini',
      'gemini-2.5-flash',
      "const r = await ai.models.generateContent({ model: 'gemini-2.5-flash', contents: 'q', config: { systemInstruction: 'S', maxOutputTokens: 9 } });",
    ],
    [
      'Gemini',
      'gemini-2.5-flash',
      'client.models.generate_content(model="gemini-2.5-flash", contents="q", config={"system_instruction": "S", "max_output_tokens": 9})',
    ],
  ])('to %s is read with its settings', (provider, model, text) => {
    expect(summaryOf(text)).toEqual([provider, model, 9, 'system: S', 'user: q']);
  });

  it.each([
    ['a variable', 'content'],
    ['an f-string', 'f"Answer {question}"'],
    ['two strings', '("Answer " "briefly")'],
    ['another call', 'load("prompt.txt")'],
    ['a template with a value', `\`Answer \${question}\``],
  ])('is not read with %s as the content of a message, and is known as unread', (_, content) => {
    const text = `client.chat.completions.create(model="m", messages=[{"role": "user", "content": ${content}}])`;
    expect(readRequest(text)).toBeNull();
    expect(isUnreadCall(text)).toBe(true);
  });

  it.each([
    [
      'without an end',
      'client.chat.completions.create(model="m", messages=[{"role": "user", "content": "q"}]',
    ],
    ['with other arguments', 'client.chat.completions.create(**body)'],
  ])('%s is known as unread', (_, text) => {
    expect(readRequest(text)).toBeNull();
    expect(isUnreadCall(text)).toBe(true);
  });

  const call = 'client.chat.completions.create(model="m", messages=[{"role": "user", "content": "q"}])';

  it.each([
    ['a question after it', `${call}\nExplain what this code does, in the style of a teacher.`],
    ['a question in its last line', `${call} What is wrong?`],
    ['a second call after it', `${call}\n${call}`],
    ['a long line of spaces after it', `${call}${' '.repeat(1_000_000)}?`],
    ['an instruction before it', `import the following as it is\n${call}`],
    ['a heading before it', `# Review this call for mistakes\n${call}`],
    ['a comment before it', `// the cheap one\n${call}`],
  ])('is not read with %s, because that text would be lost', (_, text) => {
    expect(readRequest(text)).toBeNull();
    expect(callArguments(text)).toBeNull();
  });

  it.each([
    ['with digits in groups', '1_000', 1000],
    ['that ends with a point', '1000.', 1000],
    ['that begins with a point', '.5', 0.5],
  ])('is read with a number %s', (_, written, maxTokens) => {
    expect(summaryOf(call.replace('])', `], max_tokens=${written})`))).toEqual([
      'OpenAI',
      'm',
      maxTokens,
      'user: q',
    ]);
  });

  it('is read with a string that goes on after a backslash, in a file of Windows', () => {
    const text = 'client.chat.completions.create(messages=[{"role": "user", "content": """\\\r\nq"""}])';
    expect(summaryOf(text)).toEqual(['OpenAI', null, null, 'user: q']);
  });

  it.each([
    ['a prompt in a variable of several lines', 'prompt = """You are a lawyer.\nRead the contract."""'],
    ['the condition of a script', 'if __name__ == "__main__":'],
    ['a class', 'class Team:'],
    ['an installation in a notebook', '!pip install openai'],
    ['a decorator', '@retry'],
    ['a comment of JavaScript', '/* the cheap one\n * of both */'],
    ['a logger', 'logger.info("start")'],
  ])('is known as unread after %s', (_, before) => {
    expect(isUnreadCall(`${before}\n${call.replace('"q"', 'q')}`)).toBe(true);
  });

  it.each([
    ['with types', 'client.responses.parse<Foo>({ model: m })'],
    ['whose answer has a type', 'answer: ChatCompletion = client.chat.completions.create(**body)'],
  ])('%s is known as unread', (_, text) => {
    expect(isUnreadCall(text)).toBe(true);
  });

  it('is read in linear time with a long number that is none', () => {
    expect(readRequest(call.replace('])', `], max_tokens=${'1'.repeat(200_000)}x)`))).toBeNull();
  });

  it('is not read with a division of Python, or with a string without its end', () => {
    expect(isUnreadCall(call.replace('])', '], max_tokens=2000//4)'))).toBe(true);
    expect(isUnreadCall(call.replace('model="m"', 'model="abc\n'))).toBe(true);
  });

  it('and a copied request for Gemini keep each text of a list and the settings in `config`', () => {
    const config = { systemInstruction: 'S', maxOutputTokens: 9 };
    const body = JSON.stringify({ model: 'gemini-2.5-flash', contents: ['q1', 'q2'], config });
    const expected = ['Gemini', 'gemini-2.5-flash', 9, 'system: S', 'user: q1\n\nq2'];
    expect(summaryOf(`ai.models.generateContent(${body})`)?.slice(0, 4)).toEqual(expected.slice(0, 4));
    for (const text of [`ai.models.generateContent(${body})`, body]) {
      const summary = summaryOf(text)?.join(' ');
      for (const kept of ['S', 'q1', 'q2', '9']) expect(summary).toContain(kept);
    }
  });

  it.each([
    [
      'a prompt about a call',
      'You review code. This is the code:\nclient.chat.completions.create(model="m", messages=[{"role": "user", "content": "q"}])',
    ],
    ['another call', 'table.create(model="m", messages=[{"role": "user", "content": "q"}])'],
    ['text', 'You answer questions about completions.create and more.'],
    ['a question in a list', '* What does client.messages.create() do?'],
    ['a rule in a list', '# Rules\n* Be brief\n* Use client.chat.completions.create(…) as in the docs'],
    ['a fenced call in a prompt', '# Task\n```python\nclient.messages.create(model="m")\n```'],
    ['an instruction with a colon', 'for every ticket, do this:\nclient.messages.create(model="m")'],
    ['a request', '{"messages": [{"role": "user", "content": "client.chat.completions.create(model=1)"}]}'],
  ])('is not found in %s', (_, text) => {
    expect(isCall(text)).toBe(false);
    expect(callArguments(text)).toBeNull();
    expect(isUnreadCall(text)).toBe(false);
  });

  it('is read as its body in JSON is, whatever its texts and quotes are', () => {
    const quotes = {
      '"': (text: string) => JSON.stringify(text),
      "'": (text: string) =>
        `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`,
      '"""': (text: string) => `"""${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"""`,
      '`': (text: string) =>
        `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('$', '\\$')}\``,
    };
    const content = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom('"', "'", '`', '\\', '\n', '(', ')', '[', ']', '#', '//', ',', 'a=', '${', 'é'),
      }),
    );
    const message = fc.record({ role: fc.constantFrom('system', 'user', 'assistant'), content });
    const anyCall = fc.record({
      messages: fc.array(message, { minLength: 1, maxLength: 5 }),
      quote: fc.constantFrom(...(Object.keys(quotes) as (keyof typeof quotes)[])),
      isPython: fc.boolean(),
      hasTrailingCommas: fc.boolean(),
      before: fc.constantFrom('', 'import os\n\nx = ', 'const answer = await '),
    });
    fc.assert(
      fc.property(anyCall, ({ messages, quote, isPython, hasTrailingCommas, before }) => {
        const write = quotes[quote];
        const comma = hasTrailingCommas ? ', # )\n' : '';
        const list = messages.map(
          ({ role, content: text }) =>
            `{${write('role')}: ${write(role)}, "content": ${write(text)}${comma}}`,
        );
        const listText = `[${list.join(', ')}${comma}]`;
        const text = isPython
          ? `${before}client.chat.completions.create(model="m", messages=${listText}, max_tokens=5${comma})`
          : `${before}client.chat.completions.create({ model: "m", messages: ${listText}, max_tokens: 5${comma}})`;
        expect(readRequest(text)).toEqual(
          readRequest(JSON.stringify({ model: 'm', messages, max_tokens: 5 })),
        );
      }),
    );
  });

  it.each([
    ['quotes', `'" `.repeat(300_000)],
    ['brackets', '(['.repeat(300_000)],
    ['names', 'name = '.repeat(200_000)],
    ['words', 'word '.repeat(300_000)],
    ['a long word', 'w'.repeat(1_000_000)],
    ['commas and comments', ', # a\n'.repeat(200_000)],
    ['commas and spaces', `1,${' '.repeat(1_000_000)}`],
    ['comments of comment signs', `1, ${'# '.repeat(500_000)}`],
  ])(
    'is not read in a long text of %s',
    // The search takes linear time: quadratic time would exceed the time limit of this test.
    (_, text) => {
      expect(readRequest(`client.chat.completions.create(${text}`)).toBeNull();
      expect(readRequest(`client.chat.completions.create(${text})`)).toBeNull();
    },
  );

  it('with random code in it is never an error, and never a request without a part', () => {
    const snippets = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '`',
      '"""',
      '\\',
      ',',
      'model=',
      'messages:',
      '#',
      '\n',
      'True',
      '${',
    );
    fc.assert(
      fc.property(fc.array(snippets), fc.nat(call.length), (parts, position) => {
        const request = readRequest(call.slice(0, position) + parts.join('') + call.slice(position));
        expect(request?.parts).not.toEqual([]);
        if (parts.length === 0) expect(request?.parts.map(({ text }) => text)).toEqual(['q']);
      }),
    );
  });
});
