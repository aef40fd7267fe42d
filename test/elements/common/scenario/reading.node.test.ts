/** What counts as no scenario, and what as an unreadable one. */
import { describe, expect, it } from 'vitest';
import { noReading, readScenario } from '../../../../src/elements/common/scenario/reading.ts';

describe('readScenario', () => {
  it.each([null, undefined, '', '[object Object]'])('has no scenario from %j', (source) => {
    expect(readScenario(source, '')).toBe(noReading);
  });

  it.each(['[object', 'object', '{}', 'a'])('cannot read %j', (source) => {
    expect(readScenario(source, '').kind).toBe('error');
  });
});
