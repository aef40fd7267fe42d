/** The counts that `<ft-token-counter>` calls exact, and the marks of all other counts. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import '../../../src/define/token-counter.ts';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { registerTokenizer, type Tokenizer } from '../../../src/tokenizers/index.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { mountWithDefaults, readout, recordEvents, settle, status } from '../../harness/token-counter.ts';

stoppedClock();

/** A tokenizer with one token per character. */
const letters: Tokenizer = { id: 'letters', exact: true, count: (text) => text.length };
const oneMessage = [{ part: 'user', role: 'user', text: 'hello', fixed: false }] as const;

const events = recordEvents();

describe('the tokens that a chat format adds', () => {
  it.each(['o200k', 'cl100k', 'o200k_base'])(
    'leave an exact count exact if the format is published, as for %s',
    async (family) => {
      const element = await mountWithDefaults({ counter: letters, family, chat: true, parts: oneMessage });
      expect([element.exact, status(element)]).toEqual([true, english.counter.exact('letters')]);
      expect(events.counts.at(-1)?.exact).toBe(true);
    },
  );

  it.each([
    ['were measured by third parties', 'claude'],
    ['were measured by third parties as 0', 'gemini'],
    ['are not known for the family', 'llama'],
    ['are not known because there is no family', ''],
  ])('make the total an estimate, which the status explains, if they %s (%j)', async (_, family) => {
    const element = await mountWithDefaults({ counter: letters, family, chat: true, parts: oneMessage });
    expect(element.exact).toBe(false);
    expect(status(element)).toBe(`≈\u2009${english.counter.partly('letters', true)}`);
    expect(readout(element)).toMatch(new RegExp(`^≈\u2009${english.counter.total('\\d+', 2)}`));
    expect(events.counts.at(-1)).toMatchObject({ exact: false, tokenizer: 'letters' });
    element.chat = false;
    await settle(element);
    expect([element.exact, element.tokens]).toEqual([true, 5]);
  });

  it('leave the count exact if the prompt has no messages', async () => {
    const parts = [{ part: 'passages', text: 'hello', fixed: false }];
    const element = await mountWithDefaults({ counter: letters, family: 'claude', chat: true, parts });
    expect([element.exact, element.tokens]).toEqual([true, 5]);
  });

  it('make the total an estimate for a registered vocabulary, whose chat format is not assumed to be OpenAI’s', async () => {
    registerTokenizer('my-llama', () => letters);
    const element = await mountWithDefaults({ tokenizer: 'my-llama', chat: true, parts: oneMessage });
    expect(element.exact).toBe(false);
    expect(status(element)).toBe(`≈\u2009${english.counter.partly('my-llama', true)}`);
  });
});

describe('a counter that the page passes', () => {
  it('is named “host’s counter” if it has no id', async () => {
    const counter = { exact: true, count: (text: string) => text.length } as Tokenizer;
    const element = await mountWithDefaults({ counter, value: 'hello' });
    expect([element.exact, status(element)]).toEqual([
      true,
      english.counter.exact(english.counter.hostCounter),
    ]);
    expect(events.counts.at(-1)?.tokenizer).toBe('host');
  });

  it.each([1.5, Number.NaN, -3])('fails if it gives %s tokens, and the estimate stays', async (tokens) => {
    const element = await mountWithDefaults({
      counter: { id: 'odd', exact: true, count: () => tokens },
      value: 'hello',
    });
    expect([element.exact, status(element)]).toEqual([
      false,
      `${english.counter.failedToCount(`odd gave ${tokens} for a number of tokens`)} ${english.counter.retry}`,
    ]);
    expect(events.errors.map(({ error }) => String(error))).toEqual([
      `TypeError: odd gave ${tokens} for a number of tokens`,
    ]);
    expect(events.counts.map(({ exact }) => exact)).not.toContain(true);
  });
});

describe('a tokenizer that is registered after the element asked for it', () => {
  it('counts as soon as it is registered', async () => {
    document.body.innerHTML = '<ft-token-counter tokenizer="comes-late" value="hello"></ft-token-counter>';
    const element = document.querySelector('ft-token-counter') as FtTokenCounter;
    await settle(element);
    expect(status(element)).toBe(`${english.counter.failed} ${english.counter.retry}`);
    registerTokenizer('comes-late', () => ({ ...letters, id: 'comes-late' }));
    await settle(element);
    expect([element.tokens, status(element)]).toEqual([5, english.counter.exact('comes-late')]);
    expect(events.counts.at(-1)).toMatchObject({ tokens: 5, exact: true, tokenizer: 'comes-late' });
  });
});
