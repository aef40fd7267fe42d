/** Entered token counts: the counter shows them, a prompt replaces them, and they are restored when the prompt is cleared. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { replacedAfter, withCounts } from '../../../src/elements/breakeven/session-prompts.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { calculatorWithVerdict, shownCounter, typePrompt } from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { button, readout, replacedNote } from '../../harness/token-counter.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

const messages = english.counter;
const [fixed, varying] = [messages.fixedTokens('1,433', 1433), messages.varyingTokens('180', 180)];
const prefixTokens = { p10: 1000, p50: 1433, p90: 2000 };
const scenario = createScenario({
  startsOn: '2026-01-01',
  requestsPerMonth: 10_000,
  approaches: [
    {
      id: 'few-shot',
      model: 'openai/gpt-4.1-mini',
      prefixTokens,
      variableTokens: 180,
      outputTokens: 150,
      rates: { inputUsdPerMTok: 0.4, outputUsdPerMTok: 1.6 },
    },
    { id: 'tuned', outputTokens: 150, rates: { inputUsdPerMTok: 0.8, outputUsdPerMTok: 3.2 } },
  ],
});

const firstApproachTokens = (element: FtBreakeven) => {
  const [approach] = (element.scenario as Scenario).approaches;
  return [approach?.prefixTokens, approach?.variableTokens];
};

describe('entered token counts', () => {
  it('are shown while the prompt is empty; after typing, a note names the replaced and the kept counts', async () => {
    const element = await calculatorWithVerdict({ scenario });
    const counter = await shownCounter(element);
    await until(() => readout(counter) !== '');
    expect(readout(counter)).toBe(messages.entered([fixed, varying]));
    await typePrompt(element, 'S');
    await until(() => firstApproachTokens(element)[0] === 1);
    await until(() => replacedNote(counter) !== '');
    expect(replacedNote(counter)).toContain(`${messages.replaced([fixed])} ${messages.kept([varying])}`);
    expect(firstApproachTokens(element)).toEqual([1, 180]);
  });

  it('are restored with their range when the user clicks the button that clears the prompt, or deletes its text', async () => {
    const element = await calculatorWithVerdict({ scenario });
    const counter = await shownCounter(element);
    for (const clear of [
      () => button(counter, messages.backToEntered).click(),
      () => typePrompt(element, ''),
    ]) {
      await typePrompt(element, 'Sort each ticket.');
      await until(() => firstApproachTokens(element)[0] === 4);
      await until(() => replacedNote(counter) !== '');
      await clear();
      await until(() => typeof firstApproachTokens(element)[0] === 'object');
      expect(firstApproachTokens(element)).toEqual([prefixTokens, 180]);
      await until(() => readout(counter) === messages.entered([fixed, varying]));
    }
  });

  it('are not restored when a prompt that existed from the start is emptied', () => {
    const [approach] = scenario.approaches;
    const counts = [{ part: 'system', fixed: true, tokens: 5 }];
    const promptBefore = (text: string) => ({
      parts: [{ part: 'system', text, fixed: true }],
      value: null,
      split: null,
      chat: false,
    });
    if (!approach) throw new Error('no approach');
    expect(replacedAfter(approach, {}, counts, [], promptBefore('Sort it.'))).toEqual({});
    // If the prompt was empty, its entered count is remembered.
    expect(replacedAfter(approach, {}, counts, [], promptBefore(''))).toEqual({ prefixTokens });
    const emptied = withCounts(scenario, 'few-shot', [], counts);
    expect(emptied.approaches[0]?.prefixTokens).toBe(0);
  });
});
