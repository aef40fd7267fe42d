/** `<ft-unit-cost>` in its named states. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FtUnitCost } from '../src/elements/unit-cost/unit-cost.ts';
import { tiny, worked } from './scenarios/view-scenarios.ts';
import { states } from './states.ts';

const meta: Meta<FtUnitCost> = {
  title: 'Unit cost',
  component: 'ft-unit-cost',
  render: ({ scenario, approximate = false }) =>
    html`<ft-unit-cost .scenario=${scenario} .approximate=${approximate}></ft-unit-cost>`,
};
export default meta;

type Story = StoryObj<FtUnitCost>;

export const ThreeApproaches: Story = states.worked;
export const Dark: Story = states.dark;
export const Narrow: Story = states.narrow;
export const Approximate: Story = { args: { scenario: worked, approximate: true } };
export const EightApproaches: Story = states.eight;
export const TinyAmounts: Story = { args: { scenario: tiny } };
export const NoPrice: Story = states.unpriced;
