/** The presets, each of which is a valid scenario with the verdict that its name promises. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { presetsPage } from '../../../../scripts/presets-page.ts';
import { createScenario, evaluate, isScenario } from '../../../../src/core/index.ts';
import type { Verdict } from '../../../../src/core/types.ts';
import type { PresetId } from '../../../../src/elements/common/scenario/preset-of.ts';
import { presetsIn } from '../../../../src/elements/common/scenario/presets.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import * as prices from '../../../../src/prices/index.ts';

const startsOn = '2026-12-01';
const presets = presetsIn(english);

const verdicts: Record<PresetId, Partial<Verdict>> = {
  article: { kind: 'after', months: 0.5, requests: 50_000 },
  'newer-model': { kind: 'never', reason: 'rates' },
  'hosted-by-the-hour': { kind: 'never', reason: 'fixed-costs' },
  'cached-prompt': { kind: 'never', reason: 'caching' },
  'own-gpu': { kind: 'after' },
  distillation: { kind: 'after' },
  'rag-fine-tuning': { kind: 'after' },
};

describe('the presets', () => {
  it('are seven, each with a name, a story and a lesson, and are in the order of the menu', () => {
    expect(presets.map(({ id }) => id)).toEqual(Object.keys(verdicts));
    expect(Object.keys(english.share.presets)).toEqual(Object.keys(verdicts));
    for (const { id, label } of presets) {
      const { story, lesson } = english.presetStories.presets[id];
      expect([label, story, lesson]).not.toContain('');
    }
  });

  it('have the verdicts and figures of docs/presets.md', () => {
    expect(readFileSync('docs/presets.md', 'utf8')).toBe(presetsPage());
  });

  it.each(presets)('have the intended verdict: $id', ({ id, scenario }) => {
    const created = scenario(startsOn, prices);
    expect(isScenario(created)).toBe(true);
    if (created) expect(evaluate(created).comparisons[0]?.verdict).toMatchObject(verdicts[id]);
  });

  it.each(presets.filter(({ id }) => id !== 'article'))(
    'take their rates from the catalogue: $id',
    (preset) => {
      for (const { model, technique, rates } of preset.scenario(startsOn, prices)?.approaches ?? []) {
        const tuned = technique.endsWith('fine-tuned');
        const priced = prices.approachFor(model ?? '', { tuned });
        expect(rates).toEqual({ ...priced?.rates });
      }
    },
  );

  it.each(presets)('are equal for the same date, and start on that date: $id', ({ scenario }) => {
    expect(scenario('2027-02-28', prices)).toEqual(scenario('2027-02-28', prices));
    expect(scenario('2027-02-28', prices)?.startsOn).toBe('2027-02-28');
  });

  it.each(presets.filter(({ id }) => id !== 'article'))('are null without prices: $id', ({ scenario }) => {
    expect(scenario(startsOn, prices.createCatalog([]))).toBeNull();
  });

  it('have a cached prompt that would lose to the candidate without its cache', () => {
    const preset = presets.find(({ id }) => id === 'cached-prompt')?.scenario(startsOn, prices);
    if (!preset) throw new Error('no scenario');
    const approaches = preset.approaches.map(({ cache, ...withoutCache }) => withoutCache);
    const { verdict } = evaluate(createScenario({ ...preset, approaches })).comparisons[0] ?? {};
    expect(verdict?.kind).toBe('after');
  });

  it('have a newer model that is cheaper than the older model at once', () => {
    const preset = presets.find(({ id }) => id === 'newer-model')?.scenario(startsOn, prices);
    if (!preset) throw new Error('no scenario');
    const [newer, , older] = preset.approaches;
    if (!newer || !older) throw new Error('An approach is missing');
    const swapped = createScenario({ ...preset, approaches: [older, newer] });
    expect(evaluate(swapped).comparisons[0]?.verdict).toEqual({
      kind: 'immediately',
      aheadUntilMonths: null,
    });
  });
});
