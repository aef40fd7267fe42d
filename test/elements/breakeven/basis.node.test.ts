/** Whether the prompt tokens of a verdict are counted, estimated or entered. */
import { describe, expect, it } from 'vitest';
import type { Approach } from '../../../src/core/types.ts';
import { promptBasis } from '../../../src/elements/breakeven/basis.ts';
import type { PartCount } from '../../../src/prompt/totals.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';

const [first, second] = workedExample.approaches as readonly [Approach, Approach];
const one: Approach = { ...first, id: 'one', prefixTokens: 400, variableTokens: 50 };
const other: Approach = { ...second, id: 'other', prefixTokens: 0, variableTokens: 50 };
/** The counts of a prompt with these fixed and varying tokens. */
const counts = (fixed: number, varying: number) =>
  [
    { tokens: fixed, fixed: true },
    { tokens: varying, fixed: false },
  ] as readonly Pick<PartCount, 'tokens' | 'fixed'>[] as readonly PartCount[];
const noneEstimated: ReadonlySet<string> = new Set();

describe('promptBasis', () => {
  it.each([
    ['entered', 'nothing is counted', new Map(), noneEstimated],
    [
      'counted',
      'every number is a count',
      new Map([
        ['one', counts(400, 50)],
        ['other', counts(0, 50)],
      ]),
      noneEstimated,
    ],
    ['partly', 'one of the two approaches is counted', new Map([['one', counts(400, 50)]]), noneEstimated],
    ['partly', 'only the fixed part is counted', new Map([['one', counts(400, 0)]]), noneEstimated],
    ['entered', 'other tokens have been entered since', new Map([['one', counts(399, 49)]]), noneEstimated],
    ['estimated', 'a count is an estimate', new Map([['one', counts(400, 50)]]), new Set(['one'])],
  ] as const)('is %s if %s', (expected, _, counted, estimated) => {
    expect(promptBasis([one, other], { counted, estimated })).toBe(expected);
  });
});
