/** The start of `<ft-breakeven>`: the example, the user's own prompt beside values that are still the example's, and a blank start. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { encodeScenario } from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import { newerModelPrompts } from '../../../src/elements/breakeven/preset-prompts.ts';
import type { ExamplePrompts } from '../../../src/elements/breakeven/session-prompts.ts';
import type { FtScenarioBar } from '../../../src/elements/scenario-bar/scenario-bar.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import type { FtVerdict } from '../../../src/elements/verdict/verdict.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { presetPrompts } from '../../../src/i18n/en/preset-prompts.ts';
import { formatTokens } from '../../../src/i18n/format.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import { axeErrors } from '../../harness/axe.ts';
import {
  actionOf,
  barOf,
  calculatorFrom,
  calculatorWithParts,
  costChartOf,
  countersOf,
  exampleNote,
  foldValue,
  formOf,
  isFoldOpen,
  openPrompt,
  pickerOf,
  promptTabs,
  sentenceOf,
  typePrompt,
  untilCounted,
  verdictOf,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { buttonOf, focusedIn, spaced } from '../../harness/element.ts';
import { fieldAt, inputOf, enter as setText } from '../../harness/field.ts';
import { transferOf } from '../../harness/files.ts';
import { chooseIn } from '../../harness/model-picker.ts';
import { choosePreset } from '../../harness/scenario-bar.ts';
import { focusedName, headerText } from '../../harness/scenario-form.ts';
import {
  buttonNames,
  dropInto,
  fileInput,
  groupsShown,
  hasExampleText,
  markedFields,
  missingShown,
  pasteBox,
  pasteField,
  pasteInto,
  pasteOwnPrompt,
  press,
  promptTexts,
  startAlert,
  yoursText,
} from '../../harness/start.ts';
import { areas } from '../../harness/text-area.ts';
import { noticeText } from '../../harness/token-counter.ts';
import { textIn } from '../../harness/view.ts';
import { nextFrame, until } from '../../harness/wait.ts';

stoppedClock();

const { start } = english;
/** The condition in the sentence of a calculation that still has values of the example, without the reason that may follow it. */
const ifYours = start.would.ifYours('').slice(0, -1);

const instructions = 'Review one clause of a commercial contract and answer with its risk.\n\n';
const prompt =
  instructions +
  [1, 2, 3, 4, 5].map((n) => `Example ${n}:\nClause: The fee is due in ${n} days.\nAnswer: low\n\n`).join('');

const request = JSON.stringify({
  model: 'gpt-4.1-mini-2025-04-14',
  max_tokens: 400,
  messages: [
    { role: 'system', content: instructions },
    { role: 'user', content: 'Either party may terminate this agreement.' },
  ],
});

const scenarioOf = (element: FtBreakeven): Scenario => element.scenario as Scenario;

/** The calculator with the example, every section of its form open. */
async function example(): Promise<FtBreakeven> {
  const element = await calculatorWithParts({ startsOn: '2027-01-01' });
  const form = formOf(element);
  if (form) form.openSections = 'tokens training quality setup';
  await form?.updateComplete;
  return element;
}

/** The calculator after the first own prompt. */
async function withOwnPrompt(text = prompt): Promise<FtBreakeven> {
  const element = await example();
  await pasteOwnPrompt(element, text);
  const form = formOf(element);
  // The space makes the text differ from the one before, so that the form sees a change.
  if (form) form.openSections = 'tokens training quality setup ';
  await form?.updateComplete;
  return element;
}

/** Types into a field of the form and leaves it. */
async function enter(element: FtBreakeven, path: string, text: string): Promise<void> {
  await userEvent.fill(inputOf(fieldAt(formOf(element) as FtScenarioForm, path)), text);
  await userEvent.tab();
  await element.updateComplete;
}

beforeEach(() => page.viewport(1280, 800));

describe('the example', () => {
  it.each([
    [1280, 800],
    [390, 844],
  ])('shows the field for an own prompt without scrolling at %i × %i', async (width, height) => {
    await page.viewport(width, height);
    const element = await example();
    const field = pasteField(element)?.getBoundingClientRect();
    const blank = buttonOf(element, start.startBlank).getBoundingClientRect();
    expect(field?.top).toBeGreaterThan(0);
    expect(Math.max(field?.bottom ?? Number.NaN, blank.bottom)).toBeLessThan(height / 2);
    expect(exampleNote(element)).toBe(start.example);
    expect(await axeErrors(element)).toEqual([]);
  });

  it('says what is wrong with an empty paste', async () => {
    const element = await example();
    pasteInto(pasteField(element) as HTMLElement, ' \n ');
    await element.updateComplete;
    expect(startAlert(element)).toBe(start.empty);
    expect(exampleNote(element)).toBe(start.example);
  });

  it('takes a typed prompt when Enter is pressed', async () => {
    const element = await example();
    await userEvent.type(pasteField(element) as HTMLElement, 'Sort it{Enter}');
    await until(() => yoursText(element) !== '');
    expect(promptTexts(element)['few-shot']?.[0]).toBe('Sort it');
  });

  it('reads a chosen file, and says that the file is unreadable if it is not a text', async () => {
    const element = await example();
    const files = new DataTransfer();
    files.items.add(new File(['\0binary'], 'image.bin'));
    const fileField = fileInput(element);
    fileField.files = files.files;
    fileField.dispatchEvent(new Event('change'));
    await until(() => startAlert(element) === start.unreadable('image.bin'));
    // The same file can be chosen again.
    expect(fileField.files).toHaveLength(0);
    const texts = new DataTransfer();
    texts.items.add(new File([prompt], 'prompt.txt'));
    fileField.files = texts.files;
    fileField.dispatchEvent(new Event('change'));
    await until(() => yoursText(element) !== '');
  });
});

const trainingFile = ['first', 'second', 'third']
  .map((text) =>
    JSON.stringify({
      messages: [
        { role: 'user', content: text },
        { role: 'assistant', content: 'low' },
      ],
    }),
  )
  .join('\n');
const transferOfTrainingFile = () => transferOf([new File([trainingFile], 'train.jsonl')]);

describe('a training file', () => {
  it.each([
    ['pasted', (element: FtBreakeven) => pasteInto(pasteField(element) as HTMLElement, trainingFile)],
    [
      'dropped',
      (element: FtBreakeven) => dropInto(pasteField(element) as HTMLElement, transferOfTrainingFile()),
    ],
    [
      'chosen',
      (element: FtBreakeven) => {
        const fileField = fileInput(element);
        fileField.files = transferOfTrainingFile().files;
        fileField.dispatchEvent(new Event('change'));
      },
    ],
  ])('that is %s is no prompt: it may be used as training data, or kept as prompt', async (_name, give) => {
    const element = await example();
    give(element);
    const offer = start.trainingData(start.examples('3', 3));
    await until(() => startAlert(element)?.includes(offer));
    expect(exampleNote(element)).toBe(start.example);
    expect(await axeErrors(element)).toEqual([]);
    await press(element, start.useAsTraining);
    await until(
      () => isFoldOpen(element, 'trainingData') && foldValue(element, 'trainingData').includes('3'),
    );
    expect(startAlert(element)).toBeNull();
    expect(exampleNote(element)).toBe(start.example);

    give(element);
    await until(() => startAlert(element)?.includes(offer));
    await press(element, start.keepAsPrompt);
    await until(() => yoursText(element) !== '');
  });

  it('is a prompt where no part takes training files', async () => {
    const element = await example();
    element.mode = 'compact';
    await element.updateComplete;
    pasteInto(pasteField(element) as HTMLElement, trainingFile);
    await until(() => yoursText(element) !== '');
  });
});

describe('a file or text that is dropped on the field', () => {
  /** Drops a file whose reading ends when the returned function is called. */
  async function dropSlowly(element: FtBreakeven, text: string): Promise<() => Promise<void>> {
    let finish = (): void => {};
    const content = new Promise<string>((resolve) => {
      finish = () => resolve(text);
    });
    const reading = vi.spyOn(Blob.prototype, 'text').mockReturnValueOnce(content);
    const field = await until(() => pasteField(element));
    dropInto(field, transferOf([new File([text], 'dropped.jsonl')]));
    reading.mockRestore();
    return async () => {
      // The controller asks this module whether the text is a training file.
      await import('../../../src/elements/breakeven/fold-of-file.ts');
      finish();
      await nextFrame();
    };
  }

  it('does not replace a prompt that is pasted while the file is read', async () => {
    const element = await example();
    const finish = await dropSlowly(element, 'Older prompt');
    pasteInto(pasteField(element) as HTMLElement, 'Newer prompt');
    await until(() => yoursText(element) !== '');
    await finish();
    expect(promptTexts(element)['few-shot']?.[0]).toBe('Newer prompt');
  });

  it('does not replace a preset that is chosen while the file is read', async () => {
    const element = await example();
    const finish = await dropSlowly(element, 'Older prompt');
    await choosePreset(barOf(element) as FtScenarioBar, 'distillation');
    await until(() => element.scenario !== null);
    await untilCounted(element);
    const chosen = scenarioOf(element);
    await finish();
    await untilCounted(element);
    expect(yoursText(element)).toBe('');
    expect(scenarioOf(element).approaches.map(({ id }) => id)).toEqual(chosen.approaches.map(({ id }) => id));
  });

  it('does not replace the calculation that Undo has brought back while the file is read', async () => {
    const element = await example();
    await press(element, start.startBlank);
    const finish = await dropSlowly(element, 'Older prompt');
    actionOf(element, english.share.undo).click();
    await until(() => exampleNote(element) === start.example);
    await finish();
    await untilCounted(element);
    expect(exampleNote(element)).toBe(start.example);
  });

  it('is not offered as training data once the user types', async () => {
    const element = await example();
    const finish = await dropSlowly(element, trainingFile);
    await userEvent.type(pasteField(element) as HTMLElement, 'Sort');
    await finish();
    expect(startAlert(element)).toBeNull();
  });

  it('is taken if it is a file, also where no other part takes files', async () => {
    const element = await example();
    element.mode = 'compact';
    await element.updateComplete;
    const files = transferOf([new File([prompt], 'prompt.txt')]);
    expect(dropInto(pasteField(element) as HTMLElement, files)).toEqual([true, true]);
    await until(() => yoursText(element) !== '');
  });

  it('is taken as the prompt if it is a text and the field is empty; otherwise the browser inserts it', async () => {
    const element = await example();
    const field = pasteField(element) as HTMLElement;
    await userEvent.type(field, 'Sort');
    expect(dropInto(field, transferOf([], 'tickets'))[1]).toBe(false);
    await userEvent.clear(field);
    expect(dropInto(field, transferOf([], 'Sort tickets'))[1]).toBe(true);
    await until(() => yoursText(element) !== '');
    expect(promptTexts(element)['few-shot']?.[0]).toBe('Sort tickets');
  });
});

describe('the first own prompt', () => {
  it('removes every text of the example, and says which values are the user’s and which are the example’s', async () => {
    const element = await withOwnPrompt();
    expect(hasExampleText(element)).toBe(false);
    expect(exampleNote(element)).toBeNull();
    expect(yoursText(element)).toContain(start.thePrompt);
    expect(yoursText(element)).toContain(start.examples('5', 5));
    expect(groupsShown(element)).toEqual(Object.values(start.groups));
    expect(sentenceOf(element)).toContain(ifYours);
    expect(await axeErrors(element)).toEqual([]);
  });

  it('marks each field of the example, and no other', async () => {
    const element = await withOwnPrompt();
    expect(markedFields(element).toSorted()).toEqual(
      [
        'requestsPerMonth',
        'growthPerMonth',
        ...[0, 1].flatMap((index) =>
          ['model', 'variableTokens', 'outputTokens', 'successRate'].map(
            (key) => `approaches[${index}].${key}`,
          ),
        ),
        'approaches[0].maxAttempts',
        'approaches[0].failureUsd',
        'approaches[1].training.tokens',
        'approaches[1].training.epochs',
        'approaches[1].setup[0].quantity',
        'approaches[1].setup[0].usdPerUnit',
        'approaches[1].setup[1].usd',
        'approaches[1].setup[2].quantity',
        'approaches[1].setup[2].usdPerUnit',
      ].toSorted(),
    );
  });

  it('marks the values that an added approach copies from the example', async () => {
    const element = await withOwnPrompt();
    buttonOf(formOf(element), english.form.addApproach).click();
    await until(() => scenarioOf(element).approaches.length === 3);
    await until(() => markedFields(element).includes('approaches[2].outputTokens'));
    expect(markedFields(element)).toContain('approaches[2].successRate');
    await enter(element, 'approaches[2].outputTokens', '90');
    await until(() => !markedFields(element).includes('approaches[2].outputTokens'));
  });

  it('removes the separate caches of the example, and its approaches that are not compared', async () => {
    const element = await withOwnPrompt();
    const { approaches } = scenarioOf(element);
    expect(approaches.map(({ cache }) => cache?.caches ?? 1)).toEqual([1, 1]);
  });

  it('names no date in verdict and chart', async () => {
    const element = await withOwnPrompt();
    expect(sentenceOf(element)).not.toMatch(/20\d\d/);
    expect(costChartOf(element)?.conditional).toBe(true);
    await press(element, start.keepAll);
    expect(costChartOf(element)?.conditional).toBe(false);
  });

  it('does not move the verdict', async () => {
    const element = await example();
    const before = verdictOf(element)?.getBoundingClientRect().top ?? Number.NaN;
    await pasteOwnPrompt(element, prompt);
    const after = verdictOf(element)?.getBoundingClientRect().top ?? Number.NaN;
    expect(Math.abs(after - before)).toBeLessThanOrEqual(2);
  });

  it('moves the focus to the lines that say which values are the user’s', async () => {
    const element = await withOwnPrompt();
    expect(focusedIn(element)?.className).toContain('own-lines');
  });

  it('is undone by Undo, with the texts of the example, and brought back by Redo', async () => {
    const element = await withOwnPrompt();
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect(exampleNote(element)).toBe(start.example);
    expect(scenarioOf(element).approaches).toHaveLength(4);
    expect(hasExampleText(element)).toBe(true);
    actionOf(element, english.share.redo).click();
    await untilCounted(element);
    expect(hasExampleText(element)).toBe(false);
    expect(groupsShown(element)).toEqual(Object.values(start.groups));
  });

  it('keeps the user’s edits of the example, also after the prompt was undone', async () => {
    const element = await example();
    const form = formOf(element) as FtScenarioForm;
    form.openSections = 'time-frame';
    await form.updateComplete;
    await enter(element, 'horizonMonths', '12');
    await pasteOwnPrompt(element, prompt);
    expect(scenarioOf(element).horizonMonths).toBe(12);
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    await pasteOwnPrompt(element, request);
    expect(scenarioOf(element).horizonMonths).toBe(12);
  });

  it('from a pasted request includes the user message, whose length is then no longer the example’s', async () => {
    const element = await withOwnPrompt(request);
    expect(groupsShown(element)).not.toContain(start.groups.user);
    expect(markedFields(element)).not.toContain('approaches[1].variableTokens');
  });

  it('with a placeholder has varying tokens of its own, and says that the text of the placeholder is not counted until there is a user message', async () => {
    const element = await withOwnPrompt(`${prompt}Clause: {{clause}}\nAnswer:`);
    const { groups, uncounted } = start;
    const notices = () => countersOf(element).map(noticeText).join('');
    expect(groupsShown(element)).not.toContain(groups.user);
    expect(markedFields(element)).not.toContain('approaches[1].variableTokens');
    expect(yoursText(element)).toContain(uncounted('clause'));
    expect(notices()).toBe('');
    await typePrompt(
      element,
      'Either party may terminate.',
      promptTexts(element)['few-shot']?.lastIndexOf(''),
    );
    await untilCounted(element);
    expect(yoursText(element)).not.toContain(uncounted('clause'));
    expect(notices()).toBe('');
  });

  it('may be pasted over the example’s text in the prompts', async () => {
    const element = await example();
    await typePrompt(element, prompt);
    await until(() => yoursText(element) !== '');
    await untilCounted(element);
    expect(hasExampleText(element)).toBe(false);
    expect(promptTexts(element)['few-shot']?.[0]).toBe(prompt);
    expect(groupsShown(element)).toEqual(Object.values(start.groups));
  });

  it('does not replace the example after an edit of the example’s own text', async () => {
    const element = await example();
    await typePrompt(element, `${english.ticketPrompts.system} Be brief.`);
    await untilCounted(element);
    expect(exampleNote(element)).toBe(start.example);
    expect(scenarioOf(element).approaches).toHaveLength(4);
  });
});

describe('a preset', () => {
  // The article has no prompts.
  const presets = Object.entries({ ...presetPrompts, 'newer-model': newerModelPrompts() }).filter(
    ([id]) => id !== 'article',
  );

  /** Whether a prompt on the page has text of the preset. */
  const hasPresetText = (element: FtBreakeven, prompts: ExamplePrompts): boolean => {
    const shownTexts = Object.values(promptTexts(element)).flat().join();
    return Object.values(prompts)
      .flat()
      .some(({ text }) => shownTexts.includes(text.slice(0, 60)));
  };

  /** The calculator with a preset and its prompts. */
  async function withPreset(attributes: string): Promise<FtBreakeven> {
    const element = await calculatorFrom(
      `<ft-breakeven starts-on="2027-01-01" ${attributes}></ft-breakeven>`,
    );
    await until(() => Object.values(promptTexts(element)).flat().join() !== '');
    await untilCounted(element);
    return element;
  }

  it.each(presets)('%s is replaced by the user’s own prompt, as the example is', async (id, prompts) => {
    const element = await withPreset(`preset="${id}"`);
    expect(hasPresetText(element, prompts)).toBe(true);
    expect(exampleNote(element)).toBe(start.example);
    await pasteOwnPrompt(element, prompt);
    expect(hasPresetText(element, prompts)).toBe(false);
    expect(scenarioOf(element).approaches).toHaveLength(2);
    expect(groupsShown(element)).toEqual(expect.arrayContaining([start.groups.models, start.groups.costs]));
    expect(sentenceOf(element)).toContain(ifYours);
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect(hasPresetText(element, prompts)).toBe(true);
  });

  it.each([
    ['above the verdict', (element: FtBreakeven) => pasteOwnPrompt(element, prompt)],
    ['into its empty prompt', (element: FtBreakeven) => typePrompt(element, prompt)],
  ])(
    'without prompts is replaced by the user’s own prompt %s, and none of its tokens is left',
    async (_, give) => {
      const element = await calculatorFrom(
        '<ft-breakeven starts-on="2027-01-01" preset="article"></ft-breakeven>',
      );
      await until(() => exampleNote(element) === start.example && countersOf(element).length > 0);
      await give(element);
      await until(() => yoursText(element) !== '');
      await untilCounted(element);
      const { models, traffic, tunedPrompt, answers, quality, costs } = start.groups;
      expect(groupsShown(element)).toEqual([models, traffic, tunedPrompt, answers, quality, costs]);
      expect(scenarioOf(element).approaches.map(({ variableTokens }) => variableTokens)).toEqual([0, 0]);
      expect(missingShown(element)).toEqual([start.groups.user]);
      expect(markedFields(element)).toContain('approaches[0].model');
      expect(sentenceOf(element)).toContain(ifYours);
      await chooseIn(await until(() => pickerOf(element, 0)), 'openai/gpt-4.1-mini');
      await until(() => !markedFields(element).includes('approaches[0].model'));
      await press(element, start.clearAll);
      await until(() => sentenceOf(element).endsWith(start.inputs.requests('', 'GPT-4.1 mini').rest));
    },
  );

  it('without prompts keeps varying tokens that the user has entered', async () => {
    const element = await calculatorFrom(
      '<ft-breakeven starts-on="2027-01-01" preset="article"></ft-breakeven>',
    );
    await until(() => exampleNote(element) === start.example && countersOf(element).length > 0);
    const form = (await until(() => formOf(element))) as FtScenarioForm;
    form.openSections = 'tokens';
    await form.updateComplete;
    const field = fieldAt(form, 'approaches[0].variableTokens');
    await setText(field, '800');
    inputOf(field).dispatchEvent(new Event('change'));
    await typePrompt(element, prompt);
    await until(() => yoursText(element) !== '');
    await untilCounted(element);
    expect(scenarioOf(element).approaches[0]?.variableTokens).toBe(800);
  });

  it('is replaced also if the prompt is pasted over its text', async () => {
    const element = await example();
    await choosePreset(barOf(element) as FtScenarioBar, 'distillation');
    await until(() => hasPresetText(element, presetPrompts.distillation));
    await untilCounted(element);
    await typePrompt(element, prompt);
    await until(() => yoursText(element) !== '');
    expect(hasPresetText(element, presetPrompts.distillation)).toBe(false);
  });

  it('with figures of the page’s author is not an example', async () => {
    const element = await withPreset('preset="distillation" requests-per-month="1000"');
    expect(pasteField(element)).toBeNull();
  });
});

describe('a value of the example', () => {
  it('is the user’s own once it is changed', async () => {
    const element = await withOwnPrompt();
    await enter(element, 'requestsPerMonth', '40k');
    expect(markedFields(element)).not.toContain('requestsPerMonth');
    expect(groupsShown(element)).toContain(start.groups.traffic);
    await enter(element, 'growthPerMonth', '0');
    expect(groupsShown(element)).not.toContain(start.groups.traffic);
    await enter(element, 'approaches[0].successRate', '97');
    const { requestsPerMonth, growthPerMonth, approaches } = scenarioOf(element);
    expect([requestsPerMonth, growthPerMonth, approaches[0]?.successRate]).toEqual([40_000, 0, 0.97]);
  });

  it('that is changed ends the remark that only the prompt is the user’s; its group is named after the prompt once the whole group is the user’s', async () => {
    const element = await withOwnPrompt(request);
    const { traffic, models } = start.groups;
    const onlyPrompt = spaced(plainText(start.would.onlyPrompt()));
    const reason = () => textIn(verdictOf(element) as FtVerdict);
    const isYours = (name: string) => yoursText(element).includes(name);
    await until(() => reason().includes(onlyPrompt));
    await press(element, start.useModel('GPT-4.1 mini'));
    await until(() => !reason().includes(onlyPrompt));
    await enter(element, 'requestsPerMonth', '40k');
    expect([isYours(models), isYours(traffic)]).toEqual([false, false]);
    await enter(element, 'growthPerMonth', '0');
    await until(() => isYours(traffic));
    expect(groupsShown(element)).toContain(models);
    // Once no value is the example's, there is nothing to tell apart.
    await press(element, start.keepAll);
    expect(isYours(traffic)).toBe(false);
  });

  it('keeps the range that the user has entered when the user then changes the number in the middle', async () => {
    const element = await withOwnPrompt();
    await enter(element, 'requestsPerMonth', '30k-50k');
    await enter(element, 'requestsPerMonth', '41k');
    expect(scenarioOf(element).requestsPerMonth).toEqual({ p10: 30_000, p50: 41_000, p90: 50_000 });
  });

  it('is the user’s own once the user types the same value again', async () => {
    const element = await withOwnPrompt();
    await enter(element, 'approaches[0].maxAttempts', '2');
    expect(markedFields(element)).not.toContain('approaches[0].maxAttempts');
    expect(scenarioOf(element).approaches.map(({ maxAttempts }) => maxAttempts)).toEqual([2, 2]);
    await press(element, start.keepAll);
  });

  it('may be emptied without closing a section of the form', async () => {
    const element = await calculatorWithParts({ startsOn: '2027-01-01' });
    await pasteOwnPrompt(element, prompt);
    await enter(element, 'requestsPerMonth', '');
    await until(() => scenarioOf(element).requestsPerMonth === null);
    expect(formOf(element)?.openSections).toBe('quality setup');
  });

  it('is the user’s own after Keep in its section of the form', async () => {
    const element = await withOwnPrompt();
    const form = formOf(element);
    buttonOf(form, english.form.keep).click();
    await element.updateComplete;
    await form?.updateComplete;
    expect(groupsShown(element)).not.toContain(start.groups.models);
    expect(markedFields(element)).not.toContain('approaches[0].model');
  });

  it('is not counted among the tokens of the user’s prompt if it is the user message', async () => {
    const element = await withOwnPrompt();
    await until(() => groupsShown(element).includes(start.groups.user));
    await untilCounted(element);
    const fixed = Number(scenarioOf(element).approaches[0]?.prefixTokens);
    expect(yoursText(element)).toContain(start.allTokens(formatTokens(fixed), fixed));
  });

  it('gets the focus if its word above the verdict is pressed', async () => {
    const element = await withOwnPrompt();
    await press(element, start.groups.quality);
    await until(() => focusedIn(formOf(element))?.dataset.path === 'approaches[0].successRate');
  });

  it('gets the focus from the word of its group if it is the first value that is left in the group, which has the cost lines before the training', async () => {
    const element = await withOwnPrompt();
    const focused = () => focusedIn(formOf(element))?.dataset.path;
    await press(element, start.groups.costs);
    await until(() => focused()?.startsWith('approaches[1].setup[0]'));
    await enter(element, 'approaches[1].setup[0].quantity', '7');
    await press(element, start.groups.costs);
    await until(() => focused()?.startsWith('approaches[1].setup[1]'));
    await enter(element, 'approaches[1].setup[1].usd', '99');
    await enter(element, 'approaches[1].setup[2].quantity', '9');
    const form = formOf(element) as FtScenarioForm;
    form.openSections = 'quality';
    await form.updateComplete;
    await press(element, start.groups.costs);
    await until(() => focused() === 'approaches[1].training.tokens');
  });

  it('is kept by Keep all: the verdict no longer says “would”', async () => {
    const element = await withOwnPrompt();
    await press(element, start.keepAll);
    await untilCounted(element);
    expect(groupsShown(element)).toEqual([]);
    expect(markedFields(element)).toEqual([]);
    expect(sentenceOf(element)).not.toContain(ifYours);
    expect(scenarioOf(element).approaches[0]?.maxAttempts).toBe(2);
  });

  it('is removed by Clear all: the prompt stays, and the verdict asks for the rest', async () => {
    const element = await withOwnPrompt();
    await press(element, start.clearAll);
    await untilCounted(element);
    expect(groupsShown(element)).toEqual([start.groups.tunedPrompt]);
    const { requestsPerMonth, growthPerMonth, approaches } = scenarioOf(element);
    expect([requestsPerMonth, growthPerMonth]).toEqual([null, 0]);
    expect(
      approaches.map(({ model, setup, maxAttempts, failureUsd, successRate }) => [
        model,
        setup,
        maxAttempts,
        failureUsd,
        successRate,
      ]),
    ).toEqual([
      [undefined, [], 1, null, 1],
      [undefined, [], 1, null, 1],
    ]);
    expect(promptTexts(element)['few-shot']?.join('')).toBe(prompt);
    expect(sentenceOf(element)).not.toMatch(/\$/);
  });

  it('is no longer marked once another model is chosen, and the other approach keeps its mark', async () => {
    const element = await withOwnPrompt();
    await chooseIn(await until(() => pickerOf(element, 0)), 'openai/gpt-4.1-mini');
    await until(() => !markedFields(element).includes('approaches[0].model'));
    expect(markedFields(element)).toContain('approaches[1].model');
  });
});

describe('the tuned prompt', () => {
  it('is proposed as the prompt without its examples, and follows edits of the prompt', async () => {
    const element = await withOwnPrompt();
    await openPrompt(element, 1);
    expect(promptTexts(element)['fine-tuned']?.[0]).toBe(instructions);
    expect(promptTabs(element)[1]?.textContent).toContain(start.proposed);
    await openPrompt(element, 0);
    await typePrompt(element, 'Another instruction.');
    await untilCounted(element);
    expect(promptTexts(element)['fine-tuned']?.[0]).toBe('Another instruction.');
  });

  it('is the user’s own once the user keeps it', async () => {
    const element = await withOwnPrompt();
    await openPrompt(element, 1);
    await press(element, start.keep);
    expect(groupsShown(element)).not.toContain(start.groups.tunedPrompt);
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    actionOf(element, english.share.redo).click();
    await untilCounted(element);
  });

  it('that was edited no longer follows the prompt', async () => {
    const element = await withOwnPrompt();
    await openPrompt(element, 1);
    await typePrompt(element, 'Classify.');
    await untilCounted(element);
    expect(groupsShown(element)).not.toContain(start.groups.tunedPrompt);
    await openPrompt(element, 0);
    await typePrompt(element, 'Another instruction.');
    await untilCounted(element);
    expect(promptTexts(element)['fine-tuned']?.[0]).toBe('Classify.');
  });
});

describe('the user message', () => {
  const message = 'Either party may terminate.';

  it('is shared by all approaches', async () => {
    const element = await withOwnPrompt();
    await typePrompt(element, message, 2);
    await untilCounted(element);
    expect(promptTexts(element)['fine-tuned']?.at(-1)).toBe(message);
    const [first, second] = scenarioOf(element).approaches;
    expect(first?.variableTokens).toBeGreaterThan(0);
    expect(second?.variableTokens).toBeGreaterThan(0);
    expect(groupsShown(element)).not.toContain(start.groups.user);
  });

  it('differs between the approaches once it is set apart, until it is shared again', async () => {
    const element = await withOwnPrompt();
    await typePrompt(element, message, 2);
    await untilCounted(element);
    await openPrompt(element, 1);
    await press(element, start.setApart);
    await typePrompt(element, 'Another one.', 1);
    await untilCounted(element);
    expect(promptTexts(element)['few-shot']?.at(-1)).toBe(message);
    await press(element, start.shareAgain);
    await untilCounted(element);
    expect(promptTexts(element)['fine-tuned']?.at(-1)).toBe(message);
  });
});

describe('a request with a model and a limit', () => {
  it.each([
    ['pasted above the verdict', async (element: FtBreakeven) => pasteOwnPrompt(element, request)],
    [
      'pasted into the prompt',
      async (element: FtBreakeven) => {
        const [counter] = countersOf(element);
        const area = areas(counter)[0] as HTMLTextAreaElement;
        area.focus();
        area.select();
        pasteInto(area, request);
        await until(() => yoursText(element) !== '');
        await untilCounted(element);
      },
    ],
  ])('%s offers both with one click each', async (_name, paste) => {
    const element = await example();
    await paste(element);
    expect(scenarioOf(element).approaches[0]?.model).toBe('anthropic/claude-sonnet-5-5');
    await press(element, start.useModel('GPT-4.1 mini'));
    await press(element, start.useAsOutput('400'));
    await untilCounted(element);
    const [first] = scenarioOf(element).approaches;
    expect([first?.model, first?.outputTokens]).toEqual(['openai/gpt-4.1-mini', 400]);
    expect(markedFields(element)).not.toContain('approaches[0].model');
    expect(markedFields(element)).not.toContain('approaches[0].outputTokens');
  });

  it('moves the focus from a used offer, which disappears, to the next button below the prompt', async () => {
    const element = await withOwnPrompt(request);
    const focused = () => spaced(focusedIn(element)?.textContent ?? '');
    const { useModel, useAsOutput, setApart } = start;
    buttonOf(element, useModel('GPT-4.1 mini')).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => focused() === spaced(useAsOutput('400')));
    await userEvent.keyboard('{Enter}');
    await until(() => focused() === spaced(setApart));
  });

  const outputTokensAfterUse = async (element: FtBreakeven): Promise<readonly unknown[]> => {
    await press(element, start.useAsOutput('400'));
    await untilCounted(element);
    return scenarioOf(element).approaches.map(({ outputTokens }) => outputTokens);
  };

  it('sets the output tokens of both approaches to the limit if they were equal', async () => {
    expect(await outputTokensAfterUse(await withOwnPrompt(request))).toEqual([400, 400]);
  });

  it('does not change the output tokens of an approach for which the user has entered another number', async () => {
    const element = await withOwnPrompt(request);
    await enter(element, 'approaches[1].outputTokens', '90');
    expect(await outputTokensAfterUse(element)).toEqual([400, 90]);
  });
});

describe('a calculator whose page hides a part', () => {
  it.each([
    ['inputs', ['user', 'tunedPrompt']],
    ['prompts', ['models', 'traffic', 'answers', 'quality', 'costs']],
  ] as const)(
    'names the figures of the example that are in its %s, without buttons',
    async (hidden, reachable) => {
      const element = await calculatorFrom(
        `<ft-breakeven starts-on="2027-01-01" hide="${hidden}"></ft-breakeven>`,
      );
      await pasteOwnPrompt(element, prompt);
      const buttons = buttonNames(element);
      const names = Object.values(start.groups).filter((name) => groupsShown(element).includes(name));
      expect(names.filter((name) => buttons.includes(name))).toEqual(
        reachable.map((group) => start.groups[group]).filter((name) => names.includes(name)),
      );
      expect(names.length).toBeGreaterThan(reachable.length);
      expect(buttons.includes(start.edit)).toBe(hidden !== 'prompts');
    },
  );
});

describe('a blank start', () => {
  async function blank(): Promise<FtBreakeven> {
    const element = await example();
    await press(element, start.startBlank);
    await until(() => exampleNote(element) === start.blank);
    return element;
  }

  it('asks for one input after the other, and says what is known already', async () => {
    const element = await blank();
    const { inputs } = start;
    const asks = ({ claim, rest }: { readonly claim: string; readonly rest: string }) =>
      until(() => sentenceOf(element) === `${claim}${rest}`);
    await asks(inputs.prompt);
    await pasteOwnPrompt(element, prompt);
    await until(() => sentenceOf(element).endsWith(inputs.model('').rest));
    expect(sentenceOf(element)).toMatch(/has ≈.\d+ tokens\./);
    await chooseIn(await until(() => pickerOf(element, 0)), 'anthropic/claude-sonnet-5-5');
    await untilCounted(element);
    await until(() => sentenceOf(element).endsWith(inputs.requests('', 'Claude Sonnet 5.5').rest));
    expect(sentenceOf(element)).toMatch(/≈.\$\d/);
    await enter(element, 'requestsPerMonth', '40k');
    await until(() => sentenceOf(element).endsWith(inputs.candidate('', false).rest));
    await chooseIn(await until(() => pickerOf(element, 1)), 'bedrock/amazon-nova-micro');
    await until(() => sentenceOf(element).endsWith(inputs.setup('', '', '24 months', true).rest));
    expect(await axeErrors(element)).toEqual([]);
    actionOf(element, english.share.undo).click();
    await until(() => sentenceOf(element).endsWith(inputs.candidate('', false).rest));
  });

  it('has a field for an own prompt that is as wide as the calculator', async () => {
    const element = await blank();
    expect(pasteBox(element)?.getBoundingClientRect().width).toBe(element.getBoundingClientRect().width);
  });

  it('names the missing inputs above the verdict, and leads to each', async () => {
    const element = await blank();
    const { model, requests, candidate, setup } = start.missing;
    await pasteOwnPrompt(element, prompt);
    const form = formOf(element) as FtScenarioForm;
    // The user message is missing all the time.
    const shows = (...names: readonly string[]) =>
      until(
        () =>
          missingShown(element).join() === [...names, start.groups.user].map((name) => spaced(name)).join(),
      );
    const leadsTo = async (name: string, focused: () => Element | null) => {
      await press(element, name);
      await until(() => focused() !== null && focusedIn(form) === focused());
    };
    await shows(model, requests, candidate);
    await leadsTo(model, () => pickerOf(element, 0) as Element);
    await leadsTo(candidate, () => pickerOf(element, 1) as Element);
    await leadsTo(requests, () => fieldAt(form, 'requestsPerMonth'));
    await chooseIn(await until(() => pickerOf(element, 0)), 'anthropic/claude-sonnet-5-5');
    await shows(requests, candidate);
    await enter(element, 'requestsPerMonth', '40k');
    await shows(candidate);
    await chooseIn(await until(() => pickerOf(element, 1)), 'bedrock/amazon-nova-micro');
    await shows(setup);
    // The set-up has no line yet, so the name adds one, into which an amount can be typed at once.
    await press(element, setup);
    await until(() => focusedName(form) === 'approaches[1].setup[0].usd');
    // The compact mode has no set-up costs.
    element.mode = 'compact';
    await shows();
  });

  it('names a missing user message, leads to it, and does not wait for it', async () => {
    const element = await blank();
    const { user } = start.groups;
    const isNamed = () => missingShown(element).includes(user);
    const firstCounter = () => countersOf(element)[0];
    await pasteOwnPrompt(element, prompt);
    await chooseIn(await until(() => pickerOf(element, 0)), 'anthropic/claude-sonnet-5-5');
    await enter(element, 'requestsPerMonth', '40k');
    await chooseIn(await until(() => pickerOf(element, 1)), 'bedrock/amazon-nova-micro');
    await until(() => sentenceOf(element).endsWith(start.inputs.setup('', '', '24 months', true).rest));
    expect(missingShown(element)).toEqual([start.missing.setup, user]);
    await press(element, user);
    await until(() => focusedIn(firstCounter()) === areas(firstCounter()).at(-1));
    await typePrompt(element, 'Either party may terminate.', areas(firstCounter()).length - 1);
    await until(() => !isNamed());
    // A message that is deleted is missing again, until the user says how long it is, even if this is 0.
    await typePrompt(element, '', areas(firstCounter()).length - 1);
    await until(isNamed);
    const form = formOf(element) as FtScenarioForm;
    form.openSections = 'tokens';
    await form.updateComplete;
    await enter(element, 'approaches[0].variableTokens', '0');
    await until(() => !isNamed());
  });

  it.each([
    ['that has one', request, false],
    ['with a placeholder for one, whose text is named as not counted', `${prompt}Clause: {{clause}}`, true],
  ])('names no missing user message beside a prompt %s', async (_name, text, isUncounted) => {
    const element = await blank();
    await pasteOwnPrompt(element, text);
    expect(missingShown(element)).not.toContain(start.groups.user);
    expect(yoursText(element).includes(start.uncounted('clause'))).toBe(isUncounted);
  });

  it('says of a call with a variable that its code is counted as text, until the prompt is another one', async () => {
    const call =
      'client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])';
    const element = await blank();
    await pasteOwnPrompt(element, call);
    expect(yoursText(element)).toContain(start.unreadCall);
    await typePrompt(element, 'Answer the question.');
    await until(() => !yoursText(element).includes(start.unreadCall));
  });

  it('shows no assumed share of accepted answers and no set-up costs in the headers of the form until they are entered', async () => {
    const element = await blank();
    const { acceptedMissing, unknown } = english.form;
    const form = formOf(element) as FtScenarioForm;
    const shows = (quality: string, setup: string) =>
      until(() => headerText(form, 'quality') === quality && headerText(form, 'setup') === setup);
    await shows(acceptedMissing, unknown);
    form.openSections = 'quality setup';
    await form.updateComplete;
    for (const index of [0, 1]) {
      expect(headerText(form, 'quality')).toBe(acceptedMissing);
      await enter(element, `approaches[${index}].successRate`, '100');
    }
    buttonOf(form, english.form.addSetup).click();
    await form.updateComplete;
    await enter(element, 'approaches[1].setup[0].usd', '1600');
    await until(
      () => headerText(form, 'setup')?.includes('1,600') && headerText(form, 'quality') !== acceptedMissing,
    );
  });

  it('opens no section until the verdict asks for the set-up costs, and no other after that', async () => {
    const element = await calculatorWithParts({ startsOn: '2027-01-01' });
    await until(() => formOf(element)?.openSections === 'quality setup');
    await press(element, start.startBlank);
    await until(() => formOf(element)?.openSections === '');
    await pasteOwnPrompt(element, prompt);
    await chooseIn(await until(() => pickerOf(element, 0)), 'anthropic/claude-sonnet-5-5');
    await enter(element, 'requestsPerMonth', '40k');
    expect(formOf(element)?.openSections).toBe('');
    await chooseIn(await until(() => pickerOf(element, 1)), 'bedrock/amazon-nova-micro');
    await until(() => formOf(element)?.openSections === 'setup');
    // The section of the quality is above the set-up costs, so it would push the focused field down.
    buttonOf(formOf(element), english.form.addSetup).click();
    await formOf(element)?.updateComplete;
    await enter(element, 'approaches[1].setup[0].usd', '1600');
    await until(() => scenarioOf(element).approaches[1]?.setup.length === 1);
    await enter(element, 'requestsPerMonth', '');
    expect(formOf(element)?.openSections).toBe('setup');
    actionOf(element, english.share.reset).click();
    await until(() => formOf(element)?.openSections === 'quality setup');
  });

  it('states the length of the answers as an assumption until the user enters it, even the same', async () => {
    const element = await blank();
    await pasteOwnPrompt(element, prompt);
    await chooseIn(await until(() => pickerOf(element, 0)), 'anthropic/claude-sonnet-5-5');
    const answers = spaced(plainText(start.inputs.answers('200')));
    const reason = () => textIn(verdictOf(element) as FtVerdict);
    await until(() => reason().includes(answers));
    const form = formOf(element) as FtScenarioForm;
    form.openSections = 'tokens';
    await form.updateComplete;
    await enter(element, 'approaches[0].outputTokens', '200');
    await until(() => !reason().includes(answers));
    expect(scenarioOf(element).approaches[0]?.outputTokens).toBe(200);
    await press(element, start.setApart);
    await enter(element, 'requestsPerMonth', '40k');
    expect(reason()).not.toContain(answers);
  });

  it('has no text and no figure of the example', async () => {
    const element = await blank();
    const { requestsPerMonth, approaches } = scenarioOf(element);
    expect(requestsPerMonth).toBeNull();
    expect(approaches.map(({ prefixTokens, model, setup }) => [prefixTokens, model, setup])).toEqual([
      [null, undefined, []],
      [null, undefined, []],
    ]);
    expect(
      countersOf(element)
        .flatMap((counter) => areas(counter).map(({ value }) => value))
        .join(''),
    ).toBe('');
    expect(markedFields(element)).toEqual([]);
    expect(await axeErrors(element)).toEqual([]);
  });

  it('takes a prompt, after which only the proposed tuned prompt is not the user’s', async () => {
    const element = await blank();
    await pasteOwnPrompt(element, prompt);
    expect(groupsShown(element)).toEqual([start.groups.tunedPrompt]);
    expect(scenarioOf(element).approaches[0]?.prefixTokens).toBeGreaterThan(50);
  });

  it('is undone by Undo and brought back by Redo', async () => {
    const element = await blank();
    const scenario = encodeScenario(scenarioOf(element));
    actionOf(element, english.share.undo).click();
    await untilCounted(element);
    expect(exampleNote(element)).toBe(start.example);
    actionOf(element, english.share.redo).click();
    await untilCounted(element);
    expect(exampleNote(element)).not.toBe(start.example);
    expect(encodeScenario(scenarioOf(element))).toBe(scenario);
  });
});
