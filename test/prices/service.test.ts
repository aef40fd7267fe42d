/** Tests which models can be used on a day. */
import { describe, expect, it } from 'vitest';
import { findModel, models, modelsByService, serviceOn } from '../../src/prices/index.ts';

const stateOf = (id: string, on: string, tunable: boolean) => {
  const model = findModel(id);
  if (!model) throw new Error(id);
  const found = serviceOn(model, on, tunable);
  return found && [found.state, found.until];
};
const idsOf = (groups: ReturnType<typeof models>) =>
  groups.flatMap((group) => group.models.map(({ id }) => id));

describe('serviceOn', () => {
  it.each([
    ['openai/gpt-4.1-nano', '2026-11-25', false, ['ended', '2026-10-23']],
    ['google/gemini-3.5-flash', '2026-11-25', false, ['ended', '2026-10-08']],
    ['openai/gpt-4.1-mini', '2026-11-15', false, ['ending', '2027-01-14']],
    ['openai/gpt-4.1-mini', '2026-11-14', false, ['current', '2027-01-14']],
    ['openai/gpt-4.1-mini', '2027-01-13', false, ['ending', '2027-01-14']],
    ['openai/gpt-4.1-mini', '2027-01-14', false, ['ended', '2027-01-14']],
    ['openai/gpt-4.1-mini', '2027-01-06', true, ['ended', '2027-01-06']],
    ['azure/gpt-4.1-mini', '2026-11-25', true, ['current', '2027-04-14']],
    ['openai/gpt-6.2-sol', '2026-11-16', false, ['coming', null]],
    ['anthropic/claude-sonnet-5-5', '2026-11-25', false, ['current', null]],
    ['anthropic/claude-sonnet-5-5', '2026-11-25', true, null],
  ] as const)('gives the state of %s on %s (tuned: %s)', (id, on, tunable, expected) => {
    expect(stateOf(id, on, tunable)).toEqual(expected);
  });
});

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
