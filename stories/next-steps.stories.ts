/** `<ft-next-steps>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/next-steps.ts';
import type { FtNextSteps } from '../src/elements/next-steps/next-steps.ts';
import { english } from '../src/i18n/en/index.ts';
import { choose, copy, enter, offers } from '../test/harness/next-steps.ts';
import { adviceEvidence } from './scenarios/advice-scenarios.ts';
import { elementIn, narrow, states } from './states.ts';

const day = '2026-11-27';

const meta: Meta<FtNextSteps> = {
  title: 'Next steps',
  component: 'ft-next-steps',
  render: ({ scenario = null, host = '', language = 'python', on = day, evidence = { report: null } }) =>
    html`<ft-next-steps .scenario=${scenario} .host=${host} .language=${language} .on=${on} .evidence=${evidence}></ft-next-steps>`,
};
export default meta;

type Story = StoryObj<FtNextSteps>;

const exampleArgs = { ...states.workedExample.args, evidence: adviceEvidence };

export const Bedrock: Story = { args: exampleArgs };
export const Dark: Story = { args: exampleArgs, parameters: { theme: 'dark' } };
export const Narrow: Story = { args: exampleArgs, decorators: narrow };
export const AzureInTypeScript: Story = { args: { ...exampleArgs, host: 'azure', language: 'typescript' } };
export const TogetherInShell: Story = { args: { ...exampleArgs, host: 'together', language: 'curl' } };
export const Vertex: Story = { args: { ...exampleArgs, host: 'vertex' } };
/** The host offers other models, whose steps were not read. */
export const ModelNotRead: Story = {
  args: { ...exampleArgs, host: 'vertex' },
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement, 'ft-next-steps');
    await element.updateComplete;
    await enter(element, 'offer', offers(element).find((offer) => offer.includes('llama')) ?? '');
  },
};
export const Fireworks: Story = { args: { ...exampleArgs, host: 'fireworks' } };
export const Tinker: Story = { args: { ...exampleArgs, host: 'tinker' } };
export const OwnGpu: Story = { args: { ...exampleArgs, host: 'own-gpu' } };
export const Axolotl: Story = {
  args: { ...exampleArgs, host: 'own-gpu' },
  play: async ({ canvasElement }) =>
    choose(elementIn(canvasElement, 'ft-next-steps'), 'framework', 'axolotl'),
};
export const Unsloth: Story = {
  args: { ...exampleArgs, host: 'own-gpu' },
  play: async ({ canvasElement }) =>
    choose(elementIn(canvasElement, 'ft-next-steps'), 'framework', 'unsloth'),
};
/** The host would refuse the training file that was read. */
export const RefusedFile: Story = {
  args: {
    ...exampleArgs,
    host: 'azure',
    evidence: {
      ...adviceEvidence,
      report: adviceEvidence.report && { ...adviceEvidence.report, refusedBy: ['azure'] },
    },
  },
};
export const Closing: Story = { args: { ...exampleArgs, host: 'openai' } };
export const Closed: Story = { args: { ...exampleArgs, host: 'openai', on: '2027-02-01' } };
export const NeverTrained: Story = { args: { ...exampleArgs, host: 'anthropic' } };
export const NotRead: Story = { args: { ...exampleArgs, host: 'prime-intellect' } };
export const CostUnknown: Story = {};
export const BadEpochs: Story = {
  args: exampleArgs,
  play: async ({ canvasElement }) => enter(elementIn(canvasElement, 'ft-next-steps'), 'epochs', '2.5'),
};
/** The browser refuses to copy, so the code is selected. */
export const CopyRefused: Story = {
  args: { ...exampleArgs, host: 'azure' },
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement, 'ft-next-steps');
    await element.updateComplete;
    const refuse = (): Promise<void> => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
    Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse, configurable: true });
    const { page, titles } = english.steps;
    await copy(element, page.copyStep(titles.create));
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
  },
};
export const Unreadable: Story = states.unreadable;
