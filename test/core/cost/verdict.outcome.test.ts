/** The outcome of each kind of verdict: whether and when the candidate pays back. */
import { describe, expect, test } from 'vitest';
import {
  datedPayback,
  isAfterBaselineEnd,
  isKnown,
  isNeverFor,
  isPayback,
  isTooLate,
  outcomeOf,
  paybackMonths,
} from '../../../src/core/cost/verdict.ts';
import type { Verdict } from '../../../src/core/types.ts';

const payback = {
  months: 7.5,
  days: 228,
  requests: 1000,
  date: '2026-08-16',
  firstAheadMonths: 7,
  aheadUntilMonths: null,
};

const verdicts: Readonly<Record<Verdict['kind'], Verdict>> = {
  immediately: { kind: 'immediately', aheadUntilMonths: null },
  after: { kind: 'after', ...payback },
  'beyond-horizon': { kind: 'beyond-horizon', ...payback },
  'retired-first': { kind: 'retired-first', ...payback, endsOn: '2026-05-01' },
  never: { kind: 'never', reason: 'rates', aheadUntilMonths: null },
  incomplete: { kind: 'incomplete', missing: [] },
};

describe('the outcome of a verdict', () => {
  test.each([
    ['immediately', 'in-window', 0],
    ['after', 'in-window', 7.5],
    ['beyond-horizon', 'later', 7.5],
    ['retired-first', 'tooLate', null],
    ['never', 'never', null],
    ['incomplete', 'unknown', null],
  ] as const)('the outcome of the kind `%s` is `%s`', (kind, outcome, months) => {
    expect(outcomeOf(verdicts[kind])).toBe(outcome);
    expect(paybackMonths(verdicts[kind])).toBe(months);
  });

  test('is a payback for the verdicts `immediately` and `after`, and for no other', () => {
    expect(Object.values(verdicts).filter(isPayback)).toEqual([verdicts.immediately, verdicts.after]);
  });

  test('has a date only for the verdict `after`', () => {
    expect(Object.values(verdicts).filter((verdict) => datedPayback(verdict) !== null)).toEqual([
      verdicts.after,
    ]);
    expect(datedPayback(undefined)).toBeNull();
  });

  test.each([
    ['after', 7, true],
    ['after', 7.5, false],
    ['after', 0, true],
    ['after', -1, true],
    ['after', null, false],
    ['beyond-horizon', 7, true],
    ['retired-first', 7, false],
    ['immediately', 1, false],
    ['immediately', -1, true],
    ['never', -1, false],
    ['retired-first', -1, false],
    ['never', 1, false],
    ['incomplete', 1, false],
  ] as const)(
    'of the kind `%s`, with a baseline that ends after %s months, is a payback after that end: %s',
    (kind, endMonths, isAfter) => {
      expect(isAfterBaselineEnd(verdicts[kind], endMonths)).toBe(isAfter);
      expect(isAfterBaselineEnd(undefined, endMonths)).toBe(false);
    },
  );

  test('is too late for the verdict `retired-first`, and for no other; without a verdict it is not too late', () => {
    expect(Object.values(verdicts).filter(isTooLate)).toEqual([verdicts['retired-first']]);
    expect(isTooLate(undefined)).toBe(false);
  });

  test('is `never` for a reason only if the verdict has this reason', () => {
    expect(Object.values(verdicts).filter((verdict) => isNeverFor(verdict, 'rates'))).toEqual([
      verdicts.never,
    ]);
    expect(isNeverFor(verdicts.never, 'tokens')).toBe(false);
    expect(isNeverFor(undefined, 'rates')).toBe(false);
  });

  test('is unknown for the verdict `incomplete` and without a verdict, and for no other verdict', () => {
    expect(Object.values(verdicts).filter((verdict) => !isKnown(verdict))).toEqual([verdicts.incomplete]);
    expect(isKnown(undefined)).toBe(false);
  });
});
