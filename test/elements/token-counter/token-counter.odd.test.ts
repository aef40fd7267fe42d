/** Invalid property values of `<ft-token-counter>`: the element ignores them or reports an error. */
import { afterEach, describe, expect, it } from 'vitest';
import type { FtErrorEvent } from '../../../src/elements/common/events.ts';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { estimateTokens, loadTokenizer } from '../../../src/tokenizers/index.ts';
import { readable } from '../../harness/element.ts';
import {
  area,
  find,
  mount,
  recordEvents,
  settle,
  textOf,
  textsOf,
  type,
  words,
} from '../../harness/token-counter.ts';

const events = recordEvents();

const broken: string[] = [];
const note = (event: PromiseRejectionEvent): void => void broken.push(String(event.reason));
window.addEventListener('unhandledrejection', note);

afterEach(() => {
  document.body.replaceChildren();
  broken.length = 0;
});

/** The element still counts typed text. */
async function expectCounting(element: FtTokenCounter): Promise<void> {
  type(area(element), 'one two three four');
  await settle(element);
  expect(Number(/\d+/.exec(textsOf(element, '.count')[0] ?? '')?.[0])).toBeGreaterThan(0);
  expect(broken).toEqual([]);
}

describe('an unexpected property', () => {
  it.each<readonly [string, Record<string, unknown>]>([
    ['no tokenizer', { tokenizer: null }],
    ['a tokenizer that is a number', { tokenizer: 7 }],
    ['no family', { family: null }],
    ['no label', { label: null }],
    ['no model to assume for', { assumedFor: null }],
    ['no counter', { counter: undefined }],
    ['a counter that cannot count', { counter: { id: 'x', count: 7 } }],
    ['no way to load', { load: null }],
    ['an invalid split', { value: 'one two', split: 'x' }],
    ['a split that is absent', { value: 'one two', split: undefined }],
    ['an invalid approach', { approach: null }],
    ['parts with a name that is a number', { chat: true, parts: [{ part: 'user', text: 'a', name: 9 }] }],
    ['parts with a role that is a list', { chat: true, parts: [{ part: 'user', text: 'a', role: [] }] }],
    ['parts with a label that is an object', { parts: [{ part: 'user', text: 'a', label: {} }] }],
    ['parts with a summary that is a number', { parts: [{ part: 'user', text: 'a', summary: 0 }] }],
    ['a part without a kind of name', { parts: [{ part: '', text: 'a' }] }],
  ])('(%s) does not stop the element', async (_, set) => {
    const element = await mount({ value: 'one', ...set } as Partial<FtTokenCounter>);
    await expectCounting(element);
  });

  it.each([{ id: 'x', count: 7 }, { count: 'one' }, {}, 7, true])(
    '(the counter %j) is an error, and the estimate stays',
    async (counter) => {
      const element = await mount({ value: 'one two', counter: counter as never });
      expect(events.errors.map(({ stage, error }) => [stage, error])).toEqual([
        [
          'tokenizer',
          new TypeError(`${(counter as { id?: string }).id ?? 'The counter'} has no function “count”`),
        ],
      ]);
      expect([element.tokens, element.exact]).toEqual([estimateTokens('one two', 'o200k'), false]);
      element.counter = words;
      await settle(element);
      expect([element.tokens, element.exact]).toEqual([2, true]);
      await expectCounting(element);
    },
  );

  it('(a loader that is set after the tokenizer) loads it', async () => {
    const element = await mount({ value: 'one two', tokenizer: 'of-the-host', load: loadTokenizer });
    expect([element.exact, events.errors.length]).toEqual([false, 1]);
    element.load = () => Promise.resolve(words);
    await settle(element);
    expect([element.tokens, element.exact]).toEqual([2, true]);
    element.load = () => Promise.resolve({ ...words, count: () => 7 });
    await settle(element);
    expect([element.tokens, element.exact]).toEqual([7, true]);
  });

  it('is never shown as the word “null”', async () => {
    const element = await mount({ value: 'one' });
    element.setAttribute('assumed-for', 'GPT-6');
    await settle(element);
    for (const name of ['tokenizer', 'family', 'label', 'assumed-for']) element.setAttribute(name, 'x');
    for (const name of ['tokenizer', 'family', 'label', 'assumed-for', 'approach'])
      element.removeAttribute(name);
    await settle(element);
    expect(readable(element)).not.toMatch(/null|undefined|NaN/);
    expect(element.tokenizer).toBe('o200k_base');
    expect(textOf(element, '.status')).not.toContain('assumed');
    await expectCounting(element);
  });
});

describe('a tokenizer without token boundaries', () => {
  it('still counts, and its text is shown without tokens', async () => {
    const errors: string[] = [];
    const hear = (event: ErrorEvent): void => {
      errors.push(event.message);
      event.preventDefault();
    };
    window.addEventListener('error', hear);
    const boundaries = (): never => {
      throw new Error('not today');
    };
    const long = 'one two three four\n'.repeat(20);
    const part = { part: 'system', text: long, fixed: true };
    const element = await mount({
      load: () => Promise.resolve({ ...words, boundaries }),
      parts: [part, { part: 'user', text: 'one two', fixed: false }],
    });
    area(element, 1).focus();
    await settle(element);
    window.removeEventListener('error', hear);
    expect(errors).toEqual([]);
    expect(find(element, '.backdrop [data-at]')).toBeNull();
    expect(find(element, '.folded .preview').textContent).toMatch(/^one two three four.*≈/s);
    await expectCounting(element);
  });
});

describe('parts of which some are invalid', () => {
  it.each([['x'], [[null]], [[{ text: 5 }]], [{}]])('are left out, and reported: %j', async (parts) => {
    const errors: unknown[] = [];
    const hear = (event: Event): void => void errors.push((event as FtErrorEvent).error);
    document.body.addEventListener('ft-error', hear);
    const element = await mount({ value: 'one', parts: parts as never });
    element.whitespace = true;
    await settle(element);
    document.body.removeEventListener('ft-error', hear);
    expect(errors).toEqual([expect.any(TypeError)]);
    expect(element.tokens).toBe(1);
  });

  it('are empty if none is valid', async () => {
    const errors: unknown[] = [];
    const hear = (event: Event): void => void errors.push(event);
    document.body.addEventListener('ft-error', hear);
    for (const parts of [[], null, undefined, [{ part: 'user', text: 'one', fixed: false }]])
      await mount({ parts: parts as never });
    document.body.removeEventListener('ft-error', hear);
    expect(errors).toEqual([]);
  });
});
