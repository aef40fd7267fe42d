/** `<ft-usage>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define/usage.ts';
import { applyProfile, createScenario, readUsage } from '../src/core/index.ts';
import type { ScenarioInput } from '../src/core/types.ts';
import { exampleScenario } from '../src/elements/breakeven/example.ts';
import { sampleUsage } from '../src/elements/usage/sample.ts';
import type { FtUsage } from '../src/elements/usage/usage.ts';
import { english } from '../src/i18n/en/index.ts';
import { buttonOf } from '../test/harness/element.ts';
import { dropOn, isReading } from '../test/harness/files.ts';
import {
  chooseConvention,
  clickLine,
  failureText,
  hasFile,
  tickedIn,
  typeBill,
  usageFile,
} from '../test/harness/usage.ts';
import { readIn } from './dropped-files.ts';
import { tunedAtOpenai } from './scenarios/usage-scenarios.ts';
import { elementIn, maxWait, narrow } from './states.ts';

const meta: Meta<FtUsage> = {
  title: 'Usage',
  component: 'ft-usage',
  render: ({ scenario = null }) => html`<ft-usage .scenario=${scenario}></ft-usage>`,
};
export default meta;

type Story = StoryObj<FtUsage>;

const scenario = exampleScenario('2026-12-01');
const file = usageFile(sampleUsage('2026-12-01'), 'usage-2026.json');

const job = {
  object: 'fine_tuning.job',
  id: 'ftjob-abc123',
  model: 'gpt-4.1-mini-2025-04-14',
  fine_tuned_model: 'ft:gpt-4.1-mini-2025-04-14:acme::B7xk2',
  status: 'succeeded',
  trained_tokens: 691_302,
  hyperparameters: { n_epochs: 3 },
  created_at: 1_796_198_400,
  finished_at: 1_796_200_920,
};

/** Rows of LiteLLM, whose documentation does not say whether the input includes cached tokens. */
const litellm = Array.from({ length: 60 }, (_, index) => ({
  request_id: `r${index}`,
  call_type: 'acompletion',
  model: 'claude-sonnet-5-5',
  startTime: `2026-${index < 30 ? '10' : '11'}-${String((index % 28) + 1).padStart(2, '0')}T10:00:00Z`,
  endTime: `2026-${index < 30 ? '10' : '11'}-${String((index % 28) + 1).padStart(2, '0')}T10:00:03Z`,
  prompt_tokens: 2300 + index,
  completion_tokens: 150 + (index % 40),
  spend: 0.004,
  cache_hit: index % 20 === 0,
  metadata: JSON.stringify({ usage_object: { cache_read_input_tokens: index % 4 === 0 ? 0 : 2048 } }),
}));

/** Responses of OpenAI with more cached tokens than input, as a proxy might write them. */
const disproving = Array.from({ length: 40 }, (_, index) => ({
  model: 'gpt-5-mini',
  created: `2026-${index < 20 ? '10' : '11'}-${String((index % 20) + 3).padStart(2, '0')}`,
  usage: {
    prompt_tokens: 180 + index,
    completion_tokens: index === 7 ? -1 : 90,
    prompt_tokens_details: { cached_tokens: index % 5 === 0 ? 0 : 1024 },
  },
}));

const isSettled = (element: FtUsage): boolean =>
  !isReading(element) && (hasFile(element) || failureText(element) !== '');

/** Drops files and waits until they are read, or refused. */
const read =
  (...files: readonly File[]): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    readIn(elementIn(canvasElement, 'ft-usage'), isSettled, files);

export const Empty: Story = {};
export const ReadExport: Story = { args: { scenario }, play: read(file) };
export const ReadExportDark: Story = { args: { scenario }, play: read(file), parameters: { theme: 'dark' } };
export const ReadExportNarrow: Story = { args: { scenario }, play: read(file), decorators: narrow };
export const WithoutScenario: Story = { play: read(file) };
export const UnknownConvention: Story = {
  args: { scenario },
  play: read(usageFile(litellm, 'litellm.json')),
};
export const ChosenConvention: Story = {
  args: { scenario },
  play: async (context) => {
    await read(usageFile(litellm, 'litellm.json'))(context);
    await chooseConvention(elementIn(context.canvasElement, 'ft-usage'), 'litellm', 'true');
  },
};
export const DisprovedConvention: Story = {
  args: { scenario },
  play: read(usageFile(disproving, 'proxy.json')),
};
export const DisprovedConventionNarrow: Story = {
  args: { scenario },
  play: read(usageFile(disproving, 'proxy.json')),
  decorators: narrow,
};
export const Used: Story = {
  args: { scenario },
  play: async (context) => {
    await read(file)(context);
    const element = elementIn(context.canvasElement, 'ft-usage');
    buttonOf(element, english.usage.use('5', 5)).click();
    await element.updateComplete;
  },
};
export const NothingTicked: Story = {
  args: { scenario },
  play: async (context) => {
    await read(file)(context);
    const element = elementIn(context.canvasElement, 'ft-usage');
    for (const id of tickedIn(element)) await clickLine(element, id);
  },
};
/** The calculation already has the values of the export. */
export const AsAssumed: Story = {
  args: {
    scenario: applyProfile(scenario, 0, readUsage(sampleUsage('2026-12-01')), { traffic: 'last-month' })
      .scenario,
  },
  play: read(file),
};
/** Rows without a time, so that no month is known. */
export const Undated: Story = {
  args: { scenario },
  play: read(usageFile(disproving.map(({ created, ...row }) => row))),
};
export const Job: Story = { args: { scenario: tunedAtOpenai }, play: read(usageFile(job, 'job.json')) };
export const JobNarrow: Story = {
  args: { scenario: tunedAtOpenai },
  play: read(usageFile(job, 'job.json')),
  decorators: narrow,
};
export const JobWithBill: Story = {
  args: { scenario: tunedAtOpenai },
  play: async (context) => {
    await read(usageFile(job, 'job.json'))(context);
    await typeBill(elementIn(context.canvasElement, 'ft-usage'), '3.11');
  },
};
export const JobUsed: Story = {
  args: { scenario: tunedAtOpenai },
  play: async (context) => {
    await read(usageFile(job, 'job.json'))(context);
    const element = elementIn(context.canvasElement, 'ft-usage');
    buttonOf(element, english.usage.use('1', 1)).click();
    await element.updateComplete;
  },
};
/** The scenario has no tuned model to which the job could belong. */
export const JobWithoutTunedModel: Story = {
  args: {
    scenario: createScenario({
      ...tunedAtOpenai,
      approaches: tunedAtOpenai.approaches.slice(0, 1),
    } as ScenarioInput),
  },
  play: read(usageFile(job, 'job.json')),
};
/** The calculation trains at Bedrock, and the job ran at OpenAI. */
export const JobOfAnotherHost: Story = { args: { scenario }, play: read(usageFile(job, 'job.json')) };
export const JobWithoutScenario: Story = { play: read(usageFile(job, 'job.json')) };
export const JobFailed: Story = {
  args: { scenario: tunedAtOpenai },
  play: read(
    usageFile({
      ...job,
      status: 'failed',
      trained_tokens: null,
      error: { code: 'invalid_file', message: 'Line 4,117 <b>is broken</b>' },
    }),
  ),
};
/** A file so long that it is still being read when the story is tested. */
export const Reading: Story = {
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement, 'ft-usage');
    await element.updateComplete;
    const rows = disproving.map((row) => JSON.stringify(row)).join('\n');
    dropOn(element, usageFile(Array.from({ length: 8000 }, () => rows).join('\n'), 'long.jsonl'));
    await element.updateComplete;
    await waitFor(() => expect(isReading(element)).toBe(true), maxWait);
  },
};
export const WrongFile: Story = { play: read(new File(['%PDF-1.7\n'], 'bill.pdf')) };
export const OtherTable: Story = { play: read(usageFile('name,price\nada,3', 'people.csv')) };
/** A file that cannot be used, after one that stays in use. */
export const EarlierKept: Story = {
  args: { scenario },
  play: async (context) => {
    await read(file)(context);
    await readIn(
      elementIn(context.canvasElement, 'ft-usage'),
      (element) => !isReading(element) && failureText(element) !== '',
      [new File(['%PDF-1.7\n'], 'bill.pdf')],
    );
  },
};
