/** Tests which models can be used on a day. */
import { describe, expect, it } from 'vitest';
import { findModel, serviceOn } from '../../src/prices/index.ts';

const stateOf = (id: string, on: string, tunable: boolean) => {
  const model = findModel(id);
  if (!model) throw new Error(id);
  const service = serviceOn(model, on, tunable);
  return service && [service.state, service.until];
};

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
