/** Success rates that are compared with another approach's, and measured latency, in the form. */

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createScenario, evaluate } from '../../../../src/core/index.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { formScenario } from '../../../../stories/scenarios/form-scenarios.ts';
import {
  changes,
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

describe('a success rate compared with that of another approach', () => {
  const rate = 'approaches[1].successRate';

  it('is in points, costs what the rate costs, and becomes that rate again', async () => {
    const [few, tuned] = formScenario.approaches;
    if (!few || !tuned) throw new Error('Two approaches');
    const approaches = [
      { ...few, successRate: 0.95 },
      { ...tuned, successRate: 0.93 },
    ];
    const scenario = createScenario({ ...formScenario, approaches });
    const form = await mount({ scenario });
    await choose(form, `${rate}.differenceTo`, few.id);
    expect(lastScenario().approaches[1]?.successRate).toEqual({
      differenceTo: few.id,
      p10: -0.02,
      p50: -0.02,
      p90: -0.02,
    });
    expect(changes.at(-1)?.result.comparisons).toEqual(evaluate(scenario).comparisons);
    expect(inputAt(form, rate).value).toBe('−2');
    await type(form, rate, '-3 ±1');
    expect(lastScenario().approaches[1]?.successRate).toEqual({
      differenceTo: few.id,
      p10: -0.04,
      p50: -0.03,
      p90: -0.02,
    });
    await choose(form, `${rate}.differenceTo`, '');
    expect(lastScenario().approaches[1]?.successRate).toEqual({ p10: 0.91, p50: 0.92, p90: 0.93 });
  });

  it('keeps the previous choice instead of a circle', async () => {
    const [few, tuned] = formScenario.approaches;
    if (!few || !tuned) throw new Error('Two approaches');
    const approaches = [{ ...few, successRate: { differenceTo: tuned.id, p10: 0, p50: 0, p90: 0 } }, tuned];
    const form = await mount({ scenario: createScenario({ ...formScenario, approaches }) });
    await choose(form, `${rate}.differenceTo`, few.id);
    expect(changes).toEqual([]);
  });
});

describe('measured latency', () => {
  const first = 'approaches[1].latency.firstTokenMs';
  const speed = 'approaches[1].latency.tokensPerSecond';

  it('has fields on request, and is in the scenario once both figures are entered', async () => {
    const form = await mount();
    expect(paths(form)).not.toContain(first);
    await press(form, english.form.addLatency);
    await expect.poll(() => focusedName(form)).toBe('approaches[0].latency.firstTokenMs');
    await type(form, first, '420');
    expect(changes).toEqual([]);
    expect(noteAt(form, speed)).toBe(english.form.bothNeeded);
    await type(form, speed, '80');
    expect(lastScenario().approaches[1]?.latency).toEqual({ firstTokenMs: 420, tokensPerSecond: 80 });
    expect(changes.at(-1)?.result.approaches[1]?.responseMs).not.toBeNull();
    expect(noteAt(form, speed)).toBeNull();
  });

  it('keeps the other figure when one is removed', async () => {
    const [few, tuned] = formScenario.approaches;
    const measured = { ...tuned, latency: { firstTokenMs: 420, tokensPerSecond: 80 } };
    const form = await mount({ scenario: { ...formScenario, approaches: [few, measured] } as Scenario });
    await type(form, first, '');
    expect(lastScenario().approaches[1]?.latency).toBeUndefined();
    expect(inputAt(form, speed).value).toBe('80');
    await type(form, speed, '');
    await type(form, first, '300');
    await type(form, speed, '0');
    expect(refusalAt(form, speed)).toContain(english.form.above('0'));
    await userEvent.fill(inputAt(form, speed), '90');
    expect(lastScenario().approaches[1]?.latency).toEqual({ firstTokenMs: 300, tokensPerSecond: 90 });
  });

  it('changes no cost', async () => {
    const form = await mount();
    await press(form, english.form.addLatency);
    await type(form, first, '420');
    await type(form, speed, '80');
    expect(changes.at(-1)?.result.comparisons).toEqual(evaluate(formScenario).comparisons);
  });
});
