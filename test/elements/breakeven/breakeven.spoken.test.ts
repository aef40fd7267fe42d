/** Compares the words of a screen reader for the whole `<ft-breakeven>` with the reviewed transcript in `breakeven.spoken.txt`. */
import { expect, it, vi } from 'vitest';
import { calculatorFrom, costChartOf, untilCounted, verdictOf } from '../../harness/breakeven.ts';
import { isShaded } from '../../harness/cost-chart.ts';
import { spokenPhrases } from '../../harness/spoken.ts';
import { spreadChart } from '../../harness/verdict.ts';
import { until } from '../../harness/wait.ts';

it('a screen reader reads the calculator as its transcript has it', async () => {
  // The ages of prices depend on the day.
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 29, 12), toFake: ['Date'] });
  try {
    const element = await calculatorFrom('<ft-breakeven starts-on="2027-01-01"></ft-breakeven>');
    await untilCounted(element);
    const verdict = await until(() => verdictOf(element));
    await until(() => spreadChart(verdict));
    // The chart mentions its shaded range as soon as the range is drawn.
    await until(() => {
      const chart = costChartOf(element);
      return chart && isShaded(chart);
    });
    const phrases = await spokenPhrases(element);
    await expect(`${phrases.join('\n')}\n`).toMatchFileSnapshot('./breakeven.spoken.txt');
  } finally {
    vi.useRealTimers();
  }
});
