/** The width below which a chart counts as narrow. */
import { describe, expect, it } from 'vitest';
import { isNarrow } from '../../src/chart/narrow.ts';

describe('a chart', () => {
  it('is narrow below 480 pixels', () => {
    expect([isNarrow(479), isNarrow(480)]).toEqual([true, false]);
  });
});
