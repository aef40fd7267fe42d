/** A made-up export of usage: a saved profile of the requests with a few-shot prompt to Claude Sonnet in six months. */

import { binAround } from '../../core/histogram.ts';
import { createUsageProfile } from '../../core/index.ts';
import { monthIndex, monthOf } from '../../core/scenario/month-index.ts';
import type { UsageMeasure } from '../../core/usage/profile-types.ts';

/** Requests of the first month, and their growth in each further month. */
const firstRequests = 201_300;
const growth = 1.032;
const monthCount = 6;

const model = 'claude-sonnet-5-5';

/** The values of a quantity, each with the share of the requests that have it. */
type Values = readonly (readonly [value: number, share: number])[];

/** Tokens that a request reads from the cache, or writes to it if it does not find them. */
const prefixTokens = 2140;

const varyingTokens: Values = [
  [108, 0.2],
  [150, 0.2],
  [196, 0.3],
  [262, 0.2],
  [431, 0.1],
];

const outputTokens: Values = [
  [121, 0.2],
  [150, 0.25],
  [172, 0.25],
  [205, 0.2],
  [264, 0.1],
];

const firstTokenMs: Values = [
  [420, 0.3],
  [610, 0.4],
  [980, 0.3],
];

/** The export as JSON. Its months end before the month of the given date, `YYYY-MM-DD`. */
export function sampleUsage(until: string): string {
  const builder = createUsageProfile({ source: 'anthropic' });
  for (let index = 0; index < monthCount; index += 1) {
    const month = addMonths(until.slice(0, 7), index - monthCount);
    const requests = Math.round(firstRequests * growth ** index);
    // A few more hits in some months, so that the hit rate has a range.
    const hits = Math.round(requests * (0.79 + 0.01 * ((index * 3) % 5)));
    const add = (measure: UsageMeasure, value: number, count: number): void =>
      builder.add(rowOf(month, measure, value, count));
    builder.add({ model, month, measure: 'request', value: 0, width: 1, requests, total: 0 });
    add('cached', prefixTokens, hits);
    add('cached', 0, requests - hits);
    add('written', 0, hits);
    add('written', prefixTokens, requests - hits);
    for (const [value, count] of spread(varyingTokens, requests)) {
      add('input', value, count);
      add('whole', value + prefixTokens, count);
    }
    for (const [value, count] of spread(outputTokens, requests)) add('output', value, count);
    for (const [value, count] of spread(firstTokenMs, requests)) {
      add('first-token', value, count);
      // The rest of the answer takes 2.3 seconds more. The speed is in tokens per 1,000 seconds.
      add('latency', value + 2300, count);
      add('speed', 74_000, count);
    }
  }
  return JSON.stringify(builder.profile());
}

/** The values, each with a whole number of requests. These numbers add up to `requests`. */
function* spread(values: Values, requests: number): Generator<readonly [value: number, count: number]> {
  let remaining = requests;
  for (const [index, [value, share]] of values.entries()) {
    const count = index === values.length - 1 ? remaining : Math.round(requests * share);
    remaining -= count;
    yield [value, count];
  }
}

function rowOf(month: string, measure: UsageMeasure, value: number, requests: number): unknown {
  const { from, width } = binAround(value);
  return { model, month, measure, value: from, width, requests, total: value * requests };
}

/** The month `YYYY-MM` that is `count` months later, or earlier if `count` is negative. */
function addMonths(month: string, count: number): string {
  return monthOf(monthIndex(month) + count);
}
