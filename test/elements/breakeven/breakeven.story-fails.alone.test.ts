/** `<ft-breakeven preset>` if the file with the stories of the presets cannot be loaded. */
import { expect, it, vi } from 'vitest';
import type { FtScenarioBar } from '../../../src/elements/scenario-bar/scenario-bar.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { barOf, calculatorFrom, sentenceOf } from '../../harness/breakeven.ts';
import { eventsOf } from '../../harness/events.ts';
import { note, presetChoice } from '../../harness/scenario-bar.ts';
import { until } from '../../harness/wait.ts';

const files = vi.hoisted(() => ({
  offline: new Error('offline'),
  isOffline: true,
  /** The functions that let the waiting requests fail. */
  fail: [] as ((error: Error) => void)[],
}));
vi.mock('../../../src/tokenizers/retriable.ts', async (original) => {
  const { retriable } = await original<typeof import('../../../src/tokenizers/retriable.ts')>();
  return {
    retriable: (load: () => Promise<unknown>) =>
      String(load).includes('preset-stories')
        ? () => (files.isOffline ? new Promise((_, reject) => files.fail.push(reject)) : load())
        : retriable(load),
  };
});

it('the calculation is shown without the story, fires one ft-error, and gets the story when its bar is updated online', async () => {
  const errors = eventsOf(document.body, 'ft-error');
  const pendingCalculator = calculatorFrom('<ft-breakeven preset="distillation"></ft-breakeven>');
  // The answer waits for the story, which would push it down.
  await until(() => files.fail.length > 0);
  for (const fail of files.fail) fail(files.offline);
  const element = await pendingCalculator;
  await until(() => barOf(element)?.hasUpdated && files.fail.length > 1);
  const bar = barOf(element) as FtScenarioBar;
  // The menu of presets loads the story again.
  bar.requestUpdate();
  await bar.updateComplete;
  for (const fail of files.fail) fail(files.offline);
  await expect.poll(() => errors.length).toBeGreaterThan(0);
  expect(errors.map(({ stage, error }) => [stage, error])).toEqual([['part', files.offline]]);
  expect(note(bar)).toBe('');
  expect(presetChoice(bar).options.length).toBeGreaterThan(1);
  expect(sentenceOf(element)).not.toBe('');
  files.isOffline = false;
  bar.requestUpdate();
  const { story, lesson } = english.presetStories.presets.distillation;
  await expect.poll(() => note(bar)).toBe(`${story} ${english.presetStories.learn}: ${lesson}`);
});
