/** `<ft-scenario-bar>`: its presets, Undo, Redo and Reset. */

import { describe, expect, it } from 'vitest';
import { evaluate, withField } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import { english } from '../../../src/i18n/en/index.ts';
import * as prices from '../../../src/prices/index.ts';
import { neverPaysBack, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { buttonOf, focusedIn } from '../../harness/element.ts';
import { changesOf } from '../../harness/events.ts';
import {
  choosePreset,
  chosenPreset,
  edit,
  isDisabled,
  note,
  presetChoice,
  problem,
  scenarioBar,
} from '../../harness/scenario-bar.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

describe('<ft-scenario-bar>', () => {
  const twelveMonths = withField(workedExample, 'horizonMonths', 12);
  const withGrowth = withField(twelveMonths, 'growthPerMonth', 0.2);

  it('undoes and redoes edits one by one, and fires ft-change for Undo and Redo but not for the edits', async () => {
    const bar = await scenarioBar({ scenario: workedExample });
    const changes = changesOf(bar);
    await edit(bar, twelveMonths);
    await edit(bar, withGrowth);
    expect(changes).toEqual([]);
    for (const name of [english.share.undo, english.share.undo, english.share.redo, english.share.redo]) {
      buttonOf(bar, name).click();
      await bar.updateComplete;
    }
    expect(changes.map(({ scenario }) => scenario)).toEqual([
      twelveMonths,
      workedExample,
      twelveMonths,
      withGrowth,
    ]);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['edit']));
    expect(changes[0]?.result).toBe(evaluate(twelveMonths));
    expect(isDisabled(bar, english.share.redo)).toBe(true);
  });

  it('keeps the focus on Undo when nothing is left to undo', async () => {
    const bar = await scenarioBar({ scenario: workedExample });
    await edit(bar, twelveMonths);
    buttonOf(bar, english.share.undo).focus();
    buttonOf(bar, english.share.undo).click();
    await bar.updateComplete;
    expect(isDisabled(bar, english.share.undo)).toBe(true);
    expect(focusedIn(bar)).toBe(buttonOf(bar, english.share.undo));
    const changes = changesOf(bar);
    buttonOf(bar, english.share.undo).click();
    expect(changes).toEqual([]);
  });

  it('treats an edit that restores the last scenario, such as Undo in a part, as an undo', async () => {
    const bar = await scenarioBar({ scenario: workedExample });
    const changes = changesOf(bar);
    await edit(bar, twelveMonths);
    await edit(bar, workedExample);
    expect(isDisabled(bar, english.share.undo)).toBe(true);
    buttonOf(bar, english.share.redo).click();
    await bar.updateComplete;
    expect(changes.map(({ scenario }) => scenario)).toEqual([twelveMonths]);
  });

  it('does not record a correction as an edit, and also corrects the starting point', async () => {
    const bar = await scenarioBar({ scenario: workedExample });
    bar.change = { kind: 'correction', scenario: twelveMonths };
    await bar.updateComplete;
    expect(isDisabled(bar, english.share.undo)).toBe(true);
    await edit(bar, withGrowth);
    buttonOf(bar, english.share.undo).click();
    expect(bar.scenario).toBe(twelveMonths);
    await bar.updateComplete;
    expect(isDisabled(bar, english.share.resetTo(english.share.asGiven))).toBe(true);
  });

  it('clears the history if the page sets a scenario', async () => {
    const bar = await scenarioBar({ scenario: workedExample });
    await edit(bar, twelveMonths);
    bar.change = { kind: 'given', scenario: neverPaysBack };
    await bar.updateComplete;
    expect(isDisabled(bar, english.share.undo)).toBe(true);
    expect(isDisabled(bar, english.share.resetTo(english.share.asGiven))).toBe(true);
  });

  it('undoes a change of the candidate as well', async () => {
    const bar = await scenarioBar({ scenario: workedExample, candidate: 'fine-tuned' });
    bar.candidate = 'zero-shot';
    await bar.updateComplete;
    buttonOf(bar, english.share.undo).click();
    expect(bar.candidate).toBe('fine-tuned');
  });

  it('resets the candidate to the candidate that the page has set', async () => {
    const bar = await scenarioBar({ scenario: workedExample, candidate: 'zero-shot' });
    bar.scenario = twelveMonths;
    bar.candidate = 'fine-tuned';
    await bar.updateComplete;
    buttonOf(bar, english.share.resetTo(english.share.asGiven)).click();
    expect([bar.scenario, bar.candidate]).toEqual([workedExample, 'zero-shot']);
    await bar.updateComplete;
    choosePreset(bar, 'article');
    await until(() => chosenPreset(bar) === english.share.presets.article.label);
    choosePreset(bar, '');
    await until(() => bar.scenario === workedExample);
    expect(bar.candidate).toBe('zero-shot');
  });

  it('resets the candidate if only the candidate was changed', async () => {
    const bar = await scenarioBar({ scenario: workedExample, candidate: 'zero-shot' });
    bar.candidate = 'fine-tuned';
    await bar.updateComplete;
    buttonOf(bar, english.share.resetTo(english.share.asGiven)).click();
    await bar.updateComplete;
    expect(bar.candidate).toBe('zero-shot');
  });

  it('does not record an edit if the default candidate is named explicitly', async () => {
    const bar = await scenarioBar({ scenario: workedExample, candidate: '' });
    bar.candidate = 'fine-tuned';
    await bar.updateComplete;
    expect(isDisabled(bar, english.share.undo)).toBe(true);
  });

  it('loads a preset with the scenario’s start date, and can undo it', async () => {
    const bar = await scenarioBar({ scenario: workedExample });
    const changes = changesOf(bar);
    choosePreset(bar, 'cached-prompt');
    await expect.poll(() => changes.length).toBe(1);
    const [loaded] = changes;
    expect(changes.at(-1)?.kind).toBe('replacement');
    expect(loaded?.scenario.startsOn).toBe(workedExample.startsOn);
    expect(loaded?.result.comparisons[0]?.verdict).toMatchObject({ kind: 'never', reason: 'caching' });
    await edit(bar, withField(loaded?.scenario as Scenario, 'requestsPerMonth', 7));
    buttonOf(bar, english.share.resetTo(english.share.presets['cached-prompt'].label)).click();
    await bar.updateComplete;
    expect(changes.at(-1)?.scenario).toBe(loaded?.scenario);
    expect(changes.at(-1)?.kind).toBe('edit');
    buttonOf(bar, english.share.undo).click();
    buttonOf(bar, english.share.undo).click();
    buttonOf(bar, english.share.undo).click();
    await bar.updateComplete;
    expect(changes.at(-1)?.scenario).toBe(workedExample);
    expect(changes.at(-1)?.kind).toBe('replacement');
    expect(presetChoice(bar).value).toBe('');
  });

  it('selects no starting point once the scenario is edited, so that the same one can be chosen again', async () => {
    const bar = await scenarioBar({ scenario: workedExample });
    const { label } = english.share.presets.article;
    choosePreset(bar, 'article');
    await until(() => bar.scenario !== workedExample);
    const loaded = bar.scenario as Scenario;
    await edit(bar, withField(loaded, 'requestsPerMonth', 7));
    expect(chosenPreset(bar)).toBe(english.share.changedSince(label));
    expect(presetChoice(bar).value).not.toBe('article');
    choosePreset(bar, 'article');
    await until(() => bar.scenario?.requestsPerMonth !== 7);
    expect(bar.scenario).toEqual(loaded);
    await bar.updateComplete;
    expect(chosenPreset(bar)).toBe(label);
    buttonOf(bar, english.share.undo).click();
    await until(() => chosenPreset(bar) === english.share.changedSince(label));
    buttonOf(bar, english.share.undo).click();
    await until(() => chosenPreset(bar) === label);
    buttonOf(bar, english.share.undo).click();
    await until(() => chosenPreset(bar) === english.share.asGiven);
  });

  it('can undo the replacement of the scenario, and names the starting point of each step', async () => {
    const bar = await scenarioBar({ scenario: workedExample });
    const changes = changesOf(bar);
    choosePreset(bar, 'article');
    await expect.poll(() => changes.length).toBe(1);
    bar.change = { kind: 'replacement', scenario: neverPaysBack };
    await bar.updateComplete;
    expect(chosenPreset(bar)).toBe(english.share.asPasted);
    expect(note(bar)).toBe('');
    await edit(bar, withField(neverPaysBack, 'horizonMonths', 12));
    expect(chosenPreset(bar)).toBe(english.share.changedSince(english.share.asPasted));
    buttonOf(bar, english.share.resetTo(english.share.asPasted)).click();
    await bar.updateComplete;
    expect(bar.scenario).toBe(neverPaysBack);
    for (let steps = 0; steps < 3; steps += 1) buttonOf(bar, english.share.undo).click();
    await bar.updateComplete;
    expect(bar.scenario).toBe(changes[0]?.scenario);
    expect(changes.at(-1)?.kind).toBe('replacement');
    expect(chosenPreset(bar)).toBe(english.share.presets.article.label);
    const { story, lesson } = english.presetStories.presets.article;
    await expect.poll(() => note(bar)).toBe(`${story} ${english.presetStories.learn}: ${lesson}`);
    choosePreset(bar, 'pasted');
    await expect.poll(() => bar.scenario).toBe(neverPaysBack);
    bar.change = { kind: 'given', scenario: workedExample };
    await bar.updateComplete;
    expect([...presetChoice(bar).options].map(({ value }) => value)).not.toContain('pasted');
  });

  it('shows the story and the lesson of a preset that the page has set, also after a correction and an edit', async () => {
    const preset = presetsIn(english).find(({ id }) => id === 'article');
    const scenario = preset?.scenario(workedExample.startsOn, prices) ?? null;
    const bar = await scenarioBar({ scenario });
    const { story, lesson } = english.presetStories.presets.article;
    expect(presetChoice(bar).value).toBe('');
    await expect.poll(() => note(bar)).toBe(`${story} ${english.presetStories.learn}: ${lesson}`);
    bar.change = { kind: 'correction', scenario: twelveMonths };
    await bar.updateComplete;
    await edit(bar, withGrowth);
    expect(note(bar)).toBe(`${story} ${english.presetStories.learn}: ${lesson}`);
    bar.change = { kind: 'given', scenario: workedExample };
    await bar.updateComplete;
    expect(note(bar)).toBe('');
  });

  it('shows a message for a preset without prices in the catalogue, and keeps the scenario', async () => {
    const bar = await scenarioBar({ scenario: workedExample, prices: { approachFor: () => null } });
    const changes = changesOf(bar);
    choosePreset(bar, 'own-gpu');
    await expect.poll(() => problem(bar)).toBe(english.share.presetUnpriced);
    expect(changes).toEqual([]);
    expect(presetChoice(bar).value).toBe('');
  });

  it('handles its shortcuts anywhere in the shadow root around it, except in text fields', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const [button, input] = [document.createElement('button'), document.createElement('input')];
    const bar = Object.assign(document.createElement('ft-scenario-bar'), { scenario: workedExample });
    root.append(button, input, bar);
    await bar.updateComplete;
    await edit(bar, twelveMonths);
    /** Presses Ctrl and a key. The result says whether the browser may still act on it. */
    const press = (target: Element, key: string): boolean =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
      );
    expect(press(input, 'z')).toBe(true);
    expect(bar.scenario).toBe(twelveMonths);
    expect(press(button, 'z')).toBe(false);
    expect(bar.scenario).toBe(workedExample);
    press(button, 'y');
    expect(bar.scenario).toBe(twelveMonths);
    bar.remove();
    press(button, 'z');
    expect(bar.scenario).toBe(twelveMonths);
  });
});
