/** What tests of `<ft-breakeven>` share: its counters, and when they have counted. */
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import type { FtTokenCounter } from '../../src/elements/token-counter/token-counter.ts';
import { until } from './wait.ts';

export const counters = (element: FtBreakeven): FtTokenCounter[] => [
  ...(element.shadowRoot?.querySelectorAll<FtTokenCounter>('ft-token-counter') ?? []),
];

/** Until every counter has counted. */
export async function counted(element: FtBreakeven): Promise<void> {
  await until(() =>
    counters(element).every(({ exact, family, assumedFor }) => exact || family || assumedFor),
  );
  await element.updateComplete;
}
