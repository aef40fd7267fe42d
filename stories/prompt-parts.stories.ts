/** `<ft-prompt-parts>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/prompt-parts.ts';
import { examplePrompts } from '../src/elements/breakeven/example.ts';
import type { FtPromptParts } from '../src/elements/prompt-parts/prompt-parts.ts';
import { choosePrompt } from '../test/harness/prompt-parts.ts';
import { elementIn, narrow, states } from './states.ts';

const meta: Meta<FtPromptParts> = {
  title: 'Prompt parts',
  component: 'ft-prompt-parts',
  render: ({ scenario, prompts = [], approximate = false }) =>
    html`<ft-prompt-parts .scenario=${scenario} .prompts=${prompts} ?approximate=${approximate}></ft-prompt-parts>`,
};
export default meta;

type Story = StoryObj<FtPromptParts>;

const prompts = Object.entries(examplePrompts()).map(([id, parts]) => ({ id, parts }));
const { scenario } = states.workedExample.args;
const [system, examples, user] = examplePrompts()['few-shot'] ?? [];
const unordered = [{ id: 'few-shot', parts: [system, user, examples].flatMap((part) => part ?? []) }];

export const Parts: Story = { args: { scenario, prompts } };
export const Dark: Story = { args: { scenario, prompts }, parameters: { theme: 'dark' } };
export const Narrow: Story = { args: { scenario, prompts }, decorators: narrow };
/** Examples stand after the text that varies. */
export const Unordered: Story = { args: { scenario, prompts: unordered } };
export const Compared: Story = {
  args: { scenario, prompts },
  play: ({ canvasElement }) => choosePrompt(elementIn(canvasElement, 'ft-prompt-parts'), 1, 'zero-shot'),
};
export const NoPrompt: Story = { args: { scenario } };
export const NoPrice: Story = { args: { ...states.withoutPrice.args, prompts } };
export const Unreadable: Story = states.unreadable;
