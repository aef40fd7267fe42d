/** `<ft-training-data>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define/training-data.ts';
import { createScenario } from '../src/core/index.ts';
import type { ScenarioInput } from '../src/core/types.ts';
import { exampleScenario } from '../src/elements/breakeven/example.ts';
import { sampleTickets } from '../src/elements/training-data/sample.ts';
import type { FtTrainingData } from '../src/elements/training-data/training-data.ts';
import { english } from '../src/i18n/en/index.ts';
import { buttonOf } from '../test/harness/element.ts';
import { dropOn, isReading } from '../test/harness/files.ts';
import {
  enterLimit,
  failureText,
  fileOf,
  hasReport,
  listPlaces,
  openExample,
  press,
  stall,
} from '../test/harness/training-data.ts';
import { readIn } from './dropped-files.ts';
import { elementIn, maxWait, narrow } from './states.ts';

const meta: Meta<FtTrainingData> = {
  title: 'Training data',
  component: 'ft-training-data',
  render: ({ scenario = null }) => html`<ft-training-data .scenario=${scenario}></ft-training-data>`,
};
export default meta;

type Story = StoryObj<FtTrainingData>;

const { trainingData: text } = english;
const scenario = exampleScenario('2026-11-26');
const lines = sampleTickets().trim().split('\n');
const file = fileOf(lines, 'tickets-train.jsonl');
/** The sample with the most common flaws: broken JSON, a wrong role, no answer, repeated lines and a secret. */
const flawed = lines.map((line, index) => {
  if (index % 29 === 3) return line.replace('{\\"team', '{"team');
  if (index % 37 === 5) return line.replace('"assistant"', '"bot"');
  if (index % 41 === 7) return line.replace(/,\{"role":"assistant".*\]/, ']');
  if (index % 53 === 9) return lines[2] ?? line;
  return index % 67 === 11 ? line.replace('Ticket', 'My key is sk-abc123DEF456ghi789JKL012. Ticket') : line;
});

const isSettled = (element: FtTrainingData): boolean =>
  !isReading(element) && (hasReport(element) || failureText(element) !== '');

/** Drops files and waits until they are read, or refused. */
const read =
  (...files: readonly File[]): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    readIn(elementIn(canvasElement, 'ft-training-data'), isSettled, files);

export const Empty: Story = {};
export const Ready: Story = { args: { scenario }, play: read(file) };
export const ReadyDark: Story = { args: { scenario }, play: read(file), parameters: { theme: 'dark' } };
export const ReadyNarrow: Story = { args: { scenario }, play: read(file), decorators: narrow };
export const WithoutScenario: Story = { play: read(file) };
export const FewExamples: Story = { play: read(fileOf(lines.slice(0, 64))) };
export const TooFewExamples: Story = { play: read(fileOf(lines.slice(0, 8))) };
export const Flawed: Story = {
  args: { scenario },
  play: async (context) => {
    await read(
      fileOf(flawed, 'tickets-raw.jsonl'),
      fileOf(lines.slice(0, 60), 'tickets-valid.jsonl'),
    )(context);
    const element = elementIn(context.canvasElement, 'ft-training-data');
    await openExample(element, 'invalid-json');
    await listPlaces(element, 'unrecognized-role');
  },
};
export const FlawedNarrow: Story = { args: { scenario }, play: read(fileOf(flawed)), decorators: narrow };
export const FlawedDark: Story = { args: { scenario }, play: Flawed.play, parameters: { theme: 'dark' } };
export const Mended: Story = {
  args: { scenario },
  play: async (context) => {
    await read(fileOf(flawed))(context);
    const element = elementIn(context.canvasElement, 'ft-training-data');
    buttonOf(element, text.applyFixes).click();
    await element.updateComplete;
    await waitFor(() => expect(isReading(element)).toBe(false), maxWait);
  },
};
export const Used: Story = {
  args: { scenario },
  play: async (context) => {
    await read(file)(context);
    const element = elementIn(context.canvasElement, 'ft-training-data');
    buttonOf(element, text.use).click();
    await element.updateComplete;
  },
};
/** A file so long that it is still being read when the story is tested. */
export const Reading: Story = {
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement, 'ft-training-data');
    await element.updateComplete;
    dropOn(element, fileOf(Array.from({ length: 400 }, () => lines.join('\n'))));
    await element.updateComplete;
    await waitFor(() => expect(isReading(element)).toBe(true), maxWait);
  },
};
/** The browser refuses workers, so the page itself reads the file. */
export const WithoutWorkers: Story = {
  play: async (context) => {
    const { Worker } = globalThis;
    const refuse = function Refused(): never {
      throw new DOMException('Refused by the policy', 'SecurityError');
    };
    Object.assign(globalThis, { Worker: refuse });
    await read(fileOf(flawed))(context);
    Object.assign(globalThis, { Worker });
  },
};
export const NotUtf8: Story = {
  play: read(
    new File(
      [new Uint16Array([...`\uFEFF${lines.join('\n')}`].map((letter) => letter.charCodeAt(0)))],
      'wide.jsonl',
    ),
  ),
};
/** Some examples are longer than the limit that the user has entered. */
export const OverLimit: Story = {
  play: async (context) => {
    await read(file)(context);
    await enterLimit(elementIn(context.canvasElement, 'ft-training-data'), '150');
  },
};
/** The calculation has no tuned model that could use the file. */
export const NoTunedModel: Story = {
  args: {
    scenario: createScenario({ ...scenario, approaches: scenario.approaches.slice(0, 1) } as ScenarioInput),
  },
  play: read(file),
};
/** The parts of a split file are being saved. */
export const Saving: Story = {
  play: async (context) => {
    const stalled = fileOf(lines, 'tickets-train.jsonl');
    await read(stalled)(context);
    stall(stalled);
    await press(elementIn(context.canvasElement, 'ft-training-data'), text.split);
  },
};
/** A file that cannot be used, after one that stays in use. */
export const EarlierKept: Story = {
  args: { scenario },
  play: async (context) => {
    await read(file)(context);
    await readIn(
      elementIn(context.canvasElement, 'ft-training-data'),
      (element) => !isReading(element) && failureText(element) !== '',
      [new File(['%PDF-1.7\n'], 'tickets.pdf')],
    );
  },
};
export const WrongFile: Story = { play: read(new File(['%PDF-1.7\n'], 'tickets.pdf')) };
export const WrongFileNarrow: Story = {
  play: read(new File(['%PDF-1.7\n'], 'tickets.pdf')),
  decorators: narrow,
};
