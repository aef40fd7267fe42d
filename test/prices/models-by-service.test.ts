/** Tests the lists of models by their state on a day. */
import { describe, expect, it } from 'vitest';
import { models, modelsByService } from '../../src/prices/index.ts';

const idsOf = (groups: ReturnType<typeof models>) =>
  groups.flatMap((group) => group.models.map(({ id }) => id));

describe('modelsByService', () => {
  it.each([undefined, false, true])('puts every model into one list (tunable: %s)', (tunable) => {
    const filter = tunable === undefined ? {} : { tunable };
    const { current, ending, ended } = modelsByService({ models }, '2026-11-25', filter);
    const ids = [current, ending, ended].flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.sort()).toEqual(idsOf(models(filter)).sort());
  });

  it('lists models that have ended and models that end soon separately', () => {
    const { current, ending, ended } = modelsByService({ models }, '2026-11-25', { tunable: false });
    expect(idsOf(ended)).toEqual(
      expect.arrayContaining(['openai/gpt-4.1-nano', 'openai/gpt-3.5-turbo-0125', 'openai/o4-mini']),
    );
    expect(idsOf(ending)).toEqual(
      expect.arrayContaining(['openai/gpt-4o', 'openai/gpt-5', 'google/gemini-2.5-flash']),
    );
    expect(idsOf(current)).toContain('anthropic/claude-sonnet-5-5');
  });

  it('keeps a model that is served but no longer trained, unless tunable models are requested', () => {
    const on = '2027-01-08';
    expect(idsOf(modelsByService({ models }, on).ending)).toContain('openai/gpt-4.1-mini');
    expect(idsOf(modelsByService({ models }, on, { tunable: true }).ended)).toContain('openai/gpt-4.1-mini');
  });
});
