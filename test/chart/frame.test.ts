import { describe, expect, it } from 'vitest';
import { isNarrow } from '../../src/chart/frame.ts';

describe('the frame of a chart', () => {
  it('is narrow below 480 pixels', () => {
    expect([isNarrow(479), isNarrow(480)]).toEqual([true, false]);
  });
});
