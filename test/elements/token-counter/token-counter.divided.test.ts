/** A text that is divided is still one text: its total stays, and so does its one message. */

import { afterEach, describe, expect, it } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import { button, mount, settle } from '../../harness/token-counter.ts';
import { until } from '../../harness/wait.ts';
import { tiktokenCounter } from '../../oracle/tiktoken.ts';

afterEach(() => document.body.replaceChildren());

describe('a text that is divided', () => {
  const value = 'Sort each ticket: internationalisation of chargebacks, refunds and payouts.';

  it('keeps its exact total at any place of the divider', async () => {
    const element = await mount({ value, tokenizer: 'o200k_base', load: undefined });
    const whole = (await tiktokenCounter('o200k_base'))(value);
    for (let split = 0; split <= value.length; split += 3) {
      element.split = split;
      await settle(element);
      await until(() => element.exact);
      expect([split, element.tokens]).toEqual([split, whole]);
    }
  });

  it('is one message of the chat format, before and after it is divided', async () => {
    const element = await mount({ value: 'one two three' });
    const plain = element.tokens;
    button(element, english.counter.countFormat).click();
    await settle(element);
    // 3 and “user” for the message, 3 for the reply.
    expect(element.tokens).toBe(plain + 3 + 1 + 3);
    element.split = 3;
    await settle(element);
    expect(element.tokens).toBe(plain + 3 + 1 + 3);
  });
});
