/** Requests that are pasted or dropped into `<ft-token-counter>`: their counts, their marks and their uncounted content. */

import { describe, expect, it } from 'vitest';
import { countChatTokens } from '../../../src/core/chat/tokens.ts';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { estimateTokens, loadTokenizer } from '../../../src/tokenizers/index.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { eventsOf } from '../../harness/events.ts';
import { area, drop, paste } from '../../harness/text-area.ts';
import {
  button,
  countTexts,
  editorOf,
  isCounting,
  labelTexts,
  moreMarkOf,
  mount,
  mountWithDefaults,
  noticeOf,
  noticeText,
  readout,
  ruleNoteOf,
  settle,
  status,
  tokensOf,
  wordTokenizer,
} from '../../harness/token-counter.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

const messages = [{ role: 'user', content: 'Which team should read this ticket?' }];
const anthropic = { model: 'claude-sonnet-5', max_tokens: 100, system: 'Sort it.', messages };
const openai = (model: string) => ({ model, messages });
const gemini = { contents: [{ role: 'user', parts: [{ text: 'Which team?' }] }] };
const statusWithSpaces = (element: FtTokenCounter): string => status(element).replaceAll('\u2009', ' ');

/** Pastes a request as JSON, and waits until it is counted. */
async function pasteRequest(element: FtTokenCounter, body: unknown): Promise<FtTokenCounter> {
  paste(area(element), JSON.stringify(body));
  await settle(element);
  await until(() => !isCounting(element));
  return element;
}

describe('a pasted request, if the page has not set a tokenizer,', () => {
  it.each([
    ['Claude', anthropic, /^≈ estimate for claude-sonnet-5, ±\d+\s%$/],
    ['Claude without a model name', { ...anthropic, model: undefined }, /^≈ estimate for Claude, ±\d+\s%$/],
    ['Gemini', gemini, /^≈ estimate for Gemini, ±\d+\s%$/],
    ['GPT-3.5', openai('gpt-3.5-turbo'), /^exact count, cl100k_base$/],
    ['GPT-4.1', openai('gpt-4.1-mini'), /^exact count, o200k_base$/],
    ['GPT-6', openai('gpt-6-luna'), /^≈ counted with o200k_base, assumed for gpt-6-luna$/],
    [
      'an unknown model',
      openai('mistral-large'),
      /^≈ counted with o200k_base, the request names mistral-large$/,
    ],
    ['a model without a name', { messages }, /^exact count, o200k_base$/],
  ])('is counted as a request to %s', async (_, body, expected) => {
    const element = await pasteRequest(await mountWithDefaults(), body);
    expect(statusWithSpaces(element)).toMatch(expected);
    expect(element.exact).toBe(/exact/.test(expected.source));
  });

  it('is counted with the default tokenizer again if it is kept as text', async () => {
    const element = await pasteRequest(await mountWithDefaults(), anthropic);
    const [user] = element.parts.slice(-1);
    expect(Number(countTexts(element).at(-1)?.match(/\d+/)?.[0])).toBe(
      estimateTokens(user?.text ?? '', 'claude'),
    );
    button(element, english.counter.keepAsText).click();
    await settle(element);
    await until(() => element.exact);
    expect(statusWithSpaces(element)).toBe(english.counter.exact('o200k_base'));
  });

  it('does not affect a prompt that the page sets later', async () => {
    const element = await pasteRequest(await mountWithDefaults(), anthropic);
    Object.assign(element, { parts: [], value: 'Sort it.' });
    await settle(element);
    await until(() => element.exact);
    expect(noticeOf(element)).toBeNull();
    expect(statusWithSpaces(element)).toBe(english.counter.exact('o200k_base'));
  });
});

describe('a pasted request, if the page has set a tokenizer,', () => {
  it.each([
    [{ tokenizer: 'o200k_base' }, anthropic, '≈ counted with o200k_base, the request names claude-sonnet-5'],
    [{ tokenizer: 'o200k_base' }, gemini, '≈ counted with o200k_base, the request is for Gemini'],
    [{ tokenizer: 'o200k_base' }, openai('gpt-4o'), 'exact count, o200k_base'],
    [{ tokenizer: 'o200k_harmony' }, openai('gpt-4o'), 'exact count, o200k_harmony'],
    [{ tokenizer: 'cl100k_base' }, openai('gpt-4o'), '≈ counted with cl100k_base, the request names gpt-4o'],
    [{ assumedFor: 'GPT-7' }, openai('gpt-4o'), '≈ counted with o200k_base, assumed for GPT-7'],
  ])(
    'is counted with that tokenizer, and marked if it does not fit the model: %j',
    async (properties, body, expected) => {
      const element = await pasteRequest(
        await mountWithDefaults(properties as Partial<FtTokenCounter>),
        body,
      );
      expect(statusWithSpaces(element)).toBe(expected);
      expect(element.exact).toBe(expected.startsWith('exact'));
    },
  );

  it('is estimated for the family that the page has set, and marked if the family does not fit the model', async () => {
    expect(
      statusWithSpaces(await pasteRequest(await mountWithDefaults({ family: 'claude' }), anthropic)),
    ).toMatch(/^≈ estimate, ±\d+\s%$/);
    expect(
      statusWithSpaces(await pasteRequest(await mountWithDefaults({ family: 'gemini' }), anthropic)),
    ).toMatch(/^≈ estimate, ±\d+\s%, the request names claude-sonnet-5$/);
  });

  it('is counted by the page’s own counter without a mark, for any model', async () => {
    const counter = { id: 'server', exact: true, count: (text: string) => text.length };
    const element = await pasteRequest(await mountWithDefaults({ counter }), openai('gpt-4o'));
    expect(statusWithSpaces(element)).toMatch(/server/);
    expect(statusWithSpaces(element)).not.toContain('gpt-4o');
  });
});

describe('a pasted request for which OpenAI has published no rule of counting', () => {
  const twoTexts = {
    role: 'user',
    content: ['Which team', 'reads it?'].map((text) => ({ type: 'text', text })),
  };

  it('has the count of `countChatTokens`, which is not exact', async () => {
    const element = await pasteRequest(await mountWithDefaults(), { model: 'gpt-4o', messages: [twoTexts] });
    const { count } = await loadTokenizer('o200k_base');
    expect(element.tokens).toBe(countChatTokens([twoTexts], { count }));
    expect(statusWithSpaces(element)).toBe(`≈ ${english.counter.partly('o200k_base', true)}`);
    expect(element.exact).toBe(false);
    expect(element.parts[0]?.text).toBe('Which team\nreads it?');
  });
});

it('an unknown role of a pasted request is shown, but not put into events', async () => {
  const element = await mount({ value: '' });
  const counts = eventsOf(element, 'ft-count');
  await pasteRequest(element, { messages: [{ role: 'my secret sentence', content: 'q' }] });
  expect(counts.length).toBeGreaterThan(0);
  expect(JSON.stringify(counts.map(({ parts }) => parts))).not.toContain('secret');
  expect(labelTexts(element)[0]).toBe('My secret sentence');
});

describe('content that cannot be counted', () => {
  it.each([
    ['in a message', { messages: [{ role: 'user', content: [{ type: 'image_url' }] }] }],
    ['beside the messages', { messages, response_format: { type: 'json_schema', json_schema: {} } }],
  ])('makes the count inexact: %s', async (_, body) => {
    const element = await pasteRequest(await mount({ value: '', family: 'o200k' }), body);
    expect(element.exact).toBe(false);
    expect(statusWithSpaces(element)).toBe(`≈ ${english.counter.partly('words', false)}`);
  });

  it('is named in the notice, and in the empty field of a message that consists only of an image', async () => {
    const content = [{ type: 'image_url' }];
    const element = await pasteRequest(await mount({ value: '' }), {
      model: 'gpt-4o',
      response_format: { type: 'json_schema', json_schema: {} },
      messages: [{ role: 'user', content }],
    });
    expect(noticeText(element)).toContain(
      english.counter.uncounted(
        english.counter.things([
          { kind: 'image', count: 1, shown: '1' },
          { kind: 'schema', count: 1, shown: '1' },
        ]),
      ),
    );
    expect(area(element).placeholder).toBe(
      english.counter.holds(english.counter.things([{ kind: 'image', count: 1, shown: '1' }])),
    );
    // The format adds 3 tokens and the token of “user” for the message, and 3 tokens for the reply: 7.
    expect(element.tokens).toBe(7);
    expect(readout(element)).toContain(english.counter.total('7', 7));
  });

  it('is named if it is a tool that the provider runs', async () => {
    const tools = [{ type: 'web_search_20250305', name: 'web_search' }];
    const element = await pasteRequest(await mount({ value: '' }), { ...anthropic, tools });
    expect(noticeText(element)).toContain(
      english.counter.uncounted(english.counter.things([{ kind: 'tool', count: 1, shown: '1' }])),
    );
    expect(countTexts(element)[0]).toMatch(/^–\s?not counted$/);
    expect(ruleNoteOf(element)?.textContent).toBe(english.counter.hosted);
    expect(tokensOf(element, 0)).toHaveLength(0);
  });
});

describe('tool definitions', () => {
  const tools = Array.from({ length: 3 }, (_, index) => ({
    type: 'function',
    function: {
      name: `find_${index}`,
      description: 'Finds it.',
      parameters: { type: 'object', properties: { number: { type: 'string', enum: ['a', 'b'] } } },
    },
  }));

  it('stay folded, with a sentence that says why they do not have the tokens of their text', async () => {
    const element = await pasteRequest(await mount({ value: '' }), { ...openai('gpt-4o'), tools });
    expect(labelTexts(element)).toEqual(['Tools', 'User']);
    expect(editorOf(element).classList.contains('folded')).toBe(true);
    expect(moreMarkOf(element).textContent).toBe('…');
    expect(ruleNoteOf(element)?.textContent).toBe(english.counter.byRule);
    area(element).focus();
    await settle(element);
    expect(tokensOf(element, 0)).toHaveLength(0);
    button(element, english.counter.countFormat).click();
    await settle(element);
    expect(tokensOf(element, 0).length).toBeGreaterThan(0);
    expect(ruleNoteOf(element)).toBeNull();
  });
});

describe('a drop of', () => {
  it.each([
    ['a text', JSON.stringify(openai('gpt-4o')), []],
    [
      'a file',
      '',
      [new File([JSON.stringify(openai('gpt-4o'))], 'request.json', { type: 'application/json' })],
    ],
  ])('%s that is a request reads the request', async (_, text, files) => {
    const element = await mount({ value: 'Before' });
    expect(drop(area(element), text, files)).toBe(true);
    await settle(element);
    await until(() => element.parts.length === 1);
    await expect
      .poll(() => noticeText(element))
      .toContain(english.counter.readAs('OpenAI', '', 0).split(',')[0]);
  });

  it('a text file inserts its text at the cursor', async () => {
    const element = await mount({ value: 'one three' });
    area(element).setSelectionRange(4, 4);
    expect(drop(area(element), '', [new File(['two '], 'two.txt', { type: 'text/plain' })])).toBe(true);
    await until(() => element.value === 'one two three');
  });

  it.each([
    ['a text without a request is left to the browser', 'one', [], false],
    ['a picture is refused', '', [new File(['x'], 'x.png', { type: 'image/png' })], true],
  ])('%s', async (_, text, files, isTaken) => {
    const element = await mount({ value: 'Before' });
    expect(drop(area(element), text, files)).toBe(isTaken);
    await settle(element);
    expect(element.value).toBe('Before');
  });
});

describe('a failed count', () => {
  it('shows the reason', async () => {
    const counter = {
      ...wordTokenizer,
      id: 'server',
      count: () => {
        throw new RangeError('5000000 characters without a place to cut.');
      },
    };
    const element = await mount({ value: 'one', counter });
    expect(statusWithSpaces(element)).toBe(
      'Estimate, counting failed: 5000000 characters without a place to cut. Retry',
    );
  });
});
