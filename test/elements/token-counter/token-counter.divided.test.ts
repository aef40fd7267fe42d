/** A divided text, which keeps the total and the single message of the undivided text. */

import { describe, expect, it } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { button, mount, settle } from '../../harness/token-counter.ts';
import { until } from '../../harness/wait.ts';
import { tiktokenCounter } from '../../oracle/tiktoken.ts';

stoppedClock();

describe('a divided text', () => {
  const value = 'Sort each ticket: internationalisation of chargebacks, refunds and payouts.';

  it('has the exact total of the undivided text, wherever the divider is', async () => {
    const element = await mount({ value, tokenizer: 'o200k_base', load: undefined });
    const total = (await tiktokenCounter('o200k_base'))(value);
    for (let split = 0; split <= value.length; split += 3) {
      element.split = split;
      await settle(element);
      await until(() => element.exact);
      expect([split, element.tokens]).toEqual([split, total]);
    }
  });

  it('is one message in the chat format, as before the division', async () => {
    const element = await mount({ value: 'one two three' });
    const withoutFormat = element.tokens;
    button(element, english.counter.countFormat).click();
    await settle(element);
    // The format adds 3 tokens and “user” for the message, and 3 for the reply.
    expect(element.tokens).toBe(withoutFormat + 3 + 1 + 3);
    element.split = 3;
    await settle(element);
    expect(element.tokens).toBe(withoutFormat + 3 + 1 + 3);
  });
});
