/** The prompts that `<ft-breakeven>` shows for presets. Their counts are the tokens of the preset. */
import { describe, expect, it } from 'vitest';
import page from '../../../docs/presets.md?raw';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { newerModelPrompts } from '../../../src/elements/breakeven/preset-prompts.ts';
import type { ExamplePrompts } from '../../../src/elements/breakeven/session-prompts.ts';
import type { PresetId } from '../../../src/elements/common/scenario/preset-of.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import type { FtScenarioBar } from '../../../src/elements/scenario-bar/scenario-bar.ts';
import type { FtVerdict } from '../../../src/elements/verdict/verdict.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { presetPrompts } from '../../../src/i18n/en/preset-prompts.ts';
import * as prices from '../../../src/prices/index.ts';
import {
  actionOf,
  barOf,
  calculatorFrom,
  calculatorWithParts,
  countersOf,
  openPrompt,
  promptTabs,
  sentenceOf,
  typePrompt,
  untilCounted,
  verdictOf,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { choosePreset, note } from '../../harness/scenario-bar.ts';
import { figures } from '../../harness/verdict.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

const presets = presetsIn(english).filter(({ id }) => id !== 'article');

/** The texts of the counters, in the order of the approaches. */
const textsIn = (element: FtBreakeven): readonly string[] =>
  countersOf(element).map(({ parts }) => parts.map(({ text }) => text).join('\n'));

function promptTextOf(id: PresetId, approach: string): string {
  const prompts: ExamplePrompts = id === 'newer-model' ? newerModelPrompts() : presetPrompts[id];
  const { [approach]: parts = [] } = prompts;
  return parts.map(({ text }) => text).join('\n');
}

/** A text without marks of Markdown, daggers and white space. */
const plainText = (text: string): string => text.replace(/[\s*|†]/g, '');

const choose = (element: FtBreakeven, id: PresetId): void =>
  choosePreset(barOf(element) as FtScenarioBar, id);

const shownScenario = (element: FtBreakeven) => verdictOf(element)?.scenario as Scenario;

/** The tokens of the prompts in the shown scenario. */
const tokensIn = (element: FtBreakeven) =>
  shownScenario(element).approaches.map(({ id, prefixTokens, variableTokens }) => [
    id,
    prefixTokens,
    variableTokens,
  ]);

describe('a preset', () => {
  it.each(presets)(
    'has prompts for every approach, whose counts equal the tokens of the approach: $id',
    async ({ id, scenario }) => {
      const element = await calculatorWithParts();
      choose(element, id);
      const approaches = scenario(shownScenario(element).startsOn, prices)?.approaches ?? [];
      const firstPromptText = promptTextOf(id, approaches[0]?.id ?? '');
      await until(() => textsIn(element)[0] === firstPromptText);
      for (const index of promptTabs(element).keys()) {
        await openPrompt(element, index);
        await untilCounted(element);
      }
      for (const [index, approach] of approaches.entries())
        expect(textsIn(element)[index]).toBe(promptTextOf(id, approach.id));
      expect(tokensIn(element)).toEqual(
        approaches.map((approach) => [approach.id, approach.prefixTokens, approach.variableTokens]),
      );
    },
  );

  it.each(presetsIn(english))(
    'that the author of the page has chosen shows its prompts, and the verdict and figures of docs/presets.md: $id',
    async ({ id }) => {
      const tag = `<ft-breakeven preset="${id}" starts-on="${prices.catalog.compiledOn}"></ft-breakeven>`;
      const element = await calculatorFrom(tag);
      const section = plainText(page.split('\n## ').find((text) => text.includes(`preset="${id}"`)) ?? '');
      const isOnPage = (text: string): boolean => text !== '' && section.includes(plainText(text));
      await until(() => isOnPage(sentenceOf(element)));
      const rows = () => figures(verdictOf(element) as FtVerdict);
      await until(() => rows().length > 2);
      await expect.poll(() => rows().filter((row) => !isOnPage(row))).toEqual([]);
    },
  );

  it('that the author of the page has chosen shows its story, unless the author has changed a figure', async () => {
    const { story, lesson } = english.presetStories.presets.distillation;
    const element = await calculatorFrom('<ft-breakeven preset="distillation"></ft-breakeven>');
    const shownStory = (calculator: FtBreakeven): string => note(barOf(calculator) as FtScenarioBar);
    await until(() => barOf(element)?.hasUpdated);
    await untilCounted(element);
    await expect.poll(() => shownStory(element)).toBe(`${story} ${english.presetStories.learn}: ${lesson}`);
    const changedCalculator = await calculatorFrom(
      '<ft-breakeven preset="distillation" requests-per-month="120k"></ft-breakeven>',
    );
    await until(() => barOf(changedCalculator)?.hasUpdated);
    await untilCounted(changedCalculator);
    expect(shownStory(changedCalculator)).toBe('');
  });

  it('with a number of tokens that the author has set has no prompts', async () => {
    const element = await calculatorFrom(
      '<ft-breakeven preset="own-gpu" prompt-tokens="900"></ft-breakeven>',
    );
    await until(() => countersOf(element).length > 0);
    await untilCounted(element);
    expect(textsIn(element).join('').trim()).toBe('');
    expect(tokensIn(element)[0]).toEqual(['hosted-model', 900, 363]);
  });

  it('is followed by the prompts of the example after Undo, and shows its own prompts again after Redo', async () => {
    const element = await calculatorWithParts();
    const [example = ''] = textsIn(element);
    choose(element, 'distillation');
    const text = promptTextOf('distillation', 'large-prompted');
    await until(() => textsIn(element)[0] === text);
    actionOf(element, english.share.undo).click();
    await until(() => textsIn(element)[0] === example);
    actionOf(element, english.share.redo).click();
    await until(() => textsIn(element)[0] === text);
  });

  it('does not replace a prompt that the user has typed before the prompts of the preset are loaded', async () => {
    const element = await calculatorWithParts();
    choose(element, 'own-gpu');
    await until(() => tokensIn(element)[0]?.[0] === 'hosted-model');
    // If the prompts are loaded already, they are shown, and there is nothing to type before.
    const isShown = textsIn(element)[0] !== '\n';
    if (!isShown) await typePrompt(element, 'Mine.');
    await import('../../../src/i18n/en/preset-prompts.ts');
    await untilCounted(element);
    expect(textsIn(element)[0]).toContain(isShown ? 'housing association' : 'Mine.');
  });

  it('replaces the prompts of the preset that was chosen before', async () => {
    const element = await calculatorWithParts();
    choose(element, 'own-gpu');
    const firstPromptText = promptTextOf('own-gpu', 'hosted-model');
    await until(() => textsIn(element)[0] === firstPromptText);
    choose(element, 'article');
    await until(() => tokensIn(element)[0]?.[2] === 500);
    await untilCounted(element);
    expect(textsIn(element).join('').trim()).toBe('');
  });
});
