/** The values of a calculation that are still those of an example. */
import { describe, expect, it } from 'vitest';
import { withField } from '../../../../src/core/index.ts';
import { exampleScenario } from '../../../../src/elements/breakeven/example.ts';
import { exampleValues } from '../../../../src/elements/common/scenario/example-values.ts';

const original = exampleScenario('2026-12-01');
const edited = withField(original, 'approaches[0].successRate', 0.8);

describe('exampleValues', () => {
  it('are those of the example, or of a preset of the page, that have not been edited', () => {
    const values = exampleValues(edited, { kind: 'example', original });
    expect(values.has('fine-tuned.successRate')).toBe(true);
    expect(values.has('few-shot.successRate')).toBe(false);
    expect([...exampleValues(original, { kind: 'given', original, preset: {} })]).not.toEqual([]);
  });

  it('are those that are recorded as such if the user has begun with a prompt of their own', () => {
    const borrowed = new Set(['requestsPerMonth']);
    expect(exampleValues(edited, { kind: 'example', original, own: { borrowed } })).toBe(borrowed);
  });

  it.each([
    ['of the page', { kind: 'given', original }],
    ['of unknown origin', null],
    ['that has not been read', { kind: 'example', original: null }],
  ])('are none in a calculation %s', (_, origin) => {
    expect([...exampleValues(original, origin)]).toEqual([]);
  });
});
