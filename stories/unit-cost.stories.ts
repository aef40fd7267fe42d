/** `<ft-unit-cost>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtUnitCost } from '../src/elements/unit-cost/unit-cost.ts';
import { tinyAmounts, workedExample } from './scenarios/view-scenarios.ts';
import { states } from './states.ts';

const meta: Meta<FtUnitCost> = {
  title: 'Unit cost',
  component: 'ft-unit-cost',
  render: ({ scenario, approximate = false }) =>
    html`<ft-unit-cost .scenario=${scenario} .approximate=${approximate}></ft-unit-cost>`,
};
export default meta;

type Story = StoryObj<FtUnitCost>;

export const ThreeApproaches: Story = states.workedExample;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const Approximate: Story = { args: { scenario: workedExample, approximate: true } };
export const EightApproaches: Story = states.eightApproaches;
export const TinyAmounts: Story = { args: { scenario: tinyAmounts } };
export const NoPrice: Story = states.withoutPrice;
