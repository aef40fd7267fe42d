/** Invalid property values of `<ft-token-counter>`, which the element ignores or reports as errors. */
import { afterEach, describe, expect, it } from 'vitest';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { estimateTokens, loadTokenizer } from '../../../src/tokenizers/index.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { readable } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import { area, type } from '../../harness/text-area.ts';
import {
  countTexts,
  mount,
  previewOf,
  recordEvents,
  settle,
  status,
  tintedTokens,
  wordTokenizer,
} from '../../harness/token-counter.ts';

stoppedClock();

const events = recordEvents();

const rejections: string[] = [];
const recordRejection = (event: PromiseRejectionEvent): void => void rejections.push(String(event.reason));
window.addEventListener('unhandledrejection', recordRejection);

afterEach(() => {
  rejections.length = 0;
});

/** Expects that the element still counts a typed text. */
async function expectCounting(element: FtTokenCounter): Promise<void> {
  type(area(element), 'one two three four');
  await settle(element);
  expect(Number(/\d+/.exec(countTexts(element)[0] ?? '')?.[0])).toBeGreaterThan(0);
  expect(rejections).toEqual([]);
}

describe('the element', () => {
  it.each<readonly [string, Record<string, unknown>]>([
    ['no tokenizer', { tokenizer: null }],
    ['a tokenizer that is a number', { tokenizer: 7 }],
    ['no family', { family: null }],
    ['no label', { label: null }],
    ['no model to assume for', { assumedFor: null }],
    ['no counter', { counter: undefined }],
    ['a counter that cannot count', { counter: { id: 'x', count: 7 } }],
    ['no loader', { load: null }],
    ['an invalid split', { value: 'one two', split: 'x' }],
    ['an undefined split', { value: 'one two', split: undefined }],
    ['an invalid approach', { approach: null }],
    ['parts with a name that is a number', { chat: true, parts: [{ part: 'user', text: 'a', name: 9 }] }],
    ['parts with a role that is a list', { chat: true, parts: [{ part: 'user', text: 'a', role: [] }] }],
    ['parts with a label that is an object', { parts: [{ part: 'user', text: 'a', label: {} }] }],
    ['parts with a summary that is a number', { parts: [{ part: 'user', text: 'a', summary: 0 }] }],
    ['a part with an empty name', { parts: [{ part: '', text: 'a' }] }],
  ])('still counts with %s', async (_, properties) => {
    const element = await mount({ value: 'one', ...properties } as Partial<FtTokenCounter>);
    await expectCounting(element);
  });

  it.each([{ id: 'x', count: 7 }, { count: 'one' }, {}, 7, true])(
    'reports the counter %j as an error, and keeps the estimate',
    async (counter) => {
      const element = await mount({ value: 'one two', counter: counter as never });
      expect(events.errors.map(({ stage, error }) => [stage, error])).toEqual([
        [
          'tokenizer',
          new TypeError(`${(counter as { id?: string }).id ?? 'The counter'} has no function “count”`),
        ],
      ]);
      expect([element.tokens, element.exact]).toEqual([estimateTokens('one two', 'o200k'), false]);
      element.counter = wordTokenizer;
      await settle(element);
      expect([element.tokens, element.exact]).toEqual([2, true]);
      await expectCounting(element);
    },
  );

  it('loads the tokenizer with a loader that is set later', async () => {
    const element = await mount({ value: 'one two', tokenizer: 'of-the-host', load: loadTokenizer });
    expect([element.exact, events.errors.length]).toEqual([false, 1]);
    element.load = () => Promise.resolve(wordTokenizer);
    await settle(element);
    expect([element.tokens, element.exact]).toEqual([2, true]);
    element.load = () => Promise.resolve({ ...wordTokenizer, count: () => 7 });
    await settle(element);
    expect([element.tokens, element.exact]).toEqual([7, true]);
  });

  it('never shows the word “null” for a removed attribute', async () => {
    const element = await mount({ value: 'one' });
    element.setAttribute('assumed-for', 'GPT-6');
    await settle(element);
    for (const name of ['tokenizer', 'family', 'label', 'assumed-for']) element.setAttribute(name, 'x');
    for (const name of ['tokenizer', 'family', 'label', 'assumed-for', 'approach'])
      element.removeAttribute(name);
    await settle(element);
    expect(readable(element)).not.toMatch(/null|undefined|NaN/);
    expect(element.tokenizer).toBe('o200k_base');
    expect(status(element)).not.toContain('assumed');
    await expectCounting(element);
  });
});

describe('a tokenizer without token boundaries', () => {
  it('counts, and its text is shown without tokens', async () => {
    const errors: string[] = [];
    const recordError = (event: ErrorEvent): void => {
      errors.push(event.message);
      event.preventDefault();
    };
    window.addEventListener('error', recordError);
    const boundaries = (): never => {
      throw new Error('has no boundaries');
    };
    const longText = 'one two three four\n'.repeat(20);
    const part = { part: 'system', text: longText, fixed: true };
    const element = await mount({
      load: () => Promise.resolve({ ...wordTokenizer, boundaries }),
      parts: [part, { part: 'user', text: 'one two', fixed: false }],
    });
    area(element, 1).focus();
    await settle(element);
    window.removeEventListener('error', recordError);
    expect(errors).toEqual([]);
    expect(tintedTokens(element)).toHaveLength(0);
    expect(previewOf(element).textContent).toMatch(/^one two three four.*≈/s);
    await expectCounting(element);
  });
});

describe('invalid parts', () => {
  it.each([['x'], [[null]], [[{ text: 5 }]], [{}]])('are ignored and reported: %j', async (parts) => {
    const errors = eventsOf(document.body, 'ft-error');
    const element = await mount({ value: 'one', parts: parts as never });
    element.whitespace = true;
    await settle(element);
    expect(errors.map(({ error }) => error)).toEqual([expect.any(TypeError)]);
    expect(element.tokens).toBe(1);
  });

  it('are not reported if there are no parts', async () => {
    const errors = eventsOf(document.body, 'ft-error');
    for (const parts of [[], null, undefined, [{ part: 'user', text: 'one', fixed: false }]])
      await mount({ parts: parts as never });
    expect(errors).toEqual([]);
  });
});
