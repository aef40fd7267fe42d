/** The quality section of the form: a success rate as a difference to another approach's, and measured latency. */

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createScenario, evaluate } from '../../../../src/core/index.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { formScenario } from '../../../../stories/scenarios/form-scenarios.ts';
import {
  changeEvents,
  choose,
  focusedName,
  inputAt,
  lastScenario,
  mount,
  noteAt,
  paths,
  press,
  refusalAt,
  type,
} from '../../../harness/scenario-form.ts';

describe('a reader who does not know how good the answers are', () => {
  const rates = (): readonly unknown[] => lastScenario().approaches.map(({ successRate }) => successRate);

  it('assumes that all approaches are as good as the baseline, with one button', async () => {
    const form = await mount();
    await press(form, english.form.assumeAllAlike);
    expect(new Set(rates().map((rate) => JSON.stringify(rate))).size).toBe(1);
    expect(rates()[0]).toMatchObject({ p50: 0.93 });
  });

  it('assumes that every answer is good if no share is known', async () => {
    const approaches = formScenario.approaches
      .slice(0, 2)
      .map((approach) => ({ ...approach, successRate: null }));
    const form = await mount({ scenario: createScenario({ ...formScenario, approaches } as Scenario) });
    await press(form, english.form.assumeBothAlike);
    expect(rates()).toEqual([1, 1]);
    expect(evaluate(lastScenario()).comparisons[0]?.verdict.kind).not.toBe('incomplete');
  });
});

describe('a success rate as a difference to another approach’s', () => {
  const ratePath = 'approaches[1].successRate';

  it('is in percentage points, gives the same costs as the rate, and can become a rate again', async () => {
    const [fewShot, fineTuned] = formScenario.approaches;
    if (!fewShot || !fineTuned) throw new Error('Two approaches are needed');
    const approaches = [
      { ...fewShot, successRate: 0.95 },
      { ...fineTuned, successRate: 0.93 },
    ];
    const scenario = createScenario({ ...formScenario, approaches });
    const form = await mount({ scenario });
    await choose(form, `${ratePath}.differenceTo`, fewShot.id);
    expect(lastScenario().approaches[1]?.successRate).toEqual({
      differenceTo: fewShot.id,
      p10: -0.02,
      p50: -0.02,
      p90: -0.02,
    });
    expect(changeEvents.at(-1)?.result.comparisons).toEqual(evaluate(scenario).comparisons);
    expect(inputAt(form, ratePath).value).toBe('−2');
    await type(form, ratePath, '-3 ±1');
    expect(lastScenario().approaches[1]?.successRate).toEqual({
      differenceTo: fewShot.id,
      p10: -0.04,
      p50: -0.03,
      p90: -0.02,
    });
    await choose(form, `${ratePath}.differenceTo`, '');
    expect(lastScenario().approaches[1]?.successRate).toEqual({ p10: 0.91, p50: 0.92, p90: 0.93 });
  });

  it('is refused if two approaches would refer to each other', async () => {
    const [fewShot, fineTuned] = formScenario.approaches;
    if (!fewShot || !fineTuned) throw new Error('Two approaches are needed');
    const approaches = [
      { ...fewShot, successRate: { differenceTo: fineTuned.id, p10: 0, p50: 0, p90: 0 } },
      fineTuned,
    ];
    const form = await mount({ scenario: createScenario({ ...formScenario, approaches }) });
    await choose(form, `${ratePath}.differenceTo`, fewShot.id);
    expect(changeEvents).toEqual([]);
  });
});

describe('measured latency', () => {
  const firstTokenPath = 'approaches[1].latency.firstTokenMs';
  const speedPath = 'approaches[1].latency.tokensPerSecond';

  it('has fields on request, and is in the scenario after both figures are entered', async () => {
    const form = await mount();
    expect(paths(form)).not.toContain(firstTokenPath);
    await press(form, english.form.addLatency);
    await expect.poll(() => focusedName(form)).toBe('approaches[0].latency.firstTokenMs');
    await type(form, firstTokenPath, '420');
    expect(changeEvents).toEqual([]);
    expect(noteAt(form, speedPath)).toBe(english.form.bothNeeded);
    await type(form, speedPath, '80');
    expect(lastScenario().approaches[1]?.latency).toEqual({ firstTokenMs: 420, tokensPerSecond: 80 });
    expect(changeEvents.at(-1)?.result.approaches[1]?.responseMs).not.toBeNull();
    expect(noteAt(form, speedPath)).toBeNull();
  });

  it('keeps a figure in its field when the other figure is removed', async () => {
    const [fewShot, fineTuned] = formScenario.approaches;
    const measured = { ...fineTuned, latency: { firstTokenMs: 420, tokensPerSecond: 80 } };
    const form = await mount({ scenario: { ...formScenario, approaches: [fewShot, measured] } as Scenario });
    await type(form, firstTokenPath, '');
    expect(lastScenario().approaches[1]?.latency).toBeUndefined();
    expect(inputAt(form, speedPath).value).toBe('80');
    await type(form, speedPath, '');
    await type(form, firstTokenPath, '300');
    await type(form, speedPath, '0');
    expect(refusalAt(form, speedPath)).toContain(english.form.above('0'));
    await userEvent.fill(inputAt(form, speedPath), '90');
    expect(lastScenario().approaches[1]?.latency).toEqual({ firstTokenMs: 300, tokensPerSecond: 90 });
  });

  it('does not change any cost', async () => {
    const form = await mount();
    await press(form, english.form.addLatency);
    await type(form, firstTokenPath, '420');
    await type(form, speedPath, '80');
    expect(changeEvents.at(-1)?.result.comparisons).toEqual(evaluate(formScenario).comparisons);
  });
});
