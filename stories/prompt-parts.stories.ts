/** `<ft-prompt-parts>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/prompt-parts.ts';
import { createScenario } from '../src/core/index.ts';
import type { ScenarioInput } from '../src/core/types.ts';
import { examplePrompts } from '../src/elements/breakeven/example.ts';
import type { FtPromptParts } from '../src/elements/prompt-parts/prompt-parts.ts';
import { english } from '../src/i18n/en/index.ts';
import { choosePrompt, orderText, press } from '../test/harness/prompt-parts.ts';
import { until } from '../test/harness/wait.ts';
import { comparisonsOf } from './scenarios/advice-scenarios.ts';
import { elementIn, narrow, states } from './states.ts';

const meta: Meta<FtPromptParts> = {
  title: 'Prompt parts',
  component: 'ft-prompt-parts',
  render: ({ scenario, prompts = [], comparisons = null, approximate = false }) =>
    html`<ft-prompt-parts .scenario=${scenario} .prompts=${prompts} .comparisons=${comparisons} ?approximate=${approximate}></ft-prompt-parts>`,
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
/** The fixed parts were moved to the front, which can be undone. */
export const Moved: Story = {
  args: { scenario, prompts: unordered },
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement, 'ft-prompt-parts');
    await until(() => orderText(element) !== '');
    await press(element, english.promptParts.move);
  },
};
/** An evaluation has results with the examples and without them, on the same model. */
export const Trials: Story = {
  args: {
    scenario: createScenario({
      ...scenario,
      approaches: scenario.approaches.map((approach) => ({
        ...approach,
        model: 'anthropic/claude-sonnet-5.5',
      })),
    } as ScenarioInput),
    prompts,
    comparisons: comparisonsOf({
      'zero-shot': (at) => at < 200 || (at >= 260 && at < 265),
      'few-shot': (at) => at < 260,
    }),
  },
};
export const Compared: Story = {
  args: { scenario, prompts },
  play: ({ canvasElement }) => choosePrompt(elementIn(canvasElement, 'ft-prompt-parts'), 1, 'zero-shot'),
};
export const NoPrompt: Story = { args: { scenario } };
export const NoPrice: Story = { args: { ...states.withoutPrice.args, prompts } };
export const Unreadable: Story = states.unreadable;
