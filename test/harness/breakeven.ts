/** What tests of `<ft-breakeven>` share: its counters, and when they have counted. */
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import type { FtTokenCounter } from '../../src/elements/token-counter/token-counter.ts';
import { isCounting } from './token-counter.ts';
import { nextTask, until } from './wait.ts';

export const counters = (element: FtBreakeven): FtTokenCounter[] => [
  ...(element.shadowRoot?.querySelectorAll<FtTokenCounter>('ft-token-counter') ?? []),
];

/** Until every counter has counted what is there, and the element has taken it. */
export async function counted(element: FtBreakeven): Promise<void> {
  await nextTask();
  await element.updateComplete;
  await until(() =>
    counters(element).every(
      (counter) => (counter.exact || counter.family || counter.assumedFor) && !isCounting(counter),
    ),
  );
  await nextTask();
  await element.updateComplete;
}
