/** The counters of `<ft-token-counter>`: the page's own counter, other vocabularies, and texts that would block the page. */

import { describe, expect, it } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import '../../../src/define/token-counter.ts';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import {
  type AsyncTokenizer,
  estimateTokens,
  huggingFaceTokenizer,
  loadTokenizer,
  registerTokenizer,
} from '../../../src/tokenizers/index.ts';
import { smallVocabulary } from '../../fixtures/vocabularies.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { area, paste, type } from '../../harness/text-area.ts';
import {
  approximateSigns,
  clearButton,
  isCounting,
  moreMarkOf,
  mountWithDefaults,
  previewOf,
  progressBarOf,
  recordEvents,
  retryButton,
  settle,
  status,
  textStartNoteOf,
  tokensHiddenNoteOf,
} from '../../harness/token-counter.ts';
import { until } from '../../harness/wait.ts';
import { bytePairEncoder } from '../../oracle/byte-pairs.ts';

stoppedClock();

const { counting, failedToCount, retry } = english.counter;

const events = recordEvents();

/** Waits until the count is exact. */
async function untilExact(element: FtTokenCounter): Promise<void> {
  while (!element.exact || element.tokens === 0) await settle(element);
}

/** A counter that asks a server. Its calls wait until the test answers them. */
function serverCounter() {
  const calls: {
    readonly text: string;
    readonly signal: AbortSignal | undefined;
    readonly answer: (tokens: number) => void;
    readonly refuse: (error: Error) => void;
    readonly progress: (share: number) => void;
  }[] = [];
  const counter: AsyncTokenizer = {
    id: 'my-server',
    exact: true,
    count: (text, { signal, onProgress } = {}) =>
      new Promise((answer, refuse) => {
        calls.push({ text, signal, answer, refuse, progress: (share) => onProgress?.(share) });
      }),
  };
  return { calls, counter };
}

describe('a counter that the page passes', () => {
  it('counts instead of the tokenizer, which is not loaded, and shows its progress', async () => {
    const { calls, counter } = serverCounter();
    const load = () => Promise.reject(new Error('must not be asked'));
    const element = await mountWithDefaults({ value: 'hello world', counter, load });
    expect(element.tokens).toBe(estimateTokens('hello world', 'o200k'));
    expect([element.exact, status(element)]).toEqual([false, 'Counting']);
    calls[0]?.progress(0.4);
    await settle(element);
    expect(status(element).replace(/\s%/, ' %')).toBe(counting('40 %'));
    expect(progressBarOf(element).value).toBe(0.4);
    expect(progressBarOf(element).getBoundingClientRect().height).toBe(2);
    calls[0]?.answer(7);
    await settle(element);
    expect([element.tokens, element.exact, status(element)]).toEqual([
      7,
      true,
      english.counter.exact('my-server'),
    ]);
    expect(progressBarOf(element)).toBeNull();
    expect(events.counts.map(({ tokens, exact, tokenizer }) => [tokens, exact, tokenizer])).toEqual([
      [7, true, 'my-server'],
    ]);
  });

  it('is cancelled by the next text, and its late answer is not shown', async () => {
    const { calls, counter } = serverCounter();
    const element = await mountWithDefaults({ value: 'one', counter });
    type(area(element), 'one two');
    await settle(element);
    expect(calls.map(({ text }) => text)).toEqual(['one', 'one two']);
    expect(calls.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    calls[1]?.answer(2);
    calls[0]?.answer(999);
    await settle(element);
    expect([element.tokens, element.exact]).toEqual([2, true]);
    element.value = 'three';
    await settle(element);
    element.remove();
    expect(calls[2]?.signal?.aborted).toBe(true);
  });

  it('leaves the estimate with a message if it fails, and is asked again by Retry', async () => {
    const { calls, counter } = serverCounter();
    const element = await mountWithDefaults({ value: 'hello world', counter });
    const error = new Error('503');
    calls[0]?.refuse(error);
    await settle(element);
    expect(element.tokens).toBe(estimateTokens('hello world', 'o200k'));
    expect(status(element)).toBe(`${english.counter.failedToCount('503')} ${english.counter.retry}`);
    expect(events.errors.map((event) => [event.stage, event.error])).toEqual([['tokenizer', error]]);
    retryButton(element).click();
    await settle(element);
    calls[1]?.answer(5);
    await settle(element);
    expect([element.tokens, element.exact]).toEqual([5, true]);
  });

  it('counts the chat format too if it answers at once', async () => {
    const counter = { id: 'letters', exact: true, count: (text: string) => text.length };
    const element = await mountWithDefaults({
      counter,
      family: 'o200k',
      chat: true,
      parts: [{ part: 'user', role: 'user', text: 'hello', fixed: false }],
    });
    // The format adds 3 tokens and “user” to the message, and 3 for the reply.
    expect([element.tokens, element.exact]).toEqual([5 + 3 + 4 + 3, true]);
  });

  it('counts the chat format too if it answers later, and is not exact before', async () => {
    const { calls, counter } = serverCounter();
    const element = await mountWithDefaults({
      counter,
      family: 'o200k',
      chat: true,
      parts: [{ part: 'user', role: 'user', text: 'hello', fixed: false }],
    });
    calls[0]?.answer(5);
    await settle(element);
    expect(element.exact).toBe(false);
    expect(calls[1]?.text).toBe('user');
    calls[1]?.answer(4);
    await settle(element);
    expect([element.tokens, element.exact]).toEqual([5 + 3 + 4 + 3, true]);
  });
});

describe('an assumed encoding', () => {
  it('marks every count with ≈, is named with the model, and is not exact in events', async () => {
    const element = await mountWithDefaults({ value: 'hello world', assumedFor: 'GPT-6 Luna' });
    while (!events.counts.length) await settle(element);
    const { count } = await loadTokenizer('o200k_base');
    expect([element.tokens, element.exact]).toEqual([count('hello world'), false]);
    expect(status(element)).toBe(`≈\u2009${english.counter.assumed('o200k_base', 'GPT-6 Luna')}`);
    expect(approximateSigns(element)[0]).toBe('≈\u2009');
    expect(events.counts.map(({ exact, tokenizer }) => [exact, tokenizer])).toEqual([[false, 'o200k_base']]);
    expect(events.errors).toEqual([]);
  });
});

describe('a Hugging Face vocabulary', () => {
  const vocabulary = smallVocabulary('llama3');
  const encode = bytePairEncoder(vocabulary);
  const urlOf = (content: object): URL => new URL(URL.createObjectURL(new Blob([JSON.stringify(content)])));

  it('counts for an element if the page has registered it under the id in the attribute `tokenizer`', async () => {
    let loads = 0;
    registerTokenizer('llama-3', () => {
      loads += 1;
      return huggingFaceTokenizer(urlOf(vocabulary.definition), urlOf(vocabulary.config), 'llama-3');
    });
    document.body.innerHTML =
      '<ft-token-counter tokenizer="llama-3" family="llama" value="Hello world"></ft-token-counter>';
    const element = document.querySelector('ft-token-counter') as FtTokenCounter;
    await element.updateComplete;
    expect([element.exact, status(element)]).toEqual([false, english.counter.loading('llama-3')]);
    await untilExact(element);
    expect(element.tokens).toBe(2);
    expect(status(element)).toBe(english.counter.exact('llama-3'));
    const longer = 'Hello world, this is Llama 3.';
    const tokens = encode(longer).length;
    expect(tokens).toBeGreaterThan(5);
    type(area(element), longer);
    await untilExact(element);
    expect(element.tokens).toBe(tokens);
    expect(events.counts.at(-1)).toMatchObject({ tokens, exact: true, tokenizer: 'llama-3' });
    expect(loads).toBe(1);
  });

  it('refuses an endless word with an error message, and the estimate stays', async () => {
    const element = await mountWithDefaults({ tokenizer: 'llama-3', family: 'llama', value: 'Hello' });
    await untilExact(element);
    element.value = 'a'.repeat(150_000);
    // The test does not wait for a frame, because on a slow machine the tokenizer would have refused the text by then.
    await element.updateComplete;
    expect(status(element)).toBe(counting(null));
    await until(() => !isCounting(element));
    const reason = events.errors[0]?.error as RangeError;
    expect(reason).toBeInstanceOf(RangeError);
    expect(status(element)).toBe(`${failedToCount(reason.message)} ${retry}`);
    expect(element.tokens).toBe(estimateTokens('a'.repeat(150_000), 'llama'));
    element.value = 'Hello again';
    await untilExact(element);
    expect(element.tokens).toBe(2);
  });
});

describe('a very long text', () => {
  it.each([
    ['a million letters', 'a'.repeat(1_000_000)],
    ['a million spaces', ' '.repeat(1_000_000)],
    ['a million combining marks', '\u0301'.repeat(1_000_000)],
    ['a million ideographs', '字'.repeat(1_000_000)],
    ['a million line feeds', '\n'.repeat(1_000_000)],
    ['a million braces', '{'.repeat(1_000_000)],
    ['three million characters', 'Sort each ticket.\n'.repeat(166_667)],
    ['special tokens and lone surrogates', '<|endoftext|>\ud800'.repeat(1000)],
  ])('of %s is counted when it is pasted, and can be replaced', async (_, text) => {
    const element = await mountWithDefaults({ value: '' });
    paste(area(element), text);
    await settle(element);
    await untilExact(element);
    const { count } = await loadTokenizer('o200k_base');
    expect(element.tokens).toBe(count(text));
    expect(element.value).toBe(text);
    if (area(element).readOnly) clearButton(element).click();
    await element.updateComplete;
    type(area(element), 'Sort each ticket.');
    await untilExact(element);
    expect([element.tokens, area(element).readOnly, events.errors]).toEqual([4, false, []]);
  });

  it('shows the number of its hidden tokens if it is too long for a text area', async () => {
    const text = 'Sort each ticket by what it is about.\n'.repeat(60_000);
    const element = await mountWithDefaults({ value: text });
    await untilExact(element);
    const { count } = await loadTokenizer('o200k_base');
    const [, hidden] = /([\d,]+) more$/.exec(moreMarkOf(element).textContent ?? '') ?? [];
    const shownText = previewOf(element).textContent?.replace(/ … [\d,]+ more$/, '') ?? '';
    expect(Number(hidden?.replaceAll(',', ''))).toBe(element.tokens - count(shownText));
  });

  it('shows its start and a message, and can be cleared, if it is an endless word', async () => {
    const text = 'e'.concat('\u0301'.repeat(100_000));
    const element = await mountWithDefaults({ value: text });
    await untilExact(element);
    expect(area(element).value).toBe(text.slice(0, area(element).value.length));
    expect(area(element).value.length).toBeLessThan(5000);
    expect(area(element).readOnly).toBe(true);
    area(element).focus();
    await settle(element);
    expect(getComputedStyle(textStartNoteOf(element)).display).toBe('block');
    expect(getComputedStyle(tokensHiddenNoteOf(element)).display).toBe('none');
    clearButton(element).click();
    await settle(element);
    expect([element.value, area(element).readOnly]).toEqual(['', false]);
  });
});
