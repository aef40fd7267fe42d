/** Every preset is a valid scenario that decides as its name says, on a fixed day. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, isScenario } from '../../../src/core/index.ts';
import type { Verdict } from '../../../src/core/types.ts';
import { type PresetId, presetsIn } from '../../../src/elements/scenario-bar/presets.ts';
import { english } from '../../../src/i18n/en/index.ts';
import * as prices from '../../../src/prices/index.ts';

const startsOn = '2026-12-01';
const presets = presetsIn(english);

const decided: Record<PresetId, Partial<Verdict>> = {
  article: { kind: 'after', months: 0.5, requests: 50_000 },
  'cached-prompt': { kind: 'never', reason: 'caching' },
  'hosted-by-the-hour': { kind: 'never', reason: 'fixed-costs' },
  distillation: { kind: 'after' },
  'own-gpu': { kind: 'after' },
  'rag-fine-tuning': { kind: 'after' },
  'newer-model': { kind: 'never', reason: 'rates' },
};

describe('presets', () => {
  it('are seven, each with a name and a note', () => {
    expect(presets.map(({ id }) => id)).toEqual(Object.keys(decided));
    for (const { label, note } of presets) expect([label, note]).not.toContain('');
  });

  it.each(presets)('$id has the intended verdict', ({ id, scenario }) => {
    const made = scenario(startsOn, prices);
    expect(isScenario(made)).toBe(true);
    if (made) expect(evaluate(made).comparisons[0]?.verdict).toMatchObject(decided[id]);
  });

  it.each(presets.filter(({ id }) => id !== 'article'))(
    '$id takes its rates from the catalogue',
    (preset) => {
      for (const { model, technique, rates } of preset.scenario(startsOn, prices)?.approaches ?? []) {
        const tuned = technique.endsWith('fine-tuned');
        const priced = prices.approachFor(model ?? '', { tuned });
        expect(rates).toEqual({ ...priced?.rates });
      }
    },
  );

  it.each(presets)('$id is the same for the same date, and starts on that date', ({ scenario }) => {
    expect(scenario('2027-02-28', prices)).toEqual(scenario('2027-02-28', prices));
    expect(scenario('2027-02-28', prices)?.startsOn).toBe('2027-02-28');
  });

  it.each(presets.filter(({ id }) => id !== 'article'))('$id is null without prices', ({ scenario }) => {
    expect(scenario(startsOn, prices.createCatalog([]))).toBeNull();
  });

  it('the cached prompt would lose without its cache', () => {
    const made = presets.find(({ id }) => id === 'cached-prompt')?.scenario(startsOn, prices);
    if (!made) throw new Error('no scenario');
    const approaches = made.approaches.map(({ cache, ...rest }) => rest);
    const { verdict } = evaluate(createScenario({ ...made, approaches })).comparisons[0] ?? {};
    expect(verdict?.kind).toBe('after');
  });

  it('the newer model is also cheaper than the older one, with nothing to recover', () => {
    const made = presets.find(({ id }) => id === 'newer-model')?.scenario(startsOn, prices);
    if (!made) throw new Error('no scenario');
    const [newer, , older] = made.approaches;
    if (!newer || !older) throw new Error('too few');
    const turned = createScenario({ ...made, approaches: [older, newer] });
    expect(evaluate(turned).comparisons[0]?.verdict).toEqual({ kind: 'immediately', aheadUntilMonths: null });
  });
});
