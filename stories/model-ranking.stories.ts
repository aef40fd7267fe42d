/** `<ft-model-ranking>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createScenario } from '../src/core/index.ts';
import type { ScenarioInput } from '../src/core/types.ts';
import type { FtModelRanking } from '../src/elements/model-ranking/model-ranking.ts';
import { states } from './states.ts';

const meta: Meta<FtModelRanking> = {
  title: 'Model ranking',
  component: 'ft-model-ranking',
  render: ({ scenario, approximate = false }) =>
    html`<ft-model-ranking .scenario=${scenario} ?approximate=${approximate}></ft-model-ranking>`,
};
export default meta;

type Story = StoryObj<FtModelRanking>;

const { scenario } = states.workedExample.args;
const [baseline, ...others] = scenario.approaches;
/** A prompt that fits into the context of few models. */
const longPrompt = createScenario({
  ...scenario,
  approaches: [{ ...baseline, prefixTokens: 400_000 }, ...others],
} as ScenarioInput);

export const ForThisPrompt: Story = states.workedExample;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const Estimated: Story = { args: { scenario, approximate: true } };
export const LongPrompt: Story = { args: { scenario: longPrompt } };
export const EightApproaches: Story = states.eightApproaches;
export const NoPrice: Story = states.withoutPrice;
export const NoTraffic: Story = states.noTraffic;
export const Unreadable: Story = states.unreadable;
