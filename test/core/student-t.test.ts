/** Compares Student's t distribution with closed forms. evaluation/published.test.ts has published quantiles. */
import { expect, it } from 'vitest';
import { criticalZ } from '../../src/core/evaluation/distributions.ts';
import { criticalT, twoSidedPValue } from '../../src/core/student-t.ts';

it('the t distribution has its closed forms for one and two degrees of freedom, and is nearly normal for many', () => {
  for (const t of [0, 0.3, 2, 50]) {
    expect(twoSidedPValue(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12);
    expect(twoSidedPValue(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
  }
  expect(criticalT(0.95, 1e7)).toBeCloseTo(criticalZ(0.95), 6);
});
