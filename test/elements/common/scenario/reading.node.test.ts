/** Values that count as no scenario, and values that count as a scenario that cannot be read. */
import { describe, expect, it } from 'vitest';
import { noReading, readScenario } from '../../../../src/elements/common/scenario/reading.ts';

describe('readScenario', () => {
  it.each([null, undefined, '', '[object Object]'])('takes %j for no scenario', (source) => {
    expect(readScenario(source, '')).toBe(noReading);
  });

  it.each(['[object', 'object', '{}', 'a'])('takes %j for a scenario that cannot be read', (source) => {
    expect(readScenario(source, '').kind).toBe('error');
  });
});
